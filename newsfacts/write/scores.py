"""Writes scores of any kind: tables for people, or one JSON object a file."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TextIO, TypeAlias

from newsfacts.scores import Count, Marked, Mistake, Scores
from newsfacts.write.console import make_console, make_text, print_parts
from newsfacts.write.terminal import make_harmless

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

_COUNTS = ("gold", "found", "correct")
_RATES = ("precision", "recall", "f1")
_CONTEXT = 70  # characters on either side of a mention


def write_score_tables(files: Iterable[Scores], out: TextIO) -> None:
    """Write a table for each file as soon as it is scored, then its mistakes, grouped by kind.

    On a terminal the mistakes are a table too; elsewhere they are lines with tabs between the cells.
    """
    console = make_console(out)
    for scores in files:
        heading = make_text(make_harmless(scores.file), "bold").append(
            f" · {make_harmless(scores.model)}", "dim not bold"
        )
        rows = [(*map(make_harmless, names), *_score_cells(count)) for names, count in scores.rows.items()]
        headings = (*scores.row_names, *_COUNTS, "precision", "recall", "F1")
        print_parts(console, heading, "", _table(headings, rows, right_from=len(scores.row_names)), "")
        print_parts(console, *_summary(scores), "")
        if scores.mistakes:
            _write_mistakes(scores.mistakes, console, out)


def _write_mistakes(mistakes: Sequence[Mistake], console: Console, out: TextIO) -> None:
    headings = ("kind", *mistakes[0].place, "gold", "found", "text")
    cells = [_mistake_cells(mistake) for mistake in sorted(mistakes, key=lambda mistake: mistake.kind)]
    print_parts(console, make_text("Errors ", "bold red").append(str(len(cells)), "dim not bold"))
    if console.is_terminal:
        print_parts(console, _table(headings, cells))
    else:
        out.writelines("\t".join(row) + "\n" for row in (headings, *cells))
    print_parts(console, "")


def write_score_json(files: Iterable[Scores], out: TextIO) -> None:
    """Write one object a line for each file as soon as it is scored. Rates are percentages, unknown ones null."""
    for scores in files:
        record: dict[str, Any] = {
            "file": scores.file,
            "model": scores.model,
            "texts": scores.texts,
            "words": scores.words,
            "seconds": round(scores.seconds, 2),
            "words_per_second": round(scores.words_per_second),
            "cores": scores.cores,
            "scores": _nest(scores.rows),
            "ignored": dict(scores.ignored.most_common()),
        }
        if scores.mistakes is not None:
            record["errors"] = [_mistake_record(mistake) for mistake in scores.mistakes]
        out.write(json.dumps(record, ensure_ascii=False) + "\n")
        out.flush()


ScoreWriter: TypeAlias = Callable[[Iterable[Scores], TextIO], None]
SCORE_WRITERS: Mapping[str, ScoreWriter] = MappingProxyType({"table": write_score_tables, "json": write_score_json})


def _nest(rows: Mapping[tuple[str, ...], Count]) -> dict[str, Any]:
    """Put each count under its names, one within the other."""
    record: dict[str, Any] = {}
    for (*outer, last), count in rows.items():
        inner = record
        for name in outer:
            inner = inner.setdefault(name, {})
        inner[last] = _score_record(count)
    return record


def _score_record(count: Count) -> dict[str, int | float | None]:
    rates = {name: getattr(count, name) for name in _RATES}
    return {
        **{name: getattr(count, name) for name in _COUNTS},
        **{name: None if rate is None else round(100 * rate, 1) for name, rate in rates.items()},
    }


def _score_cells(count: Count) -> list[str]:
    rates = [getattr(count, name) for name in _RATES]
    return [
        *(f"{getattr(count, name)}" for name in _COUNTS),
        *("–" if rate is None else f"{100 * rate:.1f}" for rate in rates),
    ]


def _table(headings: Iterable[str], rows: Iterable[Iterable[str]], *, right_from: int | None = None) -> RenderableType:
    """Lay out cells in the look of the facts' tables; columns are aligned right from the number `right_from` on."""
    from rich.padding import Padding
    from rich.table import Table

    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="dim")
    for number, heading in enumerate(headings):
        right = right_from is not None and number >= right_from
        table.add_column(heading, justify="right" if right else "left", overflow="fold")
    for row in rows:
        table.add_row(*map(make_text, row))
    return Padding(table, (0, 0, 0, 2), expand=False)


def _summary(scores: Scores) -> list[RenderableType]:
    """Describe how much text there was, how fast it was read, and what of the annotation does not count."""
    cores = "1 core" if scores.cores == 1 else f"{scores.cores} cores"
    texts = "1 text" if scores.texts == 1 else f"{scores.texts:,} texts"
    speed = f"{scores.words_per_second:,.0f} words a second on {cores} (wall time)"
    lines = [make_text(f"{texts}, {scores.words:,} words, {speed}", "bold")]
    if scores.ignored:
        labels = ", ".join(f"{make_harmless(label)} {number}" for label, number in scores.ignored.most_common())
        lines.append(make_text(f"{scores.ignored_name}: {labels}", "dim"))
    return [*lines]


def _mistake_record(mistake: Mistake) -> dict[str, Any]:
    return {
        "kind": mistake.kind,
        **mistake.place,
        "gold": _mention_record(mistake.text, mistake.gold),
        "found": _mention_record(mistake.text, mistake.found),
        "context": _context(mistake),
    }


def _mention_record(text: str, mention: Marked | None) -> dict[str, Any] | None:
    return {**mention._asdict(), "text": text[mention.start : mention.end]} if mention else None


def _mistake_cells(mistake: Mistake) -> list[str]:
    mentions = (mistake.gold, mistake.found)
    shown = [f"{mention.tag} {mistake.text[mention.start : mention.end]}" if mention else "" for mention in mentions]
    place = map(str, mistake.place.values())
    return [make_harmless(cell) for cell in (mistake.kind, *place, *shown, _context(mistake))]


def _context(mistake: Mistake) -> str:
    """Return the text round a mistake on one line, with what it is about in [[…]]."""
    mentions = [mention for mention in (mistake.gold, mistake.found) if mention]
    start, end = min(mention.start for mention in mentions), max(mention.end for mention in mentions)
    text, first, last = mistake.text, max(0, start - _CONTEXT), end + _CONTEXT
    before = ("…" if first else "") + text[first:start]
    after = text[end:last] + ("…" if last < len(text) else "")
    return f"{before}[[{text[start:end]}]]{after}"
