"""What tells an index that stored letters are out of date, beside the rules and the options."""

from __future__ import annotations

from finescan.reading import codec

READING = f"1.{codec.VERSION}"
"""How pages are read: to be raised when the same file gives other pages."""

JUDGING = "1"
"""What is made of pages and rules: to be raised when the same ones give another result."""
