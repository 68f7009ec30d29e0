"""Print the quality of the samples' kept outputs; `--write` puts it into docs/quality.md and the figures file."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks.quality.figures import by_variant, table
from tests.benchmarks.quality.measure import Outcome, outcomes

PAGE = Path(__file__).resolve().parents[3] / "docs" / "quality.md"
FIGURES = Path(__file__).with_name("figures.json")
TEXT = """# Quality

What finescan says of the letters in `samples/`, beside what a person says of them (`label.yaml`). `pdf` is the letter
with its text layer, `scan` the picture of it from a scanner, fax or phone. The letters are the project's own, so these
figures show whether something became worse, not how finescan fares with the post of others.

{table}

- **recall**: scams that are called `suspicious` or `scam`; **called scam**: those that are called `scam`.
- **false alarms**: genuine letters that are called `suspicious` or `scam`.
- **category F1**: agreement of the marked categories with those of the label, over the scams; not measured on scans.
- **facts**: values that the label states and that were found: fee with currency and period, tax, minimum term, renewal,
  notice, total cost, mechanism, and of the pdf sender and web address.

`make quality` writes this page and `tests/benchmarks/quality/figures.json` from the kept outputs, which `make samples`
makes anew. A test fails when a figure falls below that file.
"""


def main() -> int:
    """Print the table, or write the page and the figures."""
    parser = argparse.ArgumentParser(prog="quality", description=__doc__)
    parser.add_argument("--write", action="store_true", help="write docs/quality.md and the figures that must not fall")
    parser.add_argument("--misses", action="store_true", help="name the letters and facts that are wrong")
    options = parser.parse_args()
    found = outcomes()
    sys.stdout.write(table(found) + "\n")
    if options.misses:
        sys.stdout.writelines(f"{line}\n" for outcome in found for line in misses(outcome))
    if options.write:
        PAGE.write_text(TEXT.format(table=table(found)), encoding="utf-8")
        FIGURES.write_text(json.dumps(by_variant(found), indent=2) + "\n", encoding="utf-8")
    return 0


def misses(outcome: Outcome) -> Sequence[str]:
    """What is wrong about a letter."""
    flagged = outcome.said["verdict"] in ("suspicious", "scam")
    wrong = [] if flagged == outcome.scam else [f"verdict {outcome.said['verdict']}"]
    wrong += [fact for fact, right in outcome.facts() if not right]
    return [f"{outcome.name} {outcome.variant}: {', '.join(wrong)}"] if wrong else []


if __name__ == "__main__":
    sys.exit(main())
