"""Joins the mentions of one person: surname to full name, first name to full name, initials, other spellings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, NamedTuple

from newsfacts.finds import PersonFind
from newsfacts.german.names import fold, is_junior, may_be_same, surname, without_article
from newsfacts.kinds.entries import Entry
from newsfacts.kinds.people.given_names import gender_of
from newsfacts.kinds.people.spelling_variants import unify_spellings
from newsfacts.text.patterns import CAPITAL

# A short form that fits more people than that is left open: to weigh them at each mention costs more than linear time.
_MOST_PEOPLE = 100
_INITIALS = re.compile(rf"\b({CAPITAL})\.(?:\s(?={CAPITAL}\.))?")


def join_people(finds: list[PersonFind]) -> list[Entry]:
    """Join mentions to one entry an individual, named by the fullest form, with all roles and the first party found.

    A short form that fits two people goes to the one that its address or role fits ("Frau Müller"), else to the one
    named last before it, else to the first named after it. Where the two are named in one sentence, it stays an entry
    of its own: nobody can say whom it means.
    """
    antecedents = _Antecedents(finds, _unify_forms([find.name for find in finds]))
    mentions: dict[tuple[str, str], list[tuple[PersonFind, str]]] = {}
    for find, (name, mark, reason) in zip(finds, antecedents.resolve(), strict=True):
        mentions.setdefault((name, mark), []).append((find, reason))
    return [_make_entry(name, found) for (name, _), found in mentions.items()]


def _make_entry(name: str, mentions: list[tuple[PersonFind, str]]) -> Entry:
    finds = [find for find, _ in mentions]
    return Entry({"name": name, **_describe(finds)}, finds, [mention for mention in mentions if mention[1]])


def _unify_forms(names: list[str]) -> list[str]:
    """Write the names in the article's one spelling."""
    names = _unify_initials(names)
    spelt = unify_spellings(names)
    return [spelt.get(name, name) for name in names]


def _unify_initials(names: list[str]) -> list[str]:
    """Write names that differ by the full stops of initials as the first does: "JD Vance", "J. D. Vance"."""
    first: dict[str, str] = {}
    return [first.setdefault(_INITIALS.sub(r"\1", name), name) for name in names]


def _describe(finds: list[PersonFind]) -> dict[str, Any]:
    """Return roles and party of a person by all mentions; a party in brackets counts more than one in a role."""
    held = [(role, owner) for find in finds for role, owner in find.roles]
    parties = [*(find.party for find in finds), *(find.party_of_role for find in finds)]
    first = held[0][0] if held else None
    return {
        "role": first,
        "roles": list(dict.fromkeys(role for role, _ in held)),
        "role_of": next((owner for role, owner in held if owner and first and _is_same_role(role, first)), None),
        "party": next(filter(None, parties), None),
    }


def _is_same_role(role: str, first: str) -> bool:
    """Return whether a role is the first one again, perhaps with what it belongs to ("Präsident", "US-Präsident")."""
    return role == first or role.endswith(f"-{first}")


class _Antecedent(NamedTuple):
    """Whom a mention means: the person's name, a mark that keeps apart who is left open, and why where several fit."""

    name: str
    mark: str = ""
    reason: str = ""


