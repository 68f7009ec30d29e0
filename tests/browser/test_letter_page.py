"""The report of a letter in the browser: alone with its file, by keyboard, for everybody, on any screen."""

from __future__ import annotations

import re

import pytest

import finescan
from tests.browser.browsing import DESKTOP, PHONE, too_wide, unfold
from tests.browser.keyboard import focus_is_seen, in_view, press, walk
from tests.browser.letters import SAMPLES

pytestmark = pytest.mark.slow

FORM, GENUINE, SCAN, FAX = (
    "01-trade-register-form/letter",
    "16-lawyers-letter/letter",
    "05-exhibitor-directory/scan",
    "04-advert-proof-fax/scan",
)
TWO_PAGES = "06-data-protection-office/letter"
LOOKS = [(DESKTOP, False), (PHONE, True), (DESKTOP, True), (PHONE, False)]


@pytest.fixture(scope="module")
def odd_pages(tmp_path_factory):
    """Reports without a picture: a letter that is text, and one that cannot be read."""
    folder = tmp_path_factory.mktemp("odd")
    text = folder / "letter.txt"
    text.write_text(finescan.read_text(SAMPLES / "01-trade-register-form" / "letter.pdf"), "utf-8")
    broken = folder / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7\nnothing more")
    made = {}
    for path in (text, broken):
        made[path.stem] = folder / f"{path.stem}.html"
        made[path.stem].write_bytes(finescan.page(path, "html", language="de"))
    return made


def test_the_policy_of_the_page_forbids_scripts_and_requests(letters, browse, written):
    """What a letter might smuggle in would not run: the policy is there and the browser keeps to it."""
    smuggled = '<script>window.ran = 1</script><img src="https://example.org/a.png"></main>'
    path = written(letters[FORM].html.replace("</main>", smuggled).encode())
    with pytest.raises(AssertionError) as told, browse(path) as page:
        assert page.evaluate("window.ran") is None
    assert str(told.value).count("Content Security Policy") >= 2
    assert "request:" not in str(told.value)


@pytest.mark.parametrize("name", [FORM, SCAN])
def test_all_works_without_scripts(name, letters, browse):
    assert "<script" not in letters[name].html
    with browse(letters[name].page, script=False) as page:
        page.locator("a.frame").first.focus()
        page.keyboard.press("Enter")
        page.wait_for_url("**#finding-*")
        card = page.locator(re.sub(".*#", "#", page.url))
        assert card.is_visible()
        page.locator("details > summary").first.click()
        assert page.locator("details[open]").count() >= 1


@pytest.mark.parametrize("name", [FORM, SCAN, TWO_PAGES])
def test_tab_reaches_everything_and_is_always_seen(name, letters, browse):
    with browse(letters[name].page) as page:
        unfold(page)
        stops = list(walk(page))
        assert stops[0].kind == "skip"
        hidden = [stop for stop in stops if not stop.seen]
        assert not hidden, hidden
        reached = {stop.address for stop in stops if stop.kind == "frame"}
        assert reached == set(
            page.evaluate("[...document.querySelectorAll('a.frame')].map(a => a.getAttribute('href'))")
        )
        numbers = {stop.address for stop in stops if stop.kind == "number"}
        assert numbers == {address.replace("finding", "frame") for address in reached}
        cards = reached | {f"#{stop.name}" for stop in stops if stop.kind == "card"}
        assert cards == set(page.evaluate("[...document.querySelectorAll('.card')].map(one => '#' + one.id)"))
        assert any(stop.kind == "summary" for stop in stops)


def test_the_first_stop_skips_to_the_content(letters, browse):
    with browse(letters[FORM].page) as page:
        press(page, "Tab")
        press(page, "Enter")
        assert page.evaluate("location.hash") == "#content"
        assert page.evaluate("document.activeElement.id") == "content"


