"""French words and phrases by concept: fragments of regular expressions, matched without regard to case."""

from __future__ import annotations

from collections.abc import Mapping

# fmt: off
WORDS: Mapping[str, tuple[str, ...]] = {
    # language
    "small_words": (
        "le", "la", "les", "des", "et", "est", "pour", "vous", "votre", "par", "une", "dans", "sur", "au", "aux",
        "du", "que", "ce", "nous", "qui", "avec", "ou", "vos", "notre", "cette",
    ),
    # calendar and lengths of time
    "january": ("janvier",),
    "february": ("février",),
    "march": ("mars",),
    "april": ("avril",),
    "may": ("mai",),
    "june": ("juin",),
    "july": ("juillet",),
    "august": ("août",),
    "september": ("septembre",),
    "october": ("octobre",),
    "november": ("novembre",),
    "december": ("décembre",),
    "unit_day": (r"jours?(?:\s(?:ouvr[ée]s|ouvrables))?", "heures?"),
    "unit_hour": ("heures?",),
    "unit_week": ("semaines?",),
    "unit_month": ("mois",),
    "unit_quarter": ("trimestres?",),
    "unit_half_year": ("semestres?",),
    "unit_year": ("ann[ée]es?", "ans?"),
    "count_word": (
        "une?", "deux", "trois", "quatre", "cinq", "sept", "huit", "neuf", "dix", "douze", "quinze", "dix-huit",
        "vingt(?:-quatre)?", "trente(?:-six)?", "quarante-huit", "soixante",
    ),
    "between_count_and_unit": ("autres?", "nouvelles?"),
    # signature, payment, ways of return
    "signature": ("cachet",),
    "sign_here": ("cachet",),
    "without": ("sans",),
    "payment_slip": (r"TIP\b", "talon de paiement"),
    "send_before_fax": (r"renvoy\w*",),
    "return_post": ("retourner",),
    "return_mail": ("par courriel",),
    # texts about such letters
    "warning": (r"arnaque\w*", "mise en garde", "l'aspect officiel", r"méfi\w+"),
    "warning_advice": ("ne (?:signez|payez)", "petits caractères"),
    "third_person": (
        "de tels? courriers?", "courriers? (?:frauduleux|trompeurs?)", "vous (?:recevrez|avez reçu) des courriers",
    ),
    "remedy": (r"\bdol\b", "ddpp", "dgccrf"),
    "clause_word": ("command", "par mois", "reconduction"),
    # accounts
    "payee": ("Bénéficiaire", "Titulaire"),
    # periods of prices
    "per_half_year": ("par semestre", r"semestriel\w*"),
    "per_quarter": ("par trimestre", r"trimestriel\w*"),
    "per_month": ("par mois", r"mensuel\w*", "/mois"),
    "per_week": ("par semaine",),
    "per_day": ("par jour",),
    "per_year": (r"par an(?:née)?\b", r"annuel\w*", r"/an\b", r"l'an\b"),
    "per_entry": ("par (?:parution|insertion|édition|classe)",),
    "once": ("une (?:seule )?fois", "unique"),
    "billed": ("(?:et )?d'avance", "payables?"),
    "in_advance": ("d'avance", "à l'avance"),
    # value added tax
    "tax_name": ("TVA",),
    "tax_free": (r"exonér\w+ de TVA", "TVA non applicable"),
    "plus_tax": ("hors",),
    "tax_added": (r"exclu\w*",),
    "net": (r"\bHT\b", "hors taxes?"),
    "with_tax": ("inclus[ae]?",),
    "tax_contained": ("inclus[ae]?", "incluse?", "comprise"),
    "of_which_tax": ("dont",),
    "gross": (r"\bTTC\b",),
    "tax_article": ("l'", r"la\s"),
    # what an amount is
    "penalty": (r"amende\w*", "indemnité", r"pénalit\w+"),
    "not_owed": ("jusqu'à", "pouvant atteindre", "capital social"),
    "total": ("montant (?:dû|à payer|total)", "net à payer"),
    "net_sum": ("sous-total",),
    "tax_meant_as_part": ("inclus",),
    "money_word": ("francs? suisses",),
    "money_and": ("et",),
    "cent_word": ("centimes",),
    # renewal and notice
    "unless": (
        r"sauf\b", r"à défaut\b", r"a defaut\b", r"faute d[e']", r"si (?:\p{L}+ ){0,6}(?:ne|n')",
        r"sans (?:\p{L}+ ){0,2}(?:dénonciation|denonciation|résiliation|resiliation|opposition|avis)",
        r"en l'absence de", r"à moins que",
    ),
    "afterwards": (
        r"ensuite\b", r"puis\b", "par la suite", r"au-delà", "à l'issue", "à l'expiration",
        "au terme", r"après quoi",
    ),
    "same_length": (
        r"(?:pour|d'une) (?:la |une )?(?:même|egale|égale) (?:durée|duree|période)",
        r"durée (?:identique|égale)",
    ),
    "again": (
        r"autres?\b", r"nouvelles?\b", r"supplémentaires?\b", r"successives?\b", r"même durée", "à nouveau",
        "de plus", r"chaque fois",
    ),
    "renewing": (r"recondui\w*", "reconduction", r"renouvel\w*", "se prolonge", r"tacite\w*"),
    "surely_renewing": ("recondu", "renouvel", "nouvelles?"),
    "renewal_step": ("de",),
    "renewal_step_more": ("périodes (?:successives )?",),
    "renewal_count": ("nouvelles?",),
    "by_choice": ("sur demande", "à votre demande"),
    "year_to_year": ("d'année en année",),
    "per_unit_before": ("chaque",),
    "notice_manner": ("au moins",),
    "notice_after": ("avant", "de préavis"),
    "notice_before": ("préavis (?:de|:)",),
    "at_least": ("d'au moins ",),
    "cancel": (r"dénonc\w*", r"résili\w*", "s'y oppose", "opposition"),
    # terms
    "term_noun": ("durée",),
    "term_verb": ("de", "ferme de"),
    "term_preposition": ("pour(?: une durée (?:ferme )?de)?", "pendant", "sur"),
    "term_after": ("à compter",),
    "contract_word": (r"command\w*", r"engag\w*", r"contrat\w*", r"inscri\w*", "suivi", "fourni"),
    "no_term": (r"conserv\w*", "dans un délai"),
    "each_before": ("chaque", "tous les"),
    "deadline_before": ("sous", "dans (?:les|un délai de)", "dans", "disposez de"),
    "editions": ("parutions", "éditions"),
    "appears_half_yearly": (r"semestriel\w*",),
    "appears_quarterly": (r"trimestriel\w*",),
    "appears_monthly": (r"mensuel\w*",),
    "years_before": ("années",),
    "years_article": ("les ",),
    "years_and": ("et",),
    "range_from": ("du",),
    "range_to": ("au",),
    # head of the letter
    "date_label": (", le",),
    "other_date": ("avant le", "jusqu'au", r"limite\b.{0,20}"),
    "reference": ("Dossier(?: n°)?", r"Réf\.?", "N° de dossier"),
    "subject_label": ("Objet",),
    "salutation": ("Madame", "Monsieur", "Mesdames"),
    "act_by": ("avant le", "jusqu'au", "au plus tard le", r"limite(?: de \w+)?\s?:?"),
    # the offer
    "or": ("ou",),
    "sender_pays": ("recevons de",),
    "set_up": ("frais de dossier",),
    "price_noun": ("frais", "prix"),
    "yearly": ("par an", r"annuel\w*"),
    "all_prices": ("tous les prix", "les prix"),
    "all_net": ("HT", "hors taxe"),
    "all_gross": ("TTC",),
    # the sender
    "partner_before": ("société", "éditeur"),
    "partner_article": ("la ",),
    "not_a_name": ("objet", "mise en"),
    "fax_label": ("télécopie",),
    "before_company": (
        "société",
    ),
    "yearly_sum": (
        "(?:cotisation|redevance|prime) annuelle",
    ),
    "follow_up": (
        "par la suite",
        "ensuite",
    ),
    "set_up_fee": (
        "frais de dossier",
    ),
    "term_heading": (
        "durée",
    ),
    "range_word": (
        "à",
    ),
    "not_a_notice": (
        r"rétract\w*",
    ),
    "to_label": ("à",),
    "from_label": ("expéditeur",),
}
# fmt: on
