"""Reports and tables from an index, whether the originals are still there or not."""

from __future__ import annotations

import csv
import io
import json
import shutil

import pyarrow.parquet as pq
import pytest

from finescan import model, runner
from finescan.api import archive
from finescan.archive import drawing, reporting
from finescan.archive.finding import Query
from finescan.reports.export import COLUMNS
from finescan.reports.formats import Format
from tests.archive.conftest import fill
from tests.archive.runs import PLAIN, run

GONE = {"en": "was not there when this report was made", "de": "lag beim Erstellen dieses Berichts nicht vor"}
FORM, KIRCH, OHM = "form.pdf", "kirchgaessner.txt", "old/ohm.txt"


@pytest.fixture
def here(monkeypatch):
    """Pages are drawn in this process; what is drawn is listed."""
    drawn = []

    class Here:
        def __class_getitem__(cls, _):
            return cls

        def __init__(self, work, *_):
            self.work = work

        def run(self, sheaves):
            for number, sheaf in enumerate(sheaves):
                drawn.append(sheaf)
                yield number, self.work(sheaf)

    monkeypatch.setattr(reporting, "Pool", Here)
    drawing._opened.cache_clear()
    yield drawn
    drawing._opened.cache_clear()


def pages(post, target, *, query=None, form=Format.HTML, language="en", options=None):
    """The files of a report by their names."""
    options = options or runner.Options(language=language, drawn=form)
    reporting.write_folder(post.index, query or Query(), target, form, options, jobs=1, time_limit=60)
    return {str(file.relative_to(target)): file.read_bytes() for file in target.rglob("*") if file.is_file()}


def page_of(made, name):
    (found,) = (data.decode() for file, data in made.items() if file.startswith(f"letters/{name}"))
    return found


def test_pages_are_drawn_from_the_originals(post, tmp_path, here):
    made = pages(post, tmp_path / "report")
    assert len(made) == 1 + 7  # the overview; six letters, and what could not be read
    form = page_of(made, FORM)
    assert "data:image/" in form
    assert GONE["en"] not in form
    assert sorted({sheaf.locator.part or "" for sheaf in here}) == ["", "inside/letter.txt"]
    assert GONE["en"] not in page_of(made, "box.zip")


def test_each_place_is_named_and_leads_to_one_page(post, tmp_path, here):
    overview = pages(post, tmp_path / "report")["index.html"].decode()
    assert overview.count('href="./letters/kirchgaessner.txt-') == 2
    assert "8 letters checked, 5 of them flagged" in overview


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("what", ["gone", "changed"])
def test_a_page_without_its_original_says_so(tmp_path, here, language, what):
    from tests.archive.conftest import Post

    post = Post(tmp_path / "post", tmp_path / "archive.db")
    fill(post.folder)
    run(post.index, post.folder / FORM, language=language)
    shutil.copy(post.folder / KIRCH, post.folder / FORM) if what == "changed" else (post.folder / FORM).unlink()
    form = page_of(pages(post, tmp_path / "report", language=language), FORM)
    assert GONE[language] in form
    assert "data:image/png" not in form
    assert "998" in form


def test_what_is_noted_stands_on_the_page_and_in_the_overview(post, tmp_path, here):
    post("mark", post.folder / FORM, "--as", "paid", "--note", "<b>bar</b>")
    post("mark", post.folder / OHM, "--as", "false-alarm")
    made = pages(post, tmp_path / "report")
    assert "Marked as paid on" in page_of(made, FORM)
    assert "&lt;b&gt;bar&lt;/b&gt;" in page_of(made, FORM)
    overview = made["index.html"].decode()
    assert "8 letters checked, 4 of them flagged" in overview
    assert "false alarm" in overview


