"""Text layers from plain text, so that a test shows the letter it is about."""

from __future__ import annotations

from finescan.facts import assemble, extract
from finescan.layout import arrange
from finescan.model import Document, Facts, Offer, Part
from finescan.reading.options import ReadingOptions
from finescan.reading.plain import read_plain
from finescan.text import TextLayer, fold


def layer(letter: str) -> TextLayer:
    """The folded text of a letter that was typed as plain text."""
    document = Document("letter.txt", None, (1, 1), "0" * 64, "text/plain", 0)
    part = Part(document, letter.encode("utf-8", errors="replace"), "letter.txt", "utf-8")
    return fold(arrange(read_plain(part, ReadingOptions())))


def facts_of(letter: str) -> Facts:
    """The facts that the letter states."""
    return extract(layer(letter))


def offer_of(letter: str) -> Offer:
    """The offer that the letter makes."""
    text = layer(letter)
    return assemble(text, extract(text))


def fees_of(letter: str) -> list[tuple[str, str, str]]:
    """Value, currency and period of each fee."""
    return [(f"{fee.value:.2f}", fee.currency, str(fee.period)) for fee in offer_of(letter).fees]
