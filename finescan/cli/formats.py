"""Which report writes which `--format`. Each is imported where it is wanted: help must stay quick."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, BinaryIO, Protocol

from finescan.cli.options import Format

if TYPE_CHECKING:
    from finescan.reports.contract import Result

AS_KNOWN = frozenset({Format.JSONL})
"""Formats that print a letter as soon as it is known; the others keep the order of the inputs."""


class Report(Protocol):
    """What takes results one by one."""

    def add(self, result: Result) -> None:
        """Take a letter."""

    def close(self) -> None:
        """Write what closes the report."""


def report(form: Format, stream: BinaryIO, language: str, *, several: bool, excel: bool = False) -> Report:
    """The writer of a format; `several` tells whether more than one letter is to be expected."""
    from finescan.reports import lines, machine, markdown, sarif, table, terminal

    makers: dict[Format, Callable[[], Report]] = {
        Format.TEXT: lambda: terminal.TextReport(_text(stream), language, several=several),
        Format.LINES: lambda: lines.Lines(stream),
        Format.MARKDOWN: lambda: markdown.Markdown(stream, language, several=several),
        Format.JSON: lambda: machine.Json(stream, single=not several),
        Format.JSONL: lambda: machine.JsonLines(stream),
        Format.CSV: lambda: table.Csv(stream, language, excel=excel),
        Format.CSV_FINDINGS: lambda: table.Csv(stream, language, findings=True, excel=excel),
        Format.SARIF: lambda: sarif.Sarif(stream, language),
    }
    return makers[form]()


def _text(stream: BinaryIO) -> io.TextIOWrapper:
    """Give stdout itself for its colours; a file gets UTF-8."""
    if stream is sys.stdout.buffer:
        sys.stdout.reconfigure(errors="replace")  # type: ignore[union-attr]
        return sys.stdout  # type: ignore[return-value]
    return io.TextIOWrapper(stream, encoding="utf-8", write_through=True)
