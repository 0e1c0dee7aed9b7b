"""Writes one table over all articles: who, which states, what, how often and in how many articles."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, TextIO

from newsfacts.kinds import KINDS
from newsfacts.kinds.kind import Kind
from newsfacts.types import Facts
from newsfacts.write.console import make_console, make_text, print_parts
from newsfacts.write.csv_rows import write_row
from newsfacts.write.terminal import guard_terminal, make_harmless
from newsfacts.write.writer import Writer

COLUMNS = ("fact", "name", "detail", "mentions", "articles", "first", "last")


@dataclass
class _SummaryLine:
    """One entry over all articles: how it is called and what is said of it, and when its articles were published."""

    names: Counter[str] = field(default_factory=Counter)
    details: Counter[str] = field(default_factory=Counter)
    mentions: int = 0
    articles: int = 0
    published: set[str] = field(default_factory=set)

    def add(self, name: str, detail: str, mentions: int) -> None:
        self.names[name] += mentions
        self.mentions += mentions
        if detail:
            self.details[detail] += 1

    def end_article(self, published: str | None) -> None:
        self.articles += 1
        if published:  # The earliest and the latest are enough.
            self.published = {min(self.published | {published}), max(self.published | {published})}

    def merge(self, other: _SummaryLine) -> None:
        self.names += other.names
        self.details += other.details
        self.mentions += other.mentions
        self.articles += other.articles
        self.published |= other.published

    def to_row(self, fact: str) -> dict[str, Any]:
        first, last = (min(self.published), max(self.published)) if self.published else (None, None)
        name, detail = _commonest(self.names), _commonest(self.details)
        values = (fact, name, detail, self.mentions, self.articles, first, last)
        return dict(zip(COLUMNS, values, strict=True))


def _commonest(counts: Counter[str]) -> str | None:
    return counts.most_common(1)[0][0] if counts else None


def summarise(articles: Iterable[Facts]) -> tuple[int, list[dict[str, Any]]]:
    """Count the entries of all articles by name; return the number of articles, and a row an entry.

    Names are one whatever their case ("Nato", "NATO"), and an abbreviation is the name that some article gives it
    ("EU"). A row's keys are COLUMNS; `name` is the commonest, `detail` what the `detail` of its kind most often says (a
    role, a code), `first` and `last` are days of publication. Rows come by kind, then by mentions, articles, name.
    """
    counts = {kind.name: _Counts() for kind in KINDS if kind.has_mentions}
    number = 0
    for facts in articles:
        number += 1
        for kind in KINDS:
            if kind.name in counts:
                counts[kind.name].add_article(kind, facts)
    rows = [line.to_row(kind) for kind, of_kind in counts.items() for line in of_kind.join()]
    order = {kind: place for place, kind in enumerate(counts)}
    return number, sorted(rows, key=lambda row: (order[row["fact"]], -row["mentions"], -row["articles"], row["name"]))


class _Counts:
    """The entries of a kind, by their names in one case."""

    def __init__(self) -> None:
        self._lines: dict[str, _SummaryLine] = {}
        self._long: dict[str, Counter[str]] = {}  # what an abbreviation stands for

    def add_article(self, kind: Kind, facts: Facts) -> None:
        here: set[str] = set()
        detail = kind.detail
        for entry in kind.of(facts) or ():
            key = entry.name.casefold()
            here.add(key)  # Two of one name in an article are one article all the same.
            self._lines.setdefault(key, _SummaryLine()).add(
                entry.name, detail.cell(entry) if detail else "", len(entry.mentions)
            )
            if short := getattr(entry, "short", None):
                self._long.setdefault(short.casefold(), Counter())[key] += 1
        for key in here:
            self._lines[key].end_article(facts.published)

    def join(self) -> Iterator[_SummaryLine]:
        """Yield the entries, those of an abbreviation with what it mostly stands for."""
        for key, line in self._lines.items():
            target = _commonest(self._long.get(key, Counter()))
            if target and target != key:
                self._lines[target].merge(line)
        for key, line in self._lines.items():
            if _commonest(self._long.get(key, Counter())) in (None, key):
                yield line


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
    if kind.detail:
        table.add_column(kind.detail.heading, overflow="fold")
    for row in rows:
        numbers = (make_text(str(row[column])) for column in ("mentions", "articles"))
        details = [make_text(make_harmless(row["detail"] or ""))] if kind.detail else []
        table.add_row(*numbers, make_text(make_harmless(row["name"]), kind.colour), *details)
    return Padding(table, (0, 0, 1, 2), expand=False)


def write_summary_json(articles: Iterable[Facts], out: TextIO) -> None:
    """Write the rows as a JSON list."""
    out = guard_terminal(out)
    _, rows = summarise(articles)
    lines = ",\n".join(f"  {json.dumps(row, ensure_ascii=False)}" for row in rows)
    out.write(f"[\n{lines}\n]\n" if rows else "[]\n")


def write_summary_json_lines(articles: Iterable[Facts], out: TextIO) -> None:
    """Write a row a line, as JSON."""
    out = guard_terminal(out)
    for row in summarise(articles)[1]:
        out.write(json.dumps(row, ensure_ascii=False) + "\n")


def write_summary_csv(articles: Iterable[Facts], out: TextIO) -> None:
    """Write the rows as CSV."""
    _write_rows(articles, out, ",")


def write_summary_tsv(articles: Iterable[Facts], out: TextIO) -> None:
    """Write the rows with tabs between the cells."""
    _write_rows(articles, out, "\t")


def _write_rows(articles: Iterable[Facts], out: TextIO, separator: str) -> None:
    out = guard_terminal(out)
    rows = summarise(articles)[1]
    write_row(COLUMNS, out, separator)
    for row in rows:
        write_row(row.values(), out, separator)


SUMMARY_WRITERS: Mapping[str, Writer] = MappingProxyType(
    {
        "table": write_summary_table,
        "json": write_summary_json,
        "jsonl": write_summary_json_lines,
        "csv": write_summary_csv,
        "tsv": write_summary_tsv,
    }
)
