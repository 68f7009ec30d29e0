"""The check of template files: the shipped ones are clean, faults are found with file and line."""

from __future__ import annotations

import datetime as dt

import pytest
from made_readings import OWN, TODAY, reading

from finescan.letters import checking
from finescan.letters.checking import check
from finescan.letters.counter import counter_form
from finescan.letters.counter_set import counter_values
from finescan.letters.kinds import Case
from finescan.letters.matter import Matter
from finescan.letters.templates import shipped_templates

GOOD = "{% block subject %}Ablehnung{% endblock %}\n{% block body %}\nWir lehnen ab, {{ company or blank('Firma') }}.\n{% endblock %}\n"


def issues(tmp_path, text, name="refuse.de.j2", place="any"):
    (tmp_path / place).mkdir(parents=True, exist_ok=True)
    (tmp_path / place / name).write_text(text, "utf-8")
    return [(issue.line, issue.message) for issue in check([tmp_path]) if tmp_path in issue.path.parents]


def test_the_shipped_templates_are_clean():
    assert check() == []


def test_every_template_tells_the_day_of_its_law():
    for path in shipped_templates().rglob("*.j2"):
        if not path.name.startswith("clause."):
            head = path.read_text("utf-8").split("-#}")[0]
            assert "22.11.2026" in head or "2026-11-22" in head, path


def test_the_names_of_the_check_are_those_that_letters_are_filled_with():
    letter = reading()
    values = counter_values(Matter(letter, Case(), OWN, TODAY), counter_form(letter))
    assert (
        set(values) | {"legal_form", "linked", "due", "every", "when", "unsaid"}
        == set(checking.FULL)
        == set(checking.EMPTY)
    )


def test_an_own_template_that_is_right(tmp_path):
    assert issues(tmp_path, GOOD) == []


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        (GOOD.replace("company", "kompany"), 3, 'there is no value "kompany"'),
        (GOOD.replace("{% endblock %}\n{% block body %}", "{% endblock %}\n{% block bodi %}"), 1, '"body" is missing'),
        ("{% block subject %}\n{% if %}", 2, "not a valid template"),
        (GOOD.replace(" or blank('Firma')", ""), 1, '"None" is left in the text'),
        (GOOD.replace("Wir lehnen", "{{ '{{' }} Wir lehnen"), 3, "is left in the text"),
        (GOOD.replace("company", "company.x.y"), 1, "cannot be filled in"),
        (GOOD.replace("'Firma'", "'Firma ' * 20"), 1, "____"),
    ],
)
def test_faults_come_with_their_line(tmp_path, text, line, said):
    found = issues(tmp_path, text)
    assert any(said in message for _, message in found)
    assert line in {at for at, message in found if said in message}


def test_a_name_that_is_none(tmp_path):
    (found,) = issues(tmp_path, GOOD, "refusal.de.j2")
    assert "not the name of a template" in found[1]


def test_what_is_no_text(tmp_path):
    (tmp_path / "any").mkdir()
    (tmp_path / "any" / "refuse.de.j2").write_bytes(b"\xff\xfe")
    assert any("UTF-8" in issue.message for issue in check([tmp_path]))


def test_a_kind_of_a_country_needs_both_languages(tmp_path):
    (found,) = issues(tmp_path, GOOD, "dispute.de.j2", "at")
    assert found[1] == "at/dispute.en.j2 is missing"


def test_dates_are_written_out():
    values = counter_values(Matter(reading(), Case(), OWN, dt.date(2026, 1, 31)), counter_form(reading()))
    assert values["open_until"] == "30. April 2026"
