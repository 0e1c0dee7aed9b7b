"""Scores dates against TIMEX3 annotation: strict and overlapping spans, types and values, for several systems."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import ClassVar, NamedTuple, TypeAlias

from newsfacts.scores.counts import Count, Mistake, Scores, name_mistake

# Right is what overlaps a date of the annotation and has: its span; anything; its type; its value.
MEASURES = ("strict", "overlap", "type", "value")
_ONE_DIGIT_HOUR = re.compile(r"T(\d)(?!\d)")
_DOTTED_TIME = re.compile(r"T(\d\d)\.(\d\d)")


class TimexMark(NamedTuple):
    """A date in a text, as TIMEX3: code points from 0, `end` exclusive; `type` is DATE, TIME, DURATION or SET."""

    start: int
    end: int
    type: str
    value: str | None

    @property
    def tag(self) -> str:
        """The type and the value."""
        return f"{self.type} {self.value}" if self.value else self.type


Pair: TypeAlias = tuple[TimexMark | None, TimexMark | None]


@dataclass
class DateScores(Scores):
    """What several systems found in one corpus; `counts` are by system, then by measure."""

    row_names: ClassVar[tuple[str, ...]] = ("system", "")
    ignored_name: ClassVar[str] = "ignored empty TIMEX3"

    counts: dict[str, dict[str, Count]] = field(default_factory=dict)

    @property
    def rows(self) -> dict[tuple[str, ...], Count]:
        """The counts of each system and measure."""
        return {(system, name): count for system, counts in self.counts.items() for name, count in counts.items()}

    def add(self, place: str, text: str, gold: Sequence[TimexMark], answers: Mapping[str, Sequence[TimexMark]]) -> None:
        """Count what each system found in one more text; all dates in text order."""
        self._add_text(text)
        for system, found in answers.items():
            pairs = pair_dates(gold, found)
            counts = self.counts.setdefault(system, dict.fromkeys(MEASURES, Count()))
            for measure, count in count_dates(pairs).items():
                counts[measure] += count
            if self.mistakes is not None:
                kinds = (name_mistake(*pair, name_difference) for pair in pairs)
                where: dict[str, str | int] = {"system": system, "place": place}
                self.mistakes += [Mistake(kind, where, text, *pair) for kind, pair in zip(kinds, pairs) if kind]


def pair_dates(gold: Sequence[TimexMark], found: Sequence[TimexMark]) -> list[Pair]:
    """Pair each date found with one of the annotation that it overlaps; the pairs are in text order.

    Both are gone through in text order: a date gets the one with its own span, else the first that is free. Each is
    in one pair; what has no partner has None beside it.
    """
    pairs: list[Pair] = []
    free = list(gold)
    for date in found:
        partner = _choose_partner(date, free)
        if partner is not None:
            pairs.append((free.pop(partner), date))
        else:
            pairs.append((None, date))
    pairs += [(date, None) for date in free]
    return sorted(pairs, key=lambda pair: min(date[:2] for date in pair if date))


def _choose_partner(date: TimexMark, free: Sequence[TimexMark]) -> int | None:
    overlapping = [at for at, other in enumerate(free) if date.start < other.end and other.start < date.end]
    same = [at for at in overlapping if free[at][:2] == date[:2]]
    return next(iter(same or overlapping), None)


def count_dates(pairs: Iterable[Pair]) -> dict[str, Count]:
    """Count what pair_dates has paired, by measure."""
    counts = dict.fromkeys(MEASURES, Count())
    for gold, found in pairs:
        right = _judge(gold, found) if gold and found else {}
        for measure in MEASURES:
            counts[measure] += Count(bool(gold), bool(found), right.get(measure, False))
    return counts


def name_difference(gold: TimexMark, found: TimexMark) -> str:
    """Name all that differs between two dates that overlap; nothing if they are the same."""
    right = _judge(gold, found)
    names = {"strict": "wrong span", "type": "wrong type", "value": "wrong value"}
    return ", ".join(name for measure, name in names.items() if not right[measure])


def _judge(gold: TimexMark, found: TimexMark) -> dict[str, bool]:
    """Return by which measures a date that overlaps an annotated one is right."""
    return {
        "strict": gold[:2] == found[:2],
        "overlap": True,
        "type": gold.type == found.type,
        "value": normalise_value(gold.value) == normalise_value(found.value),
    }


def normalise_value(value: str | None) -> str:
    """Write the time of day in one way: "T9.30", "T9:30" and "T09.30" are all "T09:30"."""
    return _DOTTED_TIME.sub(r"T\1:\2", _ONE_DIGIT_HOUR.sub(r"T0\1", value or ""))
