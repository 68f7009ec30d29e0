"""docs/rules/: every shipped rule, a page a category, with a page that lists them all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

import yaml

from finescan import rulebook
from finescan.model import Category
from finescan.rulebook.ruleset import Example, Law, Rule
from finescan.senders import authorities, known, suppliers, wording
from finescan.senders.check import ALLOWED, GENUINE, OTHER_ACCOUNT, WARNED
from tests.docs.reference.categories import MEANING
from tests.docs.reference.markdown import escaped, fenced, german, titled

_LANGUAGES = {
    "any": "Letters in any language",
    "de": "German letters",
    "en": "English letters",
    "es": "Spanish letters",
    "fr": "French letters",
    "it": "Italian letters",
    "nl": "Dutch letters",
    "pl": "Polish letters",
}
_MARK = "<!-- Written by `make docs` from the files in rules/; do not edit. -->"
_ABOUT = """\
What finescan looks for, rule by rule: {count} rules in {categories} categories, with what they say, their law, their
examples, and where they are known to be wrong. What the verdicts mean: [output.md](../output.md#verdicts). How to write a
rule, and what the keys mean: [rules.md](../rules.md).

- **Points** add up to the score; negative points speak for a letter. **Confidence** is how often a finding is true, from 0 to 1.
- In a message, `{{fee}}` and other names in braces stand for words or values of the letter; what is in square brackets is left
  out where nothing fills it.
- Examples are the project's own sentences. `[6pt #999 side]` before a line tells size, colour and place of the print.
- `finescan rules show ID` prints the file of a rule, `finescan scan --skip ID` leaves a rule out.
"""


def _points(points: int, *, sign: bool = False) -> str:
    return f"{points:+d}" if sign else str(points)


_LISTED = {
    WARNED: (wording.WARNED_TITLE, f"at most {max(known.POINTS.values())}"),
    GENUINE: (wording.GENUINE_TITLE, _points(authorities.POINTS)),
    ALLOWED: (wording.ALLOWED_TITLE, _points(suppliers.POINTS)),
    OTHER_ACCOUNT: (wording.OTHER_TITLE, _points(suppliers.OTHER_POINTS)),
}


def pages() -> dict[str, str]:
    """The pages by file name: `README.md` and one a category that has rules."""
    rules = rulebook.load()
    by_category = {c: [rule for rule in rules if rule.category == c] for c in Category}
    made = {f"{c}.md": _category(c, found) for c, found in by_category.items() if found}
    return {"README.md": _index(by_category, len(rules)), **made}


def _index(by_category: dict[Category, list[Rule]], count: int) -> str:
    used = {c: found for c, found in by_category.items() if found}
    about = _ABOUT.format(count=count, categories=len(used))
    contents = [f"| [{c}]({c}.md) | {MEANING[c][0]} | {len(found)} | {MEANING[c][1]} |" for c, found in used.items()]
    table = "\n".join(["| category | in German | rules | what they find |", "|---|---|---:|---|", *contents])
    every = [f"## {c}\n\n{_list(found, f'{c}.md')}" for c, found in used.items()]
    return "\n\n".join([_MARK + "\n# Rules", about + "\n" + table, _lists(), *every]) + "\n"


def _lists() -> str:
    """The findings that no rule file makes."""
    rows = [
        f"| `{name}` | {points} | {title['en']} | {title['de']} |" for name, (title, points) in sorted(_LISTED.items())
    ]
    head = "Four findings come from lists of senders, not from rules ([how](../rules.md#lists-of-senders)):"
    return "\n".join([head, "", "| finding | points | English | German |", "|---|---:|---|---|", *rows])


def _category(category: Category, rules: Sequence[Rule]) -> str:
    name, meaning = MEANING[category]
    head = f"{_MARK}\n# {category}\n\n{meaning} German: {name}. [All categories](README.md)"
    sections = [
        part
        for language, some in groupby(rules, key=lambda rule: rule.language)
        for part in (f"## {_LANGUAGES[language]}", *map(_rule, some))
    ]
    return "\n\n".join([head, _list(rules, ""), *sections]) + "\n"


def _list(rules: Iterable[Rule], page: str) -> str:
    rows = [f"| [`{r.id}`]({page}#{r.id}) | {_points(r.points)} | {escaped(r.title['en'])} |" for r in rules]
    return "\n".join(["| rule | points | finds |", "|---|---:|---|", *rows])


def _rule(rule: Rule) -> str:
    path = f"{rule.language}/{rule.category}/{rule.id.rpartition('.')[2]}.yaml"
    facts = [f"Severity {rule.severity}", f"{_points(rule.points)} points", f"confidence {rule.confidence:g}"]
    parts = [
        f'<a id="{rule.id}"></a>\n### {rule.id}',
        f"{titled(rule.title)}\n\n{', '.join(facts)} · [file](../../rules/{path})",
        "\n".join(_sentences(rule)),
        _examples(rule.examples),
    ]
    return "\n\n".join(parts)


def _sentences(rule: Rule) -> Iterator[str]:
    yield f"- **Says**: {escaped(rule.message['en'])}{german(rule.message)}"
    yield f"- **Advises**: {escaped(rule.advice['en'])}{german(rule.advice)}"
    for when, points in _boosts(rule):
        yield f"- **{points} points** if {when}"
    for law in rule.law:
        yield f"- **Law**: {_law(law)}"
    for wrong in rule.false_positives:
        yield f"- **Known to be wrong for**: {escaped(wrong)}"


def _boosts(rule: Rule) -> Iterator[tuple[str, str]]:
    """The conditions that change the points, as they are written in the file, and by how many."""
    if rule.boost:
        for boost in yaml.safe_load(rule.path.read_text(encoding="utf-8"))["boost"]:
            yield _condition(boost["when"]), _points(boost["points"], sign=True)


def _condition(when: str | Mapping[str, Sequence[str]]) -> str:
    if isinstance(when, str):
        return f"`{when}`"
    return "; ".join(f"{word} of {', '.join(f'`{one}`' for one in some)}" for word, some in when.items())


def _law(law: Law) -> str:
    says = f": {escaped(law.says['en'])}{german(law.says)}" if law.says else ""
    return f"{escaped(law.said['en'])}{says}"


def _examples(examples: Sequence[Example]) -> str:
    found = [e for e in examples if e.matches]
    others = [e for e in examples if not e.matches]
    summary = f"<details><summary>Examples: {len(found)} found, {len(others)} not</summary>"
    shown = [_example(e) for e in (*found, *others)]
    return "\n\n".join([summary, *shown, "</details>"])


def _example(example: Example) -> str:
    facts = ", ".join(f"`{name}` {_fact(value)}" for name, value in example.facts.items())
    if example.matches:
        return f"Found{f' ({facts})' if facts else ''}:\n\n{fenced(example.text)}"
    return f"Not found, because {escaped(example.because or 'a part is missing')}:\n\n{fenced(example.text)}"


def _fact(value: object) -> str:
    return "unknown" if value is None else {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)
