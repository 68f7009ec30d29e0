"""A browser that notes all that a report must not do: ask for other files, complain, open dialogs."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = ("--no-sandbox", "--font-render-hinting=none", "--force-color-profile=srgb", "--disable-lcd-text")
DESKTOP, PHONE = (1280, 900), (390, 844)


def find_browser(own: str) -> str | None:
    """The Chromium of the system, else the one that Playwright brought along."""
    found = next((path for path in map(shutil.which, NAMES) if path), None)
    return found or (own if Path(own).is_file() else None)


@dataclass
class Guard:
    """What happened in a visit that must not happen."""

    allowed: Path
    problems: list[str] = field(default_factory=list)

    def watch(self, context: Any) -> None:
        context.route("**/*", self._request)
        context.on("console", self._said)
        context.on("weberror", lambda error: self.problems.append(f"error: {error.error}"))
        context.on("dialog", self._asked)

    def _request(self, route: Any) -> None:
        address = urlsplit(route.request.url)
        path = Path(unquote(address.path))
        if address.scheme == "file" and (path == self.allowed or self.allowed in path.parents):
            route.continue_()
        else:
            self.problems.append(f"request: {route.request.url[:200]}")
            route.abort()

    def _said(self, message: Any) -> None:
        if message.type in {"error", "warning", "assert"}:
            self.problems.append(f"{message.type}: {message.text[:300]}")

    def _asked(self, dialog: Any) -> None:
        self.problems.append(f"dialog: {dialog.message[:200]}")
        dialog.dismiss()


@contextmanager
def visit(
    browser: Any,
    path: Path,
    *,
    size: tuple[int, int] = DESKTOP,
    dark: bool = False,
    script: bool = True,
    scale: float = 1.0,
    inside: Path | None = None,
) -> Iterator[Any]:
    """The page of a file, offline and with motion reduced; fails where it did what it must not do.

    Requests are allowed to the file itself, or to all files `inside` a folder.
    """
    guard = Guard(inside or path)
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]},
        device_scale_factor=scale,
        color_scheme="dark" if dark else "light",
        reduced_motion="reduce",
        java_script_enabled=script,
        offline=True,
        locale="de-DE",
    )
    context.set_default_timeout(20_000)
    guard.watch(context)
    try:
        page = context.new_page()
        page.goto(path.as_uri(), wait_until="load")
        yield page
    finally:
        context.close()
    assert not guard.problems, f"{path.name}: {guard.problems}"


def unfold(page: Any) -> None:
    """Open everything that is folded away."""
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")


def too_wide(page: Any) -> list[str]:
    """What makes the page scroll sideways: its elements that reach beyond the window, none if it does not."""
    return page.evaluate(
        """() => {
            const root = document.documentElement;
            if (root.scrollWidth <= root.clientWidth) return [];
            return [...document.body.querySelectorAll('*')]
                .filter(one => one.getBoundingClientRect().right > root.clientWidth + 1)
                .map(one => one.tagName + '.' + one.getAttribute('class') + ' ' + one.textContent.slice(0, 40))
                .concat('page ' + root.scrollWidth + ' of ' + root.clientWidth);
        }"""
    )
