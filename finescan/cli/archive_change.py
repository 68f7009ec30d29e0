"""`finescan archive mark` and `forget`: what a person decides."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from finescan.cli import archive_options as of
from finescan.cli import options as opt
from finescan.cli.archive_options import Marked
from finescan.cli.ending import say
from finescan.errors import UsageError

if TYPE_CHECKING:
    from finescan.api.archive import Doomed

Named = Annotated[
    list[str], typer.Argument(help="Ids as 'archive find' shows them, files or folders.", metavar="ID|PATH")
]

_NAMED = 10


def mark(
    index: of.Index,
    letters: Named,
    name: Annotated[Marked, typer.Option("--as", help="What you decided.")],
    note: Annotated[str | None, typer.Option("--note", help="Why, for yourself and others.", metavar="TEXT")] = None,
    remove: Annotated[bool, typer.Option("--remove", help="Take this mark off again.")] = False,
    lang: opt.Lang = None,
) -> None:
    """Note what you decided of a letter; it stays when the letter is judged or read anew, and holds at every place.

    What is checked or a false alarm keeps its verdict and counts as flagged no more.
    """
    from finescan.api import archive

    if name is Marked.NONE:
        raise UsageError("--as takes checked, false-alarm, signed or paid; --remove takes a mark off.")
    found = archive.mark(index, letters, archive.MarkName(name), note, remove=remove)
    german = opt.language(lang) == "de"
    if remove:
        say(f"finescan: Schreiben ohne „{name}“: {len(found)}" if german else f"finescan: {name} no more: {len(found)}")
    else:
        said = "als {} vermerkte Schreiben" if german else "letters marked as {}"
        say(f"finescan: {said.format(name)}: {len(found)}")


def forget(
    index: of.Index,
    letters: Named,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    lang: opt.Lang = None,
) -> None:
    """Take all traces of documents out of the index: text, pages, names, marks, payments, from free pages and log too.

    The files themselves stay where they are; a later scan would read them again. With many documents it takes a while,
    and for that time as much room again as the index has.
    """
    from finescan.api import archive

    german = opt.language(lang) == "de"
    done = archive.forget(index, letters, lambda doomed: _agreed(doomed, yes=yes, german=german))
    if done is None:
        say("finescan: nichts vergessen" if german else "finescan: nothing was forgotten")
    elif german:
        say("finescan: vergessen. Die Dateien bleiben, wo sie sind; ein späterer Lauf läse sie wieder ein.")
    else:
        say("finescan: forgotten. The files stay where they are; a later scan would read them again.")


def _agreed(doomed: Doomed, *, yes: bool, german: bool) -> bool:
    """Say what will be forgotten and ask. Raises UsageError where there is nobody to answer."""
    counts = len(doomed.documents), doomed.letters, len(doomed.places)
    if german:
        say("finescan: zu vergessen sind: Dokumente {}, Schreiben {}, Stellen {}:".format(*counts))
    else:
        say("finescan: to be forgotten: documents {}, letters {}, places {}:".format(*counts))
    for place in doomed.places[:_NAMED]:
        say(f"  {place}")
    if len(doomed.places) > _NAMED:
        say(f"  ... {len(doomed.places) - _NAMED}")
    if yes:
        return True
    if not sys.stdin.isatty():
        raise UsageError(
            "Nothing was forgotten: say --yes to do it without a question.",
            "Nichts wurde vergessen: Mit --yes geschieht es ohne Rückfrage.",
        )
    return typer.confirm("Vergessen?" if german else "Forget?", err=True)
