"""Which language a letter is in, and that one without rules is known as such."""

from __future__ import annotations

import pytest

from finescan.facts.language import is_covered, language_of, languages_of

FOREIGN = {
    "pt": "Para manter o registo da sua empresa no diretório, devolva a folha assinada até ao fim do mês. O preço não "
    "inclui o IVA e a encomenda é feita por um período de dois anos, que se prolonga se não for denunciada por carta.",
    "sv": "För att ert företag ska finnas kvar i registret ber vi er att fylla i och skicka tillbaka blanketten. Priset "
    "är per år och avtalet gäller i två år, om det inte sägs upp av er före periodens slut. Det är en tjänst från oss.",
    "da": "For at jeres virksomhed kan blive i registret, skal I udfylde og sende blanketten til os. Prisen er for et år "
    "og aftalen gælder i to år, hvis den ikke er opsagt af jer. Det er en ydelse som ikke har noget med staten at gøre.",
    "cs": "Aby vaše firma zůstala v rejstříku, vyplňte prosím formulář a zašlete jej zpět do konce měsíce. Cena je na rok "
    "a smlouva se uzavírá na dva roky, které se prodlouží, pokud není do té doby podle podmínek vypovězena od vás.",
    "hu": "Hogy az Ön cége a jegyzékben maradjon, kérjük, töltse ki és küldje vissza az űrlapot. Az ár egy évre szól, és "
    "a szerződés két évre jön létre, ha azt nem mondja fel. Ez csak egy ajánlat, és nem hatóság az, amely küldi.",
    "ro": "Pentru ca firma dumneavoastră să rămână în registru, vă rugăm să completați și să trimiteți formularul în termen. "
    "Prețul este pe an și contractul este pe doi ani, care se prelungesc dacă nu este denunțat prin scrisoare.",
    "fi": "Jotta yrityksenne tiedot ovat luettelossa, täyttäkää ja palauttakaa lomake. Hinta on vuodelta ja sopimus on "
    "voimassa kaksi vuotta, kun sitä ei ole irtisanottu. Tämä on tarjous, joka ei ole viranomaiselta, ja se että "
    "maksatte, on tilaus. Myös muut tiedot ovat kuin ennen.",
}


@pytest.mark.parametrize("language", FOREIGN)
def test_a_language_without_rules_is_named(language):
    assert language_of(FOREIGN[language]) == language
    assert not is_covered(language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Para que su empresa siga en la guía, devuelva la hoja. El precio no incluye el IVA y vale por dos años."),
        ("it", "Per mantenere la registrazione nella guida, rispedisca il foglio. Il prezzo non comprende l'IVA."),
        ("de", "Damit Ihr Betrieb im Verzeichnis bleibt, senden Sie das Blatt bitte mit Unterschrift zurück."),
    ],
)  # fmt: skip
def test_neighbours_of_such_languages_stay_what_they_are(language, text):
    assert language_of(text) == language
    assert is_covered(language)


def test_a_few_foreign_words_make_no_foreign_letter():
    assert (
        language_of(
            "Rechnung an Fundação do Mar e da Terra, Lisboa: bitte zahlen Sie die Rechnung bis zum Ende des Monats."
        )
        == "de"
    )


def test_too_little_text_has_no_language_and_may_be_covered():
    assert language_of("IBAN DE00") is None
    assert is_covered(None)


def test_rules_are_chosen_by_languages_that_have_some():
    assert set(languages_of(FOREIGN["sv"])) <= {"de", "en", "es", "fr", "it", "nl", "pl"}
