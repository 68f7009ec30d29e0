"""Pages of the report: verdict, what to do, what it costs, who wrote, and the numbered findings."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    CondPageBreak,
    Flowable,
    Frame,
    KeepTogether,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
    TableStyle,
)

from finescan.model import Verdict
from finescan.reports import phrases, words
from finescan.reports.annotated import fonts
from finescan.reports.annotated.notes import INKS
from finescan.reports.annotated.plan import Numbered
from finescan.reports.annotated.words import TEXT
from finescan.reports.contract import Result

_MARGIN, _WIDE = 50.0, A4[0] - 100.0
_LABELS, _LONGEST, _QUOTE, _BRIEF = 105.0, 1500, 320, 110
_IN_BRIEF, _IN_FULL, _FOOT, _LEAST = 6, 200, 90, 70.0
_INK, _FAINT, _RULE = colors.HexColor("#1b1f24"), colors.HexColor("#57606a"), colors.HexColor("#d0d7de")
_VERDICT = {
    Verdict.SCAM: "#b42318",
    Verdict.SUSPICIOUS: "#9a5b00",
    Verdict.NOTICE: "#1f5fae",
    Verdict.CLEAR: "#1c6b35",
    Verdict.UNREADABLE: "#6a3d84",
}


@dataclass(frozen=True, slots=True)
class Heading:
    """Where on the first pages (from 0) the heading of a finding stands, in points of PDF."""

    number: int
    page: int
    box: tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Leaves:
    """Pages of the report as PDF (no bytes: no page), and where on them each finding stands."""

    pdf: bytes
    headings: tuple[Heading, ...]


def cover(result: Result, findings: Sequence[Numbered], language: str, notes: Sequence[str]) -> Leaves:
    """The summary with the weightiest findings; `notes` are keys of what is to be said about the letter's pages."""
    headings: list[Heading] = []
    return _set(_summary(result, findings, language, notes, headings), headings, result, language)


def annex(result: Result, findings: Sequence[Numbered], language: str) -> Leaves:
    """All findings in full: quote, message, advice, law."""
    headings: list[Heading] = []
    if not findings:
        return Leaves(b"", ())
    heading = _line(TEXT[language]["findings"], "heading")
    return _set([heading, Spacer(0, 6), *_in_full(findings, language, headings)], headings, result, language)


def _set(story: Iterable[Flowable], headings: list[Heading], result: Result, language: str) -> Leaves:
    fonts.register()
    made = io.BytesIO()
    document = BaseDocTemplate(made, pagesize=A4, invariant=1, lang=language, allowSplitting=1, pageCompression=1)
    frame = Frame(_MARGIN, _MARGIN, _WIDE, A4[1] - 2 * _MARGIN, 0, 0, 0, 0)
    document.addPageTemplates([PageTemplate("report", [frame], onPage=_foot(result))])
    document.build(list(story))
    return Leaves(made.getvalue(), tuple(headings))


def _foot(result: Result) -> Callable[[Canvas, object], None]:
    engine = result.engine
    said = f"finescan {engine.finescan}" + (f" · {engine.rules[:12]}" if engine.rules else "")

    def draw(canvas: Canvas, _: object) -> None:
        canvas.setFont(fonts.SANS, 7)
        canvas.setFillColor(_FAINT)
        canvas.drawString(_MARGIN, 28, phrases.plain(said))
        canvas.drawRightString(A4[0] - _MARGIN, 28, phrases.plain(phrases.place(result))[-_FOOT:])

    return draw


def _summary(
    result: Result, findings: Sequence[Numbered], language: str, notes: Sequence[str], headings: list[Heading]
) -> Iterator[Flowable]:
    said = TEXT[language]
    yield _line(f"{said['lead']} {phrases.place(result)}", "faint")
    yield Spacer(0, 6)
    yield _verdict(result, language)
    yield Spacer(0, 10)
    yield _line(result.summary, "lead")
    yield Spacer(0, 8)
    yield from _rows([(words.TEXT[language][key], value) for key, value in phrases.facts(result, language)])
    yield from _section(said["sender"], _rows(list(_sender(result, language))))
    explained = [said[note] for note in notes] + ([said["legend"]] if notes != ("gone",) else [])
    yield from _section(said["letter"], iter([_line(" ".join(explained))]))
    if findings:
        yield from _section(said["weightiest"], _in_brief(findings, language, headings))
    yield Spacer(0, 12)
    yield _line(words.TEXT[language]["disclaimer"], "faint")


def _section(heading: str, content: Iterator[Flowable]) -> Iterator[Flowable]:
    first = next(content, None)
    if first is not None:
        yield CondPageBreak(_LEAST)
        yield Spacer(0, 10)
        yield _line(heading, "heading")
        yield Spacer(0, 3)
        yield first
        yield from content


def _verdict(result: Result, language: str) -> Flowable:
    score = "" if result.verdict is Verdict.UNREADABLE else f"{result.score}/100"
    cells = [[_line(words.VERDICT[language][result.verdict].upper(), "verdict"), _line(score, "score")]]
    colour = colors.HexColor(_VERDICT[result.verdict])
    style = [("BACKGROUND", (0, 0), (-1, -1), colour), ("VALIGN", (0, 0), (-1, -1), "MIDDLE")]
    return Table(cells, colWidths=[_WIDE - 90, 90], style=TableStyle([*style, *_padding(8)]))


def _rows(rows: Sequence[tuple[str, str]]) -> Iterator[Flowable]:
    """A row of label and value each; a table of its own, so that long values may go on on the next page."""
    for label, value in rows:
        style = [("VALIGN", (0, 0), (-1, -1), "TOP"), ("LINEBELOW", (0, 0), (-1, -1), 0.4, _RULE), *_padding(2.5)]
        cells = [[_line(label, "label"), _line(value)]]
        yield Table(cells, colWidths=[_LABELS, _WIDE - _LABELS], style=TableStyle(style))


