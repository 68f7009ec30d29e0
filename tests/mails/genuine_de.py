"""German mails that want nothing but what they say."""

from __future__ import annotations

from tests.mails.writing import Mail, frame, head, paragraphs, rows

_SHOP = "Holzwerk Versand GmbH · Industriestraße 8 · 33602 Bielefeld<br>Amtsgericht Bielefeld HRB 40112 · USt-IdNr. DE811234567<br>Geschäftsführerin: Karin Voss"

MAILS = (
    Mail(
        "bestellbestaetigung",
        head("Holzwerk Versand <bestellung@holzwerk-versand.example>", "Ihre Bestellung 200-4417 ist eingegangen"),
        frame(
            paragraphs(
                "Guten Tag Petra Lindner,",
                "vielen Dank für Ihre Bestellung vom 17.11.2026. Wir haben sie erhalten und packen sie gerade. Ihre Bestellnummer ist 200-4417.",
            )
            + rows(
                ("2 × Forstnerbohrer-Satz, 8-teilig", "59,80 EUR"),
                ("1 × Leimzwinge 60 cm", "18,90 EUR"),
                ("Versand", "4,95 EUR"),
                ("Gesamtbetrag inkl. 19 % MwSt.", "83,65 EUR"),
            )
            + paragraphs(
                "Zahlart: PayPal. Der Betrag wurde bereits abgebucht.",
                "Lieferadresse: Tischlerei Lindner, Am Anger 4, 99084 Erfurt",
                "Sie können den Vertrag binnen 14 Tagen ohne Angabe von Gründen widerrufen. Die Widerrufsbelehrung und unsere AGB hängen an.",
            ),
            _SHOP,
            "Wir packen Ihre Bestellung.",
        ),
    ),
    Mail(
        "versand",
        head("Holzwerk Versand <versand@holzwerk-versand.example>", "Ihr Paket ist unterwegs"),
        frame(
            paragraphs(
                "Hallo Petra Lindner,",
                "Ihr Paket zur Bestellung 200-4417 hat unser Lager verlassen und kommt voraussichtlich am Donnerstag, 19.11.2026, an.",
                "Sendungsnummer: 00340434161094042557",
                '<a href="https://holzwerk-versand.example/track">Sendung verfolgen</a>',
                "Sind Sie nicht zu Hause? Dann legen Sie einen Ablageort fest.",
            ),
            _SHOP,
        ),
    ),
    Mail(
        "newsletter",
        head(
            "Holzwerk Versand <news@holzwerk-versand.example>",
            "Nur bis Sonntag: 15 % auf alle Sägeblätter",
            reply_to="antwort@mail.newsletterdienst.example",
        ),
        frame(
            "<h1>Scharf gerechnet: 15 % auf Sägeblätter</h1>"
            + paragraphs(
                "Liebe Kundinnen und Kunden,",
                "bis Sonntag, 22.11.2026, erhalten Sie 15 % Rabatt auf alle Sägeblätter. Der Gutschein ZAHN15 gilt ab 40 EUR Bestellwert, einmal je Kunde.",
            )
            + '<table width="100%"><tr><td width="50%"><b>Kreissägeblatt 210 mm</b><br>statt 49,90 EUR<br>nur 42,40 EUR</td>'
            '<td width="50%"><b>Stichsägeblätter, 10 Stück</b><br>statt 19,90 EUR<br>nur 16,90 EUR</td></tr></table>'
            + paragraphs('<a href="https://holzwerk-versand.example">Jetzt sparen</a>'),
            "Sie erhalten diese E-Mail, weil Sie sich am 03.02.2025 zum Newsletter angemeldet haben. Möchten Sie keine Angebote mehr, "
            '<a href="#">melden Sie sich hier ab</a>. Preise inkl. MwSt., zzgl. Versand. Solange der Vorrat reicht.<br>'
            + _SHOP,
            "Gutschein ZAHN15 sichern",
        ),
    ),
    Mail(
        "rechnung_anhang",
        head("Netzkraft Hosting <rechnung@netzkraft.example>", "Ihre Rechnung 2026-118834"),
        frame(
            paragraphs(
                "Sehr geehrte Frau Lindner,",
                "anbei erhalten Sie die Rechnung 2026-118834 vom 16.11.2026 für Ihren Vertrag WebPaket M (Kundennummer 70231).",
            )
            + rows(
                ("WebPaket M, 12/2026 bis 11/2027", "95,88 EUR"),
                ("Domain tischlerei-lindner.example, 1 Jahr", "14,28 EUR"),
                ("Summe inkl. 19 % USt", "110,16 EUR"),
            )
            + paragraphs(
                "Den Betrag buchen wir am 30.11.2026 von Ihrem Konto DE** **** **** **** 1234 ab. Sie müssen nichts tun.",
                "Ihre Rechnungen finden Sie auch im Kundencenter.",
                "Freundliche Grüße<br>Ihr Netzkraft-Team",
            ),
            "Netzkraft Hosting GmbH, Ringstraße 90, 50670 Köln, HRB 55120 Amtsgericht Köln, USt-IdNr. DE256677889",
        ),
    ),
    Mail(
        "domain_verlaengerung",
        head(
            "Netzkraft Hosting <kundendienst@netzkraft.example>",
            "Ihre Domain tischlerei-lindner.example verlängert sich",
        ),
        frame(
            paragraphs(
                "Sehr geehrte Frau Lindner,",
                "Ihre Domain tischlerei-lindner.example ist seit 2019 bei uns registriert. Der Vertrag verlängert sich am 14.12.2026 um ein weiteres Jahr zum bekannten Preis von 14,28 EUR inkl. MwSt.",
                "Wenn Sie die Domain nicht mehr brauchen, kündigen Sie bitte bis zum 30.11.2026 im Kundencenter. Sonst müssen Sie nichts tun; die Rechnung folgt wie gewohnt und wird abgebucht.",
                "Ihre Kundennummer: 70231",
                "Mit freundlichen Grüßen<br>Netzkraft Hosting",
            ),
            "Netzkraft Hosting GmbH, Ringstraße 90, 50670 Köln, HRB 55120 Amtsgericht Köln",
        ),
    ),
    Mail(
        "buchung_hotel",
        head("Hotel Elbblick <rezeption@hotel-elbblick.example>", "Buchungsbestätigung 8812 – 4. bis 6. Dezember"),
        frame(
            "<h2>Ihre Buchung ist bestätigt</h2>"
            + rows(
                ("Anreise", "Freitag, 04.12.2026, ab 15 Uhr"),
                ("Abreise", "Sonntag, 06.12.2026, bis 11 Uhr"),
                ("Doppelzimmer Elbe, 2 Nächte", "238,00 EUR"),
                ("Frühstück", "inklusive"),
                ("Gesamtpreis inkl. MwSt.", "238,00 EUR"),
            )
            + paragraphs(
                "Sie zahlen vor Ort. Bis zum 01.12.2026 können Sie kostenfrei stornieren, danach berechnen wir 80 % des Preises.",
                "Wir freuen uns auf Sie.",
            ),
            "Hotel Elbblick KG, Uferweg 2, 01326 Dresden, Telefon 0351 447700",
        ),
    ),
    Mail(
        "mahnung",
        head(
            "Buchhaltung Farben Krüger <buchhaltung@farben-krueger.example>", "Zahlungserinnerung zur Rechnung 26-1170"
        ),
        paragraphs(
            "Sehr geehrte Frau Lindner,",
            "für unsere Rechnung 26-1170 vom 05.10.2026 über 412,30 EUR (Lieferschein 8834, 20 l Hartwachsöl) konnten wir noch keinen Zahlungseingang feststellen. Sicher haben Sie das nur übersehen.",
            "Bitte überweisen Sie den Betrag bis zum 30.11.2026 auf unser Konto DE89 3704 0044 0532 0130 00. Sollten Sie inzwischen gezahlt haben, betrachten Sie diese Mail als gegenstandslos.",
            "Freundliche Grüße<br>Jana Krüger<br>Farben Krüger GmbH, Lackweg 3, 99089 Erfurt, HRB 501234 Amtsgericht Jena",
        ),
    ),
    Mail(
        "termin_arzt",
        head("Praxis Dr. Sommer <termine@praxis-sommer.example>", "Erinnerung an Ihren Termin"),
        "Guten Tag Frau Lindner,\n\nwir erinnern Sie an Ihren Termin am Montag, den 23.11.2026, um 08:40 Uhr bei Dr. Sommer.\n\n"
        "Bitte bringen Sie Ihre Versichertenkarte mit. Können Sie nicht kommen, sagen Sie bitte 24 Stunden vorher ab, da wir\n"
        "sonst ein Ausfallhonorar von 40 Euro berechnen müssen.\n\nIhre Praxis Dr. Sommer\nBahnhofstraße 12, 99084 Erfurt\n",
        "text/plain",
    ),
    Mail(
        "strom_preis",
        head("Stadtwerke Erfurt-Nord <service@stadtwerke-en.example>", "Ihr Strompreis ab 1. Januar 2027"),
        frame(
            paragraphs(
                "Sehr geehrte Frau Lindner,",
                "zum 1. Januar 2027 ändern sich die Preise für Ihren Tarif Gewerbe Fix (Vertragskonto 4471120). Der Arbeitspreis sinkt von 31,20 auf 29,80 Cent je kWh, der Grundpreis steigt von 11,90 auf 12,90 EUR im Monat, jeweils netto.",
                "Bei einem Verbrauch von 9.000 kWh zahlen Sie damit rund 114 EUR im Jahr weniger. Ihren neuen Abschlag von 238,00 EUR monatlich buchen wir ab Januar ab.",
                "Wegen der Preisänderung können Sie den Vertrag ohne Frist zum 31.12.2026 kündigen. Ihre Vertragslaufzeit ändert sich nicht.",
            ),
            "Stadtwerke Erfurt-Nord GmbH, Werkstraße 1, 99086 Erfurt",
        ),
    ),
    Mail(
        "angebot_handwerk",
        head("Metallbau Reuter <m.reuter@metallbau-reuter.example>", "Unser Angebot 26-311 Treppengeländer"),
        paragraphs(
            "Hallo Frau Lindner,",
            "danke für Ihre Anfrage. Für das Geländer aus Edelstahl, 4,20 m, bieten wir Ihnen an:",
        )
        + rows(
            ("Fertigung nach Aufmaß", "1.480,00 EUR"),
            ("Montage, 6 Stunden", "390,00 EUR"),
            ("Summe netto", "1.870,00 EUR"),
            ("zzgl. 19 % MwSt.", "355,30 EUR"),
            ("Gesamt", "2.225,30 EUR"),
        )
        + paragraphs(
            "Das Angebot gilt bis 31.12.2026. Wenn es passt, schicken Sie mir bitte den unterschriebenen Auftrag aus dem Anhang zurück.",
            "Viele Grüße<br>Martin Reuter<br>Metallbau Reuter, Schmiedegasse 5, 99099 Erfurt",
        ),
    ),
    Mail(
        "verein_beitrag",
        head("TSV Erfurt-Nord <kasse@tsv-en.example>", "Einzug des Jahresbeitrags"),
        "Liebe Mitglieder,\n\nam 1. Dezember ziehen wir den Jahresbeitrag 2027 ein: 96 Euro für Erwachsene, 48 Euro für Kinder.\n"
        "Bitte prüft, ob eure Kontodaten noch stimmen, und meldet Änderungen bis 25. November an diese Adresse.\n\n"
        "Wer austreten will, kündigt wie immer bis zum 30. November zum Jahresende.\n\nSportliche Grüße\nUlf, Kassenwart\n",
        "text/plain",
    ),
    Mail(
        "probeabo_endet",
        head("Lesezeit+ <hallo@lesezeit.example>", "Dein Probemonat endet in 3 Tagen"),
        frame(
            paragraphs(
                "Hallo Petra,",
                "dein kostenloser Probemonat endet am 20.11.2026. Danach kostet Lesezeit+ 9,99 EUR im Monat, die wir von deiner hinterlegten Karte abbuchen. Du kannst jederzeit zum Monatsende kündigen.",
                "Möchtest du nicht weiterlesen? Dann kündige vor dem 20.11. mit einem Klick unter Mein Konto.",
            ),
            "Lesezeit Medien GmbH, Verlagshof 1, 10969 Berlin. Diese Mail gehört zu deinem Vertrag, du kannst sie nicht abbestellen.",
        ),
    ),
    Mail(
        "behoerde_elster",
        head("ELSTER Portal <portal@elster.example>", "Benachrichtigung: neue Nachricht in Ihrem Postfach"),
        "Sehr geehrte Nutzerin, sehr geehrter Nutzer,\n\nin Ihrem Postfach im Portal liegt eine neue Nachricht Ihres Finanzamts.\n"
        "Bitte melden Sie sich an, um sie zu lesen. Diese E-Mail enthält aus Gründen der Sicherheit keinen Link.\n\n"
        "Diese Nachricht wurde automatisch erstellt, bitte antworten Sie nicht darauf.\n",
        "text/plain",
    ),
    Mail(
        "branchenbuch_kunde",
        head("Stadtanzeiger Verlag <anzeigen@stadtanzeiger.example>", "Korrekturabzug zu Ihrer Anzeige, Auftrag 55812"),
        paragraphs(
            "Sehr geehrte Frau Lindner,",
            "wie am Telefon mit Ihnen vereinbart, erscheint Ihre Anzeige am 28.11.2026 im Stadtanzeiger, zweispaltig, 60 mm. Der Preis beträgt wie bestellt 148,00 EUR zzgl. MwSt. und wird nach Erscheinen berechnet.",
            "Im Anhang finden Sie den Korrekturabzug. Bitte prüfen Sie ihn und geben Sie ihn bis Donnerstag frei; eine kurze Antwort auf diese Mail genügt.",
            "Mit freundlichen Grüßen<br>Ihre Anzeigenabteilung",
        ),
    ),
    Mail(
        "ihk_mitglied",
        head("IHK Mittelthüringen <beitrag@ihk-mt.example>", "Hinweis zu Ihrem Beitragsbescheid 2026"),
        paragraphs(
            "Sehr geehrte Frau Lindner,",
            "der Beitragsbescheid 2026 für Ihr Unternehmen (Identnummer 0012345) ist Ihnen am 12.11.2026 mit der Post zugegangen. Der Grundbeitrag beträgt 180,00 EUR und ist am 12.12.2026 fällig.",
            "Fragen beantwortet Ihnen Frau Thiel unter 0361 3484-0. Gegen den Bescheid können Sie innerhalb eines Monats Widerspruch erheben.",
        ),
    ),
    Mail(
        "leasing_vertrag",
        head("Büroleasing Ost <vertrag@bueroleasing-ost.example>", "Ihr Vertrag zur Unterschrift: Kopierer"),
        paragraphs(
            "Sehr geehrte Frau Lindner,",
            "wie besprochen sende ich Ihnen den Leasingvertrag für den Kopierer zur Unterschrift. Die Rate beträgt 49,00 EUR netto im Monat bei einer Laufzeit von 36 Monaten, also insgesamt 1.764,00 EUR netto. Der Vertrag endet nach 36 Monaten, ohne dass Sie kündigen müssen.",
            "Bitte senden Sie ein Exemplar unterschrieben zurück, dann liefern wir in der Woche darauf.",
            "Mit freundlichen Grüßen<br>Thomas Behr<br>Büroleasing Ost GmbH, Anger 20, 99084 Erfurt, HRB 512200 Amtsgericht Jena",
        ),
    ),
    Mail(
        "spende",
        head("Tierheim Erfurt <post@tierheim-ef.example>", "Danke – und eine Bitte vor dem Winter"),
        frame(
            paragraphs(
                "Liebe Freundinnen und Freunde,",
                "dank Ihrer Hilfe haben dieses Jahr 214 Tiere ein neues Zuhause gefunden. Der Winter wird teuer: Heizung und Futter kosten uns rund 6.000 EUR im Monat.",
                "Wenn Sie mögen, helfen Sie mit einer Spende, jeder Betrag zählt: IBAN DE89 3704 0044 0532 0130 00, Tierheim Erfurt e. V.",
            ),
            "Sie möchten keine Rundbriefe mehr? Abmelden.",
        ),
    ),
)
