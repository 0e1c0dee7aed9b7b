"""Puts several spellings of one name into one: "Zelensky" becomes "Selenskyj" where the article has both."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import product
from typing import TypeVar

from newsfacts.german.names import fold, surname
from newsfacts.kinds.people.spelling import (
    are_spellings,
    are_spellings_of_given,
    are_surely_spellings,
    is_foreign_surname,
    is_surely_one_surname,
    may_be_respelt,
    spelling_keys,
)

Name = TypeVar("Name")
# No article has more names that begin alike, or more people of one surname: a list of thousands must not cost more.
_MOST_ALIKE = 50


def unify_spellings(forms: Iterable[str]) -> dict[str, str]:
    """Map the forms that spell a name otherwise to the first spelling of the full name; all others are left out.

    Two full names are one if given name and surname are spellings of each other. A bare surname is a spelling of
    another only where the article knows one person of that name at most.
    """
    spelt: dict[str, str] = {}
    surnames = _by_surname(forms)
    for one, other in _comparable(surnames):
        if spelt.keys().isdisjoint((one, other)) and _are_of_one_person(one, surnames[one], other, surnames[other]):
            spelt |= {form: _respell(form, other, one, surnames[one]) for form in _forms(other, surnames[other])}
    for last, givens in surnames.items():
        for first, later in _pair(givens):
            form = f"{later} {last}"
            if form not in spelt and may_be_respelt(first, last) and are_spellings_of_given(first, later):
                spelt[form] = f"{first} {last}"
    return spelt


def _by_surname(forms: Iterable[str]) -> dict[str, list[str]]:
    """Map the surnames to the given names that they go with, both in text order."""
    surnames: dict[str, dict[str, None]] = {}
    for form in forms:
        last = surname(form)
        given = form.removesuffix(last).strip()
        givens = surnames.setdefault(last, {})
        if given and form.endswith(last):
            givens[given] = None
    return {last: list(givens) for last, givens in surnames.items()}


def _pair(names: Iterable[Name]) -> Iterator[tuple[Name, Name]]:
    """Yield each name with those after it, but for those far away in a list without an end."""
    names = list(names)
    for place, name in enumerate(names):
        yield from ((name, other) for other in names[place + 1 : place + 1 + _MOST_ALIKE])


def _comparable(surnames: dict[str, list[str]]) -> list[tuple[str, str]]:
    """Return the pairs of surnames that begin alike as they sound, those with a given name first, in text order."""
    order = {last: place for place, last in enumerate(sorted(surnames, key=lambda last: not surnames[last]))}
    alike: dict[str, dict[str, None]] = defaultdict(dict)
    for last in order:
        for key in spelling_keys(last):
            alike[key[:3]].setdefault(last)
    pairs = {pair for group in alike.values() for pair in _pair(group) if are_spellings(*pair)}
    return sorted(pairs, key=lambda pair: (order[pair[0]], order[pair[1]]))


def _are_of_one_person(one: str, givens: list[str], other: str, other_givens: list[str]) -> bool:
    if fold(one) == fold(other):
        return False  # Accents need no table: the forms are joined as they are.
    if givens and other_givens:
        respelt = all(
            may_be_respelt(given, last) for last, names in ((one, givens), (other, other_givens)) for given in names
        )
        pairs = product(givens[:_MOST_ALIKE], other_givens[:_MOST_ALIKE])
        return (respelt or are_surely_spellings(one, other)) and all(are_spellings_of_given(*pair) for pair in pairs)
    if len(givens) + len(other_givens) > 1:
        return False
    if givens:
        return may_be_respelt(givens[0], one) or is_surely_one_surname(one, other)
    if other_givens:
        return may_be_respelt(other_givens[0], other) or is_surely_one_surname(one, other)
    return is_foreign_surname(one) and is_foreign_surname(other)


def _forms(last: str, givens: list[str]) -> list[str]:
    return [last, *(f"{given} {last}" for given in givens)]


def _respell(form: str, last: str, to: str, givens: list[str]) -> str:
    """Spell surname and given name of a form as the first of the spellings does."""
    given = form.removesuffix(last).strip()
    same = next((first for first in givens[:_MOST_ALIKE] if are_spellings_of_given(first, given)), given)
    return f"{same} {to}" if given else to
