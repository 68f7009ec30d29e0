"""Letters for the tests of the lists of senders; all firms in them are invented, except where a test needs a real name."""

from __future__ import annotations

from functools import cache

from finescan import facts, rulebook, senders
from finescan.model import Finding
from finescan.senders import Rosters, Sent
from finescan.senders.check import CHECKS
from tests.facts.letters import layer

FORM = """{name}
Erfassung gewerblicher Einträge

Quellhof Naturkost GmbH
Marktgasse 3
43655 Kaltenmoor

Bitte prüfen Sie Ihre Firmendaten, ergänzen Sie fehlende Angaben und senden Sie das Blatt gebührenfrei per Fax zurück.

Der Eintragungsbeitrag beträgt 42,80 Euro zzgl. USt. im Monat, die Rechnung kommt jährlich im Voraus. Durch die
Unterschrift wird der Basiseintrag für zwei Jahre verbindlich bestellt.

Ort, Datum, Unterschrift: ____________

{foot}
"""


@cache
def shipped() -> Rosters:
    return rulebook.load(rulebook.shipped_rules()).rosters


def sent(letter: str, rosters: Rosters | None = None, findings: tuple[Finding, ...] | None = None) -> Sent:
    """What the lists tell about a letter that was typed as plain text; `findings` spares matching the rules."""
    text = layer(letter)
    found = facts.extract(text)
    offer = facts.assemble(text, found)
    if findings is None:
        findings = rulebook.match(rulebook.load(rulebook.shipped_rules()), text, found, offer)
    return senders.check(rosters or shipped(), text, found, offer, findings)


@cache
def findings_of_the_form() -> tuple[Finding, ...]:
    """What the rules find in the form; the names on it make no difference to that."""
    text = layer(FORM.format(name="Quittenbaum Datenkontor", foot=""))
    found = facts.extract(text)
    return rulebook.match(rulebook.load(rulebook.shipped_rules()), text, found, facts.assemble(text, found))


def rosters(**lists) -> Rosters:
    return Rosters(**{key: tuple(value) for key, value in lists.items()}, checks=frozenset(CHECKS))
