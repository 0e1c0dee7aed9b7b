"""Finds dates: calendar expressions with their TIMEX3 value, first and last day."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from newsfacts.finds import DateFind
from newsfacts.text import ArticleText
from newsfacts.trace import is_recording, tell

if TYPE_CHECKING:
    from newsfacts.kinds.dates.anchor import Anchor
    from newsfacts.kinds.dates.patterns import Match
    from newsfacts.kinds.dates.published import Published
    from newsfacts.kinds.dates.readings.reading import Reading

# So much text is turned into tokens at once: enough to make it worth while, little enough for memory.
_BLOCK = 50_000
_REACH_OF_CLAUSE = 500
_QUOTATION = re.compile(r"„[^“”„\n]{1,900}[“”]|“[^“”\n]{1,900}”|\"[^\"\n]{1,900}\"|»[^»«\n]{1,900}«|«[^»«\n]{1,900}»")
# Names that a day or a month is a part of, and then no date.
_NAME_LABELS = frozenset(("PER", "ORG", "LOC"))
_NAMED = re.compile(r"[^\W\d_]+")


class _Article:
    """A Doc as the calendar sees it: its sentences by offset, its quotations, the dates mentioned so far."""

    def __init__(self, reading: ArticleText) -> None:
        from newsfacts.kinds.dates.published import parse_published
        from newsfacts.kinds.dates.story import Story, is_essay

        self.text = reading.text
        self.start = reading.start
        known: Published = parse_published(reading.published or self._read_own_date())
        self.story = Story(known, essay=is_essay(self.text, known))
        self.sentences = reading.all_sentences()
        self._breaks = [match.start() for match in re.finditer("\n", self.text)]
        self._starts = [start for start, _ in self.sentences]
        self._names = [
            (entity.start, entity.end, entity.label) for entity in reading.entities if entity.label in _NAME_LABELS
        ]
        self._name_starts = [start for start, _, _ in self._names]
        self._quotations: list[tuple[int, int]] | None = None

    def _read_own_date(self) -> str | None:
        """Return the day that the article gives itself in its dateline, its head or its foot."""
        from newsfacts.german.datelines import find_own_dates
        from newsfacts.kinds.dates.anchor import unanchored
        from newsfacts.kinds.dates.lexicon import Text
        from newsfacts.kinds.dates.patterns import find_expressions
        from newsfacts.kinds.dates.published import parse_published
        from newsfacts.kinds.dates.readings import read_match

        for span in find_own_dates(self.text, self.start):
            for _, reading in find_expressions(Text(self.text, *span), lambda match: read_match(match, unanchored())):
                if parse_published(reading.value).day:
                    return reading.value
        return None

    def blocks(self) -> Iterator[tuple[int, int]]:
        """Yield the text in pieces that begin and end with a sentence."""
        begin = self.start
        for _, end in self.sentences:
            if end - begin > _BLOCK:
                yield begin, end
                begin = end
        if begin < len(self.text):
            yield begin, len(self.text)

    def anchor_at(self, offset: int, stop: int) -> Anchor:
        """Return where the expression text[offset:stop] stands."""
        from newsfacts.kinds.dates.anchor import Anchor
        from newsfacts.kinds.dates.tense import find_tense

        number = max(bisect_right(self._starts, offset) - 1, 0)
        start, end = self.sentences[number]
        # The verbs of its clause are not far; lists without full stops would cost more than linear time.
        begin, close = max(start, self.start, offset - _REACH_OF_CLAUSE), min(end, stop + _REACH_OF_CLAUSE)
        return Anchor(
            story=self.story,
            sentence=number,
            paragraph=bisect_right(self._breaks, offset),
            look_tense=lambda: find_tense(self.text[begin:close], offset - begin, stop - begin),
            look_quoted=partial(self._is_quoted, offset),
            look_sentence=lambda: self.text[start:end],
        )

    def _is_quoted(self, offset: int) -> bool:
        if self._quotations is None:
            self._quotations = [match.span() for match in _QUOTATION.finditer(self.text)]
        index = bisect_right(self._quotations, (offset, len(self.text))) - 1
        return index >= 0 and offset < self._quotations[index][1]

    def is_in_name(self, start: int, end: int) -> bool:
        """Tell whether text[start:end] is a part of a name, or the surname that the model takes it for."""
        index = bisect_right(self._name_starts, start) - 1
        if index < 0:
            return False
        name_start, name_end, label = self._names[index]
        if not (name_start <= start and end <= name_end):
            return False
        return name_end - name_start > end - start or label == "PER"


def find_dates(reading_: ArticleText, _: list[DateFind]) -> Iterable[DateFind]:
    """Find every expression of date, time, duration and recurrence."""
    from newsfacts.kinds.dates.lexicon import Text
    from newsfacts.kinds.dates.patterns import find_expressions
    from newsfacts.kinds.dates.readings import is_aside, is_placed, read_match
    from newsfacts.kinds.dates.story import Mention

    article = _Article(reading_)

    def read(match: Match) -> tuple[Reading, Anchor] | None:
        anchor = article.anchor_at(match.tokens[0].start, match.tokens[-1].end)
        reading = read_match(match, anchor)
        return (reading, anchor) if reading else None

    for start, stop in article.blocks():
        for match, (reading, anchor) in find_expressions(Text(article.text, start, stop), read):
            first, end = match.tokens[0].start, match.tokens[-1].end
            if not reading.value:
                tell("dates", first, end, "only looks like a date", taken=False)
                continue
            if article.is_in_name(first, end) and not is_placed(match):
                tell("dates", first, end, "part of a name that the entity recogniser marks", taken=False)
                continue
            if is_recording():
                tell("dates", first, end, f"value {reading.value}, {_describe_anchor(anchor)}")
            article.story.mentions.append(
                Mention(reading.value, anchor.sentence, anchor.paragraph, reading.recurs, is_aside(match))
            )
            yield DateFind(first, end, **describe_value(reading.value, recurs=reading.recurs))


def _describe_anchor(anchor: Anchor) -> str:
    """Say what a value was worked out from."""
    known = anchor.published
    day = known.day or "-".join(f"{part:02}" for part in (known.year, known.month) if part)
    told = f", in a passage that tells of {anchor.told.value}" if anchor.told else ""
    return f"published {day or 'at an unknown date'}, tense of the clause: {anchor.tense or 'none found'}{told}"


def describe_value(value: str, *, recurs: bool = False) -> dict[str, Any]:
    """Return the fields of a fact that follow from its TIMEX3 value."""
    from newsfacts.kinds.dates.intervals import bound_value

    if recurs:
        kind = "set"
    elif re.match(r"P[\dXT]", value):
        kind = "duration"
    else:
        kind = "time" if "T" in value and not value.endswith("_REF") else "date"
    bounds = bound_value(value) if kind in ("date", "time") else None
    first, last = (day.isoformat() for day in bounds) if bounds else (None, None)
    return {"type": kind, "value": value, "first": first, "last": last}
