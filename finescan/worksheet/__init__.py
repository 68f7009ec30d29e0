"""The lawyer's worksheet: the questions of a law, each answered yes, no or unsure with its evidence. Pure and total.

Not legal advice: the worksheet collects what the letter shows; what follows from it is for a person to judge. The
values are here; `finescan.worksheet.making` makes them, and loads the stages.
"""

from __future__ import annotations

from finescan.model import Answer
from finescan.worksheet.values import Authority, Exhibit, Favours, Law, Question, Sheet, Worksheet

__all__ = ["Answer", "Authority", "Exhibit", "Favours", "Law", "Question", "Sheet", "Worksheet"]
