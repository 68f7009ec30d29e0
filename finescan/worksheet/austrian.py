"""The worksheet of section 28a of the Austrian UWG: does it meet the eye that this is only an offer."""

from __future__ import annotations

from finescan.model import Answer, Category
from finescan.worksheet import law, words
from finescan.worksheet.case import FULL, Case, is_back, visibility
from finescan.worksheet.questions import asked, no, unsure, yes
from finescan.worksheet.titles import title_misleading
from finescan.worksheet.values import Exhibit, Favours, Finding, Question

CLEAR = 1.25
"""Against the body: the least size of a notice that is graphically clear."""

OF_LARGEST = 0.8
"""Against the largest other title: a smaller notice stands behind it."""


def questions(case: Case) -> tuple[Question, ...]:
    """What is advertised and how, the notice and its print, and the impression of the whole."""
    notice = case.everywhere(words.OFFER)
    return (
        asked(
            "advertised-by-slip",
            "Wird mit Zahlschein, Erlagschein, Rechnung, Korrekturangebot oder Ähnlichem geworben?",
            "Is it advertised with a payment slip, an invoice, a correction offer or the like?",
            _form(case),
            law.FORM,
            on_yes=Favours.RECIPIENT,
        ),
        asked(
            "offer-notice",
            "Weist das Schreiben darauf hin, dass es nur ein Anbot ist?",
            "Does the letter say that it is only an offer?",
            _notice(case, notice),
            law.NOTICE,
            on_yes=Favours.SENDER,
        ),
        asked(
            "notice-clear",
            "Ist dieser Hinweis unmissverständlich und grafisch deutlich?",
            "Is that notice unmistakable and graphically clear?",
            _graphic(case, notice),
            law.GRAPHIC,
            on_yes=Favours.SENDER,
        ),
        asked(
            "other-impression",
            "Erweckt die Aufmachung einen anderen Eindruck (Amt, Schuld, Datenkorrektur)?",
            "Does the make-up give another impression (office, debt, correction of data)?",
            _impression(case),
            law.IMPRESSION,
            on_yes=Favours.RECIPIENT,
        ),
    )


def _form(case: Case) -> Finding:
    paying = [account.span for account in case.facts.accounts] + [
        span for name, span in case.facts.spans.items() if name == "payment"
    ]
    if paying:
        return yes(
            "Ein Zahlschein oder ein Konto zum Bezahlen ist dabei",
            "There is a payment slip or an account to pay to",
            case.exhibits(paying, whole=True),
        )
    correction = case.flagged(Category.PREFILLED_DATA) or case.near_offer(words.CORRECTION)
    if correction:
        return yes("Um Korrektur von Daten wird gebeten", "A correction of data is asked for", correction)
    if case.incomplete:
        return unsure(
            "Im Gelesenen nicht gefunden; Teile des Schreibens fehlen oder waren nicht lesbar.",
            "Not found in what was read; parts of the letter are missing or could not be read.",
        )
    return no(
        "Weder Zahlschein noch Konto noch Korrekturbitte wurde gefunden",
        "Neither slip nor account nor request for correction was found",
    )


def _notice(case: Case, notice: tuple[Exhibit, ...]) -> Finding:
    if notice:
        return yes("Von einem Anbot oder Angebot ist die Rede", "An offer is spoken of", notice)
    if case.incomplete:
        return unsure(
            "Im Gelesenen steht kein solcher Hinweis; Teile des Schreibens fehlen oder waren nicht lesbar.",
            "There is no such notice in what was read; parts of the letter are missing or could not be read.",
        )
    return no("Von einem Anbot oder Angebot ist keine Rede", "Nothing is said of an offer")


def _graphic(case: Case, notice: tuple[Exhibit, ...]) -> Finding:
    if not notice:
        return unsure("Ein Hinweis wurde nicht gefunden.", "No notice was found.") if case.incomplete else _NONE
    if not case.sized:
        return unsure(
            "Das Schreiben liegt nur als Text vor; wie groß der Hinweis gedruckt ist, ist unbekannt.",
            "The letter is there as plain text only; how large the notice is printed is unknown.",
            notice,
        )
    best = max(notice, key=visibility)
    relative = best.seen.relative_size
    if relative is None:
        return unsure("Die Größe des Hinweises ist unbekannt.", "The size of the notice is unknown.", (best,))
    largest = max((e.seen.relative_size or 0.0 for e in case.titles if e.span != best.span), default=0.0)
    if relative >= CLEAR and relative >= OF_LARGEST * largest and not best.pale and not is_back(best):
        return yes("Der Hinweis steht groß am Anfang", "The notice stands large at the head", (best,))
    if relative < FULL or best.pale or is_back(best) or best.running:
        return no(
            "Der Hinweis steht klein, blass, im Text oder auf einer Folgeseite",
            "The notice stands small, pale, in the text or on a later page",
            (best,),
        )
    return unsure(
        "Der Hinweis ist hervorgehoben, anderes aber ebenso oder stärker.",
        "The notice stands out, but other things do so as much or more.",
        (best,),
    )


_NONE = no("Es gibt keinen Hinweis, der deutlich sein könnte", "There is no notice that could be clear")


def _impression(case: Case) -> Finding:
    title = title_misleading(case)
    look = case.flagged(Category.OFFICIAL_LOOKALIKE, Category.PREFILLED_DATA, Category.PAYMENT_SLIP)
    if title.answer is Answer.YES or not look:
        return title
    return yes(
        "Nach der Aufmachung geht es um etwas anderes als ein Angebot",
        "By its make-up the letter is about something else than an offer",
        look,
    )
