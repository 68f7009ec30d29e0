from __future__ import annotations

import json
from pathlib import Path
from textwrap import dedent

import jsonschema
import pytest
import regex
import yaml
from typer.testing import CliRunner

from finescan.cli.app import application
from finescan.rulebook import examine, examples, load, shipped_rules
from finescan.rulebook.mutations import needless
from finescan.rulebook.schema import json_schema
from finescan.rulebook.source import read

DOCS = Path(__file__).parents[2] / "docs"
NAME = "de/hidden-fee/own.yaml"
ID = "de.hidden-fee.own"


def run(*args: object):
    return CliRunner().invoke(application(), ["rules", *map(str, args)])


def test_the_committed_schema_is_the_generated_one():
    assert json.loads((DOCS / "rule.schema.json").read_text(encoding="utf-8")) == json_schema()


def test_the_schema_accepts_the_shipped_rules():
    check = jsonschema.Draft202012Validator(json_schema())
    for rule in load().rules[::10]:
        content = read(rule.path, rule.path.read_bytes()).value
        check.validate(json.loads(json.dumps(content, default=str)))


def test_the_schema_refuses_unknown_keys_and_conditions(folder):
    check = jsonschema.Draft202012Validator(json_schema())
    content = yaml.safe_load(folder.write(NAME).read_text(encoding="utf-8"))
    assert check.is_valid(content)
    assert not check.is_valid({**content, "colour": "red"})
    assert not check.is_valid({**content, "when": {"every": ["price"]}})


def test_the_rule_in_the_manual_is_sound(folder):
    manual = (DOCS / "rules.md").read_text(encoding="utf-8")
    written = regex.search(r"```yaml\n(.*?)```", manual, regex.DOTALL)
    assert written
    folder.write("de/hidden-fee/stamp-fee.yaml", dedent(written[1]))
    (result,) = examples.test_rules(load(folder.path))
    assert result.failures == ()
    assert needless(result.rule) == ()


def test_the_shipped_rules_have_no_issue():
    assert [str(issue) for issue in examine(shipped_rules()).issues] == []


def test_check_prints_issues_and_ends_with_4(folder):
    file = folder.changed(NAME, ("points: 10", "points: many"))
    result = run("check", "--rules", folder.path)
    assert result.exit_code == 4
    assert result.stdout.startswith(f"{file}:6: points: ")


def test_test_ends_with_1_where_an_example_fails(folder):
    folder.write(NAME)
    assert run("test", ID, "--rules", folder.path).exit_code == 0
    file = folder.changed(NAME, ("Der Eintrag ist frei.", "Der Eintrag kostet 5 EUR im Jahr."))
    result = run("test", ID, "--rules", folder.path)
    assert result.exit_code == 1
    assert result.stdout == f"{file}:14: should not match, because no price; but it does\n"


def test_list_and_show(folder):
    file = folder.write(NAME)
    listed = run("list", "--rules", folder.path, "--category", "hidden-fee", "--language", "de", "--lang", "de")
    assert f"{ID}\thigh\t+10\tPreis in Worten" in listed.stdout.splitlines()
    shown = run("show", ID, "--rules", folder.path)
    assert shown.stdout == f"# {file}\n{file.read_text(encoding='utf-8')}"


@pytest.mark.parametrize("command", ["show", "test"])
def test_an_unknown_id_is_a_wrong_use(command):
    assert run(command, "de.no.such").exit_code == 2


def test_schema_is_printed():
    assert json.loads(run("schema").stdout) == json_schema()
