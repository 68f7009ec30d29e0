"""The values that flow from stage to stage. This module imports nothing of ours.

Lengths are PDF points (1/72 inch), origin at the top left of the page, y growing downwards. Terms and periods are
months. `None` always means *unknown*, never "no".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

Localized = Mapping[str, str]
"""A sentence by language of the messages: {"de": ..., "en": ...}."""


class Box(NamedTuple):
    """A rectangle on a page, in points, origin top left."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def width(self) -> float:
        """Points from left to right."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """Points from top to bottom."""
        return self.y1 - self.y0


class Span(NamedTuple):
    """A half-open range of characters in the folded text of a letter."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether two stretches share a character."""
        return self.start < other.end and other.start < self.end


# ------------------------------------------------------------------------------------------------ what was read


class Source(StrEnum):
    """Where the words of a page come from."""

    TEXT_LAYER = "text-layer"
    OCR = "ocr"
    TEXT = "text"


class Place(StrEnum):
    """Where on the letter a line stands. A line has exactly one place, or an unknown one (`None`)."""

    HEADLINE = "headline"
    BODY = "body"
    SMALL_PRINT = "small-print"
    SIDE = "side"
    TABLE = "table"
    FOOTER = "footer"
    BACK = "back"
    SIGNATURE = "signature"


