"""Which replies fit a letter and what happened since. For each kind the first line of its table that holds decides."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from finescan.letters.kinds import Case, Kind
from finescan.letters.matter import Matter
from finescan.letters.own import Own
from finescan.model import Localized
from finescan.pipeline import Reading


class Level(StrEnum):
    """Whether a kind fits, is unusual but can be made, or does not fit."""

    FITS = "fits"
    UNUSUAL = "unusual"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Fit:
    """How well a kind of reply fits, and why."""

    kind: Kind
    level: Level
    reason: Localized


Line = tuple[Callable[[Matter], bool], Level, Localized]


def fitting(reading: Reading, case: Case, today: date, own: Own | None = None) -> tuple[Fit, ...]:
    """All kinds, those that fit first, then the unusual ones, then those that do not fit."""
    matter = Matter(reading, case, own or Own(), today)
    order = tuple(Level)
    return tuple(sorted((fit_of(kind, matter) for kind in Kind), key=lambda fit: order.index(fit.level)))


def fit_of(kind: Kind, matter: Matter) -> Fit:
    """How well one kind fits."""
    return next(Fit(kind, level, reason) for holds, level, reason in _TABLE[kind] if holds(matter))


def _always(_: Matter) -> bool:
    return True


def _forged(matter: Matter) -> bool:
    return matter.forged


def _quiet(matter: Matter) -> bool:
    return not matter.suspect


def _unbound(matter: Matter) -> bool:
    return not matter.declared


def _freely(matter: Matter) -> bool:
    return not matter.reading.offer.fees or matter.reading.offer.payer != "recipient"


_FORGED: Line = (
    _forged,
    Level.NO,
    {
        "de": "Die Forderung ist gefälscht: Es gibt keinen Vertrag und keinen Partner, dem man das erklären könnte; "
        "eine Antwort bestätigt nur die Anschrift. Dazu passt „report“.",
        "en": "The demand is forged: there is no contract and nobody to declare this to; an answer only confirms the "
        "address. What fits is `report`.",
    },
)
_QUIET: Line = (
    _quiet,
    Level.UNUSUAL,
    {
        "de": "Das Schreiben ist nicht auffällig; vor dem Absenden prüfen, ob der Brief zu ihm passt.",
        "en": "The letter was not found suspicious; check before sending whether this reply suits it.",
    },
)
_REFUSE: Sequence[Line] = (
    _FORGED,
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
        _freely,
        Level.UNUSUAL,
        {
            "de": "Das Schreiben nennt kein Entgelt, das der Empfänger schulden soll.",
            "en": "The letter names no fee that its recipient is to owe.",
        },
    ),
    _QUIET,
    (
        _always,
        Level.FITS,
        {
            "de": "Noch ist nichts unterschrieben und nichts gezahlt: Das Angebot wird abgelehnt. Nötig ist das nicht, "
            "Schweigen ist in der Regel keine Annahme.",
            "en": "Nothing is signed or paid yet: the offer is refused. That is not necessary; silence is as a rule no "
            "acceptance.",
        },
    ),
)
_AVOID: Sequence[Line] = (
    _FORGED,
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
        _unbound,
        Level.UNUSUAL,
        {
            "de": "Es ist kein Tag der Unterschrift oder Zahlung genannt; anzufechten ist nur eine eigene Erklärung.",
            "en": "No day of signature or payment is told; only a declaration of one's own can be avoided.",
        },
    ),
    _QUIET,
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
        _always,
        Level.FITS,
        {
            "de": "Es wurde unterschrieben oder gezahlt: Die Erklärung wird angefochten, alles Weitere hilfsweise. "
            "Sofort und nachweisbar absenden.",
            "en": "It was signed or paid: the declaration is avoided, everything else in the alternative. Send it at "
            "once and with proof.",
        },
    ),
)
_TERMINATE: Sequence[Line] = (
    _FORGED,
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
        _always,
        Level.FITS,
        {
            "de": "Vorsorgliche Kündigung, damit sich ein etwaiger Vertrag nicht verlängert; sie ersetzt keine "
            "Anfechtung.",
            "en": "Termination as a precaution, so that a contract, if there is one, does not renew; it replaces no "
            "avoidance.",
        },
    ),
)
_DISPUTE: Sequence[Line] = (
    _FORGED,
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
        _always,
        Level.FITS,
        {
            "de": "Eine Forderung wird erhoben: Sie wird bestritten, der Nachweis verlangt.",
            "en": "A claim is made: it is disputed, and proof is asked for.",
        },
    ),
)
_REPAY: Sequence[Line] = (
    (
        lambda m: m.case.events.paid_on is None,
        Level.NO,
        {
            "de": "Es ist kein Tag einer Zahlung genannt; ohne Zahlung gibt es nichts zurückzufordern.",
            "en": "No day of a payment is told; without one there is nothing to claim back.",
        },
    ),
    (
        _forged,
        Level.UNUSUAL,
        {
            "de": "Die Forderung ist gefälscht: Zuerst die eigene Bank anrufen und Anzeige erstatten; der Absender "
            "wird kaum zurückzahlen.",
            "en": "The demand is forged: call your bank and report it first; its sender will hardly pay back.",
        },
    ),
    _QUIET,
    (
        _always,
        Level.FITS,
        {"de": "Es wurde gezahlt: Der Betrag wird zurückgefordert.", "en": "It was paid: the sum is claimed back."},
    ),
)
_REPORT: Sequence[Line] = (
    (
        _forged,
        Level.FITS,
        {
            "de": "Die Forderung ist gefälscht: nicht antworten, nicht zahlen, anzeigen.",
            "en": "The demand is forged: do not answer, do not pay, report it.",
        },
    ),
    _QUIET,
    (
        _always,
        Level.FITS,
        {
            "de": "Kammern und Verbände sammeln solche Schreiben und können gegen sie vorgehen.",
            "en": "Chambers and associations collect such letters and can act against them.",
        },
    ),
)
_WITHDRAW: Sequence[Line] = (
    _FORGED,
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
        _always,
        Level.FITS,
        {"de": "Ein Verbraucher kann ohne Gründe widerrufen.", "en": "A consumer may withdraw without reasons."},
    ),
)
_BILLED: Sequence[Line] = (
    _FORGED,
    (
        lambda m: m.collects or _freely(m),
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
_INVOICE: Sequence[Line] = (
    *_BILLED,
    (
        _always,
        Level.FITS,
        {
            "de": "Die Gegenklausel ist zugegangen, die Daten stehen nach der Frist weiter im Verzeichnis. Ob ein "
            "Vertrag besteht, ist rechtlich offen.",
            "en": "The counter-clause was received, and the data still stand in the directory after the period. "
            "Whether there is a contract is open in law.",
        },
    ),
)
_REMINDER: Sequence[Line] = (
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
        _always,
        Level.FITS,
        {"de": "Die Rechnung ist nicht bezahlt.", "en": "The invoice was not paid."},
    ),
)
_TABLE: Mapping[Kind, Sequence[Line]] = {
    Kind.DISPUTE: _DISPUTE,
    Kind.AVOID: _AVOID,
    Kind.REPAY: _REPAY,
    Kind.REFUSE: _REFUSE,
    Kind.TERMINATE: _TERMINATE,
    Kind.WITHDRAW: _WITHDRAW,
    Kind.REPORT: _REPORT,
    Kind.INVOICE: _INVOICE,
    Kind.REMINDER: _REMINDER,
}
