"""The output contract "finescan/1": one `Result` a letter. Keys may be added, never renamed or re-typed.

Unknown is null, "none of it" is an empty list. Lengths are PDF points, pages count from 1, and boxes are
[x0, y0, x1, y1] with the origin at the top left of the page.
"""

from __future__ import annotations

import datetime as dt
from typing import Any, Literal

from pydantic import Field

from finescan.model import Answer, Category, Mechanism, Period, Place, Severity, Source, Vat, Verdict
from finescan.reports.due import Deadline
from finescan.reports.parts import Corners, Money, Part, Quote, Text, Unit
from finescan.reports.questions import Worksheet


class SourceFile(Part):
    """Where the letter came from; `path` as given, `part` inside a mail or an archive, `container` its id.

    `container_verdict` is the worst verdict among the parts of the mail, null for what lies in an archive.
    """

    path: Text
    part: Text | None = None
    page_range: tuple[int, int] | None = None
    sha256: Text | None = None
    media_type: Text | None = None
    pages: int | None = None
    container: Text | None = None
    container_verdict: Verdict | None = None


class Traces(Part):
    """Whether somebody signed the letter or filled it in, where the marks are that say so, and why."""

    state: Answer
    page: int
    boxes: tuple[Corners, ...] = ()
    why: Text


class LetterHead(Part):
    """What the letter says of itself; `signed` and `filled` are null where it has no such line, or no picture.

    `fingerprint` is the mark of its wording, null of one that is too short.
    """

    date: dt.date | None = None
    reference: Text | None = None
    subject: Text | None = None
    recipient: Text | None = None
    signed: Traces | None = None
    filled: Traces | None = None
    fingerprint: Text | None = None


class KnownLetter(Part):
    """The letter that this one resembles, of those that the user named with --known, and how much of both is alike."""

    title: Text | None = None
    source: Text | None = None
    similarity: Unit
    fingerprint: Text


class Fee(Part):
    """A price that the recipient would owe."""

    amount: Money
    currency: Text
    period: Period | None = None
    vat: Vat
    label: Text
    quote: Text
    page: int | None = None
    boxes: tuple[Corners, ...] = ()


class TotalCost(Part):
    """What is owed over the minimum term, net where it is printed net."""

    amount: Money
    currency: Text
    vat: Vat
    calculation: Text


class Contradiction(Part):
    """Statements of the letter that cannot all be true."""

    kind: Text
    message: Text
    quotes: tuple[Quote, ...] = ()


class Code(Part):
    """A QR or bar code on a page and what it says: a payment, a link, a business card, or a text of its own."""

    kind: Text
    text: Text
    payee: Text | None = None
    iban: Text | None = None
    amount: Money | None = None
    currency: Text | None = None
    reference: Text | None = None
    host: Text | None = None
    page: int
    box: Corners


class KnownSender(Part):
    """A published warning that names the sender; `date` only where its day is known, `dated` as far as it is."""

    publisher: Text
    title: Text
    date: dt.date | None = None
    dated: Text | None = None
    url: Text | None = None
    name: Text | None = None
    status: Text | None = None


class Allowed(Part):
    """The entry of the user's own list that has the sender's name, and the facts that confirm it; without any it
    does not count.
    """

    name: Text
    confirmed_by: tuple[Text, ...] = ()


class Sender(Part):
    """Who wrote: the name shown large, and the company that would be the partner of the contract."""

    name: Text | None = None
    company: Text | None = None
    legal_form: Text | None = None
    address: Text | None = None
    country: Text | None = None
    portal: Text | None = None
    vat_id: Text | None = None
    payee: Text | None = None
    register_: Text | None = Field(default=None, alias="register")
    ibans: tuple[Text, ...] = ()
    fax: Text | None = None
    known: tuple[KnownSender, ...] = ()
    allowed: Allowed | None = None


class Offer(Part):
    """What signing, paying or keeping silent would cost. `notice` reads "3 months", always plural."""

    payer: Literal["recipient", "sender", "none"] = "none"
    fees: tuple[Fee, ...] = ()
    term_months: int | None = None
    renewal_months: int | None = None
    notice: Text | None = None
    total_cost: TotalCost | None = None
    cost_with_renewal: TotalCost | None = None
    contradictions: tuple[Contradiction, ...] = ()
    deadline: dt.date | None = None
    deadline_days: int | None = None
    return_by: tuple[Text, ...] = ()
    codes: tuple[Code, ...] = ()
    sender: Sender = Sender()


class Evidence(Quote):
    """What a named part of the rule found."""

    part: Text


class Prominence(Part):
    """How visible the quoted words are: contrast runs from 0 (as pale as the paper) to 1 (black on white)."""

    size_pt: float | None = None
    relative_size: float | None = None
    contrast: float | None = None
    place: Place | None = None


class Finding(Part):
    """A fault found in the letter. `quote` is null where the finding is that something is missing.

    `line` counts the printed lines of the page from 1, in reading order.
    """

    rule: Text
    category: Category
    severity: Severity
    confidence: Unit
    points: int
    title: Text
    message: Text
    advice: Text
    quote: Text | None = None
    page: int | None = None
    line: int | None = None
    boxes: tuple[Corners, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    prominence: Prominence = Prominence()
    law: tuple[Text, ...] = ()
    explanation: dict[str, Any] = Field(default_factory=dict)
    fingerprint: Text


class HiddenPrint(Part):
    """Words that stand in the file, or in the text layer behind a scan, and are not to be seen on the page."""

    text: Text
    box: Corners


class PageQuality(Part):
    """How a page was read; `unread` are areas with print that could not be read, `hidden` what nobody can see."""

    page: int
    width: float
    height: float
    read_from: Source
    dpi: float | None = None
    turned: int = 0
    confidence: Unit | None = None
    unread: tuple[Corners, ...] = ()
    hidden: tuple[HiddenPrint, ...] = ()


class Quality(Part):
    """How well the letter was read, and why pages seem to be missing."""

    pages: tuple[PageQuality, ...] = ()
    missing_pages: Text | None = None


class Engine(Part):
    """What made this result: version, digest of the rules, OCR engine (null: none was needed)."""

    finescan: Text
    rules: Text | None = None
    ocr: Text | None = None


class Problem(Part):
    """Something that went wrong with this input; `code` is stable."""

    code: Text
    message: Text


class Result(Part):
    """One letter, judged."""

    schema_: Literal["finescan/1"] = Field(default="finescan/1", alias="schema")
    source: SourceFile
    verdict: Verdict
    score: int = Field(ge=0, le=100)
    mechanism: Mechanism | None = None
    summary: Text
    language: Text | None = None
    letter: LetterHead = LetterHead()
    offer: Offer = Offer()
    findings: tuple[Finding, ...] = ()
    quality: Quality = Quality()
    engine: Engine
    errors: tuple[Problem, ...] = ()
    worksheet: Worksheet | None = None
    deadlines: tuple[Deadline, ...] = ()
    campaign: KnownLetter | None = None

    def to_json(self) -> bytes:
        """The contract object on one line, in UTF-8."""
        return self.model_dump_json(by_alias=True).encode()


def json_schema() -> dict[str, Any]:
    """The JSON Schema of a result as it is printed: every key is there, none else."""
    schema = Result.model_json_schema(by_alias=True, mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "finescan/1", **schema}
