"""One or two plain sentences on a letter: what it costs, for how long, and what to do. German and English."""

from __future__ import annotations

from decimal import Decimal

from babel import Locale
from babel.numbers import format_currency

from finescan.model import PERIOD_WORDS, Amount, Facts, Localized, Mechanism, Offer, Period, Vat, Verdict

_LOCALES = {"de": "de_DE", "en": "en_GB"}
_TAX = {
    "de": {Vat.INCLUDED: "inkl. USt.", Vat.EXCLUDED: "zzgl. USt.", Vat.EXEMPT: "ohne USt."},
    "en": {Vat.INCLUDED: "incl. VAT", Vat.EXCLUDED: "plus VAT", Vat.EXEMPT: "free of VAT"},
}
_FIXED = {
    Verdict.UNREADABLE: {
        "de": "Von diesem Schreiben war zu wenig lesbar, um es zu beurteilen. "
        "Bitte mit 300 dpi neu scannen oder von Hand prüfen.",
        "en": "Too little of this letter could be read to judge it. "
        "Please scan it again at 300 dpi or check it by hand.",
    },
    Verdict.CLEAR: {"de": "Nichts Auffälliges gefunden.", "en": "Nothing conspicuous found."},
}
_ABOUT = {
    "de": "Der Text handelt von solchen Schreiben oder zitiert eines; er ist selbst kein Angebot.",
    "en": "The text is about such letters or quotes one; it is no offer itself.",
}
_HOW = {
    "de": {
        Mechanism.SIGNATURE: "Wer unterschreibt und zurücksendet, schuldet {who}{cost}",
        Mechanism.PAYMENT: "Wer zahlt, nimmt ein Angebot von {who} an: {cost}",
        Mechanism.SILENCE: "Wer nicht widerspricht, soll {who}{cost} schulden",
        Mechanism.FORGED_DEMAND: "Die Forderung über {cost} passt nicht zu der Stelle, "
        "die sie nennt, und stammt vermutlich nicht von ihr",
        None: "Das Schreiben verlangt {cost}",
    },
    "en": {
        Mechanism.SIGNATURE: "Whoever signs and returns it owes {who}{cost}",
        Mechanism.PAYMENT: "Whoever pays accepts an offer by {who}: {cost}",
        Mechanism.SILENCE: "Whoever does not object is to owe {who}{cost}",
        Mechanism.FORGED_DEMAND: "The demand for {cost} does not fit the office that it names "
        "and probably does not come from there",
        None: "The letter asks for {cost}",
    },
}
_DO = {
    "de": {
        Mechanism.SIGNATURE: "Nicht unterschreiben, nicht zurücksenden.",
        Mechanism.PAYMENT: "Nicht zahlen: Ohne Zahlung entsteht kein Vertrag.",
        Mechanism.SILENCE: "Schriftlich widersprechen; Schweigen ist in der Regel keine Zustimmung.",
        Mechanism.FORGED_DEMAND: "Nicht zahlen, bei der echten Stelle nachfragen und Anzeige erstatten.",
        None: "Nichts unterschreiben und nichts zahlen, bevor geklärt ist, ob ein Vertrag besteht.",
    },
    "en": {
        Mechanism.SIGNATURE: "Do not sign, do not return it.",
        Mechanism.PAYMENT: "Do not pay: without payment there is no contract.",
        Mechanism.SILENCE: "Object in writing; silence is as a rule no consent.",
        Mechanism.FORGED_DEMAND: "Do not pay, ask the real office, and report it.",
        None: "Sign nothing and pay nothing before it is clear whether there is a contract.",
    },
}
_NO_PRICE = {"de": "einen nicht bezifferten Betrag", "en": "an amount that is not stated"}


def summarise(verdict: Verdict, mechanism: Mechanism | None, facts: Facts, offer: Offer) -> Localized:
    """The summary in both languages of the messages."""
    if "about_scams" in facts.spans and verdict is Verdict.CLEAR:
        return _ABOUT
    if verdict in _FIXED:
        return _FIXED[verdict]
    return {language: _sentence(language, verdict, mechanism, facts, offer) for language in _LOCALES}


