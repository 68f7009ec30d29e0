"""Make mailings, read them clean and damaged, and say which letters are found to belong together."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Mapping, Sequence

from finescan.campaigns import Signature, signature
from tests.benchmarks.campaigns.mailing import Posted, damaged, posted, read_letter, signed
from tests.benchmarks.campaigns.measure import between, grouping, pairs, within

DAMAGE = {"scan": 300, "scan ": 200, "photo": 220, "fax": 204, "coarse fax": 204}
Signatures = dict[tuple[str, int], Signature]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures."""
    told = _told(arguments)
    letters = list(posted(told.recipients, told.templates))
    clean = _clean(letters)
    _say("another recipient", within(clean))
    _say("another campaign", between(clean))
    for kind, dpi in DAMAGE.items() if told.damaged else ():
        _damaged(letters[: told.recipients * told.damaged], clean, kind.strip(), dpi)
    for count in told.count:
        seconds, whole, mixed = grouping(count)
        _say(f"grouping {count}", f"{seconds:.1f} s, {whole} of {count // 5} campaigns whole, {mixed} mixed")
    return 0


def _told(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench-campaigns", description=__doc__)
    parser.add_argument("--recipients", type=int, default=3, help="letters of a mailing (default 3)")
    parser.add_argument("--templates", type=int, help="so many mailings; default: all")
    parser.add_argument("--damaged", type=int, default=0, metavar="N", help="also read N mailings as scan, photo, fax")
    parser.add_argument("--count", type=int, nargs="*", default=[10_000, 100_000], help="signatures to group")
    return parser.parse_args(arguments)


def _clean(letters: Sequence[Posted]) -> Signatures:
    """The signatures of letters as they were written; says how long one takes, and how many are too short."""
    found: Signatures = {}
    spent = 0.0
    for letter in letters:
        read = read_letter(letter.pdf, "letter.pdf")
        start = time.process_time()
        made = signature(*read)
        spent += time.process_time() - start
        if made:
            found[letter.campaign, letter.recipient] = made
    _say(
        "a signature", f"{1000 * spent / len(letters):.1f} ms; {len(letters) - len(found)} of {len(letters)} too short"
    )
    return found


def _damaged(letters: Sequence[Posted], clean: Mapping[tuple[str, int], Signature], kind: str, dpi: int) -> None:
    """Damaged letters against clean ones of the same campaign that went to somebody else, and of other campaigns."""
    worn: Signatures = {}
    for letter in letters:
        data, suffix = damaged(letter, kind, dpi)
        if made := signed(data, f"letter{suffix}"):
            worn[letter.campaign, letter.recipient] = made
    _say(f"{kind} {dpi}, same", pairs((a, b) for x, a in worn.items() for y, b in clean.items() if _others(x, y)))
    _say(f"{kind} {dpi}, other", pairs((a, b) for x, a in worn.items() for y, b in clean.items() if x[0] != y[0]))


def _others(one: tuple[str, int], two: tuple[str, int]) -> bool:
    return one[0] == two[0] and one[1] != two[1]


def _say(what: str, figures: object) -> None:
    sys.stdout.write(f"{what:22} {figures}\n")


if __name__ == "__main__":
    sys.exit(main())
