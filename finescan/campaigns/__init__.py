"""Letters of one campaign: the same wording, sent to many. Pure: what is compared are words, never who got them.

A `Signature` is small, holds no text, and tells how much of two letters is the same, whoever they went to and however
badly one of them was scanned.
"""

from __future__ import annotations

from finescan.campaigns.grouping import groups
from finescan.campaigns.known import Fingerprint, Match, decoded, dump, encoded, known_campaign, load
from finescan.campaigns.minhash import ALIKE, Signature, alike, similarity
from finescan.campaigns.wording import signature

__all__ = [
    "ALIKE",
    "Fingerprint",
    "Match",
    "Signature",
    "alike",
    "decoded",
    "dump",
    "encoded",
    "groups",
    "known_campaign",
    "load",
    "signature",
    "similarity",
]
