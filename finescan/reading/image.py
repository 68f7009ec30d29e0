"""Pictures of letters (PNG, JPEG, TIFF, WebP, HEIC) -> grey arrays with their resolution."""

from __future__ import annotations

import math
import warnings
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import numpy as np
from PIL import Image, ImageFilter, ImageOps, ImageSequence

from finescan.errors import BrokenFileError, LimitError
from finescan.model import Page, Part
from finescan.reading.engine import Grey, engine
from finescan.reading.ocr import read_sheets
from finescan.reading.options import ReadingOptions
from finescan.reading.placement import placed_on
from finescan.reading.quiet import quiet_stderr

_FORMATS = {
    "image/png": ("PNG",),
    "image/jpeg": ("JPEG", "MPO"),
    "image/tiff": ("TIFF",),
    "image/webp": ("WEBP",),
    "image/heic": ("HEIF",),
}
_LOWEST, _HIGHEST = 70.0, 1200.0
_A4, _LETTER = (8.27, 11.69), (8.5, 11.0)
_LONGEST_SHEET = 17.0
_SHORTEST_SHEET = 3.0
_DEFAULT_DPI = 200.0
_FAX_BLUR = 0.6
_SPECK_REACH, _SPECK_SHARE, _DIRTY = 4, 3.5 * 255 / 81, 0.0004


def read_image(part: Part, options: ReadingOptions) -> tuple[Page, ...]:
    """Every frame of the picture read by OCR."""
    reader = engine(options.engine, options.languages)
    pages: list[Page] = []
    for sheet, (grey, dpi) in enumerate(grey_frames(part, options), 1):
        pages += (placed_on(sheet, page) for page in read_sheets(grey, dpi, reader, len(pages) + 1))
    return tuple(pages)


def grey_frames(part: Part, options: ReadingOptions) -> Iterator[tuple[Grey, float]]:
    """Every frame upright by its own mark, in grey, with its dots an inch; of joined pictures those of all."""
    if part.pictures:
        _not_too_many(part, sum(map(_frame_count, part.pictures)), options)
    for picture in part.pictures or (part,):
        yield from _checked_frames(picture, options)


def one_picture(part: Part, number: int) -> tuple[Part, int]:
    """The picture with that frame (from 1), and its number in there: others than given where pictures were joined."""
    for picture in part.pictures:
        count = _frame_count(picture)
        if number <= count:
            return picture, number
        number -= count
    return part, number


def _checked_frames(part: Part, options: ReadingOptions) -> Iterator[tuple[Grey, float]]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            yield from _frames(part, options)
        except Image.DecompressionBombError as reason:
            raise _too_many_pixels(part, options) from reason
        except (
            OSError,
            SyntaxError,
            ValueError,
            EOFError,
            RuntimeError,
            TypeError,
            KeyError,
            ArithmeticError,
        ) as reason:
            raise BrokenFileError(
                f"{part.name}: the picture is damaged ({reason}). Scan or save the letter again."
            ) from reason


def _frames(part: Part, options: ReadingOptions) -> Iterator[tuple[Grey, float]]:
    with _opened(part) as picture:
        count = _frames_in(picture, part)
        _not_too_many(part, count, options)
        for frame in ImageSequence.Iterator(picture):
            _not_too_large(frame, part, options)
            yield _grey(frame)
            count -= 1
            if count <= 0:
                return


def _frame_count(part: Part) -> int:
    """How many pages a picture has; 1 where it cannot be opened, which is said when it is read."""
    if part.document.media_type != "image/tiff":
        return 1
    try:
        with warnings.catch_warnings(), _opened(part) as picture:
            warnings.simplefilter("ignore")
            return _frames_in(picture, part)
    except Exception:  # noqa: BLE001 - Pillow raises whatever a damaged file makes it raise
        return 1


def _frames_in(picture: Image.Image, part: Part) -> int:
    return getattr(picture, "n_frames", 1) if part.document.media_type == "image/tiff" else 1


def _not_too_many(part: Part, count: int, options: ReadingOptions) -> None:
    if count > options.limits.max_pages:
        raise LimitError(f"{part.name}: has {count} pages, more than {options.limits.max_pages}. Split it.")


def _opened(part: Part) -> Image.Image:
    if part.document.media_type == "image/heic":
        from pillow_heif import register_heif_opener

        register_heif_opener()
    return Image.open(BytesIO(part.data), formats=_FORMATS[part.document.media_type])


