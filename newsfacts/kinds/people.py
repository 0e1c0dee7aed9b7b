"""Finds people: those whom the entity recogniser names and, once they are known, their names everywhere else."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from newsfacts.annotations import Found, body_start
from newsfacts.german.apposition import find_party, find_role, shares_role
from newsfacts.german.gazetteer import is_ambiguous_place, is_known_place
from newsfacts.german.names import (
    FUNCTION_WORDS,
    follows_determiner,
    genitive_base,
    noun_phrase_follows,
    surname,
    surname_start,
)
from newsfacts.german.organisations.known import is_known_organisation
from newsfacts.german.roles import base_role, forms_of_address
from newsfacts.german.states.forms import capital_of, is_state_form
from newsfacts.kinds.kind import Column, Kind, mentions_cell
from newsfacts.tables import Row, load_table
from newsfacts.types import Person

if TYPE_CHECKING:
    from spacy.tokens import Doc

Offsets = tuple[int, int]

_NAME_PART = re.compile(r"[^\n,;:/()]+")
_WORD = re.compile(r"[^\W\d_]\w*")
_NAME_WORD = re.compile(r"[^\W\d_][\w.'’ʼ`´-]*")
_ORDINAL_OF_A_RULER = re.compile(r"[IVX]+\.?\Z")
# Streets, prizes and houses bear a person's name and are no person.
_NAMED_THING = re.compile(
    r"(?:straße|strasse|platz|allee|gasse|brücke|preis|medaille|stiftung|institut|schule|gymnasium|universität|haus|"
    r"halle|stadion|arena|museum|kirche|kapelle|klinik|krankenhaus|park|archiv|gesellschaft|orchester|quartett|cup|"
    r"pokal|turnier|verein|verlag|bank|gruppe|werke?|ag|gmbh|university|college|images|pictures|press|agency)s?\Z",
    re.IGNORECASE,
)
# Who took a picture stands before the agency or behind it: "(Anna Huber/dpa)", "Foto: Anna Huber / AFP", "APA/Anna
# Huber".
_PICTURE_CREDIT = re.compile(
    r"(?:\(|©\s?|\b(?:Foto|Fotos|Bild|Bilder|Foto-Credit|Credit)s?:\s?)"
    r"(?P<name>[A-ZÄÖÜ][\w.'’-]+(?: [A-ZÄÖÜ][\w.'’-]*| (?:von|van|de|di|der|al)){1,3})\s?[/|]\s?(?P<agency>[\w-]+)"
)
_AGENCY_CREDIT = re.compile(
    r"\b(?P<agency>[A-Za-z]{2,10})\s?/\s?(?P<name>[A-ZÄÖÜ][\w-]+ [A-ZÄÖÜ][\w-]+)(?=[\s.,]*(?:\n|\)|\Z))"
)
# What the recogniser misses is plain behind a role: "Kritiker Urs Bänziger".
_BEHIND_ROLE = re.compile(
    r"(?<![\w-])(?P<role>[A-ZÄÖÜ][\w-]{3,}) (?P<name>(?P<first>[A-ZÄÖÜ][a-zäöüßéèáóíçčšž]+(?:-[A-ZÄÖÜ]\w+)?)"
    r"(?: [A-ZÄÖÜ]\.)?(?: (?:von|van|de|di))? (?P<last>[A-ZÄÖÜ][\w-]*[a-zäöüß]))(?![\w-])(?! [A-ZÄÖÜ])"
)
_OFFICE_OF = re.compile(r"(?P<office>[A-ZÄÖÜ][\w-]+) (?:von|in|aus) \Z")
# What the recogniser takes for a name behind these is a noun in the genitive ("wegen Nebels").
_PREPOSITIONS = frozenset("nahe laut seit nach neben hinter gegen ohne durch für mit bei".split())
_GENITIVE_PREPOSITIONS = frozenset("wegen trotz während infolge aufgrund mangels seitens angesichts".split())
_QUOTES = "\"'„“”»«‚‘’›‹"


class CompoundRow(Row):
    """A noun that a name and a hyphen stand before, with an example."""

    noun: str
    example: str


@cache
def _compound_nouns() -> frozenset[str]:
    return frozenset(row.noun for row in load_table("name_compounds", CompoundRow))


def find_people(doc: Doc) -> Iterable[Found]:
    """Find mentions of people: `name` is the base form of the mention (a bare surname stays one)."""
    text = doc.text
    spans = [
        span
        for entity in doc.ents
        if entity.label_ == "PER"
        for span in _clean(text, entity.start_char, entity.end_char)
    ]
    named = [(entity.start_char, entity.end_char) for entity in doc.ents]
    spans += _without_overlaps(_credited(text, body_start(doc)), spans)
    spans += _without_overlaps(_named_behind_role(text, body_start(doc)), [*spans, *named])
    known = _learn_names(text, spans)
    foreign = _words_of_organisations(doc) - known
    names = {
        span: _base_form(text, span, known)
        for span in spans
        if text[slice(*span)] not in foreign and _is_person(text, span, known)
    }
    names |= _find_again(text, body_start(doc), names, _rather_organisations(doc))
    before: tuple[Offsets, str | None] | None = None
    for (start, end), base in sorted(names.items()):
        role = find_role(text, start, end)
        if role is None and before and shares_role(text, *before[0], start):
            role = before[1]
        before = ((start, end), role)
        yield Found(start, end, {"name": base, "role": role, "party": find_party(text, end)})


def _clean(text: str, start: int, end: int) -> Iterator[Offsets]:
    """Trim an entity to the name itself; one over a line end or a comma holds several names."""
    for part in _NAME_PART.finditer(text, start, end):
        words = [match.span() for match in _NAME_WORD.finditer(text, *part.span())]
        while words and _precedes_name(text[slice(*words[0])], alone=len(words) == 1):
            words.pop(0)
        while words and text[slice(*words[-1])].islower():
            words.pop()
        if words:
            last = words[-1]
            yield surname_start(text, words[0][0]), last[0] + len(_trim_word(text[slice(*last)]))


def _credited(text: str, start: int) -> list[Offsets]:
    """Return the names of photographers in picture credits."""
    credits = (*_PICTURE_CREDIT.finditer(text, start), *_AGENCY_CREDIT.finditer(text, start))
    return [
        match.span("name")
        for match in credits
        if match["agency"] in {"Pool", "Archiv"} or is_known_organisation(match["agency"])
    ]


def _named_behind_role(text: str, start: int) -> Iterator[Offsets]:
    """Yield given name and surname behind a role noun, where neither is anything else."""
    for match in _BEHIND_ROLE.finditer(text, start):
        words = (match["first"], match["last"])
        if base_role(match["role"]) and not any(_is_something_else(word) for word in (*words, match["name"])):
            yield match.span("name")


def _is_something_else(word: str) -> bool:
    known = is_state_form(word) or _is_surely_place(word) or is_known_organisation(word)
    return known or base_role(word) is not None or word.lower() in FUNCTION_WORDS


def _words_of_organisations(doc: Doc) -> set[str]:
    """Return the words of the organisations that the recogniser found: elsewhere it takes some for persons."""
    return {word for entity in doc.ents if entity.label_ == "ORG" for word in entity.text.split()}


def _without_overlaps(spans: Iterable[Offsets], taken: Iterable[Offsets]) -> list[Offsets]:
    occupied = {position for start, end in taken for position in range(start, end)}
    return [span for span in spans if occupied.isdisjoint(range(*span))]


def _precedes_name(word: str, *, alone: bool) -> bool:
    """Tell whether a word at the head of an entity is a title, a role or in lower case, and no part of the name.

    A role alone may be a surname ("Richter"), and so may a preposition that opens a sentence ("Seit", "Nahe").
    """
    if word in forms_of_address() or word.islower():
        return True
    return not alone and (base_role(word) is not None or word.lower() in _PREPOSITIONS)


def _trim_word(word: str) -> str:
    """Cut what is no part of the last word: a full stop, and the noun of a compound ("Trump-Regierung")."""
    first, hyphen, noun = word.partition("-")
    if hyphen and noun in _compound_nouns():
        return first
    if word.endswith(".") and len(word) > 2 and not _ORDINAL_OF_A_RULER.match(word) and word not in {"Jr.", "Sr."}:
        word = word[:-1]
    return word.rstrip("-")


def _learn_names(text: str, spans: list[Offsets]) -> set[str]:
    """Return the full names of the article in base form, and their surnames."""
    known: set[str] = set()
    for start, end in spans:
        words = text[start:end].split()
        if len(words) > 1 and _is_person(text, (start, end), known):
            name = _base_form(text, (start, end), frozenset())
            known |= {name, surname(name)}
    return known


def _base_form(text: str, span: Offsets, known: Iterable[str]) -> str:
    """Return the name without the ending of the genitive, where known names or what follows show that it is one."""
    written = " ".join(text[slice(*span)].split())
    base = genitive_base(written)
    if base is None or written in known:
        return written
    sure = base in known or not written[-1].isalpha() or noun_phrase_follows(text, span[1])
    return base if sure else written


def _is_person(text: str, span: Offsets, known: set[str]) -> bool:
    """Tell persons from what the recogniser takes for some: places, states, houses, families, saints."""
    written = text[slice(*span)]
    words = written.split()
    before = text[max(0, span[0] - 30) : span[0]].split()
    address = forms_of_address().get(before[-1].strip(_QUOTES + "("), "") if before else ""
    if address in {"family", "saint"} or words[-1].islower():
        return False
    if len(words) > 1:
        thing = _NAMED_THING.search(words[-1])
        # "Thomas Preis" is a person, "Georg Büchner Preis" and "Helmut Kohlplatz" are not.
        names_a_thing = thing and (len(words) > 2 or thing.start() > 0)
        if names_a_thing or is_known_organisation(written):
            return False
        return not is_state_form(written) and not _is_surely_place(written)
    office = _OFFICE_OF.search(text, max(0, span[0] - 60), span[0])
    if office and base_role(office["office"]):
        return False
    base = genitive_base(written) or written
    if address == "title" or written in known or base in known:
        return True
    return _is_lone_name(written, base, before[-1] if before else "", follows_determiner(text, span[0]))


def _is_lone_name(word: str, base: str, before: str, after_determiner: bool) -> bool:
    """Tell whether a single word that the recogniser takes for a person is one."""
    if word.lower() in FUNCTION_WORDS:
        return False
    if len(word) < 2 or (word.isupper() and len(word) <= 4) or ("-" in word and _NAMED_THING.search(word)):
        return False
    if base_role(before) is not None:
        return not is_known_organisation(word)
    if is_state_form(word) or is_state_form(base) or is_known_organisation(word) or _is_surely_place(word):
        return False
    if before.lower() in _GENITIVE_PREPOSITIONS and base != word:
        return False
    return not _is_surely_place(base) and not after_determiner and base_role(word) is None


def _is_surely_place(name: str) -> bool:
    """Tell whether a name is a place and not as likely a surname ("Lincoln")."""
    return capital_of(name) is not None or (is_known_place(name) and not is_ambiguous_place(name))


def _rather_organisations(doc: Doc) -> set[str]:
    """Return the names that the recogniser more often takes for an organisation ("Walgreen") than for a person."""
    labels = Counter((entity.text, entity.label_) for entity in doc.ents)
    return {name for name, label in labels if label == "ORG" and labels[name, "ORG"] > labels[name, "PER"]}


def _find_again(text: str, start: int, names: dict[Offsets, str], others: set[str]) -> dict[Offsets, str]:
    """Find the names once more where the recogniser missed them: bare, in the genitive, before a hyphen.

    `others` are names that mean something else where they stand alone.
    """
    bases = {form for base in names.values() for form in (base, surname(base))} - others
    bases = {base for base in bases if _WORD.search(base) and not _is_surely_place(base) and not is_state_form(base)}
    if not bases:
        return {}
    taken = {position for first, last in names for position in range(first, last)}
    patterns = _forms_by_first_word(bases)
    found = {}
    for word in _WORD.finditer(text, start):
        pattern = patterns.get(word[0])
        match = pattern.match(text, word.start()) if pattern and word.start() not in taken else None
        if match and _names_person(text, match):
            found[match.span("name")] = match["base"]
    return found


def _forms_by_first_word(bases: Iterable[str]) -> dict[str, re.Pattern[str]]:
    """Return the pattern for the names that begin with a word, by that word and its genitive."""
    by_first_word: dict[str, list[str]] = {}
    for base in bases:
        by_first_word.setdefault(_WORD.findall(base)[0], []).append(base)
    patterns = {word: _forms_of(names) for word, names in by_first_word.items()}
    return {f"{word}s": pattern for word, pattern in patterns.items()} | patterns


def _forms_of(bases: Iterable[str]) -> re.Pattern[str]:
    """Compile a pattern for names: inflected or as the first part of a compound, never inside a word."""
    alternatives = "|".join(re.escape(base) for base in sorted(bases, key=len, reverse=True))
    return re.compile(
        rf"(?<![\w-])(?P<name>(?P<base>{alternatives})(?:['’`´]?s|['’`´](?=\s))?)(?:(?P<compound>-)(?=\w)|(?![\w-]))"
    )


_CAPITALISED_BEFORE = re.compile(r"(?<=[\w,] )[A-ZÄÖÜ][\w-]+ \Z")


def _names_person(text: str, match: re.Match[str]) -> bool:
    """Tell a name from the noun of the same form ("der Koch"), and from somebody else's surname ("Inge Müller")."""
    if match["compound"]:
        return True
    if follows_determiner(text, match.start()):
        return False
    before = _CAPITALISED_BEFORE.search(text, max(0, match.start() - 40), match.start())
    if before is None:
        return True
    word = before[0].strip()
    return base_role(word) is not None or word in forms_of_address()


KIND = Kind(
    name="people",
    fact=Person,
    find=find_people,
    title="People",
    colour="cyan",
    columns=(
        Column("name", lambda person: person.name),
        Column("role", lambda person: person.role or ""),
        Column("party", lambda person: person.party or ""),
        Column("mentions", mentions_cell),
    ),
)
