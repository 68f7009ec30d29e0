from __future__ import annotations

import pytest

from finescan.errors import ExitCode, RuleFileError, UsageError
from finescan.rulebook import examine, load, select

NAME = "de/hidden-fee/price-in-words.yaml"


def messages(folder) -> list[tuple[int, str]]:
    return [(issue.line, issue.message) for issue in examine(folder.path).issues]


def test_a_rule_gets_id_language_and_category_from_its_path(folder):
    folder.write(NAME)
    (rule,) = load(folder.path)
    assert (rule.id, rule.language, rule.category) == ("de.hidden-fee.price-in-words", "de", "hidden-fee")


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ("severity: high", "severity: high\nseverity: low", 5, 'key "severity" is given twice'),
        ("severity: high", "severity: high\nseverty: low", 5, 'unknown key "severty"'),
        ("severity: high\n", "", 1, 'key "severity" is missing'),
        ("confidence: 0.9", "confidence: 90", 5, "confidence: input should be less than or equal to 1"),
        ("points: 10", "points: 41", 6, "points: input should be less than or equal to 40"),
        ("points: 10", "points: -3", 6, "points in hidden-fee are 0 or more"),
        ("when: price", "  other: 'abc'\nwhen: price", 9, 'part "other" is not used'),
        ("parts:", "parts:\n  fee: 'abc'", 8, '"fee" is the name of a fact; give the part another one'),
        ("when: price", "when:\n  all:\n    - price\n    - prize", 12, '"prize" is neither a part of this rule nor a fact'),
        ("when: price", "when: {all: [price, price near 5]}", 9, 'cannot read the condition "price near 5"'),
        ("when: price", "when: {every: [price]}", 9, 'unknown key "every" in a condition; there are all, any, none, at_least'),
        ("Do not sign.", "Do not sign {it}.", 3, "nothing fills {it}; name a part, a capture as {part.capture}, or a fact"),
        ("{amount:money}", "{amount:coins}", 8, 'part "price": unknown type "coins" in {amount:coins}; there are money, number, duration, date, percent, iban, host'),
        ("{amount:money}", "{soft_name}", 8, 'part "price": there is no word list "soft_name"'),
        ("{amount:money} im", "(a+)+ im", 8, 'part "price": a repeated group with a repetition or | inside can take for ever; give it an upper bound, as in {0,20}'),
        ("{amount:money} im Jahr", "x*", 8, 'part "price": the pattern matches the empty text'),
        ('      because: "no price"\n', "", 14, "an example of no_match says why: because"),
        ('Jahr."', 'Jahr."\n      facts: {months: 3}', 13, '"months" is no fact; there are '),
        ('  no_match:\n    - text: "Der Eintrag ist frei."\n      because: "no price"\n', "", 10, 'key "examples.no_match" is missing'),
    ],
)  # fmt: skip
def test_each_issue_names_its_line(folder, old, new, line, message):
    folder.changed(NAME, (old, new))
    found = messages(folder)
    assert len(found) == 1
    assert found[0][0] == line
    assert found[0][1].startswith(message)


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("price.yaml", '"price.yaml" is not <language>/<category>/<name>.yaml'),
        ("de/hidden-fees/price.yaml", 'unknown category "hidden-fees"'),
        ("german/hidden-fee/price.yaml", '"german" is no language'),
        ("de/hidden-fee/Price_1.yaml", '"Price_1.yaml" is no name for a rule'),
        ("de/hidden-fee/price.yml", '"de/hidden-fee/price.yml" is not <language>/<category>/<name>.yaml'),
    ],
)
def test_issues_of_the_path(folder, name, message):
    folder.write(name)
    (found,) = messages(folder)
    assert found[1].startswith(message)


def test_points_of_counter_evidence_are_negative(folder):
    folder.changed("de/legitimate/price.yaml", ("points: 10", "points: 5"))
    assert messages(folder) == [(6, "points in legitimate are 0 or less")]


