"""The marks by which letters of the same wording are known elsewhere, without their text."""

from __future__ import annotations

from finescan.campaigns import Fingerprint, dump, load
from finescan.reports.fingerprints import fingerprint

__all__ = ["Fingerprint", "dump", "fingerprint", "load"]
