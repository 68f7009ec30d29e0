"""The pages behind the form: its list of changes and, where it found no room on the form, the counter-clause."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from textwrap import shorten
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Paragraph, Spacer, Table, TableStyle

from finescan.letters import wording
from finescan.letters.model import Change, CounterForm
from finescan.letters.struck import words
from finescan.letters.struck.drawing import RED
from finescan.pipeline import Reading
from finescan.reports import phrases
from finescan.reports.annotated import fonts

_MARGIN = 40.0
_WIDE = A4[0] - 2 * _MARGIN
_COLUMNS = (32.0, 162.0, 208.0, _WIDE - 402.0)
_RED, _RULE = colors.Color(*RED), colors.HexColor("#8c959f")
_TO_SIGN = 40


def annex(form: CounterForm, reading: Reading, country: str, *, with_clause: bool) -> bytes:
    """The annex as PDF; with the clause it has a line to sign on."""
    fonts.register()
    made = io.BytesIO()
    document = BaseDocTemplate(made, pagesize=A4, invariant=1, lang=form.language, pageCompression=1)
    frame = Frame(_MARGIN, _MARGIN, _WIDE, A4[1] - 2 * _MARGIN, 0, 0, 0, 0)
    title = bound_to(form, reading)
    document.addPageTemplates([PageTemplate("annex", [frame], onPage=_foot(title))])
    document.build(list(_story(form, title, country, with_clause=with_clause)))
    return made.getvalue()


def bound_to(form: CounterForm, reading: Reading) -> str:
    """Which form the annex belongs to, by its sender, date and reference as far as they are known."""
    said, letter, sender = words.TEXT[form.language], reading.facts.letter, reading.facts.sender
    name = sender.company or sender.name
    annex_to = said["annex"].format(
        of=said["of"].format(name=name) if name else "",
        dated=said["dated"].format(day=wording.day(letter.date, form.language)) if letter.date else "",
        reference=said["reference"].format(reference=letter.reference) if letter.reference else "",
    )
    return f"{annex_to}, {said['part']}"


def _story(form: CounterForm, title: str, country: str, *, with_clause: bool) -> Iterator[Flowable]:
    said = words.TEXT[form.language]
    yield _line(title, "title")
    yield Spacer(0, 6)
    yield _line(words.top(form, country), "red")
    yield Spacer(0, 10)
    if with_clause:
        yield Spacer(0, 8)
        yield _clause(words.heading(form, country), form.clause)
        yield Spacer(0, _TO_SIGN)
        yield _line(f"{said['sign']} {'_' * 45}")
        yield Spacer(0, 18)
    yield _line(said["list"], "title")
    yield Spacer(0, 6)
    head = [_line(said[key], "bold") for key in ("number", "struck", "inserted", "why")]
    rows = [_row(change, form.language) for change in form.changes]
    yield Table([head, *rows], colWidths=_COLUMNS, repeatRows=1, style=_GRID, splitInRow=1)


def _row(change: Change, language: str) -> list[Paragraph]:
    inserted = _line(change.inserted, "put_in") if change.inserted else _line(words.TEXT[language]["nothing"])
    return [
        _line(str(change.number), "red"),
        _line(change.struck, "struck"),
        inserted,
        _line(words.REASONS[language][change.why]),
    ]


def _clause(heading: str, clause: str) -> Paragraph:
    """In a frame that may go on on the next page."""
    return Paragraph("<br/>".join(escape(phrases.plain(text)) for text in (heading, clause)), _STYLES["clause"])


def _foot(title: str) -> Callable[[Canvas, object], None]:
    def draw(canvas: Canvas, _: object) -> None:
        canvas.setFont(fonts.SANS, 7)
        canvas.drawString(_MARGIN, 28, shorten(phrases.plain(title), 100, placeholder=" …"))
        canvas.drawRightString(A4[0] - _MARGIN, 28, str(canvas.getPageNumber()))

    return draw


def _line(text: str, style: str = "text") -> Paragraph:
    """A paragraph that shows the text letter by letter: letters are hostile input."""
    shown = escape(phrases.plain(text))
    return Paragraph(f"<strike>{shown}</strike>" if style == "struck" else shown, _STYLES[style])


def _style(
    name: str, size: float, face: str = fonts.SANS, colour: colors.Color = colors.black, **more: object
) -> ParagraphStyle:
    given = {"leading": size * 1.35, "splitLongWords": 1, "strikeColor": _RED}
    return ParagraphStyle(name, fontName=face, fontSize=size, textColor=colour, **(given | more))


_GRID = TableStyle(
    [("GRID", (0, 0), (-1, -1), 0.5, _RULE), ("VALIGN", (0, 0), (-1, -1), "TOP"), ("TOPPADDING", (0, 0), (-1, -1), 4)]
)
_STYLES = {
    style.name: style
    for style in (
        _style("text", 9),
        _style("struck", 9),
        _style("bold", 9, fonts.BOLD),
        _style("title", 12, fonts.BOLD),
        _style("red", 11, fonts.BOLD, _RED),
        _style(
            "clause",
            11,
            fonts.BOLD,
            _RED,
            borderWidth=1.5,
            borderColor=_RED,
            borderPadding=8,
            leftIndent=8,
            rightIndent=8,
        ),
        _style("put_in", 8.5, fonts.BOLD, _RED),
    )
}
