"""The template files against what letters are made of: an issue with file and line for each fault."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import regex
from jinja2 import TemplateError, TemplateSyntaxError, meta

from finescan.errors import RuleFileError
from finescan.letters.blocks import BLANK_MARK
from finescan.letters.kinds import Kind
from finescan.letters.model import LANGUAGES, Change, Variant, Why
from finescan.letters.templates import ANY, Source, environment, parts, sentence, shipped_templates
from finescan.model import Span
from finescan.rulebook.source import Issue

PLACES = (ANY, "de", "at", "ch")
_NEEDED: Mapping[str, tuple[str, ...]] = {
    "clause": (),
    "form": ("above", "frame", "changes"),
    "evidence": ("body",),
    "risks": ("body",),
    **{f"cover-{variant.value}": ("subject", "body") for variant in Variant},
    **{kind.value: ("subject", "body") for kind in Kind},
}
_ALWAYS = ("de", "en")
_NAME = regex.compile(r"(?P<kind>[a-z-]+)\.(?P<language>[a-z]{2})\.j2")
_LEFT = regex.compile(r"\{[{%#]|[}%#]\}|\*\*|~~|_{4,}")
_VALUES = ("None", "True", "False")
_CHANGE = Change(1, Span(0, 1), "Preis 39 EUR", "Klausel", Why.FEE, 1)
_TEXTS = (
    "letter_day", "reference", "sender", "total", "account", "company", "portal", "price", "signed_on", "paid_on",
    "invoice_on", "served_on", "paid", "ends_on", "name", "vat_id", "tax_number", "iban", "bank", "bic", "number",
    "returned_on", "received_on", "published_on", "published_until", "invoiced_on", "due_on", "net", "rate", "tax",
    "gross", "payer", "court",
)  # fmt: skip
_FLAGS = ("collects", "abroad", "consumer", "natural", "merchant", "small_business", "merchants")
FULL: Mapping[str, object] = {
    **{name: f"<{name}>" for name in _TEXTS},
    **dict.fromkeys(_FLAGS, True),
    "country": "de",
    "mechanism": "signature",
    "traits": ("official-lookalike", "prefilled-data", "free-bait", "payment-slip", "hidden-fee", "pressure"),
    "period": "year",
    "vat": "included",
    "term_months": 24,
    "periods": 12,
    "until": "<until>",
    "open_until": "<open_until>",
    "addressee": "police",
    "clause": "<clause>",
    "variant": "offer",
    "changes": (_CHANGE,),
    "legal_form": "GmbH",
    "linked": True,
    "due": None,
    "every": "year",
    "when": "arrears",
    "unsaid": False,
    "own_terms": ("every", "due"),
}
"""Every name with a value; the cases between them walk through most branches of a template."""

EMPTY: Mapping[str, object] = {
    **dict.fromkeys(FULL),
    **dict.fromkeys(_FLAGS, False),
    "country": ANY,
    "traits": (),
    "vat": "unknown",
    "until": "<until>",
    "open_until": "<open_until>",
    "clause": "<clause>",
    "variant": "application",
    "changes": (),
    "linked": False,
    "unsaid": True,
    "own_terms": (),
}
"""Every name where nothing is known."""


_CASES: Mapping[str, Mapping[str, object]] = {
    "everything told": FULL,
    "nothing told": EMPTY,
    "a payment in Austria": {
        **FULL, "country": "at", "mechanism": "payment", "addressee": "chamber", "small_business": False,
        "when": "advance", "own_terms": ("due",),
    },
    "a forgery in Switzerland": {
        **FULL, "country": "ch", "mechanism": "forged-demand", "addressee": "association", "period": "once",
        "every": "once", "unsaid": True, "own_terms": ("every",),
        "consumer": False, "natural": False,
    },
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _File:
    """A template file: where it is, and what its path says."""

    path: Path
    place: str
    kind: str
    language: str
    text: str


def check(folders: Sequence[Path] = ()) -> list[Issue]:
    """The issues of the shipped templates and of those in own folders, by file and line."""
    issues: list[Issue] = []
    files: list[_File] = []
    for folder in (shipped_templates(), *folders):
        for path in sorted(folder.rglob("*.j2")):
            found = _read(folder, path)
            if isinstance(found, _File):
                files.append(found)
            else:
                issues.append(found)
    for file in files:
        issues.extend(_of_file(file))
    issues.extend(_unpaired(files))
    return sorted(issues)


def _read(folder: Path, path: Path) -> _File | Issue:
    """The file, or what is wrong with its name or its bytes."""
    name = _NAME.fullmatch(path.name)
    place = path.parent.relative_to(folder).as_posix()
    if name is None or name["kind"] not in _NEEDED or name["language"] not in LANGUAGES or place not in PLACES:
        wanted = f"<{'|'.join(PLACES)}>/<kind>.<{'|'.join(LANGUAGES)}>.j2"
        return Issue(path, 1, f"not the name of a template: {wanted}, kind one of {', '.join(sorted(_NEEDED))}")
    try:
        return _File(path, place, name["kind"], name["language"], path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        return Issue(path, 1, f"cannot be read as UTF-8 text: {error}")


def _of_file(file: _File) -> Iterator[Issue]:
    jinja = environment(file.language, (), marked=True)
    try:
        tree = jinja.parse(file.text)
        blocks = set(jinja.from_string(file.text).blocks)
    except TemplateSyntaxError as error:
        yield Issue(file.path, error.lineno, f"not a valid template: {error.message}")
        return
    except (TemplateError, RecursionError) as error:
        yield Issue(file.path, 1, f"not a valid template: {error}")
        return
    for name in sorted(meta.find_undeclared_variables(tree) - set(FULL) - set(jinja.globals)):
        yield Issue(
            file.path, _line(file.text, name), f'there is no value "{name}"; known are {", ".join(sorted(FULL))}'
        )
    for name in _NEEDED[file.kind]:
        if name not in blocks:
            yield Issue(file.path, 1, f'the block "{name}" is missing')
    yield from _of_text(file)


def _of_text(file: _File) -> Iterator[Issue]:
    """What is wrong with the text that comes out."""
    for case, values in _CASES.items():
        try:
            text = _rendered(file, values)
        except RuleFileError as error:
            yield Issue(file.path, 1, f"cannot be filled in with {case}: {error.message}")
            continue
        for mark in _left_over(file.text, text):
            yield Issue(file.path, _line(file.text, mark), f'with {case} "{mark}" is left in the text')


def _rendered(file: _File, values: Mapping[str, object]) -> str:
    folder = file.path.parent.parent
    source = Source(file.kind, file.language, file.place, (folder,))
    if file.kind == "clause":
        return sentence(source, values)
    made = parts(source, values).values()
    return "\n".join("".join(run.text for run in block.runs) for blocks in made for block in blocks)


def _left_over(template: str, text: str) -> Iterable[str]:
    """Marks of the template's own language, and values of Python that stand for something unknown."""
    marks = [found.group() for found in _LEFT.finditer(BLANK_MARK.sub("", text))]
    words = [
        word for word in _VALUES if regex.search(rf"\b{word}\b", text) and not regex.search(rf"\b{word}\b", template)
    ]
    return dict.fromkeys((*marks, *words))


def _unpaired(files: Sequence[_File]) -> Iterator[Issue]:
    """A kind that a country has must be there in German and English."""
    there = {(file.place, file.kind, file.language) for file in files}
    seen: set[tuple[str, str]] = set()
    for file in files:
        if (file.place, file.kind) in seen:
            continue
        seen.add((file.place, file.kind))
        for language in _ALWAYS:
            if (file.place, file.kind, language) not in there:
                yield Issue(file.path, 1, f"{file.place}/{file.kind}.{language}.j2 is missing")


def _line(text: str, word: str) -> int:
    at = regex.search(rf"(?<!\w){regex.escape(word)}(?!\w)", text)
    return text.count("\n", 0, at.start()) + 1 if at else 1
