"""Pieces of sentences about a result, in German or English; each is empty where there is nothing to say."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from decimal import Decimal, localcontext

from finescan import model
from finescan.model import PERIOD_WORDS, Answer, Verdict
from finescan.reports import words
from finescan.reports.contract import Fee, Finding, KnownSender, Offer, Result, Sender
from finescan.reports.due import Deadline
from finescan.reports.outcome import FLAGGED

LETTERS_OWN = "letter.answer"
OPTIONS = {
    "signed_on": "--signed-on", "starts_on": "--signed-on", "discovered_on": "--discovered-on", "paid_on": "--paid-on",
    "invoice_on": "--invoice-on", "served_on": "--served-on",
}  # fmt: skip
"""How `finescan deadlines` is told the days that deadlines run from."""

_FURTHEST = ("-latest", "-unauthorised")
_PALE = 0.5
_HIDDEN = 160
_PRICES = 6
"""So many prices are named; a price list has hundreds."""


def money(amount: str, currency: str, language: str) -> str:
    """An amount as people of the language write it: "1.138,12 EUR", "1,138.12 EUR"."""
    from babel.numbers import format_decimal

    with localcontext(prec=max(28, len(amount) + 3)):  # a number that is longer than the precision cannot be rounded
        return f"{format_decimal(Decimal(amount), format='#,##0.00', locale=language)} {currency}"


def months(count: int, language: str) -> str:
    """Months with their word: "1 month", "24 Monate"."""
    one, many = words.MONTHS[language]
    return (one if count == 1 else many).format(n=count)


def place(result: Result) -> str:
    """The input and the part of it that the letter came from."""
    source = result.source
    name = model.place(source.path, source.part)
    if source.page_range and source.pages and source.page_range != (1, source.pages):
        first, last = source.page_range
        name += f" [{first}-{last}]"
    return name


def cost(offer: Offer, language: str) -> str:
    """What is owed: prices as printed, the sum over the term, the term and its renewal."""
    said = words.TEXT[language]
    parts = list(dict.fromkeys(_fee(fee, language) for fee in offer.fees))
    if len(parts) > _PRICES:
        parts[_PRICES:] = [said["prices"].format(count=len(parts) - _PRICES)]
    if (total := offer.total_cost) and [fee.amount for fee in offer.fees] != [total.amount]:
        amount = money(total.amount, total.currency, language)
        parts.append(said["total"].format(amount=amount, calculation=calculation(total.calculation, language)))
    if offer.term_months:
        parts.append(said["term"].format(months=months(offer.term_months, language)))
    if offer.renewal_months:
        renewed = offer.cost_with_renewal
        sum_ = said["renewed"].format(amount=money(renewed.amount, renewed.currency, language)) if renewed else ""
        parts.append(said["renewal"].format(months=months(offer.renewal_months, language)) + sum_)
    if offer.notice:
        parts.append(said["cancel"].format(notice=notice(offer.notice, language)))
    return "; ".join(dict.fromkeys(parts))


def advice(result: Result, language: str) -> str:
    """What to do: by the verdict, then as the weightiest finding says."""
    if result.verdict is Verdict.UNREADABLE and result.errors:
        return ""  # the message of the error says what to do
    said = [words.ADVICE[language].get(result.verdict, "")]
    against = sorted((f for f in result.findings if f.points > 0), key=lambda f: -f.points)
    if result.verdict not in (Verdict.CLEAR, Verdict.UNREADABLE):
        said += [finding.advice for finding in against[:1]]
    return " ".join(_sentence(s) for s in dict.fromkeys(said) if s)


def facts(result: Result, language: str) -> list[tuple[str, str]]:
    """What a reader has to know of the letter, each with the key of its label in `words.TEXT`; nothing empty."""
    offer = result.offer
    found = [("cost", cost(offer, language))]
    if result.mechanism and result.verdict in FLAGGED:
        found.append(("bound", words.MECHANISM[language][result.mechanism]))
    found.append(("signed", signed(result, language)))
    found += [("contradicts", c.message) for c in offer.contradictions]
    found += [("known", known(k, language)) for k in offer.sender.known]
    found.append(("campaign", campaign(result, language)))
    found.append(("listed", allowed(offer.sender, language)))
    found += deadlines(result, language)
    found.append(("act", advice(result, language)))
    found.append(("later", waiting(result, language)))
    found += [("unread", line) for line in unread(result, language)]
    found += [("hidden", line) for line in hidden(result, language)]
    found += [("error", problem.message) for problem in result.errors]
    return [(key, value) for key, value in found if value]


def signed(result: Result, language: str) -> str:
    """That the letter is signed, or may be, why, and what then is to be done; "" where it is not, or unknown."""
    traces, said = result.letter.signed, words.TEXT[language]
    if traces is None or traces.state is Answer.NO:
        return ""
    told = f"{words.SIGNED[language][traces.state]} ({said['page'].format(page=traces.page)}). {traces.why}"
    return f"{told} {said['if_sent']}" if result.verdict in FLAGGED else told


def deadlines(result: Result, language: str) -> list[tuple[str, str]]:
    """The days that the letter gives by itself, with the key of their label."""
    days = [dated(one, language) for one in result.deadlines if one.day]
    if not any(one.id == LETTERS_OWN for one in result.deadlines):
        days.insert(0, deadline(result.offer, language))
    return [("deadline", one) for one in days]


def dated(one: Deadline, language: str) -> str:
    """A deadline whose day is known: the day, what is due, by when to send it, when the contract then ends."""
    said = words.TEXT[language]
    parts = [f"{day(one.day, language)}: {one.title}" if one.day else one.title]
    if one.send_by and one.send_by != one.day:
        parts.append(said["send_by"].format(day=day(one.send_by, language)))
    if one.takes_effect:
        parts.append(said["takes_effect"].format(day=day(one.takes_effect, language)))
    return ", ".join(parts)


def waiting(result: Result, language: str) -> str:
    """The deadlines that run from days which only the user knows, and how to have them counted; "" for none."""
    found = [one for one in result.deadlines if one.missing and not one.id.endswith(_FURTHEST)]
    if not found:
        return ""
    needed = {name for one in found for name in one.missing}
    options = dict.fromkeys(f"{option} {words.DAY[language]}" for name, option in OPTIONS.items() if name in needed)
    titles = ", ".join(one.title for one in found)
    return words.TEXT[language]["waiting"].format(titles=titles, options=" ".join(options))


def deadline(offer: Offer, language: str) -> str:
    """The day by which the letter wants an answer."""
    return day(offer.deadline, language) if offer.deadline else ""


def day(one: dt.date, language: str) -> str:
    """A day in words: "5. März 2027", "5 March 2027"."""
    from babel.dates import format_date

    return format_date(one, format="d. MMMM y" if language == "de" else "d MMMM y", locale=language)


def known(warning: KnownSender, language: str) -> str:
    """Who warned of the sender, where and when."""
    said = words.TEXT[language]["named"]
    dated = warning.dated or (warning.date.isoformat() if warning.date else words.TEXT[language]["undated"])
    line = said.format(title=warning.title, publisher=warning.publisher, date=dated)
    return f"{line} {warning.url}" if warning.url else line


def campaign(result: Result, language: str) -> str:
    """The known letter that it resembles, after "resembles", and how much."""
    if (letter := result.campaign) is None:
        return ""
    said = words.TEXT[language]
    title, share = letter.title or said["untitled"], round(100 * letter.similarity)
    return said["resembles_from" if letter.source else "resembles"].format(
        title=title, share=share, source=letter.source
    )


def allowed(sender: Sender, language: str) -> str:
    """The entry of the user's own list that the sender was recognised as, and by what."""
    if sender.allowed is None:
        return ""
    facts = ", ".join(words.PROOF[language].get(fact, fact) for fact in sender.allowed.confirmed_by)
    said = words.TEXT[language]["recognised" if facts else "same_name"]
    return said.format(name=sender.allowed.name, facts=facts)


