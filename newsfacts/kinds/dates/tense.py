"""Finds the tense of a clause by its verbs: past, present or future."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import Literal

from newsfacts.german.inflection import ADJECTIVE_ENDING, Forms
from newsfacts.german.word_groups import group_words
from newsfacts.kinds.dates.context_words import alternatives, word_group
from newsfacts.tables import Row, load_table
from newsfacts.text import Offsets
from newsfacts.text.words import list_word_parts

# "present" is what a form of "sein" shows: weaker than the future, but more than nothing. "planned" is what is still
# to come at the time that the clause is about: "für Freitag geplant".
Tense = Literal["past", "present", "future", "planned"]


class Verb(Row):
    """A row of data/dates/verbs.tsv: finite forms that speak of the past, the present or what is to come."""

    verb: str
    past: Forms = ()
    state: Forms = ()
    present: Forms = ()
    future: Forms = ()


_CLAUSE_END = re.compile(r"[,;:„“”»«\"()]|\s[-–—]\s|\bund\b|\bsowie\b|\boder\b")
_PRESENT_PARTICIPLE = re.compile(rf"\s+[a-zäöüß]{{3,}}end(?:{ADJECTIVE_ENDING})?\b")
_COMING = re.compile(
    r"(?i)\b(?:für (?:den |die |das |diese[nrs]? )?(?:\w+en )?|nächste[rs]? \w+(?: am| ist| ist am)?:? )$"
)
_BRACKETS = re.compile(r"\([^()]{1,40}\)")
_INFINITIVE_GROUP = re.compile(r"\b(?:zu\s[a-zäöüß]+n|[a-zäöüß]+zu[a-zäöüß]{2,}n)\W*$")
_ONTO = re.compile(r"\bauf (?:den |die |das )?$")
# How many characters before a date are searched for signs that it is to come.
_REACH_OF_COMING, _REACH_OF_ONTO = 40, 20
# A report that is put in has one clause, or two: "Freitag, 8 Uhr, sagt sie, fuhr …".
_CLAUSES_OF_REPORT = 3


@cache
def _forms() -> dict[str, Tense]:
    forms: dict[str, Tense] = {}
    for row in load_table("dates/verbs", Verb):
        forms.update((form, "present") for form in row.state)
        forms.update((form, "future") for form in (*row.present, *row.future))
        forms.update((form, "past") for form in row.past)
    return forms


@cache
def _prefix(name: str) -> re.Pattern[str]:
    """Return the prefixes of verbs in a group."""
    return re.compile(rf"(?:{alternatives(name)})(?=[a-zäöüß]{{3}})")


@cache
def _participle() -> re.Pattern[str]:
    """Return the participles of the perfect, whatever the verb."""
    return re.compile(
        r"[a-zäöüß]*ge[a-zäöüß]{2,}(?:t|en)|[a-zäöüß]{2,}iert|worden"
        rf"|(?:[a-zäöüß]{{2,3}})?(?:{alternatives('participle_prefix')})[a-zäöüß]{{2,}}(?:t|en)"
    )


@cache
def moved() -> re.Pattern[str]:
    """Return the verbs of postponing: "wurde auf Mitte März verschoben"."""
    return re.compile(rf"(?i)\b(?:{alternatives('moved')})")


@cache
def _opening() -> re.Pattern[str]:
    """Return what opens a sentence before a date: "Erst am nächsten"."""
    return re.compile(
        rf"(?i)\s*(?:(?:{alternatives('before_opening_day')}) )?"
        rf"(?:(?:{alternatives('opening_preposition')}|\w+en) ){{0,3}}"
    )


@cache
def _verb_after_time() -> re.Pattern[str]:
    """Return the verb after a date; a time may come between: "Am Freitag um acht tanzt", "Freitag, 8 Uhr, tanzt"."""
    time = rf"\s+(?:{alternatives('between_day_and_verb')}|[\d.:–-]+)(?!\w)"
    return re.compile(rf"(?:,?{time}){{0,5}}(?:(?<=Uhr),)?\s+([a-zäöüß]+(?:t|en))\b")


def _tense_of(word: str) -> Tense | None:
    """Return the tense of a finite form, in the old spelling ("muß") and after a prefix ("zusammentritt") too."""
    forms = _forms()
    for known in (word, word.replace("ß", "ss"), _prefix("separable_prefix").sub("", word, count=1)):
        if known in forms:
            return forms[known]
    # Participles end in -en too: "verschoben", "verboten".
    return None if word.endswith("en") else forms.get(_prefix("inseparable_prefix").sub("", word, count=1))


def find_tense(sentence: str, offset: int, end: int | None = None) -> Tense | None:
    """Return the tense of the clause at an offset of the sentence; that of the next ones where it has no verb.

    The present counts as future: what has a date and is still written in the present is to come. `end` is where the
    expression ends: the verb of a main clause follows right after what opens it.
    """
    end = offset if end is None else end
    # What is in brackets is not part of the clause round it: "hat Minister Huber (CDU) am Freitag gesagt".
    sentence = _BRACKETS.sub(
        lambda match: match[0] if match.start() < offset < match.end() else " " * len(match[0]), sentence
    )
    if _is_planned(sentence, offset, end):
        return "planned"
    clauses, here = _cut_clauses(sentence, offset)
    weak: Tense | None = None
    for number in sorted(range(len(clauses)), key=lambda number: (abs(number - here), number < here)):
        start, stop = clauses[number]
        tense = read_clause(sentence[start:stop])
        if number == here and tense == "past" and _is_in_infinitive_group(sentence[start:offset], sentence[end:stop]):
            return "future"
        if number == here and tense in (None, "present"):
            tense = _read_split(sentence, clauses, here) or tense
        if tense is None and number == here and _is_followed_by_verb(sentence[start:offset], sentence[end:]):
            return "future"
        if tense in ("past", "future") or (tense and number == here):
            return tense
        weak = weak or tense
    return weak


def clause_at(sentence: str, offset: int) -> str:
    """Return the clause at an offset of the sentence."""
    clauses, here = _cut_clauses(sentence, offset)
    return sentence[slice(*clauses[here])]


def _cut_clauses(sentence: str, offset: int) -> tuple[list[Offsets], int]:
    """Return where the clauses of a sentence are, and the number of the one at an offset."""
    cuts = [0, *(match.end() for match in _CLAUSE_END.finditer(sentence)), len(sentence) + 1]
    clauses = list(pairwise(cuts))
    return clauses, next((number for number, (_, stop) in enumerate(clauses) if offset < stop), len(clauses) - 1)


def _read_split(sentence: str, clauses: list[Offsets], here: int) -> Tense | None:
    """Return the tense of a clause that is cut in two: the auxiliary in one piece, the participle in the next.

    "Und" and brackets join more than clauses: "Es sind am Freitag und Samstag 50 Liter gefallen."
    """
    for first, second in ((here, here + 1), (here - 1, here)):
        if first < 0 or second >= len(clauses):
            continue
        pieces = [sentence[slice(*clauses[number])] for number in (first, second)]
        if pieces[0].endswith((",", ";", ":")):
            continue
        opening, rest = (list_word_parts(piece) for piece in pieces)
        is_split = not word_group("auxiliary").isdisjoint(opening) and word_group("auxiliary").isdisjoint(rest)
        if is_split and rest and _is_participle(rest, len(rest) - 1) and read_clause(pieces[1]) is None:
            return read_clause("".join(pieces))
    return None


def _is_planned(sentence: str, offset: int, end: int) -> bool:
    """Return whether the words around a date show that it is to come: "für Samstag geplant"."""
    is_put_off = _ONTO.search(sentence, max(0, offset - _REACH_OF_ONTO), offset) and moved().search(sentence)
    is_coming = _COMING.search(sentence, max(0, offset - _REACH_OF_COMING), offset)
    return bool(is_put_off or is_coming or _PRESENT_PARTICIPLE.match(sentence, end))


def _is_in_infinitive_group(before: str, after: str) -> bool:
    """Return whether a date is in what a perfect governs: "hat angekündigt die Preise ab Mai zu erhöhen"."""
    return _INFINITIVE_GROUP.search(after) is not None and _has_participle(list_word_parts(before))


def _is_followed_by_verb(before: str, after: str) -> bool:
    """Return whether a date opens a main clause, whatever its verb: "Am Samstag referiert …".

    The verb is not "hat" of a perfect, whose participle may be anywhere in the rest of the sentence.
    """
    verb = _verb_after_time().match(after)
    if verb is None or verb[1] in word_group("no_verb") or verb[1].startswith("ge"):
        return False
    if verb[1] in word_group("have") and _has_participle(list_word_parts(after)):
        return False
    if "," in verb[0] and _goes_on_in_past(after[verb.start(1) :]):
        return False
    return _opening().fullmatch(before) is not None


def _goes_on_in_past(rest: str) -> bool:
    """Return whether it is past after all: "Freitag, 8 Uhr, parkten sie", "Freitag, 8 Uhr, sagt sie, fuhr er"."""
    clauses, _ = _cut_clauses(rest, 0)
    return any(read_clause(rest[start:stop]) == "past" for start, stop in clauses[:_CLAUSES_OF_REPORT])


def read_clause(clause: str) -> Tense | None:
    """Return the tense of one clause by its finite verb; None where no known one is in it."""
    words = list_word_parts(clause)
    if _is_state(words):
        return "future"
    if _is_perfect(words):
        return "past"
    shown: set[Tense | None] = set()
    for index, word in enumerate(words):
        is_last = index == len(words) - 1
        tense = _tense_of(word) if word[0].islower() else None if index else _tense_of_first(words)
        # "wird leiten", "soll arbeiten" end in an infinitive.
        is_infinitive = is_last and word.endswith("ten") and "future" in shown
        if tense is None and not is_infinitive and _is_weak_past(words, index):
            tense = "past"
        if tense == "past":
            return "past"
        if not (tense == "future" and is_last and _ends_in_infinitive(words)):
            shown.add(tense)
    if "future" in shown or _ends_in_infinitive_with_zu(words):
        return "future"
    return "present" if "present" in shown else None


def _tense_of_first(words: list[str]) -> Tense | None:
    """Return the tense of a verb that opens a clause with a capital; "Hören & Sehen" are nouns."""
    is_noun = words[0].endswith("en") and not (words[1:] and words[1][0].islower())
    return None if is_noun else _forms().get(words[0].lower())


def _is_state(words: list[str]) -> bool:
    """Return whether something is in a state that is announced: "Gesperrt ist", no "ist gesperrt worden"."""
    opening = words[:1] and [words[0].lower()]
    is_stative = not word_group("planned").isdisjoint([*opening, *words]) and "worden" not in words
    return is_stative and not word_group("be").isdisjoint(words)


def _ends_in_infinitive(words: list[str]) -> bool:
    """Return whether a main clause ends in an infinitive, not a plural: "Advent feiern", "den Betrieb übernehmen"."""
    return words[-1].endswith("n") and words[0].lower() not in word_group("subordinator")


def _ends_in_infinitive_with_zu(words: list[str]) -> bool:
    """Return whether it is "kündigte an, am Samstag nach Wien zu reisen"; "gestohlen zu haben" is perfect."""
    return (len(words) > 1 and words[-2] == "zu" and words[-1].endswith("n")) or (
        bool(words) and _is_split_infinitive(words[-1])
    )


def _is_split_infinitive(word: str) -> bool:
    """Return whether "zu" is within it: "abzugeben", "einzureichen"."""
    return re.fullmatch(rf"(?:{alternatives('separable_prefix')})zu[a-zäöüß]{{3,}}n", word) is not None


def _is_perfect(words: list[str]) -> bool:
    """Return whether it is "hat … gesagt", "ist … gestorben", "soll … gestohlen haben"."""
    if not _has_participle(words):
        return False
    if words[-1] == "haben" or words[-2:] == ["zu", "sein"]:
        return True
    if not word_group("have").isdisjoint(words):
        return True
    is_done = any(
        _is_participle(words, number) and word not in word_group("state") for number, word in enumerate(words)
    )
    return is_done and not word_group("be").isdisjoint(words)


def _has_participle(words: list[str]) -> bool:
    return any(_is_participle(words, number) for number in range(len(words)))


def _is_participle(words: list[str], number: int) -> bool:
    """Return whether it is "gesagt", "gestorben"; neither "zu erwarten" nor "ersten" is one."""
    word = words[number] if number else words[number].lower()
    if word in word_group("no_verb"):
        return False
    return _participle().fullmatch(word) is not None and words[number - 1 : number] != ["zu"]


def _is_weak_past(words: list[str], index: int) -> bool:
    """Distinguish "feierte", "meldeten" from what follows an article: "die vermissten Wanderer".

    "Bestreiten" is no past: of a stem in -t that ends in -eten.
    """
    word = words[index]
    if not word.endswith(("te", "ten")) or not word.islower() or word in word_group("no_verb"):
        return False
    if word.endswith(group_words("dates/groups", "stem_in_t")):
        return False
    return (not index or words[index - 1].lower() not in word_group("article")) and not word.startswith("ge")
