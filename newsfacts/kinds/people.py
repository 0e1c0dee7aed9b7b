"""Finds people: those whom the entity recogniser names and, once they are known, their names everywhere else."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from newsfacts.annotations import Found, body_start, stored_finds
from newsfacts.german.affiliation import Owner, Owners, find_owner, party_of_role
from newsfacts.german.apposition import Role, find_party, find_roles, shares_role
from newsfacts.german.gazetteer import is_ambiguous_place, is_known_place
from newsfacts.german.given_names import share_surname
from newsfacts.german.name_search import find_again
from newsfacts.german.names import (
    FUNCTION_WORDS,
    follows_determiner,
    genitive_base,
    noun_phrase_follows,
    surname,
    surname_start,
)
from newsfacts.german.organisations.known import is_known_organisation
from newsfacts.german.roles import base_role, forms_of_address, genders_of_address, is_feminine, role_row
from newsfacts.german.states.forms import capital_of, is_state_form
from newsfacts.kinds.kind import Column, Kind, mentions_cell, most_mentioned
from newsfacts.tables import Row, load_table
from newsfacts.trace import is_recording, tell
from newsfacts.types import Person

if TYPE_CHECKING:
    from spacy.tokens import Doc

Offsets = tuple[int, int]

_NAME_PART = re.compile(r"[^\n,;:/()]+")
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
    _tell_all(spans, "marked as PER by the entity recogniser")
    spans += _tell_all(_without_overlaps(_credited(text, body_start(doc)), spans), "named in a picture credit")
    behind_role = _without_overlaps(_named_behind_role(text, body_start(doc)), [*spans, *named])
    spans += _tell_all(behind_role, "given name and surname right behind a role")
    known = _learn_names(text, spans)
    foreign = _words_of_organisations(doc) - known
    names: dict[Offsets, str] = {}
    for span in spans:
        is_foreign = text[slice(*span)] in foreign
        objection = "a word of an organisation's name" if is_foreign else _objection(text, span, known)
        if objection:
            tell("people", *span, objection, taken=False)
        else:
            names[span] = _base_form(text, span, known)
    again = _find_again(text, body_start(doc), names, _rather_organisations(doc))
    shared = _share_surnames(text, names | again)
    _tell_all(again, "a name that the article's people have elsewhere")
    _tell_all(shared, "shares the surname of the name behind it")
    yield from _describe(doc, sorted((names | again | shared).items()))


def _tell_all(spans: Iterable[Offsets], reason: str) -> list[Offsets]:
    told = list(spans)
    for span in told:
        tell("people", *span, reason)
    return told


def _share_surnames(text: str, names: dict[Offsets, str]) -> dict[Offsets, str]:
    """Return the given names that share the surname of the name behind them: "Hans und Inge Müller"."""
    full = set(names.values())
    shared = [pair for span, name in names.items() for pair in share_surname(text, span, name, full)]
    taken = {position for span, name in names.items() if " " in name for position in range(*span)}
    return {span: name for span, name in shared if taken.isdisjoint(range(*span))}


def _describe(doc: Doc, names: list[tuple[Offsets, str]]) -> Iterator[Found]:
    """Yield the mentions with what stands next to them.

    `party` is that in brackets, `party_of_role` that in a role; `roles` are pairs of a role and what it belongs to;
    `gender` is m or f where a word before the name tells it; `sentence` is where the mention's sentence begins.
    """
    text, owners = doc.text, _owners(doc)
    sentences = [sentence.start_char for sentence in doc.sents] or [0]
    before: tuple[Offsets, list[list[str | None]]] | None = None
    for (start, end), name in names:
        roles = find_roles(text, start, end)
        told = [[role.name, find_owner(text, role, owners)] for role in roles]
        for role, (_, owner) in zip(roles, told):
            _tell_role(text, (start, end), role, owner)
        if not told and before and shares_role(text, *before[0], start):
            told = before[1]
        before = ((start, end), told)
        attributes = {
            "name": name,
            "roles": told,
            "party": find_party(text, end),
            "party_of_role": party_of_role(text, start, roles),
            "gender": _gender(text, start, told),
            "sentence": sentences[max(0, bisect_right(sentences, start) - 1)],
        }
        yield Found(start, end, attributes)


def _tell_role(text: str, span: Offsets, role: Role, owner: str | None) -> None:
    if is_recording():
        whose = f", held for {owner}" if owner else ""
        noun = text[role.start : role.end]
        tell("people", *span, f'role "{role.name}" by the noun "{noun}" next to it{whose}', rows=(role_row(noun),))


def _owners(doc: Doc) -> Owners:
    states = (
        Owner(start, end, found["iso"], True, found["by"]) for start, end, found in stored_finds(doc, "countries")
    )
    organisations = (
        Owner(start, end, found["name"], False) for start, end, found in stored_finds(doc, "organisations")
    )
    return Owners([*states, *organisations])


def _gender(text: str, start: int, roles: list[list[str | None]]) -> str:
    """Return m or f by the word of address before the name ("Frau Müller") or the role ("Ministerin Müller")."""
    words = text[max(0, start - 30) : start].split()
    while len(words) > 1 and words[-1] not in genders_of_address() and forms_of_address().get(words[-1]) == "title":
        words.pop()
    told = genders_of_address().get(words[-1].strip(_QUOTES + "("), "") if words else ""
    return told or ("f" if any(role and is_feminine(role) for role, _ in roles) else "")


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
        if len(words) > 1 and not _objection(text, (start, end), known):
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


def _objection(text: str, span: Offsets, known: set[str]) -> str:
    """Say why it is no person what the recogniser takes for one: a place, a state, a house, a family, a saint."""
    written = text[slice(*span)]
    words = written.split()
    before = text[max(0, span[0] - 30) : span[0]].split()
    address = forms_of_address().get(before[-1].strip(_QUOTES + "("), "") if before else ""
    if address in {"family", "saint"} or words[-1].islower():
        return f"names a {address}" if address else "ends in a word in lower case"
    if len(words) > 1:
        return _objection_to_full_name(written, words)
    office = _OFFICE_OF.search(text, max(0, span[0] - 60), span[0])
    if office and base_role(office["office"]):
        return f"what somebody is {office['office']} of"
    base = genitive_base(written) or written
    if address == "title" or written in known or base in known:
        return ""
    return _objection_to_lone_name(written, base, before[-1] if before else "", follows_determiner(text, span[0]))


def _objection_to_full_name(written: str, words: list[str]) -> str:
    thing = _NAMED_THING.search(words[-1])
    # "Thomas Preis" is a person, "Georg Büchner Preis" and "Helmut Kohlplatz" are not.
    if thing and (len(words) > 2 or thing.start() > 0):
        return "a thing that bears somebody's name"
    if is_known_organisation(written):
        return "a known organisation"
    if is_state_form(written):
        return "means a state"
    return "a known place" if _is_surely_place(written) else ""


def _objection_to_lone_name(word: str, base: str, before: str, after_determiner: bool) -> str:
    """Say why a single word that the recogniser takes for a person is none."""
    if word.lower() in FUNCTION_WORDS:
        return "a function word"
    if len(word) < 2 or (word.isupper() and len(word) <= 4) or ("-" in word and _NAMED_THING.search(word)):
        return "an abbreviation, or a thing that bears somebody's name"
    if base_role(before) is not None:
        return "a known organisation" if is_known_organisation(word) else ""
    if is_state_form(word) or is_state_form(base):
        return "means a state"
    if is_known_organisation(word):
        return "a known organisation"
    if before.lower() in _GENITIVE_PREPOSITIONS and base != word:
        return f'a noun in the genitive behind "{before}"'
    if _is_surely_place(word) or _is_surely_place(base):
        return "a known place"
    if after_determiner:
        return "an article stands before it"
    return "a role, or a surname like one" if base_role(word) is not None else ""


def _is_surely_place(name: str) -> bool:
    """Tell whether a name is a place and not as likely a surname ("Lincoln")."""
    return capital_of(name) is not None or (is_known_place(name) and not is_ambiguous_place(name))


def _rather_organisations(doc: Doc) -> set[str]:
    """Return the names that the recogniser more often takes for an organisation ("Walgreen") than for a person."""
    labels = Counter((entity.text, entity.label_) for entity in doc.ents)
    return {name for name, label in labels if label == "ORG" and labels[name, "ORG"] > labels[name, "PER"]}


def _find_again(text: str, start: int, names: dict[Offsets, str], others: set[str]) -> dict[Offsets, str]:
    """Find the names once more where the recogniser missed them; `others` mean something else by themselves."""
    bases = {form for base in names.values() for form in (base, surname(base))} - others
    bases = {base for base in bases if not _is_surely_place(base) and not is_state_form(base)}
    return find_again(text, start, names, bases)


KIND = Kind(
    name="people",
    fact=Person,
    find=find_people,
    title="People",
    colour="cyan",
    columns=(
        Column("name", lambda person: person.name),
        Column("role", lambda person: "; ".join(person.roles)),
        Column("of", lambda person: person.role_of or ""),
        Column("party", lambda person: person.party or ""),
        Column("mentions", mentions_cell),
    ),
    after=("countries", "organisations"),
    order=most_mentioned,
)
