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
    "unit_day": ("dagen", "werkdagen", "uur", "(?:werk|kalender)?dag(?:en)?"),
    "unit_hour": ("uur",),
    "unit_week": ("weken", "week", "kalenderweken"),
    "unit_month": ("maand(?:en)?", "kalendermaand(?:en)?", "maandtermijnen"),
    "unit_quarter": ("kwarta(?:al|len)", "trimesters?"),
    "unit_half_year": ("half jaar", "half ?ja(?:ar|ren)", "halfja(?:ar|ren)", "semesters?"),
    "unit_year": (
        "ja(?:ar|ren)", "seizoen(?:en)?", "schoolja(?:ar|ren)", "kalenderja(?:ar|ren)", "contractja(?:ar|ren)",
        "jaargang(?:en)?", "boekja(?:ar|ren)", "jaar(?:facturen|nota's|rekeningen|bijdragen|termijnen)",
    ),
    "count_word": (
        "een", "één", "twee", "drie", "vijf", "zes", "zeven", "negen", "tien", "twaalf", "achttien", "vierentwintig",
        "zesendertig",
        "vier", "acht", "elf", "dertien", "veertien", "vijftien", "twintig", "dertig", "veertig",
        "vijfenveertig", "achtenveertig", "zestig", "negentig",
    ),
    "between_count_and_unit": (
        "opeenvolgend", "verder", "extra", "nieuw", "vol", "hel", "heel", "aaneengesloten", "achtereenvolgend",
        "volgend", "komend", "ander",
    ),
    # signature, payment, ways of return
    "day_caption": ("datum", "plaats en datum", "plaats, datum"),
    "closing_formula": ("met vriendelijke groet(?:en)?", "hoogachtend"),
    "received_stamp": ("ontvangen", "ingekomen"),
    "signature": ("handtekening",),
    "sign_here": ("plaats",),
    "without": ("zonder",),
    "signature_noun": ("handtekening",),
    "payment_slip": ("acceptgiro",),
    "return_post": ("terug",),
    # texts about such letters
    "warning": (
        r"oplicht\w+", r"mislei\w+", r"\p{L}*fraud\w+", r"spook(?:nota|factu)\w*", "malafide", r"waarschuw\w+",
        "let op:? (?:voor|spook|fraude)|pas op voor", r"nepfactu\w+|valse (?:factu\w+|brie\w+)",
        r"trap(?:pen|t)? (?:er )?(?:niet )?in\b", r"dubieu\w+", "bedrog", r"zwendel\w*",
    ),
    "warning_advice": (
        "teken niet|betaal niet|niet (?:te )?(?:betalen|tekenen|ondertekenen)", "kleine letters|kleine lettertjes",
        "zet nergens uw handtekening|onderteken .{0,20}nooit|nooit zomaar",
        "wat (?:te doen|kunt u doen|moet je doen)|tips", "blijf alert",
    ),
    "remedy": (
        "aangifte", "fraudehelpdesk", r"vernietig\w+", "dwaling|bedrog", "rechtbank|rechter", "strafbaar|verboden",
        r"steunpunt|meld\w+ (?:op|bij)|melding", r"advocat\w+|advocaat", "vonnis|arrest", "eiser(?:es)?|gedaagde",
        "gerechtshof",
    ),
    # accounts
    "payee": (
        "Begunstigde", "Ten name van", r"t\.n\.v\.?", "Betaalbaar aan", "Ontvanger", "Ten gunste van", r"t\.g\.v\.?",
    ),
    # periods of prices
    "per_half_year": ("per halfjaar", "(?:per|elk|ieder) (?:half ?jaar|semester)", r"halfjaarlijks\w*"),
    "per_quarter": (
        "per kwartaal", "(?:elk|ieder|/) ?kwartaal", r"kwartaal(?:bedrag|bijdrage|tarief)\w*", r"driemaandelijks\w*",
        r"kwartaal(?!einde|begin)\p{L}{3,}",
    ),
    "per_month": (
        "per maand", r"maandelijks\w*", "(?:elke|iedere|/) ?maand", "p/m", r"p\.m\.",
        r"maand(?:bedrag|bijdrage|tarief|prijs)\w*", r"maand(?!ag|einde|elijks)\p{L}{3,}",
    ),
    "per_week": (
        "per week", "wekelijks", "(?:elke|iedere) week", r"wekelijkse?\b", "weekbedrag",
        r"week(?!einde|end|dag|blad)\p{L}{3,}",
    ),
    "per_day": ("per dag", "(?:elke|iedere) dag", r"dagelijks\w*"),
    "per_year": (
        r"voor 1 jaar\b",
        "per jaar", r"jaarlijks\w*", "(?:elk|ieder|/) ?jaar", "per (?:kalender|contract|school)jaar",
        "per (?:seizoen|jaargang|boekjaar)", r"jaar(?:bedrag|bijdrage|tarief|prijs|nota|premie|contributie)\w*",
        r"p\.j\.", "voor een jaar", r"jaar(?!einde|begin|wisseling|verslag|rekening|omzet|getal)\p{L}{3,}",
        r"voor (?:het )?(?:jaar|kalenderjaar) 20\d\d(?!\s?(?:en|tot|-|/|,))", "elk van de jaren", "per jaargang",
    ),
    "per_entry": (
        "per (?:vermelding|editie)",
        ("(?:per|elke|iedere|voor elke|voor iedere) (?:vermelding|editie|uitgave|advertentie|plaatsing|"
        "inschrijving|klasse|regel|merk|nummer|verschijning)"),
        r"(?:één|een|van een) (?:editie|uitgave|plaatsing)\b", "per stuk", r"(?:per|elke) periode\b",
    ),
    "once": (r"eenmalig\w*", "in één keer", "ineens", "één keer", "in één (?:bedrag|som|termijn)"),
    "billed": (
        "vooraf", "achteraf", "gefactureerd", "in rekening", "te (?:betalen|voldoen)", "geïncasseerd",
        "verschuldigd", "afgeschreven",
    ),
    "in_advance": ("vooraf", "vooruit", "bij vooruitbetaling", "voorafgaand aan", "aan het begin van"),
    # value added tax
    "tax_name": ("BTW", "omzetbelasting", "belastingen", "belasting"),
    "tax_free": (
        "vrijgesteld van btw", "btw-vrij", "vrijgesteld van (?:de )?(?:btw|omzetbelasting)", "geen btw",
        "zonder btw",
    ),
    "plus_tax": (
        "zonder", "exclusief", "excl", "plus", "te vermeerderen met", "vermeerderd met", "ex", "exclusieve",
    ),
    "with_tax": ("inclusief", "incl", "met", "inbegrepen"),
    "tax_contained": ("inbegrepen",),
    # what an amount is
    "penalty": (r"boete\w*", r"aanmaning\w*", "incassokosten", r"rente\b", "dwangsom"),
    "not_owed": (
        r"geschatte?\b", "schatting",
        r"(?:onder de|minder dan)\s?$",
        "statiegeld", "borg(?:som)?", "omzet", "korting", "tot wel", "maximaal", "in plaats van", "voorheen",
        "aanbetaling", r"waarborg\w*", "eigen vermogen", "verzekerde? (?:som|bedrag)", "eigen risico",
        r"\p{L}*-?waarde", "hoofdprijs", "prijzengeld", "winst", r"inkomen\w*", "meer dan", "minder dan", "tegoed",
        "tegoedbon", "subsidie", "adviesprijs", "normaal", r"was\b",
    ),
    "total": (
        "te betalen", "totaal", "te voldoen", r"totaal\w*", "verschuldigd bedrag", "bedrag:?$",
        "factuurbedrag", "te betalen bedrag",
    ),
    "net_sum": ("subtotaal",),
    "money_and": ("en",),
    # renewal and notice
    "unless": (
        r"tenzij\b", r"behoudens\b", r"indien (?:\p{L}+ ){0,6}niet", r"als (?:\p{L}+ ){0,6}niet", "mits niet",
        r"zonder (?:\p{L}+ ){0,2}opzegging", "bij gebreke van", r"zolang (?:\p{L}+ ){0,5}niet", "uitgezonderd",
        "behalve (?:als|indien|wanneer)", r"wanneer (?:\p{L}+ ){0,6}niet", r"zolang (?:\p{L}+ ){0,5}(?:niet|geen)",
        r"indien (?:\p{L}+ ){0,6}geen", r"als (?:\p{L}+ ){0,6}geen",
        r"zonder (?:\p{L}+ ){0,2}(?:afmelding|bericht|annulering|tegenbericht|beëindiging)",
        r"mits (?:\p{L}+ ){0,4}(?:niet|geen)", "tot wederopzegging", "bij (?:uitblijven|gebrek)",
        r"niet (?:\p{L}+ ){0,3}(?:opgezegd|afgezegd|beëindigd|stopgezet)", r"anders\b",
    ),
    "afterwards": (
        r"daarna\b", r"vervolgens\b", r"nadien\b", "na afloop", "aansluitend", r"hierna\b",
        r"na (?:deze|die|dit|het einde van)\b", "vanaf dan", "dan weer", "sluit aan",
    ),
    "again": (
        r"opnieuw\b", r"weer\b", r"nieuwe\b", r"telkens\b", r"verdere\b", r"extra\b", r"nogmaals\b",
        r"steeds\b",
    ),
    "renewing": (
        r"verlengd?\w*", r"verleng\w*", r"doorloop\w*", r"loopt (?:\p{L}+ ){0,4}door", "voortgezet",
        r"voortzet\w*", r"hernieuw\w*", "doorlopen", r"stilzwijgend\w*", r"vernieuw\w*", "bijgeboekt",
        "automatisch",
    ),
    "surely_renewing": (
        "verleng", "doorlo", "voortgezet", "voortzet", "hernieuw", "vernieuw", "stilzwijgend", "door te lopen",
        r"loopt (?:\p{L}+ ){0,4}door", r"schuift (?:\p{L}+ ){0,4}door",
    ),
    "renewal_step": ("met", "per", "voor", "om"),
    "year_to_year": (
        "van jaar tot jaar",
        ("van (?:jaar op jaar|maand tot maand|maand op maand|kwartaal tot kwartaal|halfjaar tot halfjaar|seizoen "
        "tot seizoen)"),
        "jaar (?:na|op|voor|om) jaar",
        r"(?:jaarabonnement|jaarlicentie) (?:\p{L}+ ){0,4}verleng\w*",
    ),
    "notice_after": (
        r"voor(?:af)?\b", "opzegtermijn", "tevoren", "van tevoren", "eerder", "voordien", "voordat", "vooruit",
        "daarvoor", "ervoor", "voor het (?:einde|verstrijken)", "voor (?:de )?(?:afloop|vervaldatum)",
    ),
    "notice_before": (
        "opzegtermijn van", r"opzegtermijn (?:\p{L}+ ){0,2}van", "uiterlijk", "ten minste", "minstens",
        "met een termijn van", "inachtneming van",
    ),
    "cancel": (
        r"opzeg\w*", "opgezegd", r"zegt\b", r"afzeg\w*", "afgezegd", r"afmeld\w*", "afgemeld", r"beëindig\w*",
        r"stopzet\w*", "stopgezet", r"annul\w*", r"intrek\w*", "bericht", "bezwaar", "brief", "schriftelijk",
    ),
    # terms
    "term_noun": (
        "looptijd", "duur", "vermeldingsduur", "contractduur", "minimumduur", "minimale duur", "periode",
        "abonnement", "lidmaatschap", "termijn", "geldigheidsduur", "verbintenis",
    ),
    "term_verb": ("van", "is", "bedraagt", "voor"),
    "term_preposition": (
        "voor(?: de duur van)?", "gedurende", "duurt", "loopt", "geldt", "over", "omvat", "beslaat",
        "bestrijkt", "geldig", "geldt voor", "aangegaan voor", "afgesloten voor", "dekt",
        "voor(?: een (?:periode|duur|termijn) van)?",
    ),
    "contract_word": (
        "opdracht", "overeenkomst", "vermelding", r"abonn\w*", "lidmaatschap", r"lid\b", "deelname",
        "deelneming", "opname", "registratie", r"inschrijv\w*", "plaatsing", "publicatie", r"bestel\w*",
        "aangegaan", r"verbint\w*", "onderhoud", "huur", r"dienst\w*", "pakket", "uitgaven", "advertentie",
        "licentie", r"contract\w*", "aanmelding",
    ),
    "no_term": (
        r"bewaar\w*", "garantie", "ervaring", "sinds", "afgelopen", r"gevangenis\w*", r"verjar\w*", r"oud\b",
        r"bescherming\w*",
    ),
    "each_before": ("elk", "elke", "iedere"),
    "deadline_before": ("binnen", "in"),
    "editions": (
        "edities", "uitgaven", "plaatsingen", "verschijningen", "nummers", "advertenties", "publicaties", "jaarboeken",
        "afleveringen", "rondes", "drukken", "jaargangen", "delen",
    ),
    "years_before": ("jaren", "edities", "seizoenen", "voor", "jaargangen", "uitgaven"),
    "years_and": ("en",),
    "range_from": ("van", "vanaf", "periode:?", "met ingang van"),
    "range_to": ("tot", "tot en met", "t/m", "-"),
    # head of the letter
    "reference": ("Kenmerk",),
    "subject_label": ("Betreft", "Onderwerp"),
    "salutation": ("Geachte",),
    "act_by": ("vóór", "uiterlijk", "tot"),
    # the offer
    "set_up": (
        r"eenmalig\w*", "aanmaken", "aanmaak", r"opstart\w*", r"inschrijf\w*", r"administratie\w*",
        r"installatie\w*", r"plaatsing\w*", r"aansluit\w*", r"dossier\w*",
    ),
    "price_noun": (
        "prijs", "kosten", "tarief", "bijdrage", "contributie", "bedrag", "vergoeding", "toeslag",
    ),
    "yearly": (
        "per jaar", "jaarlijks", "elk jaar", "per kalenderjaar",
        "voor elk (?:van de (?:twee|drie) )?ja(?:ar|ren)", "voor hetzelfde bedrag",
    ),
    "all_prices": (
        "alle prijzen", "prijzen", "alle (?:bedragen|tarieven|prijzen)", "de (?:bedragen|tarieven)",
        "(?:prijzen|bedragen|tarieven|kosten)",
    ),
    "all_net": ("exclusief", "excl", "ex btw", r"excl\w*", "zonder btw"),
    "all_gross": ("inclusief", "incl", r"incl\w*"),
    # the sender
    "partner_before": ("uitgever",),
    "yearly_sum": (
        "jaarlijkse bijdrage",
        "jaarbijdrage",
        r"(?:contributie|bijdrage|premie|abonnement|lidmaatschap) (?:voor )?(?:het jaar )?20\d\d",
        "jaar(?:contributie|premie|abonnement|nota|factuur|tarief)",
        "jaarlijkse (?:contributie|premie|kosten|vergoeding|heffing)",
    ),
    "follow_up": (
        "daarna",
        "vervolgens", "nadien", "vanaf het (?:tweede|derde|dertiende) (?:jaar|maand)",
        "vanaf de (?:tweede|vierde|dertiende) maand", "in (?:de )?(?:volgende|latere|daaropvolgende) jaren",
        "(?:elk|ieder) volgend jaar", "na het eerste jaar",
    ),
    "set_up_fee": (
        "inschrijfkosten",
        "(?:opstart|administratie|dossier|aansluit|installatie|plaatsings|activatie|registratie)kosten",
        "aanmaken van",
    ),
    "term_heading": (
        "looptijd",
        "(?:contract|minimum|vermeldings)?duur", "minimale looptijd", "contractperiode", "periode",
    ),
    "range_word": (
        "tot",
    ),
    "to_label": ("aan",),
    "from_label": ("van", "afzender"),
    "adjective_count": ("twee", "drie", "vijf"),
    "adjective_unit": ("jarig", "maands", "jaars"),
    "billed_before": (
        "gefactureerd", "te (?:betalen|voldoen)", "betaalbaar", "in rekening gebracht", "geïncasseerd",
        "berekend", "voldaan", "afgeschreven",
    ),
    "tax_added": (
        "komt (?:daar|er)?bij", "niet inbegrepen", "wordt (?:apart|extra)", "niet (?:in)?begrepen",
    ),
    "small_business": (
        "vrij(?:gesteld)? van (?:btw|omzetbelasting)", "kleineondernemersregeling",
        "vrijgesteld van btw", "niet btw-plichtig",
    ),
    "same_length": (
        ("(?:met|voor|per|telkens voor|telkens met|om) (?:telkens |steeds |een |de |het |weer |nieuwe |"
        "opeenvolgende )*(?:gelijke?|zelfde|dezelfde|hetzelfde|eenzelfde|identieke|overeenkomstige|"
        "gelijkwaardige|even lange) (?:perioden?s?|duur|termijn(?:en)?|looptijd|tijd|tijdvak(?:ken)?)"),
        "gelijke (?:perioden?|termijnen|tijdvakken)", "even lang",
    ),
    "renewal_step_more": (
        "een ", "telkens ", "steeds ", "weer ", "nog ", "perioden van ", "termijnen van ", "opeenvolgende ",
        "nieuwe ", "extra ",
    ),
    "renewed_after": (
        "verlengd", r"door\b", "vernieuwd", "voortgezet", "hernieuwd", "automatisch", "stilzwijgend",
    ),
    "renewal_count": ("verdere", "extra", "nieuwe"),
    "by_choice": ("op verzoek", "desgewenst"),
    "each_period": (
        "jaarlijks", "elk jaar", "ieder jaar", "per jaar", "per kalenderjaar", "maandelijks", "per maand",
        "per kwartaal", "per halfjaar", "per seizoen", "elke maand",
    ),
    "renews": (
        r"verleng\w*", r"hernieuw\w*", r"vernieuw\w*", "voortgezet", r"doorlop\w*", "loopt door",
    ),
    "end_of": (
        ("(?:na (?:afloop van|het verstrijken van|het einde van|verloop van)|bij het einde van) (?:de |die |deze "
        "|het )?"),
        "na (?:de|die|deze) ",
    ),
    "notice_noun": ("opzegtermijn", "opzeggingstermijn", "termijn"),
    "notice_manner": ("schriftelijk", "ten minste", "minstens", "uiterlijk", "van"),
    "at_least": ("ten minste ", "minstens ", "minimaal "),
    "for_a_period": (
        "de ", "een periode van ", "een duur van ", "ten minste ", "minimaal ", "minstens ",
        "een termijn van ", "eerst ",
    ),
    "term_after": ("vast", "bindend", "lang", "minimum", "geldig", "te rekenen"),
    "edition": (r"editie\b", r"uitgave\b", r"plaatsing\b", r"nummer\b"),
    "follow_edition": (
        "(?:elke|iedere|de) (?:volgende|daaropvolgende|nieuwe) (?:editie|uitgave|plaatsing)",
    ),
    "appears_yearly": (
        r"jaarlijkse?\b", "één ?(?:keer|maal) per jaar", "eenmaal per jaar", "elk (?:jaar|voorjaar|najaar)",
        "eens per jaar", r"jaarlijks\w*", "één keer per jaar",
    ),
    "appears_half_yearly": (
        r"halfjaarlijkse?\b", "twee ?(?:keer|maal) per jaar", "tweemaal per jaar", "voorjaar en (?:in het )?najaar",
        "elk half ?jaar", r"halfjaar\w*", r"halfjaarlijks\w*", "twee keer per jaar", "per half ?jaar",
        "(?:elk|ieder) half ?jaar",
    ),
    "appears_quarterly": (
        r"driemaandelijkse?\b", "vier ?(?:keer|maal) per jaar", "elk kwartaal", r"kwartaal(?:uitgave|editie)\w*",
        r"per kwartaal verschijn\w*", r"kwartaal\w*", r"driemaandelijks\w*", "per kwartaal",
    ),
    "appears_two_monthly": (r"tweemaandelijkse?\b", "zes ?(?:keer|maal) per jaar"),
    "appears_monthly": (r"maandelijkse\b", "elke maand", "maandbladen", r"maandelijks\w*"),
    "billing": (r"factu\w*", "in rekening"),
    "years_article": ("de ",),
    "date_label": ("Datum", r", d\.d\."),
    "other_date": ("vóór", "uiterlijk", "vanaf", "tot"),
    "or": ("ofwel",),
    "additional_fee": ("daarnaast", "bovendien", r"daarbij kom\w*", "komt daarbij", "bovenop"),
    "extra_charge": (
        r"volgt (?:\p{L}+ ){0,2}(?:nota|factuur|rekening)",
        "(?:apart|afzonderlijk|separaat) (?:gefactureerd|berekend|in rekening gebracht)",
        "(?:gefactureerd|verschuldigd) bij (?:aanvaarding|ondertekening|bestelling)",
    ),
    "sum_label": ("bedrag", "totaal"),
    "not_a_notice": (r"herroep\w*", r"bedenk\w*"),
    "before_event": ("v[oó][oó]r (?:de |het |aanvang van (?:de |het ))?(?:opening|beurs|evenement|aankomst|vertrek)",),
    "of_half_years": ("halfja", "half ja"),
    "of_quarters": ("kwarta",),
    "of_months": ("maand",),
    "of_two_years": ("twee ja",),
    "more_of_it": ("verdere", "extra", "nieuwe", "volgende"),
    "next_price": ("voor", "plus", "daarna", "en", "de"),
    "third_person": (
        r"(?:dit soort|dergelijke|zulke|deze) (?:brie\w+|factu\w+|nota\w*|praktijken|formulieren|aanbieding\w+)",
        (
            "(?:veel|tientallen|verschillende) (?:ondernemers|bedrijven)|ondernemers (?:worden|ontvangen|"
            "krijgen|blijven)|benaderen .{0,30}ondernemers"
        ),
        "slachtoffers?|doelwit|dupe", "fraudeurs?|oplichters?", r"onze cliënt\w*|cliënte?\b",
        "(?:heeft|hebt) u .{0,30}(?:ontvangen|gekregen)",
    ),
    "clause_word": ("opdracht", "verleng", "per jaar", "per maand", "aanbod", "vrijblijvend"),
    "each": ("per", "elke?", "iedere?", "voor elke?", "voor iedere?"),
    "each_one": ("per", "elke?", "iedere?", "voor elke?", "voor iedere?"),
    "first": ("eerste", "1e"),
    "second": ("tweede", "2e"),
    "third": ("derde", "3e"),
    "fourth": ("vierde", "4e"),
    "fifth": ("vijfde", "5e"),
    "in_year": ("voor het",),
    "way_to_pay": ("factuur", "incasso", "brief", "omgaande", "ommegaande", "direct", "heden"),
    "not": ("niet",),
    "tax_include": ("inbegrepen", "meegerekend", "inclusief", "opgenomen", "meegeteld", "begrepen"),
    "tax_charge": ("verschuldigd", "berekend", "geheven", "toepassing"),
    "tax_add": (
        "erbij", "bijkomend", "komt? daar bovenop", "bovenop", "toegevoegd", "bijgeteld", "komt er (?:nog )?bij",
        "komt", "waarbij",
    ),
    "no_tax": ("geen",),
    "discount": ("korting",),
    "public_act": ("bezwaar maken", "bezwaarschrift", "beroep instellen"),
    "interval_before": ("om de", "elke", "iedere", "tussenpozen van", "telkens na"),
    "no_exit": ("uitgesloten", "niet mogelijk", "op zijn vroegst", "niet toegestaan", "voor het eerst"),
    "exit": (r"opzeg\w*", "opgezegd", r"beëindig\w*", "eindigt", r"ontbind\w*", "vrijgave"),
    "up_to_end_of": (
        "(?:voor|na|tot|aan|bij|tegen) (?:het )?(?:einde|verstrijken|afloop)(?: van)?(?: het| de)?", "na", "vóór",
    ),
    "ends_after": ("eindigt", "loopt af", "vervalt", "is afgelopen"),
    "with_a_minimum": ("minimum van", r"minimale? (?:\p{L}+ )?van"),
    "billed_each": ("telkens voor", "steeds voor"),
    "trial": (r"proef(?:periode|maand|abonnement|tijd)\w*",),
    "free": ("gratis", "kosteloos", r"proef\p{L}*"),
    "years_to": ("tot en met", "tot", "t/m"),
    "years_noun": ("jaren ", "edities "),
    "anniversary": ("verjaardag",),
    "after_payee": (
        "onder vermelding", "Betalingskenmerk", "Kenmerk", "Bedrag", "Omschrijving", "handtekening", "Rekening",
    ),
    "account_holder": ("Rekeninghouder", "Naam rekeninghouder"),
    "payee_phrase": ("ten (?:name|gunste) van", "op (?:de )?rekening van", r"t\.n\.v\.?"),
    "payee_article": ("de", "het"),
    "payee_spelled": ("Begunstigde", "Ten name van", "Rekeninghouder"),
    "slip_label": (
        "Bedrag", "Kenmerk", "Betalingskenmerk", "Datum", "Handtekening", "Omschrijving", "Rekening", "Acceptgiro",
        "Naam", "van",
    ),
    "generic_party": (
        "handelsregister", "registratie", "nederlands?e?", "nederland", "gids", r"bedrijven\w*", "publicaties",
        "uitgeverij", r"dienst\w*", "administratie", "kantoor", "archief", "centraal", "centrale", r"nationaa?l\w*",
        "incasso", "betalingen", "kamer", "koophandel",
    ),
    "cash_office": (
        "belastingdienst.*", "gemeente .*", "ontvanger .*", "centraal justitieel incassobureau", "cjib", r"rijks\w+.*",
        "provincie .*", "waterschap .*", "kamer van koophandel.*", "boip", "sociale verzekeringsbank",
    ),
    "assigned": (
        "gecedeerd", "cessie", "factoring", "namens", "incassobureau", r"derdengelden\w*", "in opdracht van",
        "overgedragen aan",
    ),
    "length_of": ("(?:looptijd|contractduur) van", r"(?:verbintenis|verplichting|geldigheid)\w* van"),
    "original": ("oorspronkelijk",),
    "editions_compound": ("(?:edities|uitgaven|nummers)",),
    "public_office": ("kamer van koophandel.*", "belastingdienst.*", "gemeente .*", "rechtbank .*", "ministerie .*"),
    "no_piece": ("post", "factuur"),
    "before_company": ("de", "het", "firma", "uitgever"),
    "not_the_partner": ("klant", "debiteur", "bedrijf", "bedrijfsnaam", "uw bedrijf", "cliënt(?:e)?", "van"),
    "for_whole_term": ("hele looptijd", "gehele looptijd", "(?:twee|drie|vier|2|3|4) jaar"),
    "we_charge": ("wij berekenen", "wij factureren", "ons honorarium", "brengen wij"),
    "lasting": (r"lang\b",),
    "tens_word": ("honderd",),
    "half_of_a_year": ("(?:een )?half jaar",),
    "payment_noun": ("termijnen", "betalingen", "facturen", "bezoeken"),
    "no_commitment": ("zonder (?:vaste )?looptijd", "zonder contract", "dagelijks opzegbaar"),
    "tax_exempted": ("vrijgesteld", r"vrij\b"),
    "years_after": ("(?:edities|uitgaven|jaargangen)",),
    "interval_adjective": ("halfjaarlijkse", "driemaandelijkse", "jaarlijkse", "maandelijkse"),
    "each_alone": (r"elk\b(?!\s(?:jaar|half|kwartaal))",),
    "in_a_row": ("opeenvolgende",),
    "no_renewal": (
        "zonder (?:stilzwijgende |automatische )?verlenging",
        "niet (?:automatisch |stilzwijgend )?(?:verlengd|voortgezet|vernieuwd)",
    ),
    "price_now": ("nu", r"huidig\w*", "tot nu toe", "thans"),
    "price_from": ("vanaf", "per", "met ingang van"),
    "contract_year": (r"(?:geldt|loopt) voor het (?:kalender)?jaar 20\d\d",),
    "after_receipt": ("na (?:de )?ontvangst",),
    "follow_year": ("elk (?:volgend|verder|daaropvolgend) jaar",),
    "column_now": (r"tot \d", r"huidig\w*", r"oud\w*"),
    "column_then": (r"vanaf \d", r"nieuw\w*"),
    "yearly_subscription": (
        r"(?:jaarabonnement|jaarlijkse? abonnement)\w*",
        "jaarlijkse? (?:betaling|bijdrage|kosten|prijs)",
    ),
    "at_least_long": ("ten minste", "tenminste", "minimaal"),
    "more_before": ("nog eens", "andere"),
    "ticked": ("(?:aangekruiste?|aangevinkte?|gekozen)",),
    "plus_price": ("plus", "vermeerderd met"),
}
# fmt: on
