"""The page over many letters in the browser: sorts and filters by hand and quickly, and can be read without its script."""

from __future__ import annotations

import pytest

from finescan.reports.html import overview
from tests.browser.browsing import DESKTOP, PHONE, too_wide, unfold
from tests.reports.html.many import TODAY, fee, letter, made_up, offer, total

pytestmark = pytest.mark.slow

MANY = 10_000
LONGEST_FRAME = 100  # milliseconds
WATCH = """() => {
    window.tasks = []; window.frames_ = []; let last = performance.now();
    new PerformanceObserver(list => tasks.push(...list.getEntries().map(e => e.duration))).observe({type: 'longtask'});
    const tick = now => { frames_.push(now - last); last = now; requestAnimationFrame(tick); };
    requestAnimationFrame(tick);
}"""
HOSTILE = '<script>alert(1)</script></script><!--\u202egpj.exe" onmouseover="alert(2)'


@pytest.fixture(scope="module")
def few(tmp_path_factory):
    path = tmp_path_factory.mktemp("few") / "index.html"
    path.write_bytes(overview(list(made_up(230)), "de", TODAY))
    return path


@pytest.fixture(scope="module")
def ten_thousand(tmp_path_factory):
    path = tmp_path_factory.mktemp("many") / "index.html"
    path.write_bytes(overview(made_up(MANY), "de", TODAY))
    return path


def settled(page):
    """Wait until the keys are made, the table is drawn whole, and the address tells what is shown."""
    page.wait_for_timeout(600)


def status(page):
    return page.inner_text("#status")


def column(page, name):
    return page.locator(f"#letters tbody .{name}").all_inner_texts()


def sort_by(page, name):
    page.locator(f"#letters thead .{name} button").click()
    settled(page)


def test_all_letters_are_there_without_the_script(few, browse):
    with browse(few, script=False) as page:
        assert page.locator("#letters tbody tr:visible").count() == 230
        assert not page.locator("#filters").is_visible()


def test_the_script_shows_a_page_at_a_time(few, browse):
    with browse(few) as page:
        settled(page)
        assert page.locator("#letters tbody tr").count() == 100
        assert status(page) == "230 von 230 Schreiben · 1 bis 100"
        page.click("#next")
        page.click("#next")
        settled(page)
        assert page.locator("#letters tbody tr").count() == 30
        assert page.locator("#next").is_disabled()


def test_columns_sort_both_ways_with_unknown_values_last(few, browse):
    with browse(few) as page:
        sort_by(page, "score")
        assert page.get_attribute("#letters th.score", "aria-sort") == "descending"
        scores = [int(score) for score in column(page, "score")]
        assert scores == sorted(scores, reverse=True)
        sort_by(page, "score")
        scores = [int(score) for score in column(page, "score")]
        assert scores == sorted(scores)
        assert page.locator("#letters th[aria-sort]").count() == 1


def test_money_is_sorted_by_value_within_its_currency(browse, written):
    prices = [("9.00", "EUR"), ("1200.00", "CHF"), ("1100.50", "EUR"), ("85.00", "EUR"), ("3.00", "CHF")]
    offers = [offer(f"{n}", fees=[fee(*price, "once")], total_cost=total(*price)) for n, price in enumerate(prices)]
    made = [(letter(path=f"{n}.pdf", offer=one), None) for n, one in enumerate([*offers, {}])]
    with browse(written(overview(made, "de", TODAY))) as page:
        sort_by(page, "cost")
        shown = [cost.split(" einmalig")[0] for cost in column(page, "cost")]
        assert shown == ["1.100,50 EUR", "85,00 EUR", "9,00 EUR", "1.200,00 CHF", "3,00 CHF", ""]
        sort_by(page, "cost")
        shown = [cost.split(" einmalig")[0] for cost in column(page, "cost")]
        assert shown == ["9,00 EUR", "85,00 EUR", "1.100,50 EUR", "3,00 CHF", "1.200,00 CHF", ""]


def test_numbers_in_names_count_as_numbers(browse, written):
    made = [(letter(path=f"Scan {n}.pdf"), None) for n in (10, 9, 100)]
    with browse(written(overview(made, "de", TODAY))) as page:
        sort_by(page, "letter")
        assert column(page, "letter") == ["Scan 9.pdf", "Scan 10.pdf", "Scan 100.pdf"]


@pytest.mark.parametrize(
    ("field", "value", "shown"),
    [
        ("q", "mueller", 0),
        ("q", "MULLER schuldet", 46),
        ("s", "müller verlag 1", 25),
        ("v", "scam", 29),
        ("v", "flagged", 58),
        ("min", "1.900,00", None),
    ],
)
def test_filters_choose_letters(few, browse, field, value, shown):
    with browse(few) as page:
        place = page.locator(f"[name={field}]")
        place.select_option(value) if field == "v" else place.fill(value)
        settled(page)
        expected = sum("Müller Verlag 1" in r.offer.sender.company for r, _ in made_up(230)) if field == "s" else shown
        if field == "min":
            costs = column(page, "cost")
            assert costs
            assert all(float(c.split()[0].replace(".", "").replace(",", ".")) >= 1900 for c in costs)
        else:
            told = "Kein Schreiben passt" if expected == 0 else f"{expected} von 230"
            assert status(page).startswith(told)


