from __future__ import annotations

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from finescan.judge.verdict import CONCEALMENT
from finescan.model import Category
from finescan.senders import KnownSender, Notice, Status
from finescan.senders.check import WARNED
from tests.senders.genuine_names import names
from tests.senders.scenes import FORM, findings_of_the_form, rosters, sent, shipped

NOTICE = Notice("Kammer Auenfurt", "[Note on forms]", "2019-05", "https://kammer.example/hinweis")
SENDER = KnownSender(
    "Gewerbedaten-Sammelstelle Nordwind",
    NOTICE,
    aliases=("GSN", "Nordwind Datenkontor"),
    operator="Kontor Halbmond GmbH",
    place="Flensburg",
    country="DE",
    domains=("sammelstelle-nordwind.example",),
)
LISTS = rosters(known=[SENDER])
WEAK = rosters(known=[KnownSender("Allgemeines Firmenregister", NOTICE, operator="Kontor Halbmond GmbH", weak=True)])
NEUTRAL = """{name}

Quellhof Naturkost GmbH
Marktgasse 3
43655 Kaltenmoor

Sehr geehrte Damen und Herren,

vielen Dank für Ihren Besuch an unserem Stand. Anbei finden Sie unsere Broschüre.

Mit freundlichen Grüßen
{foot}
"""
WARNINGS = (
    (
        "Kammer warnt vor {name}\n\nDie Kammer warnt vor Schreiben von {name}. Wer unterschreibt, bestellt einen Eintrag "
        "für 980 Euro im Jahr. Unterschreiben Sie nichts. Betroffene sollten den Vertrag anfechten."
    ),
    (
        "{name}: Vorsicht vor Formularen\n\nSolche Schreiben wirken amtlich. Zahlen Sie nicht, die Klausel ist überraschend "
        "im Sinne des § 305c BGB. Wir warnen vor {name} und {other}, 980 Euro im Jahr, zwei Jahre."
    ),
    (
        "Liste der Absender\n\n{name}\n{other}\n\nDie Kammer warnt vor diesen Absendern; Betroffene Unternehmen melden sich "
        "bitte. Nicht unterschreiben, nicht bezahlen, das Urteil vom 12.03.2019 hilft weiter."
    ),
    (
        "Rechtsanwälte Holm & Partner\n\nUnser Mandant hat den angeblichen Vertrag mit {name} wegen arglistiger Täuschung "
        "angefochten. Die Forderung von 980 Euro im Jahr weisen wir zurück; derartige Formulare sind irreführend."
    ),
)


def kinds(found):
    return found.findings[0].explanation["recognised_by"][1:] if found.findings else None


def test_name_and_operator_count_and_are_quoted():
    found = sent(FORM.format(name=SENDER.name, foot="Kontor Halbmond GmbH, Hafen 2, 24937 Flensburg"), LISTS)
    finding = found.findings[0]
    assert finding.rule == WARNED
    assert 0 < finding.points <= 8
    assert {"place", "form"} <= set(kinds(found))
    assert found.known == (SENDER,)
    for language in ("de", "en"):
        assert "Kammer Auenfurt" in finding.message[language]
        assert "https://kammer.example/hinweis" in finding.message[language]
    assert "Mai 2019" in finding.message["de"]
    assert "May 2019" in finding.message["en"]


@pytest.mark.parametrize(("date", "german"), [(None, "ohne Datum"), ("2019", "2019"), ("2019-05-02", "2. Mai 2019")])
def test_the_date_is_told_as_far_as_it_is_known(date, german):
    sender = KnownSender(SENDER.name, Notice("Kammer", "[Note]", date, "https://kammer.example/"), place="Flensburg")
    found = sent(FORM.format(name=SENDER.name, foot="24937 Flensburg"), rosters(known=[sender]))
    assert german in found.findings[0].message["de"]


def test_a_name_alone_is_told_and_does_not_count():
    found = sent(NEUTRAL.format(name=SENDER.name, foot="Ihr Team"), LISTS)
    assert [finding.points for finding in found.findings] == [0]
    assert found.known == ()


def test_the_form_itself_is_a_second_item():
    found = sent(FORM.format(name=SENDER.name, foot=""), LISTS)
    assert kinds(found) == ["form"]
    assert found.findings[0].points > 0


def test_the_web_address_counts_as_printed():
    found = sent(FORM.format(name="Auskunft für Betriebe", foot="www.sammelstelle-nordwind.example"), LISTS)
    assert found.findings[0].points > 0
    other = sent(FORM.format(name="Auskunft für Betriebe", foot="www.nicht-sammelstelle-nordwind.example"), LISTS)
    assert other.findings == ()


def test_a_weak_name_needs_more():
    assert sent(NEUTRAL.format(name="Allgemeines Firmenregister", foot="Ihr Team"), WEAK).findings == ()
    letter = NEUTRAL.format(name="Allgemeines Firmenregister", foot="Kontor Halbmond GmbH, 24937 Flensburg")
    assert 0 < sent(letter, WEAK).findings[0].points < 8


