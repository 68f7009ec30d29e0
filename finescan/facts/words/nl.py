"""Dutch words and phrases by concept: fragments of regular expressions, matched without regard to case."""

from __future__ import annotations

from collections.abc import Mapping

# fmt: off
WORDS: Mapping[str, tuple[str, ...]] = {
    # language
    "small_words": (
        "het", "een", "van", "en", "de", "voor", "niet", "met", "uw", "op", "wij", "zijn", "aan", "bij", "door",
        "wordt", "worden", "dit", "deze", "naar", "u", "te", "als",
    ),
    # calendar and lengths of time
    "january": ("januari",),
    "february": ("februari",),
    "march": ("maart",),
    "april": ("april",),
    "may": ("mei",),
    "june": ("juni",),
    "july": ("juli",),
    "august": ("augustus",),
    "september": ("september",),
    "october": ("oktober",),
    "november": ("november",),
    "december": ("december",),
    "unit_day": ("dagen", "werkdagen", "uur"),
    "unit_hour": ("uur",),
    "unit_week": ("weken",),
    "unit_month": ("maand(?:en)?",),
    "unit_quarter": ("kwarta(?:al|len)",),
    "unit_half_year": ("half jaar",),
    "unit_year": ("ja(?:ar|ren)",),
    "count_word": (
        "een", "één", "twee", "drie", "vijf", "zes", "zeven", "negen", "tien", "twaalf", "achttien", "vierentwintig",
        "zesendertig",
    ),
    "between_count_and_unit": ("opeenvolgend",),
    # signature, payment, ways of return
    "signature": ("handtekening",),
    "sign_here": ("plaats",),
    "without": ("zonder",),
    "signature_noun": ("handtekening",),
    "payment_slip": ("acceptgiro",),
    "return_post": ("terug",),
    # texts about such letters
    "warning": ("oplichting", "misleidende"),
    "warning_advice": ("teken niet", "betaal niet", "kleine letters"),
    "remedy": ("aangifte", "fraudehelpdesk"),
    # accounts
    "payee": ("Begunstigde", "Ten name van"),
    # periods of prices
    "per_half_year": ("per halfjaar",),
    "per_quarter": ("per kwartaal",),
    "per_month": ("per maand", r"maandelijks\w*"),
    "per_week": ("per week", "wekelijks"),
    "per_day": ("per dag",),
    "per_year": ("per jaar", r"jaarlijks\w*"),
    "per_entry": ("per (?:vermelding|editie)",),
    "once": (r"eenmalig\w*",),
    "billed": ("vooraf",),
    "in_advance": ("vooraf", "vooruit"),
    # value added tax
    "tax_name": ("BTW",),
    "tax_free": ("vrijgesteld van btw",),
    "plus_tax": ("zonder",),
    "with_tax": ("inclusief",),
    "tax_contained": ("inbegrepen",),
    # what an amount is
    "penalty": (r"boete\w*",),
    "not_owed": ("statiegeld",),
    "total": ("te betalen", "totaal"),
    "net_sum": ("subtotaal",),
    "money_and": ("en",),
    # renewal and notice
    "unless": (
        r"tenzij\b", r"behoudens\b", r"indien (?:\p{L}+ ){0,6}niet", r"als (?:\p{L}+ ){0,6}niet", r"mits niet",
        r"zonder (?:\p{L}+ ){0,2}opzegging", r"bij gebreke van", r"zolang (?:\p{L}+ ){0,5}niet",
    ),
    "afterwards": (r"daarna\b", r"vervolgens\b", r"nadien\b", "na afloop", "aansluitend"),
    "again": (
        r"opnieuw\b", r"weer\b", r"nieuwe\b", r"telkens\b", r"verdere\b", r"extra\b", r"nogmaals\b",
        r"steeds\b",
    ),
    "renewing": (r"verlengd?\w*", r"verleng\w*"),
    "surely_renewing": ("verleng",),
    "renewal_step": ("met",),
    "year_to_year": ("van jaar tot jaar",),
    "notice_after": (r"voor(?:af)?\b", "opzegtermijn"),
    "notice_before": ("opzegtermijn van",),
    "cancel": (r"opzeg\w*", "opgezegd"),
    # terms
    "term_noun": ("looptijd", "duur"),
    "term_verb": ("van",),
    "term_preposition": ("voor(?: de duur van)?", "gedurende"),
    "contract_word": ("opdracht", "overeenkomst", "vermelding"),
    "no_term": (r"bewaar\w*",),
    "each_before": ("elk",),
    "deadline_before": ("binnen",),
    "editions": ("edities",),
    "years_before": ("jaren",),
    "years_and": ("en",),
    "range_from": ("van",),
    "range_to": ("tot",),
    # head of the letter
    "reference": ("Kenmerk",),
    "subject_label": ("Betreft", "Onderwerp"),
    "salutation": ("Geachte",),
    "act_by": ("vóór", "uiterlijk", "tot"),
    # the offer
    "set_up": (r"eenmalig\w*",),
    "price_noun": ("prijs", "kosten"),
    "yearly": ("per jaar",),
    "all_prices": ("alle prijzen", "prijzen"),
    "all_net": ("exclusief",),
    "all_gross": ("inclusief",),
    # the sender
    "partner_before": ("uitgever",),
    "yearly_sum": (
        "jaarlijkse bijdrage",
        "jaarbijdrage",
    ),
    "follow_up": (
        "daarna",
    ),
    "set_up_fee": (
        "inschrijfkosten",
    ),
    "term_heading": (
        "looptijd",
    ),
    "range_word": (
        "tot",
    ),
    "to_label": ("aan",),
    "from_label": ("van", "afzender"),
}
# fmt: on
