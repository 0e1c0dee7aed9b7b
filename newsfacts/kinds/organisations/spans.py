"""Where an organisation's name begins and ends: clubs, companies with a legal form, spans of the model."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newsfacts.german.gazetteer import is_known_place, place_country
from newsfacts.german.known_organisations import any_of, find_known, words_for
from newsfacts.kinds.organisations.forms import read_compound
from newsfacts.kinds.organisations.heads import head_of, without_site
from newsfacts.kinds.organisations.names import is_common_tail, is_name
from newsfacts.kinds.organisations.text import CLOSING_QUOTES, OPENING_QUOTES, OrganisationText
from newsfacts.text import Entity

Span = tuple[int, int]

_CLUB_NAME = re.compile(
    r"(?:[ \u00a0](?:\d{2}|1\d{3}|St\.|Bad|(?:Blau|Rot|Schwarz|Grün)-Wei(?:ß|ss)))?"
    r"[ \u00a0](?P<name>[A-ZÄÖÜŠČ][\w'’/-]*\w)"
    # A year of foundation ("Mainz 05"), not the figure that the sentence goes on with.
    r"(?:[ \u00a0](?:0\d|[4-9]\d|1[89]\d\d)(?!\d|[.,:]\d|[ \u00a0](?:Prozent|Euro|Punkte|Tore|Minuten)))?"
)
_NUMBER_BEFORE = re.compile(r"\d\. $")
_LONGEST_COMPANY_NAME = 80
_BEFORE_LEGAL_FORM = re.compile(
    r"(?:(?:[A-ZÄÖÜ0-9][\w&+.'’/-]*|&|\+|und|für|of|de|di|[a-z]+(?=[A-Z])\w*)[ \u00a0,]{1,2}){1,7}$"
)
_LEGAL_TAIL = re.compile(r"[ \u00a0](?:& Co\.?(?: (?:KG|KGaA|OHG|oHG))?|GmbH|KG|KGaA|AG)(?!\w)")
# Broadcasters have studios here that are called so.
_HOMES_OF_STUDIOS = ("DE", "AT", "CH", "IT", None)
_JOINT = re.compile(r"[ \u00a0](?:und|sowie)[ \u00a0](?:die|der|das|dem|den|des)[ \u00a0](?=[A-ZÄÖÜ])")
_IN_BRACKETS = re.compile(r" \((?P<party>[A-ZÄÖÜ][\w’'-]+(?: (?:für |und )?[A-ZÄÖÜ][\w’'-]+){0,4})\)")
_EDGE = " \t\n\u00a0,;:.()[]/–—*|®™" + OPENING_QUOTES + CLOSING_QUOTES
_ABBREVIATED_END = re.compile(r"\b(?:Co|Bros|[A-Z]\.[A-Z])\.$")
# "Demag-Mutter Terex": whose mother it is does not belong to the name.
_RELATION = re.compile(
    r"[\w&-]+-(?:Mutter|Tochter|Konkurrent|Rivale|Partner|Eigner|Eigentümer|Konzern)[ \u00a0](?=[A-ZÄÖÜ])"
)
_ANNOUNCED = re.compile(r"([A-ZÄÖÜ][\w-]+)[ \u00a0](?=[\"„»]?[A-ZÄÖÜ0-9])")
_TAIL_WORDS = re.compile(
    r"\s+(?:am|im|in|und|oder|der|die|das|von|vom|für|an|auf|zu|zum|zur|bei|mit|des|den|dem|sowie|hat|ist)$"
)
_REST_OF_COMPOUND = re.compile(r"(?:-[^\W_]+)+")


def club_name(context: OrganisationText, start: int, end: int) -> Span | None:
    """Find the club whose abbreviated form ("FC", "TSV") stands at text[start:end]."""
    text = context.text
    match = _CLUB_NAME.match(text, end)
    if match is None or context.label_over(*match.span("name")) == "PER":
        return None
    if text[start:end] in words_for("doubtful_club_form") and not context.label_over(start, match.end()):
        return None
    if number := _NUMBER_BEFORE.search(text, max(0, start - 3), start):
        start = number.start()
    last = match.end()
    entity = context.entity_over(*match.span("name"))
    if entity and entity.end > last and "\n" not in text[last : entity.end]:
        last = max(last, _without_addition(text, start, entity.end))
    is_event = words_for("event_ending").intersection((match["name"], text[start:last].split()[-1]))
    return None if is_event else (start, last)


def company_name(context: OrganisationText, start: int, end: int) -> Span | None:
    """Find the company whose legal form ("GmbH", "S.p.A.") stands at text[start:end]."""
    text = context.text
    floor = max(start - _LONGEST_COMPANY_NAME, context.sentence_start(start))
    match = _BEFORE_LEGAL_FORM.search(text, floor, start)
    if match is None:
        return None
    first = match.start()
    entity = context.entity_over(max(first, start - 2), start)
    if entity and entity.label == "ORG" and entity.start < start:
        first = entity.start
    while opening := _function_start().match(text, first, start):
        first = opening.end()
    if first >= start or (text[start:end] in words_for("doubtful_legal_form") and not entity):
        return None
    tail = _LEGAL_TAIL.match(text, end)
    return first, tail.end() if tail else end


def party_names(context: OrganisationText) -> Iterator[Span]:
    """Yield the parties and lists in brackets behind politicians: "Gemeinderätin Eva Roth (Liste Zukunft)"."""
    for entity in context.entities:
        if entity.label != "PER" or context.text[entity.end : entity.end + 2] != " (":
            continue
        match = _IN_BRACKETS.match(context.text, entity.end)
        if match is None or not _political_role().search(context.before(entity.start)):
            continue
        start, end = match.span("party")
        if context.label_over(start, start + 1) in ("", "ORG"):
            yield start, end


@cache
def _political_role() -> re.Pattern[str]:
    return re.compile(rf"(?:^|[^\W_]|\b|-)(?i:{any_of('political_role')})(?:in|s|n)? $")


def is_named_house(context: OrganisationText, entity: Entity) -> bool:
    """Tell whether what the model marked as a place is a museum, a theatre or a school ("Städel Museum")."""
    words = re.split(r"[ -]", context.text[entity.start : entity.end])
    head = head_of(words[-1]) if len(words) > 1 else None
    return head is not None and not head.prefix and head.row.kind in ("museum", "school")


def split_joined(context: OrganisationText, entity: Entity) -> Iterator[Entity]:
    """Yield the parts of what the model marked as one: "Deutsche Bank und die Westdeutsche Landesbank" are two."""
    start = entity.start
    for joint in _JOINT.finditer(context.text, entity.start, entity.end):
        yield Entity(start, joint.start(), entity.label)
        start = joint.end()
    yield Entity(start, entity.end, entity.label)


def read_marked(context: OrganisationText, entity: Entity) -> Span | None:
    """Return the span of the name that the entity model marked as an organisation, None where it is none."""
    text = context.text
    start, end = _trim(text, entity.start, entity.end)
    if start >= end:
        return None
    start, end = _whole_words(text, start, end)
    if "-" in text[start:end].rsplit(" ", 1)[-1]:
        end = _cut_compound(context, start, end)
    start, end = _trim(text, start, end)
    end = _without_addition(text, start, without_site(text, start, end))
    return (start, end) if start < end and is_name(context, start, end) else None


def _without_addition(text: str, start: int, end: int) -> int:
    """Cut what a club became, and where a correspondent sits ("ARD Nairobi", but "ORF Tirol" is a name)."""
    name, _, place = text[start:end].rpartition(" ")
    if name and place in words_for("title_won"):
        return start + len(name)
    known = find_known(name) if name and is_known_place(place) else None
    is_name = known is None or known.row.kind != "media" or find_known(text[start:end]) is not None
    return end if is_name or place_country(place) in _HOMES_OF_STUDIOS else start + len(name)


def _trim(text: str, start: int, end: int) -> Span:
    """Drop what is no part of a name from both ends: quotation marks, articles, adjectives in lower case."""
    for stop in ("\n", " ("):
        place = text.find(stop, start, end)
        end = place if place > start else end
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE and not _ends_abbreviated(text[start:end]):
        end -= 1
    while (opening := _function_start().match(text, start, end)) and not find_known(text[start:end]):
        start = opening.end()
    if relation := _RELATION.match(text, start, end):
        start = relation.end()
    if (announced := _ANNOUNCED.match(text, start, end)) and not find_known(text[start:end]):
        start = announced.end() if _only_announces(announced[1], text[announced.end() : end]) else start
    if closing := _TAIL_WORDS.search(text[start:end]):
        end = start + closing.start()
    return start, end


def _only_announces(word: str, name: str) -> bool:
    """Tell whether a word in front of a name is no part of it: "Gewerkschaft Verdi", "Weltverband FIS"."""
    head = head_of(word)
    if head and "named" in head.patterns:
        return True
    return (head is not None or word.endswith("er")) and bool(find_known(name))


@cache
def _function_start() -> re.Pattern[str]:
    return re.compile(rf"(?:[a-zäöü]*(?:e|er|en|es|em)|{any_of('function_word')})[ \u00a0\n,]+")


def _ends_abbreviated(name: str) -> bool:
    if not name.endswith("."):
        return False
    return name.rsplit(" ", 1)[-1] in words_for("legal_form") or _ABBREVIATED_END.search(name) is not None


def _whole_words(text: str, start: int, end: int) -> Span:
    while start > 0 and (text[start - 1].isalnum() or (text[start - 1] == "-" and text[start - 2].isalnum())):
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    rest = _REST_OF_COMPOUND.match(text, end)
    return start, rest.end() if rest else end


def _cut_compound(context: OrganisationText, start: int, end: int) -> int:
    """Cut "Melix-Geschäftsführer" to "Melix"; leave "Coca-Cola" and "Robert-Koch-Institut" whole."""
    word_start = max(context.text.rfind(" ", start, end) + 1, start)
    word = context.text[word_start:end]
    if find_known(word):
        return end
    if compound := read_compound(context, word_start, word):
        return word_start + compound.length
    first, _, tail = word.rpartition("-")
    if tail in words_for("event_ending"):
        return start
    return word_start + len(first) if is_common_tail(tail) or _stands_alone(context, first, tail) else end


def _stands_alone(context: OrganisationText, first: str, tail: str) -> bool:
    """Tell whether the article uses the first part of a compound by itself, or it is written like a name."""
    if sum(char.isupper() for char in tail) > 1:
        return False
    is_abbreviated = first[1:2].isupper() and sum(char.isupper() or char.isdigit() for char in first) > 2
    return is_abbreviated or context.has_word(first)
