"""Tax in brackets inside the label of a sum: "Total (incl. VAT 9.64 GBP) 57.85 GBP"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from finescan.facts.pricing import role_of
from finescan.facts.words import any_of
from finescan.model import Amount, Role
from finescan.text import TextLayer

REACH = 60  # characters before a sum in which its bracket opens
LABEL = 80  # characters of a label before the bracket

_TAX_IN_BRACKETS = regex.compile(
    rf"(?:\((?:[^()\n\t]{{0,40}}(?<!\p{{L}}))?{any_of('tax_name')}\b\.?:?\s?|(?<!\p{{L}}){any_of('tax_name')}\b\.?\s?\()$",
    regex.IGNORECASE,
)
_CLOSED = regex.compile(r"\s?\)[\s:]{0,6}")


def with_bracketed_tax(text: TextLayer, amounts: Sequence[Amount]) -> tuple[Amount, ...]:
    """The amounts, those in such brackets as tax, and the one behind with the label before the bracket."""
    known = list(amounts)
    for at, amount in enumerate(known):
        before = text.text[max(0, amount.span.start - REACH) : amount.span.start]
        opened, closed = _TAX_IN_BRACKETS.search(before), _CLOSED.match(text.text, amount.span.end)
        if opened and closed:
            known[at] = replace(amount, role=Role.TAX)
            following = known[at + 1] if at + 1 < len(known) else None
            if following and following.span.start == closed.end():
                bracket = amount.span.start - len(before) + opened.start()
                known[at + 1] = _labelled(text, following, bracket)
    return tuple(known)


def _labelled(text: TextLayer, amount: Amount, bracket: int) -> Amount:
    """The amount with the words on its line before the bracket as label."""
    line = text.text[max(0, bracket - LABEL) : bracket].rpartition("\n")[2].strip()
    return replace(amount, label=line, role=role_of(line, ""))
