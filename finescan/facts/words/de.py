"""German words and phrases by concept: fragments of regular expressions, matched without regard to case."""

from __future__ import annotations

from collections.abc import Mapping

# fmt: off
WORDS: Mapping[str, tuple[str, ...]] = {
    # language
    "small_words": (
        "der", "die", "das", "und", "ist", "nicht", "mit", "für", "auf", "ein", "eine", "wird", "von", "zu", "den",
        "dem", "sie", "ihre", "ihr", "bei", "nach", "werden", "durch", "oder", "zum", "zur", "des", "im",
    ),
    # calendar and lengths of time
    "january": ("januar", "jänner", "jan"),
    "february": ("februar", "feber", "feb"),
    "march": ("märz", "maerz", "mrz"),
    "april": ("april", "apr"),
    "may": ("mai",),
    "june": ("juni", "jun"),
    "july": ("juli", "jul"),
    "august": ("august", "aug"),
    "september": ("september", "sept", "sep"),
    "october": ("oktober", "okt"),
    "november": ("november", "nov"),
    "december": ("dezember", "dez"),
    "unit_day": ("(?:Kalender|Werk|Arbeits|Bank)?tag(?:e[ns]?|es)?", "Stunden?"),
    "unit_hour": ("stunden?",),
    "unit_week": ("Wochen?",),
    "unit_month": (r"\p{L}*Monat(?:e[ns]?|s)?",),
    "unit_quarter": ("(?:Quartal(?:e[ns]?|s)?|Viertelj[aä]hr(?:e[ns]?|es)?)",),
    "unit_half_year": ("Halbjahr(?:e[ns]?|es)?", "halbe[nsm]? Jahr(?:es)?"),
    "unit_year": (r"\p{L}*Jahr(?:e[ns]?|es)?", "Saisons?", "Spielzeit(?:en)?", "Jahrg[aä]ng(?:e[ns]?|s)?"),
    "adjective_count": (
        "ein", "zwei", "drei", "vier", "fünf", "sechs", "zwölf", "achtzehn", "vierundzwanzig", "sechsunddreißig",
    ),
    "adjective_unit": ("jährig", "monatig", "wöchig", "tägig"),
    "count_word": (
        "ein(?:e[mnrs]?)?", "zwei(?:er)?", "drei(?:er)?", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn",
        "elf", "zwölf", "fünfzehn", "achtzehn", "zwanzig", "vierundzwanzig", "dreißig", "sechsunddreißig",
        "achtundvierzig", "sechzig", "neunzig", "vierzehn", "einundzwanzig",
    ),
    "between_count_and_unit": (
        "weiter", "voll", "gemeinsam", r"aufeinander\s?folgend", "ganz", "jeweilig", "nächst", "Kalender",
    ),
    # signature, payment, ways of return
    "signature": (
        r"(?:rechtsverbindliche |firmenmäßige |ggf\. )?unterschrift(?:en|\(en\))?", "paraphe", "firmenstempel",
        "stampiglie", "unterzeichne[rt]",
    ),
    "sign_here": ("datum", "ort", "stempel", "stampiglie"),
    "signature_alone": ("unterschrift",),
    "without": ("ohne", "keine", "nicht", "trägt daher"),
    "signature_noun": ("unterschrift",),
    "valid_unsigned": ("unterschrift (?:ist )?nicht", "gültig"),
    "payment_slip": (
        r"(?:SEPA-)?Überweisung(?:sträger|sformular|svordruck|sauftrag|/)?(?: / Zahlschein)?(?=\s|:|$)", "Zahlschein",
        "Erlagschein", "Einzahlungsschein", "Zahlteil", "Empfangsschein", "Zahlungsempfänger", "Verwendungszweck",
        "Verwendung:",
    ),
    "send_before_fax": ("rück", "zurück", "retour", r"send\w*", r"antwort\w*"),
    "send_after_fax": ("rück", "zurück", "retour", "send", "gebührenfrei"),
    "return_fax": ("rückfax", "rück-fax", "faxantwort"),
    "return_post": (
        "freiumschlag", "rückumschlag", "antwortkuvert", "rückkuvert", r"rücksende\w*", "zurück(?:zu)?senden",
        "zurück(?:zu)?schicken", r"retournier\w*", r"retour\b", "rücksendung", "rückantwort",
    ),
    "return_mail": ("per e-?mail", "eingescannt", "e-?mail an"),
    "return_web": (
        r"online (?:bestätig|ausfüll|freigeb)\w*", "im portal", r"auf unserer website bestätig\w*",
        "qr-?code scannen",
    ),
    # texts about such letters
    "warning": (
        "wir warnen", r"warn(?:t|en|ung)\b.{0,20}\bvor", "vorsicht (?:vor|bei)", "abzocke", r"masche\b",
        r"betrüger\w*", r"betrugs\w*", r"unseriös\w*", r"dubios\w*", "adressbuchschwindel", "offertenschwindel",
        "registerhaie", r"irreführend\w*", "täuschend", r"behördlich anmut\w*", r"amtlich (?:wirk|ausseh)\w*",
    ),
    "warning_advice": (
        "unterschreiben sie (?:nichts|nicht|keine)", "zahlen sie (?:nichts|nicht|keine)",
        "nicht (?:zahlen|bezahlen|unterschreiben|reagieren)", r"kleingedruckte\w*", "ruhe bewahren",
        "lassen sie sich nicht",
    ),
    "third_person": (
        "solche[nr]? (?:schreiben|formulare?|briefe?|rechnungen|angebote?)", "derartige[nr]?", "absender solcher",
        r"unser(?:e|er|en) mandant\w*", "namens und in vollmacht", "wer (?:unterschreibt|zahlt)", "empfänger solcher",
        r"betroffene (?:unternehm|betrieb|firm)\w*", r"opfer\b", r"geschädigt\w*",
    ),
    "remedy": (
        r"anfecht\w*", r"fechten .{0,30}\ban\b", r"arglistig\w*", r"§ ?123\b", "§ ?305 ?c",
        r"überraschend\w* (?:klausel|im sinne)", "strafanzeige", "verbraucherzentrale", "schutzverband",
        r"nichtig\w*", r"olg \w+", r"bgh\b", "urteil vom", "landgericht", r"amtsgericht \w+ (?:hat|entschied|wies)",
    ),
    "clause_word": (
        "bestell", "auftrag", "laufzeit", "jahresbetrag", "verlänger", "(?:pro|je) (?:monat|jahr)", "jährlich",
        "freiwillig", "Angebot",
    ),
    # accounts
    "payee": (
        "Zahlungsempfänger(?:in)?", "Empfänger(?:in)?", "Kontoinhaber(?:in)?", "Begünstigte[rn]?", "zahlbar an",
        "Zugunsten von", "Konto von",
    ),
    "after_payee": ("IBAN", "BIC", "Konto", "Bank", "Verwendung", "Betrag", "Kreditinstitut"),
    # periods of prices
    "piece": (
        "Ausgabe", "Auflage", "Einschaltung", "Eintrag(?:ung)?", "Einheit", "Klasse", "Zeile", "Marke", "Anzeige",
        "Insert(?:ion|at)", "Stück", "Domain", "Artikel", "Erscheinung", "Heft", "Nummer", "Schaltung", "Feld",
        "Anlage", "Standort", "Filiale", "Seite", "Objekt", "Datensatz", "Adresse",
    ),
    "per_two_years": ("für (?:beide|zwei|2) Jahre(?: zusammen| insgesamt)", "(?:alle )?zwei Jahre zusammen"),
    "per_half_year": (
        r"halbj[aä]hr(?:lich\w*|e[sr]?)?", r"(?:je|pro|im|per|jedes)\s\p{L}*halbjahr\w*",
        "(?:je|pro|per|im) Semester",
    ),
    "per_quarter": (
        r"viertelj[aä]hr\w*", r"(?:pro|je|im|per|jedes|/)\s?\p{L}*(?:quartal|vierteljahr)\w*", r"Quartals\w+",
    ),
    "per_month": (
        r"\p{L}*monate[n]? zu je", r"(?:pro|je|im|per|/|den|jeden)\s?(?:Kalender)?Monat\w*", r"mtl\b\.?",
        r"monatl(?:ich\w*|\.)?", r"p\.\s?M\.", r"pM\b",
        r"Monats(?:beitrag|preis|rate|ans[aä]tz\w*|gebühr|pauschale|entgelt|miete)\w*",
    ),
    "per_week": (
        r"Wochen(?:preis|beitrag|rate|entgelt|gebühr)\w*", r"\p{L}*wochen zu je", "(?:pro|je|per) Woche",
        r"wöchentlich\w*",
    ),
    "per_day": (r"Tages(?:preis|satz|entgelt)\w*", "(?:pro|je|am) (?:Kalender)?Tag", r"täglich\w*"),
    "per_year": (
        r"\p{L}*jahre[n]? zu je",
        r"(?:pro|je|im|per|/)\s?(?:\p{L}+e[sm]\s)?\p{L}*jahr(?!hundert)\w*",
        r"(?:jedes|jedem|für jedes|das|für das erste|pro laufendem)\s?(?:\p{L}+e[sm]\s)?\p{L}*jahr(?!hundert)\w*",
        r"p\.\s?a\.?(?!\w)", r"jährl(?:ich\w*|\.)?",
        r"Jahres(?:beitrag|preis|rate|gebühr|pauschale|entgelt|betrag|rechnung|miete|prämie|abo\w*)\w*",
        "(?:je|pro|per) (?:Saison|Spielzeit)",
    ),
    "per_entry": ("eine jede",),
    "each": ("pro", "je", "per", "jede[rsnm]?", "für jede[rsnm]?"),
    "one_more": ("weitere[rnsm]?",),
    "once": (r"einmalig\w*", r"einmal\b"),
    "billed": (
        "im voraus", "in vorauskasse", "vorab", "vorschüssig", "vorauszahlbar", r"berechne\w*", "abgerechnet",
        "in rechnung", "fakturiert", "erhoben", "fällig", "zahlbar", "kündbar", "bestätigung", r"aktualisier\w*",
        "abgebucht", "eingezogen", "nachträglich", "im Nachhinein", "im Vorhinein",
    ),
    "in_advance": (
        "im voraus", "in vorauskasse", r"vorab\b", "vorschüssig", r"vorauszahl\w*", "vorauskasse", "vorkasse",
        "zu (?:jahres|laufzeit|vertrags)beginn", "zu beginn (?:jedes|eines jeden|des)", "auf einmal",
        "mit (?:erhalt|zugang) der rechnung",
    ),
    # value added tax
    "any_tax": (r"\p{L}+steuer",),
    "tax_adjective": (r"ges(?:etzl(?:iche[rn]?)?)?\.?", "gültiger", "jeweiliger", "deutscher", r"österr\w*\.?"),
    "tax_name": ("MWST", "MwSt", "USt", "Mehrwertsteuer", "Umsatzsteuer", "Steuern?"),
    "tax_free": (
        "(?:umsatz|mehrwert)?steuerbefreit", "(?:umsatz|mehrwert)?steuerfrei", "nicht umsatzsteuer(?:pflichtig|bar)",
        "keine (?:Umsatz|Mehrwert)steuer", "ohne Ausweis (?:der|von) (?:Umsatz|Mehrwert)steuer",
        r"Kleinunternehmer\w*", "§ ?19 UStG", "optiert nicht",
        "unterliegt nicht der (?:Umsatz|Mehrwert)steuer", "(?:enthält|fällt) keine (?:Umsatz|Mehrwert)steuer",
        "(?:umsatz|mehrwert)steuerlich nicht steuerbar", "von der (?:Umsatz|Mehrwert)steuer befreit",
    ),
    "plus_tax": ("zzgl", "zuzügl", "zuzüglich", "plus", r"\+", "exkl", "exklusive", "ohne", "bei"),
    "tax_added": (
        "wird (?:gesondert|zusätzlich)", "kommt hinzu", "separat", "gesondert", "extra",
        "kommt (?:noch )?(?:hinzu|dazu)",
        "(?:ist |sind )?nicht (?:eingerechnet|enthalten|inbegriffen|inkludiert|berücksichtigt)",
    ),
    "net": (r"\bnetto\b(?! ?Kalt)", r"\bvor Steuern?\b"),
    "with_tax": ("inkl", "inklusive", "einschl", "einschließlich", "mit"),
    "tax_contained": (
        "inbegriffen", "inklusive", r"inkl\.?", "enthalten", "eingerechnet", "einbegriffen", "inkludiert",
        "eingeschlossen",
    ),
    "of_which_tax": ("darin", "hierin", "im Betrag"),
    "gross": (r"\bbrutto\b",),
    "tax_article": (r"der\s",),
    # what an amount is
    "penalty": (
        r"bußgeld\w*", r"busse\b", "buße", "geldbuße", "geldstrafe", "ordnungsgeld", r"ordnungswidrig\w*",
        r"mahn(?:gebühr|pauschale|kosten|spesen)\w*", "mahnung", r"säumnis\w*", r"verzug\w*", "zuschlag", "strafe",
        "vertragsstrafe", r"verspätung\w*", "überfällig", r"kosten(?:pauschale)? des inkasso\w*", r"rücklast\w*",
    ),
    "penalty_after": ("Bußgeld", "Geldbuße", "Ordnungsgeld"),
    "not_owed": (
        r"(?:verlang|forder)\w* .{0,20}mandant\w*", "stammkapital",
        "grundkapital", "haftsumme", r"umsatz(?!steuer)\w*", "gewerbeertrag", r"gewinn\w*",
        r"freibetrag\w*", r"bemessungsgrundlage\w*", r"arbeitsentgelt\w*", "lohnsumme", "versicherungssumme",
        "deckungssumme", r"haft\w+", r"höchst\w*", "bis zu", "höchstens", "maximal", "guthaben", r"rabatt\w*",
        "nachlass", "ersparnis", "sparen", r"statt\b", "anstatt", "bisher(?:ig)?", "früher", "vorher", "vorjahr",
        "kaution", "sicherheit", "pfand", "gutschrift", "abzüglich", "abzgl", "bereits gezahlt", r"vorschuss\w*",
        r"erstatt\w*", "rückzahlung", "kosten in höhe", "rechnung über", "anwaltskosten", "streitwert", "zinsen",
    ),
    "total": (
        r"gesamt\w*", r"(?<!zwischen)summe\b", "endbetrag", "endsumme", "zahlbetrag", "rechnungsbetrag",
        r"zu zahlen\w*", "fälliger betrag", r"fällig\b", "betrag(?: in)?(?::| eur| chf)?", "überweisungsbetrag",
        "betrag:?$", "zahlbar",
    ),
    "net_sum": ("zwischensumme", "netto(?:betrag|summe)?"),
    "sum_label": ("betrag", "summe"),
    "tax_meant_as_part": ("inkl", "einschl", "zzgl", "zuzügl", "plus", "exkl", r"mit\b", "netto", "ohne", r"\+"),
    "money_word": ("euros?", "eur", "franken"),
    "money_and": ("und",),
    "cent_word": ("cents?", "rappen"),
    # renewal and notice
    "renewing": (
        r"verläng\w*", r"verlaeng\w*", r"erneuer\w*", r"prolong\w*", "fortgesetzt", "setzt sich", r"fort\b",
        r"erstreck\w*", "läuft .{0,30}weiter", r"weiterl\w*", "weitere[nrsm]?", "stillschweigend", "jeweils",
        "automatisch",
    ),
    "surely_renewing": (
        "verläng", "verlaeng", "erneuer", "prolong", "fortge(?:setz|führ)", r"besteh\w*[^.;]{0,60}fort\b",
        r"\bweiter\b", r"länger\b", r"hinaus\b",
        "setzt sich", "erstreck", "läuft .{0,30}weiter", "weitere", "stillschweigend", "freuen wir uns",
    ),
    # "unless": what makes the sentence after the term a renewal, whatever its verb
    "unless": (
        r"(?:wenn|sofern|falls|soweit|solange|so|wofern)\b[^.;]{0,120}?\b(?:nicht|kein\w*|niemand)",
        "es sei denn", r"außer\b",
        r"ausgenommen\b",
        r"\bohne (?:\p{L}+ ){0,2}(?:kündigung|abbestellung|aufsage|widerspruch|abmeldung|austritt)\w*",
        r"\bohne (?:\p{L}+ ){0,2}(?:storno|gegenteilige|mitteilung|nachricht|aufkündigung)\w*",
        r"mangels (?:\p{L}+ )?(?:kündigung|widerspruch|aufsage)\w*",
        r"unterbleibt", r"vorbehaltlich\b", r"bis auf widerruf", r"nicht (?:\p{L}+ ){0,4}(?:gekündigt|widersprochen)",
        r"\bohne (?:\p{L}+ ){0,3}(?:absage|aufsage|widerruf|nachricht|gegenbericht|abbestellung|rückmeldung|brief)\w*",
        r"(?:die|das|der|den) nicht (?:\p{L}+ ){0,6}(?:storniert|gekündigt|abbestellt|abgesagt|widerrufen)",
        r"schriftlich (?:\p{L}+ ){0,2}abgelehnt",
    ),
    "afterwards": (
        r"danach\b", r"anschließend\w*", r"hernach\b", r"sodann\b", r"hierauf\b", r"darauf(?:hin)?\b",
        r"nachher\b", r"später\b",
        "nach ablauf", "nach ende", "im anschluss", "in der folge", r"folgt\b", "darüber hinaus", "nachfolgend",
        r"nach dies\w+ (?:zeit|frist|dauer|laufzeit|periode|zeitraum)",
        r"nach (?:der|dieser|jener) \p{L}*(?:laufzeit|dauer)", r"hinterher\b", r"ab dann\b", "von da an",
    ),
    "same_length": (
        r"(?:für|um) (?:die|den|eine[n]?) ?(?:selbe|gleich)\p{L}*(?: \p{L}+)? (?:Dauer|Laufzeit|Zeitraum|Zeit)",
        r"(?:für|um) (?:dieselbe|denselben|dieselbige) (?:\p{L}+ )?(?:Dauer|Laufzeit|Zeitraum|Zeit|Frist)",
        (r"(?:für|um|auf) (?:jeweils |je |wieder(?:um)? )?(?:die |den |eine[nr]? )?(?:selbe|gleich)\p{L}*(?: "
        r"\p{L}+)? (?:Dauer|Laufzeit|Zeitraum|Zeit|Frist|Periode|Spanne)"),
        "(?:für|um|auf) (?:die|eine) (?:ursprüngliche|genannte|obige) (?:Dauer|Laufzeit)",
        "um (?:sich|ihre|seine) eigene (?:Dauer|Länge)", r"gleich lang\w* (?:\p{L}+)?",
    ),
    "again": (
        r"weitere\w*", r"wiederum\b", r"erneut\b", r"abermals\b", r"nochmals\b", r"jeweils\b", r"\bje\b",
        r"neuerlich\w*", "angehängt",
        r"schließ\w+ sich", r"folgt\b", r"hinzu\b", r"mehr\b",
        "jede[sn]? mal", r"neue[nrsm]?\b", "noch (?:ein)?mal",
    ),
    "renewal_step": ("um", "per", "auf", "für", "jeweils", "einem", r"weitere\w*"),
    "renewal_step_more": ("jeweils ", "ein ", "je ", "einen ", "weitere[nrsm]? "),
    "renewed_after": (
        "verlängert", r"fortge\w+", "weiter", "länger", r"fort\b", "erneuert", r"prolong\w*", "automatisch",
        "stillschweigend", "gemeinsame",
    ),
    "renewal_count": ("weitere",),
    "by_choice": (r"\bob\b", r"\bsoll(?:en)?\b", "auf wunsch", "auf ihren antrag", "können sie", "schutzdauer"),
    "year_to_year": (
        "(?:von|vom) Jahr zu Jahr", r"\p{L}*jahr (?:um|für|auf) \p{L}*jahr\b",
        r"(?:halb)?jahresweise (?:weiter|verläng\w*|fort\w*)",
        r"monatsweise (?:weiter|verläng\w*)", "(?:alljährlich|jährlich)(?= (?:neu|stillschweigend|automatisch))",
        "von (?:Quartal zu Quartal|Halbjahr zu Halbjahr|Monat zu Monat|Saison zu Saison|Schuljahr zu Schuljahr)",
        "Jahr (?:für|um) Jahr",
    ),
    "per_unit_before": ("pro", "je"),
    "term_of": (r"\p{L}*laufzeit",),
    "notice_manner": ("mindestens", "spätestens", "schriftlich", r"per \w+(?: \w+)?", r"mit \w+ \w+", "im"),
    "notice_after": (
        r"vor(?:her|weg|aus|ab)?\b", r"zuvor\b", r"davor\b", "Kündigungsfrist", r"Frist\b",
        "zum (?:jeweiligen )?(?:Ablauf|Ende|Laufzeitende|Vertragsende|Quartalsende|Jahresende|Monatsende)",
        "auf (?:das )?Ende",
        "früher",
    ),
    "notice_before": (
        "Frist von", "Kündigungsfrist(?: von| beträgt|:| ist)?",
        "unter (?:Einhaltung|Wahrung)(?: einer Frist)?(?: von)?", r"Kündigung (?:mit|unter)\b.{0,25}", "spätestens",
        "mit einer (?:Frist|Kündigungsfrist) von", "mindestens", "vor Ablauf von", "innert",
    ),
    "at_least": ("mindestens ", "von "),
    "cancel": (
        r"kündig\w*", "kündbar", "aufgesagt", r"aufsag\w*", r"abbestell\w*", r"widersprech\w*", r"widerspr\w*",
        "Streichung",
        "abgemeldet", "Gegenteiliges", "beendet", r"beendig\w*", "storniert", "begehrt", "Einspruch",
        "Nichtverlängerung", r"Bescheid sag\w*", r"Bescheid geb\w*", "aufgehoben", "Aufsage", "abgesagt", "gekündet",
        r"austritt\w*",
        "austreten", "ausgetreten", r"abgemeld\w*", r"meldet sich", r"abmeld\w*", r"abgestellt", r"gelöst",
        r"lösung\b", r"auflös\w*",
        r"storni\w*", "saldiert", "zurückgezogen", r"rückzieh\w*", r"einstell\w*", r"schluss\b",
        r"schreib\w*", "Nachricht", r"absag\w*", r"zurückgeb\w*", "Absage",
    ),
    # terms
    "term_noun": (
        "Laufzeit", "Mindestlaufzeit", "Vertragslaufzeit", "Vertragsdauer", "Mindestvertragsdauer", "Mindestdauer",
        r"Bindung\w*", "Bindefrist", "Dauer", r"Gültigkeit\w*", "Mietzeit", "Erstlaufzeit", "Grundlaufzeit",
        r"Verpflichtung\w*", r"Buchung\w*", "Abonnement", "Bezug",
        r"\p{L}{3,}(?:dauer|laufzeit|zeitraum|bindung|frist|zeit)", r"Turnus", r"Periode",
    ),
    "term_verb": ("von", "beträgt", "ist"),
    "term_extent": ("mindestens ", "zunächst ", "fest ", "insgesamt ", "nur "),
    "term_preposition": (
        "für", "auf", "über", "durch", "dauert", "läuft", "gilt", "beträgt", "während", "für die Dauer von",
        "Dauer von", "Zeitraum von", "zunächst", "fest", "insgesamt", "umfasst", "umspannt", "erstreckt sich über",
    ),
    "for_a_period": (
        "einen Zeitraum von ", "eine Dauer von ", "die Dauer von ", "mindestens ", "zunächst ", "fest ", "jeweils ",
        "volle ",
        "die ", "das ", "den ", "vorerst ", "erst einmal ", "genau ",
    ),
    "term_after": (
        "verbindlich", "fest", "bindend", "gültig", "lang", r"ab\b", "Laufzeit", "Mindestlaufzeit", "Vertragsdauer",
        "Vertragslaufzeit", "Bindung", "abgeschlossen", "gebucht", "bestellt", "vereinbart", "erteilt",
    ),
    "contract_word": (
        "laufzeit", "vertragsdauer", r"bestell\w*", r"beauftrag\w*", r"auftrag\w*", r"erteil\w*", r"verbindlich\w*",
        "gebucht", "abgeschlossen", r"abonn\w*", r"vereinbart\w*", r"vertrag\w*", r"eintrag\w*", "aufnahme",
        r"mitglied\w*", r"insert\w*", r"veröffentlich\w*", r"publi\w*", r"registrier\w*", "begleitet", "bezug",
        "gültigkeit", r"zertifi\w*", "mietverhältnis", "lizenz", "wartung", "leasing", "miete", "laufen", "läuft",
        "gilt", r"teilnahme\w*", r"teilnehm\w*", r"betreuung\w*", r"porträt\w*", "anschluss", r"dossier\w*",
        r"belegung\w*", r"anzeige\w*",
        r"freigabe\w*", r"paket\w*", r"leistung\w*", r"dienst\w*", r"service\w*", r"profil\w*", r"pflege\w*",
        r"präsen\w*",
    ),
    "no_term": (
        r"gewährleist\w*", r"garanti\w*", r"aufbewahr\w*", r"verjähr\w*", "erfahrung", r"seit\b", r"vergangen\w*",
        "letzten", "gespeichert", "freiheitsstrafe", r"arrest\w*", "haft von", "alter von", r"bestehen\w*",
        "lebensjahr", "zahlungsziel", "lieferzeit", "lieferfrist", "preisgarantie", "schutzdauer", "werktag",
        "gewerbe ausgeübt", "existenzgründer", "steuerfrei", "jubiläum", "nunmehr", "innert", "innerhalb",
        "binnen", r"bis zu\b",
        r"höchstens\b", "frühestens nach", r"nach .{0,20}nicht mehr", r"vollstreck\w*", r"rückwirkend",
        r"nachzahl\w*", r"alt\b",
    ),
    "each_before": ("pro", "je", "jede[sn]?", "alle", "nach", "vor", "seit", "im", "des", "eines", "ersten?"),
    "of_so_many": ("jährig", "monatig"),
    "deadline_before": (
        "innerhalb(?: von| der nächsten)?", "binnen", "innert", "in", "spätestens", "Frist(?: von)?:?", "nach",
        "haben Sie",
    ),
    "only": ("nur ", "spätestens "),
    "editions_compound": (  # also at the end of a longer word
        ("(?:Ausgaben|Auflagen|Einschaltungen|Schaltungen|Insertionen|Hefte|Editionen|Folgen|Erscheinungen|"
        "Erscheinungstermine|Jahrg[aä]ngen?|Drucke|Drucklegungen|Veröffentlichungen|Nummern)"),
    ),
    "appears_yearly": (
        "jahresabstand", "jahresfolge", "im abstand eines jahres",
        "jahresausgaben?", "jahreseditionen?", r"jährlich erschein\w*",
        r"erschein\w*.{0,20}(?<!halb)(?<!viertel)jährlich", "einmal (?:im|pro|jährlich)", r"jahresausgabe\w*",
        r"jährlich\w* im (?:Herbst|Frühjahr|Sommer|Winter)", "erscheinen jährlich",
        "jedes Jahr (?:im|zum|vor)", "pro Jahr eine",
    ),
    "appears_half_yearly": (
        r"halbjährlich\w*", r"halbjahres\w*", "je halbjahr", "zweimal (?:im|pro) jahr", "frühjahr und (?:im )?herbst",
        "herbst und (?:im )?frühjahr", "sommer und (?:im )?winter",
    ),
    "appears_quarterly": (r"vierteljährlich\w*", r"quartal\w*", "viermal (?:im|pro) jahr"),
    "appears_two_monthly": (r"zweimonatlich\w*", "alle zwei monate", "sechsmal (?:im|pro) jahr"),
    "appears_monthly": (r"monatlich erschein\w*", r"erschein\w*.{0,20}monatlich", r"monatsausgabe\w*"),
    "billing": (r"berechn\w*", r"abrechn\w*", "abgerechnet", r"rechnung\w*", "(?<!vertrags)zeitraum"),
    "years_before": ("für", "in", "Ausgaben?", "Jahre?n?", "Auflagen?"),
    "years_article": ("die ", "den "),
    "years_noun": ("Jahren? ", "Ausgaben? "),
    "years_and": ("und",),
    "range_from": (
        "vom?", "ab", "Laufzeit:?", "Vertragszeit(?:raum)?:?", "Zeitraum(?: vom)?:?", "gültig (?:ab|von)",
        "Vertragsjahr:?",
    ),
    "range_to": ("bis(?: zum)?", "-", "bis (?:zum|einschließlich)"),
    # head of the letter
    "date_label": (
        "Datum:?", "Bescheid(?:-Datum)? vom", ", den", "Ausstellungsdatum", "Rechnungsdatum", "Date / Datum",
    ),
    "other_date": (
        "bis(?: zum| spätestens)?", "spätestens(?: am| bis)?", "Frist:?", r"fällig\w*(?: am| bis)?:?", "zahlbar bis",
        "ab(?: dem)?", "seit", "vom", "am", "geboren", "Termin:?", "Abgabetermin:?", "Redaktionsschluss:?",
        "Eintragung vom", "Anmeldung vom", "zum",
    ),
    "reference": (
        r"Kassenzeichen(?:\s\([^)]*\))?", "Aktenzeichen", r"Az\.?", "Geschäftszeichen", "Unser Zeichen",
        "Ihr Zeichen", r"Rechnungs(?:nummer|-?Nr\.?)", r"Rechnung Nr\.?", r"Kunden(?:nummer|-?Nr\.?)",
        r"Vorgangs(?:nummer|-?Nr\.?)", "Ident-Nummer", r"Prüf-Nr\.?", r"Beleg(?:nummer|-?Nr\.?)", "Aussteller-Code",
        "Vertragsnummer", r"Verfahrens-?Nr\.?", "Registriernummer", "Registernummer", r"Formular-?Nr\.?",
    ),
    "subject_label": ("Betreff", "Betrifft", r"Betr\."),
    "salutation": ("Sehr geehrte", "Guten Tag", r"Liebe[rs]?\s\p{L}", "Hallo", "Sehr verehrte", "Grüß Gott"),
    "act_by": (
        "bis(?: zum| spätestens(?: zum| am)?| einschließlich| längstens)?", "spätestens(?: am| bis(?: zum)?)?",
        "Frist(?:ende|ablauf)?:?(?: bis)?", r"Rück(?:gabe|send)\w*(?: bis)?:?", "Termin:?", "Abgabetermin:?",
        "Abgabefrist:?", "zahlbar bis", "fällig (?:am|bis|zum)?", "Fällig(?:keit)?:?", "Redaktionsschluss:?",
        "Anzeigenschluss:?", "Einsendeschluss:?", "Stichtag:?",
    ),
    # the offer
    "or": ("oder", "wahlweise", "alternativ"),
    "or_only": ("nur ", "für "),
    "sender_pays": (
        "erhalten wir von", "zahlen wir ihnen", "wir zahlen ihnen", "vergüten wir ihnen", "wir vergüten ihnen",
        "(?:verlag|herausgeber|absender|betreiber|portalbetreiber) (?:zahlt|schuldet|vergütet)",
        "ihnen (?:aus)?gezahlt",
    ),
    "set_up": (
        r"einricht\w*", r"bearbeitung\w*", r"anmelde\w*", r"aufnahme(?:gebühr|pauschale)\w*", r"aktivierung\w*",
        r"karten\w*", r"start\w*", r"einmalig\w*", r"druck\w*", r"satz\w*", r"grafik\w*",
        r"\p{L}*sonderzahlung\w*",
        r"anzahlung\w*",
        r"aufstell\w*", r"installation\w*", r"montage\w*", r"anlage des\b", r"versand\w*", r"liefer\w*",
        r"erstellung\w*",
    ),
    "price_noun": ("preis", "gebühr", "pauschale", "beitrag", "entgelt", "kosten", "honorar"),
    "yearly": (
        "jährlich", "pro jahr", "je (?:vertrags|kalender|laufzeit)?jahr", r"p\. ?a\.",
        "gleichen? (?:gebühr|betrag|preis|entgelt)", "jahresbeitrag",
    ),
    "all_prices": (
        r"(?:die|der|das) (?:\w+ )?(?:gebühr|pauschale|beitrag|preis|betrag|entgelt|miete)",
        r"(?:alle|sämtliche|genannte|angegebene)\w* (?:\w+ )?(?:Preise|Beträge|Entgelte|Gebühren|Kosten)",
        "(?:Preise|Beträge)",
        "jeweils", "beides",
    ),
    "all_net": (
        "ohne (?:Mehrwert|Umsatz)steuer", "ohne MwSt", "zzgl", "zuzüglich", "netto", "exkl", "plus",
        "ohne (?:USt|Steuer)",
    ),
    "all_gross": ("inkl", "einschl", "brutto"),
    "all_exempt": (
        r"\w*steuerfrei", r"\w*steuerbefreit", "nicht (?:umsatz|mehrwert)steuerpflichtig",
        "keine (?:Umsatz|Mehrwert)steuer",
        r"unterlieg\w+ nicht der (?:Umsatz|Mehrwert)steuer", "von der (?:Umsatz|Mehrwert)steuer befreit",
    ),
    "small_business": (
        r"Kleinunternehmer\w*", r"§ ?19 (?:Abs\. ?1 )?UStG", "optiert nicht",
        "(?:enthält|enthalten|fällt) keine (?:Umsatz|Mehrwert)steuer",
        r"unterlieg\w+ nicht der (?:Umsatz|Mehrwert)steuer",
    ),
    # the sender
    "partner_before": (
        "Betreiber(?:in)?", "Anbieter(?:in)?", "Herausgeber(?:in)?", "Verlag", "Vertragspartner(?:in)?",
        "Träger(?:in)?", "Medieninhaber(?:in)?", "Verantwortlich",
        "ist ein (?:Dienst|Angebot|Produkt|Informationsangebot|Service) der", "Auftragnehmer(?:in)?",
        "wird (?:herausgegeben|betrieben) von", "Rechnungssteller(?:in)?", "Inhaber(?:in)?",
    ),
    "partner_article": ("ist ", "die ", "der ", "von "),
    "not_a_name": (
        r"dringend\w*", r"eilig\w*", r"wichtig\w*", r"fax\b", r"telefax\w*", "rechnung", "angebot", "mahnung",
        "bescheid", "betreff", "r e c h", "kostenrechnung", "erinnerung", "antrag", "eintragungsantrag",
        "korrekturabzug", "frist", "sehr geehrt", "kundennummer", "datum", "seite", "an:", "mietvertrag",
        "mitgliedsvertrag", r"vertrag\b", r"tel\b", "auftragsbestätigung", "bestellung", "eintragungsangebot",
    ),
    "fax_label": (r"(?:Tele)?(?:fax|Rückfax|Fax-?Nr\.?|Faxnummer)",),
    "before_company": (
        "die",
        "der",
        "das",
        "firma",
        "grüßen",
    ),
    "yearly_sum": (
        r"Jahres(?:gebühr|betrag|beitrag|entgelt|prämie|rechnung|bezugspreis|abonnement)\w*",
        r"\p{L}*(?:umlage|abgabe|beitrag|taxe|prämie)s? (?:für (?:das (?:Kalender|Beitrags|Geschäfts)?jahr )?)?20\d\d",
        r"Jahres(?:umlage|abgabe|mitgliedschaft)\w*",
    ),
    "follow_up": (
        r"folge(?:beitrag|preis|gebühr|kosten|jahr\w*|rechnung)\w*",
        "danach",
        "anschließend",
        r"ab dem (?:zweiten|2\.) (?:jahr|vertragsjahr)",
        "in den folgejahren", "im folgejahr",
        r"ab dem (?:zweiten|dritten|13\.|dreizehnten|7\.|siebten) (?:jahr|monat|vertragsjahr|vertragsmonat)",
        r"nach (?:dem|Ablauf des) (?:ersten|1\.) (?:jahr|vertragsjahr)\w*",
        r"(?:jedes|für jedes) (?:weitere|folgende) (?:\p{L}*jahr)", "in jedem weiteren jahr",
    ),
    "contract_year": (
        "(?:Ablauf|Ende) (?:des|eines) (?:ersten )?(?:Einschaltungs|Insertions|Eintragungs)jahre?s",
        "(?:Ablauf|Ende) (?:des|eines) (?:ersten )?(?:Bezugs|Abonnement|Abo|Mitglieds)jahre?s",
    ),
    "one_more_of_it": (
        "jeweils (?:um )?ein(?:e[nsm]?)? weitere[rsnm]?(?=[,.;]| wenn| sofern| falls)",
    ),
    "set_up_fee": (
        r"einrichtungs(?:gebühr|pauschale|kosten|preis)\w*",
        r"bearbeitungs(?:gebühr|pauschale)\w*",
        r"aufnahme(?:gebühr|pauschale)\w*",
    ),
    "term_heading": (
        "Laufzeit",
        "(?:Vertrags|Mindest)laufzeit",
        "(?:Vertrags)?dauer",
        "Leasingdauer",
    ),
    "range_word": (
        "bis",
    ),
    "years_following": (
        "die (?:zwei|drei|vier|fünf) (?:auf [^.;]{1,60}? )?folgenden (?:Kalender|Vertrags)?jahre",
    ),
    "not_a_notice": (
        r"(?:widerruf|storn|rücktritt)\w*",
    ),
    "to_label": ("(?:Tele)?fax an", "an", "empfänger"),
    "from_label": ("von", "absender"),
    "billed_before": (
        "zahlbar", "fällig", "berechnet", "abgerechnet", "in Rechnung gestellt", "fakturiert", "verrechnet",
        "eingezogen", "abgebucht", "erhoben",
    ),
    "each_period": (
        "jahrweise", "alljährlich", "jedes Jahr", "jährlich", "jahresweise", "monatlich", "quartalsweise",
        "vierteljährlich",
    ),
    "renews": (r"verläng\w*", r"erneuer\w*", r"prolong\w*", "fortgesetzt", "läuft weiter"),
    "end_of": ("nach (?:dem )?(?:Ablauf|Ende|Verstreichen) (?:von|der|des|dieser)?",),
    "notice_noun": (r"Kündigungsfrist\p{L}*", "Aufsagefrist", "Frist"),
    "edition": (
        r"\p{L}*Ausgabe\b", r"\p{L}*Auflage\b", r"Einschaltung\b", r"Schaltung\b", r"Insertion\b", r"Heft\b",
        r"\p{L}*Nummer\b", r"Erscheinung\b", r"Edition\b", r"Anzeige\b",
    ),
    "follow_edition": (
        "jede (?:weitere |nachfolgende |künftige )?(?:Folge|Nachfolge)(?:ausgabe|auflage|nummer)",
        "(?:die|eine) (?:jeweils )?(?:nächste|weitere|folgende|neue) (?:Ausgabe|Auflage|Einschaltung|Nummer)",
    ),
    "additional_fee": (
        "kommt (?:noch )?hinzu", "hinzu kommt", "kommen (?:noch )?hinzu",
        "zusätzlich (?:zu|fällt|fallen|wird|werden)", "daneben", "außerdem", "darüber hinaus",
    ),
    "extra_charge": (
        r"(?:folgt|ergeht|erhalten Sie) (?:\p{L}+ ){0,3}(?:Rechnung|Nota)",
        "(?:gesondert|separat|zusätzlich|extra) (?:in Rechnung gestellt|berechnet|verrechnet|erhoben|fakturiert)",
    ),
    "of_half_years": ("halbj", "semester"),
    "of_quarters": ("quartal", "viertelj"),
    "of_months": ("monat",),
    "of_two_years": ("zweij", "zwei Jahre"),
    "more_of_it": ("weitere[rnsm]?",),
    "next_price": (
        "für", "dazu", "zuzüglich", "zzgl", "plus", "danach", "ab dem", "die", "der", "das", "einmalig",
    ),
}
# fmt: on
