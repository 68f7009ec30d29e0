"""Letters to scan, and `finescan scan` as users start it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

LETTER = """Gewerbeblatt Auental Verlags GmbH

Sehr geehrte Damen und Herren,

für den Eintrag mit der Nummer {n} fallen im Jahr {price},50 EUR zuzüglich Umsatzsteuer an. Der Vertrag läuft zwei
Jahre. Bitte sehen Sie das Blatt {n} durch, und schicken Sie es unterschrieben zurück.

Mit freundlichen Grüßen
"""


def write_letters(folder: Path, count: int) -> Path:
    """So many letters in a few folders."""
    for n in range(count):
        place = folder / f"20{n % 4:02}"
        place.mkdir(parents=True, exist_ok=True)
        (place / f"letter-{n:03}.txt").write_text(LETTER.format(n=n, price=100 + n), "utf-8")
    return folder


def start(*arguments: object, cwd: Path | None = None, **environment: str) -> subprocess.Popen:
    command = [sys.executable, "-m", "finescan", "scan", "--format", "jsonl", "--fail-on", "never", "--lang", "en"]
    return subprocess.Popen(
        [*command, *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=cwd,
        env={**os.environ, **environment},
    )


def ended(process: subprocess.Popen) -> tuple[int, list[dict], str]:
    """(exit code, the letters that were printed, what was said)."""
    out, err = process.communicate(timeout=540)
    return process.returncode, [json.loads(line) for line in out.splitlines()], err.decode()


def scan(*arguments: object, cwd: Path | None = None, **environment: str) -> tuple[int, list[dict], str]:
    return ended(start(*arguments, cwd=cwd, **environment))


def by_path(letters: list[dict]) -> dict[str, dict]:
    found = {letter["source"]["path"]: letter for letter in letters}
    assert len(found) == len(letters)
    return found
