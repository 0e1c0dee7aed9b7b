"""Writes one table over all articles: who, which states, what, how often and in how many articles."""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, TextIO

from newsfacts.kinds import KINDS, Kind
from newsfacts.types import Facts
from newsfacts.write.console import make_console, make_text, print_parts
from newsfacts.write.csv_rows import escape_cell
from newsfacts.write.fields import has_mentions
from newsfacts.write.terminal import make_harmless
from newsfacts.write.writer import Writer

COLUMNS = ("fact", "name", "detail", "mentions", "articles", "first", "last")


@dataclass
class _Line:
    """One entry over all articles: what is most often said of it, and the first and last day of publication."""

    details: Counter[str] = field(default_factory=Counter)
    mentions: int = 0
    articles: int = 0
    published: set[str] = field(default_factory=set)

    def add(self, detail: str, mentions: int, published: str | None) -> None:
        self.mentions += mentions
        self.articles += 1
        if detail:
            self.details[detail] += 1
        if published:
            # The earliest and the latest are enough.
            self.published = {min(self.published | {published}), max(self.published | {published})}

    def to_row(self, fact: str, name: str) -> dict[str, Any]:
        detail = self.details.most_common(1)[0][0] if self.details else None
        first, last = (min(self.published), max(self.published)) if self.published else (None, None)
        values = (fact, name, detail, self.mentions, self.articles, first, last)
        return dict(zip(COLUMNS, values, strict=True))


def summarise(articles: Iterable[Facts]) -> tuple[int, list[dict[str, Any]]]:
    """Count the entries of all articles by name; return the number of articles, and a row an entry.

    A row's keys are COLUMNS; `detail` is what its first column after the name most often says (a role, a code),
    `first` and `last` are days of publication. Rows come by kind, then by mentions, articles and name.
    """
    lines: dict[str, dict[str, _Line]] = {kind.name: {} for kind in KINDS if has_mentions(kind)}
    number = 0
    for facts in articles:
        number += 1
        for kind in KINDS:
            if kind.name in lines:
                _add(lines[kind.name], kind, facts)
    rows = [line.to_row(kind, name) for kind, of_kind in lines.items() for name, line in of_kind.items()]
    order = {kind: place for place, kind in enumerate(lines)}
    return number, sorted(rows, key=lambda row: (order[row["fact"]], -row["mentions"], -row["articles"], row["name"]))


def _add(lines: dict[str, _Line], kind: Kind, facts: Facts) -> None:
    for name, entries in _by_name(getattr(facts, kind.name) or ()).items():
        details = [kind.columns[1].cell(entry) for entry in entries]
        mentions = sum(len(entry.mentions) for entry in entries)
        lines.setdefault(name, _Line()).add(next(filter(None, details), ""), mentions, facts.published)


def _by_name(entries: Iterable[Any]) -> dict[str, list[Any]]:
    """Return the entries of an article by name: two of one name are two Müllers, in one article all the same."""
    found: dict[str, list[Any]] = {}
    for entry in entries:
        found.setdefault(entry.name, []).append(entry)
    return found


def write_summary_table(articles: Iterable[Facts], out: TextIO) -> None:
    """Write the tables for people to read, one a kind, then how many entries there are."""
    number, rows = summarise(articles)
    console = make_console(out)
    counts = Counter(row["fact"] for row in rows)
    for kind in KINDS:
        if counts[kind.name]:
            title = make_text(f"{kind.title} ", f"bold {kind.colour}").append(str(counts[kind.name]), "dim not bold")
            print_parts(console, title, _table(kind, [row for row in rows if row["fact"] == kind.name]))
    parts = ", ".join(f"{name} {count}" for name, count in counts.items())
    articles_read = "1 article" if number == 1 else f"{number} articles"
    print_parts(console, make_text(f"{articles_read}: {parts or 'no facts found'}", "bold"))


def _table(kind: Kind, rows: list[dict[str, Any]]) -> Any:
    from rich.padding import Padding
    from rich.table import Table

    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="dim")
    table.add_column("mentions", justify="right")
    table.add_column("articles", justify="right")
    table.add_column("name", overflow="fold")
    table.add_column(kind.columns[1].heading, overflow="fold")
    for row in rows:
        name, detail = make_harmless(row["name"]), make_harmless(row["detail"] or "")
        numbers = (make_text(str(row[column])) for column in ("mentions", "articles"))
        table.add_row(*numbers, make_text(name, kind.colour), make_text(detail))
    return Padding(table, (0, 0, 1, 2), expand=False)


def write_summary_json(articles: Iterable[Facts], out: TextIO) -> None:
    """Write the rows as a JSON list."""
    _, rows = summarise(articles)
    lines = ",\n".join(f"  {json.dumps(row, ensure_ascii=False)}" for row in rows)
    out.write(f"[\n{lines}\n]\n" if rows else "[]\n")


def write_summary_json_lines(articles: Iterable[Facts], out: TextIO) -> None:
    """Write a row a line, as JSON."""
    for row in summarise(articles)[1]:
        out.write(json.dumps(row, ensure_ascii=False) + "\n")


def write_summary_csv(articles: Iterable[Facts], out: TextIO) -> None:
    """Write the rows as CSV."""
    _write_rows(articles, out, "excel")


def write_summary_tsv(articles: Iterable[Facts], out: TextIO) -> None:
    """Write the rows with tabs between the cells."""
    _write_rows(articles, out, "excel-tab")


def _write_rows(articles: Iterable[Facts], out: TextIO, dialect: str) -> None:
    writer = csv.DictWriter(out, COLUMNS, dialect=dialect, lineterminator="\r\n")
    rows = summarise(articles)[1]
    writer.writeheader()
    for row in rows:
        writer.writerow({name: escape_cell(cell) if isinstance(cell, str) else cell for name, cell in row.items()})


SUMMARY_WRITERS: Mapping[str, Writer] = MappingProxyType(
    {
        "table": write_summary_table,
        "json": write_summary_json,
        "jsonl": write_summary_json_lines,
        "csv": write_summary_csv,
        "tsv": write_summary_tsv,
    }
)
