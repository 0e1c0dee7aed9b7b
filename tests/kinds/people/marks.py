"""Marks in the sentences of tests: <> is around the name."""

from __future__ import annotations

from newsfacts.kinds.people.candidates import PersonCandidate, RoleNoun, read_candidate
from newsfacts.kinds.people.roles_after import find_roles_after
from newsfacts.kinds.people.roles_before import find_roles_before
from newsfacts.text import ArticleText
from tests.marks import read_marks


def name_in(marked: str) -> tuple[str, int, int]:
    """Return the text and the offsets of the name."""
    text, (mark,) = read_marks(marked, "<", ">")
    return text, mark.start, mark.end


def candidate_in(marked: str) -> tuple[ArticleText, PersonCandidate]:
    """Return the article and the name in it."""
    text, start, end = name_in(marked)
    article = ArticleText(text)
    return article, read_candidate(article, start, end)


def roles_beside(text: str, start: int, end: int) -> list[RoleNoun]:
    """Return the roles before a name and after it."""
    return [*find_roles_before(text, start), *find_roles_after(text, end)]
