"""Makes text of others safe to print on a terminal."""

from __future__ import annotations

import re
from typing import Any, TextIO, cast

_BLANKS = re.compile(r"[ \t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]+")  # not those that hold words together
# Control characters steer a terminal; direction overrides make a line look like another one. C0 has pictures.
_HARMLESS = (
    {code: 0x2400 + code for code in range(32)}
    | {0x7F: 0x2421}
    | dict.fromkeys([*range(0x80, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)], 0xFFFD)
    | dict.fromkeys(range(0xD800, 0xE000), 0xFFFD)
)
_SHOWN = {code: shown for code, shown in _HARMLESS.items() if code not in map(ord, "\t\n")}


def make_harmless(text: str) -> str:
    """Return the text on one line, with control characters shown instead of obeyed."""
    return _BLANKS.sub(" ", text).translate(_HARMLESS).strip()


def guard_terminal(out: TextIO) -> TextIO:
    """Return the stream, or if it is a terminal one that shows control characters there; lines stay lines.

    It is for formats that programs read, which are written as they are everywhere else.
    """
    return cast(TextIO, _Screen(out)) if out.isatty() else out


class _Screen:
    def __init__(self, terminal: TextIO) -> None:
        self._terminal = terminal

    def write(self, text: str) -> int:
        return self._terminal.write(text.replace("\r\n", "\n").translate(_SHOWN))

    def __getattr__(self, name: str) -> Any:
        return getattr(self._terminal, name)
