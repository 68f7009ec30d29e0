"""The HTML report of one letter as a whole: one file, nothing loaded, every link within it."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

from finescan.reports.html import letter_page
from tests.reports.results import clear, finding, result

VOID = {"meta", "link", "img", "br", "path", "circle", "rect"}


class Elements(HTMLParser):
    """All elements with their attributes, and the text outside styles."""

    def __init__(self, page):
        super().__init__()
        self.found = []
        self.text = ""
        self.open = []
        self.feed(page.decode())

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if tag in self.open:
            while self.open.pop() != tag:
                pass

    def handle_data(self, data):
        if "style" not in self.open:
            self.text += data

    def values(self, name):
        return [attrs[name] for _, attrs in self.found if name in attrs]


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("verdict", ["clear", "notice", "suspicious", "scam", "unreadable"])
def test_links_resolve_within_the_file(verdict, language):
    page = Elements(letter_page(result(verdict), None, language))
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in page.values("href") if link.startswith("#")} <= set(ids)
    assert {tag for tag, _ in page.found} & {"script", "iframe", "object", "embed", "form"} == set()


def test_a_clear_letter_has_no_findings():
    page = Elements(letter_page(clear(), None, "de"))
    assert "unauffällig" in page.text


def test_findings_are_told_with_advice_quote_and_law():
    page = Elements(letter_page(result(findings=[finding()]), None, "de"))
    for words in ("Preis im Kleingedruckten", "Nicht unterschreiben.", "„Der Eintrag kostet 480,00 EUR", "VII ZR 262/11"):
        assert words in page.text
