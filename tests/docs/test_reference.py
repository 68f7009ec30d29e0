"""The reference pages in docs/ are those that the generator makes now, and leave nothing out."""

from __future__ import annotations

import re

import pytest
from typer.testing import CliRunner

from finescan import rulebook
from finescan.cli.app import application
from tests.docs import reference
from tests.docs.reference import commands, markdown


@pytest.fixture(scope="module")
def made():
    return reference.pages()


def test_the_reference_is_up_to_date(made):
    assert reference.stale(made) == [], "run `make docs`"


@pytest.mark.parametrize("command", commands.commands(), ids=lambda command: command.anchor)
def test_the_help_of_a_command_and_its_section_say_the_same(command):
    shown = CliRunner().invoke(application(), [*command.name.split()[1:], "--help"], prog_name="finescan")
    text = squeezed(shown.stdout)
    assert shown.exit_code == 0
    for paragraph in command.paragraphs:
        assert squeezed(paragraph) in text
    for parameter in command.parameters:
        assert all(name in shown.stdout for name in parameter.names)
        assert squeezed(parameter.help) in text
    listed = re.findall(r"^ +(?:-\w, )?(--[\w-]+)(?: / (--[\w-]+))?", shown.stdout, re.MULTILINE)
    assert {name for names in listed for name in names} - {"--help", ""} == {
        name for parameter in command.parameters for name in parameter.names if name.startswith("--")
    }


def squeezed(text):
    """Without the blanks and line ends at which a narrow terminal folds."""
    return re.sub(r"\s", "", text)


def test_the_help_of_the_program_leads_to_every_command():
    names = {command.name for command in commands.commands()}
    for group in ({"finescan"}, {"finescan", "rules"}):
        listed = (
            CliRunner().invoke(application(), [*sorted(group - {"finescan"}), "--help"], prog_name="finescan").stdout
        )
        for word in re.findall(r"^  ([a-z]\w*)  ", listed.split("Commands:")[1], re.MULTILINE):
            prefix = " ".join(sorted(group))
            assert any(name == f"{prefix} {word}" or name.startswith(f"{prefix} {word} ") for name in names), word


def test_every_rule_has_its_section_with_all_that_it_says(made):
    for rule in rulebook.load():
        section = made[f"rules/{rule.category}.md"].split(f'<a id="{rule.id}"></a>')[1].split('<a id="')[0]
        said = [*rule.title.values(), *rule.message.values(), *rule.advice.values(), *rule.false_positives]
        said += [text for law in rule.law for text in (law.said["en"], *(law.says or {}).values())]
        assert [text for text in said if markdown.escaped(text) not in section] == []
        assert [example.text for example in rule.examples if example.text.rstrip() not in section] == []
        assert f"({rule.category}.md#{rule.id})" in made["rules/README.md"]


def test_no_page_is_too_long_for_a_forge_to_show(made):
    assert max(len(page.encode()) for page in made.values()) < 256 * 1024


def test_a_stale_page_a_missing_one_and_one_too_many_are_told(made):
    first, second, *_ = made
    changed = {**made, first: "something else", "rules/new.md": "a new page"}
    del changed[second]
    assert reference.stale(changed) == sorted([first, second, "rules/new.md"])


@pytest.mark.parametrize("text", ["<script>", "a|b", "[x](y)", "*bold* _it_ `code`", "# head"])
def test_text_of_a_rule_is_never_markup(text):
    shown = markdown.escaped(text)
    assert re.sub(r"\\(.)", r"\1", shown) == text
    assert not re.search(r"(?<!\\)[<>|\[\]*_`#]", shown)


def test_a_fence_is_longer_than_any_inside():
    assert markdown.fenced("```\nx").startswith("````text\n")
