"""Writing by hand as lines of varying width: signatures, initials, scribbles, words, dates, ticks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Rng = np.random.Generator
Points = npt.NDArray[np.float64]
BLACK, BLUE, DARK_BLUE = (0.05, 0.05, 0.08), (0.1, 0.18, 0.65), (0.08, 0.1, 0.35)
PENS = (BLACK, BLUE, DARK_BLUE, BLUE)


@dataclass(frozen=True, slots=True)
class Line:
    """A pen's way over the paper: points in points (y upwards) and the width at each of them."""

    points: Points
    widths: Points


@dataclass(frozen=True, slots=True)
class Writing:
    """Lines in one colour."""

    lines: tuple[Line, ...]
    colour: tuple[float, float, float] = BLACK

    def at(self, x: float, y: float) -> Writing:
        """Moved so that its left end lies at `x` and its base line at `y`."""
        left = min(float(line.points[:, 0].min()) for line in self.lines)
        moved = tuple(Line(line.points + np.array((x - left, y)), line.widths) for line in self.lines)
        return Writing(moved, self.colour)

    def wide(self, width: float) -> Writing:
        """Scaled to that width, higher or lower in proportion."""
        xs = [value for line in self.lines for value in (line.points[:, 0].min(), line.points[:, 0].max())]
        factor = width / max(1.0, max(xs) - min(xs))
        return Writing(tuple(Line(line.points * factor, line.widths) for line in self.lines), self.colour)


def signature(rng: Rng) -> Writing:
    """One of the ways in which people sign, in one of the colours of their pens."""
    way = rng.choice(np.array(list(SIGNATURES)))
    return Writing(tuple(SIGNATURES[way](rng)), PENS[int(rng.integers(len(PENS)))])


def words(rng: Rng, count: int, height: float = 7.0) -> Writing:
    """Some words by hand: a place, a name."""
    lines: list[Line] = []
    x = 0.0
    for _ in range(count):
        letters = int(rng.integers(4, 9))
        lines += _cursive(rng, letters, height, first=1.8, x=x)
        x += letters * height * 0.55 + height
    return Writing(tuple(lines), PENS[int(rng.integers(len(PENS)))])


def day(rng: Rng, height: float = 8.0) -> Writing:
    """A date in digits."""
    text = f"{rng.integers(1, 29)}.{rng.integers(1, 13)}.{rng.integers(24, 27)}"
    return Writing(tuple(_digits(rng, text, height)), PENS[int(rng.integers(len(PENS)))])


def tick(rng: Rng, size: float = 9.0) -> Writing:
    """A cross or a tick."""
    ways = [[(0, 0), (1, 1)], [(0, 1), (1, 0)]] if rng.random() < 0.5 else [[(0, 0.5), (0.35, 0), (1.1, 1.3)]]
    lines = tuple(_line(rng, np.array(way) * size + rng.normal(0, 0.06 * size, (len(way), 2)), 1.2) for way in ways)
    return Writing(lines, PENS[int(rng.integers(len(PENS)))])


def _flowing(rng: Rng) -> Iterator[Line]:
    """A capital, a run of letters that fades out, often a line under it."""
    yield from _capital(rng, 26)
    yield from _cursive(rng, int(rng.integers(5, 11)), rng.uniform(8, 12), first=1.3, x=18)
    if rng.random() < 0.5:
        yield _line(rng, np.array([(10, -5), (60, -3), (100 + rng.uniform(-20, 20), -6)]), 1.0)


def _initials(rng: Rng) -> Iterator[Line]:
    for number in range(int(rng.integers(2, 4))):
        for line in _capital(rng, 22):
            yield Line(line.points + np.array((number * 20, 0)), line.widths)


def _scribble(rng: Rng) -> Iterator[Line]:
    """Up and down, ever lower."""
    turns = int(rng.integers(7, 14))
    xs = np.cumsum(rng.uniform(4, 10, turns))
    heights = np.linspace(20, 6, turns) * rng.uniform(0.5, 1.1, turns)
    ys = np.where(np.arange(turns) % 2, heights, -0.2 * heights)
    yield _line(rng, np.column_stack((xs, ys)), rng.uniform(0.9, 1.5))


def _legible(rng: Rng) -> Iterator[Line]:
    """First name and surname, letter by letter."""
    yield from _cursive(rng, int(rng.integers(4, 7)), 8, first=2.0, x=0)
    yield from _cursive(rng, int(rng.integers(5, 9)), 8, first=2.0, x=48)


def _sweep(rng: Rng) -> Iterator[Line]:
    """A large loop and a long line out of it."""
    turn = np.linspace(0, 2 * np.pi * rng.uniform(1.1, 1.8), 14)
    loop = np.column_stack((14 + 13 * np.cos(turn) + 2 * turn, 9 + 13 * np.sin(turn)))
    away = np.array([(45, 4), (70, 9), (110 + rng.uniform(-15, 25), 2)])
    yield _line(rng, np.vstack((loop, away)), rng.uniform(0.8, 1.6))


