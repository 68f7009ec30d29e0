"""One run at a time fills an index."""

from __future__ import annotations

from pathlib import Path

from filelock import FileLock, Timeout

from finescan.errors import InUseError, NotWritableError


def take(path: Path) -> FileLock:
    """The lock of an index, taken. Raises InUseError where a run has it, NotWritableError."""
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


def not_writable(path: Path, reason: str) -> NotWritableError:
    """That the index cannot be written."""
    return NotWritableError(
        f"{path}: the index cannot be written ({reason}). What was read before is kept; make room and start again.",
        f"{path}: Der Index lässt sich nicht schreiben ({reason}). Was vorher gelesen wurde, ist erhalten; schaffen "
        "Sie Platz und starten Sie noch einmal.",
    )
