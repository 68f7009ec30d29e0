"""Mails that hide what they cost, or demand what nobody owes."""

from __future__ import annotations

from tests.mails.writing import Mail, frame, head, paragraphs, rows

_TINY = '<p style="font-size:8px;color:#b4b4b4;line-height:9px">{}</p>'

MAILS = (
    Mail(
        "verzeichnis",
        head(
            "Gewerbeverzeichnis Thüringen <korrektur@gewerbe-thueringen.example>",
            "Korrekturabzug: Ihr Eintrag 2027",
            reply_to="ruecklauf@datenservice-int.test",
        ),
        paragraphs(
            "<b>Gewerbeverzeichnis Thüringen – Ausgabe 2027</b>",
            "Sehr geehrte Damen und Herren,",
            "für die neue Ausgabe gleichen wir die Firmendaten unserer Region ab. Bitte prüfen Sie Ihre Angaben, ergänzen Sie, was fehlt, und senden Sie das Formular unterschrieben bis zum 25.11.2026 zurück. Die Berichtigung ist kostenlos.",
        )
        + rows(
            ("Firma", "Tischlerei Lindner"),
            ("Anschrift", "Am Anger 4, 99084 Erfurt"),
            ("Branche", "Tischlerei, Innenausbau"),
            ("Ort, Datum", "Unterschrift, Firmenstempel"),
        )
        + paragraphs("Mit freundlichen Grüßen<br>Ihre Redaktion")
        + _TINY.format(
            "Mit der Rücksendung des unterschriebenen Formulars bestellt das Unternehmen einen Premiumeintrag. Der Preis beträgt 79,90 Euro netto im Monat und wird jährlich im Voraus berechnet. "
            "Die Laufzeit beträgt 24 Monate und verlängert sich um jeweils 12 Monate, wenn nicht drei Monate vorher gekündigt wird. Gerichtsstand ist Limassol. Datenservice International Ltd., Nikosia, Zypern."
        ),
    ),
    Mail(
        "domain",
        head(
            "DE-Domain Verwaltung <frist@domain-verwaltung.example>",
            "Letzte Erinnerung: tischlerei-lindner.example läuft ab",
        ),
        frame(
            "<h2>Ablauf Ihrer Domain</h2>"
            + paragraphs(
                "Sehr geehrter Domain-Inhaber,",
                "die Eintragung von tischlerei-lindner.example in unserem Verzeichnis endet am 24.11.2026. Ohne Zahlung ist Ihre Domain in Suchmaschinen nicht mehr auffindbar.",
            )
            + rows(
                ("Domain", "tischlerei-lindner.example"),
                ("Zeitraum", "24.11.2026 bis 23.11.2028"),
                ("Gebühr", "289,00 EUR"),
            )
            + paragraphs(
                "Bitte überweisen Sie den Betrag innerhalb von 3 Tagen an Domain Verwaltung OOD, IBAN BG80 BNBG 9661 1020 3456 78, BIC BNBGBGSD."
            ),
            "Dies ist ein Angebot und keine Rechnung. Sie sind nicht verpflichtet, den Betrag zu zahlen, sofern Sie das Angebot nicht annehmen. Mit der Zahlung wird ein Vertrag über die Eintragung in eine Suchmaschine geschlossen.",
        ),
    ),
    Mail(
        "handelsregister",
        head("Zentrale Registerstelle <kasse@registerstelle-bund.example>", "Gebührenbescheid HRB 512345"),
        frame(
            "<h2>Eintragung in das Handelsregister</h2>"
            + paragraphs(
                "Sehr geehrte Damen und Herren,",
                "aufgrund der Veröffentlichung Ihrer Eintragung beim Amtsgericht Jena ist folgende Gebühr zu entrichten:",
            )
            + rows(
                ("Aktenzeichen", "HRB 512345"),
                ("Veröffentlichung und Eintragung", "586,40 EUR"),
                ("Fällig bis", "23.11.2026"),
            )
            + paragraphs(
                "Zahlen Sie auf das Konto IBAN LT12 1000 0111 0100 1000, Empfänger: RS Service UAB. Bei Nichtzahlung drohen Mahngebühren."
            ),
            "Registerdatenbank der RS Service UAB. Die Aufnahme in unsere Datenbank ist freiwillig. Dieses Schreiben ist ein Angebot; der Vertrag kommt mit Zahlung zustande.",
        ),
    ),
    Mail(
        "trademark",
        head(
            "European Trademark Publication <office@trademark-publication.example>",
            "Publication of your mark 018812345",
            reply_to="tm.publication@gmail.com",
        ),
        frame(
            "<h2>Trademark publication 018812345</h2>"
            + paragraphs(
                "Dear Sir or Madam,",
                "the publication of your trademark in our register is due. Please transfer the registration fee within 10 days.",
            )
            + rows(
                ("Mark", "LINDNER OAK"),
                ("Registration fee", "EUR 1,680.00"),
                ("Beneficiary", "TM Collection s.r.o."),
                ("IBAN", "SK31 1200 0000 1987 4263 7541"),
            ),
            "This notification is an offer for the registration in our private database. It is not an invoice and not sent by an office. By paying the amount you accept our terms.",
        ),
    ),
    Mail(
        "directory",
        head("World Company Index <update@world-company-index.example>", "Please update your company data"),
        paragraphs(
            "Dear Madam or Sir,",
            "to keep our index up to date, please check the data below, complete the form and return it signed, even if nothing has changed. Updating is free of charge.",
        )
        + rows(
            ("Company", "Tischlerei Lindner"), ("Address", "Am Anger 4, 99084 Erfurt"), ("Date", "Signature and stamp")
        )
        + _TINY.format(
            "By signing this form the company orders an insertion for three years. The price per year is Euro 980. The subscription is extended every year for another year unless cancelled in writing two months before it expires. Place of jurisdiction is Valletta. Index Data Ltd., Malta."
        ),
    ),
    Mail(
        "versteckt",
        head("Branchenportal Mitte <info@branchenportal-mitte.example>", "Ihr kostenloser Eintrag"),
        paragraphs(
            "Sehr geehrte Damen und Herren,",
            "Ihr Betrieb steht kostenfrei in unserem Branchenportal. Bitte bestätigen Sie die Daten, indem Sie diese Mail mit Ihrer Unterschrift zurücksenden.",
            "Firma: Tischlerei Lindner<br>Ort: Erfurt",
            "Datum, Unterschrift: ______________________",
        )
        + '<div style="background:#ffffff"><p style="color:#eeeeee;font-size:7px">Mit der Unterschrift wird ein Eintrag für zwei Jahre zum Preis von 68,00 Euro je Monat zzgl. MwSt. bestellt, zahlbar jährlich im Voraus. '
        "Er verlängert sich um ein Jahr, wenn er nicht drei Monate vorher gekündigt wird.</p></div>",
    ),
)
