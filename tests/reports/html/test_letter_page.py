"""The HTML report of one letter as a whole: one file, nothing loaded, every link within it."""

from __future__ import annotations

import datetime as dt
import re
from itertools import pairwise

import pytest

from finescan.reports.html import letter_page
from tests.reports.html.pages import Elements, original, page, quality
from tests.reports.results import clear, finding, result

PLACE = {"boxes": [[60.0, 700.0, 220.0, 706.0]]}
LOADING = {"script", "iframe", "object", "embed", "form", "base", "audio", "video", "source"}


def with_page(report="de", pages=None, **changes):
    pages = pages or (page(),)
    letter, _ = original(pages)
    found = result(quality=quality(pages), **({"findings": [finding(**PLACE)]} | changes))
    return letter_page(found, letter, report)


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("verdict", ["clear", "notice", "suspicious", "scam", "unreadable"])
def test_links_resolve_within_the_file(verdict, language):
    seen = Elements(with_page(language, verdict=verdict))
    assert seen.all_links_resolve()
    assert Elements(letter_page(result(verdict), None, language)).all_links_resolve()


def test_nothing_is_loaded():
    seen = Elements(with_page())
    assert {tag for tag, _ in seen.found} & LOADING == set()
    assert all(source.startswith("data:image/webp;base64,") for source in seen.values("src"))
    assert {a["href"] for tag, a in seen.found if tag == "link"} == {"data:,"}
    assert "@import" not in with_page().decode()
    assert re.findall(r"url\((?!#)", with_page().decode()) == []


def test_a_policy_forbids_scripts_and_strangers():
    page_ = with_page().decode()
    assert "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'" in page_


def test_frames_and_findings_lead_to_each_other():
    seen = Elements(with_page())
    assert seen.within("frame") == ["#finding-1"]
    assert "#frame-1" in seen.within("number")
    assert {"frame-1", "finding-1"} <= set(seen.values("id"))


