"""From a result to the fingerprint file of its letter."""

from __future__ import annotations

import datetime as dt

from finescan.campaigns import Fingerprint
from finescan.errors import NotUsableError
from finescan.model import Verdict
from finescan.reports import phrases
from finescan.reports.contract import Result


def fingerprint(
    result: Result, *, title: str | None = None, source: str | None = None, created: dt.date | None = None
) -> Fingerprint:
    """The mark of a letter, to share: nothing of its text, its recipient or its file.

    `title` and `source` are what its maker says of it, `created` is today if not given. Raises NotUsableError for a
    letter that could not be read or is too short.
    """
    place = phrases.place(result)
    if result.letter.fingerprint is None:
        if result.verdict is Verdict.UNREADABLE and result.errors:
            raise NotUsableError(result.errors[0].message)
        raise NotUsableError(
            f"{place}: has too few words to be told from other letters. There is no fingerprint of it.",
            f"{place}: hat zu wenige Wörter, um es von anderen zu unterscheiden. Davon gibt es keinen Fingerabdruck.",
        )
    categories = dict.fromkeys(finding.category for finding in result.findings if finding.points > 0)
    return Fingerprint(
        value=result.letter.fingerprint,
        finescan=result.engine.finescan,
        created=created or dt.datetime.now().astimezone().date(),
        title=title,
        source=source,
        verdict=result.verdict,
        categories=tuple(categories),
    )
