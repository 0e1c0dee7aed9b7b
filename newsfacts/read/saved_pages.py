"""Knows what browsers save beside a page: a folder of style sheets, scripts, pictures and frames."""

from __future__ import annotations

import re
from collections.abc import Collection

SORT = "files of saved pages"  # what such files are left out as
# "Brücke gesperrt.html" and "Brücke gesperrt-Dateien", as browsers in German, English, French and Italian name it.
_FOLDER = re.compile(r"(?i)(.+)(?:[-_]dateien|_files?|_fichiers)\Z")
_SUFFIXES = (".html", ".htm", ".xhtml")


def belongs_to_page(folder: str, beside: Collection[str]) -> bool:
    """Return whether a folder of that name holds what a page needs that is among the names beside it."""
    match = _FOLDER.match(folder)
    return match is not None and any(f"{match[1]}{suffix}" in beside for suffix in _SUFFIXES)
