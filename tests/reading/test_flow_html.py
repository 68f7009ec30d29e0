"""HTML mails read as they are seen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finescan.errors import DocumentError, EmptyFileError, LimitError
from finescan.layout import arrange
from finescan.model import Document, Limits, MailHead, Page, Part, Place, Source, Word
from finescan.reading import ReadingOptions, read
from finescan.text import TextLayer, fold


def web(content: str | bytes, charset: str = "utf-8", mail: MailHead | None = None) -> Part:
    data = content if isinstance(content, bytes) else content.encode(charset, "surrogatepass")
    return Part(Document("mail.html", None, (1, 1), "0" * 64, "text/html", 0), data, "mail.html", charset, mail)


def page(content: str, **told: object) -> Page:
    (only,) = read(web(content, **told))  # type: ignore[arg-type]
    return only


def folded(content: str, **told: object) -> TextLayer:
    return fold(arrange((page(content, **told),)))


def seen(content: str) -> str:
    return " ".join(word.text for word in page(content).words)


def unseen(content: str) -> str:
    return " ".join(word.text for word in page(content).hidden)


def word(content: str, text: str = "Preis") -> Word:
    return next(found for found in page(content).words if found.text == text)


def test_a_page_of_words() -> None:
    only = page("<p>Guten Tag,</p><p>Ihr Paket ist da.</p>")
    assert (only.read_from, only.confidence, only.placement, only.width) == (Source.TEXT, 1.0, None, 595.0)
    assert fold(arrange((only,))).text == "Guten Tag,\n\nIhr Paket ist da."


@pytest.mark.parametrize(
    ("style", "size"),
    [
        ("font-size:20px", 15.0), ("font-size:9pt", 9.0), ("font-size:0.5em", 6.0), ("font-size:50%", 6.0),
        ("font-size:x-small", 7.5), ("font:bold 10px/1.4 Arial", 7.5), ("font-size:2rem", 24.0), ("", 12.0),
        ("font-size:larger", 14.4), ("font-size: 11px !important; font-size: 30px", 8.25),
    ],
)  # fmt: skip
def test_sizes(style: str, size: float) -> None:
    assert word(f'<p>Der <span style="{style}">Preis</span> gilt.</p>').size == pytest.approx(size, abs=0.01)


def test_old_font_tags() -> None:
    assert word('<font size="1" color="#999999">Preis</font>').size == 7.5
    assert word('<font size="+1">Preis</font>').size == 13.5
    assert word('<font color="#999999">Preis</font>').contrast == pytest.approx(0.4, abs=0.01)


@pytest.mark.parametrize(
    ("html", "contrast"),
    [
        ('<p style="color:#777">Preis</p>', 0.533), ('<p style="color:rgb(119,119,119)">Preis</p>', 0.533),
        ('<table bgcolor="#000000"><tr><td style="color:#fff">Preis</td></tr></table>', 1.0),
        ('<div style="background:#777"><p style="color:#888">x</p>Preis</div>', 0.467),
        ('<div style="background:url(a.png)"><p>Preis</p></div>', None), ('<p style="opacity:.5">Preis</p>', 0.5),
        ('<p style="color:rgba(0,0,0,.5)">Preis</p>', 0.5), ("<p>Preis</p>", 1.0),
        ('<body style="background-color:black;color:white"><p>Preis</p></body>', 1.0),
    ],
)  # fmt: skip
def test_contrasts(html: str, contrast: float | None) -> None:
    found = word(html).contrast
    assert found == (None if contrast is None else pytest.approx(contrast, abs=0.01))


@pytest.mark.parametrize(
    "style",
    [
        "display:none", "display : NONE !important", "visibility:hidden", "opacity:0", "font-size:0", "font-size:1px",
        "color:#fff", "color:white;background:white", "color:#fefefe", "max-height:0;overflow:hidden",
        "height:0px; overflow:hidden", "position:absolute;left:-9999px", "text-indent:-9999px", "mso-hide:all",
        "clip:rect(0,0,0,0);position:absolute", "color:transparent", "transform:scale(0)", "margin-left:-5000px",
    ],
)  # fmt: skip
@pytest.mark.parametrize("tag", ["div", "span", "td"])
def test_hidden_text(style: str, tag: str) -> None:
    html = f'<p>Offen.</p><table><tr><td>Zelle</td><{tag} style="{style}">Preis 99 EUR</{tag}></tr></table><p>Ende.</p>'
    assert "Preis" not in seen(html)
    assert "Preis 99 EUR" in unseen(html)
    assert "Ende." in seen(html)


def test_the_hidden_attribute_and_inherited_hiding() -> None:
    html = (
        '<div hidden><table><tr><td>Preis</td></tr></table></div><p style="visibility:hidden">a <b>b</b></p><p>Da</p>'
    )
    assert seen(html) == "Da"
    assert unseen(html) == "Preis a b"
    assert seen('<div style="visibility:hidden">weg <b style="visibility:visible">da</b></div>') == "da"


def test_hidden_text_does_not_tear_words() -> None:
    assert seen('Der Pr<span style="display:none">x y</span>eis gilt') == "Der Preis gilt"


def test_style_sheets_cascade() -> None:
    sheet = """<style><!-- p { font-size: 20px } .klein { font-size: 8px } #a.klein { font-size: 6pt }
        @media print { p { display: none } } @media only screen and (max-width: 480px) { p { display: none } }
        @media screen { .screen { font-size: 30px } } td > b { color: #777 } p:first-child { color: #555 }
        div p ~ p { font-weight: bold } a:hover { display: none } --></style>"""
    assert word(f"{sheet}<p>Preis</p>").size == 15.0
    assert word(f'{sheet}<p class="Klein">Preis</p>').size == 6.0
    assert word(f'{sheet}<p id="a" class="klein">Preis</p>').size == 6.0
    assert word(f'{sheet}<p class="screen">Preis</p>').size == 22.5
    assert word(f"{sheet}<table><tr><td><b>Preis</b></td></tr></table>").contrast == pytest.approx(0.533, abs=0.01)
    assert word(f"{sheet}<div><p>Preis</p></div>").contrast == pytest.approx(0.667, abs=0.01)
    assert word(f"{sheet}<div><p>a</p><i>x</i><p>Preis</p></div>").bold is True
    assert word(f'{sheet}<p style="font-size:9pt">Preis</p>').size == 9.0


def test_cells_stand_side_by_side() -> None:
    rows = "".join(f"<tr><td>Posten {n}</td><td align=right>{n},00&nbsp;EUR</td></tr>" for n in (1, 2, 3))
    text = folded(f"<p>Ihre Bestellung bei uns:</p><table>{rows}</table>").text
    assert "Posten 1\t1,00 EUR\nPosten 2\t2,00 EUR\nPosten 3\t3,00 EUR" in text


def test_cells_over_several_rows_and_columns() -> None:
    html = (
        "<table><tr><td rowspan=2>Grund</td><td>Januar</td><td>Februar</td></tr><tr><td>12 EUR</td><td>13 EUR</td></tr>"
        "<tr><td colspan=2>zusammen</td><td>25 EUR</td></tr></table>"
    )
    words = {found.text: found for found in page(html).words}
    assert words["12"].box.x0 == pytest.approx(words["Januar"].box.x0)
    assert words["13"].box.x0 == pytest.approx(words["25"].box.x0)


def test_layout_tables_are_read_from_top_to_bottom() -> None:
    inner = (
        "<table><tr><td><h1>Neues im Mai</h1></td></tr><tr><td>Wir haben umgebaut und laden Sie ein.</td></tr></table>"
    )
    html = inner
    for _ in range(6):
        html = f'<table width="100%"><tr><td>{html}</td></tr></table>'
    assert folded(html).text == "Neues im Mai\n\nWir haben umgebaut und laden Sie ein."


def test_lists_breaks_and_blanks() -> None:
    html = "<ol><li>Eins</li><li>Zwei</li></ol><ul><li>Punkt</li></ul>Zeile<br>Neu<pre>a  b\nc</pre>&nbsp;&zwnj;&#847;"
    assert seen(html) == "1. Eins 2. Zwei \u2022 Punkt Zeile Neu a b c"
    assert word("a<br>Preis").box.y0 > word("Preis<br>b").box.y0 + 10


def test_fields_and_capitals_are_seen_and_programs_are_not() -> None:
    html = (
        '<script>weg()</script><style>p{}</style><input value="Mustermann"><input type="hidden" value="x">'
        '<img alt="Bild"><select><option>eins</option></select><p style="text-transform:uppercase">groß</p>'
    )
    assert seen(html) == "Mustermann GROSS"
    assert unseen(html) == ""


def test_small_print_is_small_and_headlines_are_large() -> None:
    text = folded(
        "<h1>Ihr Eintrag</h1><p>" + "Bitte prüfen Sie die Angaben. " * 8 + "</p>"
        '<p style="font-size:6pt;color:#888">Der Preis beträgt 89 EUR im Monat.</p>'
    )
    places = {text.text[line.span.start : line.span.end].split()[0]: line.place for line in text.lines}
    assert (places["Ihr"], places["Der"]) == (Place.HEADLINE, Place.SMALL_PRINT)
    assert text.lines[-1].contrast == pytest.approx(0.467, abs=0.01)


def test_mails_of_outlook() -> None:
    html = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><!--[if !mso]><style>v\\:* {}</style><![endif]-->
        <style><!-- @font-face {font-family:Calibri;} p.MsoNormal, li.MsoNormal {margin:0cm; font-size:11.0pt;
        font-family:"Calibri",sans-serif;} a:link {color:#0563C1;} .EmailStyle17 {mso-style-type:personal;} --></style>
        <!--[if gte mso 9]><xml><o:shapedefaults v:ext="edit"/></xml><![endif]--></head><body lang=DE><div class=WordSection1>
        <p class=MsoNormal>Guten Tag,<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>anbei die
        <span style='font-size:8.0pt;color:#A6A6A6;mso-fareast-language:DE'>Rechnung<o:p></o:p></span></p></div></body></html>"""
    text = folded(html)
    assert text.text == "Guten Tag,\n\nanbei die Rechnung"
    assert [found.size for found in page(html).words] == [11.0, 11.0, 11.0, 11.0, 8.0]


def test_encodings() -> None:
    assert seen("Gebühr") == "Gebühr"
    meta = b'<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2"><p>'
    (only,) = read(web(meta + "Opłata Gebühr".encode("iso-8859-2"), "cp1252"))
    assert [found.text for found in only.words] == ["Opłata", "Gebühr"]
    assert (
        seen('<?xml version="1.0" encoding="utf-16"?><html><body>5&nbsp;&euro; &amp; &uuml;</body></html>') == "5 € & ü"
    )


def test_the_head_of_a_mail_stands_above() -> None:
    head = MailHead(
        "Verlag <info@verlag.example>", "x@anders.example", "ich@firma.example", "Ihr Eintrag", "Mo, 2. Mai"
    )
    text = folded("<p>Sehr geehrte Damen und Herren, bitte prüfen Sie die Angaben.</p>", mail=head).text
    assert text.startswith(
        "Von: Verlag <info@verlag.example>\n\nAntwort an: x@anders.example\n\nAn: ich@firma.example\n\n"
        "Datum: Mo, 2. Mai\n\nBetreff: Ihr Eintrag\n\nSehr geehrte"
    )
    english = folded("<p>Dear customer, please check the data that we have of you.</p>", mail=head).text
    assert english.startswith("From: Verlag <info@verlag.example>\n\nReply-To: x@anders.example")


@pytest.mark.parametrize("html", ["", " ", "<p></p>", '<p style="display:none">weg</p>', "<style>p{}</style>"])
def test_nothing_to_see(html: str) -> None:
    with pytest.raises(EmptyFileError, match="no words that can be seen"):
        read(web(html))


def test_only_pictures() -> None:
    with pytest.raises(EmptyFileError, match="only pictures") as caught:
        read(web('<img src="https://example.org/letter.png" alt="Brief">'))
    assert "nur Bilder" in (caught.value.german or "")


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 100_000 + "tief",
        "<b>x</b>" * 100_000,
        "<style>" + "* div * div * div * div * p {color:red}" * 2_000 + "</style>" + "<div>" * 200 + "<p>x</p>" * 300,
        "<style>" + "".join(f".c{n}{{color:red}}" for n in range(30_000)) + "</style><p>x</p>",
    ],
    ids=["deep", "many", "backtracking", "rules"],
)
def test_pages_made_to_be_slow(html: str) -> None:
    with pytest.raises(LimitError):
        read(web(html))


