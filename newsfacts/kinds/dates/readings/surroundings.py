"""What the words around an expression show about it."""

from __future__ import annotations

import re
from dataclasses import replace

from newsfacts.german.closed_classes import words_of
from newsfacts.german.inflection import ADJECTIVE
from newsfacts.kinds.dates.anchor import Anchor
from newsfacts.kinds.dates.calendar_text import CalendarToken
from newsfacts.kinds.dates.class_groups import class_group
from newsfacts.kinds.dates.context_words import ends_in_group, is_in_group, word_group
from newsfacts.kinds.dates.expressions import PatternMatch
from newsfacts.kinds.dates.range_ends import find_range_end
from newsfacts.kinds.dates.readings.comparisons import is_compared, is_delivery

# What begins on one of these is announced, where no verb says otherwise: "Sperre ab Samstag".
_BEGINNINGS = ("weekday", "day", "month", "season")
_UNTIL = ("bis", "HYPHEN", "DASH")
# After a day with "vom": "vom 3. Mai an", "vom 3. auf den 4. Mai".
_LEADS_ON = ("an", "auf")
# How many words an event has, with its article and what it is of.
_LONGEST_EVENT = 12
_WITHIN_EVENT = ("HYPHEN", "im", "in", "bei")
_ADJECTIVE = re.compile(ADJECTIVE)


def apply_cues(match: PatternMatch, anchor: Anchor) -> Anchor:
    """Return the anchor in the tense that cues before the expression give it: "seit", "ab", "bis"."""
    if any(token.cls == "bis" for token in match.words_before(2)):
        anchor = replace(anchor, is_end=True)
    if _is_of_event(match):
        anchor = replace(anchor, is_of_event=True)
    if is_delivery(match):
        return anchor.as_of("future")
    if _is_since(match) or is_compared(match):
        return anchor.as_of("past")
    if match.reader == "day" and _is_label(match):
        # A chronicle is in the present, as a programme is: the day is near, before or after.
        return anchor.as_of("present")
    before = match.before()
    return anchor.as_of("future") if before and _is_to_come(before, anchor, match.reader) else anchor


def _is_since(match: PatternMatch) -> bool:
    """Return whether it is past in any tense: "seit dem 3. Mai", "vom Montag", "nach dem Unfall am Montag"."""
    before = [*(token.cls for token in match.words_before(4)), "", "", "", ""]
    following = match.after()
    if before[0] == "vom":
        leads_on = following is not None and following.cls in _LEADS_ON
        return find_range_end(match) is None and not leads_on
    if before[0] == "am":
        return _is_after_event(match)
    return "seit" in (before[0], before[1] if before[0] in ("dem", "der") else "")


def _is_of_event(match: PatternMatch) -> bool:
    """Return whether it is right after an event: "die Wahl im September", "das Treffen am 3. Mai"."""
    words = match.words_before(2)
    return len(words) > 1 and words[0].cls in ("im", "am") and ends_in_group(words[1].text, "event_ending")


def _is_label(match: PatternMatch) -> bool:
    """Return whether it heads what was or will be then: "7. März: Die Jury wählt …"."""
    following = match.after()
    return following is not None and following.cls == "COLON" and starts_sentence(match)


def _is_after_event(match: PatternMatch) -> bool:
    """Return whether it is the day of an event that is over: "nach dem Tod des Präsidenten am Mittwoch"."""
    words = match.words_before(_LONGEST_EVENT)
    for place, token in enumerate(words):
        word = token.text.lower()
        if token.cls == "nach":
            return place > 2 and words[place - 1].text.lower() in words_of("determiner")
        is_of_noun = token.text[0].isupper() or token.cls in _WITHIN_EVENT or word in words_of("determiner")
        if place and not is_of_noun and not _ADJECTIVE.fullmatch(word):
            return False
    return False


def _is_to_come(before: CalendarToken, anchor: Anchor, reader: str) -> bool:
    if before.cls == "ab":
        return anchor.tense is None and reader in _BEGINNINGS
    return anchor.is_end and anchor.tense == "present"


def is_placed(match: PatternMatch) -> bool:
    """Return whether it is a season after a preposition, and no surname: "für Herbst"; or a month, no "Jan"."""
    before = match.before()
    if match.find("MONTHABBR"):
        return True
    return bool(match.find("SEASON")) and before is not None and before.cls in class_group("ATSEASON")


def is_aside(match: PatternMatch) -> bool:
    """Return whether a date is only counted from or compared with: "erstmals seit 2011", "mehr als 2019"."""
    words = match.words_before(5)
    near = [token.cls for token in words[:3]]
    born = any(token.text in word_group("born") for token in [*words[:3], *match.tokens_after(4)])
    return born or "seit" in near or "OPEN" in near or any(token.cls == "als" for token in words) or is_compared(match)


def is_beginning(match: PatternMatch) -> bool:
    """Return whether something begins then: "Start war am 1. Juli", "am Montag begann", "vom 3. bis 7. Juli"."""
    before, following = match.words_before(3), match.tokens_after(2)
    opens_range = bool(before) and before[0].cls == "vom" and bool(following) and following[0].cls in _UNTIL
    return opens_range or any(token.text.lower() in word_group("beginning") for token in [*before, *following])


def is_quoted_alone(match: PatternMatch) -> bool:
    """Return whether it is a title: quotation marks round nothing but the expression."""
    before = match.before()
    return before is not None and before.text in "„»\"“‚'" and ends_quotation(match)


def ends_quotation(match: PatternMatch) -> bool:
    """Return whether a quotation ends with the expression, as titles do: „Die Frau im Morgengrauen“."""
    following = match.after()
    return following is not None and following.text in "“«\"”'‘"


def starts_sentence(match: PatternMatch) -> bool:
    """Return whether a sentence begins with the expression."""
    before = match.before()
    return before is None or before.cls in ("DOT", "BREAK", "COLON", "QUOTE", "sign")


def is_after_bearer(match: PatternMatch) -> bool:
    """Return whether it is a name after its bearer: "Frau Sonntag", "Spedition Herbst"."""
    before = match.before()
    return before is not None and before.text in word_group("name_bearer")


def is_month_of_figures(match: PatternMatch) -> bool:
    """Return whether it is when figures are given: "Mai-Prognose", "August-Zahlen"."""
    hyphen, noun = match.after(), match.after(2)
    return hyphen is not None and hyphen.cls == "HYPHEN" and noun is not None and is_in_group(noun.text, "of_month")
