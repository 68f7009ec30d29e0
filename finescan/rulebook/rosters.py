"""Reading the lists of senders: `_senders.yaml` and `_authorities.yaml` of each folder, and the user's suppliers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeVar

from finescan.rulebook.source import Issue, Source, read
from finescan.rulebook.validation import validated
from finescan.rulefiles import AUTHORITIES, SENDERS
from finescan.senders import CHECKS, Authority, KnownSender, Rosters, Supplier
from finescan.senders.allowed import entries
from finescan.senders.schema import AuthoritiesFile, SendersFile, SuppliersFile, doubles
from finescan.senders.spelling import key

Entry = TypeVar("Entry", KnownSender, Authority)


def gather(
    files: Iterable[tuple[Path, bytes]], own: tuple[Path, bytes] | None, issues: list[Issue]
) -> Rosters:  # fmt: skip
    """All lists in one; an entry of a later file takes the place of an earlier one of its name.

    `own` is the list of the user's suppliers. Faults go to `issues`; a faulty file adds nothing.
    """
    known: dict[str, KnownSender] = {}
    bodies: dict[str, Authority] = {}
    for path, content in files:
        source = read(path, content)
        if path.name == SENDERS and (listed := validated(source, SendersFile)):
            _lay_over(known, (one.entry() for one in listed.senders), listed.remove, source)
            _report_doubles(listed, source)
        elif path.name == AUTHORITIES and (genuine := validated(source, AuthoritiesFile)):
            _lay_over(bodies, (one.entry() for one in genuine.authorities), genuine.remove, source)
        issues.extend(source.issues)
    suppliers = _suppliers(*own, issues) if own else ()
    return Rosters(tuple(known.values()), tuple(bodies.values()), suppliers, frozenset(CHECKS))


def _lay_over(found: dict[str, Entry], entries: Iterable[Entry], remove: Iterable[str], source: Source) -> None:
    for number, name in enumerate(remove):
        if found.pop(key(name), None) is None:
            source.report(("remove", number), f'no earlier list has an entry "{name}"')
    found.update((key(entry.name), entry) for entry in entries)


def _report_doubles(file: SendersFile | SuppliersFile, source: Source) -> None:
    for group, number, name in doubles(file):
        source.report((group, number), f'"{name}": another entry has one of its names already')


def _suppliers(path: Path, content: bytes, issues: list[Issue]) -> tuple[Supplier, ...]:
    source = _as_yaml(path, content) if path.suffix.lower() in (".yaml", ".yml") else _as_text(path, content)
    if source.value == {"suppliers": []}:
        source.report((), "names no supplier; write one a line, as in `Muster GmbH; DE...; muster.de`")
        source.value = None
    file = validated(source, SuppliersFile)
    if file is not None:
        _report_doubles(file, source)
    issues.extend(source.issues)
    return tuple(one.entry() for one in file.suppliers) if file else ()


def _as_text(path: Path, content: bytes) -> Source:
    source = Source(path)
    try:
        source.value, lines = entries(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        source.report((), "the file is not UTF-8 text; save it as UTF-8")
        return source
    source.lines[("suppliers",)] = 1
    source.lines.update({("suppliers", number): line for number, line in lines.items()})
    return source


def _as_yaml(path: Path, content: bytes) -> Source:
    """A bare list is taken for the list of suppliers, and a bare name for an entry without facts."""
    source = read(path, content)
    if isinstance(source.value, list):
        source.value = {"suppliers": source.value}
        source.lines = {("suppliers", *place): line for place, line in source.lines.items()}
    if isinstance(source.value, dict) and isinstance(source.value.get("suppliers"), list):
        source.value = {**source.value, "suppliers": list(_named(source.value["suppliers"]))}
    return source


def _named(suppliers: list[object]) -> Iterator[object]:
    return ({"name": one} if isinstance(one, str) else one for one in suppliers)
