from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from finescan.cli.output import opened
from finescan.errors import NotWritableError
from finescan.intake import make_part
from finescan.reports.failure import source_of
from finescan.reports.folder import file_name

FULL = Path("/dev/full")


def test_a_file_takes_its_place_only_when_it_is_complete(tmp_path):
    target = tmp_path / "report.txt"
    with opened(target) as stream:
        stream.write(b"half")
        assert not target.exists()
    assert target.read_bytes() == b"half"
    assert [path.name for path in tmp_path.iterdir()] == ["report.txt"]


def test_an_existing_file_keeps_its_rights(tmp_path):
    target = tmp_path / "report.txt"
    target.write_text("old")
    target.chmod(0o600)
    with opened(target) as stream:
        stream.write(b"new")
    assert target.stat().st_mode & 0o777 == 0o600


def test_a_link_stays_a_link(tmp_path):
    (tmp_path / "real.txt").write_text("old")
    link = tmp_path / "link.txt"
    link.symlink_to("real.txt")
    with opened(link) as stream:
        stream.write(b"new")
    assert link.is_symlink()
    assert (tmp_path / "real.txt").read_text() == "new"


def test_a_pipe_is_written_to_and_stays_a_pipe(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    with opened(pipe) as stream:
        stream.write(b"through")
        stream.flush()
        assert os.read(reader, 100) == b"through"
    os.close(reader)
    assert pipe.is_fifo()


def test_what_an_interrupted_run_wrote_is_kept_under_another_name(tmp_path, capsys):
    target = tmp_path / "report.jsonl"
    target.write_text("old")
    with pytest.raises(KeyboardInterrupt), opened(target) as stream:
        _interrupted(stream)
    assert target.read_text() == "old"
    assert (tmp_path / "report.jsonl.interrupted").read_text() == "{}\n"
    assert "report.jsonl.interrupted" in capsys.readouterr().err


def _interrupted(stream):
    stream.write(b"{}\n")
    raise KeyboardInterrupt


def test_a_failed_run_leaves_nothing(tmp_path):
    with pytest.raises(RuntimeError), opened(tmp_path / "report.txt"):
        raise RuntimeError
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("place", [".", "missing/report.txt"])
def test_a_place_that_cannot_be_written_is_named(tmp_path, place):
    with pytest.raises(NotWritableError, match="cannot be written"), opened(tmp_path / place):
        pass


@pytest.mark.skipif(not FULL.is_char_device(), reason="this system has no /dev/full")
def test_a_full_disk_is_no_bug():
    with FULL.open("wb") as full:
        found = subprocess.run(
            [sys.executable, "-m", "finescan", "rules", "schema"], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert found.returncode == 6
    assert b"cannot be written" in found.stderr
    assert b"bug" not in found.stderr


def finescan(*args, language="en", **more):
    environment = {**os.environ, "LC_ALL": f"{language}.UTF-8", "PYTHONUTF8": "1"}
    return subprocess.run(
        [sys.executable, "-m", "finescan", *map(str, args)], env=environment, capture_output=True, check=False, **more
    )


def test_errors_speak_german_to_germans(tmp_path):
    (tmp_path / "leer.pdf").touch()
    (tmp_path / "kaputt.pdf").write_bytes(b"%PDF-1.7\nnichts")
    found = finescan("scan", tmp_path, "--format", "json", "--lang", "de")
    messages = {Path(one["source"]["path"]).name: one["errors"][0]["message"] for one in json.loads(found.stdout)}
    assert messages["leer.pdf"].endswith("Die Datei ist leer. Scannen oder speichern Sie das Schreiben noch einmal.")
    assert "Die Datei ist beschädigt." in messages["kaputt.pdf"]
    assert all(str(tmp_path / name) in message for name, message in messages.items())
    assert "lässt sich nicht öffnen" in finescan("text", tmp_path / "fort.pdf", language="de_DE").stderr.decode()


def test_a_folder_without_letters_is_told(tmp_path):
    found = finescan("scan", tmp_path)
    assert found.returncode == 0
    assert b"nothing was scanned" in found.stderr


def test_names_of_files_cannot_steer_the_terminal(tmp_path):
    (tmp_path / "a\x1b[31m.log").touch()
    for found in (finescan("scan", tmp_path), finescan("text", "fort\x1b]0;x\x07.pdf")):
        assert b"\x1b" not in found.stderr
        assert b"\x07" not in found.stderr


def test_a_sidecar_is_written_beside_the_report(tmp_path):
    letter = tmp_path / "Büro post.txt"
    letter.write_text("Der Eintrag kostet 480 EUR im Jahr.\n", encoding="utf-8")
    found = finescan("scan", letter, "--sidecar", "--format", "json", "-o", tmp_path / "r.json")
    assert found.returncode in (0, 1)
    (plain,) = (tmp_path / "r-read").glob("*.txt")
    (hocr,) = (tmp_path / "r-read").glob("*.hocr")
    assert plain.name.startswith("Büro_post.txt-")
    assert plain.read_text(encoding="utf-8") == "Der Eintrag kostet 480 EUR im Jahr.\n"
    again = finescan("text", hocr)
    assert again.stdout.decode().split() == plain.read_text(encoding="utf-8").split()


def test_a_sidecar_needs_a_report_to_stand_beside(tmp_path):
    (tmp_path / "a.txt").write_text("Guten Tag", encoding="utf-8")
    found = finescan("scan", tmp_path / "a.txt", "--sidecar")
    assert found.returncode == 2
    assert b"-o FILE" in found.stderr


@pytest.mark.slow
def test_a_sidecar_that_cannot_be_written_loses_no_letter(tmp_path):
    (tmp_path / "a.txt").write_text("Der Eintrag kostet 480 EUR im Jahr.\n", encoding="utf-8")
    (tmp_path / "r-read").mkdir()
    document = make_part((tmp_path / "a.txt").read_bytes(), "a.txt").document
    name = file_name(source_of(replace(document, pages=1, page_range=(1, 1))))
    (tmp_path / "r-read" / f"{name}.txt").mkdir()
    found = finescan("scan", tmp_path / "a.txt", "--sidecar", "--format", "json", "-o", tmp_path / "r.json")
    assert found.returncode == 6
    result = json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))
    assert result["verdict"] != "unreadable"
    assert [error["code"] for error in result["errors"]] == ["not-writable"]
