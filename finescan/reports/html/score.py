"""How the score comes about, rule by rule."""

from __future__ import annotations

from dataclasses import dataclass

from babel.numbers import format_percent

from finescan.reports.contract import Finding
from finescan.reports.html.passages import Passage
from finescan.reports.html.words import CATEGORY


@dataclass(frozen=True, slots=True)
class Weight:
    """What a rule gives: its points and additions ("13 + 5"), the share of them that counts, and the result."""

    number: int
    title: str
    rule: str
    kind: str
    made_of: str
    share: str
    points: int
    bar: float


def weights(passages: tuple[Passage, ...], language: str) -> tuple[Weight, ...]:
    """All rules by weight; bars are shares (0 to 1) of the weightiest, what speaks for the letter has none."""
    found = [(one.number, finding) for one in passages for finding in one.findings]
    found.sort(key=lambda pair: -pair[1].points)
    most = max([1, *(abs(finding.points) for _, finding in found)])
    return tuple(_weight(number, finding, most, language) for number, finding in found)


def _weight(number: int, finding: Finding, most: int, language: str) -> Weight:
    share = finding.explanation.get("share")
    return Weight(
        number=number,
        title=finding.title,
        rule=finding.rule,
        kind=CATEGORY[language][finding.category],
        made_of=_made_of(finding),
        share=format_percent(share, locale=language) if isinstance(share, float) else "",
        points=finding.points,
        bar=abs(finding.points) / most,
    )


def _made_of(finding: Finding) -> str:
    base, boosts = finding.explanation.get("base"), finding.explanation.get("boosts")
    if not isinstance(base, int):
        return ""
    added = [one.get("points") for one in boosts if isinstance(one, dict)] if isinstance(boosts, list) else []
    return " + ".join(str(points) for points in (base, *added))
