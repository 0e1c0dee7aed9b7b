"""Puts numbers, units, qualifiers, rates and counted nouns together: reads all quantities of a sentence."""

from __future__ import annotations

from dataclasses import replace

from newsfacts.german.ages import Age, find_ages_by_number
from newsfacts.german.closed_classes import is_determiner
from newsfacts.german.counted_nouns import read_counted, read_counted_of
from newsfacts.german.known_organisations import is_party
from newsfacts.german.number_ranges import read_numeral
from newsfacts.german.numerals import Numeral, is_article, is_lone_article
from newsfacts.kinds.figures import fractions, qualifiers, scores, traps
from newsfacts.kinds.figures.bare_numbers import is_doubtful
from newsfacts.kinds.figures.contexts import figure_context
from newsfacts.kinds.figures.currencies import is_code, is_numbered_name
from newsfacts.kinds.figures.numbers_with_units import (
    find_unit_beside,
    read_named_measure,
    read_unit_after_attributes,
    read_with_unit,
    widen_falling,
)
from newsfacts.kinds.figures.one_word_quantities import begins_ratio, read_times, read_word
from newsfacts.kinds.figures.quantity import Quantity
from newsfacts.kinds.figures.quantity_starts import may_begin_quantity
from newsfacts.kinds.figures.rates import rate_of_adverb, read_rate
from newsfacts.kinds.figures.units import read_unit
from newsfacts.kinds.stages import Rejected
from newsfacts.text.sentence import Sentence
from newsfacts.text.words import Word


def read_quantities(sentence: Sentence) -> list[Quantity | Rejected]:
    """Read the quantities of a sentence from left to right; those in the form "ein" are not among them."""
    found: list[Quantity | Rejected] = []
    ages = sentence.article.once(find_ages_by_number)
    index = 0
    while index < len(sentence.words):
        word = sentence.words[index]
        if _is_idle(word) and word.start not in ages:
            index += 1
            continue
        quantity, index = _read_at(sentence, index, ages.get(word.start))
        if quantity is not None:
            found.append(quantity)
    return found


def _is_idle(word: Word) -> bool:
    """Return whether no quantity but an age can begin with the word."""
    if word.kind == "word":
        return not may_begin_quantity(word.folded)
    return word.kind in ("sign", "date-like")


def _read_at(sentence: Sentence, index: int, age: Age | None) -> tuple[Quantity | Rejected | None, int]:
    """Read the quantity that begins at a word; return it, or the rejected number, and the index to go on from."""
    if age is not None:
        aged = _read_age(sentence, index, age)
        return aged, aged.core_end
    if sentence.words[index].kind == "score":
        return scores.read_score(sentence, index), index + 1
    numeral = None if begins_ratio(sentence, index) else read_numeral(sentence, index)
    if numeral is None:
        quantity = _read_word(sentence, index)
        return quantity, max(index + 1, quantity.core_end if quantity else 0)
    numeral = qualifiers.widen_limit(sentence, widen_falling(sentence, numeral))
    score = scores.read_spaced_score(sentence, numeral) or scores.read_spoken_score(sentence, numeral)
    if score is not None:
        return score, score.end
    read = _read_number(sentence, numeral)
    # It may go on with a number: "6 Liter auf 100 Kilometer", "50 Fälle je 100.000 Einwohner", "4 Euro 90".
    goes_on = isinstance(read, Quantity) and (read.kind in ("measure", "money") or read.per is not None)
    return read, read.end if goes_on else numeral.end


def _read_word(sentence: Sentence, index: int) -> Quantity | None:
    """Read a quantity of one word, or a fraction such as "jeder vierte", with its qualifier and rate."""
    quantity = read_word(sentence, index) or fractions.read_every(sentence, index)
    if quantity is None:
        return None
    numeral = Numeral(index, index + 1, quantity.value, in_words=True)
    return None if traps.is_idiom(sentence, numeral) else _qualify(sentence, quantity, numeral)


