"""The words on the struck original, in the four languages of counter-clauses."""

from __future__ import annotations

from finescan.letters.model import CounterForm, Variant, Why

TEXT: dict[str, dict[str, str]] = {
    "de": {
        "offer": "Gegenangebot",
        "application": "Eigenes Angebot",
        "offer_top": "Abgeänderte Annahme = neues Angebot",
        "application_top": "Abgeänderter Antrag = eigenes Angebot",
        "one": "1 Änderung, siehe Nummer",
        "many": "{count} Änderungen, siehe Nummern",
        "see_above": "siehe Rahmen weiter oben auf dieser Seite",
        "see_below": "siehe Rahmen weiter unten auf dieser Seite",
        "see_annex": "siehe Rahmen in der Anlage (letzte Seiten)",
        "annex": "Anlage zum Formular{of}{dated}{reference}",
        "of": " von {name}",
        "dated": " vom {day}",
        "reference": ", Zeichen {reference}",
        "part": "Bestandteil der Erklärung",
        "list": "Verzeichnis der Änderungen",
        "number": "Nr.",
        "struck": "gestrichen",
        "inserted": "an seine Stelle tritt",
        "why": "Grund",
        "nothing": "ersatzlos",
        "sign": "Ort, Datum, Unterschrift:",
    },
    "en": {
        "offer": "Counter-offer",
        "application": "Own offer",
        "offer_top": "Altered acceptance = new offer",
        "application_top": "Altered application = own offer",
        "one": "1 change, see the number",
        "many": "{count} changes, see the numbers",
        "see_above": "see the frame further up on this page",
        "see_below": "see the frame further down on this page",
        "see_annex": "see the frame in the annex (last pages)",
        "annex": "Annex to the form{of}{dated}{reference}",
        "of": " of {name}",
        "dated": ", dated {day}",
        "reference": ", reference {reference}",
        "part": "part of the declaration",
        "list": "List of changes",
        "number": "No.",
        "struck": "struck out",
        "inserted": "put in its place",
        "why": "reason",
        "nothing": "nothing",
        "sign": "Place, date, signature:",
    },
    "fr": {
        "offer": "Contre-offre",
        "application": "Offre de notre part",
        "offer_top": "Acceptation modifiée = nouvelle offre",
        "application_top": "Demande modifiée = offre de notre part",
        "one": "1 modification, voir le numéro",
        "many": "{count} modifications, voir les numéros",
        "see_above": "voir le cadre plus haut sur cette page",
        "see_below": "voir le cadre plus bas sur cette page",
        "see_annex": "voir le cadre dans l’annexe (dernières pages)",
        "annex": "Annexe au formulaire{of}{dated}{reference}",
        "of": " de {name}",
        "dated": " du {day}",
        "reference": ", référence {reference}",
        "part": "partie intégrante de la déclaration",
        "list": "Liste des modifications",
        "number": "N°",
        "struck": "rayé",
        "inserted": "remplacé par",
        "why": "motif",
        "nothing": "sans remplacement",
        "sign": "Lieu, date, signature :",
    },
    "it": {
        "offer": "Controproposta",
        "application": "Proposta propria",
        "offer_top": "Accettazione modificata = nuova proposta",
        "application_top": "Domanda modificata = proposta propria",
        "one": "1 modifica, vedi il numero",
        "many": "{count} modifiche, vedi i numeri",
        "see_above": "vedi il riquadro più in alto in questa pagina",
        "see_below": "vedi il riquadro più in basso in questa pagina",
        "see_annex": "vedi il riquadro nell’allegato (ultime pagine)",
        "annex": "Allegato al modulo{of}{dated}{reference}",
        "of": " di {name}",
        "dated": " del {day}",
        "reference": ", riferimento {reference}",
        "part": "parte integrante della dichiarazione",
        "list": "Elenco delle modifiche",
        "number": "N.",
        "struck": "cancellato",
        "inserted": "sostituito da",
        "why": "motivo",
        "nothing": "senza sostituzione",
        "sign": "Luogo, data, firma:",
    },
}
REASONS: dict[str, dict[Why, str]] = {
    "de": {
        Why.FEE: "Kein Entgelt des Empfängers",
        Why.ORDER: "Kein Auftrag",
        Why.TERM: "Keine Laufzeit zulasten des Empfängers",
        Why.RENEWAL: "Keine Verlängerung",
        Why.NOTICE: "Keine Kündigungsfrist zulasten des Empfängers",
        Why.ADVANCE: "Keine Vorauszahlung",
        Why.CONDITIONS: "Keine Geschäftsbedingungen des Absenders",
        Why.DATA_CONSENT: "Keine Einwilligung in die Nutzung von Daten",
        Why.JURISDICTION: "Keine Vereinbarung über den Gerichtsstand",
    },
    "en": {
        Why.FEE: "No fee from the recipient",
        Why.ORDER: "No order",
        Why.TERM: "No term at the recipient’s expense",
        Why.RENEWAL: "No renewal",
        Why.NOTICE: "No notice period at the recipient’s expense",
        Why.ADVANCE: "No payment in advance",
        Why.CONDITIONS: "No conditions of the sender",
        Why.DATA_CONSENT: "No consent to the use of data",
        Why.JURISDICTION: "No agreement on jurisdiction",
    },
    "fr": {
        Why.FEE: "Aucune rémunération due par le destinataire",
        Why.ORDER: "Aucune commande",
        Why.TERM: "Aucune durée à la charge du destinataire",
        Why.RENEWAL: "Aucune reconduction",
        Why.NOTICE: "Aucun préavis à la charge du destinataire",
        Why.ADVANCE: "Aucun paiement d’avance",
        Why.CONDITIONS: "Aucune condition générale de l’expéditeur",
        Why.DATA_CONSENT: "Aucun consentement à l’utilisation de données",
        Why.JURISDICTION: "Aucune clause de juridiction",
    },
    "it": {
        Why.FEE: "Nessun compenso a carico del destinatario",
        Why.ORDER: "Nessun ordine",
        Why.TERM: "Nessuna durata a carico del destinatario",
        Why.RENEWAL: "Nessun rinnovo",
        Why.NOTICE: "Nessun preavviso a carico del destinatario",
        Why.ADVANCE: "Nessun pagamento anticipato",
        Why.CONDITIONS: "Nessuna condizione generale del mittente",
        Why.DATA_CONSENT: "Nessun consenso all’uso dei dati",
        Why.JURISDICTION: "Nessun accordo sul foro competente",
    },
}
LANGUAGE = {"de": "de-DE", "en": "en-GB", "fr": "fr-FR", "it": "it-IT"}
_LAW = {
    "de": " (§ 150 Abs. 2 BGB)", "en": " (§ 150 (2) BGB)", "fr": " (§ 150 al. 2 BGB)", "it": " (§ 150 comma 2 BGB)",
}  # fmt: skip


def heading(form: CounterForm, country: str) -> str:
    """What stands above the clause in its frame."""
    return TEXT[form.language][form.variant] + _law(form, country)


def top(form: CounterForm, country: str) -> str:
    """The line at the top of the first page: what this is, and how many changes there are."""
    said, count = TEXT[form.language], len(form.changes)
    changes = said["one"] if count == 1 else said["many"].format(count=count)
    return f"{said[f'{form.variant}_top']}{_law(form, country)}; {changes}"


def _law(form: CounterForm, country: str) -> str:
    """German law names the altered acceptance; one's own application needs no such rule."""
    return _LAW[form.language] if country == "de" and form.variant is Variant.OFFER else ""
