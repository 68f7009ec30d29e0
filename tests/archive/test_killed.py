"""A run that is killed at any moment goes on where it was, and ends as if nothing had happened."""

from __future__ import annotations

import random
import signal
import sqlite3
import subprocess
import sys
import time
import zlib

import pytest

from tests.archive.runs import LETTER, PLAIN

KILLS = 30
LETTERS = 240

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def post(tmp_path_factory):
    """Letters, every fourth in two places, so that the index sees contents that it has."""
    folder = tmp_path_factory.mktemp("post")
    for number in range(LETTERS):
        place = folder / f"{number % 5}"
        place.mkdir(exist_ok=True)
        text = LETTER.format(price=f"{100 + number},00") if number % 3 else PLAIN.format(name=f"Moll {number}")
        (place / f"{number}.txt").write_text(text, "utf-8")
        if number % 4 == 0:
            (place / f"{number}-copy.txt").write_text(text, "utf-8")
    return folder


def start(index, post, said=subprocess.DEVNULL):
    return subprocess.Popen(
        [sys.executable, "-m", "finescan", "scan", str(post), "--index", str(index), "--format", "jsonl", "--new"],
        stdout=subprocess.DEVNULL,
        stderr=said,
    )


def stored(index):
    """Every letter at every place: {(folder, name, part, page): contract object}."""
    with sqlite3.connect(index) as db:
        rows = db.execute(
            "SELECT folder, name, part, first_page, result FROM places JOIN files ON files.id = file "
            "JOIN letters ON letters.document = places.document"
        ).fetchall()
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        db.execute("INSERT INTO words (words) VALUES ('integrity-check')")
    found = {row[:4]: zlib.decompress(row[4]) for row in rows}
    assert len(found) == len(rows)
    return found


def without_places(found):
    """The letters as they are, whichever of its places a content was read at first."""
    return {key: data[data.index(b'"verdict"') :] for key, data in found.items()}


def test_every_document_is_there_once_after_thirty_kills(tmp_path, post):
    undisturbed, index = tmp_path / "undisturbed.db", tmp_path / "killed.db"
    began = time.monotonic()
    assert start(undisturbed, post).wait() == 1
    whole = time.monotonic() - began
    moments = random.Random(7)
    killed = 0
    for _ in range(KILLS):
        run = start(index, post)
        try:
            run.wait(moments.uniform(0, whole / 3))
        except subprocess.TimeoutExpired:
            run.send_signal(signal.SIGKILL)
            killed += 1
        run.wait()
    with (tmp_path / "said").open("w+b") as said:
        code = start(index, post, said).wait()
        said.seek(0)
        message = said.read().decode()
    assert code in {0, 1}, message
    assert f"{LETTERS + LETTERS // 4} seen" in message
    found = stored(index)
    assert len(found) == LETTERS + LETTERS // 4
    assert without_places(found) == without_places(stored(undisturbed))
    assert killed >= KILLS / 2
