"""Folders of pages: where they go, what they are called, and what is said where they cannot be written."""

from __future__ import annotations

from pathlib import Path

import pytest
from results import clear, result

from finescan.errors import NotWritableError
from finescan.reports.folder import Folder
from finescan.reports.formats import Format

PAGE = b"<!DOCTYPE html><title>a</title>"


def written(target: Path, form=Format.HTML, *, letters):
    folder = Folder(target, form, "de")
    for one in letters:
        folder.add(one, PAGE)
    folder.close()
    return sorted(str(path.relative_to(target.parent)) for path in target.parent.rglob("*") if path.is_file())


def test_an_index_over_a_folder_of_pages(tmp_path):
    found = written(tmp_path / "reports", letters=[result(path="a/x.pdf"), clear(path="b/x.pdf")])
    assert found[0] == "reports/index.html"
    assert len(found) == 3
    index = (tmp_path / "reports" / "index.html").read_text("utf-8")
    assert all(f'href="./{path.removeprefix("reports/")}' in index for path in found[1:])


def test_an_index_by_its_own_name_has_its_pages_beside_it(tmp_path):
    found = written(tmp_path / "post.html", letters=[result()])
    assert found[1] == "post.html"
    assert found[0].startswith("post-letters/")


def test_letters_of_one_name_and_content_all_have_a_page(tmp_path):
    assert len(written(tmp_path / "out", letters=[result(), result(), result()])) == 4


def test_pdf_pages_have_no_index(tmp_path):
    found = written(tmp_path / "out", Format.PDF, letters=[result()])
    assert [Path(path).suffix for path in found] == [".pdf"]


def test_what_could_not_be_drawn_has_a_page_all_the_same(tmp_path):
    folder = Folder(tmp_path / "out", Format.HTML, "en")
    folder.add(result(), None)
    folder.close()
    (page,) = (tmp_path / "out" / "letters").iterdir()
    assert page.read_bytes().startswith(b"<!DOCTYPE html>")


def test_nothing_half_written_is_left(tmp_path):
    (tmp_path / "out").write_text("a file", "utf-8")
    with pytest.raises(NotWritableError, match="Make room or choose another place"):
        written(tmp_path / "out", letters=[result()])
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