FLOWING = "flow"
"""`Word.reading` of text that was set on a page as it is seen: web pages, mails, files of word processors."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word as it was read.

    `size` is the type size in points, `contrast` runs from 0 (as pale as the paper) to 1 (black on white),
    `confidence` from 0 to 1 (1 for a text layer); `reading` names the pass that read it ("ocr", "flow", ...).
    `place` is set only where the source itself names it (examples of rules); else the layout finds it.
    """

    text: str
    box: Box
    size: float | None = None
    contrast: float | None = None
    bold: bool | None = None
    confidence: float = 1.0
    reading: str = "text-layer"
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Code:
    """A decoded bar or QR code."""

    kind: str
    text: str
    box: Box


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a page lies in its file: on which page or picture of it (from 1), and how it is projected on that.

    `matrix` are the nine numbers, row by row, of the projection from points of the page to shares (0 to 1) of the
    width and height of the file's page as a viewer shows it.
    """

    sheet: int
    matrix: tuple[float, ...]


class Mark(StrEnum):
    """What kind of thing on a page it is that seems not to belong to its print."""

    INK = "ink"  # on paper: neither print, nor a ruled line, nor a solid area
    CURVE = "curve"  # a curved path in a PDF
    NOTE = "note"  # drawn or stamped on a PDF by a person
    ENTRY = "entry"  # the value of a form field, or a note in letters
    TICK = "tick"  # a ticked field of a form
    SEAL = "seal"  # the field of a digital signature that was given


@dataclass(frozen=True, slots=True)
class Stroke:
    """A mark that may be by hand, as it was seen; whether it is a signature, the layout tells.

    Of ink: `reach` is the size of its largest connected line (width plus height of it), `tall` the height of its
    highest, `pen` how thick its lines are, all in points; `ink` the share (0 to 1) of its box that they cover; `even`
    how like print it is (0 to 1).
    """

    box: Box
    mark: Mark = Mark.INK
    reach: float | None = None
    tall: float | None = None
    pen: float | None = None
    ink: float | None = None
    even: float | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """What was read on one page, and nothing interpreted.

    `number` counts from 1 in its file. `rules` are ruled lines (thin boxes), `frames` drawn rectangles, `images`
    picture areas, `unread` areas with print-like ink that no word covers. `dpi` is None for a text layer; `turned`
    is the clockwise rotation in degrees that was undone; `confidence` is the mean of the words' (None: no words).
    `hidden` are words that stand in the file but are not to be seen: white on white, covered, off the page, tiny.
    `placement` is None where there is no picture of the page, as in a plain text. `strokes` are marks that may be
    by hand.
    """

    number: int
    width: float
    height: float
    words: tuple[Word, ...] = ()
    rules: tuple[Box, ...] = ()
    frames: tuple[Box, ...] = ()
    images: tuple[Box, ...] = ()
    codes: tuple[Code, ...] = ()
    unread: tuple[Box, ...] = ()
    read_from: Source = Source.TEXT_LAYER
    dpi: float | None = None
    turned: int = 0
    confidence: float | None = None
    hidden: tuple[Word, ...] = ()
    placement: Placement | None = None
    strokes: tuple[Stroke, ...] = ()


def place(path: str, part: str | None) -> str:
    """A file, or a part of one, as it is named to a person."""
    return f"{path} > {part}" if part else path


@dataclass(frozen=True, slots=True)
class Document:
    """Where a letter came from: the `source` of the output contract."""

    path: str
    part: str | None
    page_range: tuple[int, int]
    sha256: str
    media_type: str
    pages: int
    container: str | None = None


# ------------------------------------------------------------------------------------------------ what came in


@dataclass(frozen=True, slots=True)
class Limits:
    """What one input may cost: bytes of the file, pages in it, pixels of one picture or rasterised page.

    For mails and archives: `max_parts` things in one mail or archive that a worker opens, `max_depth` of them in each
    other, `max_entries` in a zip. An archive may unpack to `max_unpacked` bytes, or to `max_ratio` times its own size
    if that is more.
    """

    max_bytes: int = 100_000_000
    max_pages: int = 200
    max_pixels: int = 120_000_000
    max_parts: int = 2_000
    max_depth: int = 8
    max_entries: int = 200_000
    max_unpacked: int = 1_000_000_000
    max_ratio: int = 100


AUTO, NEVER = "auto", "never"

Split = str | int
"""How a file is taken apart: `AUTO` by what its pages show, `NEVER`, or every so many pages."""


@dataclass(frozen=True, slots=True)
class MailHead:
    """The chief headers of a mail as text, decoded: `sender` is From. None where the mail has no such header."""

    sender: str | None = None
    reply_to: str | None = None
    to: str | None = None
    subject: str | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """One readable thing that came in: its bytes and where they are from.

    `name` is for messages; `charset` is the Python codec of a text (None for all else). `document.pages` is 0 and
    its page range (1, 1) until the pages are read. `mail` is set where the part is the body of a mail.
    `pictures` are the parts that this one is made of, in the order of its pages, where several are one letter.
    """

    document: Document
    data: bytes
    name: str
    charset: str | None = None
    mail: MailHead | None = None
    pictures: tuple[Part, ...] = ()


# ------------------------------------------------------------------------------------------------------- facts


class Period(StrEnum):
    """The time (or piece) that a price is for."""

    YEAR = "year"
    HALF_YEAR = "half-year"
    QUARTER = "quarter"
    MONTH = "month"
    WEEK = "week"
    DAY = "day"
    ONCE = "once"
    ENTRY = "entry"
    TWO_YEARS = "two-years"

    @property
    def months(self) -> Decimal | None:
        """Length in months (52 weeks = 12 months), None for a price that is not for a time."""
        return _PERIOD_MONTHS.get(self)


_PERIOD_MONTHS = {
    Period.YEAR: Decimal(12),
    Period.HALF_YEAR: Decimal(6),
    Period.QUARTER: Decimal(3),
    Period.MONTH: Decimal(1),
    Period.WEEK: Decimal(12) / 52,
    Period.DAY: Decimal(12) / 365,
    Period.TWO_YEARS: Decimal(24),
}

PERIOD_WORDS: Mapping[str, Mapping[Period, str]] = {
    "de": {
        Period.YEAR: "im Jahr",
        Period.HALF_YEAR: "im Halbjahr",
        Period.QUARTER: "im Quartal",
        Period.MONTH: "im Monat",
        Period.WEEK: "in der Woche",
        Period.DAY: "am Tag",
        Period.ONCE: "einmalig",
        Period.ENTRY: "je Eintrag",
        Period.TWO_YEARS: "für zwei Jahre",
    },
    "en": {
        Period.YEAR: "a year",
        Period.HALF_YEAR: "a half-year",
        Period.QUARTER: "a quarter",
        Period.MONTH: "a month",
        Period.WEEK: "a week",
        Period.DAY: "a day",
        Period.ONCE: "once",
        Period.ENTRY: "per entry",
        Period.TWO_YEARS: "for two years",
    },
}
"""How a period is said after a price, by language of the messages."""


class Vat(StrEnum):
    """Whether value added tax is in a price."""

    INCLUDED = "included"
    EXCLUDED = "excluded"
    EXEMPT = "exempt"
    UNKNOWN = "unknown"


class Role(StrEnum):
    """What an amount of money is, judged from the words around it."""

    PRICE = "price"  # a price for something, not yet known to be the offer's
    ITEM = "item"  # a line of a bill
    TOTAL = "total"
    NET = "net"  # the net sum of a bill
    TAX = "tax"
    PENALTY = "penalty"  # fines, reminder fees, late charges
    OTHER = "other"  # capital, turnover, thresholds, balances, discounts, deposits


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum of money that the letter names."""

    value: Decimal
    currency: str
    span: Span
    period: Period | None = None
    vat: Vat = Vat.UNKNOWN
    role: Role = Role.PRICE
    label: str = ""
    in_words: bool = False
    in_advance: bool = False


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time, e.g. a term ("zwei Jahre") or a notice period; `unit` as printed: day, week, month, year."""

    count: int
    unit: str
    span: Span

    @property
    def months(self) -> int | None:
        """In whole months, or None for days and weeks."""
        return {"month": self.count, "year": 12 * self.count}.get(self.unit)


class NoticeTo(StrEnum):
    """The end to which a contract may be ended: of its term, or of a month, quarter or year of the calendar."""

    TERM = "term"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Deadline:
    """A day by which the reader is to act, or a number of days to do so in."""

    day: date | None
    days: int | None
    span: Span


@dataclass(frozen=True, slots=True)
class Account:
    """A bank account; `valid` tells whether the check digits and the length fit its country."""

    iban: str
    country: str
    valid: bool
    span: Span
    payee: str | None = None


@dataclass(frozen=True, slots=True)
class CodeContent:
    """What a bar or QR code on the page says.

    `kind` is "girocode", "swiss-qr-bill", "payment-link", "polish-transfer", "link", "contact" or "text"; `span` is
    the printed line nearest to the code, `host` that of a link.
    """

    kind: str
    text: str
    page: int
    box: Box
    span: Span
    payee: str | None = None
    iban: str | None = None
    amount: Decimal | None = None
    currency: str | None = None
    reference: str | None = None
    host: str | None = None


@dataclass(frozen=True, slots=True)
class Sender:
    """Who wrote the letter: the name shown large, and the company that would be the partner of the contract."""

    name: str | None = None
    company: str | None = None
    legal_form: str | None = None
    address: str | None = None
    country: str | None = None
    portal: str | None = None
    vat_id: str | None = None
    register: str | None = None
    fax: str | None = None


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The letter's own date, reference, subject line and recipient."""

    date: date | None = None
    reference: str | None = None
    subject: str | None = None
    recipient: str | None = None


