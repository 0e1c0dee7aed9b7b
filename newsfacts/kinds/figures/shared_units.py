"""Lets the quantities of a sentence share a unit that it states only once."""

from __future__ import annotations

from dataclasses import replace

from newsfacts.german.closed_classes import words_of
from newsfacts.german.counted_nouns import is_attribute
from newsfacts.german.number_labels import label_before
from newsfacts.kinds.figures.contexts import figure_context
from newsfacts.kinds.figures.figure_sentence import FigureSentence
from newsfacts.kinds.figures.quantity import Quantity
from newsfacts.kinds.figures.series import lend_unit
from newsfacts.kinds.figures.series_words import is_verb_of_amounts, names_number, names_share
from newsfacts.text.sentence import Sentence

_LARGEST_SHARE = 1000
_LONGEST_LINK = 3
_LONGEST_CLAUSE = 15
_MILLION = 10**6
_PLURAL_ENDINGS = ("n", "nd")


def share_pairs(sentence: Sentence, quantities: list[Quantity]) -> list[Quantity]:
    """Let a bare number take the unit, noun or scale of the next one, from the last one on: "von 3 auf 5 Prozent".

    Needs the quantities as they were read, dates gone. One that was doubtful and is compared no longer is.
    """
    shared: list[Quantity] = []
    for quantity in reversed(quantities):
        shared.append(_take_from(sentence, quantity, shared[-1]) if shared else quantity)
    return shared[::-1]


def share_units(sentence: Sentence, quantities: list[Quantity]) -> list[Quantity]:
    """Give what is still bare the unit of the sentence's money, or that of the figure before.

    Needs pairs, series and brackets shared. Gives the quantities that are certain: a doubtful one stays only where it
    has taken a unit.
    """
    certain = [quantity for quantity in quantities if not quantity.is_doubtful]
    return _share_decimals(sentence, _share_currency(sentence, certain))


def _take_from(sentence: Sentence, left: Quantity, right: Quantity) -> Quantity:
    if left.kind == "count" and left.counted is None and right.kind == "age" and left.end == right.first:
        # "zwei 17-Jährige"
        return replace(left, counted=right.counted or sentence.get(right.core).text)
    if not left.open_unit or left.counted is not None or not _is_paired(sentence, left, right):
        return left
    if left.is_doubtful and not _is_compared(sentence, left, right):
        return left
    if right.kind == "percent" and (_exceeds_whole(left) or _says_again(sentence, left, right)):
        return left
    if right.unit is not None and right.kind in ("money", "percent", "measure"):
        return lend_unit(left, right)
    if right.kind == "count" and right.counted is not None:
        return replace(left, is_doubtful=False).counting(right.counted, left.end + _lacks_noun(sentence, left, right))
    return lend_unit(left, right) if _is_bare_million(right) and not left.is_doubtful else left


def _is_compared(sentence: Sentence, left: Quantity, right: Quantity) -> bool:
    """Return whether it is no label and goes with the figure after it: "63 statt 58 Euro", "10, 20, 50 Euro"."""
    link, before = sentence.get(left.end).folded, sentence.get(left.first - 1)
    compares = link in figure_context("compares") or (link == "auf" and right.unit is not None)
    is_text = any(word.is_lower for word in sentence.words[max(0, left.first - _LONGEST_CLAUSE) : left.first])
    listed = link == "," == before.text and sentence.get(left.first - 2).kind == "number" and is_text
    if not compares and not listed:
        return False
    return not sentence.label_at(left.core) and label_before(sentence, left.first) is None


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
    if not 0 < len(between) <= _LONGEST_LINK or between[0].folded not in figure_context("pairing"):
        return False
    # "für den Antrag stimmten 16, das sind zwölf Prozent"
    opens_clause = between[0].text == "," and any(is_verb_of_amounts(word) for word in between)
    return not opens_clause and not any(word.is_capitalised for word in between)


