"""Letters of one campaign are recognised whoever they went to and however they were read; others are not."""

from __future__ import annotations

import random
import subprocess
import sys

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from finescan.campaigns import ALIKE, Signature, alike, signature, similarity
from finescan.campaigns.minhash import KEYS, SIZE, keys_of, minhash
from finescan.errors import EmptyFileError
from finescan.facts import extract
from finescan.layout import arrange
from finescan.rulebook.markup import pages
from finescan.text import fold
from tests.facts.letters import layer
from tests.facts.test_any_text import LONG, RELAXED, TEXTS

from .offers import MUSTER, NEIGHBOUR, OTHER, offer, signed

SHINGLES = st.sets(st.text(alphabet="abcdefgh ", min_size=1, max_size=12), min_size=1, max_size=60)
SIGNATURES = st.binary(min_size=SIZE, max_size=SIZE).map(Signature)
NAMES = st.sampled_from(["Sandmann", "Bäckerei Korn OHG", "Meyer & Söhne KG", "Praxis am See", "Autohaus Nord"])
HABITS = [("rn", "m"), ("l", "1"), ("I", "l"), ("o", "0"), ("ü", "u"), ("f", "t"), ("e", "c")]


def misread(letter, share, seed=1):
    """A share of the words with characters that OCR mixes up, and specks between them."""
    rng = random.Random(seed)
    words = letter.split(" ")
    for place, word in enumerate(words):
        if rng.random() < share:
            good, bad = rng.choice(HABITS)
            words[place] = word.replace(good, bad, 1) if good in word else word + " ."
    return " ".join(words)


def test_another_recipient_is_the_same_campaign():
    assert similarity(signed(offer()), signed(offer(NEIGHBOUR))) > 0.85


def test_another_letter_is_not():
    assert similarity(signed(offer()), signed(OTHER)) < 0.05
    assert not alike(signed(offer()), signed(OTHER))


@settings(deadline=None, max_examples=25)
@given(
    name=NAMES,
    number=st.integers(10_000, 10**9),
    euros=st.integers(10, 9999),
    day=st.integers(1, 28),
    month=st.integers(1, 12),
)
def test_recipient_numbers_days_and_amounts_leave_it_nearly_the_same(name, number, euros, day, month):
    date = f"{day:02}.{month:02}.2026"
    changed = offer(
        name=name, person=f"Herr {name}", number=str(number), amount=f"{euros},00", date=date, deadline=date
    )
    assert similarity(signed(offer()), signed(changed)) > 0.8


@pytest.mark.parametrize("share", [0.05, 0.1, 0.2])
def test_what_ocr_mixes_up_does_not_hide_the_campaign(share):
    assert alike(signed(offer()), signed(misread(offer(NEIGHBOUR), share)))


def test_mixed_up_characters_of_one_shape_change_nothing():
    plain = offer()
    read = plain.replace("erweiterte", "enweiterte").replace("Kunden", "Kundcn").replace("Auftrag", "Auttrag")
    assert similarity(signed(plain), signed(read.replace("enweiterte", "erweiterte"))) == 1


TERMS = """[9pt] Allgemeine Bedingungen: Der Verlag veröffentlicht Einträge in gedruckter und elektronischer Form.
[9pt] Änderungen teilt der Besteller mit; Druckfehler berechtigen nicht zur Minderung. Zahlungen sind ohne Abzug zu
[9pt] leisten, eine Aufrechnung ist nur mit unbestrittenen Forderungen möglich. Nebenabreden bedürfen der Schriftform,
[9pt] sollte eine Bestimmung unwirksam sein, bleiben alle anderen wirksam. Es gilt das Recht am Sitz des Verlages."""


def printed(letter):
    """The signature of a letter in the markup of rule examples, which knows pages and sizes."""
    text = fold(arrange(pages(letter)))
    return signature(text, extract(text))


def sized(letter):
    return "\n".join(f"[10pt] {line}" for line in letter.splitlines() if line.strip())


def test_the_back_of_a_sheet_neither_hides_nor_makes_a_campaign():
    front, back = sized(offer()), f"[page 2]\n{TERMS}"
    assert similarity(printed(front), printed(f"{front}\n{back}")) == 1
    assert similarity(printed(f"{front}\n{back}"), printed(f"{sized(OTHER)}\n{back}")) < 0.1


def test_pages_behind_a_short_one_count():
    cover = "[10pt] Anbei unser Schreiben wie besprochen."
    told = printed(f"{cover}\n[page 2]\n{sized(offer())}")
    assert similarity(told, printed(sized(offer()))) > 0.8


