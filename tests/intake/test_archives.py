"""Archives and mailboxes: what is in them, and what they must not do."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import struct
import tarfile
import zipfile
from pathlib import Path

import pytest

from finescan.errors import BrokenFileError, EncryptedError, LimitError, UnstableFileError
from finescan.intake import Left, Limits, Member, Part, is_container, members
from finescan.intake.allowance import Allowance
from finescan.intake.parts import open_parts
from tests.intake.odd_mails import pdf, tarred, zipped
from tests.intake.opened import errors, mail, opened, told

LETTER = "Gebühr für den Eintrag: 480 € jährlich.".encode()
PACKERS = [("gz", gzip.compress), ("bz2", bz2.compress), ("xz", lzma.compress)]


def written(tmp_path: Path, name: str, data: bytes) -> str:
    path = tmp_path / name
    path.write_bytes(data)
    return str(path)


def names(found: list[Member | Left]) -> list[str | None]:
    return [one.part for one in found if isinstance(one, Member)]


def test_a_zip_gives_its_files_by_their_path():
    data = zipped({"2024/brief.txt": LETTER, "2024/a.pdf": pdf("x"), "tabelle.csv": b"1;2", "__MACOSX/x.txt": LETTER})
    assert told(data) == [
        ("2024/brief.txt", "text/plain"),
        ("2024/a.pdf", "application/pdf"),
        ("tabelle.csv", "data"),
        ("__MACOSX/x.txt", "system file"),
    ]


def test_mails_in_an_archive_have_ids_of_their_own(tmp_path):
    path = written(tmp_path, "post.zip", zipped({"1.eml": mail("eins").as_bytes(), "2.eml": mail("zwei").as_bytes()}))
    parts = [part for member in members(path) for part in open_parts(member)]  # type: ignore[arg-type]
    assert [part.document.part for part in parts if isinstance(part, Part)] == ["1.eml > body", "2.eml > body"]
    assert len({part.document.container for part in parts if isinstance(part, Part)}) == 2


def test_members_of_one_archive_share_its_id(tmp_path):
    path = written(tmp_path, "post.zip", zipped({"a.txt": LETTER, "b.txt": LETTER}))
    found = list(members(path))
    assert names(found) == ["a.txt", "b.txt"]
    assert len({one.container for one in found}) == 1
    assert found[0].container != next(iter(members(written(tmp_path, "x.zip", zipped({"a": b"1"}))))).container


@pytest.mark.parametrize(("suffix", "pack"), PACKERS)
def test_compressed_archives_and_single_files(tmp_path, suffix, pack):
    path = written(tmp_path, f"post.tar.{suffix}", pack(tarred({"a/brief.txt": LETTER, "b.pdf": pdf("x")})))
    assert is_container(path)
    assert names(list(members(path))) == ["a/brief.txt", "b.pdf"]
    single = written(tmp_path, f"brief.txt.{suffix}", pack(LETTER))
    assert names(list(members(single))) == ["brief.txt"]
    assert told(pack(tarred({"brief.txt": LETTER})))[0][1] == "text/plain"


def test_an_mbox_gives_its_mails_by_number(tmp_path):
    start = b"From MAILER Sat Jan  3 01:05:34 2020\n"
    body = mail("Zeile\n\nFrom here on there is more.\nFrom x@y.de it came.").as_bytes()
    path = written(tmp_path, "Inbox", start + body + b"\n" + start + mail("zwei").as_bytes())
    assert is_container(path)
    found = list(members(path))
    assert names(found) == ["message 1", "message 2"]
    assert b"From here on" in found[0].data  # type: ignore[union-attr]
    (part,) = open_parts(found[1])  # type: ignore[arg-type]
    assert isinstance(part, Part)
    assert part.document.part == "message 2 > body"


def test_mailbox_of_the_standard_library(tmp_path):
    import mailbox

    box = mailbox.mbox(tmp_path / "box")
    for number in range(50):
        box.add(mail(f"Nummer {number}\n\nFrom the start\n"))
    box.close()
    found = list(members(tmp_path / "box"))
    assert len(found) == 50


@pytest.mark.parametrize("data", [LETTER, b"", pdf("x"), mail("x").as_bytes(), zipped({"word/document.xml": b"x"})])
def test_letters_and_mails_are_no_containers(tmp_path, data):
    assert not is_container(written(tmp_path, "x", data))
    assert not is_container(str(tmp_path / "gone"))
    assert not is_container(str(tmp_path))


def test_an_office_file_is_known_by_its_end(tmp_path):
    padding = {f"docProps/{number}.bin": bytes(range(256)) * 40 for number in range(10)}
    assert not is_container(written(tmp_path, "a", zipped(padding | {"word/document.xml": b"x"})))


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../../etc/passwd", "etc/passwd"),
        ("/etc/shadow", "etc/shadow"),
        ("C:\\Windows\\brief.txt", "Windows/brief.txt"),
        ("a\u202ebrief\u0007.txt", "a brief .txt"),
        ("x > y.txt", "x › y.txt"),
        ("n" * 5000, None),
    ],
)
def test_names_are_made_safe(tmp_path, name, shown):
    for data in (zipped({name: LETTER}), tarred({name: LETTER})):
        (found,) = members(written(tmp_path, "x", data))
        assert found.part is not None
        assert len(found.part) <= 120
        assert shown in {None, found.part}


def test_names_that_occur_twice_are_told_apart():
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as target:
        for _ in range(3):
            info = tarfile.TarInfo("brief.txt")
            info.size = len(LETTER)
            target.addfile(info, io.BytesIO(LETTER))
    assert [part for part, _ in told(buffer.getvalue())] == ["brief.txt", "brief.txt (2)", "brief.txt (3)"]


def test_names_that_look_like_numbered_ones():
    allowance = Allowance(Limits(), 0)
    names = [allowance.unique(name) for name in ("a", "a (2)", "a", "a", "a (2)", *["b"] * 50_000)]
    assert names[:5] == ["a", "a (2)", "a (3)", "a (4)", "a (2) (2)"]
    assert len(set(names)) == len(names)


def test_links_and_devices_are_never_followed():
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as target:
        for name, kind in (("link", tarfile.SYMTYPE), ("hard", tarfile.LNKTYPE), ("null", tarfile.CHRTYPE)):
            info = tarfile.TarInfo(name)
            info.type, info.linkname = kind, "/etc/passwd"
            target.addfile(info)
    assert {reason for _, reason in told(buffer.getvalue())} == {"link or device"}
    link = zipfile.ZipInfo("link")
    link.external_attr = 0o120777 << 16
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(link, "/etc/passwd")
    assert told(buffer.getvalue()) == [("link", "link or device")]


def encrypted_zip(password: bytes) -> bytes:
    """Written by hand: the standard library reads the old encryption, but does not write it."""
    import zlib

    table = [0] * 256
    for number in range(256):
        value = number
        for _ in range(8):
            value = value >> 1 ^ 0xEDB88320 if value & 1 else value >> 1
        table[number] = value
    keys = [0x12345678, 0x23456789, 0x34567890]

    def update(byte: int) -> None:
        keys[0] = keys[0] >> 8 ^ table[(keys[0] ^ byte) & 255]
        keys[1] = ((keys[1] + (keys[0] & 255)) * 134775813 + 1) & 0xFFFFFFFF
        keys[2] = keys[2] >> 8 ^ table[(keys[2] ^ keys[1] >> 24) & 255]

    for byte in password:
        update(byte)
    check = zlib.crc32(LETTER)
    out = bytearray()
    for byte in bytes(11) + bytes([check >> 24]) + LETTER:
        temp = keys[2] | 2
        out.append(byte ^ (temp * (temp ^ 1) >> 8 & 255))
        update(byte)
    sizes = struct.pack("<LLL", check, len(out), len(LETTER))
    fields = struct.pack("<HHHHH", 20, 1, 0, 0, 33) + sizes + struct.pack("<HH", 9, 0)
    local = b"PK\x03\x04" + fields + b"brief.txt" + bytes(out)
    central = b"PK\x01\x02" + struct.pack("<H", 20) + fields + bytes(14) + b"brief.txt"
    return local + central + b"PK\x05\x06" + struct.pack("<HHHHLLH", 0, 0, 1, 1, len(central), len(local), 0)


def test_an_encrypted_zip_is_tried_with_the_password():
    data = encrypted_zip(b"geheim")
    assert told(data, password="geheim") == [("brief.txt", "text/plain")]
    for password, words in ((None, "--password"), ("falsch", "does not fit")):
        (fault,) = opened(data, password=password)
        assert isinstance(fault, Left)
        assert isinstance(fault.error, EncryptedError)
        assert words in str(fault.error)
        assert fault.part == "brief.txt"


# ----------------------------------------------------------------------------------------------------------- traps


def bomb(count: int = 20, size: int = 3_000_000) -> bytes:
    return zipped({f"{number}.txt": b"0" * size for number in range(count)})


def test_an_archive_that_unpacks_without_end_is_stopped():
    limits = Limits(max_unpacked=10_000_000)
    found = opened(bomb(), limits)
    assert sum(isinstance(one, Part) for one in found) == 3
    assert "as a trap would" in errors(bomb(), limits)[0]
    assert "as a trap would" in errors(zipped({f"{n}.zip": bomb() for n in range(9)}), limits)[0]


def test_a_file_larger_than_the_limit_costs_itself_only():
    data = zipped({"groß.txt": b"0" * 2_000_000, "brief.txt": LETTER})
    assert told(data, Limits(max_bytes=1_000_000)) == [("groß.txt", "too-large"), ("brief.txt", "text/plain")]
    packed = gzip.compress(b"0" * 2_000_000)
    assert [reason for _, reason in told(packed, Limits(max_bytes=1_000_000))] == ["too-large"]


def test_compressed_endlessness_is_stopped_also_where_it_is_passed_over():
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as target:
        info = tarfile.TarInfo("folder/")
        info.type, info.size = tarfile.DIRTYPE, 0
        target.addfile(info)
        link = tarfile.TarInfo("x")
        link.type, link.size = b"Z", 50_000_000
        target.addfile(link)
    data = gzip.compress(buffer.getvalue() + bytes(50_000_000))
    assert "as a trap would" in errors(data, Limits(max_unpacked=5_000_000))[0]


def test_archives_in_each_other_end():
    data = LETTER
    for _ in range(30):
        data = zipped({"a.zip": data})
    assert "8 mails or archives deep" in errors(data)[0]


def test_a_zip_that_holds_itself_ends(tmp_path):
    limits = Limits(max_depth=3, max_parts=50)
    assert (
        len(opened(zipped({f"{n}.zip": zipped({"x.zip": zipped({"y.zip": b""})}) for n in range(100)}), limits)) <= 51
    )


def test_countless_entries(tmp_path):
    many = zipped({f"{number}": b"" for number in range(3000)})
    assert "more than 2000 files" in errors(many)[-1]
    path = written(tmp_path, "many.zip", many)
    assert len(list(members(path))) == 3000
    (fault,) = members(path, Limits(max_entries=1000))
    assert isinstance(fault, Left)
    assert isinstance(fault.error, LimitError)


def test_a_name_without_end_in_a_tar():
    info = tarfile.TarInfo("x")
    info.type, info.size = tarfile.GNUTYPE_LONGNAME, 8 * 1024**3 - 512
    (fault,) = opened(gzip.compress(info.tobuf() + bytes(1000)))
    assert isinstance(fault, Left)
    assert isinstance(fault.error, BrokenFileError)


def test_a_sparse_file_is_not_written_out():
    info = tarfile.TarInfo("sparse.txt")
    info.type = tarfile.GNUTYPE_SPARSE
    header = bytearray(info.tobuf(tarfile.GNU_FORMAT))
    header[386:410] = b"00000000000\0" * 2
    header[483:495] = b"77777777777\0"
    header[148:156] = b" " * 8
    header[148:156] = f"{sum(header[:512]):06o}\0 ".encode()
    found = opened(bytes(header) + bytes(1024), Limits(max_bytes=1_000_000))
    assert not [one for one in found if isinstance(one, Part)]


@pytest.mark.parametrize("cut", [1, 30, 200])
def test_damage_is_told_and_the_rest_is_read(cut):
    data = zipped({"a.txt": LETTER, "b.txt": LETTER * 50})
    assert any("damaged" in error for error in errors(data[:-cut]))
    broken = bytearray(data)
    broken[60] ^= 0xFF
    assert ("b.txt", "text/plain") in told(bytes(broken))
    packed = tarred({"a.txt": LETTER, "b.txt": LETTER * 100})
    assert told(packed[:1600])[0] == ("a.txt", "text/plain")
    assert errors(packed[:1600])


def test_damage_between_the_files_of_a_tar_is_no_quiet_end():
    data = bytearray(tarred({"a.txt": LETTER, "b.txt": LETTER, "c.txt": LETTER}))
    data[1024:1100] = b"\xff" * 76
    assert told(bytes(data))[0] == ("a.txt", "text/plain")
    assert "damaged" in errors(bytes(data))[0]


@pytest.mark.parametrize(("suffix", "pack"), PACKERS)
def test_a_cut_compressed_file_is_told(suffix, pack):
    data = pack(tarred({"a.txt": LETTER, "b.txt": bytes(range(256)) * 500}))
    assert errors(data[: len(data) // 2])


def test_a_container_that_grows_meanwhile_is_told(tmp_path):
    path = written(tmp_path, "post.zip", zipped({"a.txt": LETTER, "b.txt": LETTER}))
    found = members(path)
    next(found)
    with Path(path).open("ab") as file:
        file.write(b"more")
    assert isinstance(list(found)[-1].error, UnstableFileError)  # type: ignore[union-attr]


def test_a_container_that_is_gone(tmp_path):
    (fault,) = members(tmp_path / "gone.zip")
    assert isinstance(fault, Left)
    assert fault.reason == "not-found"
