"""Annotated PDFs for tests, and what stands under their highlights."""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass

import numpy as np
import pypdfium2 as pdfium
from pypdf import PageObject, PdfReader
from rapidfuzz.distance import LCSseq

from finescan.intake import make_part
from finescan.model import Page, Part
from finescan.pipeline import Reading, scan_file
from finescan.reading.options import ReadingOptions
from finescan.reading.showing import page_images
from finescan.reports import build
from finescan.reports.annotated import annotated_pdf
from finescan.reports.contract import Result
from finescan.reports.original import Original
from finescan.runner.job import Options, RuleChoice
from finescan.runner.worker import read_part, rule_set

Quad = tuple[tuple[float, float], ...]
Quads = tuple[Quad, ...]


@dataclass(frozen=True)
class Annotated:
    """A letter, what was found in it, and the annotated PDF."""

    part: Part
    reading: Reading
    result: Result
    pdf: bytes

    @property
    def reader(self) -> PdfReader:
        return PdfReader(io.BytesIO(self.pdf), strict=True)


def is_ours(page: PageObject) -> bool:
    """Whether the page belongs to the report: its foot names finescan."""
    return "finescan 0" in page.extract_text()


def annotate(data: bytes, name: str = "letter", language: str = "de", password: str | None = None) -> Annotated:
    part = make_part(data, name)
    (reading,) = read_part(part, Options(language=language, password=password))
    result = build.result(reading, language)
    with page_images(part, ReadingOptions(password=password)) as page_image:
        pdf = annotated_pdf(result, Original(part, reading, page_image), language, password=password)
    return Annotated(part, reading, result, pdf)


def annotate_as(data: bytes, pages: tuple[Page, ...]) -> Annotated:
    """A file that was read before: what is read from it now would be the same, but for the time that OCR takes."""
    part = make_part(data, "letter")
    (reading,) = scan_file(part.document, pages, rule_set(RuleChoice()))
    result = build.result(reading, "de")
    with page_images(part) as page_image:
        return Annotated(part, reading, result, annotated_pdf(result, Original(part, reading, page_image), "de"))


def annotations(page: PageObject, subtype: str) -> list:
    found = (one.get_object() for one in page.get("/Annots", ()))
    return [one for one in found if one["/Subtype"] == subtype and one.get("/T") == "finescan"]


def quads_of(annotation) -> Quads:
    points = list(map(float, annotation["/QuadPoints"]))
    corners = list(zip(points[::2], points[1::2], strict=True))
    return tuple(tuple(corners[at : at + 4]) for at in range(0, len(corners), 4))


def inside(point: tuple[float, float], quad: Quad) -> bool:
    """Whether a point lies in a slanting rectangle given by top left, top right, bottom left, bottom right."""
    corner, right, below, _ = map(np.array, quad)
    across, down, to = right - corner, below - corner, np.array(point) - corner
    return all(0 <= to @ side <= side @ side for side in (across, down))


def letters(text: str) -> str:
    return re.sub(r"[\W_]", "", unicodedata.normalize("NFKC", text).replace("\u00ad", "")).casefold()


def share(quote: str, found: str) -> tuple[float, float]:
    """How much of the quote was found, and how much of what was found belongs to it."""
    wanted, got = letters(quote), letters(found)
    common = LCSseq.similarity(wanted, got)
    return common / max(1, len(wanted)), common / max(1, len(got))


class Under:
    """Characters of a page of a PDF with their middles, in its own user space."""

    def __init__(self, pdf: bytes, index: int) -> None:
        with closing(pdfium.PdfDocument(pdf)) as document:
            self.chars = list(self._characters(document[index].get_textpage()))

    @staticmethod
    def _characters(text) -> Iterator[tuple[str, tuple[float, float]]]:
        for at in range(text.count_chars()):
            char = text.get_text_range(at, 1)
            left, bottom, right, top = text.get_charbox(at)
            if char.strip():
                yield char, ((left + right) / 2, (bottom + top) / 2)

    def text(self, quads: Quads) -> str:
        """Characters under the quads, in the direction in which these are read; as in the file where that is unknown."""
        return "".join(self._under(quad) for quad in quads)

    def _under(self, quad: Quad) -> str:
        corner, right, below, _ = map(np.array, quad)
        across, down = right - corner, below - corner
        found = [(char, float(across @ middle)) for char, middle in self.chars if inside(middle, quad)]
        if across @ across > down @ down:
            found.sort(key=lambda one: one[1])
        return "".join(char for char, _ in found)


def covered(made: Annotated) -> Iterator[tuple[str, float, float]]:
    """For each highlight of a passage that a finding quotes: the quote and the two shares of it."""
    quotes = {}
    for one in made.result.findings:
        quotes.setdefault((one.fingerprint, one.page), one.quote)
    reader = made.reader
    for index, page in enumerate(reader.pages):
        highlights = [one for one in annotations(page, "/Highlight") if "/IRT" not in one]
        under = Under(made.pdf, index) if highlights else None
        for one in highlights:
            fingerprint, _, number, _ = one["/NM"].split("-")
            if quote := quotes.get((fingerprint, int(number))):
                yield quote, *share(quote, under.text(quads_of(one)))
