"""Text that UTF-8 can carry."""

from __future__ import annotations


def writable(text: str) -> str:
    """The same without half characters, which file names and broken text layers may hold and UTF-8 cannot carry."""
    return text.encode("utf-8", "backslashreplace").decode()
