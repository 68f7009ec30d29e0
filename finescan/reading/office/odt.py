"""OpenDocument texts -> pages."""

from __future__ import annotations

from typing import Any

from finescan.model import Page, Part
from finescan.reading.flow import Edges, Paper, TooLongError, has_words, pages_of
from finescan.reading.office.odt_looks import odt_looks, qualified, told
from finescan.reading.office.odt_story import OdtStory
from finescan.reading.office.package import Package
from finescan.reading.options import ReadingOptions
from finescan.reading.web.values import points

_MARGIN = 57.0


def read_odt(part: Part, options: ReadingOptions) -> tuple[Page, ...]:
    """The pages about as the program sets them. Raises BrokenFileError, EmptyFileError, EncryptedError, LimitError."""
    package = Package(part)
    content, styles = package.tree("content.xml"), package.tree("styles.xml")
    body = None if content is None else next(content.iter(qualified("office:text")), None)
    if body is None:
        raise package.broken("no text in it")
    roots = [root for root in (styles, content) if root is not None]
    story = OdtStory(odt_looks(roots))
    text = story.items(body)
    items = (*text, *story.notes_met())
    edges = _edges(styles, story)
    if not has_words((*items, *edges.head, *edges.foot)):
        raise package.nothing()
    try:
        return pages_of(items, _paper(styles, story), options.limits.max_pages, edges=edges)
    except TooLongError as reason:
        raise package.too_large() from reason


def _edges(styles: Any, story: OdtStory) -> Edges:
    """Head and foot of the first master page: that of ordinary pages."""
    master = None if styles is None else next(styles.iter(qualified("style:master-page")), None)
    if master is None:
        return Edges()
    head, foot = master.find(qualified("style:header")), master.find(qualified("style:footer"))
    return Edges(story.items(head) if head is not None else (), story.items(foot) if foot is not None else ())


def _paper(styles: Any, story: OdtStory) -> Paper:
    """The sheet of the first page layout; its pages end where the program said that they did when it saved the file."""
    properties = None if styles is None else next(styles.iter(qualified("style:page-layout-properties")), None)
    sides = {
        side: points(told(properties, f"fo:margin-{side}") or told(properties, "fo:margin") or "", 12.0)
        for side in ("left", "right", "top", "bottom")
    }
    left, right, top, bottom = (min(300.0, max(0.0, length or _MARGIN)) for length in sides.values())
    width = points(told(properties, "fo:page-width") or "", 12.0) or 595.0
    height = points(told(properties, "fo:page-height") or "", 12.0) or 842.0
    width, height = min(2_000.0, max(200.0, width)), min(2_000.0, max(200.0, height))
    return Paper(width, height, left, right, top, bottom, grows=story.broken)
