"""What was read in a letter, beside its report: plain text for a search, hOCR for programs that need the places."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from finescan.errors import NotWritableError
from finescan.pipeline import Reading
from finescan.reports import pages
from finescan.reports.failure import source_of
from finescan.reports.folder import file_name


def with_sidecar(reading: Reading, folder: str | None) -> Reading:
    """Write `NAME.txt` and `NAME.hocr` to the folder, if there is one; what fails is an error of the reading."""
    if folder is None:
        return reading
    place = Path(folder) / file_name(source_of(reading.document))
    try:
        place.with_name(place.name + ".txt").write_text(reading.text.text.rstrip("\n") + "\n", "utf-8", "replace")
        place.with_name(place.name + ".hocr").write_text(pages.hocr(reading.text.pages), "utf-8", "replace")
    except OSError as reason:
        error = NotWritableError(
            f"{place}: what was read cannot be written ({reason.strerror}). Make room or choose another place with -o.",
            f"{place}: Das Gelesene lässt sich nicht schreiben ({reason.strerror}). Schaffen Sie Platz, oder "
            "wählen Sie mit -o einen anderen Ort.",
        )
        return replace(reading, errors=(*reading.errors, error))
    return reading
