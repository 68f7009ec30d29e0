"""The redline: rejecting all gives the letter, accepting all the counter-form; for all samples and for any text."""

from __future__ import annotations

import datetime as dt
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from word import accepted, rejected

from finescan.errors import NotUsableError
from finescan.letters import redline as marked
from finescan.letters.blocks import blocks
from finescan.letters.counter import counter_form
from finescan.letters.model import Block, Run, Style
from finescan.letters.tracked import tracked
from finescan.runner.job import Locator, Options
from finescan.runner.worker import open_input, read_part

SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*/letter.pdf"))
DAY = dt.date(2026, 11, 22)
ABOVE = blocks("## Abgeänderte Annahme\n\nDas Angebot wird abgelehnt.")


@cache
def reading(path: Path):
    (found,) = read_part(open_input(Locator(str(path)), Options()), Options())
    return found


def turned(path: Path):
    found = reading(path)
    form = counter_form(found)
    frame = (Block(Style.FRAME, (Run(form.clause),)),)
    return found, form, marked.redline(found.text, form.changes, ABOVE, frame, found.facts.spans.get("signature"))


def lines(text: str) -> str:
    return "\n".join(line for line in text.split("\n") if line.strip())


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.parent.name)
def test_rejected_it_is_the_letter_and_accepted_the_counter_form(path):
    if not reading(path).offer.fees:
        with pytest.raises(NotUsableError):
            turned(path)
        return
    found, form, made = turned(path)
    file = tracked(made, "Gegenangebot", DAY)
    assert rejected(file) == marked.before(made) == lines("".join(found.text.shown))
    assert accepted(file) == marked.after(made)
    assert form.clause in accepted(file)
    for change in form.changes:
        assert change.struck not in " ".join(accepted(file).split()) or change.struck in form.clause


def test_the_frame_stands_above_the_signature():
    _, form, made = turned(SAMPLES[0])
    texts = ["".join(run.text for run in block.runs) for block in made]
    frame = next(i for i, block in enumerate(made) if block.style is Style.FRAME)
    assert texts[0] == "Abgeänderte Annahme"
    assert texts[frame] == form.clause
    assert "Unterschrift" in texts[frame + 1]


pieces = st.builds(
    Run, st.text(min_size=1, max_size=30), struck=st.booleans(), inserted=st.just(False), bold=st.booleans()
) | st.builds(Run, st.text(min_size=1, max_size=30), inserted=st.just(True), blank=st.booleans())


@settings(deadline=None, max_examples=60)
@given(
    st.lists(st.builds(Block, st.sampled_from(Style), st.lists(pieces, min_size=1, max_size=4).map(tuple)), max_size=5)
)
def test_any_text_comes_back(made):
    file = tracked(made, "=HYPERLINK()\x00", DAY)
    for wanted, got in ((marked.before(made), rejected(file)), (marked.after(made), accepted(file))):
        assert plain(got) == plain(wanted)


def plain(text: str) -> str:
    """Without what XML cannot hold, and with all white space as one blank, as Word shows it."""
    return " ".join("".join(c for c in text if c.isprintable() or c in "\t\n\r ").split())
