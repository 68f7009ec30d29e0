"""Outlook: messages that were saved, and winmail.dat."""

from __future__ import annotations

import struct

import pytest

from finescan.intake import Limits, Part, sniff
from finescan.intake.outlook.rtf import decompressed, inside_rtf
from tests.intake.builders import cfb, literal_rtf, msg, msg_attachment, msg_tree, tnef, uncompressed_rtf
from tests.intake.odd_mails import pdf
from tests.intake.opened import errors, mail, opened, shown, texts, told

LETTER = "Gebühr für den Eintrag: 480 € jährlich."
SUBJECT, BODY, RTF, HTML, HEADERS, SENDER, ADDRESS, TO = 0x37, 0x1000, 0x1009, 0x1013, 0x7D, 0xC1A, 0xC1F, 0xE04
WRAPPED = (
    rb"{\rtf1\ansi\ansicpg1252\fromhtml1 \deff0{\fonttbl{\f0\fswiss Arial;}{\f1\fcharset238 Arial;}}"
    rb"{\*\htmltag64 <html>}{\*\htmltag84 <b style='x\{y\}'>}\htmlrtf {\b \htmlrtf0 Geb\'fchr \f1\'b3\f0  480 \u8364?"
    rb"{\*\htmltag92 </b>}\htmlrtf }\htmlrtf0 {\*\mhtmltag84 nie}\par}"
)


def test_a_message_gives_body_attachments_and_messages_in_it():
    inner = msg_tree({SUBJECT: "Innen", BODY: "Das Innere"}, (msg_attachment("b.txt", LETTER.encode()),), embedded=True)
    attached = (msg_attachment("a.pdf", pdf(LETTER * 100)), msg_attachment("Innen", inner=inner))
    data = msg(msg_tree({SUBJECT: "Brief", BODY: LETTER}, attached))
    assert sniff(data) == "application/vnd.ms-outlook"
    assert told(data) == [
        ("body", "text/plain"),
        ("attachment 1: a.pdf", "application/pdf"),
        ("attachment 2: Innen > body", "text/plain"),
        ("attachment 2: Innen > attachment 1: b.txt", "text/plain"),
    ]
    assert texts(data)["attachment 2: Innen > attachment 1: b.txt"] == LETTER


@pytest.mark.parametrize(
    ("properties", "sender", "to"),
    [
        ({SENDER: "Jürgen Groß", ADDRESS: "j@example.org", TO: "Büro"}, "Jürgen Groß <j@example.org>", "Büro"),
        ({SENDER: "Jürgen Groß", ADDRESS: "/O=EX/OU=FIRST/CN=J"}, "Jürgen Groß", None),
        (
            {HEADERS: "From: A <a@example.org>\r\nTo: b@example.com\r\n", SENDER: "X"},
            "A <a@example.org>",
            "b@example.com",
        ),
    ],
)
def test_the_head_of_a_message(properties, sender, to):
    (body,) = opened(msg(msg_tree({SUBJECT: "Brief", BODY: LETTER} | properties)))
    assert isinstance(body, Part)
    assert body.mail is not None
    assert (body.mail.sender, body.mail.to, body.mail.subject) == (sender, to, "Brief")


@pytest.mark.parametrize(
    ("properties", "media_type"),
    [
        ({HTML: b"<p>Geb\xfchr", BODY: "Text"}, "text/html"),
        ({HTML: b"<p>&nbsp;", BODY: "Text"}, "text/plain"),
        ({RTF: literal_rtf(WRAPPED), BODY: "Text"}, "text/html"),
        ({RTF: uncompressed_rtf(b"{\\rtf1 x}"), BODY: "Text"}, "text/plain"),
        ({RTF: uncompressed_rtf(b"{\\rtf1\\fromtext Text}")}, "text/plain"),
        ({BODY: ""}, "no text"),
    ],
)
def test_which_body_of_a_message_is_read(properties, media_type):
    assert told(msg(msg_tree(properties))) == [("body", media_type)]


def test_strings_of_bytes_are_in_the_code_page_of_the_message():
    tree = dict(msg_tree({}, fixed={0x3FFD: 1250}))
    tree["__substg1.0_1000001E"] = "Opłata".encode("cp1250")
    assert texts(msg(tree)) == {"body": "Opłata"}


