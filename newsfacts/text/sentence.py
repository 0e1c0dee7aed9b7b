"""A sentence as grammars read it: its words by index, with the entities over them."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from operator import attrgetter

from newsfacts.text.article import ArticleText
from newsfacts.text.words import NOTHING, Word

_get_start = attrgetter("start")
_SIGNS_BEFORE_CLAUSE = ':„"»«“”‚–—-•*.!?(|/…'


@dataclass(frozen=True)
class Sentence:
    """Some words of an article, by index; offsets are those of the article's text."""

    article: ArticleText
    words: list[Word]

    @property
    def text(self) -> str:
        """The text of the article, not of the sentence alone."""
        return self.article.text

    @property
    def start(self) -> int:
        """Where the first word begins."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Where the last word ends."""
        return self.words[-1].end

    def get(self, index: int) -> Word:
        """Return the word at an index; `NOTHING` outside the sentence."""
        return self.words[index] if 0 <= index < len(self.words) else NOTHING

    def index_at(self, offset: int) -> int:
        """Return the index of the first word that begins at an offset or after it."""
        return bisect_left(self.words, offset, key=_get_start)

    def glued(self, index: int) -> bool:
        """Return whether no blank separates this word from the one before."""
        return 0 < index < len(self.words) and self.words[index - 1].end == self.words[index].start

    def opens_clause(self, index: int) -> bool:
        """Return whether a capital at this index may be due to the position alone."""
        before = self.get(index - 1)
        return index == 0 or (before.kind == "sign" and before.text in _SIGNS_BEFORE_CLAUSE)

    def label_at(self, index: int) -> str:
        """Return the label of the last entity that shares a character with the word, or an empty string."""
        word = self.get(index)
        entities = self.article.entities.over(word.start, word.end)
        return entities[-1].label if entities else ""

    def label_ending_with(self, word: Word) -> str:
        """Return the label of the entity that ends with this word, or an empty string."""
        entity = self.article.entities.ending_at(word.end)
        return entity.label if entity else ""


def list_words(article: ArticleText, start: int, end: int) -> list[Word]:
    """Return the words of text[start:end], empty lines left out."""
    return [word for word in article.words.between(start, end) if word.kind != "break"]
