"""Two hundred genuine companies, chambers, courts and authorities: none of them may match a listed sender."""

from __future__ import annotations

COMPANIES = """
Das Telefonbuch; Gelbe Seiten; Das Örtliche; Bundesanzeiger Verlag GmbH; Bundesanzeiger; Handelsregister; Unternehmensregister;
Transparenzregister; Creditreform Frankfurt; Dun & Bradstreet Deutschland GmbH; SCHUFA Holding AG; Wer liefert was GmbH;
Visable GmbH; Müller Medien GmbH & Co. KG; Schlütersche Mediengruppe; Heise Medien GmbH & Co. KG; DENIC eG; GS1 Germany GmbH;
Deutsche Telekom AG; Telekom Deutschland GmbH; Vodafone GmbH; Telefónica Germany GmbH & Co. OHG; 1&1 Telecom GmbH; IONOS SE;
STRATO AG; Hetzner Online GmbH; united-domains AG; Deutsche Post AG; DHL Paket GmbH; Hermes Germany GmbH; DPD Deutschland GmbH;
Deutsche Bahn AG; DB Vertrieb GmbH; Lufthansa AG; Siemens AG; Robert Bosch GmbH; BASF SE; Bayer AG; SAP SE; Volkswagen AG;
Mercedes-Benz Group AG; BMW AG; Audi AG; Continental AG; ZF Friedrichshafen AG; Allianz SE; Allianz Versicherungs-AG;
Münchener Rück; ERGO Versicherung AG; HUK-COBURG; R+V Versicherung AG; Debeka; Signal Iduna; Provinzial; VHV Versicherungen;
Deutsche Bank AG; Commerzbank AG; Sparkasse KölnBonn; Hamburger Sparkasse AG; DZ BANK AG; Volksbank eG; ING-DiBa AG; KfW;
E.ON Energie Deutschland GmbH; EnBW AG; RWE AG; Vattenfall Europe Sales GmbH; EWE AG; Stadtwerke München GmbH; N-ERGIE AG;
Mainova AG; LichtBlick SE; Deutsche Leasing AG; Grenke AG; MLF Mercator-Leasing GmbH; Sixt SE; Europcar Autovermietung GmbH;
REWE Markt GmbH; EDEKA Zentrale Stiftung & Co. KG; ALDI SÜD; Lidl Stiftung & Co. KG; Metro AG; OBI GmbH; BAUHAUS AG; OTTO GmbH;
Zalando SE; Amazon EU S.à r.l.; Google Ireland Limited; Microsoft Ireland Operations Limited; DATEV eG; Lexware GmbH;
Haufe Service Center GmbH; WEKA Media GmbH & Co. KG; Wolters Kluwer Deutschland GmbH; C.H.Beck Verlag; Verlag Dr. Otto Schmidt KG;
Springer Nature; Axel Springer SE; Süddeutsche Zeitung GmbH; Frankfurter Allgemeine Zeitung GmbH; Handelsblatt GmbH;
Vogel Communications Group; Deutscher Fachverlag GmbH; Holzmann Medien GmbH & Co. KG; Bauverlag BV GmbH; Koelnmesse GmbH;
Messe Frankfurt GmbH; Messe München GmbH; Deutsche Messe AG; NürnbergMesse GmbH; Messe Düsseldorf GmbH; Messe Berlin GmbH;
NEUREUTER FAIR MEDIA GmbH; TÜV SÜD AG; TÜV Rheinland AG; DEKRA SE; Würth GmbH; Hilti Deutschland AG; Berner SE; Kaiser+Kraft GmbH;
Canon Deutschland GmbH; Ricoh Deutschland GmbH; Konica Minolta Business Solutions; Techem Energy Services GmbH; ista SE;
Personio SE; HubSpot Germany GmbH; LinkedIn Ireland; XING; StepStone Deutschland GmbH; Indeed Ireland Operations Limited
"""
AUTHORITIES = """
Amtsgericht Charlottenburg; Amtsgericht München; Amtsgericht Hamburg; Amtsgericht Köln; Landgericht Düsseldorf;
Oberlandesgericht Hamm; Zentrale Zahlstelle Justiz; Justizkasse Hamburg; Landesjustizkasse Bamberg; Gerichtskasse Stuttgart;
Finanzamt Köln-Nord; Finanzamt für Körperschaften Berlin; Bundeszentralamt für Steuern; Hauptzollamt Dresden;
Industrie- und Handelskammer zu Köln; IHK Mittlerer Niederrhein; IHK für München und Oberbayern; Handelskammer Hamburg;
Handwerkskammer Reutlingen; Handwerkskammer der Pfalz; Handwerkskammer zu Köln; Kreishandwerkerschaft Bonn;
Deutsches Patent- und Markenamt; Amt der Europäischen Union für geistiges Eigentum; European Union Intellectual Property Office;
World Intellectual Property Organization; Europäisches Patentamt; Patentanwaltskammer; Statistisches Bundesamt;
Statistisches Landesamt Baden-Württemberg; Information und Technik Nordrhein-Westfalen; Bundesagentur für Arbeit;
Agentur für Arbeit Berlin Mitte; Deutsche Rentenversicherung Bund; Minijob-Zentrale; Berufsgenossenschaft Holz und Metall; BG BAU;
Verwaltungs-Berufsgenossenschaft; Unfallkasse Hessen; Künstlersozialkasse; SOKA-BAU; Techniker Krankenkasse; AOK Bayern; BARMER;
ARD ZDF Deutschlandradio Beitragsservice; Kraftfahrt-Bundesamt; Bundesnetzagentur; Bundeskartellamt; Umweltbundesamt;
Stiftung Zentrale Stelle Verpackungsregister; Stiftung Elektro-Altgeräte Register; GEMA; VG Wort; Verbraucherzentrale NRW;
Rechtsanwaltskammer Köln; Steuerberaterkammer München; Ärztekammer Nordrhein; Architektenkammer Berlin; Notarkammer Frankfurt;
Gewerbeamt der Stadt Dortmund; Stadtkasse Essen; Landeshauptstadt Stuttgart; Ordnungsamt Leipzig; Grundbuchamt Potsdam;
Staatsanwaltschaft Berlin; Bundesamt für Justiz; Lobbyregister beim Deutschen Bundestag; Marktstammdatenregister;
Bundesdruckerei GmbH; Bundesanstalt für Finanzdienstleistungsaufsicht
"""


def names() -> list[str]:
    """All of them."""
    return [" ".join(name.split()) for name in (COMPANIES + ";" + AUTHORITIES).split(";") if name.strip()]
