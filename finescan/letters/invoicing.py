"""How often and when the letter bills, in its own words: the price of a month may be billed for a year in advance."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import regex

from finescan.letters.model import Due, Invoicing
from finescan.model import Amount, Period, Span
from finescan.text import TextLayer

NEAR = 400  # characters around the price in which a sentence on its billing stands
REACH = 70  # characters between the word for billing and how often
_BESIDE, _TOUCHING = 25, 3

_FLAGS = regex.IGNORECASE
_WITHIN = regex.compile(
    r"(?:binnen|innerhalb|nach|ab|seit|within|after|sous|dans les|après|entro|dopo)(?: \p{L}{2,4}){0,2} $", _FLAGS
)
_DISCOUNT = regex.compile(r"nachlass|skonto|rabatt|discount|remise|escompte|sconto", _FLAGS)


@dataclass(frozen=True, slots=True)
class _Words:
    """Fragments of a language: words for billing (the strong ones are said of nothing else), for what is paid, and for
    how often and when.
    """

    strong: str
    weak: str
    price: str
    advance: str
    arrears: str
    every: Mapping[Period, str]


# fmt: off
_LANGUAGES: Mapping[str, _Words] = {
    "de": _Words(
        r"berechnet|berechnung|abgerechnet|abrechnung|in rechnung (?:zu stellen|gestellt|stell\w+)|rechnungsstellung|"
        r"fakturier\w+",
        r"erhoben|eingezogen|abgebucht|fällig\w*|zahlbar|zu (?:be)?zahlen|zu entrichten|zu begleichen|vorgeschrieben|"
        r"entrichtet",
        r"\p{L}*(?:entgelt|vergütung|preis|betrag|beitrag|gebühr|honorar|pauschale)\p{L}{0,2}",
        r"im voraus|vorab|vorschüssig|vorauszahlbar|vorauszahlung|im vorhinein|zu (?:jahres|vertrags|quartals)beginn|"
        r"(?:zu|mit|bei) beginn (?:des|eines|jedes|der|jeder)|am ersten tag (?:des|eines|jedes)",
        r"nachträglich|nachschüssig|im nachhinein|(?:am|zum) ende (?:des|eines|jedes)",
        {
            Period.TWO_YEARS: r"alle (?:zwei|2) jahre|für (?:beide|zwei) (?:vertrags)?jahre|zweijährlich\w*",
            Period.HALF_YEAR: r"halbjährlich\w*|\p{L}*halbjahr\w*|(?:sechs|6) monate",
            Period.QUARTER: r"vierteljährlich\w*|\p{L}*quartal\w*|\p{L}*vierteljahr\w*",
            Period.MONTH: r"monatlich\w*|(?:je|pro|im|jeden|des|jedes) monats?\b|(?<!zwölf )(?<!12 )monatsraten",
            Period.WEEK: r"wöchentlich\w*",
            Period.YEAR: r"jährlich\w*|jahresweise|(?<!halb)(?<!viertel)(?:\p{L}+)?jahr(?:es)?\b|(?:zwölf|12) monat\w*|"
            r"jahres(?:betr[aä]g|beginn)\w*",
            Period.ONCE: r"in einer summe|in einem betrag|(?:gesamte|ganze|volle)[rn]? (?:vertrags)?laufzeit",
        },
    ),
    "en": _Words(
        r"billed|billing|invoic\w+",
        r"charged|payable|due|to be paid|collected|settled",
        r"fees?|price|charges?|remuneration|amount|subscription",
        r"in advance|up ?front|beforehand|at the (?:start|beginning) of|on the first day of",
        r"in arrears?|at the end of|afterwards",
        {
            Period.TWO_YEARS: r"every two years|two years",
            Period.HALF_YEAR: r"half-?yearly|semi-?annual\w*|(?:every )?six months|each half-?year",
            Period.QUARTER: r"quarterly|(?:per|each|every|the|a) quarter",
            Period.MONTH: r"monthly|(?:per|each|every|a|the) month",
            Period.WEEK: r"weekly|(?:per|each|every) week",
            Period.YEAR: r"(?<!half-)(?<!half)yearly|(?<!semi-)annual\w*|per annum|(?<!half )(?<!half-)year|"
            r"(?:twelve|12) months",
            Period.ONCE: r"in one sum|in a single (?:sum|payment)|(?:whole|entire|full) (?:term|period|duration)",
        },
    ),
    "fr": _Words(
        r"factur\w+",
        r"payables?|exigibles?|perçue?s?|prélevée?s?|à régler|réglée?s?|dûe?s?|versée?s?",
        r"prix|montant|redevance|tarif|cotisation|participation|abonnement",
        r"d'avance|par avance|à l'avance|anticip\w+|au début de|terme à échoir",
        r"à terme échu|à la fin de",
        {
            Period.TWO_YEARS: r"tous les deux ans",
            Period.HALF_YEAR: r"\p{L}*semestr\w+",
            Period.QUARTER: r"trimestr\w+",
            Period.MONTH: r"mensuel\w*|par mois|chaque mois",
            Period.WEEK: r"hebdomadaire\w*|par semaine",
            Period.YEAR: r"annuel\w*|par an\b|par année|chaque année|de l'année|douze mois|12 mois",
            Period.ONCE: r"en une (?:seule )?fois|pour toute la durée|en un seul (?:versement|paiement)",
        },
    ),
    "it": _Words(
        r"fattur\w+",
        r"pagabil\w+|esigibil\w+|addebitat\w+|riscoss\w+|dovut\w+|da versare|da pagare|versat\w+",
        r"canone|prezzo|compenso|importo|corrispettivo|quota|costo",
        r"anticipat\w+|in anticipo|anticipo|all'inizio d\w+|prima di ogni",
        r"posticipat\w+|alla fine d\w+",
        {
            Period.TWO_YEARS: r"ogni due anni",
            Period.HALF_YEAR: r"semestr\w+",
            Period.QUARTER: r"trimestr\w+",
            Period.MONTH: r"mensil\w+|al mese|ogni mese",
            Period.WEEK: r"settimanal\w+|alla settimana",
            Period.YEAR: r"annual\w+|annu[oaie]\b|all'anno|ogni anno|dodici mesi|12 mesi|per anno",
            Period.ONCE: r"(?:intera|tutta la) durata|unica soluzione|una sola volta",
        },
    ),
}
# fmt: on


@dataclass(frozen=True, slots=True)
class _Patterns:
    strong: regex.Pattern[str]
    price: regex.Pattern[str]
    any: regex.Pattern[str]
    advance: regex.Pattern[str]
    arrears: regex.Pattern[str]
    every: tuple[tuple[Period, regex.Pattern[str]], ...]


def _compiled(fragment: str) -> regex.Pattern[str]:
    return regex.compile(rf"(?<!\p{{L}})(?:{fragment})(?!\p{{L}})", _FLAGS)


_PATTERNS = {
    language: _Patterns(
        _compiled(said.strong),
        _compiled(said.price),
        _compiled(f"{said.strong}|{said.weak}|{said.advance}|{said.arrears}"),
        _compiled(said.advance),
        _compiled(said.arrears),
        tuple((period, _compiled(words)) for period, words in said.every.items()),
    )
    for language, said in _LANGUAGES.items()
}


def invoicing_of(text: TextLayer, fees: tuple[Amount, ...], chief: Amount, language: str | None) -> Invoicing:
    """How often and when the fee is billed by the letter's own words; None where it does not say."""
    patterns = _PATTERNS.get(language or "")
    found = list(_stated(text, fees, chief, patterns)) if patterns else []
    every = next((one.every for one in found if one.every), None)
    due = next((one.due for one in found if one.due), None)
    return Invoicing(every, due or (Due.ADVANCE if chief.in_advance and patterns is None else None))


