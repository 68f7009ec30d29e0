"""Words that the worksheet looks for, in all seven languages at once; fragments for `regex` with IGNORECASE."""

from __future__ import annotations

import regex


def _pattern(*fragments: str) -> regex.Pattern[str]:
    return regex.compile(rf"(?<!\p{{L}})(?:{'|'.join(fragments)})(?!\p{{L}})", regex.IGNORECASE)


OFFICIAL = _pattern(
    r"\p{L}{0,40}register\p{L}{0,20}|\p{L}{0,30}amt(?:e?s)?|amtlich\p{L}*|\p{L}{0,30}behörden?",
    r"zentral\p{L}{2,30}|\p{L}{2,30}zentrale",
    r"\p{L}{0,30}gericht\p{L}{0,12}|(?:bundes|landes|staats|justiz)\p{L}{2,30}|\p{L}{2,30}kammer",
    r"\p{L}{4,30}stelle|firmenbuch\p{L}{0,10}",
    r"registr\p{L}{1,10}|office|bureau|authority|chamber|court|ministry|government|national|central",
    r"greffe|chambre|ministère|casellario|camera di commercio|ufficio|albo|registro|oficina|cámara|juzgado",
    r"kamer van koophandel|rijks\p{L}+|centraal|rejestr\p{L}*|urząd\p{L}*|izba|ewidencj\p{L}*|centraln\p{L}+",
)
"""Words that make a title sound like an office or a public register."""

_CHECK = (
    r"(?:aktualisier|berichtig|ergänz|überprüf|prüf|vervollständig|bestätig|nachführ|update|updat|verif|vérif|check|confirm|correct|"
    r"aggiorn|complet|controle|bijwerk|actualiz|weryfik|sprawdz|aktualiz)\p{L}*"
)
_DATA = (
    r"\p{L}*(?:daten|datensatz|angaben|eintrag|eintrags|eintrages|blatt)|data|details|record|entry|listing|données|coordonnées|dati|"
    r"datos|gegevens|dane|danych"
)
CORRECTION = _pattern(
    r"\p{L}{0,20}korrektur\p{L}*|korrigier\p{L}*|\p{L}{0,12}abgleich\p{L}*|\p{L}{0,12}erfassung\p{L}*|eintragungsantrag",
    r"datenerhebung|datenpflege|aktualisierung|berichtigung|proof|correction|mise à jour|aggiornamento|rettifica",
    "correctie",
    rf"{_CHECK}[^\n]{{0,50}}(?<!\p{{L}})(?:{_DATA})|(?:{_DATA})[^\n]{{0,50}}(?<!\p{{L}}){_CHECK}",
)
"""Words that make a title sound like a check or correction of data."""

FREE = _pattern(
    r"kostenlos\p{L}*|kostenfrei\p{L}*|gebührenfrei\p{L}*|unentgeltlich\p{L}*|gratis\p{L}*|free",
    r"gratuit\p{L}*|senza spese|sin coste",
    r"kosteloos|zonder kosten|bezpłatn\p{L}*|darmow\p{L}*",
)

BILL = _pattern(
    r"\p{L}{0,20}rechnung(?:en)?|kostennote|gebühren\p{L}*|\p{L}{0,12}bescheid|mahnung|zahlungsaufforderung",
    r"zahlungserinnerung",
    r"invoice|bill|demand for payment|statement of account|facture|fattura|bollettino|factura|factuur",
    r"faktur\p{L}*|wezwanie do zapłaty",
    r"auftragsbestätigung|order confirmation",
)
"""Words that make a title sound like a debt that exists already."""

OFFER = _pattern(
    r"\p{L}{0,30}(?:angebot|offert|anbot)(?:e?[sn]?)|offer|offers|solicitation|proposal|offre|offerta",
    r"proposta|oferta|propuesta|aanbod|aanbieding|ofert\p{L}*",
)

CONTRACT = _pattern(
    r"\p{L}{0,20}bestell\p{L}*|\p{L}{0,30}auftrag(?!sbest)\p{L}*|\p{L}{0,20}vertrag\p{L}*",
    r"\p{L}{0,20}abonnement\p{L}*|kostenpflichtig\p{L}*|\p{L}{0,12}preise?",
    r"\p{L}{0,12}beitritt\p{L}*|order|order form|contract|agreement|subscription|quotation|quote|price",
    r"devis|commande|contrat|abonnement",
    r"ordine|contratto|preventivo|abbonamento|pedido|contrato|presupuesto|suscripción|bestel\p{L}*",
    r"overeenkomst|offerte",
    r"zamówieni\p{L}*|umow\p{L}*|prenumerat\p{L}*",
)
"""Words by which a title says openly that something is sold."""

ENTRY = _pattern(
    r"\p{L}{0,25}eintr(?:ag(?:e?s|ung\p{L}*)?|äge?n?)|\p{L}{0,20}(?<!leistungs|preis|inhalts)verzeichnis\p{L}*",
    r"\p{L}{0,12}branchenbuch\p{L}*|inserti\p{L}+|einschaltung\p{L}*|listing|directory|directories|entry",
    r"business guide",
    r"inscription|annuaire|inserzion\p{L}*|iscrizion\p{L}*|elenco|inserci\p{L}+|inscripci\p{L}+|directorio",
    r"guía|vermelding\p{L}*|gids|bedrijvengids",
    r"wpis\p{L}*|katalog\p{L}*|\p{L}{0,20}firmenregister\p{L}*|\p{L}{0,20}gewerberegister\p{L}*",
    r"registrierung|registration",
)

