"""Mails with letters in them, a third of them odd in the ways that mails are odd. Deterministic by seed."""

from __future__ import annotations

import base64
import bz2
import gzip
import io
import random
import tarfile
import zipfile
from collections.abc import Callable, Iterator
from email.message import EmailMessage
from email.policy import SMTP

from tests.intake.builders import literal_rtf, msg, msg_attachment, msg_tree, tnef

_FIRST = ["Anna", "Jürgen", "Łukasz", "Zoë", "Peter", "Mary", "Günther"]
_LAST = ["Müller", "Schmidt", "Groß", "Weber", "Nowak", "Smith", "Öztürk"]
_STREETS = ["Hauptstraße", "Bahnhofstraße", "Gartenweg", "Industriestraße", "Am Markt"]
_TOWNS = ["20095 Hamburg", "50667 Köln", "80331 München", "04109 Leipzig", "70173 Stuttgart"]
_THINGS = ["Registereintrag", "Branchenverzeichnis", "Wartungsvertrag", "Lieferung", "Mitgliedschaft", "Abonnement"]


def odd_mails(count: int, seed: int = 0) -> Iterator[bytes]:
    """So many mails, no two alike in bytes."""
    for number in range(count):
        chance = random.Random(f"{seed}/{number}")
        make = chance.choice(ODD) if number % 3 == 0 else chance.choice(USUAL)
        yield make(chance, number)


def letter(chance: random.Random, number: int) -> str:
    """The text of a letter, harmless or not."""
    thing, amount, months = chance.choice(_THINGS), chance.randrange(40, 990), chance.choice([1, 12, 24, 36])
    lines = [
        f"{chance.choice(_FIRST)} {chance.choice(_LAST)}",
        f"{chance.choice(_STREETS)} {chance.randrange(1, 200)}",
        chance.choice(_TOWNS),
        "",
        f"Ihr Zeichen: {number}-{chance.randrange(10**6)}",
        f"Betreff: {thing}",
        "",
        "Sehr geehrte Damen und Herren,",
        chance.choice(
            [
                f"für den Eintrag im {thing} werden jährlich {amount} EUR zuzüglich MwSt. berechnet.",
                f"vielen Dank für Ihre Bestellung ({thing}). Der Betrag von {amount} EUR wird abgebucht.",
                f"bitte senden Sie das Formular unterschrieben zurück; der Beitrag ist {amount} EUR im Jahr.",
            ]
        ),
        f"Die Laufzeit beträgt {months} Monate." if chance.random() < 0.5 else "Mit freundlichen Grüßen",
    ]
    return "\n".join(lines) + "\n"


def pdf(text: str) -> bytes:
    """A letter as PDF, one page, always the same bytes for the same text."""
    from reportlab.pdfgen.canvas import Canvas

    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=1)
    for row, line in enumerate(text.splitlines()):
        canvas.setFont("Helvetica", 10)
        canvas.drawString(70, 770 - 14 * row, line)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def html(text: str) -> str:
    rows = "".join(f"<p>{line}</p>" for line in text.splitlines())
    return f"<html><head><style>p {{font-size: 10pt}}</style></head><body>{rows}</body></html>"


