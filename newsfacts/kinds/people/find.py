"""Finds people: those whom the entity recogniser names and, once they are known, their names everywhere else."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from newsfacts.finds import CountryFind, HeldRole, OrganisationFind, PersonFind
from newsfacts.german.names import (
    QUOTES,
    follows_determiner,
    genitive_base,
    genitive_end,
    lone_surnames,
    noun_phrase_follows,
    surname,
    surname_start,
)
from newsfacts.german.roles import base_role, forms_of_address, genders_of_address, is_feminine, role_row
from newsfacts.german.states import capital_of, is_state_form
from newsfacts.kinds.people.affiliation import Owner, Owners, find_owner, party_of_role
from newsfacts.kinds.people.again import compound_nouns, find_again, find_famous
from newsfacts.kinds.people.apposition import Role, find_party, find_roles, shares_role
from newsfacts.kinds.people.cues import find_behind_role, find_credited, works_for
from newsfacts.kinds.people.given_names import share_surname
from newsfacts.kinds.people.objections import is_surely_place, names_thing, object_to_person
from newsfacts.kinds.people.predicates import find_told_roles
from newsfacts.text import ArticleText, Offsets
from newsfacts.trace import is_recording, tell

_NAME_PART = re.compile(r"[^\n,;:/()]+")
_NAME_WORD = re.compile(r"[^\W\d_][\w.'’ʼ`´-]*")
_WHOLE_WORD = re.compile(r"\w+")
_ORDINAL_OF_A_RULER = re.compile(r"(?!X\Z)[IVX]+\.?\Z")
_AT_PLACE = re.compile(r"\b(?:in|nach|aus|bei|um|ab|Stadt|Gemeinde|Region|Landkreis|Bezirk) ([A-ZÄÖÜ][\w-]+)")
_PREPOSITIONS = frozenset("nahe laut seit nach neben hinter gegen ohne durch für mit bei".split())


def find_people(article: ArticleText, _: list[PersonFind]) -> Iterable[PersonFind]:
    """Find mentions of people: `name` is the base form of the mention (a bare surname stays one)."""
    text = article.text
    spans = [
        span for entity in article.entities if entity.label == "PER" for span in _clean(text, entity.start, entity.end)
    ]
    named = [(entity.start, entity.end) for entity in article.entities]
    _tell_all(spans, "marked as PER by the entity recogniser")
    credited = _tell_all(find_credited(text, article.start), "named in a picture credit")
    spans = [*_without_overlaps(spans, credited), *credited]
    behind_role = _without_overlaps(find_behind_role(text, article.start, _inhabitants(article)), [*spans, *named])
    spans += _tell_all(behind_role, "given name and surname right behind a role or an inhabitant")
    known = _learn_names(text, spans)
    foreign = _words_of_organisations(article) - known
    things = _learn_things(text, {text[slice(*span)] for span in spans})
    names: dict[Offsets, str] = {}
    for span in spans:
        written = text[slice(*span)]
        objection = "a word of an organisation's name" if written in foreign else object_to_person(text, span, known)
        if written in things and (written not in known if " " not in written else follows_determiner(text, span[0])):
            objection = objection or "called a thing or an animal elsewhere"
        if objection:
            tell("people", *span, objection, taken=False)
        else:
            names[span] = _base_form(text, span, known)
    famous = find_famous(text, article.start)
    spans = _tell_all(_without_overlaps(famous, names), "a famous surname that opens a compound")
    names |= {span: famous[span] for span in spans}
    again = _find_again(text, article.start, names, _rather_something_else(article))
    shared = _share_surnames(text, names | again)
    _tell_all(again, "a name that the article's people have elsewhere")
    _tell_all(shared, "shares the surname of the name behind it")
    yield from _describe(article, sorted((names | again | shared).items()))


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


def _describe(article: ArticleText, names: list[tuple[Offsets, str]]) -> Iterator[PersonFind]:
    """Yield the mentions with what stands next to them.

    `party` is that in brackets, `party_of_role` that in a role; `roles` are pairs of a role and what it belongs to;
    `gender` is m or f where a word before the name tells it; `sentence` is where the mention's sentence begins.
    """
    text, owners = article.text, _owners(article)
    masked = _mask_names(text, names)
    before: tuple[Offsets, list[HeldRole]] | None = None
    for (start, end), name in names:
        roles = _roles_at(masked, start, end, name)
        told = [HeldRole(role.name, find_owner(text, role, owners)) for role in roles]
        for role, (_, owner) in zip(roles, told):
            _tell_role(text, (start, end), role, owner)
        if not told and before and shares_role(text, *before[0], start):
            told = before[1]
        before = ((start, end), told)
        yield PersonFind(
            start,
            end,
            name=name,
            roles=tuple(told),
            party=find_party(text, end),
            party_of_role=party_of_role(text, start, roles),
            gender=_gender(text, start, told),
            sentence=article.sentence_at(start)[0],
        )


def _mask_names(text: str, names: list[tuple[Offsets, str]]) -> str:
    """Return the text with the surnames that are also roles made unknown: "Eva Koch, Max Müller" are no cooks."""
    masked = list(text)
    for span, _ in names:
        for word in _NAME_WORD.finditer(text, *span):
            if base_role(word[0]):
                masked[slice(*word.span())] = "X" + "x" * (len(word[0]) - 1)
    return "".join(masked)


def _roles_at(text: str, start: int, end: int, name: str) -> list[Role]:
    """Return the roles of a mention; the noun before a genitive is somebody else's ("Vertrauter Orbáns")."""
    roles = [*find_roles(text, start, end), *find_told_roles(text, start, end)]
    if len(text[start:end]) > len(name) and not noun_phrase_follows(text, end):
        roles = [role for role in roles if role.start > start or " ".join(text[role.end : start].split())]
    return sorted(roles, key=lambda role: role.start)


