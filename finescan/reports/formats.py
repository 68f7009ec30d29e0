"""Which report writes which `--format`. Each is imported where it is wanted: help must stay quick."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, BinaryIO, Protocol, TextIO

from finescan.errors import UsageError

if TYPE_CHECKING:
    from finescan.reports.contract import Result
    from finescan.reports.original import Original


class Format(StrEnum):
    """What a report is written as."""

    TEXT = "text"
    LINES = "lines"
    MARKDOWN = "md"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    CSV_FINDINGS = "csv-findings"
    SARIF = "sarif"
    HTML = "html"
    PDF = "pdf"


DRAWN = frozenset({Format.HTML, Format.PDF})
"""Formats with a page of its own for each letter, drawn from the letter itself."""

AS_KNOWN = frozenset({Format.JSONL})
"""Formats that print a letter as soon as it is known; the others keep the order of the inputs."""


class StreamReport(Protocol):
    """What takes results one by one."""

    def add(self, result: Result) -> None:
        """Take a letter."""

    def close(self) -> None:
        """Write what closes the report."""


class Report(Protocol):
    """What takes results one by one, with the page that was drawn of each."""

    def add(self, result: Result, page: bytes | None) -> None:
        """Take a letter."""

    def close(self) -> None:
        """Write what closes the report."""


@dataclass(frozen=True, slots=True)
class Undrawn:
    """A report of results alone."""

    inner: StreamReport

    def add(self, result: Result, page: bytes | None) -> None:  # noqa: ARG002 - there is none
        """Take a letter."""
        self.inner.add(result)

    def close(self) -> None:
        """Write what closes the report."""
        self.inner.close()


@dataclass(slots=True)
class OnePage:
    """The page of the one letter that is expected. Raises UsageError for a second one, and then writes nothing."""

    form: Format
    stream: BinaryIO
    language: str
    _page: bytes = b""

    def add(self, result: Result, page: bytes | None) -> None:
        """Take the letter; what could not be drawn from its file is drawn from the result alone."""
        if self._page:
            self._page = b""
            raise UsageError(
                f"There are several letters: name a folder that exists for their {self.form.upper()} pages with -o."
            )
        self._page = page or drawn(self.form, result, None, self.language)

    def close(self) -> None:
        """Write the page."""
        self.stream.write(self._page)


def stream_report(
    form: Format, stream: BinaryIO, language: str, *, several: bool, excel: bool = False, screen: TextIO | None = None
) -> StreamReport:
    """The writer of a format that is not drawn; `several` tells whether more than one letter is to be expected.

    `screen` takes the text for a person with its colours, where that is not to go to the stream.
    """
    if form in (Format.JSON, Format.JSONL):
        from finescan.reports.machine import Json, JsonLines

        return JsonLines(stream) if form is Format.JSONL else Json(stream, single=not several)
    from finescan.reports import lines, markdown, sarif, table, terminal

    makers: dict[Format, Callable[[], StreamReport]] = {
        Format.TEXT: lambda: terminal.TextReport(screen or _text(stream), language, several=several),
        Format.LINES: lambda: lines.Lines(stream),
        Format.MARKDOWN: lambda: markdown.Markdown(stream, language, several=several),
        Format.CSV: lambda: table.Csv(stream, language, excel=excel),
        Format.CSV_FINDINGS: lambda: table.Csv(stream, language, findings=True, excel=excel),
        Format.SARIF: lambda: sarif.Sarif(stream, language),
    }
    return makers[form]()


def drawn(form: Format, result: Result, original: Original | None, language: str, noted: Sequence[str] = ()) -> bytes:
    """The page of a letter in a format that is drawn; `original` is None where the file could not be read.

    `noted` are sentences on what became of the letter since; pages in HTML say them.
    """
    if form is Format.HTML:
        from finescan.reports.html import letter_page

        return letter_page(result, original, language, noted)
    from finescan.reports.annotated import annotated_pdf

    return annotated_pdf(result, original, language, password=original.password if original else None)


def _text(stream: BinaryIO) -> TextIO:
    """Text on a stream that stays open when nobody writes text to it any more."""
    import codecs

    return codecs.getwriter("utf-8")(stream)  # type: ignore[return-value] # it writes and flushes, which is all we ask
