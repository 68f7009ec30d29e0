"""How letters name the end that a contract may be ended to, by language: fragments for `regex` with IGNORECASE.

They stand apart from the words by concept, which also serve to set misread words right: these are phrases, and their
words are too common for that.
"""

from __future__ import annotations

from collections.abc import Mapping

from finescan.model import NoticeTo

# fmt: off
ENDS: Mapping[str, Mapping[NoticeTo, tuple[str, ...]]] = {
    "de": {
        NoticeTo.TERM: (
            (
                r"(?:zum|auf|vor|bis zum) (?:(?:jeweiligen|das|dem|deren|dessen|ihrem|seinem) )?(?:\p{L}*laufzeit|"
                r"vertrags|\p{L}*perioden)(?:ende|ablauf)"
            ),
            (
                "(?:zum|auf|vor|bis zum) (?:(?:jeweiligen|das|dem|deren|dessen|ihrem|seinem) )?(?:Ende|Ablauf|"
                "Auslaufen|Verlängerung)"
            ),
            r"vor (?:der |einer )?(?:\p{L}+ )?Verlängerung",
            r"(?:vorher|zuvor|davor)\b",
        ),
        NoticeTo.MONTH: (
            (
                "(?:zum|auf|vor|bis zum|je) (?:(?:jeweiligen|jedem|das|dem) )?(?:Kalender)?monats(?:ende|schluss|"
                "letzten)"
            ),
            (
                "(?:zum|auf|vor) (?:(?:das|dem) )?(?:Ende|Ablauf|Schluss|Letzten) (?:(?:des|eines|jedes|jeden|"
                "laufenden|jeweiligen) ){0,2}(?:Kalender)?monats"
            ),
        ),
        NoticeTo.QUARTER: (
            (
                "(?:zum|auf|vor|bis zum) (?:(?:jeweiligen|jedem|das|dem) )?(?:Kalender)?(?:quartals|"
                "vierteljahres)(?:ende|schluss|letzten)"
            ),
            (
                "(?:zum|auf|vor) (?:(?:das|dem) )?(?:Ende|Ablauf|Schluss) (?:(?:des|eines|jedes|jeden|laufenden|"
                "jeweiligen) ){0,2}(?:Kalender)?(?:quartals|vierteljahres)"
            ),
            "zum (?:Kalender)?quartal",
        ),
        NoticeTo.YEAR: (
            "(?:zum|auf|vor|bis zum) (?:(?:jeweiligen|jedem|das|dem) )?(?:Kalender)?jahres(?:ende|schluss)",
            (
                "(?:zum|auf|vor) (?:(?:das|dem) )?(?:Ende|Ablauf|Schluss) (?:(?:des|eines|jedes|jeden|laufenden|"
                "jeweiligen) ){0,2}Kalenderjahre?s"
            ),
            "(?:zum|auf) (?:das )?(?:Ende|Schluss) (?:(?:des|eines|jedes|jeden|laufenden|jeweiligen) ){1,2}Jahres",
            r"(?:zum|auf den|per) 31\. ?(?:12\.|Dezember)",
        ),
    },
    "en": {
        NoticeTo.TERM: (
            (
                "(?:before|prior to|preceding|ahead of|to|at) (?:(?:the|its|their|this|that|each|any|current|"
                "initial|then) ){0,3}(?:end|expiry|expiration|renewal|termination|anniversary|lapse|close)"
            ),
            (
                r"before (?:it|they|the (?:\p{L}+ )?(?:contract|term|agreement|subscription|period)) (?:ends?|"
                "expires?|renews?|lapses?|runs out)"
            ),
            r"beforehand\b",
            "(?:before|prior to) (?:the |each )?(?:next|following) (?:term|period|renewal)",
        ),
        NoticeTo.MONTH: (
            "(?:the )?end of (?:(?:a|any|each|every|the|that|calendar) ){1,2}month",
            "month[- ]end",
        ),
        NoticeTo.QUARTER: (
            "(?:the )?end of (?:(?:a|any|each|every|the|that|calendar) ){1,2}quarter",
            "quarter(?:[- ]end|'s end)",
        ),
        NoticeTo.YEAR: (
            "(?:the )?end of (?:(?:a|any|each|every|the|that) )?calendar year",
            "year[- ]end",
            "(?:to|at|for) (?:the )?end of (?:(?:a|any|each|every|the|that) )year",
            "(?:31(?:st)? (?:of )?December|December 31)",
        ),
    },
    "fr": {
        NoticeTo.TERM: (
            (
                "(?:avant|précédant|pour|à) (?:(?:la|le|les|l'|son|sa|leur|chaque|date d') ?){0,2}(?:échéance|"
                "expiration|terme|fin|date anniversaire|renouvellement|reconduction)"
            ),
            "avant l'(?:échéance|expiration|anniversaire)",
        ),
        NoticeTo.MONTH: (
            "fin (?:(?:du|d'un|de chaque|de tout) )mois",
            "fin de mois",
        ),
        NoticeTo.QUARTER: (
            "fin (?:du|d'un|de chaque|de tout|de) trimestre",
        ),
        NoticeTo.YEAR: (
            "fin (?:de l'|d'une |de chaque |d')ann[ée]e civile",
            "(?:pour|à|fixée? à) (?:la )?fin (?:de l'|d')ann[ée]e",
            "31 décembre",
        ),
    },
    "it": {
        NoticeTo.TERM: (
            (
                "(?:prima d(?:el|ella|ello|i)|precedent[ei]|dalla|alla|entro la|anteriore alla|rispetto alla) "
                "?(?:(?:la|il|ogni|sua|suo|loro|ciascuna|naturale) ){0,2}(?:scadenza|termine|fine|rinnovo|"
                "conclusione)"
            ),
            "prima del(?:la|l'|lo)? ?(?:sua |suo )?(?:scadenza|termine|fine|rinnovo)",
        ),
        NoticeTo.MONTH: (
            "fine (?:del|di ogni|di un|di ciascun) mese",
            "fine mese",
        ),
        NoticeTo.QUARTER: (
            "fine (?:del|di ogni|di un|di ciascun) trimestre",
        ),
        NoticeTo.YEAR: (
            "fine (?:dell'|di ogni |di un )anno solare",
            "(?:alla|per la|a) fine (?:dell'|di ogni )?anno",
            "31 dicembre",
        ),
    },
    "es": {
        NoticeTo.TERM: (
            (
                "antes (?:de|del|de la|de su|de que) ?(?:(?:la|el|su|cada|fecha de|se) ){0,2}(?:vencimiento|"
                "término|fin|final|finalización|expiración|renovación|prórroga|renueve|prorrogue|venza|finalice|"
                "termine)"
            ),
            (
                "(?:previ[oa]s?|anterior(?:es)?) (?:al|a la|a su) (?:vencimiento|término|fin|finalización|"
                "expiración|renovación)"
            ),
        ),
        NoticeTo.MONTH: (
            "fin(?:al)? (?:del|de cada|de un|de) mes",
        ),
        NoticeTo.QUARTER: (
            "fin(?:al)? (?:del|de cada|de un|de) trimestre",
        ),
        NoticeTo.YEAR: (
            "fin(?:al)? (?:del|de cada|de un) a[ñn]o natural",
            "(?:a|al) fin(?:al)?(?:es)? (?:del?|de cada) a[ñn]o",
            "31 de diciembre",
        ),
    },
    "nl": {
        NoticeTo.TERM: (
            (
                "(?:v[oó][oó]r|tegen|vóór|voorafgaand aan) (?:(?:het|de|een|afloop|elke) ){0,2}(?:einde?|"
                "verstrijken|afloop|aflopen|vervaldatum|einddatum|verlenging|looptijd)"
            ),
            r"(?:van tevoren|daarv[oó][oó]r|ervoor)\b",
        ),
        NoticeTo.MONTH: (
            "(?:einde?|ultimo) van (?:(?:de|een|elke|iedere|kalender) ?){1,2}maand",
            "maandeinde",
        ),
        NoticeTo.QUARTER: (
            "(?:einde?) van (?:(?:het|een|elk|ieder) )(?:kalender)?kwartaal",
            "kwartaaleinde",
        ),
        NoticeTo.YEAR: (
            "(?:einde?) van (?:(?:het|een|elk|ieder) )kalenderjaar",
            "(?:tegen|op|per) (?:het )?(?:einde?) van (?:het|elk|ieder) jaar",
            "jaareinde",
            "31 december",
        ),
    },
    "pl": {
        NoticeTo.TERM: (
            (
                "przed (?:(?:jej|jego|ich|terminem|dniem|datą|tym|każdym) ){0,2}(?:upływem|końcem|zakończeniem|"
                "wygaśnięciem|przedłużeniem|terminem|odnowieniem)"
            ),
            "(?:na|do) (?:koniec|końca) (?:okresu|umowy|trwania)",
        ),
        NoticeTo.MONTH: (
            "(?:koniec|końca|końcem) (?:(?:każdego|danego) )?miesiąca",
        ),
        NoticeTo.QUARTER: (
            "(?:koniec|końca|końcem) (?:(?:każdego|danego) )?kwartału",
        ),
        NoticeTo.YEAR: (
            "(?:koniec|końca|końcem|upływem) (?:(?:każdego|danego) )?roku kalendarzowego",
            "na koniec (?:(?:każdego|danego) )?roku",
            "31 grudnia",
        ),
    },
}
# fmt: on
