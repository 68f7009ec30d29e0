"""What is marked where on a page, and the way from a page as it was read to the user space of a PDF."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from finescan.model import Box, Page, Placement
from finescan.reading.frame import Frame
from finescan.reports.annotated.plan import drawn, labels, marks, numbered
from finescan.reports.annotated.space import onto, sheet_frame
from tests.reports import results

WIDTH = 595.0
SIDES = st.floats(0, 580), st.floats(0, 820), st.floats(1, 400), st.floats(1, 30)
BOXES = st.tuples(*SIDES).map(lambda box: (box[0], box[1], box[0] + box[2], box[1] + box[3]))


def on_page(boxes) -> list:
    findings = [results.finding(fingerprint=f"{at:016x}", boxes=[box], points=100 - at) for at, box in enumerate(boxes)]
    return marks(numbered(results.result(findings=findings)))[1]


@given(st.lists(BOXES, min_size=1, max_size=25))
def test_every_finding_has_its_number_once(boxes) -> None:
    found = [one.number for label in labels(on_page(boxes), (), WIDTH) for one in label.findings]
    assert sorted(found) == list(range(1, len(boxes) + 1))


@given(st.lists(BOXES, min_size=1, max_size=25))
def test_every_passage_is_drawn_once_and_all_ink_is_covered(boxes) -> None:
    shown = list(drawn(on_page(boxes)))
    assert sorted(one.mark.of.number for one in shown) == list(range(1, len(boxes) + 1))
    assert shown[0].washed == shown[0].mark.boxes


def test_numbers_stand_beside_the_passage_and_on_no_word() -> None:
    passage = (100.0, 100.0, 300.0, 110.0)
    words = [Box(*passage), Box(60.0, 100.0, 98.0, 110.0)]
    found = list(labels(on_page([passage] * 3), words, WIDTH))
    assert [label.text for label in found] == ["1", "2", "3"]
    boxes = [label.box for label in found]
    for at, box in enumerate(boxes):
        assert 0 <= box.x0 < box.x1 <= WIDTH
        assert all(box.x1 <= other.x0 or other.x1 <= box.x0 for other in (*words, *boxes[:at]))


def test_many_findings_on_one_passage_are_counted() -> None:
    found = list(labels(on_page([(200.0, 100.0, 300.0, 110.0)] * 30), (), WIDTH))
    assert [label.text for label in found] == ["1", "2", "3", "4", "+26"]
    assert [label.box.x0 for label in found] == sorted(label.box.x0 for label in found)


def test_where_two_lie_on_one_another_the_weightier_has_the_colour() -> None:
    first, second = drawn(on_page([(100.0, 100.0, 300.0, 110.0), (100.0, 101.0, 300.0, 109.0)]))
    assert first.washed
    assert (second.washed, second.framed) == ((), ())


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@given(x=st.floats(0, 500), y=st.floats(0, 500))
def test_the_way_back_from_what_is_seen(turn: int, x: float, y: float) -> None:
    frame = Frame(20.0, -30.0, 620.0, 800.0, turn)
    page = Page(1, frame.width, frame.height)
    assert frame.point(*onto(page, frame).point(x, y)) == pytest.approx((x, y), abs=1e-6)


@given(st.floats(-10, 10), st.floats(0.2, 3))
def test_a_sheet_is_as_large_as_the_page_tells(angle: float, scale: float) -> None:
    width, height = 595.0 * scale, 842.0 * scale
    cos, sin = np.cos(np.radians(angle)), np.sin(np.radians(angle))
    matrix = np.diag((1 / width, 1 / height, 1)) @ [[cos, -sin, 5], [sin, cos, 7], [0, 0, 1]]
    page = Page(1, 300, 400, placement=Placement(1, tuple(map(float, matrix.ravel()))))
    frame = sheet_frame(page)
    assert (frame.width, frame.height) == pytest.approx((width, height), rel=1e-6)
