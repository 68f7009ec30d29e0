"""Results -> tables, plain or Markdown: by resolution, by size and colour, by damage, by how small print is set."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from statistics import mean

from tests.benchmarks.reading.plan import Condition
from tests.benchmarks.reading.score import BlockScore, ClauseScore

_SCREENED = {"halftone", "photo"}
_FAXES = {"fax", "coarse fax"}


@dataclass(frozen=True, slots=True)
class PageResult:
    """One page as one reader read it."""

    reader: str
    condition: Condition
    cpu: float
    blocks: tuple[BlockScore, ...]
    clauses: tuple[ClauseScore, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """Error rates in per cent (None: no such block), share of clauses read whole, CPU seconds a page."""

    reader: str
    pages: int
    body: float | None
    field: float | None
    small: float | None
    clauses: float | None
    cpu: float


@dataclass(frozen=True, slots=True)
class Table:
    """A title, and the rows of every group by its label."""

    title: str
    groups: tuple[tuple[str, tuple[Row, ...]], ...]


_HEADS = ("", "reader", "pages", "body %", "fields %", "small print %", "clauses whole %", "CPU s")


def tables(results: Sequence[PageResult]) -> tuple[Table, ...]:
    """All tables of a run. The first holds the groups that the project sets itself limits for."""
    return (
        Table("All pages", _limits(results)),
        _by("Resolution", results, lambda page: f"{page.dpi} dpi"),
        _by("Size and colour of the small print", results, lambda page: f"{page.size} pt {page.colour}"),
        _by("Damage", results, lambda page: page.damage),
        Table("Setting of the small print", _settings(results)),
    )


def _limits(results: Sequence[PageResult]) -> tuple[tuple[str, tuple[Row, ...]], ...]:
    flat = [result for result in results if result.condition.damage not in _SCREENED | _FAXES]
    groups = {
        "200 and 300 dpi": [result for result in flat if result.condition.dpi in {200, 300}],
        "halftone, photo": [result for result in results if result.condition.damage in _SCREENED],
        "fax": [result for result in results if result.condition.damage in _FAXES],
        "all": results,
    }
    return tuple((label, _rows(some)) for label, some in groups.items() if some)


def _settings(results: Sequence[PageResult]) -> tuple[tuple[str, tuple[Row, ...]], ...]:
    """Small print alone, by style; the clauses are not told apart."""
    groups = []
    for style in ("plain", "columns", "sideways", "bar"):
        some = [replace(result, blocks=_small(result, style), clauses=()) for result in results]
        groups.append((style, _rows([result for result in some if result.blocks])))
    return tuple(groups)


def _small(result: PageResult, style: str) -> tuple[BlockScore, ...]:
    return tuple(block for block in result.blocks if block.kind == "small" and block.style == style)


def _by(title: str, results: Sequence[PageResult], key: Callable[[Condition], str]) -> Table:
    labels = dict.fromkeys(key(result.condition) for result in results)
    ordered = sorted(labels, key=_natural) if any(label[0].isdigit() for label in labels) else list(labels)
    return Table(
        title, tuple((label, _rows([one for one in results if key(one.condition) == label])) for label in ordered)
    )


def _natural(label: str) -> tuple[int, str]:
    number, _, rest = label.partition(" ")
    return int(number), rest


def _rows(results: Sequence[PageResult]) -> tuple[Row, ...]:
    return tuple(
        row(reader, [result for result in results if result.reader == reader])
        for reader in dict.fromkeys(result.reader for result in results)
    )


def row(reader: str, results: Sequence[PageResult]) -> Row:
    """Rates over all characters of a kind of block: long blocks count for more."""
    blocks = [block for result in results for block in result.blocks]
    body, fields, small = (
        _rate(block for block in blocks if block.kind == kind) for kind in ("body", "field", "small")
    )
    clauses = [clause.read for result in results for clause in result.clauses]
    whole = 100 * mean(clauses) if clauses else None
    return Row(reader, len(results), body, fields, small, whole, mean(result.cpu for result in results))


def _rate(blocks: Iterable[BlockScore]) -> float | None:
    some = list(blocks)
    return 100 * sum(block.wrong for block in some) / sum(block.characters for block in some) if some else None


def as_text(table: Table, *, markdown: bool) -> str:
    """The table in columns, or as Markdown."""
    lines = [_HEADS, *(_cells(label, each) for label, rows in table.groups for each in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(_HEADS))]
    padded = [_padded(line, widths) for line in lines]
    if not markdown:
        return "\n".join([table.title, *("  ".join(line) for line in padded)])
    rule = ["-" * widths[0], "-" * widths[1], *("-" * (width - 1) + ":" for width in widths[2:])]
    return "\n".join(
        [f"### {table.title}", "", *("| " + " | ".join(line) + " |" for line in [padded[0], rule, *padded[1:]])]
    )


def _cells(label: str, row: Row) -> tuple[str, ...]:
    rates = (_number(rate, 2) for rate in (row.body, row.field, row.small))
    return (label, row.reader, str(row.pages), *rates, _number(row.clauses, 1), f"{row.cpu:.2f}")


def _number(value: float | None, digits: int) -> str:
    return "-" if value is None else f"{value:.{digits}f}"


def _padded(line: Sequence[str], widths: Sequence[int]) -> list[str]:
    return [
        cell.ljust(width) if column < 2 else cell.rjust(width)
        for column, (cell, width) in enumerate(zip(line, widths, strict=True))
    ]
