"""What belongs to a name after its head noun: a purpose, a genitive, the place to which a body belongs."""

from __future__ import annotations

import re
from functools import cache

from newsfacts.german.closed_classes import alternatives, words_of
from newsfacts.german.gazetteer import is_ambiguous_place, is_known_place, place_country, place_kind
from newsfacts.german.inflection import ADJECTIVE_ENDING
from newsfacts.kinds.organisations.adjectives import means_any_of_a_kind
from newsfacts.kinds.organisations.head_nouns import Head
from newsfacts.kinds.organisations.name_grammar import any_word, words_of_role
from newsfacts.kinds.organisations.name_words import GAP
from newsfacts.text import ArticleText
from newsfacts.text.patterns import CAPITAL, CAPITALS, NOUN, SMALL, SMALLS

_HOME_STATES = frozenset({"DE", "AT", "CH", "IT"})
_PLACE_NAME = re.compile(rf"{CAPITAL}[\w-]{{3,}}")
_GENITIVE_ARTICLES = "der|des"
_GENITIVE = re.compile(
    rf"{GAP}(?:{_GENITIVE_ARTICLES}){GAP}(?:[{CAPITALS}{SMALLS}][\w-]*(?:en|er) )?{NOUN}(?: und {NOUN})?"
)
_MEMBERS = re.compile(rf"der (?:{CAPITAL}[\w-]*(?:en|er) )?{NOUN}(?:en|er|e|ns)")


def tail_end(article: ArticleText, start: int, end: int, head: Head, *, has_adjective: bool) -> int:
    """Return the end of what follows the head noun text[start:end] as part of the name; `end` without.

    An adjective before it makes a name of it, whatever follows.
    """
    if "place" in head.row.patterns and (last := _place_end(article, end)) > end:
        return last
    if not has_adjective and follows_indefinite(article, start):
        return end
    if "for" in head.row.patterns and (last := _purpose_end(article.text, end, head)) > end:
        return last
    match = _GENITIVE.match(article.text, end) if "genitive" in head.row.patterns else None
    return match.end() if match and _is_titled(article, match, start, head) else end


@cache
def _purpose() -> re.Pattern[str]:
    """Match a purpose: "für die europäische Sicherheit und Zusammenarbeit der Staaten"."""
    article = alternatives(words_of("determiner", "definite"))
    one = alternatives(words_of("determiner", "indefinite"))
    small_adjective = rf"(?!(?:{article}|{one}) ){SMALL}+{ADJECTIVE_ENDING} "
    adjective_of_name = rf"{CAPITAL}{SMALL}+(?:{any_word('adjective of purpose')})(?:e|es|er|en) "
    preposition = rf"(?P<preposition>{any_word('purpose')}|{any_word('purpose of clubs')})"
    determiner = rf"(?:(?:{article}|(?:{any_word('aim')}) de[rs]) )?"
    noun = rf"(?:{small_adjective}|{adjective_of_name}){{0,2}}{NOUN}"
    further = rf"(?:(?:,| (?:{any_word('coordination')})|-, | &) (?:{small_adjective})?{NOUN}){{0,3}}"
    genitive = rf"(?: (?:{_GENITIVE_ARTICLES}) (?:{CAPITAL}[\w-]*(?:en|es|er) )?{NOUN})?"
    return re.compile(GAP + preposition + GAP + determiner + noun + further + genitive)


def _purpose_end(text: str, end: int, head: Head) -> int:
    match = _purpose().match(text, end)
    if match and (match["preposition"] in words_of_role("purpose") or head.row.kind == "club"):
        return match.end()
    return end


def follows_indefinite(article: ArticleText, start: int) -> bool:
    """Return whether the word before means any of a kind ("ein Institut für Kosmetik")."""
    return means_any_of_a_kind(article.word_before(start))


def _is_titled(article: ArticleText, genitive: re.Match[str], start: int, head: Head) -> bool:
    """Return whether a genitive is part of the name: it says who united, or the recogniser marked it with the head."""
    if "members" in head.row.patterns and _MEMBERS.fullmatch(genitive[0].strip()):
        return True
    entity = article.entity_over(start, start + 1)
    return entity is not None and entity.label == "ORG" and entity.end > genitive.start() + 4


def _place_end(article: ArticleText, end: int) -> int:
    """Return the end of a place that follows right after; `end` itself without."""
    text = article.text
    if text[end : end + 1] not in (" ", "\u00a0") or not text[end + 1 : end + 2].isupper():
        return end
    entity = article.entity_over(end + 1, end + 2)
    if entity is None:
        match = _PLACE_NAME.match(text, end + 1)
        return match.end() if match and _is_sure_place(match[0]) else end
    if entity.label == "PER":
        return end
    if entity.label == "ORG" and entity.start <= end and not text[end + 1 : entity.end].strip():
        return end
    return without_site(text, end + 1, _tail_of_place(article, entity.end))


@cache
def _after_place() -> re.Pattern[str]:
    """Match what belongs to the name of a place: "am Main", "II", "-Land"."""
    return re.compile(
        rf"{GAP}(?:{any_word('near')}){GAP}{NOUN}"
        rf"|{GAP}(?P<number>I{{1,3}})\b|(?P<sign>[/-]){NOUN}"
    )


def _tail_of_place(article: ArticleText, end: int) -> int:
    match = _after_place().match(article.text, end)
    if match is None:
        return end
    belongs = match["sign"] or match["number"] or article.label_over(end + 1, match.end())
    return match.end() if belongs else end


@cache
def _site() -> re.Pattern[str]:
    return re.compile(rf" (?:{any_word('site')}) (?P<site>{NOUN})$")


def without_site(text: str, start: int, end: int) -> int:
    """Cut where a body was at work from the place it belongs to: "Bergwacht Berchtesgaden am Watzmann"."""
    site = _site().search(text, start, end)
    if site is None or is_known_place(text[start:end]) or place_kind(site["site"]) != "mountain":
        return end
    return site.start()


def _is_sure_place(word: str) -> bool:
    return place_country(word) in _HOME_STATES and not is_ambiguous_place(word)
