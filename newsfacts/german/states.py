"""The forms of states: names, adjectives, inhabitants, and the words that only look like one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Literal, NamedTuple

from newsfacts.german.inflection import Entries, Forms, LexiconEntry, genitives, match_forms
from newsfacts.tables import Cells, Row, load_table
from newsfacts.text.patterns import match_beginnings
from newsfacts.types import CountryEvidence

_AFTER_FIRST_WORD = re.compile(r"[ .'’-]")
_INSIDE_PHRASE = re.compile(r"[ .'’]")
_GENDER = re.compile(r"[:*_/]-?(?=in(?:nen)?$)")
SHORTEST_NAME = 3


class StateRow(Row):
    """A row of data/german/states.tsv."""

    iso: str
    status: Literal["state", "former", "territory"]
    name: str
    names: Entries = ()
    adjectives: Entries = ()
    inhabitants: Entries = ()
    source: str


class CapitalRow(Row):
    """A row of data/german/capitals.tsv: a capital or seat of power, and how often it acts for its state."""

    iso: str
    names: Entries
    acts: Literal["always", "often", "rarely", "never"]


class ExceptionRow(Row):
    """A row of data/german/state_exceptions.tsv."""

    forms: Entries = ()
    beginnings: Cells = ()
    example: str


class HomonymRow(Row):
    """A row of data/german/state_homonyms.tsv."""

    forms: Forms
    isos: Cells
    by: CountryEvidence
    default: str = ""
    unless: Cells = ()
    example: str


class Form(NamedTuple):
    """How a word refers to a state.

    `bare` is an adjective without ending ("deutsch"). `rivals` are the states that an ambiguous form may
    mean; its `iso` is then the one that it means where nothing else decides, or empty. `unless` are
    beginnings of words that show that it means none at all.
    """

    iso: str
    by: CountryEvidence
    bare: bool = False
    rivals: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()


@dataclass(frozen=True)
class Phrase:
    """An entry of several words, and its form; None where it means no state."""

    entry: LexiconEntry
    form: Form | None

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern of its forms, to be matched at the first word."""
        end = r"(?:e?s|n)?(?![^\W\d_])" if self.form else r"s?(?!-?[^\W\d_])"
        return re.compile(match_forms(self.entry) + end)


@cache
def state_rows() -> dict[str, StateRow]:
    """Return the rows of the states by ISO code."""
    return {row.iso: row for row in load_table("german/states", StateRow)}


def state_name(iso: str) -> str:
    """Return the common German name."""
    return state_rows()[iso].name


def state_by_form(word: str) -> str | None:
    """Return the ISO code of the state that the word names, in any inflection."""
    return next((form.iso for form in lookup(word) if form.by == "name" and form.iso), None)


def has_contrary_word(form: Form, text: str) -> bool:
    """Return whether a word of the text shows that the form means no state ("Orden" beside "Dominikaner")."""
    return match_beginnings(form.unless).search(text) is not None


def is_state_form(text: str) -> bool:
    """Return whether the text as a whole is a name, an adjective or an inhabitant of a state."""
    if lookup(text):
        return True
    first = _AFTER_FIRST_WORD.split(text, maxsplit=1)[0]
    return any(phrase.form and phrase.pattern.fullmatch(text) for phrase in phrases().get(first, ()))


def capital_of(word: str) -> str | None:
    """Return the ISO code of the state whose capital the word names, in the nominative or genitive."""
    row = capitals().get(word)
    return row.iso if row and row.acts != "always" else None


def lookup(word: str) -> tuple[Form, ...]:
    """Look up a whole word: as written, as a capitalised adjective, in capitals, in a gendered form."""
    forms = forms_of_states()
    if found := forms.get(word) or (forms.get(word[:1].lower() + word[1:]) if word[:1].isupper() else None):
        return found
    if word.isupper() and len(word) > SHORTEST_NAME:
        return forms.get(word.capitalize(), ())
    plain = _GENDER.sub("", word).replace("Innen", "innen")
    return forms.get(plain, ()) if plain != word else ()


