"""What a worker makes of a letter for `finescan rules new`."""

from __future__ import annotations

from finescan import facts as facts_
from finescan import rulebook
from finescan.rulebook.draft import Draft, Request, draft
from finescan.rulebook.match import Letter
from finescan.runner.job import Locator, Options
from finescan.runner.worker import text_of


def drafted(request: Request, locator: Locator, options: Options) -> Draft:
    """The draft of a rule for a quotation from the letter. Raises FinescanError."""
    rules = rulebook.examine(rulebook.shipped_rules(), *options.rules.folders, trusted=rulebook.shipped_rules()).rules
    text = text_of(locator, options)
    facts = facts_.extract(text)
    return draft(Letter(text, facts, facts_.assemble(text, facts)), rules, request)
