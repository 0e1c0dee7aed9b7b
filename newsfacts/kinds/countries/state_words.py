"""Reads the words built with states: "Ostukraine", "Russland-Ukraine-Komplex", "kremltreu"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from newsfacts.german.states import (
    SHORTEST_NAME,
    ExceptionRow,
    Form,
    capitals,
    forms_of_states,
    lookup,
    parts,
)
from newsfacts.tables import load_table
from newsfacts.types import CountryEvidence

_LONGEST_WORD = 100  # longer ones are addresses or data
_HYPHEN = re.compile("[-‑–]")
# Names after which any second part makes a compound; the others demand a known one ("Irantor", "Perücke").
_SAFE_NAME = re.compile(r"(?:land|reich|stan|[Ss]chweiz|[Uu]kraine|ürkei|slowakei|ongolei|(?<!nd)ien|owjet)$")


@lru_cache(maxsize=1 << 16)
def read_word(word: str) -> tuple[Form, ...]:
    """Return the states that a word by itself means: two for "Russland-Ukraine-Komplex"."""
    if len(word) > _LONGEST_WORD or _is_exception(word):
        return ()
    if capital := capitals().get(word):
        return (Form(capital.iso, "place"),)
    if exact := lookup(word):
        return exact
    if _HYPHEN.search(word):
        return _read_hyphenated(word)
    return _read_closed(word)


def read_direction(direction: str, other: str) -> tuple[Form, ...]:
    """Return the states that "Nord" means before "und Südkorea"."""
    known = parts("direction")
    if direction.lower() not in known:
        return ()
    second = max((prefix for prefix in known if other.lower().startswith(prefix)), key=len, default="")
    return read_word(direction + other[len(second) :]) if second else ()


def _read_hyphenated(word: str) -> tuple[Form, ...]:
    pieces = [piece for piece in _HYPHEN.split(word) if piece]
    if len(pieces) > 1 and pieces[0].lower() in parts("direction"):
        # "Süd-Frankreich" is "Südfrankreich"; neither "Süd-Amerika" is a state.
        return read_word(pieces[0] + pieces[1].lower()) if len(pieces) == 2 else ()
    if not pieces or pieces[-1].lower() in parts("tail") or pieces[-1].lower() in parts("religion"):
        return ()
    found = list(_read_pieces(pieces))
    last = pieces[-1]
    if last[:1].islower() or any(form.by == "adjective" for form in lookup(last)):
        by: CountryEvidence = "adjective" if last != "weit" and any(f.by == "adjective" for f in found) else "compound"
        return _unique(form._replace(by=by, bare=False) for form in found)
    if any(form.by == "inhabitant" for form in lookup(last)):
        # "Deutsch-Türken" are both; in "Exil-Iraner" the first part is no state.
        return _unique(
            form._replace(by="compound", bare=False) for form in found if form.by != "adjective" or form.bare
        )
    # "Deutsche-Bank-Chef", "Englisch-Lehrer": an adjective in a noun is part of a name, or a language.
    return _unique(_as_compound(form) for form in found if form.by != "adjective")


def _as_compound(form: Form) -> Form:
    return form._replace(by="place" if form.by == "place" else "compound", bare=False)


def _unique(forms: Iterable[Form]) -> tuple[Form, ...]:
    return tuple({(form.iso, form.rivals): form for form in forms}.values())


def _read_pieces(pieces: list[str]) -> Iterator[Form]:
    """Read the parts of a hyphenated word from the left, the longest run that is a form first."""
    start = 0
    while start < len(pieces):
        for end in range(len(pieces), start, -1):
            piece = "-".join(pieces[start:end])
            if found := _read_piece(piece) or (_read_closed(piece) if end == start + 1 else ()):
                yield from found
                start = end
                break
        else:
            start += 1


def _read_piece(piece: str) -> tuple[Form, ...]:
    seat = capitals().get(piece)
    if seat and seat.stands == "seat":
        return (Form(seat.iso, "place"),)
    # "Deutsche-Bank-Chef": the adjective, not the inhabitants.
    return forms_of_states().get(piece.lower()) or lookup(piece)


def _read_closed(word: str) -> tuple[Form, ...]:
    """Read a word without hyphen that begins or ends with a form: "Ostukraine", "Russlandpolitik"."""
    if len(word) <= SHORTEST_NAME + 2 or not word[1:].islower():
        return ()
    return _read_prefixed(word) or _read_compound(word)


def _read_prefixed(word: str) -> tuple[Form, ...]:
    lower, is_upper = word.lower(), word[0].isupper()
    for kind in ("direction", "prefix", "double"):
        for prefix, iso in parts(kind).items():
            if not lower.startswith(prefix) or len(lower) < len(prefix) + SHORTEST_NAME:
                continue
            rest = lower[len(prefix) :]
            base = forms_of_states().get(rest) or (forms_of_states().get(rest.capitalize()) if is_upper else None)
            if not base or (any(form.rivals or form.bare for form in base) and kind == "double"):
                continue
            if kind == "direction" and (rest.startswith("amerika") or rest.startswith("korea")):
                continue
            if kind == "double" and all(form.by != "inhabitant" for form in base):
                continue
            extra = (Form(iso, base[0].by),) if iso and kind == "double" else ()
            return extra + base
    return ()


def _read_compound(word: str) -> tuple[Form, ...]:
    """Read a closed compound that begins with a state; a short name demands a known second part."""
    for length in range(len(word) - 3, SHORTEST_NAME - 1, -1):
        name, rest = word[:length], word[length:]
        is_adverb = word[0].islower()
        base = _first_parts().get(name.capitalize() if is_adverb else name)
        if base is None and is_adverb:
            base = _adverb_parts().get(name)
        if base is None:
            continue
        if any(rest.startswith(tail) for tail in parts("lowercase")):
            return (_as_compound(base),)
        if is_adverb or rest in parts("tail"):
            return ()
        is_safe = base.by in ("name", "compound") and bool(_SAFE_NAME.search(name)) and not rest.startswith("er")
        if base.by == "place" or is_safe or any(rest.startswith(head) for head in _heads(rest[:2])):
            return (_as_compound(base),)
    return ()


@cache
def _heads(start: str) -> tuple[str, ...]:
    return tuple(head for head in parts("head") if head.startswith(start))


@cache
def _first_parts() -> dict[str, Form]:
    """Return what may be the first part of a closed compound: names, inhabitants with a plural -n, Kreml."""
    first = {}
    for word, forms in forms_of_states().items():
        if (forms[0].by == "name" and word[0].isupper()) or (forms[0].by == "inhabitant" and word.endswith("en")):
            first[word] = forms[0]
    first |= {word: Form(iso, "compound") for word, iso in parts("combining").items()}
    first |= {row_name: Form(row.iso, "place") for row_name, row in capitals().items() if row.stands == "seat"}
    return first


@cache
def _adverb_parts() -> dict[str, Form]:
    """Return what else may begin a word in lower case: "türkisch|stämmig", "moskau|treu"."""
    adjectives = {word: forms[0] for word, forms in forms_of_states().items() if forms[0].bare}
    return adjectives | {
        word.lower(): Form(row.iso, "place") for word, row in capitals().items() if row.stands == "yes"
    }


@cache
def _exceptions() -> tuple[frozenset[str], re.Pattern[str]]:
    forms = [row.form for row in load_table("german/state_exceptions", ExceptionRow) if " " not in row.form]
    beginnings = sorted(re.escape(form[:-1]) for form in forms if form.endswith("*"))
    return frozenset(form for form in forms if form[-1] != "*"), re.compile("|".join(beginnings))


def _is_exception(word: str) -> bool:
    words, beginnings = _exceptions()
    return word in words or beginnings.match(word) is not None
