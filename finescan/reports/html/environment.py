"""Templates that escape all they print: letters are hostile input."""

from __future__ import annotations

from functools import cache
from typing import Any

import regex
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

_BLANK = regex.compile(r"\s")
_PILED = regex.compile(r"(\p{M}{4})\p{M}+")
_UNSEEN = regex.compile(r"[\p{Cc}\p{Cf}\p{Cs}\p{Co}]")


@cache
def environment() -> Environment:
    """The templates of the package; what they print has no control characters, no marks of direction, no piles of
    accents that would cover other lines.
    """
    return Environment(
        loader=PackageLoader("finescan.reports.html", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_printable,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _printable(value: Any) -> Any:
    if not isinstance(value, str) or isinstance(value, Markup):
        return value
    return _PILED.sub(r"\1", _UNSEEN.sub("", _BLANK.sub(" ", value)))
