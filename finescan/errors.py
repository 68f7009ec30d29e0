"""Every error that a user may meet: what happened, to which file, and what to do next.

A `FinescanError` carries a stable `code` (it appears in the output under `errors`) and the exit code of the
command line. `DocumentError` and its kin concern one input only: they are reported in that input's result and
never stop a run.
"""

from __future__ import annotations

from enum import IntEnum
from typing import ClassVar


class ExitCode(IntEnum):
    """What the shell gets. Of several, the highest below 130 wins."""

    OK = 0
    FLAGGED = 1
    USAGE = 2
    UNREADABLE = 3
    BAD_RULES = 4
    MISSING_TOOL = 5
    NOT_WRITABLE = 6
    BUG = 70
    INTERRUPTED = 130


class FinescanError(Exception):
    """Base of all errors that are meant for the user. The message says what to do next.

    `german` is the same message in German, where there is one.
    """

    code: ClassVar[str] = "error"
    exit_code: ClassVar[ExitCode] = ExitCode.BUG

    def __init__(self, message: str, german: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.german = german


class UsageError(FinescanError):
    """A wrong option, or two that do not go together."""

    code = "usage"
    exit_code = ExitCode.USAGE


class DocumentError(FinescanError):
    """One input could not be read; the others go on."""

    code = "unreadable"
    exit_code = ExitCode.UNREADABLE


class NotUsableError(FinescanError):
    """A letter was read, but what was asked for cannot be made of it."""

    code = "not-usable"
    exit_code = ExitCode.UNREADABLE


class NotFoundError(DocumentError):
    """The path does not exist or may not be opened."""

    code = "not-found"


class UnreachableError(DocumentError):
    """The address cannot be fetched now: the network, the server or the credentials are in the way."""

    code = "unreachable"


class UnstableFileError(DocumentError):
    """The file changed while it was read."""

    code = "unstable"


class EmptyFileError(DocumentError):
    """The input has no bytes, no page or no text."""

    code = "empty"


class EncryptedError(DocumentError):
    """A password is needed, or the one given is wrong."""

    code = "encrypted"


class BrokenFileError(DocumentError):
    """The type is known, the content cannot be decoded."""

    code = "broken"


class ForeignFileError(DocumentError):
    """A type of file that finescan does not read."""

    code = "unsupported"


class LimitError(DocumentError):
    """More bytes, pages or pixels than the limits allow."""

    code = "too-large"


class TimeLimitError(DocumentError):
    """The document took longer than allowed."""

    code = "time-limit"


class RuleTimeoutError(DocumentError):
    """A pattern of a rule took too long on one letter; the other rules were applied."""

    code = "rule-timeout"


class WorkerDiedError(DocumentError):
    """The process that read the document died (out of memory, crash in a library)."""

    code = "worker-died"


class InternalError(DocumentError):
    """A bug of ours, met on one document."""

    code = "internal"
    exit_code = ExitCode.BUG


class MissingToolError(FinescanError):
    """A program, an engine or its language data is missing or damaged."""

    code = "missing-tool"
    exit_code = ExitCode.MISSING_TOOL


class ClusterError(FinescanError):
    """The cluster cannot be reached, was lost, or has no worker that would give the same results."""

    code = "cluster"
    exit_code = ExitCode.MISSING_TOOL


class RuleFileError(FinescanError):
    """At least one rule file is invalid; the message lists every issue with file and line."""

    code = "bad-rules"
    exit_code = ExitCode.BAD_RULES


class NotWritableError(FinescanError):
    """The output cannot be written."""

    code = "not-writable"
    exit_code = ExitCode.NOT_WRITABLE


class InUseError(FinescanError):
    """Another run holds what this one needs."""

    code = "in-use"
    exit_code = ExitCode.NOT_WRITABLE
