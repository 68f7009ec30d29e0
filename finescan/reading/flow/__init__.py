"""Flowing text -> pages: what a web page or a word processor's file says, set as a person sees it."""

from __future__ import annotations

from finescan.reading.flow.shapes import (
    Break,
    Cell,
    Edges,
    Ink,
    Item,
    Paper,
    Paragraph,
    Row,
    Rule,
    Run,
    Space,
    Table,
    closed,
    has_words,
    text_of,
    usual_size,
)
from finescan.reading.flow.sheets import TooLongError, pages_of

__all__ = [
    "Break",
    "Cell",
    "Edges",
    "Ink",
    "Item",
    "Paper",
    "Paragraph",
    "Row",
    "Rule",
    "Run",
    "Space",
    "Table",
    "TooLongError",
    "closed",
    "has_words",
    "pages_of",
    "text_of",
    "usual_size",
]
