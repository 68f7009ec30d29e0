"""In which country the sender sits: from what stands about it in its own lines, never from its account."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from finescan.facts.companies import Company
from finescan.facts.language import language_of
from finescan.model import Place, Span
from finescan.text import TextLayer, TextLine

BEHIND = 70  # characters behind the name of a company in which its town or country stands
IMPRINT = 260  # and its numbers

_NAMES = (
    ("SK", r"Bratislava|Košice|Slowakei|Slovakia|Slovaquie|Slovensko"),
    ("CZ", r"Prag|Praha|Prague|Tschechien|Tschechische Republik|Czechia|Czech Republic|Brno|Brünn|Ostrava"),
    ("ES", r"Spanien|Spain|España|Espagne|Spagna|Barcelona|Barcellona|Madrid|Valencia|Palma|Málaga|Alicante|Sevilla"),
    ("BG", r"Bulgarien|Bulgaria|Bulgarie|Sofia"),
    ("EE", r"Estland|Estonia|Estonie|Tallinn"),
    ("LT", r"Litauen|Lithuania|Lituanie|Vilnius|Kaunas"),
    ("LV", r"Lettland|Latvia|Lettonie|Riga"),
    ("PL", r"Polen|Poland|Polska|Pologne|Polonia|Warszawa|Szczecin|Stettin|Kraków|Warschau|Wrocław|Gdańsk|Poznań"),
    ("HU", r"Ungarn|Hungary|Hongrie|Budapest"),
    ("MT", r"Malta|Valletta|Sliema"),
    ("CY", r"Zypern|Cyprus|Chypre|Nicosia|Limassol|Larnaca"),
    ("GB", r"United Kingdom|Great Britain|Großbritannien|England|Scotland|London|Manchester|Birmingham"),
    ("IE", r"Irland|Ireland|Irlande|Dublin"),
    ("CH", r"Schweiz|Switzerland|Suisse|Svizzera|Zürich|Zug|Genf|Genève|Bern|Basel|Lugano|Baar|Luzern|Lausanne"),
    ("LI", r"Liechtenstein|Vaduz"),
    ("AT", r"Österreich|Austria|Autriche|Wien|Graz|Linz|Salzburg|Innsbruck|Klagenfurt"),
    ("LU", r"Luxemburg|Luxembourg"),
    ("NL", r"Niederlande|Netherlands|Nederland|Pays-Bas|Amsterdam|Rotterdam|Utrecht|Den Haag"),
    ("BE", r"Belgien|Belgium|België|Belgique|Brüssel|Brussels|Bruxelles|Brussel|Antwerpen"),
    ("PT", r"Portugal|Lissabon|Lisbon|Lisboa"),
    ("IT", r"Italien|Italy|Italia|Italie|Milano|Mailand|Roma|Rom|Torino|Bologna"),
    ("FR", r"Frankreich|France|Paris|Lyon|Marseille"),
    ("RO", r"Rumänien|Romania|Bukarest|Bucharest|București"),
    ("HR", r"Kroatien|Croatia|Hrvatska|Zagreb"),
    ("SI", r"Slowenien|Slovenia|Ljubljana|Maribor"),
    ("MX", r"Mexiko|Mexico|México"),
    ("US", r"USA|United States|Delaware|Florida|Nevada|New York|Wyoming"),
    ("UY", r"Uruguay|Montevideo"),
    ("CR", r"Costa Rica|San José"),
    ("PA", r"Panama|Panamá"),
    ("AE", r"Dubai|U\.?A\.?E\.?|Sharjah|Ras Al Khaimah"),
    ("DE", r"Deutschland|Germany|Allemagne|Germania|Duitsland|Berlin|Hamburg|München|Köln|Frankfurt|Düsseldorf"),
)  # fmt: skip
_FORMS = (
    ("DE", r"gGmbH|UG|Ltd\.? & Co|KGaA|e\. ?K|e\. ?V|mbB|PartG|öffentlichen Rechts"), ("AT", r"e\. ?U\."),
    ("US", r"LLC|Inc|Corp"), ("IE", r"DAC|CLG"), ("ES", r"S\. ?L|SL$"), ("FR", r"SASU?|EURL"),
    ("IT", r"S\. ?p\. ?A|ditta"), ("NL", r"VOF"), ("PL", r"sp\. ?z"),
    ("LT", r"UAB"), ("EE", r"OÜ"), ("LV", r"SIA"), ("BG", r"E?OOD"), ("HU", r"Kft|Zrt"), ("PT", r"Lda"),
    ("DK", r"A/S|ApS"), ("CH", r"Sagl"), ("AE", r"FZE|FZ-?LLC"),
)  # fmt: skip
_SHARED = (  # legal forms of several countries: which, and the one that is meant where nothing else tells
    ("DE", "DE AT CH LI", r"GmbH|OHG|KG|GbR"), (None, "DE AT CH LI", r"AG|eG"),
    ("GB", "GB IE CY MT GI", r"Ltd|Limited|PLC|plc|LLP"),
    ("NL", "NL BE", r"B\. ?V|N\. ?V"), ("FR", "FR LU CH BE", r"SARL|S\.? ?à"),
    (None, "CZ SK", r"s\. ?r\. ?o|a\. ?s|k\. ?s"),
    (None, "SI HR RS BA ME", r"d\. ?o\. ?o"), ("IT", "IT RO BE ES", r"S\.? ?R\.? ?L|S\. ?r\. ?l"),
    (None, "FR BE LU ES CH PL PT PA UY", r"S\. ?A"), (None, "SE", r"AB"), (None, "FI", r"Oy"),
)  # fmt: skip
_NUMBERS = (
    ("DE", r"(?<!\w)DE ?\d{3} ?\d{3} ?\d{3}(?!\w)|(?<!\w)HR ?[AB][ .:]{0,2}(?:Nr\.? ?)?\d{1,6}"),
    ("AT", r"(?<!\w)ATU ?\d{8}|(?<!\w)FN ?\d{5,6} ?[a-z]\b"),
    ("CH", r"(?<!\w)CHE-? ?\d{3}\.?\d{3}\.?\d{3}"),
    ("NL", r"(?<!\w)NL ?\d{9}B\d{2}|KvK(?:-nummer|-nr)?[.: ]{1,3}\d{8}"),
    ("GB", r"(?<!\w)GB ?\d{9}(?!\d)|Registered in (?:England|Scotland|Wales)"),
    ("FR", r"(?<!\w)RCS \p{Lu}|(?<!\w)FR ?\d{2} ?\d{3} ?\d{3} ?\d{3}(?!\w)"),
    ("IT", r"(?<!\w)IT ?\d{11}(?!\d)|(?<!\w)P\.? ?IVA[.: ]{1,3}\d{11}"),
    ("BE", r"(?<!\w)BE ?0\d{3}\.?\d{3}\.?\d{3}(?!\d)"),
    ("ES", r"(?<!\w)(?:CIF|NIF)[.: ]{1,3}[A-Z]-?\d{7,8}"),
    ("PL", r"(?<!\w)NIP[.: ]{1,3}(?:PL)?\d{3}-?\d{3}-?\d{2}-?\d{2}|(?<!\w)KRS[.: ]{1,3}\d{10}"),
    ("IE", r"(?<!\w)IE ?\d{7}[A-Z]{1,2}(?!\w)|Registered in Ireland"),
    ("SK", r"(?<!\w)SK ?\d{10}(?!\d)"), ("CZ", r"(?<!\w)CZ ?\d{8,10}(?!\d)"), ("BG", r"(?<!\w)BG ?\d{9,10}(?!\d)"),
    ("LT", r"(?<!\w)LT ?\d{9,12}(?!\d)"), ("EE", r"(?<!\w)EE ?\d{9}(?!\d)"),
)  # fmt: skip
_DIALLED = {
    "49": "DE", "43": "AT", "41": "CH", "423": "LI", "33": "FR", "39": "IT", "34": "ES", "31": "NL", "32": "BE",
    "48": "PL", "44": "GB", "353": "IE", "352": "LU", "351": "PT", "420": "CZ", "421": "SK", "359": "BG", "370": "LT",
    "371": "LV", "372": "EE", "356": "MT", "357": "CY", "36": "HU", "40": "RO", "385": "HR", "386": "SI", "45": "DK",
}  # fmt: skip
_PHONE = regex.compile(r"(?<![\w+])\+ ?(?P<code>\d{2,3})(?=[\s(/.-]|\d)")
_MARKED_CODE = regex.compile(r"(?<!\w)(?P<land>D|A|CH|F|I|B|L|NL|FL|DE|AT)-\d{4,5}(?= \p{Lu})")
_LANDS = {"D": "DE", "A": "AT", "F": "FR", "I": "IT", "B": "BE", "L": "LU", "FL": "LI"}
_POSTCODES = {
    "de": (("DE", r"(?<![\d.,-])\d{5} \p{Lu}\p{L}"),),
    "fr": (("FR", r"(?<![\d.,-])\d{5} \p{Lu}\p{L}"), ("BE", r"(?<![\d.,-])\d{4} \p{Lu}\p{L}")),
    "it": (("IT", r"(?<![\d.,-])\d{5} \p{Lu}\p{L}"),),
    "es": (("ES", r"(?<![\d.,-])\d{5} \p{Lu}\p{L}"),),
    "nl": (("NL", r"(?<!\d)\d{4} ?[A-Z]{2}(?!\w)"), ("BE", r"(?<![\d.,-])\d{4} \p{Lu}\p{L}")),
    "pl": (("PL", r"(?<!\d)\d{2}-\d{3} \p{Lu}\p{L}"),),
    "en": (
        ("GB", r"(?<!\w)[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}(?!\w)"),
        ("IE", r"(?<!\w)[ACDEFHKNPRTVWXY]\d[\dW] [A-Z\d]{4}(?!\w)"),
        ("US", r"(?<!\w)[A-Z]{2} \d{5}(?:-\d{4})?(?!\d)"),
    ),
}  # fmt: skip
_NEIGHBOURS = (
    ("AT", r"(?<!\w)(?:Österreich\w*|österreichisch\w*|ATU ?\d|A-\d{4})"),
    ("CH", r"(?<!\w)(?:Schweiz\w*|CHF|CH-\d{4}|CHE-)"),
)
_FOUR_DIGITS = regex.compile(r"(?<![\d.,/-])\d{4} \p{Lu}\p{L}")

_Patterns = tuple[tuple[str, "regex.Pattern[str]"], ...]
_NAMED: _Patterns = tuple((land, regex.compile(rf"(?<![\p{{L}}-])(?:{names})(?![\p{{L}}-])")) for land, names in _NAMES)
_FORM: _Patterns = tuple((land, regex.compile(forms)) for land, forms in _FORMS)
_SHARED_FORM = tuple((usual, lands, regex.compile(forms)) for usual, lands, forms in _SHARED)
_NUMBER: _Patterns = tuple((land, regex.compile(numbers)) for land, numbers in _NUMBERS)
_POSTCODE = {name: tuple((land, regex.compile(code)) for land, code in codes) for name, codes in _POSTCODES.items()}
_NEIGHBOUR: _Patterns = tuple((land, regex.compile(signs)) for land, signs in _NEIGHBOURS)


def country_of(
    text: TextLayer, company: Company | None, address: Span | None, recipient: Sequence[TextLine]
) -> str | None:
    """The country of the sender; None where the letter does not tell.

    From the surest sign to the weakest: country or town behind the company, a legal form of one country, numbers in
    registers, address, telephone. A legal form of several countries limits what the weaker signs may say.
    """
    usual, lands = _possible(company)
    sure = _behind(text, company, lands) or _of_form(company)
    if sure:
        return sure
    own = _without(text.text, recipient)
    signs = (_only(_NUMBER, _imprint(text, company, own)), _in_address(text, address), _dialled(own))
    told = next((land for land in signs if land and (not lands or land in lands)), None)
    return told or (usual if usual != "DE" or not _only(_NEIGHBOUR, own) else _only(_NEIGHBOUR, own))


def _without(text: str, recipient: Sequence[TextLine]) -> str:
    """The letter without the recipient's lines, whose numbers and places are not the sender's."""
    for line in recipient:
        text = f"{text[: line.span.start]}{' ' * (line.span.end - line.span.start)}{text[line.span.end :]}"
    return text


def _behind(text: TextLayer, company: Company | None, lands: str) -> str | None:
    """A country or a well-known town named right behind the company, first of all one that has its legal form."""
    if company is None:
        return None
    behind = text.text[company.span.end : company.span.end + BEHIND].split("\n\n")[0]
    named = [(land not in lands.split(), m.start(), land) for land, name in _NAMED if (m := name.search(behind))]
    return min(named)[2] if named else None


def _of_form(company: Company | None) -> str | None:
    """The country whose law alone has the legal form."""
    return next((land for land, pattern in _FORM if company and pattern.match(company.form)), None)


def _possible(company: Company | None) -> tuple[str | None, str]:
    """The usual country of a legal form that several countries have, and all of them; all are possible without one."""
    if company is None:
        return None, ""
    shared = ((usual, lands) for usual, lands, pattern in _SHARED_FORM if pattern.match(company.form))
    return next(shared, (None, ""))


def _imprint(text: TextLayer, company: Company | None, own: str) -> str:
    """The letter's words about its sender: what follows the company, and the foot."""
    foot = " ".join(own[n.span.start : n.span.end] for n in text.lines if n.place is Place.FOOTER)
    return f"{own[company.span.start : company.span.end + IMPRINT]}\n{foot}" if company else foot


