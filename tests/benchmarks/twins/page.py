"""A filled template as a drawn letter.

A paragraph's first sign tells what it is: `# ` letterhead, `## ` line below it, `@ ` address window with the sender's
line, `= ` a line of the reference block, `! ` subject, `| ` row of a table, `^ ` form fields, `_ ` signature lines,
`[] ` box to tick, `+ ` bold line in a box, `~ ` small print, `~> ` small print in a side column, `. ` footer,
`transfer ` a filled transfer form, `--` a new page. All else is running text.
"""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

Block = dict[str, Any]
_LEFT, _WIDTH, _BOTTOM = 25, 172, 268
_SIGNS = ("transfer ", "## ", "~> ", "# ", "@ ", "= ", "! ", "| ", "^ ", "_ ", "[] ", "+ ", "~ ", ". ", "--")


def pdf(description: Mapping[str, Any]) -> bytes:
    """The letter drawn as the samples are."""
    folder = str(Path(__file__).resolve().parents[3] / "samples")
    if folder not in sys.path:
        sys.path.insert(0, folder)
    import drawing

    drawn: bytes = drawing.pdf(description)
    return drawn


def description(name: str, text: str, rng: random.Random) -> Mapping[str, Any]:
    """The letter in the form of the samples' `letter.yaml`."""
    return {"title": name, "face": "DejaVu", "pages": _Composer(rng).pages(text)}


