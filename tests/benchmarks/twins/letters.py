"""From the templates to letters: every template gives as many variants as it says, the same ones on every run."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from tests.benchmarks.twins import page, values, wording

HOME = Path(__file__).resolve().parent


@dataclass(frozen=True)
class Letter:
    """One generated letter. `family` is that of the template; `author` tells manners of one family apart."""

    name: str
    kind: str  # genuine | scam
    language: str
    family: str
    author: str
    text: str  # filled, in the markup of the templates
    seed: int

    @property
    def scam(self) -> bool:
        """Whether a person would call it one."""
        return self.kind == "scam"

    @cached_property
    def description(self) -> Mapping[str, Any]:
        """The letter as the samples describe theirs, ready to be drawn."""
        return page.description(self.name, self.text, random.Random(self.seed))

    def pdf(self) -> bytes:
        """The drawn letter."""
        return page.pdf(self.description)


def make(kinds: Iterable[str] = ("genuine", "scam")) -> tuple[Letter, ...]:
    """All letters of the kinds."""
    return tuple(
        letter for kind in kinds for file in sorted((HOME / kind).glob("*.yaml")) for letter in _of(kind, file)
    )


def _of(kind: str, file: Path) -> Iterable[Letter]:
    language = file.stem[:2]
    for number, template in enumerate(yaml.safe_load(file.read_text(encoding="utf-8"))):
        for variant in range(template.get("variants", 1)):
            name = f"{kind}-{file.stem}-{number:02}-{template['family']}-{variant}"
            rng = random.Random(name)
            filled = wording.fill(template["letter"], values.Values(language, rng, template), rng)
            author = f"{file.stem}-{number:02}"
            yield Letter(name, kind, language, template["family"], author, filled, rng.getrandbits(32))
