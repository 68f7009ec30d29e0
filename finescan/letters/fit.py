"""How well a kind of reply fits: the levels, the lines of its table, and the lines that several kinds share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from finescan.letters.kinds import Kind
from finescan.letters.matter import Matter
from finescan.model import Localized


class Level(StrEnum):
    """Whether a kind fits, is unusual but can be made, or does not fit."""

    FITS = "fits"
    UNUSUAL = "unusual"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Fit:
    """How well a kind of reply fits, and why."""

    kind: Kind
    level: Level
    reason: Localized


Line = tuple[Callable[[Matter], bool], Level, Localized]
"""When a line holds, what it says of the kind, and why."""


def always(_: Matter) -> bool:
    """Whatever the matter."""
    return True


def forged(matter: Matter) -> bool:
    """Whether the demand is forged."""
    return matter.forged


def quiet(matter: Matter) -> bool:
    """Whether nothing suspicious was found."""
    return not matter.suspect


def unbound(matter: Matter) -> bool:
    """Whether neither a signature nor a payment is told."""
    return not matter.declared


def freely(matter: Matter) -> bool:
    """Whether the letter names no fee that its recipient is to owe."""
    return not matter.reading.offer.fees or matter.reading.offer.payer != "recipient"


FORGED: Line = (
    forged,
    Level.NO,
    {
        "de": "Die Forderung ist gefälscht: Es gibt keinen Vertrag und keinen Partner, dem man das erklären könnte; "
        "eine Antwort bestätigt nur die Anschrift. Dazu passt „report“.",
        "en": "The demand is forged: there is no contract and nobody to declare this to; an answer only confirms the "
        "address. What fits is `report`.",
    },
)
QUIET: Line = (
    quiet,
    Level.UNUSUAL,
    {
        "de": "Das Schreiben ist nicht auffällig; vor dem Absenden prüfen, ob der Brief zu ihm passt.",
        "en": "The letter was not found suspicious; check before sending whether this reply suits it.",
    },
)
