"""The sentences of the findings on senders, in German and English. They repeat what a source says and judge nobody."""

from __future__ import annotations

from datetime import date

from finescan.model import Localized
from finescan.senders.authorities import Confirmed
from finescan.senders.known import Recognised
from finescan.senders.roster import Notice, Status
from finescan.senders.suppliers import Partner

_STATUS = {
    Status.NAMED: ("wird in einer Warnung genannt", "is named in a warning"),
    Status.AGAINST: (
        "wird im Zusammenhang mit einer Gerichtsentscheidung gegen ein solches Formular oder seine Versender genannt",
        "is named in connection with a court decision against such a form or those who sent it",
    ),
    Status.FOR: (
        "wird genannt; ein Gericht hat zugunsten des Absenders entschieden",
        "is named; a court found for the sender",
    ),
    Status.PENDING: (
        "wird im Zusammenhang mit einem Gerichtsverfahren genannt",
        "is named in connection with court proceedings",
    ),
}
_ITEM = {
    "operator": ("die Betreiberfirma", "the firm behind it"),
    "name": ("ein zweiter Name desselben Absenders", "a second name of the same sender"),
    "domain": ("die Internetadresse", "the web address"),
    "place": ("der Ort", "the place"),
    "form": ("die Machart des Formulars", "the make of the form"),
    "law": ("die Rechtsgrundlage", "the legal basis"),
    "payee": ("der Zahlungsempfänger", "the payee"),
    "account": ("das Konto", "the account"),
    "host": ("die Internetadresse", "the web address"),
    "vat_id": ("die USt-IdNr.", "the VAT number"),
    "address": ("die Anschrift", "the address"),
}
_NAME_ONLY = (
    "Nur der Name stimmt überein; er allein sagt wenig.",
    "Only the name is the same; that alone tells little.",
)
_NOT_ALL = (
    "Ob dieses Schreiben von dort kommt, ist damit nicht gesagt.",
    "That does not say that this letter comes from there.",
)

WARNED_TITLE: Localized = {
    "de": "Ein Absender dieses Namens wird in einer Warnung genannt",
    "en": "A sender of this name is named in a warning",
}
WARNED_ADVICE: Localized = {
    "de": "Lesen Sie die Veröffentlichung, und vergleichen Sie sie mit diesem Schreiben.",
    "en": "Read the publication and compare it with this letter.",
}
GENUINE_TITLE: Localized = {"de": "Name und Angaben einer echten Stelle", "en": "Name and facts of a genuine body"}
GENUINE_ADVICE: Localized = {
    "de": "Vergleichen Sie das Konto mit dem auf der Internetseite der Stelle, bevor Sie zahlen.",
    "en": "Compare the account with the one on the body's own web site before you pay.",
}
ALLOWED_TITLE: Localized = {"de": "Auf der eigenen Liste", "en": "On your own list"}
ALLOWED_ADVICE: Localized = {
    "de": "Prüfen Sie wie sonst, ob Sie bestellt haben.",
    "en": "Check as usual whether you ordered it.",
}
NAME_ONLY_ADVICE: Localized = {
    "de": "Fragen Sie über die Telefonnummer nach, die Sie schon kennen, und ergänzen Sie die Liste.",
    "en": "Ask on the telephone number that you know already, and complete the list.",
}
OTHER_TITLE: Localized = {
    "de": "Anderes Konto als auf der eigenen Liste",
    "en": "Another account than on your own list",
}
OTHER_ADVICE: Localized = {
    "de": "Nicht zahlen, bevor der Lieferant das Konto unter der Telefonnummer bestätigt hat, die Sie schon kennen.",
    "en": "Do not pay before the supplier has confirmed the account on the telephone number that you know already.",
}


def warned(found: Recognised) -> Localized:
    """Who names the sender, where and when, and what else of the entry fits the letter."""
    sender, notice = found.sender, found.sender.notice
    texts = {}
    for number, language in enumerate(("de", "en")):
        mark = ("„", "“") if language == "de" else ('"', '"')
        years = f" ({('Schreiben aus', 'letters of')[number]} {sender.years})" if sender.years else ""
        source = f"{notice.publisher}, {_when(notice, language)}, {notice.title}, {notice.url}"
        items = _listed([item.kind for item in found.items], number)
        fits = f"{('Auch passt', 'What fits, too')[number]}: {items}." if items else _NAME_ONLY[number]
        head = f"{mark[0]}{sender.name}{mark[1]} {_STATUS[sender.status][number]}{years}: {source}."
        texts[language] = f"{head} {fits} {_NOT_ALL[number]}"
    return texts


def genuine(found: Confirmed) -> Localized:
    """Which body it is, and what fits."""
    name = found.authority.name
    german, english = (_listed([fit.kind for fit in found.fits], number) for number in (0, 1))
    return {
        "de": f"Zum Namen „{name}“ passt: {german}.",
        "en": f'What fits the name "{name}": {english}.',
    }


def allowed(found: Partner) -> Localized:
    """That the sender is on the user's list, and by what it was recognised."""
    name = found.supplier.name
    if not found.proofs:
        return {
            "de": f"„{name}“ steht auf der eigenen Liste, aber außer dem Namen stimmt nichts überein; das zählt nicht.",
            "en": f'"{name}" is on your own list, but nothing except the name is the same; that does not count.',
        }
    german, english = (_listed([proof.kind for proof in found.proofs], number) for number in (0, 1))
    return {
        "de": f"„{name}“ steht auf der eigenen Liste, erkannt am Namen und an: {german}.",
        "en": f'"{name}" is on your own list, recognised by its name and: {english}.',
    }


def other_account(found: Partner) -> Localized:
    """Which account the letter names instead of the one of the list."""
    assert found.other is not None
    name, iban = found.supplier.name, found.other.iban
    return {
        "de": f"Das Schreiben trägt den Namen „{name}“ von der eigenen Liste, nennt aber das Konto {iban}; "
        "auf der Liste steht ein anderes.",
        "en": f'The letter bears the name "{name}" of your own list but gives the account {iban}; '
        "the list has another.",
    }


def _listed(kinds: list[str], number: int) -> str:
    return ", ".join(dict.fromkeys(_ITEM[kind][number] for kind in kinds))


def _when(notice: Notice, language: str) -> str:
    """The date of a source as precisely as it is known."""
    if notice.date is None:
        return "ohne Datum" if language == "de" else "undated"
    if len(notice.date) == 4:
        return notice.date
    from babel.dates import format_date

    day = date.fromisoformat(notice.date if len(notice.date) == 10 else f"{notice.date}-01")
    pattern = ("d. MMMM y" if language == "de" else "d MMMM y") if len(notice.date) == 10 else "MMMM y"
    return str(format_date(day, pattern, locale=language))
