"""Letters of pages made by hand, and stacks of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from finescan.model import Box, Code, Page, Word

WIDTH, HEIGHT = 595.0, 842.0
BODY = (
    "vielen Dank für Ihre Anfrage, die wir gern beantworten.",
    "Die Lieferung erfolgt wie besprochen in der kommenden Woche.",
    "Für Fragen stehen wir Ihnen jederzeit zur Verfügung.",
)


def line(x: float, y: float, text: str, size: float = 10.0) -> list[Word]:
    """Words of one printed line; half an em a character."""
    words = []
    for word in text.split():
        width = 0.5 * size * len(word)
        words.append(Word(word, Box(x, y, x + width, y + size), size))
        x += width + 0.28 * size
    return words


def page(*lines: list[Word], codes: Sequence[Code] = (), width: float = WIDTH, height: float = HEIGHT) -> Page:
    """A page with these lines; its number comes when it is stacked."""
    return Page(1, width, height, tuple(word for one in lines for word in one), codes=tuple(codes))


def text_page(*texts: str, top: float = 60.0, foot: str = "") -> Page:
    """A page with lines one below the other, and one at its foot."""
    lines = [line(70, top + 15 * at, text) for at, text in enumerate(texts)]
    return page(*lines, *([line(270, 815, foot)] if foot else []))


def first_page(
    sender: str = "Adler Druck GmbH",
    host: str = "adler-druck.de",
    recipient: Sequence[str] = ("Bäckerei Sommer", "Lindenweg 4", "50667 Köln"),
    day: str = "12. März 2026",
    salutation: str = "Sehr geehrte Damen und Herren,",
    foot: str = "",
    body: Sequence[str] = BODY,
) -> Page:
    """The first page of a letter as the standard for business letters has it."""
    address = [line(70, 140 + 14 * at, text) for at, text in enumerate(recipient)]
    text = [line(70, 340 + 15 * at, one) for at, one in enumerate(body)]
    return page(
        line(70, 50, sender, 18),
        *address,
        line(400, 220, day),
        line(70, 270, "Unser Angebot für Sie"),
        line(70, 310, salutation),
        *text,
        line(70, 420, "Mit freundlichen Grüßen"),
        line(70, 790, f"{sender} · www.{host}", 7),
        *([line(270, 815, foot)] if foot else []),
    )


def blank() -> Page:
    """The back of a sheet with nothing on it."""
    return Page(1, WIDTH, HEIGHT)


def coded(kind: str, text: str, *words: str) -> Page:
    """A page with a code and perhaps a line below it."""
    return page(line(250, 450, " ".join(words)), codes=[Code(kind, text, Box(200, 380, 400, 430))])


def stack(*pages: Page) -> tuple[Page, ...]:
    """The pages as those of one file."""
    return tuple(replace(one, number=at) for at, one in enumerate(pages, 1))


SENDERS = (
    ("Adler Druck GmbH", "adler-druck.de"),
    ("Birke Energie AG", "birke-energie.de"),
    ("Cedra Versand KG", "cedra-versand.com"),
    ("Stadtwerke Dornfeld", "dornfeld.de"),
)
RECIPIENTS = (
    ("Bäckerei Sommer", "Lindenweg 4", "50667 Köln"),
    ("Autohaus Winter GmbH", "Hauptstraße 88", "01067 Dresden"),
    ("Praxis Dr. Herbst", "Am Markt 1", "80331 München"),
)
