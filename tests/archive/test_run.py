"""What a run over an index reads, and what it does not."""

from __future__ import annotations

import io
import os
import sqlite3
import tarfile
import zipfile
from dataclasses import replace
from email.message import EmailMessage
from pathlib import Path

import pytest
from PIL import Image

from finescan import api
from finescan.api import scanning
from finescan.api.scanning import Indexed, Tally
from finescan.archive import run as run_
from finescan.cli import scan as scan_command
from finescan.errors import InUseError, NotWritableError, UsageError
from finescan.index import schema, store
from finescan.index.keys import Key
from finescan.index.store import Index
from finescan.model import Verdict
from tests.archive.runs import LETTER, PLAIN, run

ONE_RULE = {"only": ["de.hidden-fee.soft-fee-name"]}


@pytest.fixture
def post(tmp_path):
    folder = tmp_path / "post"
    (folder / "old").mkdir(parents=True)
    (folder / "a.txt").write_text(LETTER.format(price="480,00"), "utf-8")
    (folder / "b.txt").write_text(PLAIN.format(name="Moll"), "utf-8")
    (folder / "old" / "c.txt").write_text(LETTER.format(price="569,06"), "utf-8")
    (folder / "main.py").write_text("print()", "utf-8")
    return folder


@pytest.fixture
def index(tmp_path):
    return tmp_path / "archive.db"


def seen(tally):
    return tally.scanned, tally.known, tally.skipped.total(), tally.failed


def verdicts(results):
    return sorted((result.source.path.rpartition("/")[2], result.verdict) for result in results)


def test_what_is_unchanged_is_not_read_again(index, post):
    first, tally, read = run(index, post)
    assert seen(tally) == (3, 0, 1, 0)
    assert len(read) == 3
    again, tally, read = run(index, post)
    assert read == []
    assert seen(tally) == (0, 3, 1, 0)
    assert sorted(again, key=str) == sorted(first, key=str)
    assert tally.seen == 4
    assert tally.skipped == {"no letter: .py": 1}


def test_only_what_is_new_is_told_when_asked(index, post):
    run(index, post)
    (post / "d.txt").write_text(LETTER.format(price="99,00"), "utf-8")
    results, tally, read = run(index, post, fresh=True)
    assert [result.source.path for result in results] == [str(post / "d.txt")]
    assert seen(tally) == (1, 3, 1, 0)
    assert len(read) == 1


def test_a_changed_file_is_read_and_its_old_content_stays_in_the_index(index, post):
    run(index, post)
    (post / "a.txt").write_text(PLAIN.format(name="Weiß"), "utf-8")
    results, tally, read = run(index, post)
    assert len(read) == 1
    assert seen(tally) == (1, 2, 1, 0)
    assert dict(verdicts(results))["a.txt"] is Verdict.CLEAR
    with sqlite3.connect(index) as db:
        assert db.execute("SELECT was FROM documents WHERE was IS NOT NULL").fetchall() == [(str(post / "a.txt"),)]


def test_the_same_content_is_read_once_and_listed_everywhere(index, post):
    (post / "copy.txt").write_bytes((post / "a.txt").read_bytes())
    results, tally, _ = run(index, post)
    assert seen(tally) == (3, 1, 1, 0)
    assert [name for name, verdict in verdicts(results) if verdict is not Verdict.CLEAR] == [
        "a.txt",
        "c.txt",
        "copy.txt",
    ]
    assert len(run(index, post)[0]) == 4


def test_a_moved_file_is_not_read_again(index, post):
    run(index, post)
    (post / "a.txt").rename(post / "old" / "z.txt")
    results, tally, _ = run(index, post)
    assert seen(tally) == (0, 3, 1, 0)
    assert [name for name, _ in verdicts(results)] == ["b.txt", "c.txt", "z.txt"]


def test_other_rules_judge_the_stored_pages(index, post):
    run(index, post)
    results, tally, read = run(index, post, **ONE_RULE)
    assert all(locator.stored for locator in read)
    assert len(read) == 3
    assert seen(tally) == (0, 3, 1, 0)
    assert tally.rejudged == 3
    assert {finding.rule for result in results for finding in result.findings} <= set(ONE_RULE["only"])
    assert run(index, post, **ONE_RULE)[2] == []


