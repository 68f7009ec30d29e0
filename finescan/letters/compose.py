"""A wording with its addresses, labelled values, place and day: a letter to be sent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from finescan.letters.addresses import lines_of
from finescan.letters.blocks import BLANK_MARK
from finescan.letters.kinds import Addressee
from finescan.letters.labels import ASSOCIATIONS, BLANKS, DISCLAIMER, LABELS
from finescan.letters.matter import Matter
from finescan.letters.model import Address, Letter, Terms
from finescan.letters.templates import Source, filled
from finescan.letters.values import plain
from finescan.letters.wording import blank


def composed(source: Source, values: Mapping[str, object], matter: Matter, recipient: Address) -> Letter:
    """The letter of a template, from the user to `recipient`."""
    wording, names = filled(source, values), BLANKS[source.language]
    return Letter(
        kind=source.kind,
        language=source.language,
        sender=sender(matter, source.language),
        recipient=recipient,
        info=tuple(_info(matter, values, source)),
        place=plain(matter.own.place) or blank(names["place"]),
        day=matter.today,
        subject=wording.subject,
        blocks=wording.body,
        signature=plain(matter.own.signer) or blank(names["signature"]),
        enclosures=wording.enclosures,
        disclaimer=DISCLAIMER[source.language],
        note=wording.note,
    )


def sender(matter: Matter, language: str) -> Address:
    """The user's own address."""
    names, own = BLANKS[language], matter.own
    lines = tuple(line for line in map(plain, own.address) if line) or (blank(names["own_address"]),)
    return Address((plain(own.name) or blank(names["name"]), *lines))


def opponent(terms: Terms, language: str) -> Address:
    """The address of who sent the letter, as the letter prints it."""
    names, company = BLANKS[language], plain(terms.payer)
    lines = lines_of(terms.payer_address, company)
    return Address((company or blank(names["company"]), *(lines or (blank(names["address"]),))))


def office(addressee: Addressee, country: str, language: str) -> Address:
    """The address of a report: the name of the body where it is known, never its address."""
    names = BLANKS[language]
    known = ASSOCIATIONS.get(country) if addressee is Addressee.ASSOCIATION else None
    return Address((known or blank(names[addressee.value]), blank(names["address"])))


def gaps(letter: Letter) -> tuple[str, ...]:
    """The names of the blanks of a letter, in the order in which they stand, each once."""
    return tuple(dict.fromkeys(name for text in _texts(letter) for name in BLANK_MARK.findall(text)))


def _texts(letter: Letter) -> Iterator[str]:
    yield from letter.sender.lines
    yield from letter.recipient.lines
    yield from (value for _, value in letter.info)
    yield from (letter.place, letter.subject)
    yield from ("".join(run.text for run in block.runs) for block in letter.blocks)
    yield letter.signature
    yield from letter.enclosures


def _info(matter: Matter, values: Mapping[str, object], source: Source) -> Iterable[tuple[str, str]]:
    """What is known of the reference, the day of the letter and the ways to answer."""
    labels = LABELS[source.language]
    if source.kind in {"invoice", "reminder"}:
        yield labels["number"], str(values["number"] or blank(BLANKS[source.language]["number"]))
    elif source.kind != "report":
        yield from ((labels[name], str(values[name])) for name in ("reference", "letter_day") if values[name])
    yield from ((labels[name], text) for name in ("phone", "mail") if (text := plain(getattr(matter.own, name))))
