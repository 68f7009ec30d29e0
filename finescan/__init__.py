"""finescan reads letters, finds the fee in their fine print and says what signing or paying would cost.

import finescan

for result in finescan.scan("letter.pdf", language="en"):
print(result.verdict, result.summary)
"""

from __future__ import annotations

from finescan.api import Settings, explain, page, read_text, report, scan, scan_each, write
from finescan.version import __version__

__all__ = ["Settings", "__version__", "explain", "page", "read_text", "report", "scan", "scan_each", "write"]
