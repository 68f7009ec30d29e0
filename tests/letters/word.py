"""Word's own two commands, for tests: what a file says when all its changes are accepted, or all are rejected."""

from __future__ import annotations

import io
from zipfile import ZipFile

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def accepted(data: bytes) -> str:
    return _text(data, dropped="del", mark="del")


def rejected(data: bytes) -> str:
    return _text(data, dropped="ins", mark="ins")


def _text(data: bytes, dropped: str, mark: str) -> str:
    with ZipFile(io.BytesIO(data)) as file:
        body = etree.fromstring(file.read("word/document.xml")).find(f"{W}body")
    lines, pending = [], ""
    for paragraph in body.iter(f"{W}p"):
        pending += "".join(_runs(paragraph, dropped))
        if paragraph.find(f"{W}pPr/{W}rPr/{W}{mark}") is None:
            lines.append(pending)
            pending = ""
    return "\n".join(line for line in [*lines, pending] if line.strip())


def _runs(paragraph, dropped):
    for run in paragraph.iter(f"{W}r"):
        if any(parent.tag == f"{W}{dropped}" for parent in run.iterancestors()):
            continue
        for part in run:
            if part.tag in {f"{W}t", f"{W}delText"}:
                yield part.text or ""
            elif part.tag in {f"{W}tab", f"{W}br", f"{W}cr"}:
                yield "\t" if part.tag == f"{W}tab" else "\n"
            elif part.tag == f"{W}noBreakHyphen":
                yield "-"
