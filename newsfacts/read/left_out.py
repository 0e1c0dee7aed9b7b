"""What a folder or an archive holds beside articles, for one warning about all of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import PurePath

from newsfacts.errors import ReadError
from newsfacts.read.problems import Problem, ReadWarning

_NAMED = 3  # files of each sort


@dataclass
class LeftOut:
    """What was left out of a folder or an archive, by sort; `found` counts what was found in it altogether."""

    source: str
    found: int = 0
    names: dict[str, list[str]] = field(default_factory=dict)

    def add(self, source: str, sort: str) -> None:
        """Note one more; `sort` says in the plural what it is: pictures."""
        self.names.setdefault(sort, []).append(PurePath(source).name)

    def to_problem(self) -> Problem | None:
        """Return what the user should know."""
        sorts = "; ".join(f"{sort} ({_name_some(names)})" for sort, names in self.names.items())
        if self.found > sum(map(len, self.names.values())):
            return ReadWarning(f"left out {sorts}", where=self.source) if sorts else None
        remedy = f"there are only {sorts}" if sorts else None
        return ReadError("no article in it", where=self.source, remedy=remedy)


def _name_some(names: list[str]) -> str:
    more = len(names) - _NAMED
    return ", ".join(names[:_NAMED]) + (f" and {more} more" if more > 0 else "")
