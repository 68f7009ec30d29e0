"""Shared word lists: `rules/<language>/_words.yaml`, or several such files, `_words_<topic>.yaml`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import regex

from finescan.rulebook import patterns
from finescan.rulebook.explosion import danger
from finescan.rulebook.schema import NAME
from finescan.rulebook.source import Issue, Source

ANY = "any"

Entries = Mapping[int, str]
"""The entries of a list by their number in the file."""


@dataclass(frozen=True, slots=True)
class _List:
    folder: Path
    entries: Entries
    source: Source
    trusted: bool


@dataclass(slots=True)
class WordLists:
    """The lists of all languages; a list in a later folder takes the place of an earlier one of the same name."""

    _by_language: dict[str, dict[str, _List]] = field(default_factory=dict)
    _regexes: dict[str, dict[str, str]] = field(default_factory=dict)

    def add(self, folder: Path, name: str, lists: Mapping[str, Entries], source: Source, *, trusted: bool) -> None:
        """Take in the lists of one file; its language is the first folder of its name."""
        own = self._by_language.setdefault(name.partition("/")[0], {})
        for key, entries in lists.items():
            if key in own and own[key].folder == folder:
                source.report((key,), f'word list "{key}" stands in {own[key].source.path.name} too')
            own[key] = _List(folder, entries, source, trusted)

    def resolve(self) -> list[Issue]:
        """Make the regexes; the issues are those of entries that cannot be used."""
        issues: list[Issue] = []
        for language, lists in self._by_language.items():
            self._regexes[language] = {name: _regex(name, words, issues) for name, words in lists.items()}
        return issues

    def words(self) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
        """The entries of all lists by language and name."""
        return {
            language: {name: tuple(some.entries.values()) for name, some in lists.items()}
            for language, lists in self._by_language.items()
        }

    def of(self, language: str) -> Mapping[str, str]:
        """The regex of each list that a rule of this language can use: its own, and those for any language."""
        return {**self._regexes.get(ANY, {}), **self._regexes.get(language, {})}


def _regex(name: str, words: _List, issues: list[Issue]) -> str:
    sound = []
    for number, entry in words.entries.items():
        problem = None if words.trusted else _problem(entry)
        if problem is None:
            sound.append(entry)
        else:
            line = words.source.line((name, number))
            issues.append(Issue(words.source.path, line, f'word list "{name}": {problem}'))
    return patterns.words(sound) if sound else r"(?!)"


def _problem(entry: str) -> str | None:
    try:
        pattern, captures = patterns.expand(entry, {})
        empty = regex.compile(pattern, regex.IGNORECASE).fullmatch("")
    except patterns.PatternError:
        return f'"{entry}" uses another word list; an entry is a plain pattern'
    except regex.error as error:
        return f'"{entry}" is no regular expression: {error}'
    if empty or captures:
        return f'"{entry}" ' + ("matches the empty text" if empty else "has a capture; an entry is a plain pattern")
    return danger(pattern)


def read_lists(source: Source, name: str) -> dict[str, Entries]:
    """The lists of one file; faults go to `source.issues`."""
    if name.count("/") != 1:
        source.report((), "word lists stand in <language>/_words.yaml, beside the categories")
    if not isinstance(source.value, dict):
        if not source.issues:
            source.report((), "word lists are written as name: [entry, ...]")
        return {}
    lists: dict[str, Entries] = {}
    for key, entries in source.value.items():
        if not regex.fullmatch(NAME, key):
            source.report((key,), f'"{key}" is no name for a word list; use small letters, digits and _')
        elif not isinstance(entries, list) or not entries:
            source.report((key,), f'word list "{key}" is to be a list of texts')
        else:
            lists[key] = dict(_texts(source, key, entries))
    return lists


def _texts(source: Source, key: str, entries: list[object]) -> Iterator[tuple[int, str]]:
    for number, entry in enumerate(entries):
        if isinstance(entry, str) and entry:
            yield number, entry
        else:
            source.report((key, number), f'word list "{key}": {entry!r} is no text; put it in quotation marks')
