from __future__ import annotations

import sys
from itertools import count, islice

import pytest
from pool_work import work

from finescan.errors import BrokenFileError, InternalError, TimeLimitError, WorkerDiedError
from finescan.runner.pool import IN_FLIGHT_A_WORKER, TRIES, Pool, _Flight
from finescan.runner.server import context


def outcomes(*tasks, jobs=2, time_limit=60.0):
    found = dict(Pool(work, jobs, time_limit).run(tasks))
    assert sorted(found) == list(range(len(tasks)))
    return [found[i] for i in range(len(tasks))]


def test_every_task_gives_its_value():
    assert outcomes(*"abcdefghijk") == list("ABCDEFGHIJK")


def test_a_worker_that_dies_costs_its_own_task_only():
    found = outcomes("a", "b", "die", "c", "d", "die", "e", "f")
    assert [type(o) for o in found].count(WorkerDiedError) == 2
    assert isinstance(found[2], WorkerDiedError)
    assert [o for o in found if isinstance(o, str)] == list("ABCDEF")


def test_a_worker_that_dies_alone_is_named_too():
    assert isinstance(outcomes("die", jobs=1)[0], WorkerDiedError)


def test_a_worker_that_hangs_is_stopped():
    found = outcomes("a", "hang", "b", "c", time_limit=1.5)
    assert isinstance(found[1], TimeLimitError)
    assert "1.5 seconds" in found[1].message
    assert [found[0], *found[2:]] == ["A", "B", "C"]


def test_errors_come_back_as_what_they_are():
    refused, bug = outcomes("refuse", "bug")
    assert isinstance(refused, BrokenFileError)
    assert refused.message == "no letter"
    assert isinstance(bug, InternalError)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the limit is set on Linux only")
def test_a_worker_cannot_take_all_memory():
    found = outcomes("a", "memory", "b")
    assert [found[0], found[2]] == ["A", "B"]
    assert isinstance(found[1], WorkerDiedError)


def test_tasks_are_drawn_as_they_are_needed():
    drawn = []

    def endless():
        for n in count():
            drawn.append(n)
            yield str(n)

    results = Pool(work, 2, 60.0).run(endless())
    assert len(list(islice(results, 20))) == 20
    results.close()
    assert len(drawn) <= 20 + 2 * IN_FLIGHT_A_WORKER + 2


def test_a_broken_pool_is_set_up_anew_and_nothing_is_lost():
    pool = Pool(work, 2, 60.0)
    results = pool.run("abcdefghijklmnop")
    found = [next(results)]
    pool._pool.stop()
    pool._pool.join()
    found += results
    assert sorted(found) == list(enumerate("ABCDEFGHIJKLMNOP"))


def test_a_task_that_breaks_the_pool_again_and_again_is_given_up():
    pool = Pool(work, 1, 60.0)
    pool._launch(_Flight(0, "hang", TRIES))
    ((index, outcome),) = pool._renew()
    assert (index, type(outcome)) == (0, WorkerDiedError)
    pool.close()


def test_nothing_to_do():
    assert outcomes() == []


def test_a_worker_is_never_a_plain_fork():
    assert context(()).get_start_method() in {"forkserver", "spawn"}


@pytest.mark.slow
def test_workers_are_renewed_without_losing_a_task():
    found = outcomes(*map(str, range(900)), jobs=2)
    assert found == list(map(str, range(900)))