def test_another_letter_of_the_same_sender_is_none_of_the_campaign():
    reminder = f"""{offer().split("Eintragung")[0]}Zahlungserinnerung

Sehr geehrte Damen und Herren,

leider konnten wir auf unsere Rechnung bisher keinen Eingang feststellen. Sicher haben Sie nur übersehen, den offenen
Betrag anzuweisen; holen Sie das bitte binnen zehn Tagen nach. Sollten Sie inzwischen gezahlt haben, betrachten Sie
diese Erinnerung als gegenstandslos. Andernfalls geben wir den Vorgang ohne weitere Ankündigung an unsere Anwälte, was
für Sie zusätzliche Kosten bedeutet. Es gelten die umseitig abgedruckten Bedingungen des Verlages, Erfüllungsort ist
dessen Sitz."""
    assert similarity(signed(offer()), signed(reminder)) < ALIKE / 2


def test_short_letters_have_none():
    assert signed("Sehr geehrte Damen und Herren,\n\nanbei die Rechnung.\n\nMit freundlichen Grüßen") is None
    assert signed("x") is None


def test_a_web_address_or_mail_of_the_recipient_does_not_matter():
    one = offer() + "\nInternet: www.tischlerei-sandmann.example E-Mail: post@tischlerei-sandmann.example"
    two = offer() + "\nInternet: www.blumen-wiesel.example E-Mail: petra@wiesel.example"
    assert similarity(signed(one), signed(two)) == 1


def test_it_is_the_same_in_every_process():
    """The values are part of the format: they may change only with the version of the algorithm."""
    program = (
        "from finescan.campaigns.minhash import minhash; print(minhash({'ein wort mehr', 'b', 'ä'}).values.hex()[:32])"
    )
    seen = {
        subprocess.run(
            [sys.executable, "-c", program], env={"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True
        ).stdout.strip()
        for seed in ("1", "2")
    }
    assert seen == {minhash({"ein wort mehr", "b", "ä"}).values.hex()[:32]} == {"9323379311885580fead79a2e77b6a2c"}


@given(SHINGLES, SHINGLES)
def test_similarity_is_symmetric_and_estimates_the_share(one, two):
    a, b = minhash(one), minhash(two)
    assert similarity(a, b) == similarity(b, a)
    assert similarity(a, a) == 1
    assert abs(similarity(a, b) - len(one & two) / len(one | two)) < 0.25  # five standard errors and more
    assert minhash(sorted(one, reverse=True)) == a


def test_the_estimate_is_right_on_average():
    rng = random.Random(5)
    errors = []
    for _ in range(60):
        common = {str(rng.random()) for _ in range(60)}
        one, two = ({str(rng.random()) for _ in range(30)} for _ in range(2))
        errors.append(similarity(minhash(common | one), minhash(common | two)) - 0.5)
    assert abs(np.mean(errors)) < 0.02
    assert np.std(errors) < 0.06


@given(SIGNATURES)
def test_bytes_give_the_signature_again(one):
    assert Signature.from_bytes(one.to_bytes()) == one
    assert len(one.to_bytes()) == SIZE + 1


@pytest.mark.parametrize("data", [b"", b"\x01", bytes(SIZE + 1), b"\x02" + bytes(SIZE), b"\x01" + bytes(SIZE + 1)])
def test_bytes_that_are_none_are_refused(data):
    with pytest.raises(ValueError, match="signature"):
        Signature.from_bytes(data)


def test_letters_of_one_campaign_share_a_key():
    one, two = signed(offer()), signed(misread(offer(NEIGHBOUR), 0.1))
    rows = np.frombuffer(one.values + two.values, dtype=np.uint8).reshape(2, SIZE)
    assert any(np.equal(*keys_of(rows, number)) for number in range(KEYS))


@RELAXED
@given(TEXTS)
def test_signature_of_any_text(letter):
    try:
        text = layer(letter)
    except EmptyFileError:
        return
    found = signature(text, extract(text))
    assert found is None or similarity(found, found) >= ALIKE


@pytest.mark.parametrize("letter", LONG, ids=lambda s: s[:12].strip().encode("ascii", "replace").decode())
def test_long_monotonous_texts_end(letter):
    text = layer(letter)
    signature(text, extract(text))


def test_the_sample_values_differ():
    assert not set(MUSTER.values()) & set(NEIGHBOUR.values())
