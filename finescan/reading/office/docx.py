"""Word files -> pages."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from typing import Any

from finescan.model import Page, Part
from finescan.reading.flow import Edges, Item, Paper, TooLongError, has_words, pages_of
from finescan.reading.office.looks import looks_of
from finescan.reading.office.numbers import numbering_of
from finescan.reading.office.ooxml import LINKS, MAIN, child, number, switched, value
from finescan.reading.office.package import Package
from finescan.reading.office.story import Story
from finescan.reading.options import ReadingOptions

_DOCUMENT = "word/document.xml"
_WIDTH, _HEIGHT, _MARGIN = 595.0, 842.0, 71.0


def read_docx(part: Part, options: ReadingOptions) -> tuple[Page, ...]:
    """The pages about as Word sets them. Raises BrokenFileError, EmptyFileError, EncryptedError or LimitError."""
    package = Package(part)
    path = _main(package)
    root = package.tree(path)
    body = child(root, "body") if root is not None else None
    if body is None:
        raise package.broken("no text in it")
    links = _links(package, path)
    story = _story(package, links)
    items = (*story.items(body), *story.notes_met())
    first, usual = _edges(package, links, story, body)
    if not has_words((*items, *first.head, *first.foot, *usual.head, *usual.foot)):
        raise package.nothing()
    try:
        return pages_of(items, _paper(body, story), options.limits.max_pages, edges=usual, first=first)
    except TooLongError as reason:
        raise package.too_large() from reason


def _main(package: Package) -> str:
    """Where the text stands in the file."""
    found = _links(package, "")
    return next((path for kind, path in found.values() if kind == "officeDocument"), _DOCUMENT)


def _links(package: Package, path: str) -> Mapping[str, tuple[str, str]]:
    """Kind and path of what a part refers to, by the id of the reference."""
    folder, name = posixpath.split(path)
    root = package.tree(posixpath.join(folder, "_rels", f"{name}.rels"))
    found = {}
    for link in root if root is not None else ():
        target = link.get("Target") or ""
        if link.get("TargetMode") != "External":
            whole = target[1:] if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            found[link.get("Id") or ""] = ((link.get("Type") or "").rpartition("/")[2], whole)
    return found


def _story(package: Package, links: Mapping[str, tuple[str, str]]) -> Story:
    parts = dict(links.values())
    trees = {
        kind: package.tree(parts[kind]) for kind in ("styles", "numbering", "footnotes", "endnotes") if kind in parts
    }
    notes = {
        (kind, value(note, "id") or ""): note
        for kind in ("footnotes", "endnotes")
        for note in (trees[kind] if trees.get(kind) is not None else ())
        if value(note, "type") in (None, "normal")
    }
    return Story(looks_of(trees.get("styles")), numbering_of(trees.get("numbering")), notes)


def _edges(package: Package, links: Mapping[str, tuple[str, str]], story: Story, body: Any) -> tuple[Edges, Edges]:
    """What stands at the edges of the first page, and of all others: there the heads of all sections."""
    sections = list(body.iter(MAIN + "sectPr"))
    first = sections[0] if sections else None
    own = first is not None and switched(child(first, "titlePg"))
    opening = {"first"} if own else {"default"}
    trees: dict[str, tuple[Item, ...]] = {}

    def of(kind: str, chosen: list[Any], types: set[str]) -> tuple[Item, ...]:
        paths = dict.fromkeys(_references(chosen, f"{kind}Reference", types, links))
        for path in paths:
            if path not in trees:
                root = package.tree(path)
                trees[path] = story.items(root) if root is not None else ()
        return tuple(item for path in paths for item in trees[path])

    begin, rest = sections[:1], {"default"}
    return (
        Edges(of("header", begin, opening), of("footer", begin, opening)),
        Edges(of("header", sections, rest), of("footer", sections, rest)),
    )


def _references(sections: list[Any], name: str, types: set[str], links: Mapping[str, tuple[str, str]]) -> Iterator[str]:
    for section in sections:
        for reference in section.iter(MAIN + name):
            if (value(reference, "type") or "default") in types:
                link = links.get(reference.get(f"{LINKS}id") or "")
                if link is not None:
                    yield link[1]


def _paper(body: Any, story: Story) -> Paper:
    """The sheet of the last section; its pages end where Word said that they did when it saved the file."""
    section = child(body, "sectPr")
    size, margin = child(section, "pgSz"), child(section, "pgMar")
    sides = {side: number(value(margin, side), 20) for side in ("left", "right", "top", "bottom")}
    left, right, top, bottom = (_within(sides[side], 0, 300, _MARGIN) for side in ("left", "right", "top", "bottom"))
    width = _within(number(value(size, "w"), 20), 200, 2_000, _WIDTH)
    height = _within(number(value(size, "h"), 20), 200, 2_000, _HEIGHT)
    return Paper(width, height, left, right, top, bottom, grows=story.broken)


def _within(length: float | None, least: float, most: float, usual: float) -> float:
    return usual if length is None or not least <= abs(length) <= most else abs(length)
