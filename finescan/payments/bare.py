"""Tables without headings, as some Austrian banks export them: what a column holds is seen from its cells."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from finescan.facts.ibans import valid
from finescan.payments import cells

_MONEY = re.compile(r".*\d[.,]\d\d\D*$")
_CURRENCY = re.compile(r"[A-Z]{3}")


def roles(rows: Sequence[Sequence[str]]) -> dict[str, tuple[int, ...]]:
    """The columns by what all their cells are; empty where the rows are no such table."""
    filled = [row for row in rows if any(cell.strip() for cell in row)]
    width = len(filled[0]) if filled else 0
    if width < 3 or any(len(row) != width for row in filled):
        return {}
    columns = [[row[number].strip() for row in filled] for number in range(width)]
    found: dict[str, list[int]] = {}
    for number, column in enumerate(columns):
        found.setdefault(_role(column), []).append(number)
    known = {role: tuple(numbers) for role, numbers in found.items() if role}
    return {**known, "amount": known["amount"][:1]} if "amount" in known else known


def _role(column: Sequence[str]) -> str:
    """What a column holds; "" for an account that is the same in all rows, as that of the owner is."""
    told = [cell for cell in column if cell]
    for role, test in _TESTS.items():
        if told and all(map(test, told)):
            return "" if role == "iban" and len(column) > 1 and len(set(told)) == 1 else role
    return "text" if told else ""


def _is_money(cell: str) -> bool:
    return bool(_MONEY.match(cell)) and cells.amount(cell) is not None


_TESTS: dict[str, Callable[[str], bool]] = {
    "day": lambda cell: cells.day(cell) is not None and len(cell) <= 25,
    "amount": _is_money,
    "currency": lambda cell: bool(_CURRENCY.fullmatch(cell)),
    "iban": lambda cell: valid("".join(cell.split()).upper()),
}
