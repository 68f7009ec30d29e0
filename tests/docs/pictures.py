"""`make pictures`: the pictures in docs/pictures/, taken anew of reports of the samples.

Needs playwright and a Chromium; `CHROMIUM` names it where it is not in a usual place.
"""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import finescan
from tests.docs.console import ROOT

PICTURES = ROOT / "docs" / "pictures"
POST = {
    "company-entry.pdf": "01-trade-register-form/letter.pdf",
    "register-fee.pdf": "03-register-invoice/letter.pdf",
    "chamber.pdf": "10-chamber-contribution/letter.pdf",
    "electricity.pdf": "11-energy-contract/letter.pdf",
    "newspaper.jpg": "12-newspaper-invoice/scan.jpg",
}
GERMAN = {
    "company-entry.pdf": "firmeneintrag.pdf",
    "register-fee.pdf": "registerkosten.pdf",
    "chamber.pdf": "kammer.pdf",
    "electricity.pdf": "strom.pdf",
    "newspaper.jpg": "zeitung.jpg",
}
"""The letters of the office guides, by their names there."""

LARGEST = 200 * 1024
_COLOURS = (128, 64, 32, 16)
_WIDTH, _HEIGHT = 1200, 1180


def take() -> Iterator[Path]:
    """Take all pictures; yields each file."""
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for language, suffix in (("en", ""), ("de", ".de")):
            report = _report(Path(folder) / language, language)
            [letter] = report.glob("letters/*compan*" if language == "en" else "letters/*firmen*")
            yield _saved(_screenshot(report / "index.html", whole=True), f"overview{suffix}.png")
            yield _saved(_screenshot(letter), f"letter{suffix}.png")
        yield _saved(_annotated(Path(folder)), "annotated.png")


def _report(folder: Path, language: str) -> Path:
    """The report of the post of the office guide in a language; its paths are those of the guide."""
    post = folder / "post"
    post.mkdir(parents=True)
    for name, sample in POST.items():
        shutil.copyfile(ROOT / "samples" / sample, post / (name if language == "en" else GERMAN[name]))
    (post / "fax.pdf").touch()
    with contextlib.chdir(folder):
        finescan.report("post", to="report", form="html", language=language)
    return folder / "report"


def _screenshot(page: Path, *, whole: bool = False) -> bytes:
    """The top of a page, or all of it, as a browser shows it in light colours."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as player:
        browser = player.chromium.launch(executable_path=_chromium(), args=["--no-sandbox"])
        view = browser.new_page(viewport={"width": _WIDTH, "height": _HEIGHT}, color_scheme="light")
        view.goto(page.as_uri())
        taken = view.screenshot(animations="disabled", full_page=whole)
        browser.close()
    return bytes(taken)


def _chromium() -> str:
    found = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if not found:
        raise SystemExit("There is no Chromium. Install one (Debian: apt install chromium), or name it in CHROMIUM.")
    return found


def _annotated(folder: Path) -> bytes:
    """The two first pages of the letter of the lawyer's guide side by side: the summary, and the page with its marks."""
    import pypdfium2
    from PIL import Image

    shutil.copyfile(ROOT / "samples" / POST["company-entry.pdf"], folder / "letter.pdf")
    with contextlib.chdir(folder):
        made = finescan.page("letter.pdf", "pdf", language="en")
    with pypdfium2.PdfDocument(made) as document:
        pages = [document[number].render(scale=_WIDTH / 2 / document[number].get_width()) for number in (0, 1)]
        left, right = (page.to_pil().convert("RGB") for page in pages)
    sheet = Image.new("RGB", (left.width + right.width + 24, max(left.height, right.height)), "#d0d4d8")
    sheet.paste(left, (0, 0))
    sheet.paste(right, (left.width + 24, 0))
    buffer = io.BytesIO()
    sheet.save(buffer, "PNG")
    return buffer.getvalue()


def _saved(picture: bytes, name: str) -> Path:
    """The picture in as many colours as its size allows."""
    from PIL import Image

    image = Image.open(io.BytesIO(picture)).convert("RGB")
    for colours in _COLOURS:
        buffer = io.BytesIO()
        image.quantize(colours, dither=Image.Dither.NONE).save(buffer, "PNG", optimize=True)
        if len(buffer.getvalue()) <= LARGEST:
            break
    (PICTURES / name).write_bytes(buffer.getvalue())
    return PICTURES / name


if __name__ == "__main__":
    for taken in take():
        print(f"{taken.relative_to(ROOT)}: {taken.stat().st_size // 1024} KB")  # noqa: T201
