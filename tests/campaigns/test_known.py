"""Fingerprints as files: what is in them, what is not, and what a scan makes of them."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from finescan.campaigns import ALIKE, Fingerprint, decoded, dump, encoded, known_campaign, load
from finescan.errors import NotUsableError, UsageError
from finescan.reports.contract import Result
from finescan.reports.fingerprints import fingerprint

from .offers import MUSTER, NEIGHBOUR, OTHER, offer, signed

DAY = dt.date(2026, 11, 22)


def mark(letter=None, **changes):
    """The fingerprint of a letter."""
    value = encoded(signed(letter or offer()))
    return Fingerprint(**{"value": value, "finescan": "0.1.0", "created": DAY, "title": "Branchenspiegel"} | changes)


def read(**changes):
    """The result of a letter that was scanned."""
    given = {
        "source": {"path": "post/sandmann.pdf", "sha256": "f" * 64},
        "verdict": "scam",
        "score": 90,
        "summary": "Tischlerei Sandmann GmbH soll zahlen.",
        "letter": {"recipient": "\n".join(MUSTER.values()), "fingerprint": encoded(signed(offer()))},
        "findings": [],
        "engine": {"finescan": "0.1.0"},
    }
    return Result.model_validate(given | changes)


@pytest.mark.parametrize("count", [1, 3])
def test_a_file_gives_the_fingerprints_again(tmp_path, count):
    marks = tuple(mark(title=f"Letter {number}") for number in range(count))
    (tmp_path / "known.json").write_bytes(dump(marks))
    assert load([str(tmp_path / "known.json")]) == marks
    assert load([str(tmp_path)]) == marks


def test_files_of_a_folder_are_taken_in_their_order(tmp_path):
    for name in ("b", "a"):
        (tmp_path / f"{name}.json").write_bytes(dump([mark(title=name)]))
    (tmp_path / "notes.txt").write_text("no fingerprint")
    assert [one.title for one in load([str(tmp_path)])] == ["a", "b"]


GOOD = json.loads(dump([mark()]))
FAULTS = {
    "no JSON": (b"letter", "expected"),
    "not UTF-8": (b'{"title": "\xff"}', "invalid"),
    "too deep": (b"[" * 100_000, "recursion"),
    "another thing": (b"7", "valid dictionary"),
    "an empty list": (b"[]", "none in the list"),
    "another format": (json.dumps(GOOD | {"schema": "finescan/1"}).encode(), "schema"),
    "no value": (json.dumps({k: v for k, v in GOOD.items() if k != "value"}).encode(), "value"),
    "a cut value": (json.dumps(GOOD | {"value": GOOD["value"][:40]}).encode(), "bytes"),
    "no base 64": (json.dumps(GOOD | {"value": "ä" * 172}).encode(), "ASCII"),
    "a later version": (json.dumps(GOOD | {"value": "Ag" + GOOD["value"][2:]}).encode(), "version 2"),
    "a wrong day": (json.dumps(GOOD | {"created": "gestern"}).encode(), "created"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_invalid_files_are_refused_by_name_and_fault(tmp_path, fault):
    data, said = FAULTS[fault]
    path = tmp_path / "known.json"
    path.write_bytes(data)
    with pytest.raises(UsageError) as error:
        load([str(path)])
    assert str(path) in error.value.message
    assert str(path) in error.value.german
    assert said in error.value.message


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(UsageError, match="No such file"):
        load([str(tmp_path / "none.json")])
    with pytest.raises(UsageError, match="holds no fingerprint"):
        load([str(tmp_path)])


def test_keys_of_later_versions_do_no_harm(tmp_path):
    (tmp_path / "known.json").write_text(json.dumps(GOOD | {"place": "Heideby"}))
    assert load([str(tmp_path)]) == (mark(),)


def test_the_known_letter_is_recognised_at_another_recipient():
    known = [mark(OTHER, title="Stadtwerke"), mark()]
    found = known_campaign(signed(offer(NEIGHBOUR)), known)
    assert found is not None
    assert found.fingerprint.title == "Branchenspiegel"
    assert ALIKE < found.similarity <= 1
    assert known_campaign(signed(OTHER), known[1:]) is None
    assert known_campaign(None, known) is None
    assert known_campaign(signed(OTHER), []) is None


def test_nothing_of_the_letter_but_its_mark_is_in_the_file():
    made = dump([fingerprint(read(), title="Meine Notiz", created=DAY)])
    assert json.loads(made) == {
        "schema": "finescan-fingerprint/1",
        "value": encoded(signed(offer())),
        "algorithm": 1,
        "finescan": "0.1.0",
        "created": "2026-11-22",
        "title": "Meine Notiz",
        "source": None,
        "verdict": "scam",
        "categories": [],
    }
    assert not any(value in made.decode() for value in MUSTER.values())


def test_categories_are_those_that_speak_against_the_letter():
    finding = {"severity": "high", "confidence": 1, "title": "", "message": "", "advice": "", "fingerprint": ""}
    findings = [
        {**finding, "rule": "a", "category": "hidden-fee", "points": 9},
        {**finding, "rule": "b", "category": "hidden-fee", "points": 3},
        {**finding, "rule": "c", "category": "legitimate", "points": -4},
    ]
    assert fingerprint(read(findings=findings)).categories == ("hidden-fee",)


def test_letters_without_a_mark_are_told():
    with pytest.raises(NotUsableError, match="too few words"):
        fingerprint(read(letter={}))
    broken = read(letter={}, verdict="unreadable", errors=[{"code": "broken", "message": "form.pdf: is damaged."}])
    with pytest.raises(NotUsableError, match="is damaged"):
        fingerprint(broken)


def test_the_text_form_is_compact_and_exact():
    signature = signed(offer())
    assert len(encoded(signature)) == 172
    assert decoded(encoded(signature)) == signature
