"""One run at a time fills an index."""

from __future__ import annotations

from pathlib import Path

from filelock import FileLock, Timeout

from finescan.errors import InUseError, NotWritableError, UsageError


def take(path: Path) -> FileLock:
    """The lock of an index, taken. Raises InUseError where a run has it, NotWritableError, UsageError."""
    if path.is_dir():
        raise UsageError(
            f"{path}: is a folder. The index is one file: name it, as in {path / 'archive.db'}.",
            f"{path}: ist ein Ordner. Der Index ist eine einzige Datei: Nennen Sie sie, etwa {path / 'archive.db'}.",
        )
    lock = FileLock(f"{path}.lock", timeout=0)
    try:
        lock.acquire()
    except Timeout as error:
        raise InUseError(
            f"{path}: another run is filling this index. Wait until it has ended, or stop it; "
            f"'finescan archive status {path}' shows how far it is.",
            f"{path}: Ein anderer Lauf füllt diesen Index gerade. Warten Sie, bis er zu Ende ist, oder halten Sie ihn "
            f"an; wie weit er ist, zeigt „finescan archive status {path}“.",
        ) from error
    except OSError as error:
        raise not_writable(path, error.strerror or str(error)) from error
    return lock


def taken(path: Path) -> bool | None:
    """Whether a run has the lock now; None where that cannot be told."""
    if not Path(f"{path}.lock").exists():
        return False
    try:
        take(path).release()
    except InUseError:
        return True
    except NotWritableError:
        return None
    return False


def identity(path: Path) -> tuple[int, int] | None:
    """Which file it is that bears the name; None if none does."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def gone(path: Path) -> NotWritableError:
    """That the file in which the run keeps what it reads is no longer there."""
    return NotWritableError(
        f"{path}: the index was deleted or replaced while the run went on, so that nothing is kept. Start again.",
        f"{path}: Der Index wurde während des Laufs gelöscht oder ersetzt; es wird also nichts mehr aufbewahrt. "
        "Starten Sie noch einmal.",
    )


def not_writable(path: Path, reason: str) -> NotWritableError:
    """That the index cannot be written."""
    return NotWritableError(
        f"{path}: the index cannot be written ({reason}). What was read before is kept; make room and start again.",
        f"{path}: Der Index lässt sich nicht schreiben ({reason}). Was vorher gelesen wurde, ist erhalten; schaffen "
        "Sie Platz und starten Sie noch einmal.",
    )
