"""The text of a mail: which of its parts a reader sees."""

from __future__ import annotations

from typing import NamedTuple

from finescan.intake.mail.headers import disposition, file_name, parameter
from finescan.intake.mail.structure import Node
from finescan.intake.mail.texts import decode, page_shows_something, shows_something
from finescan.intake.mail.transfer import Uuencoded, undone, uuencoded, without

_KINDS = frozenset({"text/plain", "text/html", "text/enriched", "text/richtext", "text/x-amp-html", "text"})


class Text(NamedTuple):
    """A text of the mail: its media type and the decoded characters, and the files that were written into it."""

    kind: str
    text: str
    files: tuple[tuple[str, bytes], ...] = ()

    @property
    def seen(self) -> bool:
        """Whether a reader sees anything of it."""
        return page_shows_something(self.text) if self.kind == "text/html" else shows_something(self.text)


def is_text(node: Node) -> bool:
    """Whether a leaf is text of the mail itself, not a file that is attached to it."""
    if node.fault is not None:
        return node.fault == "no-boundary"
    return node.kind in _KINDS and disposition(node.head) != "attachment" and not file_name(node.head)


def texts(data: bytes, node: Node) -> tuple[Text, ...]:
    """The texts that are the body, in order; of alternatives the page if there is anything to see on it."""
    if node.kind == "multipart/alternative" and node.parts:
        return _best(tuple(texts(data, part) for part in node.parts))
    if node.parts:
        return tuple(text for part in node.parts for text in texts(data, part))
    return (_text(data, node),) if is_text(node) else ()


def content(data: bytes, node: Node) -> bytes:
    """The bytes of a leaf, its transfer encoding undone."""
    encoding = str(node.head.get("Content-Transfer-Encoding", "")).partition(";")[0].strip().lower()
    return undone(data[node.start : node.end], encoding, text=node.kind.startswith("text"))


def _best(choices: tuple[tuple[Text, ...], ...]) -> tuple[Text, ...]:
    def rank(choice: tuple[Text, ...]) -> int:
        kinds = {text.kind for text in choice if text.seen}
        return 2 if "text/html" in kinds else 1 if kinds else 0

    return max(choices, key=rank)


def _text(data: bytes, node: Node) -> Text:
    raw = content(data, node)
    kind = "text/html" if node.kind in {"text/html", "text/x-amp-html"} else "text/plain"
    files: tuple[Uuencoded, ...] = ()
    if kind == "text/plain" and b"begin" in raw:
        files = tuple(uuencoded(raw))
        raw = without(raw, files)
    written_in = tuple((file.name, file.data) for file in files)
    return Text(kind, decode(raw, parameter(node.head, "charset")), written_in)
