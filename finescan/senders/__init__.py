"""Who sent a letter, by lists: senders that public sources name, genuine bodies, and the user's own suppliers."""

from __future__ import annotations

from finescan.senders.check import CHECKS, OTHER_ACCOUNT, Sent, check
from finescan.senders.roster import Authority, KnownSender, Notice, Rosters, Status, Supplier
from finescan.senders.suppliers import Partner

__all__ = [
    "CHECKS",
    "OTHER_ACCOUNT",
    "Authority",
    "KnownSender",
    "Notice",
    "Partner",
    "Rosters",
    "Sent",
    "Status",
    "Supplier",
    "check",
]
