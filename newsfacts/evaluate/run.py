"""Runs the pipeline on gold, and keeps what it finds beside it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import tee
from typing import TYPE_CHECKING, Protocol, TypeVar

from newsfacts.errors import ExtractionError
from newsfacts.pipeline import annotate
from newsfacts.types import Article

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


class Gold(Protocol):
    """An article and what is true of it."""

    @property
    def article(self) -> Article: ...  # noqa: D102


SomeGold = TypeVar("SomeGold", bound=Gold)
Found = TypeVar("Found")


def find_beside(
    golds: Iterable[SomeGold], nlp: Language, use: Callable[[Doc, Article], Found], *, only: Collection[str]
) -> Iterator[tuple[SomeGold, Found | ExtractionError]]:
    """Yield each gold with what `use` makes of its Doc, in order, batch by batch; `only` names the finders that run.

    An article at which newsfacts fails has an ExtractionError beside it.
    """
    kept, read = tee(golds)  # They are never further apart than a batch.
    return zip(kept, annotate((gold.article for gold in read), nlp, use, only=only))