@pytest.mark.parametrize("name", [FORM, SCAN, TWO_PAGES])
@pytest.mark.parametrize("size", [DESKTOP, PHONE])
def test_enter_leads_from_every_frame_to_its_finding_and_back(name, size, letters, browse):
    with browse(letters[name].page, size=size) as page:
        count = page.locator("a.frame").count()
        assert count >= 3
        for at in range(count):
            frame = page.locator("a.frame").nth(at)
            number = frame.get_attribute("data-of")
            frame.focus()
            press(page, "Enter")
            assert page.evaluate("location.hash") == f"#finding-{number}"
            assert in_view(page, f"#finding-{number} h3")
            assert page.evaluate(f"document.querySelector('#finding-{number}').matches(':target')")
            link = page.locator(f"#finding-{number} a.number")
            link.focus()
            press(page, "Enter")
            assert page.evaluate("location.hash") == f"#frame-{number}"
            assert in_view(page, f"#frame-{number} path"), f"frame {number}"


def test_the_target_looks_different(letters, browse):
    with browse(letters[FORM].page) as page:
        number = page.locator("a.frame").first.get_attribute("data-of")
        card, frame = page.locator(f"#finding-{number}"), page.locator(f"#frame-{number} path").first
        ground, stroke = "getComputedStyle(e).backgroundColor", "getComputedStyle(e).strokeWidth"
        before = card.evaluate(f"e => {ground}"), frame.evaluate(f"e => {stroke}")
        page.evaluate(f"location.hash = '#finding-{number}'")
        assert card.evaluate(f"e => {ground}") != before[0]
        assert frame.evaluate(f"e => {stroke}") != before[1], "the frame of the chosen finding is lit too"
        page.evaluate(f"location.hash = '#frame-{number}'")
        assert frame.evaluate(f"e => {stroke}") != before[1]


def test_hovering_a_finding_lights_its_frame(letters, browse):
    with browse(letters[FORM].page) as page:
        number = page.locator(".card a.number").first.inner_text()
        frame = page.locator(f"#frame-{number} path").first
        before = frame.evaluate("e => getComputedStyle(e).strokeWidth")
        page.locator(f"#finding-{number} h3").hover()
        assert frame.evaluate("e => getComputedStyle(e).strokeWidth") != before


def test_the_focus_on_a_frame_changes_pixels(letters, browse):
    with browse(letters[SCAN].page) as page:
        frame = page.locator("a.frame").first
        frame.scroll_into_view_if_needed()
        before = page.screenshot()
        page.locator(".skip").focus()
        press(page, "Tab")
        assert focus_is_seen(page)
        frame.focus()
        assert page.screenshot() != before


@pytest.mark.parametrize(("size", "dark"), LOOKS)
@pytest.mark.parametrize("name", [FORM, FAX])
def test_letters_are_accessible(name, size, dark, letters, browse, violations):
    with browse(letters[name].page, size=size, dark=dark) as page:
        unfold(page)
        assert violations(page) == []


@pytest.mark.parametrize("name", [GENUINE, TWO_PAGES])
def test_other_letters_are_accessible(name, letters, browse, violations):
    for size, dark in LOOKS[:2]:
        with browse(letters[name].page, size=size, dark=dark) as page:
            unfold(page)
            assert violations(page) == []
            assert not too_wide(page)


@pytest.mark.parametrize("name", ["letter", "broken"])
def test_reports_without_pictures_are_accessible(name, odd_pages, browse, violations):
    for size, dark in LOOKS[:2]:
        with browse(odd_pages[name], size=size, dark=dark) as page:
            unfold(page)
            assert violations(page) == []
            assert not too_wide(page)


def test_marks_in_a_letter_without_picture_lead_to_findings_and_back(odd_pages, browse):
    with browse(odd_pages["letter"]) as page:
        marks = page.locator(".page-text a[id]")
        assert marks.count() >= 3
        for at in range(marks.count()):
            number = marks.nth(at).get_attribute("data-of")
            marks.nth(at).focus()
            assert focus_is_seen(page)
            press(page, "Enter")
            assert in_view(page, f"#finding-{number} h3")
            page.locator(f"#finding-{number} a.number").focus()
            press(page, "Enter")
            assert in_view(page, f"#frame-{number}")
