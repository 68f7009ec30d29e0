from __future__ import annotations

import io

import pytest
from results import clear, finding, result

from finescan.reports.contract import PageQuality, Quality
from finescan.reports.phrases import cost, plain
from finescan.reports.terminal import TextReport


def printed(*results, language="de", several=False):
    stream = io.StringIO()
    report = TextReport(stream, language, several=several)
    for one in results:
        report.add(one)
    report.close()
    return stream.getvalue()


def test_a_scam_says_what_it_costs_how_it_binds_and_what_to_do():
    text = printed(result())
    flat = " ".join(text.split())
    assert text.startswith("ABZOCKE  91/100  letters/form.pdf\n")
    assert "480,00 EUR im Jahr (zzgl. USt.)" in flat
    assert "zusammen 960,00 EUR (2 × 480,00 EUR)" in flat
    assert "Laufzeit 24 Monate; verlängert sich um 12 Monate; kündbar 1 Monat vor Ablauf" in flat
    assert "durch Unterschrift und Rücksendung" in flat
    assert "Nicht unterschreiben" in flat
    assert "+14" in text
    assert "Seite 1, Schrift 6 pt, blass" in text
    assert "VII ZR 262/11" in text


def test_english_says_the_same():
    flat = " ".join(printed(result(), language="en").split())
    assert "SCAM 91/100 letters/form.pdf" in flat
    assert "480.00 EUR a year (plus VAT)" in flat
    assert "terminable 1 month before it ends" in flat
    assert "Automatic check, not legal advice." in flat


@pytest.mark.parametrize("language", ["de", "en"])
def test_no_colour_codes_where_no_terminal_is_and_no_line_over_80(language):
    text = printed(result(), clear(), result("suspicious"), language=language, several=True)
    assert "\x1b" not in text
    assert max(map(len, text.splitlines())) <= 80


def test_a_clear_letter_is_three_lines():
    assert len(printed(clear()).strip().splitlines()) <= 4
    assert [line for line in printed(clear()).splitlines() if line.strip()][:2] == [
        "UNAUFFÄLLIG  2/100  letters/bill.pdf",
        "  Zusammenfassung von letters/bill.pdf.",
    ]


def test_several_letters_end_with_counts_and_the_money_at_stake():
    text = printed(result(path="a.pdf"), result(path="b.pdf"), clear(), several=True)
    tail = text[text.rindex("clear.pdf") if "clear.pdf" in text else 0 :]
    assert "2  Abzocke" in tail
    assert "1  unauffällig" in tail
    assert "3  Schreiben" in tail
    assert "1.920,00 EUR" in tail
    assert text.count("Rechtsberatung") == 1


def test_findings_stand_by_their_points_and_the_rest_is_counted():
    many = [finding(points=n, title=f"Titel {n}", quote=f"Der Satz Nr. {n}") for n in range(1, 13)]
    text = printed(result(findings=many))
    assert text.index("Titel 12") < text.index("Titel 11") < text.index("Titel 7")
    assert "Titel 6" not in text
    assert "6 weitere" in text


def test_a_sentence_is_quoted_once_with_the_weightiest_findings_on_it():
    many = [finding(points=n, title=f"Titel {n}") for n in range(1, 6)]
    text = printed(result(findings=[*many, finding(points=9, title="Anderes", quote="Ein anderer Satz")]))
    assert text.count("480,00 EUR je Jahr") == 1
    assert text.index("Ein anderer Satz") < text.index("Titel 5") < text.index("Titel 4")
    assert "Titel 3" not in text
    assert "3 weitere" in text


def test_findings_without_a_quote_stand_alone():
    many = [finding(points=n, title=f"Titel {n}", quote=None, message=f"Es fehlt {n}.") for n in (1, 2, 3)]
    text = printed(result(findings=many))
    assert all(f"Es fehlt {n}." in text for n in (1, 2, 3))


def test_a_long_address_is_folded_and_never_cut():
    url = "https://kammer.example/" + "-".join(["hinweis"] * 20)
    known = [{"publisher": "Kammer Auenfurt", "title": "Hinweis", "url": url, "status": "named in warning"}]
    one = result(offer={"sender": {"name": "Nordwind", "known": [{**known[0], "name": "Nordwind"}]}})
    text = printed(one)
    assert url in "".join(text.split())
    assert max(map(len, text.splitlines())) <= 80


def test_in_a_list_a_clear_letter_is_one_line_and_the_money_is_named_once():
    other = result(path="b.pdf")
    fees = {"total_cost": {"amount": "90.00", "currency": "CHF", "calculation": "90.00 CHF", "vat": "unknown"}}
    other = other.model_copy(update={"offer": other.offer.model_validate({**other.offer.model_dump(), **fees})})
    text = printed(result(path="a.pdf"), clear("c.pdf"), other, several=True)
    assert "UNAUFFÄLLIG  2/100  c.pdf\nABZOCKE" in text
    assert text.count("Kosten der auffälligen Schreiben") == 1
    assert "90,00 CHF" in text


def test_what_could_not_be_read_is_named():
    page = {"page": 2, "width": 595, "height": 842, "read_from": "ocr", "unread": [[0, 0, 10, 10]]}
    text = printed(result("notice", quality={"pages": [page], "missing_pages": "Seite 3 fehlt."}))
    assert "Seite 2: 1 Stelle(n)" in " ".join(text.split())
    assert "Seite 3 fehlt." in text


def test_an_error_is_shown():
    broken = result("unreadable", offer={}, findings=[], errors=[{"code": "broken", "message": "a.pdf: is broken."}])
    assert "a.pdf: is broken." in printed(broken)


def test_a_hostile_letter_cannot_steer_the_terminal():
    evil = result(
        summary="\x1b[2Jgone \u202egnp", path="\x1b]0;x\x07.pdf", findings=[finding(title="[red]x[/red]\x9b31m")]
    )
    text = printed(evil)
    assert "\x1b" not in text
    assert "\x9b" not in text
    assert "\u202e" not in text
    assert "[red]x[/red]" in text


def test_plain_joins_lines():
    assert plain("a\n\tb\u200b c") == "a b c"


def test_a_citation_keeps_its_country_and_loses_the_notes():
    law = [
        "Art. 3 Abs. 1 lit. p UWG (CH) (CH; companies (all); reviewed 2026-11-22)",
        "BGH, 26.07.2012 - VII ZR 262/11",
    ]
    text = " ".join(printed(result(findings=[finding(law=law)])).split())
    assert "Recht: Art. 3 Abs. 1 lit. p UWG (CH); BGH, 26.07.2012 - VII ZR 262/11" in text


def test_a_price_list_names_only_some_prices():
    one = result().offer
    fees = tuple(one.fees[0].model_copy(update={"amount": f"{n}.00"}) for n in range(100, 160))
    said = cost(one.model_copy(update={"fees": fees, "total_cost": None}), "de")
    assert "105,00 EUR im Jahr" in said
    assert "106,00" not in said
    assert "und 54 weitere Preise" in said


def test_what_nobody_can_see_is_told_also_of_a_clear_letter():
    seen = clear()
    page = PageQuality(
        page=2,
        width=595,
        height=842,
        read_from="text-layer",
        hidden=({"text": "780 EUR im Jahr", "box": (60, 500, 140, 511)},),
    )
    flat = " ".join(printed(seen.model_copy(update={"quality": Quality(pages=(page,))})).split())
    assert "Unsichtbar Seite 2 enthält Text, den niemand sieht: „780 EUR im Jahr“" in flat
