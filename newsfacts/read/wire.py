"""What news agencies put around a text: a dateline, the headline once more, notes to editors."""

from __future__ import annotations

import re

_NOTES = re.compile(r"#{1,3} ?(?:dpa-)?Notizblock\b")  # the heading above what is for editors, in plain text
# The last line of a report, which names its editors: dpa kre/su yysw a3 lön mda
_SIGN_OFF = re.compile(r"dpa(?:/[a-z]{2,4})? (?:[a-zäöüß\d/-]{1,9} ){0,8}[a-zäöüß\d/-]{1,9}")
_DASHES = " -–—_:"


def drop_notes(lines: list[str]) -> list[str]:
    """Leave out what an agency puts below a text for the editors that receive it."""
    end = next((at for at, line in enumerate(lines) if _NOTES.match(line)), len(lines))
    lines = lines[:end]
    while lines and (not lines[-1] or _SIGN_OFF.fullmatch(lines[-1])):
        lines = lines[:-1]
    return lines


def add_dateline(lines: list[str], dateline: str) -> list[str]:
    """Put a dateline before the text, where the text does not show it; one on a line of its own begins the next."""
    dateline = dateline.strip()
    bare = dateline.rstrip(_DASHES)
    if not lines or not bare:
        return lines
    at = next((at for at, line in enumerate(lines) if bare in line), None)
    if at is None:
        return [f"{dateline} {lines[0]}", *lines[1:]]
    if lines[at].rstrip(_DASHES) == bare and at + 1 < len(lines):
        return [*lines[:at], f"{lines[at]} {lines[at + 1]}", *lines[at + 2 :]]
    return lines


def drop_title(lines: list[str], title: str | None) -> list[str]:
    """Leave out lines before the text that repeat its title."""
    at = next((at for at, line in enumerate(lines) if line != title), len(lines) - 1)
    return lines[at:]
