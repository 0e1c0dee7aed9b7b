"""Finds what the entity recogniser marks as an organisation, and cuts it to the name in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newsfacts.german.closed_classes import alternatives, words_of
from newsfacts.german.known_organisations import find_known
from newsfacts.german.legal_forms import is_legal_form
from newsfacts.kinds.organisations.candidates import OrganisationCandidate, Rank
from newsfacts.kinds.organisations.compound_parts import is_common_tail
from newsfacts.kinds.organisations.compounds import read_compound
from newsfacts.kinds.organisations.events import is_event_noun
from newsfacts.kinds.organisations.head_nouns import head_of
from newsfacts.kinds.organisations.name_edges import skip_to_name, without_addition
from newsfacts.kinds.organisations.name_grammar import any_word
from newsfacts.kinds.organisations.name_tails import without_site
from newsfacts.kinds.organisations.name_words import GAP
from newsfacts.kinds.organisations.vehicles import names_vehicle
from newsfacts.kinds.stages import Rejected
from newsfacts.text import ArticleText, Entity, Offsets
from newsfacts.text.patterns import CAPITAL, CAPITALS, NOUN, QUOTE_CLOSE, QUOTE_OPEN

_BETWEEN_PARTS = re.compile(r"[ -]")
_EDGE = " \t\n\u00a0,;:.()[]/–—*|®™" + QUOTE_OPEN + QUOTE_CLOSE
_ANNOUNCED = re.compile(rf"({NOUN}){GAP}(?=[\"„»]?[{CAPITALS}0-9])")
_REST_OF_COMPOUND = re.compile(r"(?:-[^\W_]+)+")
_FEWEST_CAPITALS_OF_ABBREVIATION = 3


@cache
def _joint() -> re.Pattern[str]:
    """Match what joins two names: "Deutsche Bank und die Westdeutsche Landesbank"."""
    articles = alternatives(words_of("determiner", "definite"))
    return re.compile(rf"{GAP}(?:{any_word('coordination')}){GAP}(?:{articles}){GAP}(?={CAPITAL})")


@cache
def _relation() -> re.Pattern[str]:
    """Match what a company is to another before its name: "Demag-Mutter Terex"."""
    return re.compile(rf"[\w&-]+-(?:{any_word('relation')}){GAP}(?={CAPITAL})")


@cache
def _function_word_at_end() -> re.Pattern[str]:
    """Match what no name ends with: an article, a preposition, a conjunction, an auxiliary verb."""
    prepositions = words_of("preposition") | words_of("contraction")
    words = prepositions | words_of("conjunction", "coordinating") | words_of("verb", "auxiliary")
    words |= words_of("determiner", "definite")
    return re.compile(rf"\s+(?:{alternatives(words)})$")


@cache
def _abbreviated_end() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_word('abbreviated end')}|{CAPITAL}\.{CAPITAL}\.)$")


def find_marked(article: ArticleText) -> Iterator[OrganisationCandidate]:
    """Yield what is marked as an organisation, and the houses that are marked as places."""
    for marked in article.entities:
        for entity in split_joined(article, marked):
            is_organisation = entity.label == "ORG" or (entity.label == "LOC" and _is_named_house(article, entity))
            if is_organisation and not names_vehicle(article, entity.start, entity.end):
                yield OrganisationCandidate(entity.start, entity.end, Rank.MARKED)


def _is_named_house(article: ArticleText, entity: Entity) -> bool:
    """Return whether what is marked as a place is a museum, a theatre or a school ("Städel Museum")."""
    words = _BETWEEN_PARTS.split(article.text_of(entity))
    head = head_of(words[-1]) if len(words) > 1 else None
    return head is not None and not head.prefix and head.row.kind in ("museum", "school")


def split_joined(article: ArticleText, entity: Entity) -> Iterator[Entity]:
    """Yield the parts of what is marked as one: "Deutsche Bank und die Westdeutsche Landesbank" are two."""
    start = entity.start
    for joint in _joint().finditer(article.text, entity.start, entity.end):
        yield Entity(start, joint.start(), entity.label)
        start = joint.end()
    yield Entity(start, entity.end, entity.label)


def trim_marked(
    article: ArticleText, candidates: list[OrganisationCandidate]
) -> Iterator[OrganisationCandidate | Rejected]:
    """Trim what is no part of a name from both ends of what is marked."""
    for candidate in candidates:
        start, end = _trim(article.text, candidate.start, candidate.end)
        if start < end:
            yield candidate._replace(start=start, end=end)
        else:
            yield Rejected(candidate.start, candidate.end, "marked as ORG, but nothing in it is a name")


def complete_words(
    article: ArticleText, candidates: list[OrganisationCandidate]
) -> Iterator[OrganisationCandidate | Rejected]:
    """Widen what is marked to whole words, and cut the last one where only its first part is a name."""
    for candidate in candidates:
        start, end = _whole_words(article.text, candidate.start, candidate.end)
        if "-" in article.text[start:end].rsplit(" ", 1)[-1]:
            end = _cut_compound(article, start, end)
        if start < end:
            yield candidate._replace(start=start, end=end)
        else:
            yield Rejected(candidate.start, candidate.end, "marked as ORG, but a compound that names none")


def cut_additions(article: ArticleText, candidates: list[OrganisationCandidate]) -> Iterator[OrganisationCandidate]:
    """Cut what follows a name without belonging to it: a site, a title won, a correspondent's place."""
    for candidate in candidates:
        end = without_site(article.text, candidate.start, candidate.end)
        yield candidate._replace(end=without_addition(article.text, candidate.start, end))


