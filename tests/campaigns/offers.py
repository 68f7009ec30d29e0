"""Letters of an invented campaign, and others, as plain text."""

from __future__ import annotations

from finescan.campaigns import signature
from finescan.facts import extract
from tests.facts.letters import layer

OFFER = """Branchenspiegel Nordmark

Branchenspiegel Nordmark, Postfach 17, 24999 Heideby

{name}
{street}
{town}

                                                   Datum: {date}
                                                   Vorgang: {number}

Eintragung Ihres Betriebes im Branchenspiegel

Sehr geehrte {person},

die Redaktion überarbeitet zurzeit den Datenbestand aller Betriebe der Region. Damit auch Ihr Unternehmen von
Kunden gefunden wird, prüfen Sie bitte die untenstehenden Angaben auf Vollständigkeit und ergänzen Sie, was fehlt.
Senden Sie das Blatt anschließend unterschrieben an die Redaktion zurück. Für die Bearbeitung ist es notwendig,
dass uns Ihre Antwort bis zum {deadline} erreicht.

Firma: {name}
Anschrift: {street}, {town}

Mit der Unterschrift wird der erweiterte Eintrag für die Dauer von zwei Jahren bestellt. Der Preis beträgt
{amount} EUR je Monat zuzüglich Umsatzsteuer und ist für ein Jahr im Voraus fällig. Wird der Auftrag nicht
spätestens drei Monate vor seinem Ende schriftlich gekündigt, läuft er um ein weiteres Jahr fort. Es gelten die
umseitig abgedruckten Bedingungen des Verlages, Erfüllungsort ist dessen Sitz.

____________________________
Ort, Datum, Unterschrift
"""

OTHER = """Stadtwerke Wiesenau

Ihre Jahresabrechnung

Sehr geehrte Damen und Herren,

mit diesem Schreiben erhalten Sie die Abrechnung über Ihren Verbrauch an Strom und Wasser im vergangenen Jahr. Der
neue Abschlag richtet sich nach dem Verbrauch, den wir bei der letzten Ablesung festgestellt haben, und wird wie
bisher von Ihrem Konto eingezogen. Wenn sich in Ihrem Haushalt etwas geändert hat, teilen Sie uns das gerne mit; wir
passen den Abschlag dann an. Fragen beantwortet unser Kundenzentrum in der Bahnhofstraße zu den üblichen Zeiten.

Mit freundlichen Grüßen
Ihre Stadtwerke
"""

MUSTER = {
    "name": "Tischlerei Sandmann GmbH",
    "street": "Lindenweg 4",
    "town": "24937 Flensrup",
    "person": "Frau Sandmann",
    "date": "12.03.2026",
    "number": "20-4471",
    "deadline": "26.03.2026",
    "amount": "89,00",
}
NEIGHBOUR = {
    "name": "Blumenhaus Petra Wiesel",
    "street": "Am Alten Markt 118",
    "town": "25813 Husby",
    "person": "Damen und Herren",
    "date": "3. Juni 2026",
    "number": "99-0012-X",
    "deadline": "17. Juni 2026",
    "amount": "1.124,50",
}


def offer(values=MUSTER, **changed):
    """A letter of the campaign."""
    return OFFER.format(**{**values, **changed})


def signed(letter):
    """The signature of a typed letter."""
    text = layer(letter)
    return signature(text, extract(text))
