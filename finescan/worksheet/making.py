"""Which laws a letter is asked about, and the sheet of questions under each."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from finescan.model import Assessment, Facts, Localized, Mechanism, Offer
from finescan.text import TextLayer
from finescan.worksheet import austrian, surprise, swiss, which
from finescan.worksheet.case import Case
from finescan.worksheet.values import Law, Question, Sheet, Worksheet

DISCLAIMER = {
    "de": "Arbeitsblatt aus automatischer Prüfung, keine Rechtsberatung. Die Antworten geben wieder, was das Schreiben "
    "zeigt; die Würdigung bleibt einem Menschen.",
    "en": "A worksheet from an automatic check, not legal advice. The answers tell what the letter shows; what follows "
    "from it is for a person to judge.",
}
_TITLE: dict[Law, Localized] = {
    Law.DE: {
        "de": "Überraschende Klausel, § 305c Abs. 1 BGB (Deutschland)",
        "en": "Surprising clause, section 305c (1) BGB (Germany)",
    },
    Law.CH: {
        "de": "Pflichtangaben, Art. 3 Abs. 1 lit. p UWG (Schweiz)",
        "en": "Required disclosures, Art. 3 (1) lit. p UWG (Switzerland)",
    },
    Law.AT: {
        "de": "Angebotshinweis, § 28a UWG (Österreich)",
        "en": "Notice of an offer, section 28a UWG (Austria)",
    },
}
_QUESTIONS: dict[Law, Callable[[Case], tuple[Question, ...]]] = {
    Law.DE: surprise.questions,
    Law.CH: swiss.questions,
    Law.AT: austrian.questions,
}
_NO_ENTRY: Localized = {
    "de": "Das Gesetz betrifft Einträge in Verzeichnisse und Anzeigen; in diesem Schreiben wurde keines von beiden "
    "erkannt.",
    "en": "The law is about entries in directories and advertisements; neither was recognised in this letter.",
}
_UNREAD: Localized = {
    "de": "Von dem Schreiben wurde zu wenig gelesen, um die Fragen zu beantworten.",
    "en": "Too little of the letter was read to answer the questions.",
}
_ABOUT: Localized = {
    "de": "Der Text handelt von solchen Schreiben; er ist selbst kein Angebot.",
    "en": "The text is about such letters; it is no offer itself.",
}
_FORGED: Localized = {
    "de": "Das Schreiben bietet nichts an, es behauptet eine Schuld, die es nach seinen eigenen Angaben nicht gibt. "
    "Die Fragen nach einem Angebot stellen sich nicht.",
    "en": "The letter offers nothing, it claims a debt that by its own facts does not exist. The questions about an "
    "offer do not arise.",
}
_AFTERMATH: Localized = {
    "de": "Das Schreiben fordert Geld aus einem Vertrag, der früher geschlossen worden sein soll. Die Fragen "
    "betreffen das Formular von damals; prüfen Sie jenes.",
    "en": "The letter claims money from a contract that is said to have been made before. The questions are about the "
    "form of that time; check that one.",
}
_NO_OFFER: Localized = {
    "de": "In dem Schreiben wurde kein Angebot gefunden, das man durch Unterschrift, Rücksendung oder Zahlung annähme. "
    "Die Fragen nach einer überraschenden Klausel stellen sich nicht.",
    "en": "No offer was found in the letter that one would accept by signing, returning or paying. The questions about "
    "a surprising clause do not arise.",
}
_NO_LAW: Localized = {
    "de": "Nichts in dem Schreiben weist auf deutsches, österreichisches oder Schweizer Recht. Mit --law de, at "
    "oder ch kann ein Arbeitsblatt verlangt werden.",
    "en": "Nothing in the letter points to German, Austrian or Swiss law. A worksheet can be asked for with --law de, "
    "at or ch.",
}


def make(
    text: TextLayer, facts: Facts, offer: Offer, assessment: Assessment, laws: Sequence[Law] | None = None
) -> Worksheet:
    """The worksheet of a letter under these laws, or (None) under those that the letter points to."""
    case = Case(text, facts, offer, assessment)
    if (note := _no_offer(case)) is not None:
        return Worksheet((), DISCLAIMER, note)
    chosen = which.laws_of(text, facts, offer)
    if laws:
        pointed = dict(chosen)
        chosen = tuple((law, pointed.get(law, which.ASKED)) for law in dict.fromkeys(laws))
    sheets = tuple(_sheet(law, because, case) for law, because in chosen)
    return Worksheet(sheets, DISCLAIMER, None if sheets else _NO_LAW)


def _no_offer(case: Case) -> Localized | None:
    """Why the letter has nothing to ask about, or None where it makes an offer."""
    if not case.read:
        return _UNREAD
    if "about_scams" in case.facts.spans:
        return _ABOUT
    if case.assessment.mechanism is Mechanism.FORGED_DEMAND:
        return _FORGED
    if case.claims:
        return _AFTERMATH
    return None if case.offers else _NO_OFFER


def _sheet(law: Law, because: Localized, case: Case) -> Sheet:
    if law is not Law.DE and not case.entry and case.assessment.mechanism is None:
        return Sheet(law, _TITLE[law], because, note=_NO_ENTRY)
    return Sheet(law, _TITLE[law], because, _QUESTIONS[law](case))
