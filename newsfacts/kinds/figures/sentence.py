"""A sentence as the grammar of quantities sees it."""

from __future__ import annotations

from typing import NamedTuple

from newsfacts.finds import DateFind
from newsfacts.text import ArticleText, Spans
from newsfacts.text.words import NOTHING, Word

_CLAUSE_SIGNS = (",", ".", ":", ";", "!", "?", "–", "“", "«", '"', "")


class Carried(NamedTuple):
    """What the sentences before leave to the next one: the noun counted last, the currency of the last millions."""

    noun: str | None = None
    currency: str | None = None


class Sentence(NamedTuple):
    """A view of some words of an article, by index; offsets are those of the article's text."""

    article: ArticleText
    words: list[Word]
    dates: Spans[DateFind]
    carried: Carried

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
        """Return the word at an index; before and after the sentence a word that is nothing."""
        return self.words[index] if 0 <= index < len(self.words) else NOTHING

    def glued(self, index: int) -> bool:
        """Say whether no blank stands between this word and the one before."""
        return 0 < index < len(self.words) and self.words[index - 1].end == self.words[index].start

    def opens_clause(self, index: int) -> bool:
        """Say whether a capital at this index may be due to the position alone."""
        before = self.get(index - 1)
        return index == 0 or (before.kind == "sign" and before.text in ':„"»«“”‚–—-•*.!?(|/…')

    def closes_clause(self, index: int) -> bool:
        """Say whether a clause ends before this index, or goes on with another one."""
        after = self.get(index)
        return after.text in _CLAUSE_SIGNS or after.folded in ("und", "oder", "aber")

    def label_at(self, index: int) -> str:
        """Return the label of the last entity that shares a character with the word, or an empty string."""
        word = self.get(index)
        entities = self.article.entities.over(word.start, word.end)
        return entities[-1].label if entities else ""

    def label_ending_with(self, word: Word) -> str:
        """Return the label of the entity that ends with this word, or an empty string."""
        entity = self.article.entities.ending_at(word.end)
        return entity.label if entity else ""


def view_sentence(article: ArticleText, start: int, end: int, dates: Spans[DateFind], carried: Carried) -> Sentence:
    """Return the words of text[start:end], empty lines left out; `dates` are those of the article."""
    words = [word for word in article.words.between(start, end) if word.kind != "break"]
    return Sentence(article, words, dates, carried)
