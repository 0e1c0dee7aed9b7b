"""Writes CSV (RFC 4180) and TSV: one row a fact, the same columns for every kind."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import Any, TextIO

from newsfacts.kinds import KINDS
from newsfacts.types import Facts
from newsfacts.write.fields import FACT, article_fields, dump_facts, fact_fields, mention_fields, put_last

_BYTE_ORDER_MARK = "\ufeff"
# Spreadsheets take what begins so for a formula, full-width forms too. A lone dash, as the source of what came from
# standard input is, is none.
_FORMULA = r"(?:[=+@＝＋－＠\t\r\n]|-(?!\Z))"
_RISKY = re.compile(f"'*{_FORMULA}")
_ESCAPED = re.compile(f"'+{_FORMULA}")


def write_csv(articles: Iterable[Facts], out: TextIO, *, bom: bool = False) -> None:
    """Write a header and the rows of each article as soon as they come; `bom` marks it as UTF-8, for Excel.

    `fact` is the kind. Where a fact has several mentions, `mentions` is their number, and start, end, text
    and what else describes a mention are those of the first. No text begins like a formula: see `unescape_cell`.
    """
    _write(articles, out, "excel", bom)


def write_tsv(articles: Iterable[Facts], out: TextIO, *, bom: bool = False) -> None:
    """Write the same with tabs between the cells, which are quoted as in CSV where they hold tabs or line ends."""
    _write(articles, out, "excel-tab", bom)


def escape_cell(cell: str) -> str:
    """Put an apostrophe before what a spreadsheet would take for a formula, as before what looks so escaped."""
    return f"'{cell}" if _RISKY.match(cell) else cell


def unescape_cell(cell: str) -> str:
    """Return the text that `escape_cell` was given: one apostrophe before a formula is removed."""
    return cell[1:] if _ESCAPED.match(cell) else cell


def _write(articles: Iterable[Facts], out: TextIO, dialect: str, bom: bool) -> None:
    writer = csv.DictWriter(out, _columns(), restval="", dialect=dialect, lineterminator="\r\n")
    articles = iter(articles)
    first = list(islice(articles, 1))  # If this fails, nothing at all was written.
    out.write(_BYTE_ORDER_MARK if bom else "")
    writer.writeheader()
    for facts in chain(first, articles):
        writer.writerows(_rows(facts))
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
            row = {**article, "fact": kind.name, "mentions": len(mentions) or 1, **details, **first}
            yield {name: _cell(value) for name, value in row.items()}


def _cell(value: Any) -> Any:
    """Put the values of a list into one cell; numbers stay numbers."""
    if isinstance(value, list):
        value = "; ".join(map(str, value))
    return escape_cell(value) if isinstance(value, str) else value
