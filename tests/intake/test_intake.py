from __future__ import annotations

import io
import os
import sys
import zipfile
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finescan.errors import DocumentError, EmptyFileError, ForeignFileError, LimitError, NotFoundError
from finescan.intake import READABLE, Input, Limits, find_inputs, make_part, open_part, sniff
from finescan.intake.charsets import charset

LETTER = "Gebühr für den Eintrag: 480 € jährlich, Laufzeit zwei Jahre.\n"


def archive(*names: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as target:
        for name in names:
            target.writestr(name, "x" * 50)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "media_type"),
    [
        (b"%PDF-1.7\n...", "application/pdf"),
        (b"\x00junk\xff" * 100 + b"%PDF-1.4\n", "application/pdf"),
        (b"\x89PNG\r\n\x1a\nrest", "image/png"),
        (b"\xff\xd8\xff\xe0rest", "image/jpeg"),
        (b"II*\x00rest", "image/tiff"),
        (b"MM\x00*rest", "image/tiff"),
        (b"RIFF\x10\x00\x00\x00WEBPVP8 ", "image/webp"),
        (b"\x00\x00\x00\x18ftypheic\x00\x00", "image/heic"),
        (LETTER.encode(), "text/plain"),
        (LETTER.encode("utf-8-sig"), "text/plain"),
        (LETTER.encode("utf-16"), "text/plain"),
        (LETTER.encode("utf-16-le"), "text/plain"),
        (LETTER.encode("utf-16-be"), "text/plain"),
        (LETTER.encode("cp1252"), "text/plain"),
        (b"<html><body><div class='ocr_page'></div></body></html>", "text/vnd.hocr+html"),
        (b"<!DOCTYPE html><html><p>Hello</p></html>", "text/html"),
        (archive("word/document.xml"), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        (archive("letter.txt"), "application/zip"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", "application/x-ole-storage"),
        (b"\x7fELF\x02\x01", "application/x-executable"),
        (b"GIF89a....", "image/gif"),
        (bytes(range(256)) * 20, "application/octet-stream"),
    ],
)
def test_type_is_told_by_content(data: bytes, media_type: str) -> None:
    assert sniff(data) == media_type


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_charset_decodes_the_text(codec: str) -> None:
    data = LETTER.encode(codec)
    assert data.decode(charset(data) or "").lstrip("\ufeff") == LETTER


@given(st.binary(max_size=3000))
def test_sniffing_and_opening_are_total(data: bytes) -> None:
    sniff(data)
    try:
        media_type = make_part(data, "x").document.media_type
    except DocumentError:
        return
    assert media_type in READABLE


@pytest.mark.parametrize("data", [archive("xl/workbook.xml"), archive("a"), b"\x7fELF", b"GIF89a", b"{\\rtf1"])
def test_foreign_files_are_named_with_advice(data: bytes) -> None:
    with pytest.raises(ForeignFileError, match=r"letter\.pdf: is an? .*\(.*/.*\), which is not read\. \w+"):
        make_part(data, "letter.pdf")


def test_part_knows_its_document(tmp_path) -> None:
    path = tmp_path / "letter.dat"
    path.write_bytes(LETTER.encode("cp1252"))
    part = open_part(str(path))
    assert part.document.path == str(path)
    assert part.document.media_type == "text/plain"
    assert len(part.document.sha256) == 64
    assert part.charset == "cp1252"


def test_empty_large_and_missing_files(tmp_path) -> None:
    (tmp_path / "empty.pdf").write_bytes(b"")
    (tmp_path / "large.txt").write_bytes(b"a" * 2000)
    with pytest.raises(EmptyFileError, match=r"empty\.pdf"):
        open_part(str(tmp_path / "empty.pdf"))
    with pytest.raises(LimitError, match=r"large\.txt"):
        open_part(str(tmp_path / "large.txt"), Limits(max_bytes=1000))
    with pytest.raises(NotFoundError, match=r"gone\.pdf"):
        open_part(str(tmp_path / "gone.pdf"))
    with pytest.raises(DocumentError):
        open_part(str(tmp_path))


def test_stdin_is_read_up_to_the_limit(monkeypatch) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(LETTER.encode())))
    part = open_part("-")
    assert (part.document.path, part.name, part.data) == ("-", "stdin", LETTER.encode())
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(b"a" * 2000)))
    with pytest.raises(LimitError, match="stdin"):
        open_part("-", Limits(max_bytes=1000))


def test_folders_are_walked_in_order_without_what_is_hidden_or_foreign(tmp_path) -> None:
    for name in ("b.pdf", "a.txt", "sub/c.PNG", ".hidden.pdf", ".git/x.pdf", "tool.py", "old.xls", "notes", "scan.bin"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(LETTER.encode())
    (tmp_path / "scan.bin").write_bytes(b"%PDF-1.4")
    found = find_inputs([tmp_path])
    assert [item.path.removeprefix(f"{tmp_path}/") for item in found.items] == [
        "a.txt",
        "b.pdf",
        "notes",
        "scan.bin",
        "sub/c.PNG",
    ]
    assert {(Path(each.path).name, each.reason) for each in found.skipped} == {
        ("tool.py", "no letter: .py"),
        ("old.xls", "no letter: .xls"),
    }


def test_a_missing_path_is_an_error_of_its_own_place(tmp_path) -> None:
    (tmp_path / "a.txt").write_text("x")
    found = find_inputs(["-", str(tmp_path / "gone"), str(tmp_path / "a.txt"), "bad\0name"])
    assert [type(item.error) for item in found.items] == [type(None), NotFoundError, type(None), NotFoundError]
    with pytest.raises(NotFoundError):
        open_part(found.items[1])


def test_links_in_a_circle_end(tmp_path) -> None:
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "broken.txt").symlink_to(tmp_path / "gone")
    found = find_inputs([tmp_path])
    about = (tmp_path / "a.txt").stat()
    assert found.items == (Input(str(tmp_path / "a.txt"), about=(about.st_size, about.st_mtime_ns), named=False),)
    assert [Path(each.path).name for each in found.skipped] == ["broken.txt"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_pipes_are_never_opened(tmp_path) -> None:
    os.mkfifo(tmp_path / "pipe.pdf")
    found = find_inputs([tmp_path, tmp_path / "pipe.pdf"])
    assert [type(item.error) for item in found.items] == [ForeignFileError]
    assert len(found.skipped) == 1
    with pytest.raises(ForeignFileError):
        open_part(str(tmp_path / "pipe.pdf"))


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read every folder")
def test_a_locked_folder_is_one_error(tmp_path) -> None:
    locked = tmp_path / "locked"
    locked.mkdir(mode=0o000)
    try:
        found = find_inputs([tmp_path])
        assert [type(item.error) for item in found.items] == [NotFoundError]
    finally:
        locked.chmod(0o700)
