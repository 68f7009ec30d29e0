"""What tests of HTML reports share: a parser that remembers, and letters with pages that can be drawn."""

from __future__ import annotations

from html.parser import HTMLParser
from types import SimpleNamespace

from PIL import Image, ImageDraw

from finescan import layout, text
from finescan.model import Box, Page, Placement, Source, Word
from finescan.reports.original import Original

VOID = {"meta", "link", "img", "br", "path", "circle", "rect"}
WIDTH, HEIGHT = 595.0, 842.0
_BODY = ["Sehr", "geehrte", "Damen", "und", "Herren", "wir", "danken", "Ihnen", "für", "den", "Auftrag"]
_SMALL = ["Der", "Eintrag", "kostet", "480,00", "EUR", "je", "Jahr", "und", "verlängert", "sich"]


class Elements(HTMLParser):
    """All elements with their attributes, and the text outside styles."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.found = []
        self.text = ""
        self.open = []
        self.feed(page.decode())

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if tag in self.open:
            while self.open.pop() != tag:
                pass

    def handle_data(self, data):
        if "style" not in self.open:
            self.text += data

    def values(self, name):
        return [attrs[name] for _, attrs in self.found if name in attrs]

    def within(self, name):
        """The addresses that links of this class have."""
        return [a["href"] for tag, a in self.found if tag == "a" and name in a.get("class", "").split()]

    def all_links_resolve(self):
        ids = self.values("id")
        inner = {link[1:] for link in self.values("href") if link.startswith("#")}
        return len(ids) == len(set(ids)) and inner <= set(ids)


def words(given, y, size, x=60.0):
    made = []
    for one in given:
        made.append(Word(one, Box(x, y, x + 0.5 * size * len(one), y + size), size=size, contrast=0.9))
        x = made[-1].box.x1 + 0.3 * size
    return made


def page(number=1, *, drawn=True):
    """A page with three lines of body print and one of small print, at 700 points from the top."""
    body = [word for row in range(3) for word in words(_BODY, 200 + 14 * row, 10.0)]
    return Page(
        number,
        WIDTH,
        HEIGHT,
        (*body, *words(_SMALL, 700, 6.0)),
        read_from=Source.TEXT_LAYER if drawn else Source.TEXT,
        placement=Placement(number, (1 / WIDTH, 0, 0, 0, 1 / HEIGHT, 0, 0, 0, 1)) if drawn else None,
    )


def original(pages):
    """The letter with what draws its pages; `drawn` counts how often."""
    drawn = []

    def page_image(one, dpi):
        if one.placement is None:
            return None
        drawn.append(one.number)
        image = Image.new("RGB", (round(one.width * dpi / 72), round(one.height * dpi / 72)), "white")
        pen = ImageDraw.Draw(image)
        for word in one.words:
            pen.rectangle([side * dpi / 72 for side in word.box], fill="black")
        return image

    reading = SimpleNamespace(text=text.fold(layout.arrange(tuple(pages))))
    return Original(None, reading, page_image), drawn


def quality(pages, **changes):
    given = [
        {"page": p.number, "width": p.width, "height": p.height, "read_from": p.read_from} | changes for p in pages
    ]
    return {"pages": given, "missing_pages": None}
