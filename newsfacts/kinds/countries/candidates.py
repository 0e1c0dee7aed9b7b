"""Words and phrases that may mean a state, whatever stands around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsfacts.german.states import Form, phrases, titled_start
from newsfacts.kinds.countries.capitals import read_capital_adjective
from newsfacts.kinds.countries.state_words import read_direction, read_word
from newsfacts.text import ArticleText
from newsfacts.text.patterns import LETTER, PLAIN_WORD
from newsfacts.types import CountryEvidence

# A word with its gender ending and an open hyphen: "Russland-Ukraine-Frage", "Ukrainer:innen", "Russland- und".
_STATE_WORD = re.compile(rf"{PLAIN_WORD}(?:[:*_/]-?[iI]n(?:nen)?(?!{LETTER}))?(?:-(?=[ ,]))?")
_OTHER_PART = re.compile(rf"[ \u00a0](?:und|oder|sowie|wie|bis)[ \u00a0]({LETTER}+)")


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
            form, reached = phrase
            if form:
                yield _make_candidate(text, start, reached, form)
            continue
        for form in _read_open_word(text, word, match.end()) if word[-1] == "-" else read_word(word):
            yield _make_candidate(text, start, match.end(), form)
        if word[-2:] == "er" and (iso := read_capital_adjective(article, word, match.end())):
            yield _make_candidate(text, start, match.end(), Form(iso, "place"))


def _match_phrase(text: str, start: int, word: str) -> tuple[Form | None, int] | None:
    """Return what the phrase at text[start:] means that begins with the word, and its end."""
    return next(((p.form, found.end()) for p in phrases()[word] if (found := p.pattern.match(text, start))), None)


def _read_open_word(text: str, word: str, end: int) -> tuple[Form, ...]:
    """Read a word whose hyphen stands for a second part: "Russland- und Chinapolitik", "Nord- und Südkorea"."""
    forms = tuple(form._replace(by="compound") for form in read_word(word[:-1]))
    other = _OTHER_PART.match(text, end)
    return forms + (read_direction(word[:-1], other[1]) if other else ())


def _make_candidate(text: str, start: int, end: int, form: Form) -> StateCandidate:
    if form.by == "name":
        start = titled_start(text, start)
    return StateCandidate(start, end, text[start:end], form, "" if form.rivals else form.iso, form.by)
