"""Offices and professions: which nouns are roles, and their base form."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from newsfacts.german.closed_classes import is_determiner, words_of
from newsfacts.german.inflection import OneEntry
from newsfacts.tables import Flag, Row, load_table

# Shorter heads are alone or after a hyphen, unless their row says otherwise: "Bass" heads no "Kompass".
_SHORTEST_IN_COMPOUND = 5
_SHORTEST_PREFIX = 2


class RoleRow(Row):
    """A head noun of roles and its feminine; the head of the table explains the rest."""

    role: OneEntry
    feminine: OneEntry | None = None
    of: Literal["", "state", "envoy"] = ""
    in_compound: Flag = False
    has_age: Flag = False
    political: Flag = False

    @property
    def masculine(self) -> str:
        """The base form: of "Abgeordnete" that after "ein"."""
        return f"{self.role.base}r" if self.role.is_adjectival else self.role.base


class HeadForm(NamedTuple):
    """A form of a head noun: its row, and its base form; that is open where only the determiner decides."""

    row: RoleRow
    base: str
    is_open: bool = False


def role_rows() -> tuple[RoleRow, ...]:
    """Return the heads of roles."""
    return load_table("german/roles", RoleRow)


@cache
def _heads() -> dict[str, HeadForm]:
    """Map every form of a head, in lower case, to what it may be."""
    return {form.lower(): head for row in role_rows() for form, head in _forms_of(row)}


def _forms_of(row: RoleRow) -> Iterator[tuple[str, HeadForm]]:
    for form in row.role.forms:
        # "Vorsitzende" may be either, and so may "Vorsitzenden"; "Vorsitzendes" is nobody.
        is_open = row.role.is_adjectival and form.endswith(("e", "en"))
        if not (row.role.is_adjectival and form.endswith("es")):
            yield form, HeadForm(row, row.masculine, is_open)
    if row.feminine:
        for form in row.feminine.forms:
            yield form, HeadForm(row, row.feminine.base)


@lru_cache(maxsize=1 << 16)
def base_role(word: str, article: str = "") -> str | None:
    """Return the base form of a role noun, or None for other nouns; `article` is the word before it, if one.

    "Staatschefs" → "Staatschef", "EU-Ratspräsidenten" → "EU-Ratspräsident", "Vorsitzende" after "die" →
    "Vorsitzende", after "der" → "Vorsitzender".
    """
    if not (word[:1].isupper() or word[word.rfind("-") + 1 :][:1].isupper()):  # "telegate-Vorstandschef"
        return None
    head = _head_in(word)
    if head is None:
        return None
    prefix, base = word[: len(word) - len(head)], _heads()[head].base
    if _heads()[head].is_open:
        base = _base_by_article(base, head, article.lower())
    return prefix + (base.lower() if prefix and not prefix.endswith("-") else base)


def _head_in(word: str) -> str | None:
    """Return the longest head of roles that ends the word, in lower case as it is inflected there."""
    lower = word.lower()
    for length in range(len(lower), 1, -1):
        head, prefix = lower[-length:], word[: len(word) - length]
        if head in _heads() and (not prefix or _can_head(head, prefix)):
            return head
    return None


def role_row(word: str) -> RoleRow | None:
    """Return the row of the head that makes the word a role noun; None where its ending alone does."""
    head = _head_in(word)
    return _heads()[head].row if head else None


@lru_cache(maxsize=1 << 12)
def office_of_state(word: str) -> str:
    """Return what kind of state office a role noun is: "state", "envoy", or "" if it is none.

    "Ministerpräsident" and "Außenamtssprecherin" are, "Sänger" and "Vereinspräsident" are not.
    """
    row = role_row(word)
    return row.of if row else ""


@lru_cache(maxsize=1 << 12)
def is_feminine(role: str) -> bool:
    """Return whether the role noun in base form says that a woman holds it ("Ministerin", not "Fan")."""
    head = _head_in(role)
    return head is not None and head.endswith(("in", "frau"))


def _can_head(head: str, prefix: str) -> bool:
    if prefix.endswith("-"):
        return True
    is_long = len(head) >= _SHORTEST_IN_COMPOUND or _heads()[head].row.in_compound
    return is_long and len(prefix) > _SHORTEST_PREFIX


def _base_by_article(masculine: str, form: str, article: str) -> str:
    """Choose between "Vorsitzender" and "Vorsitzende": only the determiner distinguishes a man from a woman."""
    feminine = masculine.removesuffix("r")
    is_in_er = article.endswith("er")
    if form.endswith("en"):  # "der Vorsitzenden", "einer Vorsitzenden"
        return feminine if is_in_er and is_determiner(article) else masculine
    return masculine if is_in_er and article in words_of("determiner", "definite", "demonstrative") else feminine
