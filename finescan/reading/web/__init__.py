"""Web pages and the HTML bodies of mails -> pages, as a mail program shows them; nothing is fetched."""

from __future__ import annotations

from finescan.reading.web.read import read_html

__all__ = ["read_html"]
