"""The words of an article at which the search for names begins."""

from __future__ import annotations

import re
from functools import cache

from newsfacts.german.known_organisations import lower_case_names
from newsfacts.text import ArticleText
from newsfacts.text.patterns import CAPITALS, NAME_WORD

GAP = "[ \u00a0]"  # between two words of a name


def read_name_words(article: ArticleText) -> list[re.Match[str]]:
    """Return the words that may be the first, the head or the last word of a name, as matches with offsets."""
    return list(_name_word().finditer(article.text, article.start))


@cache
def _name_word() -> re.Pattern[str]:
    lower = "|".join(map(re.escape, lower_case_names()))
    return re.compile(rf"(?<![\w-])(?:(?=[{CAPITALS}0-9]){NAME_WORD}|(?:{lower})(?!\w)(?:-[^\W_]+)*)")
