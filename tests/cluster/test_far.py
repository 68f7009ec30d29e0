"""What a worker of a cluster checks before it reads, and how its process is guarded."""

from __future__ import annotations

import pickle

import pytest

from finescan.reports.contract import Result
from finescan.runner import Locator, Options, RuleChoice, far
from finescan.runner.inputs import checked
from tests.cluster.scans import LETTER

RULES = checked(RuleChoice())


def test_the_same_versions_and_rules_may_read(tmp_path):
    assert far.differences(far.Terms(far.VERSIONS, RULES, str(tmp_path))) is None


@pytest.mark.parametrize(
    ("terms", "told"),
    [
        (far.Terms(far.VERSIONS._replace(reading="0"), RULES), "reading 0"),
        (far.Terms(far.VERSIONS, RuleChoice(digest="0")), "digest"),
        (far.Terms(far.VERSIONS, RuleChoice(("/nowhere/rules",), digest="0")), "/nowhere/rules"),
        (far.Terms(far.VERSIONS, RULES, "/nowhere/post"), "/nowhere/post"),
    ],
)
def test_what_differs_is_told(terms, told):
    assert told in (far.differences(terms) or "")


def test_a_task_of_another_version_is_refused():
    task = far.Task(Locator("a.txt", b"text"), Options(rules=RULES), 60, versions=far.VERSIONS._replace(finescan="0"))
    with pytest.raises(far.OtherWorkerError, match="finescan 0"):
        far._read_here(task)


def test_a_task_under_other_rules_is_refused():
    task = far.Task(Locator("a.txt", b"text"), Options(rules=RuleChoice(digest="0")), 60)
    with pytest.raises(far.OtherWorkerError, match="other files or rules"):
        far._read_here(task)


def test_a_refusal_survives_its_way_to_the_client():
    error = pickle.loads(pickle.dumps(far.OtherWorkerError("English", "Deutsch")))
    assert (error.message, error.german) == ("English", "Deutsch")


def test_letters_are_read_in_a_warm_process_beside_each_thread(monkeypatch):
    monkeypatch.setattr(far, "_OWN", far.threading.local())
    data = LETTER.format(n=1, price=300).encode()
    try:
        (told,) = far.read(far.Task(Locator("a.txt", data), Options(rules=RULES), 120))
        assert Result.model_validate_json(told.letters[0].result).offer.fees[0].amount == "300.50"
        warm = far._OWN.pool
        (told,) = far.read(far.Task(Locator("b.txt", data), Options(rules=RULES), 60))
        assert told.document.path == "b.txt"
        assert (far._OWN.pool, warm.time_limit) == (warm, 60)
    finally:
        far._close()
