"""docs/output.md names every key and every error code of the contract."""

from __future__ import annotations

from pathlib import Path

import pytest

from finescan import errors
from finescan.reports import contract

DOC = (Path(__file__).parents[2] / "docs" / "output.md").read_text(encoding="utf-8")
KEYS = {
    field.alias or name
    for model in (
        contract.Result,
        contract.SourceFile,
        contract.LetterHead,
        contract.Offer,
        contract.Finding,
        contract.Prominence,
    )
    for name, field in model.model_fields.items()
}
CODES = {
    kind.code for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, errors.DocumentError)
}


@pytest.mark.parametrize("key", sorted(KEYS))
def test_every_key_is_described(key):
    assert f"`{key}`" in DOC


@pytest.mark.parametrize("code", sorted(CODES - {errors.DocumentError.code}))
def test_every_error_code_is_described(code):
    assert f"| `{code}` |" in DOC