def _padding(points: float) -> list[tuple[object, ...]]:
    sides = {"TOPPADDING": points, "BOTTOMPADDING": points, "LEFTPADDING": points, "RIGHTPADDING": points}
    return [(side, (0, 0), (-1, -1), value) for side, value in sides.items()]


def _sender(result: Result, language: str) -> Iterator[tuple[str, str]]:
    said, sender, letter = TEXT[language], result.offer.sender, result.letter
    found = {
        "name": sender.name,
        "company": " ".join(filter(None, (sender.company, sender.legal_form)))
        if sender.legal_form and sender.legal_form not in (sender.company or "")
        else sender.company,
        "address": ", ".join(filter(None, (sender.address, sender.country))),
        "portal": sender.portal,
        "vat_id": sender.vat_id,
        "register": sender.register_,
        "ibans": ", ".join(sender.ibans),
        "dated": _day(letter.date, language) if letter.date else None,
        "reference": letter.reference,
    }
    yield from ((said[key], value) for key, value in found.items() if value)


def _day(day: date, language: str) -> str:
    from babel.dates import format_date

    return str(format_date(day, format="d. MMMM y" if language == "de" else "d MMMM y", locale=language))


def _in_full(findings: Sequence[Numbered], language: str, headings: list[Heading]) -> Iterator[Flowable]:
    for one in findings[:_IN_FULL]:
        heading, *rest = _finding(one, language)
        yield KeepTogether([_Marked(heading, one.number, headings), *rest, Spacer(0, 8)])
    if len(findings) > _IN_FULL:
        yield _line(TEXT[language]["more"].format(count=len(findings) - _IN_FULL))


def _in_brief(findings: Sequence[Numbered], language: str, headings: list[Heading]) -> Iterator[Flowable]:
    for one in findings[:_IN_BRIEF]:
        quote = one.finding.quote
        below = _line(phrases.quoted(phrases.plain(quote), _BRIEF, language) if quote else one.finding.message, "small")
        yield _Marked(_numbered(one, below), one.number, headings)
        yield Spacer(0, 3)
    if len(findings) > _IN_BRIEF:
        yield _line(TEXT[language]["further"].format(count=len(findings) - _IN_BRIEF))


def _finding(one: Numbered, language: str) -> Iterator[Flowable]:
    finding = one.finding
    yield _numbered(one, _line(phrases.where(finding, language), "small"))
    if finding.quote:
        yield _indented(phrases.quoted(phrases.plain(finding.quote), _QUOTE, language), "quote")
    yield _indented(finding.message)
    if finding.advice:
        yield _indented(f"→ {finding.advice}")
    if finding.law:
        yield _indented(f"{words.TEXT[language]['law']}: {'; '.join(finding.law)}", "small")


def _numbered(one: Numbered, below: Paragraph) -> Table:
    cells = [[_line(str(one.number), "number"), [_line(one.finding.title, "title"), below]]]
    colour = colors.Color(*INKS[one.kind].line)
    style = [("BACKGROUND", (0, 0), (0, 0), colour), ("VALIGN", (0, 0), (-1, -1), "TOP"), *_padding(2)]
    return Table(cells, colWidths=[24, _WIDE - 24], style=TableStyle([*style, ("LEFTPADDING", (1, 0), (1, 0), 8)]))


def _indented(text: str, style: str = "text") -> Flowable:
    return Table(
        [[_line(text, style)]], colWidths=[_WIDE], style=TableStyle([*_padding(2), ("LEFTPADDING", (0, 0), (0, 0), 32)])
    )


class _Marked(Flowable):  # type: ignore[misc] # reportlab has no types
    """Another flowable, whose place on the page is noted when it is drawn."""

    def __init__(self, inner: Flowable, number: int, headings: list[Heading]) -> None:
        super().__init__()
        self._inner, self._number, self._headings = inner, number, headings

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """The size of what is drawn."""
        self.width, self.height = self._inner.wrapOn(self.canv, width, height)
        return self.width, self.height

    def draw(self) -> None:
        """Draws and notes the place."""
        self._inner.drawOn(self.canv, 0, 0)
        x, y = self.canv.absolutePosition(0, 0)
        place = (x, y, x + self.width, y + self.height)
        self._headings.append(Heading(self._number, self.canv.getPageNumber() - 1, place))


def _line(text: str, style: str = "text") -> Paragraph:
    """A paragraph that shows the text letter by letter: letters are hostile input."""
    flat = phrases.plain(text)
    cut = flat if len(flat) <= _LONGEST else flat[:_LONGEST] + " …"
    return Paragraph(escape(cut), _STYLES[style])


def _style(name: str, size: float, **more: object) -> ParagraphStyle:
    given = {"fontName": fonts.SANS, "leading": size * 1.35, "textColor": _INK, "splitLongWords": 1}
    return ParagraphStyle(name, fontSize=size, **(given | more))


_STYLES = {
    style.name: style
    for style in (
        _style("text", 9),
        _style("lead", 11),
        _style("faint", 8, textColor=_FAINT),
        _style("small", 7.5, textColor=_FAINT),
        _style("label", 9, fontName=fonts.BOLD),
        _style("title", 10, fontName=fonts.BOLD),
        _style("quote", 9, textColor=_FAINT),
        _style("heading", 12, fontName=fonts.BOLD),
        _style("verdict", 17, fontName=fonts.BOLD, textColor=colors.white),
        _style("score", 12, fontName=fonts.BOLD, textColor=colors.white, alignment=2),
        _style("number", 10, fontName=fonts.BOLD, textColor=colors.white, alignment=TA_CENTER),
    )
}
