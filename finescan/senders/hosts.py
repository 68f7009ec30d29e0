"""Web addresses as printed, compared by their host."""

from __future__ import annotations

from collections.abc import Iterable

import regex

from finescan.model import Span
from finescan.senders.zones import Scene

_BEFORE = regex.compile(r"(?:^|[^\p{L}\p{N}_-])(?:[\p{L}\p{N}-]+[.@])*$")
_AFTER = regex.compile(r"(?![\p{L}\p{N}_-]|\.[\p{L}\p{N}])")


def find_host(scene: Scene, hosts: Iterable[str]) -> Span | None:
    """Where the letter prints one of the hosts, with "www." or another name before it, or as part of a mail address."""
    folded = scene.lowered
    for host in hosts:
        start = folded.find(host)
        while start >= 0:
            span = Span(start, start + len(host))
            if (
                _BEFORE.search(folded[max(0, start - 40) : start])
                and _AFTER.match(folded, span.end)
                and scene.outside(span)
            ):
                return span
            start = folded.find(host, start + 1)
    return None


def is_of(portal: str, hosts: Iterable[str]) -> bool:
    """Whether a host is one of these or below one of them."""
    return any(portal == host or portal.endswith(f".{host}") for host in hosts)
