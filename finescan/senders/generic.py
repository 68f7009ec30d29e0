"""Words that directories, registers and genuine bodies share: a name of these alone proves nothing."""

from __future__ import annotations

_WORDS = """
    a agence agency agentur aktuelle all allgemeine allgemeiner allgemeines amt and annuaire anzeige anzeiger
    archiv association at auskunft austria authority bank base branchen branchenauskunft branchenbuch
    branchenregister branchenverzeichnis brand brands buch bundes bundesregister bureau buro business catalog
    catalogue center central centrale centre ch chamber city collection com commerce commercial companies
    company compliance corporate corporation das data database daten datenbank de dei del della der deutsch
    deutsche deutscher deutsches deutschland di die digital directories directory domain domains du e edition
    entreprises et eu euro europa europaisch europaische europaischer europaisches europe european europeenne
    fair fairs fax firmen firmenregister firmenverzeichnis for fur gelbe gelbes gesellschaft gewerbe
    gewerbeanzeiger gewerberegister gewerblich global group guide handel handels handelsregister
    handelsregisteramt handwerk handwerks im imprese in index industrie industry info information
    informationen informationsdienst institut institute intellectual international internationale internet
    italia italiano kammer karte kartei kingdom la land lander le les limited list lista liste local
    maintenance map marche marchi mark marken markenregister marks marques media medien national nationale
    nederland nederlandse net network new of offentliches office on online organisation organization
    osterreich pages partner partners patent patente patents portal pro property protection public publication
    publications publicity publisher publishers regional regionales register registration registre registro
    registry rejestr renewal resource schweiz schweizerisches selection service services servis solution
    solutions states suisse switzerland system telefax telefon telefonbuch telematico the trade trademark
    trademarks und union united unternehmen unternehmens unternehmensregister us usa van verlag verlags
    verwaltung verzeichnis von web wirtschaft wirtschafts world worldwide y zahlstelle zentral zentrale
    zentrales zentralregister zur
"""

GENERIC = frozenset(_WORDS.split())
"""In lower case, without accents, "ss" for "ß"."""
