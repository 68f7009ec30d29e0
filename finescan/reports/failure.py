"""The result of an input that gave no letter. Light: the parent process needs it without the stages."""

from __future__ import annotations

from finescan import model
from finescan.errors import FinescanError
from finescan.model import Verdict
from finescan.reports import contract
from finescan.version import __version__

_UNREADABLE = {
    "de": "Das Schreiben konnte nicht gelesen werden; das macht es nicht unbedenklich.",
    "en": "The letter could not be read; that does not make it harmless.",
}
_BY_KIND = {
    "empty": "Darin steht kein Text. Scannen oder speichern Sie das Schreiben noch einmal.",
    "encrypted": "Das PDF ist verschlüsselt. Geben Sie das richtige Passwort mit --password an.",
    "broken": "Die Datei ist beschädigt. Scannen oder speichern Sie das Schreiben noch einmal.",
    "unsupported": "Diese Art von Datei wird nicht gelesen. Speichern Sie sie als PDF und prüfen Sie das PDF.",
    "too-large": "Die Datei hat zu viele Seiten oder Bildpunkte. Teilen Sie sie, scannen Sie mit weniger dpi, oder "
    "erlauben Sie mehr mit --max-pages oder --max-pixels.",
    "missing-tool": "Der Texterkennung fehlt ein Programm oder eine Sprache; „finescan doctor“ nennt die Abhilfe.",
}


def failure(
    document: model.Document, error: FinescanError, language: str, *, rules: str | None = None
) -> contract.Result:
    """The contract object with verdict "unreadable" and the error; what is unknown of the document is empty in it."""
    return contract.Result(
        source=source_of(document),
        verdict=Verdict.UNREADABLE,
        score=0,
        summary=_UNREADABLE[language],
        engine=contract.Engine(finescan=__version__, rules=rules),
        errors=(problem(error, language, document.path),),
    )


def problem(error: FinescanError, language: str, path: str = "") -> contract.Problem:
    """An error as the contract shows it: in German by its kind where it has no German words of its own."""
    message = error.german if language == "de" else error.message
    if message is None and error.code in _BY_KIND:
        message = f"{path or 'Schreiben'}: {_BY_KIND[error.code]}"
    return contract.Problem(code=error.code, message=message or error.message)


def source_of(document: model.Document) -> contract.SourceFile:
    """Where a letter came from, as the contract shows it; the number of pages is null until they are read."""
    return contract.SourceFile(
        path=document.path,
        part=document.part,
        page_range=document.page_range if document.pages else None,
        sha256=document.sha256 or None,
        media_type=document.media_type or None,
        pages=document.pages or None,
        container=document.container,
    )
