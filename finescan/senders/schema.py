"""The form of the files with senders, as pydantic models, and what they make."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from stdnum import iban as iban_rules

from finescan.senders.roster import Authority, KnownSender, Notice, Status, Supplier
from finescan.senders.spelling import key

_DATE = r"^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$"


def _written(value: Any) -> Any:
    """YAML takes 2012 for a number and 2012-02-01 for a day; both are meant as written."""
    if isinstance(value, dt.date):
        return value.isoformat()
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _host(value: str) -> str:
    host = value.strip().lower().removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")
    if "." not in host or any(c.isspace() or c in "/@" for c in host):
        raise ValueError(f'"{value}" is no web address; write it as example.com')
    return host


def _iban(value: str) -> str:
    compact = "".join(value.split()).upper()
    if not iban_rules.is_valid(compact):
        raise ValueError(f'"{value}" is no valid IBAN; compare it with a letter that you trust')
    return compact


def _name(value: str) -> str:
    if len(key(value)) < 2:
        raise ValueError(f'"{value}" is too short for a name')
    return " ".join(value.split())


Sentence = Annotated[str, Field(min_length=1)]
Name = Annotated[str, AfterValidator(_name)]
Host = Annotated[str, AfterValidator(_host)]
Iban = Annotated[str, AfterValidator(_iban)]
Country = Annotated[str, Field(pattern=r"^[A-Z]{2}$")]


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class NoticeFile(_Model):
    """The publication that names a sender."""

    publisher: Sentence
    title: Sentence
    date: Annotated[str, BeforeValidator(_written), Field(pattern=_DATE)] | None = None
    url: Annotated[str, Field(pattern=r"^https?://\S+$")]
    weak: bool = False


class KnownFile(_Model):
    """A sender that a public source names."""

    name: Name
    aliases: list[Name] = Field(default_factory=list)
    operator: Name | None = None
    place: Sentence | None = None
    country: Country | None = None
    family: Annotated[str, Field(pattern=r"^F(?:[1-9]|1\d|2[0-4])$")] | None = None
    years: Annotated[str, BeforeValidator(_written)] | None = None
    domains: list[Host] = Field(default_factory=list)
    status: Status
    warning: NoticeFile
    weak: bool = False

    def entry(self) -> KnownSender:
        """The entry as the matcher needs it."""
        notice = Notice(**self.warning.model_dump())
        return KnownSender(
            self.name, notice, tuple(self.aliases), self.operator, self.place, self.country, self.family, self.years,
            tuple(self.domains), self.status, self.weak,
        )  # fmt: skip


class AuthorityFile(_Model):
    """A genuine body and what makes its letters genuine."""

    name: Name
    aliases: list[Name] = Field(default_factory=list)
    country: Country | None = None
    law: list[Sentence] = Field(default_factory=list)
    payees: list[Name] = Field(default_factory=list)
    accounts: list[Annotated[str, Field(pattern=r"^[A-Z]{2}[0-9?]{2}[A-Z0-9?]{0,30}$")]] = Field(default_factory=list)
    hosts: list[Host] = Field(default_factory=list)
    bills: bool = True
    taxed: bool = False
    known: Sentence

    def entry(self) -> Authority:
        """The entry as the matcher needs it."""
        return Authority(
            self.name, self.known, tuple(self.aliases), self.country, tuple(self.law), tuple(self.payees),
            tuple(self.accounts), tuple(self.hosts), self.bills, self.taxed,
        )  # fmt: skip


class SupplierFile(_Model):
    """A business partner of the user's own, with what shows that a letter is from them."""

    name: Name
    aliases: list[Name] = Field(default_factory=list)
    domains: list[Host] = Field(default_factory=list)
    ibans: list[Iban] = Field(default_factory=list)
    vat_ids: list[Annotated[str, Field(pattern=r"^[A-Za-z]{2,3}[A-Za-z0-9 .-]{6,18}$")]] = Field(default_factory=list)
    address: Annotated[str, Field(min_length=8)] | None = None

    def entry(self) -> Supplier:
        """The entry as the matcher needs it."""
        numbers = tuple("".join(c for c in number if c.isalnum()).upper() for number in self.vat_ids)
        return Supplier(self.name, tuple(self.aliases), tuple(self.domains), tuple(self.ibans), numbers, self.address)


class SendersFile(_Model):
    """`_senders.yaml`: entries, and names of entries of an earlier folder that are to go."""

    senders: list[KnownFile] = Field(default_factory=list)
    remove: list[Name] = Field(default_factory=list)


class AuthoritiesFile(_Model):
    """`_authorities.yaml`, likewise."""

    authorities: list[AuthorityFile] = Field(default_factory=list)
    remove: list[Name] = Field(default_factory=list)


class SuppliersFile(_Model):
    """A list of the user's own suppliers."""

    suppliers: list[SupplierFile] = Field(min_length=1)


def doubles(file: SendersFile | AuthoritiesFile | SuppliersFile) -> Iterator[tuple[str, int, str]]:
    """Names that stand in a file twice: the list, the number of the entry in it, the name."""
    for group in ("senders", "suppliers"):
        seen: set[str] = set()
        for number, entry in enumerate(getattr(file, group, ())):
            for name in dict.fromkeys(map(key, (entry.name, *entry.aliases))):
                if name in seen:
                    yield group, number, entry.name
                seen.add(name)
