"""The marks by which letters of the same wording are known elsewhere, without their text."""

from __future__ import annotations

from finescan.campaigns import Fingerprint, Signature, alike, decoded, dump, load, similarity
from finescan.reports.fingerprints import fingerprint

__all__ = ["Fingerprint", "Signature", "alike", "decoded", "dump", "fingerprint", "load", "similarity"]
