"""Names that a noun announces without being part of them: "die Band „Frei.Wild“", "die Nachrichtenagentur Yonhap"."""

from __future__ import annotations

import re
from functools import cache

from newsfacts.german.closed_classes import alternatives
from newsfacts.kinds.organisations.head_nouns import Head
from newsfacts.kinds.organisations.name_grammar import any_word
from newsfacts.kinds.organisations.name_words import GAP
from newsfacts.text import ArticleText, Offsets
from newsfacts.text.patterns import CAPITAL, CAPITALS, QUOTE_CLOSE, QUOTE_OPEN, SMALLS

_QUOTED = re.compile(rf"{GAP}[{QUOTE_OPEN}](?P<title>[^\n{QUOTE_OPEN}{QUOTE_CLOSE}]{{1,60}}?)[{QUOTE_CLOSE}]")
_NAMED = re.compile(rf"{GAP}(?P<name>[{CAPITALS}0-9][\w&+’'.-]*[\w+])")
_TWO_CAPITALS = rf".*{CAPITAL}.*[{CAPITALS}0-9]"
_CAPITAL_AND_DIGIT = rf"{CAPITAL}.*\d|\d.*{CAPITAL}"
_COMPOUND_WITH_NOUN = rf".*-{CAPITAL}[{SMALLS}]{{4,}}$"
_DISTINCT_NAME = re.compile(rf"(?={_TWO_CAPITALS}|{_CAPITAL_AND_DIGIT})(?!{_COMPOUND_WITH_NOUN})")
_END_OF_NAME = re.compile(r"[ ,]*[(\n,;]")
_DATIVE_ARTICLES = frozenset({"dem", "der"})
_REACH = 90  # characters of a sentence in which somebody says something to a medium


def announced_name(article: ArticleText, end: int, head: Head) -> Offsets | None:
    """Find the name that a head noun which ends at `end` announces."""
    if "quoted" in head.row.patterns and (match := _QUOTED.match(article.text, end)):
        title = match["title"]
        if title[0].isupper() or title[0].isdigit() or head.row.kind == "media":
            return match.span("title")
    if "named" in head.row.patterns and (match := _NAMED.match(article.text, end)):
        return _plain_name(article, match, end, head)
    return None


def _plain_name(article: ArticleText, match: re.Match[str], end: int, head: Head) -> Offsets | None:
    """Return the name without quotation marks that follows a noun: as it is marked, or where its form is distinct."""
    start, last = match.span("name")
    entity = article.entity_over(start, start + 1)
    if entity and entity.label in ("ORG", "PER") and entity.start == start and head.row.kind != "school":
        marked = article.text_of(entity)
        if entity.label == "PER" and " " in marked:
            return None
        return start, start + len(_END_OF_NAME.split(marked)[0])
    if (entity is None or entity.label == "LOC") and _DISTINCT_NAME.match(match["name"]):
        return start, last
    is_source = entity is None and head.row.kind in ("media", "agency")
    return (start, last) if is_source and _said_to().search(article.before(end, _REACH)) else None


@cache
def _said_to() -> re.Pattern[str]:
    """Match "sagte dem Sender" at the end: what follows such a noun cannot be an object."""
    said, article = any_word("said to"), alternatives(_DATIVE_ARTICLES)
    return re.compile(rf"\b(?:{said})\b[^.!?\n]* (?:{article}) [^\W_]+$")
