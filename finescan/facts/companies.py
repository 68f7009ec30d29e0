"""Companies by their legal form, and the country in which they sit."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import regex

from finescan.facts.identity import plain, telling_words
from finescan.facts.words import any_of
from finescan.model import Span
from finescan.text import TextLayer, TextLine

ADDRESSED = 0.4  # of the height of the page, in which letters name their recipient
MOST_SHOUTED = 3  # words of a name within a sentence all in capitals, which does not show where the name begins
LEAST_AKIN = 3  # letters of a word that two names share by more than chance

_LEGAL_FORMS = (
    r"GmbH(?: & Co\.? KG(?:aA)?)?", "gGmbH", r"UG(?: \(haftungsbeschränkt\))?(?: & Co\.? KG)?", r"AG(?: i\. ?Gr\.)?",
    "KGaA", "OHG", "KG", "eG", r"e\. ?K(?:fr|fm)?\.?", r"e\. ?U\.", r"e\. ?V\.", "GbR", "mbB", "PartG",
    r"Ltd\.?(?: & Co\.? KG)?", "Limited", "LLP", "LLC", "PLC", "plc", r"Inc\.?", r"Corp\.?", r"S\. ?L\. ?U?\.?",
    "SL", r"S\. ?A\. ?(?:S\.?)?",
    "SASU?", "SARL", r"S\.? ?à ?r\.? ?l\.?", "EURL", r"S\. ?r\. ?l\.?", r"S\. ?p\. ?A\.?", r"B\. ?V\.?",
    r"N\. ?V\.?", "VOF", r"s\. ?r\. ?o\.?", r"a\. ?s\.", r"k\. ?s\.", r"sp\. ?z ?o\. ?o\.?",
    r"S\. ?C\. ?de R\. ?L\.?", "UAB", "OÜ", "SIA", "EOOD", "OOD", r"d\. ?o\. ?o\.?", r"Kft\.?", r"Zrt\.?",
    r"S\.? ?R\.? ?L\.?", r"Lda\.?", "A/S", "ApS", "AB", "Oy", "ditta individuale", "DAC", "CLG", r"Pty\.? Ltd\.?",
    "FZE", "FZ-?LLC", r"Sagl", r"w\. ?V\.", r"a\. ?G\.", "Partnerschaftsgesellschaft mbB",
    "Körperschaft des öffentlichen Rechts", "Anstalt des öffentlichen Rechts",
)  # fmt: skip
LEGAL_FORM = f"(?:{'|'.join(_LEGAL_FORMS)})"
_PART = r"(?:\p{Lu}|\d)[\p{L}\d&.']{0,40}"
_NAME = (
    rf"(?!Co\b){_PART}(?:-{_PART}){{0,4}}(?:\s|-\s?)"
    rf"(?:{_PART}(?:-{_PART}){{0,4}}(?:\s|-\s?)|&\s|und\s|für\s|of\s|de\s|di\s|and\s|of\sthe\s){{0,6}}?"
)
_COMPANY = regex.compile(rf"(?<![\p{{L}}\d&.'-])(?P<name>{_NAME})(?P<form>{LEGAL_FORM})(?!\p{{L}})")
_PARTNER = regex.compile(
    rf"{any_of('partner_before')}[\s:]{{1,3}}{any_of('partner_article')}{{0,2}}$", regex.IGNORECASE
)
_LABEL = "|".join(any_of(kind) for kind in ("before_company", "payee", "account_holder"))
_LEAD = regex.compile(rf"(?:(?:{_LABEL})[\s:]\s?(?=\p{{Lu}}\S*\s)|\d+\s)", regex.IGNORECASE)
_BREAK = regex.compile(r"(?:\p{L}{5,40}\.|\d\.|(?<=\s)\d{3,}|^\d+|\d[\d-]{2,})\s")  # where a name cannot go on
_COURT = regex.compile(r"(?:HR ?[AB]|VR|GnR|PR|GsR|FN)\s?\d")  # "HRB 447 AG Husby" names a court, no company
_SOMEBODY_ELSE = regex.compile(rf"(?<!\p{{L}})(?:{any_of('not_the_partner')})[\s:(]{{1,3}}$", regex.IGNORECASE)
_ANY_WORD = regex.compile(r"\S+")
_NO_WORD = regex.compile(r"\W+")


class Company(NamedTuple):
    """A company as printed, its legal form, and where it stands."""

    name: str
    form: str
    span: Span


def find_company(text: TextLayer, recipient: tuple[TextLine, ...], shown: Span | None = None) -> Company | None:
    """The company that would be the partner.

    It is introduced as such, or is the name shown large, or akin to it; else the last one named.
    """
    found = list(_companies(text, recipient))
    own = [c for c in found if not _is_somebody_else(text, c, shown)] or found
    introduced = [c for c in own if _PARTNER.search(_before(text, c, 60))]
    in_name = [c for c in own if shown and c.span.overlaps(shown)]
    akin = [c for c in own if shown and _akin(c, text.text[shown.start : shown.end])]
    chosen = introduced or in_name[:1] or akin or own
    return chosen[-1] if chosen else None


def _is_somebody_else(text: TextLayer, company: Company, shown: Span | None) -> bool:
    """Whether a label says so, or the name is a line of its own in the upper part and not the name shown large."""
    if _SOMEBODY_ELSE.search(_before(text, company, 48)):
        return True
    if shown is None or _akin(company, text.text[shown.start : shown.end]):
        return False
    (line, *_) = text.lines_in(company.span) or (None,)
    height = text.pages[0].height if text.pages else 0.0
    if line is None or line.place is None or line.page != text.pages[0].number or line.box.y0 > ADDRESSED * height:
        return False
    return line.span.end - line.span.start <= company.span.end - company.span.start + 2


def _before(text: TextLayer, company: Company, characters: int) -> str:
    return text.text[max(0, company.span.start - characters) : company.span.start]


def _akin(company: Company, shown: str) -> bool:
    """Whether the name shown large has a telling word of the company's name."""
    return any(word in plain(shown) for word in telling_words(company.name) if len(word) > LEAST_AKIN)


