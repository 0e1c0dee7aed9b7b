"""Joins the mentions of one person: surname to full name, first name to full name, initials."""

from __future__ import annotations

from newsfacts.annotations import Found
from newsfacts.collect.entries import Entry
from newsfacts.german.names import fold, may_be_same, surname


def join_people(finds: list[Found]) -> list[Entry]:
    """Join mentions to one entry an individual, named by the fullest form, with the first role and party found.

    A short form that fits two people goes to the one named last before it, else to the first named after it.
    """
    names = _fullest_names([find.attributes["name"] for find in finds])
    entries: dict[str, Entry] = {}
    owners = [_owner_if_sure(find.attributes["name"], names) for find in finds]
    for position, find in enumerate(finds):
        owner = owners[position] or _nearest_owner(position, finds, owners, names)
        entry = entries.setdefault(owner, Entry({"name": owner, "role": None, "party": None}))
        entry.finds.append(find)
        for key in ("role", "party"):
            entry.fields[key] = entry.fields[key] or find.attributes[key]
    return list(entries.values())


def _fullest_names(forms: list[str]) -> list[str]:
    """Return the forms that are no shorter form of another, each spelling once, in text order."""
    distinct = list({fold(form): form for form in reversed(forms)}.values())[::-1]
    return [form for form in distinct if not any(_is_short_for(form, other) for other in distinct)]


def _is_short_for(short: str, full: str) -> bool:
    """Tell whether `short` names the person `full` with fewer or abbreviated words."""
    if fold(short) == fold(full) or len(short.split(" ")) > len(full.split(" ")):
        return False
    return len(short) < len(full) and may_be_same(short, full)


def _candidates(form: str, names: list[str]) -> list[str]:
    """Return the people whom the form may name: by surname, else by any of their names."""
    same = [name for name in names if fold(name) == fold(form)]
    fitting = [name for name in names if _is_short_for(form, name)]
    by_surname = [name for name in fitting if fold(surname(name)).endswith(fold(form).split(" ")[-1])]
    return same or by_surname or fitting


def _owner_if_sure(form: str, names: list[str]) -> str | None:
    candidates = _candidates(form, names)
    return candidates[0] if len(candidates) == 1 else None


def _nearest_owner(position: int, finds: list[Found], owners: list[str | None], names: list[str]) -> str:
    candidates = _candidates(finds[position].attributes["name"], names)
    for owner in [*reversed(owners[:position]), *owners[position:]]:
        if owner in candidates:
            return str(owner)
    return candidates[0]
