"""What is next to a candidate, for objections and evidence."""

from __future__ import annotations

import re
from collections.abc import Container

from newsfacts.kinds.countries.candidates import StateCandidate
from newsfacts.text import ArticleText

# "Deutsche" is the adjective, the inhabitants and the language.
GERMANS = re.compile(r"[Dd]eutsche[nr]?$")


def precedes_noun(article: ArticleText, candidate: StateCandidate) -> bool:
    """Return whether a word in upper case follows that is no person."""
    following = article.word_after(candidate.end)
    return following[:1].isupper() and article.label_at(candidate.end + 1) != "PER"


def follows_word(article: ArticleText, candidate: StateCandidate, words: Container[str]) -> bool:
    """Return whether one of the words comes right before the candidate, in upper or lower case."""
    before = article.words_before(candidate.start, 1)
    return bool(before) and (before[0] in words or before[0].lower() in words)
