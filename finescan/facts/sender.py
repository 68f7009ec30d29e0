"""Who wrote the letter: the name shown large, the company that would be the partner, and where it can be reached."""

from __future__ import annotations

import regex

from finescan.facts import notation
from finescan.facts.letterhead import recipient_lines
from finescan.model import Account, Sender, Span
from finescan.text import TextLayer, TextLine

_FLAGS = regex.IGNORECASE
LEGAL_FORM = (
    r"(?:GmbH(?: & Co\.? KG(?:aA)?)?|gGmbH|UG(?: \(haftungsbeschränkt\))?(?: & Co\.? KG)?|AG(?: i\. ?Gr\.)?|KGaA|OHG|KG|eG|e\. ?K(?:fr|fm)?\.?|e\. ?U\.|e\. ?V\.|GbR|mbB|PartG|"
    r"Ltd\.?|Limited|LLP|LLC|PLC|plc|Inc\.?|Corp\.?|S\. ?L\. ?U?\.?|SL|S\. ?A\. ?(?:S\.?)?|SASU?|SARL|S\.? ?à ?r\.? ?l\.?|EURL|S\. ?r\. ?l\.?|S\. ?p\. ?A\.?|B\. ?V\.?|N\. ?V\.?|VOF|"
    r"s\. ?r\. ?o\.?|a\. ?s\.|k\. ?s\.|sp\. ?z ?o\. ?o\.?|S\. ?C\. ?de R\. ?L\.?|UAB|OÜ|SIA|EOOD|OOD|d\. ?o\. ?o\.?|Kft\.?|Zrt\.?|S\.? ?R\.? ?L\.?|Lda\.?|A/S|ApS|AB|Oy|"
    r"ditta individuale|Körperschaft des öffentlichen Rechts|Anstalt des öffentlichen Rechts)"
)
_COMPANY = regex.compile(
    rf"(?P<name>(?!Co\b)(?:\p{{Lu}}|\d)[\p{{L}}\d&.'-]*(?:\s|-\s?)(?:(?:\p{{Lu}}|\d)[\p{{L}}\d&.'-]*(?:\s|-\s?)|&\s|und\s|für\s|of\s|de\s|di\s|and\s|of\sthe\s){{0,6}}?)(?P<form>{LEGAL_FORM})(?![\p{{L}}])"
)
_PARTNER = regex.compile(
    r"(?:Betreiber(?:in)?|Anbieter(?:in)?|Herausgeber(?:in)?|Verlag|Vertragspartner(?:in)?|Träger(?:in)?|Medieninhaber(?:in)?|Verantwortlich|ist ein (?:Dienst|Angebot|Produkt|Informationsangebot|Service) der|Auftragnehmer(?:in)?|Publisher|Operator|Operated by|published by|provided by|between you and|"
    r"a service of|société|éditeur|ditta|gestore|editore|spółk\w+|przez|uitgever|wird (?:herausgegeben|betrieben) von|Rechnungssteller(?:in)?|Inhaber(?:in)?)[\s:]{1,3}(?:ist )?(?:die |der |the |la |von )?$",
    _FLAGS,
)
_FORM_COUNTRY = (
    ("DE", r"GmbH|gGmbH|UG|OHG|KGaA|e\. ?K|e\. ?V|GbR|mbB|PartG|öffentlichen Rechts"), ("AT", r"e\. ?U\."), ("GB", r"Ltd|Limited|LLP|PLC"),
    ("US", r"LLC|Inc|Corp"), ("ES", r"S\. ?L|SL$"), ("FR", r"SASU?|SARL|EURL"), ("IT", r"S\. ?r\. ?l|S\. ?p\. ?A|ditta"), ("NL", r"B\. ?V|N\. ?V|VOF"),
    ("PL", r"sp\. ?z"), ("LT", r"UAB"), ("EE", r"OÜ"), ("LV", r"SIA"), ("BG", r"E?OOD"), ("HU", r"Kft|Zrt"), ("PT", r"Lda"), ("DK", r"A/S|ApS"),
)  # fmt: skip
_COUNTRY_NAME = (
    ("SK", r"Bratislava|Košice|Slowak\w+|Slovak\w+"), ("CZ", r"Prag\b|Praha|Tschech\w+|Czech\w*"), ("ES", r"Spanien|Spain|España|Barcelona|Madrid|Valencia|Palma\b|Málaga"),
    ("BG", r"Bulgari\w+|Sofia"), ("EE", r"Estland|Estonia|Tallinn"), ("LT", r"Litauen|Lithuania|Vilnius|Kaunas"), ("LV", r"Lettland|Latvia|Riga\b"), ("PL", r"Polen\b|Poland|Warszawa|Szczecin|Stettin|Kraków|Warschau"),
    ("HU", r"Ungarn|Hungary|Budapest"), ("MT", r"Malta|Valletta|Sliema"), ("CY", r"Zypern|Cyprus|Nicosia|Limassol|Larnaca"), ("GB", r"United Kingdom|Great Britain|Großbritannien|London\b"),
    ("IE", r"Irland|Ireland|Dublin"), ("CH", r"Schweiz|Switzerland|Suisse|Zürich|Zug\b|Genf"), ("AT", r"Österreich|Austria\b|Wien\b|Graz\b|Salzburg"), ("LU", r"Luxemb\w+"), ("NL", r"Niederlande|Netherlands|Amsterdam|Rotterdam|Utrecht|Zeist"),
    ("BE", r"Belgien|Belgium|Brüssel|Brussels|Antwerpen"), ("PT", r"Portugal|Lissabon|Lisbon|Lisboa"), ("IT", r"Italien|Italy|Milano|Mailand|\bRoma\b"), ("FR", r"Frankreich|France\b|\bParis\b"), ("RO", r"Rumänien|Romania|Bukarest|Bucharest|București"),
    ("HR", r"Kroatien|Croatia|Zagreb"), ("SI", r"Slowenien|Slovenia|Ljubljana"), ("MX", r"Mexiko|Mexico"), ("US", r"USA\b|United States|Delaware"), ("UY", r"Uruguay|Montevideo"), ("CR", r"Costa Rica"), ("PA", r"Panama"), ("AE", r"Dubai|U\.?A\.?E\.?"), ("DE", r"Deutschland|Germany"),
)  # fmt: skip
_NOT_A_NAME = regex.compile(
    r"^(?:dringend\w*|eilig\w*|wichtig\w*|urgent|important|fax\b|telefax\w*|rechnung|angebot|mahnung|bescheid|invoice|betreff|r e c h|kostenrechnung|erinnerung|antrag|eintragungsantrag|korrekturabzug|reminder|notice|frist|sehr geehrt|dear|kundennummer|datum|seite|page|telefax|fax\b|an:|mietvertrag|mitgliedsvertrag|vertrag\b|tel\b|"
    r"auftragsbestätigung|bestellung|eintragungsangebot|registration notice|proforma|objet|wezwanie|avviso|mise en|\[|\d)",
    _FLAGS,
)
_VAT_ID = regex.compile(r"(?<!\w)(?:DE ?\d{3} ?\d{3} ?\d{3}|ATU ?\d{8}|CHE-?\d{3}\.\d{3}\.\d{3}|NL ?\d{9}B\d{2}|FR ?\w{2} ?\d{9}|IT ?\d{11}|ES ?[A-Z]\d{7}[A-Z0-9]|PL ?\d{10}|GB ?\d{9}|BE ?0\d{9}|SK ?\d{10}|BG ?\d{9,10}|LT ?\d{9,12}|EE ?\d{9}|IE ?\d{7}[A-Z]{1,2})(?!\w)")
_REGISTER = regex.compile(r"(?<!\w)(?:HR ?[AB]|VR|GnR|PR|GsR)[ .:]?(?:Nr\.? ?)?\d{1,6}(?: ?[A-Z])?(?!\w)|(?<!\w)FN ?\d{5,6} ?[a-z]\b|(?<=Company (?:No|Number)\.? ?)\d{6,8}|(?<=KvK(?:-nummer)?:? )\d{8}")
_FAX = regex.compile(r"(?:Tele)?(?:fax|Rückfax|Fax-?Nr\.?|Faxnummer|télécopie)(?: an| unter)?[:.\s]{1,3}(?:\(?gebührenfrei\)?:?\s?)?(?P<n>\+?[\d(][\d\s()/.-]{5,22}\d)", _FLAGS)
_HOST = regex.compile(notation.HOST, _FLAGS)
_TOP_LEVEL = regex.compile(
    r"\.(?:de|at|ch|com|net|org|info|eu|biz|io|co|uk|fr|it|es|nl|pl|be|lu|li|cz|sk|hu|bg|ee|lt|lv|ie|mt|cy|pt|ro|hr|si|dk|se|no|fi|us|app|online|shop|site|example|test|register|directory|center|group|world|guide|business|company|expert|services|cloud|digital|media|news|tv|me|cc|ag|gmbh)$",
    _FLAGS,
)


