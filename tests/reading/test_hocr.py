from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finescan.errors import BrokenFileError, DocumentError, LimitError
from finescan.model import Document, Limits, Part, Source
from finescan.reading import ReadingOptions, read
from tests.reading.letters import part, text

HOCR = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><meta name='ocr-system' content='tesseract 5.3.0' /></head><body>
<div class='ocr_page' id='page_1' title='image "scan.png"; bbox 0 0 2480 3508; ppageno 0; scan_res 300 300'>
 <div class='ocr_carea'><p class='ocr_par'>
  <span class='ocr_line' title="bbox 250 300 900 350; baseline 0 -10; x_size 50; x_descenders 10">
   <span class='ocrx_word' title='bbox 250 300 400 350; x_wconf 90'>Jahres<em>preis</em></span>
   <span class='ocrx_word' title='bbox 420 300 560 350; x_wconf 70; x_fsize 9'><strong>&auml;b</strong></span>
   <span class='ocrx_word' title='bbox 600 300 700 350; x_wconf 50'> </span>
  </span></p></div></div>
<div class='ocr_page' title='bbox 0 0 1240 1754'><span class='ocrx_word' title='bbox 150 150 300 180'>Seite zwei</span></div>
</body></html>"""


def hocr(content: str) -> Part:
    return Part(Document("x", None, (1, 1), "0" * 64, "text/vnd.hocr+html", 0), content.encode(), "x", "utf-8")


def test_words_with_places_sizes_and_confidence() -> None:
    first, second = read(part(HOCR.encode()))
    assert [(w.text, w.size, w.bold, w.confidence) for w in first.words] == [
        ("Jahrespreis", pytest.approx(12), None, 0.9),
        ("äb", 9, True, 0.7),
    ]
    assert first.words[0].box == pytest.approx((60, 72, 96, 84))
    assert (first.width, first.height) == pytest.approx((595.2, 841.92))
    assert (first.dpi, first.confidence, first.read_from) == (300, pytest.approx(0.8), Source.OCR)
    assert (text(second), second.number, second.confidence) == ("Seite zwei", 2, None)
    assert second.dpi == pytest.approx(150, abs=1)


def test_what_has_no_page_or_too_many() -> None:
    with pytest.raises(BrokenFileError, match="ocr_page"):
        read(hocr("<html><meta name='ocr-system'></html>"))
    with pytest.raises(LimitError):
        read(hocr(HOCR), ReadingOptions(limits=Limits(max_pages=1)))


@pytest.mark.parametrize(
    "bbox", ["", "bbox", "bbox 1 2 3", "bbox a b c d", "bbox nan 0 1 1", "bbox 0 0 1e99 1", "bbox 0 0 inf 5"]
)
def test_words_without_a_sound_box_are_left_out(bbox: str) -> None:
    (page,) = read(
        hocr(f"<div class=ocr_page title='bbox 0 0 600 800'><span class=ocrx_word title='{bbox}'>x</span></div>")
    )
    assert page.words == ()


@given(st.integers(0, len(HOCR)), st.integers(0, len(HOCR)), st.text(max_size=20))
def test_damaged_hocr_never_breaks_the_reader(start: int, end: int, inserted: str) -> None:
    with suppress(DocumentError):
        read(hocr(HOCR[:start] + inserted.encode("utf-8", "replace").decode() + HOCR[end:]))
