"""How a part is to be read."""

from __future__ import annotations

from dataclasses import dataclass, field

from finescan.model import Limits


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """Which OCR engine ("embedded" or "system") with which Tesseract languages; the password of encrypted PDFs."""

    engine: str = "embedded"
    languages: tuple[str, ...] = ("deu",)
    password: str | None = None
    limits: Limits = field(default_factory=Limits)