def test_all_that_was_read_is_judged_anew_without_its_files(index, post):
    run(index, post)
    (post / "old" / "c.txt").unlink()
    results, tally, read = run(index, rejudge=True, **ONE_RULE)
    assert tally.rejudged == len(read) == 3
    assert sorted(result.source.path for result in results) == sorted(
        str(post / name) for name in ("a.txt", "b.txt", "old/c.txt")
    )
    assert run(index, post, **ONE_RULE)[2] == []


def test_results_after_a_run_that_was_cut_off_are_those_of_one_that_was_not(index, post, tmp_path):
    run(index, post, limit=1)
    resumed, tally, _ = run(index, post)
    assert seen(tally) == (2, 1, 1, 0)
    undisturbed, *_ = run(tmp_path / "other.db", post)
    assert sorted(resumed, key=str) == sorted(undisturbed, key=str)


def test_a_lasting_failure_is_remembered_and_a_passing_one_tried_again(index, post):
    (post / "empty.pdf").write_bytes(b"")
    (post / "locked.pdf").write_bytes(b"%PDF-1.4 nonsense")
    _, tally, _ = run(index, post)
    assert seen(tally) == (3, 0, 1, 2)
    results, tally, read = run(index, post)
    assert read == []
    assert seen(tally) == (0, 3, 1, 2)
    assert sum(result.verdict is Verdict.UNREADABLE for result in results) == 2


def test_a_worker_that_died_is_tried_again(index, post, monkeypatch):
    real = run_.heard
    died = run_.FinescanError("died")
    died.code = "worker-died"
    monkeypatch.setattr(run_, "heard", lambda outcome, locator, how: real(died, locator, how))
    _, tally, _ = run(index, post)
    assert seen(tally) == (0, 0, 1, 3)
    monkeypatch.undo()
    _, tally, _ = run(index, post)
    assert seen(tally) == (3, 0, 1, 0)


def test_a_vanished_file_fails_alone(index, post, monkeypatch):
    real = run_.locators

    def vanishing(found, options):
        if found.path.endswith("a.txt"):
            Path(found.path).unlink()
        return real(found, options)

    monkeypatch.setattr(run_, "locators", vanishing)
    results, tally, _ = run(index, post)
    assert seen(tally) == (2, 0, 1, 1)
    assert [p.code for result in results for p in result.errors] == ["not-found"]


def mail(*attachments):
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "a@example.org", "b@example.org", "Post"
    message.set_content(PLAIN.format(name="Abt"))
    for name, data in attachments:
        message.add_attachment(data, maintype="text", subtype="plain", filename=name)
    return message.as_bytes()


def test_the_parts_of_a_mail_are_tied_together(index, tmp_path):
    (tmp_path / "m.eml").write_bytes(mail(("form.txt", LETTER.format(price="480,00").encode())))
    results, tally, _ = run(index, tmp_path / "m.eml")
    assert seen(tally) == (2, 0, 0, 0)
    assert len({result.source.container for result in results}) == 1
    worst = max(results, key=lambda result: result.score).verdict
    assert {result.source.container_verdict for result in results} == {worst}
    again, tally, read = run(index, tmp_path / "m.eml")
    assert (read, sorted(again, key=str)) == ([], sorted(results, key=str))


def test_a_known_part_tells_the_worst_verdict_of_the_mail_where_it_lies_now(index, tmp_path):
    (tmp_path / "1.eml").write_bytes(mail())
    (alone,), _, _ = run(index, tmp_path / "1.eml")
    (tmp_path / "2.eml").write_bytes(mail(("form.txt", LETTER.format(price="480,00").encode())))
    both, _, _ = run(index, tmp_path / "2.eml")
    worst = max(both, key=lambda result: result.score).verdict
    assert alone.source.container_verdict is Verdict.CLEAR is not worst
    assert {result.source.container_verdict for result in both} == {worst}
    again, _, _ = run(index, tmp_path)
    assert {result.source.path[-5:]: result.source.container_verdict for result in again} == {
        "1.eml": Verdict.CLEAR,
        "2.eml": worst,
    }