def test_signed_and_paid_are_told_with_the_sum(post, tmp_path, here):
    statement = tmp_path / "konto.csv"
    statement.write_text(
        "Buchungstag;Beguenstigter/Zahlungspflichtiger;Verwendungszweck;Betrag;Waehrung\n"
        "05.10.2026;Deutsche Firmenerfassung;Eintrag;-998,40;EUR\n"
    )
    post("payments", statement)
    post("mark", post.folder / OHM, "--as", "signed")
    made = pages(post, tmp_path / "report", language="de")
    overview = made["index.html"].decode()
    assert "Unterschrieben oder bezahlt?" in overview
    assert "1 auffälliges Schreiben bezahlt: 998,40\xa0EUR" in overview.replace(" EUR", "\xa0EUR")
    assert "1 auffälliges Schreiben ist unterschrieben" in overview
    assert "Wahrscheinlich bezahlt" in page_of(made, FORM)


def test_pdf_pages(post, tmp_path, here):
    made = pages(post, tmp_path / "report", query=Query(paths=(FORM,)), form=Format.PDF)
    (data,) = made.values()
    assert data.startswith(b"%PDF")


def test_only_what_is_asked_for(post, tmp_path, here):
    made = pages(post, tmp_path / "report", query=Query(verdict=model.Verdict.SCAM, paths=("old",)))
    assert len(made) == 3


def test_a_letter_that_cannot_be_drawn_from_its_file_costs_no_other(post, tmp_path, here, monkeypatch):
    monkeypatch.setattr(drawing, "_from_original", _broken)
    made = pages(post, tmp_path / "report")
    assert len(made) == 8
    assert GONE["en"] in page_of(made, FORM)


def _broken(*_):
    raise ValueError


def test_the_command_draws_in_workers(post, tmp_path):
    done = post("report", "-o", tmp_path / "report", "--path", FORM, "--jobs", "1")
    assert done.exit_code == 0
    assert f"letters in {tmp_path / 'report'}: 1" in done.stderr
    assert "data:image/" in next((tmp_path / "report" / "letters").iterdir()).read_text("utf-8")


@pytest.mark.parametrize("form", sorted(set(Format) - {Format.HTML, Format.PDF}))
def test_other_formats_go_to_a_stream(post, form):
    done = post("report", "--format", form, "--path", "old")
    assert done.exit_code == 0
    assert "ohm.txt" in done.stdout


def test_pages_need_a_folder(post):
    assert post("report").exit_code == 2
    assert post("export", "--format", "parquet").exit_code == 2


def test_the_table_has_a_row_a_letter(post, tmp_path):
    post("mark", post.folder / KIRCH, "--as", "checked")
    done = post("export")
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(done.stdout))}
    assert len(rows) == 7
    (letter, _), *_ = post.ids("Kirchgäßner")
    assert (rows[letter]["places"], rows[letter]["marks"], rows[letter]["verdict"]) == ("2", "checked", "scam")
    assert rows[letter]["campaign"] == letter
    assert rows[letter]["first_seen"]
    assert rows[""]["errors"] == "broken"
    target = tmp_path / "letters.parquet"
    assert post("export", "--format", "parquet", "--verdict", "scam", "-o", target).exit_code == 0
    table = pq.read_table(target)
    assert (table.num_rows, table.column_names) == (4, [column.name for column in COLUMNS])


def test_the_table_as_json(post):
    rows = [json.loads(line) for line in post("export", "ohm", "--format", "jsonl").stdout.splitlines()]
    assert [row["path"] for row in rows] == [str(post.folder / OHM)]


def test_from_python(post, tmp_path):
    assert archive.report(post.index, Query(paths=(OHM,)), tmp_path / "report", jobs=1) == 1
    assert archive.status(post.index).letters == 6
    assert [one.id for one in archive.campaigns(post.index)]


def test_a_name_that_is_no_text(tmp_path, here):
    from tests.archive.conftest import Post

    post = Post(tmp_path / "post", tmp_path / "archive.db")
    post.folder.mkdir()
    name = "br\udcfcf.txt"
    (post.folder / name).write_text(PLAIN.format(name="Moll"), "utf-8")
    run(post.index, post.folder)
    assert post("mark", post.folder / name, "--as", "checked").exit_code == 0
    assert len(post.places("--path", name, "--mark", "checked")) == 1
    page = page_of(pages(post, tmp_path / "report"), "br")
    assert GONE["en"] not in page
    assert post("forget", post.folder / name, "--yes").exit_code == 0
    assert post.places() == []
