"""Lets the members of a series share a unit that it states once: "34 Grad, in Köln 36 und in Kiel 24".

A series is a run of parallel members in one sentence: each is a place, a name, a date or the like and a number, and a
comma, a semicolon or "und" separates it from the one before. What its members may be made of is a closed choice, for a
unit that belongs to something else is a wrong value that nobody sees: no verb but those of amounts, no noun that says
that something is counted, ranked or numbered, no preposition before one number that the other has not got.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from newsfacts.german.closed_classes import WordClass, is_closed_class, is_of_class, is_preposition, words_of
from newsfacts.german.number_labels import label_before
from newsfacts.kinds.figures.brackets import find_brackets, is_bare
from newsfacts.kinds.figures.contexts import figure_context
from newsfacts.kinds.figures.figure_sentence import FigureSentence
from newsfacts.kinds.figures.quantity import MeasuringUnit, Quantity
from newsfacts.kinds.figures.series_words import (
    is_filler,
    is_noun_alone,
    is_numbered,
    is_slot_word,
    is_verb_of_amounts,
    leave_rest,
    names_number,
    names_share,
    separates,
    verbs_of,
)
from newsfacts.kinds.figures.units import find_unit
from newsfacts.text.words import Word

# A share of something is no larger.
_WHOLE = 100
_LONGEST_ITEM = 9
_LONGEST_GAP = 40
_MOST_FILLERS = 2
_HOURS = 24
_FUNCTION_WORDS: tuple[WordClass, ...] = ("adverb", "particle", "determiner")
# After a number: it is a part of something longer.
_GOES_ON = (":", "/", "+", "'", "′", "*")
_SMALL = 1000
# How many times as large as another member of its series a number may be that has its scale word from it.
_MOST_TIMES = 50


def share_series(sentence: FigureSentence, quantities: list[Quantity]) -> list[Quantity]:
    """Let bare numbers take the unit or noun of another member of their series, forwards first.

    Needs the quantities as they were read, dates gone; what is in brackets is no member. One that was doubtful and
    takes a unit no longer is.
    """
    inside = {index for bracket in find_brackets(sentence) for index in range(bracket.opening, bracket.closing + 1)}
    outer = [quantity for quantity in quantities if quantity.core not in inside]
    if not any(map(is_bare, outer)):
        return quantities
    series = _Series(sentence, frozenset(inside))
    shared = iter(series.share_back(series.share_on(series.continue_shares(outer))))
    return [quantity if quantity.core in inside else next(shared) for quantity in quantities]


def lend_unit(quantity: Quantity, lender: Quantity) -> Quantity:
    """Give a quantity the unit of another one, and its scale word if it needs one: "3 bis 5 Millionen Euro"."""
    small = quantity.scale == 1 and quantity.value is not None and abs(quantity.value) < _SMALL
    unit = MeasuringUnit(lender.unit, lender.kind, lender.factor)
    lent = quantity.measured_in(unit, lender.scale if small else 1)
    counted = lender.counted if lender.kind == "count" else None
    return replace(lent, counted=counted, scale=lender.scale if small else quantity.scale, is_doubtful=False)


def is_comparable(quantity: Quantity, lender: Quantity, times: int = _MOST_TIMES) -> bool:
    """Return whether a number with the lender's unit and scale is of about its size."""
    lent = lend_unit(quantity, lender).value
    if lent is None or lender.value is None:
        return False
    low, high = sorted((abs(lent), abs(lender.value)))
    return high <= low * times


