"""What a date is resolved against: the place of an expression in its article, and the publication of the article."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property

from newsfacts.kinds.dates.published import Published
from newsfacts.kinds.dates.story import Among, Answer, MentionedDate, Story
from newsfacts.kinds.dates.tense import Tense, clause_at, find_tense
from newsfacts.kinds.dates.values.value import Value
from newsfacts.text import ArticleText

# How many sentences before a day or year may be mentioned that "am Tag danach", "im selben Jahr" refer to.
REACH = 4
# The tenses in which news announces events.
TO_COME = ("present", "future", "planned")
# The verbs of a clause are not far: lists without full stops would cost more than linear time.
_REACH_OF_CLAUSE = 500


@dataclass(frozen=True, eq=False)
class Anchor:
    """The place text[start:end] of an expression, and the dates that the article has mentioned before it.

    `cue` is the tense that words beside the expression give it, whatever its clause says; `is_end` says that it ends
    a time: "bis zum 14. Juli"; `is_of_event` that it belongs to an event, and not to the verb: "die Wahl im September".
    """

    article: ArticleText
    story: Story
    start: int
    end: int
    cue: Tense | None = None
    is_end: bool = False
    is_of_event: bool = False

    def as_of(self, tense: Tense) -> Anchor:
        """Return the same place in another tense."""
        return replace(self, cue=tense)

    @property
    def published(self) -> Published:
        """The publication date, as far as it is known."""
        return self.story.published

    @cached_property
    def sentence(self) -> int:
        """The number of its sentence."""
        return self.article.sentence_number(self.start)

    @cached_property
    def paragraph(self) -> int:
        """The number of its line."""
        return self.article.line_number(self.start)

    def matched_in_sentence(self, pattern: re.Pattern[str]) -> frozenset[str]:
        """Return what a pattern without groups matches in the sentence of the expression."""
        return self.article.matched_in_sentence(self.start, pattern)

    @property
    def is_quoted(self) -> bool:
        """Whether the expression is quoted."""
        return self.article.is_in_quotation(self.start)

    @cached_property
    def tense(self) -> Tense | None:
        """The tense of the expression; None where neither words beside it nor the verbs of its clause show one."""
        if self.cue:
            return self.cue
        start, sentence = self._near_sentence
        return find_tense(sentence, self.start - start, self.end - start)

    @cached_property
    def clause(self) -> str:
        """The clause of the expression."""
        start, sentence = self._near_sentence
        return clause_at(sentence, self.start - start)

    @cached_property
    def _near_sentence(self) -> tuple[int, str]:
        """The sentence of the expression, as far as the verbs of its clause may be, and where that begins."""
        start, end = self.article.sentence_at(self.start)
        start = max(start, self.article.start, self.start - _REACH_OF_CLAUSE)
        return start, self.article.text[start : min(end, self.end + _REACH_OF_CLAUSE)]

    @property
    def is_ahead(self) -> bool:
        """Whether the clause is about the future."""
        return self.tense in ("future", "planned")

    @cached_property
    def past(self) -> MentionedDate | None:
        """The date of the past that the text is about here; None where it is about the present or the future."""
        if self.tense in TO_COME and not (self.story.essay and self.tense == "planned"):
            return None
        past = self.story.past_at(self.sentence)
        # What has no verb of the past goes on from its own sentence alone.
        goes_on = self.tense in ("past", "planned") or (past is not None and past.sentence == self.sentence)
        return past if goes_on else None

    def last(self, ask: Callable[[Value], Answer | None], reach: int = REACH, among: Among = "any") -> Answer | None:
        """Return the answer of the latest date that has one, at most `reach` sentences ago."""
        return self.story.last(ask, self.sentence, reach, among)
