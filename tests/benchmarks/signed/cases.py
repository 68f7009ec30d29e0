"""What was done to a letter, and what it makes of it: the cases of the benchmark."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import pypdf
from reportlab.pdfgen.canvas import Canvas

from tests.benchmarks.reading.damage import wear
from tests.benchmarks.signed import hand, marks
from tests.benchmarks.signed.hand import Rng
from tests.benchmarks.signed.pens import WAYS, Desk
from tests.benchmarks.signed.places import Form, Place

DPI = {"scan300": 300, "scan200": 200, "photo": 260, "turned": 250, "halftone": 300, "shadow": 250}
KINDS = {"scan300": "scan", "scan200": "scan", "fax": "fax", "coarse fax": "coarse fax"}
VARIANTS = ("pdf", "scan300", "scan200", "fax", "coarse fax", "photo", "halftone", "turned", "shadow")
Draw = Callable[[Desk, Form, Rng], None]


@dataclass(frozen=True, slots=True)
class Deed:
    """Something done to a letter: how it is drawn, and which answers are right ("yes", "no", "unsure")."""

    draw: Draw
    signed: frozenset[str]
    filled: frozenset[str]


@dataclass(frozen=True, slots=True)
class Case:
    """One letter with one deed, in the form in which it comes in."""

    form: Form
    deed: str
    variant: str
    seed: int = 0

    @property
    def name(self) -> str:
        """For tables."""
        return f"{self.form.name}/{self.deed}/{self.variant}"

    def file(self) -> tuple[bytes, str]:
        """Its bytes and the end of its name."""
        rng = np.random.default_rng(zlib.crc32(f"{self.name}/{self.seed}".encode()))
        draw = DEEDS[self.deed].draw
        if self.variant == "pdf":
            return drawn(self.form, draw, rng, str(rng.choice(np.array(WAYS)))), ".pdf"
        pdf = drawn(self.form, draw, rng)
        worn = wear(pdf, KINDS.get(self.variant, self.variant), DPI.get(self.variant, 0), rng)
        return worn.data, worn.suffix


def cases(forms: Sequence[Form], variants: Sequence[str], each: int, seed: int = 0) -> Iterator[Case]:
    """For every form `each` deeds in each variant, going on through all that are possible with it."""
    for number, form in enumerate(forms):
        deeds = [deed for deed in DEEDS if _is_possible(deed, form)]
        for variant in variants:
            for turn in range(each):
                at = (number * each + VARIANTS.index(variant) * 5 + turn * 7 + seed) % len(deeds)
                yield Case(form, deeds[at], variant, seed)


def _is_possible(deed: str, form: Form) -> bool:
    """A facsimile needs a closing formula, entries need a line."""
    if deed == "facsimile":
        return form.closing is not None
    return bool(form.others) or deed not in {"filled", "signature and date"}


def drawn(form: Form, draw: Draw, rng: Rng, way: str = "pen") -> bytes:
    """The form with something drawn on it, by one of the ways of a Desk."""
    size = pypdf.PdfReader(io.BytesIO(form.pdf)).pages[0].mediabox
    desk = Desk(Canvas(io.BytesIO(), pagesize=(float(size.width), float(size.height)), invariant=1), way)
    draw(desk, form, rng)
    return desk.finish(form.pdf)


def _sign(desk: Desk, form: Form, rng: Rng, width: tuple[float, float] = (75, 160)) -> None:
    place = form.sign
    wide = min(float(rng.uniform(*width)), 1.15 * (place.x1 - place.x0))
    x = place.x0 + float(rng.uniform(0, max(4.0, min(50.0, place.x1 - place.x0 - wide))))
    desk.write(hand.signature(rng).wide(wide).at(x, form.height - place.y + float(rng.uniform(-3, 6))))


def _day(desk: Desk, form: Form, rng: Rng) -> None:
    for place in form.others[:1]:
        desk.write(hand.day(rng).at(place.x0 + 10, form.height - place.y + 2))


def _signed_dated(desk: Desk, form: Form, rng: Rng) -> None:
    _sign(desk, form, rng)
    _day(desk, form, rng)


def _small(desk: Desk, form: Form, rng: Rng) -> None:
    _sign(desk, form, rng, (45, 70))


def _signed_stamped(desk: Desk, form: Form, rng: Rng) -> None:
    _stamped(desk, form, rng)
    _sign(desk, form, rng)


def _stamped(desk: Desk, form: Form, rng: Rng) -> None:
    place, y = form.sign, form.height - form.sign.y
    if rng.random() < 0.5:
        marks.round_stamp(desk.canvas, rng, (place.x0 + place.x1) / 2 + 20, y + 18)
    else:
        marks.address_stamp(desk.canvas, rng, place.x0 + 12, y + 6)


def _filled(desk: Desk, form: Form, rng: Rng) -> None:
    for place in form.others:
        _write(desk, form, rng, place)


def _write(desk: Desk, form: Form, rng: Rng, place: Place) -> None:
    if desk.way == "note":
        low = form.height - place.y
        desk.entries.append(((place.x0, low, place.x1, low + 14), "Hameln, 3.12.26" if rng.random() < 0.8 else ""))
        return
    text = hand.words(rng, int(rng.integers(1, 3))) if rng.random() < 0.6 else hand.day(rng)
    desk.write(text.at(place.x0 + 6, form.height - place.y + 2))


def _received(desk: Desk, form: Form, rng: Rng) -> None:
    marks.receipt_stamp(desk.canvas, rng, float(rng.uniform(300, 430)), float(rng.uniform(690, 770)))


def _facsimile(desk: Desk, form: Form, rng: Rng) -> None:
    if form.closing:
        signature = hand.Writing(hand.signature(rng).lines, hand.DARK_BLUE).wide(float(rng.uniform(70, 110)))
        desk.write(signature.at(form.closing.x0, form.height - form.closing.y))


def _noted(desk: Desk, form: Form, rng: Rng) -> None:
    """A note in the upper margin."""
    desk.write(hand.words(rng, 2, 9).at(float(rng.uniform(60, 330)), float(rng.uniform(800, 815))))


def _soiled(desk: Desk, form: Form, rng: Rng) -> None:
    marks.punch_holes(desk.canvas, rng)
    marks.folds(desk.canvas, rng)
    marks.dirt(desk.canvas, rng)


def _striped(desk: Desk, form: Form, rng: Rng) -> None:
    marks.stripes(desk.canvas, rng)
    marks.folds(desk.canvas, rng)


def _nothing(desk: Desk, form: Form, rng: Rng) -> None:
    """The letter as it came."""


_SIGNED, _UNSIGNED, _STAMP = frozenset({"yes", "unsure"}), frozenset({"no"}), frozenset({"yes", "unsure"})
_ANY = frozenset({"yes", "no", "unsure"})
DEEDS: dict[str, Deed] = {
    "signature": Deed(_sign, _SIGNED, _ANY),
    "blank": Deed(_nothing, _UNSIGNED, _UNSIGNED),
    "signature and date": Deed(_signed_dated, _SIGNED, _SIGNED),
    "soiled": Deed(_soiled, _UNSIGNED, _UNSIGNED),
    "small signature": Deed(_small, _SIGNED, _ANY),
    "filled": Deed(_filled, _UNSIGNED, _SIGNED),
    "signature and stamp": Deed(_signed_stamped, _SIGNED, _ANY),
    "received": Deed(_received, _UNSIGNED, _UNSIGNED),
    "stamp": Deed(_stamped, _STAMP, _ANY),
    "facsimile": Deed(_facsimile, _UNSIGNED, _UNSIGNED),
    "noted": Deed(_noted, _UNSIGNED, _ANY),
    "striped": Deed(_striped, _UNSIGNED, _UNSIGNED),
}
