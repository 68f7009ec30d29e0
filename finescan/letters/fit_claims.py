"""When the replies to a claim, the reports and the claims of the user fit."""

from __future__ import annotations

from collections.abc import Sequence

from finescan.letters.fit import FORGED, QUIET, Level, Line, always, forged, freely

DISPUTE: Sequence[Line] = (
    FORGED,
    (
        lambda m: m.case.events.served_on is not None,
        Level.UNUSUAL,
        {
            "de": "Ein gerichtlicher Bescheid ist zugestellt: Dagegen hilft nur der Rechtsbehelf bei diesem Gericht, "
            "kein Brief an den Gegner.",
            "en": "A court order was served: only the remedy at that court helps against it, no letter to the other "
            "side.",
        },
    ),
    (
        lambda m: not m.collects and m.case.events.invoice_on is None,
        Level.UNUSUAL,
        {
            "de": "Das Schreiben ist weder Mahnung noch Inkasso, und es ist keine Rechnung genannt.",
            "en": "The letter is no reminder and no collection letter, and no invoice is told.",
        },
    ),
    (
        always,
        Level.FITS,
        {
            "de": "Eine Forderung wird erhoben: Sie wird bestritten, der Nachweis verlangt.",
            "en": "A claim is made: it is disputed, and proof is asked for.",
        },
    ),
)
REPAY: Sequence[Line] = (
    (
        lambda m: m.case.events.paid_on is None,
        Level.NO,
        {
            "de": "Es ist kein Tag einer Zahlung genannt; ohne Zahlung gibt es nichts zurückzufordern.",
            "en": "No day of a payment is told; without one there is nothing to claim back.",
        },
    ),
    (
        forged,
        Level.UNUSUAL,
        {
            "de": "Die Forderung ist gefälscht: Zuerst die eigene Bank anrufen und Anzeige erstatten; der Absender "
            "wird kaum zurückzahlen.",
            "en": "The demand is forged: call your bank and report it first; its sender will hardly pay back.",
        },
    ),
    QUIET,
    (
        always,
        Level.FITS,
        {"de": "Es wurde gezahlt: Der Betrag wird zurückgefordert.", "en": "It was paid: the sum is claimed back."},
    ),
)
REPORT: Sequence[Line] = (
    (
        forged,
        Level.FITS,
        {
            "de": "Die Forderung ist gefälscht: nicht antworten, nicht zahlen, anzeigen.",
            "en": "The demand is forged: do not answer, do not pay, report it.",
        },
    ),
    QUIET,
    (
        always,
        Level.FITS,
        {
            "de": "Kammern und Verbände sammeln solche Schreiben und können gegen sie vorgehen.",
            "en": "Chambers and associations collect such letters and can act against them.",
        },
    ),
)
_BILLED: Sequence[Line] = (
    FORGED,
    (
        lambda m: m.collects or freely(m),
        Level.NO,
        {
            "de": "Das Schreiben ist kein Angebot mit einem Entgelt, das sich umdrehen ließe; es gibt nichts in "
            "Rechnung zu stellen.",
            "en": "The letter is no offer with a fee that could be turned round; there is nothing to invoice.",
        },
    ),
    (
        lambda m: m.published_late_enough is False,
        Level.NO,
        {
            "de": "Die Veröffentlichung liegt vor dem Ende der 14 Tage, die dem Verlag zum Löschen bleiben; damit ist "
            "die Annahme nicht nachgewiesen.",
            "en": "The publication was seen before the end of the 14 days that the publisher has for removal; that "
            "proves no acceptance.",
        },
    ),
    (
        lambda m: m.published_late_enough is None,
        Level.UNUSUAL,
        {
            "de": "Es fehlt der Tag des nachgewiesenen Zugangs der Gegenklausel oder der Veröffentlichung danach; ohne "
            "beides besteht kein Anspruch.",
            "en": "The day of the proven receipt of the counter-clause or of the publication after it is not told; "
            "without both there is no claim.",
        },
    ),
)
INVOICE: Sequence[Line] = (
    *_BILLED,
    (
        always,
        Level.FITS,
        {
            "de": "Die Gegenklausel ist zugegangen, die Daten stehen nach der Frist weiter im Verzeichnis. Ob ein "
            "Vertrag besteht, ist rechtlich offen.",
            "en": "The counter-clause was received, and the data still stand in the directory after the period. "
            "Whether there is a contract is open in law.",
        },
    ),
)
REMINDER: Sequence[Line] = (
    *_BILLED,
    (
        lambda m: m.case.billing.invoiced_on is None,
        Level.UNUSUAL,
        {
            "de": "Es ist kein Tag der Rechnung genannt, die angemahnt wird.",
            "en": "The day of the invoice that is to be recalled is not told.",
        },
    ),
    (
        lambda m: m.case.billing.due_on is not None and m.case.billing.due_on >= m.today,
        Level.UNUSUAL,
        {"de": "Die Rechnung ist noch nicht fällig.", "en": "The invoice is not due yet."},
    ),
    (
        always,
        Level.FITS,
        {"de": "Die Rechnung ist nicht bezahlt.", "en": "The invoice was not paid."},
    ),
)
