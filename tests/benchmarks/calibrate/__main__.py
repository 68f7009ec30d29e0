"""Fit points and thresholds, show what every rule does on the development corpus, and write the points if asked."""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from finescan.judge import THRESHOLDS
from finescan.model import Category, Verdict
from tests.benchmarks.calibrate import corpus
from tests.benchmarks.calibrate.corpus import Case
from tests.benchmarks.calibrate.fit import FLAGGED, Fitted, fit, verdict

LEAST_CHANGE, LEAST_LETTERS = 2, 3
FOLDS = 10
VERDICT_FILE = Path(__file__).resolve().parents[3] / "finescan" / "judge" / "verdict.py"


def main() -> int:
    """Run the calibration."""
    parser = argparse.ArgumentParser(prog="calibrate", description=__doc__)
    parser.add_argument("--write", action="store_true", help="write changed points into the rule files, and thresholds")
    parser.add_argument("--no-examples", action="store_true", help="leave out the sentences of rule examples")
    parser.add_argument("--no-folds", action="store_true", help="leave out the cross-validation")
    parser.add_argument("--jobs", type=int, default=2, help="processes that read the letters (default 2)")
    options = parser.parse_args()
    sources = [*corpus.samples(), *corpus.generated(), *([] if options.no_examples else corpus.examples())]
    cases = corpus.cases(sources, options.jobs)
    now = Fitted({rule.id: float(rule.points) for rule in corpus.rules()}, THRESHOLDS)
    fitted = fit(cases, corpus.rules())
    show("As the rules are now", cases, now)
    show("Fitted to all letters", cases, fitted)
    if not options.no_folds:
        folds(cases)
    hits(cases)
    proposed = list(changes(cases, fitted))
    table("Proposed points", [f"{rule:60} {old:4} -> {new}" for rule, old, new in proposed])
    say(f"\nThresholds: {THRESHOLDS} -> {fitted.thresholds}")
    if options.write:
        write(proposed, fitted)
    return 0


def say(line: str) -> None:
    """One line of the report."""
    sys.stdout.write(line + "\n")


def table(title: str, rows: Sequence[str]) -> None:
    """A titled list."""
    say(f"\n{title} ({len(rows)})")
    for row in rows:
        say(f"  {row}")


def letters(cases: Sequence[Case]) -> list[Case]:
    """The cases that are whole letters."""
    return [case for case in cases if case.source.origin != "example"]


def show(title: str, cases: Sequence[Case], fitted: Fitted) -> None:
    """The figures of all letters under some points, and what goes wrong."""
    said = [(case, verdict(case, fitted)) for case in letters(cases)]
    say(f"\n{title}: {figures(said)}")
    for case, verdict_ in said:
        if case.source.truth != (verdict_ in FLAGGED):
            say(f"  {case.source.name}: {verdict_}  {', '.join(f'{f.rule} {f.points}' for f in case.findings)}")


def figures(said: Sequence[tuple[Case, Verdict]]) -> str:
    """Recall and false alarms in words."""
    scams = [verdict_ for case, verdict_ in said if case.source.truth]
    genuine = [verdict_ for case, verdict_ in said if not case.source.truth]
    parts = []
    if scams:
        flagged = sum(v in FLAGGED for v in scams)
        parts.append(f"scams flagged {flagged}/{len(scams)}, called scam {scams.count(Verdict.SCAM)}")
    if genuine:
        parts.append(f"genuine letters flagged {sum(v in FLAGGED for v in genuine)}/{len(genuine)}")
    return "; ".join(parts)


def folds(cases: Sequence[Case]) -> None:
    """What points say that were fitted without some whole families, of those families; a line a fold, and the sum."""
    families = sorted({case.source.family for case in letters(cases)})
    every: list[tuple[Case, Verdict]] = []
    rows = []
    for number in range(FOLDS):
        held = set(families[number::FOLDS])
        fitted = fit([case for case in cases if case.source.family not in held], corpus.rules())
        said = [(case, verdict(case, fitted)) for case in letters(cases) if case.source.family in held]
        every += said
        rows.append(f"{figures(said)}   ({', '.join(sorted(held))})")
    table("Held out: whole families, in folds", rows)
    for origin in ("sample", "generated"):
        say(f"  all {origin} letters: {figures([pair for pair in every if pair[0].source.origin == origin])}")
    for case, verdict_ in every:
        if case.source.truth != (verdict_ in FLAGGED):
            say(f"  wrong: {case.source.name} {verdict_}")


def hits(cases: Sequence[Case]) -> None:
    """How often every rule fires, which never do and which fire on genuine letters."""
    count: dict[bool, Counter[str]] = defaultdict(Counter)
    for case in letters(cases):
        count[case.source.truth].update(finding.rule for finding in case.findings)
    rules = list(corpus.rules())
    table(
        "Hits a rule: scams, genuine letters",
        [f"{r.id:60} {count[True][r.id]:4} {count[False][r.id]:4}" for r in rules],
    )
    table("Rules that never fire", [r.id for r in rules if not count[True][r.id] + count[False][r.id]])
    doubtful = [r for r in rules if r.category is not Category.LEGITIMATE and count[False][r.id]]
    doubtful.sort(key=lambda r: -count[False][r.id] * r.points)
    rows = [f"{r.id:60} {r.points:3} points, scams {count[True][r.id]}, genuine {count[False][r.id]}" for r in doubtful]
    table("Rules that fire on genuine letters", rows)


def changes(cases: Sequence[Case], fitted: Fitted) -> Iterator[tuple[str, int, int]]:
    """Rules whose points should change: seen in enough letters, and by enough."""
    seen = Counter(finding.rule for case in letters(cases) for finding in case.findings)
    for rule in corpus.rules():
        new = round(fitted.points[rule.id])
        if seen[rule.id] >= LEAST_LETTERS and abs(new - rule.points) >= LEAST_CHANGE:
            yield rule.id, rule.points, new


def write(proposed: Sequence[tuple[str, int, int]], fitted: Fitted) -> None:
    """Put points into the rule files, and thresholds into the module that judges."""
    paths = {rule.id: Path(rule.path) for rule in corpus.rules()}
    for rule, _, new in proposed:
        text = paths[rule].read_text(encoding="utf-8")
        paths[rule].write_text(re.sub(r"(?m)^points:.*$", f"points: {new}", text, count=1), encoding="utf-8")
    text = VERDICT_FILE.read_text(encoding="utf-8")
    for name in ("scam", "sure_scam", "suspicious", "notice"):
        text = re.sub(rf"(?m)^    {name}: int = \d+$", f"    {name}: int = {getattr(fitted.thresholds, name)}", text)
    VERDICT_FILE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
