"""The deadlines of Austrian and Swiss law.

The periods were read, partly in copies of the official text. From memory are the rules on weekends (§ 903 ABGB,
§ 126 (2) of the Austrian ZPO, Art. 78 OR) and that the notice of Art. 31 OR should arrive within the year. Whether an
error must be raised in an Austrian court is disputed; the older case law, which is the safer one, is told.
"""

from __future__ import annotations

from finescan.deadlines.german import COURT, POST, REVIEWED
from finescan.deadlines.row import Case, Row, Weekend, bound, counted_from, told
from finescan.deadlines.values import Length
from finescan.deadlines.words import same


def _served(case: Case) -> bool:
    return case.events.served_on is not None or case.events.served is not None


AUSTRIAN = (
    Row(
        "at.avoid-error",
        {"de": "Anfechtung wegen Irrtums (Österreich)", "en": "Avoidance for error (Austria)"},
        {
            "de": "Den Irrtum vorher bei Gericht geltend machen, durch Klage oder Einrede; ein Brief allein genügt "
            "nach der älteren Rechtsprechung nicht.",
            "en": "Raise the error in court before, by claim or defence; by the older case law a letter alone is not "
            "enough.",
        },
        same("§§ 871, 1487 ABGB"),
        told("signed_on"),
        counted_from("signed_on", Length(3, "year")),
        bound,
        weekend_law="§ 903 ABGB",
        buffer=POST,
        note={
            "de": "Nur wenn der andere Teil den Irrtum nicht listig herbeigeführt hat.",
            "en": "Only where the other side did not cause the error by deceit.",
        },
        reviewed=REVIEWED,
    ),
    Row(
        "at.avoid-deceit",
        {"de": "Anfechtung wegen List (Österreich)", "en": "Avoidance for deceit (Austria)"},
        {
            "de": "Die List vorher geltend machen; je früher, desto leichter ist der Beweis.",
            "en": "Raise the deceit before; the earlier, the easier is the proof.",
        },
        same("§§ 870, 1478 ABGB"),
        told("signed_on"),
        counted_from("signed_on", Length(30, "year")),
        bound,
        weekend_law="§ 903 ABGB",
        buffer=POST,
        reviewed=REVIEWED,
    ),
    Row(
        "at.payment-order",
        {"de": "Einspruch gegen den Zahlungsbefehl (Österreich)", "en": "Objection to the payment order (Austria)"},
        {
            "de": "Einspruch bei dem Gericht erheben, das den Zahlungsbefehl erlassen hat; die Frist wird nicht "
            "verlängert.",
            "en": "Object at the court that issued the payment order; the period is not extended.",
        },
        same("§ 248 Abs. 2 ZPO (AT)"),
        told("served_on"),
        counted_from("served_on", Length(4, "week")),
        _served,
        weekend=Weekend.MOVES,
        weekend_law="§ 126 Abs. 2 ZPO (AT)",
        buffer=COURT,
        reviewed=REVIEWED,
    ),
)
SWISS = (
    Row(
        "ch.avoid",
        {"de": "Unverbindlichkeit wegen Irrtums oder Täuschung (Schweiz)", "en": "Error or deceit (Switzerland)"},
        {
            "de": "Dem Vertragspartner vorher mitteilen, dass der Vertrag nicht gehalten wird, oder das Gezahlte "
            "zurückfordern; sonst gilt er als genehmigt.",
            "en": "Tell the other side before that the contract will not be kept, or claim back what was paid; else it "
            "counts as approved.",
        },
        same("Art. 23, 28, 31 OR"),
        told("discovered_on"),
        counted_from("discovered_on", Length(1, "year")),
        bound,
        weekend_law="Art. 78 OR",
        buffer=POST,
        reviewed=REVIEWED,
    ),
    Row(
        "ch.payment-order",
        {"de": "Rechtsvorschlag gegen den Zahlungsbefehl (Schweiz)", "en": "Objection to the payment order (CH)"},
        {
            "de": "Rechtsvorschlag sofort dem Überbringer oder innert der Frist dem Betreibungsamt erklären, mündlich "
            "oder schriftlich.",
            "en": "Object at once to whoever serves the order, or within the period at the debt enforcement office, "
            "orally or in writing.",
        },
        same("Art. 74 Abs. 1 SchKG"),
        told("served_on"),
        counted_from("served_on", Length(10, "day")),
        _served,
        weekend=Weekend.MOVES,
        weekend_law="Art. 31 SchKG",
        buffer=3,
        note={
            "de": "Betreibungsferien können das Ende hinausschieben (Art. 63 SchKG); sie sind nicht eingerechnet.",
            "en": "Debt enforcement holidays may put off the end (Art. 63 SchKG); they are not counted in.",
        },
        reviewed=REVIEWED,
    ),
)
