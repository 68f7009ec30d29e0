from __future__ import annotations

import io

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from rapidfuzz.distance import Levenshtein

from tests.benchmarks.reading.damage import DAMAGE, wear
from tests.benchmarks.reading.pages import Block, draw
from tests.benchmarks.reading.plan import COLOURS, SIZES, Condition, make, plan
from tests.benchmarks.reading.score import infix_distance, score, score_block, squeezed
from tests.benchmarks.reading.table import PageResult, as_text, tables
from tests.benchmarks.reading.texts import SETS, load, passage

_WORDS = st.text("abc ä", max_size=12)


@given(_WORDS, _WORDS)
def test_infix_distance_is_the_least_over_all_stretches(short: str, text: str) -> None:
    stretches = {text[i:j] for i in range(len(text) + 1) for j in range(i, len(text) + 1)}
    assert infix_distance(short, text) == min(Levenshtein.distance(short, stretch) for stretch in stretches)


def test_what_is_printed_alike_counts_alike() -> None:
    assert squeezed("„Vertrags-\nlauf\u00adzeit“ – 24\t Monate") == squeezed('"Vertragslauf\u00adzeit" - 24 Monate')
    assert squeezed("Betrag") != squeezed("betrag")


def test_a_block_that_was_not_read_counts_whole() -> None:
    block = Block("small", "Die Laufzeit beträgt drei Jahre ab dem Tag der Unterschrift.")
    assert score_block(block, "Sehr geehrte Damen und Herren, bitte prüfen Sie die Angaben.").wrong == len(block.text)
    assert score_block(block, f"davor {block.text[:-4]} danach").wrong == 4
    assert score_block(block, "").wrong == len(block.text)


@pytest.mark.parametrize(("wrong", "read"), [(0, True), (3, True), (4, False)])
def test_a_clause_is_read_with_one_character_in_ten_wrong(wrong: int, read: bool) -> None:
    found = passage("Davor steht ein Satz. [[fee|Der Preis beträgt 480 Euro im Jahr]]")
    block = Block("small", found.text, clauses=found.clauses)
    text = "#" * wrong + found.clauses[0].text[wrong:]
    assert len(found.clauses[0].text) == 34
    assert [clause.read for clause in score([block], text)[1]] == [read]


def test_tuned_and_reported_letters_share_no_sentence() -> None:
    sets = {name: load(name) for name in SETS}
    texts = {
        name: {part.text for letter in letters for part in (*letter.body, *letter.small)}
        for name, letters in sets.items()
    }
    assert min(map(len, sets.values())) >= 6
    assert not texts["tune"] & texts["report"]
    assert not {letter.sender for letter in sets["tune"]} & {letter.sender for letter in sets["report"]}


@pytest.mark.parametrize("name", SETS)
def test_every_letter_plants_each_kind_of_clause_once(name: str) -> None:
    for letter in load(name):
        parts = (*letter.small, letter.sideways, letter.bar)
        kinds = [clause.kind for part in parts if part for clause in part.clauses]
        assert sorted(kinds) == ["consent", "fee", "renewal", "term"]


@pytest.mark.parametrize("name", SETS)
def test_small_print_stays_on_the_page(name: str) -> None:
    for letter in load(name):
        sheet = draw(letter, 9, "grey")
        assert {block.kind for block in sheet.blocks} == {"body", "field", "small"}
        assert "[[" not in "".join(block.text for block in sheet.blocks)


def test_the_full_plan_has_every_size_and_colour_at_200_and_300_dpi() -> None:
    _, pages = plan("report", quick=False)
    for dpi in (200, 300):
        assert {(page.size, page.colour) for page in pages if page.dpi == dpi} == {
            (s, c) for s in SIZES for c in COLOURS
        }
    assert {page.damage for page in pages} == set(DAMAGE)
    assert len({page.letter for page in pages}) == len(load("report"))


@pytest.mark.parametrize("damage", sorted(DAMAGE.keys() - {"halftone"}))
def test_the_same_page_is_made_twice(damage: str) -> None:
    letters = load("tune")
    condition = Condition(letters[0].name, 6, "grey", damage, 100)
    first, second = (make(condition, letters)[0] for _ in range(2))
    assert first == second
    assert Image.open(io.BytesIO(first.data)).width > 500


def test_a_coarse_fax_tells_its_two_resolutions() -> None:
    sheet = draw(load("tune")[0], 7, "black")
    worn = wear(sheet.pdf, "coarse fax", 204, np.random.default_rng(1))
    with Image.open(io.BytesIO(worn.data)) as page:
        assert page.mode == "1"
        assert tuple(round(value) for value in page.info["dpi"]) == (204, 98)


def test_tables_tell_the_rates_by_reader() -> None:
    block = Block("small", "Der Preis beträgt 480 Euro im Jahr.")
    page = Condition("any", 6, "grey", "scan", 200)
    results = [
        PageResult("finescan", page, 1.0, *score([block], block.text)),
        PageResult("other", page, 2.0, *score([block], "")),
    ]
    shown = as_text(tables(results)[0], markdown=True)
    assert "| finescan | " in shown
    assert "100.00" in next(line for line in shown.splitlines() if "| other" in line)
