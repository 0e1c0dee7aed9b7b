"""Scores mentions of persons, places and organisations against annotated ones, by exact span and label."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Set
from dataclasses import dataclass, field
from typing import NamedTuple

LABELS = ("PER", "LOC", "ORG")


class Mention(NamedTuple):
    """A place in a text: code points from 0, `end` exclusive; `label` is one of LABELS."""

    start: int
    end: int
    label: str


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


@dataclass(frozen=True)
class Mistake:
    """A mention that was missed (no `found`), invented (no `gold`), or found with another span or label.

    `text` is the whole line's; `line` counts from 1 in the file.
    """

    line: int
    text: str
    gold: Mention | None
    found: Mention | None

    @property
    def kind(self) -> str:
        """What is wrong; where both the span and the label are, it is the label."""
        if self.found is None:
            return "missed"
        if self.gold is None:
            return "invented"
        return "wrong span" if self.gold.label == self.found.label else "wrong label"


@dataclass
class Scores:
    """What a model found in one file; `mistakes` stays None unless they are to be kept."""

    file: str
    model: str
    cores: int
    texts: int = 0
    words: int = 0
    seconds: float = 0.0
    counts: dict[str, Count] = field(default_factory=lambda: dict.fromkeys(LABELS, Count()))
    ignored: Counter[str] = field(default_factory=Counter)
    mistakes: list[Mistake] | None = None

    @property
    def total(self) -> Count:
        """The counts of all labels together."""
        return sum(self.counts.values(), Count())

    @property
    def words_per_second(self) -> float:
        """Words by wall time."""
        return self.words / self.seconds if self.seconds else 0.0

    def add(self, line: int, text: str, gold: Set[Mention], found: Set[Mention]) -> None:
        """Count what was found in one more text."""
        self.texts += 1
        self.words += len(text.split())
        for label, count in count_mentions(gold, found).items():
            self.counts[label] += count
        if self.mistakes is not None:
            self.mistakes += [Mistake(line, text, *pair) for pair in pair_mistakes(gold, found)]


def count_mentions(gold: Set[Mention], found: Set[Mention]) -> dict[str, Count]:
    """Count the mentions of each label; right is what has the same span and label in both."""
    gold_labels, found_labels, correct_labels = (
        Counter(mention.label for mention in mentions) for mentions in (gold, found, gold & found)
    )
    return {label: Count(gold_labels[label], found_labels[label], correct_labels[label]) for label in LABELS}


def pair_mistakes(gold: Set[Mention], found: Set[Mention]) -> list[tuple[Mention | None, Mention | None]]:
    """Pair what was not found with what should not have been, where they overlap, the most alike first.

    Each mention is in one pair; what overlaps nothing has None beside it. The pairs are in text order.
    """
    missed, invented = set(gold - found), set(found - gold)
    pairs: list[tuple[Mention | None, Mention | None]] = []
    for _, wanted, got in sorted(_overlaps(missed, invented)):
        if wanted in missed and got in invented:
            missed.remove(wanted)
            invented.remove(got)
            pairs.append((wanted, got))
    pairs += [(mention, None) for mention in missed]
    pairs += [(None, mention) for mention in invented]
    return sorted(pairs, key=lambda pair: min(mention for mention in pair if mention))


def _overlaps(gold: Set[Mention], found: Set[Mention]) -> Iterator[tuple[int, Mention, Mention]]:
    """Yield what shares characters, with the number of characters by which the ends of the two differ."""
    for wanted in gold:
        for got in found:
            if wanted.start < got.end and got.start < wanted.end:
                yield abs(wanted.start - got.start) + abs(wanted.end - got.end), wanted, got
