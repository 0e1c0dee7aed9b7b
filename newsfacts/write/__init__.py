"""Writes facts: one format a file, in the registry WRITERS."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from types import MappingProxyType

from newsfacts.types import Facts
from newsfacts.write.csv_rows import write_csv, write_tsv
from newsfacts.write.json_text import write_json, write_json_lines
from newsfacts.write.messages import Messages
from newsfacts.write.output import drop_standard_output, open_output, open_standard_output
from newsfacts.write.parquet import write_parquet
from newsfacts.write.report import write_report
from newsfacts.write.table import write_table
from newsfacts.write.terminal import make_harmless
from newsfacts.write.writer import Writer

__all__ = [
    "DATABASE",
    "FILE_WRITERS",
    "FORMATS",
    "NEED_TEXT",
    "SUFFIXES",
    "WITH_BOM",
    "WRITERS",
    "Messages",
    "Writer",
    "drop_standard_output",
    "make_harmless",
    "open_output",
    "open_standard_output",
]

WRITERS: Mapping[str, Writer] = MappingProxyType(
    {
        "table": write_table,
        "json": write_json,
        "jsonl": write_json_lines,
        "csv": write_csv,
        "tsv": write_tsv,
        "html": write_report,
    }
)
# Those that begin with a byte-order mark if the user likes.
WITH_BOM: Mapping[str, Writer] = MappingProxyType(
    {"csv": partial(write_csv, bom=True), "tsv": partial(write_tsv, bom=True)}
)
# Those that show facts in the text.
NEED_TEXT = frozenset({"html"})
# Formats that are no text, and are written to the path of a file, whole or not at all.
FILE_WRITERS: Mapping[str, Callable[[Iterable[Facts], str], None]] = MappingProxyType({"parquet": write_parquet})
# The format that is a database: what is in it already is not read again.
DATABASE = "sqlite"
FORMATS = (*WRITERS, *FILE_WRITERS, DATABASE)
# Endings of files that are no format's name.
SUFFIXES: Mapping[str, str] = MappingProxyType({"db": DATABASE, "sqlite3": DATABASE, "htm": "html"})
