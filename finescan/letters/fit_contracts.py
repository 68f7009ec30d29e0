"""When the replies to an offer and the ways out of a contract fit."""

from __future__ import annotations

from collections.abc import Sequence

from finescan.letters.fit import FORGED, QUIET, Level, Line, always, freely, unbound

REFUSE: Sequence[Line] = (
    FORGED,
    (
        lambda m: m.declared,
        Level.NO,
        {
            "de": "Es wurde schon unterschrieben oder gezahlt; eine Ablehnung hilft dann nicht mehr. Dazu passt "
            "„avoid“.",
            "en": "It was already signed or paid; a refusal no longer helps. What fits is `avoid`.",
        },
    ),
    (
        lambda m: m.collects or m.case.events.invoice_on is not None,
        Level.UNUSUAL,
        {
            "de": "Es wird schon eine Forderung erhoben; dazu passt eher „dispute“.",
            "en": "A claim is already made; `dispute` fits better.",
        },
    ),
    (
        freely,
        Level.UNUSUAL,
        {
            "de": "Das Schreiben nennt kein Entgelt, das der Empfänger schulden soll.",
            "en": "The letter names no fee that its recipient is to owe.",
        },
    ),
    QUIET,
    (
        always,
        Level.FITS,
        {
            "de": "Noch ist nichts unterschrieben und nichts gezahlt: Das Angebot wird abgelehnt. Nötig ist das nicht, "
            "Schweigen ist in der Regel keine Annahme.",
            "en": "Nothing is signed or paid yet: the offer is refused. That is not necessary; silence is as a rule no "
            "acceptance.",
        },
    ),
)
AVOID: Sequence[Line] = (
    FORGED,
    (
        lambda m: m.is_over("avoid-latest"),
        Level.NO,
        {
            "de": "Seit der Unterschrift sind mehr als zehn Jahre vergangen; eine Anfechtung ist ausgeschlossen "
            "(§ 121 Abs. 2, § 124 Abs. 3 BGB).",
            "en": "More than ten years have passed since the signature; avoidance is excluded (§ 121 (2), § 124 (3) "
            "BGB).",
        },
    ),
    (
        lambda m: m.reading.offer.payer == "sender",
        Level.NO,
        {
            "de": "Nach seinem eigenen Wortlaut zahlt der Absender; es gibt nichts anzufechten.",
            "en": "By its own words the sender pays; there is nothing to avoid.",
        },
    ),
    (
        lambda m: m.is_over("avoid-deceit"),
        Level.UNUSUAL,
        {
            "de": "Die Frist der Anfechtung wegen Täuschung scheint abgelaufen zu sein; es bleiben die hilfsweisen "
            "Gründe des Briefs.",
            "en": "The time to avoid for deceit seems to be over; what remains are the alternative grounds of the "
            "letter.",
        },
    ),
    (
        unbound,
        Level.UNUSUAL,
        {
            "de": "Es ist kein Tag der Unterschrift oder Zahlung genannt; anzufechten ist nur eine eigene Erklärung.",
            "en": "No day of signature or payment is told; only a declaration of one's own can be avoided.",
        },
    ),
    QUIET,
    (
        lambda m: m.country == "at",
        Level.FITS,
        {
            "de": "Es wurde unterschrieben oder gezahlt. Nach der älteren Rechtsprechung muss der Irrtum in Österreich "
            "bei Gericht geltend gemacht werden; der Brief allein genügt dafür nicht.",
            "en": "It was signed or paid. By the older Austrian case law an error must be raised in court; the letter "
            "alone is not enough for that.",
        },
    ),
    (
        always,
        Level.FITS,
        {
            "de": "Es wurde unterschrieben oder gezahlt: Die Erklärung wird angefochten, alles Weitere hilfsweise. "
            "Sofort und nachweisbar absenden.",
            "en": "It was signed or paid: the declaration is avoided, everything else in the alternative. Send it at "
            "once and with proof.",
        },
    ),
)
TERMINATE: Sequence[Line] = (
    FORGED,
    (
        lambda m: not m.states_term,
        Level.NO,
        {
            "de": "Das Schreiben nennt weder Laufzeit noch Verlängerung noch Kündigungsfrist; zu kündigen ist nichts.",
            "en": "The letter states no term, no renewal and no period of notice; there is nothing to terminate.",
        },
    ),
    (
        lambda m: not m.declared and not m.collects,
        Level.UNUSUAL,
        {
            "de": "Es ist kein Tag der Unterschrift genannt; ohne Vertrag genügt „refuse“.",
            "en": "No day of signature is told; without a contract `refuse` is enough.",
        },
    ),
    (
        always,
        Level.FITS,
        {
            "de": "Vorsorgliche Kündigung, damit sich ein etwaiger Vertrag nicht verlängert; sie ersetzt keine "
            "Anfechtung.",
            "en": "Termination as a precaution, so that a contract, if there is one, does not renew; it replaces no "
            "avoidance.",
        },
    ),
)
WITHDRAW: Sequence[Line] = (
    FORGED,
    (
        lambda m: m.case.consumer is False,
        Level.NO,
        {
            "de": "Ein Widerrufsrecht haben nur Verbraucher, keine Unternehmen, Freiberufler oder Vereine in ihrer "
            "Tätigkeit. Dazu passt „avoid“.",
            "en": "Only consumers have a right of withdrawal, not businesses, freelancers or associations in their "
            "work. What fits is `avoid`.",
        },
    ),
    (
        lambda m: m.is_over("withdraw-uninformed"),
        Level.NO,
        {
            "de": "Auch die längste Widerrufsfrist, zwölf Monate und 14 Tage, ist abgelaufen.",
            "en": "Even the longest period of withdrawal, twelve months and 14 days, is over.",
        },
    ),
    (
        lambda m: m.country == "ch",
        Level.UNUSUAL,
        {
            "de": "Das Schweizer Recht kennt für Verträge auf dem Postweg kein allgemeines Widerrufsrecht.",
            "en": "Swiss law knows no general right of withdrawal for contracts made by post.",
        },
    ),
    (
        lambda m: m.case.consumer is None or not m.declared,
        Level.UNUSUAL,
        {
            "de": "Der Widerruf setzt voraus, dass ein Verbraucher einen Vertrag geschlossen hat; beides ist nicht "
            "angegeben.",
            "en": "A withdrawal needs a consumer who made a contract; not both is told.",
        },
    ),
    (
        always,
        Level.FITS,
        {"de": "Ein Verbraucher kann ohne Gründe widerrufen.", "en": "A consumer may withdraw without reasons."},
    ),
)