def _tell_role(text: str, span: Offsets, role: Role, owner: str | None) -> None:
    if is_recording():
        whose = f", held for {owner}" if owner else ""
        noun = text[role.start : role.end]
        tell("people", *span, f'role "{role.name}" by the noun "{noun}" next to it{whose}', rows=(role_row(noun),))


def _owners(article: ArticleText) -> Owners:
    states = (Owner(find.start, find.end, find.iso, True, find.by) for find in article.finds(CountryFind))
    organisations = (Owner(find.start, find.end, find.name, False) for find in article.finds(OrganisationFind))
    return Owners([*states, *organisations])


def _gender(text: str, start: int, roles: list[HeldRole]) -> str:
    """Return m or f by the word of address before the name ("Frau Müller") or the role ("Ministerin Müller")."""
    words = text[max(0, start - 30) : start].split()
    while len(words) > 1 and words[-1] not in genders_of_address() and forms_of_address().get(words[-1]) == "title":
        words.pop()
    told = genders_of_address().get(words[-1].strip(QUOTES + "("), "") if words else ""
    return told or ("f" if any(role and is_feminine(role) for role, _ in roles) else "")


def _clean(text: str, start: int, end: int) -> Iterator[Offsets]:
    """Trim an entity to the name itself; one over a line end or a comma holds several names."""
    for part in _NAME_PART.finditer(text, start, end):
        words = [match.span() for match in _NAME_WORD.finditer(text, *part.span())]
        while words and _precedes_name(text, words[0], alone=len(words) == 1):
            words.pop(0)
        while words and text[slice(*words[-1])].islower():
            words.pop()
        if len(words) == 4 and works_for(text, words):
            words = words[:2]
        if words:
            first, last = surname_start(text, words[0][0]), words[-1]
            end = last[0] + len(_trim_word(text[slice(*last)]))
            is_ordinal = len(words) > 1 and _ORDINAL_OF_A_RULER.match(text, last[0], end) and text.startswith(".", end)
            yield first, end + 1 if is_ordinal else genitive_end(text, first, end)


def _inhabitants(article: ArticleText) -> set[int]:
    """Return where the nouns for inhabitants of states start; what may be an adjective is none ("Schweizer")."""
    finds = (find for find in article.finds(CountryFind) if find.by == "inhabitant")
    text = article.text
    nouns = ((find.start, text[find.start : find.end]) for find in finds)
    return {start for start, noun in nouns if noun.endswith(("e", "in")) and not noun.startswith("Deutsch")}