@cache
def forms_of_states() -> dict[str, tuple[Form, ...]]:
    """Return all forms of one word: names and inhabitants in upper, adjectives in lower case."""
    forms: dict[str, tuple[Form, ...]] = {}
    for row in state_rows().values():
        for entry in _only_words(_names(row)):
            for name in (genitive for form in entry.forms for genitive in genitives(form)):
                forms.setdefault(name, (Form(row.iso, "name"),))
        for entry in row.adjectives:
            for adjective in entry.forms:
                forms.setdefault(adjective, (Form(row.iso, "adjective", bare=adjective == entry.base),))
        for entry in _only_words(row.inhabitants):
            for inhabitant in entry.forms:
                forms.setdefault(inhabitant, (Form(row.iso, "inhabitant"),))
    for homonym in load_table("german/state_homonyms", HomonymRow):
        for form in homonym.forms:
            bare = homonym.by == "adjective" and form == homonym.forms[0]
            forms[form] = (Form(homonym.default, homonym.by, bare, rivals=homonym.isos, unless=homonym.unless),)
    return forms


@cache
def names_of_inhabitants() -> frozenset[str]:
    """Return the names of states that their inhabitants may bear as well: "Polen", "Schweden", "Ungarn"."""
    rows = state_rows().values()
    inhabitants = {form for row in rows for entry in row.inhabitants for form in entry.forms}
    return frozenset(form for row in rows for entry in _names(row) for form in entry.forms if form in inhabitants)


@cache
def capitals() -> dict[str, CapitalRow]:
    """Return capitals and seats of one or several words, with their genitives."""
    found: dict[str, CapitalRow] = {}
    for row in load_table("german/capitals", CapitalRow):
        for name in (form for entry in row.names for form in entry.forms):
            for form in (name, name + "s", name + "’", name + "'"):
                found.setdefault(form, row)
    return found


@cache
def phrases() -> dict[str, tuple[Phrase, ...]]:
    """Return the forms of several words by their first word, longest first; exceptions have no form."""
    found: dict[str, list[Phrase]] = {}
    for phrase in _list_phrases():
        for first in dict.fromkeys(_AFTER_FIRST_WORD.split(form, maxsplit=1)[0] for form in phrase.entry.forms):
            found.setdefault(first, []).append(phrase)
    return {first: tuple(sorted(some, key=lambda phrase: -len(phrase.entry.base))) for first, some in found.items()}


def _list_phrases() -> Iterable[Phrase]:
    for row in state_rows().values():
        yield from (Phrase(entry, Form(row.iso, "name")) for entry in _only_phrases(_names(row)))
        yield from (Phrase(entry, Form(row.iso, "inhabitant")) for entry in _only_phrases(row.inhabitants))
    for capital in load_table("german/capitals", CapitalRow):
        yield from (Phrase(entry, Form(capital.iso, "place")) for entry in _only_phrases(capital.names))
    for exception in load_table("german/state_exceptions", ExceptionRow):
        for entry in exception.forms:
            if " " in entry.base:
                yield Phrase(entry._replace(forms=(*entry.forms, *map(_capitalise, entry.forms))), None)


def _capitalise(phrase: str) -> str:
    return phrase[0].upper() + phrase[1:]


def _names(row: StateRow) -> tuple[LexiconEntry, ...]:
    return (LexiconEntry(row.name, (row.name,)), *row.names)


def _only_words(entries: Iterable[LexiconEntry]) -> Iterable[LexiconEntry]:
    return (entry for entry in entries if not _INSIDE_PHRASE.search(entry.base))


def _only_phrases(entries: Iterable[LexiconEntry]) -> Iterable[LexiconEntry]:
    return (entry for entry in entries if _INSIDE_PHRASE.search(entry.base))


@cache
def _exceptions() -> tuple[frozenset[str], tuple[str, ...]]:
    rows = load_table("german/state_exceptions", ExceptionRow)
    words = frozenset(form for row in rows for entry in row.forms for form in entry.forms if " " not in form)
    return words, tuple(beginning for row in rows for beginning in row.beginnings)


def is_exception(word: str) -> bool:
    """Return whether a word only looks like the form of a state: "Polenta"."""
    words, beginnings = _exceptions()
    return word in words or word.startswith(beginnings)
