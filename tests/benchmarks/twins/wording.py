"""The wording of one variant: alternatives chosen, optional and movable paragraphs placed, names and sums filled in."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping

_CHOICE = re.compile(r"\{([^{}]*)\}")
_NAME = re.compile(r"\$(\w+)")
_WINDOW = re.compile(r"^(@ [^|\n]*)$", re.MULTILINE)
_LIKELY = 0.6


def fill(template: str, values: Mapping[str, str], rng: random.Random) -> str:
    """A template as one letter says it.

    `{a|b}` is one of both, `$name` a value; a paragraph that begins with `? ` may be left out, neighbours that begin
    with `% ` change places.
    """
    paragraphs = [p.strip("\n") for p in re.split(r"\n\s*\n", template)]
    kept = [p.removeprefix("? ") for p in paragraphs if not p.startswith("? ") or rng.random() < _LIKELY]
    text = "\n\n".join(_moved(kept, rng))
    text = _WINDOW.sub(r"\1 || $firm / $street / $town", text)
    while _CHOICE.search(text):
        text = _CHOICE.sub(lambda found: rng.choice(found[1].split("|")), text)
    return _NAME.sub(lambda found: values[found[1]], text)


def _moved(paragraphs: list[str], rng: random.Random) -> list[str]:
    """The paragraphs, neighbours that may change places in a new order."""
    done: list[str] = []
    movable: list[str] = []
    for paragraph in [*paragraphs, ""]:
        if paragraph.startswith("% "):
            movable.append(paragraph.removeprefix("% "))
            continue
        rng.shuffle(movable)
        done += movable
        movable = []
        if paragraph:
            done.append(paragraph)
    return done
