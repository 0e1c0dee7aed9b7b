"""Reads the words built with states: "Ostukraine", "Russland-Ukraine-Komplex", "kremltreu"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import chain
from typing import Literal

from newsfacts.german.states import SHORTEST_NAME, Form, capitals, forms_of_states, is_exception, lookup
from newsfacts.german.word_groups import group_words
from newsfacts.kinds.countries.frames import group
from newsfacts.tables import Row, load_table, load_words
from newsfacts.types import CountryEvidence

_LONGEST_WORD = 100  # longer ones are addresses or data
_HYPHEN = re.compile("[-‑–]")


class FirstPartRow(Row):
    """A row of data/countries/first_parts.tsv."""

    part: str
    iso: str
    before: Literal["inhabitant", "noun"]
    example: str


@lru_cache(maxsize=1 << 16)
def read_word(word: str) -> tuple[Form, ...]:
    """Return the states that a word by itself means: two for "Russland-Ukraine-Komplex"."""
    if len(word) > _LONGEST_WORD or is_exception(word):
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
    known = group("direction")
    if direction.lower() not in known:
        return ()
    second = max((prefix for prefix in known if other.lower().startswith(prefix)), key=len, default="")
    return read_word(direction + other[len(second) :]) if second else ()


def _read_hyphenated(word: str) -> tuple[Form, ...]:
    pieces = [piece for piece in _HYPHEN.split(word) if piece]
    if len(pieces) > 1 and pieces[0].lower() in group("direction"):
        # "Süd-Frankreich" is "Südfrankreich"; neither "Süd-Amerika" is a state.
        return read_word(pieces[0] + pieces[1].lower()) if len(pieces) == 2 else ()
    if not pieces or _is_no_mention(pieces[-1].lower()):
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


def _takes_any_noun(name: str) -> bool:
    """Return whether any second part makes a compound with the name: "Schweiz|gefühl", but not "Indien|st"."""
    lower = name.lower()
    return lower.endswith(group_words("countries/groups", "name_before_any_noun")) and not lower.endswith("ndien")


def _is_no_mention(last: str) -> bool:
    """Return whether what is named with a state does not mean it: "Schwedenplatz", "russisch-orthodox"."""
    return last in group("no_mention") or last in group("denomination")


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
    if seat and seat.acts == "always":
        return (Form(seat.iso, "place"),)
    # "Deutsche-Bank-Chef": the adjective, not the inhabitants.
    return forms_of_states().get(piece.lower()) or lookup(piece)


def _read_closed(word: str) -> tuple[Form, ...]:
    """Read a word without hyphen that begins or ends with a form: "Ostukraine", "Russlandpolitik"."""
    if len(word) <= SHORTEST_NAME + 2 or not word[1:].islower():
        return ()
    return _read_prefixed(word) or _read_compound(word)


def _read_prefixed(word: str) -> tuple[Form, ...]:
    if not word.lower().startswith(_prefixes()):
        return ()
    others = group_words("countries/groups", "not_after_direction")  # "Südamerika" is no state, "Nordkorea" its own
    for prefix in group_words("countries/groups", "direction"):
        if (base := _read_rest(word, prefix)) and not word[len(prefix) :].lower().startswith(others):
            return base
    for prefix in group_words("countries/groups", "prefix"):
        if base := _read_rest(word, prefix):
            return base
    for row in _first_part_rows("inhabitant"):
        base = _read_rest(word, row.part)
        is_clear = not any(form.rivals or form.bare for form in base)
        if is_clear and any(form.by == "inhabitant" for form in base):
            return (Form(row.iso, base[0].by), *base)
    return ()


def _read_rest(word: str, prefix: str) -> tuple[Form, ...]:
    """Return what a word means without a prefix that it begins with."""
    length = len(prefix)
    if word[:length].lower() != prefix or len(word) < length + SHORTEST_NAME:
        return ()
    rest, forms = word[length:].lower(), forms_of_states()
    return forms.get(rest) or (forms.get(rest.capitalize(), ()) if word[0].isupper() else ())


@cache
def _prefixes() -> tuple[str, ...]:
    """Return the prefixes that a state may have in one word."""
    of_inhabitants = (row.part for row in _first_part_rows("inhabitant"))
    groups = (group_words("countries/groups", name) for name in ("direction", "prefix"))
    return (*chain.from_iterable(groups), *of_inhabitants)


def _read_compound(word: str) -> tuple[Form, ...]:
    """Read a closed compound that begins with a state; a short name demands a known second part."""
    if word[:SHORTEST_NAME].lower() not in _beginnings():
        return ()
    for length in range(len(word) - 3, SHORTEST_NAME - 1, -1):
        name, rest = word[:length], word[length:]
        is_adverb = word[0].islower()
        base = _first_parts().get(name.capitalize() if is_adverb else name)
        if base is None and is_adverb:
            base = _adverb_parts().get(name)
        if base is None:
            continue
        if rest.startswith(group_words("countries/groups", "adjective_part")):
            return (_as_compound(base),)
        if is_adverb or rest in group("no_mention"):
            return ()
        is_safe = base.by in ("name", "compound") and _takes_any_noun(name) and not rest.startswith("er")
        if base.by == "place" or is_safe or rest.startswith(_heads(rest[:2])):
            return (_as_compound(base),)
    return ()


@cache
def _first_part_rows(before: str) -> tuple[FirstPartRow, ...]:
    return tuple(row for row in load_table("countries/first_parts", FirstPartRow) if row.before == before)


@cache
def _beginnings() -> frozenset[str]:
    """Return the first letters of whatever begins a compound, in small letters."""
    return frozenset(name[:SHORTEST_NAME].lower() for name in (*_first_parts(), *_adverb_parts()))


@lru_cache(maxsize=1 << 12)
def _heads(start: str) -> tuple[str, ...]:
    return tuple(head for head in load_words("countries/compound_heads") if head.startswith(start))


@cache
def _first_parts() -> dict[str, Form]:
    """Return what may be the first part of a closed compound: names, inhabitants with a plural -n, Kreml."""
    first = {}
    for word, forms in forms_of_states().items():
        if (forms[0].by == "name" and word[0].isupper()) or (forms[0].by == "inhabitant" and word.endswith("en")):
            first[word] = forms[0]
    first |= {row.part: Form(row.iso, "compound") for row in _first_part_rows("noun")}
    first |= {row_name: Form(row.iso, "place") for row_name, row in capitals().items() if row.acts == "always"}
    return first


@cache
def _adverb_parts() -> dict[str, Form]:
    """Return what else may begin a word in lower case: "türkisch|stämmig", "moskau|treu"."""
    adjectives = {word: forms[0] for word, forms in forms_of_states().items() if forms[0].bare}
    return adjectives | {
        word.lower(): Form(row.iso, "place") for word, row in capitals().items() if row.acts == "often"
    }
