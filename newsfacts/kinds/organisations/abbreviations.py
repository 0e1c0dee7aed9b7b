"""Abbreviations in brackets: which of them fit the name before, and the names that they introduce."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newsfacts.german.closed_classes import alternatives, words_of
from newsfacts.german.known_organisations import find_known
from newsfacts.german.states import is_state_form
from newsfacts.kinds.organisations.candidates import OrganisationCandidate, Rank
from newsfacts.kinds.organisations.name_grammar import any_word
from newsfacts.kinds.organisations.name_words import GAP
from newsfacts.tables import Row, load_table, load_words
from newsfacts.text import ArticleText
from newsfacts.text.patterns import CAPITAL, CAPITALS, NOUN, QUOTE_CLOSE, SMALL, SMALLS

_BRACKETED = re.compile(rf"{GAP}\((?P<short>{CAPITAL}[\w-]{{1,8}})\)")
_CAPITALS_ALONE = re.compile(rf"{CAPITAL}{{2,6}}")
_LONGEST_NAME = 90
_BETWEEN_WORDS = re.compile(r"[\s-]+")


class BodyNounRow(Row):
    """A noun for a body."""

    noun: str
    example: str


def is_no_abbreviation(letters: str) -> bool:
    """Return whether the letters abbreviate no organisation ("TV", "WM")."""
    return letters in load_words("organisations/not_abbreviations")


def find_introduced(article: ArticleText) -> Iterator[OrganisationCandidate]:
    """Yield the names before an abbreviation whose letters they hold: "Kölner Verkehrs-Betriebe (KVB)".

    A noun of the name must say that it is a body: "Künstliche Intelligenz (KI)" is none.
    """
    for match in _BRACKETED.finditer(article.text, article.start):
        if is_no_abbreviation(match["short"]):
            continue
        sentence, _ = article.sentence_at(match.start())
        name = _name_of_body().search(article.text, max(sentence, match.start() - _LONGEST_NAME), match.start())
        if name and is_abbreviation_of(match["short"], name[0]):
            yield OrganisationCandidate(*name.span(), Rank.BRACKETS)


@cache
def _name_of_body() -> re.Pattern[str]:
    """Match adjectives, a noun for a body, and what belongs to it, up to the end of what is searched."""
    determiner = rf"(?i:{alternatives(words_of('determiner'))})"
    adjectives = rf"(?:(?!{determiner} ){CAPITAL}[\w-]{{2,}}(?:er|e|en|es) ){{0,2}}"
    nouns = frozenset(row.noun for row in load_table("organisations/body_nouns", BodyNounRow))
    ends = frozenset(noun.lower() for noun in nouns)
    body = rf"(?={CAPITAL})(?:[\w-]*(?:{alternatives(ends | nouns)})(?:s|es|en)?)"
    joined = rf" (?:{any_word('joint')}) (?:{SMALL}+(?:e|en|er|es) )?{NOUN}"
    return re.compile(rf"(?<![\w-]){adjectives}{body}(?:{joined}| {NOUN}){{0,4}}$")


def abbreviation_after(text: str, name: str, end: int) -> str | None:
    """Return the abbreviation in brackets after the name that ends at `end`, if it fits the name."""
    match = _bracket_after_name().match(text, end)
    if match is None:
        return None
    short = match["short"]
    if is_abbreviation_of(short, name) or _are_one_row(short, name):
        return short
    return short if " " in name and _is_foreign_abbreviation(short) else None


@cache
def _bracket_after_name() -> re.Pattern[str]:
    short = rf"(?P<short>[{CAPITALS}{SMALLS}][\w&.-]{{0,9}}\w)"
    return re.compile(rf"[{QUOTE_CLOSE}]?{GAP}\((?:(?:{any_word('gloss')}) )?[„\"]?{short}[“\"]?\)")


def _are_one_row(short: str, name: str) -> bool:
    first, second = find_known(short), find_known(name)
    return first is not None and second is not None and first.row is second.row


def _is_foreign_abbreviation(short: str) -> bool:
    """Return whether the letters may abbreviate the name in another language ("… für Asylfragen (EASO)")."""
    return (
        _CAPITALS_ALONE.fullmatch(short) is not None
        and not is_no_abbreviation(short)
        and not is_state_form(short)
        and find_known(short) is None
    )


def is_abbreviation_of(short: str, name: str) -> bool:
    """Return whether `name` has the letters of `short` in that order, the first at the beginning of a word."""
    letters = [char for char in short if char.isalpha()]
    is_word = len(letters) > 4 and not short.isupper() and sum(char.isupper() for char in letters) < 2
    if is_word or len(name) <= len(short) + 2:
        return False
    if not any(word[:1].casefold() == letters[0].casefold() for word in _BETWEEN_WORDS.split(name)):
        return False
    rest = name.casefold()
    for letter in letters:
        _, found, rest = rest.partition(letter.casefold())
        if not found:
            return False
    return True
