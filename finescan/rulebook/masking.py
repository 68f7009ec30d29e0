"""A sentence of a real letter as an example for everybody: whom it was sent to and who sent it are taken out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import regex

from finescan.facts import notation
from finescan.model import Facts

_PERSON = (
    r"(?P<title>\b(?:Herrn?|Frau|Mr|Mrs|Ms|Miss|Dr|Monsieur|Madame|Mme|Sig(?:nor|ra)?|Sra?|Mevrouw|Pan[ai]?)\.?\s)"
)
_NAMES = r"(?:(?:Dr|Prof)\.\s)?\p{Lu}[\p{L}'-]+(?:\s\p{Lu}[\p{L}'-]+){0,2}"
_STREET = (
    r"\b\p{Lu}[\p{L}.-]*(?:stra(?:ß|ss)e|str\.|weg|platz|allee|gasse|ring|straat|laan)\s\d+\s?[a-z]?\b"
    r"|\b\d+,?\s(?:rue|avenue|boulevard|via|calle|ul\.)\s[\p{L}' -]{3,30}"
    r"|\b\d+\s\p{Lu}\p{L}+\s(?:Street|Road|Lane|Avenue)\b"
)
_TOWN = r"\b(?:[A-Z]{1,2}-)?\d{4,5}\s\p{Lu}[\p{L}-]+(?:\s(?:am|an der|im|ob der)\s\p{Lu}[\p{L}-]+)?"
_MAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_PHONE = r"(?:\+\d{2}[ /(-]?|\b0)\d{2,5}[ )/-]+\d[\d /-]{3,}\d"
_NUMBER = r"(?<![\d.,'])(?:[A-Z]{1,4}[-/ ]?)?\d{5,}(?:[-/]\d+)*(?![\d.,']\d)"
_FORMS = (
    r"(?:GmbH(?:\s&\sCo\.\sKG)?|UG|AG|KG|OHG|e\.\s?K\.|Ltd\.?|LLC|S\.?\s?L\.?|S\.?r\.?l\.?|B\.?V\.?"
    r"|sp\. z o\.o\.|s\.r\.o\.)"
)
_COMPANY = rf"\b\p{{Lu}}[\w&.-]*(?:\s[\p{{Lu}}&][\w&.-]*){{0,3}}\s{_FORMS}(?!\w)"

_IBANS: Mapping[str, str] = {
    "DE": "DE89 3704 0044 0532 0130 00", "AT": "AT61 1904 3002 3457 3201", "CH": "CH93 0076 2011 6238 5295 7",
    "GB": "GB29 NWBK 6016 1331 9268 19", "FR": "FR14 2004 1010 0505 0001 3M02 606", "NL": "NL91 ABNA 0417 1643 00",
    "IT": "IT60 X054 2811 1010 0000 0123 456", "ES": "ES91 2100 0418 4502 0005 1332", "BE": "BE68 5390 0754 7034",
    "PL": "PL61 1090 1014 0000 0712 1981 2874", "LT": "LT12 1000 0111 0100 1000", "BG": "BG80 BNBG 9661 1020 3456 78",
}  # fmt: skip
_SHORTEST_NAME = 4

_MASKS: tuple[tuple[str, str], ...] = (
    (_MAIL, "name@example.org"),
    (rf"{_PERSON}{_NAMES}", r"\g<title>Muster"),
    (_STREET, "Musterstraße 1"),
    (_TOWN, "12345 Musterstadt"),
    (_COMPANY, "Muster GmbH"),
    (_PHONE, "030 000000"),
)


def masked(sentence: str, facts: Facts) -> str:
    """The sentence with people, companies, addresses and numbers of accounts and customers put into general ones."""
    kept: list[str] = []

    def iban(found: regex.Match[str]) -> str:
        kept.append(_IBANS.get(found[0][:2].upper(), _IBANS["DE"]))
        return f"\ue000{len(kept) - 1}\ue001"

    text = regex.sub(notation.IBAN, iban, sentence, flags=regex.IGNORECASE)
    text = regex.sub(notation.HOST, _host, text, flags=regex.IGNORECASE)
    for name, instead in _names(facts):
        text = regex.sub(rf"(?<!\w){regex.escape(name)}(?!\w)", instead, text, flags=regex.IGNORECASE)
    for pattern, instead in _MASKS:
        text = regex.sub(pattern, instead, text)
    text = regex.sub(_NUMBER, "12345", text)
    return regex.sub("\ue000(\\d+)\ue001", lambda found: kept[int(found[1])], text)


def _host(found: regex.Match[str]) -> str:
    return found[0] if "@" in found[0] else "www.example.org"


def _names(facts: Facts) -> Iterator[tuple[str, str]]:
    """The names and lines of addresses that the letter itself tells, and what to put for them; the longest first."""
    sender, letter = facts.sender, facts.letter
    lines = regex.split(r"[\n,;]|\s{2,}", letter.recipient or "")
    told = {
        **dict.fromkeys((line.strip() for line in lines), "Muster GmbH"),
        **dict.fromkeys(regex.split(r"[\n,;]", sender.address or ""), "Musterstraße 1"),
        **{name: "Muster Verlag" for name in (sender.name, sender.company) if name},
        **({letter.reference: "12345"} if letter.reference else {}),
    }
    for name in sorted(told, key=len, reverse=True):
        if len(name.strip()) >= _SHORTEST_NAME:
            yield name.strip(), told[name]
