"""The worksheet of section 305c of the German Civil Code: what speaks for the fee being a surprising clause."""

from __future__ import annotations

import regex

from finescan.facts.visibility import bold_data
from finescan.model import Answer, Category
from finescan.text import TextLine
from finescan.worksheet import law, words
from finescan.worksheet.case import FULL, LARGE, Case, is_apart, is_back, is_small, is_strong, visibility
from finescan.worksheet.questions import asked, no, unsure, yes
from finescan.worksheet.titles import title_misleading
from finescan.worksheet.values import Exhibit, Favours, Finding, Question

_NO_PRICE = unsure(
    "Ein Betrag, der geschuldet wäre, wurde im Gelesenen nicht erkannt.",
    "No amount that would be owed was recognised in what was read.",
)
_RETURN_LINE = regex.compile(r"\d")


def questions(case: Case) -> tuple[Question, ...]:
    """The five questions, in the order in which the court looked at such a form."""
    emphasis = emphasised(case)
    return (
        asked(
            "title-misleading",
            "Ist der Titel irreführend (Amt, Rechnung, bloße Korrektur, Eintrag ohne Wort vom Entgelt)?",
            "Is the title misleading (an office, a bill, a mere correction, an entry without a word of a fee)?",
            title_misleading(case),
            law.TITLE,
            on_yes=Favours.RECIPIENT,
        ),
        asked(
            "fee-emphasised",
            "Ist das Entgelt hervorgehoben (Größe, Fettdruck, Kontrast, Platz, eigene Zeile)?",
            "Is the fee emphasised (size, bold print, contrast, place, line of its own)?",
            emphasis,
            law.EMPHASIS,
            on_yes=Favours.SENDER,
        ),
        asked(
            "fee-only-in-text",
            "Steht das Entgelt nur im Fließtext, im Kleingedruckten oder auf der Rückseite?",
            "Does the fee stand only in running text, in small print or on the back?",
            only_in_text(case),
            law.RUNNING,
            on_yes=Favours.RECIPIENT,
        ),
        asked(
            "eye-steered",
            "Wird der Blick auf anderes gelenkt (Datenfeld, Faxnummer, große Frist)?",
            "Is the eye steered elsewhere (data block, fax number, large deadline)?",
            eye_steered(case, emphasis),
            law.STEERED,
            on_yes=Favours.RECIPIENT,
        ),
        asked(
            "free-usual",
            "Ist die Leistung sonst vielfach unentgeltlich?",
            "Is the service often free elsewhere?",
            free_usual(case),
            law.FREE,
            on_yes=Favours.RECIPIENT,
        ),
    )


def emphasised(case: Case) -> Finding:
    """Whether one place that names the fee is emphasised, or at least set apart in full size."""
    if not case.prices:
        return _NO_PRICE
    best = sorted(case.prices, key=lambda e: -visibility(e))
    shown = case.exhibits([e.span for e in best], whole=True)
    strong = next((e for e in best if is_strong(e)), None)
    if strong:
        where = case.exhibits([strong.span], whole=True)
        return yes("Der Preis ist größer oder fett gedruckt", "The price is printed larger or bold", where)
    apart = next((e for e in best if is_apart(e)), None)
    if apart:
        where = case.exhibits([apart.span], whole=True)
        return yes(
            "Der Preis steht in eigener Zeile oder Zelle, etwa so groß wie der übrige Text",
            "The price stands in a line or cell of its own, about as large as the other text",
            where,
        )
    if all(is_strong(e) is False for e in best):
        return no("Der Preis ist nirgends hervorgehoben", "The price is nowhere emphasised", shown)
    return unsure(*_UNKNOWN_PRINT[case.sized], shown)


_UNKNOWN_PRINT = {
    False: (
        "Das Schreiben liegt nur als Text vor; Größe und Stärke des Drucks sind unbekannt.",
        "The letter is there as plain text only; size and weight of the print are unknown.",
    ),
    True: (
        "Der Preis ist nicht größer als der übrige Text; ob er fett gedruckt ist, war nicht zu messen.",
        "The price is no larger than the other text; whether it is bold could not be measured.",
    ),
}


