"""Things and animals with a person's name, by the noun before it ("Sturm Sabine") or after it ("Böll Stiftung")."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Literal

from newsfacts.german.legal_forms import is_legal_form
from newsfacts.german.noun_phrases import follows_determiner
from newsfacts.german.roles import base_role
from newsfacts.kinds.people.given_names import is_given_name
from newsfacts.tables import Flag, Row, load_table
from newsfacts.text import ArticleText, Beginnings
from newsfacts.text.patterns import NOUN, QUOTES

_NOUN_BEFORE = re.compile(rf"(?P<noun>{NOUN})[^\S\n](?:[{QUOTES}])?\Z")
_NOUN_AFTER = re.compile(rf"[^\S\n](?P<noun>{NOUN})")
_ROLE_OF = re.compile(rf"(?P<role>{NOUN}) (?:des|der) \Z")
_REACH = 40


class ThingRow(Row):
    """A noun before or after the name of a thing; `compound`: the end of a longer noun as well.

    `determiner` asks for a determiner before the noun, which is a name itself without one ("Rose", "Wolf").
    """

    noun: str
    place: Literal["before", "after"]
    compound: Flag = False
    determiner: Flag = False
    example: str


@cache
def _things(place: str, *, after_determiner: bool = False) -> re.Pattern[str]:
    """Match the nouns in lower case before the name of a thing, or after it; a group has what precedes one."""
    rows = [row for row in load_table("people/things", ThingRow) if row.place == place]
    rows = [row for row in rows if not row.determiner or after_determiner]
    whole = "|".join(re.escape(row.noun.lower()) for row in rows)
    ends = "|".join(re.escape(row.noun.lower()) for row in rows if row.compound)
    return re.compile(rf"(?:(.*-)?(?:{whole})|(.{{3,}})(?:{ends}))(?:e?s)?")


def is_thing_noun(word: str) -> bool:
    """Return whether a noun before a name makes it that of a thing or an animal ("Rettungsschiff", "Eisbär")."""
    return _things("before").fullmatch(word.lower()) is not None


def is_named_after(noun: str) -> bool:
    """Return whether the noun after a name and a hyphen makes a thing of both ("Trump-Tower", "Adenauer-Stiftung")."""
    return _things("after").fullmatch(noun.lower()) is not None


def ends_as_thing(words: Sequence[str]) -> bool:
    """Return whether the last word is a house, a prize or a company: "Georg Büchner Preis", but not "Thomas Preis"."""
    if is_legal_form(words[-1]):
        return True
    thing = _things("after").fullmatch(words[-1].lower())
    return thing is not None and (len(words) > 2 or any(thing.groups()))


def noun_after(article: ArticleText, end: int) -> str:
    """Return the noun right after a name, in its line; an empty string without."""
    noun = _NOUN_AFTER.match(article.text, end)
    return noun["noun"] if noun else ""


def is_called_thing(article: ArticleText, start: int) -> bool:
    """Return whether a noun right before text[start:] makes a thing or an animal of the name ("Sturm Sabine")."""
    before = _NOUN_BEFORE.search(article.text, max(0, start - _REACH), start)
    if before is None or _is_role_of_owner(article, before.start("noun"), start):
        return False
    nouns = _things("before", after_determiner=follows_determiner(article.text, before.start("noun")))
    return nouns.fullmatch(before["noun"].lower()) is not None


def _is_role_of_owner(article: ArticleText, noun: int, start: int) -> bool:
    """Return whether it is the one who has a role in the thing: "der Gründer des Unternehmens Anna Huber"."""
    owner = _ROLE_OF.search(article.text, max(0, noun - _REACH), noun)
    has_role = owner is not None and base_role(owner["role"]) is not None and owner["role"] != "Kapitän"
    return has_role and is_given_name(noun_after(article, start - 1))


def called_things(article: ArticleText, names: Iterable[str]) -> frozenset[str]:
    """Return the names that a noun somewhere gives to a thing or an animal ("Sturm Sabine", "Jacht Anna Maria")."""
    by_first: dict[str, list[str]] = {}
    for name in names:
        if name.replace(" ", "").isalpha():
            by_first.setdefault(name.split()[0], []).append(name)
    found = (name for first, begun in by_first.items() for name in _find_called(article, first, Beginnings(begun)))
    return frozenset(found)


def _find_called(article: ArticleText, first: str, names: Beginnings) -> Iterator[str]:
    """Yield the names with this first word, whole words only, that a noun gives to a thing."""
    for start in article.places_of(first):
        whole = [name for name in names.at(article.text, start) if not article.after(start + len(name), 1).isalnum()]
        if whole and is_called_thing(article, start):
            yield from whole
