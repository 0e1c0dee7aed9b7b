"""Reads JSON and JSON Lines as Fundus, news-please, trafilatura and newsfacts itself write them."""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Iterator
from typing import Any

from newsfacts.errors import ReadError
from newsfacts.read.content import Content
from newsfacts.read.decode import decode, is_binary, is_wide
from newsfacts.read.problems import Problem, ReadWarning
from newsfacts.read.publication import parse_published
from newsfacts.types import Article

TEXT_FIELDS = ("text", "body", "plaintext", "raw_text", "maintext")
PUBLISHED_FIELDS = ("published", "date", "publishing_date", "date_publish")
_BLANKS = re.compile(r"[ \t\r\n]*")
_SURROGATES = re.compile("[\ud800-\udfff]")
_LINES = frozenset({".jsonl", ".ndjson"})
_SUFFIXES = _LINES | {".json"}
# No article begins like this, though one may begin with a bracket.
_RECORDS = re.compile(r"\{\s*[\"}]|\[\s*[\[{\]]")
# What starts like a list or spreads one record over lines is read as a whole.
_NOT_LINES = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:\[|\{\s*\n)")
_decoder = json.JSONDecoder()


def are_records(content: Content) -> bool:
    """Return whether it is JSON, in one piece or in lines."""
    if is_binary(content.head) and not content.options.encoding:
        return False
    return content.suffix in _SUFFIXES or bool(_RECORDS.match(content.beginning))


def read_records(content: Content) -> Iterator[Article | Problem]:
    """Yield the articles of JSON or JSON Lines, the latter as each line is read."""
    yield from (read_json_lines if _comes_in_lines(content) else read_json)(content)


def _comes_in_lines(content: Content) -> bool:
    """Return whether each line holds records of its own; in a wide encoding a line end is no single byte."""
    if content.options.encoding or is_wide(content.head) or _NOT_LINES.match(content.head):
        return False
    first, line_end, _ = content.beginning.partition("\n")
    return content.suffix in _LINES or (bool(line_end) and _is_json(first))


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def read_json(content: Content) -> Iterator[Article | Problem]:
    """Yield the articles of a record, a list of records, or several of them one after the other."""
    text = content.decode()
    line, counted = 1, 0
    for start, record in _split_values(text, content.source):
        line, counted = line + text.count("\n", counted, start), start
        yield from _read_record(record, f"{content.source}:{line}")


def read_json_lines(content: Content) -> Iterator[Article | Problem]:
    """Yield the articles of each line as it is read; a line without one is an error that names it."""
    encoding = content.options.encoding
    for number, line in content.lines():
        where = f"{content.source}:{number}"
        try:
            if isinstance(line, ReadError):
                raise line
            for _, record in _split_values(decode(line, where, encoding), where):
                yield from _read_record(record, where)
        except ReadError as error:
            yield error


def _split_values(text: str, where: str) -> Iterator[tuple[int, Any]]:
    """Yield the records of a JSON text with their offsets. Raises ReadError at the first that is broken."""
    at = _skip_blanks(text, 0)
    while at < len(text):
        if text[at] != "[":
            start, (value, end) = at, _parse_value(text, at, where)
            yield start, value
            at = _skip_blanks(text, end)
            continue
        at = _skip_blanks(text, at + 1)
        while text[at : at + 1] != "]":
            start, (value, end) = at, _parse_value(text, at, where)
            yield start, value
            at = _skip_blanks(text, end)
            if text[at : at + 1] == ",":
                at = _skip_blanks(text, at + 1)
            elif text[at : at + 1] != "]":
                raise _broken("expected , or ] after a record", text, at, where)
        at = _skip_blanks(text, at + 1)


def _skip_blanks(text: str, at: int) -> int:
    return _BLANKS.match(text, at).end()  # type: ignore[union-attr]  # matches the empty string too


def _parse_value(text: str, at: int, where: str) -> tuple[Any, int]:
    try:
        return _decoder.raw_decode(text, at)
    except json.JSONDecodeError as error:
        raise _broken(error.msg, text, error.pos, where) from error
    except (ValueError, RecursionError) as error:
        raise _broken(str(error), text, at, where) from error


def _broken(what: str, text: str, at: int, where: str) -> ReadError:
    """Name the line within a file; for a single line, whose number `where` holds, the column is enough."""
    line, column = text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
    place = f"line {line}, column {column}" if "\n" in text else f"column {column}"
    return ReadError(f"broken JSON ({what[:1].lower()}{what[1:]}, {place})", where=where)


def _read_record(record: Any, where: str) -> Iterator[Article | Problem]:
    """Yield the article of a record, or why it has none."""
    if not isinstance(record, dict):
        yield ReadError(f"a record must be an object, not {_describe_type(record)}", where=where)
        return
    url = _read_string(record, "url") or _read_web_address(record)
    source = _read_string(record, "id") or url or where
    texts = [record[field] for field in TEXT_FIELDS if record.get(field) is not None]
    readable = [text for text in map(_read_text, texts) if text is not None]
    if not readable:
        yield ReadError(_explain_missing_text(texts), where=where)
        return
    published, complaint = _read_published(record)
    if complaint:
        yield ReadWarning(complaint, where=where)
    text = next(filter(str.strip, readable), readable[0])
    yield Article(
        source=source,
        text=_clean(text),
        published=published,
        title=_read_string(record, "title"),
        title_is_read=True,
        url=url,
        user_has_text=text in texts,
    )


def _read_text(value: Any) -> str | None:
    """Return a text field; a body in sections, as Fundus writes it, is joined the way Fundus does."""
    if isinstance(value, str):
        return value
    if not isinstance(value, dict) or not isinstance(value.get("sections"), list):
        return None
    parts = [value.get("summary")]
    for section in filter(lambda section: isinstance(section, dict), value["sections"]):
        parts += [section.get("headline"), section.get("paragraphs")]
    lists = (part for part in parts if isinstance(part, list))
    return "\n\n".join(line for line in itertools.chain.from_iterable(lists) if isinstance(line, str))


def _explain_missing_text(texts: list[Any]) -> str:
    if texts:
        return f"the text must be a string, not {_describe_type(texts[0])}"
    return f"no text in this record: none of {', '.join(TEXT_FIELDS)}"


def _read_published(record: dict[str, Any]) -> tuple[str | None, str | None]:
    """Return the publication date, and a complaint if what is there cannot be read as a date."""
    values = [record[field] for field in PUBLISHED_FIELDS if record.get(field) is not None]
    complaint = None
    for value in values:
        published, complaint = _try_published(value)
        if published:
            return published, None
    return None, complaint


def _try_published(value: Any) -> tuple[str | None, str | None]:
    try:
        return parse_published(value), None
    except (ValueError, OverflowError, OSError):
        return None, f"cannot understand the publication date {str(value)[:40]!r}"


def _read_string(record: dict[str, Any], field: str) -> str | None:
    value = record.get(field)
    if isinstance(value, (str, int)) and not isinstance(value, bool):
        return _clean(str(value).strip()) or None
    return None


def _read_web_address(record: dict[str, Any]) -> str | None:
    """Return the address of a page from `source`, where trafilatura writes it."""
    value = _read_string(record, "source")
    return value if value and value.startswith(("http://", "https://")) else None


def _clean(text: str) -> str:
    """Replace halves of surrogate pairs, which JSON can write and no encoding can: one character for one."""
    return _SURROGATES.sub("\ufffd", text)


def _describe_type(value: Any) -> str:
    names = {dict: "an object", list: "a list", str: "a string", bool: "a truth value", type(None): "null"}
    return names.get(type(value), "a number")
