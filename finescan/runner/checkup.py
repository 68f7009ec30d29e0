"""Is everything there that finescan needs? What `finescan doctor` shows."""

from __future__ import annotations

import platform
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from finescan import reading, rulebook
from finescan.errors import ExitCode, FinescanError, MissingToolError, NotWritableError
from finescan.reading import ReadingOptions
from finescan.reading.languages import OWN_DATA
from finescan.version import __version__

_LANGUAGES = ("deu", "eng", "osd")


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at: `detail` says what is there, or the command that repairs it.

    `exit_code` is what a failed check ends with; OK for what finescan can do without.
    """

    name: str
    passed: bool
    detail: str
    exit_code: ExitCode = ExitCode.OK


def checks() -> Iterator[Check]:
    """Look at everything; each check is there as soon as it is done."""
    yield Check("finescan", True, __version__)
    yield Check("Python", True, f"{platform.python_version()} ({sys.executable})")
    yield _tried("OCR embedded", lambda: _engine("embedded"), needed=True)
    yield _tried("OCR system", lambda: _engine("system"), needed=False)
    yield Check("OCR languages", True, _data_there())
    for language in _LANGUAGES:
        yield _tried(f"data {language}", lambda name=language: _data(name), needed=True)  # type: ignore[misc]
    yield _tried("rules", _rules, needed=True)
    yield _tried("temporary files", _temporary, needed=True)


def _tried(name: str, look: Callable[[], str], *, needed: bool) -> Check:
    try:
        return Check(name, True, look())
    except FinescanError as error:
        return Check(name, False, error.message, error.exit_code if needed else ExitCode.OK)
    except Exception as error:  # noqa: BLE001 - a broken installation breaks in any way
        code = ExitCode.MISSING_TOOL if needed else ExitCode.OK
        repair = f"{type(error).__name__}: {error}. Repair: {sys.executable} -m pip install --force-reinstall finescan"
        return Check(name, False, repair, code)


def _data_there() -> str:
    """The languages whose data are installed, and how to get those that would be of use."""
    there = reading.available_languages()
    missing = [f"tesseract-ocr-{data}" for data in OWN_DATA.values() if data not in there]
    more = f" (to read other languages without errors: apt install {' '.join(missing)})" if missing else ""
    return (", ".join(there) or "none") + more


def _engine(name: str) -> str:
    return reading.engine_version(ReadingOptions(engine=name))


def _data(language: str) -> str:
    from finescan.reading.tessdata import data_folder

    return f"checksum fits ({data_folder((language,))})"


def _rules() -> str:
    rules = rulebook.load(rulebook.shipped_rules())
    if not len(rules):
        raise MissingToolError(f"no rule in {rulebook.shipped_rules()}. Install finescan again.")
    lists = rules.rosters
    if not (lists.known and lists.authorities):
        raise MissingToolError(f"no list of senders in {rulebook.shipped_rules()}. Install finescan again.")
    senders = f"{len(lists.known)} known senders, {len(lists.authorities)} genuine bodies"
    return f"{len(rules)} rules, {senders}, digest {rules.digest[:12]} ({rulebook.shipped_rules()})"


def _temporary() -> str:
    folder = Path(tempfile.gettempdir())
    try:
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"finescan")
    except OSError as error:
        raise NotWritableError(f"{folder}: {error.strerror}. Set TMPDIR to a folder that you may write to.") from error
    return f"{folder} is writable"
