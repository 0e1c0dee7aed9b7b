"""What a kind of fact is: how it is found and joined, the shape of its facts, how tables show them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, cast, get_args

from newsfacts.finds import Find
from newsfacts.kinds.correctable import Correctable
from newsfacts.kinds.entries import Entry
from newsfacts.kinds.stages import Stage
from newsfacts.types import ARTICLE_FIELDS, Facts, Mention

# Names that JSON, spaCy's factories and the tables of a database already use.
_TAKEN = frozenset({*ARTICLE_FIELDS, "text", "articles", "facts", "mentions", "ner", "sentences"})


@dataclass(frozen=True)
class Column:
    """A column of a kind's table: its heading, and the cell's text for a fact (an instance of `Kind.fact`)."""

    heading: str
    cell: Callable[[Any], str]
    align_right: bool = False


@dataclass(frozen=True, eq=False)
class Kind:
    """A kind of fact, with everything that other layers ask of it.

    `name` is its key in JSON, in `doc.spans` and in `--only`; `after` names the kinds whose finds it reads.
    `stages` find it, in their order: the first gets an empty list, the last returns finds of the type `finds`, in any
    order, without overlaps among themselves.
    `join` makes entries of the finds where `fact` has mentions, in the order of their first one; without it, finds of
    equal fields are one. Where `fact` has no mentions, each find is a fact.
    `columns` are those of its table, `detail` says in a summary what an entry is beside its name, `colour` is a rich
    style; `order` is the key by which a table sorts facts, those of equal keys in text order.
    `correctable` says how its entries can be corrected; without it, and where `fact` has no mentions, they cannot.
    """

    name: str
    fact: type[Any]
    finds: type[Find]
    stages: tuple[Stage, ...]
    title: str
    colour: str
    columns: tuple[Column, ...]
    after: tuple[str, ...] = ()
    join: Callable[[list[Any]], list[Entry]] | None = None
    detail: Column | None = None
    correctable: Correctable | None = None
    order: Callable[[Any], Any] = lambda fact: 0

    def __post_init__(self) -> None:
        if not self.name.isidentifier() or self.name in _TAKEN:
            raise ValueError(f"a kind cannot be called {self.name!r}")

    @cached_property
    def has_mentions(self) -> bool:
        """Whether its facts are entries with mentions; a flat fact is its own only mention."""
        return "mentions" in self.fact.model_fields

    @property
    def mention(self) -> type[Mention]:
        """The type of its mentions. Raises KeyError where facts have none."""
        (mention,) = get_args(self.fact.model_fields["mentions"].annotation)
        return cast("type[Mention]", mention)

    @cached_property
    def mention_fields(self) -> tuple[str, ...]:
        """The fields that belong to a mention rather than to its entry, beside its place and words."""
        if not self.has_mentions:
            return ()
        return tuple(name for name in self.mention.model_fields if name not in Mention.model_fields)

    def of(self, facts: Facts) -> list[Any] | None:
        """Return the facts of this kind; None where it was not asked for."""
        return cast("list[Any] | None", getattr(facts, self.name, None))


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
