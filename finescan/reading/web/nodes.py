"""The elements of a page as selectors see them: each with its parent and the one before it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(slots=True, eq=False)
class Node:
    """An element; `index` counts from 1 among its siblings, `count` is how many these are."""

    tag: str
    attributes: Mapping[str, str]
    parent: Node | None = None
    before: Node | None = None
    index: int = 1
    count: int = 1
    classes: frozenset[str] = field(default_factory=frozenset)

    def get(self, name: str) -> str:
        """An attribute in small letters without blanks around it; empty where it is missing."""
        return self.attributes.get(name, "").strip().lower()
