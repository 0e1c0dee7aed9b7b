"""Names what newsfacts cannot read by how it begins, and what a user can do about it."""

from __future__ import annotations

from typing import NamedTuple

from newsfacts.errors import ReadError


class Unreadable(NamedTuple):
    """What cannot be read: what it is, the sort of files that it is left out with in a folder, and what to do.

    Only what nobody takes for an article is of a sort. What may hold one is an error wherever it is found.
    """

    name: str
    sort: str = ""
    remedy: str = ""

    def to_error(self, where: str) -> ReadError:
        """Return the error to report."""
        return ReadError(f"this is {self.name}, no text", where=where, remedy=self.remedy or None)


_PICTURE = Unreadable("a picture", "pictures", "turn it into text first")
_SOUND = Unreadable("sound or film", "sound and film", "write down what is said first")
_FONT = Unreadable("a font", "fonts")
_PROGRAM = Unreadable("a program", "programs")
_DATABASE = Unreadable("an SQLite database", "databases", "export its articles as CSV or JSON Lines")
_OLD_OFFICE = Unreadable(
    "an old Office file, or one with a password", "", "save it as .docx without a password, or as plain text first"
)
_ARCHIVE = Unreadable("an archive that newsfacts does not unpack", "", "unpack it first")

_OLE = b"\xd0\xcf\x11\xe0"  # of old Office files, and of mails in Outlook
# How files begin, from an offset on.
_MARKS: tuple[tuple[int, bytes, Unreadable], ...] = (
    (0, b"\xff\xd8\xff", _PICTURE),
    (0, b"\x89PNG", _PICTURE),
    (0, b"GIF8", _PICTURE),
    (0, b"II*\0", _PICTURE),
    (0, b"MM\0*", _PICTURE),
    (0, b"\0\0\1\0", _PICTURE),
    (8, b"WEBP", _PICTURE),
    (4, b"ftypavif", _PICTURE),
    (4, b"ftyphei", _PICTURE),
    (4, b"ftyp", _SOUND),
    (8, b"WAVE", _SOUND),
    (8, b"AVI ", _SOUND),
    (0, b"ID3", _SOUND),
    (0, b"OggS", _SOUND),
    (0, b"fLaC", _SOUND),
    (0, b"\x1aE\xdf\xa3", _SOUND),
    (0, b"wOFF", _FONT),
    (0, b"wOF2", _FONT),
    (0, b"\0\1\0\0\0", _FONT),
    (0, b"OTTO", _FONT),
    (0, b"\x7fELF", _PROGRAM),
    (0, b"MZ\x90", _PROGRAM),
    (0, b"\xca\xfe\xba\xbe", _PROGRAM),
    (
        0,
        b"SQLite format 3\0",
        _DATABASE,
    ),
    (0, b"7z\xbc\xaf", _ARCHIVE),
    (0, b"Rar!", _ARCHIVE),
    (0, b"\x28\xb5\x2f\xfd", _ARCHIVE),
    (0, b"PK\x03\x04", _ARCHIVE),
    (0, b"%PDF-", Unreadable("a PDF file", "", "turn it into text first, with pdftotext for example")),
    (0, b"{\\rtf", Unreadable("a rich text file", "", "save it as plain text first")),
    (0, _OLE, _OLD_OFFICE),
    (0, b"%!PS", Unreadable("a PostScript file", "", "turn it into text first, with ps2ascii for example")),
    (0, b"ITSF", Unreadable("a help file", "", "unpack its pages first")),
    (60, b"BOOKMOBI", Unreadable("an e-book", "", "turn it into text first, with Calibre for example")),
)
_OUTLOOK = Unreadable("a mail that Outlook saved", "", "save it as .eml, .mht or text in Outlook first")
_OUTLOOK_MARK = "__substg1.0_".encode("utf-16-le")
_NO_TEXT = Unreadable("binary content", "binary files")
_WIDE = Unreadable(
    "binary content", "binary files", "if it is UTF-16 without a byte-order mark, pass --encoding utf-16-le"
)


def name_unreadable(head: bytes, suffix: str = "") -> Unreadable:
    """Return what it is that begins like that and is none of the formats that are read."""
    if head.startswith(_OLE) and (suffix == ".msg" or _OUTLOOK_MARK in head):
        return _OUTLOOK
    for offset, mark, named in _MARKS:
        if head.startswith(mark, offset):
            return named
    return _WIDE if b"\0" in head else _NO_TEXT
