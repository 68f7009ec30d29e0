"""The version of finescan, as reports print it."""

from __future__ import annotations

__version__ = "0.1.0"

PAGES = 4
"""Version of the stored form of pages."""

READING = f"1.{PAGES}"
"""How pages are read: to be raised when the same file gives other pages, so that an index reads it anew."""

JUDGING = "2"
"""What is made of pages and rules: to be raised when the same ones give another result."""
