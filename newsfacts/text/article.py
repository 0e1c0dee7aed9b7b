"""The text of an article as finders read it. Whatever concerns the whole of it is worked out once, when first asked."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias, TypeVar
from weakref import WeakKeyDictionary

from newsfacts.annotations import body_start, published
from newsfacts.finds import Find
from newsfacts.text.patterns import QUOTATION
from newsfacts.text.spans import Entity, HasOffsets, Offsets, Spans, Stretch
from newsfacts.text.words import Words

if TYPE_CHECKING:
    from spacy.tokens import Doc

AnyFind = TypeVar("AnyFind", bound=Find)

_WORD_AFTER = re.compile(r"[ \u00a0\n]([^\W\d_]+(?:-[^\W\d_]+)*)")
_State: TypeAlias = tuple[bytes, int, str | None]
# What of a Doc a reading depends on, beside its text.
_READ: list[int | str] = ["SENT_START", "ENT_IOB", "ENT_TYPE"]
_articles: WeakKeyDictionary[Doc, tuple[_State, ArticleText]] = WeakKeyDictionary()


class ArticleText:
    """One article: its text, where its sentences start, what the recogniser marked, and what other kinds found.

    All offsets are code points of `text`. `start` is where the header ends: no fact begins before it. `published` is
    YYYY, YYYY-MM or YYYY-MM-DD. Made by `read_article`; by hand for a text without a Doc.
    """

    def __init__(
        self,
        text: str,
        sentence_starts: Sequence[int] = (),
        entities: Iterable[Entity] = (),
        *,
        start: int = 0,
        published: str | None = None,
    ) -> None:
        self.text = text
        self.start = start
        self.published = published
        self.entities = Spans(entities)
        self.sentence_starts: list[int] = sorted({0, *sentence_starts})
        self._finds: dict[type[Find], Sequence[Find]] = {}

    def text_of(self, span: HasOffsets) -> str:
        """Return the words that an entity, a find or another record covers."""
        return self.text[span.start : span.end]

    # Sentences and lines

    def sentence_at(self, offset: int) -> Offsets:
        """Return where the sentence with the character at `offset` starts and ends, the blanks after it included."""
        after = bisect_right(self.sentence_starts, offset)
        end = self.sentence_starts[after] if after < len(self.sentence_starts) else len(self.text)
        return self.sentence_starts[after - 1], end

    def sentence_number(self, offset: int) -> int:
        """Return which sentence has the character at `offset`, from 0."""
        return bisect_right(self.sentence_starts, offset) - 1

    @cached_property
    def _line_ends(self) -> list[int]:
        return [match.start() for match in re.finditer("\n", self.text)]

    def line_number(self, offset: int) -> int:
        """Return which line has the character at `offset`, from 0."""
        return bisect_right(self._line_ends, offset)

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

    # Quotations

    @cached_property
    def quotations(self) -> Spans[Stretch]:
        """What stands between quotation marks, these included; a quotation stays in one line."""
        return Spans(Stretch(*match.span()) for match in QUOTATION.finditer(self.text))

    def is_in_quotation(self, offset: int) -> bool:
        """Say whether the character at `offset` stands between quotation marks."""
        return self.quotations.at(offset) is not None

    # Words beside a place

    def word_after(self, end: int) -> str:
        """Return the word right after `end` with its hyphens, over one blank or line end; an empty string without."""
        match = _WORD_AFTER.match(self.text, end)
        return match[1] if match else ""

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

    def add_finds(self, of: type[AnyFind], finds: Sequence[AnyFind]) -> None:
        """Keep what a kind has found for those that read it."""
        self._finds[of] = finds


def read_article(doc: Doc) -> ArticleText:
    """Return the one reading of a Doc: made when it is first asked for, and again when sentences or entities change.

    It ends with its Doc, and is none of the data that go with the Doc into bytes and other processes.
    """
    state = (doc.to_array(_READ).tobytes(), body_start(doc), published(doc))
    known = _articles.get(doc)
    if known is None or known[0] != state:
        entities = [Entity(entity.start_char, entity.end_char, entity.label_) for entity in doc.ents]
        article = ArticleText(
            doc.text, _sentence_starts(doc), entities, start=body_start(doc), published=published(doc)
        )
        known = _articles[doc] = (state, article)
    return known[1]


def _sentence_starts(doc: Doc) -> list[int]:
    table = doc.to_array(["IDX", "SENT_START"]) if len(doc) else ()
    return [int(offset) for offset, mark in table if mark == 1]