def _read_number(sentence: Sentence, numeral: Numeral) -> Quantity | Rejected:
    """Read a number with its unit or noun, its qualifier and rate; reject it with a reason where it is no quantity."""
    if trap := traps.name_trap(sentence, numeral):
        return _reject(sentence, numeral, trap)
    if _is_time(sentence, numeral):
        return _reject(sentence, numeral, "counts a span of time: a date or a duration")
    if _ends_in_letters(sentence, numeral) or is_numbered_name(sentence, numeral.first):
        return _reject(sentence, numeral, "part of a name")
    quantity = _start(sentence, numeral)
    if quantity is None:
        return _reject(sentence, numeral, "a year, an article, a label, or nothing that it counts or measures")
    return _qualify(sentence, quantity, numeral)


def _reject(sentence: Sentence, numeral: Numeral, reason: str) -> Rejected:
    return Rejected(sentence.words[numeral.first].start, sentence.words[numeral.end - 1].end, reason)


def _read_age(sentence: Sentence, index: int, age: Age) -> Quantity:
    """Turn the age whose number begins at this index into a quantity, with what qualifies it."""
    core_end = sentence.index_at(age.number.end)
    quantity = Quantity(
        index, core_end, sentence.index_at(age.start), sentence.index_at(age.end), age.value, "age", age.high,
        unit=age.unit, qualifier=age.qualifier, counted=age.counted,
    )  # fmt: skip
    numeral = Numeral(index, core_end, age.value, age.high, in_words=sentence.get(index).kind != "number")
    return quantity if age.is_bare else _qualify(sentence, quantity, numeral)


def _is_time(sentence: Sentence, numeral: Numeral) -> bool:
    """Return whether it counts a span of time; "20 SEK" are crowns, not seconds."""
    return traps.is_time_unit(sentence, numeral.end) and not is_code(sentence.get(numeral.end))


def _ends_in_letters(sentence: Sentence, numeral: Numeral) -> bool:
    """Return whether letters that are no unit directly follow the digits: "5G", "10er"."""
    if not sentence.glued(numeral.end) or sentence.get(numeral.end).kind != "word":
        return False
    return read_unit(sentence, numeral.end, numeral.value) is None


def _start(sentence: Sentence, numeral: Numeral) -> Quantity | None:
    """Decide the kind of a number and read its unit or the noun that it counts."""
    if sentence.get(numeral.first).folded == "halbe" and numeral.scale == 1:
        return None
    between = numeral.high is not None and sentence.get(numeral.sign_first - 1).folded == "zwischen"
    quantity = Quantity(
        numeral.first, numeral.end, numeral.sign_first - between, numeral.end, numeral.value, "count", numeral.high,
        qualifier=numeral.vague or numeral.qualifier or "exact", scale=numeral.scale,
    )  # fmt: skip
    beside = find_unit_beside(sentence, numeral, quantity)
    if beside is not None:
        return read_with_unit(sentence, numeral, *beside)
    if sentence.get(numeral.end).folded == "mal":
        lone = is_article(sentence.get(numeral.first))
        return None if lone else read_times(sentence, replace(quantity, end=quantity.end + 1))
    if traps.is_labelled(sentence, numeral):
        return read_named_measure(sentence, quantity)
    if traps.leads_to_time(sentence, numeral):
        return None
    if not numeral.in_words and (measure := read_named_measure(sentence, quantity)) is not None:
        return measure
    if numeral.part:
        return fractions.read_fraction(sentence, numeral, quantity)
    return _count(sentence, numeral, quantity)


