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
    "unit_day": ("d[ií]as?", "horas", "d[ií]as? (?:hábiles|naturales)"),
    "unit_hour": ("horas",),
    "unit_week": ("semanas?",),
    "unit_month": (
        "mes", "mes(?:es)?", "mensualidad(?:es)?", "mes(?:es)? (?:completos?|naturales|consecutivos)", "mensualidades",
    ),
    "unit_year": (
        "a[ñn]os?", "anualidad(?:es)?", "temporadas?", "ejercicios?", "cursos? escolares?",
        "a[ñn]os? (?:naturales?|completos?|enteros?|consecutivos?)", "(?:facturas|cuotas) anuales", "pagos anuales",
        "anualidades",
    ),
    "count_word": (
        "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "doce", "dieciocho",
        "veinticuatro", "treinta(?: y seis)?",
        "una?", "once", "catorce", "quince", "veinte", "cuarenta(?: y (?:cinco|ocho))?", "sesenta", "noventa",
    ),
    "between_count_and_unit": ("otros?", "consecutiv", "complet", "natural", "nuev", "sucesiv", "próxim", "más", "otr"),
    # signature, payment, ways of return
    "return_post": ("devolver", r"devuelva\w*", "remitir", "sobre adjunto"),
    # texts about such letters
    "warning": (
        r"estaf\w*", r"engañ\w+", r"fraud\w*", r"timo\b", r"alerta\w*|advert\w+|aviso a", "cuidado con|ojo con",
        r"falsas? (?:facturas?|cartas?|notificacion\w*)", "apariencia (?:de )?oficial|aspecto oficial", "trampa",
        r"imita(?:n|r|ndo|ciones)\b", r"(?:firmas?|sellos?) fals[oa]s?",
    ),
    "warning_advice": (
        "letra pequeña", r"no (?:firm\w+|pag\w+|respond\w+|contest\w+)",
        "qué hacer|cómo (?:actuar|detectar|evitar|reconocer)",
    ),
    # accounts
    "payee": ("Beneficiari[oa]", "A favor de", "Titular de la cuenta de abono", "Páguese a", "pagadero a"),
    # periods of prices
    "per_half_year": ("al semestre", "(?:al|por|cada|el) semestre", r"semestral\w*"),
    "per_quarter": (r"trimestral\w*", "(?:al|por|cada|el) trimestre"),
    "per_month": ("al mes", r"mensual\w*", r"(?:por|cada|el) mes\b", "mensualidad(?:es)? de"),
    "per_week": ("por semana", "semanal", "(?:a la|cada|la) semana", r"semanal\w*"),
    "per_day": ("al día", "por día", "cada día", r"diari[oa]\w*"),
    "per_year": (
        r"por (?:1|un) año\b",
        "al año", r"anual\w*", "(?:por|cada|el) año", "por (?:anualidad|ejercicio|temporada)", "a[ñn]o natural",
        r"(?:por|para|del) (?:el )?año 20\d\d", "por cada uno de los años",
    ),
    "per_entry": (
        "por (?:inserción|edición|clase)",
        "(?:por|cada) (?:inserción|edición|clase|número|publicación|anuncio|ficha|marca|línea|ejemplar)",
        "(?:de una|una sola|cada una de las) (?:edici[óo]n(?:es)?|inserci[óo]n(?:es)?)", r"(?:por|cada) per[íi]odo\b",
    ),
    "once": ("único pago", "una (?:sola|única) vez", "pago único", "de una vez", "en un (?:solo|único) pago"),
    "in_advance": (
        "por adelantado", "por anticipado", "por años? adelantados?", r"anticipad\w+", "antes de cada",
        "al (?:inicio|comienzo) de cada", r"adelantad\w+",
    ),
    # value added tax
    "tax_name": ("IVA", r"I\.V\.A\.", "IGIC", "impuestos", "impuesto"),
    "tax_free": ("exento de IVA", "no sujet[oa]s? a(?:l)? IVA", "exent[oa]s? de(?:l)? IVA", "sin IVA"),
    "plus_tax": ("sin", "más", "antes de", "excluid[oa]", "aparte"),
    "tax_added": ("no incluid[oa]", "excluid[oa]", "aparte", "no incluidos?"),
    "with_tax": ("incluid[oa]", "con", "inclus[oi]ve"),
    "tax_contained": ("incluid[oa]", "incluidos?"),
    "tax_article": (r"de\s",),
    # what an amount is
    "penalty": (r"multa\w*", r"sanci\w*", r"recargo\w*", "intereses", r"penali\w*"),
    "not_owed": (
        r"estimad[oa]s?", "estimación",
        r"(?:hasta|menos de|inferior a)\s?$",
        "hasta", "capital social", "fianza", "depósito", "descuento", "facturación", "en lugar de", "en vez de",
        "antes:", "a cuenta", "ahorro", "suma asegurada", "capital asegurado", "franquicia",
        "valor (?:de|del|catastral)", "premio de", "beneficios?", "ingresos", r"supere\w*", "más de", "menos de",
        "vale de", "subvención", "precio anterior", r"antes(?= [€\d])", "antes$",
    ),
    "money_and": ("y",),
    "cent_word": ("céntimos",),
    # renewal and notice
    "unless": (
        r"salvo\b", r"si no\b", "a menos que", r"excepto\b", "en ausencia de",
        r"sin (?:\p{L}+ ){0,2}(?:denuncia|preaviso|aviso|cancelación|baja)", "de no (?:mediar|haber|existir)",
        "mientras no", r"si (?:\p{L}+ ){0,5}no\b", "en defecto de", "a falta de", "siempre que no",
        r"mientras (?:\p{L}+ ){0,4}no", "en caso de no", "no mediando",
        r"sin (?:\p{L}+ ){0,2}(?:renuncia|oposición|comunicación|rescisión|desistimiento)", "de lo contrario",
        "en otro caso",
    ),
    "afterwards": (
        r"después\b", r"posteriormente\b", r"a su vencimiento", r"al vencimiento", r"luego\b",
        r"transcurrid\w*",
        "a partir de entonces", r"tras (?:ese|este|dicho|el|la|lo)\b", "a continuación", "seguidamente",
        r"cumplid[oa]s?\b", r"una vez (?:vencid|transcurrid|finalizad)\w+", "al término", "al terminar",
        r"pasad[oa]s?\b",
    ),
    "again": (
        r"otr[oa]s?\b", r"nuev\w+", r"adicional\w*", r"sucesiv\w+", r"más\b", r"igual\w*", "cada vez",
        "de nuevo", r"idéntic\w+",
    ),
    "renewing": (
        r"renueva\w*", r"renov\w*", r"prorrog\w*", r"prórrog\w*", r"prolong\w*", r"contin[uú]a\w*",
        r"renueve\w*", r"renuev\w*", r"tácit\w*", r"extien\w*",
    ),
    "surely_renewing": (
        "renuev", "renov", "prorrog", "prórrog", "prolong", "continu", "continú", r"sigue\b", "reanud",
        "alarg", "mantendr",
    ),
    "renewal_step": ("por", "de", "en"),
    "renewal_count": ("otros", "otr[oa]", "adicional", "nuev"),
    "year_to_year": (
        "de año en año", "año (?:a|tras|por) año", "de mes en mes", "mes a mes", "de trimestre en trimestre",
        "de semestre en semestre", "de temporada en temporada",
        r"por (?:años|anualidades|semestres|trimestres|bienios)(?: (?:sucesiv|consecutiv)\w+)?(?= salvo)",
        r"(?:suscripción|licencia|plan) anual (?:\p{L}+ ){0,4}(?:renuev|renov)\w*",
    ),
    "notice_after": (
        "antes", "de preaviso", "de (?:antelación|anticipación|anticipo|aviso)", "previos?", "previas?",
        "con anterioridad", "anterior(?:es)?",
    ),
    "notice_before": (
        "preaviso de", r"preaviso (?:\p{L}+ ){0,2}(?:de|:)", r"aviso (?:\p{L}+ ){0,2}(?:con|de)",
        "antelación de", "antelación mínima de", "con",
    ),
    "cancel": (
        r"rescis\w*", r"cancela\w*", r"denunci\w*", r"baja\b", r"renunci\w*", r"resol\w*", r"desist\w*",
        r"avis[oa]\w*", r"preavis\w*", r"rescind\w*", r"comunic\w*", "carta", "burofax", r"revoc\w*",
        r"anul\w*", r"opon\w*", "oposición",
    ),
    # terms
    "term_noun": (
        "duración", "plazo", "vigencia", "período", "periodo", "compromiso", "permanencia", "suscripción",
        "contratación", "alta",
    ),
    "term_preposition": (
        "durante", "por", "durante(?: un plazo de)?", "por (?:un (?:plazo|período|periodo) de)?", "cubre",
        "abarca", "comprende", "vale para", "dura", "para",
    ),
    "contract_word": (
        "pedido", r"contrat\w*", r"alta\b", r"suscri\w*", r"inscri\w*", r"publica\w*", "servicio", "registro",
        r"adhesi\w*", r"inserci\w*", "anuncio", "encargo", "compromiso", "permanencia", "licencia",
        "presencia", "mantenimiento", "guía", "directorio", "cuota", r"abon\w*", "alquiler",
    ),
    "each_before": ("cada", "tras", "después de", "antes de", "hace"),
    "deadline_before": ("dentro de", "en el plazo de", "en", "en un plazo de", "plazo de"),
    "editions": (
        "ediciones", "inserciones", "números", "publicaciones", "anuncios", "apariciones", "entregas", "fascículos",
        "ciclos", "tiradas", "encartes",
    ),
    "years_and": ("y",),
    "range_from": ("del", "desde el", "a partir del", "período:?", "vigencia:?"),
    # head of the letter
    "date_label": ("Fecha",),
    "subject_label": ("Asunto",),
    "salutation": ("Estimad",),
    "act_by": ("antes del?", "hasta el"),
    # the offer
    "price_noun": ("precio", "cuota", "tarifa", "coste", "gastos", "importe", "aportación", "contribución"),
    "yearly_sum": (
        "cuota anual",
        r"(?:tasa|cuota|canon|prima|aportación|contribución) (?:\p{L}+ )?(?:anual|20\d\d)", "por m² y año",
        "año y m²", r"ejercicio 20\d\d",
    ),
    "term_heading": (
        "duración",
        "(?:duración|permanencia)(?: mínima| del contrato)?", "vigencia", "plazo",
    ),
    "unit_quarter": ("trimestres?", "trimestralidad(?:es)?"),
    "unit_half_year": ("semestres?", "medio año"),
    "adjective_whole": (
        "(?:bi|tri)enio", "bienal", "trienal", "(?:(?:un|otro|nuevo) )?(?:bienio|trienio|cuatrienio|quinquenio)",
        "(?:bi|tri|cuatri|quinqu)enal(?:es)?",
    ),
    "day_caption": ("fecha", "lugar y fecha", "lugar, fecha"),
    "closing_formula": ("atentamente", "un cordial saludo", "saludos cordiales"),
    "received_stamp": ("recibido",),
    "signature": ("firma y sello", "firma del", "sello y firma"),
    "billed": (
        r"factur\w+", r"pagader\w+", "por adelantado", r"adelantad\w+", r"vencid\w+", r"se (?:gira|cobra)\w*",
        r"cobr\w+",
    ),
    "billed_before": (
        "facturad[oa]s?", "pagader[oa]s?", "cobrad[oa]s?", "se (?:gira|cobra|factura|paga)n?(?: por)?",
        "abonad[oa]s?", "a pagar",
    ),
    "small_business": (
        "no sujet[oa]s? a(?:l)? IVA", "exent[oa]s? de(?:l)? IVA",
        r"no sujet\w a(?:l)? IVA", r"exent\w de IVA",
    ),
    "all_prices": ("(?:todos )?los (?:precios|importes)", "(?:precios|importes|tarifas|cuotas|cantidades)"),
    "all_net": ("sin IVA", "IVA no incluido", r"excluid\w", "más IVA", "netos", "IVA aparte"),
    "all_gross": ("con IVA", "IVA incluido"),
    "same_length": (
        ("(?:por|durante|de) (?:el |la |un |una |otro |otra |nuevos? |sucesivos? |periodos? )*(?:mism[oa]s?|"
        "igual(?:es)?|idéntic[oa]s?|equivalentes?|similar) (?:per[ií]odos?|plazos?|duración|tiempos?|término|lapso)"),
        ("(?:per[ií]odos?|plazos?) (?:sucesivos )?(?:iguales?|idénticos?|de igual duración|equivalentes?|de la "
        "misma duración)"),
        "otro tanto",
    ),
    "renewal_step_more": (
        "un ", "otros? ", "otra ", "per[ií]odos (?:sucesivos )?de ", "nuevos? ", "sucesivos ",
    ),
    "renewed_after": ("automáticamente", "tácitamente", "más"),
    "by_choice": ("a petición", "si lo desea"),
    "each_period": (
        "anualmente", "cada año", "por anualidades", "por a[ñn]os(?: naturales)?", "mensualmente",
        "por períodos? anual(?:es)?", "por periodos? anual(?:es)?", "por mensualidades",
        "por semestres", "por trimestres",
    ),
    "renews": (r"renov\w*", r"renuev\w*", r"prorrog\w*", r"prórrog\w*", r"prolong\w*", r"alarg\w*"),
    "end_of": (
        ("(?:al (?:término|final|vencimiento|cabo|finalizar|cumplirse)|tras|transcurrid[oa]s|cumplid[oa]s|"
        "pasad[oa]s) (?:del? ?|los |las |el |la )*"),
    ),
    "notice_noun": ("preaviso", "aviso", "antelación", "anticipación"),
    "notice_manner": ("como mínimo", "por escrito", "al menos"),
    "at_least": ("al menos ", "un mínimo de ", "una antelación de "),
    "term_verb": ("de", "es de", "mínima de", "inicial de", "será de"),
    "for_a_period": (
        "los ", "las ", "un mínimo de ", "un período de ", "un periodo de ", "un plazo de ", "al menos ",
    ),
    "term_after": ("de permanencia", "consecutivos", "mínimos?", "a contar", "forzosos"),
    "no_term": (
        "garantía", r"conserv\w*", "experiencia", "desde hace", "últimos", "prisión", r"prescri\w*", "protección",
    ),
    "edition": (r"edición\b", r"inserción\b", r"publicación\b", r"número\b"),
    "follow_edition": (
        "(?:cada|la|toda) (?:edición|inserción|publicación) (?:siguiente|posterior|sucesiva)",
        "(?:otra|una nueva) edición",
    ),
    "appears_yearly": (
        r"anual(?:es)?\b", "una vez al año", "cada (?:año|primavera|verano|otoño|invierno)", r"anual\w*",
    ),
    "appears_half_yearly": (
        r"semestral(?:es)?\b", "dos veces al año", "primavera y (?:en )?otoño", "cada seis meses", r"semestral\w*",
        "(?:por|al|cada) semestre",
    ),
    "appears_quarterly": (
        r"trimestral(?:es)?\b", "cuatro veces al año", "cada tres meses", r"trimestral\w*",
        "(?:por|al|cada) trimestre",
    ),
    "appears_two_monthly": (r"bimestral(?:es)?\b", "cada dos meses"),
    "appears_monthly": (r"mensual(?:es)?\b", "cada mes", r"mensual\w*"),
    "billing": (r"factur\w*",),
    "years_before": ("años", "ediciones", "para", "de", "durante", "temporadas?", "volúmenes"),
    "years_article": ("los ", "las "),
    "range_to": ("al", "hasta el", "-"),
    "or": ("o", "o bien"),
    "set_up": (
        "alta", "apertura", "gestión", "inscripción", "instalación", "activación", "matrícula",
    ),
    "set_up_fee": (
        ("(?:cuota|gastos|derechos|costes?) de (?:alta|apertura|inscripción|gestión|activación|tramitación|"
        "instalación|entrada)"),
    ),
    "additional_fee": (r"se añad\w*", "además", "adicionalmente", "a ello se suma", r"se suma\w*"),
    "extra_charge": (
        "factura(?:n|rá|do|da)? (?:aparte|por separado)", "por separado",
        r"(?:factura|exigible|pagader)\w* a la (?:aceptación|firma)",
    ),
    "total": (r"total\b", "importe", "a pagar", "a ingresar", "suma"),
    "net_sum": ("base imponible", "subtotal"),
    "sum_label": ("importe", "total"),
    "money_word": ("euros?",),
    "yearly": (
        "al año", r"anual\w*", "por año", "cada año",
        "por cada (?:uno de los (?:dos|tres) )?a[ñn]os?", "por (?:el mismo|igual) importe",
    ),
    "follow_up": (
        "después", "posteriormente", "a partir del (?:segundo|tercer|decimotercer|cuarto) (?:año|mes)",
        "en (?:los )?años? (?:siguientes?|sucesivos?|posteriores?)", "desde el segundo año", r"luego\b",
    ),
    "range_word": ("a",),
    "of_which_tax": ("de los cuales", "del que"),
    "tax_meant_as_part": ("más", "incluido", "con"),
    "send_before_fax": ("devolver", r"devuelva\w*", r"remit\w*", r"reenví\w*"),
    "reference": (r"Expte\.", "Referencia", r"N\.º de expediente"),
    "or_only": ("solo ",),
    "of_half_years": ("semestr",),
    "of_quarters": ("trimestr",),
    "of_months": (r"mes\b", "mensual"),
    "of_two_years": ("bieni",),
    "more_of_it": ("más", "adicionales", "nuevas", "nuevos"),
    "next_price": ("por el", "más", "después", "y", "los gastos", "para"),
    "third_person": (

        "quienes están detrás", "se trata de una carta",
        (
            "(?:este|estos|esta|estas|dich[oa]s?) (?:tipo de )?(?:cartas?|escritos?|facturas?|comunicaciones|"
            "correos?|prácticas|empresas)"
        ),
        "(?:numerosas|muchas|varias|las) (?:empresas|pymes|autónomos)|los (?:empresarios|autónomos|afectados)",
        "han recibido|reciben|recibió", r"víctimas?|afectad\w+", r"nuestr[oa] client\w+",
    ),
    "remedy": (
        r"denunci\w+", r"policía|guardia civil|ocu\b|facua", "nul(?:o|idad)", r"tribunal\w*|juzgado", r"dolo\b",
        r"abogad\w+", "sentencia", "demandante|demandad[oa]", "audiencia provincial",
    ),
    "clause_word": ("pedido", "renov", "prórrog", "al año", "al mes", "oferta"),
    "each": ("por", "cada", "al"),
    "each_one": ("cada", "por cada", "por cada un[oa] de l[oa]s"),
    "first": ("primer[oa]?",),
    "second": ("segund[oa]",),
    "third": ("tercer[oa]?",),
    "fourth": ("cuart[oa]",),
    "fifth": ("quint[oa]",),
    "in_year": ("por el", "para el"),
    "not": ("no",),
    "tax_include": ("incluid[oa]s?", "comprendid[oa]s?", "contad[oa]s?"),
    "tax_charge": (r"aplica\w*", r"devenga\w*", r"repercut\w*"),
    "tax_add": (r"se (?:añad|sum|agreg)\w+", "aparte", "añadid[oa]s?", "a añadir", "se le añade", "hay que añadir"),
    "no_tax": ("ningún", "ninguna?"),
    "discount": ("descuento", "rebaja", "bonificación"),
    "public_act": ("recurso de (?:alzada|reposición)", "reclamación económico-administrativa"),
    "interval_before": ("cada", "intervalos? de", "con una periodicidad de"),
    "no_exit": ("excluid[oa]", "no (?:es|será) posible", "no antes", "no podrá", "por primera vez"),
    "exit": (
        r"rescind\w*", "rescisión", r"cancela\w*", r"baja\b", r"resol\w+", r"denunci\w*", r"finaliz\w*",
        r"desvincul\w+",
    ),
    "up_to_end_of": (

        ("(?:antes de|después de|al|a la|tras|hasta) ?(?:el |la |l)?(?:fin|final|término|vencimiento|"
        "finalización|finalizar|cumplirse) ?(?:de |del )?(?:los |la |el )?"),
        "antes de(?:l)?", "transcurrid[oa]s", "después de", "tras",
    ),
    "ends_after": ("termina", "finaliza", "expira", "se extingue", "concluye"),
    "with_a_minimum": ("mínimo de", "(?:duración|permanencia|periodo) mínim[oa] de"),
    "billed_each": ("cada vez por", "cada vez para"),
    "trial": (r"(?:periodo|período|mes) de prueba", "prueba gratuita"),
    "free": (r"gratuit\w*", "gratis", "prueba"),
    "years_to": ("a", "al", "hasta"),
    "years_noun": ("años ", "ediciones "),
    "anniversary": ("aniversario",),
    "account_holder": ("Titular(?: de la cuenta)?",),
    "payee_phrase": ("a (?:favor|nombre|orden) (?:de la|del|de)", "en la cuenta (?:de la|del|de)"),
    "payee_article": ("la", "el", "los", "las"),
    "after_payee": ("Concepto", "Importe", "Banco", "Referencia", "Cuenta"),
    "payee_spelled": ("Beneficiario", "Titular de la cuenta"),
    "slip_label": ("Concepto", "Importe", "Fecha", "Firma", "Referencia", "Banco", "Ordenante", "Emisora", "Cuenta"),
    "generic_party": (
        "registro", "nacional", "central", "europeo", "publicaciones", "ediciones", "servicios?", "espana", "oficina",
        "directorio", "guia", "empresas?", "comercio", "mercantil", "gestion", "datos", "cobros", "administracion",
    ),
    "cash_office": (
        "tesorer[íi]a.*", "ayuntamiento.*", "agencia tributaria.*", "diputaci[óo]n.*", "tesoro p[úu]blico",
        "c[áa]mara (?:oficial )?de comercio.*", "registro mercantil de.*", "oficina española de patentes.*",
    ),
    "assigned": (
        "cedid[oa]", "cesi[óo]n del? cr[ée]dito", "factoring", "por cuenta de", "en nombre y por cuenta",
        "gesti[óo]n de cobros", "mandato de cobro",
    ),
    "length_of": (
        r"duración (?:\p{L}+ )?de",
        r"(?:compromiso|permanencia|vigencia|plazo)(?: de permanencia)? (?:\p{L}+ )?de",
    ),
    "original": ("inicial", "original"),
    "public_office": (
        "registro mercantil de .*", "ayuntamiento .*", "agencia tributaria.*", "ministerio .*", "juzgado .*",
    ),
    "no_piece": ("transferencia", "correo", "la", "el", "un", "una"),
    "before_company": ("la", "el", "empresa", "sociedad", "editor"),
    "not_the_partner": ("cliente", "razón social", "deudor", "destinatario", "empresa"),
    "for_whole_term": ("toda la duración", "(?:dos|tres|cuatro|2|3|4) años"),
    "we_charge": ("nuestros honorarios", "le facturaremos"),
    "lasting": ("como mínimo",),
    "tens_word": ("ciento", "(?:treinta|cuarenta|cincuenta|sesenta|noventa) y"),
    "half_of_a_year": ("medio año",),
    "payment_noun": ("pagos", "cuotas", "facturas", "plazos", "visitas"),
    "no_commitment": ("sin permanencia", "sin compromiso de permanencia"),
    "tax_exempted": (r"exent\w+",),
    "each_alone": ("cada una?",),
    "in_a_row": (r"consecutiv\w+",),
    "no_renewal": (
        "sin (?:renovación|prórroga)",
        "no se (?:renueva|renovará|prorroga|prorrogará)",
    ),
    "not_a_notice": (r"desist\w*",),
    "before_event": ("antes de(?:l| la)? (?:apertura|evento|feria|inauguración|llegada|inicio de la feria)",),
    "price_now": ("actualmente", "actual", "hasta ahora"),
    "price_from": ("desde el", "a partir del"),
    "contract_year": (r"(?:vale|rige|es válid\w) para el a[ñn]o (?:natural )?20\d\d",),
    "after_receipt": ("(?:desde|tras|después de) (?:la )?(?:recepción|notificación)",),
    "follow_year": ("cada a[ñn]o (?:siguiente|sucesivo|posterior|adicional)",),
    "one_more_unit": ("otr[ao] (?:anualidad|año|semestre|trimestre|bienio|período)",),
    "column_now": (r"hasta el \d", r"(?:\p{L}+ )?actual\w*"),
    "column_then": (r"desde el \d", r"nuev\w*"),
    "yearly_subscription": (r"suscripci\w+ anual\w*", r"(?:importe|cuota|precio|pago) anual\w*"),
    "at_least_long": ("al menos", "por lo menos"),
    "more_before": ("otr[ao]s",),
    "ticked": (r"\p{L}+ (?:marcad|seleccionad)\w",),
    "plus_price": ("más",),
}
# fmt: on
