"""Guides as sessions: the console blocks of a page, run in order in one folder, and compared with what they show.

A block opens with ```console; a line that begins with `$ ` is a command (a `\\` at its end goes on in the next), the lines
below it are its output, both streams as a terminal shows them. A line of nothing but `...` stands for any lines. Behind the
marker `<!-- slow -->` a block runs with the slow tests only.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
_BLOCK = re.compile(r"^(?:<!-- (slow|file: .+?) -->\n)?```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_STEP = re.compile(r"^\$ ((?:.*\\\n)*.*\n)((?:(?!\$ ).*\n)*)", re.MULTILINE)
_LIMIT = 300.0


@dataclass(frozen=True, slots=True)
class Step:
    """A command of a guide with the output that the guide shows; `line` counts from 1.

    `file`: the command is not run, the output is the content of this file.
    """

    command: str
    output: str
    line: int
    slow: bool = False
    file: str | None = None


def steps(page: str) -> Iterator[Step]:
    """The commands and files of a page in their order."""
    for block in _BLOCK.finditer(page):
        mark, kind, text = block.groups()
        first = page.count("\n", 0, block.start(3)) + 1
        if mark and mark.startswith("file: "):
            yield Step("", text, first, file=mark.removeprefix("file: "))
        elif kind == "console":
            for shown in _STEP.finditer(text):
                line = first + text.count("\n", 0, shown.start())
                yield Step(shown.group(1).rstrip("\n"), shown.group(2), line, slow=mark == "slow")


@dataclass(slots=True)
class Session:
    """A shell in a folder of its own, which holds the project's samples; `language` is that of the system."""

    folder: Path
    language: str
    _code: int = 0

    def __post_init__(self) -> None:
        (self.folder / "samples").symlink_to(ROOT / "samples")

    def run(self, step: Step) -> str:
        """What the command prints; `$?` is the exit code of the one before. A file is written, and comes back as it is."""
        if step.file is not None:
            place = self.folder / step.file
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(step.output, encoding="utf-8")
            return step.output
        return self._printed(step.command)

    def _printed(self, command: str) -> str:
        done = subprocess.run(
            ["/bin/sh", "-c", f"(exit {self._code})\n{command}\n"],
            cwd=self.folder,
            env=self._environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            timeout=_LIMIT,
            check=False,
        )
        self._code = done.returncode
        return done.stdout

    def _environment(self) -> dict[str, str]:
        """The finescan of the interpreter that runs the tests comes first."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "PYTEST"))}
        path = os.pathsep.join([str(Path(sys.executable).parent), kept.get("PATH", os.defpath)])
        return {**kept, "PATH": path, "LANG": self.language, "PYTHONUTF8": "1", "NO_COLOR": "1"}


def fits(shown: str, printed: str) -> bool:
    """Whether the output that a guide shows is what was printed; `...` lines stand for any lines, also for none."""
    parts = [re.escape(part) for part in re.split(r"^ *\.\.\.\n", shown, flags=re.MULTILINE)]
    return re.fullmatch(r"(?:.*\n)*".join(parts), printed) is not None


def refreshed(page: str, outputs: dict[int, str]) -> str:
    """The page with other outputs below the commands on these lines; outputs that are cut with `...` stay."""
    lines = page.splitlines(keepends=True)
    for step in sorted(steps(page), key=lambda step: -step.line):
        if step.line in outputs and "...\n" not in step.output.splitlines(keepends=True):
            start = step.line + step.command.count("\n")
            lines[start : start + step.output.count("\n")] = [outputs[step.line]]
    return "".join(lines)
