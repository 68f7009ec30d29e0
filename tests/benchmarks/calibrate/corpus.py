"""The development corpus: samples, generated letters and sentences of rule examples, each with what the rules find."""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from multiprocessing import Pool
from pathlib import Path
from typing import Any

import yaml

from finescan import facts as facts_
from finescan import layout, rulebook, senders
from finescan import text as text_
from finescan.model import Category, Document, Facts, Finding, Offer, Page, Part
from finescan.reading import read
from finescan.reading.codec import decode, encode
from finescan.rulebook import RuleSet
from finescan.rulebook.examples import read_example
from tests.benchmarks.twins import letters, page

SAMPLES = Path(__file__).resolve().parents[3] / "samples"
CACHE = Path(tempfile.gettempdir()) / "finescan-calibration"
EXAMPLE_WEIGHT = 0.05


@dataclass(frozen=True)
class Source:
    """A letter before it is read: `family` is what is left out as a whole, `truth` whether it is a scam."""

    name: str
    family: str
    language: str
    truth: bool
    origin: str  # sample | generated | example
    description: Any = None
    example: str = ""


@dataclass(frozen=True)
class Case:
    """A letter with what the rules found in it."""

    source: Source
    findings: tuple[Finding, ...]
    facts: Facts
    offer: Offer

    @property
    def weight(self) -> float:
        """How much a letter counts in the fit."""
        return EXAMPLE_WEIGHT if self.source.origin == "example" else 1.0


@cache
def rules() -> RuleSet:
    """The shipped rules."""
    return rulebook.load(rulebook.shipped_rules())


def samples() -> list[Source]:
    """The samples of the repository."""
    found = []
    for file in sorted(SAMPLES.glob("*/letter.yaml")):
        described = yaml.safe_load(file.read_text(encoding="utf-8"))
        label = yaml.safe_load(file.with_name("label.yaml").read_text(encoding="utf-8"))
        family, scam = f"sample {label['family']}", label["kind"] == "scam"
        found.append(Source(file.parent.name, family, label["language"], scam, "sample", described))
    return found


def generated(kinds: Iterable[str] = ("genuine", "scam")) -> list[Source]:
    """Twins and variants. Letters of one family in several languages are one family."""
    made = letters.make(kinds)
    return [Source(m.name, f"{m.kind} {m.family}", m.language, m.scam, "generated", m.description) for m in made]


def examples() -> list[Source]:
    """Sentences of genuine letters that rules must not match: weak evidence, each rule a family."""
    return [
        Source(f"{rule.id}:{example.line}", f"rule {rule.id}", rule.language, False, "example", example=example.text)
        for rule in rules()
        if rule.category is not Category.LEGITIMATE
        for example in rule.examples
        if not example.matches
    ]


def cases(sources: Sequence[Source], jobs: int = 2) -> list[Case]:
    """The letters read and matched, in the order of the sources."""
    if jobs == 1:
        return [case(source) for source in sources]
    with Pool(jobs) as pool:
        return pool.map(case, sources, chunksize=8)


def case(source: Source) -> Case:
    """One letter read and matched."""
    if source.origin == "example":
        letter = read_example(source.example)
        text, facts, offer = letter.text, letter.facts, letter.offer
    else:
        text = rulebook.repaired(text_.fold(layout.arrange(_pages(source))), rules())
        facts = facts_.extract(text)
        offer = facts_.assemble(text, facts)
    found = rulebook.match(rules(), text, facts, offer)
    sent = senders.check(rules().rosters, text, facts, offer, found)
    return Case(source, (*found, *sent.findings), facts, offer)


def _pages(source: Source) -> tuple[Page, ...]:
    """The pages of a letter, drawn and read once and kept in the folder for temporary files."""
    form = encode(())[:4]  # pages kept in an older form are drawn anew
    digest = hashlib.sha256(form + json.dumps(source.description, sort_keys=True).encode()).hexdigest()
    kept = CACHE / f"{digest[:24]}.pages"
    if kept.exists():
        return decode(kept.read_bytes())
    pages = drawn(source)
    CACHE.mkdir(exist_ok=True)
    kept.write_bytes(encode(pages))
    return pages


def drawn(source: Source) -> tuple[Page, ...]:
    """A letter drawn as PDF and read again."""
    data = page.pdf(source.description)
    document = Document(source.name, None, (1, 1), "", "application/pdf", 0)
    return read(Part(document, data, source.name))
