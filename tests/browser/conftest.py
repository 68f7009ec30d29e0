"""One browser for all tests; without Playwright or Chromium the tests are skipped and say what is missing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from tests.browser.browsing import ARGUMENTS, find_browser, visit
from tests.browser.letters import Letters


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """A headless Chromium."""
    reason = "Playwright is not installed: `make test-slow` installs it (the extra `browser`)"
    driver = pytest.importorskip("playwright.sync_api", reason=reason)
    with driver.sync_playwright() as playwright:
        path = find_browser(playwright.chromium.executable_path)
        if path is None:
            pytest.skip("there is no Chromium: apt install chromium, or playwright install chromium")
        browser = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def browse(chromium: Any) -> Callable[..., AbstractContextManager[Any]]:
    """`with browse(path, size=..., dark=..., script=..., scale=..., inside=folder) as page`: see `visit`."""
    return partial(visit, chromium)


@pytest.fixture(scope="session")
def violations(chromium: Any) -> Callable[[Any], list[str]]:
    """What axe has against a page by WCAG 2 A and AA: rule, how bad, where."""
    axe = pytest.importorskip("axe_core_python.base", reason="axe-core-python is not installed: `make test-slow` does")
    rules = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], "resultTypes": ["violations"]}

    def found(page: Any) -> list[str]:
        page.evaluate(axe.AXE_SCRIPT)
        answer = page.evaluate("rules => axe.run(document, rules)", rules)
        return [
            f"{one['id']} ({one['impact']}): {node['target']} {node['html'][:120]} {node['failureSummary'][:300]}"
            for one in answer["violations"]
            for node in one["nodes"][:5]
        ]

    return found


@pytest.fixture(scope="session")
def letters(chromium: Any, tmp_path_factory: pytest.TempPathFactory) -> Letters:
    """The reports of all samples: what was drawn as text is in German, scans, photos and faxes are in English."""
    return Letters.of_samples(tmp_path_factory.mktemp("letters"))


@pytest.fixture
def written(tmp_path: Path) -> Callable[[bytes], Path]:
    """Writes a page to a file of its own."""

    def write(page: bytes, name: str = "report.html") -> Path:
        path = tmp_path / name
        path.write_bytes(page)
        return path

    return write
