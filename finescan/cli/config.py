"""`finescan config`: the user's own data, once for all letters."""

from __future__ import annotations

from typing import Annotated

import typer

from finescan.cli import tables
from finescan.cli.ending import say
from finescan.cli.options import Lang, language

app = typer.Typer(
    help="Your own name, address and account, for the letters that finescan writes.",
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
    invoke_without_command=True,
)

_Key = Annotated[str, typer.Argument(help="As `finescan config` lists them.", metavar="KEY")]


@app.callback()
def show(context: typer.Context, lang: Lang = None) -> None:
    """List your own data, where they are kept, and what cannot be right."""
    if context.invoked_subcommand is not None:
        return
    from finescan.api import own

    data = own.load()
    rows = [(key, _shown(getattr(data, key))) for key in own.KEYS]
    tables.show(("key", "value"), rows, with_head=False)
    say(f"finescan: {own.place()}")
    for fault in own.faults(data):
        say(f"finescan: {fault[language(lang)]}")


@app.command("set", no_args_is_help=True)
def set_(
    key: _Key, value: Annotated[str, typer.Argument(help='Lines of an address are parted by ";".', metavar="VALUE")]
) -> None:
    """Set one of your own data."""
    _change(key, value)


@app.command(no_args_is_help=True)
def unset(key: _Key) -> None:
    """Take one of your own data out."""
    _change(key, None)


def _change(key: str, value: str | None) -> None:
    from finescan.api import own

    data = own.changed(own.load(), key, value)
    say(f"finescan: wrote {own.save(data)}")
    for fault in own.faults(data):
        say(f"finescan: {fault[language(None)]}")


def _shown(value: object) -> str:
    if isinstance(value, tuple):
        return "; ".join(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value)
