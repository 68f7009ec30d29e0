from __future__ import annotations

import json

import pytest
from typer.testing import CliRunner

from finescan import rulebook
from finescan.cli.app import application
from finescan.errors import RuleFileError
from finescan.senders.check import ALLOWED, OTHER_ACCOUNT, WARNED
from tests.senders.scenes import FORM, sent

IBAN, ANOTHER = "DE89 3704 0044 0532 0130 00", "DE02 1203 0000 0000 2020 51"
LETTER = f"""Holm Bürotechnik GmbH
Werkstraße 5, 50667 Köln

Quellhof Naturkost GmbH
Marktgasse 3
43655 Kaltenmoor

Rechnung Nr. 2026-117 vom 12.03.2026

Sehr geehrte Damen und Herren,
für die Wartung Ihres Kopierers berechnen wir wie bestellt 285,60 EUR inkl. 19 % USt.

Bitte überweisen Sie den Betrag bis 30.03.2026.
IBAN {IBAN}
USt-IdNr. DE 123 456 789, www.holm-buerotechnik.example
"""


@pytest.fixture
def lists(tmp_path):
    def load(text, name="own.txt"):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return rulebook.load(rulebook.shipped_rules(), allow=path).rosters

    return load


def run(tmp_path, text, *more):
    own, letter = tmp_path / f"{len(list(tmp_path.iterdir()))}.txt", tmp_path / "letter.txt"
    own.write_text(text, encoding="utf-8")
    letter.write_text(LETTER, encoding="utf-8")
    args = ["scan", str(letter), "--allow", str(own), "--lang", "en", *more]
    return CliRunner().invoke(application(), args, prog_name="finescan")


def of(found, rule):
    return [finding for finding in found.findings if finding.rule == rule]


@pytest.mark.parametrize(
    ("facts", "kind"),
    [
        (IBAN, "account"),
        ("DE123456789", "vat_id"),
        ("holm-buerotechnik.example", "host"),
        ("Werkstraße 5, 50667 Köln", "address"),
    ],
)
def test_name_and_a_second_fact_lower_the_score(lists, facts, kind):
    found = sent(LETTER, lists(f"# suppliers\n\nHolm Bürotechnik GmbH; {facts}\n"))
    assert [proof.kind for proof in found.partner.proofs] == [kind]
    assert of(found, ALLOWED)[0].points < 0


def test_the_same_as_yaml(lists):
    text = f"suppliers:\n  - name: Holm Bürotechnik\n    ibans: ['{IBAN}']\n"
    assert of(sent(LETTER, lists(text, "own.yaml")), ALLOWED)[0].points < 0
    assert of(sent(LETTER, lists("- Holm Bürotechnik GmbH\n", "own.yml")), ALLOWED)[0].points == 0


def test_a_name_alone_is_told_and_does_not_count(lists):
    for text in ("Holm Bürotechnik GmbH\n", "Holm Bürotechnik GmbH; holm.example\n"):
        found = of(sent(LETTER, lists(text)), ALLOWED)[0]
        assert found.points == 0
        assert "does not count" in found.message["en"]


def test_another_account_is_a_contradiction_and_never_lowered(lists):
    found = sent(LETTER, lists(f"Holm Bürotechnik GmbH; {ANOTHER}; holm-buerotechnik.example; DE123456789\n"))
    assert of(found, ALLOWED) == []
    assert of(found, OTHER_ACCOUNT)[0].points > 20
    assert IBAN.replace(" ", "") in of(found, OTHER_ACCOUNT)[0].message["de"]


def test_another_name_is_not_on_the_list(lists):
    found = sent(LETTER, lists(f"Holm Bautechnik GmbH; {IBAN}\nQuellhof Naturkost GmbH; {IBAN}\n"))
    assert found.partner is None


def test_the_report_and_the_json_say_so(tmp_path):
    facts = f"Holm Bürotechnik GmbH; {IBAN}\n"
    assert "Own list" in run(tmp_path, facts).stdout
    sender = json.loads(run(tmp_path, facts, "--format", "json").stdout)["offer"]["sender"]
    assert sender["allowed"] == {"name": "Holm Bürotechnik GmbH", "confirmed_by": ["account"]}
    flagged = json.loads(run(tmp_path, f"Holm Bürotechnik GmbH; {ANOTHER}\n", "--format", "json").stdout)
    assert (flagged["verdict"], flagged["mechanism"]) == ("suspicious", None)
    assert flagged["offer"]["sender"]["allowed"] is None


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        ("Holm Bürotechnik GmbH; DE89 3704 0044 0532 0130 01\n", "own.txt", "own.txt:1: suppliers.0.ibans.0"),
        ("# nothing\n\n", "own.txt", "names no supplier"),
        ("suppliers:\n  - name: Holm\n    iban: X\n", "own.yaml", 'own.yaml:3: unknown key "suppliers.0.iban"'),
        ("suppliers: [\n", "own.yaml", "not valid YAML"),
        ("Holm GmbH; holm.example\nHolm GmbH; holm.example\n", "own.txt", "own.txt:2:"),
    ],
)
def test_bad_lists_are_named_with_file_and_line(lists, text, name, said):
    with pytest.raises(RuleFileError) as caught:
        lists(text, name)
    assert said in caught.value.message


def test_a_list_that_is_not_there_is_wrong_use(tmp_path):
    (tmp_path / "letter.txt").write_text(LETTER, encoding="utf-8")
    args = ["scan", str(tmp_path / "letter.txt"), "--allow", str(tmp_path / "none.txt")]
    found = CliRunner().invoke(application(), args, prog_name="finescan")
    assert found.exit_code == 2


def test_explain_shows_what_the_lists_found(tmp_path):
    letter = tmp_path / "letter.txt"
    letter.write_text(LETTER, encoding="utf-8")
    args = ["explain", str(letter), "--rule", WARNED, "--lang", "en"]
    assert "no such finding" in CliRunner().invoke(application(), args, prog_name="finescan").stdout
    letter.write_text(FORM.format(name="Datenschutzauskunft-Zentrale", foot="DAZ"), encoding="utf-8")
    assert f"{WARNED} (+" in CliRunner().invoke(application(), args, prog_name="finescan").stdout


def test_another_account_is_at_least_suspicious(tmp_path):
    found = run(tmp_path, f"Holm Bürotechnik GmbH; {ANOTHER}\n", "--format", "json")
    assert found.exit_code == 1
    result = json.loads(found.stdout)
    assert (result["verdict"], result["mechanism"]) == ("suspicious", None)
