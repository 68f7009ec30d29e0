"""Replies to a letter: which template, filled with what, to whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from finescan.errors import NotUsableError
from finescan.letters.compose import composed, office, opponent
from finescan.letters.fitting import Level, fit_of
from finescan.letters.kinds import Addressee, Case, Kind
from finescan.letters.matter import Matter
from finescan.letters.model import LANGUAGES, Letter, Terms
from finescan.letters.own import Own
from finescan.letters.templates import Source, exists
from finescan.letters.terms import terms_of
from finescan.letters.values import values_of
from finescan.pipeline import Reading

_TO_PARTNER = {Kind.AVOID, Kind.TERMINATE, Kind.REPAY, Kind.WITHDRAW}
"""What must be declared to the partner of the contract, who need not be the one that collects."""


def reply(
    reading: Reading,
    kind: Kind,
    case: Case,
    own: Own,
    today: date,
    *,
    language: str | None = None,
    addressee: Addressee | None = None,
    terms: Terms | None = None,
    templates: Sequence[Path] = (),
) -> Letter:
    """A reply of the kind in the letter's language (or `language`), in English where there is no wording in it.

    `terms` are those of the counter-clause that an invoice is of, where they differ from the letter's own. Raises
    NotUsableError where the kind does not fit the letter; a merely unusual one is made.
    """
    matter = Matter(reading, case, own, today)
    fit = fit_of(kind, matter)
    if fit.level is Level.NO:
        name = reading.document.path
        raise NotUsableError(f"{name}: no {kind.value}: {fit.reason['en']}", f"{name}: {fit.reason['de']}")
    source = _source(kind, language or reading.facts.language, matter.country, tuple(templates))
    to = (addressee or _nearest(matter)) if kind is Kind.REPORT else None
    agreed = _terms(terms, matter, kind)
    values = {**values_of(matter, source.language, terms=agreed, addressee=to), **_of_collector(matter, kind)}
    recipient = office(to, matter.country, source.language) if to else opponent(agreed, source.language)
    return composed(source, values, matter, recipient)


def _source(kind: Kind, language: str | None, country: str, templates: tuple[Path, ...]) -> Source:
    wanted = Source(kind.value, language if language in LANGUAGES else "en", country, templates)
    return wanted if exists(wanted) else Source(kind.value, "en", country, templates)


def _terms(chosen: Terms | None, matter: Matter, kind: Kind) -> Terms:
    """The terms; the partner of the contract is left open where only the collector's letter is known."""
    terms = chosen or terms_of(matter.reading)
    return replace(terms, payer=None, payer_address=None) if matter.collects and kind in _TO_PARTNER else terms


def _of_collector(matter: Matter, kind: Kind) -> dict[str, object]:
    """What a letter of the aftermath says of itself is not said of the contract's own form."""
    return {"letter_day": None, "reference": None, "traits": ()} if matter.collects and kind in _TO_PARTNER else {}


def _nearest(matter: Matter) -> Addressee:
    """Forged demands are for the police, misleading offers for the associations that may sue."""
    return Addressee.POLICE if matter.forged else Addressee.ASSOCIATION
