from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finescan.rulebook import patterns
from finescan.rulebook.explosion import alternatives, danger
from finescan.rulebook.fuzzy import find_phrase, fold
from finescan.rulebook.patterns import Part, PatternError, expand, words


def part(written: str, **lists: list[str]) -> Part:
    pattern, captures = expand(written, {name: words(entries) for name, entries in lists.items()})
    return Part("p", alternatives(pattern), captures=tuple(captures.items()))


def found(written: str, text: str, **lists: list[str]) -> list[str]:
    return [text[slice(*match.span)] for match in part(written, **lists).find(text, "")]


@pytest.mark.parametrize(
    ("written", "text", "expected"),
    [
        ("je monat", "JE\n\tMonat", ["JE\n\tMonat"]),
        ("je ?monat", "jeMonat je Monat", ["jeMonat", "je Monat"]),
        ("[a-z ]+x", "ab\ncx", ["ab\ncx"]),
        (r"a\ b", "a b a\nb", ["a b"]),
        ("a{2,3}", "aaaa", ["aaa"]),
        (r"\p{Lu}r", "Xr", ["Xr"]),
        ("{unit} netto", "Jahr  netto", ["Jahr  netto"]),
        ("{unit}", "Jahrgang, im Jahr", ["Jahr"]),
        ("{stem}", "Die Jahresgebühren, Gebührenordnung", ["Jahresgebühren", "Gebührenordnung"]),
    ],
)
def test_what_authors_write(written, text, expected):
    assert found(written, text, unit=["jahr", "monat"], stem=[r"\w*gebühr\w*"]) == expected


@pytest.mark.parametrize(
    ("kind", "printed", "value"),
    [
        ("money", "569,06 EUR", (Decimal("569.06"), "EUR")),
        ("money", "€ 1.242,36", (Decimal("1242.36"), "EUR")),
        ("money", "845,--€", (Decimal(845), "EUR")),
        ("money", "CHF 1'280.–", (Decimal(1280), "CHF")),
        ("money", "295 zł", (Decimal(295), "PLN")),
        ("duration", "vierundzwanzig Monaten", (24, "month")),
        ("duration", "two years", (2, "year")),
        ("percent", "19 %", Decimal(19)),
        ("host", "www.firmen-beispiel.de", "www.firmen-beispiel.de"),
    ],
)
def test_typed_captures(kind, printed, value):
    typed = part(f"= {{it:{kind}}}")
    (match,) = typed.find(f"so = {printed} und", "")
    assert typed.value(match, "it") == value


def test_a_capture_in_two_alternatives_is_one_capture():
    typed = part("kostet {it:money}|{it:money} kostet")
    (match,) = typed.find("hier: 30 EUR kostet es", "")
    assert typed.value(match, "it") == (Decimal(30), "EUR")
    with pytest.raises(PatternError, match="different types"):
        part("{it:money} {it:date}")


@pytest.mark.parametrize(
    "pattern",
    ["(a+)+", r"(?:\w*\s*)*", r"(?:a|aa)+$", ".*a.*b.*c", "(?:(?:x+)y)+", r"(\d+){2,}", "x{e<=1}", r"[^x]*a\S+b.+c"],
)
def test_patterns_that_can_explode_are_refused(pattern):
    assert danger(pattern)


@pytest.mark.parametrize(
    "pattern",
    [
        "(?:a{0,5})+",
        r"(?:\w+\s){0,6}x",
        ".{0,80}a.{0,80}b.{0,80}c",
        "a+b*",
        "(?:a++)+",
        "(?>a+)+",
        ".*a.*b",
        "[(+]+",
        r"\(a+\)+",
        "a|.*b|.*c|.*d",
        "(?:ab)+",
    ],
)
def test_harmless_patterns_are_let_in(pattern):
    assert danger(pattern) is None


@given(st.text(alphabet="ab(|)*+?{},.[]\\0 -<=:^$", max_size=25))
def test_looking_for_danger_never_raises(pattern):
    danger(pattern)


def test_a_pattern_that_takes_too_long_is_stopped(monkeypatch):
    monkeypatch.setattr(patterns, "TIME_LIMIT", 0.01)
    with pytest.raises(TimeoutError):
        Part("p", ("(?:a|aa)+$",)).find("a" * 60 + "b", "")


PHRASE = "bitte prüfen und ergänzen Sie Ihre Daten"


@pytest.mark.parametrize(
    "damaged",
    [
        "Bitte prüfen und ergänzen Sie Ihre Daten",
        "Bitte prufen und erganzen Sie Ihre Daten",
        "Bitte prüfen und ergänzen\nSie Ihre Daten",
        "Bitte prüfen und ergänzen 5ie lhre Daten",
        "Bitte prüfenund ergänzen Sie Ihre Oaten",
    ],
)
def test_phrases_survive_ocr_errors(damaged):
    text = f"Sehr geehrte Frau Muster, {damaged} noch heute."
    ((span, score),) = find_phrase(PHRASE, fold(text), 88)
    assert text[slice(*span)] == damaged
    assert 88 <= score <= 100


@pytest.mark.parametrize(
    ("phrase", "damaged"),
    [
        ("Firmenstammdaten abgleichen", "Firrnenstamrndaten abgleichen"),
        ("Gemäß Straßenverzeichnis", "GemäB StraBenverzeichnis"),
    ],
)
def test_usual_confusions(phrase, damaged):
    assert find_phrase(phrase, fold(f"x {damaged} y"), 88)


def test_other_sentences_are_not_found():
    assert not find_phrase(PHRASE, fold("Bitte überweisen Sie den Betrag bis Ende des Monats auf unser Konto."), 88)
    assert not find_phrase(PHRASE, "bitte", 88)
    assert not find_phrase(PHRASE, "", 88)


def test_a_phrase_is_found_wherever_it_stands_in_a_long_text():
    for position in (0, 1380, 1499, 1501, 2950, 9000):
        text = "ein anderes wort " * (position // 17) + PHRASE + " und weiter" * 300
        assert len(find_phrase(PHRASE, fold(text), 95)) == 1


@given(st.text(max_size=300))
def test_folding_keeps_the_length(text):
    assert len(fold(text)) == len(text)


@given(st.text(max_size=300), st.text(min_size=8, max_size=30))
def test_finding_a_phrase_never_raises_and_stays_inside(text, phrase):
    for span, _ in find_phrase(phrase, fold(text), 60):
        assert 0 <= span.start <= span.end <= len(text)


@pytest.mark.parametrize(
    ("pattern", "parts"),
    [
        ("a|b", ("a", "b")),
        ("a(b|c)|[|]|\\|", ("a(b|c)", "[|]", "\\|")),
        ("abc", ("abc",)),
        (r"(a)|b\1", (r"(a)|b\1",)),
        ("(?s)a|b", ("(?s)a|b",)),
    ],
)
def test_a_pattern_is_taken_apart_at_its_outermost_bars(pattern, parts):
    assert alternatives(pattern) == parts


def test_matches_of_all_alternatives_are_kept_from_left_to_right():
    assert found("frei|ein eintrag|eintrag frei", "ein Eintrag frei") == ["ein Eintrag", "Eintrag frei", "frei"]
