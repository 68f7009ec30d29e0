"""The shared colours can be read: WCAG AA, in light and in dark."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import finescan.reports.html

CSS = (Path(finescan.reports.html.__file__).parent / "templates" / "tokens.css").read_text()
TONES = ("scam", "suspicious", "notice", "clear", "unreadable", "quiet")


def _colours(dark):
    light, _, rest = CSS.partition("@media screen")
    found = dict(re.findall(r"--([\w-]+): (#\w{6});", light))
    return found | (dict(re.findall(r"--([\w-]+): (#\w{6});", rest.partition("@media print")[0])) if dark else {})


def _luminance(colour):
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one, other):
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("word", ["ink", "soft", "link", *TONES])
@pytest.mark.parametrize("ground", ["paper", "ground", "raised", "chosen"])
def test_words_can_be_read_on_every_ground(dark, word, ground):
    colours = _colours(dark)
    assert _contrast(colours[word], colours[ground]) >= 4.5


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("tone", TONES)
def test_words_of_a_tone_can_be_read_on_its_ground_and_marks_be_seen(dark, tone):
    colours = _colours(dark)
    assert _contrast(colours[tone], colours[f"{tone}-ground"]) >= 4.5
    assert _contrast(colours[f"{tone}-mark"], colours["paper"]) >= 3


@pytest.mark.parametrize("dark", [False, True])
def test_frames_of_controls_can_be_seen(dark):
    colours = _colours(dark)
    assert min(_contrast(colours[c], colours["paper"]) for c in ("strong-line", "focus")) >= 3