class Answer(StrEnum):
    """The answer to a question; what the letter does not show is `UNSURE`, never guessed."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Traces:
    """Whether somebody signed a letter or filled it in; `page` and `boxes` tell where the marks are that say so."""

    state: Answer
    page: int
    boxes: tuple[Box, ...]
    why: Localized


@dataclass(frozen=True, slots=True)
class Facts:
    """What a letter states, each value with its place in the text (`spans` by name).

    `signed` and `filled` are None where the letter has no line to sign on or to fill in, or there is no picture of it.
    """

    language: str | None
    letter: Letterhead
    sender: Sender
    amounts: tuple[Amount, ...] = ()
    term: Duration | None = None
    renewal: Duration | None = None
    notice: Duration | None = None
    deadline: Deadline | None = None
    accounts: tuple[Account, ...] = ()
    return_by: tuple[str, ...] = ()
    spans: Mapping[str, Span] = field(default_factory=dict)
    codes: tuple[CodeContent, ...] = ()
    notice_to: NoticeTo | None = None
    starts_on: date | None = None
    signed: Traces | None = None
    filled: Traces | None = None


@dataclass(frozen=True, slots=True)
class TotalCost:
    """What is owed over the minimum term; `calculation` shows the sum, e.g. "2 × 569.06 EUR"."""

    amount: Decimal
    currency: str
    vat: Vat
    calculation: str


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two statements of the letter that cannot both be true."""

    kind: str
    message: Localized
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Offer:
    """What the recipient would owe. `payer` is "recipient", "sender" or "none".

    `cost_with_renewal` is what is owed if the contract renews once; None where either length is unknown.
    """

    payer: str
    fees: tuple[Amount, ...] = ()
    term_months: int | None = None
    renewal_months: int | None = None
    notice: str | None = None
    total_cost: TotalCost | None = None
    cost_with_renewal: TotalCost | None = None
    contradictions: tuple[Contradiction, ...] = ()
    deadline: Deadline | None = None


