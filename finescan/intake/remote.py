"""Sources that are addresses (s3://bucket/folder, https://host/file): fsspec lists and fetches them. It only reads."""

from __future__ import annotations

import hashlib
import re
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple, TypeVar

from finescan.errors import DocumentError, LimitError, MissingToolError, NotFoundError, UnreachableError
from finescan.intake.allowance import too_large
from finescan.intake.steady import bounded, changed_while_read
from finescan.model import Limits

if TYPE_CHECKING:
    from fsspec import AbstractFileSystem

Value = TypeVar("Value")

_ADDRESS = re.compile(r"([a-z][a-z0-9+.-]+)://", re.IGNORECASE)
_HERE_ONLY = frozenset({"memory"})
_WEB = frozenset({"http", "https"})
_TRIES = 3
_DEEPEST = 100
_CHUNK = 1 << 20
_MARKS = ("ETag", "etag", "LastModified", "Last-Modified", "last_modified", "updated", "mtime", "created")
"""What stores tell of a file that changes with its content; each tells some of these."""

_NO_RIGHTS = ("Forbidden", "AccessDenied", "Access Denied", "credentials", "Unauthorized", "401", "403")


class Entry(NamedTuple):
    """A file at an address, its last name, and its size with a number that changes when its content does, if told."""

    url: str
    name: str
    about: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class _Place:
    """An address, what reads there, and how that names it."""

    url: str
    store: AbstractFileSystem
    path: str

    @property
    def web(self) -> bool:
        return protocol(self.url) in _WEB


def protocol(path: str) -> str | None:
    """The kind of address ("s3", "https"); None for a path of this machine."""
    found = _ADDRESS.match(path)
    return found[1].lower() if found else None


def is_far(path: str) -> bool:
    """Whether a path is an address that means the same on every machine."""
    return protocol(path) not in {None, *_HERE_ONLY}


def entries(url: str) -> Iterator[Entry | DocumentError]:
    """The files at and below an address, folder by folder, each sorted; hidden ones are left out.

    What cannot be listed comes as its error. A page of the web is one file: no link is followed. Raises
    MissingToolError where the package for this kind of address is missing.
    """
    try:
        place = _place(url)
        info = _asked(url, place.store.info, place.path)
    except DocumentError as error:
        yield error
        return
    if info.get("type") == "directory" and not place.web:
        yield from _below(place, 0)
    else:
        yield Entry(url, _name(place.path), _about(info))


def read(url: str, limits: Limits) -> bytes:
    """The bytes at an address, if they did not change meanwhile. Raises DocumentError or MissingToolError."""
    place = _place(url)
    for _ in range(_TRIES):
        before = _asked(url, place.store.info, place.path)
        if (before.get("size") or 0) > limits.max_bytes:
            raise too_large(url, limits)
        with closing(_opened(place)) as file:
            data = _asked(url, bounded, file, url, limits)
        if _steady(place, before, len(data)):
            return data
    raise changed_while_read(url)


def head(url: str, size: int) -> bytes:
    """The first bytes at an address. Raises DocumentError or MissingToolError."""
    with closing(_opened(_place(url))) as file:
        return _asked(url, file.read, size)


@contextmanager
def copied(url: str, limits: Limits) -> Iterator[tuple[BinaryIO, int]]:
    """A temporary copy of a file that may be larger than the memory, and its size in bytes.

    Raises DocumentError or MissingToolError.
    """
    place = _place(url)
    before = _asked(url, place.store.info, place.path)
    with tempfile.TemporaryFile() as copy:
        with closing(_opened(place)) as file:
            size = _asked(url, _copy, file, copy, before.get("size") or limits.max_unpacked, url)
        if not _steady(place, before, size):
            raise changed_while_read(url)
        copy.seek(0)
        yield copy, size


def _below(folder: _Place, depth: int) -> Iterator[Entry | DocumentError]:
    try:
        listing = _asked(folder.url, folder.store.ls, folder.path, detail=True)
    except DocumentError as error:
        yield error
        return
    for info in sorted(listing, key=lambda info: str(info["name"])):
        path = str(info["name"])
        name, url = _name(path), folder.store.unstrip_protocol(path)
        if name.startswith(".") or path.rstrip("/") == folder.path.rstrip("/"):
            continue
        if info.get("type") != "directory":
            yield Entry(url, name, _about(info))
        elif depth < _DEEPEST:
            yield from _below(replace(folder, url=url, path=path), depth + 1)


