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
    "unit_day": (r"jours?(?:\s(?:ouvr[ée]s|ouvrables))?", "heures?", "jours? (?:francs|calendaires)"),
    "unit_hour": ("heures?",),
    "unit_week": ("semaines?",),
    "unit_month": ("mois", "mensualités?", "mois (?:pleins|entiers|fermes|consécutifs|civils)", "mensualités"),
    "unit_quarter": ("trimestres?",),
    "unit_half_year": ("semestres?",),
    "unit_year": (
        "ann[ée]es?", "ans?", "saisons?", "exercices?", "annuités?", "annualités?", "millésimes?",
        "ann[ée]es? (?:civiles?|scolaires?|pleines?|entières?|fermes?|consécutives?)",
        "(?:factures|cotisations|redevances|échéances) annuelles", "versements annuels", "annuités", "annualités",
    ),
    "count_word": (
        "une?", "deux", "trois", "quatre", "cinq", "sept", "huit", "neuf", "dix", "douze", "quinze", "dix-huit",
        "vingt(?:-quatre)?", "trente(?:-six)?", "quarante-huit", "soixante",
        "six", "onze", "treize", "quatorze", "seize", "dix-neuf", "vingt-et-un", "trente", "quarante",
        "cinquante",
    ),
    "between_count_and_unit": (
        "autres?", "nouvelles?", "premi", "procha", "supplémentair", "suivant", "plein",
    ),
    # signature, payment, ways of return
    "day_caption": ("date", "lieu et date", "lieu, date", "fait à"),
    "closing_formula": ("salutations (?:distinguées|les meilleures)", "cordialement"),
    "received_stamp": ("reçu le", "arrivé le"),
    "signature": ("cachet",),
    "sign_here": ("cachet",),
    "without": ("sans",),
    "payment_slip": (r"TIP\b", "talon de paiement"),
    "send_before_fax": (r"renvoy\w*",),
    "return_post": ("retourner",),
    "return_mail": ("par courriel",),
    # texts about such letters
    "warning": (
        r"arnaqu\w*", "mise en garde", r"(?:l'|d'|à l')?(?:aspect|apparence|caractère) (?:faussement )?officie\w+",
        r"méfi\w+", r"vigilan\w+", r"escroc\w*|escroquer\w*", r"frauduleu\w*|fraudes?\b", r"trompeu\w*",
        r"pi[eè]g[eé]\w*|piéger", r"bidons?\b", "message d'alerte", r"déloyal\w*", r"abusi\w+", r"prétendu\w*",
        "soi-disant", r"imit(?:ent|ant|ation\w*)",
        r"fau(?:x|sses?) (?:courriers?|factures?|avis|registres?|documents?)",
        r"dol(?:osif|osives?|)\b", r"ressembl\w+ à",
    ),
    "warning_advice": (
        "ne (?:signez|payez|pas signer|pas payer|répondez|pas répondre)", "petits? caractères", "petites? lignes?",
        "peu visibles?", "(?:que|comment) (?:faire|réagir)", "conseils", "ne pas se laisser",
    ),
    "third_person": (
        "de (?:tels?|telles?) (?:courriers?|sollicitations|documents|pratiques)",
        "ces (?:étranges )?(?:courriers?|missives|propositions|pratiques|documents|sociétés|offres|annuaires)",
        r"(?:courriers?|documents?|mails?|courriels?) (?:\p{L}+ ){0,2}(?:frauduleux|trompeurs?)",
        "vous (?:recevrez|avez (?:récemment )?reçu|recevez)", "victimes?",
        r"les? (?:professionnels?|entreprises?|destinataires?|dirigeants?|petites entreprises)\b", "des sociétés",
        "(?:le|ce|un) (?:courrier|document|formulaire) (?:ressemble|invite|semble|reprend|précise|présente)",
    ),
    "remedy": (
        r"\bdol\b", "ddpp", "dgccrf", r"nul(?:le|lité)?\b", "plainte", r"contest\w+",
        "code (?:civil|pénal|de la consommation)", "tribunal", r"sanctionn\w+", "loi contre",
        "cour d'appel|cassation", "demandeur|demanderesse|défendeur|défenderesse", "arrêt|jugement",
    ),
    "clause_word": (
        "command", "par mois", "reconduction", "recondui", "par an", "facultati", "offre", "à régler",
    ),
    # accounts
    "payee": (
        "Bénéficiaire", "Benéficiaire", "Beneficiaire", "[àa] l'ordre de", "Destinataire du paiement", "payable [àa]",
        "Ordre",
    ),
    # periods of prices
    "per_half_year": ("par semestre", r"semestriel\w*", "(?:le|chaque|au) semestre"),
    "per_quarter": ("par trimestre", r"trimestriel\w*", "(?:le|chaque|au) trimestre", "tous les trois mois"),
    "per_month": (
        "par mois", r"mensuel\w*", "/mois", "(?:chaque|le|au) mois", "tous les mois", "mensualités? de",
    ),
    "per_week": ("par semaine", "(?:chaque|la) semaine", r"hebdomadaire\w*"),
    "per_day": ("par jour", "(?:chaque|le) jour", r"quotidien\w*"),
    "per_year": (
        r"pour 1 an\b",
        r"par an(?:née)?\b", r"annuel\w*", r"/an\b", r"l'an\b", "chaque année", "tous les ans",
        "(?:par|chaque|la) (?:saison|exercice|millésime|annualité|année)", "à l'année", "pour (?:une année|l'année)",
        "pour un an", r"chacune des (?:\p{L}+ ){0,2}années", r"pour l'(?:année|exercice) 20\d\d", "par année",
        "l'exercice", "l'année",
    ),
    "per_entry": (
        "par (?:parution|insertion|édition|classe)",
        ("(?:par|la|le|chaque|pour chaque) (?:parution|insertion|édition|classe|numéro|encart|publication|"
        "annonce|fiche|marque|ligne|livraison)"),
        r"(?:d'une|une|l') ?(?:édition|parution|insertion|annonce)\b", "l'(?:encart|insertion|édition|unité|annonce)",
        r"(?:par|chaque) période\b",
    ),
    "once": (
        "une (?:seule )?fois", "unique", "en une fois", "une fois pour toutes", "forfait unique",
        "versement unique", "paiement unique",
        "en un seul (?:versement|paiement|montant)",
    ),
    "billed": (
        "(?:et )?d'avance", "payables?", r"(?:et )?(?:factur|prélev|appel|exig|échu|terme|règl|payé|vers)\w*",
        "à terme échu",
    ),
    "in_advance": (
        "d'avance", "à l'avance", "avant chaque", "par avance", "en début de", "avant l'exercice",
    ),
    # value added tax
    "tax_name": ("TVA", "taxes?", "taxe"),
    "tax_free": (
        r"exonér\w+ de TVA", "TVA non applicable", "non soumise? à (?:la )?TVA", "sans TVA",
        "franchise (?:en base )?de TVA", "293 B", r"non assujetti\w* à (?:la )?TVA",
    ),
    "plus_tax": ("hors", "sans", "plus", "en sus", "majorée? de"),
    "tax_added": (
        r"exclu\w*", "en sus", "en plus", "non comprise?", "à ajouter", "s'ajoute", "non incluse?",
        "en supplément",
    ),
    "net": (r"\bHT\b", "hors taxes?"),
    "with_tax": ("inclus[ae]?", "avec", "y compris", "comprenant"),
    "tax_contained": ("inclus[ae]?", "incluse?", "comprise", "comprise?s?"),
    "of_which_tax": ("dont",),
    "gross": (r"\bTTC\b",),
    "tax_article": ("l'", r"la\s"),
    # what an amount is
    "penalty": (
        r"amende\w*", "indemnité", r"pénalit\w+", r"majoration\w*", r"astreinte\w*", r"sanction\w*",
        "intérêts? de retard", "relance",
    ),
    "not_owed": (
        r"estimé\w*", "estimation",
        r"(?:jusqu'à|moins de)\s?$",
        "jusqu'à", "pouvant atteindre", "capital social", "sous peine", "astreinte", "chiffre d'affaires", "garantie",
        "acompte", "remise", "au lieu de", "ancien prix", "caution", "dépôt de garantie", r"dont\b", "économie",
        "capital de", "somme assurée", "capital assuré", "franchise", "plafond",
        "valeur (?:de|du|des|vénale|locative)", "prix catalogue", "gain", "lot de", r"bénéfice\w*", "revenus?",
        r"dépass\w*", "plus de", "moins de", "avoir de", "bon d'achat", "subvention", "auparavant",
    ),
    "total": (
        "montant (?:dû|à payer|total)", "net à payer", "somme à (?:régler|payer|verser)", r"total\b",
        "net à régler", r"montant\s?:?$", "à régler", "somme due", "reste à payer",
    ),
    "net_sum": ("sous-total",),
    "tax_meant_as_part": ("inclus",),
    "money_word": ("francs? suisses",),
    "money_and": ("et",),
    "cent_word": ("centimes",),
    # renewal and notice
    "unless": (
        r"sauf\b", r"à défaut\b", r"a defaut\b", "faute d[e']", r"si (?:\p{L}+ ){0,6}(?:ne|n')",
        r"sans (?:\p{L}+ ){0,2}(?:dénonciation|denonciation|résiliation|resiliation|opposition|avis)",
        "en l'absence de", "à moins que", "hormis", "excepté", "à moins d[e']", "sous réserve d[e']",
        "faute (?:de|d')", r"tant que (?:\p{L}+ ){0,5}(?:ne|n')", "si (?:aucune|nul)",
        r"sans (?:\p{L}+ ){0,2}(?:lettre|courrier|désistement|retrait|refus)", r"sinon\b", r"autrement\b",
    ),
    "afterwards": (
        r"ensuite\b", r"puis\b", "par la suite", r"au-delà", "à l'issue", "à l'expiration",
        "au terme", r"après quoi",
        "après cette (?:période|durée|échéance)", "passé ce(?:tte)? (?:délai|terme|période|durée)",
        "par après", "dès lors", "subséquemment",
    ),
    "same_length": (
        r"(?:pour|d'une) (?:la |une )?(?:même|egale|égale) (?:durée|duree|période)",
        r"durée (?:identique|égale)",
        ("(?:pour|de|par|d'|à) ?(?:une |la |des |un |le )?(?:nouvelles? |successives? )?(?:périodes? |durées? "
        ")?(?:même|égale?|identique|semblable|équivalente?)s? (?:durées?|périodes?|terme|laps de temps)"),
        ("(?:périodes?|durées?|termes?) (?:successives? |de durée )?(?:égale?s?|identiques?|équivalente?s?|"
        "semblables?|de (?:la )?même durée|de durée (?:identique|égale))"),
        "pour autant de temps", "à l'identique",
    ),
    "again": (
        r"autres?\b", r"nouvelles?\b", r"supplémentaires?\b", r"successives?\b", r"même durée", "à nouveau",
        "de plus", r"chaque fois",
        r"reconduit\w*", "tranches? d", "à la fois",
    ),
    "renewing": (
        r"recondui\w*", "reconduction", r"renouvel\w*", "se prolonge", r"tacite\w*", r"se poursui\w*",
        r"poursuiv\w*", r"prolong\w*", r"prorog\w*", r"continue\w*", r"repart\w*",
    ),
    "surely_renewing": ("recondu", "renouvel", "nouvelles?", "se poursui", "prolong", "prorog", "reparti?"),
    "renewal_step": ("de", "par", "d'", "pour", "encore", "à nouveau"),
    "renewal_step_more": (
        "périodes (?:successives )?", "tranches? de ", "périodes? de ", "périodes d'", "durées? de ",
        "nouvelles? ", "chaque fois ", "encore ",
    ),
    "renewal_count": ("nouvelles?",),
    "by_choice": ("sur demande", "à votre demande"),
    "year_to_year": (
        "d'année en année", "d'an en an", "de mois en mois", "de trimestre en trimestre",
        "de semestre en semestre", "de saison en saison", "d'exercice en exercice",
        "année (?:par|après) année", "de deux ans en deux ans",
        r"(?:abonnement|forfait|licence) annuel\w* (?:\p{L}+ ){0,4}renouvel\w*",
    ),
    "per_unit_before": ("chaque",),
    "notice_manner": (
        "au moins", "par (?:lettre|écrit|courrier)(?: recommandée?)?", "minimum", "plein", "francs?",
    ),
    "notice_after": (
        "avant", "de préavis", "auparavant", "à l'avance", "plus tôt", "d'avance", "précédant",
        "préalablement", "au préalable", "en amont",
    ),
    "notice_before": (
        "préavis (?:de|:)", r"préavis (?:\p{L}+ ){0,2}(?:de|d'|:)", "au moins", "au plus tard",
    ),
    "at_least": ("d'au moins ", "au moins ", "minimum ", "d'"),
    "cancel": (
        r"dénonc\w*", r"résili\w*", "s'y oppose", "opposition", r"résiliat\w*", r"démission\w*", "retrait",
        r"rétract\w*", "rompre", r"désist\w*", "préavis", r"refus\w*", "courrier", "lettre", r"écrit\w*",
        r"avis\b", r"annul\w*", r"arrêt\w*", r"quitt\w*", r"renonc\w*",
    ),
    # terms
    "term_noun": (
        "durée", "engagement", "période", "durée (?:initiale|minimale|ferme|minimum)", "abonnement",
        "adhésion", "validité", "souscription",
    ),
    "term_verb": ("de", "ferme de", "est de", "minimale de", "initiale de", "minimum de", "est fixée à"),
    "term_preposition": (
        "pour(?: une durée (?:ferme )?de)?", "pendant", "sur",
        r"pour(?: une (?:durée|période) (?:\p{L}+ )?(?:de|d'))?", "durant", "couvre", "porte sur",
        "engage pour", "vaut pour", "valable", "sur une durée de", "dure", "s'étend sur", "court sur",
    ),
    "term_after": ("à compter", "fermes?", "minimum", "d'engagement", "consécutifs"),
    "contract_word": (
        r"command\w*", r"engag\w*", r"contrat\w*", r"inscri\w*", "suivi", "fourni", r"adhésion\w*",
        r"adhér\w*", r"abonn\w*", "parution", r"publi\w*", "registre", r"référenc\w*", r"souscri\w*",
        "prestation", "service", "mandat", "location", "bon pour accord", "annuaire", "insertion", "licence",
        r"affich\w*", "présence", "redevance",
    ),
    "no_term": (
        r"conserv\w*", "dans un délai", "garantie", "depuis", "expérience", "prescription", r"prescri\w*", "âgée? de",
        "dernières?", "derniers?", "conservation", "protection",
    ),
    "each_before": ("chaque", "tous les", "après", "avant", "depuis", "toutes les"),
    "deadline_before": ("sous", "dans (?:les|un délai de)", "dans", "disposez de"),
    "editions": (
        "parutions", "éditions", "numéros", "publications", "insertions", "livraisons", "millésimes", "annonces",
        "tirages", "encarts", "fascicules", "cycles",
    ),
    "appears_half_yearly": (
        r"semestriel\w*", r"deux fois (?:par|l')\s?an", "printemps et (?:en )?automne", "chaque semestre",
        "par semestre",
    ),
    "appears_quarterly": (r"trimestriel\w*", "quatre fois par an", "chaque trimestre", "par saison", "par trimestre"),
    "appears_monthly": (r"mensuel\w*", "chaque mois", "tous les mois"),
    "years_before": (
        "années", "éditions", "millésimes", "exercices", "ans", "saisons", "pour", "durant", "saisons?", "volumes?",
    ),
    "years_article": ("les ",),
    "years_and": ("et",),
    "range_from": ("du", "période:? du", "à compter du", "à partir du", "dès le"),
    "range_to": ("au", "jusqu'au", "inclus au", "-"),
    # head of the letter
    "date_label": (", le",),
    "other_date": ("avant le", "jusqu'au", r"limite\b.{0,20}"),
    "reference": ("Dossier(?: n°)?", r"Réf\.?", "N° de dossier"),
    "subject_label": ("Objet",),
    "salutation": ("Madame", "Monsieur", "Mesdames"),
    "act_by": ("avant le", "jusqu'au", "au plus tard le", r"limite(?: de \w+)?\s?:?"),
    # the offer
    "or": ("ou", "ou bien"),
    "sender_pays": ("recevons de",),
    "set_up": (
        "frais de dossier", "mise en service", "inscription", "création", "ouverture", "installation",
        "activation", "adhésion", r"port\b",
    ),
    "price_noun": (
        "frais", "prix", "tarif", "redevance", "cotisation", "participation", "contribution", "forfait",
        "droit",
    ),
    "yearly": (
        "par an", r"annuel\w*",
        "pour chacune des (?:deux|trois|quatre) années", "pour chaque année", "du même montant",
    ),
    "all_prices": (
        "tous les prix", "les prix", "(?:les |nos |ces )?(?:prix|tarifs|montants)(?: (?:indiqués|mentionnés))?",
        "chacun", "(?:prix|montants|tarifs|sommes|redevances)",
    ),
    "all_net": ("HT", "hors taxe", "hors taxes?", r"HT\b", "hors TVA", "s'entendent HT"),
    "all_gross": ("TTC", r"TTC\b", "toutes taxes comprises"),
    # the sender
    "partner_before": ("société", "éditeur"),
    "partner_article": ("la ",),
    "not_a_name": ("objet", "mise en"),
    "fax_label": ("télécopie",),
    "before_company": ("société", "éditeur", "l'éditeur", "la", "le", "exploitant"),
    "yearly_sum": (
        "(?:cotisation|redevance|prime) annuelle",
        "(?:cotisation|redevance|prime|contribution|taxe|participation|adhésion|abonnement)s? (?:annuelle|annuel)",
        "appel de cotisation", r"(?:cotisation|taxe|contribution|redevance|adhésion)s? (?:\p{L}+ ){0,4}20\d\d",
    ),
    "follow_up": (
        "par la suite",
        "ensuite",
        "après la première année", "dès la (?:deuxième|seconde) année",
        "à partir (?:de la|du) (?:deuxième|seconde|second|treizième|13e) (?:année|mois)",
        "les années suivantes", "(?:pour )?chaque année suivante", r"puis\b", "au-delà",
    ),
    "set_up_fee": (
        "frais de dossier",
        ("(?:frais|droits?|forfait) (?:d'|de )(?:ouverture|inscription|mise en service|création|entrée|"
        "activation|gestion|installation|adhésion)"),
    ),
    "term_heading": (
        "durée",
        "(?:durée )?(?:d'engagement|du contrat|minimale)", "période",
    ),
    "range_word": (
        "à",
    ),
    "not_a_notice": (r"rétract\w*", "rétractation", r"désist\w*"),
    "before_event": (
        "avant (?:l'|le |la )?(?:ouverture|événement|salon|manifestation|départ|arrivée)",
        "avant le début du (?:salon|séjour|stage)",
    ),
    "to_label": ("à",),
    "from_label": ("expéditeur",),
    "adjective_whole": (
        "(?:bi|tri)ennale?s?", "biannuel(?:le)?s?", "biennale?", "triennale?", "quadriennale?", "quinquennale?",
    ),
    "billed_before": (
        "payables?", "facturée?s?", "prélevée?s?", "exigibles?", "appelée?s?", "réglables?", "versée?s?",
        "à facturer", "à régler",
    ),
    "small_business": (
        "TVA non applicable", "293 B", r"exonéré\w* de (?:la )?TVA", r"non soumis\w* à (?:la )?TVA",
        r"non (?:assujetti|soumis)\w* à la TVA",
    ),
    "all_exempt": (r"exonéré\w*", "sans TVA"),
    "each_period": (
        "annuellement", "chaque année", "tous les ans", "par année(?: civile)?", "par an",
        "par périodes? annuelles?", "mensuellement", "par trimestre", "par exercice", "par saison",
        "à chaque échéance annuelle",
    ),
    "renews": (
        r"recondui\w*", "reconduction", r"renouvel\w*", r"prolong\w*", r"se poursui\w*", r"prorog\w*",
    ),
    "end_of": (
        "(?:au terme|à l'issue|à l'expiration|à la fin|au bout|à l'échéance) (?:de |des |d')(?:ces |ses |la |l')?",
        "après (?:les |ces |ses )?", "passé (?:les |ces )?",
    ),
    "notice_noun": ("préavis", "prévenance"),
    "for_a_period": ("les ", "la ", "une durée de ", "une période de ", "au moins ", "au minimum "),
    "edition": (r"parution\b", r"édition\b", r"numéro\b", r"insertion\b", r"publication\b"),
    "follow_edition": (
        "(?:la|chaque|toute) (?:parution|édition|insertion|publication) suivante", "le numéro suivant",
        "(?:une|l') ?(?:autre|nouvelle) (?:parution|édition)",
    ),
    "appears_yearly": (
        r"annuel(?:le)?s?\b", "une fois par an", "chaque (?:année|printemps|automne|été|hiver|rentrée)",
        "paraissant une fois l'an", r"annuel\w*",
    ),
    "appears_two_monthly": (r"bimestriel\w*", "tous les deux mois", "six fois par an"),
    "billing": (r"factur\w*", "échéancier"),
    "additional_fee": (
        r"s'y ajoute\w*", r"s'ajoute\w*", "en sus", "en plus", "en outre", "de surcroît", "auxquels? s'ajoute",
    ),
    "extra_charge": (
        "facturée?s? (?:en sus|séparément|à part|en supplément)", "font l'objet d'une facture",
        r"(?:facturé|exigible|payable|dû|due)\w* (?:à|dès|lors de) (?:la |l')(?:acceptation|signature|commande)",
    ),
    "sum_label": ("montant", "total"),
    "of_half_years": ("semestr",),
    "of_quarters": ("trimestr",),
    "of_months": ("mois", "mensu"),
    "of_two_years": ("deux ans", "bienn"),
    "more_of_it": ("autres", "supplémentaires", "nouveaux", "nouvelles"),
    "next_price": ("pour", "plus", "puis", "ensuite", "et", "les frais", "la"),
    "each": ("par", "chaque", "pour chaque"),
    "each_one": ("chaque", "pour chaque"),
    "first": ("premi(?:er|ère)", "1ère", "1er"),
    "second": ("deuxième", "seconde?", "2e", "2ème"),
    "third": ("troisième", "3e", "3ème"),
    "fourth": ("quatrième", "4e", "4ème"),
    "fifth": ("cinquième", "5e", "5ème"),
    "in_year": ("pour la", "la"),
    "not": ("non", "pas", "n'est pas", "ne sont pas"),
    "tax_include": ("comprise?s?", "incluse?s?", "comptée?s?"),
    "tax_charge": ("applicable", "due", "facturée?s?", "perçue?s?"),
    "tax_add": ("s'ajoutent?", "ajoutée?s?", "en sus", "en plus", "en supplément", "s'y ajoute"),
    "no_tax": ("aucune", "pas de"),
    "discount": ("remise", "rabais", "réduction"),
    "public_act": ("voies de recours", "recours gracieux", "recours contentieux"),
    "interval_before": ("tou(?:s|tes) les", "intervalles? de", "espacée?s? de"),
    "no_exit": ("au plus tôt", "exclue?", "impossible", r"ne (?:peut|pourra)\b", "pour la première fois"),
    "exit": (r"résili\w*", r"dénonc\w*", "mettre fin", "met(?:te)? fin", r"rompu\w*", "prend fin", r"libér\w+"),
    "up_to_end_of": (

        ("(?:avant|après|au|à) (?:la fin|le terme|l'expiration|l'échéance|l'issue|terme|bout) (?:de la |des |"
        "du |de |d')?"),
        "à (?:l'issue|l'expiration|l'échéance|la fin) (?:de la |des |du |de |d')", "après", "avant",
    ),
    "ends_after": ("prend fin", "expire", "s'éteint", "cesse"),
    "with_a_minimum": ("minimum de", "(?:durée|période|engagement) minim(?:ale|um) de"),
    "billed_each": ("chaque fois pour", "à chaque fois pour"),
    "trial": ("essai(?: gratuit)?", "mois offert"),
    "free": (r"gratuit\w*", "offerts?", "offertes?", "essai"),
    "years_to": ("à", "au", "jusqu'en", "jusqu'à"),
    "years_noun": ("années ", "éditions "),
    "anniversary": ("anniversaire",),
    "after_payee": ("Référence", "Montant", "Domiciliation", "Banque", "RIB", "Communication"),
    "account_holder": ("Titulaire(?: du compte)?", "Intitulé(?: du compte)?"),
    "payee_phrase": (
        "(?:au profit|en faveur|à l'ordre) (?:de la|du|de l'|de|des)", "sur le compte (?:de la|du|de|des)",
    ),
    "payee_article": ("la", "le", "les", "société", "de la", "du"),
    "payee_spelled": ("Bénéficiaire", "Titulaire du compte", "à l'ordre de"),
    "slip_label": (
        "Montant", "Référence", "Chèque", "Virement", "Date", "Signature", "Débiteur", "Banque", "Communication",
        "Nom", "Devise", "Payable par",
    ),
    "generic_party": (
        "registre", "national", "nationale", r"europeen\w*", "annuaire", "editions?", "publications?", "services?",
        "centre", r"central\w*", "fichier", "pole", "france", "societe", "entreprises?", "commerce", "encaissements?",
        "reglements?", "comptabilite", "gestion", "agence", "bureau", "groupe",
    ),
    "cash_office": (
        "tr[ée]sor public", r"trésorerie\w*(?: \w+)*", "dgfip", "direction g[ée]n[ée]rale des finances publiques",
        "r[ée]gie de recettes", "agent comptable.*", "urssaf.*", "greffe.*", "service des imp[ôo]ts.*",
        "r[ée]gisseur.*", r"commune d\w*.*", r"(?:mairie|ville) d\w*.*", "inpi", "centre de gestion",
    ),
    "assigned": (
        "affacturage", "c[ée]d[ée]e?s?", "cession de cr[ée]ance", r"subrog\w*", "pour le compte de", "mandataire",
        "recouvrement", "s[ée]questre", "carpa", "prestataire de (?:services de )?paiement",
    ),
    "length_of": (r"durée (?:\p{L}+ )?d[e'] ?(?:la )?", r"engagement (?:\p{L}+ )?(?:de|d'|pour)"),
    "original": ("initiale?", "originale?"),
    "public_office": (
        r"greffe d\w*.*", r"tribunal \w+.*", r"direction (?:générale|départementale)\w*.*",
        "(?:mairie|préfecture|ministère) .*", "urssaf.*", "inpi.*",
    ),
    "no_piece": ("virement", "carte", "courrier"),
    "not_the_partner": (
        "client", "votre société", "notre client(?:e)?", "débiteur", "raison sociale", "destinataire", "entreprise",
        "établissement", "contre",
    ),
    "for_whole_term": ("durée totale", "sur la durée", "(?:deux|trois|quatre|2|3|4) (?:ans|années)"),
    "we_charge": ("nous facturons", "nos honoraires"),
    "lasting": ("au minimum",),
    "tens_word": ("cent", "soixante", "quatre-vingt"),
    "half_of_a_year": ("une demi-année",),
    "payment_noun": (
        "paiements?", "versements?", "factures?", "échéances?", "mensualités?", "prélèvements?", "visites?",
    ),
    "no_commitment": ("sans engagement", "sans durée d'engagement"),
    "tax_exempted": (r"exonér\w*",),
    "each_alone": ("chacune?",),
    "in_a_row": ("successifs?", r"consécuti\w+"),
    "no_renewal": (
        "sans (?:tacite )?(?:reconduction|renouvellement)",
        r"(?:pas|ni) (?:automatiquement |tacitement )?(?:reconduit|renouvelé)\w*",
        "(?:pas|ni) de (?:tacite )?(?:reconduction|renouvellement)",
    ),
    "price_now": ("actuellement", "actuel", "aujourd'hui", "ancien(?: prix)?"),
    "price_from": ("à partir du", "à compter du", "dès le"),
    "contract_year": (r"(?:vaut|est valable|court) pour l'année (?:civile )?20\d\d",),
    "after_receipt": ("(?:après|suivant|à compter de) (?:la )?(?:réception|notification)",),
    "follow_year": ("chaque année (?:suivante|supplémentaire|ultérieure)",),
    "column_now": (r"jusqu'au \d", r"actuel\w*", r"ancien\w*"),
    "column_then": (r"à partir du \d", r"dès le \d", r"nouve\w*"),
    "yearly_subscription": (
        r"(?:abonnement|cotisation|adhésion)s? annuel\w*",
        r"(?:montant|prix|paiement|redevance)s? annuel\w*",
    ),
    "at_least_long": ("au moins", "au minimum"),
    "more_before": ("autres", "encore"),
    "ticked": (r"\p{L}+ (?:cochée?|sélectionnée?)",),
    "plus_price": ("plus", "auxquels s'ajoutent"),
}
# fmt: on
