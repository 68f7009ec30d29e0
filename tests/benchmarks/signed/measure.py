"""What finescan says of the cases, and the table of it."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from finescan import layout
from finescan import text as text_
from finescan.facts.signed import find_filled, find_signed
from finescan.intake import Limits, find_inputs, open_part
from finescan.model import Traces
from finescan.reading import read
from tests.benchmarks.signed.cases import DEEDS, Case

ANSWERS = ("yes", "unsure", "no", "null")
UNSIGNED, ENTERED = frozenset({"no"}), frozenset({"yes", "unsure"})


@dataclass(frozen=True, slots=True)
class Said:
    """The answers to a case ("null": none), and the seconds of CPU that it took."""

    case: Case
    signed: str
    filled: str
    seconds: float


def said_of(cases: Iterable[Case]) -> Iterator[Said]:
    """Reads and judges every case."""
    with TemporaryDirectory() as folder:
        for case in cases:
            data, suffix = case.file()
            path = Path(folder) / f"case{suffix}"
            path.write_bytes(data)
            start = time.process_time()
            pages = read(open_part(find_inputs([str(path)]).items[0], Limits()))
            text = text_.fold(layout.arrange(pages))
            answers = _state(find_signed(text)), _state(find_filled(text))
            yield Said(case, *answers, time.process_time() - start)


def is_wrong(said: Said) -> bool:
    """Whether it was said to be signed where it is not, or the other way round."""
    return said.signed not in DEEDS[said.case.deed].signed | ({"null"} if said.signed == "no" else set())


def table(results: Sequence[Said]) -> str:
    """A line for each variant: of the signed, the stamped and the unsigned what was said; then of the forms."""
    kinds = ("signed", "stamped", "unsigned", "filled", "not filled")
    rows = [["", *(f"{kind}: {'/'.join(ANSWERS)}" for kind in kinds)]]
    variants = list(dict.fromkeys(said.case.variant for said in results))
    for variant in (*variants, "all"):
        own = [said for said in results if variant in {said.case.variant, "all"}]
        rows.append([variant, *(_counted(own, kind) for kind in kinds)])
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows)


def _counted(results: Iterable[Said], kind: str) -> str:
    counts = Counter(answer for said in results if (answer := _answer(said, kind)))
    return "/".join(str(counts[answer]) for answer in ANSWERS) + f" of {counts.total()}"


def _answer(said: Said, kind: str) -> str:
    """What was said of a case of that kind; "" for one of another kind."""
    deed = DEEDS[said.case.deed]
    if kind == "stamped":
        return said.signed if said.case.deed == "stamp" else ""
    if kind in {"signed", "unsigned"}:
        own = deed.signed == UNSIGNED if kind == "unsigned" else deed.signed != UNSIGNED
        return said.signed if own and said.case.deed != "stamp" else ""
    return said.filled if deed.filled == (ENTERED if kind == "filled" else UNSIGNED) else ""


def _state(traces: Traces | None) -> str:
    return "null" if traces is None else traces.state.value
