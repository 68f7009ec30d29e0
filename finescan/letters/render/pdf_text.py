"""Paragraphs of a PDF from runs: what the text holds is escaped, its looks are the run's own."""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph

from finescan.letters.model import Run
from finescan.letters.render.sheet import POINTS
from finescan.reports.annotated import fonts

INK, FAINT, NEW = colors.black, colors.HexColor("#545b64"), colors.HexColor("#a1141b")
_GAP = "#fff2a8"
_HANGING = 7 * POINTS


def paragraph(*said: Iterable[Run], style: str = "text", mark: str = "") -> Paragraph:
    """A paragraph of the style with `mark` hanging before it; several stretches have a line of space between them."""
    text = "<br/><br/>".join("".join(map(_run, runs)) for runs in said)
    return Paragraph(text, STYLES[style], bulletText=mark or None)


def _run(run: Run) -> str:
    text = escape(run.text).replace("\n", "<br/>")
    if run.blank:
        text = f'<span backColor="{_GAP}">{text}</span>'
    if run.bold or run.inserted:
        text = f"<b>{text}</b>"
    if run.inserted:
        text = f'<font color="{NEW.hexval().replace("0x", "#")}"><u>{text}</u></font>'
    if run.struck:
        text = f'<font color="{FAINT.hexval().replace("0x", "#")}"><strike>{text}</strike></font>'
    return text


def _style(name: str, size: float, **more: object) -> ParagraphStyle:
    given = {"fontName": fonts.SANS, "leading": size * 1.38, "textColor": INK, "splitLongWords": 1}
    widows = {"allowWidows": 0, "allowOrphans": 0}
    return ParagraphStyle(name, fontSize=size, **(given | widows | more))


_SIZE = 9.6
"""DejaVu is wider than Arial: this is as wide as Arial at 11 points."""

STYLES = {
    style.name: style
    for style in (
        _style("text", _SIZE, spaceAfter=7),
        _style("title", 14, fontName=fonts.BOLD, spaceAfter=14),
        _style("subject", _SIZE, fontName=fonts.BOLD, spaceAfter=17),
        _style("heading", _SIZE, fontName=fonts.BOLD, spaceBefore=10, spaceAfter=5, keepWithNext=1),
        _style("item", _SIZE, spaceAfter=4, leftIndent=_HANGING, bulletIndent=0, bulletFontName=fonts.SANS,
               bulletFontSize=_SIZE),
        _style("frame", _SIZE, spaceBefore=16, spaceAfter=16, leftIndent=9, rightIndent=9, borderColor=NEW,
               borderWidth=1.5, borderPadding=8),
        _style("note", 7.6, textColor=FAINT, spaceAfter=6),
        _style("disclaimer", 7, textColor=FAINT, spaceBefore=24),
        _style("name", 10.5, fontName=fonts.BOLD, alignment=2),
        _style("from", 8, alignment=2),
        _style("back", 6, textColor=FAINT, leading=7.5),
        _style("address", _SIZE, leading=4.55 * POINTS),
        _style("info", 8.2),
        _style("label", 8.2, textColor=FAINT),
    )
}  # fmt: skip
