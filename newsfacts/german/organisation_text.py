"""An article as the search for organisations reads it: text, sentence starts, and what the entity model marked."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

OPENING_QUOTES = "\"'„“»«‚‘›‹"
CLOSING_QUOTES = "\"'“”«»‘’‹›"
_BEFORE_START = re.compile(r"(?:[:•(\[\n]|[.!?]\s)\s*[\"'„“»«‚‘›‹]?$|(?:^|[\s(])[\"„“»«‚‘›‹]$")


class Entity(NamedTuple):
    """A span that the entity model marked: half-open offsets and PER, LOC or ORG."""

    start: int
    end: int
    label: str


class OrganisationText:
    """The text of one article with its sentence starts and entities, both in text order."""

    def __init__(self, text: str, sentence_starts: Sequence[int], entities: Sequence[Entity]) -> None:
        self.text = text
        self.entities = entities
        self._starts = frozenset(sentence_starts)
        self._surnames = frozenset(
            text[entity.start : entity.end].rpartition(" ")[2] for entity in entities if entity.label == "PER"
        )
        self._entity_starts = [entity.start for entity in entities]

    def entity_over(self, start: int, end: int) -> Entity | None:
        """Return the first entity that shares a character with text[start:end]."""
        place = bisect_right(self._entity_starts, start) - 1
        for entity in self.entities[max(place, 0) : place + 4]:
            if entity.start < end and start < entity.end:
                return entity
        return None

    def label_over(self, start: int, end: int) -> str:
        """Return the label of `entity_over`, or an empty string."""
        entity = self.entity_over(start, end)
        return entity.label if entity else ""

    def is_surname(self, word: str) -> bool:
        """Tell whether a person of the article has the name, in the genitive too."""
        return word in self._surnames or (word.endswith("s") and word[:-1] in self._surnames)

    def opens_sentence(self, start: int) -> bool:
        """Tell whether a word at `start` may be capitalised just because it stands first."""
        return start in self._starts or _BEFORE_START.search(self.text, max(0, start - 4), start) is not None

    def is_quoted(self, start: int, end: int) -> bool:
        """Tell whether quotation marks stand right around text[start:end]."""
        text = self.text
        return (
            start > 0
            and end < len(text)
            and text[start - 1] in OPENING_QUOTES
            and text[end] in CLOSING_QUOTES
        )

    def before(self, start: int, length: int = 40) -> str:
        """Return up to `length` characters before `start`."""
        return self.text[max(0, start - length) : start]

    def after(self, end: int, length: int = 40) -> str:
        """Return up to `length` characters from `end` on."""
        return self.text[end : end + length]
