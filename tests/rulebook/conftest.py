from __future__ import annotations

from pathlib import Path

import pytest

RULE = """\
title: {de: "Preis in Worten", en: "Price in words"}
message: {de: "Der Preis ist {price}.", en: "The price is {price}."}
advice: {de: "Nicht unterschreiben.", en: "Do not sign."}
severity: high
confidence: 0.9
points: 10
parts:
  price: '{amount:money} im Jahr'
when: price
examples:
  match:
    - text: "Der Eintrag kostet 480,00 EUR im Jahr."
  no_match:
    - text: "Der Eintrag ist frei."
      because: "no price"
"""


class Folder:
    """A folder of rules that a test fills."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def write(self, name: str, text: str = RULE) -> Path:
        file = self.path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    def changed(self, name: str, *changes: tuple[str, str]) -> Path:
        text = RULE
        for old, new in changes:
            assert old in text
            text = text.replace(old, new, 1)
        return self.write(name, text)


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path / "rules")


@pytest.fixture
def second_folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path / "own")
