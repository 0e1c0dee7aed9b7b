"""An article as the search for organisations reads it: text, sentence starts, and what the model marked."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from newsfacts.text import Entity

OPENING_QUOTES = "\"'„“»«‚‘›‹"
CLOSING_QUOTES = "\"'“”«»‘’‹›"
_BEFORE_START = re.compile(r"(?:[:•(\[\n]|[.!?]\s)\s*[\"'„“»«‚‘›‹]?$|(?:^|[\s(])[\"„“»«‚‘›‹]$")
_WORD = re.compile(r"[^\W_]+(?:[-&+'’.][^\W_]+)*")
_AMERICA = re.compile(r"\bUS-|\bUSA\b|\bTrump|\bBiden|\bObama|\bWashington")
_LABOUR = re.compile(r"[Gg]ewerkschaft|[Ss]treik|Tarif|Arbeitskampf|Beschäftigte")


class OrganisationText:
    """The text of one article with its sentence starts and entities, both in text order.

    What concerns the whole article is worked out once, when it is first asked for: a long text stays linear.
    """

    def __init__(self, text: str, sentence_starts: Sequence[int], entities: Sequence[Entity]) -> None:
        self.text = text
        self.entities = entities
        self._starts = sorted({0, *sentence_starts})
        self._entity_starts = [entity.start for entity in entities]

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(_WORD.findall(self.text))

    @cached_property
    def _labels(self) -> Counter[tuple[str, str]]:
        return Counter((self.text[entity.start : entity.end], entity.label) for entity in self.entities)

    @cached_property
    def _surnames(self) -> frozenset[str]:
        return frozenset(name.rpartition(" ")[2] for name, label in self._labels if label == "PER")

    @cached_property
    def is_about_america(self) -> bool:
        """Tell whether the article names the United States, or who speaks for them."""
        return _AMERICA.search(self.text) is not None

    @cached_property
    def is_about_labour(self) -> bool:
        """Tell whether the article is about trade unions or strikes."""
        return _LABOUR.search(self.text) is not None

    def has_word(self, word: str) -> bool:
        """Tell whether the article has the word by itself, not just in a hyphen compound."""
        return word in self._words

    def times_marked(self, name: str, label: str) -> int:
        """Count the entities with this text and label."""
        return self._labels[name, label]

    def is_surname(self, word: str) -> bool:
        """Tell whether a person of the article has the name, in the genitive too."""
        return word in self._surnames or (word.endswith("s") and word[:-1] in self._surnames)

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

    def opens_sentence(self, start: int) -> bool:
        """Tell whether a word at `start` may be capitalised just because it stands first."""
        if self.sentence_start(start) == start:
            return True
        return _BEFORE_START.search(self.text, max(0, start - 4), start) is not None

    def sentence_start(self, offset: int) -> int:
        """Return where the sentence with the character at `offset` begins."""
        return self._starts[bisect_right(self._starts, offset) - 1]

    def is_quoted(self, start: int, end: int) -> bool:
        """Tell whether quotation marks stand right around text[start:end]."""
        before, after = self.text[max(0, start - 1) : start], self.text[end : end + 1]
        return before != "" and after != "" and before in OPENING_QUOTES and after in CLOSING_QUOTES

    def before(self, start: int, length: int = 40) -> str:
        """Return up to `length` characters before `start`."""
        return self.text[max(0, start - length) : start]

    def after(self, end: int, length: int = 40) -> str:
        """Return up to `length` characters from `end` on."""
        return self.text[end : end + length]