def test_what_lies_in_an_archive_is_judged_by_itself(index, tmp_path):
    with zipfile.ZipFile(tmp_path / "post.zip", "w") as archive:
        archive.writestr("form.txt", LETTER.format(price="480,00"))
        archive.writestr("plain.txt", PLAIN.format(name="Abt"))
    results, _, _ = run(index, tmp_path)
    again, _, read = run(index, tmp_path)
    assert len({result.source.container for result in results}) == 1
    assert {result.source.container_verdict for result in results} == {None}
    assert (read, sorted(again, key=str)) == ([], sorted(results, key=str))


def test_an_attachment_that_came_before_is_known(index, tmp_path):
    form = ("form.txt", LETTER.format(price="480,00").encode())
    (tmp_path / "1.eml").write_bytes(mail(form))
    run(index, tmp_path / "1.eml")
    (tmp_path / "2.eml").write_bytes(mail(form, ("more.txt", b"Guten Tag, hier noch ein Brief.")))
    results, tally, _ = run(index, tmp_path / "2.eml")
    assert seen(tally) == (1, 2, 0, 0)
    assert len({result.source.container_verdict for result in results}) == 1
    assert {result.source.path for result in results} == {str(tmp_path / "2.eml")}


def test_members_of_an_archive_are_parts_of_their_own(index, tmp_path):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("in/a.txt", LETTER.format(price="480,00"))
        archive.writestr("in/b.txt", PLAIN.format(name="Abt"))
        archive.writestr("prog.exe", b"MZ" + bytes(100))
    (tmp_path / "post.zip").write_bytes(data.getvalue())
    results, tally, _ = run(index, tmp_path / "post.zip")
    assert seen(tally) == (2, 0, 1, 0)
    assert sorted(result.source.part for result in results) == ["in/a.txt", "in/b.txt"]
    _, tally, read = run(index, tmp_path / "post.zip")
    assert (seen(tally), read) == ((0, 2, 1, 0), [])


def test_an_index_among_the_letters_is_no_letter(post):
    run(post / "a.db", post)
    _, tally, _ = run(post / "a.db", post)
    assert seen(tally) == (0, 3, 1, 0)


def test_pictures_that_are_pages_of_one_letter_are_one_part(index, tmp_path):
    for number in (1, 2):
        Image.new("L", (900, 1200), 255).save(tmp_path / f"brief-{number}.png")
    _, tally, read = run(index, tmp_path, join="name")
    assert [locator.joined for locator in read] == [tuple(str(tmp_path / f"brief-{n}.png") for n in (1, 2))]
    assert tally.seen == 1


def test_a_second_run_is_told_that_the_first_is_under_way(index, post):
    with Index(index, Key("r", "j")), pytest.raises(InUseError, match="another run"):
        run(index, post)


def test_a_file_of_another_program_is_left_alone(index, post):
    index.write_bytes(b"a letter to nobody" * 100)
    with pytest.raises(UsageError, match="no index"):
        run(index, post)
    assert index.read_bytes().startswith(b"a letter")
    index.unlink()
    with sqlite3.connect(index) as db:
        db.execute("CREATE TABLE mine (x)")
    with pytest.raises(UsageError, match="another program"):
        run(index, post)


def test_a_newer_index_is_refused(index, post):
    run(index, post / "b.txt")
    with sqlite3.connect(index) as db:
        db.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    with pytest.raises(UsageError, match="newer finescan"):
        run(index, post)


def test_a_full_disk_ends_the_run_and_keeps_what_was_stored(index, post, monkeypatch):
    run(index, post / "a.txt")
    real = Index._document

    def full(self, kept):
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(Index, "_document", full)
    with pytest.raises(NotWritableError, match="disk is full"):
        run(index, post)
    monkeypatch.setattr(Index, "_document", real)
    _, tally, _ = run(index, post)
    assert seen(tally) == (2, 1, 1, 0)


