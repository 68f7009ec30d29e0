"""Reports to look at: HTML pages that need no script, no network and no other file."""

from finescan.reports.html.letter import letter_page
from finescan.reports.html.overview_letter import Letter, letter
from finescan.reports.html.overview_page import overview, overview_of

__all__ = ["Letter", "letter", "letter_page", "overview", "overview_of"]
