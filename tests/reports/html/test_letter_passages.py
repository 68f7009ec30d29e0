"""Findings by passage, and where frames, outlines and numbers lie."""

from __future__ import annotations

import math
import re

from hypothesis import given, settings
from hypothesis import strategies as st

from finescan.reports.html.badges import RADIUS, badges
from finescan.reports.html.geometry import SHEET, bounds, on_sheet, outlines, sheet_size
from finescan.reports.html.passages import passages
from tests.reports.html.pages import page, quality
from tests.reports.results import finding, result

CLAUSE = [[400.0, 100.0, 500.0, 106.0], [400.0, 108.0, 480.0, 114.0]]
numbers = st.floats(allow_nan=True, allow_infinity=True) | st.floats(-50, 900)
boxes = st.lists(st.tuples(numbers, numbers, numbers, numbers), max_size=8)


def judged(*findings):
    return passages(result(findings=list(findings), quality=quality([page()])))


def test_findings_on_the_same_words_share_a_frame():
    one, other = finding(boxes=CLAUSE), finding(boxes=CLAUSE, points=4, title="Noch etwas")
    (passage,) = judged(other, one)
    assert [f.points for f in passage.findings] == [14, 4]
    assert passage.boxes == tuple(map(tuple, CLAUSE))


def test_a_finding_on_most_of_the_lines_belongs_to_them():
    part = finding(boxes=CLAUSE[:1], points=3)
    assert len(judged(finding(boxes=CLAUSE), part)) == 1


def test_a_finding_on_far_more_has_its_own_frame():
    more = [[60.0, y, 500.0, y + 6] for y in (84.0, 92.0, 100.0, 108.0)]
    assert len(judged(finding(boxes=CLAUSE), finding(boxes=more, points=3))) == 2


def test_what_speaks_for_the_letter_stands_last_and_alone():
    good = finding(boxes=CLAUSE, category="legitimate", points=-10)
    first, last = judged(good, finding(boxes=CLAUSE, points=1))
    assert (first.favours, last.favours) == (False, True)


def test_a_finding_without_a_place_has_no_frame():
    (passage,) = judged(finding(boxes=[], quote=None, page=None))
    assert (passage.page, passage.boxes) == (None, ())


def test_further_evidence_is_told_once_and_outside_of_the_frame():
    elsewhere = {"part": "bait", "quote": "x", "page": 1, "boxes": [[60.0, 300.0, 200.0, 310.0]]}
    inside = {"part": "fee", "quote": "y", "page": 1, "boxes": CLAUSE[:1]}
    (passage,) = judged(finding(boxes=CLAUSE, evidence=[inside, elsewhere, elsewhere]))
    assert passage.others == ((1, (60.0, 300.0, 200.0, 310.0)),)


def test_boxes_of_no_page_are_no_frames():
    (passage,) = judged(finding(boxes=CLAUSE, page=7))
    assert passage.boxes == ()


def test_lines_under_each_other_have_one_outline():
    lines = [(400.0, 100.0, 500.0, 106.0), (400.0, 108.0, 480.0, 114.0), (60.0, 300.0, 90.0, 310.0)]
    clause, other = outlines(lines)
    assert clause.count(",") == 8
    assert other.count(",") == 4


@given(boxes, numbers, numbers)
def test_whatever_is_framed_lies_on_the_sheet(given_boxes, width, height):
    size = sheet_size(width, height)
    cut = on_sheet(given_boxes, size)
    assert all(0 <= x0 < x1 <= size[0] and 0 <= y0 < y1 <= size[1] for x0, y0, x1, y1 in cut)
    for path in outlines(cut):
        assert re.fullmatch(r"M(-?[\d.]+,-?[\d.]+ ?)+Z", path)


@settings(deadline=None)
@given(st.lists(st.tuples(st.floats(0, 500), st.floats(0, 800)), max_size=60), boxes)
def test_numbers_stay_on_the_sheet(starts, words):
    placed = badges([[(x, y, x + 40, y + 8)] for x, y in starts], SHEET, words)
    assert len(placed) == len(starts)
    assert all(RADIUS <= one.x <= SHEET[0] - RADIUS and RADIUS <= one.y <= SHEET[1] - RADIUS for one in placed)


def test_numbers_of_a_few_frames_do_not_cover_each_other():
    placed = badges([[(100.0, 100.0, 200.0, 110.0)]] * 5, SHEET, ())
    assert min(math.dist((a.x, a.y), (b.x, b.y)) for i, a in enumerate(placed) for b in placed[:i]) >= RADIUS


def test_a_number_stands_left_of_its_frame_if_there_is_no_word():
    frame = [(100.0, 100.0, 200.0, 110.0)]
    (free,) = badges([frame], SHEET, ())
    assert (free.x + RADIUS < 100, free.y, free.leads_to) == (True, 105.0, None)
    (aside,) = badges([frame], SHEET, [(60.0, 100.0, 99.0, 110.0)])
    assert aside.x - RADIUS > 200


def test_a_number_without_room_stands_in_the_margin_and_strikes_out_no_words():
    words = [(40.0, y, 560.0, y + 10) for y in range(60, 160, 11)]
    (badge,) = badges(
        [[(100.0, 104.0, 200.0, 114.0)]],
        SHEET,
        [(x, y0, x + 25, y1) for _, y0, _, y1 in words for x in range(40, 540, 26)],
    )
    assert badge.x < 40
    assert badge.leads_to is None


def test_a_line_leads_from_a_number_over_bare_paper_to_the_nearest_line_of_its_frame():
    words = [(x, y, x + 25.0, y + 10) for x in range(100, 500, 26) for y in range(60, 160, 11)]
    (badge,) = badges([[(300.0, 104.0, 400.0, 114.0), (100.0, 115.0, 140.0, 125.0)]], SHEET, words)
    assert (badge.x < 100, badge.leads_to) == (True, (100.0, 115.0))


def test_bounds_hold_all():
    assert bounds([(1.0, 2.0, 3.0, 4.0), (0.0, 3.0, 2.0, 9.0)]) == (0.0, 2.0, 3.0, 9.0)
