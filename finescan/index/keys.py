"""What makes a stored letter out of date."""

from __future__ import annotations

from typing import NamedTuple


class Key(NamedTuple):
    """How pages are read, and by what they are judged: where either changed, what is stored is out of date."""

    reading: str
    judged: str
