from __future__ import annotations

import pytest
from rapidfuzz.distance import Levenshtein

from finescan.facts.words import languages
from finescan.rulebook import load
from finescan.rulebook.noise import noisy, noisy_example
from finescan.rulebook.robustness import noisy_readings, share_passed
from finescan.rulebook.wordlists import ANY

SENTENCE = "Der Jahresbeitrag für die Veröffentlichung beträgt 480,00 EUR und wird im Voraus berechnet."


def test_noise_is_the_same_for_the_same_seed_and_as_strong_as_asked_for():
    assert noisy(SENTENCE, seed=3) == noisy(SENTENCE, seed=3)
    assert len({noisy(SENTENCE, seed=seed) for seed in range(20)}) > 15
    for seed in range(20):
        assert 1 <= Levenshtein.distance(SENTENCE, noisy(SENTENCE, seed=seed)) <= 2 * round(0.02 * len(SENTENCE))


@pytest.mark.parametrize("text", ["", " ", "a", "\n", "§"])
def test_noise_takes_any_text(text):
    assert isinstance(noisy(text), str)


def test_markup_is_not_damaged():
    read = noisy_example(f"[6pt #999 side] {SENTENCE}\n\n[14pt bold headline] Zentralregister", seed=1)
    lines = read.splitlines()
    assert all(line.startswith(("[6pt #999 side] ", "[14pt bold headline] ")) for line in lines if line)
    assert "" in lines
    assert noisy_example("<html>rn</html>") == "<html>rn</html>"


@pytest.fixture(scope="module")
def shares():
    """How many noisy readings came out right, of each language: (matching, not matching)."""
    rules = load()
    read = {
        language: list(noisy_readings(rules, rules.some(f"{language}.*"), seeds=(0,)))
        for language in (*languages(), ANY)
    }
    return {language: some for language, some in read.items() if some}


@pytest.mark.slow
def test_rules_still_match_on_bad_scans(shares):
    assert share_passed([one for some in shares.values() for one in some], matching=True) >= 0.95


@pytest.mark.slow
def test_no_language_falls_behind_on_bad_scans(shares):
    behind = {language: share_passed(some, matching=True) for language, some in shares.items()}
    assert {language: share for language, share in behind.items() if share < 0.88} == {}


@pytest.mark.slow
def test_bad_scans_raise_no_false_alarms(shares):
    assert share_passed([one for some in shares.values() for one in some], matching=False) >= 0.99
