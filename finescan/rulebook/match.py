"""Rules on a letter: at most one finding a rule, with its evidence. Total: never raises on any text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, partial
from typing import Any

import regex

from finescan.errors import FinescanError, RuleFileError, RuleTimeoutError
from finescan.facts.language import languages_of
from finescan.facts.visibility import is_running
from finescan.model import Evidence, Facts, Finding, Offer, Span
from finescan.rulebook import messages
from finescan.rulebook.conditions import parts_named, show
from finescan.rulebook.endless import without_endless
from finescan.rulebook.evaluate import Result, Used, evaluate
from finescan.rulebook.fuzzy import fold
from finescan.rulebook.measures import Measures
from finescan.rulebook.patterns import TIME_LIMIT, Match, Part, Seen
from finescan.rulebook.ruleset import Boost, Rule
from finescan.rulebook.values import Value, fact_spans, values
from finescan.text import Prominence, TextLayer

_MONTHS = ("term_months", "renewal_months")
_DAYS = ("notice_days", "deadline_days")
_MONEY = ("fee_per_year", "fee_amount", "total_cost")


@dataclass(frozen=True, slots=True)
class Matched:
    """The findings of all rules, and for each rule that had to be given up an error that names it."""

    findings: tuple[Finding, ...]
    errors: tuple[FinescanError, ...] = ()


class Letter:
    """A letter as rules see it. Remembers what each pattern found, as many rules ask for the same."""

    def __init__(self, text: TextLayer, facts: Facts, offer: Offer) -> None:
        self.text = text
        self.facts = facts
        self.offer = offer
        self._found: dict[tuple[object, ...], tuple[Match, ...]] = {}
        self._seen: Seen = {}

    @cached_property
    def searched(self) -> str:
        """The text as patterns see it: nothing in it is without end."""
        return without_endless(self.text.text)

    @cached_property
    def folded(self) -> str:
        """The text in the form for fuzzy matching."""
        return fold(self.searched)

    @cached_property
    def languages(self) -> frozenset[str]:
        """The languages of rules that concern this letter; empty where its own are not known."""
        spoken = languages_of(self.text.text)
        return frozenset((*spoken, "any")) if spoken else frozenset()

    def concerns(self, rule: Rule) -> bool:
        """Whether the letter is written in the language of a rule."""
        return not self.languages or rule.language in self.languages

    @cached_property
    def values(self) -> Mapping[str, Value]:
        """Facts by name."""
        return values(self.text, self.facts, self.offer)

    @cached_property
    def measures(self) -> Measures:
        """What can be measured of its print."""
        return Measures(self.text)

    @cached_property
    def spans(self) -> Mapping[str, tuple[Span, ...]]:
        """The ready-made parts."""
        return fact_spans(self.facts, self.offer)

    def find(self, part: Part) -> tuple[Match, ...]:
        """Where a part is; TimeoutError if that took too long, now or before."""
        key = (part.patterns, part.phrases, part.similarity)
        if key not in self._found:
            self._found[key] = part.find(self.searched, self.folded if part.phrases else "", self._seen)
        return self._found[key]


@dataclass(frozen=True, slots=True)
class RuleScene:
    """A letter as the conditions of one rule see it."""

    rule: Rule
    letter: Letter

    def matches(self, part: str) -> tuple[Match, ...]:
        """Where an own or a ready-made part was found."""
        own = self.rule.parts.get(part)
        return self.letter.find(own) if own else tuple(map(Match, self.letter.spans.get(part, ())))

    def fact(self, name: str) -> Value:
        """A fact of the letter."""
        return self.letter.values.get(name)

    def prominence(self, span: Span) -> Prominence:
        """How visible a stretch is."""
        return self.letter.text.prominence(span)

    def running(self, span: Span) -> bool:
        """Whether a stretch is part of running text."""
        return is_running(self.letter.text, span)

    def measure(self, span: Span, name: str) -> float | None:
        """One of the measures of the print of a stretch."""
        return self.letter.measures.of(span, name)

    def number(self, part: str, match: Match, capture: str) -> Decimal | None:
        """The number in a capture: of money the value, of a duration the count of months or else of its unit."""
        own = self.rule.parts.get(part)
        value: Any = own.value(match, capture) if own else None
        if isinstance(value, tuple):
            count, unit = value
            return Decimal(count * 12 if unit == "year" else count)
        return value if isinstance(value, Decimal) else None


def match(rules: Iterable[Rule], text: TextLayer, facts: Facts, offer: Offer) -> tuple[Finding, ...]:
    """The findings of the rules on a letter, in the order of the rules."""
    return match_all(rules, text, facts, offer).findings


def match_all(rules: Iterable[Rule], text: TextLayer, facts: Facts, offer: Offer) -> Matched:
    """The findings of the rules on a letter, and what went wrong: a pattern took too long or is none."""
    letter = Letter(text, facts, offer)
    findings: list[Finding] = []
    errors: list[FinescanError] = []
    for rule in filter(letter.concerns, rules):
        try:
            finding = apply(rule, letter)
        except TimeoutError:
            errors.append(_timeout(rule))
            continue
        except regex.error as error:
            errors.append(RuleFileError(f"{rule.path}: not a regular expression: {error}. See `finescan rules check`"))
            continue
        if finding is not None:
            findings.append(finding)
    return Matched(tuple(findings), tuple(errors))


def _timeout(rule: Rule) -> RuleTimeoutError:
    return RuleTimeoutError(
        f'a pattern of the rule "{rule.id}" took more than {TIME_LIMIT:g} seconds on this letter; '
        f"the rule was left out. Simplify its patterns, or switch it off with --skip {rule.id}",
        f"Ein Muster der Regel „{rule.id}“ brauchte für dieses Schreiben mehr als {TIME_LIMIT:g} Sekunden; "
        f"die Regel wurde ausgelassen. Vereinfachen Sie die Muster, oder schalten Sie sie mit --skip {rule.id} ab.",
    )


def apply(rule: Rule, letter: Letter) -> Finding | None:
    """The finding of one rule, or None if its conditions are not known to be met. TimeoutError if a pattern is slow."""
    scene = RuleScene(rule, letter)
    result = evaluate(rule.when, scene)
    if not result.truth:
        return None
    boosts = [(boost, evaluate(boost.when, scene)) for boost in rule.boost]
    won = [(boost, outcome) for boost, outcome in boosts if outcome.truth]
    return _finding(scene, result, won)


def _finding(scene: RuleScene, result: Result, boosts: list[tuple[Boost, Result]]) -> Finding:
    rule, text = scene.rule, scene.letter.text
    used = chosen(rule, (*result.used, *(pair for _, outcome in boosts for pair in outcome.used)))
    speak = partial(_value, scene, dict(used))
    return Finding(
        rule=rule.id,
        category=rule.category,
        severity=rule.severity,
        confidence=rule.confidence,
        points=rule.points + sum(boost.points for boost, _ in boosts),
        title=messages.fill(rule.title, speak),
        message=messages.fill(rule.message, speak),
        advice=messages.fill(rule.advice, speak),
        evidence=tuple(Evidence(part, text.clause(found.span)) for part, found in used),
        law=tuple(law.said for law in rule.law),
        explanation={
            "base": rule.points,
            "boosts": [{"when": show(boost.when), "points": boost.points} for boost, _ in boosts],
            "parts": {part: text.quote(found.span) for part, found in used},
        },
    )


def chosen(rule: Rule, used: Iterable[Used]) -> tuple[Used, ...]:
    """One match a part: the one that most conditions rest on. First come what the message quotes, then as in `when`."""
    votes = Counter(used)
    best: dict[str, tuple[tuple[int, int], Match]] = {}
    for (part, found), count in votes.items():
        rank = (-count, found.span.start)
        if part not in best or rank < best[part][0]:
            best[part] = (rank, found)
    order = list(dict.fromkeys((*_quoted(rule), *parts_named(rule.when))))
    return tuple(
        (part, best[part][1])
        for part in sorted(best, key=lambda part: order.index(part) if part in order else len(order))
    )


def _quoted(rule: Rule) -> Iterator[str]:
    """The parts that the message quotes, wholly or by a capture of theirs."""
    owners = {capture: part for part, own in rule.parts.items() for capture, _ in own.captures}
    for hole in messages.holes(rule.message["en"]):
        name = hole.partition(".")[0]
        yield owners.get(name, name)


def _value(scene: RuleScene, used: Mapping[str, Match], name: str, language: str) -> str | None:
    """What fills a hole: a part as printed, a capture by its type, or a fact."""
    part, dot, capture = name.partition(".")
    if dot:
        return _captured(scene, used, part, capture, language)
    if name == "fee":
        return _fee(scene.letter.offer, language)
    if name in used:
        return scene.letter.text.quote(used[name].span)
    if name in scene.letter.values:
        return _fact(scene, name, language)
    for owner, own in scene.rule.parts.items():
        if name in dict(own.captures):
            return _captured(scene, used, owner, name, language)
    found = scene.matches(name)
    return scene.letter.text.quote(found[0].span) if found else None


def _captured(scene: RuleScene, used: Mapping[str, Match], part: str, capture: str, language: str) -> str | None:
    own = scene.rule.parts[part]
    found = used.get(part) or next(iter(scene.matches(part)), None)
    return None if found is None else messages.typed(dict(own.captures)[capture], own.value(found, capture), language)


def _fee(offer: Offer, language: str) -> str | None:
    return messages.money(offer.fees[0].value, offer.fees[0].currency, language) if offer.fees else None


def _fact(scene: RuleScene, name: str, language: str) -> str | None:
    value = scene.fact(name)
    if value is None:
        return None
    if name in _MONTHS or name in _DAYS:
        return messages.length(value, "month" if name in _MONTHS else "day", language)
    if name in _MONEY:
        offer = scene.letter.offer
        return messages.money(Decimal(value), offer.fees[0].currency if offer.fees else None, language)
    return messages.decimal(value, language)
