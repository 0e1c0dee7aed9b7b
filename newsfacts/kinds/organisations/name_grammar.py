"""Words in the grammar of names: what joins their parts, what follows a head noun, what ends them."""

from __future__ import annotations

from functools import cache
from typing import Literal

from newsfacts.german.closed_classes import alternatives
from newsfacts.tables import Cells, Row, load_table

Role = Literal[
    "before name",  # before a marked name without being part of it, beside articles and prepositions
    "gloss",  # before an abbreviation in brackets: "(kurz: SBB)"
    "joint",  # between the nouns of a name that its abbreviation follows
    "joint of party",  # between the words of a party's name in brackets
    "coordination",  # between nouns that belong to a head noun, or between two names
    "purpose",  # after a head noun: "Amt für Gewässerschutz"
    "purpose of clubs",  # the same after the head noun of a club only
    "adjective of purpose",  # how an adjective with a capital ends after such a preposition, before its own ending
    "aim",  # between such a preposition and a genitive: "zum Schutz der Berge"
    "near",  # between a place and what distinguishes it from others: "Frankfurt am Main"
    "site",  # between a body and where it was at work, which is no part of its name
    "way to hospital",  # before a hospital that is where somebody is, not an organisation
    "said to",  # before a medium that somebody spoke to
    "club name",  # between the form of a club and its place: "FC St. Pauli"
    "counted",  # after a number that is not the year in a club's name
    "company name",  # between the words of a company's name, in small letters
    "domain",  # at the end of a web site's name
    "relation",  # at the end of a compound before a company, for what that is to another
    "abbreviated end",  # at the end of a name, with a full stop that belongs to it
    "police report",  # at the head of a report by the police or a fire brigade, which names none
    "of vehicles",  # before cars or planes that bear their maker's name, beside determiners and numbers
    "federal",  # at the beginning of a head noun that is a name by itself: "Bundesrechnungshof"
]


class NameGrammarRow(Row):
    """The words of a role."""

    role: Role
    words: Cells
    example: str
    finds: Cells = ()


@cache
def words_of_role(role: Role) -> frozenset[str]:
    """Return the words that have a role in names."""
    rows = load_table("organisations/name_grammar", NameGrammarRow)
    return frozenset(word for row in rows if row.role == role for word in row.words)


def any_word(role: Role) -> str:
    """Return the words of a role as alternatives of a regular expression, without brackets."""
    return alternatives(words_of_role(role))
