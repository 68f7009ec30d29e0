"""Reports with a page a letter: a folder of them, with an index where they are HTML."""

from __future__ import annotations

import os
import re
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from finescan import rights
from finescan.errors import NotWritableError
from finescan.reports.contract import Result, SourceFile
from finescan.reports.formats import Format, drawn
from finescan.reports.noted import NOTHING, Noted

if TYPE_CHECKING:
    from finescan.reports.html import Letter

_LONGEST = 80


def file_name(source: SourceFile) -> str:
    """File name and content hash, so that letters of one name in several folders stay apart; safe on any system."""
    names = (Path(source.path).name, source.part or "")
    name = "-".join(re.sub(r"[^\w.+-]+", "_", name).strip("._-")[-_LONGEST:] for name in names if name)
    mark = f"-{source.sha256[:8]}" if source.sha256 else ""
    whole = source.page_range is None or source.page_range == (1, source.pages)
    taken = "" if whole or source.page_range is None else "-p{}-{}".format(*source.page_range)
    return f"{name.strip('-') or 'letter'}{mark}{taken}"


class Folder:
    """Writes the page of each letter as it comes; `close` writes the index over HTML pages.

    `target` is a folder, which is made if need be, or the HTML file that the index is to be; the pages are then in a
    folder beside it. Raises NotWritableError.
    """

    def __init__(self, target: Path, form: Format, language: str) -> None:
        self._form = form
        self._language = language
        self._index, self._pages = _places(target, form)
        self._letters: list[Letter] = []
        self._names: set[str] = set()

    def add(self, result: Result, page: bytes | None) -> None:
        """Write the page of a letter, drawn here where it could not be drawn from its file."""
        self.write(result, page)

    def write(self, result: Result, page: bytes | None, noted: Noted = NOTHING) -> str | None:
        """The same with what is noted of the letter; returns the link to its page, as `name` takes it."""
        page = page or drawn(self._form, result, None, self._language, noted.sentences)
        place = self._pages / f"{self._free(file_name(result.source))}.{self._form}"
        write_whole(place, page)
        if self._index is None:
            return None
        link = place.relative_to(self._index.parent).as_posix()
        self.name(result, link, noted)
        return link

    def name(self, result: Result, link: str | None, noted: Noted = NOTHING) -> None:
        """Name a letter in the index, with the link to a page that was written for another place of the same."""
        if self._index is not None:
            from finescan.reports.html import letter

            self._letters.append(letter(result, link, noted))

    def close(self) -> None:
        """Write the index."""
        if self._index is not None:
            from finescan.reports.html import overview_of

            write_whole(self._index, overview_of(self._letters, self._language))

    def _free(self, name: str) -> str:
        """The name, with a number where a letter of this run has it."""
        found, count = name, 1
        while found in self._names:
            count += 1
            found = f"{name}-{count}"
        self._names.add(found)
        return found


def _places(target: Path, form: Format) -> tuple[Path | None, Path]:
    """Of the index, if there is one, and of the folder with the pages."""
    if form is not Format.HTML:
        return None, target
    if target.suffix.lower() in {".html", ".htm"} and not target.is_dir():
        return target, target.with_name(f"{target.stem}-letters")
    return target / "index.html", target / "letters"


def write_whole(place: Path, data: bytes) -> None:
    """Write a file that appears only when it is complete, in place of one that is there. Raises NotWritableError."""
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=place.parent, prefix=".finescan-", suffix=".part")
        temporary = Path(name)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(data)
            temporary.chmod(rights.of_new_file())
            temporary.replace(place)
        finally:
            temporary.unlink(missing_ok=True)
    except OSError as reason:
        raise NotWritableError(
            f"{place}: cannot be written ({reason.strerror}). Make room or choose another place for it.",
            f"{place}: lässt sich nicht schreiben ({reason.strerror}). Schaffen Sie Platz, oder wählen Sie einen "
            "anderen Ort dafür.",
        ) from reason
