"""Which telling words a letter has: twins are measured by those that they share with a scam."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml


@cache
def stems() -> Mapping[str, tuple[tuple[str, re.Pattern[str]], ...]]:
    """The beginnings of telling words by language, each with its pattern."""
    listed = yaml.safe_load(Path(__file__).with_name("telling.yaml").read_text(encoding="utf-8"))
    return {
        language: tuple(
            (stem, re.compile(rf"\b\w*{re.escape(stem)}" if len(stem) > 4 else rf"\b{stem}", re.IGNORECASE))
            for stem in some
        )
        for language, some in listed.items()
    }


def telling(language: str, text: str) -> frozenset[str]:
    """The beginnings of the telling words in a text."""
    return frozenset(stem for stem, pattern in stems()[language] if pattern.search(text))
