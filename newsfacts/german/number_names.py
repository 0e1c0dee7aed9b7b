"""Finds where numbers neither count nor date anything: in addresses, in titles, after nouns that they name."""

from __future__ import annotations

from newsfacts.german.number_labels import find_labelled_numbers
from newsfacts.german.titles import find_titles
from newsfacts.text import ArticleText, Spans
from newsfacts.text.addresses import find_addresses
from newsfacts.text.spans import Stretch


def find_number_names(article: ArticleText) -> Spans[Stretch]:
    """Return where every number is part of a name; ask for them by `article.once(find_number_names)`."""
    titles = (Stretch(title.start, title.end) for title in article.once(find_titles) if title.certain)
    return Spans((*find_addresses(article), *article.once(find_labelled_numbers), *titles))