def zipped(files: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as target:
        for name, data in files.items():
            target.writestr(zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def tarred(files: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as target:
        for name, data in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            target.addfile(info, io.BytesIO(data))
    return buffer.getvalue()


def png(width: int, height: int) -> bytes:
    from PIL import Image

    buffer = io.BytesIO()
    Image.new("L", (width, height), 255).save(buffer, "PNG")
    return buffer.getvalue()


def start(chance: random.Random, number: int) -> EmailMessage:
    mail = EmailMessage(policy=SMTP)
    name = f"{chance.choice(_FIRST)} {chance.choice(_LAST)}"
    mail["From"] = f"{name} <absender{number}@example.org>"
    mail["To"] = "kanzlei@example.com"
    mail["Subject"] = f"{chance.choice(_THINGS)} Nr. {number}"
    mail["Date"] = f"Mon, {1 + number % 28:02} Jan 2024 10:{number % 60:02}:00 +0100"
    mail["Message-ID"] = f"<{number}.{chance.randrange(10**9)}@example.org>"
    if chance.random() < 0.2:
        mail["Reply-To"] = f"antwort{number}@example.net"
    return mail


# ------------------------------------------------------------------------------------------------------- usual ones


def plain(chance: random.Random, number: int) -> bytes:
    mail = start(chance, number)
    mail.set_content(letter(chance, number))
    return mail.as_bytes()


def both(chance: random.Random, number: int) -> bytes:
    mail, text = start(chance, number), letter(chance, number)
    mail.set_content(text)
    mail.add_alternative(html(text), subtype="html")
    return mail.as_bytes()


def with_pdf(chance: random.Random, number: int) -> bytes:
    mail = start(chance, number)
    mail.set_content("Im Anhang unser Schreiben.\n")
    data = pdf(letter(chance, number))
    mail.add_attachment(data, maintype="application", subtype="pdf", filename=f"Schreiben für Sie {number}.pdf")
    return mail.as_bytes()


def with_text(chance: random.Random, number: int) -> bytes:
    mail = start(chance, number)
    mail.set_content("Siehe Anhang.\n")
    for place in range(chance.randrange(1, 4)):
        mail.add_attachment(letter(chance, number), filename=f"brief{place}.txt")
    return mail.as_bytes()


def with_logo(chance: random.Random, number: int) -> bytes:
    mail, text = start(chance, number), letter(chance, number)
    mail.set_content(text)
    mail.add_alternative(html(text).replace("<body>", '<body><img src="cid:logo">'), subtype="html")
    mail.get_payload()[1].add_related(png(120, 60), "image", "png", cid="<logo>")  # type: ignore[union-attr,index]
    mail.add_attachment(pdf(text), maintype="application", subtype="pdf", filename="brief.pdf")
    return mail.as_bytes()


def with_invitation(chance: random.Random, number: int) -> bytes:
    mail = start(chance, number)
    mail.set_content(letter(chance, number))
    mail.add_attachment("BEGIN:VCALENDAR\nEND:VCALENDAR\n", subtype="calendar", filename="termin.ics")
    mail.add_attachment(b"BEGIN:VCARD\nEND:VCARD\n", maintype="text", subtype="vcard", filename="karte.vcf")
    return mail.as_bytes()


# --------------------------------------------------------------------------------------------------------- odd ones


def no_boundary_line(chance: random.Random, number: int) -> bytes:
    """The last boundary is missing, as where the mail was cut."""
    whole = with_pdf(chance, number)
    return whole[: whole.rindex(b"--")].rstrip(b"-\r\n")


def cut(chance: random.Random, number: int) -> bytes:
    whole = chance.choice(USUAL)(chance, number)
    return whole[: chance.randrange(len(whole) // 3, len(whole))]


def boundary_unsaid(chance: random.Random, number: int) -> bytes:
    head, _, body = with_pdf(chance, number).partition(b"\r\n\r\n")
    lines = [line for line in head.split(b"\r\n") if not line.startswith((b"Content-Type", b" boundary"))]
    return b"\r\n".join((*lines, b"Content-Type: multipart/mixed")) + b"\r\n\r\n" + body


def wrong_charset(chance: random.Random, number: int) -> bytes:
    name, real = chance.choice(
        [("utf-8", "cp1252"), ("us-ascii", "utf-8"), ("x-unknown", "utf-8"), ("utf-16", "cp1252")]
    )
    head = f"From: a{number}@example.org\r\nTo: b@example.com\r\nSubject: Brief {number}\r\n"
    head += f"Content-Type: text/plain; charset={name}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
    return head.encode() + letter(chance, number).encode(real, "replace")


def eight_bit_headers(chance: random.Random, number: int) -> bytes:
    head = f"From: Jürgen Groß <j{number}@example.org>\r\nTo: b@example.com\r\nSubject: Gebühr für {number}\r\n"
    codec = chance.choice(["utf-8", "cp1252"])
    return (head + "MIME-Version: 1.0\r\n\r\n" + letter(chance, number)).encode(codec, "replace")


def rubbish_in_base64(chance: random.Random, number: int) -> bytes:
    lines = with_pdf(chance, number).split(b"\r\n")
    lines.insert(len(lines) - 4, b"!!** ~~ virus scanner was here ~~ **!!")
    return b"\r\n".join(lines)


def broken_quoting(chance: random.Random, number: int) -> bytes:
    mail = start(chance, number)
    mail.set_content(letter(chance, number), cte="quoted-printable")
    return mail.as_bytes().replace(b"=C3", b"=c3", 1) + b"=\r\n=ZZ = == =3"


def no_encoding_named(chance: random.Random, number: int) -> bytes:
    return with_pdf(chance, number).replace(b"Content-Transfer-Encoding: base64\r\n", b"")


def uuencoded(chance: random.Random, number: int) -> bytes:
    import binascii

    data = letter(chance, number).encode()
    lines = b"".join(binascii.b2a_uu(data[place : place + 45]) for place in range(0, len(data), 45))
    mail = start(chance, number)
    mail.set_content("Siehe unten.\n")
    return mail.as_bytes() + b"begin 644 brief.txt\n" + lines + b"`\nend\n"


def winmail(chance: random.Random, number: int) -> bytes:
    text = letter(chance, number)
    rtf = b"{\\rtf1\\ansi\\ansicpg1252\\fromtext " + text.encode("cp1252", "replace").replace(b"\n", b"\\par ") + b"}"
    inner = {0x37: "Weitergeleitet", 0x1000: text}
    files: tuple[tuple[str, bytes | dict], ...] = ((f"brief{number}.pdf", pdf(text)), ("weiter", inner))
    data = tnef({0x37: "Brief", 0x1009: literal_rtf(rtf)}, files[: chance.randrange(1, 3)])
    data = data[: chance.randrange(len(data) // 2, len(data))] if chance.random() < 0.2 else data
    mail = start(chance, number)
    mail.set_content("Siehe Anhang.\n")
    mail.add_attachment(data, maintype="application", subtype="ms-tnef", filename="winmail.dat")
    return mail.as_bytes()


def outlook(chance: random.Random, number: int) -> bytes:
    text = letter(chance, number)
    inner = msg_tree({0x37: "Innen", 0x1000: text}, (msg_attachment("i.pdf", pdf(text)),), embedded=True)
    tree = msg_tree(
        {0x37: "Brief", 0x1000: text}, (msg_attachment("b.txt", text.encode()), msg_attachment("i", inner=inner))
    )
    data = msg(tree)
    data = data[: len(data) // 2] if chance.random() < 0.2 else data
    mail = start(chance, number)
    mail.set_content("Siehe Anhang.\n")
    mail.add_attachment(data, maintype="application", subtype="vnd.ms-outlook", filename="brief.msg")
    return mail.as_bytes()


def nested_zip(chance: random.Random, number: int) -> bytes:
    data = zipped({"briefe/a.txt": letter(chance, number).encode(), "../../b.pdf": pdf(letter(chance, number))})
    for level in range(chance.randrange(1, 4)):
        data = zipped({f"innen{level}.zip": data, "setup.exe": b"MZ\0\0"})
    if chance.random() < 0.2:
        data = data[: len(data) - chance.randrange(1, 60)]
    mail = start(chance, number)
    mail.set_content("Siehe Anhang.\n")
    mail.add_attachment(data, maintype="application", subtype="zip", filename="post.zip")
    return mail.as_bytes()


def packed_tar(chance: random.Random, number: int) -> bytes:
    data = tarred({"a/brief.txt": letter(chance, number).encode(), "b.csv": b"1;2;3\n"})
    pack: Callable[[bytes], bytes] = chance.choice([gzip.compress, bz2.compress, lambda raw: raw])
    mail = start(chance, number)
    mail.set_content("Siehe Anhang.\n")
    mail.add_attachment(pack(data), maintype="application", subtype="octet-stream", filename="post")
    return mail.as_bytes()


def nested_mail(chance: random.Random, number: int) -> bytes:
    mail = start(chance, number)
    mail.set_content(letter(chance, number))
    for level in range(chance.randrange(1, 12)):
        outer = start(chance, number * 100 + level)
        outer.set_content(f"Zur Kenntnis ({level}).\n")
        outer.add_attachment(mail)
        mail = outer
    return mail.as_bytes()


def deep_parts(chance: random.Random, number: int) -> bytes:
    """Parts in parts in parts, the last of them a letter."""
    levels = chance.randrange(20, 80)
    head = f"From: a{number}@example.org\r\nSubject: tief {number}\r\nMIME-Version: 1.0\r\n"
    opened = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\r\n\r\n--b{n}\r\n' for n in range(levels))
    return (head + opened + "Content-Type: text/plain\r\n\r\n" + letter(chance, number)).encode()


def odd_names(chance: random.Random, number: int) -> bytes:
    name = chance.choice(
        ["a" * 3000 + ".pdf", "../../etc/passwd", "exe.\u202efdp.txt", "=?utf-8?q?br=C3=BCef=2Epdf?=", "\x07.txt", ""]
    )
    head = f"From: a{number}@example.org\r\nSubject: Name {number}\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n"
    part = f'Content-Type: text/plain\r\nContent-Disposition: attachment; filename="{name}"\r\n\r\n{letter(chance, number)}\r\n'
    return (head + part + "--x--\r\n").encode()


def nothing_in_it(chance: random.Random, number: int) -> bytes:
    mail = start(chance, number)
    mail.set_content(chance.choice(["", "\n\n", "\u200b\n"]))
    mail.add_attachment(b"", maintype="application", subtype="pdf", filename="leer.pdf")
    return mail.as_bytes()


def hidden_type(chance: random.Random, number: int) -> bytes:
    """The mail says one thing, the bytes are another."""
    mail = start(chance, number)
    mail.set_content("Siehe Anhang.\n")
    mail.add_attachment(pdf(letter(chance, number)), maintype="image", subtype="png", filename="scan.png")
    mail.add_attachment(b"MZ\0\0" + bytes(100), maintype="application", subtype="pdf", filename="rechnung.pdf")
    mail.add_attachment(bytes(range(256)), maintype="text", subtype="plain", filename="brief.txt")
    return mail.as_bytes()


def huge_header(chance: random.Random, number: int) -> bytes:
    head = f"From: a{number}@example.org\r\nSubject: lang {number}\r\nX-Spam: {'x' * 50_000}\r\n"
    head += "".join(f"X-Line-{line}: {'y' * 60}\r\n" for line in range(500))
    return (head + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + letter(chance, number)).encode()


def signed(chance: random.Random, number: int) -> bytes:
    mail = start(chance, number)
    mail.set_content(letter(chance, number))
    signature = base64.b64encode(bytes.fromhex("308006092a864886f70d010702a0800000") + bytes(50))
    mail.add_attachment(
        base64.b64decode(signature), maintype="application", subtype="pkcs7-signature", filename="smime.p7s"
    )
    return mail.as_bytes()


def bare_lines(chance: random.Random, number: int) -> bytes:
    """Line ends of other systems."""
    end = chance.choice([b"\n", b"\r\n\r\n" if chance.random() < 0.1 else b"\n"])
    return chance.choice(USUAL)(chance, number).replace(b"\r\n", end)


USUAL: list[Callable[[random.Random, int], bytes]] = [plain, both, with_pdf, with_text, with_logo, with_invitation]
ODD: list[Callable[[random.Random, int], bytes]] = [
    no_boundary_line,
    cut,
    boundary_unsaid,
    wrong_charset,
    eight_bit_headers,
    rubbish_in_base64,
    broken_quoting,
    no_encoding_named,
    uuencoded,
    winmail,
    outlook,
    nested_zip,
    packed_tar,
    nested_mail,
    deep_parts,
    odd_names,
    nothing_in_it,
    hidden_type,
    huge_header,
    signed,
    bare_lines,
]
