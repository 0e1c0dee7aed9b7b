"""The text of an article as finders read it. Whatever concerns the whole of it is worked out once, when first asked."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar
from weakref import WeakKeyDictionary

from newsfacts.annotations import body_start, published, text_of, text_start
from newsfacts.finds import Find
from newsfacts.text.patterns import NAME_WORD, PLAIN_WORD, QUOTATION, QUOTE_CLOSE, QUOTE_OPEN
from newsfacts.text.spans import Entity, HasOffsets, Offsets, Spans, Stretch
from newsfacts.text.words import LONGEST_SENTENCE, Words, cut_around

if TYPE_CHECKING:
    from spacy.tokens import Doc

AnyFind = TypeVar("AnyFind", bound=Find)
Read = TypeVar("Read")

_NAME_WORD = re.compile(NAME_WORD)
# A colon, a bullet, a bracket, a line or a sentence before it; an opening quotation mark after a blank or a bracket.
_OPENING = re.compile(rf"(?:[:•(\[\n]|[.!?]\s)\s*[{QUOTE_OPEN}]?$|(?:^|[\s(])[\"„“»«‚‘›‹]$")
_WORD_PART = re.compile(r"[^\W\d_]\w*")
# Whatever ends or interrupts a clause, a mark of a list or a bracket before it.
_CLAUSE_OPENING = re.compile(r"(?:^|[\n:;?!\"„“»‚›•|/]|(?<=[ \n])[-–—*+]|[(\[])[ \u00a0\t]*$")
_MARKS_BEFORE_SENTENCE = " \t\n\"„“»«'(–-*•"
_MOST_MARKS_BEFORE_SENTENCE = 7
_WORD_BEFORE = re.compile(r"(?<![\w-])(\w[\w-]*) \Z")
_LONGEST_WORD_BEFORE = 60
_WORD_AFTER = re.compile(r"[ \u00a0\n]([^\W\d_]+(?:-[^\W\d_]+)*)")
_PLAIN_WORD_BEFORE = re.compile(rf"({PLAIN_WORD})[ \u00a0]\Z")
_PLAIN_WORD_AFTER = re.compile(rf"[ \u00a0]({PLAIN_WORD})")
_OPENING_MARKS = frozenset(QUOTE_OPEN)
_CLOSING_MARKS = frozenset(QUOTE_CLOSE)
_State: TypeAlias = tuple[bytes, int, int, str | None]
# The attributes of a Doc that a reading depends on, besides its text.
_READ: list[int | str] = ["SENT_START", "ENT_IOB", "ENT_TYPE"]
_articles: WeakKeyDictionary[Doc, tuple[_State, ArticleText]] = WeakKeyDictionary()


class ArticleText:
    """One article: its text, where its sentences start, what the recogniser marked, and what other kinds found.

    All offsets are code points of `text`. `start` is where the header ends: no fact begins before it. `text_start` is
    where the text proper begins, after a title that is read with it. `published` is YYYY, YYYY-MM or YYYY-MM-DD. Made
    by `read_article`; by hand for a text without a Doc.
    """

    def __init__(
        self,
        text: str,
        sentence_starts: Sequence[int] = (),
        entities: Iterable[Entity] = (),
        *,
        start: int = 0,
        text_start: int = 0,
        published: str | None = None,
    ) -> None:
        self.text = text
        self.start = start
        self.text_start = max(start, text_start)
        self.published = published
        self.entities = Spans(entities)
        self.sentence_starts: list[int] = sorted({0, *sentence_starts})
        self._finds: dict[type[Find], Sequence[Find]] = {}
        self._read: dict[Callable[[ArticleText], Any], Any] = {}
        self._matched: dict[tuple[int, re.Pattern[str]], frozenset[str]] = {}

    def text_of(self, span: HasOffsets) -> str:
        """Return the words that an entity, a find or another record covers."""
        return self.text[span.start : span.end]

    def once(self, read: Callable[[ArticleText], Read]) -> Read:
        """Return what a function reads in the article, worked out when it is first asked for.

        It is for what one kind alone needs to know of the whole: `article.once(is_about_labour)`. The function is a
        module's, not one made at each call, and depends on only the text, the sentences and the entities.
        """
        if read not in self._read:
            self._read[read] = read(self)
        return self._read[read]  # type: ignore[no-any-return]

    # Sentences and lines

    def sentence_at(self, offset: int) -> Offsets:
        """Return where the sentence with the character at `offset` starts and ends, the blanks after it included."""
        after = bisect_right(self.sentence_starts, offset)
        end = self.sentence_starts[after] if after < len(self.sentence_starts) else len(self.text)
        return self.sentence_starts[after - 1], end

    def sentence_of(self, start: int, end: int) -> Offsets:
        """Return where the sentence of text[start:end] starts and ends: several where a line end is within it.

        Of a sentence without an end, a table or a list, it is what is near: each of a thousand finds has one.
        """
        first, last = self.sentence_at(start)[0], self.sentence_at(max(start, end - 1))[1]
        return (first, last) if last - first <= LONGEST_SENTENCE else cut_around(self.text, start, end, first, last)

    def sentence_number(self, offset: int) -> int:
        """Return which sentence has the character at `offset`, from 0."""
        return bisect_right(self.sentence_starts, offset) - 1

    def matched_in_sentence(self, offset: int, pattern: re.Pattern[str]) -> frozenset[str]:
        """Return what a pattern without groups matches in the sentence with the character at `offset`; empty: nothing.

        A sentence is searched once, however many ask: a list without full stops may hold thousands of candidates.
        """
        key = (self.sentence_number(offset), pattern)
        if key not in self._matched:
            self._matched[key] = frozenset(pattern.findall(self.text[slice(*self.sentence_at(offset))]))
        return self._matched[key]

    def opens_sentence(self, start: int) -> bool:
        """Return whether a word at `start` may owe its capital to its place alone.

        It is the first of a sentence or a line, or follows a colon, a bullet, an opening bracket or quotation mark.
        """
        return self.sentence_at(start)[0] == start or _OPENING.search(self.text, max(0, start - 4), start) is not None

    def opens_clause(self, start: int) -> bool:
        """Return whether a word at `start` may owe its capital to its place, in a wider sense.

        It is the first of a sentence, marks left out, or follows whatever may open a clause: also a question mark, a
        semicolon, a slash, a dash, a closing quotation mark.
        """
        sentence, _ = self.sentence_at(start)
        is_near = start - sentence <= _MOST_MARKS_BEFORE_SENTENCE
        if is_near and not self.text[sentence:start].strip(_MARKS_BEFORE_SENTENCE):
            return True
        return _CLAUSE_OPENING.search(self.text, max(0, start - 6), start) is not None

    @cached_property
    def _line_ends(self) -> list[int]:
        return [match.start() for match in re.finditer("\n", self.text)]

    def line_number(self, offset: int) -> int:
        """Return which line has the character at `offset`, from 0; a line's end is part of it."""
        return bisect_left(self._line_ends, offset)

    def sentences(self) -> Iterator[Offsets]:
        """Yield the sentences from `start` on; the first one may begin in the header's last blank."""
        starts = [self.start, *(offset for offset in self.sentence_starts if offset > self.start)]
        yield from zip(starts, [*starts[1:], len(self.text)])

    @cached_property
    def words(self) -> Words:
        """The words, numbers and signs from `start` on."""
        return Words(self.text, self.sentences())

    # Entities

    def entity_over(self, start: int, end: int) -> Entity | None:
        """Return the first entity that shares a character with text[start:end]."""
        return next(iter(self.entities.over(start, end)), None)

    def label_over(self, start: int, end: int) -> str:
        """Return the label of `entity_over`, or an empty string."""
        entity = self.entity_over(start, end)
        return entity.label if entity else ""

    def label_at(self, offset: int) -> str:
        """Return the label of the entity that has the character at `offset`, or an empty string."""
        return self.label_over(offset, offset + 1)

    @cached_property
    def _labels(self) -> Counter[tuple[str, str]]:
        return Counter((self.text_of(entity), entity.label) for entity in self.entities)

    def times_marked(self, name: str, label: str) -> int:
        """Count the entities with this text and label."""
        return self._labels[name, label]

    @cached_property
    def _surnames(self) -> frozenset[str]:
        return frozenset(name.rpartition(" ")[2] for name, label in self._labels if label == "PER")

    def is_surname(self, word: str) -> bool:
        """Return whether a marked person's name ends in the word, in the genitive too."""
        return word in self._surnames or (word.endswith("s") and word[:-1] in self._surnames)

    # Quotations

    @cached_property
    def quotations(self) -> Spans[Stretch]:
        """What is between quotation marks, these included; a quotation stays in one line."""
        return Spans(Stretch(*match.span()) for match in QUOTATION.finditer(self.text))

    def is_in_quotation(self, offset: int) -> bool:
        """Return whether the character at `offset` is between quotation marks."""
        return self.quotations.at(offset) is not None

    def is_quoted(self, start: int, end: int) -> bool:
        """Return whether quotation marks enclose exactly text[start:end]: a title, a name, a single word."""
        return self.text[max(0, start - 1) : start] in _OPENING_MARKS and self.text[end : end + 1] in _CLOSING_MARKS

    # Words of the whole, and beside a place

    @cached_property
    def _name_words(self) -> frozenset[str]:
        return frozenset(_NAME_WORD.findall(self.text))

    def has_word(self, word: str) -> bool:
        """Return whether the article has the word by itself, not just in a hyphen compound or a longer name."""
        return word in self._name_words

    @cached_property
    def _word_parts(self) -> dict[str, list[int]]:
        starts: dict[str, list[int]] = {}
        for word in _WORD_PART.finditer(self.text):
            starts.setdefault(word[0], []).append(word.start())
        return starts

    def places_of(self, word: str) -> Sequence[int]:
        """Return where a word starts, in text order; hyphens and apostrophes separate words ("Ex-Kanzler" has two)."""
        return self._word_parts.get(word, ())

    def word_before(self, start: int) -> str:
        """Return the word or number right before `start` with its hyphens, over one blank; "" without."""
        match = _WORD_BEFORE.search(self.text, max(0, start - _LONGEST_WORD_BEFORE), start)
        return match[1] if match else ""

    def word_after(self, end: int) -> str:
        """Return the word right after `end` with its hyphens, over one blank or line end; an empty string without."""
        match = _WORD_AFTER.match(self.text, end)
        return match[1] if match else ""

    def words_before(self, start: int, count: int) -> list[str]:
        """Return up to `count` words of letters before `start`, with single blanks between, nearest first."""
        words: list[str] = []
        while len(words) < count:
            match = _PLAIN_WORD_BEFORE.search(self.text, max(0, start - _LONGEST_WORD_BEFORE), start)
            if match is None:
                break
            words.append(match[1])
            start = match.start()
        return words

    def words_after(self, end: int, count: int) -> list[str]:
        """Return up to `count` words of letters after `end`, with single blanks between, nearest first."""
        words: list[str] = []
        while len(words) < count and (match := _PLAIN_WORD_AFTER.match(self.text, end)):
            words.append(match[1])
            end = match.end()
        return words

    def before(self, start: int, length: int = 40) -> str:
        """Return up to `length` characters before `start`."""
        return self.text[max(0, start - length) : start]

    def after(self, end: int, length: int = 40) -> str:
        """Return up to `length` characters from `end` on."""
        return self.text[end : end + length]

    # What kinds have found

    def finds(self, of: type[AnyFind]) -> Sequence[AnyFind]:
        """Return what another kind has found, in text order; nothing where it has not run (see `Kind.after`)."""
        return self._finds.get(of, ())  # type: ignore[return-value]

    def all_finds(self) -> list[Find]:
        """Return the finds of every kind that the current one comes after (see `Kind.after`)."""
        return [find for finds in self._finds.values() for find in finds]

    def set_finds(self, finds: Mapping[type[Find], Sequence[Find]]) -> None:
        """Set what the finder to come reads of other kinds; it replaces what another one was given."""
        self._finds = dict(finds)


def read_article(doc: Doc) -> ArticleText:
    """Return the one reading of a Doc: made when it is first asked for, and again when sentences or entities change.

    It lives as long as its Doc, and does not travel with it into bytes or other processes.
    """
    state = (doc.to_array(_READ).tobytes(), body_start(doc), text_start(doc), published(doc))
    known = _articles.get(doc)
    if known is None or known[0] != state:
        entities = [Entity(entity.start_char, entity.end_char, entity.label_) for entity in doc.ents]
        article = ArticleText(
            text_of(doc),
            _sentence_starts(doc),
            entities,
            start=body_start(doc),
            text_start=text_start(doc),
            published=published(doc),
        )
        known = _articles[doc] = (state, article)
    return known[1]


def _sentence_starts(doc: Doc) -> list[int]:
    table = doc.to_array(["IDX", "SENT_START"]) if len(doc) else ()
    return [int(offset) for offset, mark in table if mark == 1]
