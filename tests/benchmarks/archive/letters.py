"""Generated letters for the archive benchmark: short, of three kinds, no two alike in bytes, the same for a seed."""

from __future__ import annotations

import io
import random
from email.message import EmailMessage
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

KINDS = ("text", "pdf", "mail", "scan")
A_FOLDER = 1000
"""Letters in a folder."""

_TOWNS = ("Altenried", "Birkenstedt", "Curslau", "Dornhain", "Eschenbrück", "Falkenau", "Gronsee", "Hellwege")
_TRADES = ("Tischlerei", "Bäckerei", "Praxis", "Kanzlei", "Gärtnerei", "Schlosserei", "Apotheke", "Druckerei")
_OFFERS = (
    (
        "bitte prüfen Sie Ihre Eintragsdaten und senden Sie das Formular zurück. Mit der Unterschrift erteilen Sie den "
        "Auftrag zur Veröffentlichung für zwei Jahre. Der Eintragungsbeitrag beträgt {price} Euro im Jahr zzgl. USt."
    ),
    (
        "für die Aufnahme in das Branchenregister wird ein Betrag von {price} EUR jährlich berechnet. Der Vertrag läuft 24 "
        "Monate und verlängert sich um ein Jahr, wenn er nicht drei Monate vorher gekündigt wird."
    ),
)
_GENUINE = (
    "vielen Dank für Ihre Bestellung vom {day}. Die Ware ist heute an Sie abgegangen; der Lieferschein liegt bei.",
    "hiermit bestätigen wir den Termin am {day} um {hour} Uhr in unserem Hause. Bitte bringen Sie die Unterlagen mit.",
    "die Abrechnung der Nebenkosten liegt bei. Ihr Guthaben von {price} Euro überweisen wir in den nächsten Tagen.",
)


def text_of(number: int, seed: int = 1) -> str:
    """A letter; every fourth is an offer."""
    dice = random.Random(f"{seed} {number}")
    body = dice.choice(_OFFERS if number % 4 == 0 else _GENUINE)
    told = body.format(
        price=f"{dice.randint(100, 999)},{dice.randint(0, 99):02}",
        day=f"{dice.randint(1, 28)}.{dice.randint(1, 12)}.2026",
        hour=dice.randint(8, 17),
    )
    town = dice.choice(_TOWNS)
    return (
        f"{dice.choice(_TRADES)} {town} GmbH, Ringstraße {dice.randint(1, 99)}, {town}\n\n"
        f"Vorgang {number}-{dice.randint(10**5, 10**6)}\n\nSehr geehrte Damen und Herren,\n\n{told}\n\n"
        f"Mit freundlichen Grüßen\n\n{town}, den {dice.randint(1, 28)}.11.2026\n"
    )


def write(folder: Path, count: int, kind: str = "text", first: int = 0) -> None:
    """So many letters of a kind below the folder, a thousand in each folder of it."""
    make, suffix = {"text": (_text, "txt"), "pdf": (_pdf, "pdf"), "mail": (_mail, "eml"), "scan": (_scan, "png")}[kind]
    for number in range(first, first + count):
        place = folder / f"{number // A_FOLDER:04}"
        if number % A_FOLDER == 0 or number == first:
            place.mkdir(parents=True, exist_ok=True)
        (place / f"{number:07}.{suffix}").write_bytes(make(number))


def _text(number: int) -> bytes:
    return text_of(number).encode()


def _pdf(number: int) -> bytes:
    data = io.BytesIO()
    canvas = Canvas(data, A4, invariant=True)
    words = canvas.beginText(60, 780)
    for line in _lines(text_of(number)):
        words.textLine(line)
    canvas.drawText(words)
    canvas.save()
    return data.getvalue()


def _mail(number: int) -> bytes:
    """A mail with a letter attached."""
    mail = EmailMessage()
    mail["From"], mail["To"] = "post@example.org", "office@example.com"
    mail["Subject"], mail["Message-ID"] = f"Vorgang {number}", f"<{number}@example.org>"
    mail.set_content(text_of(number, seed=2))
    mail.add_attachment(_pdf(number), maintype="application", subtype="pdf", filename="schreiben.pdf")
    mail.set_boundary(f"part-{number}")
    return mail.as_bytes()


def _scan(number: int) -> bytes:
    """A page of 200 dots an inch."""
    page = Image.new("L", (1654, 2339), 250)
    pen = ImageDraw.Draw(page)
    font = ImageFont.load_default(size=31)
    for row, line in enumerate(_lines(text_of(number))):
        pen.text((150, 200 + 44 * row), line, fill=20, font=font)
    data = io.BytesIO()
    page.save(data, "PNG")
    return data.getvalue()


def _lines(text: str, width: int = 84) -> list[str]:
    lines = []
    for line in text.split("\n"):
        words, now = line.split(" "), ""
        for word in words:
            if len(now) + len(word) >= width:
                lines.append(now)
                now = ""
            now = f"{now} {word}".lstrip()
        lines.append(now)
    return lines
