"""The kept outputs of the samples against their labels: counts that add up over letters."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from rapidfuzz import fuzz

SAMPLES = Path(__file__).resolve().parents[3] / "samples"
KEPT = {"pdf": "expected.json", "scan": "expected-scan.json"}
FLAGGED = ("suspicious", "scam")
COUNTED = frozenset(
    [
        "hidden-fee",
        "multi-year-term",
        "auto-renewal",
        "official-lookalike",
        "consent-by-return",
        "consent-by-payment",
        "prefilled-data",
        "pressure",
        "soft-disclaimer",
        "payment-slip",
        "jurisdiction",
        "advance-payment",
        "data-consent",
    ]
)
"""Categories that labels name; the others are about senders or come from other evidence."""

FACTS = ("fee", "vat", "term_months", "renewal_months", "notice", "total", "mechanism", "sender", "portal")
SAME_NAME = 85


@dataclass(frozen=True)
class Outcome:
    """One variant of a sample: what a person says of it and what finescan said."""

    name: str
    variant: str  # pdf | scan
    label: Mapping[str, Any]
    said: Mapping[str, Any]

    @property
    def scam(self) -> bool:
        """Whether a person calls it one."""
        return bool(self.label["kind"] == "scam")

    def counts(self) -> Counter[str]:
        """What this letter adds to the figures."""
        side = "scams" if self.scam else "genuine"
        found: Counter[str] = Counter({side: 1})
        found[f"{side} flagged"] += self.said["verdict"] in FLAGGED
        found[f"{side} called scam"] += self.said["verdict"] == "scam"
        if "findings" in self.said and self.scam:
            found.update(self._categories())
        for fact, right in self.facts():
            found[f"{fact} stated"] += 1
            found[f"{fact} right"] += right
        return found

    def _categories(self) -> Counter[str]:
        marked = {finding["category"] for finding in self.said["findings"] if finding["points"] > 0} & COUNTED
        wanted = set(self.label["categories"]) & COUNTED
        return Counter({"hit": len(marked & wanted), "extra": len(marked - wanted), "left out": len(wanted - marked)})

    def facts(self) -> Iterator[tuple[str, bool]]:
        """Each fact that the label states, and whether it was found."""
        offer = self.said["offer"] or {}
        for fact in FACTS:
            wanted = self.label.get("fee" if fact == "vat" else fact)
            if wanted is not None and not (self.variant == "scan" and fact in ("sender", "portal")):
                yield fact, self._right(fact, wanted, offer)

    def _right(self, fact: str, wanted: Any, offer: Mapping[str, Any]) -> bool:
        if fact in ("fee", "vat"):
            keys = ("amount", "currency", "period") if fact == "fee" else ("amount", "vat")
            return any(all(fee[key] == wanted[key] for key in keys) for fee in offer.get("fees", ()))
        if fact == "total":
            return bool((offer.get("total_cost") or {}).get("amount") == wanted["amount"])
        if fact == "mechanism":
            return bool(self.said["mechanism"] == wanted)
        if fact in ("sender", "portal"):
            sender = offer.get("sender") or {}
            names = [sender.get("portal")] if fact == "portal" else [sender.get("name"), sender.get("company")]
            return any(fuzz.ratio(_plain(name), _plain(wanted)) >= SAME_NAME for name in names if name)
        return bool(offer.get(fact) == wanted)


def outcomes() -> list[Outcome]:
    """All samples that have a label, in both variants, as their outputs are kept."""
    found = []
    for file in sorted(SAMPLES.glob("*/label.yaml")):
        label = yaml.safe_load(file.read_text(encoding="utf-8"))
        for variant, name in KEPT.items():
            if (kept := file.with_name(name)).exists():
                said = json.loads(kept.read_text(encoding="utf-8"))
                found.append(Outcome(file.parent.name, variant, label, said))
    return found


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", text).casefold().strip()
