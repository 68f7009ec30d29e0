"""The courts and statutes that the questions rest on: only what was checked, with the day on which it was."""

from __future__ import annotations

from datetime import date

from finescan.worksheet.values import Authority

REVIEWED = date(2026, 11, 22)

_BGH = "BGH, 26.07.2012 - VII ZR 262/11 (§ 305c Abs. 1 BGB)"
_DE = "DE, everyone, also businesses"
_LIT_P = "Art. 3 Abs. 1 lit. p UWG (CH)"
_CH = "CH, offers of entries in directories and of advertisements"
_AT = "AT, offers of entries in directories"

TITLE = Authority(
    _BGH,
    {
        "de": "Eine Bezeichnung, die nicht hinreichend deutlich macht, dass ein entgeltlicher Vertrag angeboten wird, "
        "spricht für eine überraschende Klausel.",
        "en": "A title that does not make it clear enough that a contract for money is offered speaks for a "
        "surprising clause.",
    },
    _DE,
    REVIEWED,
)
EMPHASIS = Authority(
    _BGH,
    {
        "de": "Überraschend ist ein Entgelt, das nach dem Druckbild so unauffällig in das Formular gesetzt ist, dass "
        "der Vertragspartner es dort nicht vermutet.",
        "en": "A fee is surprising if it is set so unobtrusively into the form by its print that the other side does "
        "not expect it there.",
    },
    _DE,
    REVIEWED,
)
RUNNING = Authority(
    "BGH, 26.07.2012 - VII ZR 262/11 (§ 305c Abs. 1 BGB); LG Saarbrücken, 06.09.2013 - 10 S 185/12",
    {
        "de": "Das Entgelt stand in einem Satz des Fließtextes neben dem Formular; auch dass ein Fließtext das Entgelt "
        "mehrmals nennt, muss nicht genügen.",
        "en": "The fee stood in a sentence of running text beside the form; even running text that names the fee "
        "several times need not be enough.",
    },
    _DE,
    REVIEWED,
)
STEERED = Authority(
    _BGH,
    {
        "de": "Die Aufmerksamkeit wurde durch Fettdruck und Aufbau auf das Datenfeld gelenkt, weg von der Spalte mit "
        "dem Entgelt.",
        "en": "Bold print and layout drew the attention to the data block, away from the column with the fee.",
    },
    _DE,
    REVIEWED,
)
FREE = Authority(
    _BGH,
    {
        "de": "Der Grundeintrag in einem Internet-Verzeichnis wird in einer Vielzahl von Fällen unentgeltlich "
        "angeboten.",
        "en": "The basic entry in an internet directory is offered free of charge in a great many cases.",
    },
    _DE,
    REVIEWED,
)


def swiss(number: int) -> Authority:
    """The disclosure of Art. 3 (1) lit. p with this number."""
    german, english = _DISCLOSED[number]
    return Authority(
        f"{_LIT_P}, Ziff. {number}",
        {
            "de": f"In grosser Schrift, an gut sichtbarer Stelle und in verständlicher Sprache ist hinzuweisen auf "
            f"{german}.",
            "en": f"In large type, in a clearly visible place and in comprehensible language must be shown {english}.",
        },
        _CH,
        REVIEWED,
    )


_DISCLOSED = {
    1: (
        "die Entgeltlichkeit und den privaten Charakter des Angebots",
        "that the offer costs money and is private",
    ),
    2: ("die Laufzeit des Vertrags", "the term of the contract"),
    3: ("den Gesamtpreis entsprechend der Laufzeit", "the total price for the term"),
    4: (
        "die geografische Verbreitung, die Form, die Mindestauflage und den spätesten Zeitpunkt der Publikation",
        "the geographic reach, the form, the minimum edition and the latest date of publication",
    ),
}

FORM = Authority(
    "§ 28a Abs. 1 UWG (AT)",
    {
        "de": "Erfasst ist die Werbung für Verzeichniseinträge mit Zahlscheinen, Erlagscheinen, Rechnungen, "
        "Korrekturangeboten oder Ähnlichem.",
        "en": "The ban covers advertising directory entries with payment slips, invoices, correction offers or the "
        "like.",
    },
    _AT,
    REVIEWED,
)
NOTICE = Authority(
    "§ 28a Abs. 1 UWG (AT)",
    {
        "de": "Nötig ist ein unmissverständlicher Hinweis, dass es sich lediglich um ein Vertragsanbot handelt.",
        "en": "There must be an unmistakable notice that this is only an offer of a contract.",
    },
    _AT,
    REVIEWED,
)
GRAPHIC = Authority(
    "§ 28a Abs. 1 UWG (AT); OGH, 21.06.2011 - 4 Ob 45/11p",
    {
        "de": "Der Hinweis muss auch grafisch deutlich sein; etwas größer und fett genügte nicht, wo anderes stärker "
        "hervorgehoben war. Der Maßstab ist streng, die Rechtsprechung nicht ganz einheitlich.",
        "en": "The notice must be graphically clear as well; slightly larger and bold was not enough where other "
        "things "
        "stood out more. The standard is strict, the cases are not quite uniform.",
    },
    _AT,
    REVIEWED,
)
IMPRESSION = Authority(
    "OGH, 21.06.2011 - 4 Ob 45/11p (§ 28a UWG, AT)",
    {
        "de": "Wer nach der Aufmachung nur mit einer Datenergänzung rechnet, muss die Aussendung nicht genau "
        "studieren.",
        "en": "Whoever must expect by its make-up that only data are to be completed need not study the letter "
        "closely.",
    },
    _AT,
    REVIEWED,
)
