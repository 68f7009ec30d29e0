"""From paths to parts: finds the inputs, opens them read-only and tells their type by content. Interprets nothing."""

from __future__ import annotations

from finescan.intake.inputs import Input, Inputs, Skipped, find_inputs
from finescan.intake.opening import make_part, open_part
from finescan.intake.sniffing import READABLE, sniff
from finescan.model import Limits, Part

__all__ = [
    "READABLE",
    "Input",
    "Inputs",
    "Limits",
    "Part",
    "Skipped",
    "find_inputs",
    "make_part",
    "open_part",
    "sniff",
]
