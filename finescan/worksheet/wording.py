"""Measured print in words: "5.8 pt, 0.64 of the body, pale, in running text"."""

from __future__ import annotations

from finescan.model import Localized, Place
from finescan.worksheet.values import Exhibit

_PLACE = {
    Place.HEADLINE: ("als Überschrift", "as a headline"),
    Place.SMALL_PRINT: ("im Kleingedruckten", "in the small print"),
    Place.SIDE: ("in der Randspalte", "in a side column"),
    Place.FOOTER: ("in der Fußzeile", "in the footer"),
    Place.BACK: ("auf einer Folgeseite", "on a later page"),
    Place.TABLE: ("in einer Tabelle", "in a table"),
}


def measured(one: Exhibit) -> Localized:
    """How a passage is printed, as far as that is known; empty where nothing is."""
    german, english = [], []
    seen = one.seen
    if seen.size is not None:
        german.append(f"{seen.size:.1f} pt".replace(".", ","))
        english.append(f"{seen.size:.1f} pt")
    if seen.relative_size is not None:
        german.append(f"das {seen.relative_size:.2f}-Fache der Grundschrift".replace(".", ","))
        english.append(f"{seen.relative_size:.2f} of the body size")
    flags = (
        (seen.bold, "fett", "bold"),
        (one.pale, "blass", "pale"),
        (one.running, "im Fließtext", "in running text"),
    )
    german += [de for known, de, _ in flags if known]
    english += [en for known, _, en in flags if known]
    if seen.place in _PLACE:
        german.append(_PLACE[seen.place][0])
        english.append(_PLACE[seen.place][1])
    return {"de": ", ".join(german), "en": ", ".join(english)}


def with_measure(german: str, english: str, one: Exhibit) -> Localized:
    """A sentence in both languages, with the measured print of its chief evidence in brackets."""
    print_ = measured(one)
    if not print_["de"]:
        return {"de": f"{german}.", "en": f"{english}."}
    return {"de": f"{german} ({print_['de']}).", "en": f"{english} ({print_['en']})."}
