"""The worksheet of Art. 3 (1) lit. p of the Swiss UWG: the four disclosures, and how visible they are."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from finescan.model import Category, Period
from finescan.worksheet import law, words
from finescan.worksheet.case import FULL, Case, is_back, is_small, visibility
from finescan.worksheet.questions import asked, no, unsure, yes
from finescan.worksheet.values import Exhibit, Favours, Finding, Question


def questions(case: Case) -> tuple[Question, ...]:
    """The disclosures in the order of the law; the first and the fourth are taken apart."""
    found = (
        ("paid", "Entgeltlichkeit", "Cost", _paid(case), 1),
        ("private", "Privater Charakter", "Private character", _private(case), 1),
        ("term", "Laufzeit", "Term", _term(case), 2),
        ("total-price", "Gesamtpreis über die Laufzeit", "Total price over the term", _total(case), 3),
        ("reach", "Geografische Verbreitung", "Geographic reach", _stated(case, words.REACH), 4),
        ("form", "Form der Publikation", "Form of the publication", _stated(case, words.FORM), 4),
        ("edition", "Mindestauflage", "Minimum edition", _edition(case), 4),
        (
            "publication",
            "Spätester Zeitpunkt der Publikation",
            "Latest date of publication",
            _published(case),
            4,
        ),
    )
    return tuple(
        asked(
            f"discloses-{name}",
            f"{german}: gross, gut sichtbar und verständlich angegeben?",
            f"{english}: stated large, clearly visible and comprehensible?",
            finding,
            law.swiss(number),
            on_yes=Favours.SENDER,
        )
        for name, german, english, finding, number in found
    )


def _paid(case: Case) -> Finding:
    return disclosed(case, (*case.prices, *case.everywhere(words.PAID)))


def _private(case: Case) -> Finding:
    return disclosed(case, (*case.everywhere(words.PRIVATE), *case.flagged(Category.SOFT_DISCLAIMER)))


def _term(case: Case) -> Finding:
    spans = [length.span for length in (case.facts.term,) if length]
    return disclosed(case, case.exhibits(spans, whole=True))


def _total(case: Case) -> Finding:
    """The sum over the whole term; a price for a time does not tell it where the term is another or none."""
    total, fees = case.offer.total_cost, case.offer.fees
    if not fees:
        return unsure("Ein Preis wurde im Gelesenen nicht erkannt.", "No price was recognised in what was read.")
    wanted = {total.amount} if total else {f.value for f in fees if f.period in {None, Period.ONCE, Period.TWO_YEARS}}
    spans = [a.span for a in case.facts.amounts if a.value in wanted]
    if spans:
        return disclosed(case, case.exhibits(spans, whole=True))
    if case.incomplete:
        return _MISSING_PRINT
    if total:
        return no(
            f"Genannt ist nur der Preis für einen Zeitraum; die Summe ({total.calculation}) steht nirgends",
            f"Only the price for a period is named; the sum ({total.calculation}) stands nowhere",
            case.exhibits([fees[0].span], whole=True),
        )
    return no(
        "Genannt ist nur der Preis für einen Zeitraum, eine Summe nicht",
        "Only the price for a period is named, no sum",
        case.exhibits([fees[0].span], whole=True),
    )


def _stated(case: Case, pattern: regex.Pattern[str]) -> Finding:
    return disclosed(case, case.everywhere(pattern))


def _edition(case: Case) -> Finding:
    found = case.everywhere(words.EDITION)
    if found or not case.everywhere(words.ONLINE):
        return disclosed(case, found)
    return unsure(
        "Eine Auflage ist nicht genannt; ein reines Online-Verzeichnis hat keine.",
        "No edition is named; a directory that is only online has none.",
    )


def _published(case: Case) -> Finding:
    return disclosed(case, case.everywhere(words.PUBLISHED))


_MISSING_PRINT = unsure(
    "Im Gelesenen steht es nicht; Teile des Schreibens fehlen oder waren nicht lesbar.",
    "It is not in what was read; parts of the letter are missing or could not be read.",
)


def disclosed(case: Case, found: Sequence[Exhibit]) -> Finding:
    """Whether one of the passages is as large as the body, not pale, and on the first page."""
    if not found:
        if case.incomplete:
            return _MISSING_PRINT
        return no("Eine solche Angabe wurde nicht gefunden", "No such statement was found")
    best = sorted(found, key=lambda e: -visibility(e))
    shown = case.exhibits([best[0].span], whole=True)
    chief = next((e for e in best if _shows(e)), None)
    if chief:
        where = case.exhibits([chief.span], whole=True)
        return yes(
            "Die Angabe ist etwa so gross wie der übrige Text oder grösser",
            "It is about as large as the other text or larger",
            where,
        )
    if all(_shows(e) is False for e in best):
        return no(
            "Die Angabe ist da, aber klein, blass oder auf einer Folgeseite",
            "The statement is there, but small, pale or on a later page",
            shown,
        )
    return unsure(
        "Die Angabe ist da; ob sie gross genug gedruckt ist, steht nicht fest.",
        "The statement is there; whether it is printed large enough is not known.",
        shown,
    )


def _shows(one: Exhibit) -> bool | None:
    if is_back(one) or one.pale or is_small(one):
        return False
    relative = one.seen.relative_size
    return None if relative is None or relative < FULL else True
