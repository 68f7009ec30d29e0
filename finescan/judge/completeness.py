"""What of a letter was not read: pages that it speaks of but that are not there, and print that could not be read."""

from __future__ import annotations

import regex

from finescan.model import Box, Localized, Page, Source
from finescan.text import TextLayer

_FLAGS = regex.IGNORECASE
_COUNTED = regex.compile(
    r"\b(?:Seite|Blatt|S\.|page|p\.|pagina|página|strona)\s?0*(?P<this>\d{1,2})\s?(?:von|/|of|de|di|van|z)\s?0*(?P<all>\d{1,2})\b",
    _FLAGS,
)
_OVERLEAF = regex.compile(
    r"\b(?:umseitig\w*|rückseitig\w*|(?:auf|siehe|s\.|vgl\.?) (?:der |die |auch )?(?:Rückseite|Rücks\.)|bitte wenden|"
    r"b\. ?w\.|overleaf|(?:on|see) the (?:reverse|back)|see reverse|reverse side|au verso|voir (?:au )?(?:verso|dos)|"
    r"sul retro|a tergo|al dorso|al reverso|keerzijde|ommezijde|z\.o\.z|na odwrocie|verte)(?!\w)",
    _FLAGS,
)


def missing_pages(text: TextLayer) -> Localized | None:
    """Why pages seem to be missing, or None. Plain text has no pages to miss."""
    if not text.pages or all(p.read_from is Source.TEXT for p in text.pages):
        return None
    present = len(text.pages)
    announced = max((int(m["all"]) for m in _COUNTED.finditer(text.text) if int(m["this"]) <= int(m["all"])), default=0)
    if present < announced <= 40:
        return {
            "de": f"Laut Aufdruck hat das Schreiben {announced} Seiten, gelesen wurden {present}.",
            "en": f"The letter says that it has {announced} pages; {present} were read.",
        }
    overleaf = _OVERLEAF.search(text.text) if present == 1 else None
    if overleaf is None:
        return None
    words = " ".join(overleaf[0].split())
    return {
        "de": f"Das Schreiben verweist auf seine Rückseite („{words}“); sie liegt nicht vor.",
        "en": f'The letter refers to its back ("{words}"); that page is not there.',
    }


def unread_print(text: TextLayer) -> Localized | None:
    """Where print could not be read, in words, or None where all was read."""
    for page in text.pages:
        if page.unread:
            box = max(page.unread, key=lambda b: b.width * b.height)
            where = _where(page, box)
            return {
                "de": f"Auf Seite {page.number} {where['de']} steht Druck, der nicht gelesen werden konnte.",
                "en": f"On page {page.number}, {where['en']}, there is print that could not be read.",
            }
    return None


def _where(page: Page, box: Box) -> Localized:
    height = (box.y0 + box.y1) / 2 / page.height
    width = (box.x0 + box.x1) / 2 / page.width
    rows = (("oben", "at the top"), ("in der Mitte", "in the middle"), ("unten", "at the bottom"))
    columns = (("links", "left"), ("", ""), ("rechts", "right"))
    row, column = rows[min(2, int(3 * height))], columns[min(2, int(3 * width))]
    return {"de": " ".join(filter(None, (row[0], column[0]))), "en": " ".join(filter(None, (row[1], column[1])))}
