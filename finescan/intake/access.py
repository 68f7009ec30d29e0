"""What to say about paths that the system does not open."""

from __future__ import annotations

import errno

from finescan.errors import NotFoundError

_GERMAN = {
    errno.ENOENT: "nicht gefunden",
    errno.ENOTDIR: "nicht gefunden",
    errno.EACCES: "keine Berechtigung",
    errno.EPERM: "keine Berechtigung",
    errno.ELOOP: "die Verknüpfung zeigt im Kreis",
    errno.ENAMETOOLONG: "der Name ist zu lang",
    errno.EIO: "Lesefehler des Datenträgers",
}


def inaccessible(path: str, reason: Exception) -> NotFoundError:
    """The error for a file that cannot be opened."""
    return NotFoundError(
        f"{path}: cannot be opened ({_english(reason)}). Check the name and the access rights.",
        f"{path}: lässt sich nicht öffnen ({_german(reason)}). Prüfen Sie den Namen und die Zugriffsrechte.",
    )


def unreadable_folder(path: str, reason: OSError) -> NotFoundError:
    """The error for a folder that cannot be listed."""
    return NotFoundError(
        f"{path}: the folder cannot be read ({_english(reason)}). Check the access rights.",
        f"{path}: Der Ordner lässt sich nicht lesen ({_german(reason)}). Prüfen Sie die Zugriffsrechte.",
    )


def _english(reason: Exception) -> str:
    return getattr(reason, "strerror", None) or str(reason)


def _german(reason: Exception) -> str:
    return _GERMAN.get(getattr(reason, "errno", None) or 0) or _english(reason)
