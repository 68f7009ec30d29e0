"""From a judged letter to the counter-form: who pays and who is paid change places."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import regex

from finescan.deadlines import law_of
from finescan.errors import NotUsableError
from finescan.letters import templates, wording
from finescan.letters.changes import changes_of
from finescan.letters.model import LANGUAGES, CounterForm, Terms, Variant
from finescan.letters.terms import terms_of
from finescan.model import Verdict
from finescan.pipeline import Reading

_APPLICATION = regex.compile(
    r"\b(?:antrag(?:steller)?|beantrag\w+|\w*antrag|auftragserteilung|bestell(?:formular|schein)|"
    r"(?:ich|wir) (?:bestellen?|beauftragen?|erteilen?)|order form|application|we (?:hereby )?order|"
    r"bon de commande|nous commandons|modulo d.ordine|ordiniamo)\b",
    regex.IGNORECASE,
)
_OFFER = regex.compile(
    r"\b(?:\w*angebot\w*|\w*offerte?|anbot|bei annahme|offer|offre|offerta|proposal|proposition|proposta)\b",
    regex.IGNORECASE,
)


def counter_form(
    reading: Reading, chosen: Terms | None = None, *, language: str | None = None, own: Sequence[Path] = ()
) -> CounterForm:
    """The letter turned round, with the terms of the letter or those that the user chose instead.

    Raises NotUsableError where there is no fee to turn round, or where the sender already pays.
    """
    _check(reading)
    terms = chosen or terms_of(reading)
    spoken = language or _language(reading)
    clause = clause_of(terms, spoken, country_of(reading), own)
    return CounterForm(spoken, variant_of(reading), terms, clause, changes_of(reading, clause))


def country_of(reading: Reading) -> str:
    """Whose law and words answer a letter: "de", "at" or "ch" by its currency, sender and language, else "any"."""
    return str(law_of(reading.facts, reading.offer) or templates.ANY)


def clause_of(terms: Terms, language: str, country: str = templates.ANY, own: Sequence[Path] = ()) -> str:
    """The counter-clause as a sentence, with marked blanks for what is not known."""
    price = terms.price
    values = {
        "payer": terms.payer,
        "legal_form": terms.legal_form,
        "portal": terms.portal,
        "linked": terms.linked,
        "price": wording.price(price, language) if price else None,
        "period": price.period.value if price and price.period else None,
        "vat": price.vat.value if price else "unknown",
        "term_months": terms.term_months,
        "due": terms.due,
        "every": terms.invoiced.every.value if terms.invoiced.every else None,
        "when": terms.invoiced.due.value if terms.invoiced.due else None,
        "unsaid": not any((terms.invoicing.every, terms.invoicing.due)),
        "country": country,
    }
    return templates.sentence(templates.Source("clause", language, country, tuple(own)), values)


def variant_of(reading: Reading) -> Variant:
    """Whether the form is an application of the recipient's own; an offer where it calls itself both or neither."""
    text = reading.text.text
    return Variant.APPLICATION if _APPLICATION.search(text) and not _OFFER.search(text) else Variant.OFFER


def _language(reading: Reading) -> str:
    found = reading.facts.language
    return found if found in LANGUAGES else "en"


def _check(reading: Reading) -> None:
    name = reading.document.path
    if reading.assessment.verdict is Verdict.UNREADABLE:
        raise NotUsableError(
            f"{name}: too little of it could be read. Scan it again (300 dpi, straight, the whole page).",
            f"{name}: Zu wenig davon war lesbar. Scannen Sie neu (300 dpi, gerade, die ganze Seite).",
        )
    if reading.offer.payer == "sender":
        raise NotUsableError(
            f"{name}: by its own words the sender pays already. There is nothing to turn round.",
            f"{name}: Nach seinem eigenen Wortlaut zahlt schon der Absender. Es gibt nichts umzudrehen.",
        )
    if not reading.offer.fees:
        raise NotUsableError(
            f"{name}: names no fee that could be turned round. Look with `finescan scan` at what was read; "
            "a letter to refuse it needs no fee: `finescan reply --kind refuse`.",
            f"{name}: nennt kein Entgelt, das sich umdrehen ließe. Sehen Sie mit „finescan scan“ nach, was gelesen "
            "wurde; zum Ablehnen braucht es keines: „finescan reply --kind refuse“.",
        )
