"""The options that several commands share."""

from __future__ import annotations

import os
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from finescan.errors import UsageError
from finescan.model import Limits

if TYPE_CHECKING:
    from finescan.runner import Locator, Options, RuleChoice
    from finescan.worksheet import Law


class Language(StrEnum):
    """Language of the messages."""

    DE = "de"
    EN = "en"


class EngineName(StrEnum):
    """Which OCR engine reads pictures."""

    EMBEDDED = "embedded"
    SYSTEM = "system"


class Country(StrEnum):
    """Whose law the worksheet is about."""

    DE = "de"
    CH = "ch"
    AT = "at"


class Format(StrEnum):
    """What is printed."""

    TEXT = "text"
    LINES = "lines"
    MARKDOWN = "md"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    CSV_FINDINGS = "csv-findings"
    SARIF = "sarif"


_DEFAULT = Limits()
PAGES, BYTES, PIXELS = _DEFAULT.max_pages, _DEFAULT.max_bytes, _DEFAULT.max_pixels
SECONDS = 300.0

Lang = Annotated[Language | None, typer.Option("--lang", help="Language of the messages; default: that of LANG.")]
Engine = Annotated[
    EngineName, typer.Option("--engine", help="The OCR that finescan brings, or an installed Tesseract.")
]
Worksheet = Annotated[
    bool,
    typer.Option(
        "--worksheet", help="Add the lawyer's questions with their evidence, under the law the letter is for."
    ),
]
LawOf = Annotated[
    list[Country] | None,
    typer.Option("--law", help="The worksheet under this country's law instead; repeatable."),
]
Password = Annotated[str | None, typer.Option("--password", help="Password of encrypted PDF files.", metavar="TEXT")]
RuleFolders = Annotated[
    list[Path] | None,
    typer.Option("--rules", help="Folder of own rules, laid over the shipped ones; repeatable.", metavar="DIR"),
]
Allow = Annotated[
    Path | None,
    typer.Option(
        "--allow", help="List of your own suppliers (text or YAML), whose letters count less.", metavar="FILE"
    ),
]
TimeLimit = Annotated[float, typer.Option("--time-limit", min=1, help="Seconds that a document may take.", metavar="N")]
MaxPages = Annotated[int, typer.Option("--max-pages", min=1, help="Refuse documents with more pages.", metavar="N")]
MaxBytes = Annotated[int, typer.Option("--max-bytes", min=1, help="Refuse larger files.", metavar="N")]
MaxPixels = Annotated[int, typer.Option("--max-pixels", min=1, help="Refuse larger pictures.", metavar="N")]


def language(chosen: Language | None) -> str:
    """The chosen language; else German where the environment is German, else English."""
    told = next((os.environ[k] for k in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(k)), "")
    return chosen or (Language.DE if told.lower().startswith("de") else Language.EN)


def choice(
    folders: list[Path] | None,
    only: list[str] | None = None,
    skip: list[str] | None = None,
    allow: Path | None = None,
) -> RuleChoice:
    """The rules to judge by, checked: raises RuleFileError with all issues, UsageError for an id that no rule has."""
    from finescan.runner import RuleChoice, checked

    if allow is not None and not allow.is_file():
        raise UsageError(f"{allow}: there is no such file. --allow takes a list of your suppliers, one a line.")
    allowed = str(allow) if allow else None
    return checked(RuleChoice(tuple(map(str, folders or ())), tuple(only or ()), tuple(skip or ()), allow=allowed))


def laws(worksheet: bool, countries: list[Country] | None) -> tuple[Law, ...] | None:
    """The laws of the worksheet: those named, none for the letter's own, None where no worksheet is asked for."""
    from finescan.worksheet import Law

    return tuple(map(Law, countries or ())) if worksheet or countries else None


def reading(engine: EngineName, password: str | None) -> Options:
    """Options of the runner for a command that only reads."""
    from finescan.runner import Options

    return Options(engine=engine, password=password)


def single(letter: str) -> Locator:
    """The one input behind a path. Raises UsageError for a folder with none or several letters."""
    from finescan.runner import inputs

    found = inputs([letter], _DEFAULT).locators
    if len(found) != 1:
        raise UsageError(f"{letter}: holds {len(found)} letters. Name one of them.")
    return found[0]
