"""Whether somebody signed a letter or filled it in, told from the marks on its pages. What cannot be told is unsure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import regex

from finescan.facts.handwriting import by_hand, is_stamp, is_word, pictures, within
from finescan.facts.lines_to_sign import HEAD, Zone, entry_zones, short_lines, signing_zones
from finescan.facts.words import any_of
from finescan.model import Answer, Box, Localized, Mark, Page, Source, Stroke, Traces
from finescan.text import TextLayer, TextLine

_FLAGS = regex.IGNORECASE
_CLOSING = regex.compile(any_of("closing_formula"), _FLAGS)
_RECEIVED = regex.compile(rf"(?<!\p{{L}}){any_of('received_stamp')}(?!\p{{L}})", _FLAGS)
_SIGN = regex.compile(rf"(?<!\p{{L}}){any_of('signature_noun')}", _FLAGS)
_DAY = regex.compile(r"\b\d{1,2}\s?[.,/-]\s?\d{1,2}")
_UNDER_CLOSING, _CLEAR, _NEAR_STAMP = 45.0, 14.0, 40.0
_THROUGH, _CLOSE = 2.0, 40.0

_WHY: dict[str, Localized] = {
    "ink": {
        "de": "An der Unterschriftszeile steht Handschrift.",
        "en": "There is handwriting on the signature line.",
    },
    "put": {
        "de": "An der Unterschriftszeile ist ein Bild oder eine Zeichnung eingefügt.",
        "en": "A picture or a drawing was put on the signature line.",
    },
    "seal": {
        "de": "Das Dokument trägt eine digitale Signatur.",
        "en": "The document carries a digital signature.",
    },
    "empty": {"de": "Die Unterschriftszeile ist leer.", "en": "The signature line is empty."},
    "faint": {
        "de": "An der Unterschriftszeile sind Striche; ob sie eine Unterschrift sind, ist nicht zu erkennen.",
        "en": "There are marks on the signature line; whether they are a signature cannot be told.",
    },
    "somewhere": {
        "de": "Auf der Seite steht Handschrift; ob es eine Unterschrift ist, ist nicht zu erkennen.",
        "en": "There is handwriting on the page; whether it is a signature cannot be told.",
    },
    "stamp": {
        "de": "An der Unterschriftszeile ist nur ein Stempel zu erkennen.",
        "en": "Only a stamp can be made out on the signature line.",
    },
    "received": {
        "de": "Bei der Unterschriftszeile liegt ein Eingangsstempel; ob darunter unterschrieben ist, bleibt offen.",
        "en": "A stamp of receipt lies near the signature line; whether it was signed cannot be told.",
    },
    "typed": {
        "de": "In das Feld der Unterschrift ist etwas eingetippt.",
        "en": "Something was typed into the field of the signature.",
    },
    "filled": {"de": "In das Formular ist etwas eingetragen.", "en": "Something was entered into the form."},
    "perhaps filled": {
        "de": "Im Formular steht etwas, das eingetragen sein kann.",
        "en": "There is something in the form that may have been entered.",
    },
    "not filled": {"de": "In das Formular ist nichts eingetragen.", "en": "Nothing was entered into the form."},
}


def find_signed(text: TextLayer) -> Traces | None:
    """Whether the letter is signed; None without a line to sign on, or where no page has a picture."""
    pages = _seen(text)
    for page in pages.values():
        seals = [stroke.box for stroke in page.strokes if stroke.mark is Mark.SEAL]
        if seals:
            return Traces(Answer.YES, page.number, tuple(seals), _WHY["seal"])
    zones = [zone for zone in signing_zones(text) if zone.page in pages]
    found = [_at(zone, pages[zone.page], text) for zone in zones]
    if not any(zone.named for zone in zones) and _SIGN.search(text.text):
        found += [_astray(page, "somewhere", text) for page in pages.values()]
    return _chief(found)


def find_filled(text: TextLayer) -> Traces | None:
    """Whether the letter's form is filled in by somebody; None without a form, or where no page has a picture."""
    pages, signing = _seen(text), [zone for zone in signing_zones(text) if zone.named]
    zones = [zone for zone in entry_zones(text) if zone.page in pages]
    told = _chief(_entered(page, zones, signing, text) for page in pages.values())
    forms = [zone.page for zone in (*zones, *signing) if zone.page in pages]
    if told is None and forms:
        return Traces(Answer.NO, forms[0], (), _WHY["not filled"])
    return told


def _seen(text: TextLayer) -> dict[int, Page]:
    """The pages that are known as a picture."""
    return {page.number: page for page in text.pages if page.placement is not None}


def _chief(found: Iterable[Traces | None]) -> Traces | None:
    """The one that says most: yes before unsure before no."""
    order = (Answer.YES, Answer.UNSURE, Answer.NO)
    told = (traces for traces in found if traces is not None)
    return min(told, key=lambda traces: order.index(traces.state), default=None)


def _astray(page: Page, why: str, text: TextLayer, signing: Sequence[Zone] = ()) -> Traces | None:
    """Writing below the head of a page that stands at no place which could be read."""
    words = tuple(
        stroke.box
        for stroke in page.strokes
        if is_word(stroke) and stroke.box.y0 > HEAD * page.height and not _is_explained(stroke, page, signing, text)
    )
    return Traces(Answer.UNSURE, page.number, words, _WHY[why]) if words else None


