"""Short ways to open bytes in tests."""

from __future__ import annotations

from email.message import EmailMessage

from finescan.intake import Left, Limits, Member, Part
from finescan.intake.parts import open_parts


def opened(data: bytes, limits: Limits | None = None, password: str | None = None) -> list[Part | Left]:
    return list(open_parts(Member("post.eml", None, data), limits, password))


def told(data: bytes, limits: Limits | None = None, password: str | None = None) -> list[tuple[str | None, str]]:
    """(part, media type) of what can be read, (part, reason) of what was left."""
    return [
        (one.document.part, one.document.media_type) if isinstance(one, Part) else (one.part, one.reason)
        for one in opened(data, limits, password)
    ]


def texts(data: bytes) -> dict[str | None, str]:
    return {one.document.part: shown(one) for one in opened(data) if isinstance(one, Part) and one.charset}


def shown(part: Part) -> str:
    return part.data.decode(part.charset or "ascii").replace("\r\n", "\n").strip()


def errors(data: bytes, limits: Limits | None = None, password: str | None = None) -> list[str]:
    return [str(one.error) for one in opened(data, limits, password) if isinstance(one, Left) and one.error]


def mail(text: str = "Guten Tag.", **headers: str) -> EmailMessage:
    made = EmailMessage()
    for name, value in ({"From": "a@example.org", "To": "b@example.com", "Subject": "Brief"} | headers).items():
        made[name.replace("_", "-")] = value
    made.set_content(text)
    return made
