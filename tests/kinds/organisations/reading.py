"""Makes small articles for the tests of this kind."""

from __future__ import annotations

from newsfacts.text import ArticleText, Entity, Offsets


def read(text: str, *entities: tuple[str, str]) -> ArticleText:
    """Make an article of one sentence whose recogniser marked the given words, each at its first place."""
    spans = [Entity(text.index(name), text.index(name) + len(name), label) for name, label in entities]
    return ArticleText(text, entities=spans)


def place(text: str, part: str) -> Offsets:
    """Return the offsets of the first place of a part of the text."""
    return text.index(part), text.index(part) + len(part)