SIGNATURES: dict[str, Callable[[Rng], Iterator[Line]]] = {
    "flowing": _flowing,
    "initials": _initials,
    "scribble": _scribble,
    "legible": _legible,
    "sweep": _sweep,
}


def _cursive(rng: Rng, letters: int, height: float, first: float, x: float) -> Iterator[Line]:
    """Letters joined in one line: humps, loops up and down, a dot here and there."""
    points = []
    for number in range(letters):
        tall = first if number == 0 else float(rng.choice([1.0, 1.0, 1.0, 1.7]))
        deep = float(rng.choice([0.0, 0.0, 0.0, -0.7]))
        step = height * rng.uniform(0.4, 0.7)
        points += [(x, 0), (x + 0.35 * step, tall * height), (x + 0.15 * step, 0.5 * height)]
        points += [(x + 0.6 * step, deep * height), (x + step, 0.15 * height)]
        x += step
    jitter = rng.normal(0, 0.05 * height, (len(points), 2))
    slant = np.array(points) + jitter
    slant[:, 0] += rng.uniform(0.05, 0.4) * slant[:, 1]
    yield _line(rng, slant, rng.uniform(0.7, 1.3))
    if rng.random() < 0.4:
        dot = np.array([(x * 0.6, 1.6 * height), (x * 0.6 + 1.2, 1.7 * height)])
        yield _line(rng, dot, 1.2)


def _capital(rng: Rng, height: float) -> Iterator[Line]:
    """Three to six points around a letter's place, joined smoothly."""
    for _ in range(int(rng.integers(1, 3))):
        count = int(rng.integers(4, 7))
        around = np.linspace(0, 1.7 * np.pi, count) + rng.uniform(0, 6)
        wide = np.column_stack((0.4 * np.cos(around), 0.5 * np.sin(around) + 0.45)) * height
        yield _line(rng, wide + rng.normal(0, 0.08 * height, wide.shape), rng.uniform(0.8, 1.5))


_SHAPES: dict[str, list[list[tuple[float, float]]]] = {
    "0": [[(0.5, 1), (0.1, 0.6), (0.3, 0), (0.8, 0.4), (0.5, 1)]],
    "1": [[(0.2, 0.7), (0.6, 1), (0.5, 0)]],
    "2": [[(0.1, 0.8), (0.5, 1), (0.7, 0.6), (0.1, 0), (0.8, 0.05)]],
    "3": [[(0.1, 0.9), (0.7, 0.9), (0.3, 0.55), (0.8, 0.3), (0.1, 0)]],
    "4": [[(0.5, 1), (0.1, 0.4), (0.9, 0.4)], [(0.6, 0.7), (0.55, 0)]],
    "5": [[(0.8, 1), (0.2, 1), (0.2, 0.6), (0.8, 0.35), (0.1, 0)]],
    "6": [[(0.7, 1), (0.2, 0.4), (0.5, 0), (0.8, 0.3), (0.2, 0.35)]],
    "7": [[(0.1, 1), (0.8, 0.95), (0.4, 0)]],
    "8": [[(0.6, 1), (0.2, 0.75), (0.8, 0.3), (0.4, 0), (0.2, 0.3), (0.7, 0.8), (0.6, 1)]],
    "9": [[(0.8, 0.8), (0.3, 0.9), (0.3, 0.5), (0.8, 0.7), (0.6, 0)]],
    ".": [[(0.2, 0.02), (0.25, 0.05)]],
}


def _digits(rng: Rng, text: str, height: float) -> Iterator[Line]:
    x = 0.0
    for char in text:
        for shape in _SHAPES[char]:
            points = np.array(shape) * (0.65 * height, height) + rng.normal(0, 0.04 * height, (len(shape), 2))
            yield _line(rng, points + np.array((x, 0)), 1.0)
        x += height * (0.35 if char == "." else 0.75)


def _line(rng: Rng, points: Points, pen: float) -> Line:
    """A smooth way through the points; the pen presses less where it is fast."""
    way = _smooth(points)
    speed = np.hypot(*np.gradient(way, axis=0).T)
    pressed = 1.25 - 0.5 * speed / max(1e-6, float(speed.max())) + rng.normal(0, 0.03, len(way))
    return Line(way, pen * np.clip(pressed, 0.45, 1.4))


def _smooth(points: Points) -> Points:
    """Catmull-Rom through the points, twelve steps between two."""
    held = np.vstack((points[:1], points, points[-1:]))
    t = np.linspace(0, 1, 12, endpoint=False)[:, None]
    parts = []
    for a, b, c, d in zip(held, held[1:], held[2:], held[3:], strict=False):
        parts.append(0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3))
    return np.vstack((*parts, points[-1:]))
