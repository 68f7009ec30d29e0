"""What can be measured of the print of a stretch of a letter."""

from __future__ import annotations

from finescan.facts.visibility import body_contrast
from finescan.model import Span
from finescan.text import TextLayer


class Measures:
    """The measures of one letter, by the names that conditions use; the contrast of the body is taken once."""

    def __init__(self, text: TextLayer) -> None:
        self._text = text
        self._body_contrast = body_contrast(text)

    def of(self, span: Span, name: str) -> float | None:
        """Size, relative size or contrast, the contrast against that of the body, or the page; None if unknown."""
        if name == "page":
            return self._text.page_of(span)
        seen = self._text.prominence(span)
        if name == "relative_contrast":
            usual = self._body_contrast
            return seen.contrast / usual if seen.contrast is not None and usual else None
        return {"size": seen.size, "relative_size": seen.relative_size, "contrast": seen.contrast}[name]
