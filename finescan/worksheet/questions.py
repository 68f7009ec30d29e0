"""Short ways to write an answer and to put it under its question."""

from __future__ import annotations

from finescan.model import Answer
from finescan.worksheet.values import Authority, Exhibit, Favours, Finding, Question
from finescan.worksheet.wording import with_measure

_OTHER = {Favours.RECIPIENT: Favours.SENDER, Favours.SENDER: Favours.RECIPIENT}


def asked(name: str, german: str, english: str, finding: Finding, authority: Authority, *, on_yes: Favours) -> Question:
    """The question with its answer; `on_yes` is whose case a yes helps, a no helps the other."""
    favours = {Answer.YES: on_yes, Answer.NO: _OTHER[on_yes], Answer.UNSURE: None}[finding.answer]
    return Question(
        name,
        {"de": german, "en": english},
        finding.answer,
        finding.reason,
        finding.evidence,
        authority,
        favours,
    )


def yes(german: str, english: str, evidence: tuple[Exhibit, ...] = ()) -> Finding:
    """A yes; the sentences come without a full stop and get the measured print of the chief evidence."""
    return _measured(Answer.YES, german, english, evidence)


def no(german: str, english: str, evidence: tuple[Exhibit, ...] = ()) -> Finding:
    """A no, written like a yes."""
    return _measured(Answer.NO, german, english, evidence)


def unsure(german: str, english: str, evidence: tuple[Exhibit, ...] = ()) -> Finding:
    """What the letter does not show, in whole sentences."""
    return Finding(Answer.UNSURE, {"de": german, "en": english}, evidence)


def _measured(answer: Answer, german: str, english: str, evidence: tuple[Exhibit, ...]) -> Finding:
    if not evidence:
        return Finding(answer, {"de": f"{german}.", "en": f"{english}."})
    return Finding(answer, with_measure(german, english, evidence[0]), evidence)
