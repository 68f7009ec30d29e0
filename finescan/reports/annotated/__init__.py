"""The letter as PDF with notes on the evidence: its own pages, unchanged, behind a first page with the summary."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DictionaryObject,
    Fit,
    IndirectObject,
    NameObject,
    TextStringObject,
)

from finescan.reports import phrases
from finescan.reports.annotated.notes import Painter, link
from finescan.reports.annotated.pages import Body, Placed, body
from finescan.reports.annotated.plan import Mark, Numbered, drawn, labels, marks, numbered
from finescan.reports.annotated.report import Leaves, annex, cover
from finescan.reports.annotated.space import bounds
from finescan.reports.annotated.words import LANGUAGE, TEXT
from finescan.reports.contract import Result
from finescan.reports.original import Original

_ABOVE = 60.0
Target = tuple[PageObject, Fit]
"""A page of the new PDF and what of it a viewer is to show."""


def annotated_pdf(result: Result, original: Original | None, language: str, *, password: str | None = None) -> bytes:
    """A PDF with the summary and the pages of the letter, the passages of the findings highlighted.

    `original` is None where the file is gone: then there is only the summary. Without the right `password` the pages
    of an encrypted PDF are pictures. The same input gives the same bytes.
    """
    findings = numbered(result)
    letter = body(original, password)
    targets = _annotate(letter, result, findings, language)
    headings = {
        **_added(letter.writer, cover(result, findings, language, letter.notes), targets, before=True),
        **_added(letter.writer, annex(result, findings, language), targets, before=False),
    }
    _outline(letter.writer, findings, headings | targets, language)
    _describe(letter.writer, result, language)
    made = io.BytesIO()
    letter.writer.write(made)
    return made.getvalue()


def _annotate(letter: Body, result: Result, findings: tuple[Numbered, ...], language: str) -> dict[int, Target]:
    """Annotations on all pages; for each number the page and the place of its chief passage."""
    by_page = marks(findings)
    unread = {page.page: page.unread for page in result.quality.pages}
    targets: dict[int, Target] = {}
    for placed in letter.placed:
        painter = Painter(letter.writer, placed.shown_on, language)
        for count, box in enumerate(unread.get(placed.page.number, ())):
            painter.unread(box, placed.place, f"unread-{placed.page.number}-{count}")
        on_page = by_page.get(placed.page.number, [])
        _mark(painter, placed, on_page)
        for mark in on_page:
            targets.setdefault(mark.of.number, (placed.shown_on, _fit(placed, mark)))
    return targets


def _mark(painter: Painter, placed: Placed, on_page: list[Mark]) -> None:
    groups: dict[int, IndirectObject] = {}
    for count, one in enumerate(drawn(on_page)):
        number, finding = one.mark.of.number, one.mark.of.finding
        key = f"{finding.fingerprint}-{number}-{placed.page.number}-{count}"
        groups.setdefault(number, painter.mark(one, placed.place, groups.get(number), key))
    for label in labels(on_page, (word.box for word in placed.page.words), placed.page.width):
        first = label.findings[0]
        group = groups[first.number] if len(label.findings) == 1 else None
        key = f"{first.finding.fingerprint}-{first.number}-{placed.page.number}-number"
        painter.label(label, placed.place, group, key)


def _fit(placed: Placed, mark: Mark) -> Fit:
    """A little above the passage; a page that is turned is shown as a whole."""
    if placed.shown_on.rotation % 360:
        return Fit.fit()
    left, _, _, top = bounds(tuple(placed.place.quad(box) for box in mark.boxes))
    return Fit.xyz(max(placed.frame.left, left - _ABOVE), min(placed.frame.top, top + _ABOVE), None)


def _added(writer: PdfWriter, leaves: Leaves, targets: Mapping[int, Target], *, before: bool) -> dict[int, Target]:
    """Pages of the report before or behind the letter, with links to the passages; where each finding stands there."""
    sheets = PdfReader(io.BytesIO(leaves.pdf)).pages if leaves.pdf else ()
    at = 0 if before else len(writer.pages)
    pages = [writer.insert_page(sheet, at + index) for index, sheet in enumerate(sheets)]
    for heading in leaves.headings:
        if heading.number in targets:
            link(writer, pages[heading.page], heading.box, _destination(*targets[heading.number]))
    return {one.number: (pages[one.page], Fit.xyz(0, one.box[3] + _ABOVE / 4, None)) for one in leaves.headings}


def _outline(writer: PdfWriter, findings: Iterable[Numbered], targets: Mapping[int, Target], language: str) -> None:
    """Bookmarks: the summary, and each finding where it stands in the letter, or else in the report."""
    writer.add_outline_item(title=TEXT[language]["summary"], page_number=0)
    for one in findings:
        if one.number in targets:
            page, fit = targets[one.number]
            title = f"{one.number}. {phrases.plain(one.finding.title)}"
            writer.add_outline_item(title=title, page_number=page.indirect_reference, fit=fit)


def _destination(page: PageObject, fit: Fit) -> ArrayObject:
    assert page.indirect_reference is not None
    return ArrayObject([page.indirect_reference, NameObject(fit.fit_type), *(fit.fit_args or ())])


def _describe(writer: PdfWriter, result: Result, language: str) -> None:
    """What the file says of itself; no date, so that the same letter gives the same bytes."""
    title = TEXT[language]["title"].format(name=phrases.plain(phrases.place(result)))
    writer.add_metadata({"/Title": title, "/Producer": f"finescan {result.engine.finescan}"})
    root = writer.root_object
    root[NameObject("/Lang")] = TextStringObject(LANGUAGE[language])
    root[NameObject("/PageMode")] = NameObject("/UseOutlines")
    root[NameObject("/ViewerPreferences")] = DictionaryObject({NameObject("/DisplayDocTitle"): BooleanObject(True)})
    writer.pdf_header = "%PDF-1.7"
