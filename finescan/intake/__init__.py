"""From paths to parts: finds the inputs, opens them read-only and tells their type by content. Interprets nothing.

`parts.open_parts` opens a file: it gives itself, or all that a mail or an archive holds. Archives that are files of
their own (`is_container`) may be larger than the memory: `members` unpacks them one member after the other.
"""

from __future__ import annotations

from finescan.intake.found import Left, Member
from finescan.intake.inputs import STDIN, Input, Inputs, Skipped, find_inputs, walk, why_no_letter
from finescan.intake.joining import Join, grouped, joined_part
from finescan.intake.members import is_container, members
from finescan.intake.opening import make_part, open_part, read_input
from finescan.intake.remote import is_far, protocol
from finescan.intake.sniffing import READABLE, sniff
from finescan.model import Limits, Part

__all__ = [
    "READABLE",
    "STDIN",
    "Input",
    "Inputs",
    "Join",
    "Left",
    "Limits",
    "Member",
    "Part",
    "Skipped",
    "find_inputs",
    "grouped",
    "is_container",
    "is_far",
    "joined_part",
    "make_part",
    "members",
    "open_part",
    "protocol",
    "read_input",
    "sniff",
    "walk",
    "why_no_letter",
]
