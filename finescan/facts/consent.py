"""How the reader would be bound: the line to sign on, a payment slip, and the ways back that are asked for."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from finescan.facts.words import any_of
from finescan.model import Account, Place, Span
from finescan.text import TextLayer, TextLine

SIGNATURE_CHARS = 110  # a longer line is a sentence about a signature
BARE_CHARS = 42  # so short a line is one to sign on even without a dotted line or a date beside it

_FLAGS = regex.IGNORECASE
_SIGNATURE = regex.compile(rf"(?<!\p{{L}}){any_of('signature')}(?!\p{{L}})", _FLAGS)
_SIGN_HERE = regex.compile(
    rf"_{{3,}}|\.{{5,}}|…{{2,}}|\b{any_of('sign_here')}\b|^\W*{any_of('signature_alone')}\W*$", _FLAGS
)
_SENTENCE_END = regex.compile(r"(?<!\.)[.,]\s*$")
_UNSIGNED = regex.compile(
    rf"{any_of('without')}\b.{{0,30}}{any_of('signature_noun')}|{any_of('valid_unsigned')}", _FLAGS
)
_SLIP = regex.compile(any_of("payment_slip"), _FLAGS)
_FAX_BACK = (
    rf"{any_of('send_before_fax')}.{{0,60}}(?:tele)?fax|(?:tele)?fax.{{0,60}}{any_of('send_after_fax')}|"
    + any_of("return_fax")
)
_RETURN = (
    ("fax", regex.compile(_FAX_BACK, _FLAGS)),
    ("post", regex.compile(any_of("return_post"), _FLAGS)),
    ("mail", regex.compile(any_of("return_mail"), _FLAGS)),
    ("web", regex.compile(any_of("return_web"), _FLAGS)),
)


def find_signature(text: TextLayer) -> Span | None:
    """The line on which the reader would sign, or None."""
    return next((line.span for line in signature_lines(text)), None)


def signature_lines(text: TextLayer) -> Iterator[TextLine]:
    """All lines to sign on, from the top."""
    return (line for line in text.lines if _is_signature(text, line))


def _is_signature(text: TextLayer, line: TextLine) -> bool:
    printed = text.text[line.span.start : line.span.end]
    if len(printed) >= SIGNATURE_CHARS or not _SIGNATURE.search(printed) or _UNSIGNED.search(printed):
        return False
    if printed[:1].islower() and printed.endswith("."):  # the end of a sentence of the body
        return False
    long = len(printed) >= BARE_CHARS
    if long and not _SIGN_HERE.search(printed):
        return False
    sentence = long and _SENTENCE_END.search(printed) is not None and "___" not in printed
    return not sentence or line.place is Place.SIGNATURE


def find_slip(text: TextLayer) -> Span | None:
    """Where a filled transfer form begins, or None."""
    found = _SLIP.search(text.text)
    return Span(*found.span()) if found else None


def ways_back(text: TextLayer, accounts: tuple[Account, ...]) -> tuple[str, ...]:
    """How the reader is to answer: any of fax, post, mail, web, payment."""
    ways = tuple(way for way, pattern in _RETURN if pattern.search(text.text))
    return (*ways, "payment") if accounts else ways
