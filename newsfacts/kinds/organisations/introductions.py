"""Finds names that the text introduces with their abbreviation: "Kölner Verkehrs-Betriebe (KVB)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newsfacts.german.known_organisations import any_of, words_for
from newsfacts.kinds.organisations.forms import is_abbreviation_of
from newsfacts.kinds.organisations.text import OrganisationText

Span = tuple[int, int]

_BRACKETED = re.compile(r"[ \u00a0]\((?P<short>[A-ZÄÖÜ][\w-]{1,8})\)")
_LONGEST_NAME = 90
_NOUN = r"[A-ZÄÖÜ][\w-]+"
_TAIL = rf"(?: (?:für|zur|zum|gegen|der|des|den|und|in|von) (?:[a-zäöü]+(?:e|en|er|es) )?{_NOUN}| {_NOUN}){{0,4}}"


def introduced_names(context: OrganisationText) -> Iterator[Span]:
    """Yield the half-open offsets of names before an abbreviation whose letters they hold.

    A noun of the name must say that it is a body: "Künstliche Intelligenz (KI)" is none.
    """
    for match in _BRACKETED.finditer(context.text):
        if match["short"] in words_for("not_abbreviation"):
            continue
        floor = max(context.sentence_start(match.start()), match.start() - _LONGEST_NAME)
        name = _name().search(context.text, floor, match.start())
        if name and is_abbreviation_of(match["short"], name[0]):
            yield name.span()


@cache
def _name() -> re.Pattern[str]:
    body = rf"(?:[\w-]*(?:{any_of('body_noun').lower()}|{any_of('body_noun')})(?:s|es|en)?)"
    adjectives = r"(?:(?!(?:[DKMS]?[Ee]ine?|Diese?|Jede?|Welche?)[nrsm]? )[A-ZÄÖÜ][\w-]{2,}(?:er|e|en|es) ){0,2}"
    return re.compile(rf"(?<![\w-]){adjectives}(?=[A-ZÄÖÜ]){body}{_TAIL}$")
