"""Access rights of the files that are written."""

from __future__ import annotations

import os


def of_new_file() -> int:
    """The rights that the system gives to a new file of this process; a temporary one has fewer."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
