"""Refusing patterns whose matching time can explode."""

from __future__ import annotations

from dataclasses import dataclass

import regex

MOST_OPEN = 2
"""Unbounded wide gaps (`.*`) that one alternative of a pattern may have."""

_ATOM = regex.compile(
    r"(?P<escape>\\[pPN]\{[^}]*\}|\\x[0-9a-f]{2}|\\.)"
    r"|(?P<class>\[\^?\]?(?:\\.|\[:[a-z]+:\]|[^\]\\])*\])"
    r"|(?P<open>\((?:\?(?:P?<[a-zA-Z_]\w*>|<?[=!]|[:>|]|[a-zA-Z-]*:|[a-zA-Z-]*(?=\))|\#[^)]*(?=\))))?)"
    r"|(?P<close>\))|(?P<bar>\|)|(?P<single>.)",
    regex.DOTALL | regex.IGNORECASE,
)
_QUANTIFIER = regex.compile(r"(?:([*+?])|\{(\d*)(,?)(\d*)\})([+?]?)")
_FUZZY = regex.compile(r"\{[^}]*[<>=eids][^}]*\}", regex.IGNORECASE)
_NESTED = "a repeated group with a repetition or | inside can take for ever; give it an upper bound, as in {0,20}"
_SUSPECT = regex.compile(r"\)(?:[*+]|\{\d*,\})|[.\]DSWPX}](?:[*+]|\{\d*,\})|\{[^}]*[<>=eids]", regex.IGNORECASE)
_BRACKET = regex.compile(r"\\.|\[\^?\]?(?:\\.|\[:[a-z]+:\]|[^\]\\])*\]|[()|]", regex.DOTALL)
_TIED = regex.compile(r"\\[1-9]|\\g|\(\?P[=>]|\(\?[a-zA-Z-]+\)|\(\?[&R(]")  # references and flags for the whole pattern
_WIDE = regex.compile(r"\.|\[\^.*|\\[DSWPX]", regex.DOTALL)


@dataclass(slots=True)
class _Group:
    """What is known of a group while its inside is read."""

    loops: bool = False  # something inside repeats without an upper bound
    wide: int = 0  # unbounded wide gaps so far, of the alternative with the most
    here: int = 0  # the same for the alternative that is being read
    atomic: bool = False
    either: bool = False  # has alternatives, which may begin alike


def danger(pattern: str) -> str | None:
    """Why a pattern may take too long, with advice; None if it is harmless."""
    if not _SUSPECT.search(pattern):
        return None
    stack = [_Group()]
    at = 0
    while at < len(pattern):
        atom = _ATOM.match(pattern, at)
        if atom is None:  # pragma: no cover - the last alternative takes any character
            return None
        at = atom.end()
        if atom["open"]:
            stack.append(_Group(atomic=atom["open"] == "(?>"))
            continue
        if atom["bar"]:
            stack[-1].either = True
            stack[-1].wide, stack[-1].here = max(stack[-1].wide, stack[-1].here), 0
            continue
        closed = stack.pop() if atom["close"] and len(stack) > 1 else None
        if _FUZZY.match(pattern, at):
            return "approximate matching ({e<=1}) is slow; write a fuzzy part instead"
        unbounded, possessive, length = _repeats(pattern, at)
        at += length
        problem = _count(stack[-1], closed, atom[0], unbounded=unbounded, possessive=possessive)
        if problem:
            return problem
    return None


def alternatives(pattern: str) -> tuple[str, ...]:
    """The parts of a pattern between its outermost bars; the pattern itself where they hang together."""
    if "|" not in pattern or _TIED.search(pattern):
        return (pattern,)
    depth, start, found = 0, 0, []
    for atom in _BRACKET.finditer(pattern):
        depth += (atom[0] == "(") - (atom[0] == ")")
        if atom[0] == "|" and depth == 0:
            found.append(pattern[start : atom.start()])
            start = atom.end()
    return (*found, pattern[start:])


def _repeats(pattern: str, at: int) -> tuple[bool, bool, int]:
    """Whether the quantifier here is unbounded, whether it is possessive, and its length."""
    found = _QUANTIFIER.match(pattern, at)
    if found is None or (found[1] is None and not (found[2] or found[4])):
        return False, False, 0
    unbounded = found[1] in ("*", "+") or (found[1] is None and found[3] == "," and not found[4])
    return unbounded, found[5] == "+", found.end() - at


def _count(group: _Group, closed: _Group | None, atom: str, *, unbounded: bool, possessive: bool) -> str | None:
    if closed is not None:
        if unbounded and (closed.loops or closed.either) and not closed.atomic and not possessive:
            return _NESTED
        group.here += max(closed.wide, closed.here)
        group.loops |= closed.loops and not closed.atomic and not possessive
    if unbounded and not possessive:
        group.loops = True
        if closed is None and _WIDE.match(atom):
            group.here += 1
    if max(group.here, group.wide) > MOST_OPEN:
        return f"more than {MOST_OPEN} gaps without an upper bound; write .{{0,80}} instead of .*"
    return None
