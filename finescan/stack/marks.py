"""Marks by which senders are told apart: hosts, accounts, numbers of telephones, tax offices and registers."""

from __future__ import annotations

import regex

from finescan.text import TextLayer

_ENDS = "at|be|berlin|biz|ch|co|com|de|es|eu|fr|hamburg|ie|info|io|it|li|lu|net|nl|online|org|pl|shop|tirol|uk|us|wien"
_HOST = regex.compile(rf"(?<![\w-])([a-z0-9-]{{2,63}}\.(?:{_ENDS}))(?![\w-]|\.[a-z])", regex.IGNORECASE)
_IBAN = regex.compile(r"(?<!\w)[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){2,7}(?:\s?[A-Z0-9]{1,4})?(?!\w)")
_TAX = regex.compile(r"(?<!\w)(?:ATU|DE|FR|IT|NL|ES|PL|GB|CHE-?)\s?[\dB.-]{3,14}\d(?!\w)")
_REGISTER = regex.compile(r"(?<!\w)(?:HR\s?[AB]|FN|VR|KRS|RCS|KvK)\D{0,12}\d{3,10}")
_PHONE = regex.compile(r"(?<![\w.,])(?:\+\d{2}|0)[\d\s()/-]{5,18}\d(?![\d.,])")
_NUMBERS = (("iban", _IBAN), ("tax", _TAX), ("register", _REGISTER), ("phone", _PHONE))
_SHOWN = 7  # last digits of a number, which all ways to write it share


def marks(text: TextLayer) -> frozenset[str]:
    """What on the page belongs to one sender only, e.g. "example.de" or "iban 1234567"."""
    hosts = {found[1].lower() for found in _HOST.finditer(text.text)}
    numbers = {f"{kind} {_digits(found[0])}" for kind, one in _NUMBERS for found in one.finditer(text.text)}
    return frozenset(hosts | numbers)


def _digits(printed: str) -> str:
    return "".join(char for char in printed if char.isdigit())[-_SHOWN:]
