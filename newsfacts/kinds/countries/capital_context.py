"""A capital in its sentence: the words around it, and what else the sentence speaks of."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Literal

from newsfacts.german.states import capital_of, capitals
from newsfacts.kinds.countries.frames import group, verbs
from newsfacts.kinds.countries.state_words import read_word
from newsfacts.tables import load_words
from newsfacts.text import ArticleText
from newsfacts.text.words import list_plain_words

_LINE_START = re.compile(r"(?:^|\n)[ \t]*[\"„»“+*•–-]*[ \t]*$")
_CLAUSE_END = re.compile(r"[,.;:!?\n\"“”«»]")
_WINDOW = 90  # characters of its sentence on either side of a capital
_WIDE_WINDOW = 300
_AFTER_PLACE = re.compile(r"(?:,|in|aus|nach|von|bei) \S+ und $")

# Where a capital is in its clause, as far as it may be the subject there.
Position = Literal["subordinate", "listed", "after_capital", "after_verb", "before_verb", "other"]


class CapitalContext:
    """A capital at text[start:end], with the words of its sentence as far as the frames look.

    `before` and `second_before` are the words before it, the nearest first, `after` the three after it; empty strings
    where something other than a blank comes between.
    """

    def __init__(self, article: ArticleText, start: int, end: int) -> None:
        self._article = article
        self._start, self._end = start, end
        self._sentence = article.sentence_at(start)
        self.capital = article.text[start:end]
        row = capitals().get(self.capital)
        self.is_home = row is not None and row.acts == "rarely"
        self.left = article.text[max(self._sentence[0], start - _WINDOW) : start]
        self.right = article.text[end : min(self._sentence[1], end + _WINDOW)]
        self.before, self.second_before = (*article.words_before(start, 2), "", "")[:2]
        self.after = (*article.words_after(end, 3), "", "", "")[:3]

    @property
    def opens_line(self) -> bool:
        """Whether nothing but a bullet or a quotation mark precedes it in its line."""
        return _LINE_START.search(self._article.text, max(0, self._start - 20), self._start) is not None

    @cached_property
    def clause_before(self) -> list[str]:
        """The words of its clause before it."""
        return list_plain_words(_CLAUSE_END.split(self.left)[-1])

    @cached_property
    def clause_after(self) -> list[str]:
        """The words of its clause after it."""
        return list_plain_words(_CLAUSE_END.split(self.right)[0])

    @cached_property
    def sentence_words(self) -> frozenset[str]:
        """All words of its sentence, of a long one those near it."""
        first, last = (
            max(self._sentence[0], self._start - _WIDE_WINDOW),
            min(self._sentence[1], self._end + _WIDE_WINDOW),
        )
        return frozenset(list_plain_words(self._article.text, first, last))

    @property
    def words_after_pair(self) -> list[str]:
        """The words after the capital, or after the pair of states that it begins: "Moskau und Kiew"."""
        if self.after[0] == "und" and names_state(self.after[1]):
            return [self.after[2]]
        return [word for word in self.after if word]

    @cached_property
    def position(self) -> Position:
        """Where it is in its clause."""
        before, left = self.before.lower(), self.left
        if before in group("opener") and not left.rstrip().endswith(","):
            return "subordinate"
        if not before and left.rstrip().endswith(("(", "/", ",", "-")):
            return "listed"
        if capital_of(self.second_before) and self.before in verbs("always", "with_other_state"):
            return "after_capital"
        if self.before.islower() and before in verbs("always"):
            return "after_verb"
        return "before_verb" if not before or self._may_precede_subject else "other"

    @property
    def _may_precede_subject(self) -> bool:
        if self.before == "und":
            return names_state(self.second_before) and not _AFTER_PLACE.search(self.left)
        return self.before.lower() in group("before_subject")

    @cached_property
    def meets_other_state(self) -> bool:
        """Whether the sentence speaks of another state, and not of sport or the city's own affairs."""
        own = capital_of(self.capital)
        return not self._is_local and any(
            word in group("alliance")
            or any(form.iso != own and (form.by != "place" or capital_of(word)) for form in read_word(word))
            for word in self.sentence_words
        )

    @property
    def speaks_of_diplomacy(self) -> bool:
        """Whether the sentence speaks of diplomacy, and not of sport or the city's own affairs."""
        return not self._is_local and not group("diplomacy").isdisjoint(self.sentence_words)

    @property
    def _is_local(self) -> bool:
        return not load_words("countries/city_affairs").isdisjoint(self.sentence_words)


def names_state(word: str) -> bool:
    """Return whether the word by itself is a capital or means a state."""
    return bool(capital_of(word) or read_word(word))
