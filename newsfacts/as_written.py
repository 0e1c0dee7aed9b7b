"""Brings facts from the fair copy of an article, in which they were found, to where they are written."""

from __future__ import annotations

from functools import cache
from typing import Any

from newsfacts.kinds import KINDS
from newsfacts.text import ArticleText, FairCopy, Offsets
from newsfacts.types import Facts


def write_back(facts: Facts, copy: FairCopy, read: ArticleText) -> Facts:
    """Return the facts with places, words and sentences of the original article; `read` is the copy as it was read.

    What reaches from the title into the text is left out.
    """
    if copy.is_as_written:
        return facts
    writer = _Writer(copy, read)
    found = {kind.name: kind.of(facts) for kind in KINDS}
    return facts.model_copy(
        update={
            name: [fact for fact in map(writer.write, of_kind) if fact is not None]
            for name, of_kind in found.items()
            if of_kind is not None
        }
    )


class _Writer:
    """Writes facts as the original has them."""

    def __init__(self, copy: FairCopy, read: ArticleText) -> None:
        self._copy, self._read = copy, read
        self._sentence = cache(self._cut_sentence)  # Many facts share one.

    def write(self, fact: Any) -> Any:
        """Return an entry with its mentions, or a flat fact; None where nothing of it can be shown."""
        if not hasattr(fact, "mentions"):
            return self._move(fact)
        mentions = [mention for mention in map(self._move, fact.mentions) if mention is not None]
        return fact.model_copy(update={"mentions": mentions}) if mentions else None

    def _move(self, passage: Any) -> Any:
        """Return a mention or a flat fact in its place; None if it has none, or is in the title and cannot say so."""
        fields = type(passage).model_fields
        written = self._copy.find_written(passage.start, passage.end)
        if written is None or (written.field and "field" not in fields):
            return None
        values = {"start": written.start, "end": written.end, "text": self._copy.words_of(written)}
        if written.field:
            values["field"] = written.field
        if "sentence" in fields:
            values["sentence"] = self._sentence(self._read.sentence_of(passage.start, passage.end)) or values["text"]
        return passage.model_copy(update=values)

    def _cut_sentence(self, bounds: Offsets) -> str:
        start, end = bounds
        words = self._read.text[start:end]
        start, end = start + len(words) - len(words.lstrip()), start + len(words.rstrip())
        written = self._copy.find_written(start, end) if start < end else None
        return self._copy.words_of(written) if written else ""
