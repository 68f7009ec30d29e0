"""Takes the mail out of rich text: Outlook wraps HTML and plain text in RTF and compresses that.

Follows MS-OXRTFCP (compression) and MS-OXRTFEX (what is wrapped).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

_LONGEST = 20_000_000
_PRESET = (
    b"{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor "
    b"MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par "
    b"\\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx"
)
_TOKEN = re.compile(
    r"\\(?P<word>[A-Za-z]{1,32})(?P<number>-?\d{1,10})? ?"
    r"|\\'(?P<hex>[0-9A-Fa-f]{2})"
    r"|\\(?P<sign>[^A-Za-z])"
    r"|(?P<brace>[{}])"
    r"|(?P<text>[^\\{}\r\n]+)"
    r"|[\r\n]+|\\"
)
_FONT = re.compile(r"\\f(\d{1,5})\b[^{}]{0,200}?\\fcharset(\d{1,3})")
_CHARSETS = {
    128: "cp932", 129: "cp949", 134: "gbk", 136: "big5", 161: "cp1253", 162: "cp1254", 177: "cp1255", 178: "cp1256",
    186: "cp1257", 204: "cp1251", 238: "cp1250",
}  # fmt: skip
_DESTINATIONS = frozenset(
    {"fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "themedata", "colorschememapping", "datastore"}
    | {"header", "headerl", "headerr", "footer", "footerl", "footerr", "latentstyles", "generator", "xmlnstbl"}
    | {"listtable", "listoverridetable", "rsidtbl"}
)
_CHARACTERS = {
    "par": "\n", "line": "\n", "row": "\n", "tab": "\t", "cell": "\t", "lquote": "\u2018", "rquote": "\u2019",
    "ldblquote": "\u201c", "rdblquote": "\u201d", "bullet": "\u2022", "endash": "\u2013", "emdash": "\u2014",
}  # fmt: skip
_SIGNS = {"~": "\u00a0", "_": "-", "{": "{", "}": "}", "\\": "\\", "\n": "\n", "\r": "\n"}


def inside_rtf(packed: bytes) -> tuple[str, str]:
    """The media type and the text of what compressed RTF holds. Total: damaged data end early."""
    rtf = decompressed(packed).decode("cp1252", "replace")
    return "text/html" if "\\fromhtml" in rtf[:2_000] else "text/plain", _Reading(rtf).text()


def decompressed(packed: bytes) -> bytes:
    """The RTF behind the compression of Outlook; what is not compressed comes back as it is."""
    mark, size = packed[8:12], int.from_bytes(packed[4:8], "little")
    if mark == b"MELA":
        return packed[16 : 16 + size]
    return _inflated(packed[16:], min(size, _LONGEST)) if mark == b"LZFu" else packed


def _inflated(packed: bytes, size: int) -> bytes:
    """References point into a ring of the last 4,096 bytes, which begins with usual words of RTF."""
    out = bytearray(_PRESET)
    position, end = 0, size + len(_PRESET)
    while position < len(packed) and len(out) < end:
        flags = packed[position]
        position += 1
        for bit in range(8):
            step = 2 if flags >> bit & 1 else 1
            piece = packed[position : position + step]
            position += step
            if len(piece) < step:
                break
            if step == 1:
                out += piece
            elif not _copied(out, piece[0] << 8 | piece[1]):
                return bytes(out[len(_PRESET) :])
    return bytes(out[len(_PRESET) :][:size])


def _copied(out: bytearray, reference: int) -> bool:
    """Repeat what a reference points to; False for the one that marks the end."""
    offset, length = reference >> 4, (reference & 15) + 2
    back = (len(out) - offset) % 4096
    if back == 0:
        return False
    start = len(out) - back
    for place in range(start, start + length):
        out.append(out[place] if place >= 0 else 32)
    return True


@dataclass(frozen=True, slots=True)
class _Group:
    """What holds inside of a pair of braces."""

    silent: bool = False
    wrapped: bool = False
    tag: bool = False
    skip: int = 1
    codec: str = "cp1252"


@dataclass(slots=True)
class _Reading:
    """Goes through the RTF once and keeps what is neither markup nor a second version of the HTML."""

    rtf: str
    group: _Group = field(default_factory=_Group)
    stack: list[_Group] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    pending: bytearray = field(default_factory=bytearray)
    to_skip: int = 0
    starred: bool = False

    def text(self) -> str:
        """The characters that the mail shows, or the HTML that was wrapped."""
        fonts = {int(font): _CHARSETS.get(int(charset)) for font, charset in _FONT.findall(self.rtf[:200_000])}
        page = re.search(r"\\ansicpg(\d{1,5})", self.rtf[:2_000])
        codec = f"cp{page[1]}" if page and page[1] != "65001" else "utf-8" if page else "cp1252"
        self.group = _Group(codec=codec)
        for token in _TOKEN.finditer(self.rtf):
            if token["hex"] is not None:
                self._byte(int(token["hex"], 16))
                continue
            self._flush()
            if token["brace"]:
                self._brace(token["brace"])
            elif token["word"]:
                self._word(token["word"], token["number"], fonts, codec)
            elif token["sign"]:
                self.starred = token["sign"] == "*"
                self._add(_SIGNS.get(token["sign"], ""))
            elif token["text"]:
                self._add(token["text"])
        self._flush()
        return "".join(self.pieces).encode("utf-16", "surrogatepass").decode("utf-16", "replace")

    def _brace(self, brace: str) -> None:
        self.starred, self.to_skip = False, 0
        if brace == "{":
            self.stack.append(self.group)
        elif self.stack:
            self.group = self.stack.pop()

    def _word(self, word: str, number: str | None, fonts: dict[int, str | None], codec: str) -> None:
        starred, self.starred = self.starred, False
        if word == "htmltag":
            self.group = replace(self.group, tag=True, silent=False)
        elif word == "htmlrtf":
            self.group = replace(self.group, wrapped=number != "0")
        elif word in _DESTINATIONS or starred:
            self.group = replace(self.group, silent=True)
        elif word == "f" and number:
            self.group = replace(self.group, codec=fonts.get(int(number)) or codec)
        elif word == "uc":
            self.group = replace(self.group, skip=min(int(number or 1), 8))
        elif word == "u" and number:
            self._add(chr(int(number) % 65536))
            self.to_skip = self.group.skip
        else:
            self._add(_CHARACTERS.get(word, ""))

    def _add(self, text: str) -> None:
        skipped = min(self.to_skip, len(text))
        self.to_skip -= skipped
        if not self.group.silent and not self.group.wrapped:
            self.pieces.append(text[skipped:])

    def _byte(self, byte: int) -> None:
        if self.to_skip:
            self.to_skip -= 1
        elif not self.group.silent and not self.group.wrapped:
            self.pending.append(byte)

    def _flush(self) -> None:
        """Bytes are decoded together: characters of Asia have two."""
        if self.pending:
            try:
                self.pieces.append(self.pending.decode(self.group.codec, "replace"))
            except LookupError:
                self.pieces.append(self.pending.decode("cp1252", "replace"))
            self.pending.clear()
