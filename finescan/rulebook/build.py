"""One rule file checked and turned into a rule."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import regex

from finescan.facts.words import languages
from finescan.model import Category
from finescan.rulebook import audience, patterns
from finescan.rulebook.conditions import VISIBLE, Condition, Parser
from finescan.rulebook.explosion import alternatives, danger
from finescan.rulebook.messages import holes
from finescan.rulebook.patterns import Part
from finescan.rulebook.ruleset import Boost, Example, Law, Rule
from finescan.rulebook.schema import PartFile, RuleFile
from finescan.rulebook.source import FILL_IN, Place, Source
from finescan.rulebook.validation import validated
from finescan.rulebook.values import FLAGS, NUMBERS, READY_PARTS
from finescan.rulebook.wordlists import ANY, WordLists

_FACTS = frozenset((*FLAGS, *NUMBERS))


def build_rule(source: Source, name: str, lists: WordLists, *, trusted: bool) -> Rule | None:
    """The rule in a file of this name below the rules folder, or None if it has a fault.

    Faults go to `source.issues`; the patterns of a trusted file are not checked.
    """
    place = _place(source, name)
    _check_written(source, source.value, ())
    file = validated(source, RuleFile)
    if file is None:
        return None
    language, category = place or ("any", Category.LEGITIMATE)
    parts = dict(_parts(source, file, lists.of(language), trusted=trusted))
    parser = _parser(source, parts)
    when = parser.parse(_as_dict(file.when), ("when",))
    boosts = [parser.parse(_as_dict(boost.when), ("boost", number, "when")) for number, boost in enumerate(file.boost)]
    _check(source, file, category if place else None, parser)
    if when is None or None in boosts or source.issues or place is None:
        return None
    return _rule(source, name, file, category, parts, when, [boost for boost in boosts if boost is not None])


def _place(source: Source, name: str) -> tuple[str, Category] | None:
    """Language and category from the path."""
    folders = name.split("/")
    if len(folders) != 3 or not name.endswith(".yaml"):
        source.report((), f'"{name}" is not <language>/<category>/<name>.yaml')
        return None
    language, category, file = folders
    faults = []
    if language not in (ANY, *languages()):
        faults.append(f'"{language}" is no language that letters are read in; there are any, {", ".join(languages())}')
    if category not in set(Category):
        faults.append(f'unknown category "{category}"; there are {", ".join(Category)}')
    if not regex.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", file.removesuffix(".yaml")):
        faults.append(f'"{file}" is no name for a rule; use small letters, digits and single hyphens')
    for fault in faults:
        source.report((), fault)
    return None if faults else (language, Category(category))


def _parts(source: Source, file: RuleFile, lists: Mapping[str, str], *, trusted: bool) -> Iterator[tuple[str, Part]]:
    """The parts by name. A faulty one is there too (as one that finds nothing), so that its name is known."""
    for name, written in file.parts.items():
        if name in READY_PARTS or name in _FACTS:
            source.report(("parts", name), f'"{name}" is the name of a fact; give the part another one')
        part = written if isinstance(written, PartFile) else PartFile(pattern=written)
        try:
            yield name, _part(name, part, lists, trusted=trusted)
        except (patterns.PatternError, regex.error) as error:
            source.report(("parts", name), f'part "{name}": {error}')
            yield name, Part(name, ())


def _part(name: str, file: PartFile, lists: Mapping[str, str], *, trusted: bool) -> Part:
    if file.fuzzy is not None:
        return Part(name, (), tuple(file.fuzzy), file.similarity, (), " | ".join(file.fuzzy))
    written = file.pattern if file.pattern is not None else "|".join(f"{{{entry}}}" for entry in file.words or ())
    expanded = [patterns.expand(alternative, lists) for alternative in alternatives(written)]
    captures = _merged(captures for _, captures in expanded)
    if not trusted:
        _check_pattern(written, captures, lists)
    found = tuple(pattern for pattern, _ in expanded)
    return Part(name, found, (), file.similarity, tuple(captures.items()), written)


def _merged(some: Iterable[Mapping[str, str]]) -> dict[str, str]:
    """The captures of all alternatives. Raises PatternError where one name has two types."""
    merged: dict[str, str] = {}
    for captures in some:
        for name, kind in captures.items():
            if merged.setdefault(name, kind) != kind:
                raise patterns.PatternError(f'the capture "{name}" is there twice, with different types')
    return merged


def _check_pattern(written: str, captures: Mapping[str, str], lists: Mapping[str, str]) -> None:
    """Refuse what does not compile or can explode; stand-ins do for captures and lists, which were checked already."""
    stand_in, _ = patterns.expand(written, dict.fromkeys(lists, "(?:x)"), short=True)
    compiled = regex.compile(stand_in, regex.IGNORECASE)
    if compiled.fullmatch(""):
        raise patterns.PatternError("the pattern matches the empty text")
    problem = danger(stand_in)
    if problem:
        raise patterns.PatternError(problem)
    for name in captures:
        if name in VISIBLE:
            raise patterns.PatternError(f'a capture cannot be called "{name}"')


def _check_written(source: Source, value: Any, place: Place) -> None:
    """Name what was drafted and is still to be written by a person."""
    if isinstance(value, str) and value.startswith(FILL_IN):
        source.report(
            place, f"{'.'.join(map(str, place))} is still to be written: {value.removeprefix(FILL_IN).strip()}"
        )
    for key, item in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        _check_written(source, item, (*place, key))


def _parser(source: Source, parts: Mapping[str, Part]) -> Parser:
    own = {name: tuple(dict(part.captures)) for name, part in parts.items()}
    return Parser({**dict.fromkeys(READY_PARTS, ()), **own}, FLAGS, NUMBERS, source.report)


def _as_dict(written: Any) -> Any:
    """A list alone means all of it."""
    return {"all": written} if isinstance(written, list) else written


def _check(source: Source, file: RuleFile, category: Category | None, parser: Parser) -> None:
    """What ties several keys together: unused parts, empty holes, the sign of the points, facts of examples."""
    legitimate = category is Category.LEGITIMATE
    if category is not None and (file.points > 0 if legitimate else file.points < 0):
        source.report(("points",), f"points in {category} are {'0 or less' if legitimate else '0 or more'}")
    used = set(parser.named)
    for key in ("title", "message", "advice"):
        for language in ("de", "en"):
            names = set(holes(getattr(getattr(file, key), language)))
            used |= {name.partition(".")[0] for name in names}
            for name in sorted(name for name in names if not _fills(name, parser)):
                source.report(
                    (key, language), f"nothing fills {{{name}}}; name a part, a capture as {{part.capture}}, or a fact"
                )
    for name in file.parts:
        if name not in used and name not in READY_PARTS and name not in _FACTS:
            source.report(("parts", name), f'part "{name}" is not used')
    _check_laws(source, file)
    _check_examples(source, file)


def _check_laws(source: Source, file: RuleFile) -> None:
    for number, law in enumerate(file.law):
        unknown = audience.unknown(law.applies_to or "")
        if unknown:
            known = ", ".join(audience.words())
            source.report(
                ("law", number, "applies_to"), f'"{unknown}" has no German word; besides countries there are {known}'
            )


def _fills(name: str, parser: Parser) -> bool:
    part, dot, capture = name.partition(".")
    if dot:
        return capture in parser.parts.get(part, ())
    return name in parser.parts or name in NUMBERS or any(name in captures for captures in parser.parts.values())


def _check_examples(source: Source, file: RuleFile) -> None:
    for side, examples in (("match", file.examples.match), ("no_match", file.examples.no_match)):
        for number, example in enumerate(examples):
            place = ("examples", side, number)
            if side == "no_match" and example.because is None:
                source.report(place, "an example of no_match says why: because")
            for name in example.facts:
                if name not in _FACTS:
                    source.report(
                        (*place, "facts", name), f'"{name}" is no fact; there are {", ".join(sorted(_FACTS))}'
                    )


def _examples(source: Source, file: RuleFile) -> Iterator[Example]:
    for side, some in (("match", file.examples.match), ("no_match", file.examples.no_match)):
        for number, example in enumerate(some):
            line = source.line(("examples", side, number, "text"))
            yield Example(example.text, side == "match", example.facts, example.because, line)


def _laws(file: RuleFile) -> Iterator[Law]:
    for law in file.law:
        yield Law(law.cite, law.says.model_dump() if law.says else None, law.applies_to, law.reviewed.isoformat())


def _rule(
    source: Source,
    name: str,
    file: RuleFile,
    category: Category,
    parts: Mapping[str, Part],
    when: Condition,
    boosts: list[Condition],
) -> Rule:
    return Rule(
        id=name.removesuffix(".yaml").replace("/", "."),
        language=name.partition("/")[0],
        category=category,
        title=file.title.model_dump(),
        message=file.message.model_dump(),
        advice=file.advice.model_dump(),
        severity=file.severity,
        confidence=file.confidence,
        points=file.points,
        parts=parts,
        when=when,
        boost=tuple(Boost(condition, boost.points) for condition, boost in zip(boosts, file.boost, strict=True)),
        law=tuple(_laws(file)),
        false_positives=tuple(file.false_positives),
        examples=tuple(_examples(source, file)),
        path=source.path,
    )
