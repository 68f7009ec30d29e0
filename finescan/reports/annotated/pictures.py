"""Pictures of letters as image objects of a PDF: JPEG, PNG and fax data as they are wherever a PDF can hold them."""

from __future__ import annotations

import io
import math
import struct
import warnings
import zlib
from collections.abc import Iterator
from typing import NamedTuple

from PIL import Image
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    PdfObject,
    StreamObject,
)

from finescan.model import Limits, Part
from finescan.reading.image import one_picture, sheet_picture
from finescan.reading.options import ReadingOptions
from finescan.reading.quiet import quiet_stderr

_ORIENTATION = 0x0112
_QUALITY = 90
_PNG_GREY, _PNG_RGB, _PNG_PALETTE = 0, 2, 3
_UPRIGHT = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_TURNS = {
    1: _UPRIGHT,
    2: (-1.0, 0.0, 0.0, 1.0, 1.0, 0.0),
    3: (-1.0, 0.0, 0.0, -1.0, 1.0, 1.0),
    4: (1.0, 0.0, 0.0, -1.0, 0.0, 1.0),
    5: (0.0, -1.0, -1.0, 0.0, 1.0, 1.0),
    6: (0.0, -1.0, 1.0, 0.0, 0.0, 1.0),
    7: (0.0, 1.0, 1.0, 0.0, 0.0, 0.0),
    8: (0.0, 1.0, -1.0, 0.0, 1.0, 0.0),
}
"""By the mark of orientation, the matrix that sets a stored picture upright in the unit square."""


class Shown(NamedTuple):
    """An image object and the matrix that sets it upright in the unit square."""

    image: StreamObject
    turn: tuple[float, ...] = _UPRIGHT


def shown(part: Part, number: int) -> Shown:
    """A frame (from 1) of a picture, upright. Raises what Pillow raises on damaged pictures."""
    part, number = one_picture(part, number)
    with warnings.catch_warnings(), quiet_stderr():
        warnings.simplefilter("ignore")
        return _as_it_is(part, number) or Shown(_drawn_anew(part, number))


def encoded(picture: Image.Image) -> StreamObject:
    """A picture as JPEG."""
    grey = picture.convert("L") if picture.mode in {"1", "L"} else picture.convert("RGB")
    data = io.BytesIO()
    grey.save(data, "JPEG", quality=_QUALITY, optimize=True)
    return _image(grey.size, grey.mode, "/DCTDecode", data.getvalue())


def _as_it_is(part: Part, number: int) -> Shown | None:
    """The stored data themselves, where a PDF may hold them."""
    if part.document.media_type == "image/heic":
        return None
    with Image.open(io.BytesIO(part.data)) as picture:
        picture.seek(number - 1)
        turn = _TURNS.get(picture.getexif().get(_ORIENTATION, 1), _UPRIGHT)
        if picture.format in {"JPEG", "MPO"} and picture.mode in {"L", "RGB"}:
            return Shown(_image(picture.size, picture.mode, "/DCTDecode", part.data), turn)
        if picture.format == "PNG":
            image = _png(part.data)
            return Shown(image, turn) if image is not None else None
        return Shown(_fax(picture), turn) if picture.mode == "1" else None


def _drawn_anew(part: Part, number: int) -> StreamObject:
    """Photographs that a PDF cannot hold become JPEG, all else loses nothing. It was read, so its size is no matter."""
    options = ReadingOptions(limits=Limits(max_pixels=1 << 40))
    picture = sheet_picture(part, options, number, 1 << 20)
    if part.document.media_type in {"image/heic", "image/webp"}:
        return encoded(picture)
    if all(low == high == 0 for low, high in _differences(picture)):
        picture = picture.convert("L")
    return _image(picture.size, picture.mode, "/FlateDecode", zlib.compress(picture.tobytes(), 6))


def _differences(picture: Image.Image) -> Iterator[tuple[int, int]]:
    """How far the colours of an RGB picture are from its red."""
    from PIL import ImageChops

    red, green, blue = picture.split()
    for other in (green, blue):
        low, high = ImageChops.difference(red, other).getextrema()
        yield int(low), int(high)  # type: ignore[arg-type]


def _fax(picture: Image.Image) -> StreamObject:
    """Black and white in the coding of fax machines (Group 4), without loss."""
    data = io.BytesIO()
    width, height = picture.size
    picture.convert("1").save(data, "TIFF", compression="group4", strip_size=math.ceil(width / 8) * height)
    image = _image(picture.size, "1", "/CCITTFaxDecode", data.getvalue()[8:])
    image[NameObject("/DecodeParms")] = DictionaryObject(
        {
            NameObject("/K"): NumberObject(-1),
            NameObject("/Columns"): NumberObject(width),
            NameObject("/Rows"): NumberObject(height),
            NameObject("/BlackIs1"): BooleanObject(True),
        }
    )
    return image


def _png(data: bytes) -> StreamObject | None:
    """The compressed rows of a PNG, which a PDF reads as they are; None if it is transparent or interlaced."""
    chunks = list(_chunks(data))
    names = {name for name, _ in chunks}
    width, height, bits, colour, *_, interlaced = struct.unpack(">IIBBBBB", chunks[0][1][:13])
    if interlaced or colour not in {_PNG_GREY, _PNG_RGB, _PNG_PALETTE} or b"tRNS" in names or b"acTL" in names:
        return None
    rows = b"".join(content for name, content in chunks if name == b"IDAT")
    image = _image((width, height), "RGB" if colour == _PNG_RGB else "L", "/FlateDecode", rows, bits)
    if colour == _PNG_PALETTE:
        image[NameObject("/ColorSpace")] = _palette(next(content for name, content in chunks if name == b"PLTE"))
    told = {"Predictor": 15, "Colors": 3 if colour == _PNG_RGB else 1, "BitsPerComponent": bits, "Columns": width}
    image[NameObject("/DecodeParms")] = DictionaryObject(
        {NameObject(f"/{key}"): NumberObject(value) for key, value in told.items()}
    )
    return image


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 8
    while at + 8 <= len(data):
        length, name = struct.unpack(">I4s", data[at : at + 8])
        yield name, data[at + 8 : at + 8 + length]
        at += 12 + length


def _palette(colours: bytes) -> PdfObject:
    from pypdf.generic import ByteStringObject

    last = NumberObject(len(colours) // 3 - 1)
    return ArrayObject([NameObject("/Indexed"), NameObject("/DeviceRGB"), last, ByteStringObject(colours)])


def _image(size: tuple[int, int], mode: str, coding: str, data: bytes, bits: int | None = None) -> StreamObject:
    image = StreamObject()
    image.set_data(data)
    image.update(
        {
            NameObject("/Type"): NameObject("/XObject"),
            NameObject("/Subtype"): NameObject("/Image"),
            NameObject("/Width"): NumberObject(size[0]),
            NameObject("/Height"): NumberObject(size[1]),
            NameObject("/ColorSpace"): NameObject("/DeviceRGB" if mode == "RGB" else "/DeviceGray"),
            NameObject("/BitsPerComponent"): NumberObject(bits or (1 if mode == "1" else 8)),
            NameObject("/Filter"): NameObject(coding),
        }
    )
    return image
