"""Knows the forms of states: names, adjectives, inhabitants, and the words built with them."""

from __future__ import annotations

import re
from functools import cache
from itertools import product
from typing import Literal, NamedTuple

from newsfacts.tables import Row, load_table, split_cell
from newsfacts.text.patterns import match_beginnings
from newsfacts.types import CountryEvidence

_ADJECTIVE_ENDINGS = ("", "e", "em", "en", "er", "es")
_AFTER_FIRST_WORD = re.compile(r"[ .'’-]")
_GENDER = re.compile(r"[:*_/]-?(?=in(?:nen)?$)")
SHORTEST_NAME = 3
_LONGEST_TITLE = 60


class StateRow(Row):
    """A row of data/german/states.tsv."""

    iso: str
    status: Literal["state", "former", "territory"]
    name: str
    names: str = ""
    adjectives: str = ""
    inhabitants: str = ""
    source: str


class CapitalRow(Row):
    """A row of data/german/capitals.tsv."""

    iso: str
    names: str
    stands: Literal["yes", "home", "seat", "no"]


class PartRow(Row):
    """A row of data/german/state_parts.tsv."""

    kind: Literal[
        "direction", "prefix", "double", "combining", "head", "lowercase",
        "organisation", "language", "tail", "proper", "religion",
        "plural", "degree", "language_lead", "state_noun", "title", "title_adjective",
    ]  # fmt: skip
    word: str
    iso: str = ""


class ExceptionRow(Row):
    """A row of data/german/state_exceptions.tsv."""

    form: str


class AmbiguousRow(Row):
    """A row of data/german/state_homonyms.tsv."""

    form: str
    isos: str
    by: CountryEvidence
    default: str = ""
    unless: str = ""


class Form(NamedTuple):
    """What a word says of a state: which one, and how.

    `bare` is an adjective without ending ("deutsch"). `rivals` are the states that an ambiguous form may
    mean; its `iso` is then the one that it means where nothing else decides, or empty. `unless` are
    beginnings of words that show that it means none at all.
    """

    iso: str
    by: CountryEvidence
    bare: bool = False
    rivals: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()


class Phrase(NamedTuple):
    """A form of several words: its pattern, to be matched at the first word; no form where it means none."""

    pattern: re.Pattern[str]
    form: Form | None


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
    """Say whether a word of the text shows that the form means no state ("Orden" beside "Dominikaner")."""
    return match_beginnings(form.unless).search(text) is not None


def titled_start(text: str, start: int) -> int:
    """Return where the official name begins whose last part is the name at `start`: "Königreich Spanien"."""
    title = _title().search(text, max(0, start - _LONGEST_TITLE), start)
    return title.start() if title else start


@cache
def _title() -> re.Pattern[str]:
    adjectives, titles = "|".join(parts("title_adjective")), "|".join(parts("title"))
    return re.compile(rf"(?<![\w-])(?:(?:{adjectives})e[nrs]?[ \u00a0]){{0,2}}(?:{titles})(?:e?s)?[ \u00a0](?:der )?$")


def is_state_form(text: str) -> bool:
    """Say whether the text as a whole is a name, an adjective or an inhabitant of a state."""
    if lookup(text):
        return True
    first = _AFTER_FIRST_WORD.split(text, maxsplit=1)[0]
    return any(phrase.form and phrase.pattern.fullmatch(text) for phrase in phrases().get(first, ()))


def capital_of(word: str) -> str | None:
    """Return the ISO code of the state whose capital the word names, in the nominative or genitive."""
    row = capitals().get(word)
    return row.iso if row and row.stands != "seat" else None


def capital_standing(word: str) -> str | None:
    """Return how far a capital may stand for its state: yes, home, seat or no (see data/german/capitals.tsv)."""
    row = capitals().get(word)
    return row.stands if row else None


@cache
def parts(kind: str) -> dict[str, str]:
    """Return the words of a kind of data/german/state_parts.tsv with their ISO codes ("" where they have none)."""
    return {row.word: row.iso for row in load_table("german/state_parts", PartRow) if row.kind == kind}


