"""Prices and terms as letters word them, in seven languages, with what is to be understood of each."""

from __future__ import annotations

from typing import NamedTuple


class Clause(NamedTuple):
    """A clause with its fees ("480.00 EUR year excluded"), its times and the total over the minimum term."""

    said: str
    fees: tuple[str, ...] = ()
    term: int | None = None
    renewal: int | None = None
    notice: str | None = None
    total: str | None = None


# fmt: off
CLAUSES = (
    # de
    Clause(
        "Für die Aufnahme in das Verzeichnis wird ein Marketingbeitrag von monatlich EUR 44,50 zzgl. USt. "
        "erhoben, der jährlich im Voraus fällig ist. Die Laufzeit des Eintrags beträgt zwei Jahre.",
        ("44.50 EUR month excluded",), 24, None, None, "1068.00",
    ),
    Clause(
        "Mit der Unterschrift bestellen wir den Grundeintrag zum Preis von siebenhundertneunundachtzig Euro "
        "netto je Kalenderjahr für die Jahre 2027 bis 2029.",
        ("789.00 EUR year excluded",), 36, None, None, "2367.00",
    ),
    Clause(
        "Die Veröffentlichungspauschale beläuft sich auf € 1 092,00 p. a. inkl. MwSt. Das Vertragsverhältnis "
        "ist erstmals zum Ablauf des dritten Vertragsjahres kündbar.",
        ("1092.00 EUR year included",), 36, None, None, "3276.00",
    ),
    Clause(
        "Der Beitrag von 2,15 Euro je Werktag wird für zwölf Monate vorab als Jahressumme von 541,80 Euro "
        "berechnet. Der Auftrag gilt für drei Jahre.",
        ("541.80 EUR year unknown",), 36, None, None, "1625.40",
    ),
    Clause(
        "Einmalige Einrichtungsgebühr 79,00 EUR, danach 24,90 EUR mtl., Mindestvertragsdauer 36 Monate, alle "
        "Preise zzgl. USt.",
        ("24.90 EUR month excluded", "79.00 EUR once excluded"), 36, None, None, "975.40",
    ),
    Clause(
        "Die Mitgliedschaft beginnt am 01.01.2027 und endet am 31.12.2028; sie wird um jeweils zwölf Monate "
        "fortgesetzt, falls sie nicht spätestens drei Monate vor Ablauf in Textform aufgesagt wird. Das "
        "Entgelt: 612,- EUR im Jahr, MwSt. kommt hinzu.",
        ("612.00 EUR year excluded",), 24, 12, "3 months", "1224.00",
    ),
    Clause(
        "Zu zahlen sind pro angefangenem Jahr 385,00 €. Der Eintrag bleibt mindestens drei Jahre bestehen.",
        ("385.00 EUR year unknown",), 36, None, None, "1155.00",
    ),
    Clause(
        "Quartalspreis 147,00 EUR netto, Abrechnung zum Quartalsbeginn, Vertragslaufzeit acht Quartale.",
        ("147.00 EUR quarter excluded",), 24, None, None, "1176.00",
    ),
    Clause(
        "Die Kosten für die Veröffentlichung betragen 7,50 EUR pro Zeile und Monat. Die Anzeige hat 12 Zeilen "
        "und läuft über 12 Monate.",
        ("7.50 EUR month unknown",), 12, None, None, "1080.00",
    ),
    Clause(
        "Der Vertrag läuft zunächst bis zum Ende des zweiten Kalenderjahres nach der Unterschrift und "
        "verlängert sich jeweils um ein weiteres Jahr, wenn er nicht mit einer Frist von sechs Wochen zum "
        "Jahresende gekündigt wird. Die Jahresgebühr in Höhe von fünfhundertvierzig Euro versteht sich ohne "
        "Mehrwertsteuer.",
        ("540.00 EUR year excluded",), 24, 12, "6 weeks", "1080.00",
    ),
    Clause(
        "Das kostenlose Probejahr geht in ein kostenpflichtiges Abonnement über, wenn Sie nicht widersprechen: "
        "dann gelten 29,- Euro mtl. bei 12-monatiger Laufzeit.",
        ("29.00 EUR month unknown",), 12, None, None, "348.00",
    ),
    Clause(
        "Statt bisher 890,00 € zahlen Sie nur 640,00 € netto pro Jahr. Laufzeit: 2 Jahre. Das Stammkapital der "
        "Verlagsgesellschaft beträgt 25.000 €.",
        ("640.00 EUR year excluded",), 24, None, None, "1280.00",
    ),
    Clause(
        "Die Gesamtkosten für die Vertragsdauer von 24 Monaten betragen 1.392,00 EUR, zahlbar in zwei gleichen "
        "Raten.",
        ("1392.00 EUR two-years unknown",), 24, None, None, "1392.00",
    ),
    Clause(
        "Der Jahrespreis von CHF 1'180.– exkl. 8,1 % MWST wird für eine feste Dauer von zwei Jahren geschuldet; "
        "danach Erneuerung von Jahr zu Jahr, kündbar drei Monate im Voraus per Einschreiben.",
        ("1180.00 CHF year excluded",), 24, 12, "3 months", "2360.00",
    ),
    Clause(
        "Für die Einschaltung werden Fr. 95.-- im Monat in Rechnung gestellt. Der Vertrag kann frühestens nach "
        "Ablauf von 24 Monaten aufgelöst werden.",
        ("95.00 CHF month unknown",), 24, None, None, "2280.00",
    ),
    Clause(
        "Das Anbot gilt für die Dauer von 2 (zwei) Jahren ab Unterfertigung. Entgelt 58,– € monatlich zzgl. 20 "
        "% USt; Verrechnung jährlich im Vorhinein.",
        ("58.00 EUR month excluded",), 24, None, None, "1392.00",
    ),
    Clause(
        "Wird nicht acht Wochen vor Ende der Laufzeit von einem Jahr gekündigt, so gilt der Auftrag für weitere "
        "zwölf Monate zum gleichen Preis von 312 EUR.",
        ("312.00 EUR year unknown",), 12, 12, "8 weeks", "312.00",
    ),
    Clause(
        "Die Bekanntmachungskosten (§ 4) werden mit 776,00 EUR festgesetzt. Bei Zahlungsverzug werden 40 EUR "
        "Pauschale und ein Säumniszuschlag von 15,00 EUR erhoben.",
        ("776.00 EUR once unknown",), None, None, None, "776.00",
    ),
    Clause(
        "Gebühr Nr. 2500 HRegGebV: 105,00 EUR\nGebühr Nr. 6000: 35,00 EUR\nZu zahlender Betrag: 140,00 "
        "EUR\nGeschäftswert 60.000 EUR",
        ("140.00 EUR once unknown",), None, None, None, "140.00",
    ),
    Clause(
        "Wartungspauschale 1.260,00 € netto jährlich. Der Vertrag wird auf unbestimmte Zeit geschlossen und "
        "kann mit einer Frist von drei Monaten zum Jahresende gekündigt werden.",
        ("1260.00 EUR year excluded",), None, None, "3 months", None,
    ),
    Clause(
        "Mitgliedsbeitrag: 9,90 € pro Woche. Erstlaufzeit 52 Wochen. Bei Kartenverlust fallen 10 € an.",
        ("9.90 EUR week unknown",), 12, None, None, "514.80",
    ),
    Clause(
        "Beitrag zur Industrie- und Handelskammer 2026: Grundbeitrag 150,00 EUR, Umlage 0,14 % aus 42.000 EUR "
        "Gewerbeertrag 58,80 EUR. Festgesetzter Jahresbeitrag: 208,80 EUR.",
        ("208.80 EUR year unknown",), None, None, None, None,
    ),
    Clause(
        "Domain muster.example: 14,28 € inkl. MwSt. je Jahr. Die Laufzeit von 12 Monaten verlängert sich um "
        "jeweils 12 Monate, wenn nicht vier Wochen vor Laufzeitende gekündigt wird.",
        ("14.28 EUR year included",), 12, 12, "4 weeks", "14.28",
    ),
    Clause(
        "Der Halbjahresbeitrag von dreihundertfünfzehn Euro (brutto) ist erstmals bei Erscheinen fällig; nach "
        "vier Halbjahren endet der Auftrag ohne Kündigung.",
        ("315.00 EUR half-year included",), 24, None, None, "1260.00",
    ),
    Clause(
        "Der Vertrag verlängert sich stillschweigend um die ursprüngliche Laufzeit von 18 Monaten, es sei denn, "
        "eine Kündigung geht 10 Wochen vor Vertragsende ein. Preis: 55 EUR p. M. + MwSt.",
        ("55.00 EUR month excluded",), 18, 18, "10 weeks", "990.00",
    ),
    Clause(
        "Gewinnsumme 50.000 EUR! Teilnahme kostenlos. Einsendeschluss 31.12.2026.",
        (), None, None, None, None,
    ),
    Clause(
        "Mietkaution 1.200 €, Miete 480 € monatlich, Versicherungssumme 3 Mio. €, Nebenkosten 90 € im Monat. "
        "Gesamtmiete 570 € monatlich.",
        ("570.00 EUR month unknown",), None, None, None, None,
    ),
    Clause(
        "Vertragsbindung bis 31.12.2028 ab dem 01.01.2027, Entgelt 41,- EUR/Monat (netto).",
        ("41.00 EUR month excluded",), 24, None, None, "984.00",
    ),
    Clause(
        "Für jedes begonnene Eintragungsjahr werden 720 EUR netto berechnet. Vor Ablauf von zwei "
        "Eintragungsjahren ist eine Beendigung nicht möglich; danach läuft der Eintrag jahrweise weiter, "
        "solange nicht mindestens ein Vierteljahr zuvor gekündigt ist.",
        ("720.00 EUR year excluded",), 24, 12, "3 months", "1440.00",
    ),
    Clause(
        "Wer die Karte zurücksendet, wird Förderer des Branchenspiegels. Der Förderersold macht 27,40 EUR im "
        "Kalendermonat aus, Steuer kommt obendrauf; eingezogen wird er zu Beginn jeden Jahres. Die Förderschaft "
        "umspannt sechsunddreißig Monate und rollt danach in Schritten von zwölf Monaten weiter, sofern nicht "
        "ein halbes Jahr vorher abgewinkt wird.",
        ("27.40 EUR month excluded",), 36, 12, "6 months", "986.40",
    ),
    Clause(
        "Mit Stempel und Namenszug wird der Platz im Stadtplan für vier Drucke geordert, die alle neun Monate "
        "herauskommen. Jeder Druck kostet 289,00 EUR zuzüglich Mehrwertsteuer.",
        ("289.00 EUR entry excluded",), 36, None, None, "1156.00",
    ),
    Clause(
        "Pos. 1 Datenpflege 2027   310,00\nPos. 2 Siegel                 95,00\nZwischensumme             "
        "405,00\n20 % USt                   81,00\nZu entrichten EUR         486,00",
        ("486.00 EUR once included",), None, None, None, "486.00",
    ),
    Clause(
        "Die Hinterlegung der Marke währt zehn Jahre. Für die Aufnahme in unser Journal sind 1.290,00 EUR zu "
        "begleichen; die Aufnahme ist freiwillig und endet ohne Zutun nach zwei Jahren.",
        ("1290.00 EUR two-years unknown",), 24, None, None, "1290.00",
    ),
    Clause(
        "Ihr Stromvertrag: Grundpreis 11,90 € pro Monat, Arbeitspreis 31,2 Cent je kWh. Der Vertrag läuft 12 "
        "Monate und verlängert sich danach auf unbestimmte Zeit; Kündigung jederzeit mit einer Frist von einem "
        "Monat. Neukundenbonus 80 €.",
        ("11.90 EUR month unknown",), 12, None, "1 months", "142.80",
    ),
    Clause(
        "Annonce im Kreisjahrbuch, Jahrgänge 2027 bis 2029, je Jahrgang € 365,-- (MwSt. nicht inbegriffen).",
        ("365.00 EUR year excluded",), 36, None, None, "1095.00",
    ),
    Clause(
        "Gebühr je Filiale und Quartal 96,00 EUR ohne USt. Gemeldet sind 3 Filialen. Vertragsdauer ein Jahr, "
        "Fortsetzung um jeweils ein weiteres Jahr mangels Aufkündigung bis spätestens vier Wochen vor Ablauf.",
        ("96.00 EUR quarter excluded",), 12, 12, "4 weeks", "1152.00",
    ),
    Clause(
        "Die Versicherungssumme beträgt 500.000 €, die Selbstbeteiligung 250 €, der Jahresbeitrag "
        "einschließlich 19 % Versicherungsteuer 318,44 €. Vertragsdauer 1 Jahr mit stillschweigender "
        "Verlängerung um je ein Jahr; Kündigung spätestens drei Monate vor Ablauf.",
        ("318.44 EUR year unknown",), 12, 12, "3 months", "318.44",
    ),
    Clause(
        "Sie erhalten 15 % Rabatt auf den Listenpreis von 1.400 €; es bleiben 1.190,00 € netto im Jahr. Die "
        "Mindestabnahme umfasst zwei Jahre.",
        ("1190.00 EUR year excluded",), 24, None, None, "2380.00",
    ),
    Clause(
        "Abo: 4 Wochen gratis, danach 7,90 € pro Woche, mindestens 26 Wochen lang, danach jederzeit kündbar.",
        ("7.90 EUR week unknown",), 6, None, None, "205.40",
    ),
    Clause(
        "Mit dem Vermerk geprüft erwirbt der Betrieb einen Stammplatz im Branchenatlas. Dafür werden im "
        "Vierteljahr 118,50 € (ohne Steuer) abgerufen. Der Stammplatz bleibt sieben Vierteljahre belegt und "
        "wird anschließend quartalsweise weitergeführt, es sei denn, der Betrieb gibt ihn mit Brief sechs "
        "Wochen vorher frei.",
        ("118.50 EUR quarter excluded",), 21, 3, "6 weeks", "829.50",
    ),
    Clause(
        "Kostenübersicht: Eintrag Online 29,00 €/Monat, Logo 6,00 €/Monat, Summe 35,00 €/Monat zzgl. 19 % MwSt. "
        "Erstlaufzeit: 18 Monate.",
        ("35.00 EUR month excluded",), 18, None, None, "630.00",
    ),
    Clause(
        "Der Eintrag wird in den Kalenderjahren 2027, 2028 und 2029 geführt. Jahresobolus EUR 295,00 inkl. USt.",
        ("295.00 EUR year included",), 36, None, None, "885.00",
    ),
    Clause(
        "Durch Paraphierung entsteht eine Verpflichtung über zwei Bände. Der Band erscheint jährlich im März "
        "und schlägt mit sechshundertzwanzig Euro netto zu Buche.",
        ("620.00 EUR year excluded",), 24, None, None, "1240.00",
    ),
    Clause(
        "Gebührenbescheid: Für die Gewerbeanmeldung wird eine Verwaltungsgebühr von 26,00 EUR erhoben. Gegen "
        "diesen Bescheid kann binnen eines Monats Widerspruch eingelegt werden.",
        ("26.00 EUR once exempt",), None, None, None, "26.00",
    ),
    Clause(
        "Rechnung 2026-118: Reparatur Kaffeemaschine, Arbeitszeit 2,5 Std. zu 68,00 €: 170,00 €, Ersatzteile "
        "43,20 €, zusammen 213,20 €, 19 % MwSt. 40,51 €, Endbetrag 253,71 €. Zahlbar in 14 Tagen mit 2 % "
        "Skonto.",
        ("253.71 EUR once included",), None, None, None, "253.71",
    ),
    Clause(
        "Ab Unterschrift ist der Inserent fünf Halbjahre gebunden. Pro Halbjahr fallen 264,- € plus "
        "Umsatzsteuer an. Abbestellungen zwischendurch bleiben ohne Wirkung.",
        ("264.00 EUR half-year excluded",), 30, None, None, "1320.00",
    ),
    Clause(
        "Die Anmeldung zum Fachkongress kostet 490,00 € zzgl. 19 % MwSt. Bei Storno nach dem 1. Mai fallen 50 % "
        "an. Frühbucher zahlen 390,00 €.",
        ("490.00 EUR once excluded",), None, None, None, "490.00",
    ),
    Clause(
        "Pacht des Servers: 1.188 Euro per annum, brutto. Kündigen kann jede Seite zum Ende des zweiten "
        "Pachtjahres mit 3-monatiger Frist; geschieht das nicht, folgt immer ein weiteres Pachtjahr.",
        ("1188.00 EUR year included",), 24, 12, "3 months", "2376.00",
    ),
    Clause(
        "Beitragsordnung: Der Verein erhebt 60 € jährlich, Ermäßigte zahlen 30 €. Austritt ist mit einer Frist "
        "von drei Monaten zum Jahresende möglich.",
        ("60.00 EUR year unknown",), None, None, "3 months", None,
    ),
    Clause(
        "Das Inserat läuft sechsunddreißig Monate und danach immer zwölf Monate fort, falls nicht elf Wochen "
        "vorher abgeschrieben wird. Inseratskosten jährlich 702,00 € brutto.",
        ("702.00 EUR year included",), 36, 12, "11 weeks", "2106.00",
    ),
    Clause(
        "Die Schutzgebühr für das Siegel bemisst sich auf dreihundertneunzig Euro zuzüglich Steuer im Halbjahr. "
        "Gebunden ist der Träger auf vier Halbjahre.",
        ("390.00 EUR half-year excluded",), 24, None, None, "1560.00",
    ),
    Clause(
        "Zeitung im Abo: 42,90 € im Monat inkl. MwSt., jederzeit kündbar. Prämie: Gutschein über 60 €.",
        ("42.90 EUR month included",), None, None, None, None,
    ),
    # en
    Clause(
        "The annual insertion fee is EUR 987 (nine hundred and eighty-seven) plus VAT. The order is binding for "
        "three consecutive years and is tacitly extended by one year at a time unless written notice reaches us "
        "two months before expiry.",
        ("987.00 EUR year excluded",), 36, 12, "2 months", "2961.00",
    ),
    Clause(
        "I HEREBY ORDER A SUBSCRIPTION FOR THE NEXT THREE EDITIONS AT EURO 995 PER EDITION. THE GUIDE APPEARS "
        "ONCE A YEAR.",
        ("995.00 EUR entry unknown",), 36, None, None, "2985.00",
    ),
    Clause(
        "Your listing will continue at £14.75 a week, invoiced yearly in advance, for a minimum of 104 weeks.",
        ("14.75 GBP week unknown",), 24, None, None, "1534.00",
    ),
    Clause(
        "Fee: US$ 1,212.00 per year. Contract period: 01/01/2027 - 31/12/2029. Cancellation is possible within "
        "ten days of signing only.",
        ("1212.00 USD year unknown",), 36, None, None, "3636.00",
    ),
    Clause(
        "The first month is free; thereafter your membership converts to a paid plan of $49 per month with a "
        "twelve-month minimum commitment.",
        ("49.00 USD month unknown",), 12, None, None, "588.00",
    ),
    Clause(
        "We will charge six hundred and ninety pounds for each of the years 2027 and 2028, VAT not included.",
        ("690.00 GBP year excluded",), 24, None, None, "1380.00",
    ),
    Clause(
        "The price is fixed for two annual invoices of EUR 845.00 each, exclusive of VAT; the contract then "
        "rolls over for successive periods of two years.",
        ("845.00 EUR year excluded",), 24, 24, None, "1690.00",
    ),
    Clause(
        "Registration of your mark in our database: USD 1,450.00 for a ten-year protection period. Additional "
        "classes: USD 320.00 per class. Total amount due USD 1,770.00.",
        ("1770.00 USD once unknown",), None, None, None, "1770.00",
    ),
    Clause(
        "Either party may end the agreement by giving not less than 90 days' notice before the second "
        "anniversary; otherwise it continues for another 24 months. Quarterly charge: EUR 240 net.",
        ("240.00 EUR quarter excluded",), 24, 24, "90 days", "1920.00",
    ),
    Clause(
        "Software licence: 25 users at EUR 12.00 per user per month. Initial term 36 months, automatically "
        "renewed for 12 months unless cancelled 60 days prior to the end of the term.",
        ("12.00 EUR month unknown",), 36, 12, "60 days", "10800.00",
    ),
    Clause(
        "The deposit of EUR 500 will be refunded. Hire charge EUR 89.00 per week including VAT, minimum hire 4 "
        "weeks.",
        ("89.00 EUR week included",), None, None, None, None,
    ),
    Clause(
        "Was EUR 1,190, now EUR 790 per annum plus tax. Two-year agreement.",
        ("790.00 EUR year excluded",), 24, None, None, "1580.00",
    ),
    Clause(
        "The subscriber shall remit a stewardship contribution of EUR 79.00 for each calendar month, VAT to be "
        "added, called in one sum every January. The subscription spans two years and is carried forward a year "
        "at a time where no letter of withdrawal has come in fourteen weeks before its close.",
        ("79.00 EUR month excluded",), 24, 12, "14 weeks", "1896.00",
    ),
    Clause(
        "Invoice: Directory entry 2027 GBP 540.00; VAT at 20% GBP 108.00; Payable GBP 648.00. A second invoice "
        "in the same amount follows in 2028; the entry cannot be cancelled before the end of the second year.",
        ("648.00 GBP year included",), 24, None, None, "1296.00",
    ),
    Clause(
        "Gym membership: joining fee £25, then £34.99 a month. Minimum term 12 months; after that you may leave "
        "on 30 days' notice. A lost card costs £10.",
        ("25.00 GBP once unknown", "34.99 GBP month unknown"), 12, None, "30 days", "444.88",
    ),
    Clause(
        "Each licence costs $15 per seat and month, billed annually; you have 40 seats. The agreement starts on "
        "1 March 2027 and ends on 28 February 2029.",
        ("15.00 USD month unknown",), 24, None, None, "14400.00",
    ),
    Clause(
        "By initialling the proof you take eight quarterly placements at $210.00 each, tax extra.",
        ("210.00 USD quarter excluded",), 24, None, None, "1680.00",
    ),
    Clause(
        "Your broadband: £31.50 a month for 18 months, £41.50 a month after that. Set-up £0. Prices include "
        "VAT.",
        ("31.50 GBP month included", "41.50 GBP month included"), 18, None, None, "567.00",
    ),
    Clause(
        "The Compendium appears every spring. You commit to the 2027, 2028 and 2029 volumes at EUR 1,095.00 a "
        "volume plus VAT.",
        ("1095.00 EUR entry excluded",), 36, None, None, "3285.00",
    ),
    Clause(
        "Late filing penalty: £150. Annual return fee: £34, payable each year. You have the right to appeal to "
        "the tribunal against this decision.",
        ("34.00 GBP year exempt",), None, None, None, None,
    ),
    Clause(
        "Return of this card books the window display for one hundred and four weeks at EUR 6.90 weekly, taxes "
        "on top. It then goes round again for fifty-two weeks unless stopped in writing two months ahead.",
        ("6.90 EUR week excluded",), 24, 12, "2 months", "717.60",
    ),
    Clause(
        "Your annual maintenance plan costs £185.00 plus VAT. It runs from 1 April 2027 to 31 March 2028 and "
        "will not renew automatically.",
        ("185.00 GBP year excluded",), 12, None, None, "185.00",
    ),
    Clause(
        "The keeper levies a charge of nine hundred and forty euros for every year of entry; no release is "
        "granted before the close of the third year.",
        ("940.00 EUR year unknown",), 36, None, None, "2820.00",
    ),
    Clause(
        "Order total: 3 banners at £45.00, £135.00. Delivery £12.00. VAT £29.40. Grand total £176.40.",
        ("176.40 GBP once included",), None, None, None, "176.40",
    ),
    # es
    Clause(
        "El importe de la inserción asciende a 997 euros anuales (IVA no incluido) durante tres años. El "
        "contrato se prorrogará tácitamente por periodos de un año salvo denuncia escrita con dos meses de "
        "antelación.",
        ("997.00 EUR year excluded",), 36, 12, "2 months", "2991.00",
    ),
    Clause(
        "Cuota: 39,50 €/mes + IVA. Permanencia mínima de 18 meses. Alta: 90 € (pago único).",
        ("39.50 EUR month excluded", "90.00 EUR once unknown"), 18, None, None, "801.00",
    ),
    Clause(
        "Total a pagar 645,00 EUR, 21 % de IVA incluido, por la publicación de su marca.",
        ("645.00 EUR once included",), None, None, None, "645.00",
    ),
    Clause(
        "Se compromete a pagar seiscientos ochenta euros por cada una de las ediciones de 2027 y 2028 del "
        "directorio.",
        ("680.00 EUR entry unknown",), 24, None, None, "1360.00",
    ),
    Clause(
        "Tarifa trimestral de 165 € más IVA. La suscripción tiene una duración bienal y se renueva por "
        "anualidades si no se avisa con treinta días de antelación a su vencimiento.",
        ("165.00 EUR quarter excluded",), 24, 12, "30 days", "1320.00",
    ),
    Clause(
        "Antes 850 €, ahora 595 € al año, impuestos incluidos. Contrato por 2 (dos) años.",
        ("595.00 EUR year included",), 24, None, None, "1190.00",
    ),
    Clause(
        "La prima anual del seguro es de 412,30 €; suma asegurada 150.000 €; franquicia 300 €. La póliza se "
        "prorroga por un año si no se cancela un mes antes del vencimiento.",
        ("412.30 EUR year unknown",), None, 12, "1 months", None,
    ),
    Clause(
        "El periodo de prueba de 30 días es gratuito; después se le facturarán 24 € mensuales durante doce "
        "meses como mínimo.",
        ("24.00 EUR month unknown",), 12, None, None, "288.00",
    ),
    Clause(
        "Mantenimiento informático: 65 €/mes + 21 % IVA. Duración: un año, prorrogable por iguales periodos "
        "salvo preaviso de un mes.",
        ("65.00 EUR month excluded",), 12, 12, "1 months", "780.00",
    ),
    Clause(
        "Seguro de local: prima total anual 286,10 € (impuestos incluidos), forma de pago anual. Duración un "
        "año prorrogable.",
        ("286.10 EUR year included",), 12, None, None, "286.10",
    ),
    Clause(
        "El sello se cede por cuatro años; aportación anual de setecientos diez euros, impuestos no incluidos. "
        "Se entenderá prorrogado otros dos años de no mediar renuncia seis meses antes.",
        ("710.00 EUR year excluded",), 48, 24, "6 months", "2840.00",
    ),
    Clause(
        "Importe por ficha y mes: 12,00 € sin impuestos. Fichas contratadas: 5. Duración: 24 meses.",
        ("12.00 EUR month excluded",), 24, None, None, "1440.00",
    ),
    # fr
    Clause(
        "Le coût de l'insertion s'élève à 958 € HT par an, pour une durée ferme de trois ans, renouvelable par "
        "tacite reconduction par périodes d'un an, sauf dénonciation par lettre recommandée trois mois avant "
        "l'échéance.",
        ("958.00 EUR year excluded",), 36, 12, "3 months", "2874.00",
    ),
    Clause(
        "Abonnement : 79,90 € TTC/mois, engagement 24 mois, frais de mise en service 49,00 € TTC.",
        ("49.00 EUR once included", "79.90 EUR month included"), 24, None, None, "1966.60",
    ),
    Clause(
        "Le présent bon de commande vaut pour les éditions 2027, 2028 et 2029 ; prix par édition : huit cent "
        "quatre-vingt-dix euros hors taxes.",
        ("890.00 EUR entry excluded",), 36, None, None, "2670.00",
    ),
    Clause(
        "Montant à régler : 273,00 €\nTVA non applicable, art. 293 B du CGI\nOffre facultative",
        ("273.00 EUR once exempt",), None, None, None, "273.00",
    ),
    Clause(
        "La redevance trimestrielle est fixée à 144 € HT. Le contrat est conclu pour une durée minimale de huit "
        "trimestres ; il se renouvelle ensuite pour un an si aucune des parties n'y met fin deux mois avant son "
        "terme.",
        ("144.00 EUR quarter excluded",), 24, 12, "2 months", "1152.00",
    ),
    Clause(
        "Cotisation annuelle 2027 : 120 € (non assujetti à la TVA). Un droit d'entrée de 30 € est perçu une "
        "seule fois.",
        ("120.00 EUR year exempt", "30.00 EUR once exempt"), None, None, None, None,
    ),
    Clause(
        "Société au capital de 8 000 €. La parution est facturée mille deux cents euros par année, soit deux "
        "factures annuelles, l'ordre courant du 1er janvier 2027 au 31 décembre 2028.",
        ("1200.00 EUR year unknown",), 24, None, None, "2400.00",
    ),
    Clause(
        "Prix mensuel : 65 € hors TVA, payable annuellement d'avance, durée : biennale.",
        ("65.00 EUR month excluded",), 24, None, None, "1560.00",
    ),
    Clause(
        "En cas de retard, une indemnité forfaitaire de 40 € pour frais de recouvrement est due. Maintenance : "
        "840,00 € HT par semestre, contrat de 18 mois.",
        ("840.00 EUR half-year excluded",), 18, None, None, "2520.00",
    ),
    Clause(
        "L'adhérent verse une participation de 41,50 € HT par mois et par établissement (2 établissements), "
        "appelée chaque année d'avance, pendant une durée irrévocable de vingt-quatre mois ; faute de lettre "
        "recommandée dix semaines avant, elle repart pour douze mois.",
        ("41.50 EUR month excluded",), 24, 12, "10 weeks", "1992.00",
    ),
    Clause(
        "Publication de votre immatriculation : 228,00 €, TVA comprise. Cette proposition est facultative.",
        ("228.00 EUR once included",), None, None, None, "228.00",
    ),
    Clause(
        "La signature emporte réservation de six encarts, à raison d'un encart par trimestre, facturés trois "
        "cent dix euros l'encart, TVA en sus.",
        ("310.00 EUR quarter excluded",), 18, None, None, "1860.00",
    ),
    Clause(
        "Votre forfait mobile : 15,99 €/mois pendant 12 mois puis 24,99 €/mois. Sans engagement. Frais "
        "d'activation 10 €.",
        ("10.00 EUR once unknown", "15.99 EUR month unknown", "24.99 EUR month unknown"), None, None, None, None,
    ),
    Clause(
        "Le référencement est souscrit pour deux exercices au tarif de 495 € l'exercice (TVA non comprise) ; "
        "sans lettre reçue trois mois avant la clôture du second, il se poursuit d'exercice en exercice.",
        ("495.00 EUR year excluded",), 24, 12, "3 months", "990.00",
    ),
    Clause(
        "L'inscription vaut pour les saisons 2027 et 2028. Droit d'affichage : 54 € HT mensuels, prélevés en "
        "janvier pour l'année entière.",
        ("54.00 EUR month excluded",), 24, None, None, "1296.00",
    ),
    Clause(
        "Le souscripteur s'oblige pour cinq semestres ; chaque semestre lui coûte 230 €, taxes en sus, et "
        "l'engagement repart pour deux semestres faute de courrier recommandé neuf semaines plus tôt.",
        ("230.00 EUR half-year excluded",), 30, 12, "9 weeks", "1150.00",
    ),
    # it
    Clause(
        "Il canone annuo di € 958,00 oltre IVA è dovuto per una durata triennale; alla scadenza il contratto si "
        "rinnova tacitamente di anno in anno, salvo disdetta da inviare con raccomandata tre mesi prima.",
        ("958.00 EUR year excluded",), 36, 12, "3 months", "2874.00",
    ),
    Clause(
        "Con la firma si ordina l'inserzione per due annualità al prezzo di euro ottocentoquarantacinque per "
        "ciascun anno, IVA esclusa.",
        ("845.00 EUR year excluded",), 24, None, None, "1690.00",
    ),
    Clause(
        "Importo da versare: € 398,50 (IVA inclusa). Il versamento non è obbligatorio.",
        ("398.50 EUR once included",), None, None, None, "398.50",
    ),
    Clause(
        "Quota mensile 45,00 € + IVA, fatturazione annuale anticipata, periodo minimo contrattuale ventiquattro "
        "mesi, preavviso di disdetta 60 giorni.",
        ("45.00 EUR month excluded",), 24, None, "60 days", "1080.00",
    ),
    Clause(
        "Per ogni edizione semestrale è dovuto l'importo di 310 euro; la prenotazione comprende quattro "
        "edizioni.",
        ("310.00 EUR half-year unknown",), 24, None, None, "1240.00",
    ),
    Clause(
        "Invece di 720 € solo 540 € l'anno più IVA. Il contratto decorre dal 01/01/2027 e scade il 31/12/2028. "
        "Capitale sociale € 10.000,00 i.v.",
        ("540.00 EUR year excluded",), 24, None, None, "1080.00",
    ),
    Clause(
        "Attivazione una tantum € 60,00; canone € 19,90 al mese IVA compresa; vincolo di 12 mesi con proroga "
        "automatica di pari durata.",
        ("19.90 EUR month included", "60.00 EUR once unknown"), 12, 12, None, "298.80",
    ),
    Clause(
        "Diritto annuale 2026: € 53,00 da pagare con modello F24.",
        ("53.00 EUR year unknown",), None, None, None, None,
    ),
    Clause(
        "Il costo è di novecentosettanta euro annui, esenti da IVA, e l'impegno ha validità biennale con "
        "rinnovo per un ulteriore biennio se non disdetto almeno 90 giorni prima della scadenza.",
        ("970.00 EUR year exempt",), 24, 24, "90 days", "1940.00",
    ),
    Clause(
        "La ditta riconosce un contributo di euro settantanove al mese, IVA da aggiungere, per trenta mesi; "
        "l'incarico prosegue poi per altri dodici mesi ove non intervenga disdetta sei settimane prima.",
        ("79.00 EUR month excluded",), 30, 12, "6 weeks", "2370.00",
    ),
    Clause(
        "Canone di manutenzione ascensore: € 210,00 a trimestre oltre IVA. Contratto di tre anni, tacitamente "
        "rinnovato di anno in anno, disdetta con preavviso di tre mesi.",
        ("210.00 EUR quarter excluded",), 36, 12, "3 months", "2520.00",
    ),
    Clause(
        "La presente vale quale ordine di pubblicazione per le edizioni 2027 e 2028; il prezzo di ciascuna è "
        "fissato in € 690,00 più IVA.",
        ("690.00 EUR entry excluded",), 24, None, None, "1380.00",
    ),
    Clause(
        "Abbonamento palestra: iscrizione € 40,00, quota di € 35,00 al mese, impegno minimo dodici mesi.",
        ("35.00 EUR month unknown", "40.00 EUR once unknown"), 12, None, None, "460.00",
    ),
    Clause(
        "Bolletta luce: totale da pagare € 87,45 entro il 20/11/2026. Deposito cauzionale € 50,00 già versato.",
        ("87.45 EUR once unknown",), None, None, None, "87.45",
    ),
    Clause(
        "Il sottoscrittore corrisponde, per trentasei mesi, euro cinquantadue mensili (imposta esclusa), da "
        "saldare a gennaio di ogni anno. L'adesione si protrae per periodi di un anno finché non sia revocata "
        "con sessanta giorni di anticipo.",
        ("52.00 EUR month excluded",), 36, 12, "60 days", "1872.00",
    ),
    Clause(
        "Con il timbro la ditta aderisce per un biennio; contributo di euro trecentottanta a semestre, IVA a "
        "parte. Decorso il biennio l'adesione riparte per un anno se non revocata cento giorni prima.",
        ("380.00 EUR half-year excluded",), 24, 12, "100 days", "1520.00",
    ),
    Clause(
        "Fattura: imponibile € 150,00, IVA 22% € 33,00, totale € 183,00. Canone annuale dominio.",
        ("183.00 EUR year included",), None, None, None, None,
    ),
    # nl
    Clause(
        "De kosten van de vermelding bedragen € 977,- per jaar, exclusief btw. De overeenkomst heeft een "
        "looptijd van drie jaar en wordt stilzwijgend met een jaar verlengd, tenzij zij drie maanden voor het "
        "einde aangetekend wordt opgezegd.",
        ("977.00 EUR year excluded",), 36, 12, "3 months", "2931.00",
    ),
    Clause(
        "U betaalt 29 euro per maand incl. btw; minimale contractduur vierentwintig maanden, daarna per maand "
        "opzegbaar.",
        ("29.00 EUR month included",), 24, None, None, "696.00",
    ),
    Clause(
        "Ondergetekende geeft opdracht voor vier kwartaaledities à € 185,00 excl. 21% btw per editie.",
        ("185.00 EUR quarter excluded",), 12, None, None, "740.00",
    ),
    Clause(
        "Eenmalige aansluitkosten € 45,00. Jaarlijkse bijdrage vierhonderdtachtig euro. De opdracht geldt voor "
        "de jaren 2027 en 2028.",
        ("45.00 EUR once unknown", "480.00 EUR year unknown"), 24, None, None, "1005.00",
    ),
    Clause(
        "Factuurbedrag € 348,00 (vrijgesteld van btw). Betaling is vrijwillig.",
        ("348.00 EUR once exempt",), None, None, None, "348.00",
    ),
    Clause(
        "Tarief: € 8,75 per week, vooraf per jaar gefactureerd, contract voor 2 jaar, opzegtermijn 2 maanden.",
        ("8.75 EUR week unknown",), 24, None, "2 months", "910.00",
    ),
    Clause(
        "Van € 690 voor € 490 per jaar ex btw, bij een verbintenis van 36 maanden. Bij niet tijdige betaling "
        "rekenen wij € 25,00 administratiekosten.",
        ("490.00 EUR year excluded",), 36, None, None, "1470.00",
    ),
    Clause(
        "Contributie 2027: € 62,50 per half jaar. Het lidmaatschap wordt telkens met een half jaar voortgezet "
        "als u niet zes weken van tevoren opzegt.",
        ("62.50 EUR half-year unknown",), None, 6, "6 weeks", None,
    ),
    Clause(
        "Onderhoudscontract: € 24,50 per maand inclusief btw, looptijd één jaar, daarna telkens met één maand "
        "verlengd; opzegtermijn één maand.",
        ("24.50 EUR month included",), 12, 1, "1 months", "294.00",
    ),
    Clause(
        "Het plaatsingsgeld beloopt honderdvijftien euro per kwartaal exclusief belasting. De plaatsing staat "
        "tien kwartalen en schuift daarna met een jaar door, behalve wanneer u veertien weken eerder "
        "aangetekend afziet.",
        ("115.00 EUR quarter excluded",), 30, 12, "14 weeks", "1150.00",
    ),
    Clause(
        "U verplicht zich tot afname van de jaargangen 2027 en 2028 voor € 410,00 per jaargang (btw "
        "vrijgesteld).",
        ("410.00 EUR year exempt",), 24, None, None, "820.00",
    ),
    Clause(
        "De ondertekenaar bestelt opname in acht kwartaaluitgaven voor € 95,00 exclusief btw per uitgave.",
        ("95.00 EUR quarter excluded",), 24, None, None, "760.00",
    ),
    Clause(
        "Bijdrage van drieëndertig euro per maand, btw niet inbegrepen, gedurende minimaal zesendertig maanden; "
        "loopt door met telkens een halfjaar zolang niet drie maanden vooraf is afgemeld.",
        ("33.00 EUR month excluded",), 36, 6, "3 months", "1188.00",
    ),
    # pl
    Clause(
        "Opłata za wpis wynosi 1 249,00 zł netto rocznie. Umowa zostaje zawarta na trzy lata i przedłuża się "
        "automatycznie o kolejny rok, jeżeli nie zostanie wypowiedziana na trzy miesiące przed upływem okresu.",
        ("1249.00 PLN year excluded",), 36, 12, "3 months", "3747.00",
    ),
    Clause(
        "Opłata rejestracyjna: 395,00 zł brutto. Wpis jest fakultatywny. Termin płatności 7 dni.",
        ("395.00 PLN once included",), None, None, None, "395.00",
    ),
    Clause(
        "Cena jednego wydania to sześćset pięćdziesiąt złotych + VAT; zamówienie obejmuje wydania na lata 2027 "
        "i 2028.",
        ("650.00 PLN entry excluded",), 24, None, None, "1300.00",
    ),
    Clause(
        "Abonament 89 zł miesięcznie plus 23% VAT, okres zobowiązania 24 miesiące, okres wypowiedzenia 2 "
        "miesiące. Opłata aktywacyjna 199 zł jednorazowo.",
        ("199.00 PLN once unknown", "89.00 PLN month excluded"), 24, None, "2 months", "2335.00",
    ),
    Clause(
        "Umowa trwa od 1 stycznia 2027 r. do 31 grudnia 2029 r. Roczna składka: dziewięćset osiemdziesiąt "
        "złotych.",
        ("980.00 PLN year unknown",), 36, None, None, "2940.00",
    ),
    Clause(
        "Zamiast 1 500 zł tylko 990 zł za rok, kwota zwolniona z VAT. Umowa dwuletnia.",
        ("990.00 PLN year exempt",), 24, None, None, "1980.00",
    ),
    Clause(
        "Kwartalna opłata w wysokości 240 zł netto płatna z góry; zlecenie obowiązuje przez osiem kwartałów.",
        ("240.00 PLN quarter excluded",), 24, None, None, "1920.00",
    ),
    Clause(
        "Kara umowna wynosi 500 zł. Kapitał zakładowy 50 000 zł. Za publikację należy zapłacić 780 zł "
        "jednorazowo.",
        ("780.00 PLN once unknown",), None, None, None, "780.00",
    ),
    Clause(
        "Opłata roczna za dozór techniczny: 310,00 zł. Od decyzji przysługuje odwołanie do dyrektora w terminie "
        "14 dni.",
        ("310.00 PLN year exempt",), None, None, None, None,
    ),
    Clause(
        "Podpis oznacza zakup czterech publikacji ukazujących się co pół roku, każda w cenie 320 zł netto.",
        ("320.00 PLN half-year excluded",), 24, None, None, "1280.00",
    ),
    Clause(
        "Umowa serwisowa na czas dwóch lat, ryczałt kwartalny 180 zł netto.",
        ("180.00 PLN quarter excluded",), 24, None, None, "1440.00",
    ),
)
# fmt: on
