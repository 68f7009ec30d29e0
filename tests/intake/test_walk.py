"""Folders, Maildirs, and files that change while they are read."""

from __future__ import annotations

import mailbox
import os
import threading
import time
from pathlib import Path

import pytest

from finescan.errors import NotFoundError, UnstableFileError
from finescan.intake import (
    Input,
    Left,
    Limits,
    Part,
    Skipped,
    find_inputs,
    open_part,
    steady,
    walk,
    why_no_letter,
)
from finescan.intake.parts import open_parts
from tests.intake.builders import msg, msg_attachment, msg_tree
from tests.intake.odd_mails import pdf, tarred, zipped
from tests.intake.opened import mail

LETTER = b"Gebuehr: 480 EUR im Jahr."


def found(root: Path) -> dict[str, str]:
    """What was found below a folder: its path there, and "letter" or why it was skipped."""
    inputs = find_inputs([root])
    told = {item.path: "letter" for item in inputs.items} | {each.path: each.reason for each in inputs.skipped}
    return {os.path.relpath(path, root): reason for path, reason in told.items()}


def test_mails_archives_and_office_files_are_found_by_name_or_content(tmp_path):
    files = {
        "a.eml": mail("x").as_bytes(),
        "b.msg": b"",
        "c.zip": zipped({"a.txt": LETTER}),
        "d.docx": zipped({"word/document.xml": b"x"}),
        "e.tar.gz": b"",
        "Inbox": b"From a@b Sat Jan  3 01:05:34 2020\n" + mail("x").as_bytes(),
        "Inbox.msf": b"// <!-- <mdb:mork:z v='1.4'/> -->",
        "winmail.dat": b"\x78\x9f\x3e\x22" + bytes(20),
        "archive": tarred({"a.txt": LETTER}),
        "outlook": msg(msg_tree({0x1000: "x" * 9000}, (msg_attachment("a", LETTER * 3000),))),
        "program.jar": zipped({"META-INF/MANIFEST.MF": b"x"}),
        "table.xlsx": zipped({"xl/workbook.xml": b"x"}),
        "tool.py": LETTER,
    }
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    told = found(tmp_path)
    assert {name for name, reason in told.items() if reason != "letter"} == {
        "Inbox.msf",
        "program.jar",
        "table.xlsx",
        "tool.py",
    }


def test_the_walk_opens_no_file_and_tells_size_and_time(tmp_path, monkeypatch):
    (tmp_path / "a.bin").write_bytes(b"%PDF-1.4")
    (tmp_path / "b.pdf").write_bytes(LETTER)
    about = (tmp_path / "b.pdf").stat()
    monkeypatch.setattr("builtins.open", lambda *_: pytest.fail("a file was opened"))
    unknown, named = walk([tmp_path])
    assert isinstance(unknown, Input)
    assert isinstance(named, Input)
    assert (unknown.named_like_letter, named.named_like_letter) == (False, True)
    assert named.about == (about.st_size, about.st_mtime_ns)
    monkeypatch.undo()
    assert why_no_letter(unknown.path) is None


def test_the_walk_is_lazy(tmp_path):
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "x.txt").write_bytes(LETTER)
    walked = walk([tmp_path])
    first = next(walked)
    (tmp_path / "b" / "late.txt").write_bytes(LETTER)
    assert [Path(each.path).name for each in (first, *walked)] == ["x.txt", "late.txt", "x.txt"]


def test_a_maildir_gives_what_was_delivered(tmp_path):
    box = mailbox.Maildir(tmp_path / "box")
    box.add(mail("eins"))
    seen = mailbox.MaildirMessage(mail("zwei"))
    seen.set_subdir("cur")
    seen.set_flags("S")
    box.add(seen)
    box.add_folder("Archiv").add(mail("drei"))
    (tmp_path / "box" / "tmp" / "half").write_bytes(mail("halb").as_bytes())
    (tmp_path / "box" / ".hidden").mkdir()
    (tmp_path / "box" / ".hidden" / "a.eml").write_bytes(mail("versteckt").as_bytes())
    inputs = find_inputs([tmp_path])
    assert sorted(Path(item.path).parent.name for item in inputs.items) == ["cur", "new", "new"]
    parts = [part for item in inputs.items for part in open_parts(item)]
    assert {part.document.part for part in parts if isinstance(part, Part)} == {"body"}


def test_a_tmp_folder_elsewhere_is_walked(tmp_path):
    (tmp_path / "tmp").mkdir()
    (tmp_path / "tmp" / "a.txt").write_bytes(LETTER)
    assert found(tmp_path) == {"tmp/a.txt": "letter"}


# --------------------------------------------------------------------------------------------- files in the making


def test_a_file_that_is_written_meanwhile_is_waited_for(tmp_path, monkeypatch):
    path = tmp_path / "scan.pdf"
    path.write_bytes(b"%PDF-")
    whole = pdf("x" * 50)
    reads = []
    read = steady.bounded

    def slow(stream, name, limits):
        data = read(stream, name, limits)
        if len(reads) < 2:
            path.write_bytes(whole[: 1000 * (len(reads) + 1)])
        elif len(reads) == 2:
            path.write_bytes(whole)
        reads.append(data)
        return data

    monkeypatch.setattr(steady, "bounded", slow)
    monkeypatch.setattr(steady, "_WAITS", (0.0,) * 5)
    assert open_part(str(path)).data == whole
    assert len(reads) == 4


def test_a_file_that_never_rests_is_told(tmp_path, monkeypatch):
    path = tmp_path / "scan.pdf"
    path.write_bytes(b"%PDF-")
    monkeypatch.setattr(steady, "_WAITS", (0.0, 0.0))
    read = steady.bounded

    def growing(stream, name, limits):
        data = read(stream, name, limits)
        with path.open("ab") as file:
            file.write(b"more")
        return data

    monkeypatch.setattr(steady, "bounded", growing)
    (fault,) = open_parts(str(path))
    assert isinstance(fault, Left)
    assert isinstance(fault.error, UnstableFileError)
    assert fault.reason == "unstable"
    assert "wird noch geschrieben" in (fault.error.german or "")


def test_a_file_that_is_written_by_another(tmp_path):
    path = tmp_path / "scan.txt"
    stop = threading.Event()

    def write() -> None:
        with path.open("wb", buffering=0) as file:
            while not stop.is_set():
                file.write(LETTER)
                time.sleep(0.002)

    path.write_bytes(b"")
    writer = threading.Thread(target=write)
    writer.start()
    try:
        time.sleep(0.02)
        threading.Timer(0.3, stop.set).start()
        part = open_part(str(path))
    finally:
        stop.set()
        writer.join()
    assert part.data == path.read_bytes()


def test_a_file_that_vanished(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(LETTER)
    (entry,) = walk([tmp_path])
    path.unlink()
    (fault,) = open_parts(entry)  # type: ignore[arg-type]
    assert isinstance(fault, Left)
    assert isinstance(fault.error, NotFoundError)


def test_a_plain_letter_gives_itself(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(LETTER)
    (part,) = open_parts(path)
    assert isinstance(part, Part)
    assert (part.document.part, part.document.container, part.name) == (None, None, str(path))
    (fault,) = open_parts(path, Limits(max_bytes=3))
    assert isinstance(fault, Left)
    assert fault.reason == "too-large"


def test_what_is_no_file_is_skipped(tmp_path):
    (tmp_path / "broken.txt").symlink_to(tmp_path / "gone")
    assert list(walk([tmp_path])) == [Skipped(str(tmp_path / "broken.txt"), "no regular file")]