def test_a_winmail_dat_in_a_mail():
    made = mail("Siehe Anhang")
    inner = {SUBJECT: "Innen", BODY: "Das Innere"}
    data = tnef({BODY: LETTER}, (("brief.pdf", pdf(LETTER)), ("Innen", inner)))
    made.add_attachment(data, maintype="application", subtype="ms-tnef", filename="winmail.dat")
    found = opened(made.as_bytes())
    assert [one.document.part for one in found if isinstance(one, Part)] == [
        "body",
        "attachment 1: winmail.dat > body",
        "attachment 1: winmail.dat > attachment 1: brief.pdf",
        "attachment 1: winmail.dat > attachment 2: Innen > body",
    ]
    wrapped = found[1]
    assert isinstance(wrapped, Part)
    assert wrapped.mail is not None
    assert (shown(wrapped), wrapped.mail.sender) == (LETTER, "a@example.org")


def test_named_and_repeated_properties_of_tnef_are_passed():
    named = struct.pack("<HH16sII", 0x1F, 0x8005, bytes(16), 1, 6) + "abc".encode("utf-16-le") + bytes(2)
    named += struct.pack("<II", 1, 4) + "x\0".encode("utf-16-le")
    several = struct.pack("<HHI", 0x1003, 0x3001, 2) + bytes(8)
    plain = struct.pack("<HHII", 0x1F, BODY, 1, 2 * len(LETTER)) + LETTER.encode("utf-16-le")
    plain += bytes(-len(plain) % 4)
    properties = struct.pack("<I", 3) + named + several + plain
    data = b"\x78\x9f\x3e\x22\1\0" + struct.pack("<BHHI", 1, 0x9003, 6, len(properties)) + properties + b"\0\0"
    assert texts(data) == {"body": LETTER}


def test_a_cut_winmail_dat_gives_what_it_has():
    data = tnef({BODY: LETTER}, (("brief.txt", LETTER.encode() * 100),))
    assert told(data[:-200])[0] == ("body", "text/plain")
    assert "damaged" in errors(data[:-200])[0]


def test_a_damaged_message_is_a_fault():
    data = msg(msg_tree({BODY: LETTER}, (msg_attachment("a.txt", LETTER.encode() * 300),)))
    for cut in (600, 1500, len(data) // 2):
        made = mail("Siehe Anhang")
        made.add_attachment(data[:cut], maintype="application", subtype="vnd.ms-outlook", filename="a.msg")
        assert errors(made.as_bytes())


def test_messages_deep_in_each_other_end():
    tree = msg_tree({BODY: LETTER}, embedded=True)
    for _ in range(12):
        tree = msg_tree({BODY: "außen"}, (msg_attachment("innen", inner=tree),), embedded=True)
    data = msg(msg_tree({BODY: "ganz außen"}, (msg_attachment("innen", inner=tree),)))
    assert "3 mails or archives deep" in errors(data, Limits(max_depth=3))[0]


@pytest.mark.parametrize(
    ("names", "media_type"),
    [
        (["WordDocument"], "application/msword"),
        (["Workbook"], "application/vnd.ms-excel"),
        (["x"], "application/x-ole-storage"),
    ],
)
def test_old_office_files_are_told_apart(names, media_type):
    assert sniff(cfb(dict.fromkeys(names, b"x" * 100))) == media_type


@pytest.mark.parametrize(
    ("packed", "rtf"),
    [
        (
            "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0",
            b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n",
        ),
        ("1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0", b"{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}"),
    ],
)
def test_rich_text_is_decompressed_as_the_specification_shows(packed, rtf):
    assert decompressed(bytes.fromhex(packed)) == rtf


def test_html_is_unwrapped_from_rich_text():
    assert inside_rtf(literal_rtf(WRAPPED)) == ("text/html", "<html><b style='x{y}'>Gebühr ł 480 €</b>\n")


def test_plain_text_is_unwrapped_from_rich_text():
    rtf = rb"{\rtf1\ansi\fromtext{\colortbl;\red1;}{\*\generator x;}Zeile 1\par Geb\'fchr\tab\u-10179?\u-8704?\~x\{\}}"
    assert inside_rtf(uncompressed_rtf(rtf)) == ("text/plain", "Zeile 1\nGebühr\t\U0001f600\u00a0x{}")