def _stated(text: TextLayer, fees: tuple[Amount, ...], chief: Amount, patterns: _Patterns) -> Iterator[Invoicing]:
    """What each sentence on billing says, the nearest to the fee first."""
    for sentence in sorted(_sentences(text, chief.span, patterns), key=lambda one: _apart(one, chief.span)):
        if _DISCOUNT.search(text.text, *sentence):
            continue
        every = _every(text, sentence, fees, patterns)
        yield Invoicing(every, _due(text.text, sentence, patterns))


def _sentences(text: TextLayer, fee: Span, patterns: _Patterns) -> set[Span]:
    """The sentences on billing that stand near the fee, or speak of what is to be paid."""
    found = {text.sentence(Span(*one.span())) for one in patterns.any.finditer(text.text)}
    return {
        one
        for one in found
        if _apart(one, fee) <= NEAR or any(word.search(text.text, *one) for word in (patterns.strong, patterns.price))
    }


def _apart(one: Span, other: Span) -> int:
    return max(0, one.start - other.end, other.start - one.end)


def _due(text: str, sentence: Span, patterns: _Patterns) -> Due | None:
    if patterns.advance.search(text, *sentence):
        return Due.ADVANCE
    return Due.ARREARS if patterns.arrears.search(text, *sentence) else None


def _every(text: TextLayer, sentence: Span, fees: tuple[Amount, ...], patterns: _Patterns) -> Period | None:
    """How often is billed: the period nearest to a word for billing that is not the one that the price is for."""
    words = [Span(*found.span()) for found in patterns.any.finditer(text.text, *sentence)]
    named = (
        (min((_apart(Span(*found.span()), word) for word in words), default=REACH + 1), Span(*found.span()), period)
        for period, pattern in patterns.every
        for found in pattern.finditer(text.text, *sentence)
        if not _WITHIN.search(text.text, max(0, found.start() - 24), found.start())
    )
    candidates = [
        (period is Period.ONCE, any(_beside(span, fee.span, words) for fee in fees), distance, period)
        for distance, span, period in named
        if distance <= REACH
    ]
    kept = (one for one in candidates if not one[1] or one[2] <= _TOUCHING)
    return min(kept, default=(False, False, 0, None), key=lambda one: one[:3])[3]


def _beside(period: Span, fee: Span, words: Sequence[Span]) -> bool:
    """Whether a period is that of the price: right behind or before the sum, with no word for billing between."""
    first, last = sorted((period, fee))
    between = Span(first.end, max(first.end, last.start))
    return between.end - between.start <= _BESIDE and not any(word.overlaps(between) for word in words)
