"""Names from mails and archives, made safe to be shown: they are never used as paths."""

from __future__ import annotations

import re
import unicodedata

_LONGEST = 120
_SEPARATORS = re.compile(r"[/\\]+")
_DRIVE = re.compile(r"^[A-Za-z]:(?=[/\\])")


def shown(name: str) -> str:
    """A path in an archive: no control or direction characters, no steps upwards, no drive, of bounded length."""
    bounded = name if len(name) <= 4_000 else name[:2_000] + name[-2_000:]
    steps = (_plain(step) for step in _SEPARATORS.split(_DRIVE.sub("", bounded)))
    return _short("/".join(step for step in steps if step not in {"", ".", ".."}))


def file_name(name: str) -> str:
    """The last step of a name, as `shown`."""
    return shown(name).rpartition("/")[2]


def _plain(text: str) -> str:
    """Control characters, direction marks and halves of characters become blanks; " > " is for parts in each other."""
    visible = "".join(" " if unicodedata.category(char) in {"Cc", "Cf", "Cs", "Zl", "Zp"} else char for char in text)
    return unicodedata.normalize("NFC", " ".join(visible.split())).replace(" > ", " › ")


def _short(text: str) -> str:
    """Cut in the middle, so that the beginning and the suffix stay."""
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 41]}…{text[-40:]}"
