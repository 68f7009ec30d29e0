"""Mailings: one wording to several recipients, with other names, numbers, days and amounts in each letter."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import yaml

from finescan import facts, layout, text
from finescan.campaigns import Signature, signature
from finescan.intake import make_part
from finescan.model import Facts
from finescan.reading import ReadingOptions, read
from finescan.text import TextLayer
from tests.benchmarks.reading.damage import wear
from tests.benchmarks.twins import letters, page, values, wording


@dataclass(frozen=True)
class Posted:
    """A letter of a mailing: the campaign it is of, its recipient's number, and the drawn sheet."""

    campaign: str
    recipient: int
    pdf: bytes


def posted(recipients: int, templates: int | None = None) -> Iterator[Posted]:
    """The letters of all mailings, or of so many of them; the same ones on every run."""
    made = 0
    for kind in ("scam", "genuine"):
        for file in sorted((letters.HOME / kind).glob("*.yaml")):
            for number, template in enumerate(yaml.safe_load(file.read_text(encoding="utf-8"))):
                if templates is not None and made >= templates:
                    return
                made += 1
                name = f"{kind}-{file.stem}-{number:02}"
                for recipient in range(recipients):
                    yield Posted(name, recipient, _drawn(name, file.stem[:2], template, recipient))


def _drawn(name: str, language: str, template: dict, recipient: int) -> bytes:
    """The letter; all of a mailing are of one sender and take the same of all alternatives."""
    chosen = {key: value[0] if isinstance(value, list) else value for key, value in template.get("set", {}).items()}
    filled = values.Values(language, random.Random(f"{name} {recipient}"), {**template, "set": chosen})
    told = wording.fill(template["letter"], filled, random.Random(name))
    return page.pdf(page.description(name, told, random.Random(name)))


def damaged(letter: Posted, kind: str, dpi: int) -> tuple[bytes, str]:
    """The first page of a letter as it comes off a machine, and the ending of its file."""
    rng = np.random.default_rng([letter.recipient, sum(map(ord, letter.campaign + kind))])
    worn = wear(letter.pdf, kind, dpi, rng)
    return worn.data, worn.suffix


def read_letter(data: bytes, name: str) -> tuple[TextLayer, Facts]:
    """What is read of a file and found in it."""
    pages = read(make_part(data, name, name=name), ReadingOptions())
    folded = text.fold(layout.arrange(pages))
    return folded, facts.extract(folded)


def signed(data: bytes, name: str) -> Signature | None:
    """The signature of a file."""
    return signature(*read_letter(data, name))
