"""Mails: body, attachments, faults."""

from __future__ import annotations

import hashlib

import pytest

from finescan.errors import BrokenFileError, EncryptedError
from finescan.intake import Left, Limits, Part, sniff
from finescan.intake.mail.headers import decoded
from finescan.intake.mail.texts import page_shows_something
from tests.intake.odd_mails import html, pdf, png, zipped
from tests.intake.opened import errors, mail, opened, shown, texts, told

LETTER = "Gebühr für den Eintrag: 480 € jährlich."
HEAD = b"From: a@example.org\r\nTo: b@example.com\r\nSubject: Brief\r\nMIME-Version: 1.0\r\n"


def multipart(*parts: bytes, kind: str = "mixed") -> bytes:
    head = HEAD + f'Content-Type: multipart/{kind}; boundary="grenze"\r\n\r\n'.encode()
    return head + b"".join(b"--grenze\r\n" + part + b"\r\n" for part in parts) + b"--grenze--\r\n"


def text_part(text: str, kind: str = "plain") -> bytes:
    return f"Content-Type: text/{kind}; charset=utf-8\r\n\r\n{text}".encode()


def test_body_and_attachments_come_in_order_under_the_id_of_the_mail():
    made = mail(LETTER)
    made.add_attachment(pdf(LETTER), maintype="application", subtype="pdf", filename="Angebot für Sie.pdf")
    made.add_attachment(LETTER, filename="brief.txt", disposition="inline")
    data = made.as_bytes()
    parts = opened(data)
    assert told(data) == [
        ("body", "text/plain"),
        ("attachment 1: Angebot für Sie.pdf", "application/pdf"),
        ("attachment 2: brief.txt", "text/plain"),
    ]
    assert {one.document.container for one in parts if isinstance(one, Part)} == {hashlib.sha256(data).hexdigest()[:16]}
    assert [shown(one) for one in parts if isinstance(one, Part) and one.charset] == [LETTER, LETTER]


def test_the_body_brings_the_head_of_its_mail_and_attachments_do_not():
    made = mail(LETTER, Reply_To="Büro <c@example.net>", Date="Mon, 1 Jan 2024 10:00:00 +0100")
    made.replace_header("From", "Jürgen Groß <a@example.org>")
    made.add_attachment(LETTER, filename="brief.txt")
    body, attached = opened(made.as_bytes())
    assert isinstance(body, Part)
    assert isinstance(attached, Part)
    assert body.mail is not None
    assert (body.mail.sender, body.mail.reply_to) == ("Jürgen Groß <a@example.org>", "Büro <c@example.net>")
    assert (body.mail.to, body.mail.subject, body.mail.date) == (
        "b@example.com",
        "Brief",
        "Mon, 01 Jan 2024 10:00:00 +0100",
    )
    assert attached.mail is None


def test_the_digest_of_a_body_covers_its_head():
    bodies = [opened(mail(LETTER, Reply_To=address).as_bytes())[0] for address in ("c@example.net", "d@example.net")]
    assert len({body.document.sha256 for body in bodies if isinstance(body, Part)}) == 2
    again = opened(mail(LETTER, Reply_To="c@example.net", X_Spam="no").as_bytes())[0]
    assert isinstance(again, Part)
    assert isinstance(bodies[0], Part)
    assert again.document.sha256 == bodies[0].document.sha256


def test_of_alternatives_the_page_is_the_body():
    made = mail("Nur Text")
    made.add_alternative(html(LETTER), subtype="html")
    assert told(made.as_bytes()) == [("body", "text/html")]


def test_a_page_that_shows_nothing_gives_way_to_the_text():
    made = mail(LETTER)
    made.add_alternative("<html><style>p {color: red}</style><!-- x --><p>&nbsp;</p></html>", subtype="html")
    assert texts(made.as_bytes()) == {"body": LETTER}


def test_attachments_within_an_alternative_are_kept():
    inner = b'Content-Type: multipart/mixed; boundary="innen"\r\n\r\n--innen\r\n'
    inner += text_part("<p>Seite</p>", "html") + b"\r\n--innen\r\nContent-Type: application/pdf; name=a.pdf\r\n\r\n"
    inner += pdf(LETTER) + b"\r\n--innen--\r\n"
    found = told(multipart(text_part("Text"), inner, kind="alternative"))
    assert found == [("body", "text/html"), ("attachment 1: a.pdf", "application/pdf")]


