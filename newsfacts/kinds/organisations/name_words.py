"""The words of an article at which the search for names begins."""

from __future__ import annotations

import re
from functools import cache

from newsfacts.german.known_organisations import lower_case_names
from newsfacts.text import ArticleText


def read_name_words(article: ArticleText) -> list[re.Match[str]]:
    """Return the words that a name may begin with, or have as its head or its end, with the offsets of each."""
    return list(_name_word().finditer(article.text, article.start))


@cache
def _name_word() -> re.Pattern[str]:
    capitalised = r"[A-ZÄÖÜÉŠØ0-9][^\W_]*(?:[-&+'’.][^\W_]+)*"
    lower = "|".join(map(re.escape, lower_case_names()))
    return re.compile(rf"(?<![\w-])(?:{capitalised}|(?:{lower})(?!\w)(?:-[^\W_]+)*)")
