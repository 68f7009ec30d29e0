"""How the mails of the tests are put together: the frames that shops, offices and mass mailers send."""

from __future__ import annotations

from dataclasses import dataclass

from finescan.model import Document, MailHead, Part

_SHEET = """<style type="text/css">body{margin:0;background:#f2f2f2}.pre{display:none!important;max-height:0;overflow:hidden}
.main{font-family:Helvetica,Arial,sans-serif;font-size:15px;line-height:22px;color:#333333}
.foot{font-family:Arial,sans-serif;font-size:11px;line-height:16px;color:#777777}
@media only screen and (max-width:600px){.main{font-size:18px!important}.hide{display:none!important}}</style>"""


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail: its name in the tests, its head and its body."""

    name: str
    head: MailHead
    body: str
    media_type: str = "text/html"

    @property
    def part(self) -> Part:
        """The body as intake hands it on."""
        document = Document(f"{self.name}.eml", "body", (1, 1), "0" * 64, self.media_type, 0, "0" * 16)
        return Part(document, self.body.encode(), self.name, "utf-8", self.head)


def head(
    sender: str, subject: str, date: str = "Tue, 17 Nov 2026 09:12:44 +0100", reply_to: str | None = None
) -> MailHead:
    """The head of a mail to the reader."""
    return MailHead(sender, reply_to, "Petra Lindner <petra.lindner@tischlerei-lindner.example>", subject, date)


def frame(body: str, foot: str = "", preheader: str = "") -> str:
    """The tables that mass mailers wrap around what they say: a hidden line for the list of mails, body, small foot."""
    hidden = f'<div class="pre">{preheader}&nbsp;&zwnj;&nbsp;&zwnj;</div>' if preheader else ""
    return (
        f'<html><head><meta charset="utf-8">{_SHEET}</head><body>{hidden}<table width="100%" cellpadding="0" cellspacing="0" '
        'bgcolor="#f2f2f2"><tr><td align="center"><table width="600" bgcolor="#ffffff" cellpadding="0"><tr>'
        f'<td class="main" style="padding:24px 32px">{body}</td></tr><tr><td class="foot" style="padding:16px 32px">{foot}'
        '</td></tr></table></td></tr></table><img src="https://t.example/open.gif" width="1" height="1" alt=""></body></html>'
    )


def rows(*lines: tuple[str, str]) -> str:
    """A table of things and amounts."""
    cells = "".join(f'<tr><td>{left}</td><td align="right">{right}</td></tr>' for left, right in lines)
    return f'<table width="100%" cellpadding="4">{cells}</table>'


def paragraphs(*texts: str) -> str:
    """Paragraphs one below the other."""
    return "".join(f"<p>{text}</p>" for text in texts)
