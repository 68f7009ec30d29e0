"""Bank statements, and which letters were paid. Bytes come in, values go out.

A statement is CAMT.052, .053 or .054 (XML), MT940, or a table as banks export it (CSV).
"""

from __future__ import annotations

from finescan.payments.matching import match
from finescan.payments.reading import payments_in, read_payments
from finescan.payments.values import Agreed, Claim, Confidence, Match, Payment

__all__ = ["Agreed", "Claim", "Confidence", "Match", "Payment", "match", "payments_in", "read_payments"]
