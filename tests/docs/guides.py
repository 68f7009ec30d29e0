"""The guides that are run, and `make guides`: write what their commands print now below them."""

from __future__ import annotations

import difflib
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.docs.console import ROOT, Session, Step, fits, refreshed, steps

ENGLISH, GERMAN = "C.UTF-8", "de_DE.UTF-8"
GUIDES = {
    "README.md": ENGLISH,
    "docs/office.md": ENGLISH,
    "docs/office.de.md": GERMAN,
    "docs/lawyer.md": ENGLISH,
    "docs/archive.md": ENGLISH,
}
"""The pages with console blocks, and the language of the system on which their commands are run."""


def page(name: str) -> str:
    """The text of a guide."""
    return (ROOT / name).read_text(encoding="utf-8")


def run(name: str, folder: Path, *, slow: bool) -> Iterator[tuple[Step, str]]:
    """Each command of a guide with what it prints in the folder; the slow ones on demand."""
    session = Session(folder, GUIDES[name])
    for step in steps(page(name)):
        if slow or not step.slow:
            yield step, session.run(step)


def differences(name: str, folder: Path, *, slow: bool) -> list[str]:
    """Of each command that prints something else than its guide shows: place, command and difference."""
    return [
        f"{name}:{step.line}: $ {step.command}\n" + _difference(step.output, printed)
        for step, printed in run(name, folder, slow=slow)
        if not fits(step.output, printed)
    ]


def _difference(shown: str, printed: str) -> str:
    return "\n".join(
        difflib.unified_diff(shown.splitlines(), printed.splitlines(), "shown", "printed", lineterm="", n=1)
    )


def refresh(name: str) -> bool:
    """Write into a guide what its commands print now; whether that changed it. Outputs with `...` are left alone."""
    with tempfile.TemporaryDirectory() as folder:
        outputs = {
            step.line: printed for step, printed in run(name, Path(folder), slow=True) if not fits(step.output, printed)
        }
    old = page(name)
    new = refreshed(old, outputs)
    (ROOT / name).write_text(new, encoding="utf-8")
    return new != old


if __name__ == "__main__":
    import sys

    for one in sys.argv[1:] or GUIDES:
        print(f"{one}: {'written' if refresh(one) else 'as it was'}")  # noqa: T201
