"""From files to what workers read: a mail or a letter is one input, a mailbox or an archive as many as lie in it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence

from finescan import intake
from finescan.errors import DocumentError
from finescan.intake import Input, Left, Member, Skipped
from finescan.intake.inputs import STDIN
from finescan.model import Limits
from finescan.runner.job import Locator, Options
from finescan.runner.tally import Tally

_MAILS = (".eml", ".msg", ".emlx")
_ONE = (".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff", ".webp", ".heic", ".txt", ".docx", ".odt", ".html", ".htm")


def walked(paths: Iterable[str], options: Options, tally: Tally) -> Iterator[Locator]:
    """The inputs behind paths, lazily; what is skipped on the way is counted."""
    for found in intake.grouped(intake.walk(paths), options.join):
        if isinstance(found, Skipped):
            tally.skip(found.path, found.reason)
        elif not found.error and not found.named_like_letter and (reason := intake.why_no_letter(found.path)):
            tally.skip(found.path, reason)
        else:
            for locator in locators(found, options):
                if isinstance(locator, Left):
                    tally.skip(locator.name, locator.reason)
                else:
                    yield locator


def several(paths: Sequence[str]) -> bool:
    """Whether more than one letter is to be expected behind the paths."""
    return len(paths) > 1 or any(map(_holds_several, paths))


def _holds_several(path: str) -> bool:
    if intake.protocol(path):
        return not path.lower().endswith(_ONE)
    return os.path.isdir(path) or path.lower().endswith(_MAILS) or intake.is_container(path)  # noqa: PTH112


def locators(found: Input, options: Options) -> Iterator[Locator | Left]:
    """The inputs in a file, and what was skipped in it, lazily; standard input is read here, for workers have none."""
    if found.error is not None:
        yield Locator(found.path, error=found.error)
    elif found.path == STDIN:
        yield standard_input(found, options.limits)
    elif found.joined:
        yield Locator(found.path, joined=found.joined)
    elif intake.is_container(found.path):
        for member in intake.members(found.path, options.limits, options.password):
            yield _member(member)
    else:
        yield Locator(found.path)


def _member(member: Member | Left) -> Locator | Left:
    """What a worker is told of a member; what was skipped needs none."""
    if isinstance(member, Member):
        return Locator(member.path, member.data, part=member.part, container=member.container)
    if member.error is None:
        return member
    return Locator(member.path, error=member.error, part=member.part, container=member.container)


def standard_input(found: Input, limits: Limits) -> Locator:
    """The bytes of standard input, or why there are none."""
    try:
        return Locator(found.path, data=intake.read_input(found, limits))
    except DocumentError as error:
        return Locator(found.path, error=error)