class _Antecedents:
    """Whom each mention means: `finds` in text order, `forms` their names in the article's one spelling."""

    def __init__(self, finds: list[PersonFind], forms: list[str]) -> None:
        self._finds, self._forms = finds, forms
        self._people = _People(forms)
        self._fitting = cache(self._find_fitting)
        self._certain: dict[str, list[int]] = {}  # the positions of mentions that fit one person alone
        for position, form in enumerate(forms):
            candidates = self._people.whom(form)
            if len(candidates) == 1 and self._fitting(form, finds[position].gender):
                self._certain.setdefault(candidates[0], []).append(position)
        self._roles = {name: self._roles_at(places) for name, places in self._certain.items()}
        self._last: dict[str, int] = {}

    def resolve(self) -> Iterator[_Antecedent]:
        """Yield the antecedent of each mention."""
        for position, form in enumerate(self._forms):
            candidates = self._people.whom(form)
            fitting = self._fitting(form, self._finds[position].gender)
            if not fitting:
                yield _Antecedent(form, self._finds[position].gender)
            elif len(candidates) == 1:
                self._last[candidates[0]] = position
                yield _Antecedent(candidates[0])
            elif len(fitting) > _MOST_PEOPLE:
                yield _Antecedent(form, "open", f"may be any of {len(fitting)} people: left open")
            else:
                chosen = self._choose(position, fitting)
                reason = f"may be {' or '.join(fitting)}: {chosen or 'left open'}"
                yield _Antecedent(chosen or form, "" if chosen else "open", reason)

    def _choose(self, position: int, names: list[str]) -> str | None:
        """Return the one of several people whom a mention means, None where that is open."""
        roles = self._roles_at([position])
        by_role = [name for name in names if roles & self._roles.get(name, set())]
        if len(by_role) == 1 or len(names) == 1:
            return (by_role or names)[0]
        before = {name: self._last[name] for name in names if name in self._last}
        after = {name: self._certain[name][0] for name in names if name in self._certain}
        nearest = before or after
        if not nearest:
            return None
        chosen = max(before, key=before.__getitem__) if before else min(after, key=after.__getitem__)
        sentence = self._sentence(nearest[chosen])
        rivals = [name for name, place in nearest.items() if name != chosen and self._sentence(place) == sentence]
        return None if rivals else chosen

    def _find_fitting(self, form: str, gender: str) -> list[str]:
        """Return the people whom a form may name: "Frau Müller" is none of the men."""
        people = self._people.whom(form)
        return [name for name in people if not gender or gender_of(name) in ("", gender) or form == name]

    def _roles_at(self, positions: Iterable[int]) -> set[str]:
        return {role for position in positions for role, _ in self._finds[position].roles}

    def _sentence(self, position: int) -> int:
        """Return which sentence a mention is in; each its own where that is not known."""
        sentence = self._finds[position].sentence
        return -position - 1 if sentence is None else sentence


class _People:
    """The people of an article: the forms of names that are no shorter form of another, in text order."""

    def __init__(self, forms: list[str]) -> None:
        distinct = {fold(form): form for form in reversed(forms)}
        self._by_word: dict[str, dict[str, None]] = {}  # in text order
        for form in reversed(distinct.values()):
            words = form.split(" ")
            folded = [fold(word) for word in words]
            for word in {*folded, *(fold(without_article(word)) for word in words), *map(without_article, folded)}:
                self._by_word.setdefault(word, {})[form] = None
        shorter = {form for form in distinct.values() if self._is_shorter(form)}
        for names in self._by_word.values():
            for name in shorter.intersection(names):
                del names[name]
        self.whom = cache(self._whom)

    def _is_shorter(self, form: str) -> bool:
        return any(_is_short_for(form, other) for other in self._sharing_words(form))

    def _sharing_words(self, form: str) -> list[str]:
        """Return those who have all words of the form but initials, in text order: whoever bears it is one of them."""
        words = [fold(word) for word in form.split(" ")]
        written_out = [word for word in words if not _is_initial(word)] or words
        fewest, *others = sorted((self._by_word.get(word, {}) for word in written_out), key=len)
        return [name for name in fewest if all(name in names for names in others)]

    def _whom(self, form: str) -> list[str]:
        """Return the people whom the form may name: by that name, else by surname, else by any of their names."""
        names = self._sharing_words(form)
        same = [name for name in names if fold(name) == fold(form)]
        fitting = [name for name in names if _is_short_for(form, name)]
        by_surname = [name for name in fitting if fold(surname(name)).endswith(fold(form).split(" ")[-1])]
        seniors = [name for name in by_surname if not is_junior(name)]
        return same or seniors or by_surname or fitting


def _is_initial(word: str) -> bool:
    return len(word) == 2 and word.endswith(".")


def _is_short_for(short: str, full: str) -> bool:
    """Return whether `short` names the person `full` with fewer or abbreviated words.

    "Donald Trump" is not "Donald Trump Jr.", but his father.
    """
    if is_junior(full) and short == full.rpartition(" ")[0]:
        return False
    if fold(short) == fold(full) or len(short.split(" ")) > len(full.split(" ")):
        return False
    return len(short) < len(full) and may_be_same(short, full)
