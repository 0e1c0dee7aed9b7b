"""Runs one finder on a text, without a model: for tests of a single kind."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from newsfacts.kinds import KINDS
from newsfacts.kinds.stages import run_stages
from newsfacts.text import ArticleText, Entity, read_article


def find(
    kind: str, article: ArticleText | str, *, published: str | None = None, entities: Iterable[Entity] = ()
) -> Any:
    """Return the finds of a kind in an article, or in a text whose sentences are marked by the rules for German."""
    if isinstance(article, str):
        from newsfacts.german.sentences import sentence_starts

        article = ArticleText(article, list(sentence_starts(article)), entities, published=published)
    (wanted,) = (known for known in KINDS if known.name == kind)
    return run_stages(wanted.name, wanted.stages, article)


def find_in(kind: str, doc: Any) -> Any:
    """Return the finds of a kind in a Doc that has sentences."""
    return find(kind, read_article(doc))
