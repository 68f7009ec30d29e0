"""What first, later and last pages say, by concept and language: fragments for the `regex` module with IGNORECASE."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

_WORDS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "page": {
        "de": ("Seite", "Blatt", r"S\.", r"Bl\."),
        "en": ("page", r"p\.", r"pg\.?", "sheet"),
        "fr": ("page", "feuillet"),
        "it": ("pagina", r"pag\.?", "foglio"),
        "es": ("página", r"pág\.?", "hoja"),
        "nl": ("pagina", "bladzijde", r"blz\.?", "blad"),
        "pl": ("strona", r"str\."),
    },
    "of": {
        "de": ("von", "aus"),
        "en": ("of",),
        "fr": ("de", "sur"),
        "it": ("di",),
        "es": ("de",),
        "nl": ("van",),
        "pl": ("ze?",),
    },
    "elsewhere": {  # in front of a page number: another page is meant
        "de": ("auf", "siehe", "s", "vgl", "gemäß", "zur?"),
        "en": ("on", "see", "to", "from", "overleaf"),
        "fr": ("voir", "à la", "en"),
        "it": ("a", "vedi", "alla"),
        "es": ("en la", "véase", "ver"),
        "nl": ("op", "zie"),
        "pl": ("na", "zob", "patrz"),
    },
    "closing": {
        "de": (
            r"Mit (?:freundlich|best|herzlich|kollegial|sportlich)e[mn] (?:Grüßen|Gruß|Grüssen|Empfehlungen)",
            r"(?:Freundliche|Beste|Viele|Herzliche|Liebe) Grü(?:ß|ss)e",
            "Hochachtungsvoll",
            "Mit vorzüglicher Hochachtung",
        ),
        "en": (r"Yours (?:sincerely|faithfully|truly)", r"(?:Kind|Best|Warm) regards", r"Sincerely(?: yours)?"),
        "fr": (r"Veuillez (?:agréer|recevoir)", r"(?:Bien )?cordialement", r"Salutations distinguées"),
        "it": (r"(?:Distinti|Cordiali) saluti", "In fede"),
        "es": ("Atentamente", r"Saludos cordiales", r"(?:Un|Reciba un)(?: cordial)? saludo", r"Le saluda"),
        "nl": (r"(?:Met vriendelijke|Vriendelijke) groet(?:en)?", "Hoogachtend"),
        "pl": (r"Z (?:poważaniem|wyrazami szacunku)", r"Łączę wyrazy szacunku"),
    },
    "annex": {  # how the title of a page begins that goes with the letter before it
        "de": (
            r"Anlagen?\b",
            r"Anhang\b",
            r"Beilage\b",
            r"Rückseite\b",
            r"AGB\b",
            r"(?:Unsere )?(?:Allgemeine[nr]? )?\p{L}{3,20}bedingungen",
            r"Allgemeine Bedingungen",
            r"(?:(?:Hinweise|Informationen?) zum )?Datenschutz",
            r"(?:Muster-?)?Widerrufs\w+",
            "Merkblatt",
            r"Rück(?:antwort|fax|meldung)",
            r"Antwort(?:fax|bogen|karte|formular|schein|blatt)?\b",
            r"Fax-?antwort",
            "Rechtsbehelfsbelehrung",
            "Leistungsverzeichnis",
            "Einzelaufstellung",
            "Preisliste",
        ),
        "en": (
            r"(?:Appendix|Annex|Enclosure|Attachment|Schedule|Overleaf)\b",
            r"(?:General |Our )?(?:standard )?Terms\b",
            r"(?:General )?Conditions\b",
            r"Privacy (?:notice|policy|information)",
            r"(?:Reply|Response|Fax reply|Return) (?:form|fax|slip)",
        ),
        "fr": (
            r"Annexes?\b",
            r"Conditions générales",
            r"Pièces? jointes?",
            r"(?:Bulletin|Coupon|Formulaire)[ -](?:de )?réponse",
        ),
        "it": (r"Allegat[oi]\b", r"Condizioni (?:generali|di)", r"Modulo di risposta", r"Informativa"),
        "es": (r"Anexos?\b", r"Condiciones (?:generales|de)", r"(?:Hoja|Formulario) de respuesta"),
        "nl": (r"Bijlagen?\b", r"Algemene voorwaarden", r"Antwoord(?:formulier|kaart)"),
        "pl": (r"Załączniki?\b", r"Ogólne warunki", r"Regulamin\b", r"Formularz (?:odpowiedzi|zwrotny)"),
    },
    "going_on": {  # how a short line at the head or foot begins, where a page does not stand alone
        "de": (r"Fortsetzung", r"Übertrag\b", r"bitte wenden", r"b\. ?w\.", r"weiter auf"),
        "en": (r"continued?\b", r"carried forward", r"brought forward", r"please turn over", r"p\.?t\.?o\."),
        "fr": (r"suite\b", r"report\b", r"tournez", r"t\.s\.v\.p"),
        "it": (r"segue\b", r"riporto\b"),
        "es": (r"continúa", r"continuación", r"suma y sigue"),
        "nl": (r"vervolg", r"transport\b", r"z\.o\.z"),
        "pl": (r"ciąg dalszy", r"c\.d\.", r"do przeniesienia", r"z przeniesienia"),
    },
    "edition": {  # in front of a date that is not that of a letter
        "de": ("Stand", r"gültig (?:ab|bis|vom)", "Version"),
        "en": ("Version", "Edition", "as (?:of|at)", r"valid (?:from|until)", "Last updated"),
        "fr": ("Version", "Valable", "Mise à jour"),
        "it": ("Versione", "Valido", "Aggiornat[oa]"),
        "es": ("Versión", "Válido", "Actualizad[oa]"),
        "nl": ("Versie", "Geldig"),
        "pl": ("Wersja", "Ważn[ey]"),
    },
    "blank": {  # all that stands on a page that is meant to be empty
        "de": (
            r"(?:Diese Seite (?:ist|bleibt|wurde) )?(?:absichtlich |bewusst )?(?:leer|frei)(?: gelassen)?",
            "Leerseite",
            "Vakatseite",
        ),
        "en": (r"This page (?:is |has been )?(?:intentionally )?(?:left )?blank", "blank page"),
        "fr": (r"(?:Cette )?page (?:est )?(?:laissée )?(?:intentionnellement )?(?:laissée )?(?:vide|blanche|vierge)",),
        "it": (r"Pagina (?:lasciata )?(?:intenzionalmente )?(?:vuota|bianca)",),
        "es": (r"(?:Esta )?página (?:dejada )?(?:intencionadamente )?en blanco",),
        "nl": (r"(?:Deze )?pagina is (?:opzettelijk )?(?:leeg|blanco)(?: gelaten)?",),
        "pl": (r"(?:Ta )?strona (?:celowo )?(?:pozostawiona )?pusta",),
    },
    "separator": {
        "any": (r"PATCH[ -]?(?:T|[1-46]|I{1,3}|IV|VI)", r"patch ?code ?\w?"),
        "de": (r"Trenn(?:blatt|seite)", r"(?:Dokumenten?|Beleg|Stapel)?trenn(?:er|blatt|seite)", "Neues Dokument"),
        "en": (r"(?:document |page )?separator(?: (?:sheet|page))?", r"(?:new|next) document"),
        "fr": (r"(?:page|feuille)(?: de)? sépara(?:tion|trice)", "intercalaire"),
        "it": (r"(?:foglio|pagina) (?:separatore|di separazione)",),
        "es": (r"(?:hoja|página) (?:separadora|de separación)",),
        "nl": (r"scheidings(?:blad|vel)", "scheidingspagina"),
        "pl": (r"(?:strona|kartka) (?:rozdzielająca|oddzielająca)",),
    },
}


def any_of(concept: str) -> str:
    """One alternation of what all languages say for a concept."""
    return "(?:" + "|".join(_unique(word for words in _WORDS[concept].values() for word in words)) + ")"


def _unique(words: Iterable[str]) -> Iterable[str]:
    return dict.fromkeys(words)