def _trim(text: str, start: int, end: int) -> Offsets:
    """Drop quotation marks, articles, adjectives in small letters and the like from both ends."""
    start, end = _trim_signs(text, start, _first_stop(text, start, end))
    while (first := skip_to_name(text, start, end)) > start and not find_known(text[start:end]):
        start = first
    if relation := _relation().match(text, start, end):
        start = relation.end()
    if (announced := _ANNOUNCED.match(text, start, end)) and _only_announces(announced[1], text[start:end]):
        start = announced.end()
    if closing := _function_word_at_end().search(text[start:end]):
        end = start + closing.start()
    return start, end


def _first_stop(text: str, start: int, end: int) -> int:
    """Return where the line ends or a bracket opens after the first character; `end` without."""
    for stop in ("\n", " ("):
        place = text.find(stop, start, end)
        end = place if place > start else end
    return end


def _trim_signs(text: str, start: int, end: int) -> Offsets:
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE and not _ends_abbreviated(text[start:end]):
        end -= 1
    return start, end


def _ends_abbreviated(name: str) -> bool:
    if not name.endswith("."):
        return False
    return is_legal_form(name.rsplit(" ", 1)[-1]) or _abbreviated_end().search(name) is not None


def _only_announces(word: str, name: str) -> bool:
    """Return whether the first word of a marked name is no part of it: "Gewerkschaft Verdi", "Weltverband FIS"."""
    if find_known(name):
        return False
    head = head_of(word)
    if head and "named" in head.row.patterns:
        return True
    return (head is not None or word.endswith("er")) and find_known(name[len(word) + 1 :]) is not None


def _whole_words(text: str, start: int, end: int) -> Offsets:
    while start > 0 and (text[start - 1].isalnum() or (text[start - 1] == "-" and text[start - 2].isalnum())):
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    rest = _REST_OF_COMPOUND.match(text, end)
    return start, rest.end() if rest else end


def _cut_compound(article: ArticleText, start: int, end: int) -> int:
    """Cut "Melix-Geschäftsführer" to "Melix"; leave "Coca-Cola" and "Robert-Koch-Institut" whole."""
    word_start = max(article.text.rfind(" ", start, end) + 1, start)
    word = article.text[word_start:end]
    if find_known(word):
        return end
    if compound := read_compound(article, word_start, word):
        return compound.end
    first, _, tail = word.rpartition("-")
    if is_event_noun(tail):
        return start
    return word_start + len(first) if is_common_tail(tail) or _stands_alone(article, first, tail) else end


def _stands_alone(article: ArticleText, first: str, tail: str) -> bool:
    """Return whether the article uses the first part of a compound by itself, or it is written like an abbreviation."""
    if sum(char.isupper() for char in tail) > 1:
        return False
    capitals = sum(char.isupper() or char.isdigit() for char in first)
    is_abbreviated = first[1:2].isupper() and capitals >= _FEWEST_CAPITALS_OF_ABBREVIATION
    return is_abbreviated or article.has_word(first)
