"""What a worker makes of one input for `finescan text` and `finescan explain`."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from finescan.reports import pages as printed
from finescan.rulebook.explain import explain
from finescan.runner.job import Locator, Options
from finescan.runner.worker import open_input, read_part, rule_set, text_of

_NOT_LISTED = {
    "de": "Die Listen der Absender ergeben zu diesem Schreiben keinen solchen Befund.",
    "en": "The lists of senders make no such finding on this letter.",
}


def plain_text(locator: Locator, options: Options) -> str:
    """The folded text of the input. Raises FinescanError."""
    return text_of(locator, options).text


def text_with_sizes(locator: Locator, options: Options) -> str:
    """Each printed line with page, size, contrast and place. Raises FinescanError."""
    return printed.with_sizes(text_of(locator, options))


def hocr(locator: Locator, options: Options) -> str:
    """The pages as hOCR. Raises FinescanError."""
    return printed.hocr(text_of(locator, options).pages)


def explanation(locator: Locator, options: Options) -> str:
    """Why the chosen rules fire on the letter, or do not. Raises FinescanError."""
    rules = rule_set(options.rules)
    if not len(rules):
        return _by_the_lists(locator, options, rules.rosters.checks)
    readings = read_part(open_input(locator, options), options)
    found = (explain(rule, r.text, r.facts, r.offer) for r in readings for rule in rules)
    return "\n".join("\n".join(one.lines(options.language)) for one in found)


def _by_the_lists(locator: Locator, options: Options, checks: Collection[str]) -> str:
    """What the lists of senders found; these findings have no parts, and rest on what all the rules found."""
    every = replace(options, rules=replace(options.rules, only=(), skip=(), digest=None))
    readings = read_part(open_input(locator, options), every)
    found = [finding for reading in readings for finding in reading.sent.findings if finding.rule in checks]
    said = [f"{finding.rule} ({finding.points:+d}): {finding.message[options.language]}" for finding in found]
    return "\n".join(said) or _NOT_LISTED[options.language]
