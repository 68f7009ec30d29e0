"""A letter -> one drawn page and the truth about it: every block of text that stands on it."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pypdfium2 as pdfium
from PIL import Image
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from tests.benchmarks.reading.faces import face
from tests.benchmarks.reading.texts import Clause, Letter, Passage

WIDTH, HEIGHT = 595.28, 841.89
LEFT, RIGHT, BOTTOM = 62.0, 62.0, 44.0
INK = {"black": 0.0, "grey": 0x88 / 255}
_BAR = {"black": 0.15, "grey": 0.4}
_GUTTER = 18.0
_LEADING = 1.22
_ACROSS = WIDTH - LEFT - RIGHT


@dataclass(frozen=True, slots=True)
class Block:
    """What stands together: `kind` is body, field or small; `style` is plain, columns, sideways or bar."""

    kind: str
    text: str
    style: str = "plain"
    clauses: tuple[Clause, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page as PDF, and its blocks in reading order."""

    pdf: bytes
    blocks: tuple[Block, ...]


def draw(letter: Letter, size: float, colour: str) -> Sheet:
    """The letter with its small print in `size` points, "black" or "grey"."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(WIDTH, HEIGHT), invariant=1)
    blocks = [*_top(canvas, letter), *_foot(canvas, letter, size, colour)]
    if letter.sideways:
        blocks.append(_sideways(canvas, letter, letter.sideways, size, colour))
    canvas.save()
    return Sheet(buffer.getvalue(), tuple(blocks))


def picture(pdf: bytes, dpi: float) -> Image.Image:
    """The page in grey."""
    document = pdfium.PdfDocument(pdf)
    try:
        image: Image.Image = document[0].render(scale=dpi / 72, grayscale=True).to_pil().convert("L")
    finally:
        document.close()
    return image


def _top(canvas: Canvas, letter: Letter) -> Iterator[Block]:
    """Letterhead, body and form; the heads are not scored."""
    name = face(letter.face)
    y = _lines(canvas, [letter.sender], name, 15, LEFT, HEIGHT - 62)
    canvas.setLineWidth(0.8)
    canvas.line(LEFT, y + 8, WIDTH - RIGHT, y + 8)
    y = _lines(canvas, simpleSplit(letter.title, name, 12.5, _ACROSS), name, 12.5, LEFT, y - 16) - 8
    for number, passage in enumerate(letter.body):
        y = _lines(canvas, simpleSplit(passage.text, name, 10, _ACROSS), name, 10, LEFT, y) - 7
        yield Block("body", passage.text)
        if number == 0:
            y = _form(canvas, letter, y + 4) - 20
            yield from (Block("field", f"{label} {value}") for label, value in letter.fields)
    _signature(canvas, name, y - 22)


def _lines(canvas: Canvas, lines: Sequence[str], name: str, size: float, x: float, y: float, ink: float = 0) -> float:
    """Sets lines from the base line `y` downwards; the base line after them."""
    canvas.setFont(name, size)
    canvas.setFillGray(ink)
    for line in lines:
        canvas.drawString(x, y, line)
        y -= size * _LEADING
    return y


def _form(canvas: Canvas, letter: Letter, top: float) -> float:
    """A framed table of labels and values, one or two fields a row; its lower edge."""
    columns = 2 if letter.form == "pairs" else 1
    wide, high = _ACROSS / columns, 19.0
    canvas.setLineWidth(0.5)
    for number, (label, value) in enumerate(letter.fields):
        row, column = divmod(number, columns)
        x, y = LEFT + column * wide, top - (row + 1) * high
        canvas.rect(x, y, wide, high)
        begin = 92.0 if columns == 2 else 150.0
        _fitted(canvas, label, face(letter.face), 8.5, x + 5, y + 6, begin - 8)
        _fitted(canvas, value, face(letter.face), 10, x + begin, y + 6, wide - begin - 5)
    return top - -(-len(letter.fields) // columns) * high


def _fitted(canvas: Canvas, text: str, name: str, size: float, x: float, y: float, room: float) -> None:
    size = min(size, size * room / stringWidth(text, name, size))
    _lines(canvas, [text], name, size, x, y)


def _signature(canvas: Canvas, name: str, y: float) -> None:
    canvas.setLineWidth(0.6)
    for x, label in ((LEFT, "Ort, Datum"), (LEFT + 250, "Unterschrift, Stempel")):
        canvas.line(x, y, x + 200, y)
        _lines(canvas, [label], name, 8, x, y - 11)


def _foot(canvas: Canvas, letter: Letter, size: float, colour: str) -> Iterator[Block]:
    """The small print from the lower margin upwards, and the dark bar above it."""
    columns, name = letter.small_columns, face(letter.face)
    wide = (_ACROSS - _GUTTER * (columns - 1)) / columns
    texts = [simpleSplit(passage.text, name, size, wide) for passage in letter.small]
    gap = size * 0.6
    high = max(map(len, texts)) if columns > 1 else sum(map(len, texts))
    top = BOTTOM + high * size * _LEADING + gap * (len(texts) if columns == 1 else 0)
    y = top
    for number, (lines, passage) in enumerate(zip(texts, letter.small, strict=True)):
        column = number % columns
        after = _lines(canvas, lines, name, size, LEFT + column * (wide + _GUTTER), y, INK[colour])
        y = after - gap if columns == 1 else y
        yield Block("small", passage.text, "columns" if columns > 1 else "plain", passage.clauses)
    if letter.bar:
        yield _bar(canvas, letter, letter.bar, size, colour, top + size + 8)


def _bar(canvas: Canvas, letter: Letter, passage: Passage, size: float, colour: str, y: float) -> Block:
    canvas.setFillGray(_BAR[colour])
    canvas.rect(LEFT, y, _ACROSS, size + 9, stroke=0, fill=1)
    _lines(canvas, [passage.text], face(letter.face), size, LEFT + 8, y + 5 + size * 0.12, 1.0)
    return Block("small", passage.text, "bar", passage.clauses)


def _sideways(canvas: Canvas, letter: Letter, passage: Passage, size: float, colour: str) -> Block:
    """One line that runs upwards along the left edge."""
    canvas.saveState()
    canvas.translate(36, 130)
    canvas.rotate(90)
    _lines(canvas, [passage.text], face(letter.face), size, 0, 0, INK[colour])
    canvas.restoreState()
    return Block("small", passage.text, "sideways", passage.clauses)