def test_texts_before_and_after_an_attachment_are_one_body():
    image = b"Content-Type: application/pdf; name=a.pdf\r\n\r\n" + pdf("x")
    data = multipart(text_part("Davor"), image, text_part("<b>Danach</b>", "html"))
    body = opened(data)[0]
    assert isinstance(body, Part)
    assert body.document.media_type == "text/html"
    assert "Davor" in shown(body)
    assert "<b>Danach</b>" in shown(body)


def test_mails_in_mails_are_named_by_their_way():
    inner = mail("innen", Subject="Das Innere")
    inner.add_attachment(LETTER, filename="brief.txt")
    outer = mail("außen")
    outer.add_attachment(inner)
    assert texts(outer.as_bytes()) == {
        "body": "außen",
        "attachment 1: Das Innere > body": "innen",
        "attachment 1: Das Innere > attachment 1: brief.txt": LETTER,
    }
    assert len({one.document.container for one in opened(outer.as_bytes()) if isinstance(one, Part)}) == 1


@pytest.mark.parametrize(
    ("name", "kind", "data", "reason"),
    [
        ("termin.ics", "text/calendar", b"BEGIN:VCALENDAR\r\nEND:VCALENDAR", "calendar"),
        ("karte.vcf", "text/vcard", b"BEGIN:VCARD\r\nEND:VCARD", "contact"),
        ("smime.p7s", "application/pkcs7-signature", bytes(range(256)), "signature"),
        ("key.asc", "application/pgp-keys", b"-----BEGIN PGP PUBLIC KEY BLOCK-----", "key"),
        ("x.asc", "application/pgp-signature", b"-----BEGIN PGP SIGNATURE-----", "signature"),
        ("setup.pdf", "application/pdf", b"MZ\0\0" + bytes(80), "program"),
        ("a.mp3", "audio/mpeg", b"ID3" + bytes(80), "sound"),
        ("a.xlsx", "application/octet-stream", zipped({"xl/workbook.xml": b"x"}), "spreadsheet"),
        ("a.csv", "text/csv", b"1;2;3", "data"),
        ("logo.png", "image/png", png(300, 120), "small picture"),
        ("pixel.png", "image/png", png(1, 1), "small picture"),
        ("banner.png", "image/png", png(1600, 200), "small picture"),
        ("leer.pdf", "application/pdf", b"", "empty"),
        ("x.bin", "application/octet-stream", bytes(range(256)), "unknown data"),
    ],
)
def test_what_is_no_letter_is_passed_over_by_its_kind(name, kind, data, reason):
    made = mail(LETTER)
    main, _, sub = kind.partition("/")
    made.add_attachment(data, maintype=main, subtype=sub, filename=name)
    left = opened(made.as_bytes())[1]
    assert isinstance(left, Left)
    assert (left.part, left.reason, left.error) == (f"attachment 1: {name}", reason, None)


@pytest.mark.parametrize("size", [(620, 877), (877, 620), (1240, 1754)])
def test_pictures_that_may_be_a_letter_are_taken(size):
    made = mail(LETTER)
    made.add_attachment(png(*size), maintype="image", subtype="png", filename="scan.png")
    assert told(made.as_bytes())[1] == ("attachment 1: scan.png", "image/png")


def test_letters_of_a_kind_that_is_not_read_are_faults_not_passed_over():
    made = mail(LETTER)
    made.add_attachment(b"{\\rtf1 Brief}", maintype="text", subtype="rtf", filename="brief.rtf")
    assert "rich text file" in errors(made.as_bytes())[0]


def test_an_empty_body_is_told():
    assert told(mail("").as_bytes()) == [("body", "no text")]
    assert told(HEAD + b"\r\n") == [("body", "no text")]


def test_a_mail_that_is_one_file_only():
    data = HEAD + b"Content-Type: application/pdf; name=a.pdf\r\n\r\n" + pdf(LETTER)
    assert told(data) == [("attachment 1: a.pdf", "application/pdf")]


