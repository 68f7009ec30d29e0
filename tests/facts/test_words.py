from __future__ import annotations

import pytest
import regex

from finescan.facts import words


def concepts(language):
    return words._words(language)


def test_all_seven_languages_have_words():
    assert set(words.languages()) == {"de", "en", "es", "fr", "it", "nl", "pl"}


@pytest.mark.parametrize("language", ["de", "en", "es", "fr", "it", "nl", "pl"])
def test_every_fragment_compiles_alone_and_captures_nothing(language):
    for concept, fragments in concepts(language).items():
        assert fragments, concept
        assert len(set(fragments)) == len(fragments), concept
        for fragment in fragments:
            assert regex.compile(fragment).groups == 0, fragment


@pytest.mark.parametrize("language", ["de", "en", "es", "fr", "it", "nl", "pl"])
def test_no_language_stops_at_the_essentials(language):
    essential = {"small_words", "january", "december", "unit_month", "unit_year", "per_year", "per_month", "cancel"}
    essential |= {"renewing", "surely_renewing", "contract_word", "term_preposition", "salutation", "warning"}
    assert essential <= set(concepts(language))


def test_one_alternation_holds_all_languages():
    pattern = regex.compile(words.any_of("per_year"), regex.IGNORECASE)
    assert all(pattern.search(said) for said in ("pro Jahr", "per annum", "par an", "all'anno", "al año", "rocznie"))
    with pytest.raises(KeyError):
        words.any_of("no such concept")
