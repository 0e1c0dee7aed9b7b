"""Makes examples that the corpora lack: other names in the same sentence, and the typography of news.

A mention is exchanged for one of the same type that follows the same determiner or preposition elsewhere, so that
gender and case still fit; people get names from open lists, balanced by origin.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from newsfacts.model.tagger import TaggedWord
from training import names
from training.corpora import Entity, Example

_AGENCIES = ("dpa", "AFP", "AP", "Reuters", "APA", "epd", "KNA", "sda", "SID", "dpa-AFX", "AWP", "Keystone-SDA")
_MONTHS = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()
_QUOTES = (("„", "“"), ("„", "“"), ("„", "”"), ("»", "«"), ("«", "»"), ("“", "”"), ("'", "'"), ("‚", "‘"))
_STRAIGHT = ('"', "''", "``")


@dataclass(frozen=True)
class Chances:
    """How often each change is made, of sentences or (exchange) of mentions."""

    exchange: float = 0.3
    quotes: float = 0.7
    capitals: float = 0.02
    surname_capitals: float = 0.02
    dateline: float = 0.04
    bullet: float = 0.02
    no_full_stop: float = 0.05


@dataclass
class Mentions:
    """Mentions of the corpora by type and the word in front of them."""

    by_key: dict[tuple[str, str], list[tuple[TaggedWord, ...]]] = field(default_factory=lambda: defaultdict(list))

    def add(self, examples: Iterable[Example]) -> Mentions:
        """Collect the mentions of examples, each as often as it occurs there."""
        for example in examples:
            for entity in example.entities:
                if len(entity.types) == 1:
                    words = example.words[entity.first : entity.last]
                    self.by_key[entity.types[0], _before(example.words, entity.first)].append(words)
        return self

    def draw(self, type_: str, before: str, chance: random.Random) -> tuple[TaggedWord, ...] | None:
        """Return a mention that fits, None if there are few."""
        fitting = self.by_key.get((type_, before), ())
        return chance.choice(fitting) if len(fitting) > 4 else None


def _before(words: Sequence[TaggedWord], first: int) -> str:
    """Return what governs a mention's form: the word in front, if it is written small; else nothing."""
    word = words[first - 1].text if first else ""
    return word if word.islower() and word.isalpha() else ""


def vary(example: Example, mentions: Mentions, chances: Chances, chance: random.Random) -> Example:
    """Return the example changed at random."""
    example = _exchange(example, mentions, chances, chance)
    if chance.random() < chances.quotes:
        example = _typeset(example, chance)
    if chance.random() < chances.no_full_stop and len(example.words) > 3 and example.words[-1].text == ".":
        example = replace(example, words=example.words[:-1], entities=_within(example.entities, len(example.words) - 1))
    if chance.random() < chances.dateline and example.entities:
        example = _append(_dateline(mentions, chance), example)
    elif chance.random() < chances.bullet:
        example = _append(Example((TaggedWord(chance.choice("-–•*+"), True),)), example)
    if chance.random() < chances.capitals:
        example = replace(
            example, words=tuple(TaggedWord(word.text.upper(), word.after_space) for word in example.words)
        )
    return example


def _within(entities: Iterable[Entity], end: int) -> tuple[Entity, ...]:
    return tuple(Entity(e.first, min(e.last, end), e.types) for e in entities if e.first < end)


def _exchange(example: Example, mentions: Mentions, chances: Chances, chance: random.Random) -> Example:
    words: list[TaggedWord] = []
    entities = []
    read = 0
    for entity in example.entities:
        words.extend(example.words[read : entity.first])
        read = entity.last
        old = example.words[entity.first : entity.last]
        new = old
        if len(entity.types) == 1:
            if chance.random() < chances.exchange:
                new = _another(entity, old, example.words, mentions, chance)
            if entity.types[0] == "PER" and chance.random() < chances.surname_capitals:
                new = (*new[:-1], TaggedWord(new[-1].text.upper(), new[-1].after_space))
        entities.append(Entity(len(words), len(words) + len(new), entity.types))
        words.extend(new)
    words.extend(example.words[read:])
    return replace(example, words=tuple(words), entities=tuple(entities))


def _another(
    entity: Entity, old: tuple[TaggedWord, ...], words: Sequence[TaggedWord], mentions: Mentions, chance: random.Random
) -> tuple[TaggedWord, ...]:
    """Return other words for the mention, with the white space of the old before them."""
    new: tuple[TaggedWord, ...] | None = None
    (type_,) = entity.types
    if type_ == "PER" and len(old) <= 2 and all(word.text[0].isupper() and word.text.isalpha() for word in old):
        first, last = names.person(chance)
        name = [last] if len(old) == 1 and chance.random() < 0.8 else [first] if len(old) == 1 else [first, last]
        if len(old) == 2 and chance.random() < 0.05:
            name[1] = f"{name[1]}-{names.person(chance)[1]}"
        new = tuple(TaggedWord(part, True) for part in name)
    else:
        new = mentions.draw(type_, _before(words, entity.first), chance)
    if new is None:
        return old
    return (TaggedWord(new[0].text, old[0].after_space), *new[1:])


def _typeset(example: Example, chance: random.Random) -> Example:
    """Exchange straight quotation marks for those of German, Swiss and foreign print."""
    if not any(word.text in _STRAIGHT for word in example.words):
        return example
    marks = chance.choice(_QUOTES)
    words = []
    closing = False
    for word in example.words:
        if word.text in _STRAIGHT:
            words.append(TaggedWord(marks[closing], word.after_space))
            closing = not closing
        else:
            words.append(word)
    return replace(example, words=tuple(words))


def _append(front: Example, example: Example) -> Example:
    """Return the example with other words in front."""
    count = len(front.words)
    first = TaggedWord(example.words[0].text, True)
    moved = [Entity(e.first + count, e.last + count, e.types) for e in example.entities]
    return replace(example, words=(*front.words, first, *example.words[1:]), entities=(*front.entities, *moved))


def _dateline(mentions: Mentions, chance: random.Random) -> Example:
    """Return the words of a dateline: "BERLIN/Paris, 3. Mai (dpa/AFP) -"."""
    text: list[str] = []
    entities = []

    def mark(words: Sequence[str], type_: str) -> None:
        entities.append(Entity(len(text), len(text) + len(words), (type_,)))
        text.extend(words)

    capitals = chance.random() < 0.4
    for number in range(1 if chance.random() < 0.8 else 2):
        city = mentions.draw("LOC", "in", chance) or (TaggedWord("Wien", True),)
        if number:
            text.append("/")
        mark([word.text.upper() if capitals else word.text for word in city], "LOC")
    if chance.random() < 0.4:
        text.extend([",", f"{chance.randint(1, 28)}.", chance.choice(_MONTHS)])
    if chance.random() < 0.8:
        text.append("(")
        mark([chance.choice(_AGENCIES)], "ORG")
        if chance.random() < 0.25:
            text.append("/")
            mark([chance.choice(_AGENCIES)], "ORG")
        text.append(")")
    text.append(chance.choice(("-", "–", "–", "—", ":", ".")))
    glued = [index > 0 and (text[index] in "/),:." or text[index - 1] in "/(") for index in range(len(text))]
    return Example(tuple(TaggedWord(part, not close) for part, close in zip(text, glued)), tuple(entities))
