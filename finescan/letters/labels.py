"""Short words around letters in their four languages: labels beside the address, names of blanks, the disclaimer."""

from __future__ import annotations

LABELS: dict[str, dict[str, str]] = {
    "de": {
        "reference": "Ihr Zeichen",
        "letter_day": "Ihr Schreiben vom",
        "number": "Rechnung Nr.",
        "phone": "Telefon",
        "mail": "E-Mail",
    },
    "en": {
        "reference": "Your reference",
        "letter_day": "Your letter of",
        "number": "Invoice no.",
        "phone": "Telephone",
        "mail": "E-mail",
    },
    "fr": {
        "reference": "Votre référence",
        "letter_day": "Votre lettre du",
        "number": "Facture n°",
        "phone": "Téléphone",
        "mail": "Courriel",
    },
    "it": {
        "reference": "Vostro riferimento",
        "letter_day": "Vostra lettera del",
        "number": "Fattura n.",
        "phone": "Telefono",
        "mail": "E-mail",
    },
}
BLANKS: dict[str, dict[str, str]] = {
    "de": {
        "name": "Ihr Name",
        "own_address": "Ihre Anschrift",
        "place": "Ort",
        "signature": "Name und Unterschrift",
        "company": "Firma des Empfängers",
        "address": "Anschrift des Empfängers",
        "number": "Rechnungsnummer",
        "police": "zuständige Polizeidienststelle oder Onlinewache",
        "chamber": "zuständige Kammer",
        "association": "Verband gegen unlauteren Wettbewerb",
    },
    "en": {
        "name": "your name",
        "own_address": "your address",
        "place": "place",
        "signature": "name and signature",
        "company": "company of the addressee",
        "address": "address of the addressee",
        "number": "invoice number",
        "police": "competent police office or online desk",
        "chamber": "competent chamber",
        "association": "association against unfair competition",
    },
    "fr": {
        "name": "votre nom",
        "own_address": "votre adresse",
        "place": "lieu",
        "signature": "nom et signature",
        "company": "société du destinataire",
        "address": "adresse du destinataire",
        "number": "numéro de facture",
        "police": "service de police compétent",
        "chamber": "chambre compétente",
        "association": "association contre la concurrence déloyale",
    },
    "it": {
        "name": "il vostro nome",
        "own_address": "il vostro indirizzo",
        "place": "luogo",
        "signature": "nome e firma",
        "company": "società del destinatario",
        "address": "indirizzo del destinatario",
        "number": "numero di fattura",
        "police": "ufficio di polizia competente",
        "chamber": "camera competente",
        "association": "associazione contro la concorrenza sleale",
    },
}
ASSOCIATIONS = {
    "de": "Zentrale zur Bekämpfung unlauteren Wettbewerbs",
    "at": "Schutzverband gegen unlauteren Wettbewerb",
    "ch": "Staatssekretariat für Wirtschaft SECO",
}
"""Bodies that take such reports, by country; their addresses are left to the user."""

DISCLAIMER = {
    "de": "Entwurf aus einer automatischen Auswertung des Schreibens, keine Rechtsberatung. Vor dem Absenden prüfen.",
    "en": "Draft from an automatic reading of the letter, not legal advice. Check it before it is sent.",
    "fr": "Projet établi par une lecture automatique de la lettre, sans valeur de conseil juridique. À vérifier avant "
    "l’envoi.",
    "it": "Bozza ricavata da una lettura automatica della lettera, non è una consulenza legale. Da verificare prima "
    "dell’invio.",
}
