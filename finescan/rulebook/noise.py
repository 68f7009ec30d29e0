"""What a scan does to letters: the errors of real OCR, the same for the same text and seed.

Each character has a chance of each error that can happen to it, in the proportions in which Tesseract makes them on
200 dpi scans of small print; the share of wrong characters as a whole is given.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from random import Random

from finescan.rulebook import markup

RATE = 0.02
"""Share of wrong characters: a bad scan of a readable letter."""

_LIKE: Mapping[str, tuple[str, ...]] = {
    "m": ("rn",), "rn": ("m",), "d": ("cl",), "cl": ("d",), "ß": ("B",), "l": ("1", "I"), "I": ("l", "1"),
    "1": ("l",), "O": ("0",), "0": ("O",), "ä": ("a", "á"), "ö": ("o", "ó"), "ü": ("u", "ii"), "Ä": ("A",),
    "Ö": ("O",), "Ü": ("U",), "a": ("ä",), "o": ("ö",), "u": ("ü",), "e": ("c",), "c": ("e",), "h": ("b",),
    "b": ("h",), ",": (".",), ".": (",",), " ": ("", "  "),
}  # fmt: skip
_OFTEN, _SELDOM, _RARE = 4.0, 1.0, 0.15
_WEIGHTS = {**dict.fromkeys("01aou", _SELDOM / 2), **dict.fromkeys(" ,.", 2 * _SELDOM)}

_SHORTEST_LINE = 40  # a line that is shorter needs no hyphen

_Error = tuple[int, int, str]
"""Start and end of what is read wrongly, and what is read instead."""


def noisy(text: str, *, rate: float = RATE, seed: int = 0) -> str:
    """The text with this share of its characters read wrongly (at least one); a seed gives one way of doing so."""
    chance = Random(f"{seed}\n{text}")  # noqa: S311 - damage, no secret
    possible = list(_possible(text))
    errors: list[_Error] = []
    count = max(1, round(rate * len(text)))
    weights = [weight for weight, _ in possible]
    while len(errors) < count and any(weights):
        (pick,) = chance.choices(range(len(possible)), weights)
        start, end, _ = possible[pick][1]
        errors.append(possible[pick][1])
        weights = [
            0 if error[0] < end and start < error[1] else weight
            for weight, (_, error) in zip(weights, possible, strict=True)
        ]
    return _with(text, sorted(errors))


def noisy_example(example: str, *, rate: float = RATE, seed: int = 0) -> str:
    """An example with errors in its text, none in its markup; hOCR is left as it is."""
    if example.lstrip().startswith("<"):
        return example
    return "\n".join(_noisy_line(line, rate, seed) for line in example.splitlines())


def _noisy_line(line: str, rate: float, seed: int) -> str:
    style, text = markup.parse_line(line)
    if style.code or not text.strip():
        return line
    marks = line[: len(line) - len(text)]
    return "\n".join(marks + part for part in noisy(text, rate=rate, seed=seed).split("\n"))


def _possible(text: str) -> Iterator[tuple[float, _Error]]:
    """Every error that can happen to the text, with its weight."""
    for at, letter in enumerate(text):
        for printed in (letter, text[at : at + 2]):
            read = _LIKE.get(printed, ())
            for instead in read if len(printed) == 2 or printed == letter else ():
                yield _WEIGHTS.get(printed, _OFTEN) / len(read), (at, at + len(printed), instead)
        if not letter.isspace():
            yield _RARE, (at, at + 1, "")
        if text[at - 1 : at].isalpha() and letter.isalpha():
            yield _RARE, (at, at + 1, " " + letter)
        if at >= _SHORTEST_LINE and text[at - 3 : at].isalpha() and text[at : at + 3].isalpha() and letter.islower():
            yield _RARE, (at, at + 1, "-\n" + letter)


def _with(text: str, errors: list[_Error]) -> str:
    pieces: list[str] = []
    at = 0
    for start, end, instead in errors:
        pieces += (text[at:start], instead)
        at = end
    return "".join((*pieces, text[at:]))
