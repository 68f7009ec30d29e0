"""English words and phrases by concept: fragments of regular expressions, matched without regard to case."""

from __future__ import annotations

from collections.abc import Mapping

# fmt: off
WORDS: Mapping[str, tuple[str, ...]] = {
    # language
    "small_words": (
        "the", "of", "and", "to", "in", "is", "for", "you", "your", "by", "this", "that", "with", "be", "are", "on",
        "or", "as", "from", "not", "will", "at", "our", "we", "an", "it", "which",
    ),
    # calendar and lengths of time
    "january": ("january",),
    "february": ("february",),
    "march": ("march", "mar"),
    "april": ("april",),
    "may": ("may",),
    "june": ("june",),
    "july": ("july",),
    "august": ("august",),
    "september": ("september",),
    "october": ("october", "oct"),
    "november": ("november",),
    "december": ("december", "dec"),
    "unit_day": (r"(?:(?:working|business|calendar)\s)?days?", "hours?"),
    "unit_hour": ("hours?",),
    "unit_week": ("weeks?",),
    "unit_month": (r"(?:calendar\s)?months?", "monthly (?:periods?|terms?|instal?lments?)"),
    "unit_quarter": ("quarters?", "quarterly (?:periods?|terms?)"),
    "unit_half_year": (
        "half-years?", "half a year", "half-yearly (?:periods?|terms?|issues?)", "semesters?", "half years?",
    ),
    "unit_year": (
        r"(?:(?:calendar|contract|consecutive|full)\s)*years?", "seasons?", "school years?", "academic years?",
        "(?:annual|yearly) (?:invoices|payments|instal?ments|fees|charges|subscriptions|periods|terms)",
    ),
    "adjective_whole": (
        "(?:one|two|three|four|five)-(?:year|month)s?",
        "(?:one|two|three|four|five|six|nine|twelve|eighteen|twenty-four|thirty-six)-(?:year|month)s?", "biennial",
        "triennial",
    ),
    "count_word": (
        "a", "an", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "fourteen", "fifteen", "eighteen", "twenty(?:-(?:one|four))?", "thirty(?:-six)?", "forty(?:-eight)?", "sixty",
        "ninety", "thirteen", "sixteen", "seventeen", "nineteen", "fifty(?:-two)?", "hundred",
        "(?:twenty|thirty|forty|fifty)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?",
    ),
    "between_count_and_unit": (
        "further", "full", "additional", "successive", "consecutive", "more", "whole", "contract", "calendar", "other",
    ),
    # signature, payment, ways of return
    "day_caption": ("date", "place(?:,| and|/) ?date", "place"),
    "closing_formula": (
        "yours (?:sincerely|faithfully|truly)", "sincerely(?: yours)?", "(?:kind|best|with best|with kind) regards",
    ),
    "received_stamp": ("received",),
    "signature": ("signature", "signed", "signatory"),
    "sign_here": ("date", "place", "stamp", "name"),
    "signature_alone": ("signature",),
    "without": ("no", "without"),
    "signature_noun": ("signature", "signed"),
    "payment_slip": ("Payment (?:form|slip)", "Beneficiary", "Payable to"),
    "send_before_fax": ("return",),
    "send_after_fax": ("return",),
    "return_post": ("return (?:this|the|it|envelope)", "enclosed envelope", "prepaid envelope"),
    "return_mail": ("by e-?mail", "scan(?:ned)? (?:copy|to)"),
    "return_web": ("confirm online",),
    # texts about such letters
    "warning": (
        r"beware\b", r"warn(?:s|ing|ed)? (?:\w+ ){0,3}(?:about|against|of)", r"scam\w*", r"fraud\w*", "misleading",
        "bogus", "unscrupulous", "official[- ]looking", "rip[- ]?off", "deceptive",
        r"(?:look|appear|resemble)\w* (?:to be |like )?(?:official|genuine|an? official|invoices)", "red flags?",
        "being (?:targeted|duped|fooled)", "fooled", "prey to",
        "look and feel like", r"intended to (?:look|appear|resemble)", "not (?:really|actually) true",
    ),
    "warning_advice": (
        r"(?:do not|don't|never|should not|shouldn't) (?:\w+ ){0,2}(?:sign|pay|reply|respond|fall)",
        "(?:small|fine) print", "how (?:do you|to) (?:avoid|identify|recogni[sz]e|spot|tell)", "be careful",
        "check (?:whether|with)",
    ),
    "third_person": (

        (
            r"(?:such|these|those|this type of|this kind of|these types of) (?:\w+ )?(?:letters?|forms?|"
            "invoices?|companies|solicitations?|notices|scams?|correspondence|documents)"
        ),
        "this (?:solicitation|mailing)", r"the (?:notice|mailing|letter|solicitation) (?:states|says|claims|quotes)",
        r"unsolicited (?:mail\w*|letters?|notices?)",
        "our clients?", "(?:our|a|the) client", "victims?", "scammers?|fraudsters?",
        (
            r"(?:businesses|companies|owners|applicants|people|traders) (?:\w+ ){0,6}(?:have|are|who|receive|"
            "started|may|being)"
        ),
        r"you (?:may|might|will|have) (?:also )?(?:have )?receiv\w+",
        (
            "(?:the|an?) (?:invoice|letter|document|notice)s? (?:is|are|was|were|may|often|appears?|looks?|"
            "contains?|typically|will|usually)"
        ),
    ),
    "remedy": (
        r"contest\w* the (?:contract|claim)", "misrepresentation", "trading standards", "report (?:it|them|the)",
        "(?:trademark|your) (?:counsel|attorney|solicitor|lawyer)",
        r"federal trade commission|\bFTC\b|action fraud|police", "file a complaint", "contact us",
        "plaintiffs?|claimants?|defendants?",
        "(?:the|a) (?:high |district )?court (?:held|ruled|found|dismissed|of appeal)", "judge?ment", r"appeal\w*",
    ),
    "clause_word": ("order", "subscri", "per (?:year|month)", "renew", "a year", "voluntary", "offer"),
    # accounts
    "payee": (
        "Beneficiary", "Payee", "Payable to", "Pay to", "Remit to", "Remit payment to", "Cheques? payable to",
        "Make (?:payment|cheques?) (?:payable )?to",
    ),
    "after_payee": (
        "Reference", "Sort code", "Account(?: number| no)?", "Amount", "at (?:bank|the bank)", "quoting", "Ref", "USD",
        "GBP", "Bank",
    ),
    # periods of prices
    "per_two_years": ("two-yearly", "biennial"),
    "per_half_year": (
        "(?:per|each|every) half-year", "half-yearly", "(?:per|a|each|every) (?:half year|semester)",
        "(?:twice|two times) (?:a|per) year",
    ),
    "per_quarter": (
        "(?:per|a|each|every) quarter", "quarterly", "(?:per|each|every) three months", "/quarter",
    ),
    "per_month": (r"(?:per|a|each|every|/)\s?(?:calendar )?month\w*", "monthly", r"/mo\b", r"p\.m\.", "p/m"),
    "per_week": ("(?:per|a|each|every) week", "weekly"),
    "per_day": ("(?:per|a) day", "daily"),
    "per_year": (
        "per annum", r"annual\w*", "yearly",
        (
            r"(?:per|a|each|every|/|contract|for (?:a|one|1|the first))\s?"
            r"(?:(?:contract|calendar|full|registration)\s)?year"
        ),
        "(?:per|a|each|every) (?:season|school year|academic year|12 months|twelve months)", r"p\.a\.",
        "per 12 months", "for the year", r"(?:each|every one) of the (?:\p{L}+ ){0,2}(?:years|20\d\d)",
        r"for (?:the )?(?:calendar |membership |financial )?year 20\d\d(?!\s?(?:and|to|-|/|,))",
    ),
    "per_entry": (
        r"(?:per|each|every)\s(?:\w+\s)?(?:entry|edition|insertion|class|unit|issue|listing|mark|line|copy)",
        r"(?:per|each|every|apiece per)\s(?:\w+\s)?(?:insert|appearance|advertisement|advert|ad|number|mention)",
        "apiece", "for each (?:entry|edition|issue|insertion|listing)",
        r"(?:an?|one|single) (?:edition|issue|insertion|entry|class|listing)\b", "an? volume",
        r"(?:each|every|per) (?:such )?(?:period|term)\b",
    ),
    "once": ("one-off", "one-time", "once", "in (?:one|a single) (?:sum|payment|instal?ment)", "lump sum"),
    "billed": ("(?:is |are )?(?:billed|invoiced|payable|settled|charged|due|in advance)",),
    "in_advance": ("in advance", "up ?front", "beforehand", "at the beginning of"),
    # value added tax
    "tax_adjective": ("the", "statutory", "applicable"),
    "tax_name": ("VAT", "tax", "sales tax", "taxes", "GST", "HST", "TVA"),
    "tax_free": (
        "VAT[- ]exempt", "exempt from VAT", "not subject to VAT", "no VAT is", "free of VAT", "zero-rated",
        "outside the scope of VAT", "VAT does not apply",
    ),
    "plus_tax": (
        "exclusive(?: of)?", "excl", "excluding", "ex", "net of", "before", "exclusive", "plus", "without",
    ),
    "tax_added": ("not included", "extra", "will be added", "is added", "to be added", "comes on top"),
    "net": (r"\bnet(?: of (?:VAT|tax))?\b",),
    "with_tax": ("incl", "inclusive of", "including"),
    "tax_contained": ("included",),
    "of_which_tax": ("includes?", "of which"),
    "gross": (r"\bgross\b",),
    # what an amount is
    "penalty": (r"fines?\b", r"penalt\w+", "late (?:fee|payment)", "reminder"),
    "penalty_after": (r"fine\b", "penalty"),
    "not_owed": (
        r"estimate[ds]?\b", r"costs? us\b",
        r"(?:up to|under|below)\s?$",
        "(?:claim|demand) from (?:my|our) client", "up to", "share capital", "turnover", "deposit", "discount",
        "instead of", "formerly", r"refund\w*", "sum insured", "insured sum", r"excess\b", "deductible",
        r"coverage?\b", "value of", "order value", "prize", "jackpot", "assets", "income", "profits?", r"exceed\w*",
        "more than", "less than", r"over(?= [£$€\d])", r"was\b", "normally", "usually", "list price",
        "voucher", "credit note", "grant", r"saving\w*", "you save", "balance sheet", "regular price", "rrp",
    ),
    "total": (r"total\b", "amount due", "to pay", "balance due", "amount:?$"),
    "net_sum": ("subtotal", "sub-total"),
    "sum_label": ("total", "amount"),
    "tax_meant_as_part": ("incl", "net of", "without", r"of\b"),
    "money_word": ("pounds?", "dollars?"),
    "money_and": ("and",),
    "cent_word": ("pence",),
    # renewal and notice
    "unless": (
        r"unless\b", "save (?:where|if|when)", "except (?:where|if|when)", r"if (?:no|not|nobody|neither)\b",
        "provided (?:that )?(?:no|neither)", "in the absence of",
        r"absent (?:any |a )?(?:\w+ )?(?:notice|objection|letter)", r"failing\b",
        "until (?:cancelled|terminated|stopped)", r"without (?:\w+ ){0,2}(?:notice|cancellation|objection)",
        (r"absent (?:any |a )?(?:\w+ ){0,2}(?:notice|objection|letter|cancellation|discontinuance|termination|"
        r"instruction)"),
        r"until (?:the|you|either|a) (?:\w+ ){0,4}(?:declin|cancel|terminat|resign|withdr|stop|object|opt)",
        "but for (?:a |any )?(?:written )?", "barring (?:a |any )?", "if you do not", r"where no\b",
        "so long as (?:no|neither)", "other than (?:where|on)", "should (?:no|you not|neither)", r"otherwise\b",
        "save (?:that|for)",
    ),
    "afterwards": (
        r"thereafter\b", r"afterwards?\b", r"after that\b", r"then\b", r"subsequent\w*",
        r"following (?:that|this|expiry)", "on expiry", "upon expiry",
        "at the end", "whereupon",
        "after (?:this|that|which|the (?:initial|first|minimum|fixed)) ?(?:period|term|time|year)?",
        "from then on", "once (?:it|that|this) (?:ends|has ended|expires)", "shall follow", "succeeding",
    ),
    "same_length": (
        r"for (?:the|a|an) (?:same|like|equal|identical) (?:\w+ )?(?:period|term|duration|length)",
        (r"(?:for|by) (?:(?:the|a|an|another|one|further|successive|periods? of) ){0,3}(?:same|like|equal|"
        r"identical|similar|equivalent|corresponding|matching) (?:\w+ )?(?:periods?|terms?|durations?|lengths?|"
        r"times?|spans?)"),
        "(?:a|another|further) (?:like|equal|identical|same) (?:term|period)s?",
        "terms? of (?:the same|equal|like) (?:length|duration)", "for as long again",
    ),
    "again": (
        r"further\b", r"another\b", r"additional\b", r"successive\b", r"again\b", r"more\b", r"a new\b",
        r"each time", r"at a time", r"blocks? of",
        r"roll\w*", r"equal\b",
        "every time", r"new\b", r"like\b", r"same\b",
    ),
    "renewing": (
        r"renew\w*", r"extend\w*", r"continu\w*", r"roll\w* over", "automatically", r"prolong\w*",
        r"carr\w+ on", "runs on", r"recur\w*", "is added", "are added",
    ),
    "surely_renewing": (
        "renew", "extend", "continu", "rolls? over", "further", "another", "at a time", "prolong", r"carr\w+ on",
        "runs on", "rolls? (?:on|into|over|forward)", r"recurs\b", "goes on", "goes round",
    ),
    "renewal_step": ("for", "by", "of", "on", "is"),
    "renewal_step_more": ("a ", "successive ", "further ", "additional ", "another "),
    "renewed_after": ("at a time", "renewed", "automatically"),
    "renewal_count": ("further", "additional", "successive", "another"),
    "by_choice": (r"\boption\b", "may (?:be )?renew", "can (?:be )?renew", "whether", "if you (?:wish|want)"),
    "year_to_year": (
        "from year to year", "year (?:by|to) year", "year on year", "(?:every|each) year(?= unless)",
        "(?:year|month|quarter|season)-(?:to|by)-(?:year|month|quarter|season)",
        "from (?:month to month|quarter to quarter|season to season)",
        "on (?:a|an) (?:rolling )?(?:annual|yearly|monthly|quarterly|year-to-year|month-to-month) basis",
        r"(?:annual|yearly) (?:subscription|plan|membership|licen[sc]e) (?:\p{L}+ ){0,4}renew\w*",
    ),
    "per_unit_before": ("every",),
    "term_of": ("term",),
    "notice_manner": ("at least", "in writing"),
    "notice_after": (
        "before", "prior", "beforehand", "ahead", "in advance", "earlier", "'? ?(?:written )?notice",
        "notice",
        r"out\b", "sooner",
    ),
    "notice_before": ("with", "notice (?:period )?(?:of|is|:)", "giving", "on", "upon", "at least", "no later than"),
    "at_least": ("at least ",),
    "cancel": (
        r"declin\w*", r"stopp\w*", r"withdr\w*", r"ended\b", r"opt\w* out", r"terminat\w*", r"cancel\w*",
        "notice", r"objects?\b", "opt out", r"discontinu\w*",
        r"resign\w*", r"revok\w*", r"letter\b", r"writ\w+", r"quit\w*", r"leav\w+", r"object\w*", r"releas\w+",
        "says? (?:no|otherwise)",
    ),
    # terms
    "term_noun": (
        "term", "duration", "commitment", "period", "subscription", "enrolment", "validity", "engagement",
        "licen[sc]e", "membership", "appointment", "booking",
    ),
    "term_verb": ("of", "is", "runs for", "is fixed at", "lasts", "shall be", "of at least"),
    "term_preposition": (
        "for(?: a (?:fixed |minimum |total )?(?:period|term) of)?", "over", "during", "runs?(?: for)?",
        "lasts?(?: for)?", "period of", "covers", "spans", "throughout", "valid (?:for)?",
    ),
    "for_a_period": (
        "at least ", "a period of ", "the first ", "a minimum of ", "a fixed ", "the next ", "the following ",
        "a full ", "the coming ",
    ),
    "term_after": ("minimum", "term", "contract", "commitment", "from"),
    "contract_word": (
        r"order\w*", r"contract\w*", "entry", r"subscri\w*", r"commission\w*", r"agree\w*", "entered", "listing",
        "fee", "license", "licence", r"enrol\w*", r"register\w*", r"registration", r"membership", r"plan\b",
        r"service", r"profile", r"reserv\w*", r"taken\b", "maintenance", r"term\b", "participation",
        "operate as an instruction", r"licen[sc]e\b", r"appoint\w*", r"display\w*", r"maintain\w*",
        r"advert\w*", r"sponsor\w*", r"lease\b", r"rental\b", r"mandate\b", r"cover\b", r"access\b",
        r"engage\w*", r"inclusion\b", r"publish\w*", r"publication\b", r"book\w*", r"undertak\w*",
    ),
    "no_term": (
        r"last\b", "past", "warranty", "guarantee", "retention", r"retain\w*",
        r"(?:data|records?|documents?|information|copies)\b[^.;]{0,60}\bkept for", "stored", r"imprison\w*", r"old\b",
        r"ago\b", "within", "up to", r"since\b", "over the last", r"records\b", "experience", "imprisonment",
        "for the past", "protection",
    ),
    "each_before": ("every", "each", "after", "before", "past", "last", "first"),
    "of_so_many": ("-year", "-month"),
    "deadline_before": ("in(?:side)?", "within", "in the next", "you have"),
    "only": ("only ", "the next "),
    "editions": (
        "editions", "issues", "insertions", "numbers", "appearances", "printings", "publications", "adverts?",
        "volumes", "releases", "rounds", "runs", "cycles", "prints", "placements", "showings",
    ),
    "appears_yearly": (
        "annual", "yearly", "once (?:a|each|every) year", r"each (?:spring|summer|autumn|winter|fall)\b",
        "once a year",
    ),
    "appears_half_yearly": (
        "twice a year", "half-yearly", "spring and autumn", "two times a year",
        "(?:summer|autumn) and (?:winter|spring)", "biannual", "twice yearly",
    ),
    "appears_quarterly": (
        "quarterly", "four times a year", "every (?:quarter|three months)", "each quarter", "per quarter", "a quarter",
    ),
    "appears_two_monthly": ("every two months", "bimonthly"),
    "appears_monthly": ("monthly", "each month", "every month"),
    "billing": ("billed", "billing", "invoice"),
    "years_before": ("for", "years?", "editions?", "of the", "volumes?", "seasons?", "issues?"),
    "years_article": ("the ", "each of the "),
    "years_and": ("and",),
    "range_from": (
        "from", "Listing period", "Contract period", "for the (?:period|year)(?: from)?", "period:?",
        "beginning(?: on)?", "starting(?: on)?", "commencing(?: on)?", "effective", "valid from", "covers",
    ),
    "range_to": (
        "to", "until", "till", "through", "up to(?: and including)?", "-", "ending(?: on)?",
        "and ending(?: on)?", "to and including",
    ),
    # head of the letter
    "date_label": ("Date(?: of issue| d'émission)?", "dated"),
    "other_date": ("by", "until", "before", "due(?: date)?:?", "payable by", "from", "since"),
    "reference": (r"Document no\.?", "Reference(?: number)?", r"Our ref\.?", r"Ref(?:\.|erenz)?(?: no\.?)?"),
    "subject_label": ("Subject", "Re"),
    "salutation": (r"Dear\s", "To whom"),
    "act_by": (
        "by", "no later than", "not later than", "until", "before", "due(?: date)?(?: is| by)?:?", "payable by",
        "deadline:?",
    ),
    # the offer
    "or": ("or",),
    "or_only": ("only ",),
    "sender_pays": ("we (?:will |shall )?pay you", "we receive from", "the publisher (?:pays|owes)"),
    "set_up": (
        "set-?up", "one-off", "activation", "joining", r"admin\w*", "handling", "installation", "delivery",
        "shipping", "onboarding", "registration fee", "processing", "initiation", "enrolment fee",
    ),
    "price_noun": (r"fee\b", "price", "charge", "cost", "handling", "levy", "contribution"),
    "yearly": (
        "annually", "per (?:year|annum)", "yearly", "same (?:fee|price|amount)",
        r"for each (?:of the (?:two|three|four|five) )?(?:years?|annual editions?)\b",
        "(?:the )?same as (?:for|in) the first",
    ),
    "all_prices": (
        r"the (?:\w+ )?(?:fee|charge|price)", "all (?:prices|fees|amounts)", "prices",
        r"the (?:\w+ )?(?:contribution|amount|subscription|levy)", "(?:sums|amounts|fees|charges|rates|figures)",
    ),
    "all_net": (r"excl\w*", r"net\b"),
    "all_gross": (r"incl\w*",),
    "all_exempt": ("exempt", "not subject to VAT", "free of VAT", "zero-rated", "outside the scope of VAT"),
    # the sender
    "partner_before": (
        "Publisher", "Operator", "Operated by", "published by", "provided by", "between you and", "a service of",
    ),
    "partner_article": ("the ",),
    "not_a_name": (
        "urgent", "important", "invoice", "reminder", "notice", "dear", "page", "registration notice", "proforma",
    ),
    "before_company": (
        "the", "proprietor", "from", "by", "with", "to", "attn", "company", "publisher", "operator", "lessor",
        "supplier", "landlord",
    ),
    "yearly_sum": (
        "annual (?:fee|charge|subscription|membership|premium)",
        r"20\d\d (?:\w+ ){0,2}licen[sc]e renewal", "annual (?:licen[sc]e|levy|dues|contribution|renewal)",
        (r"(?:subscription|membership|licen[sc]e|dues|levy) (?:fee )?(?:for )?(?:the (?:membership |calendar |"
        r"licence )?year )?20\d\d"),
        "(?:premium|subscription|membership) for (?:12 months|twelve months|the year|one year)",
        "yearly (?:fee|charge|subscription|dues)", "(?:subscription|fee) for the year",
    ),
    "follow_up": (
        "thereafter",
        r"subsequent\w*",
        "from the second year",
        "from year two", "in (?:each |every )?(?:following|subsequent|later|succeeding) (?:years?|months?)",
        "from the (?:second|third|13th|thirteenth|4th|fourth|7th|seventh) (?:month|year)",
        "after the (?:first|initial) (?:year|month|term|period|twelve months|12 months)", "from then on",
        "after (?:that|which|the trial)", "renewal (?:price|fee|rate) ",
    ),
    "one_more_of_it": (
        "then for another(?=[,.;]| unless)",
    ),
    "set_up_fee": (
        "set-?up (?:fee|charge)",
        "joining fee",
        "activation fee",
        ("(?:handling|installation|registration|processing|onboarding|enrolment|initiation|administration) "
        "(?:fee|charge|of)"),
    ),
    "term_heading": (
        "(?:contract |listing )?period",
        "term",
        "duration",
    ),
    "range_word": (
        "to",
        "and",
    ),
    "years_following": (
        "the (?:two|three|four|five) (?:calendar )?years following",
    ),
    "not_a_notice": (r"withdraw\w*", "cooling"),
    "before_event": (
        "before (?:the )?(?:opening|event|show|exhibition|fair|arrival|departure)",
        "before (?:the )?start of the (?:event|show|fair|course)",
    ),
    "to_label": ("to", "attention", "attn"),
    "from_label": ("from", "sender"),
    "billed_before": (
        "billed", "invoiced", "payable", "charged", "drawn", "collected", "debited", "settled", "paid", "due",
    ),
    "small_business": (
        "(?:is|are) exempt from VAT", r"(?:MwSt|USt|VAT|TVA|IVA|BTW)\.? ?\(?0(?:[.,]0+)? ?%",
        "(?:not|no) (?:subject|liable) to VAT", "not (?:VAT registered|registered for VAT)",
    ),
    "each_period": (
        "annually", "yearly", "each year", "every year", "monthly", "quarterly", "every (?:twelve|12) months",
        "by the year", "each anniversary", "on each anniversary",
    ),
    "renews": (
        r"renew(?:s|ed|al|ing)?\b", r"extends?\b", "extended", "continues", "rolls? (?:on|over|forward)",
        "prolonged", "carries on",
    ),
    "end_of": (
        "after (?:the (?:end|expiry|close) of )?(?:the |its )?",
        "(?:on|upon|at) (?:the )?(?:expiry|end|expiration|completion) of (?:the |its )?",
    ),
    "notice_noun": ("notice(?: period)?",),
    "edition": (
        r"edition\b", r"issue\b", r"insertion\b", r"appearance\b", r"number\b", r"printing\b", r"release\b",
        r"round\b",
    ),
    "follow_edition": (
        "(?:each|every|any) (?:subsequent|following|further|succeeding|later) (?:edition|issue|insertion)",
        "the (?:next|following) (?:edition|issue|insertion)",
    ),
    "additional_fee": (
        "in addition", "on top", "additionally", "as well as this", "further to this", "beside this",
    ),
    "extra_charge": (
        "invoiced separately", "billed separately", "charged (?:separately|extra)", "separate invoice",
        "is added to the first",
        "(?:invoiced|payable|due|billed|charged) (?:up)?on (?:acceptance|signature|signing|order)",
    ),
    "of_half_years": ("half-y", "half year", "semester"),
    "of_quarters": ("quarter",),
    "of_months": ("month",),
    "of_two_years": ("biennial", "two-year"),
    "more_of_it": ("further", "more", "additional"),
    "australian": ("Australian?", "ABN", "Pty", "GST", "Queensland", "NSW"),
    "canadian": (r"Canad\w+", "Ontario", "Québec", "Quebec", "British Columbia", "Alberta", "HST"),
    "next_price": ("for", "plus", "with", "then", "thereafter", "a one-off", "the", "after which"),
    "each": ("per", "each", "every", "a"),
    "each_one": ("per", "each", "every", "for each", "for every"),
    "first": ("first", "1st"),
    "second": ("second", "2nd"),
    "third": ("third", "3rd"),
    "fourth": ("fourth", "4th"),
    "fifth": ("fifth", "5th"),
    "in_year": ("for the", "in the"),
    "way_to_pay": (
        "invoice", "bank", "post", "cheque", "card", r"cent\b", "transfer", "return", "your", "our", "the", "order",
    ),
    "not": ("not",),
    "tax_include": ("included", "contained", "comprised", "counted", "reckoned", "covered"),
    "tax_charge": ("charged", "applicable", "due", "levied", "payable", "applied", "chargeable"),
    "tax_add": ("added", "extra", "on top", "additional", "in addition", "to which"),
    "no_tax": ("no",),
    "discount": ("discount", "rebate", "reduction", r"less\b"),
    "public_act": ("right of appeal", "appeal (?:against|to the) (?:this (?:decision|assessment)|tribunal)"),
    "interval_before": ("every", "intervals of", "at intervals? of", "spaced", "each"),
    "no_exit": (
        "not possible", "excluded", r"(?:no|not) (?:\p{L}+ ){0,3}(?:earlier|before|permitted|allowed)", "earliest",
        "for the first time", "may not", "cannot",
    ),
    "exit": (
        r"cancel\w*", r"terminat\w*", "notice", r"end(?:ed|s)?\b", r"withdraw\w*", "exit", r"leave\b", r"releas\w*",
    ),
    "up_to_end_of": (

        ("(?:before|after|at|until|by|on|prior to) (?:the )?(?:end|expiry|close|lapse|completion|"
        "expiration)(?: of)?(?: the)?"),
        "after", "before", "prior to",
    ),
    "ends_after": (r"ends?\b", "expires?", "lapses?", "terminates?", "comes to an end"),
    "with_a_minimum": ("minimum(?: (?:period|term|duration|commitment))? of",),
    "billed_each": ("each time for", "always for"),
    "trial": (r"(?:free )?trial", r"first (?:\w+ ){1,2}(?:is|are) free"),
    "free": ("free", "trial", "complimentary", "at no (?:cost|charge)", "without charge"),
    "years_to": ("to", "through", "until"),
    "years_noun": ("years ", "calendar years ", "editions "),
    "anniversary": ("anniversary",),
    "account_holder": ("Account (?:name|holder)", "Name of (?:the )?account", "in the name of"),
    "payee_name_label": ("name",),
    "payee_phrase": (
        "payable to", "to the account of", "in favou?r of", r"remit (?:the \w+ |payment |funds )?to",
        "pay(?:ment)? (?:is )?(?:to be made )?(?:directly )?to",
    ),
    "payee_article": ("the", "our"),
    "payee_spelled": ("Beneficiary", "Account name", "Account holder", "Payable to"),
    "slip_label": (
        "Sort code", "Account", "Amount", "Reference", "Date", "Signature", "Remittance", "Currency", "Payer", "us",
        "our", "Name of", "Bank", "Beneficiary", "Payee", "Description", "Swift",
    ),
    "generic_party": (
        "registers?", "registry", "registrations?", "publications?", "publishing", "publishers?", "services?",
        "international", "european", "world", "business", "company", "companies", "data", "filing", "office", "trade",
        "marks?", "trademarks?", "patents?", "the", "group", "holding", "centre", "center", "national", "central",
        "directory", "directories", "payments?", "accounts?", "agency", "bureau", "global", "media", "online", "info",
        "information", "bank", "collections?", "trading", "consulting", r"invest\w*", "management", "limited",
        "nominees",
    ),
    "cash_office": (
        r"(?:his|her) majesty\W{0,2}s \w+(?: \w+){0,3}", r"hm revenue\w*", "hm courts.*", "hmrc", "hmcts",
        "companies house", "uk intellectual property office", "revenue commissioners", "collector-?general",
        "internal revenue service", r"(?:secretary|department) of (?:state|the treasury)\w*", "us treasury",
        r"city of \w+", r"county of \w+", r"\w+ (?:county|city|borough|district|parish) council",
    ),
    "assigned": (
        "assigned to", "assignee", "factor(?:ing)?", "on behalf of", "client account", "trust account",
        r"collection agen\w*", "debt (?:purchase|collection)", "payment (?:service )?processor", "billing agent",
        "escrow", "authori[sz]ed to (?:collect|receive)",
    ),
    "length_of": ("(?:term|duration|contract period) of",),
    "original": ("original", "initial"),
    "public_office": (
        r"(?:the )?(?:high|county|district|crown|magistrates'?) court\w*", "companies house", r"hm revenue\w*",
        "(?:uk )?intellectual property office", "(?:ministry|department) (?:of|for) .+", r"city of \w+",
        r"\w+ (?:city|county|borough|district) council", "revenue commissioners",
        r"information commissioner\W?s office",
    ),
    "no_piece": ("post", "invoice", "cent", "annum", "term", "contract", "order", "minimum", "total", "year"),
    "not_the_partner": (
        "claim by", "our client", "tenant", "customer", "company", "your company", "bill to", "ship to", "sold to",
        "policy with", "against", "re", "debtor", "insurer", "exhibitor", "payer", r"company\s+stand",
    ),
    "for_whole_term": (
        "whole (?:term|period)", "over the (?:term|period)", "both years", "all (?:two|three|four|five) years",
        "(?:two|three|four|five|2|3|4|5) years",
    ),
    "we_charge": ("we (?:charge|bill|invoice)", "our (?:fee|charges) (?:is|are|for)"),
    "lasting": (r"long\b", "in length"),
    "tens_word": ("(?:one|a) hundred(?: and)?", "twenty", "thirty", "forty", "fifty", "sixty", "ninety"),
    "half_of_a_year": ("half a year",),
    "payment_noun": (
        "payments?", "instal?ments?", "invoices?", "bills?", "debits?", "charges?", "fees?", "rates?", "reports?",
        "meetings?", "visits?",
    ),
    "no_commitment": (
        "no (?:minimum (?:term|contract)|contract|commitment|minimum period)", "cancel (?:at )?any ?time",
    ),
    "tax_exempted": (r"exempt\w*", r"free\b", "zero"),
    "years_after": ("(?:volumes|editions|issues|seasons|years)",),
    "interval_adjective": ("half-yearly", "quarterly", "annual", "yearly", "monthly", "biannual"),
    "each_alone": (r"each\b",),
    "in_a_row": ("successive", "consecutive"),
    "no_renewal": (
        "(?:without|no) (?:automatic )?renewal",
        r"(?:does|do|will|is|are|shall) not (?:be )?(?:automatically )?(?:be )?(?:renew\w*|extended|continu\w*)",
    ),
    "price_now": ("now", "currently", "current(?: price)?", "until now", "today", "old(?: price)?"),
    "price_from": ("from", "as of", "as from", "new(?: price)? from"),
    "contract_year": (r"(?:is valid|runs|applies|lasts) for the (?:calendar )?year 20\d\d",),
    "after_receipt": ("(?:after|from|of) (?:the )?(?:receipt|receiving|delivery|date of this)",),
    "follow_year": ("each (?:further|subsequent|following|additional) year",),
    "column_now": (r"until \d", r"to \d", r"current\w*", "old", "present"),
    "column_then": (r"from \d", "new", r"as of \d"),
    "yearly_subscription": (
        "(?:annual|yearly) (?:subscription|membership)s?",
        "(?:annual|yearly) (?:fee|price|charge|amount|sum|payment|total)s?",
    ),
    "at_least_long": ("at least", "not less than"),
    "more_before": ("another", "a further"),
    "ticked": ("(?:ticked|checked|selected|marked)",),
    "plus_price": ("plus", "together with"),
}
# fmt: on
