"""The base form of an organisation's name: adjectives as in the nominative, no genitive -s."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from newsfacts.german.closed_classes import alternatives, words_of
from newsfacts.german.inflection import ADJECTIVE_ENDING, STRONG_NOMINATIVE
from newsfacts.german.names import genitive_base
from newsfacts.kinds.organisations.adjectives import is_no_adjective
from newsfacts.kinds.organisations.head_nouns import Head, head_of
from newsfacts.tables import Row, load_table
from newsfacts.text import ArticleText
from newsfacts.text.patterns import CAPITAL, SMALLS

_BLANKS = re.compile(r"[ \u00a0\n]+")
# In what the first adjective ends where the noun (whose gender is known) is no plain nominative.
_OBLIQUE_ENDINGS = {"": (), "p": ("en",), "f": ("en", "er"), "n": ("en",), "m": ("en",)}
_PLURAL_ARTICLE = re.compile(r"\b[Dd]ie [„\"»]?$")
_SHORTEST_GENITIVE = 5


class AdjectiveStemRow(Row):
    """How the stem of an adjective ends that changes with the case."""

    stem: str
    example: str


class NounGenderRow(Row):
    """How a noun ends, and the gender that it then has."""

    ending: str
    gender: Literal["f", "n", "m"]
    example: str


def base_form(article: ArticleText, start: int, end: int) -> str:
    """Return the name at text[start:end] in base form.

    Whether "Googles" is a genitive, only the rest of the article says.
    """
    text = article.text[start:end]
    words = _BLANKS.split(text)
    for place, word in enumerate(words):
        if head := head_of(word.rpartition("-")[2]):
            return " ".join(_base_at_head(article, start, words, place, head))
        if not word[:1].isupper():
            break
    if len(words) > 1:
        return " ".join(_base_of_phrase(article, start, words))
    base = genitive_base(text)
    return base if base and _is_genitive(article, start, base) else text


def _base_at_head(article: ArticleText, start: int, words: list[str], place: int, head: Head) -> list[str]:
    first, hyphen, last = words[place].rpartition("-")
    adjectives = words[:place]
    in_genitive = any(word.endswith("en") for word in adjectives) or _follows_genitive(article, start)
    noun = head.base if head.base == last or in_genitive else last  # "Hawaiian Airlines" is no genitive
    return [*_decline(adjectives, head.row.gender), first + hyphen + noun, *words[place + 1 :]]


def _base_of_phrase(article: ArticleText, start: int, words: list[str]) -> list[str]:
    """Put adjectives and their noun into the nominative: "Kenianischen Roten Kreuzes", "Kenianisches Rotes Kreuz"."""
    count = next((place for place, word in enumerate(words) if not _declined().fullmatch(word)), len(words))
    if not 0 < count < len(words) or not words[count][:1].isupper() or is_no_adjective(words[0]):
        return words
    noun = words[count]
    gender = "p" if _is_plural(article, start, words) else _guess_gender(noun)
    if not words[0].endswith(_OBLIQUE_ENDINGS[gender]):
        return words
    if gender in ("n", "m") and _follows_genitive(article, start):
        noun = _base_of_noun(noun)
    return [*_decline(words[:count], gender), noun, *words[count + 1 :]]


def _base_of_noun(noun: str) -> str:
    base = genitive_base(noun)
    if base is None or base == noun:
        return noun
    return base.removesuffix("e") if _guess_gender(base) == "" else base


def _follows_genitive(article: ArticleText, start: int) -> bool:
    """Return whether a determiner or an adjective in the genitive may precede the name."""
    return _before_genitive().search(article.before(start)) is not None


@cache
def _genitive_determiners() -> str:
    determiners = words_of("determiner", "definite", "indefinite", "negative", "possessive", "demonstrative")
    return alternatives(frozenset(word for word in determiners if word.endswith("es")))


@cache
def _before_genitive() -> re.Pattern[str]:
    return re.compile(rf"\b(?:(?i:{_genitive_determiners()})|\w+en)\s[„\"»]?$")


@cache
def _before_name_in_genitive() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_genitive_determiners()})\s(?:[{SMALLS}-]+en\s)?[„\"»]?$")


def _is_genitive(article: ArticleText, start: int, base: str) -> bool:
    """Return whether a name of one word is the genitive of `base`: after "des", or where the article has that word."""
    if len(base) >= _SHORTEST_GENITIVE and _before_name_in_genitive().search(article.before(start)):
        return True
    return article.has_word(base)


def _is_plural(article: ArticleText, start: int, words: list[str]) -> bool:
    """Return whether "die" precedes an adjective in -en ("die Freien Sachsen")."""
    return words[0].endswith("en") and _PLURAL_ARTICLE.search(article.before(start)) is not None


def _decline(adjectives: list[str], gender: str) -> list[str]:
    """Put the adjectives before a head into the nominative; "Bozner" and the like never change."""
    declined = []
    for word in adjectives:
        match = _declined().fullmatch(word)
        declined.append(match["stem"] + STRONG_NOMINATIVE[gender] if match and gender else word)
    return declined


@cache
def _declined() -> re.Pattern[str]:
    """Match an adjective of a name and its stem; "Bozner", "Meißen" and "Vivantes" do not change."""
    stems = frozenset(row.stem for row in load_table("organisations/adjective_stems", AdjectiveStemRow))
    stem = rf"(?={CAPITAL})[\w-]*(?:{alternatives(stems)})"
    return re.compile(rf"(?P<stem>{stem}){ADJECTIVE_ENDING}", re.IGNORECASE)


def _guess_gender(noun: str) -> str:
    """Guess the gender of a name's noun, in the nominative or the genitive, by its ending; "" if that is open."""
    return next((gender for gender, ending in _noun_endings().items() if ending.search(noun)), "")


@cache
def _noun_endings() -> dict[str, re.Pattern[str]]:
    """Map genders to what their nouns end in; feminine nouns have no ending of the genitive."""
    rows = load_table("organisations/noun_genders", NounGenderRow)
    endings = {gender: alternatives(frozenset(row.ending for row in rows if row.gender == gender)) for gender in "fnm"}
    genitive = {"f": "", "n": "(?:e?s)?", "m": "(?:e?s)?"}
    return {gender: re.compile(rf"(?i:{ending}){genitive[gender]}$") for gender, ending in endings.items()}
