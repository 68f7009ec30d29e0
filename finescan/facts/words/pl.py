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
    "unit_day": ("dni", "dni(?:ach)?", "dzień"),
    "unit_week": ("tygodni(?:e|owy)?", "tydzień", "tygodnia", r"tygodni(?:ach|owy\w*)?"),
    "unit_month": (r"miesi[ąęae]c[yae]?(?:czn\w+)?", "miesi[ąęae]c(?:y|e|a|u|ach|ami)?", "rat miesięcznych"),
    "unit_half_year": ("pół roku", "p[óo][łl]rocz(?:e|a|y|u|ach)?", "semestr(?:y|ów|u|ach)?"),
    "unit_year": (
        "lat(?:a)?", "rok(?:u|ów)?", "roczny", "lat(?:a|ach)?", "rok(?:u|ów|iem)?", "sezon(?:y|ów|u|ach)?",
        "rocznik(?:i|ów|a)?", "lat(?:a)? (?:szkolne|kalendarzowe)", r"roczn\w+ (?:faktur\w*|opłat\w*|skład\w*|rat\w*)",
    ),
    "adjective_count": (
        "trzy", "dwu", "dwunasto", "pięcio", "cztero", "sześcio", "dwudziestocztero", "trzydziestosześcio",
        "jedno", "osiemnasto",
    ),
    "adjective_unit": ("miesięczn", "letni", "roczn", "tygodniow", "dniow"),
    "count_word": (
        "jed(?:en|nego)", "dw(?:a|óch|ie|u)", "trz(?:y|ech)", "czter(?:y|ech)", "pię(?:ć|ciu)", "sze(?:ść|ściu)",
        "dwanaście", "dwunastu", "dwudziestu czterech", "trzydziestu",
        "jedn(?:ą|ego|ym)", "siedem", "siedmiu", "osiem", "ośmiu", "dziewięć", "dziewięciu", "dziesięć",
        "dziesięciu", "osiemnaście", "osiemnastu", "dwadzieścia(?: cztery)?", "dwudziestu",
        "trzydzieści(?: sześć)?", "trzydziestu sześciu", "czternaście", "czternastu", "sześćdziesiąt",
        "dziewięćdziesiąt", "kolejny", "następny", "dalszy",
    ),
    "between_count_and_unit": ("kolejn", "następn", "dalsz", "pełn", "nowy", "pierwsz", "inn"),
    # signature, payment, ways of return
    "signature": ("podpis",),
    "sign_here": ("pieczęć", "miejscowość"),
    "without": ("brak",),
    "signature_noun": ("podpis",),
    "payment_slip": ("Tytuł(?: przelewu)?:", "Rachunek:"),
    "return_post": (r"odesłani\w*",),
    # texts about such letters
    "warning": (
        r"oszust\w+|oszukan\w*|oszukuj\w*", r"ostrze[gż]\w+", r"wyłudz\w+|naciąga\w+",
        r"uwaga na|uważaj\w* na|uwaga!", r"fałszyw\w+", r"wprowadza\w* w błąd",
        r"przypomina\w* (?:urzędow|oficjaln)\w+|wygląda\w* (?:na|jak) (?:urzędow|oficjaln)\w+", r"pułapk\w+",
    ),
    "warning_advice": (
        r"nie (?:płać|płaci|podpisuj|odpowiadaj)\w*", r"drobn\w+ druk\w*",
        "co (?:robić|zrobić)|jak (?:rozpoznać|się bronić)",
    ),
    "third_person": (
        r"(?:tego typu|takie|takich|te) (?:pism\w*|list\w*|wezwani\w*|ofert\w*|faktur\w*|praktyk\w*)",
        r"przedsiębiorc\w+ (?:\p{L}+ ){0,4}(?:otrzym\w+|dosta\w+)|wiele (?:firm|osób)|nowi przedsiębiorcy",
        r"ofiar\w*|poszkodowan\w+", r"nasz\w* klient\w*",
    ),
    "remedy": (
        "uokik", r"policj\w+|prokuratur\w+", r"sąd\w*", r"zgłoś\w*|zawiadomi\w+",
        r"uchyl\w+ .{0,30}skutk\w+|podstęp\w*|nieważn\w+", r"adwokat\w*|radc\w+ prawn\w+", r"wyrok\w*",
        r"pow[oó]d\w*|pozwan\w+", r"apelacj\w+",
    ),
    "clause_word": ("umow", "zamówien", "przedłuż", "rocznie", "miesięcznie", "ofert"),
    # accounts
    "payee": ("Odbiorca", "Nazwa odbiorcy", "Beneficjent", "Na rzecz", "Płatne na rzecz", "Odbiorcy"),
    "after_payee": ("Rachunek", "Nr rachunku", "Kwota", r"Tytu[łl]\w*", "Bank", "Zleceniodawca"),
    # periods of prices
    "per_half_year": (
        "półrocznie", "(?:za|na|co) (?:każde )?p[óo][łl]rocze", r"p[óo][łl]roczn\w+", "za semestr",
    ),
    "per_quarter": ("kwartalnie", "za kwartał", "(?:za|na|co) (?:każdy )?kwarta[łl]", r"kwartaln\w+"),
    "per_month": (
        r"miesięczn\w+", "za miesiąc", r"(?:za|na|co) (?:każdy )?miesi[ąa]c\w?", r"miesi[ęe]czn\w+",
        r"mies\.", r"/ ?m(?:ie|-)?c\b",
    ),
    "per_week": ("tygodniowo", "(?:za|na|co) (?:każdy )?tydzień", r"tygodniow\w+"),
    "per_day": ("dziennie", "za (?:każdy )?dzień", r"dzienn\w+"),
    "per_year": (
        r"roczn\w+", "rocznie", "za (?:każdy )?rok", r"(?:za|na|co) (?:każdy )?(?:rok|sezon|rocznik)(?: \p{L}+)?",
        "w skali roku", "corocznie", "/ ?rok", r"za (?:rok )?20\d\d(?: rok| r\.)?(?!\s?(?:i|do|-|/|,))",
    ),
    "per_entry": (
        "za (?:każdy )?wpis",
        (r"(?:za|od) (?:każd\w+ )?(?:wpis\w*|wydani\w+|edycj\w+|publikacj\w+|ogłoszeni\w+|klas\w+|numer\w*|"
        r"emisj\w+|reklam\w+)"),
        "jedne(?:go|j) (?:wydania|edycji|publikacji|emisji|ogłoszenia)",
        "każde(?:go|j) (?:z )?(?:wydania|wydań|edycji|publikacji)",
    ),
    "once": (r"jednorazow\w*", r"jednokrotn\w+", r"raz\b(?! w| na)"),
    "billed": ("z góry", "z dołu", r"płatn\w+", r"fakturowan\w+", r"rozliczan\w+", r"pobieran\w+"),
    "in_advance": ("z góry", "na początku każdego", "przed każdym", "z wyprzedzeniem"),
    # value added tax
    "tax_name": (r"podat\w+ VAT", "VAT", r"podat\w+"),
    "tax_free": (
        r"zwolnion\w+ z VAT", r"zw\. z VAT", "nie podlega (?:podatkowi )?VAT",
        r"zwolnien\w+ z (?:podatku )?VAT", "bez VAT", r"\bzw\.(?= |$)",
    ),
    "plus_tax": ("bez", "plus", r"\+", r"powiększon\w+ o", "nie zawiera"),
    "of_which_tax": ("w tym",),
    # what an amount is
    "penalty": (r"kar[aey]\b", r"grzywn\w+", r"kar[ąęy]?\b", r"odset\w+", r"mandat\w*", r"upomnieni\w*"),
    "total": ("kwota", "do zapłaty", "razem", "suma", "ogółem", "należność", "łączna kwota"),
    "sum_label": ("kwota", "razem", "suma"),
    "money_word": ("złotych", "złote", "zł", "z[łl]otych", "z[łl]ote", "euro"),
    # renewal and notice
    "unless": (
        r"o ile\b", "chyba [żz]e", r"je[śs]li (?:\p{L}+ ){0,5}nie\b", r"je[żz]eli (?:\p{L}+ ){0,5}nie\b",
        "w razie braku", "w przypadku braku", r"bez (?:\p{L}+ ){0,2}wypowiedzenia", "przy braku", "z wyj[ąa]tkiem",
        r"je[śs]li (?:\p{L}+ ){0,6}nie\b", r"je[żz]eli (?:[\p{L}\d-]+ ){0,8}nie\b", r"gdy (?:\p{L}+ ){0,5}nie\b",
        "z zastrzeżeniem", r"bez (?:\p{L}+ ){0,2}(?:rezygnacji|rozwiązania|sprzeciwu|odwołania)",
        r"dopóki (?:\p{L}+ ){0,4}nie", "poza przypadkiem", "wyjąwszy", "z braku", "w przeciwnym razie", "inaczej",
    ),
    "afterwards": (
        r"nast[ęe]pnie\b", r"potem\b", "po up[łl]ywie", "po tym okresie", r"dalej\b",
        "po (?:tym|upływie|zakończeniu|jego|jej|owym) ?(?:czasie|okresie|terminie)?", r"później\b",
        "w dalszej kolejności", "odtąd", "po czym",
    ),
    "again": (
        r"kolejn\w+", r"dalsz\w+", r"ponown\w+", r"nast[ęe]pn\w+", r"nowy\b", "ka[żz]dorazowo", "taki sam",
        r"następn\w+", "za każdym razem", r"nowe\b", "tyle samo", "jeszcze",
    ),
    "renewing": (
        r"przedłuż\w*", r"odnawia\w*", r"przed[łl]u[żz]\w*", r"odnow\w*", r"kontynu\w*", "trwa dalej",
        r"wznawi\w*", r"prolong\w*", "automatycznie", "obowiązuje dalej",
    ),
    "surely_renewing": (
        "przedłuż", "odnawia", "kolejn", "przed[łl]u[żz]", "odnow", "kontynu", "wznawi", "prolong",
    ),
    "renewal_step": ("na", "o"),
    "renewal_count": ("kolejn", "następn", "dalsz"),
    "year_to_year": (
        "z roku na rok", "rok (?:po|do) roku",
        "z (?:miesiąca na miesiąc|kwartału na kwartał|sezonu na sezon|półrocza na półrocze)",
        (r"(?:przed[łl]u[żz]a|odnawia|wydłuża)\w* (?:się )?(?:\p{L}+ ){0,3}(?:o|na) (?:kolejny |następny |dalszy "
        r"|nowy |jeden |każdy )?(?:rok|kwarta[łl]|miesi[ąa]c|p[óo][łl] roku|p[óo][łl]rocze|sezon)\b"),
        r"o (?:kolejny |następny |dalszy )?rok (?:przed[łl]u[żz]|odnawi)\w*",
    ),
    "notice_after": (
        "przed", "terminu wypowiedzenia", "wypowiedzenia", "wcześniej", "naprzód", "uprzednio", "wyprzedzenia",
        "wyprzedzeniem", "do końca",
    ),
    "notice_before": (
        "zachowaniem", "okres wypowiedzenia", "okres(?:u|em)? wypowiedzenia (?:wynosi|:)?",
        "z (?:co najmniej )?", "wyprzedzeniem", "najpóźniej(?: na)?", "co najmniej(?: na)?",
    ),
    "cancel": (
        r"wypowied\w*", r"rezygnac\w*", r"wypow\w*", r"zrezygn\w*", r"odwoła\w*", r"rozwiąz\w*", "pismo",
        r"pisemn\w*", r"sprzeciw\w*", r"odstąp\w*", r"oświadcz\w*", r"wypisa\w*", r"zakończ\w*",
    ),
    # terms
    "term_noun": (
        "okres", "czas", "okres (?:obowiązywania|umowy|trwania|zobowiązania)", "czas trwania", "abonament",
        "zobowiązanie", "ważność", "członkostwo",
    ),
    "term_verb": ("trwania", "wynosi", "to"),
    "term_preposition": (
        "na(?: okres)?", "przez", "obejmuje", "obowiązuje(?: przez)?", "trwa", "wynosi", "dotyczy",
        "zawarta na", "zawierana na", r"ważn\w+ (?:przez|na)?", "w ciągu", "przez okres",
    ),
    "contract_word": (
        r"umow\w*", r"zamów\w*", r"wpis\w*", r"abonament\w*", r"pakiet\w*", r"katalog\w*", r"publikac\w*",
        r"zleceni\w*", r"obecnoś\w*", r"usług\w*", r"członk\w*", r"zawart\w*", r"licencj\w*", r"rejestr\w*",
        r"ewidencj\w*", r"uczestni\w*", r"najem\w*", "najmu", r"dzierżaw\w*", r"ogłosz\w*", r"prenumerat\w*",
        r"zobowiąz\w*", r"serwis\w*",
    ),
    "each_before": ("co", "po", "przed", "od", "za"),
    "of_so_many": ("letni", "miesięczn"),
    "deadline_before": ("w (?:terminie|ciągu)", "w", "przez najbliższe"),
    "editions": (
        "wydań", "wydania", "edycji", "edycje", "numerów", "numery", "publikacji", "publikacje", "emisji", "ogłoszeń",
        "nakładów", "nakłady", "odsłon",
    ),
    "years_before": ("lata", "latach", "edycje", "wydania", "na lata", "na"),
    "years_and": ("i",),
    "range_from": ("od", "od dnia", "okres od", "począwszy od"),
    "range_to": ("do", "do dnia", "-"),
    # head of the letter
    "date_label": ("Data(?: wystawienia)?",),
    "reference": (r"Sygn\.(?: akt)?",),
    "subject_label": ("Dotyczy",),
    "salutation": ("Szanown",),
    "act_by": ("do dnia", "w terminie do"),
    # the offer
    "or": ("lub", "albo"),
    "price_noun": ("opłat", "cena", "koszt", "składk", "abonament", "wkład", "stawk"),
    "yearly": ("rocznie", "za (?:każdy )?rok"),
    "all_prices": ("ceny", "(?:wszystkie )?(?:ceny|kwoty|opłaty)", "(?:ceny|kwoty|opłaty|stawki)"),
    # the sender
    "partner_before": (r"spółk\w+", "przez"),
    "not_a_name": ("wezwanie",),
    "yearly_sum": (
        r"opłat\w+ roczn\w+",
        r"roczn\w+ opłat\w+",
        r"składk\w+ (?:członkowsk\w+ )?(?:za |na )?(?:rok )?20\d\d", r"opłat\w+ za (?:rok )?20\d\d",
        r"roczn\w+ (?:składk|abonament|należnoś)\w+",
    ),
    "follow_up": (
        "następnie",
        "potem", "po roku", "od (?:drugiego|trzeciego) (?:roku|miesiąca)", "w kolejnych latach",
        "za każdy (?:następny|kolejny) rok", "po (?:tym okresie|pierwszym roku|upływie)",
    ),
    "term_heading": (
        "okres",
        "okres (?:umowy|obowiązywania|trwania)", "czas trwania", "okres zobowiązania",
    ),
    "range_word": (
        "do",
    ),
    "from_label": ("nadawca",),
    "unit_quarter": ("kwarta[łl](?:y|ów|u|ach|ami)?",),
    "billed_before": (
        r"płatn[aeyą]\w*", r"fakturowan\w+", r"rozliczan\w+", r"pobieran\w+", r"uiszczan\w+", r"wnoszon\w+",
        r"regulowan\w+",
    ),
    "tax_added": (r"doliczan\w+", r"zostanie doliczon\w+"),
    "net": (r"\bnetto\b",),
    "with_tax": ("z", "wraz z", "w tym", "zawiera"),
    "tax_contained": ("w cenie",),
    "small_business": (
        r"zwolnion\w+ z (?:podatku )?VAT", r"nie podlega\w* (?:opodatkowaniu )?(?:podatkiem )?VAT",
    ),
    "all_net": ("netto", "bez VAT", "nie zawierają"),
    "all_gross": ("brutto", r"zawieraj\w+ VAT", "zawierają"),
    "same_length": (
        (r"na (?:kolejn\w+ |dalsz\w+ |następn\w+ )?(?:taki sam|ten sam|równy|identyczny|tożsamy|tak samo długi|"
        r"analogiczny|jednakowy) (?:okres|czas|termin)"),
        "na (?:kolejne |dalsze |następne )?(?:takie same|te same|równe|identyczne|jednakowe) (?:okresy|terminy)",
        "o (?:taki sam|ten sam|równy|identyczny) (?:okres|czas|termin)",
        r"okres(?:y|u)? (?:równ\w+|tej samej długości|takiej samej długości)", "na tyle samo",
    ),
    "renewal_step_more": (r"kolejn\w+ ", r"następn\w+ ", r"dalsz\w+ ", "okresy? ", "nowy ", "każdorazowo "),
    "renewed_after": ("automatycznie", "przedłuża", "odnawia"),
    "by_choice": ("na życzenie", "na wniosek"),
    "each_period": (
        "corocznie", "co rok(?:u)?", "każdego roku", "co miesiąc", "rocznie", "co kwartał", "na okresy roczne",
        "na rok",
    ),
    "renews": (r"przed[łl]u[żz]\w*", r"odnawia\w*", r"odnow\w*", r"wznawi\w*", r"kontynuowan\w*"),
    "end_of": ("po (?:upływie|zakończeniu|okresie) ?(?:tych |pierwszych )?",),
    "notice_noun": ("wypowiedzenia?", "okres wypowiedzenia", "wyprzedzeniem", "termin"),
    "notice_manner": ("przynajmniej", "co najmniej", "na piśmie", "pisemnie", "najpóźniej"),
    "at_least": ("co najmniej ", "minimum ", "przynajmniej "),
    "for_a_period": (
        "okres ", "czas ", "co najmniej ", "minimum ", "najbliższe ", "pierwsze ", "kolejne ",
    ),
    "term_after": ("obecności", "obowiązywania", "trwania", "licząc", "ważności"),
    "no_term": (
        r"gwarancj\w*", r"doświadczeni\w*", r"przechow\w*", "od (?:ponad|wielu)", r"ostatni\w*", r"pozbawieni\w*",
        r"przedawn\w*", r"ochron\w*",
    ),
    "edition": (r"wydani[ea]\b", r"edycj[aęi]\b", r"numer\b", r"publikacj[aęi]\b", r"wydani\w+", r"edycj\w+"),
    "follow_edition": (r"każd\w+ (?:kolejn|następn)\w+ (?:wydani|edycj|numer)\w*",),
    "appears_yearly": (
        "rocznie", r"ukazuj\w+ się raz w roku", "raz w roku", "corocznych", "co roku", "rocznych", r"roczn\w*",
    ),
    "appears_half_yearly": ("półrocznych", "dwa razy w roku", "wiosną i jesienią", "co p[óo][łl] roku", r"półroczn\w*"),
    "appears_quarterly": ("kwartalnych", "cztery razy w roku", "co kwartał", r"kwartaln\w*"),
    "appears_two_monthly": ("dwumiesięcznych", "co dwa miesiące"),
    "appears_monthly": ("miesięcznych", "co miesiąc", r"miesięczn\w*"),
    "billing": (r"faktur\w*", r"rozlicz\w*"),
    "other_date": ("do(?: dnia)?", "przed", "od"),
    "set_up": (
        r"wpisow\w*", r"aktywacyjn\w*", r"instalac\w*", r"rejestrac\w*", r"przygotowani\w*", r"uruchomieni\w*",
        r"założeni\w*",
    ),
    "set_up_fee": (
        r"opłat\w+ (?:aktywacyjn|wstępn|instalacyjn|rejestracyjn|przygotowawcz|manipulacyjn|startow)\w+",
        "wpisowe",
    ),
    "additional_fee": ("ponadto", "dodatkowo", "oprócz tego", "dochodzi"),
    "extra_charge": (
        r"(?:odrębn|osobn)\w+ faktur\w+", r"(?:odrębnie|osobno) (?:płatn|fakturowan|rozliczan)\w+",
    ),
    "net_sum": ("wartość netto", "suma netto"),
    "tax_meant_as_part": (r"z\b", r"bez\b"),
    "money_and": ("i", "oraz"),
    "cent_word": (r"grosz\w*",),
    "not_a_notice": (r"odstąpieni\w*",),
    "not_owed": (
        r"kaucj\w+", r"obr[oó]t\w*", "kapitał zakładowy", "dotychczas", r"rabat\w*", r"zniżk\w+", "do wysokości",
        "zamiast", "poprzednio", r"zaliczk\w+", "do kwoty", "suma ubezpieczenia", "udział własny", "wartość",
        r"nagrod\w*", r"zysk\w*", r"dochod\w*", r"obrot\w*", r"przekracza\w*", "powyżej", "poniżej", r"kaucj\w*",
        r"zniżk\w*", r"zwrot\w*", r"bon\b",
    ),
    "of_half_years": ("półro", "polro", "pół roku", "semestr"),
    "of_quarters": ("kwarta",),
    "of_months": ("miesi",),
    "of_two_years": ("dwa lata",),
    "more_of_it": ("kolejne", "następne", "dalsze"),
    "next_price": ("za", "plus", "następnie", "potem", "oraz", "a"),
    "each": ("za", r"za każd\w+", "od", r"od każd\w+", "na"),
    "each_one": (r"za każd\w+", r"od każd\w+"),
    "first": (r"pierwsz\w+",),
    "second": (r"drugi\w*",),
    "third": (r"trzeci\w*",),
    "fourth": (r"czwart\w+",),
    "fifth": (r"piąt\w+",),
    "in_year": ("za",),
    "not": ("nie",),
    "tax_include": (r"zawart\w*", r"wliczon\w*", r"uwzględni\w*", r"obejmuj\w*", r"zawiera\w*"),
    "tax_charge": (r"nalicz\w*", r"pobier\w*", r"doliczan\w*"),
    "tax_add": (r"dolicz\w*", r"dodan\w*", r"doda\w*"),
    "no_tax": ("brak", r"żadn\w+"),
    "discount": ("rabat", "zniżk", "upust"),
    "public_act": (r"odwołani\w+ do", r"zażaleni\w+"),
    "interval_before": ("co(?! najmniej)", "w odstępach", "w odstępie"),
    "no_exit": (r"wyklucz\w+", r"niemożliw\w+", "nie można", "najwcześniej", "po raz pierwszy", r"niedopuszczaln\w+"),
    "exit": (r"wypowied\w+", r"rozwiąz\w+", r"zakończ\w+", r"rezygnac\w+"),
    "up_to_end_of": (
        "(?:przed|po|z|do|na) (?:upływem|upływie|końcem|końca|koniec|zakończeniem|zakończeniu)", "po", "przed",
    ),
    "ends_after": ("kończy się", "wygasa", "ulega rozwiązaniu"),
    "with_a_minimum": ("minimum", r"minimaln\w+ (?:okres|czas)\w* (?:to |wynosi )?"),
    "billed_each": ("każdorazowo za",),
    "free": (r"bezpłatn\w*", r"darmow\w*", "gratis", r"próbn\w*"),
    "years_to": ("do",),
    "years_noun": ("lata ", "latach ", "lat "),
    "anniversary": (r"rocznic\w+",),
    "account_holder": ("Właściciel rachunku", "Posiadacz rachunku"),
    "payee_phrase": ("na rzecz", "na (?:rachunek|konto)"),
    "payee_article": ("firmy", "spółki"),
    "payee_spelled": ("Odbiorca", "Nazwa odbiorcy", "Beneficjent"),
    "slip_label": (
        "Kwota", "Rachunek", "Nr rachunku", r"Tytu[łl]\w*", "Data", "Podpis", "Zleceniodawca", "Nazwa", "Bank",
        "Waluta",
    ),
    "generic_party": (
        r"rejestr\w*", r"krajow\w+", r"centraln\w+", r"ewidencj\w+", r"katalog\w*", r"firm\w*", r"podmiot\w*",
        r"gospodarcz\w+", r"polsk\w*", "wydawnictwo", "biuro", r"wpis\w*", r"dzialalnosc\w*", r"przedsiebiorc\w*",
        r"publikacj\w+", r"uslug\w*",
    ),
    "cash_office": (
        "urz[ąa]d .*", "gmina .*", "skarb pa[ńn]stwa.*", "s[ąa]d .*", "zus", "narodowy bank polski", "miasto .*",
        "starostwo .*", "ministerstwo .*",
    ),
    "assigned": (r"cesj\w+", r"faktoring\w*", "w imieniu", "na zlecenie", r"windykac\w+", r"scedowan\w+"),
    "length_of": (r"okres\w* (?:umowy|obowiązywania)", r"czas\w* trwania"),
    "original": ("pierwotn",),
    "public_office": (r"urz[ąa]d \w+.*", r"s[ąa]d \w+.*", "ministerstwo .*", "gmina .*"),
    "no_piece": ("przelewem",),
    "before_company": ("firma", "spółka", "wydawca"),
    "not_the_partner": ("klient", "nabywca", "dłużnik", "zleceniodawca", "nazwa firmy", "firma", "przedsiębiorca"),
    "for_whole_term": ("cały okres", "(?:dwa|trzy|2|3) lata"),
    "we_charge": ("nasze honorarium", "naliczamy"),
}
# fmt: on
