"""From folders of rule files to a rule set, with every fault of every file."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from functools import lru_cache, partial
from pathlib import Path

from finescan.errors import RuleFileError, UsageError
from finescan.rulebook.build import build_rule
from finescan.rulebook.rosters import gather
from finescan.rulebook.ruleset import Rule, RuleSet
from finescan.rulebook.source import Issue, Source, read
from finescan.rulebook.wordlists import WordLists, read_lists
from finescan.rulefiles import RuleFile, digest, rule_files, shipped_rules


@dataclass(frozen=True, slots=True)
class Outcome:
    """What loading gave: the sound rules, and all issues, sorted by file and line."""

    rules: RuleSet
    issues: tuple[Issue, ...]


def load(
    *folders: Path | str, only: Collection[str] = (), skip: Collection[str] = (), allow: Path | str | None = None
) -> RuleSet:
    """The rules of the folders (without any: the shipped ones); a later folder replaces earlier rules of the same id.

    `only` and `skip` are ids or globs, `allow` a list of the user's own suppliers. Raises RuleFileError, which lists
    the issues of all files at once. The patterns of the shipped rules are taken as they are: the tests check them, and
    each start would cost half a second more.
    """
    outcome = examine(*folders, trusted=shipped_rules(), allow=allow)
    if outcome.issues:
        count = len(outcome.issues)
        listed = "\n".join(str(issue) for issue in outcome.issues)
        raise RuleFileError(
            f"{count} {'issue' if count == 1 else 'issues'} in the rule files; correct them, or leave the folder out:\n"
            f"{listed}"
        )
    return select(outcome.rules, only=only, skip=skip)


def examine(*folders: Path | str, trusted: Path | None = None, allow: Path | str | None = None) -> Outcome:
    """Load what is sound, and tell what is not. A folder that does not exist is an issue; never raises.

    The patterns in the `trusted` folder are not checked.
    """
    given = tuple(Path(folder) for folder in folders) or (shipped_rules(),)
    missing = [Issue(folder, 1, "there is no such folder of rules") for folder in given if not folder.is_dir()]
    files: list[RuleFile] = []
    for folder in given:
        files.extend(rule_files(folder, partial(_unread, missing), trusted=folder == trusted))
    own = _own(Path(allow), missing) if allow is not None else None
    outcome = _loaded(tuple(files), own)
    return replace(outcome, issues=tuple(sorted({*missing, *outcome.issues})))


def select(rules: RuleSet, *, only: Collection[str] = (), skip: Collection[str] = ()) -> RuleSet:
    """The rules that fit one of `only` (if given) and none of `skip`. Raises UsageError where one fits no rule."""
    for glob in (*only, *skip):
        if not rules.knows(glob):
            raise UsageError(f'There is no rule "{glob}". `finescan rules list` shows all.')
    kept = tuple(rule for rule in rules if (not only or _fits(rule.id, only)) and not _fits(rule.id, skip))
    checks = frozenset(c for c in rules.rosters.checks if (not only or _fits(c, only)) and not _fits(c, skip))
    if len(kept) == len(rules) and checks == rules.rosters.checks:
        return rules
    mark = "\n".join((rules.digest, *(rule.id for rule in kept), *sorted(checks)))
    rosters = replace(rules.rosters, checks=checks)
    return RuleSet(kept, hashlib.sha256(mark.encode()).hexdigest(), rules.words, rosters)


def _fits(rule_id: str, globs: Iterable[str]) -> bool:
    return any(fnmatchcase(rule_id, glob) for glob in globs)


def _unread(issues: list[Issue], path: Path, error: OSError) -> None:
    issues.append(Issue(path, 1, f"cannot be read: {error.strerror}"))


def _own(path: Path, issues: list[Issue]) -> RuleFile | None:
    try:
        return RuleFile(path.parent, path.name, path.read_bytes(), trusted=False)
    except OSError as error:
        issues.append(Issue(path, 1, f"the list of suppliers cannot be read: {error.strerror}"))
        return None


@lru_cache(maxsize=8)
def _loaded(files: tuple[RuleFile, ...], own: RuleFile | None) -> Outcome:
    """Everything that the files hold; kept for the process, so that loading the same files again costs nothing."""
    issues: list[Issue] = []
    lists = WordLists()
    for file in files:
        if file.holds_words:
            source = read(file.path, file.content)
            lists.add(file.folder, file.name, read_lists(source, file.name), source, trusted=file.trusted)
            issues.extend(source.issues)
    issues.extend(lists.resolve())
    rules = dict(_rules(files, lists, issues))
    lists_of_senders = ((file.path, file.content) for file in files if file.holds_roster)
    rosters = gather(lists_of_senders, (own.path, own.content) if own else None, issues)
    mark = digest((*files, own) if own else files)
    return Outcome(RuleSet(tuple(rules[key] for key in sorted(rules)), mark, lists.words(), rosters), tuple(issues))


def _rules(files: Iterable[RuleFile], lists: WordLists, issues: list[Issue]) -> Iterator[tuple[str, Rule]]:
    for file in files:
        if file.holds_words or file.holds_roster:
            continue
        source: Source = read(file.path, file.content)
        rule = build_rule(source, file.name, lists, trusted=file.trusted)
        issues.extend(source.issues)
        if rule is not None:
            yield rule.id, rule