def find_sender(text: TextLayer, accounts: tuple[Account, ...]) -> tuple[Sender, dict[str, Span]]:
    """The sender, and where its name, company and portal stand ("sender_name", "company", "portal")."""
    recipient = recipient_lines(text)
    spans: dict[str, Span] = {}
    company = _company(text, recipient)
    if company:
        spans["company"] = company[2]
    name = _shown_name(text, recipient)
    if name:
        spans["sender_name"] = name
    portal = _portal(text)
    if portal:
        spans["portal"] = portal
    form = company[1] if company else None
    address = _address(text, recipient)
    fax = _FAX.search(text.text)
    return Sender(
        name=text.quote(name) if name else (company[0] if company else None),
        company=company[0] if company else None,
        legal_form=form,
        address=address,
        country=_country(text, company[2] if company else None, form, accounts),
        portal=text.quote(portal).lower() if portal else None,
        vat_id=_first(_VAT_ID, text, recipient),
        register=_first(_REGISTER, text, recipient),
        fax=" ".join(fax["n"].split()) if fax else None,
    ), spans


def _shown_name(text: TextLayer, recipient: tuple[TextLine, ...]) -> Span | None:
    """The largest print in the upper part of the first page that reads like a name, else the first line."""
    first = text.pages[0].number if text.pages else 1
    lines = [n for n in text.lines if n.page == first and n not in recipient and _nameable(text, n)]
    if not lines:
        return None
    height = text.pages[0].height
    top = [n for n in lines if n.box.y0 < 0.45 * height or n.place is None]
    sized = [n for n in top if n.size is not None]
    if not sized:
        return (top or lines)[0].span
    hosts = [_squeezed(m[0]) for m in _HOST.finditer(text.text)]
    largest = max(sized, key=lambda n: (_weight(text, n, hosts) - 3.0 * n.box.y0 / height, -n.box.y0))
    return _with_next(text, lines, largest)


