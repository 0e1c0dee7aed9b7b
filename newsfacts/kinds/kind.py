"""What a kind of fact is: its finder, the shape of its facts, and how a table shows them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from newsfacts.annotations import Found

if TYPE_CHECKING:
    from spacy.tokens import Doc


@dataclass(frozen=True)
class Column:
    """A column of a kind's table: its heading, and the cell's text for a fact (an instance of `Kind.fact`)."""

    heading: str
    cell: Callable[[Any], str]
    align_right: bool = False


@dataclass(frozen=True)
class Kind:
    """A kind of fact.

    `name` is its key in JSON, in `doc.spans` and in `--only`; `find` reads a Doc with sentences and entities and
    yields its finds in any order, without overlaps among themselves; `after` names the kinds whose finds it reads
    from the Doc. `columns` and `colour` (a rich style) are for people to look at, and so is `order`: the key by which
    a table sorts facts, those of equal keys in text order.
    """

    name: str
    fact: type[Any]
    find: Callable[[Doc], Iterable[Found]]
    title: str
    colour: str
    columns: tuple[Column, ...]
    after: tuple[str, ...] = ()
    order: Callable[[Any], Any] = lambda fact: 0


def most_mentioned(fact: Any) -> int:
    """Order entries by how often they are mentioned."""
    return -len(fact.mentions)


def mentions_cell(fact: Any) -> str:
    """Show how often an entry is mentioned, and as what else, the most frequent first: `5× Trump, Trumps`."""
    forms: dict[str, int] = {}
    for mention in fact.mentions:
        forms[mention.text] = forms.get(mention.text, 0) + 1
    others = sorted((form for form in forms if form != fact.name), key=lambda form: -forms[form])
    return f"{len(fact.mentions)}× {', '.join(others)}".rstrip()
