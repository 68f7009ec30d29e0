"""The user's own data, kept once: who writes the letters, and from which account and tax number."""

from __future__ import annotations

import os
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import platformdirs
import tomli_w

from finescan.errors import NotWritableError, UsageError
from finescan.letters.own import FLAGS, Own, faults, own_from, table_of

__all__ = ["KEYS", "Own", "changed", "faults", "load", "place", "save"]

VARIABLE = "FINESCAN_CONFIG"
KEYS = tuple(one.name for one in fields(Own))
_YES, _NO = {"yes", "ja", "true"}, {"no", "nein", "false"}


def place() -> Path:
    """The file with the own data: what FINESCAN_CONFIG names, else in the platform's folder for settings."""
    named = os.environ.get(VARIABLE)
    return Path(named) if named else platformdirs.user_config_path("finescan", appauthor=False) / "config.toml"


def load() -> Own:
    """The own data, all unknown where there is no file. Raises UsageError where it cannot be read."""
    try:
        return own_from(place().read_text("utf-8"))
    except FileNotFoundError:
        return Own()
    except (OSError, UnicodeDecodeError) as reason:
        raise UsageError(f"{place()}: the own data cannot be read ({reason}). Repair or remove the file.") from reason
    except UsageError as error:
        raise UsageError(f"{place()}: {error.message}") from error


def save(own: Own) -> Path:
    """Write the own data, readable for the user alone, and say where. Raises NotWritableError."""
    target = place()
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        temporary = target.with_name(f".{target.name}.part")
        temporary.touch(mode=0o600)
        temporary.write_text(tomli_w.dumps(table_of(own)), "utf-8")
        temporary.replace(target)
    except OSError as reason:
        raise NotWritableError(
            f"{target}: cannot be written ({reason.strerror}). Name another file in {VARIABLE}."
        ) from reason
    return target


def changed(own: Own, key: str, value: str | None) -> Own:
    """The own data with one of them set from a text, or taken out where the value is None.

    Lines of an address are parted by ";", flags are "yes" or "no". Raises UsageError for an unknown key or flag.
    """
    if key not in KEYS:
        raise UsageError(f'There is no "{key}" among the own data; there are {", ".join(KEYS)}.')
    found: Any = getattr(Own(), key) if value is None else _typed(key, value)
    return replace(own, **{key: found})


def _typed(key: str, value: str) -> Any:
    if key == "address":
        return tuple(line.strip() for line in value.split(";") if line.strip())
    if key not in FLAGS:
        return value.strip()
    if value.casefold() not in _YES | _NO:
        raise UsageError(f'"{key}" is "yes" or "no", not "{value}".')
    return value.casefold() in _YES