@pytest.mark.parametrize(
    ("said", "codec"),
    [
        ("utf-8", "utf-8"),
        ("utf-8", "cp1252"),
        ("iso-8859-1", "cp1252"),
        ("iso-8859-1", "utf-8"),
        ("us-ascii", "utf-8"),
        ("x-unknown", "utf-8"),
        ("punycode", "utf-8"),
        ("hex", "cp1252"),
        ("", "cp1252"),
        ("windows-1252", "cp1252"),
        ("utf-16", "utf-16"),
        ("utf-7", "utf-7"),
    ],
)
def test_texts_are_decoded_whatever_the_mail_says(said, codec):
    data = HEAD + f"Content-Type: text/plain; charset={said}\r\n\r\n".encode() + LETTER.encode(codec)
    assert texts(data) == {"body": LETTER}


def test_an_encoding_of_another_region_is_believed():
    data = HEAD + b"Content-Type: text/plain; charset=iso-8859-2\r\n\r\n" + "Opłata źródłowa".encode("iso-8859-2")
    assert texts(data) == {"body": "Opłata źródłowa"}
    attached = b"Content-Type: text/plain; charset=iso-8859-2; name=a.txt\r\n\r\n" + "Opłata".encode("iso-8859-2")
    assert texts(multipart(attached)) == {"attachment 1: a.txt": "Opłata"}


@pytest.mark.parametrize(
    ("header", "text"),
    [
        ("=?utf-8?q?Geb=C3=BChr?=", "Gebühr"),
        ("=?iso-8859-1?Q?Geb=FChr?= 2024", "Gebühr 2024"),
        ("=?utf-8?b?R2Viw7w=?= =?utf-8?b?aHI=?=", "Gebühr"),
        ("=?utf-8?q?Geb=C3?= =?utf-8?q?=BChr?=", "Gebühr"),
        ("=?utf-8*de?q?Geb=C3=BChr?=", "Gebühr"),
        ("=?x-none?q?Geb=C3=BChr?=", "Gebühr"),
        ("=?utf-8?b?!!!?=", ""),
        ("=?utf-8?q?offen", "=?utf-8?q?offen"),
        ("Gebühr", "Gebühr"),
    ],
)
def test_headers_are_decoded(header, text):
    assert decoded(header) == text


@pytest.mark.parametrize("codec", ["utf-8", "cp1252"])
def test_headers_of_eight_bits(codec):
    data = f"From: Jürgen <a@example.org>\r\nTo: b\r\nSubject: Gebühr\r\n\r\n{LETTER}".encode(codec)
    body = opened(data)[0]
    assert isinstance(body, Part)
    assert body.mail is not None
    assert (body.mail.sender, body.mail.subject) == ("Jürgen <a@example.org>", "Gebühr")


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("attachment; filename*=utf-8''Geb%C3%BChr.txt", "Gebühr.txt"),
        ("attachment; filename*0=lang; filename*1=er.txt", "langer.txt"),
        ('attachment; filename="=?utf-8?q?Geb=C3=BChr=2Etxt?="', "Gebühr.txt"),
        ('attachment; filename="Gebühr.txt"', "Gebühr.txt"),
        ('attachment; filename="../../etc/passwd.txt"', "passwd.txt"),
        ('attachment; filename="C:\\\\Post\\\\brief.txt"', "brief.txt"),
        ('attachment; filename="a\u202etxt.exe\x07.txt"', "a txt.exe .txt"),
    ],
)
def test_names_are_decoded_and_safe_to_be_shown(header, name):
    part = f"Content-Type: text/plain\r\nContent-Disposition: {header}\r\n\r\n{LETTER}".encode()
    assert told(multipart(part)) == [(f"attachment 1: {name}", "text/plain")]


def test_an_endless_name_is_cut_but_keeps_its_suffix():
    part = f"Content-Type: text/plain; name={'a' * 5000}.txt\r\n\r\n{LETTER}".encode()
    ((name, _),) = told(multipart(part))
    assert name is not None
    assert len(name) < 150
    assert name.endswith(".txt")


# ---------------------------------------------------------------------------------------------------- broken mails


def test_a_missing_last_boundary_loses_nothing():
    data = multipart(text_part("Text"), b"Content-Type: application/pdf; name=a.pdf\r\n\r\n" + pdf(LETTER))
    cut = data.removesuffix(b"--grenze--\r\n")
    assert told(cut) == [("body", "text/plain"), ("attachment 1: a.pdf", "application/pdf")]


@pytest.mark.parametrize("said", [b"", b"; boundary=falsch", b'; boundary=""'])
def test_a_boundary_that_is_not_said_is_found(said):
    data = multipart(text_part("Text"), b"Content-Type: application/pdf; name=a.pdf\r\n\r\n" + pdf(LETTER))
    broken = data.replace(b'; boundary="grenze"', said)
    assert told(broken) == [("body", "text/plain"), ("attachment 1: a.pdf", "application/pdf")]


