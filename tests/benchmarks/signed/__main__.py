"""Signs, fills in, stamps and soils letters, lets finescan read them and prints what it says of each kind."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tests.benchmarks.signed.cases import VARIANTS, cases
from tests.benchmarks.signed.measure import is_wrong, said_of, table
from tests.benchmarks.signed.places import form_of

SAMPLES = Path(__file__).resolve().parents[3] / "samples"


def main() -> None:
    """Run the benchmark over the samples, or over a folder of PDF letters with a text layer."""
    parser = argparse.ArgumentParser(prog="signed", description=__doc__)
    parser.add_argument("--letters", type=Path, action="append", help="folders with PDF letters; default: the samples")
    parser.add_argument("--variants", default=",".join(VARIANTS), help="forms in which they come in")
    parser.add_argument("--each", type=int, default=1, help="cases for every letter and variant")
    parser.add_argument("--seed", type=int, default=0, help="another hand, other places")
    parser.add_argument("--wrong", action="store_true", help="name the cases that are wrong")
    options = parser.parse_args()
    files = [file for folder in options.letters or [SAMPLES] for file in sorted(folder.rglob("*.pdf"))]
    forms = [form for file in files if "scan" not in file.name and (form := form_of(file)) is not None]
    results = []
    for said in said_of(cases(forms, options.variants.split(","), options.each, options.seed)):
        results.append(said)
        if options.wrong and is_wrong(said):
            sys.stdout.write(f"{said.case.name}: {said.signed}\n")
            sys.stdout.flush()
    each = sum(said.seconds for said in results) / max(1, len(results))
    sys.stdout.write(f"{table(results)}\n{len(results)} cases, {each:.2f} s of CPU each\n")


if __name__ == "__main__":
    sys.exit(main())
