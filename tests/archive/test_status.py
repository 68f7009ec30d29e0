"""What the status tells, also while a run fills the index."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing

from finescan.index.keys import Key
from finescan.index.store import Index
from tests.archive.runs import LETTER, run


def status(post, *arguments):
    return json.loads(post("status", "--format", "json", *arguments).stdout)


def test_all_is_counted(filled):
    found = status(filled)
    assert (found["files"], found["documents"], found["places"], found["duplicates"]) == (8, 6, 7, 1)
    assert found["verdicts"] == {"scam": 4, "suspicious": 0, "notice": 0, "clear": 2, "unreadable": 0}
    assert (found["failed"], found["skipped"]) == ({"broken": 1}, {"no letter: .py": 1})
    assert found["failures"][0]["path"].endswith("broken.pdf")
    assert found["outdated"] == {"read": 0, "judged": 0}
    assert found["running"] is None
    (last,) = found["runs"]
    assert last["sums"]["seen"] == 9
    assert found["size"] > 10_000


def test_for_a_person_in_both_languages(filled):
    english, german = (filled("status", "--lang", lang).stdout for lang in ("en", "de"))
    assert "documents: 6, places where they lie: 7, files: 8" in english
    assert "Dokumente: 6, Stellen, an denen sie liegen: 7, Dateien: 8" in german
    assert "judged anew" not in english
    assert "weil Regeln oder Sprache andere sind: 6" in german  # they were judged with English messages


def test_other_rules_make_it_out_of_date(filled, tmp_path):
    suppliers = tmp_path / "suppliers.txt"
    suppliers.write_text("Branchenregister Süd; DE53 9920 0411 0447 1182 04\n", "utf-8")
    assert status(filled, "--allow", suppliers)["outdated"] == {"read": 0, "judged": 6}


def test_another_reading_makes_it_out_of_date(post):
    with closing(sqlite3.connect(post.index)) as db, db:
        db.execute("UPDATE keys SET reading = '0.3 embedded'")
    assert status(post)["outdated"] == {"read": 6, "judged": 0}


def test_a_run_under_way(post):
    with Index(post.index, Key("1", "1")):
        found = status(post)
        assert found["running"]["pid"]
        assert "under way since" in post("status").stdout
        assert len(post.places()) == 8
    found = status(post)
    assert found["running"] is None
    assert found["runs"][0]["ended"] is None
    assert "did not come to its end" in post("status").stdout


def test_what_is_nowhere_any_more(tmp_path, post):
    letter = tmp_path / "letter.txt"
    letter.write_text(LETTER.format(price="480,00"), "utf-8")
    index = tmp_path / "own.db"
    run(index, letter)
    letter.write_text(LETTER.format(price="481,00"), "utf-8")
    run(index, letter)
    own = post._replace(folder=tmp_path, index=index)
    found = status(own)
    assert (found["documents"], found["gone"], found["places"]) == (2, 1, 1)
    assert [line.split("\t")[5] for line in own("find").stdout.splitlines()].count("original gone") == 1


def test_a_read_only_disk(post):
    post.index.chmod(0o444)
    (post.index.parent).chmod(0o555)
    try:
        assert status(post)["documents"] == 6
        assert len(post.places()) == 8
    finally:
        (post.index.parent).chmod(0o755)
