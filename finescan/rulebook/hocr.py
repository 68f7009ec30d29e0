"""The little of hOCR that examples of rules need: pages, and words with box, size and confidence."""

from __future__ import annotations

from html.parser import HTMLParser

import regex

from finescan.model import Box, Page, Source, Word

_SCAN_DPI = 300.0
_POINTS = 72.0


def hocr_pages(text: str) -> tuple[Page, ...]:
    """The pages of an hOCR document; lengths are taken as pixels of `scan_res`, or of 300 dpi."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return tuple(reader.finished())


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._pages: list[tuple[Box, float, list[Word]]] = []
        self._open: list[str] = []
        self._word: str | None = None
        self._letters: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the class decides
        given = dict(attrs)
        kind, title = given.get("class") or "", given.get("title") or ""
        if "ocr_page" in kind:
            self._pages.append((_box(title) or Box(0, 0, 2480, 3508), _resolution(title), []))
        if "ocrx_word" in kind:
            self._flush()
            self._word = title

    def handle_endtag(self, tag: str) -> None:
        if tag == "span":
            self._flush()

    def handle_data(self, data: str) -> None:
        if self._word is not None:
            self._letters.append(data)

    def _flush(self) -> None:
        title, letters = self._word, "".join(self._letters).strip()
        self._word, self._letters = None, []
        box = _box(title) if title else None
        if title is None or box is None or not letters:
            return
        if not self._pages:
            self._pages.append((Box(0, 0, 2480, 3508), _SCAN_DPI, []))
        scale = _POINTS / self._pages[-1][1]
        size = regex.search(r"x_f?size ([\d.]+)", title)
        sure = regex.search(r"x_wconf ([\d.]+)", title)
        self._pages[-1][2].append(
            Word(
                letters,
                _scaled(box, scale),
                float(size[1]) if size else None,
                confidence=float(sure[1]) / 100 if sure else 1.0,
                reading="ocr",
            )
        )

    def finished(self) -> list[Page]:
        self._flush()
        return [
            Page(
                number,
                box.width * _POINTS / dpi,
                box.height * _POINTS / dpi,
                tuple(words),
                read_from=Source.OCR,
                dpi=dpi,
            )
            for number, (box, dpi, words) in enumerate(self._pages, 1)
        ]


def _box(title: str) -> Box | None:
    found = regex.search(r"bbox (-?\d+(?:\.\d+)?) (-?\d+(?:\.\d+)?) (-?\d+(?:\.\d+)?) (-?\d+(?:\.\d+)?)", title)
    return Box(*map(float, found.groups())) if found else None


def _resolution(title: str) -> float:
    found = regex.search(r"scan_res (\d+)", title)
    return float(found[1]) or _SCAN_DPI if found else _SCAN_DPI


def _scaled(box: Box, scale: float) -> Box:
    return Box(*(edge * scale for edge in box))
