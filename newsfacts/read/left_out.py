"""What a folder or an archive holds beside articles, for one warning about all of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import PurePath

from newsfacts.errors import ReadError
from newsfacts.read.problems import Problem, ReadWarning

_NAMED = 3  # files of each sort


@dataclass
class LeftOut:
    """What was left out of a folder or an archive, by sort; `found` counts what was found in it altogether.

    `is_crawl` says that nobody chose its pages one by one, so that those without an article are left out as well.
    """

    source: str
    is_crawl: bool = False
    found: int = 0
    sorts: dict[str, _Sort] = field(default_factory=dict)

    def add(self, source: str, sort: str) -> None:
        """Note one more; `sort` says in the plural what it is: pictures."""
        self.sorts.setdefault(sort, _Sort()).add(PurePath(source).name)

    def to_problem(self) -> Problem | None:
        """Return what the user should know."""
        sorts = "; ".join(f"{sort} ({named})" for sort, named in self.sorts.items())
        if self.found > sum(named.count for named in self.sorts.values()):
            return ReadWarning(f"left out {sorts}", where=self.source) if sorts else None
        remedy = f"there are only {sorts}" if sorts else None
        return ReadError("no article in it", where=self.source, remedy=remedy)


@dataclass
class _Sort:
    """How many of a sort there are, and the names of the first."""

    count: int = 0
    names: list[str] = field(default_factory=list)

    def add(self, name: str) -> None:
        self.count += 1
        if self.count <= _NAMED:
            self.names.append(name)

    def __str__(self) -> str:
        more = self.count - len(self.names)
        return ", ".join(self.names) + (f" and {more:,} more" if more else "")
