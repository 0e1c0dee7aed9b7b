"""What the scores of every kind have in common: counts with their rates, mistakes, and what a file's scores hold."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, ClassVar, Protocol, TypeVar

Item = TypeVar("Item")


@dataclass(frozen=True)
class Count:
    """How many mentions the annotation has, how many were found, and how many of these are right.

    Rates lie between 0 and 1; one that would divide by nothing is None.
    """

    gold: int = 0
    found: int = 0
    correct: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(self.gold + other.gold, self.found + other.found, self.correct + other.correct)

    @property
    def precision(self) -> float | None:
        """The share of what was found that is right."""
        return self.correct / self.found if self.found else None

    @property
    def recall(self) -> float | None:
        """The share of the annotation that was found."""
        return self.correct / self.gold if self.gold else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of the two."""
        return 2 * self.correct / (self.gold + self.found) if self.gold + self.found else None


class Marked(Protocol):
    """What is marked in a text, by the annotation or by a system: code points from 0, `end` exclusive."""

    @property
    def start(self) -> int: ...  # noqa: D102

    @property
    def end(self) -> int: ...  # noqa: D102

    @property
    def tag(self) -> str:
        """What it is marked as, for people."""

    def _asdict(self) -> dict[str, Any]: ...


@dataclass(frozen=True)
class Mistake:
    """What was missed (no `found`), invented (no `gold`), or found otherwise than it is annotated; `kind` says how.

    `place` says where it is, in columns by their names; `text` is the whole text in which gold and found are marked.
    """

    kind: str
    place: dict[str, str | int]
    text: str
    gold: Marked | None
    found: Marked | None


@dataclass
class Scores(ABC):
    """What was found in one file or folder; `mistakes` stays None unless they are to be kept.

    `ignored` is what of the annotation does not count, by label.
    """

    row_names: ClassVar[tuple[str, ...]]  # headings of the columns that name a row
    ignored_name: ClassVar[str]

    file: str
    model: str
    cores: int
    texts: int = 0
    words: int = 0
    seconds: float = 0.0
    ignored: Counter[str] = field(default_factory=Counter)
    mistakes: list[Mistake] | None = None

    @property
    @abstractmethod
    def rows(self) -> dict[tuple[str, ...], Count]:
        """What is printed: each count by the names of its row, one for each of `row_names`."""

    @property
    def words_per_second(self) -> float:
        """Words by wall time."""
        return self.words / self.seconds if self.seconds else 0.0

    def _add_text(self, text: str) -> None:
        self.texts += 1
        self.words += len(text.split())


def name_mistake(gold: Item | None, found: Item | None, differ: Callable[[Item, Item], str]) -> str:
    """Name what is wrong with a pair; `differ` names it where there are both."""
    if found is None:
        return "missed"
    if gold is None:
        return "invented"
    return differ(gold, found)
