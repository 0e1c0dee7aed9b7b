"""Applies corrections to the facts of an article; applying them again changes nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from newsfacts.corrections.names import make_key, mention_keys
from newsfacts.corrections.rules import FIELDS, Add, Corrections, Fix, Merge
from newsfacts.german.states import state_name
from newsfacts.types import Country, CountryMention, Mention, Organisation, Person, Place

if TYPE_CHECKING:
    from newsfacts.types import Article, Facts

_FACTS: dict[str, type[Any]] = {
    "people": Person,
    "countries": Country,
    "organisations": Organisation,
    "places": Place,
}


@dataclass(frozen=True)
class _Entry:
    """An entry, and what it is called: by its name and by the words of each mention."""

    fact: Any

    @cached_property
    def keys(self) -> frozenset[str]:
        return frozenset({make_key(self.fact.name)}.union(*(mention_keys(m.text) for m in self.fact.mentions)))


def apply_corrections(facts: Facts, article: Article, corrections: Corrections) -> Facts:
    """Return the corrected facts of the article; a kind that was not asked for stays out.

    Names are dropped first, then added, merged and fixed, so that what is dropped makes room for what is added.
    """
    corrected = {
        kind: _correct(kind, getattr(facts, kind), article, corrections)
        for kind in FIELDS
        if getattr(facts, kind) is not None
    }
    return facts.model_copy(update=corrected)


def _correct(kind: str, facts: list[Any], article: Article, corrections: Corrections) -> list[Any]:
    dropped: frozenset[str] = frozenset().union(*(rule.keys for rule in corrections.drop if rule.kind == kind))
    added = [rule for rule in corrections.add if rule.kind == kind]
    merged: list[Merge | Add] = [*added, *(rule for rule in corrections.merge if rule.kind == kind)]
    fixed: list[Fix] = [*added, *(rule for rule in corrections.fix if rule.kind == kind)]
    entries = _drop([_Entry(fact) for fact in facts], dropped)
    for add in added:
        entries = _add(entries, add, article, dropped)
    if kind == "countries":
        for fix in fixed:
            entries = _move(entries, fix)
    else:
        for merge in merged:
            entries = _merge(entries, merge)
        entries = [_fix(entry, fixed) for entry in entries]
    return [entry.fact for entry in _in_text_order(entries)]


def _drop(entries: list[_Entry], dropped: frozenset[str]) -> list[_Entry]:
    """Leave out the entries of those names, and in others the mentions that are written so."""
    return _without([entry for entry in entries if make_key(entry.fact.name) not in dropped], dropped)


def _add(entries: list[_Entry], add: Add, article: Article, dropped: frozenset[str]) -> list[_Entry]:
    """Make a mention of each place where the name stands and nothing of the kind was found."""
    taken = [(mention.start, mention.end) for entry in entries for mention in entry.fact.mentions]
    mentions = [
        _make_mention(add.kind, start, end, article.text)
        for start, end in (match.span() for match in add.pattern.finditer(article.text, article.body_start))
        if all(end <= first or last <= start for first, last in taken)
        and mention_keys(article.text[start:end]).isdisjoint(dropped)
    ]
    if add.kind == "countries":
        return _join_state(entries, add.iso or "", mentions)
    return _join(entries, _Entry(_FACTS[add.kind](name=add.name, mentions=[])), mentions)


def _make_mention(kind: str, start: int, end: int, text: str) -> Mention:
    if kind == "countries":
        return CountryMention(start=start, end=end, text=text[start:end], by="name")
    return Mention(start=start, end=end, text=text[start:end])


def _join_state(entries: list[_Entry], iso: str, mentions: list[Any]) -> list[_Entry]:
    """Join the mentions to the entry of the state, else to a new one."""
    state = next((entry for entry in entries if entry.fact.iso == iso), None)
    return _join(entries, state or _Entry(Country(name=state_name(iso), iso=iso, mentions=[])), mentions)


def _join(entries: list[_Entry], to: _Entry, mentions: Iterable[Any]) -> list[_Entry]:
    """Give an entry, one of the others or a new one, these mentions too; without any a new one stays out."""
    places = {(mention.start, mention.end): mention for mention in (*mentions, *to.fact.mentions)}
    if not places:
        return entries
    ordered = [places[place] for place in sorted(places)]
    others = [entry for entry in entries if entry is not to]
    return [*others, _Entry(to.fact.model_copy(update={"mentions": ordered}))]


def _merge(entries: list[_Entry], merge: Merge | Add) -> list[_Entry]:
    """Join the entries that are called by one of the names under the first of them."""
    same = _in_text_order(entry for entry in entries if not entry.keys.isdisjoint(merge.keys))
    if not same:
        return entries
    values = _first_values([entry.fact for entry in same], merge.kind)
    merged = _Entry(same[0].fact.model_copy(update={**values, "name": merge.names[0]}))
    others = [entry for entry in entries if entry.keys.isdisjoint(merge.keys)]
    return _join(others, merged, (mention for entry in same for mention in entry.fact.mentions))


def _first_values(facts: list[Any], kind: str) -> dict[str, Any]:
    """Return the first value of each field, all roles, and of the first role what it belongs to."""
    values: dict[str, Any] = {
        field: next((value for fact in facts if (value := getattr(fact, field))), None) for field in FIELDS[kind]
    }
    if kind == "people":
        values["roles"] = list(dict.fromkeys(role for person in facts for role in _roles(person)))
        values["role_of"] = next((p.role_of for p in facts if p.role_of and p.role == values["role"]), None)
    return values


def _roles(person: Person) -> list[str]:
    return person.roles or [role for role in (person.role,) if role]


def _fix(entry: _Entry, fixes: Iterable[Fix]) -> _Entry:
    """Set the values that are given for any name that the entry is called by, the last one of each field."""
    values: dict[str, Any] = {}
    for fix in fixes:
        if not entry.keys.isdisjoint(fix.keys):
            values |= fix.values
    if "role" in values:
        values = {**_with_role(entry.fact, values["role"]), **values}
    return _Entry(entry.fact.model_copy(update=values)) if values else entry


def _with_role(person: Person, role: str | None) -> dict[str, Any]:
    """Return the roles of a person whose first one is another, and what that belongs to; without one there is none."""
    others = [other for other in _roles(person) if other not in (role, person.role)]
    return {"roles": [role, *others] if role else [], "role_of": person.role_of if role == person.role else None}


def _move(entries: list[_Entry], fix: Fix) -> list[_Entry]:
    """Move the mentions of countries that are written so to the country that they mean."""
    moved = [m for entry in entries for m in entry.fact.mentions if not mention_keys(m.text).isdisjoint(fix.keys)]
    return _join_state(_without(entries, fix.keys), fix.iso or "", moved)


def _without(entries: Iterable[_Entry], keys: frozenset[str]) -> list[_Entry]:
    """Leave out the mentions that are written so, and entries that have no other."""
    return [kept for entry in entries if (kept := _thin_out(entry, keys)).fact.mentions]


def _thin_out(entry: _Entry, keys: frozenset[str]) -> _Entry:
    if entry.keys.isdisjoint(keys):
        return entry
    mentions = [mention for mention in entry.fact.mentions if mention_keys(mention.text).isdisjoint(keys)]
    return _Entry(entry.fact.model_copy(update={"mentions": mentions}))


def _in_text_order(entries: Iterable[_Entry]) -> list[_Entry]:
    return sorted(entries, key=lambda entry: int(entry.fact.mentions[0].start))
