"""Documents as one HTML file that loads nothing and runs nothing; printed, a letter fills A4 pages."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from finescan.letters.model import Letter, Paper
from finescan.letters.render.prose import dated, enclosed, groups, language_tag, runs, title
from finescan.letters.render.sheet import Sheet


def made(document: Letter | Paper, sheet: Sheet) -> bytes:
    """The document in UTF-8."""
    template = _environment().get_template("document.html.j2")
    letter = document if isinstance(document, Letter) else None
    page = template.render(
        document=document,
        letter=letter,
        sheet=sheet,
        title=title(document),
        dated=dated(letter) if letter else "",
        enclosed=enclosed(letter) if letter else "",
        locale=language_tag(document),
    )
    return page.encode()


@cache
def _environment() -> Environment:
    made = Environment(
        loader=PackageLoader("finescan.letters.render", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["runs"] = runs
    made.filters["groups"] = groups
    return made
