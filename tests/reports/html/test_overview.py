"""The page over many letters, as a parser sees it."""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html
from many import TODAY, finding, letter, made_up, offer

from finescan.reports.html import overview

HOSTILE = '<script>alert(1)</script></script><!--\u202egpj.exe\u2066" onmouseover="x=HYPERLINK("http://a.b")'


def page(*entries, language="en", today=TODAY):
    pairs = [entry if isinstance(entry, tuple) else (entry, None) for entry in entries]
    return html.document_fromstring(overview(pairs, language, today).decode())


def rows(tree):
    return [[" ".join(cell.itertext()).strip() for cell in row] for row in tree.xpath("//tbody[@id='rows']/tr")]


def section(tree, heading):
    return " ".join(" ".join(tree.xpath(f"//section[@aria-labelledby='{heading}-heading']")[0].itertext()).split())


@pytest.mark.parametrize(
    ("language", "title"),
    [("de", "2 Schreiben geprüft, 1 davon auffällig"), ("en", "2 letters checked, 1 of them flagged")],
)
def test_the_title_tells_how_many_are_flagged(language, title):
    tree = page(letter(), letter("clear"), language=language)
    assert tree.get("lang") == language
    assert [h.text for h in tree.iter("h1")] == [title]


def test_all_rows_are_in_the_page_without_the_script_the_worst_first():
    tree = page(
        letter("clear", "a.pdf"),
        letter("notice", "b.pdf"),
        letter("unreadable", "c.pdf"),
        letter("suspicious", "d.pdf"),
        letter(path="e.pdf"),
    )
    assert [row[0] for row in rows(tree)] == ["scam", "suspicious", "unreadable", "notice", "clear"]


def test_a_row_tells_sender_cost_term_and_dates():
    told = rows(
        page(
            (
                letter(
                    date=dt.date(2026, 9, 14), offer=offer(deadline=dt.date(2026, 9, 28)), part="attachment 1: a.pdf"
                ),
                "letters/form.html",
            ),
            letter("clear", "post/other/x.pdf"),
        )
    )[0]
    assert told[1:8] == [
        "91",
        "2026/form.pdf attachment 1: a.pdf",
        "Musterregister Muster Verlag GmbH",
        "960.00 EUR 480.00 EUR a year, plus VAT",
        "24 months renews for 12 months",
        "28 Sept 2026",
        "14 Sept 2026",
    ]


def test_what_rows_are_sorted_by_is_typed():
    tree = page(letter(date=dt.date(2026, 9, 14)))
    keys = {
        cell.get("class"): cell.get("data-k") for cell in tree.xpath("//tbody[@id='rows']//td") if cell.get("data-k")
    }
    assert keys == {"verdict": "0", "cost": "960.00 EUR", "term": "24", "date": "2026-09-14"}


def test_folders_that_all_letters_share_are_named_once():
    tree = page(letter(path="/post/2026/a.pdf"), letter(path="/post/2026/05/b.pdf"))
    assert "Folder: /post/2026" in " ".join("".join(tree.find(".//header").itertext()).split())
    assert [row[2] for row in rows(tree)] == ["05/b.pdf", "a.pdf"]


def test_money_at_stake_is_summed_by_currency_over_the_term_and_in_a_year():
    told = section(page(letter(), letter("suspicious", "b.pdf"), letter("clear", "c.pdf", offer=offer())), "stake")
    assert "1,920.00 EUR" in told
    assert "in one year 960.00 EUR" in told


def test_copies_of_one_file_count_once_in_the_money_at_stake():
    copy = letter(
        path="copy.pdf", source={"path": "copy.pdf", "sha256": letter().source.sha256, "page_range": [1, 1], "pages": 1}
    )
    tree = page(letter(), copy)
    assert len(rows(tree)) == 2
    assert "960.00 EUR" in section(tree, "stake")
    assert "1,920.00 EUR" not in section(tree, "stake")


def test_letters_without_a_sum_are_told():
    yearly, unpriced = letter(offer=offer(total_cost=None, term_months=None)), letter(path="b.pdf", offer={})
    told = section(page(yearly, unpriced), "stake")
    assert "in one year 480.00 EUR" in told
    assert "1 flagged letter states no term" in told
    assert "1 flagged letter states no price" in told


def test_deadlines_are_sorted_and_seen_from_today():
    days = [dt.date(2026, 12, 24), TODAY, dt.date(2026, 11, 23), dt.date(2025, 1, 1)]
    tree = page(*(letter(offer=offer(deadline=day)) for day in days))
    told = section(tree, "deadlines")
    assert [t.get("datetime") for t in tree.xpath("//ol[contains(@class,'deadlines')]//time")] == [
        "2026-11-22",
        "2026-11-23",
        "2026-12-24",
    ]
    assert "today" in told
    assert "tomorrow" in told
    assert "in 32 days" in told
    assert "1 deadline has passed (1 Jan 2025)" in told


def test_what_was_not_read_is_named_with_its_advice():
    broken = letter(
        "unreadable",
        "b.pdf",
        errors=[{"code": "encrypted", "message": "b.pdf: needs a password. Give it with --password."}],
    )
    areas = {"pages": [{"page": 1, "width": 595, "height": 842, "read_from": "ocr", "unread": [[1, 2, 3, 4]]}]}
    told = section(page(broken, letter("clear", "c.pdf", quality=areas)), "unread")
    assert "Give it with --password." in told
    assert [row[-1] for row in rows(page(broken))] == ["b.pdf: needs a password. Give it with --password."]
    assert "1 letter has areas that could not be read." in told
    assert "c.pdf" in told


