"""Fingerprints of letters as files to share: "finescan-fingerprint/1". They hold no text of the letter."""

from __future__ import annotations

import base64
import datetime as dt
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic_core import from_json

from finescan.campaigns.minhash import ALIKE, VERSION, Signature, similarity
from finescan.errors import UsageError
from finescan.model import Category, Verdict

MOST_BYTES = 20_000_000

_Line = Annotated[str, Field(max_length=300)]


class Fingerprint(BaseModel):
    """The mark of a letter, with what its maker says of it.

    `value` is the signature in base 64, `algorithm` its version; `finescan`, `verdict` and `categories` are of the
    program that made it, `created` is the day.
    """

    model_config = ConfigDict(frozen=True, extra="ignore", populate_by_name=True)

    schema_: Literal["finescan-fingerprint/1"] = Field(default="finescan-fingerprint/1", alias="schema")
    value: Annotated[str, Field(max_length=1000)]
    algorithm: int = VERSION
    finescan: _Line
    created: dt.date
    title: _Line | None = None
    source: _Line | None = None
    verdict: Verdict | None = None
    categories: tuple[Category, ...] = ()

    @property
    def signature(self) -> Signature:
        """What is compared. Raises ValueError where it was made by another version of the algorithm."""
        return decoded(self.value)


@dataclass(frozen=True, slots=True)
class Match:
    """A known letter that another one resembles, and how much: `similarity` is from 0 to 1."""

    fingerprint: Fingerprint
    similarity: float


def encoded(signature: Signature) -> str:
    """The signature as text: 172 characters of base 64."""
    return base64.b64encode(signature.to_bytes()).decode("ascii")


def decoded(value: str) -> Signature:
    """The signature that `encoded` made text of. Raises ValueError."""
    return Signature.from_bytes(base64.b64decode(value, validate=True))


def dump(fingerprints: Sequence[Fingerprint]) -> bytes:
    """The file of one fingerprint, or of a list of several, as JSON in UTF-8."""
    made = [one.model_dump(mode="json", by_alias=True) for one in fingerprints]
    return (json.dumps(made[0] if len(made) == 1 else made, ensure_ascii=False, indent=2) + "\n").encode()


def load(paths: Iterable[str]) -> tuple[Fingerprint, ...]:
    """The fingerprints in files, and in the .json files of folders. Raises UsageError that names file and fault."""
    return tuple(one for path in paths for file in _files(Path(path)) for one in _read(file))


def known_campaign(signature: Signature | None, known: Iterable[Fingerprint]) -> Match | None:
    """The known letter that a letter resembles most; None where it is like none."""
    if signature is None:
        return None
    matches = (Match(one, similarity(signature, one.signature)) for one in known)
    best = max(matches, key=lambda match: match.similarity, default=None)
    return best if best and best.similarity >= ALIKE else None


def _files(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    found = sorted(path.glob("*.json"))
    if not found:
        raise UsageError(
            f"{path}: holds no fingerprint (.json). Make one with: finescan fingerprint LETTER -o FILE.json",
            f"{path}: enthält keinen Fingerabdruck (.json). Einen macht: finescan fingerprint BRIEF -o DATEI.json",
        )
    yield from found


def _read(path: Path) -> tuple[Fingerprint, ...]:
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise _unusable(path, f"it cannot be read ({error.strerror})", f"nicht lesbar ({error.strerror})") from error
    if len(data) > MOST_BYTES:
        raise _unusable(path, "it is too large", "zu groß")
    try:
        return _parsed(data)
    except ValidationError as error:
        fault = error.errors(include_url=False, include_context=False, include_input=False)[0]
        said = f"{'.'.join(map(str, fault['loc']))}: {fault['msg']}"
        raise _unusable(path, said, said) from error
    except ValueError as error:
        raise _unusable(path, str(error), str(error)) from error


def _parsed(data: bytes) -> tuple[Fingerprint, ...]:
    """The fingerprints in a file. Raises ValueError."""
    found = from_json(data)
    fingerprints = tuple(map(Fingerprint.model_validate, found if isinstance(found, list) else [found]))
    if not fingerprints:
        raise ValueError("there is none in the list")
    for one in fingerprints:
        one.signature  # noqa: B018 - tells a value that is none
    return fingerprints


def _unusable(path: Path, fault: str, german: str) -> UsageError:
    return UsageError(
        f"{path}: is no fingerprint that finescan can use: {fault}. Make one with: finescan fingerprint LETTER",
        f"{path}: ist kein brauchbarer Fingerabdruck: {german}. Einen solchen macht: finescan fingerprint BRIEF",
    )
