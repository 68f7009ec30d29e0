from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finescan.model import Document
from finescan.reports.failure import source_of
from finescan.reports.folder import file_name


def name(path: str, part: str | None = None, page_range: tuple[int, int] = (1, 3)) -> str:
    return file_name(source_of(Document(path, part, page_range, "12345678" + "0" * 56, "application/pdf", 3)))


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (("post/Brief 1.pdf",), "Brief_1.pdf-12345678"),
        (("-",), "letter-12345678"),
        (("post/..",), "letter-12345678"),
        (("a.eml", "attachment 2: angebot.pdf"), "a.eml-attachment_2_angebot.pdf-12345678"),
        (("stapel.pdf", None, (2, 3)), "stapel.pdf-12345678-p2-3"),
    ],
)
def test_files_are_named_after_the_letter(given, expected):
    assert name(*given) == expected


@given(st.text(max_size=300), st.none() | st.text(max_size=300))
def test_no_name_leaves_its_folder(path, part):
    found = name(path, part)
    assert not set(found) & set('/\\:*?"<>|\0\n')
    assert len(found) < 200
    assert not found.startswith(".")
