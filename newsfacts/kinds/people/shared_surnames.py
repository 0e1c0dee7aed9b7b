"""Given names that share the surname of the name after them: "Hans und Inge Müller"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from newsfacts.german.names import PARTICLES, surname
from newsfacts.german.roles import base_role
from newsfacts.kinds.people.candidates import PersonCandidate
from newsfacts.kinds.people.given_names import is_given_name
from newsfacts.text import ArticleText, Spans
from newsfacts.text.patterns import CAPITALISED, NOUN

_NAMES = re.compile(NOUN)
# "Hans und", "Hans, Eva und", before the name that all share the surname of.
_NAMED_TOGETHER = re.compile(rf"(?<![\w-])(?P<names>(?:{NOUN},\s)*{NOUN})\s(?:und|&|sowie)\s\Z")
_CAPITALISED_BEFORE = re.compile(rf"(?<![\w-])({CAPITALISED})\s\Z")
_NOBLE = re.compile(
    r"(?:(?:Kron|Erb)?[Pp]rinz(?:ess)?|König|Kaiser|(?:Groß|Erz)?[Hh]erzog|Fürst)(?:in)?|Papst|Queen|King"
)
_REACH = 80


def share_surnames(article: ArticleText, candidates: list[PersonCandidate]) -> list[PersonCandidate]:
    """Give the surname after them to given names, those among the candidates and others."""
    names = {candidate.name for candidate in candidates}
    shared = {
        (given.start, given.end): given for candidate in candidates for given in find_sharing(article, candidate, names)
    }
    full = Spans(candidate for candidate in candidates if candidate.is_full)
    by_place = {(candidate.start, candidate.end): candidate for candidate in candidates}
    return list((by_place | {(given.start, given.end): given for given in full.free(shared.values())}).values())


def find_sharing(article: ArticleText, candidate: PersonCandidate, names: Collection[str]) -> Iterator[PersonCandidate]:
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
        if is_surname or (before and _NOBLE.fullmatch(before[1])) or not _is_just_given(given[0], last, names):
            return
        yield PersonCandidate(*given.span(), f"{given[0]} {last}")


def _is_just_given(word: str, shared: str, names: Collection[str]) -> bool:
    """Say whether the word is a given name and nobody's surname, and goes with no other surname in the article."""
    if not is_given_name(word) or word in PARTICLES or base_role(word):  # "Hamlet-Darsteller und Willi Huber"
        return False
    others = [name.split(" ") for name in names if " " in name]
    return not any(words[-1] == word or (words[0] == word and words[-1] != shared.split(" ")[-1]) for words in others)
