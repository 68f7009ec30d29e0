"""Tells text from binary data, and which encoding a text has."""

from __future__ import annotations

import codecs
import re

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_TEXT_CONTROLS = frozenset(b"\t\n\v\f\r\x1a\x1b")
_CONTROLS = bytes(code for code in range(32) if code not in _TEXT_CONTROLS) + b"\x7f"
_UNUSED_IN_CP1252 = b"\x81\x8d\x8f\x90\x9d"
_SAMPLE = 65_536
_ONE_BYTE = re.compile(r"(?:us-)?ascii|(?:iso|windows|cp|x-mac|koi|latin)\W?.*|mac.*|unknown.*", re.IGNORECASE)
_REFUSED = frozenset({"punycode", "idna"})
"""Encodings of host names: no mail is written in them, and they take time without bound."""


def charset(data: bytes) -> str | None:
    """The Python codec that decodes `data` (UTF-8, UTF-16 or cp1252), or None if it is no text."""
    for bom, name in _BOMS:
        if data.startswith(bom):
            return name
    sample = data[:_SAMPLE]
    return _utf16_without_bom(sample) or _single_bytes(sample, data)


def codec(data: bytes, declared: str | None) -> str:
    """The name of the codec in which the bytes make sense; what is declared is believed unless they contradict it."""
    said = (declared or "").strip().strip("'\"").lower()
    if not said or _ONE_BYTE.fullmatch(said):
        guessed = charset(data) or "cp1252"
        if guessed != "cp1252" or said in {"", "iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii"}:
            return guessed
    return said if _decodes(data, said) else charset(data) or "cp1252"


def _utf16_without_bom(sample: bytes) -> str | None:
    """UTF-16 of a European letter shows as zeros in nearly every second byte, and hardly any in the others."""
    half = len(sample) // 2
    if half < 2:
        return None
    even, odd = sample[0 : 2 * half : 2].count(0) / half, sample[1 : 2 * half : 2].count(0) / half
    if odd > 0.7 and even < 0.05:
        name = "utf-16-le"
    elif even > 0.7 and odd < 0.05:
        name = "utf-16-be"
    else:
        return None
    text = sample[: 2 * half].decode(name, errors="replace")
    return name if _looks_printable(text) else None


def _looks_printable(text: str) -> bool:
    odd = sum(1 for char in text if char == "\ufffd" or (char < " " and char not in "\t\n\v\f\r"))
    return odd <= len(text) / 50


def _single_bytes(sample: bytes, data: bytes) -> str | None:
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if controls > len(sample) / 50:
        return None
    if _is_utf8(data):
        return "utf-8"
    unused = len(sample) - len(sample.translate(None, _UNUSED_IN_CP1252))
    high = sum(1 for byte in sample if byte >= 0x80)
    return "cp1252" if unused <= len(sample) / 200 and high <= len(sample) / 3 else None


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _decodes(data: bytes, name: str) -> bool:
    if name in _REFUSED or "\0" in name:
        return False
    try:
        data.decode(name)
    except (LookupError, ValueError):
        return False
    return True
