"""The draft of a rule from a letter and a quotation; what a person must write is marked."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

import regex

from finescan.errors import UsageError
from finescan.model import Category, Span
from finescan.rulebook import patterns
from finescan.rulebook.derive import derive
from finescan.rulebook.fuzzy import find_phrase
from finescan.rulebook.masking import masked
from finescan.rulebook.match import Letter
from finescan.rulebook.match import match as matches
from finescan.rulebook.ruleset import RuleSet
from finescan.rulebook.wordlists import ANY

_SHORTEST, _LONGEST = 8, 400
_ALIKE, _NEAR = 80.0, 50.0
_NAME = regex.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_ID = regex.compile(r"([a-z]{2}|any)\.([a-z-]+)\.([a-z0-9]+(?:-[a-z0-9]+)*)")
_TEMPLATE = """\
# Drafted by `finescan rules new`. Write what is marked with FILL IN, then see `finescan rules check` and `rules test`.
title:
  de: "FILL IN: was auffällt, in wenigen Worten"
  en: "FILL IN: what stands out, in a few words"
message:
  de: "FILL IN: ein Satz an den Empfänger{holes}"
  en: "FILL IN: a sentence to the recipient{holes}"
advice:
  de: "FILL IN: was zu tun ist"
  en: "FILL IN: what to do"
severity: medium       # how bad if true: info, low, medium, high
confidence: 0.5        # how often it is true when it fires
points: {points}
parts:
  quote: {pattern}
when:
  all:
    - quote
examples:
  match:
    - text: {text}
  no_match:
    - text: "FILL IN: a sentence of a genuine letter that shares words with it"
      because: "FILL IN: why that letter is in order"
"""


@dataclass(frozen=True, slots=True)
class Request:
    """What a rule is to be made of: a quotation, and what the user chose of category, language and id."""

    quote: str
    category: str | None = None
    language: str | None = None
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """A rule file to be: its id and content, and where in the letter the quotation was found, how much alike."""

    id: str
    content: str
    found: str
    page: int
    similarity: float

    @property
    def name(self) -> str:
        """The path of the file below a folder of rules."""
        return self.id.replace(".", "/") + ".yaml"


def draft(letter: Letter, rules: RuleSet, request: Request) -> Draft:
    """The draft of a rule for what is quoted from a letter. Raises UsageError, which says what to give instead."""
    span, similarity = locate(letter, request.quote)
    printed = letter.text.text[span.start : span.end]
    language, category, name = _identity(letter, rules, request, span)
    sentence = letter.text.sentence(span) if span.end - span.start < _LONGEST else span
    lists = {**rules.words.get(ANY, {}), **rules.words.get(language, {})}
    example = " ".join(masked(letter.text.text[sentence.start : sentence.end], letter.facts).split())
    pattern = _pattern(" ".join(masked(printed, letter.facts).split()), example, language, lists)
    rule_id = f"{language}.{category}.{name or _slug(pattern)}"
    content = _content(pattern, example, category)
    return Draft(rule_id, content, letter.text.quote(span), letter.text.page_of(span), similarity)


def locate(letter: Letter, quote: str) -> tuple[Span, float]:
    """Where the letter has a quotation, and how much alike they are (0 to 100). Raises UsageError if it has not."""
    words = quote.split()
    if not _SHORTEST <= len(" ".join(words)) <= _LONGEST:
        raise UsageError(
            f"--quote takes {_SHORTEST} to {_LONGEST} characters of the letter, as a sentence or a clause."
        )
    exact = regex.search(r"\s+".join(map(regex.escape, words)), letter.text.text, regex.IGNORECASE)
    if exact:
        return Span(*exact.span()), 100.0
    near = sorted(find_phrase(quote, letter.folded, _NEAR), key=lambda hit: -hit[1])
    if near and near[0][1] >= _ALIKE:
        return near[0]
    nearest = f' The nearest is: "{letter.text.quote(near[0][0])}".' if near else ""
    raise UsageError(f'The letter does not say "{quote}".{nearest} `finescan text LETTER` shows what was read.')


def _identity(letter: Letter, rules: RuleSet, request: Request, span: Span) -> tuple[str, Category, str | None]:
    """Language, category and, if the user gave one, the name of the rule."""
    full = _ID.fullmatch(request.id or "")
    if request.id and not full and not _NAME.fullmatch(request.id):
        raise UsageError(f'"{request.id}" is no id. Use a name as stamp-fee, or language.category.name.')
    language = request.language or (full[1] if full else None) or letter.facts.language
    if not language or not regex.fullmatch(r"[a-z]{2}|any", language):
        raise UsageError("The language of the letter is not known. Give it with --language, as in --language de.")
    category = request.category or (full[2] if full else None) or _likely(letter, rules, span)
    if category not in set(Category):
        told = f'There is no category "{category}".' if category else "No rule tells the category of that sentence."
        raise UsageError(f"{told} Give --category, one of {', '.join(Category)}.")
    name = full[3] if full else request.id
    if name and rules.get(f"{language}.{category}.{name}"):
        raise UsageError(f"There is a rule {language}.{category}.{name} already. Give the new one another --id.")
    return language, Category(category), name


def _likely(letter: Letter, rules: RuleSet, span: Span) -> str | None:
    """The category of a rule that finds something in the same place."""
    for finding in matches(rules, letter.text, letter.facts, letter.offer):
        if any(one.span.overlaps(span) for one in finding.evidence):
            return finding.category
    return None


def _pattern(quote: str, example: str, language: str, lists: Mapping[str, tuple[str, ...]]) -> str:
    """A pattern that finds the quotation in the example; its very words where a more general one does not."""
    general = derive(quote, language, lists)
    regexes = {name: patterns.words(list(some)) for name, some in lists.items()}
    for pattern in (general, " ".join(map(regex.escape, quote.split()))):
        if pattern and patterns.compiled(patterns.expand(pattern, regexes)[0]).search(example):
            return pattern
    return " ".join(map(regex.escape, example.split()))


def _slug(pattern: str) -> str:
    words = regex.findall(r"\{[a-z_]+\}|(?<![\\:{\w])[\p{L}]{4,}", pattern)
    plain = [regex.sub(r"[^a-z0-9]+", "-", _ascii(word)).strip("-") for word in words]
    return "-".join([word for word in plain if word][:4]) or "new-rule"


def _ascii(word: str) -> str:
    for letter, plain in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")):
        word = word.lower().replace(letter, plain)
    return word


def _content(pattern: str, example: str, category: Category) -> str:
    captures = regex.findall(r"\{([a-z][a-z0-9_]*):[a-z]+\}", pattern)
    return (
        _TEMPLATE.replace("{holes}", "".join(f" {{{name}}}" for name in captures))
        .replace("{points}", "-10" if category is Category.LEGITIMATE else "5")
        .replace("{pattern}", "'" + pattern.replace("'", "''") + "'")
        .replace("{text}", json.dumps(example, ensure_ascii=False))
    )