def _only(patterns: _Patterns, text: str) -> str | None:
    """The country whose numbers stand in the text, if they are of one country only."""
    found = {land for land, pattern in patterns if pattern.search(text)}
    return found.pop() if len(found) == 1 else None


def _in_address(text: TextLayer, address: Span | None) -> str | None:
    """The country of an address: named in it, marked before the post code, or told by the shape of the post code."""
    if address is None:
        return None
    line = text.text[address.start : address.end]
    marked = _MARKED_CODE.search(line)
    if marked:
        return _LANDS.get(marked["land"], marked["land"])
    named = [(-m.start(), land) for land, pattern in _NAMED if (m := pattern.search(line))]
    language = language_of(text.text) or ""
    shaped = next((land for land, code in _POSTCODE.get(language, ()) if code.search(line)), None)
    if shaped is None and language == "de" and _FOUR_DIGITS.search(line):
        shaped = _only(_NEIGHBOUR, text.text)
    return shaped or (min(named)[1] if named else None)


def _dialled(text: str) -> str | None:
    """The country of the telephone numbers, if all have the same code."""
    found = {_country_code(number["code"]) for number in _PHONE.finditer(text)} - {None}
    return found.pop() if len(found) == 1 else None


def _country_code(digits: str) -> str | None:
    return _DIALLED.get(digits) or _DIALLED.get(digits[:2])
