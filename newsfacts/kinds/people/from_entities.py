"""People whom the entity recogniser marks, each cut to the name itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newsfacts.german.address import forms_of_address
from newsfacts.german.names import genitive_end, is_name_suffix, surname_start
from newsfacts.german.roles import base_role
from newsfacts.kinds.people.candidates import PersonCandidate, name_parts, read_candidate
from newsfacts.kinds.people.compounds import compound_nouns
from newsfacts.kinds.people.given_names import is_given_name
from newsfacts.kinds.people.groups import group
from newsfacts.text import ArticleText, Offsets

_BETWEEN_SIGNS = re.compile(r"[^\n,;:/()]+")
_ORDINAL_OF_A_RULER = re.compile(r"(?!X\Z)[IVX]+\.?\Z")


def find_in_entities(article: ArticleText) -> Iterator[PersonCandidate]:
    """Find the names in what is marked as PER; an entity over a line end or a comma holds several."""
    for entity in article.entities:
        if entity.label == "PER":
            for part in _BETWEEN_SIGNS.finditer(article.text, entity.start, entity.end):
                if name := _cut_to_name(article, name_parts(article, *part.span())):
                    yield read_candidate(article, *name)


def _cut_to_name(article: ArticleText, words: list[Offsets]) -> Offsets | None:
    """Return where the name among the words starts and ends: without titles, roles, and words in lower case after it.

    The particle before it belongs to it, and the apostrophe of a genitive and the full stop of an ordinal after it.
    """
    text = article.text
    while words and _precedes_name(text, words[0], alone=len(words) == 1):
        words = words[1:]
    while words and text[slice(*words[-1])].islower():
        words = words[:-1]
    if len(words) == 4 and _works_for(article, words):
        words = words[:2]
    if not words:
        return None
    start, (last, last_end) = surname_start(text, words[0][0]), words[-1]
    end = last + len(trim_word(text[last:last_end]))
    is_ordinal = len(words) > 1 and _ORDINAL_OF_A_RULER.match(text, last, end) and text.startswith(".", end)
    return start, end + 1 if is_ordinal else genitive_end(text, start, end)


def _precedes_name(text: str, span: Offsets, *, alone: bool) -> bool:
    """Return whether a word at the head of an entity is a title, a role or in lower case, and no part of the name.

    A role alone may be a surname ("Richter"), and so may a preposition that opens a sentence ("Seit", "Nahe").
    """
    word = text[slice(*span)]
    if word in forms_of_address() or word.islower() or (word == "D." and text.endswith("a. ", 0, span[0])):
        return True
    return not alone and (base_role(word) is not None or word.lower() in group("no_given_name"))


@cache
def _working_for() -> tuple[str, ...]:
    return tuple(noun.lower() for noun in group("works_for"))


def _works_for(article: ArticleText, words: list[Offsets]) -> bool:
    """Distinguish "Analystin Eva Huber von Siemens" from "Komponist Carl Maria von Weber" by the word before it."""
    _, second, link, _ = (article.text[slice(*word)] for word in words)
    before = article.before(words[0][0]).split()
    is_name = is_given_name(second) or second in forms_of_address() or base_role(second) is not None
    return link == "von" and not is_name and bool(before) and before[-1].lower().endswith(_working_for())


def trim_word(word: str) -> str:
    """Cut what is no part of the last word: a full stop, and the noun of a compound ("Trump-Regierung")."""
    first, hyphen, noun = word.partition("-")
    if hyphen and noun in compound_nouns():
        return first
    if word.endswith(".") and len(word) > 2 and not is_name_suffix(word):
        word = word if _ORDINAL_OF_A_RULER.match(word) else word[:-1]
    return word.rstrip("-")
