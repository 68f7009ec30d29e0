"""Imported by the fork server alone: the shipped rules are loaded once, before the workers are forked from it."""

from __future__ import annotations

from contextlib import suppress

from finescan import rulebook
from finescan.errors import FinescanError
from finescan.runner import worker

__all__ = ["worker"]

with suppress(FinescanError):  # a fault is told where the rules are checked, and by the worker that meets it
    rulebook.load(rulebook.shipped_rules())
