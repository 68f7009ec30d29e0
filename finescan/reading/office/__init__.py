"""Files of word processors -> pages."""

from __future__ import annotations

from finescan.reading.office.docx import read_docx
from finescan.reading.office.odt import read_odt

__all__ = ["read_docx", "read_odt"]
