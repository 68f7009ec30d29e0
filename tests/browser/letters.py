"""Reports of the samples, made as users make them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import finescan
from finescan.reports.contract import Result

SAMPLES = Path(__file__).parents[2] / "samples"
DRAWN = sorted(SAMPLES.glob("*/letter.pdf"))
PICTURED = sorted(SAMPLES.glob("*/scan.*"))


def name_of(path: Path) -> str:
    """The name of a sample's file: `01-trade-register-form/scan`."""
    return f"{path.parent.name}/{path.stem}"


@dataclass(frozen=True)
class Letter:
    """A sample, its result, its HTML report, and what was read in it with the places of the words (hOCR)."""

    source: Path
    result: Result
    page: Path
    hocr: str

    @property
    def html(self) -> str:
        return self.page.read_text("utf-8")


@dataclass(frozen=True)
class Letters(Mapping[str, Letter]):
    """Reports by name of the sample's file."""

    made: dict[str, Letter]

    @classmethod
    def of_samples(cls, folder: Path) -> Letters:
        german = _scanned(DRAWN, folder / "de", "de")
        english = _scanned(PICTURED, folder / "en", "en")
        return cls({name_of(one.source): one for one in (*german, *english)})

    def __getitem__(self, name: str) -> Letter:
        return self.made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.made)

    def __len__(self) -> int:
        return len(self.made)

    def page_text(self, name: str) -> str:
        return self[name].html


def _scanned(paths: list[Path], folder: Path, language: str) -> Iterator[Letter]:
    """The letters with their pages written to the folder."""
    read = folder / "read"
    read.mkdir(parents=True)
    scanned = finescan.scan_each(*paths, jobs=2, drawn="html", language=language, worksheet=True, sidecar=read)
    for source, (result, page) in zip(paths, scanned, strict=True):
        assert page is not None, result.errors
        assert result.source.path == str(source)
        place = folder / f"{source.parent.name}.html"
        place.write_bytes(page)
        (hocr,) = read.glob(f"*{result.source.sha256[:8]}*.hocr")
        yield Letter(source, result, place, hocr.read_text("utf-8"))
