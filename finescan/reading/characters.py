"""Which characters of a source are worth keeping."""

from __future__ import annotations

import re

_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)


def seen(text: str) -> str:
    """`text` without control characters, bidi marks, zero-width characters and lone surrogates."""
    return _UNSEEN.sub("", text)
