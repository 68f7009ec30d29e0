"""SARIF 2.1.0 (OASIS standard), for code scanners and their viewers: a result a finding, a page as its place."""

from __future__ import annotations

import json
from pathlib import PurePath
from typing import Any, BinaryIO
from urllib.parse import quote

from finescan.model import Severity
from finescan.reports import phrases
from finescan.reports.contract import Finding, Problem, Result
from finescan.version import __version__

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ADDRESS = "https://github.com/finescan/finescan"
_LEVEL = {Severity.HIGH: "error", Severity.MEDIUM: "warning", Severity.LOW: "note", Severity.INFO: "note"}


class Sarif:
    """One log with one run. Results are written as they come; rules and errors, which they name, at the end."""

    def __init__(self, stream: BinaryIO, language: str) -> None:
        self._stream = stream
        self._language = language
        self._rules: dict[str, dict[str, Any]] = {}
        self._errors: list[dict[str, Any]] = []
        self._written = 0
        self._write(f'{{"$schema": {json.dumps(SCHEMA)}, "version": "2.1.0", "runs": [{{"results": [')

    def add(self, result: Result) -> None:
        """Write the findings of a letter that speak against it."""
        for finding in result.findings:
            if finding.points > 0:
                self._item(self._result(result, finding))
        self._errors += [_notification(result, problem) for problem in result.errors]

    def close(self) -> None:
        """Write the rules that were named and what could not be read."""
        driver = {
            "name": "finescan", "version": __version__, "informationUri": _ADDRESS, "rules": list(self._rules.values()),
        }  # fmt: skip
        ending = {
            "tool": {"driver": driver},
            "invocations": [{"executionSuccessful": not self._errors, "toolExecutionNotifications": self._errors}],
            "columnKind": "unicodeCodePoints",
            "language": self._language,
        }
        self._write("\n], " + json.dumps(ending, ensure_ascii=False)[1:] + "]}\n")

    def _result(self, result: Result, finding: Finding) -> dict[str, Any]:
        if finding.rule not in self._rules:
            self._rules[finding.rule] = _rule(finding)
        return {
            "ruleId": finding.rule,
            "ruleIndex": list(self._rules).index(finding.rule),
            "level": _LEVEL[finding.severity],
            "message": {"text": _message(finding)},
            "locations": [_location(result, finding)],
            "partialFingerprints": {"finescan/1": finding.fingerprint},
            "properties": {
                "verdict": result.verdict,
                "score": result.score,
                "points": finding.points,
                "confidence": finding.confidence,
                "page": finding.page,
                "boxes": finding.boxes,
                "part": result.source.part,
            },
        }

    def _item(self, item: dict[str, Any]) -> None:
        self._write(("," if self._written else "") + "\n" + json.dumps(item, ensure_ascii=False))
        self._written += 1

    def _write(self, text: str) -> None:
        self._stream.write(text.encode())
        self._stream.flush()


def _rule(finding: Finding) -> dict[str, Any]:
    return {
        "id": finding.rule,
        "shortDescription": {"text": phrases.plain(finding.title)},
        "help": {"text": phrases.plain(finding.advice)},
        "defaultConfiguration": {"level": _LEVEL[finding.severity]},
        "properties": {"category": finding.category, "tags": [finding.category]},
    }


def _message(finding: Finding) -> str:
    return phrases.plain(f"{finding.title}. {finding.message}")


def _location(result: Result, finding: Finding) -> dict[str, Any]:
    region: dict[str, Any] = {"startLine": finding.line or 1}
    if finding.quote:
        region["snippet"] = {"text": phrases.plain(finding.quote)}
    where = f"{result.source.part} > " if result.source.part else ""
    return {
        "physicalLocation": {"artifactLocation": {"uri": _uri(result.source.path)}, "region": region},
        "logicalLocations": [{"name": phrases.plain(f"{where}page {finding.page or 1}"), "kind": "page"}],
    }


def _notification(result: Result, problem: Problem) -> dict[str, Any]:
    return {
        "level": "error",
        "message": {"text": phrases.plain(problem.message)},
        "descriptor": {"id": problem.code},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": _uri(result.source.path)}}}],
    }


def _uri(path: str) -> str:
    """A relative path stays relative, as SARIF viewers want it."""
    pure = PurePath(path)
    return pure.as_uri() if pure.is_absolute() else quote(pure.as_posix())
