"""The files in folders of rules and their digest, without a look at what they say."""

from __future__ import annotations

import hashlib
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
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder)
        if not _counts(name) or not path.is_file():
            continue
        try:
            yield RuleFile(folder, name.as_posix(), path.read_bytes(), trusted)
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


def _counts(name: Path) -> bool:
    if any(part.startswith(".") for part in name.parts) or name.suffix not in (".yaml", ".yml"):
        return False
    extra = _holds_words(name.as_posix()) or name.as_posix() in (SENDERS, AUTHORITIES)
    return extra or not any(part.startswith("_") for part in name.parts)


def _holds_words(name: str) -> bool:
    return fnmatchcase(name.rpartition("/")[2], _WORDS)