# ------------------------------------------------------------------------------------------------- the judgement


class Category(StrEnum):
    """What kind of fault a finding is."""

    HIDDEN_FEE = "hidden-fee"
    MULTI_YEAR_TERM = "multi-year-term"
    AUTO_RENEWAL = "auto-renewal"
    OFFICIAL_LOOKALIKE = "official-lookalike"
    CONSENT_BY_RETURN = "consent-by-return"
    CONSENT_BY_PAYMENT = "consent-by-payment"
    PREFILLED_DATA = "prefilled-data"
    PRESSURE = "pressure"
    SOFT_DISCLAIMER = "soft-disclaimer"
    PAYMENT_SLIP = "payment-slip"
    JURISDICTION = "jurisdiction"
    ADVANCE_PAYMENT = "advance-payment"
    DATA_CONSENT = "data-consent"
    FREE_BAIT = "free-bait"
    KNOWN_SENDER = "known-sender"
    MISSING_DISCLOSURE = "missing-disclosure"
    AFTERMATH = "aftermath"
    SENDER_IDENTITY = "sender-identity"
    CONTRADICTION = "contradiction"
    LEGITIMATE = "legitimate"


class Severity(StrEnum):
    """How bad a finding is if it is true."""

    INFO = "info"
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class Verdict(StrEnum):
    """The judgement on a letter, from harmless to worst; `unreadable` means that too little was read."""

    CLEAR = "clear"
    NOTICE = "notice"
    SUSPICIOUS = "suspicious"
    SCAM = "scam"
    UNREADABLE = "unreadable"


class Mechanism(StrEnum):
    """How the reader would be bound."""

    SIGNATURE = "signature"
    PAYMENT = "payment"
    SILENCE = "silence"
    FORGED_DEMAND = "forged-demand"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A stretch of text that a named part of a rule matched, widened to a clause that a person can check."""

    part: str
    span: Span


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault found in a letter.

    `explanation` tells how the points came about; `evidence` holds all parts, the chief one first (empty where the
    finding is that something is missing).
    """

    rule: str
    category: Category
    severity: Severity
    confidence: float
    points: int
    title: Localized
    message: Localized
    advice: Localized
    evidence: tuple[Evidence, ...] = ()
    law: tuple[Localized, ...] = ()
    explanation: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Assessment:
    """The verdict on a letter, with everything that it rests on."""

    verdict: Verdict
    score: int
    mechanism: Mechanism | None
    summary: Localized
    findings: tuple[Finding, ...]
    missing_pages: Localized | None = None
