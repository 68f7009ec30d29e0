"""Small writers of the formats that are read: compound files, Outlook messages, TNEF."""

from __future__ import annotations

import struct
from collections.abc import Mapping

SECTOR, MINI = 512, 64
FREE, END, FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
OUTLOOK_CLASS = bytes.fromhex("0b0d020000000000c000000000000046")

Tree = Mapping[str, "bytes | Tree"]


def cfb(tree: Tree, root_class: bytes = bytes(16)) -> bytes:
    """A compound file (MS-CFB) with these storages and streams."""
    rows: list[dict] = [{"name": "Root Entry", "kind": 5, "data": b""}]
    _collect(tree, rows, 0)
    mini, minifat = bytearray(), []
    big: list[tuple[dict, bytes]] = []
    for row in rows[1:]:
        data = row["data"]
        row["size"], row["start"] = len(data), END
        if row["kind"] == 2 and 0 < len(data) < 4096:
            row["start"] = len(minifat)
            count = -(-len(data) // MINI)
            minifat += [*range(len(minifat) + 1, len(minifat) + count), END]
            mini += data.ljust(count * MINI, b"\0")
        elif data:
            big.append((row, data))
    sectors, fat = bytearray(), []

    def put(data: bytes) -> int:
        count = -(-len(data) // SECTOR)
        start = len(fat)
        fat.extend([*range(start + 1, start + count), END] if count else [])
        sectors.extend(data.ljust(count * SECTOR, b"\0"))
        return start if count else END

    for row, data in big:
        row["start"] = put(data)
    rows[0]["start"], rows[0]["size"] = put(bytes(mini)), len(mini)
    minifat_start = put(b"".join(struct.pack("<L", each) for each in minifat))
    directory = b"".join(_row(row, root_class if not place else bytes(16)) for place, row in enumerate(rows))
    directory_start = put(directory.ljust(-(-len(directory) // SECTOR) * SECTOR, b"\0"))
    fat_count = 1
    while (len(fat) + fat_count) * 4 > fat_count * SECTOR:
        fat_count += 1
    assert fat_count <= 109
    fat_start = len(fat)
    fat.extend([FAT] * fat_count)
    table = b"".join(struct.pack("<L", each) for each in fat).ljust(fat_count * SECTOR, b"\xff")
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    head += struct.pack("<LLLLL", 0, fat_count, directory_start, 0, 4096)
    head += struct.pack("<LLLL", minifat_start, -(-len(minifat) * 4 // SECTOR), END, 0)
    head += b"".join(struct.pack("<L", fat_start + each) for each in range(fat_count))
    return head.ljust(SECTOR, b"\xff") + bytes(sectors) + table


def _collect(tree: Tree, rows: list[dict], parent: int) -> None:
    """The children of a storage hang on each other as a list, which is a tree as well."""
    before = None
    for name, content in tree.items():
        row = {"name": name, "kind": 2 if isinstance(content, bytes) else 1, "data": b""}
        rows.append(row)
        place = len(rows) - 1
        if before is None:
            rows[parent]["child"] = place
        else:
            before["right"] = place
        before = row
        if isinstance(content, bytes):
            row["data"] = content
        else:
            _collect(content, rows, place)


def _row(row: dict, class_id: bytes) -> bytes:
    name = row["name"].encode("utf-16-le")
    return (
        name.ljust(64, b"\0")
        + struct.pack("<HBB", len(name) + 2, row["kind"], 1)
        + struct.pack("<LLL", FREE, row.get("right", FREE), row.get("child", FREE))
        + class_id
        + struct.pack("<LQQ", 0, 0, 0)
        + struct.pack("<LQ", row["start"], row["size"])
    )


def unicode_text(text: str) -> bytes:
    return text.encode("utf-16-le")


def msg_tree(
    properties: Mapping[int, str | bytes],
    attachments: tuple[Tree, ...] = (),
    *,
    fixed: Mapping[int, int] | None = None,
    embedded: bool = False,
) -> Tree:
    """The storages of a message: strings as Unicode, bytes as binary properties, numbers in the table."""
    head = bytes(8) + struct.pack("<IIII", 0, len(attachments), 0, len(attachments)) + (b"" if embedded else bytes(8))
    tree: dict = {"__properties_version1.0": head + _table(fixed or {}, properties)}
    tree |= _streams(properties)
    for number, attachment in enumerate(attachments):
        tree[f"__attach_version1.0_#{number:08X}"] = attachment
    return tree


def msg_attachment(name: str, data: bytes | None = None, inner: Tree | None = None) -> Tree:
    properties = {0x3707: name} | ({0x3701: data} if data is not None else {})
    tree: dict = {"__properties_version1.0": bytes(8) + _table({0x3705: 1 if inner is None else 5}, properties)}
    tree |= _streams(properties)
    if inner is not None:
        tree["__substg1.0_3701000D"] = inner
    return tree


def msg(tree: Tree) -> bytes:
    return cfb(tree, OUTLOOK_CLASS)


def _streams(properties: Mapping[int, str | bytes]) -> dict[str, bytes]:
    return {
        f"__substg1.0_{number:04X}{'001F' if isinstance(value, str) else '0102'}": unicode_text(value)
        if isinstance(value, str)
        else value
        for number, value in properties.items()
    }


def _table(fixed: Mapping[int, int], properties: Mapping[int, str | bytes]) -> bytes:
    rows = [struct.pack("<HHLQ", 3, number, 6, value) for number, value in fixed.items()]
    for number, value in properties.items():
        kind, size = (0x1F, 2 * len(value) + 2) if isinstance(value, str) else (0x102, len(value))
        rows.append(struct.pack("<HHLQ", kind, number, 6, size))
    return b"".join(rows)


def uncompressed_rtf(rtf: bytes) -> bytes:
    return struct.pack("<II4sI", len(rtf) + 12, len(rtf), b"MELA", 0) + rtf


def literal_rtf(rtf: bytes) -> bytes:
    """Compressed in name: eight literal bytes a flag byte."""
    body = b"".join(b"\0" + rtf[place : place + 8] for place in range(0, len(rtf), 8))
    return struct.pack("<II4sI", len(body) + 12, len(rtf), b"LZFu", 0) + body


def tnef(
    properties: Mapping[int, str | bytes], attachments: tuple[tuple[str, bytes | dict], ...] = (), page: int = 1252
) -> bytes:
    """A winmail.dat; an attachment that is a dict of properties is a message in it."""
    out = b"\x78\x9f\x3e\x22\x01\x00" + _attribute(1, 0x9007, struct.pack("<II", page, 0))
    out += _attribute(1, 0x9003, mapi(properties))
    for name, content in attachments:
        out += _attribute(2, 0x9002, bytes(14))
        out += _attribute(2, 0x8010, name.encode("cp1252") + b"\0")
        if isinstance(content, dict):
            inner = bytes.fromhex("0703020000000000c000000000000046") + tnef(content)
            out += _attribute(2, 0x9005, struct.pack("<IHHII", 1, 0x0D, 0x3701, 1, len(inner)) + _padded(inner))
        else:
            out += _attribute(2, 0x800F, content)
            out += _attribute(2, 0x9005, mapi({0x3707: name}))
    return out


def mapi(properties: Mapping[int, str | bytes]) -> bytes:
    out = struct.pack("<I", len(properties) + 1) + struct.pack("<HHI", 3, 0x3FDE, 1252)
    for number, value in properties.items():
        data = unicode_text(value + "\0") if isinstance(value, str) else value
        out += struct.pack("<HHII", 0x1F if isinstance(value, str) else 0x102, number, 1, len(data)) + _padded(data)
    return out


def _padded(data: bytes) -> bytes:
    return data + bytes(-len(data) % 4)


def _attribute(level: int, number: int, data: bytes) -> bytes:
    return struct.pack("<BHHI", level, number, 6, len(data)) + data + struct.pack("<H", sum(data) & 0xFFFF)
