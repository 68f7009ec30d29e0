"""Spanish words and phrases by concept: fragments of regular expressions, matched without regard to case."""

from __future__ import annotations

from collections.abc import Mapping

# fmt: off
WORDS: Mapping[str, tuple[str, ...]] = {
    # language
    "small_words": (
        "el", "los", "las", "del", "que", "por", "una", "con", "para", "su", "sus", "en", "al", "es", "no", "se",
        "la", "lo", "este", "esta",
    ),
    # calendar and lengths of time
    "january": ("enero",),
    "february": ("febrero",),
    "march": ("marzo",),
    "april": ("abril",),
    "may": ("mayo",),
    "june": ("junio",),
    "july": ("julio",),
    "august": ("agosto",),
    "september": ("septiembre",),
    "october": ("octubre",),
    "november": ("noviembre",),
    "december": ("diciembre",),
    "unit_day": ("d[ií]as?", "horas"),
    "unit_hour": ("horas",),
    "unit_week": ("semanas?",),
    "unit_month": ("mes",),
    "unit_year": ("a[ñn]os?",),
    "count_word": (
        "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "doce", "dieciocho",
        "veinticuatro", "treinta(?: y seis)?",
    ),
    "between_count_and_unit": ("otros?",),
    # signature, payment, ways of return
    "return_post": ("devolver",),
    # texts about such letters
    "warning": (r"estafa\w*", r"engaños\w+"),
    "warning_advice": ("letra pequeña", "no (?:firme|pague)"),
    # accounts
    "payee": ("Beneficiario",),
    # periods of prices
    "per_half_year": ("al semestre",),
    "per_quarter": (r"trimestral\w*",),
    "per_month": ("al mes", r"mensual\w*"),
    "per_week": ("por semana", "semanal"),
    "per_day": ("al día", "por día"),
    "per_year": ("al año", r"anual\w*"),
    "per_entry": ("por (?:inserción|edición|clase)",),
    "once": ("único pago",),
    "in_advance": ("por adelantado", "por anticipado"),
    # value added tax
    "tax_name": ("IVA",),
    "tax_free": ("exento de IVA",),
    "plus_tax": ("sin", "más"),
    "tax_added": ("no incluid[oa]",),
    "with_tax": ("incluid[oa]",),
    "tax_contained": ("incluid[oa]",),
    "tax_article": (r"de\s",),
    # what an amount is
    "penalty": (r"multa\w*",),
    "not_owed": ("hasta",),
    "money_and": ("y",),
    "cent_word": ("céntimos",),
    # renewal and notice
    "unless": (
        r"salvo\b", r"si no\b", r"a menos que", r"excepto\b", r"en ausencia de",
        r"sin (?:\p{L}+ ){0,2}(?:denuncia|preaviso|aviso|cancelación|baja)", r"de no (?:mediar|haber|existir)",
        r"mientras no",
    ),
    "afterwards": (
        r"después\b", r"posteriormente\b", r"a su vencimiento", r"al vencimiento", r"luego\b",
        r"transcurrid\w*",
    ),
    "again": (r"otr[oa]s?\b", r"nuev\w+", r"adicional\w*", r"sucesiv\w+", r"más\b", r"igual\w*"),
    "renewing": (r"renueva\w*", r"renov\w*", r"prorrog\w*"),
    "surely_renewing": ("renuev", "renov", "prorrog"),
    "renewal_step": ("por",),
    "renewal_count": ("otros",),
    "year_to_year": ("de año en año",),
    "notice_after": ("antes", "de preaviso"),
    "notice_before": ("preaviso de",),
    "cancel": (r"rescis\w*", r"cancela\w*", r"denunci\w*"),
    # terms
    "term_noun": ("duración", "plazo", "vigencia"),
    "term_preposition": ("durante", "por"),
    "contract_word": ("pedido", r"contrat\w*"),
    "each_before": ("cada",),
    "deadline_before": ("dentro de", "en el plazo de", "en"),
    "editions": ("ediciones",),
    "years_and": ("y",),
    "range_from": ("del",),
    # head of the letter
    "date_label": ("Fecha",),
    "subject_label": ("Asunto",),
    "salutation": ("Estimad",),
    "act_by": ("antes del?", "hasta el"),
    # the offer
    "price_noun": ("precio", "cuota"),
    "yearly_sum": (
        "cuota anual",
    ),
    "term_heading": (
        "duración",
    ),
}
# fmt: on
