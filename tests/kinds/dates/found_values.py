"""Finds the dates of a text without the German model, for tests of what a word is read as."""

from __future__ import annotations

from newsfacts.german.sentences import sentence_starts
from newsfacts.kinds.dates.anchor import Anchor
from newsfacts.kinds.dates.published import parse_published
from newsfacts.kinds.dates.story import MentionedDate, Story
from newsfacts.kinds.dates.values.timex import parse_timex
from newsfacts.text import ArticleText
from tests.kinds.finding import find

PUBLISHED = "2025-09-04"  # a Thursday


def find_values(text: str, published: str | None = PUBLISHED) -> list[str]:
    """Return the TIMEX3 values of a text, in its order."""
    return [str(found.value) for found in find("dates", text, published=published)]


def mention(value: str, sentence: int = 0, paragraph: int = 0, **fields: bool) -> MentionedDate:
    """Return a date that was mentioned, by its TIMEX3 value."""
    return MentionedDate(parse_timex(value), sentence, paragraph, **fields)


def make_anchor(text: str, word: str, *mentions: MentionedDate, published: str | None = PUBLISHED) -> Anchor:
    """Return the anchor of a word in a text that has mentioned these dates before."""
    story = Story(parse_published(published))
    for mention in mentions:
        story = story.add(mention)
    start = text.index(word)
    return Anchor(ArticleText(text, list(sentence_starts(text))), story, start, start + len(word))
