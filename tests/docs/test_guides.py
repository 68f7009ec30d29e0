"""The guides show what finescan prints, and every link in the documents leads somewhere."""

from __future__ import annotations

import re

import pytest

from tests.docs import guides
from tests.docs.console import ROOT, Session, Step, fits, refreshed, steps

QUICK = ("README.md",)
PAGES = sorted(
    path.relative_to(ROOT).as_posix()
    for folder in (".", "docs", "docs/rules", "samples")
    for path in (ROOT / folder).glob("*.md")
)


@pytest.mark.parametrize("name", QUICK)
def test_the_commands_of_a_guide_print_what_it_shows(name, tmp_path):
    assert guides.differences(name, tmp_path, slow=False) == [], "run `make guides` and read the difference"


@pytest.mark.slow
@pytest.mark.parametrize("name", guides.GUIDES)
def test_all_commands_of_a_guide_print_what_it_shows(name, tmp_path):
    assert guides.differences(name, tmp_path, slow=True) == [], "run `make guides` and read the difference"


@pytest.mark.parametrize("name", guides.GUIDES)
def test_a_guide_shows_commands_with_their_output(name):
    found = [step for step in steps(guides.page(name)) if step.file is None]
    assert found
    assert all(step.output for step in found if "finescan scan" in step.command and " -o " not in step.command)


def test_every_page_with_a_console_block_is_run():
    assert {page for page in PAGES if "```console\n" in guides.page(page)} == set(guides.GUIDES)


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_to_files_and_places_that_are_there(page):
    text = re.sub(r"^```.*?^```$", "", guides.page(page), flags=re.MULTILINE | re.DOTALL)
    missing = []
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if re.match(r"[a-z]+:", target):
            continue
        path, _, anchor = target.partition("#")
        file = ((ROOT / page).parent / path if path else ROOT / page).resolve()
        if not file.exists() or (anchor and anchor not in anchors(file.read_text(encoding="utf-8"))):
            missing.append(target)
    assert missing == []


def anchors(text):
    """Where links into a page may lead: marks, and headings as forges name them."""
    heads = re.findall(r"^#+ (.*)$", text, re.MULTILINE)
    named = {re.sub(r"[^\w\s-]", "", head.lower()).strip().replace(" ", "-") for head in heads}
    return named | set(re.findall(r'<a id="([^"]+)">', text))


def test_german_guides_have_their_umlauts():
    words = re.findall(r"\w+", re.sub(r"```.*?```|\(.*?\)", "", guides.page("docs/office.de.md"), flags=re.DOTALL))
    assert not {"fuer", "ueber", "muessen", "koennen", "groesse", "naechste", "pruefen"} & {w.lower() for w in words}
    assert {"für", "über", "prüfen", "müssen"} <= {word.lower() for word in words}


SESSION = """\
Text.

<!-- file: notes/a.txt -->
```text
one
```

```console
$ cat notes/a.txt
one
$ echo a \\
    b; false
a b
$ echo $?
1
```

<!-- slow -->
```console
$ echo later
...
```
"""


def test_a_page_is_read_as_files_and_commands_with_their_lines():
    assert list(steps(SESSION)) == [
        Step("", "one\n", 5, file="notes/a.txt"),
        Step("cat notes/a.txt", "one\n", 9),
        Step("echo a \\\n    b; false", "a b\n", 11),
        Step("echo $?", "1\n", 14),
        Step("echo later", "...\n", 20, slow=True),
    ]


def test_a_session_writes_files_and_knows_the_last_exit_code(tmp_path):
    session = Session(tmp_path, guides.ENGLISH)
    assert [session.run(step) for step in steps(SESSION)] == ["one\n", "one\n", "a b\n", "1\n", "later\n"]
    assert (tmp_path / "samples" / "README.md").is_file()


@pytest.mark.parametrize(
    ("shown", "printed", "fit"),
    [
        ("a\nb\n", "a\nb\n", True),
        ("a\nb\n", "a\nb\nc\n", False),
        ("a\n...\nd\n", "a\nb\nc\nd\n", True),
        ("a\n    ...\nd\n", "a\nd\n", True),
        ("a\n...\n", "b\n", False),
        ("...\nd\n", "a\nd\n", True),
        ("", "", True),
    ],
)
def test_three_dots_stand_for_any_lines(shown, printed, fit):
    assert fits(shown, printed) is fit


def test_refreshing_changes_outputs_and_nothing_else():
    renewed = refreshed(SESSION, {9: "two\n", 14: "", 20: "not this: it is cut"})
    assert renewed == SESSION.replace("$ cat notes/a.txt\none\n", "$ cat notes/a.txt\ntwo\n").replace("$?\n1\n", "$?\n")
