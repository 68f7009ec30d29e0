from __future__ import annotations

import pytest

from finescan import reading
from finescan.model import Box, Page, Source, Word
from finescan.reading import ReadingOptions, languages, read_with_engine
from tests.reading.letters import part

FRENCH = "Nous vous prions de vérifier les données de votre entreprise et de nous les retourner dans les dix jours"
GERMAN = "Bitte prüfen Sie die Daten Ihres Betriebs und senden Sie das Formular in den nächsten Tagen an uns zurück"


def pages(text: str, source: Source = Source.OCR) -> tuple[Page, ...]:
    words = tuple(Word(word, Box(10.0 * at, 10, 10.0 * at + 9, 20)) for at, word in enumerate(text.split()))
    return (Page(1, 595, 842, words, read_from=source),)


@pytest.fixture
def read_with(monkeypatch):
    """The languages that each reading used, of pages that always hold the same text."""
    used: list[tuple[str, ...]] = []

    def begin(text: str, installed: tuple[str, ...], source: Source = Source.OCR) -> list[tuple[str, ...]]:
        def read(_, options: ReadingOptions):
            used.append(options.languages)
            return pages(text, source)

        monkeypatch.setattr(reading, "_read", read)
        monkeypatch.setattr(reading, "engine_version", lambda options: f"test ({'+'.join(options.languages)})")
        monkeypatch.setattr(languages, "available_languages", lambda: installed)
        return used

    return begin


def test_a_french_scan_is_read_again_with_french_data(read_with) -> None:
    used = read_with(FRENCH, ("deu", "eng", "fra"))
    _, engine = read_with_engine(part(b"x"))
    assert used == [("deu",), ("fra",)]
    assert engine == "test (fra)"


@pytest.mark.parametrize(
    ("text", "installed", "source"),
    [
        (FRENCH, ("deu", "eng"), Source.OCR),
        (GERMAN, ("deu", "eng", "fra"), Source.OCR),
        (FRENCH, ("deu", "eng", "fra"), Source.TEXT_LAYER),
        ("", ("deu", "eng", "fra"), Source.OCR),
    ],
)
def test_other_pages_are_read_once(read_with, text, installed, source) -> None:
    used = read_with(text, installed, source)
    _, engine = read_with_engine(part(b"x"))
    assert used == [("deu",)]
    assert engine == (None if source is Source.TEXT_LAYER else "test (deu)")
