"""Stacks as files, from the command line on: real pages put together."""

from __future__ import annotations

import io
import random
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from typer.testing import CliRunner

import finescan
from finescan import api, intake, reading, stack
from finescan.cli.app import application
from finescan.errors import UsageError
from finescan.model import Document
from finescan.pipeline import scan_file
from finescan.runner import RuleChoice
from finescan.runner.worker import rule_set
from tests.stack.stacks import first_page
from tests.stack.stacks import stack as stacked

SAMPLES = Path(__file__).parents[2] / "samples"
ONES = ("01-trade-register-form", "06-data-protection-office", "11-energy-contract", "24-toner-invoice")
TWO_PAGES = "26-gdpr-centre"


def pdf(*names, backs=False):
    """The samples in one file, each sheet with a blank back if told so; and the pages of each."""
    writer, ranges = PdfWriter(), []
    for name in names:
        first = len(writer.pages) + 1
        for page in PdfReader(SAMPLES / name / "letter.pdf").pages:
            writer.add_page(page)
            last = len(writer.pages)
            if backs:
                writer.add_blank_page(595, 842)
        ranges.append((first, last))
    data = io.BytesIO()
    writer.write(data)
    return data.getvalue(), ranges


def run(*args):
    return CliRunner().invoke(application(), [*map(str, args)], prog_name="finescan")


@pytest.fixture
def three(tmp_path):
    """A stack of three letters, the second one with two pages."""
    file = tmp_path / "stack.pdf"
    file.write_bytes(pdf(ONES[0], TWO_PAGES, ONES[3])[0])
    return file


@pytest.mark.parametrize("backs", [False, True])
@pytest.mark.parametrize("seed", range(4))
def test_samples_in_any_order(seed, backs):
    names = [*ONES, TWO_PAGES]
    random.Random(seed).shuffle(names)
    data, ranges = pdf(*names, backs=backs)
    pages = reading.read(intake.make_part(data, "stack.pdf"))
    assert [(letter[0].number, letter[-1].number) for letter in stack.letters(pages)] == ranges


@pytest.mark.parametrize(
    "name", sorted(folder.name for folder in SAMPLES.iterdir() if (folder / "letter.pdf").is_file())
)
def test_no_sample_is_split(name):
    pages = reading.read(intake.open_part(str(SAMPLES / name / "letter.pdf")))
    assert list(stack.letters(pages)) == [pages]


@pytest.mark.slow
def test_each_letter_has_a_result_with_its_pages(three):
    results = finescan.scan(three)
    assert [tuple(one.source.page_range) for one in results] == [(1, 1), (2, 3), (4, 4)]
    assert {one.source.pages for one in results} == {4}
    assert [[page.page for page in one.quality.pages] for one in results] == [[1], [2, 3], [4]]
    assert results[0].letter.recipient != results[2].letter.recipient


@pytest.mark.parametrize(("split", "count"), [pytest.param("never", 1, marks=pytest.mark.slow), (2, 2), ("1", 4)])
def test_splitting_as_told(three, split, count):
    assert len(finescan.scan(three, split=split)) == count


def test_a_way_to_split_that_there_is_not(three):
    shown = run("scan", three, "--split", "sometimes")
    assert shown.exit_code == 2
    assert "auto, never" in shown.stderr


@pytest.mark.slow
def test_each_letter_has_a_report_of_its_own_pages(three, tmp_path):
    folder = tmp_path / "reports"
    folder.mkdir()
    shown = run("scan", three, "--format", "html", "-o", folder, "--fail-on", "never", "--jobs", 1)
    assert shown.exit_code == 0
    names = sorted(file.name.rsplit("-p", 1)[-1] for file in (folder / "letters").iterdir())
    assert names == ["1-1.html", "2-3.html", "4-4.html"]
    second = next((folder / "letters").glob("*p2-3.html")).read_text("utf-8")
    assert "Picture of page 2" in second or "Seite 2" in second
    assert "page 4" not in second


def test_one_page_is_not_made_of_several_letters(three):
    results = finescan.scan(three)
    stream = io.BytesIO()
    report = api.report_to(stream, api.Format.HTML, "en", several=False)
    report.add(results[0], b"<html>")
    with pytest.raises(UsageError, match="several letters"):
        report.add(results[1], b"<html>")
    report.close()
    assert stream.getvalue() == b""


def test_a_command_for_one_letter_says_how_to_name_it(three):
    shown = run("deadlines", three, "--today", "2026-11-22")
    assert shown.exit_code == 3
    assert "pages 1-1, 2-3, 4-4" in shown.stderr
    assert "--pages 1-1" in shown.stderr


def test_the_text_of_some_pages(three):
    whole, first = api.read_text(three), api.read_text(three, pages=(1, 1))
    assert first.strip() in whole
    assert len(first) < len(whole) / 2


@pytest.mark.parametrize(("pages", "code"), [("4-9", 3), ("3-2", 2), ("x", 2), ("1-", 0)])
def test_pages_that_are_not_there(three, pages, code):
    assert run("text", three, "--pages", pages).exit_code == code


@pytest.mark.parametrize(("media_type", "letters"), [("application/pdf", 2), ("text/html", 1)])
def test_a_mail_is_no_stack(media_type, letters):
    pages = stacked(first_page(), first_page("Praxis Blum", "praxis-blum.de", day="3. Mai 2025"))
    document = Document("x", None, (1, 2), "0" * 64, media_type, 2)
    assert len(list(scan_file(document, pages, rule_set(RuleChoice()), split=stack.AUTO))) == letters
