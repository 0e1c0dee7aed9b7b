"""The names of an article's people once more, where the recogniser missed them: bare, inflected, before a hyphen."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache

from newsfacts.german.address import forms_of_address
from newsfacts.german.names import lone_surnames
from newsfacts.german.noun_phrases import follows_determiner
from newsfacts.german.roles import base_role
from newsfacts.german.states import capital_of, is_state_form
from newsfacts.kinds.people.candidates import PersonCandidate
from newsfacts.kinds.people.compounds import name_opens
from newsfacts.kinds.people.groups import any_of
from newsfacts.kinds.people.other_meanings import is_surely_place
from newsfacts.kinds.people.things import is_named_after
from newsfacts.text import ArticleText, Beginnings, Spans
from newsfacts.text.patterns import LETTER, NOUN

_FIRST_LETTERS = re.compile(rf"{LETTER}\w*")
_GENITIVE = r"(?:['’`´]?s|['’`´](?=\s))?"
_NAME_ENDS = re.compile(rf"(?P<ending>{_GENITIVE})(?:-(?P<noun>\w[\w-]*)|(?![\w-]))")
_CAPITALISED_BEFORE = re.compile(rf"(?<=[\w,] ){NOUN} \Z")


def add_again(article: ArticleText, candidates: list[PersonCandidate]) -> list[PersonCandidate]:
    """Add the names and surnames of the candidates wherever else they occur."""
    forms = {form for candidate in candidates for form in (candidate.name, *lone_surnames(candidate.name))}
    names = [form for form in forms - _mean_something_else(article) if capital_of(form) is None]
    found = find_again(article, [name for name in names if not is_state_form(name)])
    taken = Spans(candidates)
    return [*candidates, *sorted(again for again in found if taken.at(again.start) is None)]


def _mean_something_else(article: ArticleText) -> set[str]:
    """Return the names that the recogniser more often takes for an organisation ("Walgreen") than for a person.

    A surname that is as well a place ("Guttenberg") is left out where one is said to be there or to come from there.
    """
    marked = {(article.text_of(entity), entity.label) for entity in article.entities}
    times = article.times_marked
    organisations = {name for name, label in marked if label == "ORG" and times(name, "ORG") > times(name, "PER")}
    places = {name for name, label in marked if label == "LOC"} | set(_at_place().findall(article.text))
    return organisations | {name for name in places if is_surely_place(name)}


@cache
def _at_place() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of('before_place')}) ({NOUN})")


def find_again(article: ArticleText, names: Collection[str]) -> Iterator[PersonCandidate]:
    """Yield the names of the body: bare, in the genitive, before a hyphen."""
    for first, begun in _by_first_letters(names).items():
        for start in article.places_of(first):
            is_opening = start >= article.start and name_opens().match(article.text, start)
            if is_opening and (again := _find_at(article, start, begun)):
                yield again


def _by_first_letters(names: Iterable[str]) -> dict[str, Beginnings]:
    """Map the first word of names, and its genitive, to the names that begin with it."""
    by_word: dict[str, list[str]] = {}
    for name in names:
        if word := _FIRST_LETTERS.search(name):
            by_word.setdefault(word[0], []).append(name)
    begun = {word: Beginnings(names) for word, names in by_word.items()}
    return {f"{word}s": names for word, names in begun.items()} | begun


def _find_at(article: ArticleText, start: int, names: Beginnings) -> PersonCandidate | None:
    """Return the longest of the names that text[start:] begins with, in any inflection, if it is meant there."""
    for name in names.at(article.text, start):
        if end := _NAME_ENDS.match(article.text, start + len(name)):
            is_meant = not is_named_after(end["noun"]) if end["noun"] else _is_name(article, start)
            return PersonCandidate(start, end.end("ending"), name) if is_meant else None
    return None


def _is_name(article: ArticleText, start: int) -> bool:
    """Distinguish a name from a noun of that form ("der Koch"), and from somebody else's surname ("Inge Müller")."""
    if follows_determiner(article.text, start):
        return False
    before = _CAPITALISED_BEFORE.search(article.text, max(0, start - 40), start)
    if before is None:
        return True
    word = before[0].strip()
    return base_role(word) is not None or word in forms_of_address()
