"""What the lines around an article say in a download from Nexis, in the languages that it has."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, NamedTuple, TypeAlias

from newsfacts.read.publication import parse_published
from newsfacts.tables import Row, load_table

NexisKind: TypeAlias = Literal[
    "start", "end", "page", "rights", "title", "head", "lead", "dateline", "body", "tail date", "tail", "heading", "url"
]

_ALONE: frozenset[NexisKind] = frozenset(["start", "end", "page", "rights", "body", "heading"])
_ONLY_ALONE = _ALONE - {"body"}
_LABEL = re.compile(r"(?P<label>[^\W\d][\w-]{1,20}) ?:(?: (?P<value>.*))?\Z", re.DOTALL)
_NUMBER = re.compile(r"\d[\d.,]*")
_RIGHTS = re.compile(r"(?:Copyright\b|©|\(c\) ?\d)", re.IGNORECASE)
_LONGEST_MARK = 60  # characters


class NexisLabel(Row):
    """A row of the table of labels: what it says, what that means, and a line with it."""

    label: str
    kind: NexisKind
    example: str


class Mark(NamedTuple):
    """What a line says of an article, and what follows the label."""

    kind: NexisKind
    value: str = ""


def read_mark(line: str, *, in_capitals: bool = False) -> Mark | None:
    """Return what a line without needless blanks says of an article, None for a line of the text.

    In one of its layouts Nexis writes labels in capitals, so that others are words of the text.
    """
    if len(line) <= _LONGEST_MARK and (kind := _load_alone().get(_NUMBER.sub("N", line).casefold())):
        return Mark(kind)
    if _RIGHTS.match(line):
        return Mark("rights")
    found = _LABEL.match(line)
    kind = _load_labels().get(found["label"].casefold()) if found else None
    if not found or not kind or (in_capitals and not found["label"].isupper()):
        return None
    value = (found["value"] or "").strip()
    if kind == "tail date" and read_date(value) is None:
        return None
    return Mark(kind, value)


def read_date(line: str) -> str | None:
    """Return the date that a line is, None for any other."""
    if len(line) > _LONGEST_MARK * 2:
        return None
    try:
        return parse_published(line)
    except ValueError:
        return None


@cache
def _load_alone() -> dict[str, NexisKind]:
    rows = load_table("read/nexis_labels", NexisLabel)
    return {row.label.casefold(): row.kind for row in rows if row.kind in _ALONE}


@cache
def _load_labels() -> dict[str, NexisKind]:
    rows = load_table("read/nexis_labels", NexisLabel)
    return {row.label.casefold(): row.kind for row in rows if row.kind not in _ONLY_ALONE}
