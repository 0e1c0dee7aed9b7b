"""Text as it is meant to be read: letters composed, nothing invisible in it, and where each character is written.

macOS and PDF write "ü" as a letter and a mark; web pages and word processors leave hyphens and marks of direction in
words that nobody sees. No grammar or table has such spellings, so that nothing is found in them.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_right
from dataclasses import dataclass, field

from newsfacts.text.spans import Offsets

_SOFT_HYPHEN = "\u00ad"
# Source: Default_Ignorable_Code_Point of Unicode 15, but the fillers of Hangul and Khmer, which are letters.
_INVISIBLE = (
    "\u00ad\u034f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
# Source: the blocks of combining marks of Unicode 15.
_MARKS = "\u0300-\u034e\u0350-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
# One character for one or several others: hyphens of their own, ligatures, letters that are signs.
_REPLACED = {
    "\u2010": "-", "\u2011": "-", "\u2126": "Ω", "\u212a": "K", "\u212b": "Å",
    "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st",
}  # fmt: skip
# Unicode's Stream-Safe Text Format has no longer row of marks on a letter: to sort them takes the square of their
# number.
_MOST_MARKS = 30
_SIGNS = "".join(_REPLACED)
_ODD = re.compile(rf"[{_INVISIBLE}{_MARKS}{_SIGNS}]")
# What is read otherwise than it is written. A soft hyphen at the end of a line joins the word that goes on below.
_UNIT = re.compile(
    rf"(?P<sign>[{_SIGNS}])?(?P<marks>(?:[{_INVISIBLE}]*[{_MARKS}]){{1,{_MOST_MARKS}}})|[{_SIGNS}]"
    rf"|(?P<invisible>[{_INVISIBLE}]+)(?P<line_end>(?:\r\n?|\n)[^\S\r\n]*(?=[{_INVISIBLE}]*[^\W\d_]))?"
)
_INVISIBLE_CHARACTER = re.compile(rf"[{_INVISIBLE}]")


@dataclass(frozen=True, eq=False)
class Composed:
    """A text that is read, and where its units are: what in it is read otherwise than it is written.

    Unit n is text[read[2n]:read[2n + 1]], which may be empty, and is written at written[2n] to written[2n + 1]. Between
    units both are the same.
    """

    text: str
    read: array[int] = field(default_factory=lambda: array("q"))
    written: array[int] = field(default_factory=lambda: array("q"))

    @property
    def is_as_written(self) -> bool:
        """Whether it is read letter for letter as it is written."""
        return not self.read

    def find_written(self, start: int, end: int) -> Offsets:
        """Return where text[start:end], which is not empty, is written; units that it is part of are whole."""
        return self._locate(start)[0], self._locate(end - 1)[1]

    def _locate(self, offset: int) -> Offsets:
        """Return where the character at an offset is written."""
        before = bisect_right(self.read, offset)  # so many units begin or end there or before
        if before % 2:
            return self.written[before - 1], self.written[before]
        moved = self.written[before - 1] - self.read[before - 1] if before else 0
        return offset + moved, offset + moved + 1


def drop_invisible(text: str) -> str:
    """Return a text without what is invisible; letters stay as they are written."""
    return _INVISIBLE_CHARACTER.sub("", text)


def compose(text: str) -> Composed:
    """Return a text as it is read: composed (NFC) and without what is invisible.

    >>> composed = compose("Der Bu\N{COMBINING DIAERESIS}rger\N{SOFT HYPHEN}meister")
    >>> composed.text
    'Der Bürgermeister'
    >>> composed.find_written(4, 17)
    (4, 19)
    """
    if not _ODD.search(text):
        return Composed(text)
    pieces: list[str] = []
    read, written = array("q"), array("q")
    length = position = 0  # of what is read, and in what is written
    for match in _UNIT.finditer(text):
        start, end = match.span()
        if match["invisible"]:
            unit, end = "", end if _SOFT_HYPHEN in match["invisible"] else match.end("invisible")
        else:
            if not match["sign"] and match["marks"] and start > position and not text[start - 1].isspace():
                start -= 1  # the letter that the marks are on
            letters = _INVISIBLE_CHARACTER.sub("", text[start:end])
            unit = unicodedata.normalize("NFC", "".join(_REPLACED.get(letter, letter) for letter in letters))
        pieces += (text[position:start], unit)
        length += start - position
        read.extend((length, length + len(unit)))
        written.extend((start, end))
        length, position = length + len(unit), end
    pieces.append(text[position:])
    return Composed("".join(pieces), read, written)