@dataclass(frozen=True)
class _Series:
    """The series of a sentence; `inside` are the indices of words in brackets."""

    sentence: FigureSentence
    inside: frozenset[int]

    def continue_shares(self, found: list[Quantity]) -> list[Quantity]:
        """Go on with percentages: "in Wien 61 Prozent, in Graz 48", "die SPD auf 25 Prozent, die FDP auf 6"."""
        model = next((quantity for quantity in found if self._is_share(quantity)), None)
        if model is None:
            return found
        continued: list[Quantity] = []
        last: Quantity | None = None
        for quantity in found:
            if quantity is model or (last is not None and quantity.kind == "percent"):
                last = quantity
            elif last is not None and self._is_next_share(last, quantity):
                last = quantity = lend_unit(quantity, model)
            continued.append(quantity)
        return continued

    def _is_share(self, quantity: Quantity) -> bool:
        """Return whether it is a percentage of something; those of a change and percentage points are not."""
        points = (quantity.counted or "").startswith("Prozentpunkt")
        return quantity.kind == "percent" and not points and not self._is_change(quantity)

    def _is_change(self, share: Quantity) -> bool:
        """Return whether a percentage says how much something grew: amounts follow it, not shares."""
        after = self.sentence.get(share.end).folded
        before = self.sentence.get(share.first - 1).folded
        return before in figure_context("change lead") or after in figure_context("change")

    def _is_next_share(self, share: Quantity, number: Quantity) -> bool:
        """Return whether a bare number is a percentage too: another item of a list, and no more than a whole."""
        if not is_bare(number) or number.scale > 1 or (number.value or 0) > _WHOLE:
            return False
        gap = self._gap(share, number)
        before = self.sentence.get(number.first - 1)
        if not any(separates(word) for word in gap) or before.folded in figure_context("new count"):
            return False
        if before.folded in ("um", "auf") and self.sentence.get(share.first - 1).folded != before.folded:
            return False
        led = before.folded in figure_context("before share") or self._lead(share) == before.folded
        if number.is_doubtful and not before.is_capitalised and not led:
            return False
        # A bracket, a colon or an ordinal's stop between them begin something else.
        return not any(word.text in "():.+/" or word.kind == "date-like" or names_number(word) for word in gap)

    def share_on(self, found: list[Quantity]) -> list[Quantity]:
        """Let a bare number take the unit of the member before: "650 Euro, in München 800"."""
        shared: list[Quantity] = []
        for quantity in found:
            if shared and is_bare(quantity) and _may_lend(shared[-1]):
                left = shared[-1]
                if is_comparable(quantity, left) and (
                    self._continues(left, quantity) or self._compares(left, quantity)
                ):
                    quantity = lend_unit(quantity, left)
            shared.append(quantity)
        return shared

    def share_back(self, found: list[Quantity]) -> list[Quantity]:
        """Let a bare number take the unit of the member after: "auf 16, die Grünen auf zwölf Prozent"."""
        shared: list[Quantity] = []
        for quantity in reversed(found):
            if shared and is_bare(quantity) and _may_lend(shared[-1]):
                right = shared[-1]
                if is_comparable(quantity, right) and self._leads_to(quantity, right):
                    quantity = lend_unit(quantity, right)
            shared.append(quantity)
        return shared[::-1]

    def _continues(self, left: Quantity, right: Quantity) -> bool:
        """Return whether a bare number is the next member after one with a unit."""
        gap = self._gap(left, right)
        lead = self._lead(right)
        if left.kind == "percent" and not (lead == "um" == self._lead(left) and _is_whole(right)):
            # Shares have been continued; of changes each has its preposition.
            return False
        if lead and lead != self._lead(left):
            return False
        if left.kind == "count" and any(word.folded in figure_context("among") for word in gap):
            # A part of what was counted, as are all that follow: shared_nouns.py
            return False
        verbs = verbs_of(left)
        gap = leave_rest(gap)
        if not self._is_slot(gap, left.end + 1 < right.first, verbs) or not self._may_follow(right, verbs):
            return False
        names_things = is_noun_alone(gap) and left.counted is not None
        return not names_things and self._has_verb_of_amounts(gap, right, left, verbs)

    def _has_verb_of_amounts(self, gap: list[Word], right: Quantity, left: Quantity, verbs: frozenset[str]) -> bool:
        """Return whether the member has no verb, or one that goes with the unit: "waren es 24", "soll 200 messen"."""
        words = [word.folded for word in (*gap, self.sentence.get(right.end))]
        if left.kind == "age" or "es" in words:
            return "es" in words
        return not any(is_of_class(word, "verb") for word in words) or not verbs.isdisjoint(words)

    def _compares(self, left: Quantity, right: Quantity) -> bool:
        """Return whether a bare number is what another is compared with: "3,2 Milliarden Euro nach 2,9"."""
        gap = self._gap(left, right)
        if not gap or gap[0].folded not in figure_context("compares") or not self._may_follow(right, frozenset()):
            return False
        plain = left.scale == 1 and left.kind != "percent" and (right.value or 0).denominator == 1
        if gap[0].folded == "nach" and plain and (right.value or 0) <= _HOURS:
            return False
        return all(is_of_class(word.folded, *_FUNCTION_WORDS) or is_filler(word) for word in gap[1:])

    def _leads_to(self, left: Quantity, right: Quantity) -> bool:
        """Return whether a bare number is the member before one with a unit, which has no verb of its own."""
        gap = self._gap(left, right)
        if not gap or not separates(gap[0]) or self._lead(left) != self._lead(right):
            return False
        if right.kind == "percent" and not (_is_whole(left) and not any(map(names_share, gap))):
            return False
        if left.is_doubtful and (right.kind == "count" or not self.sentence.get(left.first - 1).is_capitalised):
            return False
        if any(is_of_class(word.folded, "verb") for word in gap) or self._is_weak_label(right):
            return False
        if right.kind != "percent" and self._names_another(left, right):
            return False
        return self._is_slot(gap, left.end + 1 < right.first, frozenset()) and self._leads_number(left)

    def _names_another(self, left: Quantity, right: Quantity) -> bool:
        """Return whether the next member is a noun with its article and no name: "…, das Budget bei 5 Euro"."""
        at = next((i for i in range(left.end, right.first) if self.sentence.words[i].is_capitalised), None)
        if at is None or not is_of_class(self.sentence.get(at - 1).folded, "determiner"):
            return False
        return not is_preposition(self.sentence.get(at - 2).folded) and not self.sentence.label_at(at)

    def _leads_number(self, left: Quantity) -> bool:
        """Return whether what is before the first member fits a unit: a name, a preposition, a verb of amounts."""
        before = self.sentence.get(left.first - 1)
        clause = self.sentence.words[max(0, left.first - _LONGEST_ITEM) : left.first]
        if any(map(names_number, clause)) or self._is_weak_label(left):
            return False
        return before.is_capitalised or is_closed_class(before.folded) or is_verb_of_amounts(before)

    def _gap(self, left: Quantity, right: Quantity) -> list[Word]:
        """Return the words between two quantities that are in no bracket and no date; none if they are too many."""
        indices = range(left.end, right.first)
        if len(indices) > _LONGEST_GAP:
            return []
        sentence = self.sentence
        words = [sentence.words[index] for index in indices if index not in self.inside]
        gap = [word for word in words if not sentence.dates.covers(word.start, word.end)]
        return gap if len(gap) <= _LONGEST_ITEM else []

    def _lead(self, quantity: Quantity) -> str:
        """Return the preposition before a number, fillers and qualifiers left out; an empty string if it has none."""
        index = quantity.first - 1
        while quantity.first - index <= _MOST_FILLERS and is_filler(self.sentence.get(index)):
            if is_preposition(self.sentence.get(index).folded):
                break
            index -= 1
        before = self.sentence.get(index)
        in_date = self.sentence.dates.covers(before.start, before.end)
        return before.folded if is_preposition(before.folded) and not in_date else ""

    def _is_weak_label(self, quantity: Quantity) -> bool:
        """Return whether the word before numbers it: "Halle 3", "Kilometer 12"; "in Halle 3" may be the town."""
        at = quantity.first - 1
        if find_unit(self.sentence.get(at).text) or is_numbered(self.sentence.get(at)):
            return self.sentence.get(at).is_capitalised
        return label_before(self.sentence, at + 1) is not None and self.sentence.label_at(at) != "LOC"

    def _is_slot(self, gap: list[Word], is_filled: bool, verbs: frozenset[str]) -> bool:
        """Return whether words are nothing but a separator and what the next number belongs to."""
        if not is_filled or not gap or not separates(gap[0]) or (len(gap) > 1 and gap[-1].kind == "sign"):
            return False
        if any(word.folded in words_of("pronoun", "interrogative") for word in gap):
            return False
        following = [*gap[1:], None]
        return all(is_slot_word(word, after, verbs) for word, after in zip(gap, following))

    def _may_follow(self, right: Quantity, verbs: frozenset[str]) -> bool:
        """Return whether the word after a bare number neither counts it nor is a verb of something else."""
        after = self.sentence.get(right.end)
        if self._is_weak_label(right):
            return False
        if after.kind in ("sign", "nothing"):
            return after.text not in _GOES_ON
        ends = is_closed_class(after.folded) and after.folded not in ("von", "der")
        return after.is_lower and (ends or after.folded in figure_context("lower change") | verbs)


def _may_lend(quantity: Quantity) -> bool:
    """Return whether it has a unit or a noun that another may share; a percentage point has not."""
    if quantity.kind == "percent":
        return quantity.counted is None or not quantity.counted.startswith("Prozentpunkt")
    return quantity.kind in ("money", "measure", "age") or (quantity.kind == "count" and quantity.counted is not None)


def _is_whole(quantity: Quantity) -> bool:
    return quantity.value is not None and quantity.value <= _WHOLE
