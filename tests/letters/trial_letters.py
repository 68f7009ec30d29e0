"""Letters and papers written for the tests of their files: short, long, hostile, and marked in every way."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from finescan.letters.blocks import blocks
from finescan.letters.model import Address, Block, Letter, Paper, Run, Style

HOSTILE = (
    "<script>alert(1)</script>", '=HYPERLINK("http://x","y")', "a\u202etxt.exe\u2066", "\x00\x07\x1b[31mred\x0b\ufffe",
    "]]> &amp; {{ 7*7 }} {% raw %}", "x" * 10_000, "**bold** [link](http://x) `code`", "e" + "\u0301" * 500, "Ωмега €½",
    "\ud800",
)  # fmt: skip

SHORT = Letter(
    kind="refuse",
    language="de",
    sender=Address(("Tischlerei Immergrün GmbH", "Lindenweg 7", "44137 Dortmund")),
    recipient=Address(("Branchenverlag Nordlicht Ltd.", "Verwaltung", "Hafenstraße 112 a", "20457 Hamburg")),
    info=(("Ihr Zeichen", "NL-2026/4711"), ("Ihr Schreiben vom", "3. November 2026"), ("Telefon", "0231 5550-123")),
    place="Dortmund",
    day=dt.date(2026, 11, 22),
    subject="Ihr Schreiben vom 3. November 2026 – Ablehnung Ihres Angebots",
    blocks=blocks(
        "Sehr geehrte Damen und Herren,\n\nIhr Angebot nehmen wir **nicht** an. Ein Vertrag besteht nicht.\n\n"
        "1. Wir schulden Ihnen nichts und zahlen auf Ihre Rechnungen auch in Zukunft nichts; das gilt ebenso für "
        "Mahnungen.\n2. Der Verwendung unserer Daten widersprechen wir.\n\nBitte bestätigen Sie uns dies bis zum "
        "6. Dezember 2026.\n\nMit freundlichen Grüßen"
    ),
    signature="Erika Immergrün",
    enclosures=("Ihr Schreiben in Kopie",),
    disclaimer="Entwurf aus einer automatischen Auswertung des Schreibens, keine Rechtsberatung.",
)
LONG = replace(
    SHORT,
    kind="avoid",
    language="en",
    recipient=Address(("Register of Commerce Publishing Ltd", "Unit 4, Old Mill Lane", "Dublin 7", "IRELAND")),
    info=(("Your reference", "[reference: ________]"), ("E-mail", "office@immergruen.example")),
    place="[place: ________]",
    subject="Your claim of 3 November 2026: notice of avoidance",
    blocks=blocks(
        "Dear Sir or Madam,\n\n"
        + "\n\n".join(
            f"## Point {n}\n\nThe form was laid out so that its reader took it for a check of data already held. "
            "The price stood in a block of small print, in grey, apart from all other figures. All that stood out was "
            "the coat of arms, the file number and the day by which an answer was awaited, as an office would set it. "
            "We would not have signed had we seen it.\n\n- the heading names no price\n- the reply envelope is prepaid"
            for n in range(1, 11)
        )
        + "\n\n> We avoid our declaration for deceit.\n>\n> In the alternative we avoid it for error.\n\nYours faithfully"
    ),
    signature="[name and signature: ________]",
    enclosures=("Your letter", "List of evidence"),
    disclaimer="Draft from an automatic reading of the letter, not legal advice. Check it before it is sent.",
)
COUNTER = Paper(
    "Abgeänderte Annahme: Gegenangebot",
    "de",
    (
        Block(Style.HEADING, (Run("Ihr Angebot wird abgelehnt", inserted=True),)),
        Block(Style.BODY, (Run("Das Formular ist geändert; jede Änderung ist gekennzeichnet.", inserted=True),)),
        Block(Style.NUMBERED, (Run("Die Klausel über das Entgelt ist gestrichen.", inserted=True),), 1),
        Block(Style.NUMBERED, (Run("Die Klausel im Rahmen kommt hinzu.", inserted=True),), 2),
        Block(Style.BODY, (Run("Eintrag im Verzeichnis "), Run("für 89,00 EUR im Monat", struck=True), Run(" bestellt"))),
        Block(Style.FRAME, (Run("Für die Erlaubnis, unsere Daten auf nordlicht.example zu veröffentlichen, erhalten wir "
                                "von ", bold=True, inserted=True), Run("[Firma: ________]", blank=True, inserted=True),
                            Run(" ein Entgelt von EUR 569,06 im Jahr.", bold=True, inserted=True))),
        Block(Style.FRAME, (Run("Die Veröffentlichung gilt als Annahme.", inserted=True),)),
        Block(Style.BODY, (Run("Ort, Datum, Unterschrift"),)),
        Block(Style.NOTE, (Run("Rechtsstand 22.11.2026"),)),
    ),
    "Keine Rechtsberatung.",
)  # fmt: skip
EVERY = tuple(
    Block(style, (Run("plain "), Run("bold", bold=True), Run(" struck", struck=True), Run("new", inserted=True),
                  Run("[x: ________]", blank=True), Run("\nsecond line")), 10 if style is Style.NUMBERED else None)
    for style in Style
)  # fmt: skip
NASTY = replace(
    SHORT,
    sender=Address(HOSTILE),
    recipient=Address(HOSTILE),
    info=tuple((text[:200], text) for text in HOSTILE),
    place=HOSTILE[0],
    subject=" ".join(HOSTILE),
    blocks=(*EVERY, *(Block(style, tuple(map(Run, HOSTILE)), 1) for style in Style)),
    signature="\n".join(HOSTILE),
    enclosures=HOSTILE,
    disclaimer=" ".join(HOSTILE),
)
LETTERS = {"short": SHORT, "long": LONG, "counter": COUNTER}
