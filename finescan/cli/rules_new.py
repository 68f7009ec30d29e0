"""`finescan rules new`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from finescan.cli import options as opt
from finescan.cli.ending import say
from finescan.errors import NotWritableError, UsageError

if TYPE_CHECKING:
    from finescan.api.rules import Draft


def new(
    letter: Annotated[str, typer.Argument(help="A file, or - for stdin.", metavar="LETTER")],
    quote: Annotated[str, typer.Option("--quote", help="What the letter says, a sentence or a clause of it.")],
    category: Annotated[str | None, typer.Option("--category", help="Kind of the finding.", metavar="NAME")] = None,
    of: Annotated[
        str | None, typer.Option("--language", help="Language of such letters; default: the letter's.", metavar="CODE")
    ] = None,
    name: Annotated[
        str | None, typer.Option("--id", help="Name of the rule, or language.category.name.", metavar="ID")
    ] = None,
    rules: Annotated[
        Path | None, typer.Option("--rules", help="Folder to write the rule to; else it is printed.", metavar="DIR")
    ] = None,
    engine: opt.Engine = opt.EngineName.EMBEDDED,
    password: opt.Password = None,
    time_limit: opt.TimeLimit = opt.SECONDS,
) -> None:
    """Draft a rule from what a letter says: a pattern, an example with names taken out, and what is left to write."""
    from finescan.api.rules import Request, draft

    request = Request(quote, category, of, name)
    made = draft(letter, request, rules=rules, engine=engine, password=password, time_limit=time_limit)
    say(f'finescan: found on page {made.page}, {made.similarity:.0f} % alike: "{made.found}"')
    if rules is None:
        typer.echo(made.content, nl=False)
    else:
        _write(made, rules)


def _write(made: Draft, folder: Path) -> None:
    file = folder / made.name
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8") as stream:
            stream.write(made.content)
    except FileExistsError as error:
        raise UsageError(f"{file}: is there already and stays as it is. Give the rule another --id.") from error
    except OSError as error:
        raise NotWritableError(f"{file}: cannot be written ({error.strerror}). Choose another folder.") from error
    say(f"finescan: wrote {file}. `finescan rules check --rules {folder}` names what is left to write.")
