"""The report of a scan of several pages stays small enough to be mailed."""

from __future__ import annotations

import pytest

import finescan
from tests.browser.letters import SAMPLES
from tests.browser.scanner import scanned

pytestmark = pytest.mark.slow

MOST = 1_500_000


def test_three_scanned_pages_full_of_findings_make_a_small_report(tmp_path, written, browse):
    forms = ("01-trade-register-form", "02-vat-id-register", "03-register-invoice")
    path = tmp_path / "scan.pdf"
    path.write_bytes(scanned(*(SAMPLES / name / "letter.pdf" for name in forms)))
    assert path.stat().st_size > 2 * MOST
    report = written(finescan.page(path, "html", language="de", worksheet=True, split="never"))
    assert report.stat().st_size <= MOST
    with browse(report) as page:
        widths = page.locator(".sheet img").evaluate_all("all => all.map(one => one.naturalWidth)")
        framed = page.locator(".sheet").evaluate_all("all => all.map(one => one.querySelectorAll('a.frame').length)")
        assert len(widths) == 3
        assert min(widths) >= 900, "small print can be read"
        assert min(framed) >= 3
