"""A sentence as the passes over its quantities see it: with the dates in it, and what earlier sentences leave."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from newsfacts.finds import DateFind
from newsfacts.text import ArticleText, Spans
from newsfacts.text.sentence import Sentence, list_words


class Carried(NamedTuple):
    """What the sentences before leave to the next one.

    The noun counted last, the currency of the last millions, and that of the last money.
    """

    noun: str | None = None
    currency: str | None = None
    money: str | None = None


@dataclass(frozen=True)
class FigureSentence(Sentence):
    """A sentence, the dates of its article, and what is carried over to it."""

    dates: Spans[DateFind]
    carried: Carried


def view_sentence(
    article: ArticleText, start: int, end: int, dates: Spans[DateFind], carried: Carried
) -> FigureSentence:
    """Return the words of text[start:end], empty lines left out; `dates` are those of the article."""
    return FigureSentence(article, list_words(article, start, end), dates, carried)
