"""The letter itself as counter-offer: its own pages with the changes struck and numbered, the clause in a frame.

Everything is drawn as content of the pages, so that every printer shows it. There is no way to leave a change unmarked.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from itertools import groupby

from pypdf import PdfReader, PdfWriter
from pypdf.generic import BooleanObject, DictionaryObject, NameObject, TextStringObject

from finescan.letters.counter import country_of
from finescan.letters.labels import DISCLAIMER
from finescan.letters.model import CounterForm
from finescan.letters.struck import words
from finescan.letters.struck.annex import annex, bound_to
from finescan.letters.struck.drawing import Overlay
from finescan.letters.struck.plan import Plan, Stands, plan
from finescan.pipeline import Reading
from finescan.reports import phrases
from finescan.reports.annotated.pages import Body, body
from finescan.reports.original import Original
from finescan.version import __version__

__all__ = ["Plan", "Stands", "Struck", "struck", "struck_original"]


@dataclass(frozen=True, slots=True)
class Struck:
    """The PDF, what is drawn on its pages, and keys of what is to be said of the pages.

    The keys are those of the annotated PDF: "damaged", "encrypted", "as_read", "typed".
    """

    pdf: bytes
    plan: Plan
    notes: tuple[str, ...]


def struck_original(form: CounterForm, original: Original) -> bytes:
    """The pages of the letter with all changes struck and numbered, the clause framed, and the list of changes.

    The same input gives the same bytes.
    """
    return struck(form, original).pdf


def struck(form: CounterForm, original: Original) -> Struck:
    """As `struck_original`, with what is to be known of where the frame stands."""
    letter = body(original, original.password)
    country = country_of(original.reading)
    made = plan(form, original, country)
    _draw(made, letter)
    behind = annex(form, original.reading, country, with_clause=made.page is None)
    for page in PdfReader(io.BytesIO(behind)).pages:
        letter.writer.add_page(page)
    _describe(letter.writer, form, original.reading)
    pdf = io.BytesIO()
    letter.writer.write(pdf)
    return Struck(pdf.getvalue(), made, letter.notes)


def _draw(made: Plan, letter: Body) -> None:
    overlay = Overlay()
    for _, on_sheet in groupby(letter.placed, key=lambda placed: id(placed.shown_on)):
        several = list(on_sheet)
        ink = overlay.page(several[0])
        for placed in several:
            number, place = placed.page.number, placed.place
            for box in made.strikes.get(number, ()):
                ink.strike(box, place)
            for text, box in made.numbers.get(number, ()):
                ink.number(text, box, place)
            for panel in (panel for panel in made.panels if panel.page == number):
                ink.panel(panel, place)
    overlay.put_on(letter.writer)


def _describe(writer: PdfWriter, form: CounterForm, reading: Reading) -> None:
    """What the file says of itself; no date, so that the same letter gives the same bytes."""
    title = phrases.plain(f"{words.TEXT[form.language][form.variant]}: {bound_to(form, reading)}")
    subject = DISCLAIMER[form.language]
    writer.add_metadata({"/Title": title, "/Subject": subject, "/Producer": f"finescan {__version__}"})
    root = writer.root_object
    root[NameObject("/Lang")] = TextStringObject(words.LANGUAGE[form.language])
    root[NameObject("/ViewerPreferences")] = DictionaryObject({NameObject("/DisplayDocTitle"): BooleanObject(True)})
    writer.pdf_header = "%PDF-1.7"
