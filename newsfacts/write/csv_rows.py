"""Writes CSV (RFC 4180) and TSV: one row a fact, the same columns for every kind."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import Any, TextIO

from newsfacts.kinds import KINDS
from newsfacts.types import Facts
from newsfacts.write.fields import FACT, article_fields, dump_facts, fact_fields, mention_fields, put_last
from newsfacts.write.terminal import guard_terminal

_BYTE_ORDER_MARK = "\ufeff"
# Spreadsheets take what begins so for a formula, full-width forms too, whatever comes before it that nobody sees or
# that a careless parser takes away.
_UNSEEN = r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
_FORMULA = rf"[\"'{_UNSEEN}]*[=+\-@＝＋－＠]"
# It may begin at the start of a cell; a lone dash, as the source of what came from standard input is, is none.
_AT_START = rf"(?!'*-\Z)(?={_FORMULA}|'*[\t\r\n])"
# And where a spreadsheet cuts that expects other separators than those of the file, and so does not see its quotes: a
# German Excel cuts at semicolons.
_CUT, _AFTER_CUT = r"(?<=[;\t\r\n])", rf"(?={_FORMULA})"
_RISKY = re.compile(rf"\A{_AT_START}|{_CUT}{_AFTER_CUT}")
_ESCAPED = re.compile(rf"\A'{_AT_START}|{_CUT}'{_AFTER_CUT}")
# What is a separator anywhere is quoted.
_QUOTED = re.compile(r"[\",;|\t\r\n]")


def write_csv(articles: Iterable[Facts], out: TextIO, *, bom: bool = False) -> None:
    """Write a header and the rows of each article as soon as they come; `bom` marks it as UTF-8, for Excel.

    `fact` is the kind. Where a fact has several mentions, `mentions` is their number, and start, end, text
    and what else describes a mention are those of the first. No text begins like a formula: see `unescape_cell`.
    """
    _write(articles, out, ",", bom)


def write_tsv(articles: Iterable[Facts], out: TextIO, *, bom: bool = False) -> None:
    """Write the same with tabs between the cells, which are quoted in the same way."""
    _write(articles, out, "\t", bom)


def escape_cell(cell: str) -> str:
    """Put an apostrophe before what a spreadsheet would take for a formula, as before what looks so escaped."""
    return _RISKY.sub("'", cell)


def unescape_cell(cell: str) -> str:
    """Return the text that `escape_cell` was given: one apostrophe before a formula is removed."""
    return _ESCAPED.sub("", cell)


def write_row(cells: Iterable[Any], out: TextIO, separator: str) -> None:
    """Write a row of cells, texts escaped."""
    out.write(separator.join(map(_format_cell, cells)) + "\r\n")


def _format_cell(value: Any) -> str:
    """Return a cell as it is written: the values of a list in one, numbers as they are."""
    if isinstance(value, list):
        value = "; ".join(map(str, value))
    cell = "" if value is None else escape_cell(value) if isinstance(value, str) else str(value)
    return '"' + cell.replace('"', '""') + '"' if _QUOTED.search(cell) else cell


def _write(articles: Iterable[Facts], out: TextIO, separator: str, bom: bool) -> None:
    out = guard_terminal(out)
    columns = _columns()
    articles = iter(articles)
    first = list(islice(articles, 1))  # If this fails, nothing at all was written.
    out.write(_BYTE_ORDER_MARK if bom else "")
    write_row(columns, out, separator)
    for facts in chain(first, articles):
        for row in _rows(facts):
            write_row(map(row.get, columns), out, separator)
        out.flush()


def _columns() -> list[str]:
    details = [field for kind in KINDS for field in fact_fields(kind)]
    fields = put_last([*details, *mention_fields()])
    return list(dict.fromkeys([*(field.name for field in article_fields()), *FACT, *(field.name for field in fields)]))


def _rows(facts: Facts) -> Iterator[dict[str, Any]]:
    article = {field.name: getattr(facts, field.name) for field in article_fields()}
    for kind in KINDS:
        for details, mentions in dump_facts(facts, kind):
            first = mentions[0] if mentions else {}
            yield {**article, "fact": kind.name, "mentions": len(mentions) or 1, **details, **first}