def lookup(word: str) -> tuple[Form, ...]:
    """Look up a whole word: as it stands, an adjective in upper case, in capitals, in gender form."""
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
        for name in (row.name, *split_cell(row.names)):
            if _is_one_word(name):
                for form in _inflect_name(name):
                    forms.setdefault(form, (Form(row.iso, "name"),))
        for stem in split_cell(row.adjectives):
            for ending in _ADJECTIVE_ENDINGS:
                forms.setdefault(stem + ending, (Form(row.iso, "adjective", bare=not ending),))
        for inhabitant in split_cell(row.inhabitants):
            if _is_one_word(inhabitant):
                for form in _inflect_inhabitant(inhabitant):
                    forms.setdefault(form, (Form(row.iso, "inhabitant"),))
    for ambiguous in load_table("german/state_homonyms", AmbiguousRow):
        for form in _expand(ambiguous.form):
            forms[form] = (
                Form(
                    ambiguous.default,
                    ambiguous.by,
                    bare=form.endswith("sch"),
                    rivals=split_cell(ambiguous.isos),
                    unless=split_cell(ambiguous.unless),
                ),
            )
    return forms


@cache
def capitals() -> dict[str, CapitalRow]:
    """Return capitals and seats of one or several words, with their genitives."""
    found: dict[str, CapitalRow] = {}
    for row in load_table("german/capitals", CapitalRow):
        for name in split_cell(row.names):
            for form in _expand(name) if "~" in name else (name, name + "s", name + "’", name + "'"):
                found.setdefault(form, row)
    return found


@cache
def phrases() -> dict[str, tuple[Phrase, ...]]:
    """Return the forms of several words by their first word, longest first; exceptions have no form."""
    found: dict[str, list[tuple[str, Form | None]]] = {}

    def add(text: str, form: Form | None) -> None:
        for first in _expand(_AFTER_FIRST_WORD.split(text, maxsplit=1)[0]):
            found.setdefault(first, []).append((text, form))

    for row in state_rows().values():
        for by, texts in (
            ("name", (row.name, *split_cell(row.names))),
            ("inhabitant", split_cell(row.inhabitants)),
        ):
            for text in texts:
                if not _is_one_word(text):
                    add(text, Form(row.iso, by))  # type: ignore[arg-type]
    for capital in load_table("german/capitals", CapitalRow):
        for text in split_cell(capital.names):
            if not _is_one_word(text):
                add(text, Form(capital.iso, "place"))
    for exception in load_table("german/state_exceptions", ExceptionRow):
        if " " in exception.form:
            add(exception.form, None)
            if exception.form[0].islower():
                add(exception.form[0].upper() + exception.form[1:], None)
    return {
        first: tuple(
            Phrase(_compile_phrase(text, form), form) for text, form in sorted(texts, key=lambda t: -len(t[0]))
        )
        for first, texts in found.items()
    }


def _compile_phrase(text: str, form: Form | None) -> re.Pattern[str]:
    words = [re.escape(word).replace("\\~", "~").replace("~", "(?:e?[nrsm]|e)?") for word in text.split(" ")]
    return re.compile(r"[ \u00a0\n]".join(words) + (r"(?:e?s|n)?(?![^\W\d_])" if form else r"s?(?!-?[^\W\d_])"))


def _is_one_word(name: str) -> bool:
    return not re.search(r"[ .'’~]", name) or (name.endswith("~") and " " not in name)


def _expand(pattern: str) -> tuple[str, ...]:
    """Write out the endings of a word that ends in `~`."""
    stem = pattern.rstrip("~")
    if stem == pattern:
        return (pattern,)
    endings = ("", "n", "r", "s", "m") if stem.endswith("e") else (*_ADJECTIVE_ENDINGS, "s", "n")
    words = [word.rstrip("~") for word in stem.split(" ")]
    return tuple(" ".join([*words[:-1], words[-1] + ending]) for ending in endings)


def _inflect_name(name: str) -> tuple[str, ...]:
    return (name,) if name[-1] in "sxzß" else (name, name + "s")


def _inflect_inhabitant(inhabitant: str) -> tuple[str, ...]:
    """Inflect a masculine singular, "Franzose/Französin" with its feminine, "Deutsch~" like an adjective."""
    masculine, _, feminine = inhabitant.partition("/")
    if masculine.endswith("~"):
        return tuple(masculine[:-1] + ending for ending in ("e", "en", "er"))
    stem = masculine[:-1] if masculine[-1] == "e" else masculine
    if masculine.endswith("er"):
        forms = [masculine, masculine + "s", masculine + "n"]
    elif masculine[-1] == "e":
        forms = [masculine, masculine + "n"]
    elif masculine[-1] in "aiou":
        forms = [masculine, masculine + "s"]
    elif masculine.endswith("ar"):
        forms = [masculine, masculine + "n"]
    elif masculine.endswith("s"):
        return (masculine,)
    else:
        forms = [masculine, masculine + "en"]
    feminines = {stem + "in", feminine or stem + "in"} if masculine[-1] not in "aou" else set()
    return (*forms, *(word + plural for word, plural in product(sorted(feminines), ("", "nen"))))