ADVERT = _pattern(
    r"\p{L}{0,20}anzeigen?\p{L}{0,12}|inserate?\p{L}{0,8}|werbe(?:fläche|feld|eintrag|anzeige)\p{L}*",
    r"advert\p{L}*|annonces?|anuncio\p{L}*|advertentie\p{L}*|ogłosze\p{L}*",
)

ONLINE = _pattern(
    r"internet\p{L}*|online\p{L}*|www|web|website|webseite|homepage|portal\p{L}*|datenbank\p{L}*|database",
    r"en ligne|in rete|en línea|baz\p{L} danych",
)

PRIVATE = _pattern(
    r"privat\p{L}*",
    r"(?:nicht|kein\p{L}*|ohne) (?:\p{L}+ ){0,3}(?:amtlich\p{L}*|behörd\p{L}*|öffentlich\p{L}*|Amt|staatlich\p{L}*)",
    r"\p{L}*behördenunabhängig\p{L}*",
    r"(?:not|no) (?:\p{L}+ ){0,4}(?:official|government\p{L}*|authority|public body)",
    r"(?:non|nicht|not) (?:officiel\p{L}*|ufficiale|affiliated)",
    r"priv(?:é|ée|ado|ada|ato|ata|aat)|particulière?|prywatn\p{L}*",
)

PAID = _pattern(
    r"kostenpflichtig\p{L}*|entgeltlich\p{L}*|gegen Entgelt|gebührenpflichtig\p{L}*|zahlungspflichtig\p{L}*",
    r"chargeable|for a fee|payable",
    r"payant\p{L}*|à titre onéreux|a pagamento|de pago|betaald|tegen betaling|odpłatn\p{L}*|płatn\p{L}*",
)

REACH = _pattern(
    r"(?:schweiz|europa|welt|bundes|landes|deutschland|österreich)weit\p{L}*|verbreitungsgebiet\p{L}*",
    r"geogra\p{L}+ Verbreitung|in der (?:ganzen |gesamten )?schweiz|kanton\p{L}*",
    r"worldwide|nationwide|throughout|en suisse|dans le canton|in tutta la svizzera|cantone?|europe-wide",
)

FORM = _pattern(
    r"online\p{L}*|internet\p{L}*|www|gedruckt\p{L}*|druckausgabe|printausgabe|broschüre|CD-ROM|auf papier",
    r"printed|en ligne|imprimé\p{L}*|in rete|stampat\p{L}*|cartace\p{L}*",
)

EDITION = _pattern(
    r"(?:mindest|druck|start)?auflage\p{L}*|\d[\d.' ]* exemplare|exemplaren?|print run|copies|tirage",
    r"tiratura|tirada|oplage|nakład\p{L}*",
)

PUBLISHED = regex.compile(
    r"(?<!\p{L})(?:erschein\p{L}*|veröffentlich\p{L}*|publizier\p{L}*|aufgeschaltet|freischalt\p{L}*|freigeschaltet|"
    r"published|para[iî]\p{L}*|parution|publi[eé]\p{L}*|pubblicat\p{L}*)"
    r"[^.\n]{0,50}?(?<!\p{L})(?:spätestens|bis|innert|innerhalb|binnen|am|im|within|by|entro|au plus tard|dans)\b"
    r"[^.\n]{0,25}\d",
    regex.IGNORECASE,
)
"""A promise of publication with a day or a time."""

WAY_BACK = _pattern(
    r"(?:tele)?fax\p{L}*|rückfax|rücksendung|rückantwort|zurücksenden|antwort|retour|return|reply|réponse",
    r"renvoyer|rispedire|restituire|devolver|respuesta|terugsturen|odesłać",
)

HURRY = _pattern(
    r"frist\p{L}*|stichtag|spätestens|umgehend|eilig\p{L}*|dringend\p{L}*|sofort|bis (?:zum )?\d|deadline",
    r"urgent\p{L}*|immediately|by \d|délai|avant le|scadenza|entro|urgente|plazo|termijn|dringend",
    r"termin\p{L}*|pilne",
)

PUBLIC_LAW = _pattern(
    r"\p{L}{0,20}satzung|verwaltungsgebühr\p{L}*|\p{L}{0,30}gebührenordnung|\p{L}{0,30}bescheid",
    r"rechtsbehelf\p{L}*|rechtsmittelbelehrung|IHKG|HwO|GewO|BStatG|"
    r"verwarnungsgeld\p{L}*|bußgeld\p{L}*|ordnungswidrig\p{L}*",
    r"rundfunkbeitrag\p{L}*|council tax|notice of assessment|avis d'imposition|voies? de recours|cartella",
    r"provvedimento|aanslag\p{L}*|decyzj\p{L}*",
)
"""Words of demands under public law; letters that only borrow them are told by their other features."""
