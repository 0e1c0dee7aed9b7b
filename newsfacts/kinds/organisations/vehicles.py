"""Where a maker's name means what it makes: "zwei Teslas", "sein roter Audi"."""

from __future__ import annotations

import re
from functools import cache

from newsfacts.german.closed_classes import alternatives, words_of
from newsfacts.german.inflection import ADJECTIVE
from newsfacts.german.numbers import number_words
from newsfacts.kinds.organisations.name_grammar import words_of_role
from newsfacts.tables import load_words
from newsfacts.text import ArticleText


@cache
def _one_of_several() -> re.Pattern[str]:
    determiners = words_of("determiner") - words_of("determiner", "definite")
    numbers = frozenset(number_words("one", "teen", "ten"))
    words = alternatives(determiners | numbers | words_of_role("of vehicles"))
    return re.compile(rf"\b(?i:{words}|\d+) (?:{ADJECTIVE} )?$")


def names_vehicle(article: ArticleText, start: int, end: int) -> bool:
    """Return whether text[start:end] is a maker that means what it makes."""
    word = article.text[start:end]
    makers = load_words("organisations/vehicle_makers")
    if word not in makers and word.removesuffix("s") not in makers:
        return False
    return _one_of_several().search(article.before(start)) is not None
