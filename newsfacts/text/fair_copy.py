"""The fair copy of an article: what finders read, and where that is in the article as its user has it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

from newsfacts.text.composed import Composed, compose
from newsfacts.types import Article, OtherField

# A blank line ends every sentence, so that none reaches from the title into the text.
_BETWEEN = "\n\n"


class Passage(NamedTuple):
    """A stretch of an article as its user has it: half-open offsets in its text, or in the field that is named."""

    start: int
    end: int
    field: OtherField | None = None

    def overlaps(self, other: Passage) -> bool:
        """Return whether both share a character."""
        return self.field == other.field and self.start < other.end and other.start < self.end


class _Part(NamedTuple):
    """A part of what is read: where it begins there, and where in the article's text or other field."""

    composed: Composed
    read_at: int
    written_at: int
    field: OtherField | None = None

    def find_written(self, start: int, end: int) -> Passage:
        """Return where the characters from `start` to `end` of what is read are written."""
        start, end = self.composed.find_written(start - self.read_at, end - self.read_at)
        return Passage(start + self.written_at, end + self.written_at, self.field)


@dataclass(frozen=True, eq=False)
class FairCopy:
    """An article as it is read: composed (see `compose`), after its title where that is no part of the text.

    `article` is what is read, and `original` what the user has. All offsets of finders count in `article.text`, and no
    fact begins before its `body_start`. The text itself begins at `text_start`, after the header or the title.
    """

    original: Article
    article: Article
    text_start: int
    _parts: tuple[_Part, ...]

    @classmethod
    def of_plain_text(cls, article: Article) -> FairCopy:
        """Return the copy that is read letter for letter, without the title."""
        return cls(article, article, article.body_start, (_Part(Composed(article.text), 0, 0),))

    @property
    def is_as_written(self) -> bool:
        """Whether offsets are those of the original."""
        return self.article is self.original

    def find_written(self, start: int, end: int) -> Passage | None:
        """Return where article.text[start:end], which is not empty, is written; None for what is in title and text."""
        part = next(part for part in reversed(self._parts) if part.read_at <= start)
        return part.find_written(start, end) if end <= part.read_at + len(part.composed.text) else None

    def words_of(self, passage: Passage) -> str:
        """Return what is written there."""
        whole = self.original.title or "" if passage.field else self.original.text
        return whole[passage.start : passage.end]


def make_fair_copy(article: Article) -> FairCopy:
    """Return an article as it is read; one that is composed, and whose title is not read, is its own copy."""
    if article.title_is_read and article.title:
        return _copy_with_title(article, article.title)
    if _is_blank(article):
        return FairCopy(article, replace(article, text="", body_start=0), 0, (_Part(Composed(""), 0, 0),))
    text = compose(article.text)
    if text.is_as_written:
        return FairCopy.of_plain_text(article)
    body_start = len(compose(article.text[: article.body_start]).text)
    copy = replace(article, text=text.text, body_start=body_start)
    return FairCopy(article, copy, body_start, (_Part(text, 0, 0),))


def _copy_with_title(article: Article, title: str) -> FairCopy:
    """Return title and text in one; a header before the text is left out."""
    head, text = compose(title), compose("" if _is_blank(article) else article.text[article.body_start :])
    text_start = len(head.text) + len(_BETWEEN)
    parts = (_Part(head, 0, 0, "title"), _Part(text, text_start, article.body_start))
    copy = replace(article, text=head.text + _BETWEEN + text.text, body_start=0)
    return FairCopy(article, copy, text_start, parts)


def _is_blank(article: Article) -> bool:
    """Return whether there is nothing to read in the text: to look for it in megabytes of blanks would take minutes."""
    return not article.text[article.body_start :].strip()
