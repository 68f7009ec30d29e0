"""A file of the rule book against its form: faults become issues with file and line."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from finescan.rulebook.schema import NAME
from finescan.rulebook.source import Place, Source

Form = TypeVar("Form", bound=BaseModel)

_TAGS = ("text", "part")


def validated(source: Source, form: type[Form]) -> Form | None:
    """The file as its form, or None; the faults go to `source.issues`."""
    if source.value is None:
        return None
    try:
        return form.model_validate(source.value)
    except ValidationError as error:
        for fault in error.errors():
            source.report(_where(source, fault["loc"]), _wording(fault["type"], fault["loc"], fault["msg"]))
        return None


def _where(source: Source, loc: Iterable[str | int]) -> Place:
    """The place in the file that a pydantic location means: without the tags of unions."""
    place: Place = ()
    for step in loc:
        if (*place, step) in source.lines:
            place = (*place, step)
    return place


def _wording(kind: str, loc: tuple[str | int, ...], message: str) -> str:
    named = [str(step) for step in loc if step not in _TAGS and step != "[key]"]
    name = ".".join(named) or "the file"
    if kind == "extra_forbidden":
        return f'unknown key "{name}"'
    if kind == "missing":
        return f'key "{name}" is missing'
    if loc and loc[-1] == "[key]":
        return f'"{name}" is no name; use small letters, digits and _, beginning with a letter ({NAME})'
    if kind in ("model_type", "model_attributes_type", "dict_type"):
        return f"{name}: is to hold keys with values, as in `key: value`"
    message = message.removeprefix("Value error, ")
    return f"{name}: {message[:1].lower()}{message[1:]}"
