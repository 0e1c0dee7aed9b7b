"""Finds the tense of a clause by its verbs: whether it speaks of the past or of the future."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import Literal

from newsfacts.german.inflection import Forms
from newsfacts.kinds.dates.context_words import word_list
from newsfacts.tables import Row, load_table
from newsfacts.text.words import list_word_parts

# "present" is what a form of "sein" shows: less than that something is to come, more than nothing. "planned" is what
# lies ahead of the time that the clause speaks of: "für Freitag geplant".
Tense = Literal["past", "present", "future", "planned"]


class Verb(Row):
    """A row of data/dates/verbs.tsv: finite forms that speak of the past, the present or what is to come."""

    verb: str
    past: Forms = ()
    state: Forms = ()
    present: Forms = ()
    future: Forms = ()


_CLAUSE_END = re.compile(r"[,;:„“”»«\"()]|\s[-–—]\s|\bund\b|\bsowie\b|\boder\b")
_PARTICIPLE = re.compile(
    r"[a-zäöüß]*ge[a-zäöüß]{2,}(?:t|en)|[a-zäöüß]{2,}iert"
    r"|(?:[a-zäöüß]{2,3})?(?:be|ver|er|ent|zer|über|unter)[a-zäöüß]{2,}(?:t|en)"
    r"|worden|gewesen"
)
_HAVE = frozenset(["hat", "haben", "habe"])
_BE = frozenset(["ist", "sind", "sei", "seien", "bin"])


@cache
def _forms() -> dict[str, Tense]:
    forms: dict[str, Tense] = {}
    for row in load_table("dates/verbs", Verb):
        forms.update((form, "present") for form in row.state)
        forms.update((form, "future") for form in (*row.present, *row.future))
        forms.update((form, "past") for form in row.past)
    return forms


# What may stand before a verb and be written together with it at the end of a clause.
_PREFIX = re.compile(
    r"(?:zurück|zusammen|entgegen|hinaus|heraus|hervor|voran|vorbei|bevor|weiter|wieder|nieder|unter|ab|an|auf|aus|bei"
    r"|dar|durch|ein|fest|fort|heim|her|hin|los|mit|nach|preis|statt|teil|über|um|vor|wahr|weg|zu)(?=[a-zäöüß]{3})"
)

_FIXED_PREFIX = re.compile(r"(?:be|ent|er|ver|zer|miss)(?=[a-zäöüß]{3})")


def _tense_of(word: str) -> Tense | None:
    """Return the tense of a finite form, in the old spelling ("muß") and after a prefix ("zusammentritt") too."""
    forms = _forms()
    for known in (word, word.replace("ß", "ss"), _PREFIX.sub("", word, count=1)):
        if known in forms:
            return forms[known]
    # Participles end in -en too: "verschoben", "verboten".
    return None if word.endswith("en") else forms.get(_FIXED_PREFIX.sub("", word, count=1))


def find_tense(sentence: str, offset: int, end: int | None = None) -> Tense | None:
    """Return the tense of the clause at an offset of the sentence; that of the next ones where it has no verb.

    The present counts as future: what has a date and is still written in the present is to come. `end` is where the
    expression ends: the verb of a main clause follows right after what opens it.
    """
    if _is_planned(sentence, offset, offset if end is None else end):
        return "planned"
    cuts = [0, *(match.end() for match in _CLAUSE_END.finditer(sentence)), len(sentence) + 1]
    clauses = list(pairwise(cuts))
    weak: Tense | None = None
    here = next((number for number, (_, stop) in enumerate(clauses) if offset < stop), len(clauses) - 1)
    for number in sorted(range(len(clauses)), key=lambda number: (abs(number - here), number < here)):
        start, stop = clauses[number]
        tense = read_clause(sentence[start:stop])
        if tense is None and number == here and _is_followed_by_verb(sentence[start:offset], sentence[end:stop]):
            return "future"
        if tense in ("past", "future") or (tense and number == here):
            return tense
        weak = weak or tense
    return weak


_COMING = re.compile(
    r"(?i)\b(?:für (?:den |die |das |diese[nrs]? )?(?:\w+en )?|nächste[rs]? \w+(?: am| ist| ist am)?:? )$"
)
# "Wurde auf Mitte März verschoben".
_ONTO = re.compile(r"\bauf (?:den |die |das )?$")
_MOVED = re.compile(
    r"\b(?:verschob|verschieb|vertag|verleg|angesetzt|anberaumt|festgelegt|festgesetzt|terminier|verlänger)"
)
_ENDING_VERB = re.compile(r"\s+[a-zäöüß]{3,}end(?:e[nmrs]?)?\b")
_OPENING = re.compile(
    r"(?i)\s*(?:(?:auch|erst|schon|bereits|noch|gleich) )?"
    r"(?:(?:am|im|ab|bis|zu|zum|in|von|vom|der|den|dem|\w+en) ){0,3}"
)
# A time may stand between the day and the verb: "Am Freitagabend um acht tanzt …".
_VERB = re.compile(
    r"(?:\s+(?:um|ab|gegen|bis|von|kurz|nach|vor|halb|früh|Uhr|[\d.:–-]+|ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun"
    r"|zehn|elf|zwölf)(?!\w)){0,5}\s+([a-zäöüß]+(?:t|en))\b"
)


def _is_planned(sentence: str, offset: int, end: int) -> bool:
    """Recognise what is to come by the words around a date: "für Samstag geplant", "am Samstag beginnende"."""
    if _ONTO.search(sentence, max(0, offset - 20), offset) and _MOVED.search(sentence):
        return True
    return bool(_COMING.search(sentence, max(0, offset - 40), offset) or _ENDING_VERB.match(sentence, end))


def _is_followed_by_verb(before: str, after: str) -> bool:
    """Recognise the verb of a main clause that a date opens, whatever verb it is: "Am Samstag referiert …"."""
    verb = _VERB.match(after)
    return bool(_OPENING.fullmatch(before) and verb and verb[1] not in word_list("no_verb") and verb[1][:2] != "ge")


def read_clause(clause: str) -> Tense | None:
    """Return the tense of one clause by its finite verb; None where there is none that is known."""
    words = list_word_parts(clause)
    if _BE.intersection(words) and word_list("planned").intersection(words):
        return "future"
    if _is_perfect(words):
        return "past"
    future = state = False
    for index, word in enumerate(words):
        name = _tense_of(word) if word[0].islower() else _forms().get(word.lower()) if not index else None
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
    if not future and len(words) > 1 and words[-2] == "zu" and words[-1].endswith("n"):
        # "kündigte an, am Samstag nach Wien zu reisen"; "beschuldigt, am Samstag gestohlen zu haben" is perfect.
        return "future"
    return "future" if future else "present" if state else None


def _is_perfect(words: list[str]) -> bool:
    """Recognise "hat … gesagt", "ist … gestorben", "soll … gestohlen haben"."""
    # "Sind zu erwarten" is no perfect.
    participles = [
        word
        for number, word in enumerate(words)
        if _PARTICIPLE.fullmatch(word if number else word.lower()) and words[number - 1 : number] != ["zu"]
    ]
    if not participles:
        return False
    if words[-1] == "haben" or words[-2:] == ["zu", "sein"] or any(word in _HAVE for word in words):
        return True
    return any(word in _BE for word in words)


def _is_weak_past(words: list[str], index: int) -> bool:
    """Distinguish "feierte", "meldeten" from what follows an article: "die vermissten Wanderer"."""
    word = words[index]
    if not word.endswith(("te", "ten")) or not word.islower() or word in word_list("no_verb"):
        return False
    return (not index or words[index - 1].lower() not in word_list("article")) and not word.startswith("ge")
