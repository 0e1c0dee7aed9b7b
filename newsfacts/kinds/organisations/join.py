"""Joins the mentions of one organisation: abbreviation and long form, known aliases, introduced names."""

from __future__ import annotations

from newsfacts.finds import OrganisationFind
from newsfacts.german.known_organisations import find_known, words_for
from newsfacts.kinds.entries import Entry
from newsfacts.kinds.organisations.abbreviations import is_abbreviation_of


def join_organisations(finds: list[OrganisationFind]) -> list[Entry]:
    """Join finds that name one organisation; entries come in the order of their first mention.

    What stands in brackets after a name decides first ("Südtiroler Bauernbund (SBB)"), then the table, then
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
    while len(words) > 1 and words[-1] in words_for("legal_form"):
        words.pop()
    return " ".join(words)


def _abbreviated(names: list[str], introduced: dict[str, str]) -> list[tuple[str, str]]:
    """Pair abbreviations that neither table nor brackets explain with the one long form that they fit."""
    pairs = []
    for short in names:
        if short in introduced or find_known(short):
            continue
        fitting = [name for name in names if " " in name and (_are_initials(short, name) or _is_part(short, name))]
        if len(fitting) == 1:
            pairs.append((short, fitting[0]))
    return pairs


def _is_part(short: str, name: str) -> bool:
    """Say whether a name begins with the shorter one, or ends in it ("Feuerwehr Mals")."""
    return name.startswith(short + " ") or (" " in short and name.endswith(" " + short))


def _are_initials(short: str, name: str) -> bool:
    if not short.isupper() or " " in short:
        return False
    initials = "".join(word[0] for word in name.replace("-", " ").split() if word[:1].isupper())
    first_word = name.split(" ")[0]
    return short == initials or (short == first_word and is_abbreviation_of(short, name))


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
