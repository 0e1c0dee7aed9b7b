"""Applies corrections to the facts of an article; applying them again changes nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from newsfacts.corrections.names import make_key, mention_keys
from newsfacts.corrections.rules import Add, Corrections, Drop, Fix, Merge
from newsfacts.kinds import KINDS
from newsfacts.kinds.correctable import Correctable, Identity
from newsfacts.kinds.kind import Kind
from newsfacts.text import Spans

if TYPE_CHECKING:
    from newsfacts.types import Article, Facts

AnyRule = TypeVar("AnyRule", Drop, Merge, Fix, Add)


@dataclass(frozen=True)
class _Entry:
    """An entry, and what it is called: by its name and by the words of each mention."""

    fact: Any

    @cached_property
    def keys(self) -> frozenset[str]:
        return frozenset({make_key(self.fact.name)}.union(*(mention_keys(m.text) for m in self.fact.mentions)))


class Corrector:
    """Applies corrections to one article after another; what the rules say of each kind is worked out once.

    Names are dropped first, then added, merged and fixed, so that what is dropped makes room for what is added.
    """

    def __init__(self, corrections: Corrections) -> None:
        self._kinds = [
            (kind, _KindCorrector(kind, kind.correctable, corrections))
            for kind in KINDS
            if kind.correctable and kind.has_mentions
        ]

    def correct(self, facts: Facts, article: Article) -> Facts:
        """Return the corrected facts of the article; a kind that was not asked for stays out."""
        corrected = {
            kind.name: corrector.correct(found, article)
            for kind, corrector in self._kinds
            if (found := kind.of(facts)) is not None
        }
        return facts.model_copy(update=corrected)


class _KindCorrector:
    """Corrects the facts of one kind."""

    def __init__(self, kind: Kind, how: Correctable, corrections: Corrections) -> None:
        self._kind, self._how = kind, how
        self._dropped: frozenset[str] = frozenset().union(*(rule.keys for rule in self._own(corrections.drop)))
        self._added = self._own(corrections.add)
        self._merged: list[Merge | Add] = [*self._added, *self._own(corrections.merge)]
        self._fixed: list[Fix] = [*self._added, *self._own(corrections.fix)]

    def _own(self, rules: Iterable[AnyRule]) -> list[AnyRule]:
        return [rule for rule in rules if rule.kind == self._kind.name]

    def correct(self, facts: list[Any], article: Article) -> list[Any]:
        entries = _drop([_Entry(fact) for fact in facts], self._dropped)
        for add in self._added:
            entries = self._add(entries, add, article)
        if identity := self._how.identity:
            for fix in self._fixed:
                entries = self._move(entries, fix, identity)
        else:
            for merge in self._merged:
                entries = self._merge(entries, merge)
            entries = [self._fix(entry) for entry in entries]
        return [entry.fact for entry in _in_text_order(entries)]

    def _add(self, entries: list[_Entry], add: Add, article: Article) -> list[_Entry]:
        """Make a mention of each place where the name occurs and nothing of the kind was found."""
        taken = Spans(mention for entry in entries for mention in entry.fact.mentions)
        mentions = [
            self._kind.mention(start=start, end=end, text=article.text[start:end], **self._how.added_mention)
            for start, end in (match.span() for match in add.pattern.finditer(article.text, article.body_start))
            if not taken.covers(start, end) and mention_keys(article.text[start:end]).isdisjoint(self._dropped)
        ]
        if identity := self._how.identity:
            return self._join_by_code(entries, add, identity, mentions)
        return _join(entries, _Entry(self._kind.fact(name=add.name, mentions=[])), mentions)

    def _join_by_code(self, entries: list[_Entry], rule: Fix, identity: Identity, mentions: list[Any]) -> list[_Entry]:
        """Join the mentions to the entry of the rule's code, else to a new one."""
        known = next((entry for entry in entries if getattr(entry.fact, identity.field) == rule.code), None)
        new: dict[str, Any] = {identity.field: rule.code, "name": rule.made_name, "mentions": []}
        return _join(entries, known or _Entry(self._kind.fact(**new)), mentions)

    def _move(self, entries: list[_Entry], fix: Fix, identity: Identity) -> list[_Entry]:
        """Move the mentions that are written so to the entry that they mean."""
        moved = [m for entry in entries for m in entry.fact.mentions if not mention_keys(m.text).isdisjoint(fix.keys)]
        return self._join_by_code(_without(entries, fix.keys), fix, identity, moved)

    def _merge(self, entries: list[_Entry], merge: Merge | Add) -> list[_Entry]:
        """Join the entries that are called by one of the names under the first of them."""
        same = _in_text_order(entry for entry in entries if not entry.keys.isdisjoint(merge.keys))
        if not same:
            return entries
        facts = [entry.fact for entry in same]
        first = {name: _first_value(facts, name) for name in self._how.field_names}
        values = {**self._how.adjust_merged(facts, first), "name": merge.names[0]}
        others = [entry for entry in entries if entry.keys.isdisjoint(merge.keys)]
        mentions = (mention for fact in facts for mention in fact.mentions)
        return _join(others, _Entry(facts[0].model_copy(update=values)), mentions)

    def _fix(self, entry: _Entry) -> _Entry:
        """Set the values that are given for any name that the entry is called by, the last one of each field."""
        values: dict[str, Any] = {}
        for fix in self._fixed:
            if not entry.keys.isdisjoint(fix.keys):
                values |= fix.values
        if not values:
            return entry
        return _Entry(entry.fact.model_copy(update=self._how.adjust_fixed(entry.fact, values)))


def _drop(entries: list[_Entry], dropped: frozenset[str]) -> list[_Entry]:
    """Leave out the entries of those names, and in others the mentions that are written so."""
    return _without([entry for entry in entries if make_key(entry.fact.name) not in dropped], dropped)


def _join(entries: list[_Entry], to: _Entry, mentions: Iterable[Any]) -> list[_Entry]:
    """Add mentions to an entry, which may be new; a new one without mentions is left out."""
    places = {(mention.start, mention.end): mention for mention in (*mentions, *to.fact.mentions)}
    if not places:
        return entries
    ordered = [places[place] for place in sorted(places)]
    others = [entry for entry in entries if entry is not to]
    return [*others, _Entry(to.fact.model_copy(update={"mentions": ordered}))]


def _first_value(facts: Iterable[Any], name: str) -> Any:
    return next((value for fact in facts if (value := getattr(fact, name))), None)


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