def _lacks_noun(sentence: Sentence, left: Quantity, right: Quantity) -> bool:
    """Return whether an adjective and a link separate them: "vier europäische, drei asiatische Staaten"."""
    between = sentence.words[left.end : right.first]
    return len(between) == 2 and is_attribute(between[0].text) and between[1].folded in figure_context("link")


def _share_currency(sentence: Sentence, found: list[Quantity]) -> list[Quantity]:
    """Give millions without a noun the currency of the sentence: "statt einer Milliarde Euro zwei Milliarden"."""
    money = [quantity for quantity in found if quantity.kind == "money" and quantity.unit]
    others = [q for q in found if q.kind == "count" and q.counted and q.scale >= _MILLION]
    if not money or others:
        return found
    unit = money[0].unit
    return [replace(q, kind="money", unit=unit) if _may_be_money(sentence, q) else q for q in found]


def _may_be_money(sentence: Sentence, quantity: Quantity) -> bool:
    return _is_bare_million(quantity) and quantity.value is not None and not _counts_beings(sentence, quantity)


def _counts_beings(sentence: Sentence, number: Quantity) -> bool:
    """Return whether its clause says that they are people, who live, die or are something, or what else they number."""
    start, end = number.first, number.end
    while number.first - start < _LONGEST_CLAUSE and start > 0 and sentence.get(start - 1).kind != "sign":
        start -= 1
    while end - number.end < _LONGEST_CLAUSE and sentence.get(end).kind not in ("sign", "nothing"):
        end += 1
    clause = sentence.words[start:end]
    words = {word.folded for word in clause}
    if not words.isdisjoint(figure_context("being")) or any(map(names_number, clause)):
        return True
    # As the subject of "sein" it is not what something costs, unless it has been spent.
    after = sentence.get(number.end).folded
    is_subject = after in words_of("verb", "auxiliary") and after.endswith(_PLURAL_ENDINGS)
    return is_subject and "es" not in words and words.isdisjoint(figure_context("money verb"))


def _is_bare_million(quantity: Quantity) -> bool:
    return quantity.kind == "count" and not quantity.counted and quantity.scale >= _MILLION


def _share_decimals(sentence: Sentence, found: list[Quantity]) -> list[Quantity]:
    """Give a bare decimal, which counts nothing, the unit before: "auf 4,20 Meter, normal sind 1,80"."""
    shared: list[Quantity] = []
    for quantity in found:
        if shared and _is_bare_decimal(quantity) and _is_like(sentence, shared[-1], quantity):
            quantity = lend_unit(quantity, shared[-1])
        shared.append(quantity)
    return shared


def _is_like(sentence: Sentence, left: Quantity, right: Quantity) -> bool:
    """Return whether nothing between them says that a decimal has another unit: no index, no time in which."""
    if left.kind not in ("money", "measure") or sentence.get(right.first - 1).folded == "in":
        return False
    between = sentence.words[left.end : right.first]
    return len(between) <= _LONGEST_CLAUSE and not any(names_number(word) or names_share(word) for word in between)


def _is_bare_decimal(quantity: Quantity) -> bool:
    bare = quantity.kind == "count" and quantity.open_unit and not quantity.counted and quantity.scale == 1
    return bare and quantity.value is not None and quantity.value.denominator > 1


def share_last_currency(sentence: FigureSentence, quantities: list[Quantity]) -> list[Quantity]:
    """Give millions that count nothing the currency of the last millions before.

    Needs nouns shared: millions that count something have no currency. Across sentences it is carried over:
    "Das Projekt kostet 4 Millionen Euro. Die Gemeinde trägt höchstens 3,5 Millionen."
    """
    shared: list[Quantity] = []
    currency = sentence.carried.currency
    for quantity in quantities:
        if currency and _is_bare_million(quantity) and quantity.value is not None:
            beings = _counts_beings(sentence, quantity)
            quantity = quantity if beings else replace(quantity, kind="money", unit=currency)
            currency = None if beings else currency
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