def sheet_picture(part: Part, options: ReadingOptions, number: int, width: int) -> Image.Image:
    """A frame (from 1) upright by its own mark, in colour and at most about `width` pixels wide.

    Raises LimitError, or what Pillow raises on damaged pictures.
    """
    part, number = one_picture(part, number)
    with warnings.catch_warnings(), _opened(part) as picture, quiet_stderr():
        warnings.simplefilter("ignore")
        picture.seek(number - 1)
        _not_too_large(picture, part, options)
        across, down = _told_dpi(picture)
        flat = _flat(picture, "RGB")
        if across and down and abs(across / down - 1) > 0.02:
            flat = _square(flat, across, down)
        upright = ImageOps.exif_transpose(flat)
        factor = width / upright.width
        if factor >= 1:
            return upright
        return upright.resize((max(1, width), max(1, round(upright.height * factor))), Image.Resampling.BOX)


def _not_too_large(frame: Image.Image, part: Part, options: ReadingOptions) -> None:
    if frame.width * frame.height > options.limits.max_pixels:
        raise _too_many_pixels(part, options)


def _too_many_pixels(part: Part, options: ReadingOptions) -> LimitError:
    most = options.limits.max_pixels / 1e6
    return LimitError(f"{part.name}: the picture has more than {most:g} megapixels. Scan it with fewer dots an inch.")


def _grey(frame: Image.Image) -> tuple[Grey, float]:
    across, down = _told_dpi(frame)
    with quiet_stderr():
        frame.load()
    flat = _flat(frame)
    if frame.mode == "1":
        flat = _without_specks(flat)
    if across and down and abs(across / down - 1) > 0.02:
        flat = _square(flat, across, down)
        across = down = max(across, down)
    if frame.mode == "1":
        flat = flat.filter(ImageFilter.GaussianBlur(_FAX_BLUR))  # steps become strokes
    upright = ImageOps.exif_transpose(flat)
    return np.asarray(upright, dtype=np.uint8), plausible_dpi(upright.width, upright.height, across)


def _without_specks(bits: Image.Image) -> Image.Image:
    """A dirty fax without the dirt: dots of one to three pixels with nothing around them (dots of letters have)."""
    near = np.asarray(ImageOps.invert(bits).filter(ImageFilter.BoxBlur(_SPECK_REACH)))
    specks = (np.asarray(bits) < 128) & (near <= _SPECK_SHARE)
    if specks.mean() < _DIRTY:
        return bits
    clean = np.where(specks, np.uint8(255), np.asarray(bits))
    cleaned = Image.fromarray(clean)
    cleaned.info = dict(bits.info)
    cleaned.getexif().update(bits.getexif())
    return cleaned


def _flat(frame: Image.Image, mode: str = "L") -> Image.Image:
    """In 8 bits a colour on white, grey if not told else; keeps the mark of orientation."""
    if frame.mode.startswith(("I", "F")):
        values = np.asarray(frame, dtype=np.float64)
        top = 65535.0 if values.max(initial=0) > 255 else 255.0
        return Image.fromarray((np.clip(values / top, 0, 1) * 255).astype(np.uint8)).convert(mode)
    if frame.has_transparency_data:
        coloured = frame.convert("RGBA")
        white = Image.new("RGBA", coloured.size, "white")
        flat = Image.alpha_composite(white, coloured).convert(mode)
    else:
        flat = frame.convert(mode)
    flat.info = dict(frame.info)
    flat.getexif().update(frame.getexif())
    return flat


def _square(picture: Image.Image, across: float, down: float) -> Image.Image:
    """A fax has twice as many dots an inch across as down: stretched, so that letters have their shape."""
    most = max(across, down)
    size = round(picture.width * most / across), round(picture.height * most / down)
    return picture.resize(size, Image.Resampling.BICUBIC)


def _told_dpi(frame: Image.Image) -> tuple[float, float]:
    told: Any = frame.info.get("dpi") or (0, 0)
    try:
        across, down = float(told[0]), float(told[1])
    except (TypeError, ValueError, IndexError, ZeroDivisionError):
        return 0.0, 0.0
    both = all(math.isfinite(value) and _LOWEST <= value <= _HIGHEST for value in (across, down))
    return (across, down) if both and max(across, down) < 3 * min(across, down) else (0.0, 0.0)


def plausible_dpi(width: int, height: int, told: float) -> float:
    """The dots an inch that the file tells, if a sheet of that size exists; else those of an A4 or Letter sheet."""
    longer, shorter = max(width, height), min(width, height)
    if told and _SHORTEST_SHEET <= longer / told <= _LONGEST_SHEET:
        return told
    ratio = longer / max(1, shorter)
    fits = [sheet for sheet in (_A4, _LETTER) if abs(ratio / (sheet[1] / sheet[0]) - 1) < 0.12]
    if fits and longer >= 500:
        sheet = min(fits, key=lambda sheet: abs(ratio - sheet[1] / sheet[0]))
        return min(_HIGHEST, max(_LOWEST, longer / sheet[1]))
    return told or _DEFAULT_DPI
