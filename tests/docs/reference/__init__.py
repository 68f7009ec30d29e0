"""The reference in docs/: generated from the command line and from the rule set, compared by the tests."""

from __future__ import annotations

from pathlib import Path

from tests.docs.reference import commands, rules

DOCS = Path(__file__).parents[3] / "docs"


def pages() -> dict[str, str]:
    """The generated pages by their path below docs/."""
    return {"cli.md": commands.page(), **{f"rules/{name}": page for name, page in rules.pages().items()}}


def stale(made: dict[str, str]) -> list[str]:
    """The paths of the files that differ from the generated pages, are missing, or are there and not generated."""
    there = {f"rules/{path.name}" for path in (DOCS / "rules").glob("*")} | {"cli.md"}
    return sorted(path for path in there | set(made) if _kept(path) != made.get(path))


def _kept(path: str) -> str | None:
    file = DOCS / path
    return file.read_text(encoding="utf-8") if file.is_file() else None
