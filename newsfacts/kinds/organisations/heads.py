"""Names of organisations by their head noun: "Bozner Staatsanwaltschaft", "Bundesamt für Naturschutz"."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from newsfacts.german.gazetteer import is_ambiguous_place, is_known_place, place_country, place_kind
from newsfacts.german.known_organisations import any_of, words_for
from newsfacts.german.roles import base_role
from newsfacts.kinds.organisations.text import CLOSING_QUOTES, OPENING_QUOTES, OrganisationText
from newsfacts.tables import Row, load_table, split_cell


class HeadRow(Row):
    """A head noun, its gender (p: plural), and the patterns of names in which it stands."""

    head: str
    gender: str
    kind: str
    patterns: str
    example: str


class Head(NamedTuple):
    """A head noun as it stands in a text: the row of its last part, and the word in base form."""

    row: HeadRow
    patterns: frozenset[str]
    base: str
    prefix: str


@cache
def head_rows() -> dict[str, HeadRow]:
    """Return the head nouns."""
    return {row.head: row for row in load_table("organisations/heads", HeadRow)}


@cache
def _suffixes() -> tuple[tuple[str, HeadRow], ...]:
    rows = [row for row in head_rows().values() if "suffix" in row.patterns]
    return tuple(sorted(((row.head.lower(), row) for row in rows), key=lambda item: -len(item[0])))


@lru_cache(maxsize=65536)
def head_of(word: str) -> Head | None:
    """Return the head noun that the word is, or ends in, in any case of the singular."""
    for base in _singular_bases(word):
        if base in head_rows():
            row = head_rows()[base]
            return Head(row, frozenset(split_cell(row.patterns)), base, "")
        for suffix, row in _suffixes():
            if base.endswith(suffix) and len(base) > len(suffix) + 2:
                return Head(row, frozenset(split_cell(row.patterns)), base, base[: -len(suffix)])
    return None


def _singular_bases(word: str) -> tuple[str, ...]:
    if word.endswith("es") and len(word) > 6:
        return word, word[:-1], word[:-2]
    return (word, word[:-1]) if word.endswith("s") else (word,)


_ADJECTIVES = re.compile(r"(?:(?<![\w-])[A-ZÄÖÜ][\w-]*?(?:er|es|en|em|e)[ \u00a0]){1,3}$")
# Bodies that every state has: an adjective that opens the sentence may then just say which.
_COMMON_IN_STATES = frozenset({"state", "company", "school"})
_NOUN = r"[A-ZÄÖÜ][\w-]+"
_LOWER_ADJECTIVE = r"(?!(?:der|die|das|den|dem|des|eine[rnms]?) )[a-zäöü]+(?:e|es|er|en|em) "
_FOR = re.compile(
    r"[ \u00a0](?:für|zum|zur|gegen)[ \u00a0](?:(?:die|den|das|der|(?:Schutz|Förderung) de[rs]) )?"
    rf"(?:{_LOWER_ADJECTIVE}|[A-ZÄÖÜ][a-zäöü]+(?:isch|lich|ig)(?:e|es|er|en) ){{0,2}}{_NOUN}"
    rf"(?:(?:,| und| sowie|-, | &) (?:{_LOWER_ADJECTIVE})?{_NOUN}){{0,3}}"
    rf"(?: (?:der|des) (?:[A-ZÄÖÜ][\w-]*(?:en|es|er) )?{_NOUN})?"
)
_GENITIVE = re.compile(
    r"[ \u00a0](?:der|des)[ \u00a0](?:[A-ZÄÖÜa-zäöü][\w-]*(?:en|er) )?[A-ZÄÖÜ][\w-]+(?: und [A-ZÄÖÜ][\w-]+)?"
)
_OF_MEMBERS = ("erband", "Bund", "Akademie", "Vereinigung", "Zentralrat")
_MEMBERS = re.compile(r"der (?:Deutschen |Österreichischen |Schweizer )?[A-ZÄÖÜ][\w-]+(?:en|er|e|ns)")
_LAST_WORD = re.compile(r"([\w-]+) $")
_QUOTED = re.compile(
    rf"[ \u00a0][{OPENING_QUOTES}](?P<title>[^\n{OPENING_QUOTES}{CLOSING_QUOTES}]{{1,60}}?)[{CLOSING_QUOTES}]"
)
_NAMED = re.compile(r"[ \u00a0](?P<name>[A-ZÄÖÜ0-9][\w&+’'.-]*[\w+])")
_DISTINCT_NAME = re.compile(r"(?=.*[A-ZÄÖÜ].*[A-ZÄÖÜ0-9]|[A-ZÄÖÜ].*\d|\d.*[A-Z])(?!.*-[A-ZÄÖÜ][a-zäöüß]{4,}$)")
_PLACE_TAIL = re.compile(
    r"[ \u00a0](?:am|an der|im|ob der|in|bei)[ \u00a0][A-ZÄÖÜ][\w-]+|[ \u00a0]I{1,3}\b|[/-][A-ZÄÖÜ][\w-]+"
)
# "sagte dem Sender Antenne Nord": what follows the noun cannot be an object.
_SAID_TO = re.compile(r"\b(?:sagte|sagten|erklärte|berichtete|gegenüber|schilderte)\b[^.!?\n]* (?:dem|der) [^\W_]+$")
_SITE = re.compile(r" (?:am|auf dem|auf der) (?P<site>[A-ZÄÖÜ][\w-]+)$")
_PLACE_NAME = re.compile(r"[A-ZÄÖÜ][\w-]{3,}")
_WHERE_SOMEONE_GOES = re.compile(r"\b(?:ins|ans|in das|in die|in der|im|in|ins nahe|nach|vom|aus dem|zum|am|Ins|Im) $")


class HeadName(NamedTuple):
    """A name found by its head noun, which may stand before it, or be part of it."""

    start: int
    end: int
    head: Head


def name_at_head(context: OrganisationText, start: int, end: int, head: Head) -> HeadName | None:
    """Find the name whose head noun stands at text[start:end]."""
    patterns = head.patterns
    if {"quoted", "named"} & patterns:
        name = _name_behind(context, end, head)
        if name:
            return name
    first = _adjectives_start(context, start, head) if "adjective" in patterns else start
    last = _tail_end(context, start, end, head, has_adjective=first < start)
    if first == start and last == end and not is_federal(head):
        return None
    if first < start and last == end and not _is_named_by_adjective(context, first, start, end, head):
        return None
    if first < start and last == end and _follows_indefinite_article(context, first):
        return None  # "ein Pariser Gericht"
    if head.row.kind == "hospital" and _WHERE_SOMEONE_GOES.search(context.before(first)):
        return None
    return HeadName(first, last, head)


def _is_named_by_adjective(context: OrganisationText, first: int, start: int, end: int, head: Head) -> bool:
    """Tell whether a place's adjective is part of a name; "das Frankfurter Institut" is a way to say which."""
    adjective = context.text[first:start].split()[-1]
    if head.row.kind in ("state", "authority", "museum", "church", "media") or not adjective.endswith("er"):
        return True
    return _name_adjective().fullmatch(adjective) is not None or context.label_over(first, end) == "ORG"


