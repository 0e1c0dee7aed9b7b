"""Finds names by their form: clubs ("FC …"), companies with a legal form ("… GmbH"), web sites ("Musicload.de")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsfacts.german.known_organisations import words_for
from newsfacts.kinds.organisations.candidates import OrganisationCandidate, Rank
from newsfacts.kinds.organisations.name_edges import function_start, without_addition
from newsfacts.kinds.organisations.name_words import GAP, read_name_words
from newsfacts.text import ArticleText, Offsets
from newsfacts.text.patterns import CAPITAL, CAPITALS

_NUMBER_OF_CLUB = r"\d{2}|1\d{3}|St\.|Bad|(?:Blau|Rot|Schwarz|Grün)-Wei(?:ß|ss)"
# A year of foundation ("Mainz 05"), not the figure that the sentence goes on with.
_YEAR_OF_CLUB = rf"(?:0\d|[4-9]\d|1[89]\d\d)(?!\d|[.,:]\d|{GAP}(?:Prozent|Euro|Punkte|Tore|Minuten))"
_CLUB_NAME = re.compile(rf"(?:{GAP}(?:{_NUMBER_OF_CLUB}))?{GAP}(?P<name>{CAPITAL}[\w'’/-]*\w)(?:{GAP}{_YEAR_OF_CLUB})?")
_NUMBER_BEFORE = re.compile(r"\d\. $")
_LONGEST_COMPANY_NAME = 80
_WORD_OF_COMPANY = rf"[{CAPITALS}0-9][\w&+.'’/-]*|&|\+|und|für|of|de|di|[a-z]+(?={CAPITAL})\w*"
_BEFORE_LEGAL_FORM = re.compile(rf"(?:(?:{_WORD_OF_COMPANY})[ \u00a0,]{{1,2}}){{1,7}}$")
_LEGAL_TAIL = re.compile(rf"{GAP}(?:& Co\.?(?: (?:KG|KGaA|OHG|oHG))?|GmbH|KG|KGaA|AG)(?!\w)")
# A web site named as one speaks of it: "Musicload.de", not "www.musicload.de".
_WEB_SITE = re.compile(rf"[{CAPITALS}0-9][\w-]+\.(?:de|com|at|ch|it|org|net|tv|info)")


def find_clubs_and_companies(article: ArticleText) -> Iterator[OrganisationCandidate]:
    """Yield the names that have the form of one."""
    club_forms, legal_forms = words_for("club_form"), words_for("legal_form")
    for match in article.once(read_name_words):
        word, (start, end) = match[0], match.span()
        if _WEB_SITE.fullmatch(word):
            yield OrganisationCandidate(start, end, Rank.FORM)
        if word in club_forms and (name := club_name(article, start, end)):
            yield OrganisationCandidate(*name, Rank.FORM)
        if word in legal_forms and (name := company_name(article, start, end)):
            yield OrganisationCandidate(*name, Rank.FORM)


def club_name(article: ArticleText, start: int, end: int) -> Offsets | None:
    """Find the club whose abbreviated form ("FC", "TSV") is text[start:end]."""
    text = article.text
    match = _CLUB_NAME.match(text, end)
    if match is None or article.label_over(*match.span("name")) == "PER":
        return None
    if text[start:end] in words_for("doubtful_club_form") and not article.label_over(start, match.end()):
        return None
    if number := _NUMBER_BEFORE.search(text, max(0, start - 3), start):
        start = number.start()
    last = match.end()
    entity = article.entity_over(*match.span("name"))
    if entity and entity.end > last and "\n" not in text[last : entity.end]:
        last = max(last, without_addition(text, start, entity.end))
    is_event = words_for("event_ending").intersection((match["name"], text[start:last].split()[-1]))
    return None if is_event else (start, last)


def company_name(article: ArticleText, start: int, end: int) -> Offsets | None:
    """Find the company whose legal form ("GmbH", "S.p.A.") is text[start:end]."""
    text = article.text
    sentence, _ = article.sentence_at(start)
    match = _BEFORE_LEGAL_FORM.search(text, max(start - _LONGEST_COMPANY_NAME, sentence), start)
    if match is None:
        return None
    first = match.start()
    entity = article.entity_over(max(first, start - 2), start)
    if entity and entity.label == "ORG" and entity.start < start:
        first = entity.start
    while opening := function_start().match(text, first, start):
        first = opening.end()
    if first >= start or (text[start:end] in words_for("doubtful_legal_form") and not entity):
        return None
    tail = _LEGAL_TAIL.match(text, end)
    return first, tail.end() if tail else end
