"""Reads the entity corpora into examples of one label system."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import spacy

from newsfacts.german.sentences import sentence_starts
from newsfacts.model.tagger import TaggedWord

_NAMES = ("PER", "LOC", "ORG", "OTH")
TYPES = (*_NAMES, *(f"{name}{kind}" for kind in ("deriv", "part") for name in _NAMES))
LABELS = ("O", *(f"{position}-{type_}" for type_ in TYPES for position in "BI"))
_LABELS_TABLE = Path(__file__).with_name("labels.tsv")
_tokenize = spacy.blank("de").tokenizer


class Entity(NamedTuple):
    """A mention: words `first` to `last` (exclusive), and the types it may be of ("O": or none)."""

    first: int
    last: int
    types: tuple[str, ...]


@dataclass(frozen=True)
class Example:
    """A sentence with its mentions; words outside them may besides belong to a mention of the types `outside`."""

    words: tuple[TaggedWord, ...]
    entities: tuple[Entity, ...] = ()
    outside: tuple[str, ...] = ()
    corpus: str = ""

    def permitted(self) -> list[int]:
        """Return for each word the labels that it may have, as a bit set over LABELS."""
        open_labels = _bits(("O", *self.outside), "BI")
        bits = [open_labels] * len(self.words)
        for first, last, types in self.entities:
            names = tuple(type_ for type_ in types if type_ != "O")
            alternative = open_labels if "O" in types else 0
            for word in range(first, last):
                bits[word] = _bits(names, "B" if word == first else "I") | alternative
        return bits

    def gold(self) -> set[tuple[int, int, str]]:
        """Return the mentions that are of one type for sure, those of PER, LOC and ORG."""
        return {(e.first, e.last, e.types[0]) for e in self.entities if e.types in (("PER",), ("LOC",), ("ORG",))}


def _bits(types: tuple[str, ...], positions: str) -> int:
    bits = 0
    for type_ in types:
        for label in ["O"] if type_ == "O" else [f"{position}-{type_}" for position in positions]:
            bits |= 1 << LABELS.index(label)
    return bits


def read_labels() -> dict[str, dict[str, tuple[str, ...]]]:
    """Return corpus → label → types from labels.tsv."""
    table: dict[str, dict[str, tuple[str, ...]]] = {}
    for line in _LABELS_TABLE.read_text(encoding="utf-8").splitlines()[4:]:
        corpus, label, types = line.split("\t")
        table.setdefault(corpus, {})[label] = tuple(types.split("|"))
    return table


def read_corpus(path: Path) -> Iterator[Example]:
    """Yield the sentences of a corpus file; its name up to the first hyphen is the corpus."""
    corpus = path.name.split("-")[0]
    labels = read_labels()[corpus]
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            text = row["text"]
            starts = [0, *sorted(set(sentence_starts(text, 0)) - {0})] if corpus == "smartdata" else [0]
            spans = [tuple(span) for span in row["ents"]]
            for start, end in _sentences(starts, spans, len(text)):
                inner = [(s - start, e - start, label) for s, e, label in spans if start <= s and e <= end]
                example = _example(text[start:end], inner, labels, corpus)
                if example.words:
                    yield example


def _sentences(starts: list[int], spans: list[tuple[int, int, str]], end: int) -> Iterator[tuple[int, int]]:
    """Yield sentences as offsets, never cutting through a mention."""
    starts = [start for start in starts if not any(s < start < e for s, e, _ in spans)]
    yield from zip(starts, [*starts[1:], end])


def _example(text: str, spans: list[tuple[int, int, str]], labels: dict[str, tuple[str, ...]], corpus: str) -> Example:
    doc = [token for token in _tokenize(text) if not token.is_space]
    words = []
    end = 0
    for token in doc:
        words.append(TaggedWord(token.text, token.idx == 0 or token.idx > end))
        end = token.idx + len(token)
    entities = []
    taken: set[int] = set()
    for s, e, label in sorted(spans, key=lambda span: (span[0], -span[1])):
        if label not in labels:
            continue
        while s < e and text[s] in "#@":
            s += 1
        inside = [i for i, token in enumerate(doc) if token.idx < e and token.idx + len(token) > s]
        if not inside or taken & set(inside):
            continue
        first, last = inside[0], inside[-1] + 1
        types = _harmonise(text[s:e], labels[label], corpus)
        rest = text[doc[first].idx : s] + text[e : doc[last - 1].idx + len(doc[last - 1])]
        if any(character.isalnum() for character in rest) and types[0][3:] != "part":
            types = (*(f"{type_[:3]}part" for type_ in types if type_ != "O"), "O")
        taken.update(inside)
        entities.append(Entity(first, last, types))
    return Example(tuple(words), tuple(entities), labels.get("O", ()), corpus)


def _harmonise(mention: str, types: tuple[str, ...], corpus: str) -> tuple[str, ...]:
    """Set right what the other corpora mark and GermEval does not: adjectives, nominal mentions."""
    if corpus not in ("smartdata", "mobie") or (types[0] == "PER" and " " in mention):
        return types
    head = mention.split()[-1]
    if types == ("LOC",) and " " not in mention:
        if mention[0].islower() or mention.lower().endswith(("ische", "ischen", "ischer", "isches", "ischem")):
            return ("LOCderiv", "O")
        if mention.endswith("er") and len(mention) > 5:
            return ("LOCderiv", "LOC")
    if not any(character.isupper() or character.isdigit() for character in head):
        return (*types, "O")
    return types


def read_plain(path: Path) -> Iterator[Example]:
    """Yield the sentences of a text file, one a line, without mentions."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield _example(line.strip(), [], {}, path.stem)
