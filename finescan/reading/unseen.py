"""What stands in the file and is not to be seen on the page: judged by the picture of the page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from finescan.model import Box, Word
from finescan.reading.engine import Grey
from finescan.reading.glyphs import Glyph, TextLayer

PICTURE_DPI = 150.0
_FLAT = 14
_AGREEMENT = 0.8
_MOST = 2_000


def without_unseen(layer: TextLayer, picture: Callable[[], tuple[Grey, float]]) -> TextLayer:
    """The layer with every doubtful glyph where the picture of the page (with its dots an inch) puts it."""
    if not any(glyph.doubtful for glyph in layer.glyphs):
        return layer
    grey, dpi = picture()
    gone = {index for index, glyph in enumerate(layer.glyphs) if glyph.doubtful and not _shows(grey, dpi, glyph.box)}
    glyphs = tuple(glyph for index, glyph in enumerate(layer.glyphs) if index not in gone)
    lost = tuple(glyph for index, glyph in enumerate(layer.glyphs) if index in gone or not glyph.text)
    return TextLayer(glyphs, (*layer.hidden, _BREAK, *lost))


_BREAK = Glyph("", Box(0, 0, 0, 0), 0, None, None, 0)


def _shows(grey: Grey, dpi: float, box: Box) -> bool:
    """Whether there is any difference of brightness where the glyph should be."""
    scale = dpi / 72
    left, top = (max(0, int(edge * scale)) for edge in box[:2])
    area = grey[top : int(box.y1 * scale) + 1, left : int(box.x1 * scale) + 1]
    return bool(area.size) and int(area.max()) - int(area.min()) >= _FLAT


def not_read(layer: Iterable[Word], read: Sequence[Word]) -> tuple[Word, ...]:
    """Words of a layer behind a picture that the picture does not show; none if the two agree on the whole."""
    words = tuple(layer)
    shown = {_plain(word.text) for word in read}
    telling = [word for word in words if len(_plain(word.text)) >= 3]
    missing = [word for word in telling if _plain(word.text) not in shown]
    if len(missing) <= (1 - _AGREEMENT) * len(telling):
        return ()
    return tuple(missing[:_MOST])


def _plain(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())
