"""docs/cli.md: every command with its arguments, options and defaults, from the declarations behind `--help`."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

import typer
from typer.models import ArgumentInfo, OptionInfo

from finescan.cli.app import application

_HEAD = """\
<!-- Written by `make docs`; do not edit. -->
# Command line

Every command with its options, as `finescan COMMAND --help` tells them. `-h` is short for `--help`. What the formats hold
and what the exit codes mean stands in [output.md](output.md).

Results go to stdout, everything else (progress, what was skipped, errors) to stderr. Colours and progress bars appear on a
terminal only; `NO_COLOR` switches colours off there too. Messages are German where the language of the system (`LC_ALL`,
`LC_MESSAGES`, `LANG`) is German, else English; `--lang` decides otherwise.
"""


@dataclass(frozen=True, slots=True)
class Parameter:
    """An argument or option: its names, what it takes, its default as text, what it is for."""

    names: tuple[str, ...]
    takes: str
    default: str
    help: str
    repeatable: bool
    positional: bool


@dataclass(frozen=True, slots=True)
class Command:
    """A command by its full name, its help in paragraphs, its parameters."""

    name: str
    paragraphs: tuple[str, ...]
    parameters: tuple[Parameter, ...]

    @property
    def anchor(self) -> str:
        """The target of links to the command."""
        return self.name.replace(" ", "-")

    @property
    def usage(self) -> str:
        """The command as it is typed."""
        arguments = [
            (f"[{p.names[0]}]" if p.default != "required" else p.names[0]) + ("..." if p.repeatable else "")
            for p in self.parameters
            if p.positional
        ]
        needed = [f"{p.names[0]} {p.takes}" for p in self.parameters if not p.positional and p.default == "required"]
        return " ".join([self.name, *arguments, *needed, "[OPTIONS]"])


def commands() -> tuple[Command, ...]:
    """All commands in the order of `finescan --help`, those of a group after one another."""
    return tuple(_commands(application(), "finescan"))


def page() -> str:
    """The page as Markdown."""
    every = commands()
    contents = "\n".join(f"- [`{c.name}`](#{c.anchor}): {_first(c)}" for c in every)
    return "\n".join([_HEAD, contents, *map(_section, every)]) + "\n"


def _commands(group: typer.Typer, prefix: str) -> Iterator[Command]:
    for info in group.registered_commands:
        assert info.callback is not None
        yield _command(info.callback, f"{prefix} {info.name or info.callback.__name__}")
    for inner in group.registered_groups:
        assert inner.typer_instance is not None
        yield from _commands(inner.typer_instance, f"{prefix} {inner.name}")


def _command(callback: Callable[..., Any], name: str) -> Command:
    text = inspect.getdoc(callback) or ""
    paragraphs = tuple(" ".join(part.split()) for part in text.split("\n\n"))
    declared = inspect.signature(callback, eval_str=True).parameters.values()
    return Command(name, paragraphs, tuple(map(_parameter, declared)))


def _parameter(declared: inspect.Parameter) -> Parameter:
    kind, info = declared.annotation.__origin__, declared.annotation.__metadata__[0]
    assert isinstance(info, ArgumentInfo | OptionInfo)
    repeatable, value = _value(kind)
    positional = isinstance(info, ArgumentInfo)
    names = _declared(info) if isinstance(info, OptionInfo) else (info.metavar or declared.name.upper(),)
    takes = "" if positional or value is bool else info.metavar or _takes(value)
    return Parameter(names, takes, _default(declared.default), info.help or "", repeatable, positional)


def _declared(info: OptionInfo) -> tuple[str, ...]:
    """The names of an option; inside Annotated the first of them stands where a default would."""
    told = [name for name in (info.default, *(info.param_decls or ())) if isinstance(name, str)]
    names = tuple(name.strip() for both in told for name in both.split("/"))
    assert names, f"an option has no name of its own: {info.help}"
    return names


def _value(kind: Any) -> tuple[bool, Any]:
    """Whether several values are taken, and the type of one."""
    if get_origin(kind) in (Union, UnionType):
        return _value(next(one for one in get_args(kind) if one is not NoneType))
    return (True, get_args(kind)[0]) if get_origin(kind) is list else (False, kind)


def _takes(value: Any) -> str:
    if issubclass(value, Enum):
        return "|".join(str(one.value) for one in value)
    return {int: "N", float: "N", str: "TEXT", Path: "PATH"}[value]


def _default(value: Any) -> str:
    if value is inspect.Parameter.empty:
        return "required"
    if isinstance(value, Enum):
        return f"`{value.value}`"
    return "" if value in (None, False) else f"`{value:.15g}`" if isinstance(value, float) else f"`{value}`"


def _section(command: Command) -> str:
    lines = [f'\n<a id="{command.anchor}"></a>\n## {command.name}', *command.paragraphs, f"```\n{command.usage}\n```"]
    if command.parameters:
        ordered = sorted(command.parameters, key=lambda p: not p.positional)
        rows = ["| argument, option | takes | default | what for |", "|---|---|---|---|", *map(_row, ordered)]
        lines.append("\n".join(rows))
    return "\n\n".join(lines)


def _row(parameter: Parameter) -> str:
    names = ", ".join(f"`{name}`" for name in parameter.names)
    takes = " ".join(f"`{one}`" for one in parameter.takes.split("|")) if parameter.takes else ""
    return f"| {names} | {takes} | {parameter.default} | {parameter.help} |"


def _first(command: Command) -> str:
    head = command.paragraphs[0].split(". ")[0]
    return head[0].lower() + head[1:].rstrip(".")
