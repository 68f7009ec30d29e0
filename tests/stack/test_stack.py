"""A stack that was scanned into one file is taken apart into its letters, and a letter of several pages never is."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from finescan import stack as stack_
from finescan.api import split_choice
from finescan.errors import UsageError
from finescan.model import Box, Code, Page, Word
from tests.stack.stacks import BODY, RECIPIENTS, SENDERS, blank, coded, first_page, stack, text_page

TERMS = text_page("Allgemeine Geschäftsbedingungen", "§ 1 Geltung", "Es gelten nur diese Bedingungen.", *BODY)
SECOND = text_page("Die Preise verstehen sich zuzüglich der Umsatzsteuer.", *BODY)


def found(*pages, split=stack_.AUTO):
    """First and last page of each letter."""
    return [(letter[0].number, letter[-1].number) for letter in stack_.letters(stack(*pages), split)]


def letter(at, **more):
    """One of many letters that differ in sender, recipient and date."""
    sender, host = SENDERS[at % len(SENDERS)]
    usual = {"recipient": RECIPIENTS[at % len(RECIPIENTS)], "day": f"{at + 1}. April 2026"}
    return first_page(sender, host, **usual | more)


@pytest.mark.parametrize("count", range(2, 13))
def test_letters_of_one_page(count):
    assert found(*map(letter, range(count))) == [(n, n) for n in range(1, count + 1)]


@pytest.mark.parametrize("count", [2, 5, 12])
def test_blank_backs_are_left_out(count):
    pages = [page for at in range(count) for page in (letter(at), blank())]
    assert found(*pages) == [(n, n) for n in range(1, 2 * count, 2)]


def test_a_blank_page_alone_parts_nothing():
    assert found(letter(0), blank(), SECOND, blank()) == [(1, 4)]


def test_a_blank_page_within_a_letter_of_a_stack_stays():
    assert found(letter(0), blank(), SECOND, blank(), letter(1)) == [(1, 3), (5, 5)]


def test_unread_print_is_no_blank_page():
    unread = Page(1, 595, 842, unread=(Box(100, 100, 300, 200),))
    assert found(letter(0), unread, letter(1)) == [(1, 2), (3, 3)]


@pytest.mark.parametrize(
    "sheet",
    [
        text_page("PATCHT", top=400),
        text_page("Patch T", top=400),
        text_page("Trennblatt", top=400),
        text_page("--- Separator ---", top=400),
        text_page("Trennseite", "Trennseite", top=300),
        coded("code-128", "PATCHT", "PATCHT"),
        coded("qr", "PATCHT"),
        coded("code-128", "4711"),
    ],
)
def test_separators_part_even_what_looks_like_one_letter(sheet):
    assert found(letter(0), sheet, SECOND) == [(1, 1), (3, 3)]
    assert found(sheet, letter(0), blank(), sheet, sheet, letter(0), sheet) == [(2, 2), (6, 6)]
    assert found(sheet, letter(0)) == [(2, 2)]


def test_a_code_for_paying_parts_nothing():
    assert found(letter(0), coded("qr", "BCD\n002\n1\nSCT", "Zahlen mit Code")) == [(1, 2)]


@pytest.mark.parametrize("behind", [TERMS, SECOND, text_page("Anlage 1: Leistungen", *BODY)])
def test_pages_behind_stay_with_their_letter(behind):
    assert found(letter(0), behind, letter(1), letter(2), behind) == [(1, 2), (3, 3), (4, 5)]


def test_terms_with_numbers_of_their_own_stay():
    terms = text_page("Allgemeine Geschäftsbedingungen", *BODY, foot="Seite 1 von 1")
    assert found(letter(0), terms, letter(1)) == [(1, 2), (3, 3)]


def test_identical_forms_for_two_recipients():
    one, two = (first_page(recipient=who, salutation="Datenabgleich 2026") for who in RECIPIENTS[:2])
    assert found(one, two) == [(1, 1), (2, 2)]


def test_two_letters_by_one_sender():
    assert found(letter(0), first_page(day="3. Mai 2026")) == [(1, 1), (2, 2)]


def test_a_form_to_return_stays():
    form = text_page("Rückantwort", "Adler Druck GmbH", "Postfach 3", "10115 Berlin", "12. März 2026", *BODY)
    assert found(letter(0), form) == [(1, 2)]


NUMBERS = [
    ("Seite {} von {}", "de"),
    ("- {} -", "-"),
    ("{}/{}", "-"),
    ("Page {} of {}", "en"),
    ("Page {} sur {}", "fr"),
    ("Pagina {} di {}", "it"),
    ("Página {} de {}", "es"),
    ("Pagina {} van {}", "nl"),
    ("Strona {} z {}", "pl"),
    ("Blatt {}", "de"),
]


@pytest.mark.parametrize(("form", "language"), NUMBERS)
def test_numbers_bind_pages_that_look_like_first_ones(form, language):
    pages = [first_page(day=f"{at + 1}. Mai 2026", foot=form.format(at + 1, 3)) for at in range(3)]
    assert found(*pages) == [(1, 3)], language


@pytest.mark.parametrize(("form", "language"), [one for one in NUMBERS if "{}" in one[0][3:]])
def test_the_first_number_begins(form, language):
    plain = {"salutation": "Auftrag", "recipient": (), "day": ""}
    pages = [letter(at, foot=form.format(at % 2 + 1, 2), **plain) for at in range(4)]
    assert found(*pages) == [(1, 2), (3, 4)], language


def test_a_page_elsewhere_is_no_number():
    assert found(letter(0, foot="Bitte beachten Sie auch Seite 2"), letter(1)) == [(1, 1), (2, 2)]


@pytest.mark.parametrize(("split", "ranges"), [("never", [(1, 5)]), (2, [(1, 2), (3, 4), (5, 5)]), (9, [(1, 5)])])
def test_as_told(split, ranges):
    assert found(*map(letter, range(5)), split=split) == ranges


@pytest.mark.parametrize("pages", [(), (blank(),), (blank(), blank()), (text_page("Trennblatt"),)])
@pytest.mark.parametrize("split", ["auto", "never", 2])
def test_a_file_without_a_letter_is_kept_whole(pages, split):
    assert [len(letter) for letter in stack_.letters(stack(*pages), split)] == [len(pages)]


@pytest.mark.parametrize(("told", "choice"), [("auto", "auto"), ("never", "never"), ("3", 3), (1, 1)])
def test_choices(told, choice):
    assert split_choice(told) == choice


@pytest.mark.parametrize("told", ["", "0", "-1", "always", "1.5", 0])
def test_choices_that_make_no_sense(told):
    with pytest.raises(UsageError, match="auto, never"):
        split_choice(told)


NUMBER = st.floats(-1e4, 1e4, allow_nan=False)
BOXES = st.builds(Box, NUMBER, NUMBER, NUMBER, NUMBER)
TEXTS = st.sampled_from(
    ["Seite", "1", "2/3", "von", "PATCHT", "Sehr", "geehrte", "50667", "Köln", "AGB", "", "a" * 300, "0221/4711-0", "·"]
) | st.text(max_size=8)
WORDS = st.builds(Word, TEXTS, BOXES, st.none() | st.floats(0.1, 100), confidence=st.floats(0, 1))
CODES = st.builds(Code, st.sampled_from(["qr", "code-128"]), TEXTS, BOXES)
PAGES = st.builds(
    Page,
    st.just(1),
    st.floats(1, 2_000),
    st.floats(1, 2_000),
    st.lists(WORDS, max_size=12).map(tuple),
    codes=st.lists(CODES, max_size=2).map(tuple),
    unread=st.lists(BOXES, max_size=1).map(tuple),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(PAGES, max_size=6), st.sampled_from(["auto", "never", 1, 3]))
def test_any_pages_are_kept_in_order_and_none_with_print_is_lost(pages, split):
    pages = stack(*pages)
    letters = list(stack_.letters(pages, split))
    kept = [page for one in letters for page in one]
    assert kept == sorted(kept, key=lambda page: page.number)
    left_out = [page for page in pages if page not in kept]
    assert all(stack_.is_blank(page) or stack_.is_separator(page) for page in left_out)
    assert all(one for one in letters) or not pages


def test_all_orders_of_pages_give_the_same_letters_whatever_lies_between():
    for one, two in product((None, blank()), repeat=2):
        pages = [page for page in (letter(0), one, SECOND, two, letter(1), one, letter(2), two) if page]
        assert len(found(*pages)) == 3
