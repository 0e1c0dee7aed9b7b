"""The parts of hyphen compounds: which show that the first part is an organisation, and which name none."""

from __future__ import annotations

from functools import cache
from typing import Literal

from newsfacts.german.inflection import OneEntry
from newsfacts.german.roles import base_role
from newsfacts.kinds.organisations.common_nouns import ends_common_compound, says_what_kind
from newsfacts.tables import CellsOf, Flag, Row, load_table

Shown = Literal["organisation", "company", "platform"]


class CompoundTailRow(Row):
    """The last part of compounds, and what it shows the first part to be."""

    tail: OneEntry
    shows: CellsOf[Shown]


class CompoundFirstRow(Row):
    """The first part of compounds, which names no company; `marked`: whatever the entity recogniser says."""

    first: str
    marked: Flag = False


@cache
def _tails(shown: Shown) -> frozenset[str]:
    rows = load_table("organisations/compound_tails", CompoundTailRow)
    return frozenset(form for row in rows if shown in row.shows for form in row.tail.forms)


@cache
def _firsts() -> dict[str, CompoundFirstRow]:
    return {row.first: row for row in load_table("organisations/compound_firsts", CompoundFirstRow)}


def shows_organisation(tail: str) -> bool:
    """Return whether a doubtful name or unknown capitals before "-Chef" or "-Obmann" are an organisation."""
    return tail in _tails("organisation") or (tail[:1].isupper() and base_role(tail) is not None)


def shows_company(tail: str) -> bool:
    """Return whether any unknown word before "-Chef" or "-Filiale" is an organisation."""
    return tail in _tails("company")


def shows_platform(tail: str) -> bool:
    """Return whether a doubtful name before "-Account" is a platform."""
    return tail in _tails("platform")


def is_common_first(first: str) -> bool:
    """Return whether the first part of a compound names no company ("Ex-Chef")."""
    return first in _firsts()


def opens_no_name(first: str) -> bool:
    """Return whether a compound with this first part names no organisation even where it is marked as one."""
    return first in _firsts() and _firsts()[first].marked


def is_common_tail(tail: str) -> bool:
    """Return whether the last part of a compound is a noun that is no part of a name."""
    return (
        not tail
        or tail in _tails("organisation")
        or base_role(tail) is not None
        or says_what_kind(tail)
        or ends_common_compound(tail)
    )
