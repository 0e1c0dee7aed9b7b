"""Reads days by their distance: "gestern", "heute Abend", "am Tag danach", "heute vor zehn Jahren"."""

from __future__ import annotations

import re
from calendar import monthrange

from newsfacts.kinds.dates.anchor import Anchor
from newsfacts.kinds.dates.context_words import ends_in_list, word_list
from newsfacts.kinds.dates.expressions import PatternMatch
from newsfacts.kinds.dates.groups import class_group
from newsfacts.kinds.dates.intervals import bound_value
from newsfacts.kinds.dates.readings.lengths import duration_of
from newsfacts.kinds.dates.readings.surroundings import is_quoted_alone, starts_sentence
from newsfacts.kinds.dates.readings.timex import Timex, reader
from newsfacts.kinds.dates.readings.token_values import part_in
from newsfacts.kinds.dates.resolve_days import shift_day
from newsfacts.kinds.dates.shifts import shift_date

_DAY = re.compile(r"[\dX]{4}-(?:[\dX]{2}|WXX)-[\dX]")
# Beside these "heute" is opposed to a past: it means nowadays.
_THEN = re.compile(
    r"(?i)\b(?:früher|damals|einst|seinerzeit|(?:bis|schon|bereits|selbst|von) heute"
    r"|vor (?:\w+ ){1,3}Jahr(?:zehnt)?en|heute (?:gibt es|noch|kaum|nur noch|nicht mehr|wie|als)|1[0-9]\d\d)\b"
)
_YEAR = re.compile(r"\b20\d\d\b")
# What "we" did "heute" was done this day.
_WE = re.compile(r"(?i)\b(?:wir|ich)\b")
_SOON = re.compile(r"\b(?:wird|werden|will|wollen|soll|sollen|sollte|muss|müssen|möchte)\b")


@reader
def read_deictic(match: PatternMatch, anchor: Anchor) -> Timex | None:
    """Read "gestern", "heute Abend", "morgen früh"; "heute" in the sense of nowadays is the present."""
    day = match.find("DEICTIC", "TOMORROW", "MORNING")
    if day is None:
        return None
    if day.cls == "MORNING" and len(match.tokens) == 1:
        return Timex(shift_day(anchor, 1)) if starts_sentence(match) else None
    part = part_in(match)
    if day.text[0].isupper() and is_quoted_alone(match):
        return Timex("")
    if day.text.lower() == "heute" and not part and _means_nowadays(match, anchor):
        return Timex("PRESENT_REF")
    return Timex(shift_day(anchor, 1 if day.cls == "MORNING" else int(day.value)) + part)


def _means_nowadays(match: PatternMatch, anchor: Anchor) -> bool:
    """Distinguish "heute" in the sense of nowadays from today."""
    before, following = match.before(), match.after()
    if following and following.cls in ("um", "ab", "gegen", "vor", "in", "SMALL", "DOTTED", "CLOCK", "COMMA"):
        ahead = [token for distance in (2, 3) if (token := match.after(distance))]
        # "Heute, sagt sie, …" says how things have become.
        said = following.cls == "COMMA" and starts_sentence(match) and ahead[:1] and ahead[0].text in word_list("says")
        return bool(said) or any(token.text.startswith("Jähr") for token in ahead)
    if before and before.cls == "noch":
        return not anchor.matched_in_sentence(_SOON)
    if before and (before.cls in ("bis", "selbst", "von") or before.text.lower() == "auch"):
        return True
    if anchor.matched_in_sentence(_THEN) or (anchor.tense != "past" and _names_past_year(anchor)):
        return True
    if (
        anchor.story.essay
        and not (anchor.tense == "past" and anchor.matched_in_sentence(_WE))
        and not (following and following.cls in class_group("DAYPART"))
    ):
        return True
    if anchor.is_quoted and anchor.tense == "past" and anchor.matched_in_sentence(_WE):
        return False
    return anchor.is_quoted and not starts_sentence(match) and not (before and before.text[0] in '„»"“')


def _names_past_year(anchor: Anchor) -> bool:
    """Say whether the sentence names a year before the publication."""
    published = anchor.published.year
    return published is not None and any(int(year) < published for year in anchor.matched_in_sentence(_YEAR))


@reader
def read_deictic_adjective(match: PatternMatch, anchor: Anchor) -> Timex | None:
    """Read "gestrigen", "heutigen Abend"; "im heutigen Polen" is the present."""
    adjective = match.tokens[0]
    part, noun = part_in(match), match.after()
    if adjective.value == "0" and len(match.tokens) == 1 and not (noun and ends_in_list(noun.text, "event_ending")):
        return Timex("PRESENT_REF")
    return Timex(shift_day(anchor, int(adjective.value)) + part)


@reader
def read_ago_today(match: PatternMatch, anchor: Anchor) -> Timex | None:
    """Read "heute vor zehn Jahren", "gestern vor drei Wochen": a day as far back as that."""
    day, found = (
        shift_day(anchor, int(match.tokens[0].value)),
        re.fullmatch(r"P(\d+)([YMWD])", duration_of(match.tokens[2:]) or ""),
    )
    bounds = bound_value(day)
    if not found or not bounds:
        return None
    number, unit = int(found[1]), found[2]
    if unit in "WD":
        return Timex(shift_date(bounds[0], -number * (7 if unit == "W" else 1)))
    year, month = divmod(bounds[0].year * 12 + bounds[0].month - 1 - number * (12 if unit == "Y" else 1), 12)
    last = monthrange(year, month + 1)[1]
    return Timex(f"{year:04}-{month + 1:02}-{min(bounds[0].day, last):02}")


@reader
def read_near_day(match: PatternMatch, anchor: Anchor) -> Timex | None:
    """Read "Vortag", "Vorabend", "am nächsten Tag", "am Tag danach", "tags darauf", "am selben Tag"."""
    tokens = match.tokens
    # A day before goes on from the sentence before; from further away it is yesterday.
    sole = match.find("NEARDAY", "EVE")
    last = anchor.last_value(_DAY, reach=1) if sole and int(sole.value) < 0 else anchor.last_value(_DAY)
    later = any(token.cls in ("danach", "darauf", "später", "daraufhin") for token in tokens)
    sooner = any(token.cls in ("davor", "zuvor", "vorher") for token in tokens)
    token = match.find("NEARDAY", "EVE", "SHIFT", "FOLLOWING")
    days = 1 if later else -1 if sooner else int(token.value) if token else 0
    part = "TEV" if match.find("EVE") else part_in(match)
    following = match.after()
    if part and following and following.cls in ("der", "des", "von", "vor") and match.find("EVE"):
        return Timex(f"XXXX-XX-XX{part}")
    if last and (bounds := bound_value(last)):
        return Timex(shift_date(bounds[0], days) + part)
    if last and days == 0:
        return Timex(last.partition("T")[0] + part)
    if match.find("NEARDAY", "EVE") and days < 0:
        return Timex(shift_day(anchor, days) + part)
    return Timex(f"XXXX-XX-XX{part}")
