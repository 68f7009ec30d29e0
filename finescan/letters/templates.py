"""The wording of letters: Jinja files `<country>/<kind>.<language>.j2`, own folders laid over the shipped ones.

A template of a country comes before that of `any`. Names that a template uses and nobody fills are errors, not gaps.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache, partial
from pathlib import Path

from jinja2 import FileSystemLoader, StrictUndefined, TemplateError, TemplateNotFound
from jinja2.sandbox import ImmutableSandboxedEnvironment

from finescan.errors import RuleFileError
from finescan.letters import wording
from finescan.rulebook import shipped_rules

ANY = "any"


def shipped_templates() -> Path:
    """The folder of the templates that come with finescan."""
    return shipped_rules() / "_letters"


def render(
    kind: str, language: str, values: Mapping[str, object], *, country: str = ANY, own: Sequence[Path] = ()
) -> str:
    """The template of that kind with the values filled in. Raises RuleFileError naming the file that fails."""
    names = [f"{place}/{kind}.{language}.j2" for place in dict.fromkeys((country, ANY))]
    environment = _environment(language, tuple(own))
    try:
        return environment.select_template(names).render(values).strip()
    except TemplateNotFound as error:
        raise RuleFileError(f"There is no template {' or '.join(names)}.") from error
    except TemplateError as error:
        raise RuleFileError(f"The template {names[-1]} cannot be filled in: {error}") from error


@lru_cache(maxsize=16)
def _environment(language: str, own: tuple[Path, ...]) -> ImmutableSandboxedEnvironment:
    """Templates may be anybody's: they run in a sandbox. What they make is text; renderers escape it."""
    environment = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader([*reversed(own), shipped_templates()]),
        undefined=StrictUndefined,
        autoescape=False,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
    )
    environment.globals["blank"] = wording.blank
    environment.filters["months"] = partial(wording.months, language=language)
    environment.filters["day"] = partial(wording.day, language=language)
    environment.filters["dative"] = wording.dative
    return environment
