"""The command line. It parses, calls and prints; errors become exit codes, heavy modules are imported by commands."""

from __future__ import annotations

from finescan.cli.app import main

__all__ = ["main"]
