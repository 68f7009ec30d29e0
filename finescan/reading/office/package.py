"""The zip file that a word processor writes: its parts as trees, within limits, and nothing fetched or expanded."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import Any

from lxml import etree

from finescan.errors import BrokenFileError, EmptyFileError, EncryptedError, LimitError
from finescan.model import Part

_LARGEST = 24_000_000
_MOST_ELEMENTS = 1_000_000
_STRICT = b"http://purl.oclc.org/ooxml/"
_USUAL = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": (
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    ),
}


class Package:
    """The parts of one file by their names."""

    def __init__(self, part: Part) -> None:
        self.name = part.name
        self._read = 0
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(part.data))
            self._names = frozenset(self._zip.namelist())
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as reason:
            raise self.broken(reason) from reason

    def tree(self, path: str) -> Any:
        """The root of a part; None where the file has none. Raises LimitError, BrokenFileError, EncryptedError."""
        if path not in self._names:
            return None
        data = self._unpacked(path)
        if _STRICT in data:
            for strict, usual in _USUAL.items():
                data = data.replace(strict, usual)
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
        )
        try:
            root = etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError) as reason:
            raise self.broken(reason) from reason
        if sum(1 for _ in root.iter()) > _MOST_ELEMENTS:
            raise self.too_large()
        return root

    def _unpacked(self, path: str) -> bytes:
        """The bytes of a part, never more than the limit, whatever the zip file says of their number."""
        try:
            with self._zip.open(path) as stream:
                data = stream.read(_LARGEST - self._read + 1)
        except RuntimeError as reason:
            raise EncryptedError(
                f"{self.name}: is encrypted. Open it in its program and save it without a password.",
                f"{self.name}: ist verschlüsselt. Öffnen Sie die Datei in ihrem Programm und speichern Sie sie ohne "
                f"Kennwort.",
            ) from reason
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError) as reason:
            raise self.broken(reason) from reason
        self._read += len(data)
        if self._read > _LARGEST:
            raise self.too_large()
        return data

    def holds_pictures(self) -> bool:
        """Whether there are pictures in the file."""
        return any("media/" in name or name.startswith("Pictures/") for name in self._names)

    def broken(self, reason: object) -> BrokenFileError:
        """The error for a file that is damaged."""
        return BrokenFileError(
            f"{self.name}: is damaged ({reason}). Open it in its program, save it as PDF and scan that.",
            f"{self.name}: ist beschädigt ({reason}). Öffnen Sie die Datei in ihrem Programm, speichern Sie sie als "
            f"PDF und prüfen Sie das PDF.",
        )

    def too_large(self) -> LimitError:
        """The error for a file that unpacks to more than any letter has."""
        return LimitError(
            f"{self.name}: holds more than any letter. Save the pages that matter as PDF and scan that.",
            f"{self.name}: enthält mehr als jedes Schreiben. Speichern Sie die wichtigen Seiten als PDF und prüfen Sie "
            f"dieses.",
        )

    def nothing(self) -> EmptyFileError:
        """The error for a file without a word that can be seen."""
        if self.holds_pictures():
            return EmptyFileError(
                f"{self.name}: holds only pictures. Open it in its program, save it as PDF and scan that.",
                f"{self.name}: enthält nur Bilder. Öffnen Sie die Datei in ihrem Programm, speichern Sie sie als PDF "
                f"und prüfen Sie das PDF.",
            )
        return EmptyFileError(
            f"{self.name}: has no words that can be seen. Save the letter again.",
            f"{self.name}: enthält keine sichtbaren Wörter. Speichern Sie das Schreiben noch einmal.",
        )
