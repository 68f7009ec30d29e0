"""Who wrote the letter: the name shown large, the company that would be the partner, and where it can be reached."""

from __future__ import annotations

import regex

from finescan.facts import notation
from finescan.facts.companies import find_company
from finescan.facts.countries import country_of
from finescan.facts.domains import registered
from finescan.facts.mailhead import MailLines
from finescan.facts.names import shown_name
from finescan.facts.recipient import recipient_lines
from finescan.facts.words import any_of
from finescan.model import CodeContent, Place, Sender, Span
from finescan.text import TextLayer, TextLine

_VAT_ID = regex.compile(
    r"(?<!\w)(?:DE ?\d{3} ?\d{3} ?\d{3}|ATU ?\d{8}|CHE-?\d{3}\.\d{3}\.\d{3}|NL ?\d{9}B\d{2}|FR ?\w{2} ?\d{9}"
    r"|IT ?\d{11}|ES ?[A-Z]\d{7}[A-Z0-9]|PL ?\d{10}|GB ?\d{9}|BE ?0\d{9}|SK ?\d{10}|BG ?\d{9,10}|LT ?\d{9,12}"
    r"|EE ?\d{9}|IE ?\d{7}[A-Z]{1,2})(?!\w)"
)
_REGISTER = regex.compile(
    r"(?<!\w)(?:HR ?[AB]|VR|GnR|PR|GsR)[ .:]?(?:Nr\.? ?)?\d{1,6}(?: ?[A-Z])?(?!\w)|(?<!\w)FN ?\d{5,6} ?[a-z]\b"
    r"|(?<=Company (?:No|Number)\.? ?)\d{6,8}|(?<=KvK(?:-nummer)?:? )\d{8}"
)
_FAX = regex.compile(
    rf"{any_of('fax_label')}(?: an| unter)?[:.\s]{{1,3}}(?:\(?gebührenfrei\)?:?\s?)?"
    r"(?P<n>\+?[\d(][\d\s()/.-]{5,22}\d)",
    regex.IGNORECASE,
)
_HOST = regex.compile(notation.HOST, regex.IGNORECASE)
_TOP_LEVEL = regex.compile(
    r"\.(?:de|at|ch|com|net|org|info|eu|biz|io|co|uk|fr|it|es|nl|pl|be|lu|li|cz|sk|hu|bg|ee|lt|lv|ie|mt|cy|pt|ro|hr|si"
    r"|dk|se|no|fi|us|app|online|shop|site|example|test|register|directory|center|group|world|guide|business|company"
    r"|expert|services|cloud|digital|media|news|tv|me|cc|ag|gmbh)$",
    regex.IGNORECASE,
)
_POSTCODE_AND_TOWN = regex.compile(r"(?<!\d)\d{4,5} \p{Lu}\p{L}+(?![\p{L}:])")


def find_sender(
    text: TextLayer, codes: tuple[CodeContent, ...] = (), mail: MailLines | None = None
) -> tuple[Sender, dict[str, Span]]:
    """The sender, and where its name, company and portal stand ("sender_name", "company", "portal")."""
    recipient = recipient_lines(text)
    name = mail.name if mail and mail.name else shown_name(text, recipient)
    portal = _portal(text, mail)
    company = find_company(text, recipient, name)
    address = _address(text, recipient, mail)
    linked = next((code.host for code in codes if code.host), None)
    spans = {"company": company.span if company else None, "sender_name": name, "portal": portal}
    firm = company.name if company else None
    sender = Sender(
        name=text.quote(name) if name else firm,
        company=firm,
        legal_form=company.form if company else None,
        address=text.quote(address) if address else None,
        country=country_of(text, company, address, recipient),
        portal=text.quote(portal).lower() if portal else linked,
        vat_id=_last(_VAT_ID, text, recipient),
        register=_last(_REGISTER, text, recipient),
        fax=_fax(text.text),
    )
    return sender, {kind: span for kind, span in spans.items() if span is not None}


def _fax(text: str) -> str | None:
    found = _FAX.search(text)
    return " ".join(found["n"].split()) if found else None


def _portal(text: TextLayer, mail: MailLines | None) -> Span | None:
    """The web address that the letter names, hosts of mail addresses and the reader's own left out; "www." first."""
    own = registered(mail.to_address.rpartition("@")[2]) if mail and mail.to_address else ""
    hosts = [Span(*m.span()) for m in _HOST.finditer(text.text) if _TOP_LEVEL.search(m[0]) and registered(m[0]) != own]
    hosts = [h for h in hosts if "@" not in {text.text[h.start - 1 : h.start], text.text[h.end : h.end + 1]}]
    www = [h for h in hosts if text.text[h.start : h.start + 4].lower() == "www."]
    return (www or hosts)[0] if hosts else None


def _address(text: TextLayer, recipient: tuple[TextLine, ...], mail: MailLines | None) -> Span | None:
    """The first line that holds a post code and does not belong to the recipient, as the forms in mails do."""
    for line in text.lines:
        printed = text.text[line.span.start : line.span.end]
        theirs = line in recipient or (mail is not None and line.place is Place.TABLE)
        if not theirs and len(printed) < 140 and _POSTCODE_AND_TOWN.search(printed):
            return line.span
    return None


def _last(pattern: regex.Pattern[str], text: TextLayer, recipient: tuple[TextLine, ...]) -> str | None:
    """The last match that is not in the address block: the recipient's own numbers stand first in such forms."""
    own = [line.span for line in recipient]
    found = [m[0] for m in pattern.finditer(text.text) if not any(s.start <= m.start() < s.end for s in own)]
    return " ".join(found[-1].split()) if found else None
