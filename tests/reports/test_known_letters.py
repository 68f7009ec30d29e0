"""A letter that resembles a known one says so in every report; nothing else changes."""

from __future__ import annotations

import csv
import io

import pytest
from results import clear, result

from finescan.reports.formats import Format, stream_report
from finescan.reports.html import letter_page

KNOWN = {"title": "Branchenspiegel *Nord*", "source": None, "similarity": 0.874, "fingerprint": "AAAA"}


def printed(form, *results, language="en"):
    stream = io.BytesIO()
    report = stream_report(form, stream, language, several=len(results) > 1)
    for one in results:
        report.add(one)
    report.close()
    return stream.getvalue().decode()


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "a known letter: Branchenspiegel *Nord* (87%)"),
        ("de", "einem bekannten Schreiben: Branchenspiegel *Nord* (87 %)"),
    ],
)
def test_text_and_pages_say_it(language, said):
    one = result(campaign=KNOWN)
    assert said in " ".join(printed(Format.TEXT, one, language=language).split())
    assert said in letter_page(one, None, language).decode()
    assert said not in letter_page(result(), None, language).decode()


def test_a_list_says_it_even_of_a_clear_letter():
    told = printed(Format.TEXT, clear().model_copy(update={"campaign": result(campaign=KNOWN).campaign}), result())
    assert told.count("Resembles a known letter") == 1


def test_markdown_shows_the_title_and_obeys_nothing_in_it():
    assert r"**Resembles:** a known letter: Branchenspiegel \*Nord\* (87%)" in printed(
        Format.MARKDOWN, result(campaign=KNOWN)
    )


def test_csv_has_columns_for_it():
    rows = list(csv.DictReader(io.StringIO(printed(Format.CSV, result(campaign=KNOWN), result()))))
    assert [(row["campaign"], row["similarity"]) for row in rows] == [("Branchenspiegel *Nord*", "0.874"), ("", "")]


def test_source_and_missing_title():
    one = result(campaign=KNOWN | {"title": None, "source": "Kammer Auenfurt"})
    assert "a known letter: untitled (87%), from Kammer Auenfurt" in " ".join(printed(Format.TEXT, one).split())
