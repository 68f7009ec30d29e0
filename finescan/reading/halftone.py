"""Screened print: grey that the press made of dots. The dots are found by their even grid and smoothed to grey."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageFilter

from finescan.reading.engine import Grey

_TILE = 64
_MOST_TILES = 300
_FLAT = 6.0
_PEAK_SHARE, _PEAK_HEIGHT = 0.08, 4.0
_SCREENED_TILES = 0.012
# Two waves against the usual one (letters of dots reach 22), and against all that are 3 to 6 cells away
_MOST_LIKELY, _TWO_WAVES, _RING = 0.75, 12.0, (3, 6)
# Screens of 80 to 150 lines an inch; letters have none of that aslant. What is finer than two pixels is grey already
_COARSEST, _FINEST, _ASLANT = 80.0, 150.0, 36.0
_TWO_PIXELS = 0.5
# Of the Gaussian, in inches: less leaves dots, more lets the strokes of 5 pt print run together
_RADIUS = 1 / 300


def is_screened(grey: Grey, dpi: float) -> bool:
    """Whether parts of the page are printed in dots."""
    tiles, band = _tiles(grey), _band(dpi)
    if len(tiles) < 8 or not band.any():
        return False
    window = np.outer(np.hanning(_TILE), np.hanning(_TILE)).astype(np.float32)
    level = tiles - tiles.mean(axis=(1, 2), keepdims=True)
    power: npt.NDArray[np.floating] = np.square(np.abs(np.fft.rfft2(level * window)))
    return _dotted(power * band, float(window.sum())) or _one_grid(power, band)


def _dotted(power: npt.NDArray[np.floating], window: float) -> bool:
    """Whether in some tiles one slanting wave rules: areas of dots."""
    peak, total = power.max(axis=(1, 2)), power.sum(axis=(1, 2))
    height = np.sqrt(peak) * 2 / window
    found = int(((peak > _PEAK_SHARE * total) & (height > _PEAK_HEIGHT)).sum())
    return found >= max(3.0, _SCREENED_TILES * len(power))


def _one_grid(power: npt.NDArray[np.floating], band: npt.NDArray[np.bool_]) -> bool:
    """Whether two waves at a right angle go through many tiles: letters of dots, whose own strokes hide them in one."""
    within = power * band
    total = within.sum(axis=(1, 2)) + 1
    highest = within.max(axis=(1, 2)) / total
    likely = highest >= np.quantile(highest, _MOST_LIKELY)
    mean = (power[likely] / total[likely, None, None]).mean(axis=0)
    both = np.minimum(mean, _quarter_turned(mean))
    at = np.unravel_index(int(np.argmax(both * band)), both.shape)
    return bool(
        both[at] > _TWO_WAVES * np.median(mean[band]) and both[at] > both[_around(int(at[0]), int(at[1]))].max()
    )


def _around(down: int, across: int) -> npt.NDArray[np.bool_]:
    """A ring around one wave of the spectrum: a grid is alone there, while the slope of letters goes on."""
    rows = (np.arange(_TILE)[:, None] - down + _TILE // 2) % _TILE - _TILE // 2
    reach = np.hypot(rows, np.arange(_TILE // 2 + 1)[None, :] - across)
    ring: npt.NDArray[np.bool_] = (reach >= _RING[0]) & (reach <= _RING[1])
    return ring


def _quarter_turned(half: npt.NDArray[np.floating]) -> npt.NDArray[np.floating]:
    """Half a spectrum (as of rfft2), turned by 90 degrees."""
    down, across = np.rint(np.fft.fftfreq(_TILE) * _TILE).astype(int)[:, None], np.arange(_TILE // 2 + 1)[None, :]
    turned: npt.NDArray[np.floating] = half[np.where(down > 0, -across, across) % _TILE, np.abs(down)]
    return turned


def _tiles(grey: Grey) -> npt.NDArray[np.float32]:
    """Parts of the page with something on them, evenly chosen where there are many."""
    down, across = grey.shape[0] // _TILE, grey.shape[1] // _TILE
    tiles = grey[: down * _TILE, : across * _TILE].reshape(down, _TILE, across, _TILE).swapaxes(1, 2)
    inked = np.argwhere(tiles[:, :, ::3, ::3].std(axis=(2, 3), dtype=np.float32) > _FLAT)
    if len(inked) > _MOST_TILES:
        inked = inked[np.linspace(0, len(inked) - 1, _MOST_TILES).astype(int)]
    return tiles[inked[:, 0], inked[:, 1]].astype(np.float32)


def _band(dpi: float) -> npt.NDArray[np.bool_]:
    down, across = np.abs(np.fft.fftfreq(_TILE))[:, None], np.fft.rfftfreq(_TILE)[None, :]
    reach = np.hypot(down, across)
    within = (reach > _COARSEST / dpi) & (reach < min(_TWO_PIXELS, _FINEST / dpi))
    band: npt.NDArray[np.bool_] = within & (down > _ASLANT / dpi) & (across > _ASLANT / dpi)
    return band


def descreened(grey: Grey, dpi: float) -> Grey:
    """Dots run together to grey, at the resolution at which they came: a smaller picture would make new patterns."""
    return smoothed(grey, _RADIUS * dpi)


def smoothed(grey: Grey, pixels: float) -> Grey:
    """Dots and specks run together to grey; `pixels` is the radius."""
    return np.asarray(Image.fromarray(grey).filter(ImageFilter.GaussianBlur(pixels)))