def test_endless_text() -> None:
    with pytest.raises(LimitError):
        read(web("<p>Wort " * 3_000), ReadingOptions(limits=Limits(max_pages=3)))


@pytest.mark.parametrize(
    "html",
    [
        "<table>" * 60 + "<tr><td>tief</td></tr>" + "</table>" * 60,
        "<table><tr>" + "<td>x</td>" * 2_000 + "</tr></table>",
        "<table>" + "<tr><td colspan=9999 rowspan=9999>x</td></tr>" * 20 + "</table>",
        "<p>" + "x" * 20_000 + "</p>",
        "<style>{{{{((((@media{" + "p{" * 500 + "</style><p>da</p>",
        "<p style='font-size:1e309px;margin:1e400em'>da</p><p style='font-size:99999px'>gross</p>",
        "<td>da<li>dort<tr>hier</p></table></b>",
        "\x00<p>da\x00</p>\ud800",
    ],
)
def test_odd_pages_are_read(html: str) -> None:
    pages = read(web(html))
    assert any(found.words for found in pages)
    assert all(0 <= word.box.x0 < word.box.x1 and word.box.y1 <= p.height for p in pages for word in p.words)


_TAGS = st.sampled_from(
    ["<table>", "</table>", "<tr>", "<td colspan=2>", "</td>", "<p>", "</p>", "<div style='font-size:5px'>", "</div>",
     "<br>", "<b>", "</b>", "<ul><li>", "<hr>", "<span hidden>", "</span>", "Preis ", "12,00 EUR\u00a0", "<style>", "<!--",
     "&amp;", "<td rowspan=3>", "<th>", "\t", "ß"]
)  # fmt: skip


@given(st.lists(_TAGS, max_size=60).map("".join))
def test_any_soup_is_pages_or_an_error(html: str) -> None:
    try:
        pages = read(web(html))
    except DocumentError:
        return
    fold(arrange(pages))
    assert any(found.words for found in pages)