@pytest.mark.parametrize(
    "name",
    [
        "Sammelstelle Südwind",
        "Neue Gewerbedaten-Sammelstelle Nordwind",
        "Gewerbedaten-Sammelstelle Westwind",
        "Gewerbedaten Nordwind",
        "gsn",
    ],
)
def test_other_names_are_others(name):
    assert sent(FORM.format(name=name, foot=""), LISTS).findings == ()


def test_the_legal_form_carries_no_weight():
    for name in ("Nordwind Datenkontor Ltd.", "Nordwind Datenkontor s.r.o.", "NORDWIND DATENKONTOR GMBH"):
        assert sent(FORM.format(name=name, foot=""), LISTS).known == (SENDER,)
    assert sent(FORM.format(name="Datenkontor GmbH", foot=""), LISTS).findings == ()


def test_the_recipient_is_no_sender():
    letter = FORM.replace("Quellhof Naturkost GmbH", SENDER.name).format(name="Kanzlei Holm", foot="24937 Flensburg")
    assert sent(letter, LISTS).findings == ()


@pytest.mark.parametrize(
    "name",
    [
        f'Betreff: Ihre Rechnung "{SENDER.name}"',
        f"Muster ./. {SENDER.name}",
        f"Ihr Vertrag mit {SENDER.name}",
        f"Warnung: {SENDER.name}",
        f"{SENDER.name} muss Geld zurückzahlen",
        f"{SENDER.name} GmbH verliert vor Gericht",
    ],
)
def test_who_is_only_mentioned_is_no_sender(name):
    assert sent(FORM.format(name=name, foot="24937 Flensburg"), LISTS).findings == ()


def test_a_list_of_names_is_no_letter_of_them():
    listed = [KnownSender(f"{word} Datenkontor", NOTICE) for word in ("Nordwind", "Abendstern", "Haselbusch")]
    letter = FORM.format(name="\n".join(one.name for one in listed), foot="")
    assert sent(letter, rosters(known=listed)).findings == ()


def test_a_source_for_information_and_a_decision_for_the_sender_do_not_count():
    private = KnownSender(SENDER.name, Notice("Blog", "[Note]", None, "https://blog.example/", weak=True))
    cleared = KnownSender(SENDER.name, NOTICE, status=Status.FOR)
    for sender in (private, cleared):
        found = sent(FORM.format(name=SENDER.name, foot=""), rosters(known=[sender]))
        assert [finding.points for finding in found.findings] == [0]


def test_a_longer_genuine_name_takes_precedence():
    known = [KnownSender("Trademark Office", NOTICE)]
    letter = FORM.format(name="United States Patent and Trademark Office", foot="")
    assert sent(letter, rosters(known=known, authorities=shipped().authorities)).known == ()


LISTED = st.sampled_from(shipped().known)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(LISTED, LISTED, st.sampled_from(WARNINGS))
def test_a_name_in_a_warning_never_gives_points(sender, other, warning):
    text = warning.format(name=sender.name, other=other.name)
    assert all(finding.points == 0 for finding in sent(text).findings)


def worn(text, chance):
    """The text as a bad scan is read: letters mixed up, umlauts lost, words split."""
    pairs = {
        "m": "rn",
        "l": "1",
        "o": "0",
        "ä": "a",
        "ö": "o",
        "ü": "ii",
        "ß": "B",
        "e": "c",
        "I": "l",
        "i": "j",
        "n": "u",
    }
    return "".join(pairs.get(c, " " + c) if c.isalpha() and chance.random() < 0.02 else c for c in text)


def test_names_survive_the_errors_of_ocr():
    chance = random.Random(4)
    listed = [one for one in shipped().known if not one.notice.weak]
    found = 0
    for sender in listed:
        foot = ", ".join(filter(None, (sender.operator, sender.place, *sender.domains[:1])))
        letter = FORM.format(name=worn(sender.name, chance), foot=worn(foot, chance))
        known = sent(letter, findings=findings_of_the_form()).known
        found += any(one.notice.publisher == sender.notice.publisher or one == sender for one in known)
    assert found >= 0.9 * len(listed)


def test_no_genuine_name_is_taken_for_a_listed_one():
    genuine = names()
    assert len(genuine) >= 200
    wrong = {}
    for name in genuine:
        found = sent(FORM.format(name=name, foot=f"{name}, 10115 Berlin"), findings=findings_of_the_form())
        if any(finding.rule == WARNED for finding in found.findings):
            wrong[name] = found.findings[0].message["en"]
    assert wrong == {}


def test_both_halves_of_a_name_make_it_whole():
    listed = rosters(known=[KnownSender("IPQ - Index of International Patents", NOTICE)])
    letter = NEUTRAL.format(name="IPQ\n\nIndex of International Patents", foot="IPQ Team")
    assert sent(letter, listed).known != ()
    assert sent(NEUTRAL.format(name="Index of International Patents", foot=""), listed).known == ()


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.text(max_size=300), LISTED)
def test_any_text_is_borne(noise, sender):
    sent(f"{noise}\n{sender.name} {noise}\n{sender.domains} {sender.place}\n{noise}", findings=())


def test_to_be_named_hides_nothing():
    assert Category.KNOWN_SENDER not in CONCEALMENT
