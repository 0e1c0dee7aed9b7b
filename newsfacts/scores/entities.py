"""Scores mentions of persons, places and organisations against annotated ones, by exact span and label."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Set
from dataclasses import dataclass, field
from typing import ClassVar, NamedTuple

from newsfacts.scores.counts import Count, Mistake, Scores, name_mistake

LABELS = ("PER", "LOC", "ORG")


class LabelledSpan(NamedTuple):
    """A place in a text: code points from 0, `end` exclusive; `label` is one of LABELS."""

    start: int
    end: int
    label: str

    @property
    def tag(self) -> str:
        """The label."""
        return self.label


@dataclass
class EntityScores(Scores):
    """What a model found in one file; `counts` are by label."""

    row_names: ClassVar[tuple[str, ...]] = ("",)
    ignored_name: ClassVar[str] = "ignored labels"

    counts: dict[str, Count] = field(default_factory=lambda: dict.fromkeys(LABELS, Count()))

    @property
    def total(self) -> Count:
        """The counts of all labels together."""
        return sum(self.counts.values(), Count())

    @property
    def rows(self) -> dict[tuple[str, ...], Count]:
        """The counts of each label, and of all together."""
        return {(name,): count for name, count in {**self.counts, "all": self.total}.items()}

    def add(self, line: int, text: str, gold: Set[LabelledSpan], found: Set[LabelledSpan]) -> None:
        """Count what was found in one more text, which is on that line of the file."""
        self._add_text(text)
        for label, count in count_mentions(gold, found).items():
            self.counts[label] += count
        if self.mistakes is not None:
            self.mistakes += [
                Mistake(name_mistake(*pair, name_difference), {"line": line}, text, *pair)
                for pair in pair_mistakes(gold, found)
            ]


def name_difference(gold: LabelledSpan, found: LabelledSpan) -> str:
    """Name what is wrong with a mention that overlaps an annotated one: the label goes before the span."""
    return "wrong span" if gold.label == found.label else "wrong label"


def count_mentions(gold: Set[LabelledSpan], found: Set[LabelledSpan]) -> dict[str, Count]:
    """Count the mentions of each label; right is what has the same span and label in both."""
    gold_labels, found_labels, correct_labels = (
        Counter(mention.label for mention in mentions) for mentions in (gold, found, gold & found)
    )
    return {label: Count(gold_labels[label], found_labels[label], correct_labels[label]) for label in LABELS}


def pair_mistakes(
    gold: Set[LabelledSpan], found: Set[LabelledSpan]
) -> list[tuple[LabelledSpan | None, LabelledSpan | None]]:
    """Pair what was not found with what should not have been, where they overlap, the most alike first.

    Each mention is in one pair; what overlaps nothing has None beside it. The pairs are in text order.
    """
    missed, invented = set(gold - found), set(found - gold)
    pairs: list[tuple[LabelledSpan | None, LabelledSpan | None]] = []
    for _, wanted, got in sorted(_overlaps(missed, invented)):
        if wanted in missed and got in invented:
            missed.remove(wanted)
            invented.remove(got)
            pairs.append((wanted, got))
    pairs += [(mention, None) for mention in missed]
    pairs += [(None, mention) for mention in invented]
    return sorted(pairs, key=lambda pair: min(mention for mention in pair if mention))


def _overlaps(gold: Set[LabelledSpan], found: Set[LabelledSpan]) -> Iterator[tuple[int, LabelledSpan, LabelledSpan]]:
    """Yield what shares characters, with the number of characters by which the ends of the two differ."""
    for wanted in gold:
        for got in found:
            if wanted.start < got.end and got.start < wanted.end:
                yield abs(wanted.start - got.start) + abs(wanted.end - got.end), wanted, got
