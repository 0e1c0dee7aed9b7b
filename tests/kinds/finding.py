"""Runs one finder on a text, without a model: for tests of a single kind."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from newsfacts.kinds import KINDS
from newsfacts.kinds.stages import run_stages
from newsfacts.model.sentences import mark_sentences
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


def make_doc(text: str) -> Doc:
    """Return a Doc that has sentences, and no entities."""
    return mark_sentences(_german()(text))


@cache
def _german() -> Language:
    return spacy.blank("de")


def find_in(kind: str, doc: Doc) -> Any:
    """Return the finds of a kind in a Doc that has sentences."""
    return find(kind, read_article(doc))
