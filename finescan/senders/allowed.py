"""A list of the user's own suppliers as plain text: one name a line, with facts behind it."""

from __future__ import annotations

from typing import Any

import regex

_PARTS = regex.compile(r"\s*[;\t|]\s*")
_NUMBER = regex.compile(r"(?:ATU|CHE|[A-Za-z]{2})(?=[^\p{L}]*\d)(?:[ .-]?[A-Za-z\d])+")
_SHORTEST_IBAN = 15  # a VAT number has at most 14 characters
_HOST = regex.compile(r"(?:https?://)?(?:[\p{L}\d-]+\.)+\p{L}{2,20}/?")


def entries(text: str) -> tuple[dict[str, Any], dict[int, int]]:
    """What the same list would hold as YAML, and the line of each entry by its number.

    A line reads `Name; fact; fact`: an IBAN, a VAT number, a web address, else a postal address. `#` begins a comment.
    """
    suppliers: list[dict[str, Any]] = []
    lines: dict[int, int] = {}
    for number, line in enumerate(text.splitlines(), 1):
        name, *facts = _PARTS.split(regex.sub(r"(?:^|\s)#.*", "", line).strip())
        if name:
            lines[len(suppliers)] = number
            suppliers.append({"name": name, **_sorted([fact for fact in facts if fact])})
    return {"suppliers": suppliers}, lines


def _sorted(facts: list[str]) -> dict[str, Any]:
    """The facts under the keys that they belong to."""
    found: dict[str, Any] = {}
    for fact in facts:
        if _HOST.fullmatch(fact):
            found.setdefault("domains", []).append(fact)
        elif _NUMBER.fullmatch(fact):
            compact = "".join(c for c in fact if c.isalnum())
            found.setdefault("ibans" if len(compact) >= _SHORTEST_IBAN else "vat_ids", []).append(fact)
        else:
            found["address"] = fact
    return found