def test_parts_without_any_boundary_are_read_as_one_text_and_told():
    data = HEAD + b"Content-Type: multipart/mixed\r\n\r\n" + LETTER.encode()
    body, fault = opened(data)
    assert isinstance(body, Part)
    assert shown(body) == LETTER
    assert isinstance(fault, Left)
    assert isinstance(fault.error, BrokenFileError)
    assert fault.error.german is not None


def test_rubbish_between_lines_of_base64():
    import base64

    letter = pdf(LETTER)
    lines = base64.encodebytes(letter).replace(b"\n", b"\r\n").split(b"\r\n")
    lines.insert(3, b"~~!! *.* !!~~")
    part = b"Content-Type: application/pdf; name=a.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n" + b"\r\n".join(
        lines
    )
    attached = opened(multipart(part))[0]
    assert isinstance(attached, Part)
    assert attached.data == letter


def test_base64_in_name_only():
    data = HEAD + b"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    assert texts(data + LETTER.encode()) == {"body": LETTER}


def test_an_encoding_that_is_not_named():
    import base64

    letter = pdf(LETTER)
    part = b"Content-Type: application/pdf; name=a.pdf\r\n\r\n" + base64.encodebytes(letter)
    attached = opened(multipart(part))[0]
    assert isinstance(attached, Part)
    assert attached.data == letter
    quoted = HEAD + b"Content-Type: text/plain; charset=utf-8\r\n\r\nGeb=C3=BChr f=C3=BCr =\r\nSie"
    assert texts(quoted) == {"body": "Gebühr für Sie"}


def test_faults_in_quoted_printable():
    data = HEAD + b"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    assert texts(data + b"Geb=c3=bchr =ZZ 5 = 5=") == {"body": "Gebühr =ZZ 5 = 5"}


def test_files_that_are_written_into_the_text():
    import binascii

    lines = b"".join(binascii.b2a_uu(LETTER.encode()[at : at + 45]) for at in range(0, 60, 45))
    data = HEAD + b"\r\nDavor\r\nbegin 644 brief.txt\r\n" + lines + b"`\r\nend\r\nDanach\r\n"
    assert texts(data) == {"body": "Davor\nDanach", "attachment 1: brief.txt": LETTER}
    assert texts(HEAD + b"\r\nbegin 644 times\r\nwe fail\r\n") == {"body": "begin 644 times\nwe fail"}


def test_a_damaged_attachment_is_a_fault_with_its_name():
    part = b"Content-Type: application/pdf; name=a.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n\xff\xff\xff\xff\xff"
    data = multipart(text_part("Text"), part)
    assert told(data) == [("body", "text/plain"), ("attachment 1: a.pdf", "unsupported")]
    assert "attachment 1: a.pdf" in errors(data)[0]


def test_parts_deep_in_each_other_end():
    opened_parts = b"".join(
        b'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n' % (n, n) for n in range(500)
    )
    data = HEAD + opened_parts + text_part(LETTER)
    assert "deep in each other" in errors(data)[0]


def test_mails_deep_in_each_other_end():
    made = mail(LETTER)
    for level in range(20):
        outer = mail(f"außen {level}")
        outer.add_attachment(made)
        made = outer
    found = opened(made.as_bytes(), Limits(max_depth=3))
    assert sum(isinstance(one, Part) for one in found) == 3
    assert "3 mails or archives deep" in errors(made.as_bytes(), Limits(max_depth=3))[0]


def test_a_mail_of_countless_parts_is_bounded():
    data = multipart(*[text_part("x").replace(b"text/plain", b"text/plain; name=a.txt")] * 500)
    found = opened(data, Limits(max_parts=100))
    assert len(found) <= 101
    assert "not read" in errors(data, Limits(max_parts=100))[0]


def test_huge_headers():
    data = HEAD + b"X-Long: " + b"x" * 3_000_000 + b"\r\n" + b"X-Y: z\r\n" * 100_000 + b"\r\n" + LETTER.encode()
    assert texts(data) == {"body": LETTER}


