"""Whatever comes in, a part or a reason comes out."""

from __future__ import annotations

import random
import zlib

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from finescan.intake import READABLE, Left, Limits, Member, Part, members
from finescan.intake.mail.headers import decoded, headers, mail_head
from finescan.intake.mail.signed import signed_content
from finescan.intake.mail.transfer import unbase64, undone, uuencoded, without
from finescan.intake.names import shown
from finescan.intake.outlook.rtf import inside_rtf
from finescan.intake.parts import open_parts
from tests.intake import odd_mails as odd
from tests.intake.builders import literal_rtf, msg, msg_attachment, msg_tree, tnef
from tests.intake.opened import opened

LIMITS = Limits(max_bytes=1_000_000, max_unpacked=5_000_000, max_parts=60, max_depth=4)
LINES = [
    b"From: a@example.org",
    b"To: b",
    b"Subject: =?utf-8?q?x",
    b"MIME-Version: 1.0",
    b'Content-Type: multipart/mixed; boundary="a"',
    b"Content-Type: multipart/alternative; boundary=b",
    b"Content-Type: multipart/",
    b"Content-Type: text/html; charset=utf-16",
    b"Content-Type: message/rfc822",
    b"Content-Type: application/pdf; name*=x''%zz",
    b"Content-Disposition: attachment; filename*0*=utf-8'de'%C3; filename*1=x",
    b"Content-Transfer-Encoding: base64",
    b"Content-Transfer-Encoding: quoted-printable",
    b"Content-Transfer-Encoding: x-uuencode",
    b"",
    b"",
    b"--a",
    b"--a--",
    b"--b",
    b"--b--",
    b"begin 644 x.txt",
    b"end",
    b"=C3=BC=",
    b"R0lGODlh",
    b"<p>x",
    b"From x@y Sat Jan  3 01:05:34 2020",
    b"\xff\xfe\x00",
]


def holds(found: list[Part | Left], limits: Limits = LIMITS) -> None:
    """What is asked of everything that was opened."""
    assert found
    assert len(found) <= limits.max_parts + 1
    for one in found:
        if isinstance(one, Part):
            assert one.document.media_type in READABLE
            assert one.charset is None or one.data.decode(one.charset, "replace") is not None
        else:
            assert one.reason
            assert one.error is None or (one.error.german and one.name in f"{one.error} ")
    parts = [one.document.part if isinstance(one, Part) else one.part for one in found]
    assert len(set(parts)) >= len(parts) - 2  # a fault of the whole may share the name of one part


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(LINES) | st.binary(max_size=30), max_size=60), st.sampled_from([b"\n", b"\r\n", b"\r"]))
@example([*LINES[:5], b"", b"--a", *LINES[6:]], b"\r\n")
def test_any_lines_of_a_mail(lines, end):
    holds(opened(end.join(lines), LIMITS))
    holds(opened(end.join([b"From: a@b.de", b"Subject: x", *lines]), LIMITS))


SEEDS = [make(random.Random(number), number) for number, make in enumerate(odd.USUAL + odd.ODD)]
SEEDS += [
    odd.zipped({"a.txt": b"Brief " * 50, "b/c.pdf": odd.pdf("x")}),
    odd.tarred({"a.txt": b"Brief " * 50, "b/c.pdf": odd.pdf("x")}),
    b"From a@b Sat Jan  3 01:05:34 2020\n".join(SEEDS[:4]),
    msg(msg_tree({0x37: "x", 0x1009: literal_rtf(b"{\\rtf1\\fromhtml <p>}")}, (msg_attachment("a.txt", b"x" * 5000),))),
    tnef({0x37: "x", 0x1000: "Text"}, (("a.txt", b"Brief"), ("b", {0x1000: "innen"}))),
]


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(SEEDS), st.integers(0, 2**32), st.integers(1, 8))
def test_damaged_mails_and_archives(data, seed, faults):
    chance = random.Random(seed)
    broken = bytearray(data)
    for _ in range(faults):
        at = chance.randrange(len(broken) + 1)
        kind = chance.randrange(4)
        if kind == 0:
            del broken[at : at + chance.randrange(200)]
        elif kind == 1:
            broken[at:at] = bytes(chance.randrange(256) for _ in range(chance.randrange(20)))
        elif kind == 2:
            broken[at : at + 4] = chance.randbytes(4)
        else:
            broken[at:at] = broken[at : at + chance.randrange(500)]
    holds(opened(bytes(broken), LIMITS))


