"""Text of rules as Markdown: nothing in it is taken for markup."""

from __future__ import annotations

import re

from finescan.model import Localized

_MARKUP = re.compile(r"([\\`*_\[\]<>|#])")


def escaped(text: str) -> str:
    """The text on one line with every mark of Markdown shown as itself."""
    return _MARKUP.sub(r"\\\1", " ".join(text.split()))


def titled(title: Localized) -> str:
    """A title in English, with the German one beside it."""
    return f"**{escaped(title['en'])}** · {escaped(title['de'])}"


def german(said: Localized) -> str:
    """The German sentence as a second line of a list item."""
    return f"<br>*{escaped(said['de'])}*"


def fenced(text: str) -> str:
    """The text as a block that is shown as it is, whatever it holds."""
    longest = max((len(run) for run in re.findall(r"`{3,}", text)), default=2)
    fence = "`" * (longest + 1)
    return f"{fence}text\n{text.rstrip()}\n{fence}"
