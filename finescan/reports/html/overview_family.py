"""Which kind of letter it is, as far as its findings tell."""

from __future__ import annotations

import re
from collections.abc import Mapping

from finescan.model import Category, Mechanism
from finescan.reports.contract import Finding, Result

FORGED, OTHER = "forged", "other"
BY_RULE: Mapping[str, str] = {
    "rights": r"trade-?mark|ip-office",
    "domain": r"domain-transfer|rival-registers",
    "duty": r"data-protection|duty-for-sale|registration-duty|law-cited|statute-cited|state-filing|for-not-registering"
    r"|transparency-register-for-sale",
    "blue-light": r"rescue-services|emergency-services|municipal-look",
    "register": r"register|office-name|recording-of-business|like-an-official-notice",
    "trial": r"trial-turns-paid",
    "call": r"bill-after-a-call|unordered-(?:listing|entry)-bill",
    "directory": r"directory|entry",
}
"""By the name of a rule, the most telling kind first."""
BY_CATEGORY: Mapping[str, frozenset[Category]] = {
    "proof": frozenset({Category.PREFILLED_DATA, Category.CONSENT_BY_RETURN}),
    "invoice": frozenset({Category.CONSENT_BY_PAYMENT, Category.PAYMENT_SLIP}),
}
"""What is left to say where no rule names a topic."""
FAMILIES = (FORGED, "aftermath", *BY_RULE, *BY_CATEGORY, OTHER)

_WEIGHTY = 5
_NAMES = {kind: re.compile(pattern) for kind, pattern in BY_RULE.items()}


def family(result: Result) -> str:
    """The key of its kind in `overview_words.FAMILY`; "other" where no weighty finding tells."""
    weighty = [finding for finding in result.findings if finding.points >= _WEIGHTY]
    if result.mechanism is Mechanism.FORGED_DEMAND:
        return FORGED
    if any(finding.category is Category.AFTERMATH for finding in weighty):
        return "aftermath"
    return _topic(weighty) or _way(weighty) or OTHER


def _topic(findings: list[Finding]) -> str | None:
    names = [finding.rule.rsplit(".", 1)[-1] for finding in findings]
    return next((kind for kind, pattern in _NAMES.items() if any(map(pattern.search, names))), None)


def _way(findings: list[Finding]) -> str | None:
    found = {finding.category for finding in findings}
    return next((kind for kind, categories in BY_CATEGORY.items() if categories & found), None)
