"""The page over many letters: one HTML file with totals, plots and a table, readable without its script."""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files
from io import BytesIO

from markupsafe import Markup

from finescan.reports import words as report_words
from finescan.reports.contract import Result
from finescan.reports.html import overview_words as words
from finescan.reports.html.environment import environment
from finescan.reports.html.overview_campaigns import groups
from finescan.reports.html.overview_family import FAMILIES
from finescan.reports.html.overview_letter import Letter, letter
from finescan.reports.html.overview_rows import day, money, name, price, rows, shared_folder
from finescan.reports.html.overview_time import timeline
from finescan.reports.html.overview_totals import answered, bars, deadlines, senders, stake, unread, verdicts
from finescan.version import __version__

_GROUPS = 10
_BUFFER = 1000


def overview(entries: Iterable[tuple[Result, str | None]], language: str, today: dt.date | None = None) -> bytes:
    """The page over `entries`, each with the relative address of its own page, in "de" or "en", as UTF-8.

    Deadlines are seen from `today`, the day of the call if not given. Results are read once and not kept.
    """
    return overview_of([letter(result, link) for result, link in entries], language, today)


def overview_of(letters: Sequence[Letter], language: str, today: dt.date | None = None) -> bytes:
    """The same from what `letter` keeps of each result."""
    context = _context(letters, language, today or dt.datetime.now().astimezone().date())
    page = BytesIO()
    stream = environment().get_template("overview.html.j2").stream(context)
    stream.enable_buffering(_BUFFER)
    stream.dump(page, encoding="utf-8")
    return page.getvalue()


def _context(letters: Sequence[Letter], language: str, today: dt.date) -> dict[str, object]:
    folder, campaigns = shared_folder(letters), groups(letters)
    group_of = {place: number for number, group in enumerate(campaigns, 1) for place in group}
    families = bars(letters, lambda x: x.family)
    ranked, sender_count = senders(letters)
    return _language(language, len(folder)) | {
        "letters": letters,
        "today": today,
        "folder": "/".join(folder),
        "verdicts": verdicts(letters),
        "stake": stake(letters),
        "deadlines": deadlines(letters, today),
        "unread": unread(letters),
        "answered": answered(letters),
        "timeline": timeline(letters, today, language),
        "families": families,
        "chosen_families": [f for f in FAMILIES if f in {bar.name for bar in families}],
        "senders": ranked,
        "sender_count": sender_count,
        "campaigns": [[letters[place] for place in group] for group in campaigns],
        "campaigns_shown": _GROUPS,
        "rows": rows(letters, group_of, len(folder), language),
    }


def _language(language: str, folder: int) -> dict[str, object]:
    """What the templates say and how: the words of the language and its forms of days, sums and counts."""
    return {
        "language": language,
        "said": lambda key, count=None, **holes: words.said(language, key, count, **holes),
        "verdict_words": report_words.VERDICT[language],
        "family_words": words.FAMILY[language],
        "sender_words": lambda sender: sender or words.said(language, "no_sender"),
        "number": lambda count: words.number(count, language),
        "money": lambda amount: money(amount, language),
        "price": lambda fee: price(fee, language),
        "day": lambda date: day(date, language),
        "name": lambda entry: name(entry, folder),
        "version": __version__,
        "style": Markup(_resource("tokens.css") + _resource("overview.css")),  # noqa: S704 # a file of ours
        "script": Markup(_resource("overview.js")),  # noqa: S704 # a file of ours
        "script_hash": _hash(_resource("overview.js")),
    }


@cache
def _resource(file: str) -> str:
    return files("finescan.reports.html").joinpath("templates", file).read_text(encoding="utf-8")


def _hash(script: str) -> str:
    """The hash by which the content security policy knows the script."""
    return "sha256-" + base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
