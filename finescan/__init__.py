"""finescan reads letters, finds the fee in their fine print and says what signing or paying would cost."""

from __future__ import annotations

__version__ = "0.1.0"
