"""`make docs`: write the reference pages anew."""

from __future__ import annotations

from tests.docs.reference import DOCS, pages, stale

made = pages()
for path in stale(made):
    file = DOCS / path
    if path in made:
        file.parent.mkdir(exist_ok=True)
        file.write_text(made[path], encoding="utf-8")
    else:
        file.unlink()
    print(f"docs/{path}: {'written' if path in made else 'removed'}")  # noqa: T201
