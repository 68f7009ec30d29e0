"""python -m tests.benchmarks.reading.run [--quick] [--set report]: reads the pages and prints the tables."""

from __future__ import annotations

import argparse
import json
import platform
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.benchmarks.reading.faces import faces
from tests.benchmarks.reading.plan import Condition, make, plan
from tests.benchmarks.reading.readers import Reader, readers, timed
from tests.benchmarks.reading.score import score
from tests.benchmarks.reading.speed import JOBS, Speed, speeds
from tests.benchmarks.reading.table import PageResult, as_text, tables
from tests.benchmarks.reading.texts import SETS, Letter


def main(arguments: Sequence[str] | None = None) -> None:
    """Progress goes to stderr, tables to stdout, every block of every page to the JSON file."""
    told = _told(arguments)
    known = [reader for reader in readers(told.ocrmypdf) if reader.name in told.readers.split(",")]
    able = [reader for reader in known if not reader.missing]
    letters, pages = plan(told.set, quick=told.quick)
    chosen = [page for page in pages if told.only in page.name]
    results = tuple(_results(letters, chosen, able, told.keep))
    rates = () if told.no_speed else speeds(letters, 8 if told.quick else 24, _program(able, told.ocrmypdf))
    head = _head(told, known, len(chosen))
    sys.stdout.write(_report(head, results, rates, markdown=told.markdown) + "\n")
    if told.json:
        told.json.write_text(json.dumps(_document(head, results, rates), ensure_ascii=False, indent=1) + "\n")


def _told(arguments: Sequence[str] | None) -> Any:
    parser = argparse.ArgumentParser(prog="bench-reading", description="How much of generated letters is read.")
    parser.add_argument("--set", choices=SETS, default="report", help="tune on the one, report the other")
    parser.add_argument("--quick", action="store_true", help="28 pages instead of 156")
    parser.add_argument("--readers", default="finescan,tesseract,ocrmypdf", help="only these")
    parser.add_argument("--only", default="", metavar="WORD", help="only pages with WORD in their name")
    parser.add_argument("--ocrmypdf", metavar="PROGRAM", help="where OCRmyPDF is, if not on the path")
    parser.add_argument("--no-speed", action="store_true", help="leave out pages a second")
    parser.add_argument("--markdown", action="store_true", help="tables for docs/reading.md")
    parser.add_argument("--json", type=Path, metavar="FILE", help="every block of every page")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="leave pages and texts there")
    return parser.parse_args(arguments)


def _results(
    letters: tuple[Letter, ...], pages: Sequence[Condition], able: Sequence[Reader], keep: Path | None
) -> Iterator[PageResult]:
    with tempfile.TemporaryDirectory() as name:
        folder = keep or Path(name)
        folder.mkdir(parents=True, exist_ok=True)
        for number, page in enumerate(pages, 1):
            found = list(_page(letters, page, able, folder, keep=keep is not None))
            yield from found
            sys.stderr.write(f"{number}/{len(pages)} {page.name}: {_told_small(found)}\n")


def _page(
    letters: tuple[Letter, ...], page: Condition, able: Sequence[Reader], folder: Path, *, keep: bool
) -> Iterator[PageResult]:
    worn, blocks = make(page, letters)
    file = folder / f"{page.name}{worn.suffix}"
    file.write_bytes(worn.data)
    for number, reader in enumerate(able):
        text, cpu = timed(reader, file, worn)
        if keep:
            (folder / f"{page.name}.{number}-{reader.name}.txt").write_text(text, encoding="utf-8")
        yield PageResult(reader.name, page, cpu, *score(blocks, text))
    if not keep:
        file.unlink()


def _told_small(found: Sequence[PageResult]) -> str:
    """The small print of one page, for the progress."""
    return ", ".join(f"{one.reader} {_small(one):.1f} % in {one.cpu:.1f} s" for one in found)


def _small(result: PageResult) -> float:
    small = [block for block in result.blocks if block.kind == "small"]
    return 100 * sum(block.wrong for block in small) / sum(block.characters for block in small)


def _program(able: Sequence[Reader], told: str | None) -> str | None:
    return (told or "ocrmypdf") if any(reader.name == "ocrmypdf" for reader in able) else None


def _head(told: Any, known: Sequence[Reader], pages: int) -> dict[str, Any]:
    return {
        "date": datetime.now(UTC).date().isoformat(),
        "set": told.set,
        "quick": told.quick,
        "pages": pages,
        "machine": f"{platform.system()} {platform.machine()}, Python {platform.python_version()}",
        "readers": {reader.name: reader.missing or reader.version for reader in known},
        "faces": faces(),
    }


def _report(head: dict[str, Any], results: Sequence[PageResult], rates: Sequence[Speed], *, markdown: bool) -> str:
    kind = "quick" if head["quick"] else "full"
    lines = [f"Set '{head['set']}', {kind}, {head['pages']} pages, {head['date']}, {head['machine']}"]
    lines += [f"{'- ' if markdown else ''}{name}: {version}" for name, version in head["readers"].items()]
    lines += [f"{'- ' if markdown else ''}faces: {', '.join(sorted(head['faces'].values()))}"]
    shown = "\n\n".join(["\n".join(lines), *(as_text(table, markdown=markdown) for table in tables(results))])
    pace = [
        f"{one.reader}: {one.rate:.2f} pages a second at {JOBS} jobs ({one.pages} scans at 300 dpi)" for one in rates
    ]
    return "\n\n".join([shown, "\n".join(pace)]) if pace else shown


def _document(head: dict[str, Any], results: Sequence[PageResult], rates: Sequence[Speed]) -> dict[str, Any]:
    speed = [{**asdict(one), "pages_a_second": round(one.rate, 3)} for one in rates]
    return {**head, "speed": speed, "results": [asdict(result) for result in results]}


if __name__ == "__main__":
    main()
