"""The parts of a mail (RFC 2046), one level at a time.

The parser of the standard library looks at each line once for every level around it and goes one call deeper for each:
a mail made to hurt costs it hours. Here a level costs one search for its boundary, and depth and number are bounded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.message import Message
from typing import NamedTuple

from finescan.intake.mail.headers import Entity, entity, media_type, parameter

MOST_LEVELS = 30
_LINE_END = re.compile(rb"(--)?[ \t]*(?:\r?\n|\Z)")
_GUESSED = re.compile(rb"^--([^\s-][^\r\n]{0,200}?)[ \t]*\r?\nContent-", re.MULTILINE)
_BREAK = re.compile(rb"\r?\n\Z")


class Node(NamedTuple):
    """A part of a mail: what it is, its headers, where its content lies, and the parts in it."""

    kind: str
    head: Message
    start: int
    end: int
    parts: tuple[Node, ...] = ()
    fault: str | None = None


class Room:
    """How many parts a mail may still have."""

    def __init__(self, most: int) -> None:
        self.left = most


def structure(data: bytes, room: Room) -> Node:
    """The tree of a mail. Total: what does not hold together is a leaf with a `fault`.

    Where there is no room left, the parts that follow are not in the tree.
    """
    return _node(data, entity(data, 0, len(data), whole=True), "text/plain", 0, room)


def leaves(node: Node) -> Iterator[Node]:
    """The parts that hold no others, in order."""
    if not node.parts:
        yield node
    for part in node.parts:
        yield from leaves(part)


def _node(data: bytes, found: Entity, default: str, level: int, room: Room) -> Node:
    room.left -= 1
    kind = media_type(found.head, default)
    if not kind.startswith("multipart/"):
        return Node(kind, *found)
    if level >= MOST_LEVELS or room.left <= 0:
        return Node(kind, *found, fault="too-many")
    boundary = _boundary(data, found)
    if boundary is None:
        return Node(kind, *found, fault="no-boundary")
    inner = "message/rfc822" if kind == "multipart/digest" else "text/plain"
    parts = tuple(
        _node(data, entity(data, start, end), inner, level + 1, room)
        for start, end in _spans(data, boundary, found.start, found.end, room)
    )
    return Node(kind, *found, parts, None if parts else "no-boundary")


def _boundary(data: bytes, found: Entity) -> bytes | None:
    said = parameter(found.head, "boundary")
    if said and _first(data, said.encode("utf-8"), found.start, found.end):
        return said.encode("utf-8")
    guessed = _GUESSED.search(data, found.start, found.end)
    return guessed[1] if guessed else None


def _first(data: bytes, boundary: bytes, start: int, end: int) -> bool:
    return next(_marks(data, boundary, start, end), None) is not None


def _marks(data: bytes, boundary: bytes, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """Where a line with the boundary begins and ends, and whether it is the closing one."""
    mark = b"\n--" + boundary
    position: int | None = start if data.startswith(mark[1:], start, end) else _next(data, mark, start, end)
    while position is not None:
        line = _LINE_END.match(data, position + len(mark) - 1, end)
        if line:
            yield position, line.end(), bool(line[1])
        position = _next(data, mark, position + len(mark) - 2, end)


def _next(data: bytes, mark: bytes, start: int, end: int) -> int | None:
    found = data.find(mark, start, end)
    return None if found < 0 else found + 1


def _spans(data: bytes, boundary: bytes, start: int, end: int, room: Room) -> Iterator[tuple[int, int]]:
    """From where to where each part goes; the last one to the end where its closing line is missing."""
    begin: int | None = None
    for line, after, closing in _marks(data, boundary, start, end):
        if begin is not None:
            yield begin, _before(data, begin, line)
        begin = None if closing else after
        if closing or room.left <= 0:
            break
    if begin is not None and begin < end:
        yield begin, end


def _before(data: bytes, begin: int, line: int) -> int:
    """The line end before a boundary belongs to the boundary."""
    found = _BREAK.search(data, max(begin, line - 2), line)
    return found.start() if found else line
