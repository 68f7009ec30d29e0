"""The wheel, built and installed as a user would: nothing of the checkout may be needed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
LARGEST = 350_000_000


def call(*args, cwd, **more):
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "VIRTUAL_ENV"))}
    done = subprocess.run(
        list(map(str, args)), cwd=cwd, env=environment, capture_output=True, text=True, check=False, **more
    )
    assert done.returncode in (0, 1), done.stdout + done.stderr
    return done


@pytest.fixture(scope="module")
def installed(tmp_path_factory) -> Path:
    """An environment that holds the wheel and what it needs."""
    folder = tmp_path_factory.mktemp("wheel")
    call(sys.executable, "-m", "venv", folder / "env", cwd=folder)
    python = folder / "env" / "bin" / "python"
    call(python, "-m", "pip", "wheel", "--quiet", "--no-deps", "-w", folder / "dist", ROOT, cwd=folder)
    wheel = next((folder / "dist").glob("finescan-*.whl"))
    call(python, "-m", "pip", "install", "--quiet", wheel, cwd=folder)
    return folder / "env"


def test_a_sample_is_scanned_from_another_folder(installed, tmp_path):
    sample = next(ROOT.glob("samples/01-*/letter.pdf"))
    done = call(installed / "bin" / "finescan", "scan", "--format", "json", sample, cwd=tmp_path)
    result = json.loads(done.stdout)
    assert result["verdict"] in {"suspicious", "scam"}
    assert result["findings"]


def test_a_scan_is_read_with_the_language_data_of_the_wheels(installed, tmp_path):
    sample = next(p for p in sorted(ROOT.glob("samples/0*/scan.*")))
    done = call(installed / "bin" / "finescan", "scan", "--format", "json", sample, cwd=tmp_path)
    result = json.loads(done.stdout)
    assert {p["read_from"] for p in result["quality"]["pages"]} == {"ocr"}
    assert result["engine"]["ocr"].startswith("tesseract")


def test_doctor_finds_rules_and_data_inside_the_environment(installed, tmp_path):
    done = call(installed / "bin" / "finescan", "doctor", cwd=tmp_path)
    assert done.returncode == 0
    rules = next(line for line in done.stdout.splitlines() if line.startswith("ok  rules"))
    assert str(installed) in rules
    assert str(ROOT) not in done.stdout


def test_it_runs_as_a_module_too(installed, tmp_path):
    assert call(installed / "bin" / "python", "-m", "finescan", "--version", cwd=tmp_path).stdout.startswith(
        "finescan "
    )


def test_the_base_installation_stays_small(installed):
    packages = next(installed.glob("lib/python3*/site-packages"))
    files = [p for folder in (packages, installed / "share") for p in folder.rglob("*") if p.is_file()]
    own = [
        p
        for p in files
        if not p.relative_to(installed)
        .as_posix()
        .split("site-packages/")[-1]
        .startswith(("pip/", "pip-", "setuptools"))
    ]
    assert sum(p.stat().st_size for p in own) < LARGEST
