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
# Screens of 80 to 150 lines an inch on a scan of 300 dpi, in cycles a pixel; letters have none of that aslant
_COARSEST, _FINEST, _ASLANT = 0.27, 0.5, 0.12


def is_screened(grey: Grey) -> bool:
    """Whether parts of the page are printed in dots."""
    tiles = _tiles(grey)
    tiles = tiles[tiles[:, ::3, ::3].std(axis=(1, 2)) > _FLAT]
    if len(tiles) > _MOST_TILES:
        tiles = tiles[np.linspace(0, len(tiles) - 1, _MOST_TILES).astype(int)]
    return len(tiles) >= 8 and int(_with_grid(tiles).sum()) >= max(3.0, _SCREENED_TILES * len(tiles))


def _tiles(grey: Grey) -> npt.NDArray[np.float32]:
    down, across = grey.shape[0] // _TILE, grey.shape[1] // _TILE
    whole = grey[: down * _TILE, : across * _TILE]
    cut = whole.reshape(down, _TILE, across, _TILE).swapaxes(1, 2).reshape(-1, _TILE, _TILE)
    return cut.astype(np.float32)


def _with_grid(tiles: npt.NDArray[np.float32]) -> npt.NDArray[np.bool_]:
    """Tiles in which one slanting wave stands out of the spectrum."""
    window = np.outer(np.hanning(_TILE), np.hanning(_TILE)).astype(np.float32)
    level = tiles - tiles.mean(axis=(1, 2), keepdims=True)
    power = np.square(np.abs(np.fft.rfft2(level * window))) * _band()
    peak, total = power.max(axis=(1, 2)), power.sum(axis=(1, 2))
    height = np.sqrt(peak) * 2 / float(window.sum())
    found: npt.NDArray[np.bool_] = (peak > _PEAK_SHARE * total) & (height > _PEAK_HEIGHT)
    return found


def _band() -> npt.NDArray[np.bool_]:
    down, across = np.abs(np.fft.fftfreq(_TILE))[:, None], np.fft.rfftfreq(_TILE)[None, :]
    reach = np.hypot(down, across)
    band: npt.NDArray[np.bool_] = (reach > _COARSEST) & (reach < _FINEST) & (down > _ASLANT) & (across > _ASLANT)
    return band


def smoothed(grey: Grey, pixels: float) -> Grey:
    """Dots and specks run together to grey; `pixels` is the radius."""
    return np.asarray(Image.fromarray(grey).filter(ImageFilter.GaussianBlur(pixels)))
