"""Walks through a page by keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

_FOCUS = """() => {
    const one = document.activeElement;
    if (!one || one === document.body) return null;
    const style = getComputedStyle(one), box = one.getBoundingClientRect();
    const thick = [...one.querySelectorAll('path, rect')].map(part => parseFloat(getComputedStyle(part).strokeWidth));
    const label = one.getAttribute('class') || one.localName;
    return {
        kind: label.split(' ')[0], name: one.id, address: one.getAttribute('href') || '',
        words: (one.getAttribute('aria-label') || one.textContent || '').trim().slice(0, 60),
        outlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
        stroked: one.closest('svg') !== null && Math.max(0, ...thick) >= 2.5,
        inside: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    };
}"""
_IN_VIEW = """selector => {
    const box = document.querySelector(selector).getBoundingClientRect();
    const x = Math.min(Math.max(box.left + 2, 0), innerWidth - 1), y = box.top + Math.min(box.height, 20) / 2;
    return box.width > 0 && y >= 0 && y <= innerHeight && box.left < innerWidth && box.right > 0;
}"""


@dataclass(frozen=True)
class Stop:
    """Where the focus is: first class or name of the element, its id, where it leads, its words, whether one sees it."""

    kind: str
    name: str
    address: str
    words: str
    seen: bool


def focused(page: Any) -> Stop | None:
    """Where the focus is, None if nowhere."""
    found = page.evaluate(_FOCUS)
    if found is None:
        return None
    seen = found["inside"] and (found["outlined"] or found["stroked"])
    return Stop(found["kind"], found["name"], found["address"], found["words"], seen)


def walk(page: Any, most: int = 400) -> Iterator[Stop]:
    """All stops of Tab from the top of the page until it leaves the page."""
    for _ in range(most):
        press(page, "Tab")
        stop = focused(page)
        if stop is None:
            return
        yield stop
    raise AssertionError(f"after {most} times Tab the page has not ended")


def focus_is_seen(page: Any) -> bool:
    """Whether one sees where the focus is."""
    stop = focused(page)
    return stop is not None and stop.seen


def press(page: Any, key: str) -> None:
    """Press a key and wait until the page is drawn anew."""
    page.keyboard.press(key)
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")


def in_view(page: Any, selector: str) -> bool:
    """Whether the upper edge of an element is in the window."""
    return page.evaluate(_IN_VIEW, selector)