@pytest.mark.parametrize(
    "content", [b"-----BEGIN PGP MESSAGE-----\r\nabc", bytes.fromhex("308006092a864886f70d010703a080") + bytes(60)]
)
def test_what_only_the_receiver_can_open(content):
    made = mail(LETTER)
    made.add_attachment(content, maintype="application", subtype="pkcs7-mime", filename="smime.p7m")
    fault = opened(made.as_bytes())[1]
    assert isinstance(fault, Left)
    assert isinstance(fault.error, EncryptedError)
    assert "encrypted for its receiver" in str(fault.error)


def der(tag: int, *fields: bytes) -> bytes:
    content = b"".join(fields)
    size = len(content)
    length = bytes([size]) if size < 128 else b"\x82" + size.to_bytes(2, "big")
    return bytes([tag]) + length + content


def endless(tag: int, *fields: bytes) -> bytes:
    return bytes([tag, 0x80]) + b"".join(fields) + b"\0\0"


@pytest.mark.parametrize("build", [der, endless])
def test_a_signature_that_wraps_the_mail_is_opened(build):
    content = b"Content-Type: text/plain; charset=utf-8\r\n\r\n" + LETTER.encode()
    octets = der(0x04, content) if build is der else endless(0x24, der(0x04, content[:20]), der(0x04, content[20:]))
    data = der(0x06, bytes.fromhex("2a864886f70d010701"))
    signed = build(0x30, der(0x02, b"\1"), der(0x31), build(0x30, data, build(0xA0, octets)), der(0x31))
    wrapped = build(0x30, der(0x06, bytes.fromhex("2a864886f70d010702")), build(0xA0, signed))
    head = HEAD.replace(b"MIME-Version: 1.0\r\n", b"")
    whole = head + b"Content-Type: application/pkcs7-mime; name=smime.p7m\r\n\r\n" + wrapped
    body = opened(whole)[0]
    assert isinstance(body, Part)
    assert body.mail is not None
    assert (body.document.part, shown(body)) == ("attachment 1: smime.p7m > body", LETTER)
    assert (body.mail.sender, body.mail.subject) == ("a@example.org", "Brief")


def test_reports_of_delivery_are_passed_over_and_their_letter_read():
    status = b"Content-Type: message/delivery-status\r\n\r\nAction: failed"
    original = b"Content-Type: message/rfc822\r\n\r\n" + mail(LETTER).as_bytes()
    assert told(multipart(text_part("Nicht zustellbar"), status, original, kind="report")) == [
        ("body", "text/plain"),
        ("attachment 1", "delivery report"),
        ("attachment 2: Brief > body", "text/plain"),
    ]


# -------------------------------------------------------------------------------------------- which files are mails


@pytest.mark.parametrize(
    ("data", "media_type"),
    [
        (HEAD + b"\r\nx", "message/rfc822"),
        (b"Received: from x\nSubject: y\n\nx", "message/rfc822"),
        (b"\r\n" + HEAD + b"\r\nx", "message/rfc822"),
        (b"From a@b.de Sat Jan  3 01:05:34 2020\n" + HEAD + b"\r\nx", "application/mbox"),
        (b"120       \n" + HEAD + b"\r\nx", "message/x-emlx"),
        (b"From: Firma\nTo: Kunde\nSubject: Angebot\n\nSehr geehrte", "text/plain"),
        (b"Von: a@b.de\nAn: c@d.de\nBetreff: x\n\nHallo", "text/plain"),
        (b"Note: this is\nImportant: text\n\n", "text/plain"),
        (HEAD + b"Content-Type: application/pdf\r\n\r\n%PDF-1.4", "message/rfc822"),
    ],
)
def test_mails_are_told_by_their_headers(data, media_type):
    assert sniff(data) == media_type


def test_a_mail_file_of_apple():
    data = mail(LETTER).as_bytes()
    assert texts(f"{len(data)}      \n".encode() + data + b'<?xml version="1.0"?><plist/>') == {"body": LETTER}


@pytest.mark.parametrize(
    ("page", "seen"),
    [
        ("<p>Text</p>", True),
        ("Text", True),
        ("<p>&nbsp;&#8203;</p>", False),
        ("<style>b {x: y}</style><script>1</script><!-- x -->", False),
        ("<!-- offen", False),
        ("<style>offen", False),
        ("<STYLE>x</style >7", True),
        ("<img alt='x'>", False),
        ("", False),
    ],
)
def test_whether_a_page_shows_anything(page, seen):
    assert page_shows_something(page) is seen
