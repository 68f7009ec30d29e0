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
    "unit_month": (r"(?:calendar\s)?months?",),
    "unit_quarter": ("quarters?",),
    "unit_half_year": ("half-years?", "half a year"),
    "unit_year": (r"(?:(?:calendar|contract|consecutive|full)\s)*years?",),
    "adjective_whole": ("(?:one|two|three|four|five)-(?:year|month)s?",),
    "count_word": (
        "a", "an", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "fourteen", "fifteen", "eighteen", "twenty(?:-(?:one|four))?", "thirty(?:-six)?", "forty(?:-eight)?", "sixty",
        "ninety",
    ),
    "between_count_and_unit": (
        "further", "full", "additional", "successive", "consecutive", "more", "whole", "contract", "calendar",
    ),
    # signature, payment, ways of return
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
        "beware of", "warn(?:s|ing|ed)? (?:about|against|of)", r"scam\w*", "fraudulent",
        "misleading (?:letters?|invoices?|forms?)",
    ),
    "warning_advice": ("(?:do not|don't|never) (?:sign|pay)", "small print"),
    "third_person": ("such (?:letters|forms|invoices|companies)", "our client", "victims?"),
    "remedy": (
        r"contest\w* the (?:contract|claim)", "misrepresentation", "trading standards", "report (?:it|them|the)",
    ),
    "clause_word": ("order", "subscri", "per (?:year|month)", "renew"),
    # accounts
    "payee": ("Beneficiary", "Payee", "Payable to", "Account (?:name|holder)"),
    "after_payee": ("Reference",),
    # periods of prices
    "per_two_years": ("two-yearly", "biennial"),
    "per_half_year": ("(?:per|each|every) half-year", "half-yearly"),
    "per_quarter": ("(?:per|a|each|every) quarter", "quarterly"),
    "per_month": (r"(?:per|a|each|every|/)\s?(?:calendar )?month\w*", "monthly"),
    "per_week": ("(?:per|a|each|every) week", "weekly"),
    "per_day": ("(?:per|a) day", "daily"),
    "per_year": (
        "per annum", r"annual\w*", "yearly",
        r"(?:per|a|each|every|/|contract|for (?:a|one|the first))\s?(?:(?:contract|calendar|full|registration)\s)?year",
    ),
    "per_entry": (
        r"(?:per|each|every)\s(?:\w+\s)?(?:entry|edition|insertion|class|unit|issue|listing|mark|line|copy)",
    ),
    "once": ("one-off", "one-time", "once"),
    "billed": ("(?:is |are )?(?:billed|invoiced|payable|settled|charged|due|in advance)",),
    "in_advance": ("in advance", "up ?front", "beforehand", "at the beginning of"),
    # value added tax
    "tax_adjective": ("the", "statutory", "applicable"),
    "tax_name": ("VAT", "tax", "sales tax"),
    "tax_free": ("VAT[- ]exempt", "exempt from VAT", "not subject to VAT", "no VAT is"),
    "plus_tax": ("exclusive(?: of)?", "excl", "excluding", "ex", "net of"),
    "tax_added": ("not included", "extra", "will be added", "is added"),
    "net": (r"\bnet(?: of (?:VAT|tax))?\b",),
    "with_tax": ("incl", "inclusive of", "including"),
    "tax_contained": ("included",),
    "of_which_tax": ("includes?", "of which"),
    "gross": (r"\bgross\b",),
    # what an amount is
    "penalty": (r"fines?\b", r"penalt\w+", "late (?:fee|payment)", "reminder"),
    "penalty_after": (r"fine\b", "penalty"),
    "not_owed": (
        "(?:claim|demand) from (?:my|our) client", "up to", "share capital", "turnover", "deposit", "discount",
        "instead of", "formerly", r"refund\w*",
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
        r"unless\b", "save (?:where|if|when)", r"except (?:where|if|when)", r"if (?:no|not|nobody|neither)\b",
        "provided (?:that )?(?:no|neither)",
        "in the absence of", r"absent (?:any |a )?(?:\w+ )?(?:notice|objection|letter)", r"failing\b",
        r"until (?:cancelled|terminated|stopped)",
        r"without (?:\w+ ){0,2}(?:notice|cancellation|objection)",
    ),
    "afterwards": (
        r"thereafter\b", r"afterwards?\b", r"after that\b", r"then\b", r"subsequent\w*",
        r"following (?:that|this|expiry)", "on expiry", "upon expiry",
        "at the end", "whereupon",
    ),
    "same_length": (r"for (?:the|a|an) (?:same|like|equal|identical) (?:\w+ )?(?:period|term|duration|length)",),
    "again": (
        r"further\b", r"another\b", r"additional\b", r"successive\b", r"again\b", r"more\b", r"a new\b",
        r"each time", r"at a time", r"blocks? of",
        r"roll\w*", r"equal\b",
    ),
    "renewing": (r"renew\w*", r"extend\w*", r"continu\w*", r"roll\w* over", "automatically"),
    "surely_renewing": ("renew", "extend", "continu", "rolls? over", "further", "another", "at a time"),
    "renewal_step": ("for", "by", "of", "on", "is"),
    "renewal_step_more": ("a ", "successive ", "further ", "additional ", "another "),
    "renewed_after": ("at a time", "renewed", "automatically"),
    "renewal_count": ("further", "additional", "successive", "another"),
    "by_choice": (r"\boption\b", "may (?:be )?renew", "can (?:be )?renew", "whether", "if you (?:wish|want)"),
    "year_to_year": ("from year to year", "year (?:by|to) year", "year on year", "(?:every|each) year(?= unless)"),
    "per_unit_before": ("per", "every"),
    "term_of": ("term",),
    "notice_manner": ("at least", "in writing"),
    "notice_after": (
        "before", "prior", "beforehand", "ahead", "in advance", "earlier", "'? ?(?:written )?notice",
        "notice",
    ),
    "notice_before": ("with", "notice (?:period )?(?:of|is|:)", "giving", "on", "upon", "at least", "no later than"),
    "at_least": ("at least ",),
    "cancel": (
        r"declin\w*", r"stopp\w*", r"withdr\w*", r"ended\b", r"opt\w* out", r"terminat\w*", r"cancel\w*",
        "notice", r"objects?\b", "opt out", r"discontinu\w*",
    ),
    # terms
    "term_noun": ("term", "duration", "commitment", "period", "subscription", "enrolment", "validity"),
    "term_verb": ("of", "is"),
    "term_preposition": (
        "for(?: a (?:fixed |minimum |total )?(?:period|term) of)?", "over", "during", "runs?(?: for)?",
        "lasts?(?: for)?", "period of", "covers", "spans", "throughout", "valid (?:for)?",
    ),
    "for_a_period": ("at least ", "a period of ", "the first "),
    "term_after": ("minimum", "term", "contract", "commitment", "from"),
    "contract_word": (
        r"order\w*", r"contract\w*", "entry", r"subscri\w*", r"commission\w*", r"agree\w*", "entered", "listing",
        "fee", "license", "licence", r"enrol\w*", r"register\w*", r"registration", r"membership", r"plan\b",
        r"service", r"profile", r"reserv\w*", r"taken\b", "maintenance", r"term\b", "participation",
    ),
    "no_term": (
        r"last\b", "past", "warranty", "guarantee", "retention", r"retain\w*", "kept for", "stored", r"imprison\w*",
        r"old\b", r"ago\b", "within", "up to", r"since\b", r"over the last", r"records?\b",
    ),
    "each_before": ("every", "each", "after", "before", "past", "last", "first"),
    "of_so_many": ("-year", "-month"),
    "deadline_before": ("in(?:side)?", "within", "in the next", "you have"),
    "only": ("only ", "the next "),
    "editions": ("editions", "issues", "insertions"),
    "appears_yearly": ("annual", "yearly"),
    "appears_half_yearly": ("twice a year", "half-yearly", "spring and autumn"),
    "appears_quarterly": ("quarterly", "four times a year"),
    "appears_two_monthly": ("every two months", "bimonthly"),
    "appears_monthly": ("monthly",),
    "billing": ("billed", "billing", "invoice"),
    "years_before": ("for", "years?", "editions?"),
    "years_article": ("the ",),
    "years_and": ("and",),
    "range_from": ("from", "Listing period", "Contract period"),
    "range_to": ("to", "until", "till"),
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
    "set_up": ("set-?up", "one-off", "activation", "joining", r"admin\w*"),
    "price_noun": (r"fee\b", "price", "charge", "cost"),
    "yearly": ("annually", "per (?:year|annum)", "yearly", "same (?:fee|price|amount)"),
    "all_prices": (r"the (?:\w+ )?(?:fee|charge|price)", "all (?:prices|fees|amounts)", "prices"),
    "all_net": (r"excl\w*", r"net\b"),
    "all_gross": (r"incl\w*",),
    "all_exempt": ("exempt", "not subject to VAT"),
    # the sender
    "partner_before": (
        "Publisher", "Operator", "Operated by", "published by", "provided by", "between you and", "a service of",
    ),
    "partner_article": ("the ",),
    "not_a_name": (
        "urgent", "important", "invoice", "reminder", "notice", "dear", "page", "registration notice", "proforma",
    ),
    "before_company": (
        "the",
        "proprietor",
    ),
    "yearly_sum": (
        "annual (?:fee|charge|subscription|membership|premium)",
    ),
    "follow_up": (
        "thereafter",
        r"subsequent\w*",
        "from the second year",
    ),
    "one_more_of_it": (
        "then for another(?=[,.;]| unless)",
    ),
    "set_up_fee": (
        "set-?up (?:fee|charge)",
        "joining fee",
        "activation fee",
    ),
    "term_heading": (
        "(?:contract |listing )?period",
        "term",
        "duration",
    ),
    "range_word": (
        "to",
    ),
    "years_following": (
        "the (?:two|three|four|five) (?:calendar )?years following",
    ),
    "not_a_notice": (
        r"withdraw\w*",
        "cooling",
    ),
    "to_label": ("to", "attention", "attn"),
    "from_label": ("from", "sender"),
}
# fmt: on
