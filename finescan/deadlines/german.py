"""The deadlines of German law.

The statutes were read in their wording, but for those whose `reviewed` is None: these are from memory. Rules of thumb
and no law are the 14 days for "without undue delay" in § 121 BGB (settled for employment contracts only), all buffers,
calling the bank on the day of a transfer, and disputing an invoice before § 286 (3) BGB puts its debtor in default.
From memory is also that a payment order served abroad may name a longer time itself, and that the SEPA scheme for
companies knows no refund.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from finescan.deadlines.row import Case, Counted, Row, Weekend, bound, counted_from, happened, same_day, told
from finescan.deadlines.values import Certainty, Length, PaidBy, Service
from finescan.deadlines.words import full_day, same

REVIEWED = date(2026, 11, 22)
POST, COURT, BANK = 28, 7, 3
"""Days to send before the last one: letters that must arrive, letters to a court, messages to the own bank."""

_COURT = "§ 222 Abs. 2 ZPO"
_TWO_WEEKS = Length(2, "week")


def _withdrawing(case: Case) -> bool:
    return case.recipient.consumer is True and case.bound


def _served(*what: Service | None, abroad: bool | None = None) -> Callable[[Case], bool]:
    """Whether one of these was served, and (unless None) whether abroad."""

    def when(case: Case) -> bool:
        known = case.events.served_on is not None or case.events.served is not None
        there = abroad is None or abroad is (case.events.served_abroad is True)
        return known and there and case.events.served in what

    return when


def _paid(how: PaidBy) -> Callable[[Case], bool]:
    """Whether something was paid, in this way or in one that nobody told."""
    return lambda case: case.events.paid_on is not None and case.events.paid_by in {how, None}


def _limitation(case: Case) -> Counted:
    """31 December of the third year after the one in which payment and knowledge had come together (§ 199 (1) BGB)."""
    paid, discovered = case.events.paid_on, case.events.discovered_on
    assert paid is not None
    assert discovered is not None
    began = max(paid, discovered)
    end = date(min(began.year + 3, date.max.year), 12, 31)
    how = {
        "de": f"Drei Jahre ab dem Schluss des Jahres {began.year}, in dem Zahlung und Kenntnis zusammengekommen waren: "
        f"{full_day(end, 'de')}.",
        "en": f"Three years from the end of the year {began.year}, by which payment and knowledge had come together: "
        f"{full_day(end, 'en')}.",
    }
    return Counted(end, how, began)


ROWS = (
    Row(
        "de.avoid-error",
        {"de": "Anfechtung wegen Irrtums", "en": "Avoidance for error"},
        {
            "de": "Die Anfechtung heute absenden; dass sie rechtzeitig abgeht, genügt.",
            "en": "Send the avoidance today; that it leaves in time is enough.",
        },
        same("§ 119 Abs. 1, § 121 Abs. 1 BGB"),
        told("discovered_on"),
        counted_from("discovered_on", Length(14, "day")),
        bound,
        Certainty.RULE_OF_THUMB,
        buffer=0,
        note={
            "de": "Das Gesetz verlangt „unverzüglich“; 14 Tage sind eine äußere Faustregel und keine Frist des "
            "Gesetzes.",
            "en": "The law says “without undue delay”; 14 days are an outer rule of thumb and no period of the law.",
        },
        at_once=True,
        reviewed=REVIEWED,
    ),
    Row(
        "de.avoid-deceit",
        {"de": "Anfechtung wegen arglistiger Täuschung", "en": "Avoidance for deceit"},
        {
            "de": "Die Anfechtung so absenden, dass sie dem Vertragspartner vorher nachweislich zugeht.",
            "en": "Send the avoidance so that it provably arrives at the other side before.",
        },
        same("§ 123 Abs. 1, § 124 Abs. 1 und 2, § 130 Abs. 1 BGB; §§ 187 Abs. 1, 188 Abs. 2 BGB"),
        told("discovered_on"),
        counted_from("discovered_on", Length(1, "year")),
        bound,
        buffer=POST,
        note={
            "de": "Sichere Kenntnis setzt die Frist in Lauf, ein Verdacht noch nicht.",
            "en": "Sure knowledge starts the period, suspicion does not.",
        },
        reviewed=REVIEWED,
    ),
    Row(
        "de.avoid-latest",
        {"de": "Äußerste Grenze jeder Anfechtung", "en": "Outer limit of any avoidance"},
        {
            "de": "Danach ist jede Anfechtung ausgeschlossen, auch wenn der Grund erst später entdeckt wird.",
            "en": "After this day no avoidance is possible, even if its ground is discovered later.",
        },
        same("§ 121 Abs. 2, § 124 Abs. 3 BGB"),
        told("signed_on"),
        counted_from("signed_on", Length(10, "year")),
        bound,
        buffer=POST,
        reviewed=REVIEWED,
    ),
    Row(
        "de.withdraw",
        {"de": "Widerruf als Verbraucher", "en": "Withdrawal as a consumer"},
        {
            "de": "Den Widerruf absenden; dass er rechtzeitig abgeht, genügt.",
            "en": "Send the withdrawal; that it leaves in time is enough.",
        },
        same("§ 312g Abs. 1, § 355 Abs. 1 und 2 BGB"),
        told("signed_on"),
        counted_from("signed_on", Length(14, "day")),
        _withdrawing,
        buffer=0,
        note={
            "de": "Bei Verträgen im Fernabsatz oder außerhalb von Geschäftsräumen; die Frist läuft ab Vertragsschluss, "
            "der nicht vor der Unterschrift liegt.",
            "en": "For distance and off-premises contracts; the period runs from the conclusion of the contract, which "
            "is not before the signature.",
        },
        reviewed=REVIEWED,
    ),
    Row(
        "de.withdraw-uninformed",
        {"de": "Widerruf ohne Belehrung", "en": "Withdrawal without instruction"},
        {
            "de": "Bis dahin den Widerruf absenden, wenn nicht oder falsch über ihn belehrt wurde.",
            "en": "Send the withdrawal by then if no or wrong instruction about it was given.",
        },
        same("§ 356 Abs. 3, § 356 Abs. 4 Satz 1 BGB"),
        told("signed_on"),
        counted_from("signed_on", Length(12, "month"), Length(14, "day")),
        _withdrawing,
        buffer=0,
        reviewed=REVIEWED,
    ),
    Row(
        "de.payment-order",
        {"de": "Widerspruch gegen den Mahnbescheid", "en": "Objection to the payment order (Mahnbescheid)"},
        {
            "de": "Widerspruch bei dem Gericht einlegen, das den Bescheid erlassen hat; er muss dort eingehen.",
            "en": "Object at the court that issued the order; the objection must arrive there.",
        },
        same("§ 692 Abs. 1 Nr. 3, § 694 Abs. 1, § 222 ZPO"),
        told("served_on"),
        counted_from("served_on", _TWO_WEEKS),
        _served(Service.PAYMENT_ORDER),
        weekend=Weekend.MOVES,
        weekend_law=_COURT,
        buffer=COURT,
        note={
            "de": "Ein späterer Widerspruch wirkt noch, solange der Vollstreckungsbescheid nicht verfügt ist. Nennt "
            "der Bescheid selbst eine längere Frist, gilt sie.",
            "en": "A later objection still works as long as the enforcement order is not made. If the order itself "
            "names a longer time, that counts.",
        },
        reviewed=REVIEWED,
    ),
    Row(
        "de.enforcement-order",
        {"de": "Einspruch gegen den Vollstreckungsbescheid", "en": "Appeal against the enforcement order"},
        {
            "de": "Einspruch bei dem Gericht einlegen, das den Bescheid erlassen hat; die Notfrist wird nicht "
            "verlängert.",
            "en": "Appeal at the court that issued the order; this period is never extended.",
        },
        same("§ 700 Abs. 1, § 339 Abs. 1, § 222 ZPO"),
        told("served_on"),
        counted_from("served_on", _TWO_WEEKS),
        _served(Service.ENFORCEMENT_ORDER, abroad=False),
        weekend=Weekend.MOVES,
        weekend_law=_COURT,
        buffer=COURT,
        reviewed=REVIEWED,
    ),
    Row(
        "de.enforcement-order",
        {
            "de": "Einspruch gegen den im Ausland zugestellten Vollstreckungsbescheid",
            "en": "Appeal against the enforcement order served abroad",
        },
        {
            "de": "Einspruch bei dem Gericht einlegen, das den Bescheid erlassen hat; die Notfrist wird nicht "
            "verlängert.",
            "en": "Appeal at the court that issued the order; this period is never extended.",
        },
        same("§ 700 Abs. 1, § 339 Abs. 2, § 222 ZPO"),
        told("served_on"),
        counted_from("served_on", Length(1, "month")),
        _served(Service.ENFORCEMENT_ORDER, abroad=True),
        weekend=Weekend.MOVES,
        weekend_law=_COURT,
        buffer=COURT,
        reviewed=REVIEWED,
    ),
    Row(
        "de.court-order",
        {
            "de": "Rechtsbehelf gegen den Mahn- oder Vollstreckungsbescheid",
            "en": "Remedy against the payment or enforcement order",
        },
        {
            "de": "Nachsehen, welcher Bescheid zugestellt wurde, und den Rechtsbehelf bei dem Gericht einlegen, das "
            "ihn erlassen hat.",
            "en": "Look which order was served, and bring the remedy at the court that issued it.",
        },
        same("§ 692 Abs. 1 Nr. 3, § 700 Abs. 1, § 339 Abs. 1, § 222 ZPO"),
        told("served_on"),
        counted_from("served_on", _TWO_WEEKS),
        _served(None),
        weekend=Weekend.MOVES,
        weekend_law=_COURT,
        buffer=COURT,
        note={
            "de": "Die Frist ist bei beiden Bescheiden zwei Wochen, wenn im Inland zugestellt wurde.",
            "en": "The period is two weeks for both orders if they were served in Germany.",
        },
        reviewed=REVIEWED,
    ),
    Row(
        "de.recall-transfer",
        {"de": "Überweisung zurückrufen", "en": "Recall of the transfer"},
        {
            "de": "Falls überwiesen wurde: noch am selben Tag bei der eigenen Bank anrufen.",
            "en": "If it was paid by transfer: call the own bank on the same day.",
        },
        same("§ 675p Abs. 1 BGB"),
        told("paid_on"),
        same_day("paid_on"),
        _paid(PaidBy.TRANSFER),
        Certainty.RULE_OF_THUMB,
        weekend=Weekend.STAYS,
        weekend_law="",
        note={
            "de": "Sobald der Auftrag der Bank zugegangen ist, ist er in der Regel unwiderruflich; dann hilft nur noch "
            "ihr Entgegenkommen.",
            "en": "As soon as the bank has the order it is as a rule irrevocable; then only its goodwill helps.",
        },
        reviewed=REVIEWED,
    ),
    Row(
        "de.debit-refund",
        {"de": "Lastschrift zurückgeben", "en": "Refund of the direct debit"},
        {
            "de": "Falls abgebucht wurde: bei der eigenen Bank die Erstattung verlangen, Gründe sind nicht nötig.",
            "en": "If it was paid by direct debit: ask the own bank for a refund, no reasons are needed.",
        },
        same("§ 675x Abs. 2 und 4 BGB"),
        told("paid_on"),
        counted_from("paid_on", Length(8, "week")),
        _paid(PaidBy.DEBIT),
        buffer=BANK,
        note={
            "de": "Nicht bei der SEPA-Firmenlastschrift.",
            "en": "Not for the SEPA direct debit between companies.",
        },
        reviewed=REVIEWED,
    ),
    Row(
        "de.debit-unauthorised",
        {"de": "Lastschrift ohne Mandat beanstanden", "en": "Complaint about a debit without mandate"},
        {
            "de": "Falls ohne Mandat abgebucht wurde: die Bank sofort unterrichten, spätestens bis dahin.",
            "en": "If it was debited without a mandate: tell the bank at once, at the latest by then.",
        },
        same("§ 676b Abs. 2 BGB"),
        told("paid_on"),
        counted_from("paid_on", Length(13, "month")),
        _paid(PaidBy.DEBIT),
        buffer=BANK,
        reviewed=REVIEWED,
    ),
    Row(
        "de.repayment",
        {"de": "Verjährung der Rückzahlung", "en": "Limitation of the repayment"},
        {
            "de": "Vorher Klage oder Mahnantrag einreichen; ein Brief hält die Verjährung nicht auf.",
            "en": "File a claim or a payment order before; a letter does not stop the limitation.",
        },
        same("§§ 812, 195, 199 Abs. 1, § 204 Abs. 1 BGB"),
        told("paid_on", "discovered_on"),
        _limitation,
        happened("paid_on"),
        buffer=POST,
        note={
            "de": "Grob fahrlässige Unkenntnis steht der Kenntnis gleich.",
            "en": "Grossly negligent ignorance counts as knowledge.",
        },
        reviewed=REVIEWED,
    ),
    Row(
        "de.repayment-latest",
        {"de": "Äußerste Verjährung der Rückzahlung", "en": "Outer limitation of the repayment"},
        {
            "de": "Spätestens bis dahin Klage oder Mahnantrag einreichen, auch ohne frühere Kenntnis.",
            "en": "File a claim or a payment order by then at the latest, even without earlier knowledge.",
        },
        same("§ 199 Abs. 4 BGB"),
        told("paid_on"),
        counted_from("paid_on", Length(10, "year")),
        happened("paid_on"),
        buffer=POST,
        reviewed=REVIEWED,
    ),
    Row(
        "de.dispute-invoice",
        {"de": "Rechnung bestreiten", "en": "Dispute of the invoice"},
        {
            "de": "Der Rechnung vorher schriftlich widersprechen und nicht zahlen.",
            "en": "Object to the invoice in writing before and do not pay.",
        },
        same("§ 286 Abs. 3 BGB"),
        told("invoice_on"),
        counted_from("invoice_on", Length(30, "day")),
        happened("invoice_on"),
        Certainty.RULE_OF_THUMB,
        buffer=COURT,
        note={
            "de": "Wer eine fällige Rechnung schuldet, kommt 30 Tage nach ihrem Zugang in Verzug, ein Verbraucher nur "
            "nach einem Hinweis darauf in der Rechnung.",
            "en": "Whoever owes a bill that is due is in default 30 days after it arrived, a consumer only if the bill "
            "says so.",
        },
    ),
)
