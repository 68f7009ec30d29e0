"""Polish words and phrases by concept: fragments of regular expressions, matched without regard to case."""

from __future__ import annotations

from collections.abc import Mapping

# fmt: off
WORDS: Mapping[str, tuple[str, ...]] = {
    # language
    "small_words": (
        "i", "w", "na", "z", "do", "się", "nie", "jest", "za", "przez", "oraz", "od", "że", "dla", "po", "o", "ul",
        "prosimy", "państwa", "zł",
    ),
    # calendar and lengths of time
    "january": ("stycznia",),
    "february": ("lutego",),
    "march": ("marca",),
    "april": ("kwietnia",),
    "may": ("maja",),
    "june": ("czerwca",),
    "july": ("lipca",),
    "august": ("sierpnia",),
    "september": ("września",),
    "october": ("października",),
    "november": ("listopada",),
    "december": ("grudnia",),
    "unit_day": ("dni",),
    "unit_week": ("tygodni(?:e|owy)?",),
    "unit_month": (r"miesi[ąe]c[yae]?(?:czn\w+)?",),
    "unit_half_year": ("pół roku",),
    "unit_year": ("lat(?:a)?", "rok(?:u|ów)?", "roczny"),
    "adjective_count": ("trzy", "dwu", "dwunasto"),
    "adjective_unit": ("miesięczn", "letni"),
    "count_word": (
        "jed(?:en|nego)", "dw(?:a|óch|ie|u)", "trz(?:y|ech)", "czter(?:y|ech)", "pię(?:ć|ciu)", "sze(?:ść|ściu)",
        "dwanaście", "dwunastu", "dwudziestu czterech", "trzydziestu",
    ),
    "between_count_and_unit": ("kolejn",),
    # signature, payment, ways of return
    "signature": ("podpis",),
    "sign_here": ("pieczęć", "miejscowość"),
    "without": ("brak",),
    "signature_noun": ("podpis",),
    "payment_slip": ("Tytuł(?: przelewu)?:", "Rachunek:"),
    "return_post": (r"odesłani\w*",),
    # texts about such letters
    "warning": (r"oszust\w+", r"ostrzega\w+"),
    "warning_advice": (r"nie (?:płać|podpisuj)\w*",),
    "clause_word": ("umow",),
    # accounts
    "payee": ("Odbiorca",),
    "after_payee": ("Rachunek",),
    # periods of prices
    "per_half_year": ("półrocznie",),
    "per_quarter": ("kwartalnie", "za kwartał"),
    "per_month": (r"miesięczn\w+", "za miesiąc"),
    "per_week": ("tygodniowo",),
    "per_day": ("dziennie",),
    "per_year": (r"roczn\w+", "rocznie", "za (?:każdy )?rok"),
    "per_entry": ("za (?:każdy )?wpis",),
    "once": (r"jednorazow\w*",),
    "billed": ("z góry",),
    "in_advance": ("z góry",),
    # value added tax
    "tax_name": (r"podat\w+ VAT",),
    "tax_free": (r"zwolnion\w+ z VAT",),
    "plus_tax": ("bez",),
    "of_which_tax": ("w tym",),
    # what an amount is
    "penalty": (r"kar[aey]\b", r"grzywn\w+"),
    "total": ("kwota", "do zapłaty"),
    "sum_label": ("kwota",),
    "money_word": ("złotych", "złote", "zł"),
    # renewal and notice
    "unless": (
        r"o ile\b", r"chyba [żz]e", r"je[śs]li (?:\p{L}+ ){0,5}nie\b", r"je[żz]eli (?:\p{L}+ ){0,5}nie\b",
        r"w razie braku", r"w przypadku braku", r"bez (?:\p{L}+ ){0,2}wypowiedzenia", r"przy braku",
        r"z wyj[ąa]tkiem",
    ),
    "afterwards": (r"nast[ęe]pnie\b", r"potem\b", r"po up[łl]ywie", r"po tym okresie", r"dalej\b"),
    "again": (r"kolejn\w+", r"dalsz\w+", r"ponown\w+", r"nast[ęe]pn\w+", r"nowy\b", r"ka[żz]dorazowo", r"taki sam"),
    "renewing": (r"przedłuż\w*", r"odnawia\w*"),
    "surely_renewing": ("przedłuż", "odnawia", "kolejn"),
    "renewal_step": ("na",),
    "renewal_count": ("kolejn",),
    "year_to_year": ("z roku na rok",),
    "notice_after": ("przed", "terminu wypowiedzenia", "wypowiedzenia"),
    "notice_before": ("zachowaniem", "okres wypowiedzenia"),
    "cancel": (r"wypowied\w*", r"rezygnac\w*"),
    # terms
    "term_noun": ("okres", "czas"),
    "term_verb": ("trwania",),
    "term_preposition": ("na(?: okres)?", "przez"),
    "contract_word": (r"umow\w*", r"zamów\w*", r"wpis\w*"),
    "each_before": ("na", "co"),
    "of_so_many": ("letni", "miesięczn"),
    "deadline_before": ("w (?:terminie|ciągu)",),
    "editions": ("wydań", "wydania"),
    "years_before": ("lata",),
    "years_and": ("i",),
    "range_from": ("od",),
    "range_to": ("do",),
    # head of the letter
    "date_label": ("Data(?: wystawienia)?",),
    "reference": (r"Sygn\.(?: akt)?",),
    "subject_label": ("Dotyczy",),
    "salutation": ("Szanown",),
    "act_by": ("do dnia", "w terminie do"),
    # the offer
    "or": ("lub",),
    "price_noun": ("opłat",),
    "yearly": ("rocznie", "za (?:każdy )?rok"),
    "all_prices": ("ceny",),
    # the sender
    "partner_before": (r"spółk\w+", "przez"),
    "not_a_name": ("wezwanie",),
    "yearly_sum": (
        r"opłat\w+ roczn\w+",
        r"roczn\w+ opłat\w+",
    ),
    "follow_up": (
        "następnie",
    ),
    "term_heading": (
        "okres",
    ),
    "range_word": (
        "do",
    ),
    "from_label": ("nadawca",),
}
# fmt: on