def _companies(text: TextLayer, recipient: tuple[TextLine, ...]) -> Iterator[Company]:
    """Every company but the recipient's own."""
    lines = (squeezed(text.text[n.span.start : n.span.end]) for n in recipient)
    theirs = [line for line in lines if len(line) > 4]
    for m in _COMPANY.finditer(text.text):
        start = _start(text.text, m.start(), m.start("form"))
        printed = text.text[start : m.end()]
        name = squeezed(printed)
        lettered = sum(c.isalpha() for c in text.text[start : m.start("form")]) > 1
        if lettered and not _COURT.match(printed) and not any(name in own or own in name for own in theirs):
            yield Company(" ".join(printed.split()), m["form"], Span(start, m.end()))


def _start(text: str, start: int, form: int) -> int:
    """Where the name begins: past the end of a sentence, numbers, greetings and labels that run into it."""
    for found in _BREAK.finditer(text, start, form):
        start = found.end()
    while lead := _LEAD.match(text, start, form):
        start = lead.end()
    own_cell = text[start:form].rpartition("\t")[2]
    start = form - len(own_cell) if own_cell.strip() else start
    own_line = text[start:form].rpartition("\n")[2]
    if len(own_line.split()) > 1:  # a name that is whole on its line does not begin on the line above
        start = form - len(own_line)
    words = [m.start() for m in _ANY_WORD.finditer(text, start, form)]
    shouted = len(words) > MOST_SHOUTED and text[start:form].isupper()
    return words[-MOST_SHOUTED] if shouted else start


def squeezed(name: str) -> str:
    """A name as it is compared: letters and digits only, case folded."""
    return _NO_WORD.sub("", name).casefold()
