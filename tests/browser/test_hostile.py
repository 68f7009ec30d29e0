"""Letters that attack their reader: what they say is shown as text, and nothing else happens."""

from __future__ import annotations

import io
import re
import zipfile
from email.message import EmailMessage
from pathlib import Path

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

import finescan
from tests.browser.browsing import DESKTOP, PHONE, too_wide, unfold
from tests.browser.frames import letters_of

pytestmark = pytest.mark.slow

LONG = "Zahlungspflicht" * 700
ATTACKS = {
    "script": "<script>alert(1);window.ran=1</script>",
    "script-end": "</title></style></script><script>window.ran=1</script>",
    "attribute": '"><img src=x onerror="window.ran=1">',
    "quote": "' onmouseover='window.ran=1' x='",
    "svg": "<svg/onload=window.ran=1><a xlink:href=javascript:alert(1)>x</a></svg>",
    "formula": '=HYPERLINK("https://example.org","Klick")',
    "template": "{{ 7*7 }}{% raw %}${7*7}",
    "style": "</style><style>*{display:none}</style>",
    "comment": "--><!-- ]]><![CDATA[",
    "bidi": "\u202e49,00 EUR\u2066 netto\u2069\u202c \u200b\u200f",
    "entity": "&#x0; &lt;b&gt; &amp;amp; &#60;script&#62;",
    "control": "\x07\x1b[31mrot \ufffe\ud7ff\ufff9\U000e0041",
    "combining": "Z" + "\u0335\u0489\u0300" * 300,
    "astral": "😀🏴‍☠️𝕊𝕔𝕣𝕚𝕡𝕥" * 20,
    "long": LONG,
}
_FOREIGN = """() => [...document.querySelectorAll(
        'script, iframe, object, embed, link:not([rel=icon]), base, form, meta[http-equiv=refresh]')]
    .concat([...document.querySelectorAll('*')].filter(one => one.getAttributeNames().some(name => name.startsWith('on'))))
    .map(one => one.outerHTML.slice(0, 100))"""
_SHOWN = """() => [document.title, document.body.innerText, ...[...document.querySelectorAll('[alt], [aria-label]')]
    .map(one => (one.getAttribute('alt') || '') + one.getAttribute('aria-label'))].join('\\n')"""


def letter(attack: str) -> str:
    """A form in plain text whose sender, subject and small print carry the attack; enough is found to quote it."""
    return f"""{attack} Registerzentrale für Gewerbe
Hafenweg 3, 99999 Musterstadt

Betreff: Erfassung Ihrer Daten {attack}

Sehr geehrte Damen und Herren,

bitte prüfen und ergänzen Sie Ihre Daten {attack} und senden Sie das Formular unterschrieben bis zum 14.12.2026
per Fax an 0800 000 41 77 zurück. Das Eintragen der Grunddaten ist kostenlos.

Mit der Unterschrift wird der Eintrag im Verzeichnis {attack} für zwei Jahre verbindlich bestellt. Der Preis beträgt
{attack} 49,00 EUR netto im Monat und wird für ein Jahr im Voraus berechnet. Der Vertrag verlängert sich um ein
weiteres Jahr, wenn er nicht drei Monate vor Ablauf gekündigt wird. {attack}

Datum, Unterschrift ______________________ {attack}
"""


def drawn(attack: str) -> bytes:
    """The same letter as a PDF; what the typeface lacks is left to it."""
    buffer = io.BytesIO()
    sheet = Canvas(buffer)
    high = 800.0
    for line in letter(attack).splitlines():
        size = 9.0
        while stringWidth(line, "Helvetica", size) > 500 and size > 4:
            size -= 1
        sheet.setFont("Helvetica", size)
        sheet.drawString(48, high, line)
        high -= 16
    sheet.save()
    return buffer.getvalue()


def told(page, size) -> str:
    """What the page says to eyes and ears, after a look for whatever should not be there."""
    page.set_viewport_size({"width": size[0], "height": size[1]})
    assert page.evaluate("window.ran") is None
    assert page.evaluate(_FOREIGN) == []
    assert too_wide(page) == []
    return page.evaluate(_SHOWN)


