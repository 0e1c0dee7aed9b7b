"""Tells from its verbs whether a clause speaks of the past or of the future."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import Literal

from newsfacts.german.calendar.context import word_list
from newsfacts.tables import Row, load_table, split_cell

# "present" is what a form of "sein" tells: less than that something is to come, more than nothing.
Tense = Literal["past", "present", "future"]


class Verb(Row):
    """A row of calendar_verbs.tsv: finite forms that speak of the past, the present or what is to come."""

    verb: str
    past: str = ""
    state: str = ""
    present: str = ""
    future: str = ""
    source: str


_CLAUSE_END = re.compile(r"[,;:„“”»«\"()]|\s[-–—]\s|\bund\b|\bsowie\b|\boder\b")
_WORD = re.compile(r"[^\W\d_]+")
_PARTICIPLE = re.compile(
    r"[a-zäöüß]*ge[a-zäöüß]{2,}(?:t|en)|[a-zäöüß]{2,}iert"
    r"|(?:[a-zäöüß]{2,3})?(?:be|ver|er|ent|zer|über|unter)[a-zäöüß]{2,}(?:t|en)"
    r"|worden|gewesen"
)
# "ist … geplant" tells of a plan, not of what was.
# No verbs, though they end like the past of a weak one.
_HAVE = frozenset(["hat", "haben", "habe"])
_BE = frozenset(["ist", "sind", "sei", "seien", "bin"])


@cache
def _forms() -> dict[str, Tense]:
    forms: dict[str, Tense] = {}
    for row in load_table("calendar_verbs", Verb):
        forms.update((form, "present") for form in split_cell(row.state))
        forms.update((form, "future") for cell in (row.present, row.future) for form in split_cell(cell))
        forms.update((form, "past") for form in split_cell(row.past))
    return forms


def find_tense(sentence: str, offset: int) -> Tense | None:
    """Tell the tense of the clause at an offset of the sentence; the next clauses speak where it has no verb.

    The present counts as future: what has a date and is still told in the present is to come.
    """
    cuts = [0, *(match.end() for match in _CLAUSE_END.finditer(sentence)), len(sentence) + 1]
    clauses = list(pairwise(cuts))
    weak: Tense | None = None
    here = next((number for number, (_, end) in enumerate(clauses) if offset < end), len(clauses) - 1)
    for number in sorted(range(len(clauses)), key=lambda number: (abs(number - here), number < here)):
        start, end = clauses[number]
        tense = read_clause(sentence[start:end])
        if tense in ("past", "future"):
            return tense
        if tense and start <= offset < end:
            return tense
        weak = weak or tense
    return weak


def read_clause(clause: str) -> Tense | None:
    """Tell the tense of one clause by its finite verb; None where there is none that is known."""
    words = _WORD.findall(clause)
    if _BE.intersection(words) and word_list("planned").intersection(words):
        return "future"
    if _is_perfect(words):
        return "past"
    future = state = False
    for index, word in enumerate(words):
        name = _forms().get(word) or (_forms().get(word.lower()) if not index else None)
        # "wird leiten", "soll arbeiten" end in an infinitive.
        led = future and index == len(words) - 1 and word.endswith("ten")
        if name == "past" or (name is None and not led and _is_weak_past(words, index)):
            return "past"
        # A plural at the end of a main clause is an infinitive: "Advent feiern", "den Betrieb übernehmen".
        infinitive = (
            index == len(words) - 1 and word.endswith("n") and words[0].lower() not in word_list("subordinator")
        )
        state = state or name == "present"
        future = future or (name == "future" and not infinitive)
    return "future" if future else "present" if state else None


def _is_perfect(words: list[str]) -> bool:
    """Tell "hat … gesagt", "ist … gestorben", "soll … gestohlen haben"."""
    participles = [word for word in words if _PARTICIPLE.fullmatch(word)]
    if not participles:
        return False
    if words[-1] == "haben" or any(word in _HAVE for word in words):
        return True
    return any(word in _BE for word in words)


def _is_weak_past(words: list[str], index: int) -> bool:
    """Tell "feierte", "meldeten" from what stands behind an article: "die vermissten Wanderer"."""
    word = words[index]
    if not word.endswith(("te", "ten")) or not word.islower() or word in word_list("no_verb"):
        return False
    return (not index or words[index - 1].lower() not in word_list("article")) and not word.startswith("ge")
