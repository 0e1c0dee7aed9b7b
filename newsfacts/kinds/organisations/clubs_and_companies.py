"""Finds names by their form: clubs ("FC …"), companies with a legal form ("… GmbH"), web sites ("Musicload.de")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newsfacts.german.closed_classes import alternatives
from newsfacts.german.legal_forms import is_doubtful_legal_form, is_legal_form, sure_legal_forms
from newsfacts.kinds.organisations.candidates import OrganisationCandidate, Rank
from newsfacts.kinds.organisations.events import is_event_noun
from newsfacts.kinds.organisations.name_edges import skip_to_name, without_addition
from newsfacts.kinds.organisations.name_grammar import any_word
from newsfacts.kinds.organisations.name_words import GAP, read_name_words
from newsfacts.tables import Flag, Row, load_table
from newsfacts.text import ArticleText, Offsets
from newsfacts.text.patterns import CAPITAL, CAPITALS

_NUMBER_BEFORE = re.compile(r"\d\. $")
_LONGEST_COMPANY_NAME = 80


class ClubFormRow(Row):
    """The abbreviation that begins a club's name; one that is `doubtful` is often something else."""

    form: str
    doubtful: Flag = False


@cache
def _doubtful_by_club_form() -> dict[str, bool]:
    return {row.form: row.doubtful for row in load_table("organisations/club_forms", ClubFormRow)}


@cache
def _after_club_form() -> re.Pattern[str]:
    """Match a club's name after its form: "St. Pauli", "1899 Hoffenheim", "Mainz 05", but no figure after it."""
    addition = rf"\d{{2}}|1\d{{3}}|{any_word('club name')}"
    year = rf"(?:0\d|[4-9]\d|1[89]\d\d)(?!\d|[.,:]\d|{GAP}(?:{any_word('counted')}))"
    return re.compile(rf"(?:{GAP}(?:{addition}))?{GAP}(?P<name>{CAPITAL}[\w'’/-]*\w)(?:{GAP}{year})?")


@cache
def _before_legal_form() -> re.Pattern[str]:
    word = rf"[{CAPITALS}0-9][\w&+.'’/-]*|&|\+|{any_word('company name')}|[a-z]+(?={CAPITAL})\w*"
    return re.compile(rf"(?:(?:{word})[ \u00a0,]{{1,2}}){{1,7}}$")


@cache
def _further_legal_form() -> re.Pattern[str]:
    form = alternatives(sure_legal_forms())
    return re.compile(rf"{GAP}(?:& Co\.?(?: (?:{form}))?|{form})(?!\w)")


@cache
def _web_site() -> re.Pattern[str]:
    """Match a web site named as one speaks of it: "Musicload.de", not "www.musicload.de"."""
    return re.compile(rf"[{CAPITALS}0-9][\w-]+\.(?:{any_word('domain')})")


def find_clubs_and_companies(article: ArticleText) -> Iterator[OrganisationCandidate]:
    """Yield the names of clubs, companies and web sites."""
    web_site, club_forms = _web_site(), _doubtful_by_club_form()
    for match in article.once(read_name_words):
        word, (start, end) = match[0], match.span()
        if web_site.fullmatch(word):
            yield OrganisationCandidate(start, end, Rank.FORM)
        if word in club_forms and (name := club_name(article, start, end)):
            yield OrganisationCandidate(*name, Rank.FORM)
        if is_legal_form(word) and (name := company_name(article, start, end)):
            yield OrganisationCandidate(*name, Rank.FORM)


def club_name(article: ArticleText, start: int, end: int) -> Offsets | None:
    """Find the club whose abbreviated form ("FC", "TSV") is text[start:end]."""
    text = article.text
    match = _after_club_form().match(text, end)
    if match is None or article.label_over(*match.span("name")) == "PER":
        return None
    if _doubtful_by_club_form().get(text[start:end]) and not article.label_over(start, match.end()):
        return None
    if number := _NUMBER_BEFORE.search(text, max(0, start - 3), start):
        start = number.start()
    last = match.end()
    entity = article.entity_over(*match.span("name"))
    if entity and entity.end > last and "\n" not in text[last : entity.end]:
        last = max(last, without_addition(text, start, entity.end))
    is_event = is_event_noun(match["name"]) or is_event_noun(text[start:last].split()[-1])
    return None if is_event else (start, last)


def company_name(article: ArticleText, start: int, end: int) -> Offsets | None:
    """Find the company whose legal form ("GmbH", "S.p.A.") is text[start:end]."""
    text = article.text
    sentence, _ = article.sentence_at(start)
    match = _before_legal_form().search(text, max(start - _LONGEST_COMPANY_NAME, sentence), start)
    if match is None:
        return None
    first = match.start()
    entity = article.entity_over(max(first, start - 2), start)
    if entity and entity.label == "ORG" and entity.start < start:
        first = entity.start
    while (name_start := skip_to_name(text, first, start)) > first:
        first = name_start
    if first >= start or (is_doubtful_legal_form(text[start:end]) and not entity):
        return None
    tail = _further_legal_form().match(text, end)
    return first, tail.end() if tail else end
