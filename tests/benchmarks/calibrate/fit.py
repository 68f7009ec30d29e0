"""Points and thresholds from letters: regularised logistic regression with bounds, then a search along each threshold.

The score of a letter is the sum of its findings' points, each times its share. The fit moves the points so that scams
lie above `MIDDLE` and genuine letters below it, drawn back to the points that people set; rules of one category move
together more easily than alone, and no rule changes sides.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from finescan.judge import THRESHOLDS, Thresholds, Weighed, decide, weigh
from finescan.model import Verdict
from finescan.rulebook import RuleSet
from tests.benchmarks.calibrate.corpus import Case

MIDDLE, SLOPE = 33.0, 8.0
OWN_SPREAD, CATEGORY_SPREAD = 2.0, 1.5  # standard deviations of the change of one rule and of a whole category
STEPS, ROUNDS = 250, 2
FLAGGED = (Verdict.SUSPICIOUS, Verdict.SCAM)
COSTS = {"false alarm": 6.0, "called scam": 4.0, "missed": 4.0, "only suspicious": 1.0, "drift": 0.04}
STEPS_OF = {"scam": range(34, 55, 2), "sure_scam": range(46, 67, 2), "suspicious": range(16, 33, 2), "notice": (6,)}

Points = Mapping[str, float]


@dataclass(frozen=True)
class Fitted:
    """Points by rule and thresholds that a fit proposes."""

    points: Points
    thresholds: Thresholds


def weighed(case: Case, points: Points) -> Weighed:
    """A letter weighed with other points than its rules have."""
    moved = [replace(f, points=round(f.points - _base(f) + points.get(f.rule, _base(f)))) for f in case.findings]
    return weigh(moved, case.facts, case.offer)


def verdict(case: Case, fitted: Fitted) -> Verdict:
    """The verdict on a letter under fitted points and thresholds."""
    if "about_scams" in case.facts.spans:
        return Verdict.CLEAR
    return decide(weighed(case, fitted.points), fitted.thresholds)


def fit(cases: Sequence[Case], rules: RuleSet) -> Fitted:
    """Points and thresholds fitted to the letters."""
    points: Points = {rule.id: float(rule.points) for rule in rules}
    for _ in range(ROUNDS):  # shares hang on the order of the points
        points = _points(cases, rules, points)
    rounded = {rule: float(round(value)) for rule, value in points.items()}
    return Fitted(rounded, _thresholds(cases, rounded))


def _base(finding: object) -> int:
    return int(finding.explanation.get("base", finding.points))  # type: ignore[attr-defined]


def _points(cases: Sequence[Case], rules: RuleSet, start: Points) -> Points:
    index = {rule.id: at for at, rule in enumerate(rules)}
    set_by_hand = np.array([float(rule.points) for rule in rules])
    shares, rest = _matrix(cases, index, start)
    truth = np.array([case.source.truth for case in cases], float)
    weight = np.array([case.weight for case in cases])
    for side in (0.0, 1.0):
        weight[truth == side] *= len(cases) / 2 / max(1e-9, weight[truth == side].sum())
    low = np.where(set_by_hand > 0, np.maximum(1, 0.4 * set_by_hand), np.maximum(-30, 1.8 * set_by_hand))
    high = np.where(set_by_hand > 0, np.minimum(24, 1.6 * set_by_hand + 1), np.minimum(-1, 0.4 * set_by_hand))
    pull = _pull(rules)
    found = _descend(
        shares, rest, truth, weight, pull, set_by_hand, (np.minimum(low, set_by_hand), np.maximum(high, set_by_hand))
    )
    return {rule.id: float(found[index[rule.id]]) for rule in rules}


def _matrix(cases: Sequence[Case], index: Mapping[str, int], points: Points) -> tuple[np.ndarray, np.ndarray]:
    """The share of every rule in every letter's score, and what does not hang on points."""
    shares, rest = np.zeros((len(cases), len(index))), np.zeros(len(cases))
    for row, case in enumerate(cases):
        boosts = {f.rule: f.points - _base(f) for f in case.findings}
        for finding in weighed(case, points).findings:
            share = float(str(finding.explanation["share"]))
            if finding.rule in index:
                shares[row, index[finding.rule]] = share
                rest[row] += share * boosts[finding.rule]
            else:
                rest[row] += finding.points
    return shares, rest


def _pull(rules: RuleSet) -> np.ndarray:
    """The inverse covariance of the changes: own ones, and common ones of a category."""
    categories = np.array([str(rule.category) for rule in rules])
    together = categories[:, None] == categories[None, :]
    return np.linalg.inv(OWN_SPREAD**2 * np.eye(len(categories)) + CATEGORY_SPREAD**2 * together)


def _descend(
    shares: np.ndarray,
    rest: np.ndarray,
    truth: np.ndarray,
    weight: np.ndarray,
    pull: np.ndarray,
    start: np.ndarray,
    bounds: tuple[np.ndarray, np.ndarray],
) -> np.ndarray:
    """Accelerated projected gradient."""
    scaled = shares * np.sqrt(weight)[:, None]
    step = 1 / (0.25 * np.linalg.norm(scaled, 2) ** 2 / SLOPE**2 + np.linalg.norm(pull, 2))
    now, ahead = start.copy(), start.copy()
    for number in range(STEPS):
        chance = 1 / (1 + np.exp(-np.clip((shares @ ahead + rest - MIDDLE) / SLOPE, -40, 40)))
        slope = shares.T @ (weight * (chance - truth)) / SLOPE + pull @ (ahead - start)
        after = np.clip(ahead - step * slope, *bounds)
        ahead = after + number / (number + 3) * (after - now)
        now = after
    return now


def _thresholds(cases: Sequence[Case], points: Points) -> Thresholds:
    letters = [
        (weighed(case, points), case.source.truth)
        for case in cases
        if case.source.origin != "example" and "about_scams" not in case.facts.spans
    ]
    best = THRESHOLDS
    for name, values in STEPS_OF.items():
        tried = [replace(best, **{name: value}) for value in values]
        best = min(tried, key=lambda some: _cost(letters, some))
    return best


def _cost(letters: Sequence[tuple[Weighed, bool]], thresholds: Thresholds) -> float:
    drift = sum(abs(getattr(thresholds, name) - getattr(THRESHOLDS, name)) for name in STEPS_OF)
    cost = COSTS["drift"] * drift
    for letter, scam in letters:
        said = decide(letter, thresholds)
        if scam:
            cost += {Verdict.SCAM: 0.0, Verdict.SUSPICIOUS: COSTS["only suspicious"]}.get(said, COSTS["missed"])
        elif said in FLAGGED:
            cost += COSTS["false alarm"] + COSTS["called scam"] * (said is Verdict.SCAM)
    return cost
