"""Word files in LibreOffice: pages as they should be, nothing lost when it saves them, changes still tracked."""

from __future__ import annotations

import datetime as dt
import io
import re
import shutil
import subprocess
from zipfile import ZipFile

import pytest
from paper_measures import marks_at_edge, page_texts, place_of
from test_redline import SAMPLES, turned
from trial_letters import COUNTER, LONG, NASTY, SHORT
from word import accepted, rejected

from finescan.letters.model import Paper
from finescan.letters.redline import accepted as taken
from finescan.letters.render import SHEETS, rendered
from finescan.letters.tracked import tracked

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
DAY = dt.date(2026, 11, 22)
PAGES = {"short": 1, "swiss": 1, "long": 3, "counter": 1, "marked": 1, "sample": 2, "sample-form": 2, "nasty": None}
REDLINES = ("marked", "sample")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(SOFFICE is None, reason="needs LibreOffice: apt-get install libreoffice-writer"),
]


def word_files():
    _, _, blocks = turned(SAMPLES[0])
    return {
        "short": rendered(SHORT, "docx"),
        "swiss": rendered(SHORT, "docx", SHEETS["ch"]),
        "long": rendered(LONG, "docx"),
        "nasty": rendered(NASTY, "docx"),
        "counter": rendered(COUNTER, "docx"),
        "marked": tracked(COUNTER.blocks, COUNTER.title, DAY, language="de"),
        "sample": tracked(blocks, "Gegenangebot", DAY, "Kanzlei Grünwald", "de"),
        "sample-form": rendered(Paper("Gegenangebot", "de", taken(blocks)), "docx"),
    }


@pytest.fixture(scope="module")
def converted(tmp_path_factory):
    """Each file by its name: as it was made, saved again by LibreOffice, and as its PDF."""
    folder = tmp_path_factory.mktemp("office")
    made = word_files()
    for name, data in made.items():
        (folder / f"{name}.docx").write_bytes(data)
    for form in ("pdf", "docx"):
        convert(folder, sorted(f"{name}.docx" for name in made), form)
    return {
        name: (made[name], *((folder / form / f"{name}.{form}").read_bytes() for form in ("docx", "pdf")))
        for name in made
    }


def convert(folder, files, form):
    command = [SOFFICE, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--norestore"]
    command += ["--convert-to", form, "--outdir", str(folder / form), *files]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=540)


@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_lost(converted, name):
    made, saved, _ = converted[name]
    assert lines(accepted(saved)) == lines(accepted(made))
    assert lines(rejected(saved)) == lines(rejected(made))


def lines(text):
    return [" ".join(line.split()) for line in text.split("\n") if line.strip()]


@pytest.mark.parametrize("name", REDLINES)
def test_changes_stay_tracked(converted, name):
    made, saved, _ = converted[name]
    before, after = (ZipFile(io.BytesIO(data)).read("word/document.xml").decode() for data in (made, saved))
    for tag in ("ins", "del"):
        assert f"<w:{tag} " in after
        assert set(re.findall(f'<w:{tag} [^>]*w:author="([^"]*)"', after)) == set(
            re.findall(f'<w:{tag} [^>]*w:author="([^"]*)"', before)
        )
    assert "2026-11-22T00:00:00Z" in after


@pytest.mark.parametrize("name", PAGES)
def test_no_page_is_blank(converted, name):
    pages = page_texts(converted[name][2])
    assert all(re.sub(r"(Seite|Page) \d+ (von|of) \d+", "", text).strip() for text in pages)
    if PAGES[name] is not None:
        assert len(pages) == PAGES[name]


def test_the_letter_keeps_to_din_5008(converted):
    data = converted["short"][2]
    left, top, _, _ = place_of(data, SHORT.recipient.lines[0])
    assert left == pytest.approx(25, abs=0.7)
    assert 45 + 17.7 < top < place_of(data, SHORT.recipient.lines[-1])[3] < 90
    _, back, _, back_bottom = place_of(data, " · ".join(SHORT.sender.lines))
    assert 45 < back < back_bottom < 45 + 17.7
    info = place_of(data, SHORT.info[0][0])
    assert info[:2] == pytest.approx((125, 50), abs=1.5)
    assert place_of(data, "Ablehnung Ihres")[1] == pytest.approx(98.46, abs=2)
    assert [height for height, _ in marks_at_edge(data)] == pytest.approx([105, 148.5, 210], abs=0.4)


def test_further_pages_have_a_number_and_no_marks(converted):
    data = converted["long"][2]
    texts = page_texts(data)
    assert "Page 1" not in texts[0]
    assert all(f"Page {number} of 3" in texts[number - 1] for number in (2, 3))
    assert marks_at_edge(data, page=1) == []


def test_the_marks_are_saved(converted):
    with ZipFile(io.BytesIO(converted["short"][1])) as file:
        headers = "".join(file.read(name).decode() for name in file.namelist() if "/header" in name)
    heights = {int(at) / 36000 for at in re.findall(r"<wp:positionV[^>]*><wp:posOffset>(\d+)", headers)}
    assert sorted(heights) == pytest.approx([105, 148.5, 210], abs=0.2)


def test_swiss_letters_have_the_address_at_the_right(converted):
    assert place_of(converted["swiss"][2], SHORT.recipient.lines[0])[0] == pytest.approx(120, abs=0.7)
