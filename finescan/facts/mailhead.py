"""The head of a mail above its text: who wrote it, where answers go, to whom, and what it is about."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from finescan.facts.domains import same_owner
from finescan.model import Span
from finescan.text import TextLayer

_REACH = 4_000  # characters in which the head of a mail stands
_LINE = regex.compile(
    r"(?P<label>[\p{L}-]{2,12}(?: \p{L}{2,4})?)\s?:[ \t]?(?P<value>[^\n]{1,1200})(?:\n+|$)", regex.IGNORECASE
)
_LABELS = {
    "from": frozenset({"von", "from", "de", "da", "van", "od", "absender"}),
    "reply": frozenset(
        {"antwort an", "antworten an", "reply-to", "reply to", "répondre à", "responder a", "rispondi a"}
    ),
    "to": frozenset({"an", "to", "à", "a", "aan", "do", "para"}),
    "copy": frozenset({"cc", "kopie", "bcc"}),
    "date": frozenset({"datum", "date", "gesendet", "sent", "data", "fecha", "verzonden", "envoyé"}),
    "subject": frozenset({"betreff", "subject", "objet", "oggetto", "asunto", "onderwerp", "temat"}),
}
_KINDS = {label: kind for kind, labels in _LABELS.items() for label in labels}
_ADDRESS = regex.compile(r"[\w.+%'-]{1,80}@(?:[\p{L}\d-]{1,63}\.){1,6}\p{L}{2,24}")
_ORNAMENTS = " \t\"'<>()[],;"


@dataclass(frozen=True, slots=True)
class MailLines:
    """Where the head of a mail stands, and what it says; the addresses in small letters.

    `name` is the sender's own name, None where only an address is given; `reply_to` is the line with the address
    for answers, `elsewhere` tells that it belongs to somebody else than the sender's.
    """

    span: Span
    sender: Span
    address: str
    name: Span | None = None
    reply_to: Span | None = None
    elsewhere: bool = False
    to: Span | None = None
    to_address: str | None = None


def find_mail(text: TextLayer) -> MailLines | None:
    """The head with which the text begins; None for a letter that is no mail."""
    found = _head(text.text)
    sender = found.get("from")
    address = _ADDRESS.search(text.text, *sender) if sender else None
    if sender is None or address is None or len(found) < 2:
        return None
    reply, to = found.get("reply"), found.get("to")
    answers = _ADDRESS.search(text.text, *reply) if reply else None
    own = _ADDRESS.search(text.text, *to) if to else None
    return MailLines(
        span=Span(0, max(span.end for span in found.values())),
        sender=sender,
        address=address[0].lower(),
        name=_name(text.text, Span(sender.start, address.start())),
        reply_to=reply if answers else None,
        elsewhere=answers is not None and not same_owner(address[0], answers[0]),
        to=_name(text.text, Span(to.start, own.start())) if to and own else to,
        to_address=own[0].lower() if own else None,
    )


def _head(text: str) -> dict[str, Span]:
    """The values of the lines with labels at the very beginning, by kind; the first of each kind counts."""
    found: dict[str, Span] = {}
    at = 0
    while at < min(len(text), _REACH):
        line = _LINE.match(text, at)
        kind = _KINDS.get(line["label"].lower()) if line else None
        if line is None or kind is None:
            break
        found.setdefault(kind, Span(*line.span("value")))
        at = line.end()
    return found


def _name(text: str, span: Span) -> Span | None:
    """The stretch without quotation marks and brackets around it; None where no letters are left."""
    start, end = span
    while start < end and text[start] in _ORNAMENTS:
        start += 1
    while end > start and text[end - 1] in _ORNAMENTS:
        end -= 1
    return Span(start, end) if any(char.isalpha() for char in text[start:end]) else None
