"""Why a rule does or does not fire on a letter, in plain lines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import regex
from rapidfuzz import fuzz

from finescan.model import Facts, Offer, Span
from finescan.rulebook.conditions import All, Condition, children, parts_named, show
from finescan.rulebook.evaluate import Truth, evaluate
from finescan.rulebook.fuzzy import find_phrase, fold
from finescan.rulebook.match import Letter, RuleScene, apply
from finescan.rulebook.patterns import Part
from finescan.rulebook.ruleset import Rule
from finescan.text import TextLayer

_NEAR = 60.0
_SHOWN = 3
_CHARS = 160
_WORDS = {
    "en": {
        "fires": "fires",
        "rests": "does not fire",
        "points": "{points:+d} points",
        "because": 'because "{condition}" is {truth}',
        "conditions": "conditions:",
        "parts": "parts:",
        "True": "true",
        "False": "false",
        "None": "unknown",
        "absent": "not found",
        "once": "found once",
        "often": "found {count} times",
        "more": "and {count} more",
        "nearest": "nearest text",
    },
    "de": {
        "fires": "trifft zu",
        "rests": "trifft nicht zu",
        "points": "{points:+d} Punkte",
        "because": "weil „{condition}“ {truth} ist",
        "conditions": "Bedingungen:",
        "parts": "Teile:",
        "True": "wahr",
        "False": "falsch",
        "None": "unbekannt",
        "absent": "nicht gefunden",
        "once": "einmal gefunden",
        "often": "{count}-mal gefunden",
        "more": "und {count} weitere",
        "nearest": "ähnlichster Text",
    },
}


@dataclass(frozen=True, slots=True)
class PartReport:
    """Where a part was found (`quotes`), or the text that comes `nearest` to its literal words."""

    name: str
    quotes: tuple[str, ...]
    nearest: str | None = None


@dataclass(frozen=True, slots=True)
class ConditionReport:
    """A condition at its depth in `when`, and whether it holds (None: unknown)."""

    written: str
    truth: Truth
    depth: int


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a rule made of a letter. `deciding` is the condition that kept it from firing, None if it fired."""

    rule: Rule
    fires: bool
    parts: tuple[PartReport, ...]
    conditions: tuple[ConditionReport, ...]
    deciding: ConditionReport | None
    points: int | None

    def lines(self, language: str = "en") -> Iterator[str]:
        """The explanation for a terminal, in `language` ("de" or "en"); conditions and parts as the rule has them."""
        said = _WORDS[language]
        points = f" ({said['points'].format(points=self.points)})" if self.points is not None else ""
        yield f"{self.rule.id}: {said['fires' if self.fires else 'rests']}{points}"
        if self.deciding is not None:
            yield said["because"].format(condition=self.deciding.written, truth=said[str(self.deciding.truth)])
        yield said["conditions"]
        yield from (f"  {'  ' * each.depth}[{said[str(each.truth)]}] {each.written}" for each in self.conditions)
        yield said["parts"]
        for part in self.parts:
            yield from _part_lines(part, said)


def _part_lines(part: PartReport, said: Mapping[str, str]) -> Iterator[str]:
    count = len(part.quotes)
    yield f"  {part.name}: " + said[{0: "absent", 1: "once"}.get(count, "often")].format(count=count)
    yield from (f'    "{quote}"' for quote in part.quotes[:_SHOWN])
    if count > _SHOWN:
        yield f"    {said['more'].format(count=count - _SHOWN)}"
    if part.nearest is not None:
        yield f'    {said["nearest"]}: "{part.nearest}"'


def explain(rule: Rule, text: TextLayer, facts: Facts, offer: Offer) -> Explanation:
    """What a rule makes of a letter. TimeoutError if a pattern takes too long."""
    letter = Letter(text, facts, offer)
    scene = RuleScene(rule, letter)
    finding = apply(rule, letter)
    conditions = tuple(_conditions(rule.when, scene, 0))
    return Explanation(
        rule=rule,
        fires=finding is not None,
        parts=tuple(_parts(rule, scene)),
        conditions=conditions,
        deciding=None if finding else _deciding(rule.when, scene),
        points=finding.points if finding else None,
    )


def _conditions(condition: Condition, scene: RuleScene, depth: int) -> Iterator[ConditionReport]:
    items = children(condition)
    written = show(condition).partition(": [")[0].partition(" of [")[0] if items else show(condition)
    yield ConditionReport(written, evaluate(condition, scene).truth, depth)
    for item in items:
        yield from _conditions(item, scene, depth + 1)


def _deciding(condition: Condition, scene: RuleScene) -> ConditionReport:
    """The first condition of `all` that is not met."""
    while isinstance(condition, All):
        condition = next(item for item in condition.items if evaluate(item, scene).truth is not True)
    return ConditionReport(show(condition), evaluate(condition, scene).truth, 0)


def _parts(rule: Rule, scene: RuleScene) -> Iterator[PartReport]:
    named = dict.fromkeys((*parts_named(rule.when), *rule.parts))
    for name in named:
        quotes = tuple(_short(scene.letter.text.quote(match.span)) for match in scene.matches(name))
        own = rule.parts.get(name)
        yield PartReport(name, quotes, _nearest(own, scene) if own and not quotes else None)


def _nearest(part: Part, scene: RuleScene) -> str | None:
    """The clause that resembles most what the part looks for; None if nothing does."""
    letter = scene.letter
    best: tuple[float, Span] | None = None
    for phrase in literals(part):
        for span, score in find_phrase(phrase, letter.folded, _NEAR):
            full = fuzz.ratio(fold(phrase), letter.folded[span.start : span.end])
            if best is None or (score + full) > best[0]:
                best = (score + full, span)
    return _short(letter.text.quote(letter.text.clause(best[1]))) if best else None


def literals(part: Part) -> tuple[str, ...]:
    """What a part looks for, as plain words: its phrases, or the longest runs of literal text in its pattern."""
    if part.phrases:
        return part.phrases
    runs = regex.split(r"\\.|\[[^\]]*\]|\{[^}]*\}|\(\?[:=!<>|]*|[()|.?*+^$]", part.written)
    words = {" ".join(run.split()) for run in runs if len(run.strip()) >= 5}
    return tuple(sorted(words, key=lambda word: (-len(word), word))[:12])


def _short(quote: str) -> str:
    return quote if len(quote) <= _CHARS else quote[: _CHARS - 1] + "…"
