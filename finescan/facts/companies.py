"""Companies by their legal form, and the country in which they sit."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import regex

from finescan.facts.words import any_of
from finescan.model import Account, Span
from finescan.text import TextLayer, TextLine

_LEGAL_FORMS = (
    r"GmbH(?: & Co\.? KG(?:aA)?)?", "gGmbH", r"UG(?: \(haftungsbeschränkt\))?(?: & Co\.? KG)?", r"AG(?: i\. ?Gr\.)?",
    "KGaA", "OHG", "KG", "eG", r"e\. ?K(?:fr|fm)?\.?", r"e\. ?U\.", r"e\. ?V\.", "GbR", "mbB", "PartG", r"Ltd\.?",
    "Limited", "LLP", "LLC", "PLC", "plc", r"Inc\.?", r"Corp\.?", r"S\. ?L\. ?U?\.?", "SL", r"S\. ?A\. ?(?:S\.?)?",
    "SASU?", "SARL", r"S\.? ?à ?r\.? ?l\.?", "EURL", r"S\. ?r\. ?l\.?", r"S\. ?p\. ?A\.?", r"B\. ?V\.?",
    r"N\. ?V\.?", "VOF", r"s\. ?r\. ?o\.?", r"a\. ?s\.", r"k\. ?s\.", r"sp\. ?z ?o\. ?o\.?",
    r"S\. ?C\. ?de R\. ?L\.?", "UAB", "OÜ", "SIA", "EOOD", "OOD", r"d\. ?o\. ?o\.?", r"Kft\.?", r"Zrt\.?",
    r"S\.? ?R\.? ?L\.?", r"Lda\.?", "A/S", "ApS", "AB", "Oy", "ditta individuale",
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
_FORM_COUNTRY = (
    ("DE", r"GmbH|gGmbH|UG|OHG|KGaA|e\. ?K|e\. ?V|GbR|mbB|PartG|öffentlichen Rechts"), ("AT", r"e\. ?U\."),
    ("GB", r"Ltd|Limited|LLP|PLC"), ("US", r"LLC|Inc|Corp"), ("ES", r"S\. ?L|SL$"), ("FR", r"SASU?|SARL|EURL"),
    ("IT", r"S\. ?r\. ?l|S\. ?p\. ?A|ditta"), ("NL", r"B\. ?V|N\. ?V|VOF"), ("PL", r"sp\. ?z"), ("LT", r"UAB"),
    ("EE", r"OÜ"), ("LV", r"SIA"), ("BG", r"E?OOD"), ("HU", r"Kft|Zrt"), ("PT", r"Lda"), ("DK", r"A/S|ApS"),
)  # fmt: skip
_COUNTRY_NAME = (
    ("SK", r"Bratislava|Košice|Slowak\w+|Slovak\w+"),
    ("CZ", r"Prag\b|Praha|Tschech\w+|Czech\w*"),
    ("ES", r"Spanien|Spain|España|Barcelona|Madrid|Valencia|Palma\b|Málaga"),
    ("BG", r"Bulgari\w+|Sofia"),
    ("EE", r"Estland|Estonia|Tallinn"),
    ("LT", r"Litauen|Lithuania|Vilnius|Kaunas"),
    ("LV", r"Lettland|Latvia|Riga\b"),
    ("PL", r"Polen\b|Poland|Warszawa|Szczecin|Stettin|Kraków|Warschau"),
    ("HU", r"Ungarn|Hungary|Budapest"),
    ("MT", r"Malta|Valletta|Sliema"),
    ("CY", r"Zypern|Cyprus|Nicosia|Limassol|Larnaca"),
    ("GB", r"United Kingdom|Great Britain|Großbritannien|London\b"),
    ("IE", r"Irland|Ireland|Dublin"),
    ("CH", r"Schweiz|Switzerland|Suisse|Zürich|Zug\b|Genf"),
    ("AT", r"Österreich|Austria\b|Wien\b|Graz\b|Salzburg"),
    ("LU", r"Luxemb\w+"),
    ("NL", r"Niederlande|Netherlands|Amsterdam|Rotterdam|Utrecht|Zeist"),
    ("BE", r"Belgien|Belgium|Brüssel|Brussels|Antwerpen"),
    ("PT", r"Portugal|Lissabon|Lisbon|Lisboa"),
    ("IT", r"Italien|Italy|Milano|Mailand|\bRoma\b"),
    ("FR", r"Frankreich|France\b|\bParis\b"),
    ("RO", r"Rumänien|Romania|Bukarest|Bucharest|București"),
    ("HR", r"Kroatien|Croatia|Zagreb"),
    ("SI", r"Slowenien|Slovenia|Ljubljana"),
    ("MX", r"Mexiko|Mexico"),
    ("US", r"USA\b|United States|Delaware"),
    ("UY", r"Uruguay|Montevideo"),
    ("CR", r"Costa Rica"),
    ("PA", r"Panama"),
    ("AE", r"Dubai|U\.?A\.?E\.?"),
    ("DE", r"Deutschland|Germany"),
)
_COUNTRY = tuple((code, regex.compile(names)) for code, names in _COUNTRY_NAME)
_FORM = tuple((code, regex.compile(forms)) for code, forms in _FORM_COUNTRY)
_LEAD = regex.compile(rf"(?:{any_of('before_company')}\s)(?=\p{{Lu}}\S*\s)", regex.IGNORECASE)
_COURT = regex.compile(r"(?:HR ?[AB]|VR|GnR|PR|GsR|FN)\s?\d")  # "HRB 447 AG Husby" names a court, no company
_NO_WORD = regex.compile(r"\W+")


class Company(NamedTuple):
    """A company as printed, its legal form, and where it stands."""

    name: str
    form: str
    span: Span


def find_company(text: TextLayer, recipient: tuple[TextLine, ...]) -> Company | None:
    """The company that would be the partner: introduced as such, else the last one named."""
    found = list(_companies(text, recipient))
    introduced = [c for c in found if _PARTNER.search(text.text[max(0, c.span.start - 60) : c.span.start])]
    chosen = introduced or found
    return chosen[-1] if chosen else None


def _companies(text: TextLayer, recipient: tuple[TextLine, ...]) -> Iterator[Company]:
    """Every company but the recipient's own."""
    lines = (squeezed(text.text[n.span.start : n.span.end]) for n in recipient)
    theirs = [line for line in lines if len(line) > 4]
    for m in _COMPANY.finditer(text.text):
        start = m.start() + len(lead[0] if (lead := _LEAD.match(m[0])) else "")
        printed = text.text[start : m.end()]
        name = squeezed(printed)
        lettered = sum(c.isalpha() for c in printed) > len(m["form"]) + 1
        if lettered and not _COURT.match(printed) and not any(name in own or own in name for own in theirs):
            yield Company(" ".join(printed.split()), m["form"], Span(start, m.end()))


def squeezed(name: str) -> str:
    """A name as it is compared: letters and digits only, case folded."""
    return _NO_WORD.sub("", name).casefold()


def country_of(text: TextLayer, company: Company | None, accounts: tuple[Account, ...]) -> str | None:
    """Where the company sits: a country or city named right behind it, else its legal form, else its account."""
    if company:
        behind = text.text[company.span.start : company.span.end + 70].split("\n\n")[0]
        named = [(m.start(), code) for code, pattern in _COUNTRY if (m := pattern.search(behind))]
        of_form = [code for code, pattern in _FORM if pattern.match(company.form)]
        known = [min(named)[1]] if named else of_form
        if known:
            return known[0]
    return accounts[0].country if accounts else None
