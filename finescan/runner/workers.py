"""What all workers are to a run, whether they are processes of this machine or of many."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Generator, Iterable, Iterator
from typing import Generic, TypeVar

from finescan.errors import FinescanError

Task = TypeVar("Task")
Value = TypeVar("Value")


class Workers(ABC, Generic[Task, Value]):
    """They take tasks by number; what comes out is (number, value or why there is none), in order of completion."""

    __slots__ = ()

    def run(self, tasks: Iterable[Task]) -> Generator[tuple[int, Value | FinescanError]]:
        """Yield what comes out of the tasks, which are numbered from 0; closes at the end.

        Tasks are drawn as workers get free, so that an endless iterable needs no memory.
        """
        try:
            for number, task in enumerate(tasks):
                yield from self.put(number, task)
            yield from self.rest()
        finally:
            self.close()

    @abstractmethod
    def put(self, number: int, task: Task) -> Iterator[tuple[int, Value | FinescanError]]:
        """Start a task; yields what came out of others so far, and until there is room for the next one."""

    @abstractmethod
    def rest(self) -> Iterator[tuple[int, Value | FinescanError]]:
        """Yield what comes out of the tasks that are still under way."""

    @abstractmethod
    def close(self) -> None:
        """Stop; what is under way is lost."""


def remembered(tasks: Iterable[Task], under_way: dict[int, Value], note: Callable[[Task], Value]) -> Iterator[Task]:
    """The same tasks; by its number, what is to be known of each when its outcome comes."""
    for number, task in enumerate(tasks):
        under_way[number] = note(task)
        yield task
