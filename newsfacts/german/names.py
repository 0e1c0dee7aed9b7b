"""Personal names: particles, genitives, and whether two forms may name one person."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from newsfacts.german.closed_classes import alternatives
from newsfacts.german.inflection import SIBILANTS
from newsfacts.tables import Flag, Row, load_table
from newsfacts.text.patterns import APOSTROPHES

_ARABIC_ARTICLE = re.compile(r"^(?:[AaEe]l|[Aa](?:sch?|sh|s|t|d|n|r|z))-(?=\w)")
# French and English names in -ce take the apostrophe as well.
_SIBILANTS = (*SIBILANTS, "ce")
_ORDINAL = re.compile(r"[IVX]+\.?")


class ParticleRow(Row):
    """A particle of names, in small letters, and what it does; the head of the table explains the flags."""

    particle: str
    inside: Flag = False
    dropped: Flag = False
    opens: Flag = False


class SuffixRow(Row):
    """What follows a surname, without its full stop."""

    suffix: str
    junior: Flag = False


class _NameRow(Row):
    name: str


def _particles() -> tuple[ParticleRow, ...]:
    return load_table("german/name_particles", ParticleRow)


@cache
def _inside_surnames() -> frozenset[str]:
    return frozenset(row.particle for row in _particles() if row.inside)


@cache
def _dropped() -> frozenset[str]:
    return frozenset(row.particle for row in _particles() if row.dropped)


@cache
def _surname_opening() -> re.Pattern[str]:
    opening = frozenset(row.particle for row in _particles() if row.opens)
    either_case = frozenset(particle.capitalize() for particle in opening) | opening
    return re.compile(rf"\b(?:{alternatives(either_case)}) $")


@cache
def _suffixes(*, junior: bool = False) -> frozenset[str]:
    """Return what may follow a surname, or only what a son has after his."""
    rows = load_table("german/name_suffixes", SuffixRow)
    return frozenset(row.suffix for row in rows if row.junior or not junior)


def is_name_particle(word: str) -> bool:
    """Return whether the word may be part of a surname ("von", "de", "bin")."""
    return word in _inside_surnames()


def is_name_suffix(word: str) -> bool:
    """Return whether the word follows a surname without being part of it: "Jr.", "III."."""
    return word.removesuffix(".") in _suffixes() or _ORDINAL.fullmatch(word) is not None


@cache
def _names_in_s() -> frozenset[str]:
    return frozenset(row.name for row in load_table("german/names_in_s", _NameRow))


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """Fold case, accents and apostrophes, so that two spellings of one name compare equal."""
    plain = unicodedata.normalize("NFKD", word.casefold())
    return "".join(char for char in plain if not unicodedata.combining(char) and char not in APOSTROPHES)


_GENITIVE_APOSTROPHE = re.compile(rf"[{APOSTROPHES}](?=\s)")
_APOSTROPHE_S = re.compile(rf"\w[{APOSTROPHES}]s$")
_OPENING_APOSTROPHE = re.compile(r"(?:^|[\s(„“»«])['‚‘’]\S")


def genitive_end(text: str, start: int, end: int) -> int:
    """Return where the name text[start:end] ends with the apostrophe of a genitive ("Merz’ Rede").

    What may close a quotation is none.
    """
    apostrophe = _GENITIVE_APOSTROPHE.match(text, end)
    if apostrophe is None or not text[start:end].lower().endswith(_SIBILANTS):
        return end
    return end if _OPENING_APOSTROPHE.search(text, max(0, start - 200), end) else apostrophe.end()


def genitive_base(word: str) -> str | None:
    """Return the name whose genitive `word` may be ("Trumps" → "Trump", "Scholz’" → "Scholz"), or None.

    Whether it is one, only its context shows: "Thomas" is a nominative.
    """
    if word[-1:] in APOSTROPHES and len(word) > 2:
        return word[:-1]
    if _APOSTROPHE_S.search(word):
        return word[:-2]
    last = word.replace("-", " ").rpartition(" ")[2]
    if not last.endswith("s") or len(last) < 4 or last[:-1].endswith(_SIBILANTS):
        return None
    return None if last in _names_in_s() or last.endswith("us") else word[:-1]


def surname_start(text: str, start: int) -> int:
    """Return where the surname at `start` begins with its particles."""
    opening = _surname_opening().search(text, max(0, start - 12), start)
    return opening.start() if opening else start


def surname(name: str) -> str:
    """Return the surname of a full name with its particles ("von der Leyen"); a single name is its own."""
    words = name.split(" ")
    last = len(words) - 1
    if last and is_name_suffix(words[last]):
        last -= 1
    first = last
    while first > 1 and is_name_particle(words[first - 1]):
        first -= 1
    return " ".join(words[first : last + 1])


def lone_surnames(name: str) -> set[str]:
    """Return the surnames that mean the bearer of a full name: "von der Leyen"; "zu Guttenberg" and "Guttenberg"."""
    last = surname(name)
    words = last.split(" ")
    if len(words) > 1 and words[-2] in _dropped():
        return {last, words[-1]}
    return {last, without_article(last)} if " " in name else {last}


def without_article(word: str) -> str:
    """Return an Arabic surname without its article ("Assad" of "al-Assad"); others as they are."""
    return _ARABIC_ARTICLE.sub("", word)


def is_junior(name: str) -> bool:
    """Return whether a name ends in what distinguishes a son from his father ("Donald Trump Jr.")."""
    _, blank, last = name.rpartition(" ")
    return bool(blank) and last.removesuffix(".") in _suffixes(junior=True)


def may_be_same(short: str, full: str) -> bool:
    """Return whether `short` may be a shorter form of `full`: its words in order, or initials of them.

    "Kim" and "Jong Un" of "Kim Jong Un", "Leyen" of "Ursula von der Leyen", "J. Biden" of "Joe Biden".
    """
    rest = [fold(word) for word in full.split(" ")]
    for word in short.split(" "):
        folded = fold(word)
        place = next((i for i, other in enumerate(rest) if _same_word(folded, other)), None)
        if place is None:
            return False
        rest = rest[place + 1 :]
    return True


def _same_word(short: str, full: str) -> bool:
    return short in (full, without_article(full)) or (
        len(short) == 2 and short.endswith(".") and full.startswith(short[0])
    )
