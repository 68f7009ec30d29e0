"""Whether a text is *about* offer-scam letters: a warning, a newspaper's piece, a lawyer's letter that quotes a clause."""

from __future__ import annotations

import regex

from finescan.model import Span

_SIGNS = (
    r"(?:wir warnen|warn(?:t|en|ung)\b.{0,20}\bvor|vorsicht (?:vor|bei)|abzocke|masche\b|betrüger\w*|betrugs\w*|unseriös\w*|dubios\w*|adressbuchschwindel|offertenschwindel|registerhaie|irreführend\w*|täuschend|behördlich anmut\w*|amtlich (?:wirk|ausseh)\w*|"
    r"beware of|warn(?:s|ing|ed)? (?:about|against|of)|scam\w*|fraudulent|misleading (?:letters?|invoices?|forms?)|arnaque\w*|mise en garde|l'aspect officiel|méfi\w+|truff\w+|ingannevol\w+|attenzione (?:a|ai|alle)|estafa\w*|engaños\w+|oplichting|misleidende|oszust\w+|ostrzega\w+)",
    r"(?:unterschreiben sie (?:nichts|nicht|keine)|zahlen sie (?:nichts|nicht|keine)|nicht (?:zahlen|bezahlen|unterschreiben|reagieren)|kleingedruckte\w*|ruhe bewahren|(?:do not|don't|never) (?:sign|pay)|small print|ne (?:signez|payez)|petits caractères|non (?:firmate|pagate|pagare|firmare)|"
    r"letra pequeña|no (?:firme|pague)|teken niet|betaal niet|kleine letters|nie (?:płać|podpisuj)\w*|lassen sie sich nicht)",
    r"(?:solche[nr]? (?:schreiben|formulare?|briefe?|rechnungen|angebote?)|derartige[nr]?|absender solcher|unser(?:e|er|en) mandant\w*|namens und in vollmacht|wer (?:unterschreibt|zahlt)|empfänger solcher|betroffene (?:unternehm|betrieb|firm)\w*|such (?:letters|forms|invoices|companies)|our client|"
    r"de tels? courriers?|courriers? (?:frauduleux|trompeurs?)|vous (?:recevrez|avez reçu) des courriers|lettere simili|opfer\b|geschädigt\w*|victims?)",
    r"(?:anfecht\w*|fechten .{0,30}\ban\b|arglistig\w*|§ ?123\b|§ ?305 ?c|überraschend\w* (?:klausel|im sinne)|strafanzeige|verbraucherzentrale|schutzverband|contest\w* the (?:contract|claim)|misrepresentation|trading standards|report (?:it|them|the)|\bdol\b|ddpp|dgccrf|antitrust|agcm|aangifte|fraudehelpdesk|"
    r"nichtig\w*|olg \w+|bgh\b|urteil vom|landgericht|amtsgericht \w+ (?:hat|entschied|wies))",
)
_SIGN = [regex.compile(s, regex.IGNORECASE) for s in _SIGNS]
_QUOTED = regex.compile(r'"[^"]{1,900}"')
_LONG = 60  # characters: shorter quotations are names and titles
_CLAUSE = regex.compile(
    r"bestell|auftrag|laufzeit|jahresbetrag|verlänger|pro monat|order|subscri|per (?:year|month)|renew|command|par mois|reconduction|contratt|rinnov|umow",
    regex.IGNORECASE,
)


def signs(text: str) -> int:
    """How many of the four kinds of sign (warning, advice, third person, remedy) the text shows, 0 to 4."""
    return sum(sign.search(text) is not None for sign in _SIGN)


def quoted_clauses(text: str) -> tuple[Span, ...]:
    """Long passages in quotation marks that read like the clause of an offer."""
    return tuple(Span(*m.span()) for m in _QUOTED.finditer(text) if len(m[0]) > _LONG and _CLAUSE.search(m[0]))


def is_about(text: str, *, asks_to_pay: bool, asks_to_sign: bool) -> bool:
    """Whether the text only talks about such letters. One that itself wants money or a signature needs more signs."""
    needed = 4 if asks_to_pay and asks_to_sign else 3
    found = signs(text)
    return found >= needed or (found >= 2 and bool(quoted_clauses(text)) and not asks_to_sign)