def _weight(text: TextLayer, line: TextLine, hosts: list[str]) -> float:
    """Type size, more for bold print and for a name that the letter's web address repeats."""
    name = _squeezed(text.text[line.span.start : line.span.end])
    named = len(name) > 6 and any(name in host for host in hosts)
    return (line.size or 0) * (1.12 if line.bold else 1.0) * (1.5 if named else 1.0)


def _nameable(text: TextLayer, line: TextLine) -> bool:
    printed = text.text[line.span.start : line.span.end]
    letters = sum(c.isalpha() for c in printed)
    return 3 <= letters and len(printed) <= 90 and letters >= 0.6 * len(printed.replace(" ", "")) and not _NOT_A_NAME.match(printed)


def _with_next(text: TextLayer, lines: list[TextLine], line: TextLine) -> Span:
    """The name and its second line where that is set in the same size right below."""
    for other in lines:
        same = other.block == line.block and other.size and line.size and abs(other.size - line.size) < 0.06 * line.size and other.bold == line.bold
        acronym = line.span.end - line.span.start <= 9 and other.page == line.page and abs(other.box.x0 - line.box.x0) < 90
        same = same or acronym
        below = 0 < other.box.y0 - line.box.y0 < 1.7 * max(line.box.height, line.size or 0)
        if same and below and other.span.start >= line.span.end and other.span.end - line.span.start < 90:
            return Span(line.span.start, other.span.end)
    return line.span


def _company(text: TextLayer, recipient: tuple[TextLine, ...]) -> tuple[str, str, Span] | None:
    """Name, legal form and place of the company that would be the partner: introduced as such, else the last one named."""
    theirs = {_squeezed(text.text[n.span.start : n.span.end]) for n in recipient}
    found: list[tuple[int, int, str, str, Span]] = []
    for m in _COMPANY.finditer(text.text):
        name = " ".join(m[0].split())
        if any(_squeezed(name) in t or t in _squeezed(name) for t in theirs if len(t) > 4):
            continue
        introduced = _PARTNER.search(text.text[max(0, m.start() - 60) : m.start()]) is not None
        found.append((2 if introduced else 0, m.start(), name, m["form"], Span(*m.span())))
    if not found:
        return None
    _, _, name, form, span = max(found)
    return name, form, span


def _squeezed(name: str) -> str:
    return regex.sub(r"\W+", "", name).casefold()


def _portal(text: TextLayer) -> Span | None:
    """The web address that the letter names, hosts of mail addresses left out; one with "www." first."""
    hosts = [Span(*m.span()) for m in _HOST.finditer(text.text) if _TOP_LEVEL.search(m[0])]
    hosts = [h for h in hosts if text.text[h.start - 1 : h.start] != "@" and not regex.match(r"[@]", text.text[h.end : h.end + 1])]
    www = [h for h in hosts if text.text[h.start : h.start + 4].lower() == "www."]
    return (www or hosts)[0] if hosts else None


def _address(text: TextLayer, recipient: tuple[TextLine, ...]) -> str | None:
    """The first line that holds a post code and does not belong to the recipient."""
    for line in text.lines:
        printed = text.text[line.span.start : line.span.end]
        if line not in recipient and len(printed) < 140 and regex.search(r"(?<!\d)\d{4,5} \p{Lu}\p{L}+", printed):
            return text.quote(line.span)
    return None


def _country(text: TextLayer, company: Span | None, form: str | None, accounts: tuple[Account, ...]) -> str | None:
    """Where the company sits: a country or city named right behind it, else its legal form, else its account."""
    if company:
        behind = text.text[company.start : company.end + 70].split("\n\n")[0]
        named = [(m.start(), code) for code, p in _COUNTRY_NAME if (m := regex.search(p, behind))]
        if named:
            return min(named)[1]
    for code, pattern in _FORM_COUNTRY:
        if form and regex.match(pattern, form):
            return code
    return accounts[0].country if accounts else None


def _first(pattern: regex.Pattern[str], text: TextLayer, recipient: tuple[TextLine, ...]) -> str | None:
    """The last match that is not in the address block: the recipient's own numbers stand first in such forms."""
    spans = [m for m in pattern.finditer(text.text) if not any(n.span.start <= m.start() < n.span.end for n in recipient)]
    return " ".join(spans[-1][0].split()) if spans else None
