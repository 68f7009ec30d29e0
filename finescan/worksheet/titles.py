"""What the titles of a letter suggest: an office, a debt, a correction of data, or openly an offer."""

from __future__ import annotations

import regex

from finescan.worksheet import words
from finescan.worksheet.case import Case, visibility
from finescan.worksheet.questions import no, unsure, yes
from finescan.worksheet.values import Exhibit, Finding


def title_misleading(case: Case) -> Finding:
    """Whether the titles suggest an office, a debt or a correction, and do not say that something is sold."""
    if not case.titles:
        return unsure("Ein Titel war nicht auszumachen.", "No title could be made out.")
    signs = [s for s in _SUGGESTS if _in_titles(case, s[0])]
    opens = _in_titles(case, words.CONTRACT) or _in_titles(case, words.OFFER) or _with_price(case)
    if not signs and opens:
        return no("Der Titel sagt, dass etwas angeboten wird", "The title says that something is offered", opens)
    if not signs and (named := _in_titles(case, words.ENTRY)):
        return yes(
            "Der Titel nennt einen Eintrag oder ein Verzeichnis und sagt nichts von einem Vertrag oder Preis",
            "The title names an entry or a directory and says nothing of a contract or price",
            named,
        )
    if not signs:
        return unsure(
            "Der Titel klingt weder nach Amt noch nach Korrektur, sagt aber auch nicht, dass etwas verkauft wird.",
            "The title sounds neither like an office nor like a correction, but does not say that something is sold "
            "either.",
            case.titles,
        )
    evidence = tuple(dict.fromkeys(e for s in signs for e in _in_titles(case, s[0])))
    german, english = " und ".join(s[1] for s in signs), " and ".join(s[2] for s in signs)
    if opens:
        return unsure(
            f"Der Titel klingt nach {german}, nennt aber auch ein Angebot oder einen Auftrag.",
            f"The title sounds like {english}, but names an offer or an order as well.",
            (*evidence, *opens),
        )
    return yes(
        f"Der Titel klingt nach {german} und sagt nichts von einem Angebot",
        f"The title sounds like {english} and says nothing of an offer",
        evidence,
    )


_SUGGESTS = (
    (words.OFFICIAL, "Amt oder Register", "an office or register"),
    (words.CORRECTION, "einer Korrektur oder Prüfung von Daten", "a correction or check of data"),
    (words.BILL, "einer bestehenden Schuld", "a debt that exists"),
    (words.FREE, "einer kostenlosen Sache", "something free"),
)


def _in_titles(case: Case, pattern: regex.Pattern[str]) -> tuple[Exhibit, ...]:
    found = [title for title in case.titles if pattern.search(case.text.text, *title.span)]
    return tuple(sorted(found, key=lambda e: -visibility(e)))


def _with_price(case: Case) -> tuple[Exhibit, ...]:
    return tuple(t for t in case.titles if any(t.span.start <= e.span.start < t.span.end for e in case.prices))