def _is_explained(stroke: Stroke, page: Page, signing: Sequence[Zone], text: TextLayer) -> bool:
    """Whether a mark is a signature, the sender's own, or near a stamp of receipt."""
    here = [zone for zone in signing if zone.page == page.number]
    closings = [line for line in short_lines(text, _CLOSING) if line.page == page.number]
    return (
        any(_lies_at(stroke, zone) for zone in here)
        or any(_under(stroke.box, line) for line in closings)
        or _is_received(stroke, page.number, text)
    )


def _at(zone: Zone, page: Page, text: TextLayer) -> Traces | None:
    """What the marks in one place for a signature say; nothing of a place that may not be one."""
    here = [stroke for stroke in _marks(page) if _lies_at(stroke, zone) and not _is_senders(stroke, zone, text)]
    hands = [stroke for stroke in here if by_hand(stroke) is Answer.YES]
    state, why = _judged(hands, here, zone, text)
    if not zone.named and state is not Answer.YES:
        return None
    maybe = hands or [stroke for stroke in here if by_hand(stroke) is Answer.UNSURE or stroke.mark is Mark.ENTRY]
    boxes = () if state is Answer.NO else tuple(stroke.box for stroke in maybe)
    return Traces(state, page.number, boxes, _WHY[why])


def _lies_at(stroke: Stroke, zone: Zone) -> bool:
    """Whether a mark stands above or beside a caption, or goes through its row close to what could be read of it."""
    box, row = stroke.box, zone.row
    through = min(box.y1, row.y1) - max(box.y0, row.y0) > _THROUGH
    close = zone.named and through and max(row.x0 - box.x1, box.x0 - row.x1) < _CLOSE
    return close or within(box, zone.box) or within(box, zone.beside)


def _judged(hands: Sequence[Stroke], here: Sequence[Stroke], zone: Zone, text: TextLayer) -> tuple[Answer, str]:
    if any(_is_received(stroke, zone.page, text) for stroke in hands):
        return Answer.UNSURE, "received"
    if hands and (not zone.sure or all(is_stamp(stroke) for stroke in hands)):
        return Answer.UNSURE, "stamp"
    if hands:
        return Answer.YES, "ink" if any(stroke.mark is Mark.INK for stroke in hands) else "put"
    if any(stroke.mark is Mark.ENTRY for stroke in here):
        return Answer.UNSURE, "typed"
    if any(by_hand(stroke) is Answer.UNSURE for stroke in here):
        return Answer.UNSURE, "faint"
    return Answer.NO, "empty"


def _marks(page: Page) -> tuple[Stroke, ...]:
    """All marks; on a page with a text layer the pictures of the size of a signature too."""
    return (*page.strokes, *pictures(page)) if page.read_from is Source.TEXT_LAYER else page.strokes


def _is_senders(stroke: Stroke, zone: Zone, text: TextLayer) -> bool:
    """Whether a mark is what the sender printed under his closing formula."""
    if stroke.box.y1 > zone.row.y0 - _CLEAR and stroke.box.y0 < zone.row.y1:
        return False
    return any(_under(stroke.box, line) for line in short_lines(text, _CLOSING) if line.page == zone.page)


def _under(box: Box, line: TextLine) -> bool:
    beside = box.x0 < line.box.x1 + 90 and box.x1 > line.box.x0 - 40
    return beside and line.box.y0 - 10 <= (box.y0 + box.y1) / 2 <= line.box.y1 + _UNDER_CLOSING


def _is_received(stroke: Stroke, page: int, text: TextLayer) -> bool:
    """Whether a stamp of receipt lies over the mark or beside it."""
    box, reach = stroke.box, _NEAR_STAMP
    around = Box(box.x0 - reach, box.y0 - reach, box.x1 + reach, box.y1 + reach)
    return any(line.page == page and within(line.box, around) for line in short_lines(text, _RECEIVED))


def _entered(page: Page, zones: Sequence[Zone], signing: Sequence[Zone], text: TextLayer) -> Traces | None:
    """What was entered on one page: fields and notes anywhere, handwriting where the form waits for it."""
    put = [stroke.box for stroke in page.strokes if stroke.mark in {Mark.ENTRY, Mark.TICK}]
    here = [zone for zone in zones if zone.page == page.number]
    marks = [stroke for stroke in _marks(page) if any(_lies_at(stroke, zone) for zone in here)]
    put += [stroke.box for stroke in marks if by_hand(stroke) is Answer.YES]
    if put:
        return Traces(Answer.YES, page.number, tuple(put), _WHY["filled"])
    maybe = [stroke.box for stroke in marks if by_hand(stroke) is Answer.UNSURE]
    if page.read_from is Source.OCR:
        maybe += [line.box for line in short_lines(text, _DAY) if any(_stands_over(line, zone) for zone in here)]
    if maybe:
        return Traces(Answer.UNSURE, page.number, tuple(maybe), _WHY["perhaps filled"])
    return _astray(page, "perhaps filled", text, signing) if here or signing else None


def _stands_over(line: TextLine, zone: Zone) -> bool:
    """Whether print, or writing that was read, stands on the line over a caption."""
    return line.page == zone.page and line.box.y1 <= zone.row.y0 + 1 and within(line.box, zone.box)
