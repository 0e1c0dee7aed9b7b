"""Given names: whether a man or a woman bears one, and the surname that two share ("Hans und Inge Müller")."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache
from typing import Literal

from newsfacts.german.names import PARTICLES, surname
from newsfacts.german.roles import base_role
from newsfacts.tables import Row, load_table

Offsets = tuple[int, int]

# "Hans und", "Hans, Eva und", before the name that all share the surname of.
_NAMED_TOGETHER = re.compile(r"(?<![\w-])(?P<names>(?:[A-ZÄÖÜ][\w-]+,\s)*[A-ZÄÖÜ][\w-]+)\s(?:und|&|sowie)\s\Z")
_WORD_BEFORE = re.compile(r"(?<![\w-])([A-ZÄÖÜ][\w-]*)\s\Z")
_NOBLE = re.compile(
    r"(?:(?:Kron|Erb)?[Pp]rinz(?:ess)?|König|Kaiser|(?:Groß|Erz)?[Hh]erzog|Fürst)(?:in)?|Papst|Queen|King"
)
_NAME = re.compile(r"[A-ZÄÖÜ][\w-]+")
_REACH = 80


class GivenNameRow(Row):
    """A given name and who bears it: m, f, or empty where both do."""

    name: str
    gender: Literal["", "m", "f"] = ""
    source: str


@cache
def _given_names() -> dict[str, str]:
    return {row.name: row.gender for row in load_table("people/given_names", GivenNameRow)}


def is_given_name(word: str) -> bool:
    """Tell whether the word is an everyday given name; of a double one ("Hans-Peter") the first part counts."""
    return word.split("-")[0] in _given_names()


def gender_of(name: str) -> str:
    """Return m or f by the first given name, "" where it leaves that open or the name is a surname alone."""
    first, blank, _ = name.partition(" ")
    return _given_names().get(first.split("-")[0], "") if blank else ""


def share_surname(text: str, span: Offsets, name: str, names: Collection[str]) -> Iterator[tuple[Offsets, str]]:
    """Yield the given names before the full name at `span` that share its surname, each with its full name.

    "Hans und Inge Müller" gives "Hans Müller". None where the word may be a surname, bears another one among the
    `names` of the article, or is a prince's, who needs none.
    """
    if not is_given_name(name.split(" ")[0]) or " " not in name:
        return
    together = _NAMED_TOGETHER.search(text, max(0, span[0] - _REACH), span[0])
    if together is None:
        return
    for given in reversed(list(_NAME.finditer(text, *together.span("names")))):
        before = _WORD_BEFORE.search(text, max(0, given.start() - _REACH), given.start())
        is_surname = before is not None and is_given_name(before[1])
        if is_surname or (before and _NOBLE.fullmatch(before[1])) or not _is_just_given(given[0], surname(name), names):
            return
        yield given.span(), f"{given[0]} {surname(name)}"


def _is_just_given(word: str, shared: str, names: Collection[str]) -> bool:
    """Tell whether the word is a given name and nobody's surname, and goes with no other surname in the article."""
    if not is_given_name(word) or word in PARTICLES or base_role(word):  # "Hamlet-Darsteller und Willi Huber"
        return False
    others = [name.split(" ") for name in names if " " in name]
    return not any(words[-1] == word or (words[0] == word and words[-1] != shared.split(" ")[-1]) for words in others)
