"""The user's own data: the sender, account and tax number of every letter. Pure; files are read elsewhere."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any

from stdnum import bic as bics
from stdnum import iban as ibans
from stdnum.ch import vat as swiss_vat
from stdnum.eu import vat as european_vat

from finescan.deadlines import Country, states
from finescan.errors import UsageError
from finescan.model import Localized

FLAGS = ("small_business", "natural", "merchant")


@dataclass(frozen=True, slots=True)
class Own:
    """Who writes; what is not known is None and stands as a blank in the letters.

    `address` are the lines below the name, `country` is "de", "at" or "ch", `state` as the table of holidays names it
    ("NW"), `place` where letters are signed. `natural` tells a natural person from a company, `merchant` whether the
    user is a merchant in the sense of commercial law, `small_business` whether turnover is free of VAT for its size.
    """

    name: str | None = None
    address: tuple[str, ...] = ()
    country: str | None = None
    state: str | None = None
    place: str | None = None
    signer: str | None = None
    phone: str | None = None
    mail: str | None = None
    web: str | None = None
    vat_id: str | None = None
    tax_number: str | None = None
    small_business: bool | None = None
    natural: bool | None = None
    merchant: bool | None = None
    iban: str | None = None
    bank: str | None = None
    bic: str | None = None


def own_from(text: str) -> Own:
    """The data in a TOML text. Raises UsageError for what is no TOML, an unknown key or a value of a wrong type."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UsageError(
            f"The own data are not valid TOML: {error}.", f"Die eigenen Angaben sind kein gültiges TOML: {error}."
        ) from error
    known = {one.name for one in fields(Own)}
    for key, value in table.items():
        if key not in known:
            raise UsageError(
                f'Own data: there is no "{key}"; known are {", ".join(sorted(known))}.',
                f"Eigene Angaben: „{key}“ gibt es nicht; bekannt sind {', '.join(sorted(known))}.",
            )
        _check_type(key, value)
    return Own(**{key: _value(value) for key, value in table.items()})


def table_of(own: Own) -> dict[str, Any]:
    """The data as a TOML table: what is not known is left out."""
    values = ((one.name, getattr(own, one.name)) for one in fields(own))
    return {name: list(value) if name == "address" else value for name, value in values if value not in {None, ()}}


def faults(own: Own) -> tuple[Localized, ...]:
    """What cannot be right: check digits of account and VAT number, country, state. Empty if nothing."""
    return tuple(_faults(own))


def _faults(own: Own) -> Iterator[Localized]:
    if own.iban and not ibans.is_valid(own.iban):
        yield _wrong("IBAN", own.iban, "check digits or length", "Prüfziffer oder Länge")
    if own.bic and not bics.is_valid(own.bic):
        yield _wrong("BIC", own.bic, "form", "Form")
    if own.vat_id and not _is_vat(own.vat_id):
        yield _wrong("vat_id", own.vat_id, "form or check digits", "Form oder Prüfziffer")
    if own.country and own.country not in set(Country):
        yield _wrong("country", own.country, "de, at or ch is needed", "nötig ist de, at oder ch")
    elif own.state and own.state not in states(Country(own.country or "de")):
        yield _wrong("state", own.state, "not one of the country", "keines des Landes")


def _is_vat(number: str) -> bool:
    checks: tuple[Callable[[str], bool], ...] = (european_vat.is_valid, swiss_vat.is_valid)
    return any(check(number) for check in checks)


def _wrong(name: str, value: str, english: str, german: str) -> Localized:
    return {
        "de": f"Eigene Angaben: {name} „{value}“ stimmt nicht ({german}).",
        "en": f'Own data: {name} "{value}" cannot be right ({english}).',
    }


def _check_type(key: str, value: object) -> None:
    lines = isinstance(value, list) and all(isinstance(line, str) for line in value)
    fits = lines if key == "address" else isinstance(value, bool if key in FLAGS else str)
    if not fits:
        wanted: Mapping[str, str] = {"address": "a list of lines", **dict.fromkeys(FLAGS, "true or false")}
        german: Mapping[str, str] = {"address": "eine Liste von Zeilen", **dict.fromkeys(FLAGS, "true oder false")}
        raise UsageError(
            f'Own data: "{key}" must be {wanted.get(key, "a text in quotation marks")}.',
            f"Eigene Angaben: „{key}“ muss {german.get(key, 'ein Text in Anführungszeichen')} sein.",
        )


def _value(value: object) -> Any:
    return tuple(value) if isinstance(value, list) else value
