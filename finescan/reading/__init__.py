"""From parts to pages: what stands on the paper and where, nothing interpreted."""

from __future__ import annotations

from dataclasses import replace

from finescan.errors import BrokenFileError, FinescanError, ForeignFileError, LimitError
from finescan.model import Page, Part, Source
from finescan.reading.languages import own_language
from finescan.reading.options import ReadingOptions
from finescan.reading.tessdata import available_languages

__all__ = ["ReadingOptions", "available_languages", "engine_version", "read", "read_with_engine"]

_OFFICE = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.oasis.opendocument.text",
)


def read(part: Part, options: ReadingOptions | None = None) -> tuple[Page, ...]:
    """All pages of a part. Raises a `DocumentError` that tells why, or MissingToolError; nothing else."""
    return read_with_engine(part, options)[0]


def read_with_engine(part: Part, options: ReadingOptions | None = None) -> tuple[tuple[Page, ...], str | None]:
    """All pages, and the OCR engine that read them with its version and languages (None: none was needed).

    Pages in a language whose data are installed are read again with these. Raises as `read` does.
    """
    options = options or ReadingOptions()
    pages = _read_safely(part, options)
    if all(page.read_from is not Source.OCR for page in pages):
        return pages, None
    own = own_language(pages, options.languages)
    if own:
        options = replace(options, languages=(own,))
        pages = _read_safely(part, options)
    return pages, engine_version(options)


def _read_safely(part: Part, options: ReadingOptions) -> tuple[Page, ...]:
    try:
        return _read(part, options)
    except FinescanError:
        raise
    except (MemoryError, RecursionError) as reason:
        raise LimitError(f"{part.name}: needs more memory than there is. Split it or scan it smaller.") from reason
    except Exception as reason:
        raise BrokenFileError(f"{part.name}: cannot be read ({reason}). Scan or save the letter again.") from reason


def engine_version(options: ReadingOptions | None = None) -> str:
    """The OCR engine with its version and languages. Raises MissingToolError if it is not there."""
    from finescan.reading.engine import engine

    options = options or ReadingOptions()
    return engine(options.engine, options.languages).version


def _read(part: Part, options: ReadingOptions) -> tuple[Page, ...]:
    """Each reader is imported when its kind of file comes: a text needs neither numpy nor pdfium."""
    media_type = part.document.media_type
    if media_type == "application/pdf":
        from finescan.reading.pdf import read_pdf

        return read_pdf(part, options)
    if media_type.startswith("image/"):
        from finescan.reading.image import read_image

        return read_image(part, options)
    if media_type == "text/vnd.hocr+html":
        from finescan.reading.hocr import read_hocr

        return read_hocr(part, options)
    if media_type == "text/plain":
        from finescan.reading.plain import read_plain

        return read_plain(part, options)
    if media_type == "text/html":
        from finescan.reading.web import read_html

        return read_html(part, options)
    if media_type in _OFFICE:
        from finescan.reading import office

        return (office.read_docx if media_type == _OFFICE[0] else office.read_odt)(part, options)
    raise ForeignFileError(f"{part.name}: {media_type} is not read.")
