"""What happens to a page before it is read: scanners, copiers, fax lines and telephones. Deterministic by seed."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageFilter

from tests.benchmarks.reading.pages import picture

Rng = np.random.Generator
_Grey = npt.NDArray[np.floating]
_BICUBIC = Image.Resampling.BICUBIC
_FAX_ACROSS = 204
# Machines cut nearer to the paper than to the ink, or grey print would never arrive.
_FAX_WHITE = 0.66


@dataclass(frozen=True, slots=True)
class Worn:
    """The file of a damaged page. `told` is false where the file does not tell its dots an inch."""

    data: bytes
    suffix: str
    dpi: tuple[int, int]
    told: bool = True


def wear(pdf: bytes, kind: str, dpi: int, rng: Rng) -> Worn:
    """The page as a picture of `dpi` with one kind of damage (a key of DAMAGE)."""
    return DAMAGE[kind](pdf, dpi, rng)


def _clean(pdf: bytes, dpi: int, _rng: Rng) -> Worn:
    return _tiff(picture(pdf, dpi), (dpi, dpi))


def _scan(pdf: bytes, dpi: int, rng: Rng) -> Worn:
    page = _turned(picture(pdf, dpi), rng.uniform(-0.5, 0.5))
    return _jpeg(_paper(_soft(page, 0.5 * dpi / 250), rng, 246, 0.014, 0.04), dpi, 75)


def _skew(pdf: bytes, dpi: int, rng: Rng) -> Worn:
    degrees = rng.choice([-1, 1]) * rng.uniform(1, 5)
    page = picture(pdf, dpi).rotate(degrees, _BICUBIC, expand=True, fillcolor=255)
    return _jpeg(_paper(page, rng, 246, 0.01, 0.03), dpi, 80)


def _quarters(pdf: bytes, dpi: int, rng: Rng) -> Worn:
    page = picture(pdf, dpi).rotate(int(rng.choice([90, 180, 270])), expand=True)
    return _jpeg(_paper(page, rng, 245, 0.01, 0.03), dpi, 80)


def _jpeg40(pdf: bytes, dpi: int, rng: Rng) -> Worn:
    return _jpeg(_paper(picture(pdf, dpi), rng, 244, 0.008, 0.02), dpi, 40)


def _noise(pdf: bytes, dpi: int, rng: Rng) -> Worn:
    return _tiff(_paper(_soft(picture(pdf, dpi), 0.6 * dpi / 250), rng, 240, 14 / 255, 0.0), (dpi, dpi))


def _recycled(pdf: bytes, dpi: int, rng: Rng) -> Worn:
    """Grey paper with clouds and dark fibres."""
    page = picture(pdf, dpi)
    cloud = Image.fromarray(rng.normal(128, 40, (page.height // 12, page.width // 12)).clip(0, 255).astype(np.uint8))
    clouds = np.asarray(cloud.resize(page.size, _BICUBIC), dtype=np.float32) / 255 - 0.5
    values = _values(_paper(page, rng, 206, 0.02, 0.03)) + 0.05 * clouds
    for _ in range(260):
        y, x, long = rng.integers(0, page.height), rng.integers(0, page.width), rng.integers(1, max(2, dpi // 30))
        values[y : y + 1, x : x + long] -= rng.uniform(0.08, 0.25)
    return _jpeg(_image(values), dpi, 75)


def _shadow(pdf: bytes, dpi: int, rng: Rng) -> Worn:
    """A scan of a sheet that did not lie flat: one side falls off into the dark."""
    page = picture(pdf, dpi)
    x = np.linspace(0, 1, page.width, dtype=np.float32)
    if rng.random() < 0.5:
        x = x[::-1]
    fall = 1 - rng.uniform(0.45, 0.6) * np.clip((x - 0.55) / 0.45, 0, 1) ** 1.5
    return _jpeg(_image(_values(_paper(_soft(page, 0.4), rng, 244, 0.012, 0.05)) * fall), dpi, 75)


def _halftone(pdf: bytes, dpi: int, rng: Rng) -> Worn:
    """Offset print: grey becomes dots (106 lines an inch at 45 degrees), then comes a flatbed scanner."""
    fine = _values(picture(pdf, 600))
    y, x = np.mgrid[0 : fine.shape[0], 0 : fine.shape[1]].astype(np.float32)
    step = 2 * np.pi * 106 / 600 / np.sqrt(2)
    screen = 0.5 + 0.25 * (np.cos(step * (x + y)) + np.cos(step * (x - y)))
    dots = Image.fromarray(np.where((fine >= 0.98) | (fine > screen), 255, 0).astype(np.uint8))
    page = dots.resize((round(dots.width * dpi / 600), round(dots.height * dpi / 600)), Image.Resampling.BOX)
    return _tiff(_paper(_soft(_turned(page, rng.uniform(-0.4, 0.4)), 0.5), rng, 246, 0.012, 0.03), (dpi, dpi))


def _fax(pdf: bytes, down: int, rng: Rng) -> Worn:
    """One bit a dot, 204 dots an inch across and `down` (196 or 98) down, with specks; grey print becomes thin."""
    page = _turned(picture(pdf, 408), rng.uniform(-0.6, 0.6))
    size = round(page.width * _FAX_ACROSS / 408), round(page.height * down / 408)
    values = _values(page.resize(size, Image.Resampling.BOX)) + rng.normal(0, 0.07, size[::-1]).astype(np.float32)
    values[rng.random(values.shape) < 0.0004] = 0
    bits = Image.fromarray((values > _FAX_WHITE).astype(np.uint8) * 255).convert("1", dither=Image.Dither.NONE)
    return _tiff(bits, (_FAX_ACROSS, down), compression="group4")


def _photo(pdf: bytes, dpi: int, rng: Rng) -> Worn:
    """A telephone picture: the sheet on a desk, seen at a slant in uneven light. `dpi` is that of the sheet."""
    page = _paper(picture(pdf, dpi), rng, 226, 0.0, 0.0)
    edge = int(0.06 * page.width)
    desk = Image.new("L", (page.width + 2 * edge, page.height + 2 * edge), int(rng.integers(55, 95)))
    desk.paste(page, (edge, edge))
    wide, high = desk.size
    corners = ((0, 0), (0, high), (wide, high), (wide, 0))
    moved = [(x + rng.uniform(-0.025, 0.025) * wide, y + rng.uniform(-0.02, 0.02) * wide) for x, y in corners]
    warp = _projection(moved, corners)
    seen = desk.transform(desk.size, Image.Transform.PERSPECTIVE, warp, _BICUBIC, fillcolor=70)
    lit = _paper(_soft(seen, 0.5 * dpi / 250), rng, 250, 0.014, 0.35)
    return _jpeg(lit.convert("RGB"), dpi, 75, told=False)


def _projection(there: list[tuple[float, float]], here: tuple[tuple[int, int], ...]) -> list[float]:
    """The eight numbers that carry the points `here` of the result to the points `there` of the source."""
    rows, right = [], []
    for (u, v), (x, y) in zip(there, here, strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        right += [u, v]
    return [float(value) for value in np.linalg.solve(np.array(rows, dtype=float), np.array(right, dtype=float))]


def _turned(page: Image.Image, degrees: float) -> Image.Image:
    return page.rotate(degrees, _BICUBIC, fillcolor=255)


def _soft(page: Image.Image, radius: float) -> Image.Image:
    return page.filter(ImageFilter.GaussianBlur(radius))


def _paper(page: Image.Image, rng: Rng, white: int, noise: float, shade: float) -> Image.Image:
    """Ink that is not black, paper that is not white, grain, and light from one side."""
    values = (30 + _values(page) * (white - 30)) / 255
    high, wide = values.shape
    down, across = rng.uniform(0, shade, 2)
    values *= 1 - (np.linspace(0, down, high)[:, None] + np.linspace(0, across, wide)[None, :]).astype(np.float32)
    if noise:
        values += rng.normal(0, noise, values.shape).astype(np.float32)
    return _image(values)


def _values(page: Image.Image) -> _Grey:
    return np.asarray(page, dtype=np.float32) / 255


def _image(values: _Grey) -> Image.Image:
    return Image.fromarray((np.clip(values, 0, 1) * 255).astype(np.uint8))


def _tiff(page: Image.Image, dpi: tuple[int, int], compression: str | None = None) -> Worn:
    buffer = io.BytesIO()
    page.save(buffer, "TIFF", dpi=dpi, compression=compression)
    return Worn(buffer.getvalue(), ".tif", dpi)


def _jpeg(page: Image.Image, dpi: int, quality: int, *, told: bool = True) -> Worn:
    buffer = io.BytesIO()
    page.save(buffer, "JPEG", quality=quality, **({"dpi": (dpi, dpi)} if told else {}))
    return Worn(buffer.getvalue(), ".jpg", (dpi, dpi), told)


DAMAGE: dict[str, Callable[[bytes, int, Rng], Worn]] = {
    "clean": _clean,
    "scan": _scan,
    "skew": _skew,
    "turned": _quarters,
    "jpeg40": _jpeg40,
    "noise": _noise,
    "recycled": _recycled,
    "shadow": _shadow,
    "halftone": _halftone,
    "photo": _photo,
    "fax": lambda pdf, _dpi, rng: _fax(pdf, 196, rng),
    "coarse fax": lambda pdf, _dpi, rng: _fax(pdf, 98, rng),
}