def test_a_letter_that_was_not_judged_to_the_end_is_judged_again_but_not_read(index, post, monkeypatch):
    real = run_._kept
    monkeypatch.setattr(run_, "_kept", lambda part: replace(real(part), final=False))
    run(index, post)
    monkeypatch.undo()
    _, tally, read = run(index, post)
    assert seen(tally) == (0, 3, 1, 0)
    assert tally.rejudged == len(read) == 3
    assert run(index, post)[2] == []


def test_names_that_are_no_utf8_are_kept_and_known_again(index, post):
    odd = os.fsdecode(os.fsencode(post) + b"/b\xe4d")
    Path(odd).mkdir()
    Path(odd, os.fsdecode(b"l\xf6.txt")).write_text(LETTER.format(price="99,00"), "utf-8")
    with tarfile.open(post / "t.tar", "w") as box:
        box.add(post / "a.txt", os.fsdecode(b"x\xfc.txt"))
    first, _, _ = run(index, post)
    again, tally, read = run(index, post)
    assert read == []
    assert tally.known == 5
    assert {result.to_json() for result in first} == {result.to_json() for result in again}
    assert str(post / "b\\udce4d" / "l\\udcf6.txt") in {result.source.path for result in again}
    judged, _, _ = run(index, rejudge=True, **ONE_RULE)
    assert len(judged) == 5


def test_a_letter_whose_name_begins_like_that_of_the_index_is_read(post):
    results, _, _ = run(post / "a", post)
    again, tally, _ = run(post / "a", post)
    assert len(results) == len(again) == 3
    assert "no regular file" not in tally.skipped
    assert tally.seen == 4


def test_an_index_that_is_deleted_during_a_run_ends_it(index, post):
    with Index(index, Key("r", "j")) as opened:
        opened.skip_file("/post", "a.py", "no letter", 1, 1)
        index.unlink()
        with pytest.raises(NotWritableError, match="deleted or replaced"):
            opened.skip_file("/post", "b.py", "no letter", 1, 1)


def test_what_could_not_be_read_is_no_letter_the_second_time_either(index, post):
    (post / "empty.pdf").write_bytes(b"")
    _, first, _ = run(index, post)
    results, again, _ = run(index, post)
    assert (again.letters, again.failed) == (first.letters, first.failed) == (3, 1)
    assert len(results) == 4


def test_a_folder_is_no_index(post):
    with pytest.raises(UsageError, match="is a folder"):
        Index(post, Key("r", "j"))
    assert not Path(f"{post}.lock").exists()


def test_an_index_that_is_damaged_inside_is_told_as_such(index, post):
    run(index, post)
    with sqlite3.connect(index) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    size = index.stat().st_size
    with index.open("r+b") as file:
        file.seek(4096 * 2)
        file.write(b"Z" * (size - 4096 * 3))
    with pytest.raises(UsageError, match="damaged"):
        list(scanning.letters([str(post)], api.options(), Tally(), jobs=1, time_limit=60, indexed=Indexed(index)))


def test_statements_need_an_index():
    with pytest.raises(UsageError, match="--index"):
        scan_command._indexed(None, ["post"], new=False, rejudge=False, payments=True)


def test_judging_anew_takes_all_documents_a_few_at_a_time(index, post, monkeypatch):
    run(index, post)
    monkeypatch.setattr(store, "_AT_ONCE", 2)
    results, tally, _ = run(index, rejudge=True, **ONE_RULE)
    assert (tally.rejudged, len(results)) == (3, 3)


def test_letters_judged_anew_are_told_once_where_they_are_scanned_too(index, post):
    run(index, post)
    tally = Tally()
    told = scanning.letters(
        [str(post)], api.options(language="de"), tally, jobs=1, time_limit=60, indexed=Indexed(index, rejudge=True)
    )
    assert len(list(told)) == tally.letters == 3
    assert (tally.known, tally.rejudged, tally.seen) == (3, 3, 4)