def _words_of_organisations(article: ArticleText) -> set[str]:
    """Return the words of the organisations that the recogniser found: elsewhere it takes some for persons."""
    return {word for entity in article.entities if entity.label == "ORG" for word in article.text_of(entity).split()}


def _without_overlaps(spans: Iterable[Offsets], taken: Iterable[Offsets]) -> list[Offsets]:
    occupied = {position for start, end in taken for position in range(start, end)}
    return [span for span in spans if occupied.isdisjoint(range(*span))]


def _precedes_name(text: str, span: Offsets, *, alone: bool) -> bool:
    """Tell whether a word at the head of an entity is a title, a role or in lower case, and no part of the name.

    A role alone may be a surname ("Richter"), and so may a preposition that opens a sentence ("Seit", "Nahe").
    """
    word = text[slice(*span)]
    if word in forms_of_address() or word.islower() or (word == "D." and text.endswith("a. ", 0, span[0])):
        return True
    return not alone and (base_role(word) is not None or word.lower() in _PREPOSITIONS)


def _trim_word(word: str) -> str:
    """Cut what is no part of the last word: a full stop, and the noun of a compound ("Trump-Regierung")."""
    first, hyphen, noun = word.partition("-")
    if hyphen and noun in compound_nouns():
        return first
    if word.endswith(".") and len(word) > 2 and not _ORDINAL_OF_A_RULER.match(word) and word not in {"Jr.", "Sr."}:
        word = word[:-1]
    return word.rstrip("-")


def _learn_names(text: str, spans: list[Offsets]) -> set[str]:
    """Return the full names of the article in base form, and their surnames."""
    known: set[str] = set()
    for start, end in spans:
        words = text[start:end].split()
        if len(words) > 1 and not object_to_person(text, (start, end), known):
            name = _base_form(text, (start, end), frozenset())
            known |= {name, surname(name)}
    genitives = {name for name in known if genitive_base(name) in known and " " in name}
    return known - genitives - {surname(name) for name in genitives}


def _learn_things(text: str, names: Iterable[str]) -> set[str]:
    """Return the names that a noun somewhere gives to a thing or an animal ("Sturm Sabine", "Jacht Anna Maria")."""
    by_first_word: dict[str, list[str]] = {}
    for name in names:
        if name.replace(" ", "").isalpha():
            by_first_word.setdefault(name.split()[0], []).append(name)
    things: set[str] = set()
    for word in _WHOLE_WORD.finditer(text) if by_first_word else ():
        for name in by_first_word.get(word[0], ()):
            end = word.start() + len(name)
            is_whole = text.startswith(name, word.start()) and not text[end : end + 1].isalnum()
            if name not in things and is_whole and names_thing(text, word.start()):
                things.add(name)
    return things


def _base_form(text: str, span: Offsets, known: Iterable[str]) -> str:
    """Return the name without the ending of the genitive, where known names or what follows show that it is one."""
    written = " ".join(text[slice(*span)].split())
    base = genitive_base(written)
    if base is None and written.endswith("s") and written[:-1] in known:
        base = written[:-1]
    if base is None or written in known:
        return written
    sure = base in known or not written[-1].isalpha() or noun_phrase_follows(text, span[1])
    return base if sure else written


def _rather_something_else(article: ArticleText) -> set[str]:
    """Return the names that the recogniser more often takes for an organisation ("Walgreen") than for a person.

    A surname that is as well a place ("Guttenberg") is left out where one is said to be there or to come from there.
    """
    labels = Counter((article.text_of(entity), entity.label) for entity in article.entities)
    organisations = {name for name, label in labels if label == "ORG" and labels[name, "ORG"] > labels[name, "PER"]}
    places = {name for name, label in labels if label == "LOC"} | set(_AT_PLACE.findall(article.text))
    return organisations | {name for name in places if is_surely_place(name)}


def _find_again(text: str, start: int, names: dict[Offsets, str], others: set[str]) -> dict[Offsets, str]:
    """Find the names once more where the recogniser missed them; `others` mean something else by themselves."""
    bases = {form for base in names.values() for form in (base, *lone_surnames(base))} - others
    bases = {base for base in bases if capital_of(base) is None and not is_state_form(base)}
    return find_again(text, start, names, bases)
