"""The Python API: what it promises, and that docs/api.md runs as it stands."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

import finescan
from finescan import api
from finescan.errors import NotWritableError, UsageError

ROOT = Path(__file__).parents[2]
TEXT = "Der Beitrag von 480,00 EUR im Jahr ist zwei Jahre lang jährlich im Voraus zu zahlen.\n"
EXAMPLES = re.findall(r"```python\n(.*?)```", (ROOT / "docs" / "api.md").read_text("utf-8"), re.DOTALL)


@pytest.fixture
def letter(tmp_path):
    file = tmp_path / "brief.txt"
    file.write_text(TEXT, "utf-8")
    return file


def test_results_are_those_of_the_command_line(letter):
    (result,) = finescan.scan(letter, language="de")
    shown = subprocess.run(
        [sys.executable, "-m", "finescan", "scan", letter, "--format", "json", "--lang", "de", "--fail-on", "never"],
        capture_output=True,
        check=True,
    )
    assert json.loads(result.to_json()) == json.loads(shown.stdout)
    assert result.offer.fees[0].amount == "480.00"


def test_worker_processes_give_the_same(letter):
    assert finescan.scan(letter, jobs=2) == finescan.scan(letter)


def test_what_cannot_be_read_is_a_result(tmp_path):
    (result,) = finescan.scan(tmp_path / "gone.pdf")
    assert result.verdict == "unreadable"
    assert result.errors


def test_letters_come_in_the_order_of_the_inputs(tmp_path):
    for name in "cab":
        (tmp_path / f"{name}.txt").write_text(TEXT, "utf-8")
    found = [result.source.path for result, page in finescan.scan_each(*(tmp_path / f"{n}.txt" for n in "bca"))]
    assert [Path(path).stem for path in found] == ["b", "c", "a"]


@pytest.mark.parametrize(
    "settings", [{"language": "fr"}, {"engine": "own"}, {"law": ["us"]}, {"allow": "gone.txt"}, {"only": ["de.x.y"]}]
)
def test_senseless_settings_are_refused(letter, settings):
    with pytest.raises(UsageError):
        finescan.scan(letter, **settings)


def test_a_text_has_three_forms(letter):
    assert TEXT.strip() in finescan.read_text(letter)
    assert finescan.read_text(letter, "hocr").startswith("<?xml")
    with pytest.raises(UsageError, match="plain"):
        finescan.read_text(letter, "braille")


def test_a_folder_of_letters_has_no_one_text(tmp_path):
    with pytest.raises(UsageError, match="0 letters"):
        finescan.read_text(tmp_path)


def test_results_are_written_in_any_format_but_pages(letter):
    results = finescan.scan(letter)
    for form in set(api.Format) - api.DRAWN:
        stream = io.BytesIO()
        finescan.write(results, stream, form)
        assert stream.getvalue() or form is api.Format.LINES, form
    with pytest.raises(UsageError):
        finescan.write(results, io.BytesIO(), "html")


@pytest.mark.parametrize("form", sorted(api.DRAWN))
def test_pages_of_letters(letter, form, tmp_path):
    start = {"html": b"<!DOCTYPE html>", "pdf": b"%PDF-"}[form]
    assert finescan.page(letter, form).startswith(start)
    finescan.report(letter, letter, to=tmp_path / "out", form=form)
    pages = list((tmp_path / "out").rglob(f"*.{form}"))
    assert len(pages) == (3 if form == "html" else 2)
    assert all(page.read_bytes().startswith(start) for page in pages)


def test_a_page_of_what_cannot_be_read(tmp_path):
    assert b"unreadable" in finescan.page(tmp_path / "gone.pdf", "html")


def test_a_folder_that_cannot_be_written_is_told(letter, tmp_path):
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(NotWritableError, match="cannot be written"):
        finescan.report(letter, to=tmp_path / "file" / "reports")


@pytest.mark.parametrize("number", range(len(EXAMPLES)))
def test_examples_of_the_documents_run(number, tmp_path):
    (tmp_path / "samples").symlink_to(ROOT / "samples")
    before = "import finescan\n" if "import finescan" not in EXAMPLES[number] else ""
    script = tmp_path / "example.py"
    script.write_text(before + EXAMPLES[number], "utf-8")
    ran = subprocess.run(
        [sys.executable, "-W", "error", script], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout
