"""Which of the laws a letter points to: where the recipient and the sender sit, the currency, the language."""

from __future__ import annotations

import regex

from finescan.model import Facts, Localized, Offer
from finescan.text import TextLayer
from finescan.worksheet.values import Law

_NAMED = (
    (
        Law.CH,
        regex.compile(r"\bCH-?\s?\d{4}\b|(?<!\p{L})(?:Schweiz|Switzerland|Suisse|Svizzera)(?!\p{L})", regex.IGNORECASE),
    ),
    (Law.AT, regex.compile(r"\bA-\s?\d{4}\b|(?<!\p{L})(?:Österreich|Austria|Autriche)(?!\p{L})", regex.IGNORECASE)),
    (Law.DE, regex.compile(r"\bD-\s?\d{5}\b|(?<!\p{L})(?:Deutschland|Germany|Allemagne)(?!\p{L})", regex.IGNORECASE)),
)
_FIVE = regex.compile(r"(?:^|\n)\d{5} \p{Lu}")
_FOUR = regex.compile(r"(?:^|\n)\d{4} \p{Lu}")
_GERMAN_FORM = regex.compile(r"\b(?:GmbH|UG|OHG|e\. ?K\.|e\. ?V\.|KG)(?!\p{L})")
_AUSTRIAN = regex.compile(r"ATU ?\d{8}|\bFN ?\d{5,6} ?[a-z]\b|Österreich|ß")

BY_RECIPIENT = {
    Law.DE: {"de": "Der Empfänger sitzt in Deutschland.", "en": "The recipient sits in Germany."},
    Law.CH: {"de": "Der Empfänger sitzt in der Schweiz.", "en": "The recipient sits in Switzerland."},
    Law.AT: {"de": "Der Empfänger sitzt in Österreich.", "en": "The recipient sits in Austria."},
}
BY_SENDER = {
    Law.DE: {"de": "Der Absender sitzt in Deutschland.", "en": "The sender sits in Germany."},
    Law.CH: {"de": "Der Absender sitzt in der Schweiz.", "en": "The sender sits in Switzerland."},
    Law.AT: {"de": "Der Absender sitzt in Österreich.", "en": "The sender sits in Austria."},
}
BY_LANGUAGE = {
    "de": "Das Schreiben ist deutsch; wo der Empfänger sitzt, war nicht zu erkennen.",
    "en": "The letter is in German; where the recipient sits could not be told.",
}
ASKED = {"de": "Auf Wunsch.", "en": "As asked for."}


def laws_of(text: TextLayer, facts: Facts, offer: Offer) -> tuple[tuple[Law, Localized], ...]:
    """The laws that the letter points to with the reason, the recipient's first; none where nothing points to one."""
    found: dict[Law, Localized] = {}
    home = _recipient(text, facts, offer)
    if home:
        found[home] = BY_RECIPIENT[home]
    seat = (facts.sender.country or "").lower()
    if seat in set(Law):
        found.setdefault(Law(seat), BY_SENDER[Law(seat)])
    if not found and facts.language == "de":
        found[Law.DE] = BY_LANGUAGE
    return tuple(found.items())


def _recipient(text: TextLayer, facts: Facts, offer: Offer) -> Law | None:
    block = facts.letter.recipient
    if not block:
        return None
    named = next((law for law, pattern in _NAMED if pattern.search(block)), None)
    if named:
        return named
    if _FIVE.search(block):
        return Law.DE if facts.language == "de" or _GERMAN_FORM.search(block) else None
    if not _FOUR.search(block) or facts.language not in {"de", "fr", "it", "en"}:
        return None
    swiss = any(fee.currency == "CHF" for fee in offer.fees) or facts.sender.country == "CH"
    if swiss or facts.language != "de":
        return Law.CH if swiss else None
    return Law.AT if facts.sender.country == "AT" or _AUSTRIAN.search(text.text) else Law.CH
