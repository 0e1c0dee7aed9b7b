"""Names that open a compound ("Trump-Regierung"), famous ones even where the article has them nowhere else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newsfacts.kinds.people.candidates import PersonCandidate
from newsfacts.kinds.people.groups import group
from newsfacts.tables import Row, load_table
from newsfacts.text import ArticleText


class CompoundRow(Row):
    """A noun that may follow a name and a hyphen, with an example."""

    noun: str
    example: str


class FamousRow(Row):
    """A surname that the news uses without saying whose it is."""

    name: str


@cache
def name_opens() -> re.Pattern[str]:
    """Match where a name may begin: a word, or a part of one after a prefix ("Ex-Trump-Berater")."""
    prefixes = "|".join(rf"(?<=\b{re.escape(prefix)}-)" for prefix in group("prefix"))
    return re.compile(rf"(?:(?<![\w-])|{prefixes})")


@cache
def compound_nouns() -> frozenset[str]:
    """Return the nouns after a name and a hyphen that leave the name a person's ("Trump-Regierung")."""
    return frozenset(row.noun for row in load_table("people/compounds", CompoundRow))


@cache
def _famous_compounds() -> re.Pattern[str]:
    famous = [row.name for row in load_table("people/famous", FamousRow)]
    names = "|".join(map(re.escape, famous))
    nouns = "|".join(re.escape(noun) for noun in sorted(compound_nouns(), key=len, reverse=True))
    # Few letters of a text are one that such a name begins with: the rest is not tried elsewhere.
    first = "".join(sorted({re.escape(name[0]) for name in famous}))
    return re.compile(
        rf"(?=[{first}]){name_opens().pattern}(?P<name>{names})-(?:(?P<other>{names})-)?(?:{nouns})(?![\w-])"
    )


def find_famous(article: ArticleText) -> Iterator[PersonCandidate]:
    """Find famous surnames in compounds that speak of a person; "Trump-Putin-Gipfel" has two."""
    for match in _famous_compounds().finditer(article.text, article.start):
        for part in ("name", "other"):
            if match[part]:
                yield PersonCandidate(*match.span(part), match[part])
