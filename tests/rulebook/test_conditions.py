from __future__ import annotations

from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finescan.model import Place, Span
from finescan.rulebook.conditions import All, AnyOf, AtLeast, Found, NoneOf, Not, Parser, parts_named, show
from finescan.rulebook.evaluate import at_least, conjunction, disjunction, evaluate, negation
from finescan.rulebook.patterns import Match
from finescan.text import Prominence

TRUTHS = (True, False, None)
truths = st.sampled_from(TRUTHS)


class FakeScene:
    """A letter in which parts stand where a test puts them."""

    def __init__(self, spans=None, facts=None, prints=None, numbers=None, running=()):
        self.spans = spans or {}
        self.facts = facts or {}
        self.prints = prints or {}
        self.numbers = numbers or {}
        self.in_text = running

    def matches(self, part):
        return tuple(Match(Span(*span)) for span in self.spans.get(part, ()))

    def fact(self, name):
        return self.facts.get(name)

    def prominence(self, span):
        return self.prints.get(tuple(span), Prominence())

    def running(self, span):
        return tuple(span) in self.in_text

    def measure(self, span, name):
        return getattr(self.prominence(span), name, None)

    def number(self, part, match, capture):
        return self.numbers.get((part, match.span.start))


def parse(written, parts=("a", "b", "c"), captures=("amount",)):
    problems = []
    parser = Parser(
        dict.fromkeys(parts, captures),
        ("has_fee", "flag"),
        ("term_months", "notice_days"),
        lambda where, message: problems.append((where, message)),
    )
    return parser.parse(written, ()), problems


def truth(written, **scene):
    condition, problems = parse(written)
    assert not problems
    return evaluate(condition, FakeScene(**scene)).truth


def test_truth_tables():
    both = list(product(TRUTHS, repeat=2))
    assert [conjunction(pair) for pair in both] == [True, False, None, False, False, False, None, False, None]
    assert [disjunction(pair) for pair in both] == [True, True, True, True, False, None, True, None, None]
    assert [negation(one) for one in TRUTHS] == [False, True, None]


@given(st.lists(truths))
def test_de_morgan(some):
    assert negation(conjunction(some)) == disjunction([negation(one) for one in some])
    assert negation(disjunction(some)) == conjunction([negation(one) for one in some])


@given(st.lists(truths, min_size=1))
def test_at_least_lies_between_any_and_all(some):
    assert at_least(1, some) == disjunction(some)
    assert at_least(len(some), some) == conjunction(some)


@given(st.lists(truths, min_size=1), st.integers(1, 6))
def test_knowing_more_never_turns_an_answer_around(some, count):
    for combine in (conjunction, disjunction, lambda t: at_least(min(count, len(some)), t)):
        before = combine(some)
        for known in (True, False):
            after = combine([known if one is None else one for one in some])
            assert before is None or after == before


@given(st.lists(truths, min_size=1, max_size=4))
def test_none_is_the_opposite_of_any_in_a_letter(some):
    names = [f"flag{number}" for number in range(len(some))]
    problems = []
    parser = Parser({}, names, (), lambda *issue: problems.append(issue))
    scene = FakeScene(facts=dict(zip(names, some, strict=True)))
    none = evaluate(parser.parse({"none": names}, ()), scene).truth
    any_of = evaluate(parser.parse({"any": names}, ()), scene).truth
    assert none == negation(any_of)
    assert not problems


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("a", True),
        ("c", False),
        ("not c", True),
        ("a within 10 of b", True),
        ("a within 9 of b", False),
        ("b within 10 of a", True),
        ("a within 500 of c", False),
        ({"all": ["a", "b"]}, True),
        ({"all": ["a", "c"]}, False),
        ({"any": ["c", "b"]}, True),
        ({"none": ["c"]}, True),
        ({"none": ["a"]}, False),
        ({"at_least": {"count": 2, "of": ["a", "b", "c"]}}, True),
        ({"at_least": {"count": 3, "of": ["a", "b", "c"]}}, False),
        ({"all": ["a"], "none": ["b"]}, False),
    ],
)
def test_parts(written, expected):
    assert truth(written, spans={"a": [(0, 5), (90, 95)], "b": [(105, 110)]}) is expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("a is running", True),
        ("a is not running", False),
        ("b is running", False),
        ("c is running", False),
        ("a is apart", True),
        ("b is apart", True),
        ("c is apart", False),
        ({"all": ["a"], "none": ["a is apart"]}, False),
    ],
)
def test_running_text(written, expected):
    assert truth(written, spans={"a": [(0, 5), (20, 25)], "b": [(9, 12)]}, running={(20, 25)}) is expected