def visible(attack: str) -> str:
    """The letters of an attack that one can see."""
    return letters_of(
        re.sub(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufffe\ud7ff\ufff9\U000e0041]", "", attack)
    )


@pytest.mark.parametrize("kind", ATTACKS)
def test_a_hostile_letter_in_plain_text_is_only_text(kind, tmp_path, written, browse):
    attack = ATTACKS[kind]
    path = tmp_path / "letter.txt"
    path.write_bytes(letter(attack).encode("utf-8", "surrogatepass"))
    [(result, made)] = finescan.scan_each(path, drawn="html", language="de", worksheet=True)
    assert result.verdict != "unreadable", result.errors
    with browse(written(made)) as page:
        unfold(page)
        for size in (DESKTOP, PHONE):
            said = told(page, size)
        assert not re.search("[\u202a-\u202e\u2066-\u2069\x00-\x08\x1b]", said)
        assert "49" in said
        assert visible(attack)[:60] in letters_of(said), said


@pytest.mark.parametrize("kind", ["script", "script-end", "attribute", "entity", "long"])
def test_a_hostile_letter_as_a_picture_is_only_text(kind, tmp_path, written, browse):
    path = tmp_path / "letter.pdf"
    path.write_bytes(drawn(ATTACKS[kind]))
    [(result, made)] = finescan.scan_each(path, drawn="html", language="en")
    assert result.findings
    with browse(written(made)) as page:
        unfold(page)
        for size in (DESKTOP, PHONE):
            told(page, size)


NAMES = [
    "<b>x<b>.txt",
    '"><img src=x onerror=alert(1)>.txt',
    "a'onclick='alert(1).txt",
    "\u202egnp.txt",
    "=1+1.txt",
    "#finding-1?x.txt",
    "n" * 240 + ".txt",
]


@pytest.mark.parametrize("name", NAMES)
def test_hostile_names_of_files_are_only_text(name, tmp_path, written, browse):
    path = tmp_path / name
    path.write_text(letter("GmbH"), "utf-8")
    with browse(written(finescan.page(path, "html", language="de"), "report.html")) as page:
        unfold(page)
        for size in (DESKTOP, PHONE):
            said = told(page, size)
        assert visible(name)[:40] in letters_of(said)


@pytest.mark.parametrize("name", ["<b>x</b>.txt", "</title><script>window.ran=1</script>.txt"])
def test_hostile_names_of_attachments_are_only_text(name, tmp_path, written, browse):
    mail = EmailMessage()
    mail["Subject"], mail["From"], mail["To"] = f"Angebot {name}", "a@example.org", "b@example.org"
    mail.set_content("Siehe Anlage.")
    mail.add_attachment(letter("GmbH").encode(), "text", "plain", filename=name)
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as packed:
        packed.writestr(name, letter("AG"))
    for suffix, data in (("eml", bytes(mail)), ("zip", archive.getvalue())):
        path = tmp_path / f"post.{suffix}"
        path.write_bytes(data)
        finescan.report(path, to=tmp_path / suffix, form="html", language="en")
        for report in (tmp_path / suffix / "letters").iterdir():
            with browse(report) as page:
                unfold(page)
                told(page, PHONE)


def test_an_index_over_hostile_letters_is_only_text(tmp_path, browse):
    folder = tmp_path / "post"
    folder.mkdir()
    for at, attack in enumerate(ATTACKS.values()):
        (folder / f"{at} <b>x<b>.txt").write_bytes(letter(attack).encode("utf-8", "surrogatepass"))
    finescan.report(folder, to=tmp_path / "reports", form="html", language="de")
    index: Path = tmp_path / "reports" / "index.html"
    with browse(index, inside=index.parent) as page:
        for size in (DESKTOP, PHONE):
            page.set_viewport_size({"width": size[0], "height": size[1]})
            assert page.evaluate("window.ran") is None
            assert page.locator("script").count() == 1, "its own"
            assert page.locator("img, iframe, [onerror]").count() == 0
            assert too_wide(page) == []
