"""Which form of statement a file is, and the payments in it."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator

from finescan.errors import BrokenFileError, EmptyFileError, LimitError, UsageError
from finescan.payments import camt, mt940, table
from finescan.payments.values import Payment

MAX_BYTES = 1_000_000_000
"""Of a statement, or of all statements in an archive."""
MAX_MEMBERS = 5_000

_XML = (b"<", b"\xef\xbb\xbf<", b"\xff\xfe<\x00", b"\xfe\xff\x00<", b"<\x00", b"\x00<")
_FOREIGN = "__MACOSX/"
_ZIP = b"PK\x03\x04"
_NO_TEXT = (b"%PDF", b"\xd0\xcf\x11\xe0", b"\x89PNG", b"\xff\xd8\xff", b"{\\rtf", b"\x1f\x8b", b"SQLite format 3")


def read_payments(data: bytes, name: str) -> tuple[Payment, ...]:
    """All booked payments and refunds of a bank statement: CAMT.052/053/054, MT940, CSV, or a zip of such files.

    `name` is for messages. Raises `UsageError` for what is no statement or not understood, `EmptyFileError`,
    `BrokenFileError` for a damaged one, `LimitError` for one that is too large.
    """
    return tuple(payments_in(data, name))


def payments_in(data: bytes, name: str) -> Iterator[Payment]:
    """The same, one after the other, for files that are too large to be held; errors come when they are met."""
    if len(data) > MAX_BYTES:
        raise _too_large(name)
    if not data.strip(b"\xef\xbb\xbf \r\n\t\x00"):
        raise EmptyFileError(f"{name}: the file is empty.", f"{name}: Die Datei ist leer.")
    if data.startswith(_ZIP):
        return _zipped(data, name)
    return _statement(data, name)


def _statement(data: bytes, name: str) -> Iterator[Payment]:
    if data.startswith((*_NO_TEXT, _ZIP)):
        raise _no_statement(name)
    if data.lstrip().startswith(_XML):
        return camt.payments(data.lstrip(b" \r\n\t"), name)
    if mt940.is_mt940(data):
        return mt940.payments(io.TextIOWrapper(io.BytesIO(data), table.encoding(data), errors="replace"))
    return table.payments(data, name)


def _zipped(data: bytes, name: str) -> Iterator[Payment]:
    """The payments of all statements in an archive; banks ship CAMT files so, one a day."""
    left, taken = MAX_BYTES, 0
    for member, content in _members(data, name):
        left -= len(content)
        if left < 0:
            raise _too_large(name)
        if not (content.startswith((*_NO_TEXT, _ZIP)) or member.startswith(_FOREIGN)):
            taken += 1
            yield from _statement(content, f"{name} > {member}")
    if not taken:
        raise _no_statement(name)


def _members(data: bytes, name: str) -> Iterator[tuple[str, bytes]]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = [one for one in archive.infolist() if not one.is_dir() and one.file_size]
            if not members or len(members) > MAX_MEMBERS:
                raise _too_large(name) if members else _broken(name, "no members")
            for member in members:
                with archive.open(member) as opened:
                    yield member.filename, opened.read(MAX_BYTES + 1)
    except (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError, OSError, ValueError) as error:
        raise _broken(name, str(error)) from error


def _no_statement(name: str) -> UsageError:
    return UsageError(
        f"{name}: this is neither CAMT.053 (XML) nor CSV. Export the bank statement as one of these.",
        f"{name}: Das ist weder CAMT.053 (XML) noch CSV. Bitte den Kontoauszug so exportieren.",
    )


def _broken(name: str, why: str) -> BrokenFileError:
    return BrokenFileError(
        f"{name}: the archive cannot be opened ({why}). Unpack it and name the statements.",
        f"{name}: Das Archiv lässt sich nicht öffnen ({why}). Bitte entpacken und die Auszüge angeben.",
    )


def _too_large(name: str) -> LimitError:
    return LimitError(
        f"{name}: more than {MAX_BYTES // 1_000_000} MB. Export a shorter time.",
        f"{name}: mehr als {MAX_BYTES // 1_000_000} MB. Bitte einen kürzeren Zeitraum exportieren.",
    )