def only_in_text(case: Case) -> Finding:
    """Whether every place that names the fee is running text, smaller or paler than the body, or a later page."""
    if not case.prices:
        return _NO_PRICE
    hidden = [_hidden(e) for e in case.prices]
    best = sorted(case.prices, key=lambda e: -visibility(e))
    shown = case.exhibits([e.span for e in best], whole=True)
    if all(hidden):
        return yes(
            "Jede Stelle, die den Preis nennt, ist Fließtext, klein, blass oder auf einer Folgeseite",
            "Every place that names the price is running text, small, pale or on a later page",
            shown,
        )
    open_ = [e for e, known in zip(case.prices, hidden, strict=True) if known is False]
    if open_:
        where = case.exhibits([max(open_, key=visibility).span], whole=True)
        return no("Der Preis steht auch offen", "The price stands in the open as well", where)
    return unsure(
        "Der Preis steht in einer eigenen Zeile; wie groß sie gedruckt ist, ist unbekannt.",
        "The price stands in a line of its own; how large that is printed is unknown.",
        shown,
    )


def _hidden(one: Exhibit) -> bool | None:
    if one.running or is_back(one) or one.pale:
        return True
    return is_small(one)


def eye_steered(case: Case, emphasis: Finding) -> Finding:
    """Whether something else is emphasised while the fee is not."""
    if not case.sized:
        return unsure(
            "Ohne Druckbild lässt sich nicht sagen, was hervorgehoben ist.",
            "Without the printed image it cannot be told what is emphasised.",
        )
    others = _steering(case)
    if emphasis.answer is Answer.YES:
        return no("Der Preis selbst fällt ins Auge", "The price itself meets the eye", emphasis.evidence)
    if emphasis.answer is Answer.NO and others:
        return yes(
            "Hervorgehoben ist anderes als der Preis",
            "What is emphasised is not the price",
            others,
        )
    known = any(line.bold is not None for line in case.text.lines)
    if emphasis.answer is Answer.NO and known and not all(is_small(e) or e.pale or is_back(e) for e in case.prices):
        return no(
            "Außer Überschriften ist nichts stärker hervorgehoben als der Preis",
            "Apart from headlines nothing is emphasised more than the price",
            emphasis.evidence,
        )
    if known:
        return unsure(
            "Der Preis ist klein oder blass; weder Datenfeld noch Rückweg noch Frist sind aber fett oder groß "
            "gedruckt.",
            "The price is small or pale, but neither a data block nor a way back nor a deadline is bold or large.",
            emphasis.evidence,
        )
    return unsure("Was fett gedruckt ist, war nicht zu messen.", "What is printed bold could not be measured.", others)


def _steering(case: Case) -> tuple[Exhibit, ...]:
    """Emphasised lines that ask for an answer or a day, and a bold data block."""
    lines = [line for line in case.text.lines if _is_large(case, line) and not _names_price(case, line)]
    back = [n.span for n in lines if _matches(case, words.WAY_BACK, n) and _matches(case, _RETURN_LINE, n)]
    hurry = [n.span for n in lines if _matches(case, words.HURRY, n)]
    data = [line.span for line in bold_data(case.text) or () if not _names_price(case, line)]
    block = data[:1] if len(data) >= 3 else []
    return case.exhibits(dict.fromkeys([*block, *back[:1], *hurry[:1]]), whole=False)


def _is_large(case: Case, line: TextLine) -> bool:
    size = case.text.body_size
    relative = line.size / size if size and line.size else 0.0
    return relative >= LARGE or (line.bold is True and relative >= FULL)


def _names_price(case: Case, line: TextLine) -> bool:
    return any(line.span.overlaps(e.span) for e in case.prices)


def _matches(case: Case, pattern: regex.Pattern[str], line: TextLine) -> bool:
    return pattern.search(case.text.text, *line.span) is not None


def free_usual(case: Case) -> Finding:
    """Whether what is sold is an entry in an online directory, which others often give for nothing."""
    entry = case.near_offer(words.ENTRY)
    online = case.beside(words.ONLINE, words.ENTRY) or tuple(e for e in case.near_offer(words.ONLINE) if e.running)
    if entry and online:
        return yes(
            "Angeboten wird ein Eintrag in einem Verzeichnis, das auch im Internet steht",
            "What is offered is an entry in a directory that is on the internet as well",
            (*entry[:2], *online[:1]),
        )
    if entry:
        return unsure(
            "Angeboten wird ein Eintrag; ob er im Internet erscheint, wofür die Entscheidung erging, sagt das "
            "Schreiben "
            "nicht.",
            "What is offered is an entry; the letter does not say whether it appears on the internet, which the "
            "judgment was about.",
            entry,
        )
    return unsure(
        "Es geht um keinen Verzeichniseintrag; ob andere die Leistung umsonst erbringen, zeigt das Schreiben nicht.",
        "This is no entry in a directory; the letter does not show whether others give the service for nothing.",
        case.flagged(Category.FREE_BAIT),
    )
