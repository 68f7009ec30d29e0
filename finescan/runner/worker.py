"""What runs in a worker process: one input in, its letters out as bytes. The rule set and the engine stay warm."""

from __future__ import annotations

import os
import traceback
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import NamedTuple

from finescan import intake, layout, reading, rulebook
from finescan.errors import (
    EmptyFileError,
    FinescanError,
    InternalError,
    NotUsableError,
    RuleFileError,
    WorkerDiedError,
)
from finescan.model import Document, Page, Part
from finescan.pipeline import Reading, scan_file
from finescan.reading import ReadingOptions
from finescan.reading.showing import page_images
from finescan.reports import build
from finescan.reports.failure import failure, problem
from finescan.reports.formats import drawn
from finescan.reports.original import Original
from finescan.rulebook import RuleSet
from finescan.runner.job import Locator, Options, RuleChoice
from finescan.runner.sidecar import with_sidecar
from finescan.stack import NEVER
from finescan.text import TextLayer, fold

_REPORT = "https://github.com/finescan/finescan/issues"


class Told(NamedTuple):
    """A letter as it is sent to the parent: the JSON of its contract object, and the page drawn of it, if one was."""

    result: bytes
    page: bytes | None = None


def scan_input(locator: Locator, options: Options) -> tuple[Told, ...]:
    """Each letter in the input; where none could be read, the error."""
    document = None
    try:
        part = open_input(locator, options)
        document = part.document
        readings = (with_sidecar(one, options.sidecar) for one in read_part(part, options))
        return tuple(_told(part, one, options) for one in readings)
    except Exception as error:  # noqa: BLE001 - one bad document must never stop a run
        failed = failure(locator.path, named(error), options.language, document=document, rules=options.rules.digest)
        return (Told(failed.to_json()),)


def _told(part: Part, reading: Reading, options: Options) -> Told:
    result = build.result(reading, options.language, options.laws)
    if options.drawn is None:
        return Told(result.to_json())
    try:
        with page_images(part, how_to_read(options)) as page_image:
            page = drawn(options.drawn, result, Original(part, reading, page_image, options.password), options.language)
    except Exception as error:  # noqa: BLE001 - what was found must not be lost with its picture
        said = problem(named(error), options.language, part.name)
        return Told(result.model_copy(update={"errors": (*result.errors, said)}).to_json())
    return Told(result.to_json(), page)


def read_part(part: Part, options: Options) -> tuple[Reading, ...]:
    """Read and judge the letters in a part. Raises DocumentError, MissingToolError or RuleFileError."""
    rules = rule_set(options.rules)
    document, pages, ocr = read_pages(part, options)
    split = options.split if options.pages is None else NEVER
    return tuple(scan_file(document, pages, rules, ocr=ocr, split=split))


def open_input(locator: Locator, options: Options) -> Part:
    """The bytes of the input with their type."""
    if locator.error is not None:
        raise locator.error
    if locator.data is not None:
        return intake.make_part(locator.data, locator.path, name="stdin")
    return intake.open_part(locator.path, options.limits)


def read_pages(part: Part, options: Options) -> tuple[Document, tuple[Page, ...], str | None]:
    """The document with its number of pages, the pages, and the OCR engine if one was needed."""
    pages, ocr = reading.read_with_engine(part, how_to_read(options))
    if not pages:
        raise EmptyFileError(
            f"{part.name}: has no page. Scan or save the letter again.",
            f"{part.name}: hat keine Seite. Scannen oder speichern Sie das Schreiben noch einmal.",
        )
    document = replace(part.document, pages=len(pages), page_range=(pages[0].number, pages[-1].number))
    return document, _meant(part, pages, options), ocr


def _meant(part: Part, pages: tuple[Page, ...], options: Options) -> tuple[Page, ...]:
    """The pages that were asked for. Raises NotUsableError where the file does not have them."""
    if options.pages is None:
        return pages
    first, last = options.pages
    chosen = tuple(page for page in pages if first <= page.number <= last)
    if not chosen or chosen[-1].number < last:
        raise NotUsableError(
            f"{part.name}: has {len(pages)} pages, and no pages {first} to {last}. Give others with --pages.",
            f"{part.name}: hat {len(pages)} Seiten, nicht aber {first} bis {last}. Nennen Sie mit --pages andere.",
        )
    return chosen


def how_to_read(options: Options) -> ReadingOptions:
    """What the reading needs of the options."""
    return ReadingOptions(engine=options.engine, password=options.password, limits=options.limits)


def text_of(locator: Locator, options: Options) -> TextLayer:
    """The folded text of an input, as it was read. Raises FinescanError."""
    return fold(layout.arrange(read_pages(open_input(locator, options), options)[1]))


@cache
def rule_set(choice: RuleChoice) -> RuleSet:
    """The rules to judge by, loaded once a process. Raises RuleFileError, also where they changed during the run."""
    folders = (rulebook.shipped_rules(), *map(Path, choice.folders))
    rules = rulebook.load(*folders, only=choice.only, skip=choice.skip, allow=choice.allow)
    if choice.digest is not None and rules.digest != choice.digest:
        raise RuleFileError("The rule files changed while the run was going on. Scan again.")
    return rules


def named(error: Exception) -> FinescanError:
    """The error as a user meets it: a bug of ours gets a short message and an address, its traceback only on demand."""
    if isinstance(error, FinescanError):
        return error
    if os.environ.get("FINESCAN_DEBUG"):
        traceback.print_exception(error)
    if isinstance(error, MemoryError):
        return WorkerDiedError(
            "There was not enough memory to read this file. Scan it with fewer dots an inch, or split it.",
            "Der Speicher reichte nicht, um diese Datei zu lesen. Scannen Sie mit weniger dpi, oder teilen Sie sie.",
        )
    return InternalError(
        f"finescan failed on this file ({type(error).__name__}). Please report it at {_REPORT}, with the output of "
        "the same command under FINESCAN_DEBUG=1; never attach a letter that is not yours to share.",
        f"finescan ist an dieser Datei gescheitert ({type(error).__name__}). Bitte melden Sie es unter {_REPORT}, mit "
        "der Ausgabe desselben Befehls unter FINESCAN_DEBUG=1; hängen Sie nie ein Schreiben an, das nicht Ihres ist.",
    )
