"""Given names that share the surname of the name after them: "Hans und Inge Müller"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newsfacts.german.names import is_name_particle, surname
from newsfacts.german.roles import base_role
from newsfacts.kinds.people.candidates import PersonCandidate
from newsfacts.kinds.people.given_names import is_given_name
from newsfacts.kinds.people.groups import group
from newsfacts.text import ArticleText, Spans
from newsfacts.text.patterns import CAPITALISED, NOUN

_NAMES = re.compile(NOUN)
# "Hans und", "Hans, Eva und", before the name that all share the surname of.
_NAMED_TOGETHER = re.compile(rf"(?<![\w-])(?P<names>(?:{NOUN},\s)*{NOUN})\s(?:und|&|sowie)\s\Z")
_CAPITALISED_BEFORE = re.compile(rf"(?<![\w-])({CAPITALISED})\s\Z")
_REACH = 80


def share_surnames(article: ArticleText, candidates: list[PersonCandidate]) -> list[PersonCandidate]:
    """Complete given names with the surname of the name after them, whether they are candidates already or not."""
    names = FullNames(candidate.name for candidate in candidates)
    shared = {
        (given.start, given.end): given for candidate in candidates for given in find_sharing(article, candidate, names)
    }
    full = Spans(candidate for candidate in candidates if candidate.is_full)
    by_place = {(candidate.start, candidate.end): candidate for candidate in candidates}
    return list((by_place | {(given.start, given.end): given for given in full.free(shared.values())}).values())


class FullNames:
    """The names of several words among those of an article, by their first and last words."""

    def __init__(self, names: Iterable[str]) -> None:
        self._lasts: set[str] = set()
        self._lasts_of: dict[str, set[str]] = {}
        for first, *_, last in (name.split(" ") for name in names if " " in name):
            self._lasts.add(last)
            self._lasts_of.setdefault(first, set()).add(last)

    def bear_as_surname(self, word: str) -> bool:
        """Return whether the word is the last of a name."""
        return word in self._lasts

    def bear_with_other(self, given: str, last: str) -> bool:
        """Return whether a name begins with the given name and ends in another word than `last`."""
        return not self._lasts_of.get(given, set()) <= {last}


def find_sharing(article: ArticleText, candidate: PersonCandidate, names: FullNames) -> Iterator[PersonCandidate]:
    """Yield the given names before a full name that share its surname, each with its full name.

    "Hans und Inge Müller" gives "Hans Müller". None where the word may be a surname, bears another one among the
    `names` of the article, or is a prince's, who needs none.
    """
    text, start = article.text, candidate.start
    if not candidate.is_full or not is_given_name(candidate.name.split(" ")[0]):
        return
    together = _NAMED_TOGETHER.search(text, max(0, start - _REACH), start)
    if together is None:
        return
    last = surname(candidate.name)
    for given in reversed(list(_NAMES.finditer(text, *together.span("names")))):
        before = _CAPITALISED_BEFORE.search(text, max(0, given.start() - _REACH), given.start())
        is_surname = before is not None and is_given_name(before[1])
        if is_surname or (before and before[1] in group("noble")) or not _is_just_given(given[0], last, names):
            return
        yield PersonCandidate(*given.span(), f"{given[0]} {last}")


def _is_just_given(word: str, shared: str, names: FullNames) -> bool:
    """Return whether the word is a given name and nobody's surname, and goes with no other surname in the article."""
    if not is_given_name(word) or is_name_particle(word) or base_role(word):  # "Hamlet-Darsteller und Willi Huber"
        return False
    return not names.bear_as_surname(word) and not names.bear_with_other(word, shared.split(" ")[-1])
