"""Where the parts of a letter stand on paper: DIN 5008 form B, and the Swiss way with the address at the right."""

from __future__ import annotations

from dataclasses import dataclass

POINTS = 72 / 25.4
"""Points in a millimetre."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Measures in millimetres from the left and the top of an A4 page.

    The window of the envelope shows the address field; its text begins `inset` from its left edge, and the last lines
    of its `notes` zone hold the sender's return address. `marks` are the heights of the marks for folding and
    punching, with their lengths. Further pages begin at `top` too.
    """

    address_left: float = 20
    address_top: float = 45
    address_wide: float = 85
    address_high: float = 45
    inset: float = 5
    notes: float = 17.7
    info_left: float = 125
    info_top: float = 50
    info_wide: float = 75
    subject_top: float = 98.46
    left: float = 25
    right: float = 20
    top: float = 20
    bottom: float = 22
    marks: tuple[tuple[float, float], ...] = ((105, 5), (148.5, 7), (210, 5))
    marks_left: float = 4
    wide: float = 210
    high: float = 297

    @property
    def text_wide(self) -> float:
        """How wide the text is."""
        return self.wide - self.left - self.right

    @property
    def address_zone(self) -> float:
        """How high the lines of the address may be together."""
        return self.address_high - self.notes


DIN_5008_B = Sheet()
ADDRESS_RIGHT = Sheet(address_left=115, info_left=25)
SHEETS = {"de": DIN_5008_B, "at": DIN_5008_B, "ch": ADDRESS_RIGHT}
"""By the country of the sender."""
