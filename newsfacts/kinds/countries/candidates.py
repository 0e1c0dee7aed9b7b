"""Words and phrases that may mean a state, whatever is around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newsfacts.german.states import Form, phrases
from newsfacts.german.word_groups import group_words
from newsfacts.kinds.countries.capitals import read_capital_adjective
from newsfacts.kinds.countries.state_words import read_direction, read_word
from newsfacts.text import ArticleText
from newsfacts.text.patterns import LETTER, PLAIN_WORD
from newsfacts.types import CountryEvidence

# A word with its gender ending and an open hyphen: "Russland-Ukraine-Frage", "Ukrainer:innen", "Russland- und".
_STATE_WORD = re.compile(rf"{PLAIN_WORD}(?:[:*_/]-?[iI]n(?:nen)?(?!{LETTER}))?(?:-(?=[ ,]))?")
_LONGEST_TITLE = 60


class StateCandidate(NamedTuple):
    """A word or phrase that may mean a state: half-open offsets, its text, and what it says by itself.

    `iso` is the state that it means, empty as long as that may be several (`form.rivals`); `by` is how it names it.
    """

    start: int
    end: int
    word: str
    form: Form
    iso: str
    by: CountryEvidence


def find_candidates(article: ArticleText) -> Iterator[StateCandidate]:
    """Yield every word and phrase that may mean a state; one that means two of them gives two candidates."""
    text, known_phrases, reached = article.text, phrases(), article.start
    for match in _STATE_WORD.finditer(text, reached):
        word, start = match[0], match.start()
        if start < reached:
            continue
        if word in known_phrases and (phrase := _match_phrase(text, start, word)):
            form, end = phrase
            if form:
                yield _make_candidate(text, start, end, form, reached)
            reached = end
            continue
        for form in _read_open_word(text, word, match.end()) if word[-1] == "-" else read_word(word):
            yield _make_candidate(text, start, match.end(), form, reached)
        if word[-2:] == "er" and (iso := read_capital_adjective(article, word, match.end())):
            yield _make_candidate(text, start, match.end(), Form(iso, "place"), reached)


def _match_phrase(text: str, start: int, word: str) -> tuple[Form | None, int] | None:
    """Return what the phrase at text[start:] means that begins with the word, and its end."""
    return next(((p.form, found.end()) for p in phrases()[word] if (found := p.pattern.match(text, start))), None)


def _read_open_word(text: str, word: str, end: int) -> tuple[Form, ...]:
    """Read a word whose hyphen stands for a second part: "Russland- und Chinapolitik", "Nord- und Südkorea"."""
    forms = tuple(form._replace(by="compound") for form in read_word(word[:-1]))
    other = _other_part().match(text, end)
    return forms + (read_direction(word[:-1], other[1]) if other else ())


def titled_start(text: str, start: int, earliest: int) -> int:
    """Return where the official name begins whose last part is the name at `start`: "Königreich Spanien"."""
    title = _title().search(text, max(earliest, start - _LONGEST_TITLE), start)
    return title.start() if title else start


@cache
def _other_part() -> re.Pattern[str]:
    joining = "|".join(group_words("countries/groups", "joining"))
    return re.compile(rf"[ \u00a0](?:{joining})[ \u00a0]({LETTER}+)")


@cache
def _title() -> re.Pattern[str]:
    adjectives = "|".join(group_words("countries/groups", "title_adjective"))
    titles = "|".join(group_words("countries/groups", "title"))
    return re.compile(rf"(?<![\w-])(?:(?:{adjectives})[ \u00a0]){{0,2}}(?:{titles})(?:e?s)?[ \u00a0](?:der )?$")


def _make_candidate(text: str, start: int, end: int, form: Form, earliest: int) -> StateCandidate:
    if form.by == "name":
        start = titled_start(text, start, earliest)
    return StateCandidate(start, end, text[start:end], form, "" if form.rivals else form.iso, form.by)
