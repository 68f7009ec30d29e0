"""Tables of the commands: drawn on a terminal, cells between tabs for programs."""

from __future__ import annotations

import sys
from collections.abc import Collection, Sequence

import typer


def show(
    head: Sequence[str], rows: Sequence[Sequence[str]], *, right: Collection[str] = (), with_head: bool = True
) -> None:
    """Print the rows; the first column is never folded, those in `right` are set to the right.

    `with_head`: whether programs get the line with the names of the columns too.
    """
    if sys.stdout.isatty():
        _draw(head, rows, right)
        return
    for row in (head, *rows) if with_head else rows:
        typer.echo("\t".join(row))


def _draw(head: Sequence[str], rows: Sequence[Sequence[str]], right: Collection[str]) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table(box=None, header_style="bold", pad_edge=False)
    for title in head:
        table.add_column(title, no_wrap=title == head[0], justify="right" if title in right else "left")
    for row in rows:
        table.add_row(*row)
    Console().print(table)
