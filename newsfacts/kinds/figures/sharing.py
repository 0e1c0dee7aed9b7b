"""Lets the quantities of a sentence share what it says only once: a unit, a counted noun."""

from __future__ import annotations

from itertools import pairwise

from newsfacts.kinds.figures.counted import counted_before, is_attribute
from newsfacts.kinds.figures.quantity import Quantity
from newsfacts.kinds.figures.sentence import Sentence
from newsfacts.kinds.figures.word_classes import word_class
from newsfacts.text.words import Word

# A share of something is not told in more.
_WHOLE = 100
_LARGEST_SHARE = 1000
_LONGEST_ITEM = 9
_MILLION = 10**6


def share_units(sentence: Sentence, found: list[Quantity]) -> list[Quantity]:
    """Let bare numbers take the unit or noun of others; return the quantities that have become certain."""
    _continue_shares(sentence, found)
    certain = [quantity for quantity in found if not quantity.is_doubtful]
    _share_forward(sentence, certain)
    _share_currency(certain)
    _share_decimals(certain)
    return certain


def _share_forward(sentence: Sentence, found: list[Quantity]) -> None:
    """Let a bare number take the unit or noun of the next one: "von 3 auf 5 Prozent"."""
    for right, left in pairwise(reversed(found)):
        if left.kind == "count" and left.counted is None and right.kind == "age" and left.end == right.first:
            # "zwei 17-Jährige"
            left.counted = right.counted or sentence.get(right.core).text
        if not left.open_unit or left.counted is not None or not _is_paired(sentence, left, right):
            continue
        if right.kind == "percent" and _exceeds_whole(left):
            continue
        if right.unit is not None and right.kind in ("money", "percent", "measure"):
            _lend_unit(left, right)
        elif right.kind == "count" and right.counted is not None:
            left.counted = right.counted
            if _lacks_noun(sentence, left, right):
                left.end += 1


def _exceeds_whole(number: Quantity) -> bool:
    """Tell a count from a share: "um 8.750 oder 4,3 Prozent mehr"."""
    return number.value is not None and number.value > _LARGEST_SHARE


def _continue_shares(sentence: Sentence, found: list[Quantity]) -> None:
    """Go on with percentages in a list: "in Wien 61 Prozent, in Graz 48", "die SPD auf 25 Prozent, die FDP auf 6"."""
    shares = [q for q in found if q.kind == "percent" and not (q.counted or "").startswith("Prozentpunkt")]
    model = next((share for share in shares if not _is_change(sentence, share)), None)
    if model is None:
        return
    last = model
    for quantity in found[found.index(model) + 1 :]:
        if quantity.kind == "percent":
            last = quantity
        elif _goes_on(sentence, last, quantity):
            _lend_unit(quantity, model)
            quantity.is_doubtful, last = False, quantity


def _is_change(sentence: Sentence, share: Quantity) -> bool:
    """Say whether a percentage says how much something grew: behind it stand amounts, not shares."""
    after = sentence.get(share.end).folded
    return sentence.get(share.first - 1).folded in ("um", "plus", "minus", "von") or after in word_class("change")


def _goes_on(sentence: Sentence, share: Quantity, number: Quantity) -> bool:
    """Say whether a bare number is a percentage too: another item of a list, and no more than a whole."""
    if not number.open_unit or number.counted or number.scale > 1 or number.value is None or number.value > _WHOLE:
        return False
    between = _outside_brackets(sentence.words[share.end : number.first])
    before = sentence.get(number.first - 1)
    if not any(word.text in (",", ";") or word.folded == "und" for word in between) or len(between) > _LONGEST_ITEM:
        return False
    if before.folded in word_class("new count"):
        return False
    if before.folded in ("um", "auf") and sentence.get(share.first - 1).folded != before.folded:
        return False
    bare = number.is_doubtful and not before.is_capitalised and before.folded not in word_class("before share")
    # A bracket, a colon or an ordinal's stop between them begin something else.
    return not bare and not any(word.text in "():.+/" or word.kind == "date-like" for word in between)


def _outside_brackets(words: list[Word]) -> list[Word]:
    """Leave out what stands in brackets: "23 Prozent (+1), die FPÖ"."""
    texts = [word.text for word in words]
    while "(" in texts and ")" in texts[texts.index("(") :]:
        first = texts.index("(")
        end = texts.index(")", first) + 1
        del words[first:end], texts[first:end]
    return words


def _share_currency(found: list[Quantity]) -> None:
    """Give millions without a noun the currency of the sentence: "statt einer Milliarde Euro zwei Milliarden"."""
    money = [quantity for quantity in found if quantity.kind == "money" and quantity.unit]
    others = [q for q in found if q.kind == "count" and q.counted and q.scale >= _MILLION]
    if not money or others:
        return
    for quantity in found:
        if quantity.kind == "count" and not quantity.counted and quantity.scale >= _MILLION and quantity.value:
            quantity.kind, quantity.unit = "money", money[0].unit