def test_landmarks_and_headings_in_order():
    seen = Elements(with_page())
    tags = [tag for tag, _ in seen.found]
    assert tags.count("main") == tags.count("footer") == tags.count("h1") == 1
    levels = [int(tag[1]) for tag in tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert all(a.get("alt") for tag, a in seen.found if tag == "img")
    assert all(a.get("scope") for tag, a in seen.found if tag == "th")


def test_the_language_of_the_report_and_of_the_letter():
    seen = Elements(with_page("en", language="fr"))
    assert seen.values("lang")[0] == "en"
    assert "fr" in {a.get("lang") for tag, a in seen.found if tag == "bdi"}


def test_findings_are_told_with_advice_quote_and_law():
    text = Elements(letter_page(result(findings=[finding()]), None, "de")).text
    for words in (
        "Preis im Kleingedruckten",
        "Nicht unterschreiben.",
        "„Der Eintrag kostet 480,00 EUR",
        "VII ZR 262/11",
    ):
        assert words in text


def test_law_is_told_in_the_words_of_the_language():
    law = ["BGH, 26.07.2012 - VII ZR 262/11 (DE, businesses; reviewed 2026-11-22)"]
    told = {la: Elements(letter_page(result(findings=[finding(law=law)]), None, la)).text for la in ("de", "en")}
    assert "VII ZR 262/11 (DE, Unternehmen)" in told["de"]
    assert "Rechtsstand22. November 2026" in told["de"].replace("\n", "")
    assert "VII ZR 262/11 (DE, businesses)" in told["en"]


def test_the_disclaimer_is_told_once():
    assert Elements(with_page()).text.count("keine Rechtsberatung") == 1


def test_warnings_link_to_our_lists_and_to_nothing_else():
    known = [
        {"publisher": "A", "title": "Warnliste", "url": "https://warner.example/list"},
        {"publisher": "B", "title": "Böse", "url": "javascript:alert(1)"},
    ]
    codes = [{"kind": "link", "text": "https://evil.example", "host": "evil.example", "page": 1, "box": [0, 0, 9, 9]}]
    offer = {"sender": {"known": known, "portal": "www.evil.example"}, "codes": codes}
    seen = Elements(letter_page(result(offer=offer), None, "de"))
    assert [link for link in seen.values("href") if not link.startswith(("#", "data:"))] == [
        "https://warner.example/list"
    ]
    assert "javascript:alert(1)" in seen.text


def test_facts_stand_in_tables():
    letter = {"date": dt.date(2026, 9, 14), "subject": "Erfassung", "recipient": "A GmbH\nWeg 1"}
    text = Elements(letter_page(result(letter=letter), None, "de")).text
    for words in ("24 Monate", "um 12 Monate", "1 Monat vor Ablauf", "14. September 2026", "A GmbH, Weg 1"):
        assert words in text


def test_pages_without_frames_are_folded_and_at_last_only_named():
    pages = tuple(page(number) for number in range(1, 12))
    seen = Elements(with_page(pages=pages))
    assert [tag for tag, _ in seen.found].count("figure") == 2  # the framed page and the enlargement
    assert len([a for tag, a in seen.found if tag == "details" and a.get("class") == "folded"]) == 6
    assert "hier nicht abgebildet: 8, 9, 10, 11" in seen.text


def test_a_clear_letter_shows_its_page_only_on_demand():
    pages = (page(),)
    letter, _ = original(pages)
    found = clear().model_copy(update={"quality": result(quality=quality(pages)).quality})
    seen = Elements(letter_page(found, letter, "de"))
    assert [tag for tag, _ in seen.found].count("figure") == 0
    assert [a.get("class") for tag, a in seen.found if tag == "details"] == ["folded"]


def test_text_is_shown_as_lines_with_marks():
    seen = Elements(with_page(pages=(page(drawn=False),)))
    assert [a["href"] for tag, a in seen.found if tag == "a" and a.get("id") == "frame-1"] == ["#finding-1"]
    assert [tag for tag, _ in seen.found].count("mark") == 1
    assert "Der Eintrag kostet 480,00 EUR je Jahr und verlängert sich" in seen.text


def test_what_was_not_read_is_framed_and_told():
    pages = (page(),)
    letter, _ = original(pages)
    hidden = [{"text": "Kosten 900 EUR", "box": [10, 10, 90, 20]}]
    found = result(findings=[], quality=quality(pages, unread=[[300, 300, 400, 320]], hidden=hidden))
    seen = Elements(letter_page(found, letter, "de"))
    assert seen.within("unread") == seen.within("unseen") == ["#not-read"]
    assert "„Kosten 900 EUR“" in seen.text
    assert seen.all_links_resolve()


def test_errors_are_told_first():
    text = Elements(
        letter_page(result("unreadable", errors=[{"code": "broken", "message": "Kaputt."}]), None, "de")
    ).text
    assert text.index("Kaputt.") < text.index("Wie geprüft wurde")


def test_points_add_up():
    explained = {"base": 13, "boosts": [{"when": "x", "points": 5}], "share": 1.0}
    found = [
        finding(points=18, explanation=explained),
        finding(points=-4, category="legitimate", title="Gut", quote=None),
    ]
    text = " ".join(Elements(letter_page(result(findings=found, score=14), None, "de")).text.split())
    assert "2 Regeln, Summe 14, gewertet 14 von 100" in text
    assert "13 + 5" in text
    assert "100 %" in text


def test_gaps_between_paragraphs_are_kept():
    text = Elements(with_page(pages=(page(drawn=False),))).text
    assert re.search(r"Auftrag\s*\n\s*\n\s*1?Der Eintrag kostet", text)


def test_a_report_without_the_original_says_so():
    found = result(quality=quality([page()]))
    assert "lag beim Erstellen dieses Berichts nicht vor" in Elements(letter_page(found, None, "de")).text
    assert "lag beim Erstellen" not in Elements(letter_page(result("unreadable"), None, "de")).text


def test_every_box_has_its_finding_and_every_finding_its_box():
    places = [[60.0, 200.0 + 40 * i, 220.0, 210.0 + 40 * i] for i in range(6)]
    found = [finding(boxes=[box], points=20 - i, title=f"Titel {i}") for i, box in enumerate(places)]
    made = with_page(findings=found).decode()
    frames = re.findall(r'<a class="frame[^>]*data-of="(\d+)"[^>]*>(.*?)</a>', made, re.DOTALL)
    assert len(frames) == len(found)
    for number, inner in frames:
        (x, y, width, height), *none = re.findall(r'<rect x="(.*?)" y="(.*?)" width="(.*?)" height="(.*?)"/>', inner)
        assert not none
        box = [float(x), float(y), float(x) + float(width), float(y) + float(height)]
        assert box == pytest.approx(places[int(number) - 1])
        assert f'id="title-{number}">Titel {int(number) - 1}<' in made


def test_three_pages_with_many_findings_stay_small():
    pages = tuple(page(number) for number in (1, 2, 3))
    boxes = [[60.0, 100.0 + 10 * i, 300.0, 108.0 + 10 * i] for i in range(30)]
    found = [finding(page=number, boxes=[box]) for number in (1, 2, 3) for box in boxes]
    assert len(with_page(pages=pages, findings=found)) < 1_500_000
