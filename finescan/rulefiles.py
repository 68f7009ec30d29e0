"""The files in folders of rules and their digest, without a look at what they say."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

SENDERS, AUTHORITIES = "_senders.yaml", "_authorities.yaml"

_WORDS = "_words*.yaml"


@dataclass(frozen=True, slots=True)
class RuleFile:
    """A file in a folder of rules; `name` is its path below the folder, with slashes."""

    folder: Path
    name: str
    content: bytes
    trusted: bool = False

    @property
    def path(self) -> Path:
        """Where it is."""
        return self.folder / self.name

    @property
    def holds_words(self) -> bool:
        """Whether it holds shared word lists."""
        return _holds_words(self.name)

    @property
    def holds_roster(self) -> bool:
        """Whether it holds a list of senders."""
        return self.name in (SENDERS, AUTHORITIES)


def shipped_rules() -> Path:
    """The folder with finescan's own rules: inside the installed package, or at the top of a checkout."""
    package = Path(__file__).resolve().parent
    inside = package / "shipped_rules"
    return inside if inside.is_dir() else package.parent / "rules"


def rule_files(
    folder: Path, unread: Callable[[Path, OSError], None] | None = None, *, trusted: bool = False
) -> Iterator[RuleFile]:
    """The files of a folder that hold rules, or what rules or the judgement rest on; sorted by path."""
    for parts in sorted(_counting(folder)):
        path = folder.joinpath(*parts)
        try:
            yield RuleFile(folder, "/".join(parts), path.read_bytes(), trusted)
        except OSError as error:
            if unread is not None:
                unread(path, error)


def digest(files: Iterable[RuleFile]) -> str:
    """The SHA-256 over names and contents; where the folders are does not matter, their order does."""
    total = hashlib.sha256()
    for file in files:
        total.update(f"{file.name}\0{len(file.content)}\0".encode())
        total.update(file.content)
    return total.hexdigest()


def _counting(folder: Path) -> Iterator[tuple[str, ...]]:
    """The files that count, each by the parts of its path below the folder; links to folders are not followed."""
    for place, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        above = Path(place).relative_to(folder).parts
        for name in files:
            if _counts(above, name) and os.path.isfile(os.path.join(place, name)):  # noqa: PTH113, PTH118 - every start
                yield (*above, name)


def _counts(above: tuple[str, ...], name: str) -> bool:
    if name.startswith(".") or not name.endswith((".yaml", ".yml")):
        return False
    if _holds_words(name) or (not above and name in (SENDERS, AUTHORITIES)):
        return True
    return not any(part.startswith("_") for part in (*above, name))


def _holds_words(name: str) -> bool:
    return fnmatchcase(name.rpartition("/")[2], _WORDS)
