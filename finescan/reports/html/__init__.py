"""Reports to look at: HTML pages that need no script, no network and no other file."""

from finescan.reports.html.letter import letter_page
from finescan.reports.html.overview_page import overview

__all__ = ["letter_page", "overview"]
