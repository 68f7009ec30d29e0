"""Pages of a hostile PDF without anything that acts: no script, no action, no embedded file, no form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pypdf import PageObject, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    PdfObject,
    StreamObject,
    TextStringObject,
)

_PAGE = ("/MediaBox", "/CropBox", "/BleedBox", "/TrimBox", "/ArtBox", "/UserUnit", "/Group", "/Resources", "/Contents")
_MARKUP = frozenset(
    {
        "/Text", "/FreeText", "/Line", "/Square", "/Circle", "/Polygon", "/PolyLine", "/Highlight", "/Underline",
        "/Squiggly", "/StrikeOut", "/Stamp", "/Caret", "/Ink",
    }
)  # fmt: skip
_LOOKS = (
    "/Rect", "/C", "/CA", "/BS", "/Border", "/QuadPoints", "/InkList", "/L", "/LE", "/Vertices", "/IC", "/DA", "/Q",
    "/RD", "/Contents", "/Name", "/OC",
)  # fmt: skip
_HIDDEN = 2 | 32
_PRINT, _READ_ONLY, _LOCKED = 4, 64, 128 | 512
_DEEPEST = 200_000


def copied(page: PageObject, writer: PdfWriter, fonts: PdfObject | None = None) -> PageObject:
    """The page as it is shown, at the end of the new file; its streams stay byte for byte what they were.

    `fonts` are the resources that fields of its form fall back to.
    """
    _without_files(page.get(key) for key in _PAGE)
    new = writer.add_blank_page(float(page.mediabox.width) or 1, float(page.mediabox.height) or 1)
    for key in _PAGE:
        if key in page:
            new[NameObject(key)] = page.raw_get(key).clone(writer)
    new[NameObject("/Rotate")] = NumberObject(page.rotation % 360)
    kept = ArrayObject(writer._add_object(one) for one in _annotations(page, writer, fonts))  # noqa: SLF001
    if kept:
        new[NameObject("/Annots")] = kept
    return new


def layers(root: DictionaryObject, writer: PdfWriter) -> None:
    """Which layers of the original are on: what is switched off there must not appear here."""
    if isinstance(_of(root, "/OCProperties"), DictionaryObject):
        writer.root_object[NameObject("/OCProperties")] = root.raw_get("/OCProperties").clone(writer)


def fallback_fonts(root: DictionaryObject) -> PdfObject | None:
    """The resources that the form of a file has for all of its fields."""
    form = _of(root, "/AcroForm")
    return _of(form, "/DR") if isinstance(form, DictionaryObject) else None


def _annotations(page: PageObject, writer: PdfWriter, fonts: PdfObject | None) -> Iterator[DictionaryObject]:
    found = _of(page, "/Annots")
    for one in found if isinstance(found, ArrayObject) else ():
        annotation = one.get_object()
        if not isinstance(annotation, DictionaryObject) or _flags(annotation) & _HIDDEN:
            continue
        look, subtype = _look(annotation), str(_of(annotation, "/Subtype"))
        if look is not None and fonts is not None and "/Resources" not in look:
            look[NameObject("/Resources")] = fonts
        if look is not None or subtype in _MARKUP:
            yield _inert(annotation, subtype if subtype in _MARKUP else "/Stamp", look, writer)
        elif value := _typed(annotation):
            field = _inert(annotation, "/FreeText", None, writer)
            field[NameObject("/Contents")] = value
            yield field


def _typed(annotation: DictionaryObject) -> TextStringObject | None:
    """What was typed into a field that has no look of its own, which viewers set in type themselves."""
    value = _of(annotation, "/V") if str(_of(annotation, "/Subtype")) == "/Widget" else None
    return TextStringObject(value) if isinstance(value, str) and not isinstance(value, NameObject) else None


def _inert(
    annotation: DictionaryObject, subtype: str, look: StreamObject | None, writer: PdfWriter
) -> DictionaryObject:
    """What of an annotation is to be seen. A field of a form becomes a stamp with the look that it had."""
    kept = DictionaryObject({NameObject("/Type"): NameObject("/Annot"), NameObject("/Subtype"): NameObject(subtype)})
    for key in _LOOKS:
        if key in annotation:
            kept[NameObject(key)] = annotation.raw_get(key).clone(writer)
    kept[NameObject("/F")] = NumberObject(_flags(annotation) & _PRINT | _READ_ONLY | _LOCKED)
    if look is not None:
        _without_files([look])
        reference = look.clone(writer).indirect_reference
        assert reference is not None
        kept[NameObject("/AP")] = DictionaryObject({NameObject("/N"): reference})
    return kept


def _flags(annotation: DictionaryObject) -> int:
    flags = _of(annotation, "/F")
    return int(flags) if isinstance(flags, (int, float)) else 0


def _look(annotation: DictionaryObject) -> StreamObject | None:
    """The normal appearance, of a box to tick that of its state."""
    looks = _of(annotation, "/AP")
    normal = _of(looks, "/N") if isinstance(looks, DictionaryObject) else None
    if isinstance(normal, DictionaryObject) and not isinstance(normal, StreamObject):
        normal = _of(normal, str(_of(annotation, "/AS") or "/Off"))
    return normal if isinstance(normal, StreamObject) else None


def _without_files(drawn: Iterable[PdfObject | None]) -> None:
    """Takes associated files off everything that something is drawn with."""
    seen: set[int] = set()
    left = list(drawn)
    while left and len(seen) < _DEEPEST:
        one = left.pop()
        one = one.get_object() if one is not None else None
        if one is None or id(one) in seen:
            continue
        if isinstance(one, DictionaryObject):
            seen.add(id(one))
            _without_file(one)
            left += one.values()
        elif isinstance(one, ArrayObject):
            seen.add(id(one))
            left += one


def _without_file(one: DictionaryObject) -> None:
    """A resource may bear the name /AF too: only files go."""
    given = _of(one, "/AF")
    if isinstance(given, ArrayObject) or (isinstance(given, DictionaryObject) and "/EF" in given):
        del one["/AF"]


def _of(one: DictionaryObject, key: str) -> PdfObject | None:
    """What stands under a key, behind all references; None for nothing."""
    found = one.get(key)
    return found.get_object() if found is not None else None
