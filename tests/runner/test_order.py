from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from finescan.runner.run import in_order


@given(st.permutations(range(12)))
def test_results_come_in_the_order_of_the_inputs(order):
    assert list(in_order((n, str(n)) for n in order)) == [str(n) for n in range(12)]


def test_each_comes_as_soon_as_those_before_it_are_there():
    taken = []

    def results():
        for n in (0, 2, 1, 3):
            taken.append(n)
            yield n, n

    ordered = in_order(results())
    assert next(ordered) == 0
    assert taken == [0]
    assert next(ordered) == 1
    assert taken == [0, 2, 1]