@cache
def _name_adjective() -> re.Pattern[str]:
    stems = any_of("name_adjective")
    return re.compile(rf"(?:\w+-)?(?:\w*isch|{stems}|{stems.lower()})(?:e|er|es|en|em)")


def is_federal(head: Head) -> bool:
    """Tell whether a compound names a body of the state by itself ("Bundesrechnungshof")."""
    return head.prefix.startswith("Bundes") and head.row.kind == "state" and not head.prefix.startswith("Bundestag")


def _adjectives_start(context: OrganisationText, start: int, head: Head) -> int:
    match = _ADJECTIVES.search(context.text, max(0, start - 60), start)
    if match is None:
        return start
    first = start
    for word in reversed(list(re.finditer(r"\S+", match[0]))):
        place = match.start() + word.start()
        if not _may_be_adjective(context, place, word[0], head):
            break
        first = place
    return first


def _may_be_adjective(context: OrganisationText, start: int, word: str, head: Head) -> bool:
    if word in words_for("not_adjective") or context.label_over(start, start + len(word)) == "PER":
        return False
    if word.endswith("er") and len(word) > 4 and not _name_adjective().fullmatch(word):
        return base_role(word) is None
    if not _name_adjective().fullmatch(word):
        return False
    return not (context.opens_sentence(start) and head.row.kind in _COMMON_IN_STATES)


