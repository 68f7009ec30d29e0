"""From PDF coordinates (origin bottom left, before /Rotate) to those of the page as it is seen (origin top left)."""

from __future__ import annotations

from dataclasses import dataclass

from finescan.model import Box


@dataclass(frozen=True, slots=True)
class Frame:
    """The crop box of a page and by how many degrees it is turned clockwise when shown."""

    left: float
    bottom: float
    right: float
    top: float
    turn: int

    @property
    def width(self) -> float:
        """Of the page as seen, in points."""
        return self.right - self.left if self.turn in {0, 180} else self.top - self.bottom

    @property
    def height(self) -> float:
        """Of the page as seen, in points."""
        return self.top - self.bottom if self.turn in {0, 180} else self.right - self.left

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Where a point of the file lies on the page as seen."""
        if self.turn == 90:
            return y - self.bottom, x - self.left
        if self.turn == 180:
            return self.right - x, y - self.bottom
        if self.turn == 270:
            return self.top - y, self.right - x
        return x - self.left, self.top - y

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """A rectangle of the file on the page as seen."""
        x0, y0 = self.point(left, bottom)
        x1, y1 = self.point(right, top)
        return Box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))

    def on_page(self, box: Box) -> bool:
        """Whether the middle of the box lies on the page."""
        return 0 <= (box.x0 + box.x1) / 2 <= self.width and 0 <= (box.y0 + box.y1) / 2 <= self.height
