"""Finds when an article was published."""

from __future__ import annotations

from newsfacts.german.datelines import find_own_dates
from newsfacts.kinds.dates.anchor import Anchor
from newsfacts.kinds.dates.calendar_text import CalendarText
from newsfacts.kinds.dates.expressions import PatternMatch, find_expressions
from newsfacts.kinds.dates.published import Published, parse_published, publish_on
from newsfacts.kinds.dates.readings import Reading, read_match
from newsfacts.kinds.dates.story import Story
from newsfacts.kinds.dates.values.days import Day
from newsfacts.text import ArticleText


def find_publication(article: ArticleText) -> Published:
    """Return the publication date: the one given with the article, else the one in its text."""
    return parse_published(article.published) if article.published else _find_own_date(article)


def _find_own_date(article: ArticleText) -> Published:
    """Return the day that an article states in its dateline, its head or its foot."""

    def read(match: PatternMatch) -> Reading | None:
        return read_match(match, Anchor(article, Story(Published()), match.start, match.end))

    for span in find_own_dates(article.text, article.text_start):
        for _, reading in find_expressions(CalendarText(article.text, *span), read):
            known = publish_on(reading.bounds.first) if isinstance(reading, Day) and reading.bounds else Published()
            if known.day:
                return known
    return Published()
