"""The texts of a mail: in which encoding they are, whether there is anything to see, and how several become one."""

from __future__ import annotations

import html
from collections.abc import Iterable

import regex

from finescan.intake.charsets import codec

_PIECE = regex.compile(
    r"<!--.*?(?:-->|\Z)|<(script|style|title)\b.*?(?:</\1|\Z)"
    r"|(?:<(?!!--|script\b|style\b|title\b)[^>]*+>\s*+)++|<[^>]*|>?[^<]+",
    regex.IGNORECASE | regex.DOTALL,
)
"""A comment, a tag that hides its content with it, other tags, or the text between them. `re` of Python before 3.11.4
goes wrong in possessive groups.
"""


def decode(data: bytes, declared: str | None) -> str:
    """The text of `data`. What the mail says of its encoding is believed unless the bytes contradict it."""
    name = codec(data, declared)
    return data.decode(name, "replace").lstrip("\ufeff")


def shows_something(text: str) -> bool:
    """Whether a plain text has a visible character."""
    return any(char.isalnum() for char in text)


def page_shows_something(page: str) -> bool:
    """Whether an HTML page has a letter or digit outside of its tags, styles and comments."""
    runs = (found[0] for found in _PIECE.finditer(page) if found[0][0] != "<")
    return any(shows_something(html.unescape(run)) for run in runs)


def joined(texts: Iterable[tuple[str, str]]) -> tuple[str, str]:
    """Several texts (media type, text) as one: a page if one of them is a page."""
    pieces = tuple(texts)
    if len(pieces) == 1:
        return pieces[0]
    if all(kind != "text/html" for kind, _ in pieces):
        return "text/plain", "\n\n".join(text for _, text in pieces)
    return "text/html", "\n".join(text if kind == "text/html" else _as_page(text) for kind, text in pieces)


def _as_page(text: str) -> str:
    return f'<div style="white-space: pre-wrap">{html.escape(text)}</div>'
