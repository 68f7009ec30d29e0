from __future__ import annotations

from pathlib import Path

import pytest

from tests.benchmarks.signed.cases import DEEDS, VARIANTS, Case, cases
from tests.benchmarks.signed.measure import Said, is_wrong, said_of, table
from tests.benchmarks.signed.places import Form, form_of

SAMPLES = Path(__file__).resolve().parents[2] / "samples"


@pytest.fixture(scope="module")
def form() -> Form:
    found = form_of(SAMPLES / "11-energy-contract" / "letter.pdf")
    assert found is not None
    return found


def test_a_letter_without_a_line_to_sign_on_is_no_form() -> None:
    assert form_of(SAMPLES / "24-toner-invoice" / "letter.pdf") is None


def test_every_deed_comes_in_every_variant_and_the_same_each_time(form: Form) -> None:
    planned = list(cases([form], VARIANTS, len(DEEDS)))
    assert {case.variant for case in planned} == set(VARIANTS)
    assert {case.deed for case in planned} == set(DEEDS) - {"facsimile"}
    case = Case(form, "signature and stamp", "pdf")
    assert case.file() == case.file()
    assert case.file() != Case(form, "signature and stamp", "pdf", seed=1).file()


@pytest.mark.parametrize("deed", ["signature", "blank", "received", "signature and date", "soiled"])
def test_what_was_done_to_a_pdf_is_told(form: Form, deed: str) -> None:
    (said,) = said_of([Case(form, deed, "pdf")])
    assert not is_wrong(said), said


@pytest.mark.parametrize(("deed", "state"), [("signature", "yes"), ("soiled", "no")])
def test_what_was_done_to_a_scan_is_told(form: Form, deed: str, state: str) -> None:
    (said,) = said_of([Case(form, deed, "scan200")])
    assert said.signed == state


def test_the_table_counts_each_kind_by_itself(form: Form) -> None:
    results = [Said(Case(form, deed, "fax"), "yes", "no", 1.0) for deed in ("signature", "blank", "stamp", "filled")]
    assert [is_wrong(said) for said in results] == [False, True, False, True]
    cells = [cell for cell in table(results).splitlines()[1].split("  ") if cell.strip()]
    assert [cell.strip() for cell in cells] == [
        "fax", "1/0/0/0 of 1", "1/0/0/0 of 1", "2/0/0/0 of 2", "0/0/1/0 of 1", "0/0/1/0 of 1",
    ]  # fmt: skip