@pytest.mark.parametrize("data", SEEDS)
def test_what_is_not_damaged_holds_too(data):
    holds(opened(data, LIMITS))


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(SEEDS[-5:]), st.integers(0, 3000), st.binary(max_size=8))
def test_damaged_files_of_archives(tmp_path, data, at, rubbish):
    path = tmp_path / "x"
    path.write_bytes(data[:at] + rubbish + data[at + len(rubbish) :])
    for member in members(path, LIMITS):
        if isinstance(member, Member):
            holds(list(open_parts(member, LIMITS)))
        else:
            assert member.reason


@given(st.binary(max_size=400))
def test_decoders_are_total(data):
    mail_head(headers(data))
    unbase64(data)
    files = tuple(uuencoded(data))
    assert len(without(data, files)) <= len(data)
    for encoding in ("", "base64", "quoted-printable", "x-uuencode", "8bit", "x"):
        undone(data, encoding, text=True)
        undone(data, encoding, text=False)
    inside_rtf(literal_rtf(data))
    inside_rtf(b"\0\0\0\0\xff\xff\0\0LZFu\0\0\0\0" + data)
    signed_content(b"\x30\x80\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02\xa0\x80\x30\x80" + data)


@given(st.text(max_size=300))
def test_texts_of_headers_and_names_are_total(text):
    assert isinstance(decoded(text), str)
    name = shown(text)
    assert len(name) <= 120
    assert "\n" not in name
    assert ".." not in name.split("/")


@pytest.mark.parametrize(
    "data",
    [
        b"From: a@b\nSubject: " + b"=?a?q?" * 100_000,
        b"From: a@b\nSubject: x\nContent-Type: multipart/mixed" + b';a="' * 200_000 + b"\n\nx",
        b"From: a@b\nSubject: x\nContent-Type: text/html\n\n" + b"<script>" * 200_000,
        b"From: a@b\nSubject: x\nContent-Type: text/html\n\n" + b"<!--" * 300_000,
        b"From: a@b\nSubject: x\nContent-Type: text/html\n\n" + b"<b>" * 300_000,
        b"From: a@b\nSubject: x\nContent-Type: text/html\n\n" + b"<" * 900_000,
        b"From: a@b\nSubject: x\n\n" + b"begin 644 x\n" * 70_000,
        b"From: a@b\nSubject: x\nContent-Transfer-Encoding: base64\n\n" + b"A=" * 400_000,
        b"From: a@b\nSubject: x\nContent-Type: multipart/mixed; boundary=-\n\n" + b"-" * 900_000,
        b"From: a@b\nSubject: x\n" + b'Content-Type: multipart/mixed; boundary="b"\n\n--b\n' * 15_000,
        b"From: a@b\nSubject: x\n" + b"Content-Type: message/rfc822\n\nFrom: a@b\nSubject: y\n" * 15_000,
        b"From: a@b\nSubject: x\nContent-Type: text/plain; charset=punycode\n\n" + b"a-" * 400_000,
        b"\n" * 900_000,
        b"From: a@b\nSubject: x\n" + b"X: y\n" * 150_000,
        literal_rtf(b"{" * 900_000),
        b"\x1f\x8b\x08\0\0\0\0\0\0\3" + zlib.compress(bytes(900_000_0), 9)[2:-4],
    ],
)
def test_what_is_made_to_hang_does_not(data):
    """Each of these takes hours where a step is done again for every byte; the limit is that of the test run."""
    holds(opened(data, LIMITS))
