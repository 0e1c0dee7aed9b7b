"""Fragments and ends of the phrases that roles are in, whether before a name, after it or beside a verb."""

from __future__ import annotations

import re

from newsfacts.kinds.people.groups import group
from newsfacts.text.patterns import SMALLS

IN_BRACKETS = r"(?:\s?\([^()\n]{1,40}\))"  # an age, a party between a name and what follows it
# An adjective before a noun for a person: -es is neuter, and "des" is a determiner.
ADJECTIVE_OF_PERSON = rf"[{SMALLS}-]+e[mnr]?"
PHRASE_END = re.compile(r"[,;:()\n.!?–—]")
_LONGEST = 120


def end_of_phrase(text: str, start: int) -> int:
    """Return where the phrase that goes on at `start` ends: at the next sign, but no further than a long one."""
    end = PHRASE_END.search(text, start, start + _LONGEST)
    return end.start() if end else min(len(text), start + _LONGEST)


def out_of_office() -> str:
    """Return a regular expression for what follows the role of one who has it no longer: "a. D.", "i.R."."""
    return "|".join(re.escape(short).replace(r"\ ", r"\s?") for short in sorted(group("out_of_office")))
