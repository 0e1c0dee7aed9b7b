"""Splits a download from Nexis into its articles.

There are two layouts. The older one counts its articles ("3 of 20 DOCUMENTS"), names paper and day before the headline
and writes its labels in capitals. The newer one ends each article with "End of Document", begins it with the headline
and sets "Body" above the text. Both may begin with a cover page.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from newsfacts.read.nexis.labels import Mark, NexisKind, read_date, read_mark
from newsfacts.read.wire import add_dateline, drop_notes, drop_title

_IN_HEAD: frozenset[NexisKind] = frozenset(["head", "lead", "dateline", "title", "rights"])
_AFTER_TEXT: frozenset[NexisKind] = frozenset(["tail date", "tail", "heading", "url"])
_LONGEST_HEAD = 15  # lines
_EDITION = re.compile(r"(?:\S+ ){0,3}\S*(?:edition|ausgabe)(?: \S+)?;?\Z", re.IGNORECASE)


@dataclass(frozen=True)
class NexisArticle:
    """An article of a download, its paragraphs in lines."""

    title: str | None
    text: str
    published: str | None
    newspaper: str | None
    url: str | None


class _Line(NamedTuple):
    text: str
    mark: Mark | None

    @property
    def kind(self) -> NexisKind | None:
        return self.mark.kind if self.mark else None


def split_nexis(paragraphs: Sequence[str]) -> list[NexisArticle] | None:
    """Return the articles of a download, given as paragraphs or lines in order; None if it is none from Nexis."""
    texts = [" ".join(paragraph.split()) for paragraph in paragraphs]
    lines = [_Line(text, read_mark(text)) for text in texts if text]
    kinds = {line.kind for line in lines}
    if {"start", "head"} <= kinds:
        lines = [_Line(line.text, read_mark(line.text, in_capitals=True)) for line in lines]
        return [_read_older(section) for section in _cut(lines, "start")[1:] if section]
    if not {"end", "head", "body"} <= kinds:
        return None
    sections = [section for section in _cut(lines, "end") if any(line.kind for line in section)]
    return [_read_newer(section, has_cover=not number) for number, section in enumerate(sections)]


def _cut(lines: Sequence[_Line], kind: NexisKind) -> list[list[_Line]]:
    """Return the lines between those of a kind, without numbers of pages."""
    sections: list[list[_Line]] = [[]]
    for line in lines:
        if line.kind == kind:
            sections.append([])
        elif line.kind != "page":
            sections[-1].append(line)
    return sections


def _read_older(lines: Sequence[_Line]) -> NexisArticle:
    """Read an article that begins with the paper, the day and the headline."""
    start = _find_text(lines)
    plain = [line.text for line in lines[:start] if not line.mark]
    day = next((at for at, text in enumerate(plain) if read_date(text)), None)
    if day is None:
        newspaper, published, headline = next(iter(plain), None), None, plain[1:]
    else:
        newspaper, published, headline = (plain[day - 1] if day else None), read_date(plain[day]), plain[day + 1 :]
    first = 0
    while first + 1 < len(headline) and _EDITION.match(headline[first]):
        first += 2 if headline[first].endswith(";") and first + 2 < len(headline) else 1
    return _make_article(lines, start, headline[first:], newspaper, published)


def _find_text(lines: Sequence[_Line]) -> int:
    """Return the place of the first line of the text: after the labels, else after the headline."""
    body = next((at for at, line in enumerate(lines) if line.kind == "body"), None)
    if body is not None:
        return body
    places = [at for at, line in enumerate(lines[:_LONGEST_HEAD]) if line.kind in _IN_HEAD and line.kind != "rights"]
    at = places[0] if places else 0
    if not places:
        days = (at for at, line in enumerate(lines[:_LONGEST_HEAD]) if not line.mark and read_date(line.text))
        at = next(days, 0) + 2
    while at < len(lines) and lines[at].kind in _IN_HEAD:
        at += 1
    return at


def _read_newer(lines: Sequence[_Line], *, has_cover: bool) -> NexisArticle:
    """Read an article that begins with the headline, the paper and the day, perhaps after a cover page."""
    labels = [at for at, line in enumerate(lines) if line.kind in ("head", "lead")]
    start = next((at for at, line in enumerate(lines) if line.kind == "body"), labels[-1] + 1 if labels else 0)
    plain = [line.text for line in lines[:start] if not line.mark]
    day = next((at for at in reversed(range(len(plain))[-_LONGEST_HEAD:]) if read_date(plain[at])), None)
    if day is None:
        headline, newspaper, published = (plain[-2:-1] if has_cover else plain[:1]), None, None
    else:
        paper = max(day - 1, 0)
        headline = plain[max(paper - 1, 0) : paper] if has_cover else plain[:paper]
        newspaper, published = (plain[paper] if day else None), read_date(plain[day])
    return _make_article(lines, start, headline, newspaper, published)


def _make_article(
    lines: Sequence[_Line], start: int, headline: Sequence[str], newspaper: str | None, published: str | None
) -> NexisArticle:
    marks = [line.mark for line in lines[:start] if line.mark]
    title = _pick(marks, "title") or " ".join(dict.fromkeys(headline)) or None
    end = next((at for at in range(start, len(lines)) if lines[at].kind in _AFTER_TEXT), len(lines))
    text = [_take_text(line) for line in lines[start:end] if line.kind != "rights"]
    text = add_dateline([line for line in text if line], _pick(marks, "dateline"))
    lead = [mark.value for mark in marks if mark.kind == "lead" and mark.value not in text]
    text = drop_notes(drop_title([*lead, *text], title))
    url = _pick([line.mark for line in lines[end:] if line.mark], "url")
    return NexisArticle(title, "\n".join(text) or title or "", published, newspaper, url or None)


def _take_text(line: _Line) -> str:
    """Return the text of a line, that of the first one without its label."""
    return line.mark.value if line.mark and line.mark.kind == "body" else line.text


def _pick(marks: Sequence[Mark], kind: NexisKind) -> str:
    return next((mark.value for mark in marks if mark.kind == kind and mark.value), "")
