"""Lets the quantities of a sentence share a unit that it states only once."""

from __future__ import annotations

from dataclasses import replace

from newsfacts.german.counted_nouns import is_attribute
from newsfacts.kinds.figures.contexts import figure_context
from newsfacts.kinds.figures.figure_sentence import FigureSentence
from newsfacts.kinds.figures.quantity import MeasuringUnit, Quantity
from newsfacts.text.sentence import Sentence
from newsfacts.text.words import Word

# A share of something is no larger.
_WHOLE = 100
_LARGEST_SHARE = 1000
_LONGEST_ITEM = 9
_MILLION = 10**6
_SMALL = 1000


def share_units(sentence: Sentence, quantities: list[Quantity]) -> list[Quantity]:
    """Let bare numbers take the unit or noun of others in the sentence.

    Needs the quantities as they were read, dates gone. Gives those that are certain: a doubtful one stays only where
    it goes on with a list of percentages. Units go forward first, so that what is still bare after that may take one
    from the left: that of the sentence's money, then that of the figure before.
    """
    certain = [quantity for quantity in _continue_shares(sentence, quantities) if not quantity.is_doubtful]
    return _share_decimals(_share_currency(_share_forward(sentence, certain)))


def _continue_shares(sentence: Sentence, found: list[Quantity]) -> list[Quantity]:
    """Go on with percentages in a list: "in Wien 61 Prozent, in Graz 48", "die SPD auf 25 Prozent, die FDP auf 6"."""
    model = next((quantity for quantity in found if _is_share(sentence, quantity)), None)
    if model is None:
        return found
    continued: list[Quantity] = []
    last: Quantity | None = None
    for quantity in found:
        if quantity is model or (last is not None and quantity.kind == "percent"):
            last = quantity
        elif last is not None and _goes_on(sentence, last, quantity):
            last = quantity = replace(_lend_unit(quantity, model), is_doubtful=False)
        continued.append(quantity)
    return continued


def _is_share(sentence: Sentence, quantity: Quantity) -> bool:
    """Return whether it is a percentage of something; those of a change and percentage points are not."""
    points = (quantity.counted or "").startswith("Prozentpunkt")
    return quantity.kind == "percent" and not points and not _is_change(sentence, quantity)


def _is_change(sentence: Sentence, share: Quantity) -> bool:
    """Return whether a percentage says how much something grew: amounts follow it, not shares."""
    after = sentence.get(share.end).folded
    return sentence.get(share.first - 1).folded in figure_context("change lead") or after in figure_context("change")


def _goes_on(sentence: Sentence, share: Quantity, number: Quantity) -> bool:
    """Return whether a bare number is a percentage too: another item of a list, and no more than a whole."""
    if not number.open_unit or number.counted or number.scale > 1 or number.value is None or number.value > _WHOLE:
        return False
    between = _outside_brackets(sentence.words[share.end : number.first])
    before = sentence.get(number.first - 1)
    if not any(word.text in (",", ";") or word.folded == "und" for word in between) or len(between) > _LONGEST_ITEM:
        return False
    if before.folded in figure_context("new count"):
        return False
    if before.folded in ("um", "auf") and sentence.get(share.first - 1).folded != before.folded:
        return False
    bare = number.is_doubtful and not before.is_capitalised and before.folded not in figure_context("before share")
    # A bracket, a colon or an ordinal's stop between them begin something else.
    return not bare and not any(word.text in "():.+/" or word.kind == "date-like" for word in between)


def _outside_brackets(words: list[Word]) -> list[Word]:
    """Leave out what is in brackets: "23 Prozent (+1), die FPÖ"."""
    last = max((index for index, word in enumerate(words) if word.text == ")"), default=-1)
    outside: list[Word] = []
    is_inside = False
    for index, word in enumerate(words):
        if is_inside:
            is_inside = word.text != ")"
        elif word.text == "(" and index < last:
            is_inside = True
        else:
            outside.append(word)
    return outside


def _share_forward(sentence: Sentence, found: list[Quantity]) -> list[Quantity]:
    """Let a bare number take the unit or noun of the next one, from the last one on: "von 3 auf 5 Prozent"."""
    shared: list[Quantity] = []
    for quantity in reversed(found):
        shared.append(_take_from(sentence, quantity, shared[-1]) if shared else quantity)
    return shared[::-1]


