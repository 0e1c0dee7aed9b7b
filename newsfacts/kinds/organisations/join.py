"""Joins the mentions of one organisation: abbreviation and long form, known aliases, introduced names."""

from __future__ import annotations

from collections import defaultdict

from newsfacts.finds import OrganisationFind
from newsfacts.german.known_organisations import find_known
from newsfacts.german.legal_forms import is_legal_form
from newsfacts.kinds.entries import Entry
from newsfacts.kinds.organisations.abbreviations import is_abbreviation_of

# No name has more words; what the recogniser marks in a list without an end may.
_MOST_WORDS = 40


def join_organisations(finds: list[OrganisationFind]) -> list[Entry]:
    """Join finds that name one organisation; entries come in the order of their first mention.

    An abbreviation in brackets after a name decides first ("Südtiroler Bauernbund (SBB)"), then the table, then
    initials.
    """
    names = list(dict.fromkeys(find.name for find in finds))
    introduced = {f.short: f.name for f in finds if f.short}
    keys = {name: _key(introduced.get(name, name)) for name in names}
    for short, long in _abbreviated(names, introduced):
        keys[short] = keys[long]
    groups: dict[str, list[OrganisationFind]] = {}
    for find in finds:
        groups.setdefault(keys[find.name], []).append(find)
    return [_make_entry(group) for group in groups.values()]


def _key(name: str) -> str:
    known = find_known(name)
    if known:
        return known.row.name.casefold()
    return _without_legal_form(name).casefold().replace("-", " ")


def _without_legal_form(name: str) -> str:
    words = name.split(" ")
    while len(words) > 1 and is_legal_form(words[-1]):
        words.pop()
    return " ".join(words)


def _abbreviated(names: list[str], introduced: dict[str, str]) -> list[tuple[str, str]]:
    """Pair shorter forms that neither table nor brackets explain with the one long form that they fit."""
    longer = _index_by_shorter_forms(names)
    shorter = [
        short for short in names if len(longer[short]) == 1 and short not in introduced and not find_known(short)
    ]
    return [(short, min(longer[short])) for short in shorter]


def _index_by_shorter_forms(names: list[str]) -> defaultdict[str, set[str]]:
    """Map initials, first words, and last words where these are several, to the names that they may stand for."""
    longer: defaultdict[str, set[str]] = defaultdict(set)
    for name in names:
        words = name.split(" ")
        if 1 < len(words) <= _MOST_WORDS:
            first_words = (" ".join(words[:count]) for count in range(1, len(words)))
            # "Freiwillige Feuerwehr Mals" is the "Feuerwehr Mals", but not "Mals".
            last_words = (" ".join(words[-count:]) for count in range(2, len(words)))
            for form in (_initials(name), *first_words, *last_words):
                longer[form].add(name)
    return longer


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.replace("-", " ").split() if word[:1].isupper())


def _make_entry(finds: list[OrganisationFind]) -> Entry:
    forms = list(dict.fromkeys(find.name for find in finds))
    name = max(forms, key=len)
    shorts = [find.short for find in finds if find.short]
    shorts += [form for form in forms if form != name and _is_short(form, name)]
    return Entry({"name": name, "short": shorts[0] if shorts else None}, finds)


def _is_short(form: str, name: str) -> bool:
    if " " in form or form.casefold() == name.casefold():
        return False
    known = find_known(form)
    if known and known.row.short.casefold() == form.casefold():
        return True
    return form.isupper() or (known is None and is_abbreviation_of(form, name))
