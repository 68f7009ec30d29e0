"""Archives read by a real cluster, whose workers die, come late or have other rules."""

from __future__ import annotations

import json
import shutil
import sqlite3
import sys
from contextlib import closing

import pytest

from tests.cluster.loopback import Loopback, other_finescan
from tests.cluster.scans import by_path, ended, scan, start, write_letters

pytest.importorskip("distributed", reason="needs the extra [cluster]")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="kills processes as Linux does"),
]
COUNT = 60
OTHER_RULES = ("rules/de/hidden-fee/soft-fee-name.yaml", "points: ", "points: 1")


@pytest.fixture
def loopback(tmp_path):
    folder = tmp_path / "cluster"
    folder.mkdir()
    found = Loopback(folder)
    yield found
    found.stop()


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    return write_letters(tmp_path_factory.mktemp("archive"), COUNT)


@pytest.fixture(scope="module")
def expected(archive):
    """What this machine makes of it alone."""
    code, letters, said = scan(archive, "--jobs", 2)
    assert code == 0, said
    return by_path(letters)


def stored(index):
    with closing(sqlite3.connect(index)) as db:
        places = db.execute("SELECT folder || '/' || name FROM places JOIN files ON files.id = file").fetchall()
        return sorted(path for (path,) in places), db.execute("SELECT count(*) FROM documents").fetchone()[0]


def test_every_letter_is_there_once_though_a_worker_dies_and_one_with_other_rules_joins(
    loopback, archive, expected, tmp_path
):
    index = tmp_path / "archive.db"
    process = start(archive, "--index", index, "--cluster", loopback.start(3))
    first = [json.loads(process.stdout.readline()) for _ in range(10)]
    loopback.kill_worker()
    loopback.add_worker(PYTHONPATH=str(other_finescan(tmp_path / "other", *OTHER_RULES)))
    code, letters, said = ended(process)
    assert code == 0, said
    assert by_path(first + letters) == expected
    assert stored(index) == (sorted(expected), COUNT)
    assert scan(archive, "--index", index, "--jobs", 1)[2].count(f"0 scanned + {COUNT} known") == 1


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (OTHER_RULES, "its rules are others"),
        (("finescan/version.py", 'JUDGING = "', 'JUDGING = "0.'), "it has finescan"),
    ],
    ids=["rules", "version"],
)
def test_a_cluster_that_would_judge_otherwise_is_refused(loopback, archive, tmp_path, change, told):
    address = loopback.start(0)
    loopback.add_worker(PYTHONPATH=str(other_finescan(tmp_path / "other", *change)))
    code, letters, said = scan(archive, "--index", tmp_path / "archive.db", "--cluster", address)
    assert (code, letters) == (5, [])
    assert told in said
    assert stored(tmp_path / "archive.db") == ([], 0)


def test_a_lost_scheduler_ends_the_run_and_what_was_read_is_kept(loopback, archive, expected, tmp_path):
    index = tmp_path / "archive.db"
    process = start(archive, "--index", index, "--cluster", loopback.start(1))
    process.stdout.readline()
    loopback.scheduler.kill()
    code, letters, said = ended(process)
    assert code == 5
    assert "is lost" in said
    code, letters, said = scan(archive, "--index", index, "--jobs", 2)
    assert code == 0, said
    assert by_path(letters) == expected
    assert f"{COUNT} seen" in said
    assert f" {COUNT} scanned" not in said


def test_shared_files_are_opened_by_the_workers_themselves(loopback, archive, expected, tmp_path):
    (archive / "2000" / "notes.pdf").write_bytes(b"%PDF-1.7 broken")
    try:
        address = loopback.start(1)
        code, letters, _ = scan("2000", "--cluster", address, "--shared", cwd=archive)
    finally:
        (archive / "2000" / "notes.pdf").unlink()
    here = {path.rpartition("/")[2]: letter for path, letter in expected.items() if "/2000/" in path}
    found = {path.rpartition("/")[2]: letter for path, letter in by_path(letters).items()}
    assert code == 3
    assert found.pop("notes.pdf")["errors"][0]["code"] == "broken"
    assert {name: letter["findings"] for name, letter in found.items()} == {
        name: letter["findings"] for name, letter in here.items()
    }


def test_an_address_where_nobody_listens(tmp_path):
    code, letters, said = scan(tmp_path, "--cluster", "tcp://127.0.0.1:9")
    assert (code, letters) == (5, [])
    assert "No dask scheduler answers" in said


def test_a_letter_that_moved_is_not_sent_again(loopback, archive, expected, tmp_path):
    index, moved = tmp_path / "archive.db", tmp_path / "moved"
    address = loopback.start(1)
    shutil.copytree(archive / "2001", tmp_path / "post" / "2001")
    assert scan(tmp_path / "post", "--index", index, "--cluster", address)[0] == 0
    (tmp_path / "post").rename(moved)
    code, letters, said = scan(moved, "--index", index, "--cluster", address)
    assert code == 0, said
    assert "15 seen = 0 scanned + 15 known" in said
    assert len(letters) == 15