def _take_from(sentence: Sentence, left: Quantity, right: Quantity) -> Quantity:
    if left.kind == "count" and left.counted is None and right.kind == "age" and left.end == right.first:
        # "zwei 17-Jährige"
        return replace(left, counted=right.counted or sentence.get(right.core).text)
    if not left.open_unit or left.counted is not None or not _is_paired(sentence, left, right):
        return left
    if right.kind == "percent" and (_exceeds_whole(left) or _says_again(sentence, left, right)):
        return left
    if right.unit is not None and right.kind in ("money", "percent", "measure"):
        return _lend_unit(left, right)
    if right.kind == "count" and right.counted is not None:
        return left.counting(right.counted, left.end + _lacks_noun(sentence, left, right))
    return left


def _exceeds_whole(number: Quantity) -> bool:
    """Return whether it is too large for a share: "um 8.750 oder 4,3 Prozent mehr"."""
    return number.value is not None and number.value > _LARGEST_SHARE


def _says_again(sentence: Sentence, amount: Quantity, share: Quantity) -> bool:
    """Return whether the share is the same as the amount, not an alternative: "um 300 oder vier Prozent"."""
    return sentence.get(amount.end).folded == "oder" and (amount.value or 0) > (share.value or 0)


def _is_paired(sentence: Sentence, left: Quantity, right: Quantity) -> bool:
    if _lacks_noun(sentence, left, right):
        return right.kind == "count"
    between = sentence.words[left.end : right.core]
    return (
        0 < len(between) <= 3
        and between[0].folded in figure_context("pairing")
        and not any(t.is_capitalised for t in between)
    )


def _lacks_noun(sentence: Sentence, left: Quantity, right: Quantity) -> bool:
    """Return whether an adjective and a link separate them: "vier europäische, drei asiatische Staaten"."""
    between = sentence.words[left.end : right.first]
    return len(between) == 2 and is_attribute(between[0].text) and between[1].folded in figure_context("link")


def _share_currency(found: list[Quantity]) -> list[Quantity]:
    """Give millions without a noun the currency of the sentence: "statt einer Milliarde Euro zwei Milliarden"."""
    money = [quantity for quantity in found if quantity.kind == "money" and quantity.unit]
    others = [q for q in found if q.kind == "count" and q.counted and q.scale >= _MILLION]
    if not money or others:
        return found
    unit = money[0].unit
    return [replace(q, kind="money", unit=unit) if _is_bare_million(q) and q.value else q for q in found]


def _is_bare_million(quantity: Quantity) -> bool:
    return quantity.kind == "count" and not quantity.counted and quantity.scale >= _MILLION


def _share_decimals(found: list[Quantity]) -> list[Quantity]:
    """Give a bare decimal, which counts nothing, the unit before: "auf 4,20 Meter, normal sind 1,80"."""
    shared: list[Quantity] = []
    for quantity in found:
        has_unit = bool(shared) and shared[-1].kind in ("money", "measure")
        shared.append(_lend_unit(quantity, shared[-1]) if has_unit and _is_bare_decimal(quantity) else quantity)
    return shared


def _is_bare_decimal(quantity: Quantity) -> bool:
    bare = quantity.kind == "count" and quantity.open_unit and not quantity.counted and quantity.scale == 1
    return bare and quantity.value is not None and quantity.value.denominator > 1


def _lend_unit(quantity: Quantity, lender: Quantity) -> Quantity:
    """Give a quantity the unit of another one, and its scale word if it needs one: "3 bis 5 Millionen Euro"."""
    small = quantity.scale == 1 and quantity.value is not None and quantity.value < _SMALL
    unit = MeasuringUnit(lender.unit, lender.kind, lender.factor)
    return quantity.measured_in(unit, lender.scale if small else 1)


def share_last_currency(sentence: FigureSentence, quantities: list[Quantity]) -> list[Quantity]:
    """Give millions that count nothing the currency of the last millions before.

    Needs nouns shared: millions that count something have no currency. Across sentences it is carried over:
    "Das Projekt kostet 4 Millionen Euro. Die Gemeinde trägt höchstens 3,5 Millionen."
    """
    shared: list[Quantity] = []
    currency = sentence.carried.currency
    for quantity in quantities:
        if currency and _is_bare_million(quantity) and quantity.value is not None:
            quantity = replace(quantity, kind="money", unit=currency)
        currency = last_currency([quantity], currency)
        shared.append(quantity)
    return shared


def last_currency(quantities: list[Quantity], currency: str | None) -> str | None:
    """Return the currency of the last millions, after this one; None where they are people or things."""
    for quantity in quantities:
        if quantity.scale < _MILLION or quantity.value is None:
            continue
        if quantity.kind == "money":
            currency = quantity.unit
        elif quantity.kind == "count" and quantity.counted:
            currency = None
    return currency
