"""The words that only the annotated PDF needs, in German and English."""

from __future__ import annotations

TEXT = {
    "de": {
        "title": "Geprüftes Schreiben: {name}",
        "lead": "Prüfbericht zu",
        "summary": "Zusammenfassung",
        "letter": "Schreiben",
        "letter_page": "Seite {page}",
        "findings": "Befunde im Einzelnen",
        "weightiest": "Wichtigste Befunde",
        "further": "{count} weitere Befunde stehen hinter dem Schreiben.",
        "sender": "Absender",
        "name": "Name",
        "company": "Vertragspartner",
        "address": "Anschrift",
        "portal": "Internetadresse",
        "vat_id": "USt-IdNr.",
        "register": "Register",
        "ibans": "Konto",
        "law": "Recht",
        "dated": "Datum",
        "reference": "Zeichen",
        "language": "Sprache",
        "unread_here": "Hier steht Schrift, die nicht gelesen werden konnte. Lesen Sie diese Stelle selbst.",
        "legend": (
            "Auf seinen Seiten sind die Stellen der Befunde farbig und nummeriert; ein Klick zeigt die Erläuterung. "
            "„+3“: drei weitere Befunde an derselben Stelle. Gestrichelt: weitere Belege."
        ),
        "gone": "Das Schreiben selbst lag nicht vor; dieser Bericht enthält nur die Zusammenfassung.",
        "damaged": (
            "Die PDF-Datei ist beschädigt. Ihre Seiten folgen als Bilder mit 200 dpi, so wie sie gelesen wurden."
        ),
        "encrypted": (
            "Die PDF-Datei ist verschlüsselt. Ihre Seiten folgen als Bilder mit 200 dpi, so wie sie gelesen wurden."
        ),
        "as_read": "Ein Bild des Schreibens ließ sich nicht erzeugen; es folgen die gelesenen Wörter an ihrem Ort.",
        "typed": "Das Schreiben ist ein Text ohne Bild; seine Wörter folgen, wie sie in der Datei stehen.",
        "more": "und {count} weitere Befunde; ihre Erläuterungen stehen auf den Seiten des Schreibens",
    },
    "en": {
        "title": "Letter with findings: {name}",
        "lead": "Report on",
        "summary": "Summary",
        "letter": "Letter",
        "letter_page": "Page {page}",
        "findings": "Findings in full",
        "weightiest": "Weightiest findings",
        "further": "{count} more findings stand behind the letter.",
        "sender": "Sender",
        "name": "Name",
        "company": "Partner of the contract",
        "address": "Address",
        "portal": "Web address",
        "vat_id": "VAT number",
        "register": "Register",
        "ibans": "Account",
        "law": "Law",
        "dated": "Date",
        "reference": "Reference",
        "language": "Language",
        "unread_here": "Print that could not be read stands here. Read this place yourself.",
        "legend": (
            "On its pages the passages of the findings are coloured and numbered; a click shows the note. "
            "“+3”: three more findings on the same passage. Dashed: further evidence."
        ),
        "gone": "The letter itself was not at hand; this report holds the summary only.",
        "damaged": "The PDF file is damaged. Its pages follow as pictures of 200 dpi, as they were read.",
        "encrypted": "The PDF file is encrypted. Its pages follow as pictures of 200 dpi, as they were read.",
        "as_read": "No picture of the letter could be made; the words that were read follow in their places.",
        "typed": "The letter is a text without a picture; its words follow as they stand in the file.",
        "more": "and {count} more findings; their notes stand on the pages of the letter",
    },
}
LANGUAGE = {"de": "de-DE", "en": "en-GB"}
