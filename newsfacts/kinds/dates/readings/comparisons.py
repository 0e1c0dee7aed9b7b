"""What a date is to the report it is in: compared with, named in passing, or the term of a delivery."""

from __future__ import annotations

import re
from itertools import pairwise, takewhile

from newsfacts.german.closed_classes import is_determiner, is_preposition, words_of
from newsfacts.kinds.dates.calendar_text import CalendarToken
from newsfacts.kinds.dates.class_groups import class_group
from newsfacts.kinds.dates.context_words import ends_in_group, is_in_group, starts_in_group, word_group
from newsfacts.kinds.dates.expressions import PatternMatch

# How many words back the beginning of a clause, the value before ("nach 2,0 Prozent im Juli") and a noun may be.
_FARTHEST_CLAUSE, _FARTHEST_VALUE, _FARTHEST_NOUN = 10, 9, 4
_PARTICIPLE = re.compile(r"\w{3,}[tn]e[mnrs]?")
_BREAKS = ("COMMA", "DOT", "BREAK", "COLON", "OPEN", "sign")
_LIMITS = ("bis", "ab")


def is_compared(match: PatternMatch) -> bool:
    """Return whether a figure is compared with that of a date, so that it is past: "mehr als im Mai", "(Juli: 2,0)"."""
    near = match.words_before(_FARTHEST_NOUN)
    classes = [token.cls for token in near[:2]]
    if classes[:1] == ["gegenüber"] or classes in (["im", "als"], ["am", "als"], ["dem", "gegenüber"]):
        return True
    following = match.after()
    if classes[:1] == ["OPEN"] and following is not None and following.cls == "COLON":
        return True
    is_like = [token.text for token in near[:2]] in (["im", "wie"], ["am", "wie"])
    return is_like or _is_named_as_compared(near) or _follows_value(match)


def _is_named_as_compared(near: list[CalendarToken]) -> bool:
    """Return whether it is "im Vergleich zum Juli", "verglichen mit Juli"."""
    words = list(takewhile(lambda token: token.cls not in _BREAKS, near))
    place = next((place for place, token in enumerate(words) if is_in_group(token.text, "compares")), len(words))
    return place < len(words) and all(token.text.islower() for token in words[:place])


def _follows_value(match: PatternMatch) -> bool:
    """Return whether it is "nach 2,0 Prozent im Juli", which another value has come after."""
    words = match.words_before(_FARTHEST_VALUE)
    if not words or words[0].cls not in ("im", "am"):
        return False
    between = list(takewhile(lambda token: token.text.lower() != "nach" and token.cls not in _BREAKS, words[1:]))
    opening = words[len(between) + 1 : len(between) + 2]
    has_value = any(token.cls in class_group("NUMBER") for token in between)
    has_time = any(token.cls == "Uhr" or token.means.unit for token in between)
    return bool(opening) and opening[0].text.lower() == "nach" and has_value and not has_time


def is_counted_from(match: PatternMatch) -> bool:
    """Return whether it is named by the period after it, or compared with it: "Vorjahr", "im Monat zuvor"."""
    period = match.find("PERIOD")
    is_before = period is not None and period.means.number < 0
    return is_before or match.find(*class_group("SOONER")) is not None or is_compared(match)


def is_passing(match: PatternMatch) -> bool:
    """Return whether it is of an attribute or a relative clause, or a limit: "das 2019 eröffnete Haus", "bis 2030"."""
    if any(token.cls in _LIMITS for token in match.words_before(2)):
        return True
    return _is_in_attribute(match) or _is_in_relative_clause(match)


def _is_in_attribute(match: PatternMatch) -> bool:
    """Return whether a participle and its noun follow, and their article is before: "das im Mai eröffnete Haus"."""
    following, before = match.after(), match.words_before(3)
    if following is None or not following.text.islower() or not _PARTICIPLE.fullmatch(following.text):
        return False
    if match.tokens[0].cls == "YEAR":
        return bool(before) and (before[0].text == "im" or is_determiner(before[0].text))
    # "In der vorigen Woche eröffnete" has no article but that of the week.
    outer = before[1:] if before and is_determiner(before[0].text) else before
    return len(outer) > 1 and is_preposition(outer[0].text) and is_determiner(outer[1].text)


def _is_in_relative_clause(match: PatternMatch) -> bool:
    words = match.words_before(_FARTHEST_CLAUSE)
    clause = list(takewhile(lambda token: token.cls not in _BREAKS, words))
    comma = words[len(clause) : len(clause) + 1]
    if not clause or not comma or comma[0].cls != "COMMA":
        return False
    opening = clause[-1].text
    if opening in word_group("then_when"):
        return True
    is_article = len(clause) > 1 and clause[-2].text[0].isupper()
    return opening in words_of("pronoun", "relative") and not is_article


def is_step(match: PatternMatch) -> bool:
    """Return whether it is one of the months in "von Juli auf August", from one to the next."""
    before, following, second = match.before(), match.after(), match.before(3)
    if before is None or before.cls not in ("von", "auf"):
        return False
    if before.cls == "von":
        return following is not None and following.cls == "auf"
    return second is not None and second.cls == "von"


def is_delivery(match: PatternMatch) -> bool:
    """Return whether it is when goods that are traded now are due: "Öl zur Lieferung im November"."""
    ahead = match.tokens_after(2)
    if len(ahead) > 1 and starts_in_group(ahead[0].text, "due"):
        return ends_in_group(ahead[1].text, "traded")
    near = list(takewhile(lambda token: token.cls not in _BREAKS, match.words_before(_FARTHEST_NOUN)))
    for noun, before in pairwise(near):
        if noun.text[0].isupper() and ends_in_group(noun.text, "delivery"):
            return before.text.lower() in word_group("before_delivery")
    return False
