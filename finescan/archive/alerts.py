"""What a watch does with a letter beside its report, if it was told to: run a command, post it, sort its file."""

from __future__ import annotations

import shlex
import shutil
import subprocess
import urllib.request
from pathlib import Path

from finescan.errors import UsageError
from finescan.model import Verdict
from finescan.reports.contract import Result

SECONDS = 60.0
"""How long a command may run, or a server take to answer."""


def arguments(command: str) -> tuple[str, ...]:
    """The command as a program gets it; no shell is asked. Raises UsageError for open quotes and unknown programs."""
    try:
        words = tuple(shlex.split(command))
    except ValueError as error:
        raise UsageError(f"--command {command!r}: {error}.") from error
    if not words or shutil.which(words[0]) is None:
        raise UsageError(f"--command {command!r}: there is no such program. Give its whole path.")
    return words


def run(command: tuple[str, ...], result: Result) -> str | None:
    """Run a command with the contract object on its standard input; what went wrong, else None."""
    try:
        done = subprocess.run(  # noqa: S603 - the user's own command, without a shell
            command, input=result.to_json(), timeout=SECONDS, check=False, capture_output=True
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return f"{command[0]}: {error}"
    return f"{command[0]}: ended with {done.returncode}" if done.returncode else None


def checked_url(url: str) -> str:
    """The address, if it is one for the web. Raises UsageError."""
    if not url.lower().startswith(("http://", "https://")):
        raise UsageError(f"--post {url}: give an address that begins with https:// or http://.")
    return url


def post(url: str, result: Result) -> str | None:
    """Post the contract object as JSON; what went wrong, else None."""
    request = urllib.request.Request(  # noqa: S310 - the scheme was checked
        url, data=result.to_json(), headers={"Content-Type": "application/json"}, method="POST"
    )
    try:
        with urllib.request.urlopen(request, timeout=SECONDS):  # noqa: S310 - see above
            return None
    except (OSError, ValueError) as error:
        return f"{url}: {error}"


def sort_into(folder: Path, path: Path, verdict: Verdict) -> Path:
    """Move a file to the folder of its verdict, never over another; where it is now. Raises OSError."""
    target = folder / verdict.value
    target.mkdir(parents=True, exist_ok=True)
    place, count = target / path.name, 1
    while place.exists():
        count += 1
        place = target / f"{path.stem}-{count}{path.suffix}"
    shutil.move(path, place)
    return place