def _tail_end(context: OrganisationText, start: int, end: int, head: Head, *, has_adjective: bool) -> int:
    if "place" in head.patterns:
        last = _place_end(context, end)
        if last > end:
            return last
    if not has_adjective and is_indefinite(context, start):
        return end
    match = _FOR.match(context.text, end) if "for" in head.patterns else None
    if match and match[0][1:4] in _prepositions(head):
        return match.end()
    match = _GENITIVE.match(context.text, end) if "genitive" in head.patterns else None
    return match.end() if match and _is_titled(context, match, start) else end


def is_indefinite(context: OrganisationText, start: int) -> bool:
    """Tell whether the word before says that any of a kind is meant ("ein Institut für Kosmetik")."""
    match = _LAST_WORD.search(context.before(start, 24))
    return match is not None and match[1] in words_for("indefinite")


def _follows_indefinite_article(context: OrganisationText, start: int) -> bool:
    match = _LAST_WORD.search(context.before(start, 24))
    return match is not None and match[1].lower() in words_for("indefinite_article")


def _prepositions(head: Head) -> tuple[str, ...]:
    return ("für", "zur", "zum", "geg") if head.row.kind == "club" else ("für", "zur")


def _is_titled(context: OrganisationText, match: re.Match[str], start: int) -> bool:
    """Tell whether a genitive belongs to the name: where the model saw it so, or it says who has united."""
    if context.text[start : match.start()].rstrip("s").endswith(_OF_MEMBERS) and _MEMBERS.fullmatch(match[0].strip()):
        return True
    entity = context.entity_over(start, start + 1)
    return entity is not None and entity.label == "ORG" and entity.end > match.start() + 4


def _place_end(context: OrganisationText, end: int) -> int:
    """Return the end of a place that stands right behind; `end` itself if there is none."""
    text = context.text
    if text[end : end + 1] not in (" ", "\u00a0") or not text[end + 1 : end + 2].isupper():
        return end
    entity = context.entity_over(end + 1, end + 2)
    if entity is None and (match := _PLACE_NAME.match(text, end + 1)) and _is_sure_place(match[0]):
        return match.end()
    if entity is None or (entity.start > end + 1 and entity.label != "ORG") or entity.label == "PER":
        return end
    last = entity.end
    if entity.label == "ORG" and entity.start <= end and not text[end + 1 : last].strip():
        return end
    if match := _PLACE_TAIL.match(text, last):
        last = match.end() if match[0][0] in "/-" or context.label_over(last + 1, match.end()) else last
        if match[0].strip() in ("I", "II", "III"):
            last = match.end()
    return without_site(text, end + 1, last)


def without_site(text: str, start: int, end: int) -> int:
    """Cut where a body was at work from the place it belongs to: "Bergwacht Berchtesgaden am Watzmann"."""
    site = _SITE.search(text, start, end)
    if site is None or is_known_place(text[start:end]) or place_kind(site["site"]) != "mountain":
        return end
    return site.start()


def _is_sure_place(word: str) -> bool:
    return place_country(word) in ("DE", "AT", "CH", "IT") and not is_ambiguous_place(word)


def _name_behind(context: OrganisationText, end: int, head: Head) -> HeadName | None:
    """Find the name that a noun announces: "die Band „Frei.Wild“", "die Nachrichtenagentur Yonhap"."""
    text = context.text
    if "quoted" in head.patterns and (match := _QUOTED.match(text, end)):
        title = match["title"]
        if title[0].isupper() or title[0].isdigit() or head.row.kind == "media":
            return HeadName(match.start("title"), match.end("title"), head)
    if "named" in head.patterns and (match := _NAMED.match(text, end)):
        start, last = match.span("name")
        entity = context.entity_over(start, start + 1)
        if entity and entity.label in ("ORG", "PER") and entity.start == start and head.row.kind != "school":
            if entity.label == "PER" and " " in text[start : entity.end]:
                return None
            name = re.split(r"[ ,]*[(\n,;]", text[start : entity.end])[0]
            return HeadName(start, start + len(name), head)
        if (entity is None or entity.label == "LOC") and _DISTINCT_NAME.match(match["name"]):
            return HeadName(start, last, head)
        if entity is None and head.row.kind in ("media", "agency") and _SAID_TO.search(context.before(end, 90)):
            return HeadName(start, last, head)
    return None