def test_the_address_keeps_filter_and_order(few, browse):
    with browse(few) as page:
        page.select_option("[name=v]", "suspicious")
        sort_by(page, "sender")
        address, told, first = page.url, status(page), column(page, "sender")[0]
        assert address.endswith("#v=suspicious&sort=sender")
        page.goto("about:blank")
        page.goto(address)
        settled(page)
        assert (status(page), column(page, "sender")[0]) == (told, first)
        page.click("button[type=reset]")
        settled(page)
        assert status(page).startswith("230 von 230")


def test_names_in_plots_choose_their_letters(few, browse):
    with browse(few) as page:
        page.locator("[data-filter=s] button").first.click()
        settled(page)
        name = page.locator("[data-filter=s]").first.get_attribute("data-value")
        assert all(name in sender for sender in column(page, "sender"))
        assert page.evaluate("document.activeElement.id") == "letters-heading"


def test_the_keyboard_is_enough(few, browse):
    with browse(few) as page:
        page.locator("[name=q]").focus()
        page.keyboard.type("müller")
        settled(page)
        assert status(page).startswith("46 von 230")
        page.locator("#letters thead .date button").focus()
        page.keyboard.press("Enter")
        settled(page)
        assert page.get_attribute("#letters th.date", "aria-sort") == "ascending"
        assert page.evaluate("document.activeElement.textContent") == "Datum"


@pytest.mark.parametrize("size", [DESKTOP, PHONE, (768, 1024)])
@pytest.mark.parametrize("dark", [False, True])
def test_everybody_can_read_it(few, browse, violations, size, dark):
    with browse(few, size=size, dark=dark) as page:
        settled(page)
        unfold(page)
        assert not too_wide(page)
        assert not violations(page)


def test_hostile_texts_are_text(browse, written):
    long = "w" * 10_000
    bad = [
        (letter(path=f"{text}.pdf", part=text, summary=text, offer=offer(text)), f"{text}.html")
        for text in (HOSTILE, long)
    ]
    with browse(written(overview(bad, "de", TODAY))) as page:
        page.fill("[name=q]", "</script>")
        settled(page)
        assert status(page).startswith("1 von 2")
        assert "<script>alert(1)</script>" in page.inner_text("#letters tbody")
        page.click("button[type=reset]")
        settled(page)
        assert not too_wide(page)


@pytest.mark.parametrize("script", [True, False])
def test_print_holds_every_letter(few, browse, tmp_path, script):
    from pypdf import PdfReader

    with browse(few, script=script) as page:
        page.wait_for_timeout(600)
        page.pdf(path=tmp_path / "print.pdf", prefer_css_page_size=True)
    sheets = PdfReader(tmp_path / "print.pdf").pages
    text = "\n".join(sheet.extract_text() for sheet in sheets)
    assert all(f"Scan {n}.pdf" in text for n in range(230))
    width, height = sheets[0].mediabox.width, sheets[0].mediabox.height
    assert (round(width), round(height)) == (842, 595)
    assert "Absender" in sheets[-1].extract_text()


def frames(page, act):
    """The longest task and the longest time between two frames while something is done, in milliseconds."""
    page.evaluate("() => { tasks.length = 0; frames_.length = 0; }")
    act()
    page.wait_for_timeout(500)
    return page.evaluate("() => Math.max(0, ...tasks, ...frames_)")


def test_ten_thousand_letters_sort_and_filter_without_a_long_frame(ten_thousand, browse):
    """Taken at the best of three, as other programs may be running."""
    worst = {}
    with browse(ten_thousand) as page:
        page.wait_for_timeout(3000)
        page.evaluate(WATCH)
        buttons = page.locator("#letters thead button")
        acts = {f"sort {n} {way}": buttons.nth(n).click for n in range(buttons.count()) for way in ("up", "down")}
        acts |= {f"type {n}": lambda letter=letter: page.keyboard.type(letter) for n, letter in enumerate("verlag 21")}
        acts |= {"erase": lambda: page.fill("[name=q]", ""), "verdict": lambda: page.select_option("[name=v]", "clear")}
        acts |= {"sender": lambda: page.fill("[name=s]", "süd"), "reset": lambda: page.click("button[type=reset]")}
        acts |= {"turn": lambda: page.click("#next")}
        for _ in range(3):
            for name, act in acts.items():
                if name == "type 0":
                    page.locator("[name=q]").focus()
                if worst.get(name, LONGEST_FRAME) >= LONGEST_FRAME or name.startswith("type") or name == "erase":
                    worst[name] = min(worst.get(name, 10_000), frames(page, act))
    assert not {name: took for name, took in worst.items() if took >= LONGEST_FRAME}
