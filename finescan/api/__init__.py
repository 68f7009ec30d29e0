"""finescan from Python: the names that stay, and all that the command line uses.

Importing it is cheap: the stages are loaded by the first call. What is about rules is in `finescan.api.rules`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TextIO, TypedDict, Unpack

from finescan.errors import UsageError
from finescan.model import AUTO, NEVER, Limits, Split
from finescan.reports.formats import AS_KNOWN, DRAWN, Format
from finescan.reports.outcome import FailOn, exit_code

if TYPE_CHECKING:
    from finescan.campaigns import Fingerprint
    from finescan.intake import Join
    from finescan.reports.contract import Result
    from finescan.reports.formats import Report
    from finescan.runner import Inputs, Options, Scanned
    from finescan.runner.checkup import Check
    from finescan.worksheet import Law

__all__ = [
    "AS_KNOWN",
    "DRAWN",
    "FailOn",
    "Format",
    "Inputs",
    "Limits",
    "Options",
    "Report",
    "Result",
    "Scanned",
    "Settings",
    "checks",
    "cores",
    "exit_code",
    "explain",
    "find",
    "folder_report",
    "options",
    "page",
    "read_text",
    "report",
    "report_to",
    "scan",
    "scan_each",
    "write",
]

TIME_LIMIT = 300.0
"""Seconds that one document may take in a worker process."""


class Settings(TypedDict, total=False):
    """How to read and judge; everything has a default.

    `language` of the messages: "en" (default) or "de". `engine`: "embedded" (default) or "system". `password` opens
    encrypted PDF files. `rules`: folders of own rules over the shipped ones. `only` and `skip`: ids of rules to judge
    by alone, or to leave out. `allow`: a file with your own suppliers. `limits`: bytes, pages and pixels that one
    input may have. `worksheet` adds the lawyer's questions, under the law that the letter is for or under those in
    `law` ("de", "at", "ch"). `sidecar`: an existing folder for what was read in each letter, as text and hOCR.
    `split`: how a file with several letters is taken apart: "auto" (default) by what its pages show, "never", or a
    number of pages each. `pages` (first, last): only these pages of the file, as one letter. `part`: of a mail the part
    that is meant, where it has several. `join`: which pictures are pages of one letter, "name" or "folder". `known`:
    files and folders of fingerprints (`finescan.api.fingerprints`) of letters that each one is compared with.
    """

    language: str
    engine: str
    password: str | None
    rules: Sequence[str | Path]
    only: Sequence[str]
    skip: Sequence[str]
    allow: str | Path | None
    limits: Limits
    worksheet: bool
    law: Sequence[str]
    sidecar: str | Path | None
    split: str | int
    pages: tuple[int, int] | None
    part: str | None
    join: str | None
    known: Sequence[str | Path]


def scan(
    *paths: str | Path, jobs: int | None = None, time_limit: float = TIME_LIMIT, **settings: Unpack[Settings]
) -> list[Result]:
    """The letters in files and folders, judged, in the order of the inputs.

    An input that cannot be read gives a result with the verdict "unreadable" and its errors. Letters are read in this
    process; with `jobs` in so many worker processes, each of which may crash, hang until `time_limit` (in seconds) or
    run out of memory without harm to the others; a script then needs `if __name__ == "__main__":`. Raises UsageError
    for settings that make no sense, RuleFileError for faulty rules.
    """
    return [letter.result for letter in scan_each(*paths, jobs=jobs, time_limit=time_limit, **settings)]


def scan_each(
    *paths: str | Path,
    jobs: int | None = None,
    time_limit: float = TIME_LIMIT,
    drawn: str | None = None,
    index: str | Path | None = None,
    cluster: str | None = None,
    shared: bool = False,
    **settings: Unpack[Settings],
) -> Iterator[Scanned]:
    """The same letter by letter, each as (result, page); the page is its report as `drawn` ("html" or "pdf") asks.

    `index` is an SQLite file that keeps what was read: what is unchanged since the last run comes from there, and the
    letters come in order of completion, read in worker processes. `cluster` is the address of a dask scheduler whose
    workers read, with `shared` from the same paths. Raises what `scan` raises, InUseError where another run fills the
    index, NotWritableError, ClusterError, MissingToolError.
    """
    from finescan.api import scanning

    yield from scanning.letters(
        [str(path) for path in paths],
        options(drawn=drawn, **settings),
        scanning.Tally(),
        jobs=jobs,
        time_limit=time_limit,
        indexed=scanning.Indexed(Path(index)) if index is not None else None,
        cluster=scanning.ClusterChoice(cluster, shared) if cluster is not None else None,
    )


def page(path: str | Path, form: str = "html", **settings: Unpack[Settings]) -> bytes:
    """The report of one letter with its pages as pictures, as an HTML or PDF file ("html" or "pdf").

    Raises UsageError where there is no letter or more than one, and what `scan` raises.
    """
    from finescan.reports.formats import drawn

    letters = list(scan_each(path, drawn=form, **settings))
    if len(letters) != 1:
        raise UsageError(
            f"{path}: holds {len(letters)} letters. Name the pages of one, or use finescan.report for a folder."
        )
    result, made = letters[0]
    return made or drawn(_drawn(form), result, None, settings.get("language", "en"))


def report(
    *paths: str | Path, to: str | Path, form: str = "html", jobs: int | None = None, **settings: Unpack[Settings]
) -> list[Result]:
    """Scan, and write a page a letter to the folder `to`, with an index where they are HTML; the results.

    Raises NotWritableError, and what `scan` raises.
    """
    results = []
    folder = folder_report(Path(to), _drawn(form), settings.get("language", "en"))
    for letter in scan_each(*paths, jobs=jobs, drawn=form, **settings):
        folder.add(*letter)
        results.append(letter.result)
    folder.close()
    return results


def write(results: Iterable[Result], stream: BinaryIO, form: str = "jsonl", language: str = "en") -> None:
    """Write results to a stream in any `--format` of the command line but HTML and PDF, as for several letters."""
    if form in DRAWN:
        raise UsageError("Pages are drawn from letters, not from results: use finescan.page or finescan.report.")
    writer = report_to(stream, Format(form), language, several=True)
    for result in results:
        writer.add(result, None)
    writer.close()


def report_to(
    stream: BinaryIO,
    form: Format,
    language: str,
    *,
    several: bool,
    excel: bool = False,
    screen: TextIO | None = None,
) -> Report:
    """What writes letters to a stream; `several` tells whether more than one is to be expected.

    `screen` takes the text for a person with its colours, where that is not to go to the stream.
    """
    from finescan.reports.formats import OnePage, Undrawn, stream_report

    if form in DRAWN:
        return OnePage(form, stream, language)
    return Undrawn(stream_report(form, stream, language, several=several, excel=excel, screen=screen))


def folder_report(target: Path, form: Format, language: str) -> Report:
    """What writes a page a letter to a folder, and the index of HTML pages when it is closed."""
    from finescan.reports.folder import Folder

    return Folder(target, form, language)


def read_text(
    path: str | Path,
    form: str = "plain",
    *,
    engine: str = "embedded",
    password: str | None = None,
    pages: tuple[int, int] | None = None,
    part: str | None = None,
    time_limit: float | None = None,
) -> str:
    """What was read in a letter, or in its `pages` (first, last): "plain", with "sizes", or as "hocr".

    With a time limit in seconds it is read in a worker process. Raises FinescanError where it cannot be read.
    """
    from finescan.api.work import in_worker
    from finescan.runner import Options, showing

    work = {"plain": showing.plain_text, "sizes": showing.text_with_sizes, "hocr": showing.hocr}.get(form)
    if work is None:
        raise UsageError(f"There is no form '{form}' of a text: plain, sizes or hocr.")
    return in_worker(work, path, Options(engine=engine, password=password, pages=_range(pages), part=part), time_limit)


def explain(path: str | Path, rule: str, *, time_limit: float | None = None, **settings: Unpack[Settings]) -> str:
    """Why a rule fires on a letter or does not: which parts match, which do not, the nearest text.

    Raises UsageError for an id that no rule has, FinescanError where the letter cannot be read.
    """
    from finescan.api.work import in_worker
    from finescan.runner.showing import explanation

    settings["only"] = [rule]
    return in_worker(explanation, path, options(**settings), time_limit)


def find(*paths: str | Path, limits: Limits | None = None) -> Inputs:
    """The inputs behind files, folders and "-" (standard input): `locators`, and whether there are `several`."""
    from finescan import runner

    return runner.inputs([str(path) for path in paths], limits or Limits())


def options(*, drawn: str | None = None, **settings: Unpack[Settings]) -> Options:
    """The settings checked, as `finescan.api.scanning.letters` takes them. Raises UsageError or RuleFileError."""
    from finescan.runner import Options, RuleChoice, checked

    language, engine = settings.get("language", "en"), settings.get("engine", "embedded")
    _one_of(language, "language", ("de", "en"))
    _one_of(engine, "engine", ("embedded", "system"))
    allow, law = settings.get("allow"), settings.get("law") or ()
    if allow is not None and not Path(allow).is_file():
        raise UsageError(f"{allow}: there is no such file. --allow takes a list of your suppliers, one a line.")
    folders = tuple(map(str, settings.get("rules") or ()))
    only, skip = tuple(settings.get("only") or ()), tuple(settings.get("skip") or ())
    sidecar = settings.get("sidecar")
    return Options(
        language=language,
        engine=engine,
        password=settings.get("password"),
        rules=checked(RuleChoice(folders, only, skip, allow=str(allow) if allow else None)),
        limits=settings.get("limits") or Limits(),
        sidecar=str(sidecar) if sidecar else None,
        laws=_laws(law) if law or settings.get("worksheet") else None,
        drawn=_drawn(drawn) if drawn else None,
        split=split_choice(settings.get("split", AUTO)),
        pages=_range(settings.get("pages")),
        part=settings.get("part"),
        join=_join(settings.get("join")),
        known=_known(settings.get("known") or ()),
    )


def _laws(countries: Sequence[str]) -> tuple[Law, ...]:
    from finescan.worksheet import Law

    for country in countries:
        _one_of(country, "law", tuple(Law))
    return tuple(map(Law, countries))


def split_choice(told: str | int) -> Split:
    """The choice as it was written: "auto", "never" or a number of pages. Raises UsageError for anything else."""
    if told in {AUTO, NEVER}:
        return told
    number = int(told) if str(told).isdecimal() else 0
    if number < 1:
        raise UsageError(
            f"A file cannot be split by '{told}': auto, never, or the number of pages that each letter has."
        )
    return number


def _known(paths: Sequence[str | Path]) -> tuple[Fingerprint, ...]:
    if not paths:
        return ()
    from finescan.campaigns import load

    return load(map(str, paths))


def cores() -> int:
    """The number of cores that this process may use."""
    from finescan import runner

    return runner.default_jobs()


def checks() -> Iterator[Check]:
    """Python, OCR engines, language data, rules and write access, each looked at as it is drawn."""
    from finescan.runner import checkup

    return checkup.checks()


def _drawn(form: str) -> Format:
    """The format with pages of its own. Raises UsageError for another."""
    _one_of(form, "form", tuple(sorted(DRAWN)))
    return Format(form)


def _join(told: str | None) -> Join | None:
    from finescan.intake import Join

    if told is None:
        return None
    _one_of(told, "way to join pictures", tuple(Join))
    return Join(told)


def _range(pages: tuple[int, int] | None) -> tuple[int, int] | None:
    """The first and the last page that are meant. Raises UsageError where there can be no such pages."""
    if pages is not None and not 1 <= pages[0] <= pages[1]:
        raise UsageError(f"There are no pages {pages[0]} to {pages[1]}. Pages count from 1, the first one comes first.")
    return pages


def _one_of(value: str, what: str, known: Sequence[str]) -> None:
    if value not in known:
        raise UsageError(f"There is no {what} '{value}'. There are {', '.join(known)}.")
