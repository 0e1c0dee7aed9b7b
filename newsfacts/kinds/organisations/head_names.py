"""Finds names by their head noun: "Bozner Staatsanwaltschaft", "Bundesamt für Naturschutz"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newsfacts.german.gazetteer import is_ambiguous_place, is_known_place, place_country, place_kind
from newsfacts.german.known_organisations import any_of, words_for
from newsfacts.german.roles import base_role
from newsfacts.kinds.organisations.candidates import OrganisationCandidate, Rank
from newsfacts.kinds.organisations.head_nouns import Head, head_of, is_federal
from newsfacts.kinds.organisations.name_words import GAP, read_name_words
from newsfacts.text import ArticleText, Offsets
from newsfacts.text.patterns import CAPITAL, CAPITALS, NOUN, QUOTE_CLOSE, QUOTE_OPEN
from newsfacts.text.words import split_at_blanks

# Bodies that every state has: an adjective that opens the sentence may then just say which.
_COMMON_IN_STATES = frozenset({"state", "company", "school"})
# Bodies whose adjective of place is part of the name; others are called so just to say which.
_NAMED_BY_PLACE = frozenset({"state", "authority", "museum", "church", "media"})
_HOME_STATES = frozenset({"DE", "AT", "CH", "IT"})
_OF_MEMBERS = ("erband", "Bund", "Akademie", "Vereinigung", "Zentralrat")
_LONGEST_ADJECTIVES = 60
_SHORTEST_ADJECTIVE_OF_PLACE = 5

_ADJECTIVES = re.compile(rf"(?:(?<![\w-]){CAPITAL}[\w-]*?(?:er|es|en|em|e){GAP}){{1,3}}$")

# What belongs to a name after its head: "für die europäische Sicherheit und Zusammenarbeit der Staaten".
_LOWER_ADJECTIVE = r"(?!(?:der|die|das|den|dem|des|eine[rnms]?) )[a-zäöü]+(?:e|es|er|en|em) "
_ADJECTIVE_OF_NAME = rf"{CAPITAL}[a-zäöü]+(?:isch|lich|ig)(?:e|es|er|en) "
_PURPOSE_PREPOSITION = rf"{GAP}(?P<preposition>für|zum|zur|gegen){GAP}"
_PURPOSE_DETERMINER = r"(?:(?:die|den|das|der|(?:Schutz|Förderung) de[rs]) )?"
_PURPOSE_NOUN = rf"(?:{_LOWER_ADJECTIVE}|{_ADJECTIVE_OF_NAME}){{0,2}}{NOUN}"
_FURTHER_NOUNS = rf"(?:(?:,| und| sowie|-, | &) (?:{_LOWER_ADJECTIVE})?{NOUN}){{0,3}}"
_OF_PURPOSE = rf"(?: (?:der|des) (?:{CAPITAL}[\w-]*(?:en|es|er) )?{NOUN})?"
_FOR = re.compile(_PURPOSE_PREPOSITION + _PURPOSE_DETERMINER + _PURPOSE_NOUN + _FURTHER_NOUNS + _OF_PURPOSE)
_GENITIVE = re.compile(rf"{GAP}(?:der|des){GAP}(?:[{CAPITALS}a-zäöü][\w-]*(?:en|er) )?{NOUN}(?: und {NOUN})?")
_MEMBERS = re.compile(rf"der (?:Deutschen |Österreichischen |Schweizer )?{NOUN}(?:en|er|e|ns)")

# What a head announces.
_QUOTED = re.compile(rf"{GAP}[{QUOTE_OPEN}](?P<title>[^\n{QUOTE_OPEN}{QUOTE_CLOSE}]{{1,60}}?)[{QUOTE_CLOSE}]")
_NAMED = re.compile(rf"{GAP}(?P<name>[{CAPITALS}0-9][\w&+’'.-]*[\w+])")
_TWO_CAPITALS = rf".*{CAPITAL}.*[{CAPITALS}0-9]"
_CAPITAL_AND_DIGIT = rf"{CAPITAL}.*\d|\d.*{CAPITAL}"
_COMPOUND_WITH_NOUN = rf".*-{CAPITAL}[a-zäöüß]{{4,}}$"
_DISTINCT_NAME = re.compile(rf"(?={_TWO_CAPITALS}|{_CAPITAL_AND_DIGIT})(?!{_COMPOUND_WITH_NOUN})")
_END_OF_NAME = re.compile(r"[ ,]*[(\n,;]")
# "sagte dem Sender Antenne Nord": what follows the noun cannot be an object.
_SAID_TO = re.compile(r"\b(?:sagte|sagten|erklärte|berichtete|gegenüber|schilderte)\b[^.!?\n]* (?:dem|der) [^\W_]+$")

# The place to which a body belongs.
_PLACE_NAME = re.compile(rf"{CAPITAL}[\w-]{{3,}}")
_PLACE_TAIL = re.compile(
    rf"{GAP}(?:am|an der|im|ob der|in|bei){GAP}{NOUN}"
    rf"|{GAP}(?P<number>I{{1,3}})\b|(?P<sign>[/-]){NOUN}"
)
_SITE = re.compile(rf" (?:am|auf dem|auf der) (?P<site>{NOUN})$")
_WHERE_SOMEONE_GOES = re.compile(r"\b(?:ins|ans|in das|in die|in der|im|in|ins nahe|nach|vom|aus dem|zum|am|Ins|Im) $")


def find_by_head(article: ArticleText) -> Iterator[OrganisationCandidate]:
    """Yield the names whose head noun the article has."""
    for match in article.once(read_name_words):
        head = head_of(match[0])
        if head and (name := name_at_head(article, match.start(), match.end(), head)):
            yield OrganisationCandidate(*name, Rank.HEAD)


def name_at_head(article: ArticleText, start: int, end: int, head: Head) -> Offsets | None:
    """Find the name whose head noun is text[start:end]; the noun is part of it, or stands before it."""
    if name := _announced_name(article, end, head):
        return name
    first = _adjectives_start(article, start, head) if "adjective" in head.patterns else start
    last = _tail_end(article, start, end, head, has_adjective=first < start)
    if first == start and last == end and not is_federal(head):
        return None
    if first < start and last == end and not _is_named_by_adjective(article, first, start, end, head):
        return None
    if head.row.kind == "hospital" and _WHERE_SOMEONE_GOES.search(article.before(first)):
        return None
    return first, last


def _is_named_by_adjective(article: ArticleText, first: int, start: int, end: int, head: Head) -> bool:
    """Say whether adjective and head are a name; "das Frankfurter Institut", "ein Pariser Gericht" just say which."""
    if article.word_before(first).lower() in words_for("indefinite_article"):
        return False
    adjective = article.text[first:start].split()[-1]
    if head.row.kind in _NAMED_BY_PLACE or not adjective.endswith("er"):
        return True
    return _name_adjective().fullmatch(adjective) is not None or article.label_over(first, end) == "ORG"


@cache
def _name_adjective() -> re.Pattern[str]:
    stems = any_of("name_adjective")
    return re.compile(rf"(?:\w+-)?(?:\w*isch|{stems}|{stems.lower()})(?:e|er|es|en|em)")


def _adjectives_start(article: ArticleText, start: int, head: Head) -> int:
    match = _ADJECTIVES.search(article.text, max(0, start - _LONGEST_ADJECTIVES), start)
    if match is None:
        return start
    first = start
    for word in reversed(split_at_blanks(article.text, *match.span())):
        if not _may_be_adjective(article, word.start, article.text_of(word), head):
            break
        first = word.start
    return first


def _may_be_adjective(article: ArticleText, start: int, word: str, head: Head) -> bool:
    if word in words_for("not_adjective") or article.label_over(start, start + len(word)) == "PER":
        return False
    if _name_adjective().fullmatch(word):
        return not (article.opens_sentence(start) and head.row.kind in _COMMON_IN_STATES)
    is_of_place = word.endswith("er") and len(word) >= _SHORTEST_ADJECTIVE_OF_PLACE
    return is_of_place and base_role(word) is None


def _tail_end(article: ArticleText, start: int, end: int, head: Head, *, has_adjective: bool) -> int:
    """Return the end of the place, the purpose or the genitive that follows the head; `end` without."""
    if "place" in head.patterns and (last := _place_end(article, end)) > end:
        return last
    if not has_adjective and follows_indefinite(article, start):
        return end
    match = _FOR.match(article.text, end) if "for" in head.patterns else None
    if match and (match["preposition"] in ("für", "zur") or head.row.kind == "club"):
        return match.end()
    match = _GENITIVE.match(article.text, end) if "genitive" in head.patterns else None
    return match.end() if match and _is_titled(article, match, start) else end


def follows_indefinite(article: ArticleText, start: int) -> bool:
    """Say whether the word before means any of a kind ("ein Institut für Kosmetik")."""
    return article.word_before(start) in words_for("indefinite")


def _is_titled(article: ArticleText, match: re.Match[str], start: int) -> bool:
    """Say whether a genitive belongs to the name: it does where the recogniser saw it so, or it says who united."""
    if article.text[start : match.start()].rstrip("s").endswith(_OF_MEMBERS) and _MEMBERS.fullmatch(match[0].strip()):
        return True
    entity = article.entity_over(start, start + 1)
    return entity is not None and entity.label == "ORG" and entity.end > match.start() + 4


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


def _tail_of_place(article: ArticleText, end: int) -> int:
    """Return the end of what belongs to the name of a place: "am Main", "II", "-Land"."""
    match = _PLACE_TAIL.match(article.text, end)
    if match is None:
        return end
    belongs = match["sign"] or match["number"] or article.label_over(end + 1, match.end())
    return match.end() if belongs else end


def without_site(text: str, start: int, end: int) -> int:
    """Cut where a body was at work from the place it belongs to: "Bergwacht Berchtesgaden am Watzmann"."""
    site = _SITE.search(text, start, end)
    if site is None or is_known_place(text[start:end]) or place_kind(site["site"]) != "mountain":
        return end
    return site.start()


def _is_sure_place(word: str) -> bool:
    return place_country(word) in _HOME_STATES and not is_ambiguous_place(word)


def _announced_name(article: ArticleText, end: int, head: Head) -> Offsets | None:
    """Find the name that a noun announces: "die Band „Frei.Wild“", "die Nachrichtenagentur Yonhap"."""
    if "quoted" in head.patterns and (match := _QUOTED.match(article.text, end)):
        title = match["title"]
        if title[0].isupper() or title[0].isdigit() or head.row.kind == "media":
            return match.span("title")
    if "named" in head.patterns and (match := _NAMED.match(article.text, end)):
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
    if entity is None and head.row.kind in ("media", "agency") and _SAID_TO.search(article.before(end, 90)):
        return start, last
    return None
