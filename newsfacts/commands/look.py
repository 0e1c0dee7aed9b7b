"""`newsfacts show` and `newsfacts explain`: a closer look at single articles."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain, islice
from typing import TYPE_CHECKING

from newsfacts.commands.reading import Reading, Run, load_settings_for, settle_reading
from newsfacts.commands.streams import STANDARD, open_for, report_problem
from newsfacts.errors import UsageError
from newsfacts.write import Messages

if TYPE_CHECKING:
    from newsfacts.text import FairCopy, Passage
    from newsfacts.types import Article

_MANY = 5  # places that are named
_LONGEST_OFFSET = 18  # digits


def show_articles(reading: Reading, messages: Messages) -> None:
    """Print the articles with their facts marked. Raises NewsfactsError."""
    from newsfacts.write.marked_text import write_marked_text

    run = settle_reading(reading, load_settings_for(reading, messages), messages)
    run.write_text(write_marked_text, with_text=True)


@dataclass(frozen=True)
class Question:
    """Which place is to be explained: an offset or words of the article, and how."""

    at: str
    format: str = ""


def explain_at(question: Question, reading: Reading, messages: Messages) -> None:
    """Print why a place of an article is what it is. Raises NewsfactsError."""
    from newsfacts.write.explanation import EXPLANATION_WRITERS

    if question.format and question.format not in EXPLANATION_WRITERS:
        remedy = f"choose from {', '.join(EXPLANATION_WRITERS)}"
        raise UsageError(f"there is no format {question.format!r}", remedy=remedy)
    run = settle_reading(reading, load_settings_for(reading, messages), messages)
    article, asked = _find_place(question.at, run, messages)
    from newsfacts.commands.spacy_import import import_spacy
    from newsfacts.commands.start import prepare

    with prepare(run.reading.model):
        import_spacy()
        from newsfacts.explain import explain_place

    explanation = explain_place(
        article,
        asked.start,
        asked.end,
        field=asked.field,
        model=run.reading.model or None,
        corrections=run.corrections,
    )
    with open_for(STANDARD, messages) as out:
        EXPLANATION_WRITERS[question.format or "table"](explanation, out)


def _find_place(at: str, run: Run, messages: Messages) -> tuple[Article, Passage]:
    """Return the article and the place in it that is meant; of several, the others are reported."""
    from newsfacts.read import Problem, ReadWarning
    from newsfacts.text import make_fair_copy

    def report(problem: Problem) -> None:
        if not isinstance(problem, ReadWarning):
            raise problem
        report_problem(problem, messages)

    articles = run.read(report)
    source = ", ".join(run.reading.paths)
    if at.isdecimal() and len(at) <= _LONGEST_OFFSET:
        few = list(islice(articles, 2))
        if not any(int(at) >= len(article.text) and at in article.text for article in few):
            return _find_offset(int(at), few, source)
        articles = chain(few, articles)  # A number that can be no offset may be words.
    for article in articles:
        places = _find_words(make_fair_copy(article), at)
        if places:
            if places[1:] and not places[0].field:
                starts = [str(place.start) for place in places[1 : 1 + _MANY]]
                others = ", ".join(starts) + (" …" if len(places) > 1 + _MANY else "")
                messages.inform(f"{at!r} occurs {len(places)} times in {article.source}; the others: --at {others}")
            return article, places[0]
    remedy = "pass words as they are written, or an offset"
    raise UsageError(f"{at!r} does not occur in it", where=source, remedy=remedy)


def _find_offset(offset: int, articles: list[Article], source: str) -> tuple[Article, Passage]:
    from newsfacts.text import Passage

    if len(articles) != 1:
        what = "an offset needs one article" if articles else "there is no article in it"
        raise UsageError(what, where=source, remedy="pass --at words" if articles else "pass another file")
    (article,) = articles
    if offset >= len(article.text):
        remedy = "count code points from 0"
        raise UsageError(f"the text ends before {offset}, at {len(article.text)}", where=source, remedy=remedy)
    return article, Passage(offset, offset + 1)


def _find_words(copy: FairCopy, words: str) -> list[Passage]:
    """Return where words are in the text of an article, else in its title; they are read as the article is."""
    from newsfacts.text import compose

    words, start = compose(words).text, copy.article.body_start
    places = []
    while words and (start := copy.article.text.find(words, start)) >= 0:
        places.append(copy.find_written(start, start + len(words)))
        start += len(words)
    found = [place for place in places if place]
    return [place for place in found if place.field is None] or found
