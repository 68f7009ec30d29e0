"""Lengths of time, told apart by what they measure: the minimum term, a renewal, a notice period, a deadline."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

import regex
from dateutil.relativedelta import relativedelta

from finescan.facts import notation
from finescan.facts.numerals import in_words
from finescan.model import Duration, Span
from finescan.text import TextLayer


class Measure(StrEnum):
    """What a length of time measures."""

    TERM = "term"
    POSSIBLE_TERM = "possible-term"
    RENEWAL = "renewal"
    NOTICE = "notice"
    DEADLINE = "deadline"
    OTHER = "other"


_FLAGS = regex.IGNORECASE
_DURATION = regex.compile(notation.PERIOD_OF_TIME, _FLAGS)
_RENEW = (
    r"verläng\w*|verlaeng\w*|erneuer\w*|prolong\w*|fortgesetzt|setzt sich|fort\b|erstreck\w*|läuft .{0,30}weiter|weiterl\w*|weitere[nrsm]?|renew\w*|extend\w*|continu\w*|roll\w* over|"
    r"recondui\w*|reconduction|renouvel\w*|se prolonge|prolonge|rinnov\w*|proroga\w*|renueva\w*|renov\w*|prorrog\w*|verlengd?\w*|verleng\w*|przedłuż\w*|odnawia\w*|stillschweigend|tacite\w*|tacit\w*|jeweils|automatisch|automatically"
)
_RENEWING = regex.compile(rf"(?:{_RENEW})", _FLAGS)
_STRONG_RENEWING = regex.compile(
    r"verläng|verlaeng|erneuer|prolong|fortge(?:setz|führ)|\bweiter\b|länger\b|hinaus\b|setzt sich|erstreck|läuft .{0,30}weiter|renew|extend|continu|rolls? over|recondu|renouvel|rinnov|prorog|renuev|renov|prorrog|verleng|przedłuż|odnawia|weitere|further|another|kolejn|nouvelles?|at a time|stillschweigend|freuen wir uns",
    _FLAGS,
)
_EACH = regex.compile(r"\b(?:pro|je|jede[sn]?|alle|nach|vor|seit|im|des|eines|per|every|each|after|before|past|last|chaque|tous les|dopo|ogni|cada|elk|na|co|ersten?|first)\s(?:\p{L}+\s)?$", _FLAGS)
_BY_CHOICE = regex.compile(r"\bob\b|\bsoll(?:en)?\b|\boption\b|auf wunsch|auf ihren antrag|können sie|schutzdauer|may (?:be )?renew|can (?:be )?renew|whether|if you (?:wish|want)|sur demande|à votre demande|su richiesta", _FLAGS)
_AGAIN = regex.compile(
    r"(?:von|vom) Jahr zu Jahr|(?:halb)?jahresweise (?:weiter|verläng\w*|fort\w*)|monatsweise (?:weiter|verläng\w*)|from year to year|year (?:by|to) year|year on year|d'année en année|di anno in anno|de año en año|van jaar tot jaar|z roku na rok|(?:every|each) year(?= unless)|(?:alljährlich|jährlich)(?= (?:neu|stillschweigend|automatisch))",
    _FLAGS,
)
_NOTICE_AFTER = regex.compile(
    r"^(?:\s?(?:\([^)]*\)|mindestens|at least|au moins|almeno|spätestens|schriftlich|in writing|per \w+(?: \w+)?|mit \w+ \w+|im)){0,3}\s?(?:vor(?:her|weg|aus)?\b|zuvor\b|before|prior|beforehand|avant|prima|antes|voor(?:af)?\b|przed|in advance|'? ?(?:written )?notice|notice|Kündigungsfrist|Frist\b|"
    r"zum (?:jeweiligen )?(?:Ablauf|Ende|Laufzeitende|Vertragsende|Quartalsende|Jahresende|Monatsende)|auf (?:das )?Ende|de préavis|di preavviso|de preaviso|opzegtermijn|terminu wypowiedzenia|wypowiedzenia)",
    _FLAGS,
)
_NOTICE_BEFORE = regex.compile(
    r"(?:Frist von|Kündigungsfrist(?: von| beträgt|:| ist)?|unter (?:Einhaltung|Wahrung)(?: einer Frist)?(?: von)?|Kündigung (?:mit|unter)\b.{0,25}|spätestens|mit einer (?:Frist|Kündigungsfrist) von|with|notice (?:period )?(?:of|is|:)|giving|on|upon|at least|no later than|préavis (?:de|:)|preavviso (?:di|:)|"
    r"preaviso de|opzegtermijn van|zachowaniem|okres wypowiedzenia|mindestens|vor Ablauf von|innert)\s?(?:mindestens |at least |d'au moins |almeno |von )?$",
    _FLAGS,
)
_CANCEL = regex.compile(
    r"kündig\w*|aufgesagt|aufsag\w*|abbestell\w*|widersprech\w*|widerspr\w*|Streichung|abgemeldet|Gegenteiliges|beendet|beendig\w*|storniert|terminat\w*|cancel\w*|notice|dénonc\w*|résili\w*|s'y oppose|opposition|disdett\w*|recess\w*|disdir\w*|rescis\w*|cancela\w*|denunci\w*|opzeg\w*|"
    r"opgezegd|wypowied\w*|rezygnac\w*|begehrt|Einspruch|Nichtverlängerung|objects?\b|Bescheid sag\w*|Bescheid geb\w*|aufgehoben|Aufsage|abgesagt|gekündet|opt out|discontinu\w*",
    _FLAGS,
)
_TERM_BEFORE = regex.compile(
    r"(?:Laufzeit|Mindestlaufzeit|Vertragslaufzeit|Vertragsdauer|Mindestvertragsdauer|Mindestdauer|Bindung\w*|Bindefrist|Dauer|Gültigkeit\w*|Mietzeit|Erstlaufzeit|Grundlaufzeit|Verpflichtung\w*|Buchung\w*|Abonnement|Bezug|term|duration|commitment|period|durée|durata|"
    r"duración|plazo|vigencia|looptijd|duur|okres|czas)\b(?:\s?(?:von|beträgt|ist|of|is|:|de|ferme de|di|van|trwania)|[^.;]{0,28}?)?[\s:]*(?:mindestens |zunächst |fest |insgesamt |nur )?$",
    _FLAGS,
)
_TERM_PREPOSITION = regex.compile(
    r"(?:\b(?:für|auf|über|durch|dauert|läuft|gilt|beträgt|während|für die Dauer von|for(?: a (?:fixed |minimum |total )?(?:period|term) of)?|over|during|runs?(?: for)?|lasts?(?: for)?|pour(?: une durée (?:ferme )?de)?|pendant|sur|per(?: la durata di)?|durante|por|"
    r"voor(?: de duur van)?|gedurende|na(?: okres)?|przez|Dauer von|Zeitraum von|period of|zunächst|fest|insgesamt))\s?(?:einen Zeitraum von |eine Dauer von |die Dauer von |mindestens |zunächst |fest |jeweils |at least |a period of |volle |the first )?$",
    _FLAGS,
)
_TERM_AFTER = regex.compile(
    r"^\s?(?:\([^)]*\)\s?)?(?:(?:verbindlich|fest|bindend|gültig|lang|ab\b|Laufzeit|Mindestlaufzeit|Vertragsdauer|Vertragslaufzeit|Bindung|abgeschlossen|gebucht|bestellt|vereinbart|erteilt|minimum|term|contract|commitment|from|à compter|decorrenti|obbligator\w*)\b)",
    _FLAGS,
)
_TERM_SENTENCE = regex.compile(
    r"laufzeit|vertragsdauer|bestell\w*|beauftrag\w*|auftrag\w*|erteil\w*|verbindlich\w*|gebucht|abgeschlossen|abonn\w*|vereinbart\w*|vertrag\w*|eintrag\w*|aufnahme|mitglied\w*|insert\w*|veröffentlich\w*|publi\w*|registrier\w*|begleitet|bezug|gültigkeit|zertifi\w*|mietverhältnis|"
    r"order\w*|contract\w*|entry|subscri\w*|commission\w*|agree\w*|entered|listing|command\w*|engag\w*|contrat\w*|inscri\w*|ordin\w*|contratt\w*|iscri\w*|inserim\w*|pedido|contrat\w*|opdracht|overeenkomst|vermelding|umow\w*|zamów\w*|wpis\w*|fee|suivi|fourni|lizenz|license|"
    r"maintenance|wartung|leasing|miete|laufen|läuft|gilt|term\b|participation",
    _FLAGS,
)
_NO_TERM = regex.compile(
    r"gewährleist\w*|garanti\w*|aufbewahr\w*|verjähr\w*|erfahrung|seit\b|vergangen\w*|letzten|last\b|past|warranty|guarantee|retention|retain\w*|kept for|stored|gespeichert|conserv\w*|bewaar\w*|freiheitsstrafe|arrest\w*|imprison\w*|haft von|alter von|old\b|ago\b|bestehen\w*|lebensjahr|"
    r"zahlungsziel|lieferzeit|lieferfrist|preisgarantie|schutzdauer|werktag|gewerbe ausgeübt|existenzgründer|steuerfrei|jubiläum|nunmehr|innert|innerhalb|binnen|within|dans un délai|entro",
    _FLAGS,
)
_DEADLINE_BEFORE = regex.compile(
    r"(?:innerhalb(?: von| der nächsten)?|binnen|innert|in(?:side)?|within|in the next|sous|dans (?:les|un délai de)|dans|entro|dentro de|en el plazo de|binnen|w (?:terminie|ciągu)|spätestens|Frist(?: von)?:?|nach|disposez de|you have|haben Sie|en)\s?(?:nur |only |spätestens |the next )?$",
    _FLAGS,
)
_EDITIONS = regex.compile(
    r"(?<!\p{L})(?:\p{L}*(?:Ausgaben|Auflagen|Einschaltungen|Schaltungen|Insertionen|Hefte|Editionen|Folgen|Erscheinungen|Erscheinungstermine)|editions|issues|insertions|parutions|éditions|edizioni|uscite|ediciones|edities|wydań|wydania)\b",
    _FLAGS,
)
_INTERVALS = (
    (12, r"jahresausgaben?|jahreseditionen?|jährlich erschein\w*|erschein\w*.{0,20}(?<!halb)(?<!viertel)jährlich|einmal (?:im|pro|jährlich)|jahresausgabe\w*|annual|yearly"),
    (6, r"halbjährlich\w*|halbjahres\w*|je halbjahr|zweimal (?:im|pro) jahr|frühjahr und (?:im )?herbst|herbst und (?:im )?frühjahr|sommer und (?:im )?winter|twice a year|half-yearly|spring and autumn|semestriel\w*"),
    (3, r"vierteljährlich\w*|quartal\w*|viermal (?:im|pro) jahr|quarterly|trimestriel\w*|four times a year"),
    (2, r"zweimonatlich\w*|alle zwei monate|every two months|bimonthly|sechsmal (?:im|pro) jahr"),
    (1, r"monatlich erschein\w*|erschein\w*.{0,20}monatlich|monatsausgabe\w*|monthly|mensuel\w*"),
)
_INTERVAL = [(months, regex.compile(rf"(?<!\p{{L}})(?:{p})", _FLAGS)) for months, p in _INTERVALS]
_BILLED_PERIOD = regex.compile(r"berechn\w*|abrechn\w*|abgerechnet|rechnung\w*|zeitraum|billed|billing|invoice", _FLAGS)
_YEARS_BY_NAME = regex.compile(r"(?:für|in|Ausgaben?|Jahre?n?|Auflagen?|for|years?|editions?|années|anni|jaren|lata)\s(?:die |den |the |les |gli )?(?:Jahren? |Ausgaben? )?(?P<a>20\d\d)(?P<m>(?:, 20\d\d)*)(?: und| and|,| et| e| y| en| i|/) ?(?P<b>20\d\d)\b", _FLAGS)
_RANGE = regex.compile(rf"(?:vom?|from|ab|du|dal|del|od|van|Laufzeit:?|Listing period|Contract period|Vertragszeit(?:raum)?:?)\s(?P<a>{notation.DATE})\s?(?:bis(?: zum)?|to|until|till|-|au|al|tot|do)\s?(?P<b>{notation.DATE})", _FLAGS)


def measured(text: TextLayer) -> Iterator[tuple[Measure, Duration]]:
    """Every length of time in the letter with what it measures, in reading order."""
    for found in _DURATION.finditer(text.text):
        value = notation.duration(found[0])
        if value and value[0] > 0:
            span = Span(*found.span())
            yield _measure(text, span, value[1]), Duration(value[0], value[1], span)


def _measure(text: TextLayer, span: Span, unit: str) -> Measure:
    sentence = _around(text, span)
    before, after = text.text[sentence.start : span.start], text.text[span.end : sentence.end]
    near = before[-60:] + "|" + after[:40]
    whole = text.text[sentence.start : sentence.end]
    if _NOTICE_AFTER.match(after) and (_CANCEL.search(whole) or _RENEWING.search(whole)):
        return Measure.NOTICE
    if _NOTICE_BEFORE.search(before) and _CANCEL.search(near) and not _STRONG_RENEWING.search(before[-30:]):
        return Measure.NOTICE
    own = before[-75:] + text.text[span.start : span.end] + after[:45]
    if unit in {"month", "year"} and _renews(own, before, text.text[span.start : span.end], after):
        return Measure.RENEWAL
    if _DEADLINE_BEFORE.search(before):
        return Measure.DEADLINE
    if unit in {"month", "year"}:
        return _binding(before, after, whole, text.text[span.start : span.end])
    return Measure.OTHER


def _around(text: TextLayer, span: Span) -> Span:
    """The sentence of a length of time, at most 260 characters to each side."""
    sentence = text.sentence(span)
    return Span(max(sentence.start, span.start - 260), min(sentence.end, span.end + 260))


def _renews(own: str, before: str, printed: str, after: str) -> bool:
    if not _STRONG_RENEWING.search(own) or _BY_CHOICE.search(own):
        return False
    if regex.search(r"\b(?:pro|je|per|every|chaque)\s$", before, _FLAGS):
        return False
    direct = regex.search(r"\b(?:um|for|by|de|per|auf|für|of|auf|met|na|di|por|jeweils|on|is|einem|weitere\w*|auf)\s(?:jeweils |ein |a |je |einen |successive |périodes (?:successives )?)*$", before, _FLAGS)
    follows = regex.match(r"\)?\s?(?:at a time|verlängert|fortge\w+|weiter|länger|fort\b|erneuert|prolong\w*|renewed|automatically|automatisch|stillschweigend|gemeinsame)", after, _FLAGS)
    inside = regex.search(r"weitere|further|additional|successive|nouvelles?|kolejn|another|ulterior|otros", printed, _FLAGS)
    return bool(direct or follows or inside) and not regex.search(r"(?:\p{L}*laufzeit|term) von\s?$", before, _FLAGS)


def _binding(before: str, after: str, sentence: str, printed: str) -> Measure:
    """A term where a word of contract time stands beside it, a possible one where only the sentence speaks of a contract."""
    if _NO_TERM.search(before[-50:] + "|" + after[:30]):
        return Measure.OTHER
    if _TERM_BEFORE.search(before[-60:]) or _TERM_AFTER.match(after):
        return Measure.TERM
    if not _TERM_SENTENCE.search(sentence) or _EACH.search(before):
        return Measure.OTHER
    adjective = regex.search(r"jährig|monatig|ennale|letni|miesięczn|-year|-month", printed, _FLAGS)
    return Measure.TERM if _TERM_PREPOSITION.search(before) or adjective else Measure.POSSIBLE_TERM


def renewal_by_name(text: str) -> Duration | None:
    """A renewal "from year to year" or "by the half-year"."""
    found = _AGAIN.search(text)
    if not found:
        return None
    months = 6 if "halbjahr" in found[0].lower() else 1 if "monat" in found[0].lower() else 12
    return Duration(months, "month", Span(*found.span()))


def editions(text: TextLayer) -> int | None:
    """The number of editions, insertions or issues that are ordered, or None."""
    return next((count for count, _ in _editions(text)), None)


def _editions(text: TextLayer) -> Iterator[tuple[int, Span]]:
    """Numbers of editions above one, each with the stretch from the number to the noun."""
    for noun in _EDITIONS.finditer(text.text):
        start = max(0, noun.start() - 60)
        words = list(regex.finditer(r"\d{1,2}(?!\d)|[\p{L}-]+", text.text[start : noun.start()]))[-4:]
        for word in reversed(words):
            count = int(word[0]) if word[0].isdecimal() else in_words(word[0])
            if count is not None:
                if count > 1:
                    yield count, Span(start + word.start(), noun.end())
                break


def term_by_editions(text: TextLayer) -> Duration | None:
    """A number of editions times the interval at which they appear ("sechs Einschaltungen … im Frühjahr und im Herbst")."""
    for count, span in _editions(text):
        near = text.text[max(0, span.start - 200) : span.end + 200]
        months = next((m for m, p in _INTERVAL if p.search(near)), None)
        if months:
            return Duration(count * months, "month", span)
    return None


def term_by_calendar(text: str) -> Duration | None:
    """A term by named years ("2027 und 2028") or by its first and last day."""
    found = _YEARS_BY_NAME.search(text)
    if found and 0 < int(found["b"]) - int(found["a"]) < 8:
        between = len(regex.findall(r"20\d\d", found["m"]))
        return Duration(12 * (2 + between), "month", Span(*found.span()))
    for ranged in _RANGE.finditer(text):
        near = text[max(0, ranged.start() - 80) : ranged.end() + 60]
        if _BILLED_PERIOD.search(near) or not _TERM_SENTENCE.search(near):
            continue
        first, last = notation.day(ranged["a"]), notation.day(ranged["b"])
        if first and last and last > first:
            gap = relativedelta(last, first)
            months = 12 * gap.years + gap.months + (1 if gap.days >= 27 else 0)
            if months >= 6:
                return Duration(months, "month", Span(*ranged.span()))
    return None
