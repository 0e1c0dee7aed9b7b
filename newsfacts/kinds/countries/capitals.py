"""Tells a capital that acts for its state ("Moskau hofft") from one that is just a place ("in Paris")."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import Literal

from newsfacts.german.states import capital_of, capital_standing
from newsfacts.kinds.countries.words import read_word
from newsfacts.tables import Row, load_table, split_cell

_WORD = re.compile(r"[^\W\d_]+(?:[-‑–][^\W\d_]+)*")
_BEFORE = re.compile(r"(?:([^\W\d_]+(?:-[^\W\d_]+)*)[ \u00a0])?(?:([^\W\d_]+(?:-[^\W\d_]+)*)[ \u00a0])?$")
_AFTER = re.compile(
    r"[ \u00a0]([^\W\d_]+(?:-[^\W\d_]+)*)(?:[ \u00a0]([^\W\d_]+(?:-[^\W\d_]+)*))?(?:[ \u00a0]([^\W\d_]+))?"
)
_LINE_START = re.compile(r"(?:^|\n)[ \t]*[\"„»“+*•–-]*[ \t]*$")
_CLAUSE_END = re.compile(r"[,.;:!?\n\"“”«»]")
_WINDOW = 90  # characters that are looked at on either side of a capital

FrameKind = Literal[
    "verb", "weak", "past", "auxiliary", "about", "between", "owned", "government", "participle",
    "cue", "local", "preposition", "opener", "relative", "link", "alliance", "diplomacy", "demand", "copula", "stance",
]  # fmt: skip


class FrameRow(Row):
    """A row of data/countries/frames.tsv."""

    kind: FrameKind
    word: str
    prepositions: str = ""
    source: str


@cache
def _frame_words(kind: FrameKind) -> frozenset[str]:
    return frozenset(row.word for row in load_table("countries/frames", FrameRow) if row.kind == kind)


@cache
def _frame_beginnings(kind: FrameKind) -> re.Pattern[str]:
    return re.compile(r"(?<![^\W\d_])(?:" + "|".join(sorted(map(re.escape, _frame_words(kind)))) + ")")


@cache
def _about() -> dict[str, frozenset[str]]:
    """Return the nouns that a capital depends on by preposition; "" for words that govern it themselves."""
    nouns: dict[str, set[str]] = defaultdict(set)
    for row in load_table("countries/frames", FrameRow):
        if row.kind == "about":
            for preposition in split_cell(row.prepositions) or ("",):
                nouns[preposition].add(row.word.lower())
    return {preposition: frozenset(words) for preposition, words in nouns.items()}


class Surroundings:
    """A capital in its sentence, as far as the frames look."""

    def __init__(self, text: str, start: int, end: int, sentence: tuple[int, int]) -> None:
        self.capital = text[start:end]
        self.iso = capital_of(self.capital)
        self.is_home = capital_standing(self.capital) == "home"
        first, last = max(sentence[0], start - _WINDOW), min(sentence[1], end + _WINDOW)
        self.left, self.right = text[first:start], text[end:last]
        self.sentence = text[max(sentence[0], start - 300) : min(sentence[1], end + 300)]
        self.is_line_start = bool(_LINE_START.search(text, max(0, start - 20), start))
        before = _BEFORE.search(self.left)
        self.second_before, self.before = before.groups(default="") if before else ("", "")
        if not self.before:
            self.second_before, self.before = "", self.second_before
        after = _AFTER.match(self.right)
        self.after = after.groups(default="") if after else ("", "", "")

    def stands_for_state(self) -> bool:
        """Tell whether the capital is meant as an actor, by the first frame that decides."""
        is_genitive = self.capital.endswith(("s", "’", "'")) and capital_of(self.capital.rstrip("s’'")) is not None
        if is_genitive and self._is_genitive():
            return True
        if self._is_part_of_name() or self.left.endswith(("#", "@", "-", "/")):
            return False
        if self._is_between() or self._is_object() or self._has_government():
            return True
        before = self.before.lower()
        if before in _frame_words("preposition"):
            return before == "von" and self._is_agent()
        return self._is_headline() or self._is_subject()

    def _is_agent(self) -> bool:
        """Tell "von Kiew geforderte Garantien" and "Von Kiew fordert sie" from what comes from a place."""
        is_asked = any(verb in _frame_words("demand") for verb in (*self.after[:1], *self._behind_pair()[:1]))
        # "Brüssel verlangt seit Jahren Reformen von Budapest."
        clause = _WORD.findall(_CLAUSE_END.split(self.left)[-1])
        is_asked_before = not _frame_words("demand").isdisjoint(clause) and self._meets_other_state()
        return is_asked or is_asked_before or any(map(_is_participle, self.after[:2]))

    def _is_part_of_name(self) -> bool:
        """Tell whether the word before belongs to the same name ("Denzel Washington")."""
        begins = not self.left.strip(' "„“»(–-')
        return (
            self.before[:1].isupper()
            and not begins
            and bool(self.left[: -len(self.before) - 1].strip(' "„»('))
            and self.before.lower() not in _about()[""]
            and not _frame_beginnings("owned").match(self.before)
        )

    def _is_genitive(self) -> bool:
        if self.before[:1].isupper() and self.left.strip(' "„»') != self.before:
            return self.before.lower() in _about()["von"]
        # "Moskaus erneuter Angriff": adjectives may stand between.
        owned = next(
            (word for word in self.after if not word.endswith(("e", "er", "en", "es")) or word[:1].isupper()),
            "",
        )
        return _frame_beginnings("owned").match(owned) is not None

    def _is_between(self) -> bool:
        pair = re.search(r"[Zz]wischen[ \u00a0](?:(\S+)[ \u00a0]und[ \u00a0])?$", self.left)
        if not pair:
            return False
        other = pair[1] or (self.after[1] if self.after[0] == "und" else "")
        if not (capital_of(other) or any(form.by == "name" for form in read_word(other))):
            return False
        words = {*_WORD.findall(self.left)[-8:], *_WORD.findall(self.right)[:6]}
        return bool(words & _frame_words("between")) and not any(map(_frame_beginnings("local").match, words))

    def _is_object(self) -> bool:
        before, noun = self.before.lower(), self.second_before.lower()
        if before in _about()[""]:
            return True
        nouns = _about().get(before)
        if nouns is None:
            return False
        if noun in nouns:
            return True
        # "Sanktionen der EU gegen Moskau", "Hilfen aus Berlin für Kiew": the noun a few words before.
        words = [word.lower() for word in _WORD.findall(_CLAUSE_END.split(self.left)[-1])[-6:-1]]
        return not self.is_home and before in ("auf", "gegen", "für") and not nouns.isdisjoint(words)

    def _has_government(self) -> bool:
        return self.before == "in" and self.second_before in _frame_words("government")

    def _is_headline(self) -> bool:
        if not (self.is_line_start and self.right.startswith(":")) or self.is_home:
            return False
        return bool(_frame_beginnings("cue").search(self.right)) or self._meets_other_state()

    def _is_subject(self) -> bool:
        after = self._behind_pair()
        if self.before.lower() in _frame_words("opener") and not self.left.rstrip().endswith(","):
            clause = _CLAUSE_END.split(self.right)[0]
            return self._acts(_WORD.findall(clause)[-1:])
        if self.left.rstrip().endswith(("(", "/", ",", "-")) and not self.before:
            # A new clause, or a list: "…, Warschau verlangt", "Florenz, Venedig, Rom".
            return self.left.endswith(", ") and self.after[0] in _frame_words("verb") and not self.is_home
        if capital_of(self.second_before) and self.before in _frame_words("verb") | _frame_words("weak"):
            return True  # "Prag bot Wien Hilfe an"
        if self.before and self.before.lower() in _frame_words("verb") and self.before.islower():
            return not self.is_home or self._meets_other_state()
        return self._acts(after[:1]) if not self.before or self._may_precede() else self._acts_at_end()

    def _may_precede(self) -> bool:
        if self.before == "und":
            return bool(capital_of(self.second_before) or read_word(self.second_before)) and not re.search(
                r"(?:,|in|aus|nach|von|bei) \S+ und $", self.left
            )
        return self.before.lower() in _frame_words("link")

    def _acts_at_end(self) -> bool:
        """Read a relative clause: "der Moskau einmal mehr vorwarf"."""
        clause = _WORD.findall(_CLAUSE_END.split(self.right)[0])
        opener = self.before.lower() in _frame_words("relative")
        return opener and bool(clause) and clause[-1] in _frame_words("verb") and not self.is_home

    def _behind_pair(self) -> list[str]:
        """Return the words behind the capital, or behind the pair of capitals that it begins."""
        if self.after[0] == "und" and (capital_of(self.after[1]) or read_word(self.after[1])):
            return [self.after[2]]
        return [word for word in self.after if word]

    def _acts(self, verbs: list[str]) -> bool:
        verb = verbs[0] if verbs else ""
        if verb in _frame_words("verb") or (verb[-1:] == "e" and verb[:-1] + "t" in _frame_words("verb")):
            return not self.is_home or self._meets_other_state()
        if verb in _frame_words("auxiliary"):
            clause = _WORD.findall(_CLAUSE_END.split(self.right)[0])
            if clause[-1:] and clause[-1] in _frame_words("past"):
                return not self.is_home or self._meets_other_state() or self._speaks_of_diplomacy()
        if verb in _frame_words("copula"):
            clause = _WORD.findall(_CLAUSE_END.split(self.right)[0])
            return not self.is_home and not _frame_words("stance").isdisjoint(clause)
        if verb not in _frame_words("weak"):
            return False
        is_auxiliary = verb in _frame_words("auxiliary")
        return self._meets_other_state() or (not is_auxiliary and self._speaks_of_diplomacy())

    def _speaks_of_diplomacy(self) -> bool:
        words = _WORD.findall(self.sentence)
        return not _frame_words("diplomacy").isdisjoint(words) and _frame_words("local").isdisjoint(words)

    def _meets_other_state(self) -> bool:
        """Tell whether the sentence speaks of another state, and not of sport or the city's own affairs."""
        words = _WORD.findall(self.sentence)
        if not _frame_words("local").isdisjoint(words):
            return False
        return any(
            word in _frame_words("alliance")
            or any(form.iso != self.iso and (form.by != "place" or capital_of(word)) for form in read_word(word))
            for word in words
        )


def _is_participle(word: str) -> bool:
    return word[:1].islower() and _frame_beginnings("participle").match(word) is not None


def read_capital_adjective(word: str, following: str) -> str | None:
    """Return the state that "Moskauer" before "Führung" stands for."""
    if not word.endswith("er") or following not in _frame_words("government"):
        return None
    stem = word[:-2]
    return next((iso for name in (stem, stem + "en", stem + "e") if (iso := capital_of(name))), None)