def test_hundreds_of_failures_are_counted_not_listed():
    broken = [
        letter("unreadable", f"b{n}.pdf", errors=[{"code": "broken", "message": f"b{n}.pdf is damaged."}])
        for n in range(200)
    ]
    told = section(page(*broken), "unread")
    assert told.count("is damaged") == 3
    assert "and 197 more" in told


def test_the_plot_over_time_has_its_numbers_as_text():
    tree = page(letter(date=dt.date(2026, 1, 5)), letter("clear", date=dt.date(2026, 3, 5)), letter("clear", date=None))
    plot = tree.xpath("//svg[@role='img']")[0]
    assert plot.get("aria-label") == "Columns: letters by month, Jan 2026 to Mar 2026; the most, 1, in: Jan 2026."
    assert [r.get("class") for r in plot.iter("rect")] == ["verdict-scam", "verdict-clear"]
    assert "1 letter without a legible date" in section(tree, "time")
    assert [[cell.text for cell in row] for row in tree.xpath("//table[@class='numbers']/tbody/tr")] == [
        ["Jan 2026", "1", "0", "1"],
        ["Mar 2026", "0", "1", "1"],
    ]


def test_letters_of_one_wording_are_a_group_that_the_table_can_show():
    tree = page(
        letter("clear", "a.pdf", wording=1),
        letter(path="b.pdf", wording=1),
        letter(path="c.pdf", wording=2),
        letter("clear", "d.pdf", wording=3),
        letter("clear", "e.pdf", wording=3),
    )
    assert "Muster Verlag GmbH 480.00 EUR a year 2" in section(tree, "campaigns")
    assert [row.get("data-g") for row in tree.xpath("//tbody[@id='rows']/tr")] == ["1", None, "1", None, None]


def test_a_group_without_a_price_has_none():
    tree = page(*(letter(path=path, wording=1, offer={}) for path in ("a.pdf", "b.pdf")))
    assert "Sender not recognised 2" in section(tree, "campaigns")


def test_kinds_of_flagged_letters_are_counted_by_their_findings():
    trade_mark = letter(findings=[finding("de.official-lookalike.trade-mark-register")])
    told = section(page(trade_mark, trade_mark, letter("suspicious", findings=[])), "families")
    assert "Trade mark or patent 2 (2 scam, 0 suspicious)" in told
    assert "Other 1 (0 scam, 1 suspicious)" in told


def test_the_page_is_alone_and_runs_its_own_script_only():
    text = overview(list(made_up(30)), "de", TODAY).decode()
    tree = html.document_fromstring(text)
    script = "".join(tree.xpath("//script/text()"))
    told = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}'" in told
    assert "default-src 'none'" in told
    assert len(tree.xpath("//script")) == 1
    assert not tree.xpath("//@src | //link | //iframe | //object | //@onclick")
    assert all(address.startswith(("#", "./letters/")) for address in tree.xpath("//@href"))
    assert "url(" not in text
    assert "@import" not in text


def test_hostile_texts_are_text():
    bad = letter(
        path=f"post/{HOSTILE}/x.pdf",
        part=HOSTILE,
        summary=HOSTILE,
        offer=offer(HOSTILE),
        errors=[{"code": "x", "message": HOSTILE}],
    )
    tree = page((bad, "letters/x.html"), bad)
    assert len(tree.xpath("//script")) == 1
    assert not tree.xpath("//@onmouseover")
    text = "".join(tree.itertext())
    assert "<script>alert(1)</script>" in text
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", html.tostring(tree, encoding="unicode"))


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "//evil.example/x", "https://evil.example/", "a b#c?d.html", "../../etc"]
)
def test_links_stay_paths(link):
    address = page((letter(), link)).xpath("//th[@class='letter']/a/@href")[0]
    assert address.startswith("./")
    assert not re.search(r"[:?#\s]", address)


def test_endless_words_are_cut():
    long = "w" * 10_000
    text = overview([(letter(path=f"{long}.pdf", summary=long, offer=offer(long)), None)], "de", TODAY)
    assert len(text) < 60_000


def test_no_letter_makes_a_page_too():
    tree = page()
    assert [h.text for h in tree.iter("h1")] == ["No letter checked"]
    assert not tree.xpath("//table")


@settings(max_examples=40, deadline=None)
@given(
    texts=st.lists(st.text(max_size=40), min_size=4, max_size=4),
    day=st.dates() | st.none(),
    amount=st.decimals(min_value=0, max_value=10**30, places=2, allow_nan=False).map(lambda d: f"{d:.2f}"),
    term=st.integers(0, 10**6) | st.none(),
    verdict=st.sampled_from(["scam", "suspicious", "notice", "clear", "unreadable"]),
)
def test_any_letter_can_be_shown(texts, day, amount, term, verdict):
    sender, path, summary, currency = texts
    money = {"amount": amount, "currency": currency, "vat": "unknown"}
    bad = offer(
        sender,
        fees=[money | {"period": "month", "label": "", "quote": ""}],
        term_months=term,
        total_cost=money | {"calculation": ""} if term else None,
        deadline=day,
    )
    entries = [(letter(verdict, path, date=day, summary=summary, offer=bad), path)] * 2
    for language in ("de", "en"):
        assert len(rows(page(*entries, language=language))) == 2
