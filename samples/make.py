"""Makes the samples: `python samples/make.py` draws every letter and writes what finescan says of it beside it.

python samples/make.py              letters, scans and expected outputs
python samples/make.py 03 fax       only the samples whose names contain one of the words
python samples/make.py --letters    letters and scans only
python samples/make.py --check      compare the expected outputs only: prints the differences, exit code 1 if any
"""

from __future__ import annotations

import argparse
import difflib
import hashlib
import json
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

HOME = Path(__file__).resolve().parent
RUN = "from finescan.cli import main; main()"
VOLATILE = {"sha256", "engine", "fingerprint"}
SEEN = {
    "quote",
    "boxes",
    "page",
    "label",
    "sender",
    "contradictions",
}  # what every OCR engine sees a little differently


class ScanError(Exception):
    """finescan did not get as far as scanning."""


@dataclass(frozen=True)
class Sample:
    """One letter in its folder: the description, the clean PDF, the worn picture and the expected outputs."""

    folder: Path

    @property
    def name(self) -> str:
        """The name of the folder."""
        return self.folder.name

    @property
    def source(self) -> Path:
        """The description from which all else is made."""
        return self.folder / "letter.yaml"

    @property
    def letter(self) -> Path:
        """The clean PDF."""
        return self.folder / "letter.pdf"

    @property
    def picture(self) -> Path | None:
        """The scan, fax or photo of the letter, of those that have one."""
        if "scan" not in self.description:
            return None
        suffix = {"scan": "pdf", "fax": "tif", "photo": "jpg"}[self.description["scan"]["kind"]]
        return self.folder / f"scan.{suffix}"

    @cached_property
    def description(self) -> dict[str, Any]:
        """What the description says."""
        loaded: dict[str, Any] = yaml.safe_load(self.source.read_text(encoding="utf-8"))
        return loaded

    @property
    def files(self) -> list[Path]:
        """The letter and, where there is one, its picture."""
        return [self.letter, self.picture] if self.picture else [self.letter]

    @property
    def digest(self) -> str:
        """A mark of what is drawn; the picture carries it, so that one made from an older text is noticed."""
        drawn = json.dumps([self.description.get(key) for key in ("title", "scan", "pages")], sort_keys=True)
        return hashlib.sha256(drawn.encode()).hexdigest()[:16]

    @property
    def truth(self) -> dict[str, Any]:
        """What a person says of the letter, whatever finescan says."""
        truth: dict[str, Any] = self.description["truth"]
        return truth


def samples(words: Sequence[str] = ()) -> list[Sample]:
    """All samples, or those whose names contain one of the words."""
    folders = sorted(path.parent for path in HOME.glob("*/letter.yaml"))
    return [Sample(folder) for folder in folders if not words or any(word in folder.name for word in words)]


# --------------------------------------------------------------------------------------------------------- drawing


def draw(sample: Sample) -> None:
    """Write the clean PDF of a letter and its picture, where it is to have one."""
    import drawing
    import wear

    clean = drawing.pdf(sample.description)
    sample.letter.write_bytes(clean)
    if sample.picture:
        sample.picture.write_bytes(wear.worn(clean, sample.description["scan"], f"letter.yaml {sample.digest}"))


# ---------------------------------------------------------------------------------------------------------- outputs


def expected_file(path: Path) -> Path:
    """Where the expected output of a letter or of its picture stands."""
    return path.with_name("expected.json" if path.stem == "letter" else "expected-scan.json")


def outputs(paths: Iterable[Path]) -> dict[Path, str]:
    """What finescan says of each file, in the form in which it is kept: all of it for a letter, the core for a scan."""
    wanted = {path.relative_to(HOME.parent).as_posix(): path for path in paths}
    found = {wanted[reading["source"]["path"]]: reading for reading in scanned(list(wanted))}
    return {path: kept(path, reading) for path, reading in found.items()}


