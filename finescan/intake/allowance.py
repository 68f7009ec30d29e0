"""What is left of the limits while one mail or archive is being opened."""

from __future__ import annotations

from finescan.errors import LimitError
from finescan.model import Limits


class AllowanceSpentError(LimitError):
    """The whole source is beyond its limits: nothing more of it is opened."""


class Allowance:
    """Counts the parts that were found and the bytes that were unpacked, over everything inside of one source."""

    def __init__(self, limits: Limits, size: int, password: str | None = None) -> None:
        self.limits = limits
        self.password = password
        self._parts = limits.max_parts
        self._bytes = max(limits.max_unpacked, limits.max_ratio * size)
        self._names: dict[int, int] = {}

    def take_part(self, name: str) -> None:
        """Count one part. Raises AllowanceSpentError when there are too many."""
        self._parts -= 1
        if self._parts < 0:
            count = self.limits.max_parts
            raise AllowanceSpentError(
                f"{name}: holds more than {count} files; the rest was not read. Unpack it and scan the folder.",
                f"{name}: enthält mehr als {count} Dateien; der Rest wurde nicht gelesen. "
                "Entpacken Sie es und prüfen Sie den Ordner.",
            )

    def take_bytes(self, count: int, name: str) -> None:
        """Count unpacked bytes. Raises AllowanceSpentError when there are too many."""
        self._bytes -= count
        if self._bytes < 0:
            raise AllowanceSpentError(
                f"{name}: unpacks to far more than its size, as a trap would; the rest was not read. "
                "If you trust it, unpack it and scan the folder.",
                f"{name}: wird beim Entpacken übermäßig groß, wie eine Falle; der Rest wurde nicht gelesen. "
                "Wenn Sie der Quelle trauen, entpacken Sie es und prüfen Sie den Ordner.",
            )

    def unique(self, part: str) -> str:
        """The name, with a number where the same source has another part of that name."""
        name, number = part, self._names.get(hash(part), 0)
        while hash(name) in self._names:
            number += 1
            name = f"{part} ({number})"
        self._names[hash(part)] = max(number, 1)
        self._names.setdefault(hash(name), 1)
        return name


def too_deep(name: str, limits: Limits) -> LimitError:
    """The error for mails and archives in each other, too many of them."""
    return LimitError(
        f"{name}: lies more than {limits.max_depth} mails or archives deep. Save it on its own and scan that.",
        f"{name}: steckt mehr als {limits.max_depth} Nachrichten oder Archive tief. "
        "Speichern Sie es für sich und prüfen Sie es dann.",
    )


def too_nested(name: str, levels: int) -> LimitError:
    """The error for a mail whose parts lie in each other without an end."""
    return LimitError(
        f"{name}: the parts of this mail lie more than {levels} deep in each other, or are too many, as in a trap; "
        "what is further in was not read. Open it in the mail program and save what you need.",
        f"{name}: Die Teile dieser Nachricht stecken mehr als {levels} tief ineinander oder sind zu viele, wie in "
        "einer Falle; was weiter innen steht, wurde nicht gelesen. Öffnen Sie die Nachricht im Mailprogramm, und "
        "speichern Sie, was Sie brauchen.",
    )


def too_large(name: str, limits: Limits) -> LimitError:
    """The error for a file of too many bytes."""
    size = f"{limits.max_bytes / 1e6:g} MB"
    return LimitError(
        f"{name}: has more than {size}. Split it, or scan it with fewer dots an inch.",
        f"{name}: hat mehr als {size}. Teilen Sie die Datei, oder scannen Sie mit weniger dpi.",
    )
