"""Offices and professions: which nouns are roles, and their base form."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Literal

from newsfacts.german.gazetteer import is_known_place
from newsfacts.german.states import is_state_form
from newsfacts.tables import Row, load_table

Declension = Literal["strong", "weak", "adjectival", "feminine"]

# Words in these endings that stand right before a name are roles, listed or not ("Infektiologin", "Saxofonist").
_PERSONAL_ENDINGS = (
    "ist", "loge", "eur", "är", "iker", "iater", "nom", "graf", "graph",
    "istin", "login", "eurin", "ärin", "ikerin", "iaterin", "nomin", "grafin", "erin", "entin", "antin", "orin", "atin",
)  # fmt: skip
# Heads this short stand alone or behind a hyphen: "Bass" heads no "Kompass".
_SHORTEST_IN_COMPOUND = 5
_ALWAYS_IN_COMPOUND = frozenset("chef arzt star boss koch wirt".split())
_SHORTEST_PREFIX = 2


class RoleRow(Row):
    """A head noun of roles, how it is declined, and its feminine form."""

    role: str
    declension: Declension
    feminine: str = ""
    of: Literal["", "state", "envoy"] = ""


class InhabitantRow(Row):
    """A woman by where she comes from, where the noun differs from the place's name."""

    noun: str


class AddressRow(Row):
    """A word before a name that is no part of it."""

    word: str
    use: Literal["title", "kin", "family", "saint"]
    gender: Literal["", "m", "f"] = ""
    example: str


@cache
def forms_of_address() -> dict[str, str]:
    """Map each word that stands before names without belonging to them to its use (title, kin, family, saint)."""
    return {row.word: row.use for row in load_table("german/forms_of_address", AddressRow)}


@cache
def genders_of_address() -> dict[str, str]:
    """Map the words before names that tell a man or a woman to m or f ("Frau", "Herrn", "Tochter")."""
    return {row.word: row.gender for row in load_table("german/forms_of_address", AddressRow) if row.gender}


@cache
def _heads() -> dict[str, str]:
    """Map every lower-case inflected form of a head to its base form; `*` marks what the article decides."""
    forms: dict[str, str] = {}
    for row in load_table("german/roles", RoleRow):
        base = row.role
        if row.declension == "adjectival":
            stem = base.removesuffix("r")
            forms |= {f"{stem}r": base, f"{stem}n": "*" + base, f"{stem}m": base, stem: "*" + base}
        elif row.declension == "weak":
            forms |= {base: base, base + ("n" if base.endswith(("e", "er")) else "en"): base}
        elif row.declension == "strong":
            forms |= {base: base, base + "s": base, base + "es": base}
            if row.feminine[:1] and not row.feminine.startswith(base):  # "Anwältin": "Anwälte", "Anwälten"
                plural = row.feminine.removesuffix("in") + "e"
                forms |= {plural: base, plural + "n": base}
        else:
            forms[base] = base
        if row.feminine:
            forms |= {row.feminine: row.feminine, row.feminine + "nen": row.feminine}
    return {form.lower(): base for form, base in forms.items()}


@lru_cache(maxsize=1 << 16)
def base_role(word: str, article: str = "") -> str | None:
    """Return the base form of a role noun, or None for other nouns; `article` is the word before it, if one.

    "Staatschefs" → "Staatschef", "EU-Ratspräsidenten" → "EU-Ratspräsident", "Vorsitzende" after "die" →
    "Vorsitzende", after "der" → "Vorsitzender".
    """
    if not (word[:1].isupper() or word[word.rfind("-") + 1 :][:1].isupper()):  # "telegate-Vorstandschef"
        return None
    head = _head_in(word)
    if head is None:
        return None
    prefix, base = word[: len(word) - len(head)], _heads()[head]
    if base.startswith("*"):
        base = _base_by_article(base[1:], head, article.lower())
    return prefix + (base.lower() if prefix and not prefix.endswith("-") else base)


def _head_in(word: str) -> str | None:
    """Return the longest head of roles that ends the word, in lower case as it is inflected there."""
    lower = word.lower()
    for length in range(len(lower), 1, -1):
        head, prefix = lower[-length:], word[: len(word) - length]
        if head in _heads() and (not prefix or _can_head(head, prefix)):
            return head
    return None


def role_row(word: str) -> RoleRow | None:
    """Return the row of the head that makes the word a role noun; None where its ending alone does."""
    head = _head_in(word)
    base = _heads()[head].lstrip("*") if head else None
    rows = load_table("german/roles", RoleRow) if base else ()
    return next((row for row in rows if base in (row.role, row.feminine)), None)


@cache
def _offices() -> dict[str, str]:
    """Map the heads of offices that one holds for a state to how they do (`RoleRow.of`)."""
    rows = [row for row in load_table("german/roles", RoleRow) if row.of]
    return {name: row.of for row in rows for name in (row.role, row.feminine, row.role.removesuffix("r")) if name}


@lru_cache(maxsize=1 << 12)
def office_of_state(word: str) -> str:
    """Tell whether the role noun is an office of a state: "state", "envoy", or "" if it is not.

    "Ministerpräsident" and "Außenamtssprecherin" are, "Sänger" and "Vereinspräsident" are not.
    """
    head = _head_in(word)
    return _offices().get(_heads()[head].lstrip("*"), "") if head else ""


@lru_cache(maxsize=1 << 12)
def is_feminine(role: str) -> bool:
    """Tell whether the role noun in base form says that a woman holds it ("Ministerin", not "Fan")."""
    head = _head_in(role)
    return head is not None and head.endswith(("in", "frau"))


def _can_head(head: str, prefix: str) -> bool:
    if prefix.endswith("-"):
        return True
    long_enough = len(head) >= _SHORTEST_IN_COMPOUND or head.rstrip("s") in _ALWAYS_IN_COMPOUND
    return long_enough and len(prefix) > _SHORTEST_PREFIX


def _base_by_article(base: str, form: str, article: str) -> str:
    """Choose between "Vorsitzender" and "Vorsitzende": only the article tells a man from a woman."""
    stem = base.removesuffix("r")
    if form.endswith("en"):
        return stem if article in {"der", "einer", "dieser", "ihrer", "seiner"} else base
    return base if article in {"der", "dieser", "jener"} else stem


def personal_noun(word: str) -> str | None:
    """Return a noun that by its ending names a person, for use right before a name; None for others.

    Where somebody comes from is no role ("Münchnerin").
    """
    if word[:1].isupper() and len(word) > 6 and word.endswith(_PERSONAL_ENDINGS):
        return None if word.endswith("bär") or is_inhabitant(word) else word
    return None


@lru_cache(maxsize=1 << 12)
def is_inhabitant(word: str) -> bool:
    """Tell whether the noun names a woman by where she comes from ("Italienerin", "Boznerin", "Mailänderin")."""
    if is_state_form(word):
        return True
    place = word.rsplit("-", 1)[-1].removesuffix("erin")
    plain = place.replace("änd", "and")
    forms = (place, f"{place}en", f"{place}e", f"{place[:-1]}en", f"{place[:-1]}e{place[-1:]}", plain, f"{place}n")
    return word.endswith("erin") and (word in _inhabitants() or any(is_known_place(form) for form in forms))


@cache
def _inhabitants() -> frozenset[str]:
    return frozenset(row.noun for row in load_table("german/inhabitants", InhabitantRow))
