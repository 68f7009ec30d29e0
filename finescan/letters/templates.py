"""The wording of letters: Jinja files `<country>/<kind>.<language>.j2`, own folders laid over the shipped ones.

A template of a country comes before that of `any`. Names that a template uses and nobody fills are errors, not gaps.
Letters are Markdown in the blocks `subject`, `body`, `enclosures` and `note` (what their sender should know); what is
filled in is escaped, so that no letter can bring marks of its own. Clauses are plain sentences.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path

from jinja2 import FileSystemLoader, StrictUndefined, Template, TemplateError, TemplateNotFound
from jinja2.sandbox import ImmutableSandboxedEnvironment

from finescan.errors import RuleFileError
from finescan.letters import wording
from finescan.letters.blocks import blocks, escaped
from finescan.letters.model import Block
from finescan.rulebook import shipped_rules

ANY = "any"


@dataclass(frozen=True, slots=True)
class Wording:
    """A template filled in."""

    subject: str
    body: tuple[Block, ...]
    enclosures: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """Which template is wanted: its kind, language and country; own folders, of which the last one comes first."""

    kind: str
    language: str
    country: str = ANY
    own: tuple[Path, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The files that will do, the best first."""
        return tuple(f"{place}/{self.kind}.{self.language}.j2" for place in dict.fromkeys((self.country, ANY)))


def shipped_templates() -> Path:
    """The folder of the templates that come with finescan."""
    return shipped_rules() / "_letters"


def exists(source: Source) -> bool:
    """Whether there is a template in that language."""
    folders = (shipped_templates(), *source.own)
    return any((folder / name).is_file() for folder in folders for name in source.names)


def sentence(source: Source, values: Mapping[str, object]) -> str:
    """A clause as one line of plain text. Raises RuleFileError naming the template that fails."""
    template = _template(source, marked=False)
    try:
        return " ".join(template.render(values).split())
    except TemplateError as error:
        raise _faulty(template, error) from error


def filled(source: Source, values: Mapping[str, object]) -> Wording:
    """A letter's subject, body, enclosures and note. Raises RuleFileError naming the template that fails."""
    found = parts(source, values)
    lines = {name: tuple("".join(run.text for run in one.runs) for one in blocks) for name, blocks in found.items()}
    return Wording(
        subject=" ".join(lines.get("subject", ())),
        body=found.get("body", ()),
        enclosures=lines.get("enclosures", ()),
        note=" ".join(lines.get("note", ())),
    )


def parts(source: Source, values: Mapping[str, object]) -> dict[str, tuple[Block, ...]]:
    """All Jinja blocks of a template by their names. Raises RuleFileError naming the template that fails."""
    template = _template(source, marked=True)
    try:
        context = template.new_context(dict(values))
        return {name: blocks("".join(rendered(context))) for name, rendered in template.blocks.items()}
    except TemplateError as error:
        raise _faulty(template, error) from error


def _template(source: Source, *, marked: bool) -> Template:
    jinja = environment(source.language, source.own, marked=marked)
    try:
        return jinja.select_template(source.names)
    except TemplateNotFound as error:
        raise RuleFileError(f"There is no template {' or '.join(source.names)}.") from error
    except TemplateError as error:
        raise RuleFileError(f"The template {source.names[0]} cannot be read: {error}") from error


def _faulty(template: Template, error: TemplateError) -> RuleFileError:
    return RuleFileError(f"{template.filename}: cannot be filled in: {error}")


@lru_cache(maxsize=16)
def environment(language: str, own: Sequence[Path], *, marked: bool) -> ImmutableSandboxedEnvironment:
    """Templates may be anybody's: they run in a sandbox. What they make is text; what renders it escapes it."""
    jinja = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader([*reversed(own), shipped_templates()]),
        undefined=StrictUndefined,
        autoescape=False,
        finalize=escaped if marked else None,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    jinja.globals["blank"] = wording.blank
    jinja.filters["months"] = partial(wording.months, language=language)
    jinja.filters["day"] = partial(wording.day, language=language)
    jinja.filters["dative"] = wording.dative
    jinja.filters["of"] = wording.of
    return jinja
