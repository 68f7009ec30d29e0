"""What each category of findings means, for readers of the reference."""

from __future__ import annotations

from finescan.model import Category

MEANING: dict[Category, tuple[str, str]] = {
    Category.HIDDEN_FEE: (
        "Versteckter Preis",
        "The price is easily missed: inside a paragraph, in small print, in words, by the month where a year is billed.",
    ),
    Category.MULTI_YEAR_TERM: (
        "Lange Bindung",
        "The contract runs for more than a year, or its length is told only in passing.",
    ),
    Category.AUTO_RENEWAL: (
        "Verlängerung von selbst",
        "Whoever does not give notice in time is bound again.",
    ),
    Category.OFFICIAL_LOOKALIKE: (
        "Behördenanschein",
        "Name, words or look belong to an office, a court, a register or a chamber, and the sender is none.",
    ),
    Category.CONSENT_BY_RETURN: (
        "Auftrag durch Rücksendung",
        "A signature, a correction or a return counts as an order, and so may silence.",
    ),
    Category.CONSENT_BY_PAYMENT: (
        "Auftrag durch Zahlung",
        "Paying the sum accepts an offer; nothing was owed before.",
    ),
    Category.PREFILLED_DATA: (
        "Vorausgefüllte Daten",
        "The recipient's own data are filled in and are to be checked, corrected or completed.",
    ),
    Category.PRESSURE: (
        "Druck",
        "A deadline, a reminder or a threat is to make the reader answer at once.",
    ),
    Category.SOFT_DISCLAIMER: (
        "Verstecktes Eingeständnis",
        "One small line admits what the letter is: an offer, no invoice, no office.",
    ),
    Category.PAYMENT_SLIP: (
        "Fertige Überweisung",
        "A filled transfer form, an account or a payment code makes an offer look like a bill.",
    ),
    Category.JURISDICTION: (
        "Gerichtsstand und ausgeschlossene Rechte",
        "A foreign court or law is agreed, or a right to withdraw or to give notice is taken away.",
    ),
    Category.ADVANCE_PAYMENT: (
        "Vorauszahlung",
        "The money for a year or for the whole term is due before anything is done for it.",
    ),
    Category.DATA_CONSENT: (
        "Einwilligung in Werbung",
        "The form also agrees to advertising, or to passing data on.",
    ),
    Category.FREE_BAIT: (
        "Lockmittel „kostenlos“",
        "Something is called free, and something beside it is to be paid.",
    ),
    Category.KNOWN_SENDER: (
        "Bekannter Absender",
        "A public source names a sender of this name.",
    ),
    Category.MISSING_DISCLOSURE: (
        "Fehlende Angaben",
        "What an honest letter of this kind would say is not there.",
    ),
    Category.AFTERMATH: (
        "Nachspiel",
        "Letters that follow: collection, settlement, a threat of court about such an entry.",
    ),
    Category.SENDER_IDENTITY: (
        "Unklarer Absender",
        "Who the partner of the contract is, or where it sits, is hidden or does not fit.",
    ),
    Category.CONTRADICTION: (
        "Widerspruch",
        "The letter says one thing in one place and another elsewhere: payee, account, sum, date.",
    ),
    Category.LEGITIMATE: (
        "Spricht für das Schreiben",
        "What genuine letters say. These rules take points away.",
    ),
}
"""The German name of a category and what its rules look for."""
