"""The files around a counter-clause: one in the form asked for, or the whole set."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from finescan.letters import dates
from finescan.letters import redline as marked
from finescan.letters.blocks import BLANK_MARK
from finescan.letters.compose import gaps
from finescan.letters.contract import counter
from finescan.letters.counter import counter_form
from finescan.letters.counter_set import CounterSet, counter_set
from finescan.letters.kinds import Case
from finescan.letters.labels import DISCLAIMER
from finescan.letters.matter import Matter
from finescan.letters.model import Block, CounterForm, Paper, Run, Style
from finescan.letters.own import Own
from finescan.letters.render import DIN_5008_B, SHEETS, Sheet, rendered
from finescan.letters.struck import struck_original
from finescan.letters.terms import Wishes, terms_of, wished
from finescan.letters.tracked import tracked
from finescan.reports.calendar import ics
from finescan.reports.original import Original

TITLES = {
    "de": {"form": "Gegenangebot", "evidence": "Beweismittel", "risks": "Risiken", "blanks": "Noch auszufüllen"},
    "en": {"form": "Counter-offer", "evidence": "Evidence", "risks": "Risks", "blanks": "Still to be filled in"},
    "fr": {"form": "Contre-offre", "blanks": "À compléter"},
    "it": {"form": "Controproposta", "blanks": "Da completare"},
}
"""Evidence and risks are for the user, in German or English only."""


@dataclass(frozen=True, slots=True)
class Order:
    """What the user wants of a counter-clause: own terms, language, own data and templates, and the day of it."""

    own: Own
    today: date
    wishes: Wishes = field(default_factory=Wishes)
    language: str | None = None
    templates: tuple[str, ...] = ()
    case: Case = field(default_factory=Case)


@dataclass(frozen=True, slots=True)
class Written:
    """Files by name, and the names of what is still to be filled in by hand."""

    files: dict[str, bytes]
    blanks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Made:
    form: CounterForm
    set: CounterSet
    blocks: tuple[Block, ...]
    original: Original

    @property
    def said(self) -> Mapping[str, str]:
        """The titles in the language of the form."""
        return TITLES[self.form.language]


def counter_file(original: Original, order: Order, form: str) -> Written:
    """The counter-form as "txt", "md", "html", "docx" (the redline), "pdf" (the letter itself) or "json".

    Raises NotUsableError where there is nothing to turn round.
    """
    made = _made(original, order)
    blanks = dict.fromkeys(BLANK_MARK.findall(made.form.clause))
    return Written({f"counter.{form}": _file(made, order, form)}, tuple(blanks))


def _file(made: _Made, order: Order, form: str) -> bytes:
    if form == "json":
        return _json(made)
    if form == "docx":
        return _redline(made, order)
    if form == "pdf":
        return struck_original(made.form, made.original)
    return rendered(_summary(made) if form == "txt" else _marked(made), form)


def counter_files(original: Original, order: Order) -> Written:
    """The whole set by file name; evidence and risks are for the user and are not sent. Raises NotUsableError."""
    made = _made(original, order)
    language, document = made.form.language, original.reading.document
    spoken = language if language in {"de", "en"} else "en"
    matter = Matter(original.reading, order.case, order.own, order.today)
    sheet, days = sheet_of(matter.country), dates.stated(matter, spoken)
    clean = Paper(made.said["form"], language, marked.accepted(made.blocks))
    kept = {"evidence": made.set.evidence, "risks": (*made.set.risks, *dates.note(days, spoken))}
    papers = {name: Paper(TITLES[spoken][name], spoken, blocks) for name, blocks in kept.items()}
    files = {
        "counter.json": _json(made),
        "counter-offer.pdf": struck_original(made.form, original),
        "counter-form.docx": rendered(clean, "docx"),
        "redline.docx": _redline(made, order),
        "cover-letter.docx": rendered(made.set.cover, "docx", sheet),
        "cover-letter.pdf": rendered(made.set.cover, "pdf", sheet),
        **{f"{name}.docx": rendered(paper, "docx") for name, paper in papers.items()},
        "deadlines.json": days.model_dump_json(indent=2).encode() + b"\n",
        "deadlines.ics": ics(days, Path(document.path).name, document.sha256, spoken),
    }
    return Written(files, gaps(made.set.cover))


def sheet_of(country: str) -> Sheet:
    """How letters of a country are arranged."""
    return SHEETS.get(country, DIN_5008_B)


def _made(original: Original, order: Order) -> _Made:
    reading, folders = original.reading, tuple(map(Path, order.templates))
    terms = wished(terms_of(reading), order.wishes)
    form = counter_form(reading, terms, language=order.language, own=folders)
    around = counter_set(reading, form, order.own, order.today, case=order.case, templates=folders)
    signature = reading.facts.spans.get("signature")
    blocks = marked.redline(reading.text, form.changes, around.above, around.frame, signature)
    return _Made(form, around, blocks, original)


def _json(made: _Made) -> bytes:
    reading = made.original.reading
    return counter(made.form, reading.text, reading.document.path).to_json()


def _redline(made: _Made, order: Order) -> bytes:
    return tracked(
        made.blocks, made.said["form"], order.today, order.own.name or "finescan", language=made.form.language
    )


def _marked(made: _Made) -> Paper:
    """The letter with all marks of change, and their list."""
    language = made.form.language
    return Paper(made.said["form"], language, (*made.blocks, *made.set.changes), DISCLAIMER[language])


def _summary(made: _Made) -> Paper:
    """For a person at a terminal: the clause, what is still open, the changes."""
    language, blanks = made.form.language, made.form.terms.blanks
    clause = Block(Style.FRAME, (Run(made.form.clause),))
    still: Sequence[Block] = ()
    if blanks:
        still = (Block(Style.BODY, (Run(f"{made.said['blanks']}: {', '.join(blanks)}", bold=True),)),)
    return Paper(made.said["form"], language, (clause, *still, *made.set.changes), DISCLAIMER[language])