def not_covered(language: str) -> Localized:
    """The summary of a letter in a language that no rule is written in, by its ISO code."""
    name = {k: Locale(k).languages.get(language, language) for k in _LOCALES}
    return {
        "de": f"Das Schreiben ist auf {name['de']}, wofür finescan keine Regeln hat. Dass darin wenig gefunden wurde, "
        "heißt nichts: Bitte jemanden lesen lassen, der die Sprache kann.",
        "en": f"The letter is in {name['en']}, for which finescan has no rules. That little was found in it means "
        "nothing: please have it read by somebody who knows the language.",
    }


def incomplete(reason: Localized | None) -> Localized:
    """The summary of a letter in which nothing was found, but which was not read whole."""
    last = {"de": "Erst danach lässt sich das Schreiben beurteilen.", "en": "Only then can the letter be judged."}
    look = {"de": "Bitte dort nachsehen.", "en": "Please look there."}
    return {k: f"{reason[k]} {look[k]} {last[k]}" for k in last} if reason else _FIXED[Verdict.CLEAR]


def _sentence(language: str, verdict: Verdict, mechanism: Mechanism | None, facts: Facts, offer: Offer) -> str:
    if verdict is Verdict.NOTICE:
        return _terms(language, offer)
    who = facts.sender.company or facts.sender.name or {"de": "dem Absender", "en": "the sender"}[language]
    direct = mechanism in {Mechanism.SIGNATURE, Mechanism.SILENCE}
    how = _HOW[language][mechanism].format(who=f"{who} " if direct else who, cost=_cost(language, offer))
    return f"{how}. {_DO[language][mechanism]}"


def _terms(language: str, offer: Offer) -> str:
    """A genuine contract's terms worth knowing."""
    parts = [_money(language, offer.fees[0])] if offer.fees else []
    if offer.term_months:
        parts.append(
            {
                "de": f"Mindestlaufzeit {_months(language, offer.term_months)}",
                "en": f"minimum term {_months(language, offer.term_months)}",
            }[language]
        )
    if offer.renewal_months:
        parts.append(
            {
                "de": f"Verlängerung um {_months(language, offer.renewal_months)}",
                "en": f"renewal by {_months(language, offer.renewal_months)}",
            }[language]
        )
    if not parts:
        return {
            "de": "Einzelne Stellen verdienen einen Blick; nichts davon ist versteckt.",
            "en": "Some passages deserve a look; none of them is concealed.",
        }[language]
    lead = {"de": "Bedingungen, die man kennen sollte: ", "en": "Terms worth knowing: "}[language]
    return lead + ", ".join(parts) + "."


def _cost(language: str, offer: Offer) -> str:
    if not offer.fees:
        return _NO_PRICE[language]
    fee = _chief(offer)
    text = _money(language, fee)
    if offer.term_months and offer.term_months > 1:
        text += {
            "de": f", mindestens {_months(language, offer.term_months)} lang",
            "en": f", for at least {_months(language, offer.term_months)}",
        }[language]
    total = offer.total_cost
    if total and total.amount != fee.value:
        sum_of_it = _format(language, total.amount, total.currency)
        text += {"de": f", zusammen {sum_of_it}", "en": f", {sum_of_it} in all"}[language]
    return text


def _chief(offer: Offer) -> Amount:
    """The fee that is billed: the one for the longest period, of contradictory ones that of the total."""
    in_total = [
        f for f in offer.fees if offer.total_cost and f"{f.value:.2f} {f.currency}" in offer.total_cost.calculation
    ]
    return max(in_total or offer.fees, key=_length)


def _length(fee: Amount) -> Decimal:
    return (fee.period.months if fee.period else None) or Decimal(0)


def _money(language: str, fee: Amount) -> str:
    per = PERIOD_WORDS[language][fee.period] if fee.period and fee.period is not Period.ONCE else ""
    tax = _TAX[language].get(fee.vat, "")
    return " ".join(p for p in (_format(language, fee.value, fee.currency), per, f"({tax})" if tax else "") if p)


def _format(language: str, value: Decimal, currency: str) -> str:
    return format_currency(value, currency, format="#,##0.00 ¤¤", locale=_LOCALES[language])


def _months(language: str, months: int) -> str:
    unit = {"de": ("Monat", "Monate"), "en": ("month", "months")}[language]
    return f"{months} {unit[months != 1]}"