def _count(sentence: Sentence, numeral: Numeral, quantity: Quantity) -> Quantity | None:
    """Read what a number without a unit counts; one without a noun must pass more tests."""
    if is_lone_article(sentence, numeral):
        return None
    if (unit := read_unit_after_attributes(sentence, numeral.end)) is not None:
        return read_with_unit(sentence, numeral, quantity, unit)
    counted = read_counted(sentence, numeral.end) or read_counted_of(sentence, numeral.end)
    if traps.is_year(sentence, numeral, counts=counted is not None):
        return None
    named = sentence.label_at(numeral.first) and sentence.label_at(numeral.first - 1)
    if sentence.get(numeral.first).kind == "number" and (named or traps.opens_name(sentence, numeral)):
        part = traps.is_part_of(sentence, numeral)
        of_party = not part and is_party(sentence.get(numeral.first - 1).text)
        return replace(quantity, open_unit=of_party, is_doubtful=of_party) if part or of_party else None
    if counted is None:
        idiom, doubtful = traps.is_idiom(sentence, numeral), is_doubtful(sentence, numeral)
        return replace(quantity, open_unit=not idiom, is_doubtful=doubtful)
    return None if _is_title(sentence, numeral) else _without_sign(quantity, numeral).counting(*counted)


def _without_sign(quantity: Quantity, numeral: Numeral) -> Quantity:
    """Leave out the sign of what is counted: "minus zwei Sitze" are two."""
    if not numeral.sign_length or numeral.value is None or numeral.high is not None:
        return quantity
    return replace(quantity, first=numeral.first, value=abs(numeral.value))


def _is_title(sentence: Sentence, numeral: Numeral) -> bool:
    """Return whether a capital in the middle of the sentence makes the number a name's: "die Sieben Berge"."""
    word = sentence.get(numeral.first)
    if word.kind != "word" or not word.text[0].isupper() or numeral.vague or numeral.scale > 1:
        return False
    plain = word.folded in ("hundert", "tausend") or sentence.opens_clause(numeral.first)
    return bool(sentence.label_at(numeral.first)) or not plain


def _qualify(sentence: Sentence, quantity: Quantity, numeral: Numeral) -> Quantity:
    """Add the qualifier and the rate on either side of a quantity."""
    quantity = _qualify_before(sentence, quantity, numeral)
    if quantity.kind != "age":
        quantity = _add_rate(sentence, quantity)
    if quantity.qualifier != "exact":
        return quantity
    if onwards := qualifiers.read_onwards(sentence, quantity):
        return replace(quantity, qualifier=onwards.qualifier, first=quantity.first - 1, end=onwards.edge)
    after = qualifiers.read_limit(sentence, quantity.end)
    return quantity if after is None else replace(quantity, qualifier=after.qualifier, end=after.edge)


def _qualify_before(sentence: Sentence, quantity: Quantity, numeral: Numeral) -> Quantity:
    has_unit = quantity.unit is not None or quantity.kind == "age"
    found = qualifiers.read_before(sentence, quantity.first, numeral, has_unit=has_unit)
    before = sentence.get(quantity.first - 1).folded
    if is_determiner(before) and _is_compound_noun(sentence.get(quantity.core)):
        # "jenseits der 100-Grad-Grenze" is beyond a thing.
        return quantity
    if quantity.kind in ("fraction", "ratio") and before in figure_context("definite"):
        # "fast die Hälfte", "mehr als das Doppelte"
        farther = qualifiers.read_before(sentence, quantity.first - 1, numeral, has_unit=True)
        found = farther if farther.qualifier != "exact" else found
    qualifier = found.qualifier if quantity.qualifier == "exact" else quantity.qualifier
    if found.edge >= quantity.first and qualifier == quantity.qualifier:
        return quantity
    return replace(quantity, first=min(quantity.first, found.edge), qualifier=qualifier)


def _is_compound_noun(word: Word) -> bool:
    """Return whether a word is a noun that begins with a number: "50-Euro-Schein", "100-°C-Grenze"."""
    return word.kind in ("compound", "word") and word.text.rpartition("-")[2][:1].isupper() and "-" in word.text


def _add_rate(sentence: Sentence, quantity: Quantity) -> Quantity:
    rate = read_rate(sentence, quantity.end)
    if rate is not None and rate.is_unit and quantity.kind == "measure":
        return replace(quantity, unit=f"{quantity.unit}/{rate.per}", end=rate.end)
    if rate is not None:
        return replace(quantity, per=rate.per, end=rate.end)
    if per := rate_of_adverb(sentence.get(quantity.first - 1)):
        return replace(quantity, first=quantity.first - 1, per=per)
    return quantity
