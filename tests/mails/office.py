"""Letters written with a word processor: one that hides its price, one contract that states it."""

from __future__ import annotations

import io

import docx
from docx.document import Document as WordDocument
from docx.shared import Pt, RGBColor

from finescan.model import Document, Part

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def part(document: WordDocument, name: str) -> Part:
    """The file as intake hands it on."""
    buffer = io.BytesIO()
    document.save(buffer)
    return Part(Document(f"{name}.docx", None, (1, 1), "0" * 64, DOCX, 0), buffer.getvalue(), name)


def form_with_small_print() -> Part:
    """A sheet to correct, sign and send back; what that costs stands below in pale small print."""
    document = docx.Document()
    document.add_heading("Gewerbeauskunft Mitte", 0)
    document.add_paragraph("Tischlerei Lindner\nAm Anger 4\n99084 Erfurt")
    document.add_heading("Erfassung Ihrer Firmendaten", 1)
    document.add_paragraph(
        "Bitte prüfen Sie die folgenden Daten, berichtigen Sie Fehler und senden Sie das Blatt unterschrieben bis zum "
        "30.11.2026 per Fax zurück. Die Aktualisierung Ihrer Grunddaten ist kostenfrei."
    )
    table = document.add_table(rows=3, cols=2)
    for row, (left, right) in enumerate((("Firma", "Tischlerei Lindner"), ("Telefon", "0361 447100"), ("Branche", ""))):
        table.cell(row, 0).text, table.cell(row, 1).text = left, right
    document.add_paragraph("Ort, Datum: ______________   Stempel, Unterschrift: ______________")
    small = document.add_paragraph().add_run(
        "Durch die Unterschrift wird ein Marketingeintrag für zwei Jahre bestellt. Der Beitrag von 890 Euro netto im Jahr "
        "ist jährlich im Voraus zu zahlen. Der Vertrag verlängert sich um ein weiteres Jahr, falls er nicht drei Monate "
        "vor Ablauf schriftlich gekündigt wird."
    )
    small.font.size, small.font.color.rgb = Pt(6), RGBColor(0x8C, 0x8C, 0x8C)
    document.sections[0].footer.paragraphs[0].text = "Datenverlag Mitte s.r.o., Hlavná 12, 811 01 Bratislava"
    return part(document, "formular")


def maintenance_contract() -> Part:
    """A contract that says in its body what it costs and how it ends."""
    document = docx.Document()
    document.add_heading("Wartungsvertrag", 0)
    document.add_paragraph(
        "zwischen der Heiztechnik Anders GmbH, Ofengasse 3, 99085 Erfurt (Auftragnehmer) und der Tischlerei Lindner, "
        "Am Anger 4, 99084 Erfurt (Auftraggeber)"
    )
    for heading, text in (
        ("§ 1 Gegenstand", "Der Auftragnehmer wartet die Heizanlage des Auftraggebers (Baujahr 2018) einmal im Jahr."),
        (
            "§ 2 Preis",
            "Die Wartung kostet 238,00 EUR zuzüglich Mehrwertsteuer je Termin. Ersatzteile werden gesondert berechnet.",
        ),
        (
            "§ 3 Dauer",
            "Der Vertrag läuft auf unbestimmte Zeit und kann von beiden Seiten mit einer Frist von einem Monat gekündigt werden.",
        ),
        ("§ 4 Haftung", "Es gelten die gesetzlichen Vorschriften."),
    ):
        document.add_heading(heading, 2)
        document.add_paragraph(text)
    document.add_paragraph("Erfurt, den ____________")
    document.add_paragraph("Auftragnehmer: ______________   Auftraggeber: ______________")
    document.sections[0].footer.paragraphs[0].text = "Heiztechnik Anders GmbH · Amtsgericht Jena HRB 500871"
    return part(document, "wartung")
