"""After forgetting no trace of a document is left in the files of the index."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from finescan.errors import InUseError
from finescan.index.folding import folded
from finescan.index.lock import take
from tests.archive.runs import LETTER, run

KIRCH, OHM, MAILED = "kirchgaessner.txt", "old/ohm.txt", "mail.eml > attachment 1: blatt.txt"


def everything(index):
    """All bytes of the index and of the files beside it."""
    return b"".join(file.read_bytes() for file in sorted(index.parent.glob(f"{index.name}*"))).lower()


def traces(index, words):
    """The words that are there, in any spelling."""
    found = everything(index)
    spelt = {word: {word.lower(), folded(word), word.lower().encode("latin-1", "replace")} for word in words}
    return {word for word, forms in spelt.items() if any(_bytes(form) in found for form in forms)}


def _bytes(form):
    return form if isinstance(form, bytes) else form.encode()


def terms(index):
    """All words that the full-text search knows."""
    with closing(sqlite3.connect(index)) as db:
        db.execute("CREATE VIRTUAL TABLE temp.terms USING fts5vocab (main, words, row)")
        return {term for (term,) in db.execute("SELECT term FROM terms")}


def rows(index, sha256):
    with closing(sqlite3.connect(index)) as db:
        tables = [name for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        held = [t for t in tables if any(c[1] == "sha256" for c in db.execute(f"PRAGMA table_info({t})"))]
        return sum(db.execute(f"SELECT count(*) FROM {t} WHERE sha256 = ?", (sha256,)).fetchone()[0] for t in held)


def test_no_byte_of_it_is_left(post):
    text = (post.folder / OHM).read_text("utf-8")
    others = " ".join(p.read_text("utf-8") for p in post.folder.glob("*.txt")) + LETTER
    own = {w for w in re.findall(r"\w{5,}", text) if folded(w) not in folded(others)} | {"ohm.txt"}
    assert "Bäckerei" in own
    with closing(sqlite3.connect(post.index)) as db:
        (sha256,) = db.execute(
            "SELECT sha256 FROM documents JOIN letters ON document = documents.id WHERE day LIKE '2025%'"
        ).fetchone()
    post("mark", sha256, "--as", "checked", "--note", "Wiedervorlage beim Vorstand")
    assert traces(post.index, {"Bäckerei", "ohm.txt", "vorstand", sha256}) == {
        "Bäckerei",
        "ohm.txt",
        "vorstand",
        sha256,
    }
    assert folded("Bäckerei") in terms(post.index)
    done = post("forget", sha256[:10], "--yes")
    assert done.exit_code == 0
    assert "would read them again" in done.stderr
    assert traces(post.index, own | {"vorstand", "wiedervorlage", sha256}) == set()
    assert terms(post.index).isdisjoint({"backerei", "ohm", "914"})
    assert rows(post.index, sha256) == 0
    assert post.places("ohm") == []


def test_all_places_go_and_the_rest_stays(post):
    before = set(post.places())
    done = post("forget", post.folder / KIRCH, "--yes")
    assert "documents 1, letters 1, places 2" in done.stderr
    assert set(post.places()) == before - {KIRCH, MAILED}
    assert "kirchgassner" not in terms(post.index)
    assert traces(post.index, {"Kirchgäßner", "Möbelhaus", "kirchgaessner.txt"}) == set()
    assert traces(post.index, {"mail.eml"}) == {"mail.eml"}  # its text is still there


def test_a_file_is_forgotten_with_all_that_is_in_it(post):
    assert post("forget", post.folder / "mail.eml", "--yes").exit_code == 0
    assert traces(post.index, {"mail.eml", "blatt.txt", "gebeten"}) == set()
    assert KIRCH not in post.places()  # the attachment lay there, too


@pytest.mark.parametrize("name", ["broken.pdf", "program.py"])
def test_a_file_that_held_no_letter_is_forgotten_too(post, name):
    assert post("forget", post.folder / name, "--yes").exit_code == 0
    assert traces(post.index, {name}) == set()


def test_a_folder_is_forgotten(post):
    assert post("forget", post.folder / "old", "--yes").exit_code == 0
    assert traces(post.index, {"ohm.txt", "box.zip", "Bäckerei"}) == set()


def test_a_later_scan_reads_it_again(post):
    post("forget", post.folder / KIRCH, "--yes")
    _, _, read = run(post.index, post.folder)
    assert {Path(locator.path).name for locator in read} == {KIRCH, "mail.eml"}
    assert KIRCH in post.places()


def test_nobody_is_asked_where_nobody_can_answer(post):
    before = post.index.read_bytes()
    done = post("forget", post.folder / OHM)
    assert (done.exit_code, "--yes" in done.stderr) == (2, True)
    assert post.index.read_bytes() == before


def test_unknown_names_are_said(post):
    assert post("forget", post.folder / OHM, "nowhere", "--yes").exit_code == 2
    assert OHM in post.places()


def test_not_while_a_run_fills_the_index(post):
    lock = take(post.index)
    try:
        done = post("forget", post.folder / OHM, "--yes")
        assert done.exit_code == InUseError.exit_code
        assert "another run" in done.stderr
        assert OHM in post.places()
    finally:
        lock.release()


def test_what_somebody_reads_meanwhile_is_told(post):
    with closing(sqlite3.connect(post.index)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM files").fetchone()
        from finescan.archive import forgetting

        forgetting.WAIT, before = 0, forgetting.WAIT
        try:
            done = post("forget", post.folder / OHM, "--yes")
        finally:
            forgetting.WAIT = before
    assert done.exit_code == InUseError.exit_code
    assert "has the index open" in done.stderr
