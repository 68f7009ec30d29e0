"""The words of the text report, in German and English."""

from __future__ import annotations

from finescan.model import Answer, Mechanism, Vat, Verdict

VERDICT = {
    "de": {
        Verdict.CLEAR: "unauffällig",
        Verdict.NOTICE: "Hinweis",
        Verdict.SUSPICIOUS: "verdächtig",
        Verdict.SCAM: "Abzocke",
        Verdict.UNREADABLE: "unlesbar",
    },
    "en": {
        Verdict.CLEAR: "clear",
        Verdict.NOTICE: "notice",
        Verdict.SUSPICIOUS: "suspicious",
        Verdict.SCAM: "scam",
        Verdict.UNREADABLE: "unreadable",
    },
}
COLOUR = {
    Verdict.CLEAR: "green",
    Verdict.NOTICE: "cyan",
    Verdict.SUSPICIOUS: "yellow",
    Verdict.SCAM: "red",
    Verdict.UNREADABLE: "magenta",
}
MECHANISM = {
    "de": {
        Mechanism.SIGNATURE: "durch Unterschrift und Rücksendung",
        Mechanism.PAYMENT: "durch Zahlung",
        Mechanism.SILENCE: "durch Schweigen: wer nicht widerspricht, soll gebunden sein",
        Mechanism.FORGED_DEMAND: "gar nicht: die Forderung passt nicht zu ihren eigenen Angaben",
    },
    "en": {
        Mechanism.SIGNATURE: "by signing and returning it",
        Mechanism.PAYMENT: "by paying",
        Mechanism.SILENCE: "by keeping silent: whoever does not object is to be bound",
        Mechanism.FORGED_DEMAND: "not at all: the demand does not fit its own facts",
    },
}
VAT = {
    "de": {Vat.INCLUDED: "inkl. USt.", Vat.EXCLUDED: "zzgl. USt.", Vat.EXEMPT: "ohne USt.", Vat.UNKNOWN: ""},
    "en": {Vat.INCLUDED: "VAT included", Vat.EXCLUDED: "plus VAT", Vat.EXEMPT: "no VAT", Vat.UNKNOWN: ""},
}
SIGNED = {
    "de": {Answer.YES: "ja", Answer.NO: "nein", Answer.UNSURE: "unsicher"},
    "en": {Answer.YES: "yes", Answer.NO: "no", Answer.UNSURE: "unsure"},
}
TEXT = {
    "de": {
        "cost": "Kosten",
        "prices": "und {count} weitere Preise",
        "total": "zusammen {amount} ({calculation})",
        "term": "Laufzeit {months}",
        "renewal": "verlängert sich um {months}",
        "renewed": " (dann zusammen {amount})",
        "cancel": "kündbar {notice} vor Ablauf",
        "bound": "Bindung",
        "signed": "Unterschrieben",
        "if_sent": "Ging es so hinaus, hilft finescan reply SCHREIBEN.",
        "act": "Was tun",
        "deadline": "Frist",
        "later": "Danach",
        "send_by": "absenden bis {day}",
        "takes_effect": "Ende am {day}",
        "waiting": "Ab Tagen, die nur Sie kennen, laufen weitere Fristen ({titles}): finescan deadlines SCHREIBEN "
        "{options}",
        "why": "Warum",
        "known": "Bekannt",
        "named": "genannt in: {title} ({publisher}, {date})",
        "undated": "ohne Datum",
        "campaign": "Gleicht",
        "resembles": "einem bekannten Schreiben: {title} ({share} %)",
        "resembles_from": "einem bekannten Schreiben: {title} ({share} %), laut {source}",
        "untitled": "ohne Titel",
        "listed": "Eigene Liste",
        "recognised": "{name}, erkannt an: Name, {facts}",
        "same_name": "{name}: nur der Name stimmt überein, das zählt nicht",
        "page": "Seite {page}",
        "size": "Schrift {size} pt",
        "pale": "blass",
        "law": "Recht",
        "unread": "Nicht gelesen",
        "areas": "Seite {page}: {count} Stelle(n) mit Schrift, die nicht gelesen werden konnten",
        "hidden": "Unsichtbar",
        "unseen": "Seite {page} enthält Text, den niemand sieht: {quote}",
        "error": "Fehler",
        "more": "und {count} weitere; alle mit --format html",
        "letters": "Schreiben",
        "stake": "Kosten der auffälligen Schreiben (verdächtig oder Abzocke)",
        "contradicts": "Widerspruch",
        "worksheet": "Arbeitsblatt",
        "criterion": "Maßstab",
        "tally": "für den Empfänger {recipient}, für den Absender {sender}, offen {open}",
        "disclaimer": "Automatische Prüfung, keine Rechtsberatung.",
    },
    "en": {
        "cost": "Cost",
        "prices": "and {count} more prices",
        "total": "in all {amount} ({calculation})",
        "term": "term {months}",
        "renewal": "renews for {months}",
        "renewed": " ({amount} in all then)",
        "cancel": "terminable {notice} before it ends",
        "bound": "Bound",
        "signed": "Signed",
        "if_sent": "If it was sent like this, finescan reply LETTER helps.",
        "act": "What to do",
        "deadline": "Deadline",
        "later": "After that",
        "send_by": "send by {day}",
        "takes_effect": "ends on {day}",
        "waiting": "From days that only you know further deadlines run ({titles}): finescan deadlines LETTER {options}",
        "why": "Why",
        "known": "Known",
        "named": "named in: {title} ({publisher}, {date})",
        "undated": "undated",
        "campaign": "Resembles",
        "resembles": "a known letter: {title} ({share}%)",
        "resembles_from": "a known letter: {title} ({share}%), from {source}",
        "untitled": "untitled",
        "listed": "Own list",
        "recognised": "{name}, recognised by: name, {facts}",
        "same_name": "{name}: only the name is the same, which does not count",
        "page": "page {page}",
        "size": "print of {size} pt",
        "pale": "pale",
        "law": "Law",
        "unread": "Not read",
        "areas": "page {page}: {count} area(s) with print that could not be read",
        "hidden": "Unseen",
        "unseen": "page {page} holds text that nobody can see: {quote}",
        "error": "Error",
        "more": "and {count} more; all of them with --format html",
        "letters": "Letters",
        "stake": "Cost of the flagged letters (suspicious or scam)",
        "contradicts": "Contradiction",
        "worksheet": "Worksheet",
        "criterion": "Standard",
        "tally": "for the recipient {recipient}, for the sender {sender}, open {open}",
        "disclaimer": "Automatic check, not legal advice.",
    },
}
ANSWER = {
    "de": {Answer.YES: "JA", Answer.NO: "NEIN", Answer.UNSURE: "OFFEN"},
    "en": {Answer.YES: "YES", Answer.NO: "NO", Answer.UNSURE: "UNSURE"},
}
PROOF = {
    "de": {"account": "Konto", "host": "Internetadresse", "vat_id": "USt-IdNr.", "address": "Anschrift"},
    "en": {"account": "account", "host": "web address", "vat_id": "VAT number", "address": "address"},
}
DAY = {"de": "TAG", "en": "DAY"}
MONTHS = {"de": ("{n} Monat", "{n} Monate"), "en": ("{n} month", "{n} months")}
NOTICE = {
    "de": {"months": ("Monat", "Monate"), "weeks": ("Woche", "Wochen"), "days": ("Tag", "Tage")},
    "en": {"months": ("month", "months"), "weeks": ("week", "weeks"), "days": ("day", "days")},
}
ADVICE = {
    "de": {
        Verdict.SCAM: "Nicht unterschreiben, nicht zahlen, nichts zurückschicken. Aufheben und Kollegen warnen.",
        Verdict.SUSPICIOUS: "Nicht unterschreiben oder zahlen, bevor jemand die Stellen unten gelesen hat.",
        Verdict.UNREADABLE: "Neu scannen (300 dpi, gerade, ganze Seite) oder selbst lesen.",
    },
    "en": {
        Verdict.SCAM: "Do not sign, do not pay, send nothing back. Keep it and warn your colleagues.",
        Verdict.SUSPICIOUS: "Do not sign or pay before a person has read the passages below.",
        Verdict.UNREADABLE: "Scan it again (300 dpi, straight, the whole page) or read it yourself.",
    },
}
