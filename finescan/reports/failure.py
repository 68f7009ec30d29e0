"""The result of an input that gave no letter. Light: the parent process needs it without the stages."""

from __future__ import annotations

from finescan import __version__, model
from finescan.errors import FinescanError
from finescan.model import Verdict
from finescan.reports import contract

_UNREADABLE = {
    "de": "Das Schreiben konnte nicht gelesen werden; das macht es nicht unbedenklich.",
    "en": "The letter could not be read; that does not make it harmless.",
}


def failure(
    path: str, error: FinescanError, language: str, *, document: model.Document | None = None, rules: str | None = None
) -> contract.Result:
    """The contract object with verdict "unreadable" and the error; `document` where the input was at least opened."""
    return contract.Result(
        source=source_of(document) if document else contract.SourceFile(path=path),
        verdict=Verdict.UNREADABLE,
        score=0,
        summary=_UNREADABLE[language],
        engine=contract.Engine(finescan=__version__, rules=rules),
        errors=(problem(error),),
    )


def problem(error: FinescanError) -> contract.Problem:
    """An error as the contract shows it."""
    return contract.Problem(code=error.code, message=error.message)


def source_of(document: model.Document) -> contract.SourceFile:
    """Where a letter came from, as the contract shows it; the number of pages is null until they are read."""
    return contract.SourceFile(
        path=document.path,
        part=document.part,
        page_range=document.page_range if document.pages else None,
        sha256=document.sha256,
        media_type=document.media_type,
        pages=document.pages or None,
        container=document.container,
    )