def where(finding: Finding, language: str) -> str:
    """Page and size of the print, as far as they are known."""
    said, seen = words.TEXT[language], finding.prominence
    parts = [said["page"].format(page=finding.page)] if finding.page else []
    if finding.quote and seen.size_pt:
        size = f"{seen.size_pt:g}".replace(".", "," if language == "de" else ".")
        parts.append(said["size"].format(size=size))
    if seen.contrast is not None and seen.contrast < _PALE:
        parts.append(said["pale"])
    return ", ".join(parts)


def unread(result: Result, language: str) -> list[str]:
    """What could not be read, page by page, and why pages seem to be missing."""
    said = words.TEXT[language]["areas"]
    lines = [said.format(page=p.page, count=len(p.unread)) for p in result.quality.pages if p.unread]
    return lines + ([result.quality.missing_pages] if result.quality.missing_pages else [])


def hidden(result: Result, language: str) -> list[str]:
    """What stands in the file and is not to be seen, page by page."""
    said = words.TEXT[language]["unseen"]
    return [
        said.format(page=p.page, quote=quoted(" ".join(h.text for h in p.hidden), _HIDDEN, language))
        for p in result.quality.pages
        if p.hidden
    ]


def quoted(quote: str, length: int, language: str) -> str:
    """The quote in the marks of the language, cut between words at `length` characters."""
    if len(quote) > length:
        quote = quote[:length].rsplit(" ", 1)[0].removesuffix(" …") + " …"
    opening, closing = ("„", "“") if language == "de" else ("“", "”")
    return f"{opening}{quote}{closing}"


def notice(stated: str, language: str) -> str:
    """A period of notice from its normal form: "3 months", "3 Monate"."""
    count, _, unit = stated.partition(" ")
    one, many = words.NOTICE[language].get(unit, (unit, unit))
    return f"{count} {one if count == '1' else many}"


def calculation(stated: str, language: str) -> str:
    """A calculation with the decimal mark of the language."""
    return re.sub(r"(?<=\d)\.(?=\d\d\b)", ",", stated) if language == "de" else stated


def _fee(fee: Fee, language: str) -> str:
    period = PERIOD_WORDS[language][fee.period] if fee.period else ""
    vat = words.VAT[language][fee.vat]
    price = f"{money(fee.amount, fee.currency, language)} {period}".strip()
    return f"{price} ({vat})" if vat else price


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."


def plain(text: str) -> str:
    """The text without characters that steer a terminal or turn the direction of writing: letters are hostile input."""
    return "".join(c for c in " ".join(text.split()) if unicodedata.category(c) not in {"Cc", "Cf", "Cs", "Co"})
