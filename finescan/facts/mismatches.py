"""What the letter itself contradicts about who is paid: payee against sender, code against print."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

import regex
from rapidfuzz.distance import Levenshtein

from finescan.facts.identity import named_in, same_party, telling_words
from finescan.facts.payees import find_payees
from finescan.facts.words import any_of
from finescan.model import Account, Amount, CodeContent, Contradiction, Facts, Source, Span
from finescan.text import TextLayer

MISREAD = 2  # characters of an account number that OCR may have got wrong

_CASH_OFFICE = regex.compile(rf"(?:{any_of('cash_office')})(?!\p{{L}}).{{0,60}}", regex.IGNORECASE)
_ASSIGNED = regex.compile(rf"(?<!\p{{L}})(?:{any_of('assigned')})(?!\p{{L}})", regex.IGNORECASE)
_NUMBER = regex.compile(r"(?<!\d)\d{1,3}(?:[.,' ]?\d{3})*(?:[.,]\d{2})?(?!\d)")
_PUBLIC = regex.compile(rf"(?:{any_of('public_office')})(?!\p{{L}})", regex.IGNORECASE)


def mismatches(text: TextLayer, facts: Facts) -> tuple[Contradiction, ...]:
    """Contradictions of kind "payee", "code-payee", "code-account" and "code-amount"."""
    if "about_scams" in facts.spans:
        return ()
    found = (_payee(text, facts), *(m for code in facts.codes if code.iban for m in _of_code(text, facts, code)))
    return tuple(mismatch for mismatch in found if mismatch is not None)


def _payee(text: TextLayer, facts: Facts) -> Contradiction | None:
    """Who is paid, where that is surely neither the sender nor anybody whom the letter names or explains."""
    account = next((account for account in facts.accounts if account.payee), None)
    shown = facts.sender.name
    if account is None or account.payee is None or shown is None or _ASSIGNED.search(text.text):
        return None
    span = facts.spans.get("account_payee", account.span)
    if not _is_stranger(account.payee, text, facts, span):
        return None
    message = {
        "de": f'Absender ist "{shown}", das Geld geht an "{account.payee}".',
        "en": f'The sender is "{shown}", the money goes to "{account.payee}".',
    }
    return Contradiction("payee", message, (span, facts.spans.get("sender_name", account.span)))


def _is_stranger(payee: str, text: TextLayer, facts: Facts, span: Span) -> bool:
    sender = facts.sender
    company = None if _overlap(facts.spans.get("company"), span) else sender.company
    parties = [name for name in (sender.name, company, sender.portal) if name]
    if _CASH_OFFICE.fullmatch(payee) or any(same_party(payee, party) for party in parties):
        return False
    if not telling_words(payee):
        return bool(_PUBLIC.match(sender.name or ""))
    return not named_in(payee, _elsewhere(text, payee, span))


def _overlap(one: Span | None, other: Span) -> bool:
    """Whether the company is known from nothing but the line with the payee."""
    return one is not None and one.overlaps(other)


def _elsewhere(text: TextLayer, payee: str, span: Span) -> str:
    """The letter without the places where the payee is named as such."""
    places = sorted({p.span for p in find_payees(text) if same_party(p.name, payee)} | {span})
    return _without(text.text, places)


def _without(text: str, places: list[Span]) -> str:
    kept, at = [], 0
    for place in places:
        kept.append(text[at : place.start])
        at = max(at, place.end)
    return " ".join([*kept, text[at:]])


def _of_code(text: TextLayer, facts: Facts, code: CodeContent) -> Iterator[Contradiction | None]:
    printed = [account for account in facts.accounts if account.span != code.span or account.iban != code.iban]
    yield _other_account(code, printed)
    yield _other_payee(text, facts, code, printed)
    yield _other_amount(text, facts, code)


def _other_account(code: CodeContent, printed: list[Account]) -> Contradiction | None:
    """The account of the code is none of those printed; a printed one that was misread does not count."""
    if not printed or any(_alike(account, code) for account in printed):
        return None
    shown = _grouped(printed[0].iban)
    message = {
        "de": f"Der QR-Code zahlt auf ein anderes Konto ({_grouped(code.iban or '')}) als gedruckt ist ({shown}).",
        "en": f"The QR code pays into another account ({_grouped(code.iban or '')}) than is printed ({shown}).",
    }
    return Contradiction("code-account", message, (printed[0].span, code.span))


def _alike(account: Account, code: CodeContent) -> bool:
    if account.iban == code.iban or not code.iban:
        return True
    return not account.valid and Levenshtein.distance(account.iban, code.iban, score_cutoff=MISREAD) <= MISREAD


def _grouped(iban: str) -> str:
    return " ".join(iban[at : at + 4] for at in range(0, len(iban), 4))


def _other_payee(text: TextLayer, facts: Facts, code: CodeContent, printed: list[Account]) -> Contradiction | None:
    """The code names another payee than the print, and nobody whom the letter names at all."""
    shown = next((account.payee for account in printed if account.payee), None)
    if not shown or not code.payee or same_party(code.payee, shown) or named_in(code.payee, text.text):
        return None
    message = {
        "de": f'Der QR-Code zahlt an "{code.payee}", gedruckt ist "{shown}".',
        "en": f'The QR code pays "{code.payee}", printed is "{shown}".',
    }
    return Contradiction("code-payee", message, (facts.spans.get("account_payee", printed[0].span), code.span))


def _other_amount(text: TextLayer, facts: Facts, code: CodeContent) -> Contradiction | None:
    """The amount of the code stands nowhere in the letter, though others of its currency do."""
    amounts = [amount for amount in facts.amounts if amount.currency == code.currency]
    if code.amount is None or not amounts or any(amount.value == code.amount for amount in amounts):
        return None
    if _is_printed(text.text, code.amount) or _one_was_misread(text, code.amount, amounts):
        return None
    largest = max(amounts, key=lambda amount: amount.value)
    wanted, shown = f"{code.amount:.2f} {code.currency}", f"{largest.value:.2f} {largest.currency}"
    message = {
        "de": f"Der QR-Code zahlt {wanted}; im Schreiben steht dieser Betrag nicht, sondern bis zu {shown}.",
        "en": f"The QR code pays {wanted}; the letter does not name this sum, but up to {shown}.",
    }
    return Contradiction("code-amount", message, (largest.span, code.span))


def _is_printed(text: str, wanted: Decimal) -> bool:
    """Whether the sum stands anywhere as a number, with whatever marks between its digits."""
    written = {_digits(wanted), str(int(wanted)) if wanted == int(wanted) else _digits(wanted)}
    return any(regex.sub(r"\D", "", found) in written for found in _NUMBER.findall(text))


def _one_was_misread(text: TextLayer, wanted: Decimal, amounts: Sequence[Amount]) -> bool:
    """Whether a digit of a scanned amount may be wrong."""
    scanned = {page.number for page in text.pages if page.read_from is Source.OCR}
    return any(
        text.page_of(amount.span) in scanned
        and Levenshtein.distance(_digits(amount.value), _digits(wanted), score_cutoff=1) <= 1
        for amount in amounts
    )


def _digits(value: Decimal) -> str:
    return f"{value:.2f}".replace(".", "")
