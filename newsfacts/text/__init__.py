"""One reading of an article, made once and handed to every finder: words, sentences, entities, quotations, finds."""

from newsfacts.text.article import ArticleText, read_article
from newsfacts.text.beginnings import Beginnings
from newsfacts.text.composed import compose
from newsfacts.text.fair_copy import FairCopy, Passage, make_fair_copy
from newsfacts.text.spans import Entity, Offsets, Spans

__all__ = [
    "ArticleText",
    "Beginnings",
    "Entity",
    "FairCopy",
    "Offsets",
    "Passage",
    "Spans",
    "compose",
    "make_fair_copy",
    "read_article",
]
