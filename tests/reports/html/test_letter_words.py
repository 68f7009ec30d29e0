"""The words of the HTML report: the same keys and holes in both languages, every kind named."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest

from finescan.model import Category, Place, Severity, Source
from finescan.reports.html import words
from finescan.worksheet import Answer, Favours

KINDS = {
    "SEVERITY": Severity,
    "PLACE": Place,
    "SOURCE": Source,
    "CATEGORY": Category,
    "ANSWER": Answer,
    "FAVOURS": Favours,
}


@pytest.mark.parametrize("name", ["TEXT", "RETURN_BY", "CODE", *KINDS])
def test_both_languages_have_the_same_keys(name):
    both = getattr(words, name)
    assert set(both) == {"de", "en"}
    assert set(both["de"]) == set(both["en"])


@pytest.mark.parametrize("name", KINDS)
def test_every_kind_has_its_words(name):
    assert set(getattr(words, name)["de"]) == set(KINDS[name])


@pytest.mark.parametrize("key", words.TEXT["de"])
def test_both_languages_have_the_same_holes(key):
    german, english = (holes(words.TEXT[language][key]) for language in ("de", "en"))
    assert german == english


def holes(text):
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_templates_and_words_know_each_other():
    folder = Path(words.__file__).parent
    sources = [*folder.glob("templates/letter*"), *(p for p in folder.glob("*.py") if p.name != "words.py")]
    text = "".join(path.read_text("utf-8") for path in sources)
    asked = set(re.findall(r"\bt\.(\w+)", "".join(p.read_text("utf-8") for p in folder.glob("templates/letter*.j2"))))
    assert asked <= set(words.TEXT["de"])
    assert {key for key in words.TEXT["de"] if key not in asked and f'"{key}"' not in text} == set()
