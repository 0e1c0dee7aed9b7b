"""Organisations that the news names without explaining them: their forms, and which are parties."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from newsfacts.german.inflection import ADJECTIVE_ENDING, ADJECTIVE_ENDINGS, SIBILANTS
from newsfacts.tables import Cells, Row, load_table
from newsfacts.text.patterns import CAPITAL, NAME_WORD

Cue = Literal[
    "",
    "agency",
    "capital",
    "company",
    "media",
    "mediaquotes",
    "ner",
    "party",
    "platform",
    "quotes",
    "uspolitics",
    "verdi",
]

_SHORTEST_CAPITALS = 4
_ADJECTIVE = re.compile(rf"({CAPITAL}[\w-]{{2,}}?)(?:e|er|es)$")
_FIRST_NAME_WORD = re.compile(rf"\W*({NAME_WORD})")


OrganisationKind = Literal[
    "agency", "alliance", "armed", "association", "authority", "church", "club", "company", "media", "museum", "party",
    "platform",
]  # fmt: skip


class OrganisationRow(Row):
    """An organisation, its other forms, and what its doubtful forms need beside them."""

    name: str
    short: str = ""
    aliases: Cells = ()
    kind: OrganisationKind
    cue: Cue = ""
    doubtful: Cells = ()


class KnownForm(NamedTuple):
    """A form of a known organisation, in base form; `cue` is empty where it is never anything else."""

    base: str
    row: OrganisationRow
    cue: Cue


@cache
def _forms() -> tuple[KnownForm, ...]:
    return tuple(form for row in load_table("german/organisations", OrganisationRow) for form in _forms_of(row))


def _forms_of(row: OrganisationRow) -> Iterator[KnownForm]:
    for base in dict.fromkeys((row.name, row.short, *row.aliases)):
        if base:
            yield KnownForm(base, row, row.cue if not row.doubtful or base in row.doubtful else "")


@cache
def _one_word() -> dict[str, KnownForm]:
    """Map every inflected form of one word; forms of the table take precedence over inflected ones."""
    words: dict[str, KnownForm] = {}
    single = [form for form in _forms() if " " not in form.base]
    for form in single:
        words.setdefault(form.base, form)
    for form in single:
        for inflected in _inflect(form.base):
            words.setdefault(inflected, form)
        if _is_said_as_word(form.base):
            titled = form.base.capitalize()
            words.setdefault(titled, form._replace(base=titled))
    return words


def _is_said_as_word(base: str) -> bool:
    """Return whether an abbreviation may be written as a word ("Nato")."""
    return base.isupper() and base.isalpha() and len(base) >= _SHORTEST_CAPITALS


def _inflect(word: str) -> Iterator[str]:
    if word.endswith("e") and len(word) > 4:
        yield word + "n"
    if not word.endswith(SIBILANTS):
        yield word + "s"
        if len(word) > 6 and word[-1] not in "aeiouy":
            yield word + "es"


@cache
def _several_words() -> dict[str, tuple[KnownForm, ...]]:
    """Map the first word, in any inflection, to the forms that begin with it, the longest first."""
    index: dict[str, list[KnownForm]] = {}
    for form in _forms():
        if " " in form.base:
            match = _FIRST_NAME_WORD.match(form.base)
            assert match is not None
            for first in _inflect_inner(match[1], form.base[match.end() :]):
                index.setdefault(first, []).append(form)
    return {first: tuple(sorted(forms, key=lambda form: -len(form.base))) for first, forms in index.items()}


def _inflect_inner(word: str, rest: str) -> set[str]:
    forms = {word, *_inflect(word)}
    if rest[:2].strip()[:1].isupper() and (stem := _ADJECTIVE.match(word)):
        forms |= {stem[1] + ending for ending in ADJECTIVE_ENDINGS}
    return forms


@cache
def _pattern(base: str) -> re.Pattern[str]:
    """Compile a name of several words so that it matches in every inflection, up to a line end inside."""
    parts = base.split(" ")
    written = []
    for part, following in zip(parts, [*parts[1:], ""], strict=True):
        stem = _ADJECTIVE.match(part) if following[:1].isupper() else None
        if stem:
            written.append(re.escape(stem[1]) + ADJECTIVE_ENDING)
        elif part[-1:].isalpha() and part[:1].isupper():
            written.append(re.escape(part) + r"(?:e?s)?")
        else:
            written.append(re.escape(part))
    end = r"(?!\w)" if base[-1].isalnum() else ""
    return re.compile(r"[ \u00a0]".join(written) + end)


def known_at(text: str, start: int, word: str) -> Iterator[tuple[KnownForm, int]]:
    """Yield the known organisations with a form that begins with `word` at `start`, and its end, longest first.

    A hyphen may follow the end: it is for the caller to read the compound.
    """
    for form in _several_words().get(word, ()):
        match = _pattern(form.base).match(text, start)
        if match:
            yield form, match.end()
    single = _one_word().get(word)
    if single:
        yield single, start + len(word)


@cache
def longest_form() -> int:
    """Return how long a known organisation's name is at most, each word of it inflected."""
    return max(len(form.base) + 2 * len(form.base.split(" ")) for form in _forms())


def begins_known(word: str) -> bool:
    """Return whether a known organisation's form begins with the word."""
    return word in _one_word() or word in _several_words()


@cache
def lower_case_names() -> tuple[str, ...]:
    """Return the forms that are written in lower case ("dpa", "adidas"), the longest first."""
    firsts = {match[1] for form in _forms() if form.base[0].islower() and (match := _FIRST_NAME_WORD.match(form.base))}
    return tuple(sorted(firsts, key=lambda first: (-len(first), first)))


def find_known(text: str) -> KnownForm | None:
    """Return the known organisation that the text is a form of, in any inflection, doubtful forms too."""
    match = _FIRST_NAME_WORD.match(text)
    if match is None:
        return None
    candidates = known_at(text, match.start(1), match[1])
    return next((form for form, end in candidates if end == len(text)), None) or _one_word().get(text)


def is_known_organisation(text: str) -> bool:
    """Return whether the text is, in any inflection, a form of an organisation that is never anything else."""
    form = find_known(text)
    return form is not None and not form.cue


def is_party(text: str) -> bool:
    """Return whether the text names a party, as one in brackets after a politician's name does."""
    form = find_known(text.strip())
    return form is not None and form.row.kind == "party"


def party_in_compound(word: str) -> str | None:
    """Return the party that a hyphen compound begins with or holds, as a bracket names it ("Grünen-Chefin" → "Grüne").

    None for what is no single party ("Unions-Fraktionschef").
    """
    parts = word.split("-")[:-1]
    for first in range(len(parts)):
        for last in range(len(parts), first, -1):
            name = "-".join(parts[first:last])
            form = find_known(name)
            if form and form.row.kind == "party":
                return None if form.row.name.endswith("parteien") else _without_plural(name)
    return None


def _without_plural(name: str) -> str:
    singular = name.removesuffix("n")
    return singular if name.endswith("en") and is_party(singular) else name
