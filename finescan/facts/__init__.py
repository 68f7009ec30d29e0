"""From the folded text to typed facts, and from the facts to the offer. Pure and total: never raises on any text."""

from __future__ import annotations

import regex

from finescan.facts.about import is_about, quoted_clauses
from finescan.facts.accounts import find_accounts
from finescan.facts.amounts import find_amounts
from finescan.facts.durations import Measure, measured, renewal_by_name, term_by_calendar, term_by_editions
from finescan.facts.language import language_of
from finescan.facts.letterhead import find_deadline, letterhead
from finescan.facts.offer import assemble
from finescan.facts.sender import find_sender
from finescan.model import Account, Duration, Facts, Place, Span
from finescan.text import TextLayer

__all__ = ["assemble", "extract"]

_FLAGS = regex.IGNORECASE
_SIGNATURE = regex.compile(
    r"(?<!\p{L})(?:(?:rechtsverbindliche |firmenmäßige |ggf\. )?unterschrift(?:en|\(en\))?|paraphe|signature|signed|signatory|handtekening|podpis|firma (?:e timbro|del|leggibile)|timbro e firma|cachet|firmenstempel|stampiglie|unterzeichne[rt])(?!\p{L})",
    _FLAGS,
)
_SIGN_HERE = regex.compile(r"_{3,}|\.{5,}|…{2,}|\b(?:datum|ort|stempel|stampiglie|date|place|stamp|name|data|luogo|cachet|plaats|pieczęć|miejscowość)\b|^\W*(?:unterschrift|signature)\W*$", _FLAGS)
_UNSIGNED = regex.compile(r"(?:ohne|keine|nicht|trägt daher|no|without|sans|senza|brak|zonder)\b.{0,30}(?:unterschrift|signature|signed|firma|handtekening|podpis)|unterschrift (?:ist )?nicht|gültig", _FLAGS)
_SLIP = regex.compile(
    r"(?:SEPA-)?Überweisung(?:sträger|sformular|svordruck|sauftrag|/)?(?: / Zahlschein)?(?=\s|:|$)|Zahlschein|Erlagschein|Einzahlungsschein|Zahlteil|Empfangsschein|Zahlungsempfänger|Verwendungszweck|Payment (?:form|slip)|Beneficiary|Payable to|bollettino|bonifico|acceptgiro|Tytuł(?: przelewu)?:|Rachunek:|"
    r"TIP\b|talon de paiement|Verwendung:",
    _FLAGS,
)
_RETURN = (
    ("fax", r"(?:(?:rück|zurück|retour|send\w*|return|renvoy\w*|antwort\w*).{0,60}(?:tele)?fax|(?:tele)?fax.{0,60}(?:rück|zurück|retour|send|return|gebührenfrei)|rückfax|rück-fax|faxantwort)"),
    ("post", r"(?:freiumschlag|rückumschlag|antwortkuvert|rückkuvert|rückumschlag|rücksende\w*|zurück(?:zu)?senden|zurück(?:zu)?schicken|retournier\w*|retour\b|rücksendung|rückantwort|return (?:this|the|it|envelope)|enclosed envelope|prepaid envelope|retourner|rispedire|devolver|terug|odesłani\w*)"),
    ("mail", r"(?:per e-?mail|eingescannt|e-?mail an|by e-?mail|by email|scan(?:ned)? (?:copy|to)|par courriel|via e-?mail)"),
    ("web", r"(?:online (?:bestätig|ausfüll|freigeb)\w*|im portal|auf unserer website bestätig\w*|confirm online|qr-?code scannen)"),
)


def extract(text: TextLayer) -> Facts:
    """All facts that the letter states, each with its place."""
    accounts = find_accounts(text)
    sender, spans = find_sender(text, accounts)
    head = letterhead(text)
    signature = _signature(text)
    if signature:
        spans["signature"] = signature
    slip = _SLIP.search(text.text)
    if slip:
        spans["payment"] = Span(*slip.span())
    about = is_about(text.text, asks_to_pay=bool(accounts), asks_to_sign=signature is not None)
    quoted = quoted_clauses(text.text) if about else ()
    if about:
        spans["about_scams"] = Span(0, min(len(text.text), 1))
    term, renewal, notice = _contract_times(text, quoted)
    return Facts(
        language=language_of(text.text),
        letter=head,
        sender=sender,
        amounts=find_amounts(text),
        term=None if about else term,
        renewal=None if about else renewal,
        notice=None if about else notice,
        deadline=find_deadline(text, head.date),
        accounts=accounts,
        return_by=_return_by(text.text, accounts),
        spans=spans,
    )


def _signature(text: TextLayer) -> Span | None:
    """The line on which the reader would sign."""
    for line in text.lines:
        printed = text.text[line.span.start : line.span.end]
        if len(printed) < 110 and _SIGNATURE.search(printed) and not _UNSIGNED.search(printed):
            marked = _SIGN_HERE.search(printed) or len(printed) < 42
            sentence = printed.rstrip().endswith((".", ",")) and "___" not in printed and len(printed) > 42
            if marked and (not sentence or line.place is Place.SIGNATURE):
                return line.span
    return None


def _contract_times(text: TextLayer, quoted: tuple[Span, ...]) -> tuple[Duration | None, Duration | None, Duration | None]:
    """Minimum term, renewal and notice period; the first of each kind that is not quoted counts."""
    first: dict[Measure, Duration] = {}
    for measure, length in measured(text):
        if not any(q.start <= length.span.start < q.end for q in quoted):
            first.setdefault(measure, length)
    term = first.get(Measure.TERM) or term_by_editions(text) or term_by_calendar(text.text) or first.get(Measure.POSSIBLE_TERM)
    return term, first.get(Measure.RENEWAL) or renewal_by_name(text.text), first.get(Measure.NOTICE)


def _return_by(text: str, accounts: tuple[Account, ...]) -> tuple[str, ...]:
    ways = [way for way, pattern in _RETURN if regex.search(pattern, text, _FLAGS)]
    return (*ways, "payment") if accounts else tuple(ways)
