"""The options that several commands share."""

from __future__ import annotations

import os
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from finescan.api import TIME_LIMIT, Limits
from finescan.errors import UsageError


class Language(StrEnum):
    """Language of the messages."""

    DE = "de"
    EN = "en"


class EngineName(StrEnum):
    """Which OCR engine reads pictures."""

    EMBEDDED = "embedded"
    SYSTEM = "system"


class JoinBy(StrEnum):
    """Which pictures are pages of one letter."""

    NAME = "name"
    FOLDER = "folder"


class Country(StrEnum):
    """Whose law the worksheet is about."""

    DE = "de"
    CH = "ch"
    AT = "at"


_DEFAULT = Limits()
PAGES, BYTES, PIXELS = _DEFAULT.max_pages, _DEFAULT.max_bytes, _DEFAULT.max_pixels
SECONDS = TIME_LIMIT

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
Password = Annotated[
    str | None, typer.Option("--password", help="Password of encrypted PDF files and archives.", metavar="TEXT")
]
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
Pages = Annotated[
    str | None,
    typer.Option("--pages", help="Of a file with several letters: the pages of the one that is meant.", metavar="A-B"),
]
Split = Annotated[
    str,
    typer.Option(
        "--split",
        help="A file with several letters: by what its pages show, not at all, or N pages each.",
        metavar="auto|never|N",
    ),
]
Output = Annotated[Path | None, typer.Option("--output", "-o", help="Write to this file.", metavar="FILE")]
TimeLimit = Annotated[float, typer.Option("--time-limit", min=1, help="Seconds that a document may take.", metavar="N")]
PartName = Annotated[
    str | None,
    typer.Option("--part", help="Of a mail or archive: the part that is meant, e.g. 'attachment 1'.", metavar="NAME"),
]
MaxPages = Annotated[int, typer.Option("--max-pages", min=1, help="Refuse documents with more pages.", metavar="N")]
MaxBytes = Annotated[int, typer.Option("--max-bytes", min=1, help="Refuse larger files.", metavar="N")]
MaxPixels = Annotated[int, typer.Option("--max-pixels", min=1, help="Refuse larger pictures.", metavar="N")]


def language(chosen: Language | None) -> str:
    """The chosen language; else German where the environment is German, else English."""
    told = next((os.environ[k] for k in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(k)), "")
    return chosen or (Language.DE if told.lower().startswith("de") else Language.EN)


def page_range(told: str | None) -> tuple[int, int] | None:
    """The first and the last of the pages that were named, as "3-4" or "3". Raises UsageError."""
    if told is None:
        return None
    first, _, last = told.partition("-")
    if not (first.isdecimal() and (last or first).isdecimal()):
        raise UsageError(f"--pages {told}: give the first and the last page of the letter, as --pages 3-4.")
    return int(first), int(last or first)
