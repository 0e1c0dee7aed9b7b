"""Writes facts: one format a file, in the registry WRITERS."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import TextIO, TypeAlias

from newsfacts.types import Facts
from newsfacts.write.csv_rows import write_csv
from newsfacts.write.json_text import write_json, write_json_lines
from newsfacts.write.messages import Messages
from newsfacts.write.output import drop_standard_output, open_output, open_standard_output
from newsfacts.write.table import write_table
from newsfacts.write.terminal import make_harmless

__all__ = [
    "WRITERS",
    "Messages",
    "Writer",
    "drop_standard_output",
    "make_harmless",
    "open_output",
    "open_standard_output",
]

# Writes each article's facts as soon as they come, and what stands before the first and behind the last.
Writer: TypeAlias = Callable[[Iterable[Facts], TextIO], None]

WRITERS: Mapping[str, Writer] = MappingProxyType(
    {"table": write_table, "json": write_json, "jsonl": write_json_lines, "csv": write_csv}
)
