"""Italian words and phrases by concept: fragments of regular expressions, matched without regard to case."""

from __future__ import annotations

from collections.abc import Mapping

# fmt: off
WORDS: Mapping[str, tuple[str, ...]] = {
    # language
    "small_words": (
        "il", "lo", "gli", "della", "delle", "dei", "di", "che", "per", "una", "con", "del", "nel", "alla", "sono",
        "è", "la", "si", "da", "al", "non", "suoi", "questo", "presente",
    ),
    # calendar and lengths of time
    "january": ("gennaio",),
    "february": ("febbraio",),
    "march": ("marzo",),
    "april": ("aprile",),
    "may": ("maggio",),
    "june": ("giugno",),
    "july": ("luglio",),
    "august": ("agosto",),
    "september": ("settembre",),
    "october": ("ottobre",),
    "november": ("novembre",),
    "december": ("dicembre",),
    "unit_day": ("giorni", "ore"),
    "unit_hour": ("ore",),
    "unit_week": ("settimane",),
    "unit_month": ("mes[ei]s?",),
    "unit_quarter": ("trimestri",),
    "unit_half_year": ("semestri", "mezz'anno"),
    "unit_year": ("ann[io]",),
    "adjective_whole": ("(?:bi|tri)ennale",),
    "count_word": (
        "una?", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove", "dieci", "dodici", "diciotto",
        "ventiquattro", "trenta(?:sei)?",
    ),
    "between_count_and_unit": ("ulterior", "successiv", "consecutiv"),
    # signature, payment, ways of return
    "signature": ("firma (?:e timbro|del|leggibile)", "timbro e firma"),
    "sign_here": ("data", "luogo"),
    "without": ("senza",),
    "signature_noun": ("firma",),
    "payment_slip": ("bollettino", "bonifico"),
    "return_post": ("rispedire",),
    "return_mail": ("via e-?mail",),
    # texts about such letters
    "warning": (r"truff\w+", r"ingannevol\w+", "attenzione (?:a|ai|alle)"),
    "warning_advice": ("non (?:firmate|pagate|pagare|firmare)",),
    "third_person": ("lettere simili",),
    "remedy": ("antitrust", "agcm"),
    "clause_word": ("contratt", "rinnov"),
    # accounts
    "payee": ("Intestatario",),
    # periods of prices
    "per_half_year": ("semestrale",),
    "per_quarter": ("(?:al|a|per) trimestre", "trimestrale"),
    "per_month": ("al mese", r"mensil\w*"),
    "per_week": ("a settimana", "settimanale"),
    "per_day": ("al giorno",),
    "per_year": ("all'anno", r"annu[oai]\b", "annuale"),
    "per_entry": ("per (?:inserzione|edizione|classe)",),
    "once": ("una tantum",),
    "billed": (r"anticipat\w+",),
    "in_advance": (r"anticipat\w+",),
    # value added tax
    "tax_name": ("IVA",),
    "tax_free": ("esente (?:da )?IVA", "fuori campo IVA"),
    "plus_tax": ("più", "esclus[ao]"),
    "tax_added": ("esclusa",),
    "net": (r"\bnett[oi]\b",),
    "with_tax": ("compres[ao]",),
    "tax_contained": ("compres[ao]", "inclusa"),
    "of_which_tax": ("di cui",),
    "gross": (r"\blordi?\b",),
    # what an amount is
    "penalty": (r"ammend\w+", r"sanzion\w+"),
    "not_owed": ("fino a", "capitale sociale"),
    "total": (r"totale\b", "quota dovuta", "da pagare", "importo"),
    "net_sum": ("imponibile",),
    "sum_label": ("importo",),
    "tax_meant_as_part": ("compres",),
    "money_and": ("e",),
    "cent_word": ("centesimi",),
    # renewal and notice
    "unless": (
        r"salvo\b", r"se non\b", r"qualora (?:\p{L}+ ){0,4}non", r"a meno che", r"in (?:mancanza|assenza) d[i']",
        r"senza (?:\p{L}+ ){0,2}(?:disdetta|recesso)", r"in difetto",
        r"ove non\b",
    ),
    "afterwards": (r"successivamente\b", r"poi\b", r"dopo di che", r"alla scadenza", r"in seguito", r"al termine"),
    "same_length": (r"(?:per|di) (?:un |la |una )?(?:stess[oa]|uguale|pari|medesim[oa]) (?:durata|periodo)",),
    "again": (r"ulterior\w*", r"altr[ioe]\b", r"di nuovo", r"successiv\w*", r"nuov[oi]\b", r"stessa durata"),
    "renewing": (r"rinnov\w*", r"proroga\w*", r"tacit\w*"),
    "surely_renewing": ("rinnov", "prorog"),
    "renewal_step": ("di",),
    "renewal_count": ("ulterior",),
    "by_choice": ("su richiesta",),
    "year_to_year": ("di anno in anno",),
    "notice_manner": ("almeno",),
    "notice_after": ("prima", "di preavviso"),
    "notice_before": ("preavviso (?:di|:)",),
    "at_least": ("almeno ",),
    "cancel": (r"disdett\w*", r"recess\w*", r"disdir\w*"),
    # terms
    "term_noun": ("durata",),
    "term_verb": ("di",),
    "term_preposition": ("per(?: la durata di)?",),
    "term_after": ("decorrenti", r"obbligator\w*"),
    "contract_word": (r"ordin\w*", r"contratt\w*", r"iscri\w*", r"inserim\w*"),
    "no_term": ("entro",),
    "each_before": ("dopo", "ogni"),
    "of_so_many": ("ennale",),
    "deadline_before": ("entro",),
    "editions": ("edizioni", "uscite"),
    "years_before": ("anni",),
    "years_article": ("gli ",),
    "years_and": ("e",),
    "range_from": ("dal",),
    "range_to": ("al",),
    # head of the letter
    "date_label": (", li", "Emesso il", "Data"),
    "other_date": ("entro(?: il)?",),
    "reference": (r"Avviso n\.", r"Pratica n\.", "Causale"),
    "subject_label": ("Oggetto",),
    "salutation": ("Gentile", "Egregio", "Spett"),
    "act_by": ("entro(?: e non oltre)?(?: il)?", "scadenza:?"),
    # the offer
    "or": ("oppure", "o bien"),
    "set_up": ("una tantum",),
    "price_noun": ("prezzo", "quota"),
    "yearly": (r"annu[oa]\b",),
    "all_prices": ("tutti i prezzi",),
    "all_net": ("esclusa",),
    "all_gross": ("compresa",),
    # the sender
    "partner_before": ("ditta", "gestore", "editore"),
    "not_a_name": ("avviso",),
    "yearly_sum": (
        "(?:quota|canone|premio) annua?[loe]+",
    ),
    "follow_up": (
        "successivamente",
    ),
    "set_up_fee": (
        "spese di attivazione",
    ),
    "term_heading": (
        "durata",
    ),
    "range_word": (
        "a",
    ),
    "from_label": ("mittente",),
}
# fmt: on
