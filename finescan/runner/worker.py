"""What runs in a worker process: one input in, its letters out as bytes. The rule set and the engine stay warm."""

from __future__ import annotations

import os
import traceback
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from finescan import intake, layout, reading, rulebook
from finescan.errors import (
    EmptyFileError,
    FinescanError,
    InternalError,
    NotUsableError,
    RuleFileError,
    WorkerDiedError,
)
from finescan.index import peek
from finescan.intake import Input, Left, Member
from finescan.intake.parts import open_parts
from finescan.model import NEVER, Document, Page, Part
from finescan.pipeline import Reading, scan_file
from finescan.reading import ReadingOptions, codec
from finescan.reading.showing import page_images
from finescan.reports import build
from finescan.reports.contract import Result
from finescan.reports.failure import problem
from finescan.reports.formats import Format, drawn
from finescan.reports.original import Original
from finescan.rulebook import RuleSet
from finescan.runner.job import Locator, Options, RuleChoice, Stored
from finescan.runner.sidecar import with_sidecar
from finescan.runner.told import Letter, Outcome, Told, failed, failure_at
from finescan.text import TextLayer, fold

_REPORT = "https://github.com/finescan/finescan/issues"


def scan_input(locator: Locator, options: Options) -> tuple[Told, ...]:
    """What became of each part of the input."""
    try:
        if locator.stored is not None:
            return (_judged(locator.stored, options),)
        return tuple(_part(part, options) for part in parts_of(locator, options))
    except Exception as error:  # noqa: BLE001 - one bad document must never stop a run
        return (failed(locator, named(error), options),)


def parts_of(locator: Locator, options: Options) -> Iterator[Part | Left]:
    """What lies in the input: itself, or the body and the attachments of a mail."""
    if locator.error is not None:
        raise locator.error
    if locator.joined:
        return iter((intake.joined_part(_pictures(locator, options), options.limits),))
    source: Input | Member = Input(locator.path)
    if locator.data is not None:
        source = Member(locator.path, locator.part, locator.data, locator.container)
    return open_parts(source, options.limits, options.password)


def _pictures(locator: Locator, options: Options) -> list[Part]:
    """The pages of a letter, each a picture."""
    if locator.pictures:
        return [intake.make_part(data, path) for path, data in zip(locator.joined, locator.pictures, strict=True)]
    return [intake.open_part(path, options.limits) for path in locator.joined]


def _part(part: Part | Left, options: Options) -> Told:
    """A part that fails costs itself only, not the mail that it came with."""
    if isinstance(part, Left):
        document = Document(part.path, part.part, (1, 1), "", "", 0, part.container)
        if part.error is None:
            return Told(Outcome.SKIPPED, document, reason=part.reason)
        return failure_at(part.error, options, document)
    try:
        return _known(part, options) or _read(part, options)
    except Exception as error:  # noqa: BLE001 - see above
        return failure_at(named(error), options, part.document)


def _known(part: Part, options: Options) -> Told | None:
    """What the index has of the same content; judged here where that was done by other rules."""
    if options.index is None:
        return None
    found = peek.find(options.index.path, options.index.key, part.document.sha256)
    if found is None:
        return None
    document = replace(part.document, pages=found.sheets, page_range=(1, found.sheets))
    if found.current and options.drawn is None:
        return Told(Outcome.KNOWN, document, worst=found.worst)
    return _judged(Stored(document, found.pages, found.ocr), options, part)


def _judged(stored: Stored, options: Options, part: Part | None = None) -> Told:
    """Pages that were read before, judged by the rules of this run."""
    pages = codec.decode(stored.pages)
    readings = scan_file(stored.document, pages, rule_set(options.rules), ocr=stored.ocr, split=options.split)
    letters = tuple(_letter(part, one, options) for one in readings)
    return Told(Outcome.KNOWN, stored.document, letters, stored.pages, stored.ocr)


def _read(part: Part, options: Options) -> Told:
    document, pages, ocr = read_pages(part, options)
    readings = scan_file(document, pages, rule_set(options.rules), ocr=ocr, split=options.split)
    letters = tuple(_letter(part, with_sidecar(one, options.sidecar), options) for one in readings)
    return Told(Outcome.SCANNED, document, letters, codec.encode(pages) if options.keep else None, ocr)


def _letter(part: Part | None, reading: Reading, options: Options) -> Letter:
    result = build.result(reading, options.language, options.laws, options.known)
    page = None
    if options.drawn is not None:
        try:
            page = _drawn(options.drawn, result, part, reading, options)
        except Exception as error:  # noqa: BLE001 - what was found must not be lost with its picture
            said = problem(named(error), options.language, part.name if part else reading.document.path)
            result = result.model_copy(update={"errors": (*result.errors, said)})
    return Letter(result.to_json(), page, reading.text.text if options.keep else "")


def _drawn(form: Format, result: Result, part: Part | None, reading: Reading, options: Options) -> bytes:
    """The page of a letter; without its file it is drawn from the result alone."""
    if part is None:
        return drawn(form, result, None, options.language)
    with page_images(part, how_to_read(options)) as page_image:
        return drawn(form, result, Original(part, reading, page_image, options.password), options.language)


def read_part(part: Part, options: Options) -> tuple[Reading, ...]:
    """Read and judge the letters in a part. Raises DocumentError, MissingToolError or RuleFileError."""
    rules = rule_set(options.rules)
    document, pages, ocr = read_pages(part, options)
    return tuple(scan_file(document, pages, rules, ocr=ocr, split=options.split if options.pages is None else NEVER))


def open_input(locator: Locator, options: Options) -> Part:
    """The one letter in the input, of a mail the part that is meant. Raises DocumentError or NotUsableError."""
    found = list(parts_of(locator, options))
    parts = [one for one in found if isinstance(one, Part) and _is_meant(one, options.part)]
    if len(parts) == 1:
        return parts[0]
    for one in found:
        if isinstance(one, Left) and one.error is not None and not parts:
            raise one.error
    raise _not_one(locator.path, [one.document.part or "" for one in found if isinstance(one, Part)])


def _is_meant(part: Part, told: str | None) -> bool:
    return told is None or told.casefold() in (part.document.part or "").casefold()


def _not_one(path: str, parts: Sequence[str]) -> NotUsableError:
    if not parts:
        return NotUsableError(f"{path}: holds no letter.", f"{path}: enthält kein Schreiben.")
    names = "; ".join(parts)
    return NotUsableError(
        f"{path}: holds {len(parts)} letters ({names}). Name the one that is meant with --part, as it is called here.",
        f"{path}: enthält {len(parts)} Schreiben ({names}). Nennen Sie mit --part das gemeinte, wie es hier heißt.",
    )


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
