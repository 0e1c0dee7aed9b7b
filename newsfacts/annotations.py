"""What finders read from a spaCy Doc and leave on it.

Everything is kept as strings and plain dicts in `doc.user_data` and `doc.spans[kind].attrs`: these survive
`to_bytes` and worker processes, and unlike `Span._` they never collide for two spans with equal offsets.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, NamedTuple
from weakref import WeakKeyDictionary

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

    from newsfacts.types import Article

PUBLISHED = "newsfacts.published"
BODY_START = "newsfacts.body_start"
TEXT_START = "newsfacts.text_start"
# spaCy joins the text of a Doc from its tokens at each call, which costs as much as a finder.
_texts: WeakKeyDictionary[Doc, str] = WeakKeyDictionary()


class Found(NamedTuple):
    """One find in the text: half-open code point offsets, and what the finder knows of it (JSON values only).

    For flat kinds (figures, dates) `attributes` are the fields of the fact except start, end, text and sentence;
    for kinds with mentions they are those of the mention and of the entry it belongs to (`name`, `iso`, …).
    """

    start: int
    end: int
    attributes: dict[str, Any]


def set_published(doc: Doc, published: str) -> Doc:
    """Set when the text of a Doc was published (YYYY, YYYY-MM or YYYY-MM-DD), before a pipeline reads it."""
    doc.user_data[PUBLISHED] = published
    return doc


def describe_article(doc: Doc, article: Article, text_start: int = 0) -> None:
    """Put on the Doc what finders need to know of its article, whose text may begin after a title."""
    _texts[doc] = article.text
    doc.user_data[PUBLISHED] = article.published or ""
    doc.user_data[BODY_START] = str(article.body_start)
    doc.user_data[TEXT_START] = str(text_start)


def text_of(doc: Doc) -> str:
    """Return the text of a Doc, joined once."""
    text = _texts.get(doc)
    if text is None:
        text = _texts[doc] = doc.text
    return text


def published(doc: Doc) -> str | None:
    """Return the publication date as YYYY, YYYY-MM or YYYY-MM-DD."""
    return str(doc.user_data.get(PUBLISHED, "")) or None


def body_start(doc: Doc) -> int:
    """Return the offset after the header: no fact starts before it."""
    return int(doc.user_data.get(BODY_START, "0"))


def text_start(doc: Doc) -> int:
    """Return where the text of the article begins: after the header, or after a title that is read before it."""
    return max(int(doc.user_data.get(TEXT_START, "0")), body_start(doc))


def store_finds(doc: Doc, kind: str, finds: Iterable[Found]) -> None:
    """Leave the finds of a kind on the Doc, in text order, as `doc.spans[kind]` with the details in its attrs.

    A find that is part of a token ("Trump" in "Trump-Regierung") has the whole token as its span; the exact
    offsets are in the attrs.
    """
    from spacy.tokens import SpanGroup

    start = body_start(doc)
    ordered = sorted((find for find in finds if find.start >= start), key=lambda find: find[:2])
    spans = [whole_tokens(doc, find.start, find.end, label=kind) for find in ordered]
    attrs = {"finds": [[find.start, find.end, find.attributes] for find in ordered]}
    doc.spans[kind] = SpanGroup(doc, name=kind, attrs=attrs, spans=spans)


def whole_tokens(doc: Doc, start: int, end: int, label: str = "") -> Span:
    """Return the tokens that text[start:end] touches."""
    span = doc.char_span(start, end, label=label, alignment_mode="expand")
    if span is None:
        raise ValueError(f"no text between {start} and {end}")
    return span


def stored_finds(doc: Doc, kind: str) -> list[Found]:
    """Return the finds of a kind in text order; none where its finder has not run."""
    if kind not in doc.spans:
        return []
    return [Found(start, end, attributes) for start, end, attributes in doc.spans[kind].attrs["finds"]]
