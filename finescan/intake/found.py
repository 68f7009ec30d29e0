"""What is found inside of mails and archives, before its type is known, and what of it was not taken."""

from __future__ import annotations

from dataclasses import dataclass

from finescan.errors import DocumentError
from finescan.model import MailHead


@dataclass(frozen=True, slots=True)
class Member:
    """A file in an archive, unpacked: the archive's path, its own name in there, its bytes, the archive's id.

    `part` is None where the bytes are those of the path itself, as on standard input.
    """

    path: str
    part: str | None
    data: bytes
    container: str | None = None


@dataclass(frozen=True, slots=True)
class Left:
    """What was not taken: skipped where `error` is None, else failed.

    `reason` is a short stable kind in English ("calendar", "small picture", ...) or the error's code; `name` is for
    messages.
    """

    path: str
    part: str | None
    container: str | None
    name: str
    reason: str
    error: DocumentError | None = None


@dataclass(frozen=True, slots=True)
class Blob:
    """Bytes with the place where they were found.

    `inside` tells how many mails and archives are around them, `mailed` whether one of these is a mail. `filename`,
    `declared` (a media type) and `charset` are what the mail says of an attachment; `mail` is the head of the mail
    whose text these bytes are (`body`) or that is wrapped in them.
    """

    path: str
    data: bytes
    part: str | None = None
    container: str | None = None
    inside: int = 0
    mailed: bool = False
    filename: str | None = None
    declared: str | None = None
    charset: str | None = None
    mail: MailHead | None = None
    body: bool = False

    @property
    def name(self) -> str:
        """The place as messages name it."""
        path = "stdin" if self.path == "-" else self.path
        return path if self.part is None else f"{path} > {self.part}"

    def left(self, reason: str) -> Left:
        """That this was skipped, and why."""
        return Left(self.path, self.part, self.container, self.name, reason)

    def failed(self, error: DocumentError) -> Left:
        """That this could not be read."""
        return Left(self.path, self.part, self.container, self.name, error.code, error)

    def within(self, name: str) -> str:
        """The part name of something in this."""
        return name if self.part is None else f"{self.part} > {name}"
