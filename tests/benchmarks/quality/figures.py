"""From counts to figures between 0 and 1, and the table of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from tests.benchmarks.quality.measure import FACTS, Outcome

Figures = Mapping[str, float]
HEADS = ("letters", "recall", "called scam", "false alarms", "category F1", "facts")


def counted(outcomes: Iterable[Outcome]) -> Counter[str]:
    """The counts of several letters together."""
    total: Counter[str] = Counter()
    for outcome in outcomes:
        total.update(outcome.counts())
    return total


def figures(total: Counter[str]) -> dict[str, float]:
    """The figures that the counts give; higher is better for all of them, one without letters is left out."""
    shares = {
        "recall": (total["scams flagged"], total["scams"]),
        "called scam": (total["scams called scam"], total["scams"]),
        "genuine left alone": (total["genuine"] - total["genuine flagged"], total["genuine"]),
        "category F1": (2 * total["hit"], 2 * total["hit"] + total["extra"] + total["left out"]),
        "facts": (sum(total[f"{fact} right"] for fact in FACTS), sum(total[f"{fact} stated"] for fact in FACTS)),
    }
    shares |= {fact: (total[f"{fact} right"], total[f"{fact} stated"]) for fact in FACTS}
    return {name: round(part / whole, 4) for name, (part, whole) in shares.items() if whole}


def by_variant(outcomes: Iterable[Outcome]) -> dict[str, dict[str, float]]:
    """The figures of all letters of a variant: what must not fall. A variant that some letters lack is left out."""
    listed = list(outcomes)
    letters = Counter(outcome.variant for outcome in listed)
    whole = [variant for variant, count in sorted(letters.items()) if count == max(letters.values())]
    return {variant: figures(counted(o for o in listed if o.variant == variant)) for variant in whole}


def table(outcomes: Iterable[Outcome]) -> str:
    """A Markdown table: a row a language and variant, and the sums; then the facts one by one."""
    listed = list(outcomes)
    languages = sorted({str(outcome.label["language"]) for outcome in listed})
    variants = sorted({outcome.variant for outcome in listed})
    rows = [f"| language | variant | {' | '.join(HEADS)} |", "|---|---|" + "---:|" * len(HEADS)]
    for variant in variants:
        for language in (*languages, "all"):
            some = [o for o in listed if o.variant == variant and language in (o.label["language"], "all")]
            rows.append(f"| {language} | {variant} | {' | '.join(_row(counted(some)))} |")
    rows += ["", f"| fact | {' | '.join(variants)} |", "|---|" + "---:|" * len(variants)]
    totals = {variant: counted(o for o in listed if o.variant == variant) for variant in variants}
    for fact in FACTS:
        cells = [_of(totals[v][f"{fact} right"], totals[v][f"{fact} stated"]) for v in variants]
        rows.append(f"| {fact.replace('_', ' ')} | {' | '.join(cells)} |")
    return "\n".join(rows)


def _row(total: Counter[str]) -> list[str]:
    right, stated = (sum(total[f"{fact} {kind}"] for fact in FACTS) for kind in ("right", "stated"))
    found = figures(total)
    return [
        str(total["scams"] + total["genuine"]),
        _of(total["scams flagged"], total["scams"]),
        _of(total["scams called scam"], total["scams"]),
        _of(total["genuine flagged"], total["genuine"]),
        f"{found['category F1']:.2f}" if "category F1" in found else "-",
        _of(right, stated),
    ]


def _of(part: int, whole: int) -> str:
    return f"{part}/{whole}" if whole else "-"
