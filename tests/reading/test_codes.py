"""Codes on the page: pictures, scans, drawings in a PDF; and pictures that only look like codes."""

from __future__ import annotations

import io

import numpy as np
import pytest
import zxingcpp
from PIL import Image
from reportlab.graphics import renderPDF
from reportlab.graphics.barcode import code128, qr
from reportlab.graphics.shapes import Drawing
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from finescan.intake import make_part
from finescan.model import Code, Page
from finescan.reading import codes, read
from finescan.reading.painted import Painted
from tests.reading.letters import letter, pdf, picture

GIRO = "BCD\n002\n1\nSCT\n\nMuster Verlag GmbH\nDE02120300000000202051\nEUR480.00\n\n\nRechnung 4411"


def _drawn(canvas: Canvas) -> None:
    """A QR code of small squares, as PDF writers draw it."""
    letter(canvas)
    widget = qr.QrCodeWidget(GIRO, barLevel="M")
    drawing = Drawing(90, 90, transform=[90 / 74, 0, 0, 90 / 74, 0, 0])
    drawing.add(widget)
    renderPDF.draw(drawing, canvas, 60, 380)


def _as_one_path(canvas: Canvas) -> None:
    """A QR code as one path of strokes, one a row of modules."""
    letter(canvas)
    path = canvas.beginPath()
    symbol = zxingcpp.create_barcode(GIRO, zxingcpp.BarcodeFormat.QRCode)
    for row, column in np.argwhere(np.asarray(symbol.to_image(scale=1)) == 0):
        path.moveTo(60 + 2 * int(column), 480 - 2 * int(row))
        path.lineTo(62 + 2 * int(column), 480 - 2 * int(row))
    canvas.setLineWidth(2)
    canvas.drawPath(path)


def _pasted(canvas: Canvas) -> None:
    letter(canvas)
    symbol = zxingcpp.create_barcode(GIRO, zxingcpp.BarcodeFormat.QRCode)
    image = Image.fromarray(np.asarray(symbol.to_image(scale=4)))
    canvas.drawImage(ImageReader(image), 60, 380, 90, 90)


def _bars(canvas: Canvas) -> None:
    letter(canvas)
    code128.Code128("RE-2026-0815", barHeight=30, barWidth=0.9).drawOn(canvas, 60, 400)


def _pages(data: bytes, name: str = "letter.pdf") -> tuple[Page, ...]:
    return read(make_part(data, name))


def _found(data: bytes, name: str = "letter.pdf") -> tuple[Code, ...]:
    return _pages(data, name)[0].codes


@pytest.mark.parametrize("draw", [_drawn, _as_one_path, _pasted])
def test_a_code_in_a_pdf_is_read_however_it_is_drawn(draw) -> None:
    (code,) = _found(pdf(draw))
    assert (code.kind, code.text) == ("qr", GIRO)
    assert 55 < code.box.x0 < 75
    assert 360 < code.box.y0 < 400
    assert code.box.y1 < 465


def test_bars_are_read() -> None:
    (code,) = _found(pdf(_bars))
    assert (code.kind, code.text) == ("code-128", "RE-2026-0815")


def test_codes_of_a_scan_are_read_where_they_stand() -> None:
    buffer = io.BytesIO()
    picture(pdf(_drawn), 200).save(buffer, "PNG", dpi=(200, 200))
    (code,) = _found(buffer.getvalue(), "scan.png")
    assert code.text == GIRO
    assert 55 < code.box.x0 < 75
    assert 360 < code.box.y0 < 400


def test_a_page_without_pictures_is_not_drawn() -> None:
    def never(dpi: float) -> tuple[codes.Grey, float]:
        raise AssertionError(dpi)

    assert codes.codes_of(Page(1, 595, 842), Painted(), never) == ()


def test_bytes_that_are_no_text_are_kept_printable() -> None:
    symbol = zxingcpp.create_barcode(b"\x00\x01\xff\xfe\xed\xa0\x80 payload", zxingcpp.BarcodeFormat.QRCode)
    found = codes.decoded(np.asarray(symbol.to_image(scale=6)), 300.0)
    assert all(char.isprintable() or char in "\r\n\t" for code in found for char in code.text)


def test_a_sheet_full_of_codes_gives_a_bounded_number() -> None:
    symbol = np.asarray(zxingcpp.create_barcode("x", zxingcpp.BarcodeFormat.QRCode).to_image(scale=2))
    sheet = np.tile(symbol, (12, 12))
    assert 0 < len(codes.decoded(sheet, 300.0)) <= codes.MOST_CODES


@pytest.mark.parametrize("shape", [(0, 0), (1, 400), (400, 3), (16, 16)])
def test_slivers_hold_no_code(shape: tuple[int, int]) -> None:
    assert codes.decoded(np.zeros(shape, np.uint8), 300.0) == ()


def test_noise_holds_no_code() -> None:
    noise = np.random.default_rng(5).integers(0, 256, (600, 600), dtype=np.uint8)
    assert codes.decoded(noise, 300.0) == ()
