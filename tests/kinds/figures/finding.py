"""Finds the figures of a text, without a model and the dates."""

from __future__ import annotations

from newsfacts.finds import FigureFind
from newsfacts.text import ArticleText
from tests.kinds.finding import find


def find_in_sentence(text: str) -> list[FigureFind]:
    """Find the figures of one sentence."""
    return list(find("figures", ArticleText(text)))


def find_figures(text: str) -> list[FigureFind]:
    """Find the figures of a text, its sentences marked by the rules for German."""
    return list(find("figures", text))


def find_figure(text: str) -> tuple[str, FigureFind]:
    """Return the only figure of a text, and how it is written there."""
    found = find_figures(text)
    assert len(found) == 1, (text, [(text[fact.start : fact.end], fact.to_attributes()) for fact in found])
    return text[found[0].start : found[0].end], found[0]