def scanned(names: Sequence[str]) -> Iterator[dict[str, Any]]:
    """Run `finescan scan` once over the files, named from the project's folder; ScanError where it breaks down."""
    command = [sys.executable, "-c", RUN, "scan", "--format", "jsonl", "--lang", "en", "--fail-on", "never", *names]
    done = subprocess.run(command, cwd=HOME.parent, capture_output=True, encoding="utf-8", check=False)  # noqa: S603
    if done.returncode not in (0, 3):
        raise ScanError(f"finescan scan ended with exit code {done.returncode}:\n{done.stderr}")
    return (json.loads(line) for line in done.stdout.splitlines() if line.strip())


def kept(path: Path, reading: Mapping[str, Any]) -> str:
    """An output as JSON text, without what changes from one machine or version to the next."""
    if path.stem == "letter":
        return as_text(masked(reading, VOLATILE))
    core = {key: reading[key] for key in ("verdict", "mechanism", "offer")}
    return as_text(masked(core, SEEN))


def masked(value: Any, keys: set[str]) -> Any:
    """A copy of nested data in which the values of some keys are masked."""
    if isinstance(value, Mapping):
        return {key: "masked" if key in keys else masked(part, keys) for key, part in value.items()}
    return [masked(part, keys) for part in value] if isinstance(value, list) else value


def as_text(value: Any) -> str:
    """JSON over many lines, but a box on one."""
    text = json.dumps(value, indent=2, ensure_ascii=False) + "\n"
    return re.sub(r"\[\s+(-?[\d.]+(?:,\s+-?[\d.]+)*)\s+\]", lambda box: f"[{' '.join(box[1].split())}]", text)


def differences(paths: Iterable[Path]) -> str:
    """A unified diff between the expected outputs and those of now; empty where they agree."""
    diffs = []
    for path, now in sorted(outputs(paths).items()):
        file = expected_file(path)
        before = file.read_text(encoding="utf-8") if file.exists() else ""
        lines = difflib.unified_diff(before.splitlines(True), now.splitlines(True), str(file), f"{path} now")
        diffs.append("".join(lines))
    return "".join(diffs)


# ------------------------------------------------------------------------------------------------------------ truth


def errors(sample: Sample) -> dict[str, str]:
    """Where the expected output of a letter contradicts what a person says of it: point and both values."""
    said, truth = json.loads(expected_file(sample.letter).read_text(encoding="utf-8")), sample.truth
    offer = said["offer"] or {}
    total = (offer.get("total_cost") or {}).get("amount")
    fees = sorted(" ".join((f["amount"], f["currency"], f["period"], f["vat"])) for f in offer.get("fees", []))
    found = {**offer, "fees": fees, "total_cost": total, "mechanism": said["mechanism"]}
    found["verdict"], wanted = flagged(said["verdict"]), {**truth, "verdict": flagged(truth["verdict"])}
    return {key: f"{found[key]!r}, but {true!r}" for key, true in wanted.items() if found[key] != true}


def flagged(verdict: str) -> str:
    """The side of a verdict: scams are to be flagged, genuine letters are not."""
    return {"clear": "genuine", "notice": "genuine", "suspicious": "scam"}.get(verdict, verdict)


# ---------------------------------------------------------------------------------------------------------- command


def main() -> int:
    """Make or check the samples that the command line names."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("words", nargs="*", help="only samples whose names contain one of these words")
    parser.add_argument("--letters", action="store_true", help="draw letters and scans, leave the expected outputs")
    parser.add_argument("--check", action="store_true", help="compare the expected outputs, change nothing")
    options = parser.parse_args()
    chosen = samples(options.words)
    files = [file for sample in chosen for file in sample.files]
    if options.check:
        sys.stdout.write(diff := differences(files))
        return int(bool(diff))
    for sample in chosen:
        draw(sample)
    return 0 if options.letters else expect(chosen, files)


def expect(chosen: Sequence[Sample], files: Sequence[Path]) -> int:
    """Write the expected outputs and tell where they contradict the truth."""
    for path, text in outputs(files).items():
        expected_file(path).write_text(text, encoding="utf-8")
    for sample in chosen:
        for key, both in errors(sample).items():
            known = " (known)" if key in sample.description.get("misses", []) else ""
            sys.stderr.write(f"{sample.name}: {key} {both}{known}\n")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except ScanError as reason:
        sys.exit(str(reason))