@pytest.mark.parametrize(
    ("written", "facts", "expected"),
    [
        ("term_months >= 24", {"term_months": 24}, True),
        ("term_months > 24", {"term_months": 24}, False),
        ("term_months >= 24", {}, None),
        ("not term_months >= 24", {}, None),
        ("has_fee", {"has_fee": True}, True),
        ("not has_fee", {"has_fee": False}, True),
        ("has_fee", {}, None),
        ({"none": ["has_fee"]}, {}, None),
        ({"all": ["has_fee", "flag"]}, {"flag": False}, False),
        ({"all": ["has_fee", "flag"]}, {"flag": True}, None),
        ({"any": ["has_fee", "flag"]}, {"flag": True}, True),
        ("term_months != notice_days", {"term_months": 1, "notice_days": 2}, True),
        ("12 < term_months", {"term_months": 24}, True),
        ("term_months == 0.5", {"term_months": Decimal("0.50")}, True),
    ],
)
def test_facts(written, facts, expected):
    assert truth(written, facts=facts) is expected


@pytest.mark.parametrize(
    ("written", "seen", "expected"),
    [
        ("a in small-print, side", Prominence(place=Place.SIDE), True),
        ("a in small-print, side", Prominence(place=Place.BODY), False),
        ("a in side", Prominence(), None),
        ("not a in side", Prominence(), None),
        ("a.relative_size < 0.75", Prominence(relative_size=0.7), True),
        ("a.relative_size < 0.75", Prominence(relative_size=0.75), False),
        ("a.size < 7", Prominence(), None),
        ("a.contrast < 0.5", Prominence(contrast=0.4), True),
        ("a is bold", Prominence(bold=True), True),
        ("a is bold", Prominence(), None),
        ("a is not bold", Prominence(bold=False), True),
        ("c in side", Prominence(place=Place.SIDE), False),
        ("c.size < 7", Prominence(size=5.0), False),
    ],
)
def test_print(written, seen, expected):
    assert truth(written, spans={"a": [(0, 5)]}, prints={(0, 5): seen}) is expected


def test_one_match_that_is_printed_so_is_enough_and_it_is_the_evidence():
    condition, _ = parse("a in side")
    scene = FakeScene(
        {"a": [(0, 5), (10, 15), (20, 25)]},
        prints={(0, 5): Prominence(place=Place.BODY), (20, 25): Prominence(place=Place.SIDE)},
    )
    result = evaluate(condition, scene)
    assert (result.truth, [match.span for _, match in result.used]) == (True, [(20, 25)])


def test_the_closest_pair_is_the_evidence():
    condition, _ = parse("a within 50 of b")
    result = evaluate(condition, FakeScene({"a": [(0, 5), (60, 65)], "b": [(40, 45), (70, 75)]}))
    assert [(part, match.span) for part, match in result.used] == [("a", (60, 65)), ("b", (70, 75))]


def test_two_parts_on_the_same_characters_are_no_pair():
    condition, _ = parse("a within 50 of b")
    assert evaluate(condition, FakeScene({"a": [(0, 5)], "b": [(0, 5)]})).truth is False


def test_the_number_in_a_capture_can_be_compared():
    condition, _ = parse("a.amount > 100")
    scene = FakeScene({"a": [(0, 5), (9, 12)]}, numbers={("a", 0): Decimal(50), ("a", 9): Decimal(200)})
    assert [match.span for _, match in evaluate(condition, scene).used] == [(9, 12)]


@pytest.mark.parametrize(
    "written",
    [
        "x", "a in attic", "a within of b", "a within 5 of x", "term_months", "has_fee > 3", "a.colour < 1", "a is italic", "", "not", "not x",
        "a.size <", "> 3", 5, None, [], {}, {"all": []}, {"all": "a"}, {"any": [None]}, {"at_least": 2}, {"xor": ["a"]},
        {"at_least": {"count": 0, "of": ["a"]}}, {"at_least": {"count": 2, "of": ["a"]}}, {"at_least": {"count": True, "of": ["a"]}},
        {"at_least": {"count": 1, "of": None}}, {"at_least": {"count": 1, "of": ["a"], "more": 1}},
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_reported(written):
    condition, problems = parse(written)
    assert condition is None
    assert problems


def test_every_fault_is_reported_with_its_place():
    _, problems = parse({"all": ["a", "x", {"any": ["y", "b"]}]})
    assert [where for where, _ in problems] == [("all", 1), ("all", 2, "any", 0)]


@given(st.text(max_size=40))
def test_any_text_gives_a_condition_or_a_problem(text):
    condition, problems = parse(text)
    assert (condition is None) == bool(problems)


def test_parts_are_named_in_the_order_of_the_file():
    condition, _ = parse({"all": ["b within 5 of c", "a.size < b.size", {"none": ["a"]}]})
    assert list(parts_named(condition)) == ["b", "c", "a", "b", "a"]


def test_show_gives_back_what_was_written():
    lines = [
        "a",
        "a within 5 of b",
        "a in side, footer",
        "a is bold",
        "a is running",
        "a is apart",
        "a.size < 7",
        "not has_fee",
        "term_months >= 24",
    ]
    assert [show(parse(line)[0]) for line in lines] == lines
    assert show(AtLeast(1, (Found("a"), Not(Found("b"))))) == "at least 1 of [a, not b]"
    assert show(All((AnyOf((Found("a"),)), NoneOf((Found("b"),))))) == "all: [any: [a], none: [b]]"
