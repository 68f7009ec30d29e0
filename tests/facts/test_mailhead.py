from __future__ import annotations

import pytest

from finescan import facts
from finescan.facts.domains import registered, same_owner
from finescan.facts.mailhead import find_mail
from finescan.layout import arrange
from finescan.rulebook import markup
from finescan.text import TextLayer, fold

HEAD = (
    'Von: "Verlag Nord" <info@verlag-nord.example>\n\nAntwort an: {reply}\n\nAn: Petra Lindner <petra@lindner.example>\n\n'
    "Datum: 17. November 2026, 09:12\n\nBetreff: Ihr Eintrag\n\nBitte sehen Sie auf www.verlag-nord.example nach."
)


def folded(text: str) -> TextLayer:
    return fold(arrange(markup.pages(text)))


def test_the_head_of_a_mail_tells_sender_and_reader() -> None:
    found = facts.extract(folded(HEAD.format(reply="antwort@verlag-nord.example")))
    assert (found.sender.name, found.sender.portal) == ("Verlag Nord", "www.verlag-nord.example")
    assert (found.letter.recipient, found.letter.subject) == ("Petra Lindner", "Ihr Eintrag")
    assert str(found.letter.date) == "2026-11-17"
    assert "reply_elsewhere" not in found.spans
    assert "reply_to" in found.spans


def test_the_readers_own_site_is_nobodys_portal() -> None:
    text = HEAD.format(reply="x@verlag-nord.example").replace("www.verlag-nord", "www.lindner")
    assert facts.extract(folded(text)).sender.portal is None


@pytest.mark.parametrize(
    ("sender", "answers", "same"),
    [
        ("info@verlag.example", "x@verlag.example", True), ("a@mail.verlag.example", "b@verlag.example", True),
        ("a@verlag.example", "b@verlag.test", False), ("a@shop.co.uk", "b@other.co.uk", False),
        ("a@mail.shop.co.uk", "b@shop.co.uk", True), ("a@gmail.com", "b@gmail.com", False),
        ("a.b@gmail.com", "AB@googlemail.com", True), ("a+x@gmx.de", "a@gmx.de", True), ("a@gmx.de", "a@gmx.net", False),
        ("chef@firma.example", "chef.firma@web.de", False), ("a@me.com", "a@icloud.com", True),
    ],
)  # fmt: skip
def test_owners(sender: str, answers: str, same: bool) -> None:
    assert same_owner(sender, answers) is same
    found = find_mail(folded(f"From: {sender}\n\nReply-To: {answers}\n\nSubject: Hello\n\nDear customer"))
    assert found is not None
    assert (found.elsewhere, found.name) == (not same, None)


def test_registered_domains() -> None:
    assert [registered(host) for host in ("a.b.example.de", "x.example.com.au", "co.uk", "localhost")] == [
        "example.de", "example.com.au", "co.uk", "localhost",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "", "Von: Verlag Nord\n\nAn: Petra Lindner", "Sehr geehrte Damen\n\nVon: a@b.example\n\nAn: c@d.example",
        "Von: a@b.example\n\nBitte lesen Sie dies.", "Von:\n\nAn:\n\n: x",
    ],
)  # fmt: skip
def test_letters_without_such_a_head_are_no_mails(text: str) -> None:
    assert find_mail(folded(text)) is None


def test_tax_in_brackets_is_no_price() -> None:
    found = facts.extract(folded("[table] Delivery\t£3.95\n[table] Total (incl. VAT £9.64)\t£57.85"))
    assert [(str(amount.value), amount.role.value) for amount in found.amounts][1:] == [
        ("9.64", "tax"),
        ("57.85", "total"),
    ]


def test_the_end_of_a_stay_is_no_deadline() -> None:
    found = facts.extract(
        folded("Ihr Zimmer ist vom 4. bis 6. Dezember 2026 gebucht, Messe 24.11.2026 bis 23.11.2028.")
    )
    assert found.deadline is None


def test_what_something_costs_the_sender_is_no_price() -> None:
    found = facts.extract(folded("Heizung und Futter kosten uns rund 6.000 EUR im Monat."))
    assert [amount.role.value for amount in found.amounts] == ["other"]
