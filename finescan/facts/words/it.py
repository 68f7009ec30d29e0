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
    "unit_day": ("giorni", "ore", "giorn[oi](?: lavorativi)?"),
    "unit_hour": ("ore",),
    "unit_week": ("settimane", "settimana"),
    "unit_month": ("mes[ei]s?", "mensilità", "mes[ei] (?:consecutivi|interi|solari)"),
    "unit_quarter": ("trimestri", "trimestre"),
    "unit_half_year": ("semestri", "mezz'anno", "semestre"),
    "unit_year": (
        "ann[io]", "annualità", "stagion[ei]", "esercizi[o]?", "ann[io] (?:solari|interi|consecutivi|scolastici)",
        "anno (?:solare|scolastico)", "(?:fatture|rate|quote) annuali", "canoni annui",
    ),
    "adjective_whole": (
        "(?:bi|tri)ennale", "(?:bi|tri|quadri|quinqu)ennale", "(?:bi|tri|quadri|quinqu)enni[o]?",
        "(?:(?:un|ulteriore|altro|nuovo) )?(?:biennio|triennio|quadriennio|quinquennio)",
    ),
    "count_word": (
        "una?", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove", "dieci", "dodici", "diciotto",
        "ventiquattro", "trenta(?:sei)?",
        "undici", "quattordici", "quindici", "sedici", "venti", "quaranta(?:cinque|otto)?", "sessanta",
        "novanta",
    ),
    "between_count_and_unit": ("ulterior", "successiv", "consecutiv", "inter", "pien", "prossim", "nuov", "altr"),
    # signature, payment, ways of return
    "day_caption": ("data", "luogo e data", "luogo, data"),
    "closing_formula": ("cordiali saluti", "distinti saluti"),
    "received_stamp": ("ricevuto", "pervenuto"),
    "signature": ("firma (?:e timbro|del|leggibile)", "timbro e firma"),
    "sign_here": ("data", "luogo"),
    "without": ("senza",),
    "signature_noun": ("firma",),
    "payment_slip": ("bollettino", "bonifico"),
    "return_post": ("rispedire", "restituire", "busta (?:preaffrancata|di ritorno)"),
    "return_mail": ("via e-?mail",),
    # texts about such letters
    "warning": (
        r"truff\w+", r"ingannevol\w+|inganno",
        r"attenzione (?:a|ai|alle|alla|al)\b|(?:massima|particolare|molta) (?:attenzione|prudenza)", r"raggir\w+",
        r"fals[ioae] (?:bollettin\w+|fattur\w+|comunicazion\w+)", r"bollettini? (?:esca|fals\w+|ingannevol\w+)",
        r"malfattor\w+", "mette in guardia|diffidare", "occhio a", r"fantomatic\w+", r"sedicent\w+", r"dubbi[aeo]\b",
        "indurre in errore|inducono in errore|far credere",
    ),
    "warning_advice": (
        "non (?:firmate|pagate|pagare|firmare|bisogna pagare|effettuare)", "caratteri (?:più )?piccoli",
        "in caso di dubbio", r"raccomand\w+ la massima",
    ),
    "third_person": (
        "(?:lettere|comunicazioni|richieste|bollettini) (?:simili|del genere)",
        "(?:quest[ei]|tali) (?:comunicazioni|richieste|bollettini|iniziative|lettere)",
        (
            r"(?:diversi|numeros\w+|molt\w+|centinaia di|alcun\w+) (?:\p{L}+ )?(?:imprenditori|imprese|aziende|"
            "titolari|artigiani)"
        ),
        "gli imprenditori|le imprese", "hanno (?:segnalato|ricevuto)", r"segnalazion\w+",
        "soggetti privati|impresa privata|società private", "vittime?",
        r"la camera di commercio (?:\p{L}+ ){0,6}(?:non invia|avverte|invita|ha)",
    ),
    "remedy": (
        "antitrust", "agcm", "autorità garante", r"denuncia\w*", "querela", "reato", "tribunale", r"avvocat\w+",
        "sentenza", "ricorrente|convenut[oa]|attore", "corte (?:di cassazione|d'appello)",
    ),
    "clause_word": ("contratt", "rinnov", "adesion", "proposta", "versament", "annu", "facoltativ"),
    # accounts
    "payee": (
        "Intestatario", "Beneficiario", "Destinatario del pagamento", "Intestato a", "da pagare a", "pagabile a",
    ),
    # periods of prices
    "per_half_year": ("semestrale", "(?:al|a|per|ogni|il) semestre", "semestral[ei]"),
    "per_quarter": ("(?:al|a|per) trimestre", "trimestrale", "(?:ogni|il|a) trimestre", "trimestral[ei]"),
    "per_month": ("al mese", r"mensil\w*", "(?:ogni|per|il|a) mese"),
    "per_week": ("a settimana", "settimanale", "(?:alla|per|ogni|la) settimana", "settimanal[ei]"),
    "per_day": ("al giorno", "(?:per|ogni) giorno", "giornalier[oa]"),
    "per_year": (
        r"per (?:1|un) anno\b",
        "all'anno", r"annu[oai]\b", "annuale", "(?:l'|ogni |per |a )anno",
        "per (?:ogni|ciascun[ao]?|ciascun') ?(?:anno|annualità)", "(?:per|a|ogni) (?:stagione|esercizio|annualità)",
        r"annue\b", r"annual[ei]\b", r"per l'anno 20\d\d", "per ciascun anno", "ad annualità",
    ),
    "per_entry": (
        "per (?:inserzione|edizione|classe)",
        ("(?:per|a|ogni|ciascun[ao]?|cadaun[ao]) (?:inserzione|edizione|classe|uscita|numero|pubblicazione|"
        "scheda|voce|marchio|riga|annuncio)"),
        "(?:di una|una singola|singola|ciascuna) (?:edizione|uscita|inserzione)", "cadaun[oa]",
        r"(?:per|ogni) periodo\b",
    ),
    "once": (
        "una tantum", "in un'unica soluzione", "un'unica volta", "solo una volta",
        "in una? (?:sola|unica) (?:rata|volta|soluzione)",
    ),
    "billed": (
        r"anticipat\w+", r"posticipat\w+", r"fattur\w+", r"pagabil\w+", "da (?:saldare|versare|pagare)",
        r"addebitat\w*",
    ),
    "in_advance": (r"anticipat\w+", "in anticipo", "prima di ogni", "all'inizio di"),
    # value added tax
    "tax_name": ("IVA", r"I\.V\.A\.", "imposte", "imposta"),
    "tax_free": (
        "esente (?:da )?IVA", "fuori campo IVA", "non soggett[oa] a(?:d)? IVA", "esenti? IVA", "senza IVA",
        "escluso da IVA", "fuori dal campo",
    ),
    "plus_tax": ("più", "esclus[ao]", "oltre", "al netto (?:di|dell')", "senza", "escluse?", "oltre all'"),
    "tax_added": ("esclusa", "a parte", "esclus[ae]", "da aggiungere", "non (?:compresa|inclusa)"),
    "net": (r"\bnett[oi]\b",),
    "with_tax": ("compres[ao]", "inclus[ao]", "con", "comprensiv[oa] (?:di|dell')"),
    "tax_contained": ("compres[ao]", "inclusa", "inclus[ao]"),
    "of_which_tax": ("di cui",),
    "gross": (r"\blordi?\b",),
    # what an amount is
    "penalty": (
        r"ammend\w+", r"sanzion\w+", r"mora\b", r"penal[ei]\b", "interessi", "multa", "sovrattassa",
        r"maggiorazion\w*",
    ),
    "not_owed": (
        r"stimat[aoie]\b", r"stima\b",
        r"(?:fino a|inferiore a|meno di)\s?$",
        "fino a", "capitale sociale", "cauzione", "deposito", "fatturato", "sconto", "rimborso di", "invece di",
        "anziché", "acconto", r"risparmi\w*", "prezzo precedente", "massimale", "somma assicurata", "franchigia",
        "scoperto", "valore", "premio di", "utile", "reddito", r"super\w+ (?:i|gli|a)", "più di", "meno di", "buono",
        "prezzo di listino", r"prima\s?:?$", "contributo a fondo", "risparmio",
    ),
    "total": (
        r"totale\b", "quota dovuta", "da pagare", "importo", "somma", "importo (?:dovuto|totale)",
        "da versare", "saldo",
    ),
    "net_sum": ("imponibile",),
    "sum_label": ("importo",),
    "tax_meant_as_part": ("compres",),
    "money_and": ("e",),
    "cent_word": ("centesimi",),
    # renewal and notice
    "unless": (
        r"salvo\b", r"se non\b", r"qualora (?:\p{L}+ ){0,4}non", "a meno che", "in (?:mancanza|assenza) d[i']",
        r"senza (?:\p{L}+ ){0,2}(?:disdetta|recesso)", "in difetto", r"ove non\b", r"salva\b", r"eccetto\b",
        r"ove (?:\p{L}+ ){0,4}non", r"se (?:\p{L}+ ){0,5}non\b", "fatt[oa] salv[oa]", "tranne",
        r"finché (?:\p{L}+ ){0,4}non", "in difetto di", "purché non", r"non revocat\w",
        r"senza (?:\p{L}+ ){0,2}(?:revoca|rinuncia|comunicazione)", r"altrimenti\b",
    ),
    "afterwards": (
        r"successivamente\b", r"poi\b", "dopo di che", "alla scadenza", "in seguito", "al termine",
        r"decors[oiae]\b", r"trascors[oiae]\b", r"quindi\b", "dopo tale",
        "dopo (?:questo|questa|il|detto) (?:periodo|termine|durata)", "da allora", "scadut[oa]", r"indi\b",
    ),
    "same_length": (
        "(?:per|di) (?:un |la |una )?(?:stess[oa]|uguale|pari|medesim[oa]) (?:durata|periodo)",
        (r"(?:per|di) (?:un |un'|una |la |lo |il |altr[oa] |ulterior[ei] |ugual[ei] |success\w+ )*(?:stess[oai]|"
        r"stesse|ugual[ei]|egual[ei]|pari|medesim[oaei]|identic[oaeh]+|analog[oah]+i?|equivalent[ei]) "
        r"(?:durat[ae]|period[oi]|termin[ei]|tempo|lasso)"),
        "(?:periodi?|durata) (?:ugual[ei]|identic[oaih]+|pari|analogh?[oi]|di pari durata|equivalent[ei])",
        "altrettant[oi] (?:tempo|periodo)",
    ),
    "again": (
        r"ulterior\w*", r"altr[ioe]\b", "di nuovo", r"successiv\w*", r"nuov[oi]\b", "stessa durata",
        "per volta", "alla volta", "ogni volta", "uguale",
    ),
    "renewing": (
        r"rinnov\w*", r"proroga\w*", r"tacit\w*", r"prosegu\w*", r"continua\w*", r"protra\w*", "estes[oa]",
        r"si intende (?:confermat|rinnovat)\w",
    ),
    "surely_renewing": ("rinnov", "prorog", "prosegu", "continu", "protra", "ulterior[ei]", "ripart"),
    "renewal_step": ("di", "per", "d'"),
    "renewal_count": ("ulterior", "altr[iae]", "successiv", "nuov"),
    "by_choice": ("su richiesta",),
    "year_to_year": (
        "di anno in anno", "d'anno in anno", r"di (?:dodici|12) mesi in (?:dodici|12) mesi",
        "(?:di )?anno (?:per|dopo|in) anno", "di biennio in biennio",
        "di triennio in triennio", "di mese in mese", "di trimestre in trimestre", "di semestre in semestre",
        "di stagione in stagione",
        r"(?:abbonamento|licenza|piano) annuale (?:\p{L}+ ){0,4}rinnov\w*",
    ),
    "notice_manner": ("almeno", "di calendario"),
    "notice_after": (
        "prima", "di preavviso", "di anticipo", "in anticipo", "avanti", "precedent[ei]", "antecedent[ei]",
        "dalla scadenza", "prima d",
    ),
    "notice_before": (
        "preavviso (?:di|:)", r"preavviso (?:\p{L}+ ){0,2}(?:di|:)", "almeno", "anticipo di", "entro",
    ),
    "at_least": ("almeno ", "minimo "),
    "cancel": (
        r"disdett\w*", r"recess\w*", r"disdir\w*", r"revoca\w*", r"rinunci\w*", r"risol\w*", r"recede\w*",
        r"preavvis\w*", r"rescind\w*", r"comunic\w*", "raccomandata", "avviso", "lettera",
    ),
    # terms
    "term_noun": (
        "durata", "periodo", "vincolo", "validità", "abbonamento", "impegno", "adesione", "mandato",
    ),
    "term_verb": ("di", "è di", "minima di", "iniziale di", "pari a", "è pari a"),
    "term_preposition": (
        "per(?: la durata di)?",
        "(?:per|durante|lungo|copre|comprende|vale|dura|valid[oa] per|impegna per|di durata|della durata di)",
    ),
    "term_after": (
        "decorrenti", r"obbligator\w*", "minim[io]", "consecutivi", "vincolant[ie]", "a decorrere",
    ),
    "contract_word": (
        r"ordin\w*", r"contratt\w*", r"iscri\w*", r"inserim\w*", r"adesion\w*", r"aderi\w*", r"abbon\w*",
        "mandato", r"serviz\w*", r"pubblic\w*", "scheda", r"registr\w*", "elenco", r"impegn\w*", "pacchetto",
        "licenza", "canone", "incarico", "presenza", "visibilità", "noleggio", r"insers?\w*", "locazione",
    ),
    "no_term": (
        "entro", "garanzia", r"conserva\w*", "esperienza", "da oltre", "negli ultimi", "reclusione", r"prescri\w*",
        "protezione",
    ),
    "each_before": ("dopo", "ogni", "prima", "da", "negli"),
    "of_so_many": ("ennale",),
    "deadline_before": ("entro",),
    "editions": (
        "edizioni", "uscite", "inserzioni", "pubblicazioni", "numeri", "annunci", "tirature", "fascicoli", "cicli",
        "inserti",
    ),
    "years_before": ("anni", "edizioni", "stagioni", "per (?:il|gli anni)", "per", "annate", "volumi"),
    "years_article": ("gli ", "le "),
    "years_and": ("e",),
    "range_from": ("dal", "dal(?:l')?", "a partire dal", "a decorrere dal", "periodo"),
    "range_to": ("al", "fino al(?:l')?", "sino al(?:l')?", "al(?:l')?", "-"),
    # head of the letter
    "date_label": (", li", "Emesso il", "Data"),
    "other_date": ("entro(?: il)?",),
    "reference": (r"Avviso n\.", r"Pratica n\.", "Causale"),
    "subject_label": ("Oggetto",),
    "salutation": ("Gentile", "Egregio", "Spett"),
    "act_by": ("entro(?: e non oltre)?(?: il)?", "scadenza:?"),
    # the offer
    "or": ("oppure", "o bien", "ovvero", "o"),
    "set_up": (
        "una tantum", "attivazione", "apertura", "iscrizione", "istruttoria", "installazione", "impostazione",
        "spedizione",
    ),
    "price_noun": (
        "prezzo", "quota", "canone", "costo", "corrispettivo", "contributo", "tariffa", "spese", "diritto",
        "rimborso",
    ),
    "yearly": (
        r"annu[oa]\b", "all'anno", "l'anno", "ogni anno", "annualmente",
        "per (?:ciascun[oa]|ogni) (?:dei (?:due|tre) )?(?:ann[oi]|annualità)", "di pari importo",
    ),
    "all_prices": (
        "tutti i prezzi", "(?:i|gli) (?:prezzi|importi|canoni|corrispettivi)", "(?:tutti )?gli importi",
        "(?:prezzi|importi|tariffe|canoni|somme|quote)",
    ),
    "all_net": ("esclusa", "al netto", "oltre IVA", "IVA esclusa", "più IVA", "escluse? IVA"),
    "all_gross": ("compresa", "inclusa", r"comprensiv\w", "IVA (?:inclusa|compresa)"),
    # the sender
    "partner_before": ("ditta", "gestore", "editore"),
    "not_a_name": ("avviso",),
    "yearly_sum": (
        "(?:quota|canone|premio) annua?[loe]+",
        "diritto (?:camerale )?annuale",
        r"(?:quota|canone|premio|contributo|abbonamento) (?:\p{L}+ )?(?:annu\w+|20\d\d)", "diritto annuo",
    ),
    "follow_up": (
        "successivamente",
        "dal secondo (?:anno|mese)", "(?:a partire )?dal(?: tredicesimo| terzo| quarto) (?:anno|mese)",
        "negli anni successivi", "per (?:ogni|gli) anni? successiv[oi]", "in seguito", r"poi\b",
        "dopo il primo anno",
    ),
    "set_up_fee": (
        "spese di attivazione",
        ("(?:spese|costi|diritti|diritto|quota|contributo) di (?:attivazione|apertura|iscrizione|istruttoria|"
        "ingresso|segreteria|pratica|installazione)"),
    ),
    "term_heading": (
        "durata",
        "durata (?:contrattuale|minima|del contratto)", "periodo",
    ),
    "range_word": (
        "a",
    ),
    "from_label": ("mittente",),
    "billed_before": (
        "fatturat[oaie]", "pagabil[ei]", "addebitat[oaie]", "da (?:saldare|versare|pagare|corrispondere)",
        "versat[oaie]", "con fattura(?: a fine)?", "riscoss[oaie]",
    ),
    "small_business": (
        "fuori (?:dal )?campo IVA", r"esent\w+ (?:da )?IVA", r"non soggett\w+ ad? IVA",
        r"non soggett\w ad? IVA", "esente (?:da )?IVA",
    ),
    "renewal_step_more": (
        "un ", "un'", "altri ", "altre ", "ulteriori? ", "ulterior ", "periodi (?:successivi )?di ", "nuovi ",
        "successivi ",
    ),
    "renewed_after": ("automaticamente", "tacitamente", "per volta", "alla volta"),
    "each_period": (
        "annualmente", "ogni anno", "di anno in anno", "per periodi annuali", "mensilmente", "ogni mese",
        "per anno", "trimestralmente",
    ),
    "renews": (r"rinnov\w*", r"prorog\w*", r"prosegu\w*", r"prolung\w*"),
    "end_of": (
        ("(?:alla (?:scadenza|fine)|al termine|allo scadere|dopo|decors[oi]|trascors[oi]) (?:de(?:i|gli|lle|l|"
        "lla) ?|i |gli |le )?"),
    ),
    "notice_noun": ("preavviso", "disdetta", "avviso", "anticipo"),
    "for_a_period": ("i ", "gli ", "le ", "un periodo di ", "un minimo di ", "almeno ", "complessivi "),
    "edition": (r"edizione\b", r"uscita\b", r"inserzione\b", r"pubblicazione\b"),
    "follow_edition": (
        "(?:ogni|la|ciascuna) (?:edizione|uscita|inserzione) successiva", "un'(?:altra|ulteriore) edizione",
    ),
    "appears_yearly": (
        r"annual[ei]\b", "una volta (?:all'|l')anno", "ogni (?:anno|primavera|estate|autunno|inverno)", "annual[ei]",
        "una volta all'anno",
    ),
    "appears_half_yearly": (
        r"semestral[ei]\b", "due volte (?:all'|l')anno", "primavera e (?:in )?autunno", "ogni sei mesi",
        r"semestral\w*", "due volte l'anno", "(?:a|per|al|ogni) semestre",
    ),
    "appears_quarterly": (
        r"trimestral[ei]\b", "quattro volte (?:all'|l')anno", "ogni tre mesi", r"trimestral\w*",
        "(?:a|per|al|ogni) trimestre",
    ),
    "appears_two_monthly": (r"bimestral[ei]\b", "ogni due mesi", "sei volte (?:all'|l')anno"),
    "appears_monthly": (r"mensil[ei]\b", "ogni mese", r"mensil\w*"),
    "billing": (r"fattur\w*",),
    "additional_fee": (r"si aggiung\w*", "in aggiunta", "inoltre", "oltre a ciò", r"va aggiunt\w*"),
    "extra_charge": (
        r"fatturat\w (?:a parte|separatamente)", r"addebitat\w (?:a parte|separatamente)", "fattura separata",
        r"(?:fatturat|dovut|esigibil)\w* (?:all'|alla )(?:accettazione|firma|ordine)",
    ),
    "not_a_notice": ("ripensamento", "recesso entro"),
    "before_event": (
        "prima (?:dell'|della |del )?(?:apertura|evento|fiera|manifestazione|partenza|arrivo)",
        "prima dell'inizio della (?:fiera|manifestazione)",
    ),
    "send_before_fax": (r"restitui\w*", r"rispedi\w*", r"rinvia\w*"),
    "of_half_years": ("semestr",),
    "of_quarters": ("trimestr",),
    "of_months": ("mese", "mensil"),
    "of_two_years": ("bienni",),
    "more_of_it": ("altr[ei]", "ulteriori", "successiv[ei]"),
    "next_price": ("per", "più", "poi", "oltre", "e", "le spese"),
    "each": ("per", "ogni", "a", "al", "per ogni"),
    "each_one": ("ogni", "per ciascun[oa]?", "cadaun[oa]"),
    "first": ("prim[oa]",),
    "second": ("second[oa]",),
    "third": ("terz[oa]",),
    "fourth": ("quart[oa]",),
    "fifth": ("quint[oa]",),
    "in_year": ("per il", "nel"),
    "not": ("non",),
    "tax_include": ("compres[aoie]", "inclus[aoie]", "conteggiat[aoie]"),
    "tax_charge": (r"applica\w*", "dovut[ao]", "addebitat[ao]"),
    "tax_add": (r"si aggiung\w+", "da aggiungere", "aggiunt[ae]", "a parte", "va aggiunta", "vanno aggiunte"),
    "no_tax": ("nessuna?", "niente"),
    "discount": ("sconto", "riduzione", "abbuono"),
    "public_act": (r"ricorso\b",),
    "interval_before": ("ogni", "intervalli di", "cadenza di", "a distanza di"),
    "no_exit": ("esclus[oa]", "non (?:è|sarà) (?:possibile|ammess[oa])", "non prima", "per la prima volta", "non può"),
    "exit": (r"disdett\w*", r"recess\w*", r"recede\w*", r"risol\w*", r"cess\w+", r"svincol\w+"),
    "up_to_end_of": (
        "(?:prima|dopo|al|alla) (?:del |della |di |la )?(?:fine|termine|scadenza|decorso) (?:del |della |dei |di )?",
        "prima (?:di|del|dei)", "dopo (?:il|i)?", "trascorsi", "decorsi",
    ),
    "ends_after": ("termina", "scade", "cessa", "si estingue"),
    "with_a_minimum": ("minimo di", "(?:durata|periodo) minim[oa] di"),
    "billed_each": ("ogni volta per", "di volta in volta per"),
    "trial": (r"(?:periodo|mese) di prova", "prova gratuita", r"primi? (?:\p{L}+ ){1,2}(?:è|sono) gratuit\w"),
    "free": (r"gratuit\w*", r"senza (?:spendere|spese|costi)\b", "gratis", "omaggio", "prova"),
    "years_to": ("al", "a", "fino al"),
    "years_noun": ("anni ", "edizioni "),
    "anniversary": ("anniversario",),
    "after_payee": ("Causale", "Importo", "Banca", "Conto", "eseguito", "Codice"),
    "account_holder": ("Titolare del conto", "Intestazione"),
    "payee_phrase": ("a favore (?:di|della|del|dell')", "intestato (?:a|alla|al)", "sul conto (?:di|della|del)"),
    "payee_article": ("la", "il", "ditta", "società"),
    "payee_spelled": ("Beneficiario", "Intestatario"),
    "slip_label": (
        "Causale", "Importo", "Data", "Firma", "Conto corrente", "Banca", "Bollettino", "Debitore", "Versante",
        "Quota",
    ),
    "generic_party": (
        "registro", "nazionale", "europeo", "archivio", "elenco", "servizi(?:o)?", "editrice", "edizioni", "editoria",
        "inserzioni", "camera", "commercio", "imprese", "ditte", "ditta", "italia", "italian[oa]", "centrale",
        "ufficio", "pubblicazion[ei]", "gestione", "sicurezza", "lavoro",
    ),
    "cash_office": (
        "tesoreria.*", "comune di.*", "agenzia delle entrate.*", "camera di commercio.*", "regione .*",
        "provincia di.*", "ministero.*", "inps", "inail", "pagopa", "concessionario.*",
    ),
    "assigned": (
        "cedut[oa]", "cessione del credito", "factoring", "per conto (?:di|della)", "mandatari[oa]",
        "recupero crediti", "incaricat[oa] dell'incasso",
    ),
    "length_of": (r"durata (?:\p{L}+ )?di", r"(?:vincolo|impegno|validità) (?:\p{L}+ )?di"),
    "original": ("inizial", "originari"),
    "public_office": (
        "camera di commercio.*", r"tribunale \w+.*", "comune di .*", "agenzia delle entrate.*", "ministero .*",
    ),
    "no_piece": ("bonifico", "posta", "la", "il", "le", "un", "una"),
    "before_company": ("l'editore", "editore", "la", "il", "ditta", "società", "gestore"),
    "not_the_partner": (
        "cliente", "ragione sociale", "debitore", "eseguito da", "destinatario", "azienda", "impresa",
        r"spett(?:\.le|abile)",
    ),
    "for_whole_term": ("intera durata", "(?:due|tre|quattro|2|3|4) anni"),
    "we_charge": ("il nostro (?:onorario|compenso)", "fattureremo"),
    "lasting": ("almeno",),
    "tens_word": ("cento",),
    "half_of_a_year": ("mezzo anno",),
    "payment_noun": ("rate", "pagamenti", "fatture", "canoni", "versamenti", "visite"),
    "no_commitment": (r"senza vincol\w+", "nessun vincolo"),
    "tax_exempted": (r"esent\w+",),
    "each_alone": ("di ciascun[oa]?",),
    "in_a_row": (r"consecutiv\w+",),
    "no_renewal": (
        "senza (?:tacito )?rinnovo",
        r"non (?:si |viene |sarà |è )?(?:automaticamente |tacitamente )?(?:rinnov|prorog)\w+",
    ),
    "price_now": ("attualmente", "attuale", "oggi", "finora"),
    "price_from": ("dal", "a partire dal", "a decorrere dal"),
    "contract_year": (r"(?:vale|è valid\w) per l'anno (?:solare )?20\d\d",),
    "after_receipt": ("(?:dal|dopo il|dalla) (?:ricevimento|ricezione|notifica)",),
    "follow_year": ("ogni anno (?:successivo|ulteriore|seguente)",),
    "column_now": (r"fino al \d", r"(?:\p{L}+ )?attual\w*"),
    "column_then": (r"dal \d", r"nuov\w*"),
    "yearly_subscription": (r"abbonament\w annual\w", r"(?:importo|prezzo|quota|canone) annu\w+"),
    "at_least_long": ("almeno", "non meno di"),
    "more_before": ("altr[ei]", "ulteriori"),
    "ticked": (r"\p{L}+ (?:barrat|selezionat|spuntat)\w",),
    "plus_price": ("più", "oltre a"),
}
# fmt: on
