"""Names, days, numbers and sums of one variant; each is made when it is first asked for and then stays the same."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from babel.dates import format_date
from babel.numbers import format_decimal
from stdnum import iban

_NAMES = Path(__file__).with_name("names.yaml")
_LOCALES = {"de": "de_DE", "en": "en_GB", "fr": "fr_FR", "it": "it_IT", "es": "es_ES", "nl": "nl_NL", "pl": "pl_PL"}
_RATES = {"de": 19, "en": 20, "fr": 20, "it": 22, "es": 21, "nl": 21, "pl": 23}
_ACCOUNTS = {"DE": 18, "LT": 16, "FR": 23, "NL": 14, "PL": 24, "IT": 23, "GB": 18, "MT": 27, "AT": 16, "CH": 17}


class Values(Mapping[str, str]):
    """The values of one variant by name; what the template sets itself goes before what is drawn."""

    def __init__(self, language: str, rng: random.Random, template: Mapping[str, Any]) -> None:
        self._language, self._rng, self._template = language, rng, template
        self._made: dict[str, str] = {}
        self._day = date(2026, 1, 12) + timedelta(days=rng.randrange(300))
        self._net = rng.randrange(*(100 * n for n in template.get("net", (80, 900)))) // 5 * 5

    def __getitem__(self, name: str) -> str:
        if name not in self._made:
            self._made[name] = self._own(name) or self._sum(name) or self._dated(name) or self._drawn(name)
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._made)

    def __len__(self) -> int:
        return len(self._made)

    def _own(self, name: str) -> str:
        chosen = self._template.get("set", {}).get(name)
        return str(self._rng.choice(chosen) if isinstance(chosen, list) else chosen or "")

    def _sum(self, name: str) -> str:
        """Sums of money: net, vat and gross belong together, and month, twice and so on are parts of the net."""
        rate = self._template.get("rate", _RATES[self._language])
        vat = round(self._net * rate / 100)
        sums = {
            "net": self._net,
            "vat": vat,
            "gross": self._net + vat,
            "yearly": 12 * self._net,
            "twice": 2 * self._net,
        }
        sums |= {"half": self._net // 2, "rest": self._net - self._net // 2, "thrice": 3 * self._net}
        cents = self._rng.randrange(900, 9000) if re.fullmatch(r"small\d?", name) else sums.get(name)
        if name == "rate":
            return str(rate)
        return "" if cents is None else self.money(cents)

    def money(self, cents: int) -> str:
        """A sum as the language writes it."""
        shown = str(format_decimal(cents / 100, format="#,##0.00", locale=_LOCALES[self._language]))
        return shown.replace("\u202f", " ").replace("\xa0", " ")

    def _dated(self, name: str) -> str:
        """`date`, and `date14` for the fourteenth day after it; `year`, `year1`, `month`."""
        if found := re.fullmatch(r"date(\d*)", name):
            return self._day_text(self._day + timedelta(days=int(found[1] or 0)))
        if found := re.fullmatch(r"year(\d?)", name):
            return str(self._day.year + int(found[1] or 0))
        if found := re.fullmatch(r"ago(\d+)", name):
            return self._day_text(self._day - timedelta(days=int(found[1])))
        return ""

    def _day_text(self, day: date) -> str:
        wide = self._template.get("wide_dates", self._language != "de")
        return str(format_date(day, "d MMMM y" if wide else "dd.MM.y", locale=_LOCALES[self._language]))

    def _drawn(self, name: str) -> str:
        if found := re.fullmatch(r"no(\d*)", name):
            return "".join(self._rng.choice("123456789") for _ in range(5 + len(found[1])))
        if found := re.fullmatch(r"iban_?([A-Z]{2})?", name):
            return account(found[1] or self._template.get("account", "DE"), self._rng)
        if name == "host":
            return re.sub(r"\W+", "-", _plain(self["sender"].lower()))[:28].strip("-") + ".example"
        lists = names()[self._language]
        base = name.rstrip("0123456789")
        if base in lists:
            used = {value for key, value in self._made.items() if key.rstrip("0123456789") == base}
            return str(self._rng.choice([value for value in lists[base] if value not in used]))
        raise KeyError(name)


def account(country: str, rng: random.Random) -> str:
    """An account number of nobody, with right check digits, in groups of four."""
    rest = "".join(rng.choice("0123456789") for _ in range(_ACCOUNTS[country]))
    if country in ("NL", "GB", "MT", "IT"):
        rest = ("X" + rest[1:]) if country == "IT" else "XBAN" + rest[4:]
    number = country + iban.calc_check_digits(f"{country}00{rest}") + rest
    return " ".join(number[at : at + 4] for at in range(0, len(number), 4))


@cache
def names() -> Mapping[str, Mapping[str, list[str]]]:
    """Invented names by language."""
    loaded: Mapping[str, Mapping[str, list[str]]] = yaml.safe_load(_NAMES.read_text(encoding="utf-8"))
    return loaded


def _plain(text: str) -> str:
    table = str.maketrans("äöüßéèàçńłóżźśąęñáíú", "aousseeacnlozzsaenaiu"[:20])
    return text.translate(table)