class _Composer:
    """Sets paragraphs one below the other and begins a new page where one is full."""

    def __init__(self, rng: random.Random) -> None:
        self._size = rng.choice((8.2, 8.6, 9, 9.4))
        self._fine = rng.choice((5.6, 6, 6.4))
        self._grey = rng.choice(("#444444", "#555555", "#777777"))
        self._head = rng.choice((12, 14, 16))
        self._place = rng.choice((40, 44, 48))
        self._table = rng.choice(({"ruled": True}, {"grid": True}, {"head": True}))
        self._sheets: list[list[Block]] = [[]]
        self._y = 12.0
        self._fresh = True  # the next block does not follow the one before
        self._side = False

    def pages(self, text: str) -> list[Block]:
        """The pages of a letter."""
        pieces = list(_pieces(text))
        self._side = any(sign == "~> " for sign, _ in pieces)
        for sign, body in pieces:
            self._set(sign, body)
        return [{"blocks": sheet} for sheet in self._sheets]

    def _set(self, sign: str, body: list[str]) -> None:
        joined = " ".join(body)
        if sign == "--":
            return self._turn()
        if sign == "@ ":
            return self._window(joined)
        if sign == "= ":
            return self._pairs(body)
        if sign in (". ", "~> "):
            return self._aside(self._footer(joined) if sign == ". " else self._beside(joined))
        return self._add(*self._block(sign, body, joined))

    def _block(self, sign: str, body: list[str], joined: str) -> tuple[Block, float]:
        """A block and about how many millimetres high it is."""
        if sign == "| ":
            return self._rows(body)
        if sign == "^ ":
            rows = [[[part.strip() for part in cell.split(":", 1)] for cell in line.split(";")] for line in body]
            return {"fields": rows, "gap": 3, "h": 6.2, "size": 8.2}, 10.2 * len(rows) + 3
        if sign == "_ ":
            return {"signature": [part.strip() for part in joined.split("|")], "gap": 15, "size": 6.5}, 20
        if sign == "[] ":
            return {"checks": body, "gap": 2, "size": self._size - 0.5}, 5.0 * len(body) + 2
        if sign == "transfer ":
            return _slip(joined, self._y), 88
        return self._text(sign, body, joined)

    def _text(self, sign: str, body: list[str], joined: str) -> tuple[Block, float]:
        if sign in ("# ", "## ", "! ", "+ "):
            size = {"# ": self._head, "## ": 8, "! ": self._size + 1.2, "+ ": self._size + 0.6}[sign]
            gap = {"# ": 1, "## ": 0.8, "! ": 5, "+ ": 3}[sign]
            return {"lines": joined, "gap": gap, "size": size, "bold": sign != "## "}, self._height(joined, size) + gap
        if sign == "~ ":
            look = {"size": self._fine, "ink": self._grey, "align": "justify"}
            return {"text": joined, "gap": 4, **look}, self._height(joined, self._fine) + 4
        if all(line.startswith("- ") for line in body):
            lines = "\n".join(body)
            return {"lines": lines, "gap": 2, "size": self._size}, self._height(joined, self._size) + 4 * len(body)
        return {"text": joined, "gap": 2.6, "size": self._size}, self._height(joined, self._size) + 2.6

    def _rows(self, body: list[str]) -> tuple[Block, float]:
        rows = [[cell.strip() for cell in line.split("|")] for line in body]
        most = max(map(len, rows))
        rows = [row + [""] * (most - len(row)) for row in rows]
        widths = [round((_WIDTH - 60) / max(1, most - 1))] * (most - 1) + [60] if most == 2 else [172 / most] * most
        block = {"table": rows, "gap": 3, "columns": widths, "aligns": "l" * (most - 1) + "r", "size": self._size - 0.4}
        return {**block, **self._table}, 6.2 * len(rows) + 3

    def _window(self, body: str) -> None:
        sender, _, address = body.partition("||")
        lines = "\n".join(part.strip() for part in address.split("/"))
        self._aside({"address": lines, "sender": sender.strip(), "x": _LEFT, "y": self._place})
        self._y = self._place + 34

    def _pairs(self, body: list[str]) -> None:
        pairs = [[part.strip() for part in line.split(":", 1)] for line in body]
        self._aside({"pairs": pairs, "x": 132, "y": self._place, "w": 66, "label": 30, "between": 1})
        self._y = max(self._y, self._place + 8 + 5 * len(pairs))

    def _aside(self, block: Block) -> None:
        self._sheets[-1].append(block)
        self._fresh = True

    def _footer(self, text: str) -> Block:
        return {"lines": text, "x": _LEFT, "y": 280, "w": _WIDTH, "size": 6, "ink": self._grey}

    def _beside(self, text: str) -> Block:
        look = {"size": self._fine, "ink": self._grey, "leading": 1.3, "align": "justify"}
        return {"text": text, "x": 145, "y": max(self._place + 48, 98), "w": 54, **look}

    def _add(self, block: Block, height: float) -> None:
        width = 112 if self._side and len(self._sheets) == 1 else _WIDTH
        height *= _WIDTH / width
        if self._y + height > _BOTTOM:
            self._turn()
        gap = block.pop("gap", 2)
        place = {"y": self._y + gap} if self._fresh else {"gap": gap}
        self._sheets[-1].append(
            {**block, "x": _LEFT, "w": width, **place, **({"y": block["y"]} if "y" in block else {})}
        )
        self._fresh = "transfer" in block
        self._y += height

    def _turn(self) -> None:
        self._sheets.append([])
        self._y, self._fresh = 20.0, True

    def _height(self, text: str, size: float) -> float:
        em = size * 0.3528
        lines = -(-len(text) * 0.58 * em // _WIDTH)
        return float(lines * em * 1.27)


def _pieces(text: str) -> Iterator[tuple[str, list[str]]]:
    """Runs of lines with the same sign in one paragraph."""
    for paragraph in re.split(r"\n\s*\n", text.strip()):
        sign, body = "", list[str]()
        for line in paragraph.splitlines():
            own = next((s for s in _SIGNS if line.startswith(s)), "")
            if own != sign and body:
                yield sign, body
                body = []
            sign = own
            body.append(line.removeprefix(own).strip())
        if body:
            yield sign, body


def _slip(text: str, y: float) -> Block:
    payee, iban, amount, reference, payer = (part.strip() for part in text.split("|"))
    y = min(y, 200)
    slip = {"payee": payee, "iban": iban, "bic": "", "amount": amount, "reference": reference, "payer": payer}
    return {"transfer": slip, "y": y + 4}
