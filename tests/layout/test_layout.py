"""Reading order and places: columns apart, rows of a form together, small print and sides told from the body."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finescan.layout import Run, arrange
from finescan.model import Box, Page, Place, Source, Word
from finescan.text import fold


def line(x, y, text, size=10.0, **more):
    """Words of one printed line; half an em a character, a quarter for a blank."""
    words = []
    for word in text.split():
        width = 0.5 * size * len(word)
        words.append(Word(word, Box(x, y, x + width, y + size), size, **more))
        x += width + 0.28 * size
    return words


def page(*lines, number=1, rules=(), **more):
    return Page(number, 595, 842, tuple(w for words in lines for w in words), rules=rules, **more)


def text_of(*pages):
    return fold(arrange(pages)).text


def places(layout):
    return {run.text: run.place for block in layout.blocks for row in block.rows for run in row.runs}


LEFT = [
    "Bitte prüfen Sie die Angaben",
    "zu Ihrem Betrieb auf ihre",
    "Richtigkeit und senden Sie",
    "das Blatt bald zurück.",
]
RIGHT = [
    "Der Eintrag gilt für die Dauer",
    "von zwei Jahren und kostet in",
    "jedem Jahr den Betrag von",
    "569,06 EUR im Voraus.",
]


def test_two_columns_of_sentences_are_read_one_after_the_other():
    words = [line(50, 100 + 13 * i, t) for i, t in enumerate(LEFT)] + [
        line(320, 100 + 13 * i, t) for i, t in enumerate(RIGHT)
    ]
    text = text_of(page(*words))
    assert " ".join(LEFT) in " ".join(text.split())
    assert " ".join(RIGHT) in " ".join(text.split())


def test_columns_below_a_headline_that_runs_across():
    words = [line(50, 60, "Gewerbliches Verzeichnis für alle Unternehmen der ganzen Region und darüber hinaus", 11)]
    words += [line(50, 78 + 13 * i, t) for i, t in enumerate(LEFT)] + [
        line(320, 78 + 13 * i, t) for i, t in enumerate(RIGHT)
    ]
    assert " ".join(RIGHT) in " ".join(text_of(page(*words)).split())


def test_labels_and_amounts_of_a_table_stay_in_their_rows():
    rows = [("Erfassung der Daten", "412,00"), ("Veröffentlichung", "230,00"), ("Gesamtbetrag", "642,00")]
    words = [
        w
        for i, (label, amount) in enumerate(rows)
        for w in (line(50, 100 + 16 * i, label), line(480, 100 + 16 * i, amount))
    ]
    text = text_of(page(*words))
    assert [r.split("\t") for r in text.split("\n") if r] == [list(r) for r in rows]


def test_form_labels_beside_dense_small_print_do_not_break_its_sentences():
    small = [line(300, 100 + 8 * i, t, 6.5) for i, t in enumerate(RIGHT * 3)]
    labels = [line(50, 103 + 27 * i, t, 9) for i, t in enumerate(("Firma", "Branche", "Telefon", "Webseite"))]
    assert " ".join(RIGHT * 3) in " ".join(text_of(page(*small, *labels)).split())


def test_long_values_of_a_ruled_form_stay_beside_their_labels():
    rows = [
        ("Preis im Monat für den Anschluss", "44,95 EUR inkl. MwSt. jeden Monat"),
        ("Laufzeit des Vertrags mindestens", "24 Monate ab der Bereitstellung"),
        ("Kündigung und die Verlängerung", "mit einer Frist von einem Monat"),
    ]
    words = [w for i, (a, b) in enumerate(rows) for w in (line(50, 100 + 20 * i, a), line(320, 100 + 20 * i, b))]
    rules = tuple(Box(50, 116 + 20 * i, 545, 116.5 + 20 * i) for i in range(3))
    assert "\t".join(rows[0]) in text_of(page(*words, rules=rules))


def test_boxes_of_a_form_beside_small_print_are_no_table():
    small = [line(400, 100 + 8 * i, t, 6.5) for i, t in enumerate(RIGHT * 3)]
    labels = [line(50, 104 + 8 * i, t, 6.5) for i, t in enumerate(("Firma", "Branche", "Telefon", "Webseite", "Ort"))]
    boxes = tuple(Box(48, 99 + 8 * i, 392, 99.5 + 8 * i) for i in range(6))
    assert " ".join(RIGHT * 3) in " ".join(text_of(page(*small, *labels, rules=boxes)).split())


def test_justified_lines_are_not_torn_at_wide_blanks():
    wide = [
        Word(t, Box(50 + 45 * i, 100, 50 + 45 * i + 5 * len(t), 110), 10.0)
        for i, t in enumerate(["Ein", "Vertrag", "ohne", "Form"])
    ]
    below = line(50, 112, "kommt nicht zustande, wenn niemand ihn so gewollt haben kann")
    assert "\t" not in text_of(page(wide, below))


@pytest.mark.parametrize("upward", [True, False])
def test_a_line_set_sideways_reads_in_its_direction(upward):
    sentence = "Der Eintrag kostet im Jahr 480 Euro und gilt auf zwei Jahre."
    side, y = [], 700.0
    for word in sentence.split() if upward else reversed(sentence.split()):
        side.append(Word(word, Box(20, y - 3.0 * len(word), 26, y), 6.0))
        y -= 3.0 * len(word) + 2
    body = [line(60, 100 + 13 * i, t) for i, t in enumerate(LEFT)]
    assert sentence in text_of(page(*body, side))


def test_places_of_the_lines():
    words = [
        line(50, 60, "Gewerbe-Zentrale", 18),
        *[line(50, 120 + 13 * i, t) for i, t in enumerate(LEFT * 3)],
        *[line(420, 130 + 7 * i, "Beitrag im Jahr 500 EUR", 6) for i in range(6)],
        line(50, 600, "Ort, Datum, Unterschrift", 8),
        line(50, 620, "Der Eintrag gilt zwei Jahre und wird im Voraus berechnet", 6),
        line(50, 800, "Postfach 1, 12345 Ort", 8),
    ]
    found = places(arrange([page(*words), page(line(50, 100, "Allgemeine Bedingungen"), number=2)]))
    assert found["Gewerbe-Zentrale"] is Place.HEADLINE
    assert found[LEFT[0]] is Place.BODY
    assert found["Beitrag im Jahr 500 EUR"] is Place.SIDE
    assert found["Ort, Datum, Unterschrift"] is Place.SIGNATURE
    assert found["Der Eintrag gilt zwei Jahre und wird im Voraus berechnet"] is Place.SMALL_PRINT
    assert found["Postfach 1, 12345 Ort"] is Place.FOOTER
    assert found["Allgemeine Bedingungen"] is Place.BACK


def test_body_size_is_that_of_the_readable_print_even_where_small_print_prevails():
    small = [line(50, 300 + 7 * i, "Der Vertrag verlängert sich um ein weiteres Jahr", 6) for i in range(10)]
    assert arrange([page(*[line(50, 100 + 13 * i, t) for i, t in enumerate(LEFT)], *small)]).body_size == 10


def test_plain_text_has_no_places_and_no_sizes():
    layout = arrange([page([Word("Unterschrift", Box(50, 50, 122, 62))], read_from=Source.TEXT)])
    assert places(layout) == {"Unterschrift": None}
    assert layout.body_size is None


words = st.builds(
    lambda text, x, y, w, h, size: Word(text, Box(x, y, x + w, y + h), size),
    st.text(min_size=1, max_size=12),
    *[st.floats(-50, 900) for _ in range(2)],
    *[st.floats(0, 300) for _ in range(2)],
    st.none() | st.floats(0.1, 80),
)


@given(st.lists(words, max_size=40))
def test_every_printed_word_is_laid_out_exactly_once(many):
    layout = arrange([Page(1, 595, 842, tuple(many))])
    runs: list[Run] = [run for block in layout.blocks for row in block.rows for run in row.runs]
    laid = sorted(w.text for run in runs for w in run.words)
    assert laid == sorted(w.text for w in many if w.text.strip() and w.box.height > 0)


def justified(x, y, text, size, width):
    """Words of a line spread over the width of its column."""
    words = text.split()
    lengths = [0.5 * size * len(word) for word in words]
    blank = (width - sum(lengths)) / max(1, len(words) - 1)
    placed = []
    for word, length in zip(words, lengths, strict=True):
        placed.append(Word(word, Box(x, y, x + length, y + size), size))
        x += length + blank
    return placed


def test_columns_set_half_a_line_apart_do_not_pull_lines_together():
    texts = [
        "Der Auftrag gilt für zwei volle Jahre und wird",
        "von dem Verlag im Voraus jährlich berechnet in",
        "Form eines erweiterten Eintrages im",
        "Netz der Stadt und des Kreises ohne weitere Kosten",
    ]
    columns = [
        justified(50 + 170 * column, 100 + 3.1 * column + 8 * row, text, 6.4, 150)
        for column in range(3)
        for row, text in enumerate(texts)
    ]
    text = text_of(page(*columns))
    assert text.count("jährlich berechnet in Form eines erweiterten Eintrages im Netz der Stadt") == 3


def test_a_sentence_goes_on_in_the_next_column():
    left = [line(50, 100 + 9 * row, "Der Herausgeber berechnet das Entgelt", 7) for row in range(4)]
    left.append(justified(50, 136, "ein Entgelt von 480 EUR zuzüglich", 7, 150))
    right = [line(230, 100, "20 % Umsatzsteuer zu leisten ist.", 7)]
    right += [line(230, 109 + 9 * row, "Der Auftraggeber ist ein Unternehmer.", 7) for row in range(4)]
    assert "480 EUR zuzüglich 20 % Umsatzsteuer" in text_of(page(*left, *right))


def test_a_heading_over_the_next_column_begins_anew():
    left = [line(50, 100 + 9 * row, "Der Herausgeber berechnet das Entgelt", 7) for row in range(5)]
    right = [line(230, 100, "Dauer und Ende des Auftrags", 7, bold=True)]
    right += [line(230, 109 + 9 * row, "Der Auftraggeber ist ein Unternehmer.", 7) for row in range(4)]
    assert "\n\nDauer und Ende" in text_of(page(*left, *right))