def share_last_currency(found: list[Quantity], last: str | None) -> str | None:
    """Give millions that count nothing the currency of the last millions before; return the currency to go on with.

    "Das Projekt kostet 4 Millionen Euro. Die Gemeinde trägt höchstens 3,5 Millionen."
    """
    for quantity in found:
        if quantity.scale < _MILLION or quantity.value is None:
            continue
        if quantity.kind == "money":
            last = quantity.unit
        elif quantity.kind == "count" and quantity.counted:
            # From here on millions may be people.
            last = None
        elif quantity.kind == "count" and last:
            quantity.kind, quantity.unit = "money", last
    return last


def _share_decimals(found: list[Quantity]) -> None:
    """Give a bare decimal, which counts nothing, the unit before: "auf 4,20 Meter, normal sind 1,80"."""
    for left, right in pairwise(found):
        bare = right.kind == "count" and right.open_unit and not right.counted and right.scale == 1
        if bare and right.value is not None and right.value.denominator > 1 and left.kind in ("money", "measure"):
            _lend_unit(right, left)


def _lend_unit(left: Quantity, right: Quantity) -> None:
    left.kind, left.unit, left.factor = right.kind, right.unit, right.factor
    small = left.scale == 1 and left.value is not None and left.value < 1000
    scale = right.scale if small else 1
    left.value = left.value * scale * right.factor if left.value is not None else None
    left.high = left.high * scale * right.factor if left.high is not None else None


def _is_paired(sentence: Sentence, left: Quantity, right: Quantity) -> bool:
    if _lacks_noun(sentence, left, right):
        return right.kind == "count"
    between = sentence.words[left.end : right.core]
    return (
        0 < len(between) <= 3
        and between[0].folded in word_class("pairing")
        and not any(t.is_capitalised for t in between)
    )


def _lacks_noun(sentence: Sentence, left: Quantity, right: Quantity) -> bool:
    """Say whether an adjective and a link stand between: "vier europäische, drei asiatische Staaten"."""
    between = sentence.words[left.end : right.first]
    return len(between) == 2 and is_attribute(between[0].text) and between[1].folded in word_class("link")


def share_nouns(sentence: Sentence, quantities: list[Quantity], previous: str | None) -> None:
    """Give a bare number the noun that stands elsewhere: "die Zahl der Toten stieg auf 17"."""
    stated = counted_before(sentence) if any(q.kind == "count" and not q.counted for q in quantities) else None
    partial = False
    for index, quantity in enumerate(quantities):
        if quantity.kind == "count" and quantity.counted is None and quantity.unit is None:
            # "von 183 Abgeordneten stimmten 102 dafür, 81 dagegen": what follows a part is one too.
            partial = partial or _adds(sentence, quantity) or (index > 0 and _divides(sentence, quantities[index - 1]))
            goes_on = partial or _counts_on(sentence, quantity, quantities[:index])
            quantity.counted = previous if goes_on else stated
        if quantity.kind == "count" and quantity.counted:
            previous = quantity.counted


def count_brackets(quantities: list[Quantity]) -> None:
    """Turn "Anna Berg (29 Stimmen), Eva Lang (24)" into counts: what stands in brackets there is no age."""
    shown: str | None = None
    for quantity in quantities:
        if (
            quantity.kind == "count"
            and quantity.counted
            and quantity.counted.lower().endswith(tuple(word_class("tallied")))
        ):
            shown = quantity.counted
        elif quantity.kind == "age" and shown and quantity.end == quantity.first + 1 and quantity.value:
            quantity.kind, quantity.counted = "count", shown


def part(sentence: Sentence, left: Quantity, right: Quantity) -> None:
    """Let two quantities share no word: "vier der fünf Gemeinden" ends before "der"."""
    if left.end > right.first:
        left.end = max(left.core_end, right.first)
        while left.end > left.core_end and sentence.words[left.end - 1].is_lower:
            left.end -= 1
    right.first = max(right.first, left.end)


def _adds(sentence: Sentence, quantity: Quantity) -> bool:
    """Say whether it goes on counting what was counted before: "weitere acht", "davon drei"."""
    before, after = sentence.get(quantity.first - 1).folded, sentence.get(quantity.end)
    adding = {sentence.get(quantity.first).folded, after.folded} & word_class("adding")
    among = after.folded == "von" and sentence.get(quantity.end + 1).folded in ("ihnen", "denen")
    return bool(adding) or among or after.folded == "davon" or before in ("davon", "darunter", "hiervon")


def _counts_on(sentence: Sentence, quantity: Quantity, before: list[Quantity]) -> bool:
    """Say whether a bare number counts what the sentence, or the one before, has counted.

    "18 Räte stimmten dafür, elf dagegen"; "Sieben holte die Feuerwehr ins Freie".
    """
    after = sentence.get(quantity.end)
    if quantity.open_unit is False or quantity.scale > 1 or not (after.is_lower or after.text in (",", ".", ";", "")):
        return False
    if quantity.first == 0:
        return after.is_lower and not before
    lead = sentence.get(quantity.first - 1).folded
    same = any(other.kind == "count" and other.counted for other in before)
    return same and (lead in (",", "und", ";", "aber", "ganze", "nur", "noch") or after.folded in ("mehr", "weniger"))


def _divides(sentence: Sentence, whole: Quantity) -> bool:
    """Say whether the quantity before is the whole of which this is a part: "von 16 Zügen fuhren acht"."""
    return whole.kind == "count" and sentence.get(whole.first - 1).folded in ("von", "den")