def _name(path: str) -> str:
    return path.rstrip("/").rpartition("/")[2]


def _about(info: dict[str, Any]) -> tuple[int, int] | None:
    """Size and version; a store that tells neither cannot say that a file is unchanged."""
    marks = [(mark, str(info[mark])) for mark in _MARKS if info.get(mark)]
    if not marks or info.get("size") is None:
        return None
    return int(info["size"]), int.from_bytes(hashlib.sha256(repr(marks).encode()).digest()[:7])


def _steady(place: _Place, before: dict[str, Any], size: int) -> bool:
    """Whether so many bytes are the whole file, and it is still the one that it was."""
    after = _asked(place.url, place.store.info, place.path)
    return before.get("size") in {None, size} and _about(before) == _about(after)


def _copy(source: BinaryIO, target: BinaryIO, most: int, url: str) -> int:
    size = 0
    while chunk := source.read(_CHUNK):
        size += target.write(chunk)
        if size > most:
            raise LimitError(
                f"{url}: has more than {most / 1e6:g} MB, or grows. Fetch it, and scan the copy.",
                f"{url}: hat mehr als {most / 1e6:g} MB oder wächst. Laden Sie die Datei herunter, und prüfen Sie sie.",
            )
    return size


def _place(url: str) -> _Place:
    """The address as its store knows it; only the one that it names itself, for an address may hold another."""
    try:
        import fsspec

        kind = fsspec.get_filesystem_class(protocol(url))
        store = kind(use_listings_cache=False, **kind._get_kwargs_from_urls(url))  # noqa: SLF001 - as fsspec itself
        return _Place(url, store, kind._strip_protocol(url))  # noqa: SLF001
    except ImportError as error:
        raise _missing(url, error) from error
    except Exception as error:
        raise _unreachable(url, error) from error


def _opened(place: _Place) -> BinaryIO:
    """As a stream; of the web without leaps, which few servers know."""
    how = {"block_size": 0} if place.web else {}
    file: BinaryIO = _asked(place.url, place.store.open, place.path, "rb", **how)
    return file


def _asked(url: str, question: Callable[..., Value], *values: Any, **named: Any) -> Value:
    """What the store answers; each kind of store has errors of its own. Raises DocumentError."""
    try:
        return question(*values, **named)
    except (DocumentError, MemoryError):
        raise
    except Exception as error:
        raise _unreachable(url, error) from error


def _missing(url: str, reason: ImportError) -> MissingToolError:
    return MissingToolError(
        f'{url}: a package for such addresses is missing ({reason}). Install it: pip install "finescan[cloud]"; '
        "other stores than S3 need a package of fsspec's own.",
        f'{url}: Für solche Adressen fehlt ein Paket ({reason}). Installieren Sie es: pip install "finescan[cloud]"; '
        "andere Speicher als S3 brauchen ein eigenes Paket von fsspec.",
    )


def _unreachable(url: str, reason: Exception) -> DocumentError:
    told = " ".join(str(reason).split())[:200] or type(reason).__name__
    if isinstance(reason, FileNotFoundError):
        return NotFoundError(
            f"{url}: there is nothing at this address. Check bucket and name.",
            f"{url}: Unter dieser Adresse liegt nichts. Prüfen Sie Bucket und Namen.",
        )
    if isinstance(reason, PermissionError) or any(word in told for word in _NO_RIGHTS):
        return NotFoundError(
            f"{url}: may not be read ({told}). Check the credentials (AWS_PROFILE, AWS_ACCESS_KEY_ID) and "
            "their rights.",
            f"{url}: darf nicht gelesen werden ({told}). Prüfen Sie die Zugangsdaten (AWS_PROFILE, AWS_ACCESS_KEY_ID) "
            "und ihre Rechte.",
        )
    return UnreachableError(
        f"{url}: cannot be fetched ({told}). Check the address and the network, then scan again.",
        f"{url}: lässt sich nicht abrufen ({told}). Prüfen Sie Adresse und Netz, und prüfen Sie dann noch einmal.",
    )
