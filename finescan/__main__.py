"""`python -m finescan`."""

from __future__ import annotations

from finescan.cli import main

if __name__ == "__main__":
    main()
