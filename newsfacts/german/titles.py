"""Finds titles and proper names, mostly in quotation marks, whose numbers count nothing: „4 Blocks“."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newsfacts.german.closed_classes import is_closed_class, is_of_class, is_preposition, words_of
from newsfacts.german.inflection import Forms
from newsfacts.german.number_starts import may_begin_number
from newsfacts.german.qualifiers import is_qualifier
from newsfacts.tables import Row, load_table, load_words
from newsfacts.text import ArticleText, Spans
from newsfacts.text.spans import Stretch
from newsfacts.text.words import Word, split_words

_MOST_WORDS, _LONGEST = 10, 100
_REACH = 60
_SHORTEST_VERB = 4
_YEAR_DIGITS = 4
_VERB_ENDINGS = ("t", "te", "ten")
_ENDS_SENTENCE = (".", ",", ";", "!", "?", "…")
# A word or a sign between two titles: „Rocky 3“ und „Apollo 13“.
_BETWEEN = re.compile(r"\s*(?:,|;|/|und|oder|sowie)\s*")
_SPEECH_FOLLOWS = re.compile(r"\s*,\s*([^\W\d_]+)")


class TitledNounRow(Row):
    """What has a title in quotation marks after it, in all its forms."""

    noun: Forms


class Title(NamedTuple):
    """A title with its quotation marks, if any; one that is not `certain` may be what somebody said: „500 Leute“."""

    start: int
    end: int
    certain: bool


@cache
def _titled_nouns() -> tuple[str, ...]:
    return tuple({form.casefold() for row in load_table("german/titled_nouns", TitledNounRow) for form in row.noun})


@cache
def _set_titles() -> re.Pattern[str]:
    titles = sorted(load_words("german/set_titles"), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, titles))})(?!\w)")


def find_titles(article: ArticleText) -> Spans[Title]:
    """Return the titles of an article, with quotation marks or without; ask by `article.once(find_titles)`."""
    return Spans(_read_titles(article))


def _read_titles(article: ArticleText) -> Iterator[Title]:
    yield from (Title(*match.span(), certain=True) for match in _set_titles().finditer(article.text, article.start))
    last: Title | None = None
    for quotation in article.quotations:
        title = _read_title(article, quotation, last)
        if title is not None:
            yield title
        last = title


def _read_title(article: ArticleText, quotation: Stretch, last: Title | None) -> Title | None:
    """Read a quotation as a title; `last` is the quotation before, if that is one."""
    if quotation.end - quotation.start > _LONGEST or article.text[quotation.start + 1].islower():
        return None
    words = split_words(article.text, quotation.start + 1, quotation.end - 1)
    if not 0 < len(words) <= _MOST_WORDS or words[0].is_lower or words[-1].text in (".", ",", ";"):
        return None
    before = split_words(article.text, max(article.start, quotation.start - _REACH), quotation.start)
    noun = before[-1] if before else None
    if noun is not None and noun.is_capitalised and noun.folded.endswith(_titled_nouns()):
        return Title(*quotation, certain=True)
    if _is_speech(article, quotation, before) or _is_clause(words):
        return None
    listed = last is not None and _BETWEEN.fullmatch(article.text, last.end, quotation.start) is not None
    opens = words[0].is_capitalised and (is_closed_class(words[0].text) or may_begin_number(words[0].folded))
    inside = not article.opens_clause(quotation.start) and opens
    certain = (listed and last is not None and last.certain) or inside or _is_numbered(words)
    return Title(*quotation, certain=certain) if certain or not _quantifies(before) else None


def _is_speech(article: ArticleText, quotation: Stretch, before: list[Word]) -> bool:
    """Return whether somebody says it: a colon before it, or a verb after its comma."""
    if before and before[-1].text == ":":
        return True
    after = _SPEECH_FOLLOWS.match(article.text, quotation.end)
    return after is not None and _may_be_verb(after[1])


def _is_clause(words: list[Word]) -> bool:
    """Return whether the words have a verb or end as a sentence does, so that they are no name."""
    if words[-1].text in _ENDS_SENTENCE or words[0].folded in words_of("pronoun", "personal"):
        return True
    return any(_may_be_verb(word.text) for word in words)


def _may_be_verb(word: str) -> bool:
    if is_of_class(word, "verb"):
        return word[0].islower()
    is_long = len(word) >= _SHORTEST_VERB and word.islower()
    return is_long and word.endswith(_VERB_ENDINGS) and not is_closed_class(word)


def _is_numbered(words: list[Word]) -> bool:
    """Return whether a number ends it that is no amount: „Stirb langsam 2“, „Apollo 13“; or opens it: „2001: …“."""
    if len(words) == 1:
        return False
    if words[0].kind == "number" and words[1].text == ":":
        return True
    lead, number = words[-2], words[-1].text
    is_amount = is_preposition(lead.text) or is_qualifier(lead.folded) or any(word.text == "," for word in words)
    # A year may end what is no title: „Olympische Spiele 1936“.
    return number.isdigit() and len(number) < _YEAR_DIGITS and lead.kind == "word" and not is_amount


def _quantifies(before: list[Word]) -> bool:
    """Return whether an amount follows the words before: "rund „500 Polizisten“", "sprach von „500 Polizisten“"."""
    if not before:
        return False
    if is_qualifier(before[-1].folded):
        return True
    return len(before) > 1 and before[-1].folded in words_of("preposition") and before[-2].is_lower
