"""What comes with a letter stays with it, even where it looks much like a letter of its own."""

from __future__ import annotations

import pytest

from finescan.stack import AUTO, letters
from tests.stack.stacks import BODY, RECIPIENTS, first_page, line, page, stack

RECIPIENT = RECIPIENTS[0]
SENDER = ("Adler Druck GmbH", "Postfach 12", "10115 Berlin")
AUTHORITY = ("Landesamt für Verbraucher", "Friedrichstraße 219", "10969 Berlin")


def block(top, *texts):
    """Lines one below the other at the left edge."""
    return [line(70, top + 14 * at, text) for at, text in enumerate(texts)]


def form(day="12. März 2026", foot="Unterschrift"):
    """A form in which the recipient's data are filled in already."""
    blanks = block(300, "Branche: Bäckerei", "Telefon: ________", foot)
    return page(line(70, 50, "Datenblatt 2026", 16), *block(140, *RECIPIENT), line(400, 220, day), *blanks)


ENCLOSED = {
    "form": form(),
    "form with the sender's mark": form(foot="www.adler-druck.de"),
    "form with a date of its own": form("1. Januar 2026"),
    "invoice of the same day": first_page(),
    "invoice without a salutation": first_page(salutation="Rechnung Nr. 4711"),
    "copy of an older invoice": first_page(salutation="Rechnung Nr. 4711", day="1. Februar 2026"),
    "order to send back": page(
        line(70, 50, "Bestellung", 16),
        *block(120, *SENDER),
        line(400, 220, "Datum: 12.03.2026"),
        *block(270, "Sehr geehrte Damen und Herren,", "hiermit bestellen wir die oben genannten Waren."),
    ),
    "contract": page(
        line(70, 50, "Dienstleistungsvertrag", 18),
        *block(100, "zwischen", *SENDER),
        *block(190, "und", *RECIPIENT),
        line(70, 300, "vom 1. April 2026"),
        *block(340, *BODY),
    ),
    "price list": page(line(70, 50, "Preise ab 1. Januar 2026", 20), *block(120, *BODY)),
    "flyer of a partner": page(
        line(70, 50, "Sommeraktion 2026", 20),
        *block(120, *BODY, "gültig bis 1. August 2026"),
        line(70, 790, "www.partner-shop.de · Tel. 0221 9988771"),
    ),
    "rights, with the address of an office": page(
        line(70, 50, "Ihre Rechte", 14),
        *block(80, "Beschwerden richten Sie bitte an:", *AUTHORITY),
        *block(200, *BODY, "Stand: 1. Januar 2026"),
        line(70, 700, "www.landesamt-verbraucher.de Tel. 030 138890"),
    ),
    "power of attorney": page(line(70, 50, "Vollmacht", 20), *block(110, "Der Firma", *SENDER), *block(200, *BODY)),
}


@pytest.mark.parametrize("enclosed", ENCLOSED)
def test_enclosures_stay(enclosed):
    pages = stack(first_page(), ENCLOSED[enclosed])
    assert list(letters(pages, AUTO)) == [pages]


def test_a_letter_of_somebody_else_is_a_letter():
    assert len(list(letters(stack(first_page(), first_page("Praxis Blum", "praxis-blum.de", day="3. Mai 2025"))))) == 2
