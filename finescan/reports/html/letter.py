"""The HTML report of one letter: a single file that needs no script, no network and no other file."""

from __future__ import annotations

from collections.abc import Sequence

from finescan.reports import phrases
from finescan.reports import words as said
from finescan.reports.contract import Result
from finescan.reports.html import words
from finescan.reports.html.badges import RADIUS
from finescan.reports.html.environment import environment
from finescan.reports.html.view import letter
from finescan.reports.original import Original


def letter_page(result: Result, original: Original | None, language: str, noted: Sequence[str] = ()) -> bytes:
    """The report of a letter in `language` ("de" or "en") as HTML in UTF-8; without `original` it has no pictures.

    `noted` are sentences on what became of it since.
    """
    page = (
        environment()
        .get_template("letter.html.j2")
        .render(
            letter=letter(result, original, language),
            t=words.TEXT[language],
            disclaimer=said.TEXT[language]["disclaimer"],
            verdict=said.VERDICT[language][result.verdict],
            severity=words.SEVERITY[language],
            source=words.SOURCE[language],
            answer=words.ANSWER[language],
            favours=words.FAVOURS[language],
            quoted=phrases.quoted,
            badge=RADIUS,
            noted=noted,
        )
    )
    return page.encode()
