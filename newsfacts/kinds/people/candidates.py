"""What the stages hand on to each other: places that may name a person, and the role nouns beside them."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsfacts.text import ArticleText, Offsets

_NAME_PART = re.compile(r"[^\W\d_][\w.'’ʼ`´-]*")


class RoleNoun(NamedTuple):
    """A noun beside a name that says what the person is.

    `name` is its base form, text[start:end] the noun, `phrase_end` where the phrase ends that follows it ("der
    Ukraine"), `of` the ISO code or the name of the state or organisation that the role belongs to.
    """

    name: str
    start: int
    end: int
    phrase_end: int
    of: str | None = None


class PersonCandidate(NamedTuple):
    """A place that may name a person, and the name: as it is written, and in base form once that is known."""

    start: int
    end: int
    name: str
    roles: tuple[RoleNoun, ...] = ()

    @property
    def is_full(self) -> bool:
        """Whether the name has several words; one alone is a surname, or a given name."""
        return " " in self.name


def read_candidate(article: ArticleText, start: int, end: int) -> PersonCandidate:
    """Make a candidate of text[start:end], which may be broken by several blanks."""
    return PersonCandidate(start, end, " ".join(article.text[start:end].split()))


def name_parts(article: ArticleText, start: int, end: int) -> list[Offsets]:
    """Return the offsets of a name's words in text[start:end], each with its full stop, apostrophes and hyphens."""
    return [part.span() for part in _NAME_PART.finditer(article.text, start, end)]
