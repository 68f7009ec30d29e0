"""The documents around a counter-form: cover letter, what is put into the form, list of changes, evidence, risks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from finescan.letters import wording
from finescan.letters.compose import composed, opponent
from finescan.letters.dates import open_until
from finescan.letters.kinds import Case
from finescan.letters.matter import Matter
from finescan.letters.model import Block, CounterForm, Letter
from finescan.letters.own import Own
from finescan.letters.templates import Source, exists, parts
from finescan.letters.values import plain, values_of
from finescan.pipeline import Reading

_MERCHANTS = {"gmbh", "ag", "kg", "kgaa", "ohg", "ug", "se", "eg", "ek", "gmbh&cokg"}
"""Legal forms of German commercial law whose bearers are merchants by their form or their entry in the register."""


@dataclass(frozen=True, slots=True)
class CounterSet:
    """What is sent or kept with a counter-form.

    `above` is the heading that comes first in it, `frame` what stands framed above the signature, `changes` the
    numbered list. `evidence` and `risks` are for the user: they are kept, not sent.
    """

    cover: Letter
    above: tuple[Block, ...]
    frame: tuple[Block, ...]
    changes: tuple[Block, ...]
    evidence: tuple[Block, ...]
    risks: tuple[Block, ...]


def counter_set(
    reading: Reading,
    form: CounterForm,
    own: Own,
    today: date,
    *,
    case: Case | None = None,
    templates: Sequence[Path] = (),
) -> CounterSet:
    """The documents in the language of the form; evidence and risks in English where there is none in it."""
    matter = Matter(reading, case or Case(), own, today)
    values = counter_values(matter, form)
    folders, country = tuple(templates), matter.country
    put_in = parts(Source("form", form.language, country, folders), values)
    cover = Source(f"cover-{form.variant.value}", form.language, country, folders)
    return CounterSet(
        cover=composed(cover, values, matter, opponent(form.terms, form.language)),
        above=put_in["above"],
        frame=put_in["frame"],
        changes=put_in["changes"],
        evidence=_for_user("evidence", form.language, matter, folders),
        risks=_for_user("risks", form.language, matter, folders),
    )


def counter_values(matter: Matter, form: CounterForm) -> dict[str, object]:
    """What the templates of the set may name: all of a letter, and the counter-form."""
    own = matter.own
    return {
        **values_of(matter, form.language, terms=form.terms),
        "clause": form.clause,
        "variant": form.variant.value,
        "payer": plain(form.terms.payer),
        "changes": form.changes,
        "own_terms": form.terms.own_terms,
        "merchants": own.merchant is True and _is_merchant(form.terms.legal_form),
        "court": plain(own.place),
        "open_until": wording.day(open_until(matter.today), form.language),
    }


def _is_merchant(legal_form: str | None) -> bool:
    return "".join((legal_form or "").casefold().replace(".", "").split()) in _MERCHANTS


def _for_user(kind: str, language: str, matter: Matter, folders: tuple[Path, ...]) -> tuple[Block, ...]:
    wanted = Source(kind, language, matter.country, folders)
    found = wanted if exists(wanted) else Source(kind, "en", matter.country, folders)
    return parts(found, values_of(matter, found.language)).get("body", ())
