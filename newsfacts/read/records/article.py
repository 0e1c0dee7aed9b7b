"""Makes the article of a record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from newsfacts.errors import ReadError
from newsfacts.read.problems import Problem, ReadWarning
from newsfacts.read.publication import parse_published
from newsfacts.read.records.fields import Fields, KnownField, is_placeholder, sort_fields
from newsfacts.read.records.texts import (
    drop_cut_off_mark,
    holds_text,
    is_page,
    is_part_of,
    read_text,
    repeats,
)
from newsfacts.read.wire import add_dateline
from newsfacts.types import Article

_ADDRESS = ("http://", "https://")
_SHOWN = 40  # characters of a value that cannot be read
_MOST_NAMED = 12  # fields of a record without a text


class RecordText(NamedTuple):
    """The text of a record, and what a whole page in it says of itself; `is_as_written` if not a letter differs."""

    text: str
    is_as_written: bool
    is_cut_off: bool = False
    title: str | None = None
    published: str | None = None
    url: str | None = None


def read_record(record: Any, where: str) -> Iterator[Article | Problem]:
    """Yield the article of a record, and what is wrong with it.

    A standfirst beside the text goes before it, where it is no part of it.
    """
    if not isinstance(record, Mapping):
        yield ReadError(f"a record must be an object, not {describe_type(record)}", where=where)
        return
    fields = sort_fields(record)
    title = _first(map(_read_title, fields["title"]))
    text = _compose_text(fields, title or "")
    if text is None:
        yield _explain_missing_text(record, fields, where)
        return
    published, complaints = _read_published(fields["published"])
    yield from (ReadWarning(complaint, where=where) for complaint in complaints)
    if text.is_cut_off:
        yield ReadWarning("the text is only the beginning of an article: its source cut it off", where=where)
    title = title or text.title
    url = _first(map(_read_address, fields["url"])) or text.url
    ids = {known.row.name: read for known in fields["id"] if (read := _read_id(known.value))}
    yield Article(
        source=ids.get("id") or url or _first(ids.values()) or where,
        text=text.text,
        published=published or text.published,
        title=title,
        url=url,
        user_has_text=text.is_as_written,
        title_is_read=title is not None,
    )


def describe_type(value: Any) -> str:
    """Name the type of a value in JSON."""
    names = {dict: "an object", list: "a list", str: "a string", bool: "a truth value", type(None): "null"}
    return names.get(type(value), "a number")


def _first(values: Iterable[str | None]) -> str | None:
    return next(filter(None, values), None)


def _compose_text(fields: Fields, title: str) -> RecordText | None:
    texts = [(known, text) for known in fields["text"] if (text := _read_text(known.value))]
    known, text = next(((known, text) for known, text in texts if text.text.strip()), (None, None))
    standfirst = _read_before(fields["standfirst"], known)
    if known is None or text is None:
        return RecordText(standfirst, False) if standfirst else texts[0][1] if texts else None
    gap = "\n\n" if text.is_as_written or text.is_cut_off else "\n"  # HTML is read with a paragraph a line
    if dateline := _read_before(fields["dateline"], known):
        lines = add_dateline(text.text.split("\n"), dateline)
        text = text._replace(text="\n".join(lines), is_as_written=False)
    if standfirst and not is_part_of(standfirst, text.text) and not repeats(standfirst, title):
        text = text._replace(text=f"{standfirst}{gap}{text.text}", is_as_written=False)
    return text


def _read_text(value: Any) -> RecordText | None:
    if isinstance(value, str) and is_page(value):
        from newsfacts.read.pages.page import read_page

        page = read_page(value)
        return RecordText(page.text, False, False, page.title, page.published, page.url) if page else None
    text = read_text(value)
    if text is None or is_placeholder(text):
        return None
    whole = drop_cut_off_mark(text)
    return RecordText(whole, whole == value, is_cut_off=whole != text)


def _read_before(candidates: list[KnownField], text: KnownField | None) -> str | None:
    """Return the first of what may go before a text, if only before this one."""
    allowed = (known for known in candidates if text is None or text.row.name not in known.row.not_before)
    found = (drop_cut_off_mark(read_text(known.value) or "").strip() for known in allowed)
    return next((text for text in found if text and not is_placeholder(text)), None)


def _explain_missing_text(record: Mapping[str, Any], fields: Fields, where: str) -> ReadError:
    if wrong := next((known.value for known in fields["text"] if not holds_text(known.value)), None):
        return ReadError(f"the text must be a string, not {describe_type(wrong)}", where=where)
    names = list(map(str, record))
    shown = ", ".join(names[:_MOST_NAMED]) + (" …" if len(names) > _MOST_NAMED else "")
    what = f"no text in this record{f' of {shown}' if shown else ''}"
    return ReadError(what, where=where, remedy="call the field `text`; the README has what else it may be called")


def _read_published(candidates: list[KnownField]) -> tuple[str | None, list[str]]:
    """Return the first publication date that can be read, and a complaint about each before it that cannot."""
    complaints = []
    for known in candidates:
        if isinstance(known.value, bool):  # says whether it is published
            continue
        try:
            published = parse_published(known.value, utc=known.row.utc)
        except (ValueError, OverflowError, OSError):
            complaints.append(f"cannot understand the publication date {str(known.value)[:_SHOWN]!r} in {known.key!r}")
            continue
        if published:
            return published, complaints
    return None, complaints


def _read_title(known: KnownField) -> str | None:
    if isinstance(known.value, int) and not isinstance(known.value, bool):
        return str(known.value)
    title = (read_text(known.value) or "").strip()
    return None if is_placeholder(title) else " ".join(title.split("\n")) or None


def _read_address(known: KnownField) -> str | None:
    value = known.value
    if isinstance(value, dict):
        value = value.get("@id") or value.get("url")
    url = _read_id(value)
    return url if url and (url.startswith(_ADDRESS) or not known.row.web) else None


def _read_id(value: Any) -> str | None:
    if isinstance(value, dict):
        value = value.get("$oid")  # MongoDB
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, (str, int)) and not isinstance(value, bool):
        return str(value).strip() or None
    return None
