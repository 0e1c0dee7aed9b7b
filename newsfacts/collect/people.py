"""Joins the mentions of one person: surname to full name, first name to full name, initials."""

from __future__ import annotations

from functools import cache

from newsfacts.annotations import Found
from newsfacts.collect.entries import Entry
from newsfacts.german.names import fold, may_be_same, surname


def join_people(finds: list[Found]) -> list[Entry]:
    """Join mentions to one entry an individual, named by the fullest form, with the first role and party found.

    A short form that fits two people goes to the one named last before it, else to the first named after it.
    """
    forms = [find.attributes["name"] for find in finds]
    people = _People(forms)
    first: dict[str, int] = {}
    for position, form in enumerate(forms):
        if len(people.whom(form)) == 1:
            first.setdefault(people.whom(form)[0], position)
    last: dict[str, int] = {}
    entries: dict[str, Entry] = {}
    for position, find in enumerate(finds):
        candidates = people.whom(forms[position])
        before = [name for name in candidates if name in last]
        after = [name for name in candidates if name in first]
        owner = (
            max(before, key=last.__getitem__)
            if before
            else min(after or candidates, key=lambda name: first.get(name, 0))
        )
        if len(candidates) == 1:
            last[owner] = position
        entry = entries.setdefault(owner, Entry({"name": owner, "role": None, "party": None}))
        entry.finds.append(find)
        for key in ("role", "party"):
            entry.fields[key] = entry.fields[key] or find.attributes[key]
    return list(entries.values())


class _People:
    """The people of an article: the forms of names that are no shorter form of another, in text order."""

    def __init__(self, forms: list[str]) -> None:
        distinct = {fold(form): form for form in reversed(forms)}
        self._by_word: dict[str, list[str]] = {}
        for form in reversed(distinct.values()):
            for word in set(form.split(" ")):
                self._by_word.setdefault(fold(word), []).append(form)
        self._by_word = {word: self._without_shorter(names) for word, names in self._by_word.items()}
        self.whom = cache(self._whom)

    def _without_shorter(self, names: list[str]) -> list[str]:
        return [name for name in names if not any(_is_short_for(name, other) for other in self._sharing_a_word(name))]

    def _sharing_a_word(self, form: str) -> list[str]:
        return [name for word in form.split(" ") for name in self._by_word.get(fold(word), [])]

    def _whom(self, form: str) -> list[str]:
        """Return the people whom the form may name: by that name, else by surname, else by any of their names."""
        names = list(dict.fromkeys(self._sharing_a_word(form)))
        same = [name for name in names if fold(name) == fold(form)]
        fitting = [name for name in names if _is_short_for(form, name)]
        by_surname = [name for name in fitting if fold(surname(name)).endswith(fold(form).split(" ")[-1])]
        return same or by_surname or fitting


def _is_short_for(short: str, full: str) -> bool:
    """Tell whether `short` names the person `full` with fewer or abbreviated words."""
    if fold(short) == fold(full) or len(short.split(" ")) > len(full.split(" ")):
        return False
    return len(short) < len(full) and may_be_same(short, full)
