"""The reports that programs read: `jsonl`, a letter a line as soon as it is known, and `json`, an object or a list."""

from __future__ import annotations

import json
import textwrap
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from finescan.reports.contract import Result


class JsonLines:
    """One contract object a line; what is written is complete at every moment."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def add(self, result: Result) -> None:
        """Write a letter."""
        self._stream.write(result.to_json() + b"\n")
        self._stream.flush()

    def close(self) -> None:
        """Nothing is left to write."""


class Json:
    """A list of contract objects; the object alone where `single` is set and there is exactly one letter."""

    def __init__(self, stream: BinaryIO, *, single: bool) -> None:
        self._stream = stream
        self._single = single
        self._held: str | None = None
        self._listed = 0

    def add(self, result: Result) -> None:
        """Write a letter; the first one waits until it is clear whether a second follows."""
        printed = json.dumps(json.loads(result.to_json()), ensure_ascii=False, indent=2)
        if self._single and self._held is None and not self._listed:
            self._held = printed
            return
        if self._held is not None:
            self._item(self._held)
            self._held = None
        self._item(printed)

    def close(self) -> None:
        """Close the list, so that what was written is valid also after an interruption."""
        if self._held is not None:
            self._write(self._held + "\n")
        else:
            self._write("\n]\n" if self._listed else "[]\n")
        self._stream.flush()

    def _item(self, printed: str) -> None:
        self._write(",\n" if self._listed else "[\n")
        self._write(textwrap.indent(printed, "  "))
        self._listed += 1

    def _write(self, text: str) -> None:
        self._stream.write(text.encode())
