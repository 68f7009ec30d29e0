from __future__ import annotations

import re
from pathlib import Path

import pytest

from finescan import rulebook
from finescan.errors import RuleFileError
from finescan.senders.check import CHECKS
from finescan.senders.schema import SendersFile
from tests.senders.scenes import FORM, sent, shipped

ENTRY = """\
senders:
  - name: Nordwind Datenkontor
    place: Flensburg
    status: named in warning
    warning: {publisher: Kammer Auenfurt, title: "[Note]", date: 2019-05-02, url: "https://kammer.example/"}
"""
JUDGING = re.compile(r"betrüg|betrug|abzock|scam|fraud|fake|schwindel|kriminell|truff|arnaqu|oszust", re.IGNORECASE)


def load(folder, allow=None):
    return rulebook.load(rulebook.shipped_rules(), folder, allow=allow)


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def issues_of(folder, allow=None):
    with pytest.raises(RuleFileError) as caught:
        load(folder, allow)
    return caught.value.message


def test_the_shipped_lists_are_complete():
    lists = shipped()
    assert len(lists.known) >= 250
    assert len(lists.authorities) >= 60
    assert all(re.match(r"https?://", one.notice.url) and one.notice.publisher for one in lists.known)
    assert all(one.known for one in lists.authorities)
    assert {one.country for one in lists.authorities} >= {"DE", "AT", "CH", "GB", "FR", "IT", "ES", "NL", "PL"}


def test_titles_of_the_shipped_list_judge_nobody():
    assert [one.notice.title for one in shipped().known if JUDGING.search(one.notice.title)] == []


def test_short_and_generic_names_are_marked_as_weak():
    assert [
        s.name for s in shipped().spellings if s.owner in shipped().known and s.weak is False and len(s.letters) < 8
    ] == []
    weak = {one.name for one in shipped().known if one.weak}
    assert weak >= {
        "EUIP",
        "ELAR",
        "MRN",
        "Gelbes Branchenbuch",
        "Handelsregisteramt der Schweiz",
        "Registro Imprese Italia",
    }


def test_own_entries_are_laid_over_and_can_be_removed(tmp_path):
    write(tmp_path / "_senders.yaml", ENTRY + "remove: [Gewerbeauskunft-Zentrale]\n")
    names = [one.name for one in load(tmp_path).rosters.known]
    assert "Nordwind Datenkontor" in names
    assert "Gewerbeauskunft-Zentrale" not in names


def test_own_entries_match(tmp_path):
    write(tmp_path / "_senders.yaml", ENTRY)
    found = sent(FORM.format(name="Nordwind Datenkontor", foot=""), load(tmp_path).rosters)
    assert found.findings[0].explanation["entry"] == "Nordwind Datenkontor"
    assert "2. Mai 2019" in found.findings[0].message["de"]


def test_the_digest_covers_the_lists(tmp_path):
    before = load(tmp_path).digest
    write(tmp_path / "_senders.yaml", ENTRY)
    allow = write(tmp_path / "own.txt", "Muster GmbH; muster.example\n")
    assert len({before, load(tmp_path).digest, load(tmp_path, allow).digest}) == 3


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ("    place:", "    town:", 3, 'unknown key "senders.0.town"'),
        ("    status: named in warning\n", "", 2, 'key "senders.0.status" is missing'),
        ("named in warning", "fraudster", 4, "senders.0.status"),
        ("https://kammer.example/", "kammer.example", 5, "senders.0.warning.url"),
        ("2019-05-02", "May 2019", 5, "senders.0.warning.date"),
        ("senders:", "senders: [", 2, "not valid YAML"),
    ],
)
def test_faults_are_named_with_file_and_line(tmp_path, old, new, line, said):
    path = write(tmp_path / "_senders.yaml", ENTRY.replace(old, new, 1))
    message = issues_of(tmp_path)
    assert f"{path}:{line}:" in message
    assert said in message


def test_double_names_and_removals_of_nothing_are_faults(tmp_path):
    twice = ENTRY + ENTRY.removeprefix("senders:\n") + "remove: [Nobody Anywhere]\n"
    write(tmp_path / "_senders.yaml", twice)
    message = issues_of(tmp_path)
    assert "another entry has one of its names already" in message
    assert 'no earlier list has an entry "Nobody Anywhere"' in message


def test_the_findings_can_be_chosen_and_left_out():
    rules = rulebook.load(rulebook.shipped_rules())
    assert rules.rosters.checks == frozenset(CHECKS)
    without = rulebook.select(rules, skip=["any.known-sender.*"])
    assert "any.known-sender.named-in-a-warning" not in without.rosters.checks
    assert without.digest != rules.digest
    alone = rulebook.select(rules, only=["any.known-sender.named-in-a-warning"])
    assert (len(alone), len(alone.rosters.checks)) == (0, 1)


def test_every_entry_can_be_read_back():
    assert len(shipped().known) == len({one.name for one in shipped().known})
    assert SendersFile.model_validate({}).senders == []