def test_all_issues_of_all_files_are_told_at_once(folder):
    folder.changed("de/hidden-fee/one.yaml", ("points: 10", "points: x"), ("severity: high", "severity: bad"))
    folder.write("de/pressure/two.yaml", "title: [\n")
    with pytest.raises(RuleFileError) as error:
        load(folder.path)
    listed = error.value.message.splitlines()
    assert listed[0].startswith("3 issues")
    assert [line.partition(": ")[0].rpartition("/")[2] for line in listed[1:]] == [
        "one.yaml:4",
        "one.yaml:6",
        "two.yaml:2",
    ]
    assert error.value.exit_code is ExitCode.BAD_RULES


@pytest.mark.parametrize(
    "text",
    ["", "\x00", "- a\n- b", "just words", "a: &x [1]\nb: *x", "a: !!python/object:os.system x", "? {a: b}\n: c"],
)
def test_any_text_is_an_issue_and_no_crash(folder, text):
    folder.write(NAME, text)
    assert messages(folder)


def test_a_file_that_is_not_utf8(folder):
    folder.write(NAME).write_bytes(b"title: \xff\xfe")
    assert messages(folder) == [(1, "the file is not UTF-8 text")]


def test_a_later_folder_overlays_the_earlier(folder, second_folder):
    folder.write(NAME)
    folder.write("de/hidden-fee/other.yaml")
    second_folder.changed(NAME, ("points: 10", "points: 3"))
    rules = load(folder.path, second_folder.path)
    assert {rule.id: rule.points for rule in rules} == {"de.hidden-fee.other": 10, "de.hidden-fee.price-in-words": 3}


def test_own_rules_use_shipped_word_lists_and_may_replace_them(folder, second_folder):
    folder.write("de/_words.yaml", "soft: [beitrag]\nunit: [jahr]\n")
    second_folder.write("de/_words.yaml", "soft: [spende]\n")
    second_folder.changed(NAME, ("{amount:money} im Jahr", "{soft} {unit}"))
    (rule,) = load(folder.path, second_folder.path)
    assert rule.parts["price"].find("Beitrag Jahr, Spende Jahr", "")[0].span == (14, 25)


def test_a_list_given_twice_in_a_folder_is_an_issue(folder):
    folder.write("de/_words.yaml", "soft: [beitrag]\n")
    folder.write("de/_words_more.yaml", "hard: [gebühr]\nsoft: [spende]\n")
    assert messages(folder) == [(2, 'word list "soft" stands in _words.yaml too')]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("soft:\n  - a\n  - (b\n", 3),
        ("soft:\n  - a\n  - 5\n", 3),
        ("soft: a\n", 1),
        ("Soft: [a]\n", 1),
        ("a: [x]\nsoft: ['{a}']\n", 2),
    ],
)
def test_issues_of_word_lists_name_their_line(folder, text, line):
    folder.write("de/_words.yaml", text)
    assert [found[0] for found in messages(folder)] == [line]


def test_what_begins_with_an_underscore_is_no_rule(folder):
    folder.write(NAME)
    folder.write("_notes.yaml", "x")
    folder.write("de/_senders.yaml", "x")
    folder.write("_letters/de/refuse.yaml", "x")
    assert len(load(folder.path)) == 1


def test_rules_are_switched_off_by_id_or_glob(folder):
    for name in ("a", "b", "c"):
        folder.write(f"de/hidden-fee/{name}.yaml")
    rules = load(folder.path)
    assert [rule.id for rule in select(rules, skip=["*.b"])] == ["de.hidden-fee.a", "de.hidden-fee.c"]
    assert [rule.id for rule in load(folder.path, only=["de.hidden-fee.c"])] == ["de.hidden-fee.c"]
    with pytest.raises(UsageError, match="There is no rule"):
        select(rules, only=["de.nothing.*"])


def test_the_digest_changes_with_content_and_choice_and_not_with_the_folder(folder, second_folder):
    folder.write(NAME)
    second_folder.write(NAME)
    one, same = load(folder.path), load(second_folder.path)
    second_folder.changed(NAME, ("points: 10", "points: 11"))
    assert one.digest == same.digest
    assert load(second_folder.path).digest != one.digest
    folder.write("de/hidden-fee/z.yaml")
    assert load(folder.path, skip=["*.z"]).digest not in (one.digest, load(folder.path).digest)


def test_a_missing_folder_is_an_issue(tmp_path):
    with pytest.raises(RuleFileError, match="no such folder"):
        load(tmp_path / "nowhere")
