"""Annotations of the original as part of its page: what lies above the page's content would lie above our marks too."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from pypdf import PageObject, PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, PdfObject, StreamObject

_HIDDEN = 2 | 32
_NEVER_SEEN = {"/Link", "/Widget", "/Popup"}
"""Kinds that show nothing, or nothing that is the letter's, without a drawing of their own."""

_CORNERS = 4


class Drawn(NamedTuple):
    """The drawing of an annotation and the six numbers that put it in its place."""

    form: PdfObject
    matrix: tuple[float, ...]


def flattened(page: PageObject, writer: PdfWriter) -> Iterator[Drawn]:
    """Takes the annotations off the page and gives the drawings of those that were shown, in their order.

    What has no drawing of its own and is shown by the viewer's means alone stays an annotation.
    """
    found = page.pop("/Annots", None)
    listed = found.get_object() if isinstance(found, PdfObject) else None
    kept = ArrayObject()
    for one in listed if isinstance(listed, ArrayObject) else ():
        annotation = one.get_object()
        if not isinstance(annotation, DictionaryObject) or _number(annotation.get("/F")) & _HIDDEN:
            continue
        form = _appearance(annotation)
        if form is not None:
            yield from _placed(annotation, form, writer)
        elif annotation.get("/Subtype") not in _NEVER_SEEN:
            kept.append(one)
    if kept:
        page[NameObject("/Annots")] = kept


def _appearance(annotation: DictionaryObject) -> StreamObject | None:
    """What is drawn for an annotation as it is: of several states the one that is on."""
    looks = _entry(annotation, "/AP")
    normal = _entry(looks, "/N") if isinstance(looks, DictionaryObject) else None
    if isinstance(normal, DictionaryObject) and not isinstance(normal, StreamObject):
        normal = _entry(normal, str(annotation.get("/AS", "/Off")))
    return normal if isinstance(normal, StreamObject) else None


def _placed(annotation: DictionaryObject, form: StreamObject, writer: PdfWriter) -> Iterator[Drawn]:
    """As PDF 1.7 has it (12.5.5): the box of the drawing, turned by its matrix, is fitted into the rectangle."""
    rect, box = _numbers(annotation.get("/Rect"), _CORNERS), _numbers(form.get("/BBox"), _CORNERS)
    a, b, c, d, e, f = _numbers(form.get("/Matrix"), 6) or (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
    if not rect or not box:
        return
    corners = [(a * x + c * y + e, b * x + d * y + f) for x in (box[0], box[2]) for y in (box[1], box[3])]
    left, low = min(x for x, _ in corners), min(y for _, y in corners)
    wide, high = max(x for x, _ in corners) - left, max(y for _, y in corners) - low
    if wide <= 0 or high <= 0:
        return
    across, up = abs(rect[2] - rect[0]) / wide, abs(rect[3] - rect[1]) / high
    x, y = min(rect[0], rect[2]) - left * across, min(rect[1], rect[3]) - low * up
    form[NameObject("/Type")], form[NameObject("/Subtype")] = NameObject("/XObject"), NameObject("/Form")
    reference = form.indirect_reference or writer._add_object(form)  # noqa: SLF001
    yield Drawn(reference, (across, 0.0, 0.0, up, x, y))


def _entry(of: DictionaryObject, key: str) -> PdfObject | None:
    found = of.get(key)
    return found.get_object() if isinstance(found, PdfObject) else None


def _number(value: object) -> int:
    try:
        return int(value)  # type: ignore[call-overload, no-any-return]
    except (TypeError, ValueError, OverflowError):
        return 0


def _numbers(value: object, count: int) -> tuple[float, ...]:
    """So many numbers; none if it is anything else."""
    listed = value.get_object() if isinstance(value, PdfObject) else None
    if not isinstance(listed, ArrayObject) or len(listed) != count:
        return ()
    try:
        return tuple(float(one.get_object()) for one in listed)
    except (TypeError, ValueError, AttributeError):
        return ()
