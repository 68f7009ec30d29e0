"""Letters are hostile input: whatever stands in them is shown as text and breaks nothing."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from finescan.model import Category, Place, Severity, Verdict
from finescan.reports.html import crops, letter_page, sheets
from tests.reports.html.pages import Elements, original, page, quality, words
from tests.reports.results import finding, result

SCRIPT = "<script>alert(1)</script>"
QUOTES = "\"'><img src=x onerror=alert(1)>"
BIDI = "abc\u202efdp.exe\u2066\u200b"
LONG = "W" * 10_000
HOSTILE = [SCRIPT, QUOTES, BIDI, LONG, "=HYPERLINK(1)", "{{ 7*7 }}{% raw %}", "</style><b>", "]]><!--", "&lt;b&gt;"]


@pytest.fixture(scope="module", autouse=True)
def _coarse_pictures():
    """Pictures with so few dots that they cost no time."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sheets, "PAGE_DPI", 20)
        patch.setattr(crops, "CROP_DPI", 30)
        yield


def everywhere(text):
    """A letter that has the text wherever a letter can put one."""
    place = {"quote": text, "page": 1, "boxes": [[60.0, 700.0, 220.0, 706.0]]}
    sender = dict.fromkeys(("name", "company", "address", "portal", "vat_id", "payee", "register", "fax"), text)
    known = [{"publisher": text, "title": text, "url": f"https://a.example/{text}"}]
    found = finding(
        title=text, message=text, advice=text, law=[text], rule=text, **place, evidence=[{"part": text, **place}]
    )
    exhibit = {"quote": text, "page": 1, "boxes": place["boxes"]}
    question = {
        "id": "q",
        "question": text,
        "answer": "yes",
        "favours": "recipient",
        "reason": text,
        "evidence": [exhibit],
        "criterion": text,
        "law": text,
        "applies_to": text,
        "reviewed": "2026-11-22",
    }
    return result(
        path=text,
        summary=text,
        language=text[:40],
        letter={"reference": text, "subject": text, "recipient": text},
        offer={
            "fees": [{"amount": "9.00", "currency": text[:12], "vat": "unknown", "label": text, "quote": text}],
            "notice": text,
            "return_by": [text],
            "codes": [{"kind": text, "text": text, "host": text, "page": 1, "box": [0, 0, 9, 9]}],
            "contradictions": [{"kind": text, "message": text}],
            "sender": {**sender, "country": text, "ibans": [text], "known": known, "allowed": {"name": text}},
        },
        findings=[found],
        quality={**quality([page()], hidden=[{"text": text, "box": [0, 0, 9, 9]}]), "missing_pages": text},
        engine={"finescan": text, "rules": text, "ocr": text},
        errors=[{"code": text, "message": text}],
        worksheet={
            "disclaimer": text,
            "sheets": [{"law": "de", "title": text, "because": text, "questions": [question]}],
        },
    )


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:12])
@pytest.mark.parametrize("drawn", [True, False])
def test_it_is_shown_as_text(text, drawn):
    letter, _ = original([page(drawn=drawn)])
    made = letter_page(everywhere(text), letter, "de")
    usual = Elements(letter_page(everywhere("usual"), letter, "de"))
    seen = Elements(made)
    assert [tag for tag, _ in seen.found] == [tag for tag, _ in usual.found]
    assert [set(a) - {"lang"} for _, a in seen.found] == [set(a) - {"lang"} for _, a in usual.found]
    assert seen.all_links_resolve()
    assert not any(mark in made.decode() for mark in ("\u202e", "\u2066", "\u200b"))


def test_accents_do_not_pile_up():
    text = Elements(letter_page(result(summary="Z" + "\u0300" * 300 + "ahlen"), None, "de")).text
    assert "Z" + "\u0300" * 4 + "ahlen" in text


def test_words_of_the_text_are_shown_as_text():
    pages = [page(drawn=False)]
    hostile = pages[0].words[0].__class__
    shown = [hostile(word, one.box) for word, one in zip(HOSTILE, words(HOSTILE, 100, 10.0), strict=True)]
    letter, _ = original([pages[0].__class__(1, 595, 842, tuple(shown))])
    seen = Elements(letter_page(result(quality=quality(pages)), letter, "de"))
    assert {"script", "img"} & {tag for tag, _ in seen.found} == set()
    assert SCRIPT in seen.text


def test_a_thousand_findings_and_boxes():
    boxes = [[10.0 + i % 50, float(i % 800), 60.0 + i % 50, 8.0 + i % 800] for i in range(1000)]
    found = [finding(points=i % 20, boxes=[box], title=f"Nr. {i}") for i, box in enumerate(boxes)]
    letter, _ = original([page()])
    made = letter_page(result(findings=found, quality=quality([page()], unread=boxes)), letter, "de")
    seen = Elements(made)
    assert seen.all_links_resolve()
    assert all(f"Nr. {i}" in seen.text for i in (0, 500, 999))
    assert len(made) < 3_000_000


@pytest.mark.parametrize("box", [[float("nan")] * 4, [-1e300, -1e300, 1e300, 1e300], [5, 5, 5, 5], [9, 9, 1, 1]])
def test_boxes_that_are_none(box):
    letter, _ = original([page()])
    found = result(
        findings=[finding(boxes=[box])], quality=quality([page()], unread=[box], hidden=[{"text": "x", "box": box}])
    )
    made = letter_page(found, letter, "de")
    assert b'"nan"' not in made
    assert b'"inf"' not in made
    assert Elements(made).all_links_resolve()


texts = st.text(max_size=30) | st.sampled_from(HOSTILE)
maybe = st.none() | texts
floats = st.floats() | st.floats(-10, 900)
boxes = st.lists(st.tuples(floats, floats, floats, floats), max_size=3)
places = st.fixed_dictionaries({"quote": texts, "page": st.none() | st.integers(0, 3), "boxes": boxes})
findings = st.builds(
    lambda place, **given: finding(**{**place, **given}),
    places,
    severity=st.sampled_from(list(Severity)),
    category=st.sampled_from(list(Category)),
    points=st.integers(-40, 40),
    title=texts,
    quote=maybe,
    evidence=st.lists(st.builds(lambda place, part: {**place, "part": part}, places, texts), max_size=2),
    law=st.lists(texts, max_size=2),
    prominence=st.fixed_dictionaries(
        {
            "size_pt": st.none() | st.floats(0, 90),
            "relative_size": st.none() | st.floats(0, 9),
            "contrast": st.none() | st.floats(0, 1),
            "place": st.none() | st.sampled_from(list(Place)),
        }
    ),
    explanation=st.dictionaries(
        st.sampled_from(["base", "boosts", "share", "parts"]),
        st.none() | st.integers() | st.lists(st.integers()) | texts,
    ),
)
results = st.builds(
    result,
    verdict=st.sampled_from([verdict.value for verdict in Verdict]),
    language=maybe,
    summary=texts,
    findings=st.lists(findings, max_size=4),
    quality=st.builds(lambda unread: quality([page(1), page(2)], unread=unread), boxes),
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(results, st.sampled_from(["de", "en"]), st.booleans(), st.booleans())
def test_every_result_has_a_page(judged, language, there, drawn):
    letter = original([page(1, drawn=drawn), page(2, drawn=drawn)])[0] if there else None
    made = letter_page(judged, letter, language)
    assert Elements(made).all_links_resolve()
    assert b"<script" not in made
