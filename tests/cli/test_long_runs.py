"""Runs over many letters that are interrupted, killed or measured."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into /proc"),
]

LETTER = """Branchenblatt Nordfeld GmbH

Angebot Nr. {n}

Sehr geehrte Damen und Herren,

der Eintrag Nummer {n} kostet {price},50 EUR zuzüglich Umsatzsteuer im Jahr. Die Laufzeit beträgt zwei Jahre.
Bitte prüfen Sie die Angaben und senden Sie das Blatt {n} unterschrieben zurück.

Mit freundlichen Grüßen
"""


@pytest.fixture(scope="module")
def letters(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("letters")
    for n in range(500):
        text = LETTER.format(n=n, price=100 + n) + "Hinweis\n" * (n % 7)
        (folder / f"letter-{n:03}.txt").write_text(text, encoding="utf-8")
    return folder


def start(folder, *args):
    command = [
        sys.executable,
        "-m",
        "finescan",
        "scan",
        str(folder),
        "--format",
        "jsonl",
        "--fail-on",
        "never",
        "--jobs",
        "2",
        *args,
    ]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def children(pid: int) -> Iterator[int]:
    """All processes below `pid`."""
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                parent = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
            except OSError:
                continue
            if parent == pid:
                yield int(entry.name)
                yield from children(int(entry.name))


def workers(pid: int) -> list[int]:
    """The processes that read letters: the fork server's children."""
    return [grandchild for child in children(pid) for grandchild in children(child)]


def memory(pid: int) -> int:
    """Resident memory in KiB; 0 for a process that has ended."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("VmRSS")), 0)


def lines_of(run, count):
    return [json.loads(run.stdout.readline()) for _ in range(count)]


def test_memory_does_not_grow(letters):
    with start(letters) as run:
        lines_of(run, 150)
        early = [memory(run.pid), *map(memory, workers(run.pid))]
        lines_of(run, 300)
        late = [memory(run.pid), *map(memory, workers(run.pid))]
        rest = run.stdout.read().splitlines()
    assert run.returncode == 0
    assert len(rest) == 50
    assert max(late) < max(early) + 30_000


def test_an_interrupted_run_ends_with_130_and_whole_lines(letters):
    with start(letters) as run:
        first = lines_of(run, 20)
        family = list(children(run.pid))
        run.send_signal(signal.SIGINT)
        rest = [json.loads(line) for line in run.stdout.read().splitlines()]
        message = run.stderr.read().decode()
    assert run.returncode == 130
    assert 20 <= len(first) + len(rest) < 500
    assert "Traceback" not in message
    assert gone(family)


def gone(pids, patience=10.0):
    """Whether the processes end within some seconds."""
    until = time.monotonic() + patience
    while time.monotonic() < until:
        if not any(Path(f"/proc/{pid}/cmdline").exists() and memory(pid) for pid in pids):
            return True
        time.sleep(0.1)
    return False


def test_a_killed_worker_costs_one_letter_which_is_named(letters):
    with start(letters) as run:
        first = lines_of(run, 20)
        os.kill(workers(run.pid)[0], signal.SIGKILL)
        results = first + [json.loads(line) for line in run.stdout.read().splitlines()]
    lost = [r for r in results if r["errors"]]
    assert len(results) == 500
    assert len({r["source"]["path"] for r in results}) == 500
    assert [r["errors"][0]["code"] for r in lost] in (["worker-died"], [])
    assert all(Path(r["source"]["path"]).is_file() for r in lost)
    assert run.returncode == (3 if lost else 0)


def test_workers_end_with_a_killed_parent(letters):
    with start(letters) as run:
        lines_of(run, 10)
        family = list(children(run.pid))
        run.kill()
    assert gone(family)


def test_a_closed_pipe_ends_quietly(letters):
    with start(letters) as run:
        lines_of(run, 1)
        run.stdout.close()
        message = run.stderr.read().decode()
    assert run.returncode == 141
    assert message == ""


def test_an_interrupted_run_keeps_what_it_read_beside_the_output(letters, tmp_path):
    target = tmp_path / "out.jsonl"
    with start(letters, "-o", str(target)) as run:
        until = time.monotonic() + 60
        while not any(p.stat().st_size for p in tmp_path.iterdir()) and time.monotonic() < until:
            time.sleep(0.05)
        run.send_signal(signal.SIGINT)
        message = run.stderr.read().decode()
    kept = tmp_path / "out.jsonl.interrupted"
    assert run.returncode == 130
    assert message == f"finescan: what was read so far is in {kept}\nfinescan: interrupted\n"
    assert list(tmp_path.iterdir()) == [kept]
    assert all(json.loads(line)["schema"] == "finescan/1" for line in kept.read_text(encoding="utf-8").splitlines())
