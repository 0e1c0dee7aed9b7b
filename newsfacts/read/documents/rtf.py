"""Reads Rich Text Format in linear time, without what is hidden, deleted or beside the text.

striprtf, the library for it, takes time that grows with the square of the text, writes out deleted and hidden text and
addresses of links, loses text boxes and splits characters beyond the first 65,536.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from newsfacts.errors import ReadError
from newsfacts.read.content import Content
from newsfacts.read.documents.articles import make_articles
from newsfacts.read.documents.flow import lay_out_row, split_lines
from newsfacts.read.problems import Problem, ReadWarning
from newsfacts.types import Article

_MARK = re.compile(rb"(?:\xef\xbb\xbf)?\s*\{\\rtf")
_TOKEN = re.compile(
    rb"\\(?P<word>[a-zA-Z]+)(?P<number>-?\d{1,9})?\x20?|\\'(?P<code>[0-9a-fA-F]{2})|\\(?P<symbol>.)"
    rb"|(?P<brace>[{}])|(?P<text>[^\\{}\r\n]+)|[\r\n]+|\\",
    re.DOTALL,
)
_DEEPEST = 10_000

# Groups that are no text: tables of fonts and styles, properties, pictures, headers and footers, comments, codes of
# fields, marks of lists, and what is there for old programs a second time. A group that starts with \* is none either.
_UNREAD = frozenset(
    """fonttbl colortbl stylesheet info listtable listoverridetable revtbl rsidtbl filetbl themedata datastore generator
    pict objdata objclass objname nonshppict shprslt sp header headerl headerr headerf footer footerl footerr footerf
    annotation atnid atnauthor atndate atntime fldinst datafield formfield bkmkstart bkmkend xe tc listtext pntext
    pnseclvl nesttableprops nonesttables ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn template""".split()
)
_READ_ALL_THE_SAME = frozenset(["shpinst"])
_BESIDE = frozenset(["footnote", "shptxt"])  # what is said after the paragraph that it hangs on
_CHARACTERS = {
    "tab": "\t", "line": "\n", "emdash": "—", "endash": "–", "emspace": " ", "enspace": " ", "qmspace": " ",
    "bullet": "•", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
}  # fmt: skip
_SYMBOLS = {"~": "\u00a0", "_": "-", "-": "", "{": "{", "}": "}", "\\": "\\", "\t": "\t"}
_PARAGRAPH_ENDS = frozenset(["par", "sect", "page"])
_CODE_PAGES = {"ansi": "cp1252", "mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
# Of fonts, by the number of their character set.
_CHARSETS = {
    77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gbk", 136: "cp950", 161: "cp1253", 162: "cp1254",
    163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
    254: "cp437", 255: "cp850",
}  # fmt: skip


def is_rtf(content: Content) -> bool:
    """Return whether it is Rich Text Format."""
    return bool(_MARK.match(content.head))


def read_rtf(content: Content) -> Iterator[Article | Problem]:
    """Yield the articles of a Rich Text file; notes and boxes follow the paragraph that they belong to."""
    reader = _Reader()
    is_whole = reader.read(content.read(), content.source)
    yield from make_articles(content, reader.stories[0].finish(), reader.title)
    if not is_whole:
        yield ReadWarning("the file is cut off, so its text may be too", where=content.source)


@dataclass
class _Group:
    """What holds within a pair of braces; a group in it starts with the same."""

    is_read: bool = True
    is_starred: bool = False
    is_title: bool = False
    is_beside: bool = False
    is_hidden: bool = False
    is_deleted: bool = False
    replacing: int = 1  # characters after one in Unicode, for programs that do not know it
    code_page: str = ""  # of the font

    @property
    def is_shown(self) -> bool:
        return self.is_read and not self.is_hidden and not self.is_deleted


@dataclass
class _Story:
    """Text that runs on by itself: the document's, a note's, a box's."""

    lines: list[str] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)  # of the paragraph
    after: list[str] = field(default_factory=list)
    cells: list[list[str]] = field(default_factory=list)  # of the row
    cell: list[str] = field(default_factory=list)
    nested: list[list[str]] = field(default_factory=list)  # cells of a row of a table in the cell
    is_in_table: bool = False

    def take_paragraph(self) -> list[str]:
        """Return the lines of what was written since the last paragraph."""
        # Characters beyond the first 65,536 come in halves.
        text = "".join(self.parts).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        lines = [*split_lines(text), *self.after]
        self.parts, self.after = [], []
        return lines

    def end_paragraph(self) -> None:
        lines = self.take_paragraph()
        if self.is_in_table:
            self.cell += lines
        else:
            self.end_row()
            self.lines += lines

    def end_cell(self) -> None:
        self.cells.append(self.cell + self.take_paragraph())
        self.cell = []

    def end_row(self) -> None:
        self.lines += lay_out_row([*self.cells, self.cell])
        self.cells, self.cell = [], []

    def end_nested_cell(self) -> None:
        self.nested.append(self.take_paragraph())

    def end_nested_row(self) -> None:
        self.cell += lay_out_row(self.nested)
        self.nested = []

    def finish(self) -> list[str]:
        self.end_nested_row()
        self.end_paragraph()
        self.end_row()
        return self.lines


class _Reader:
    def __init__(self) -> None:
        self.title = ""
        self.stories = [_Story()]
        self._groups = [_Group()]
        self._bytes = b""  # not yet decoded
        self._replaced = 0  # characters still to be passed over
        self._code_page = "cp1252"
        self._fonts: dict[int, str] = {}
        self._font = 0  # which is being defined
        self._ends: dict[str, Callable[[_Story], None]] = {
            **dict.fromkeys(_PARAGRAPH_ENDS, _Story.end_paragraph),
            "cell": _Story.end_cell,
            "row": _Story.end_row,
            "nestcell": _Story.end_nested_cell,
            "nestrow": _Story.end_nested_row,
        }

    def read(self, data: bytes, where: str) -> bool:
        """Read a file into the stories, of which one is left; return whether the file is whole."""
        at, end = data.index(b"{"), len(data)
        while at < end and (token := _TOKEN.match(data, at)):
            at = token.end()
            kind = token.lastgroup
            if kind == "text":
                self._write_bytes(token["text"])
            elif kind == "code":
                self._write_bytes(bytes.fromhex(token["code"].decode()))
            elif kind == "symbol":
                self._read_symbol(token["symbol"].decode("latin-1"))
            elif kind == "brace":
                self._decode()
                self._replaced = 0
                if token["brace"] == b"}":
                    self._end_group()
                    if len(self._groups) == 1:
                        return True
                elif len(self._groups) > _DEEPEST:
                    raise ReadError("its groups nest without end", where=where, remedy="save it anew")
                else:
                    self._groups.append(replace(self._groups[-1], is_starred=False, is_beside=False))
            elif token["word"]:
                number = int(token["number"]) if token["number"] else None
                if token["word"] == b"bin":
                    at += max(number or 0, 0)
                else:
                    self._read_word(token["word"].decode(), number)
        self._decode()
        while len(self._groups) > 1:
            self._end_group()
        return False

    def _end_group(self) -> None:
        if self._groups.pop().is_beside:
            lines = self.stories.pop().finish()
            self.stories[-1].after += lines

    def _write_bytes(self, data: bytes) -> None:
        skipped = min(self._replaced, len(data))
        self._replaced -= skipped
        self._bytes += data[skipped:]

    def _decode(self) -> None:
        """Write the bytes so far, which are in the encoding of the font."""
        if self._bytes:
            self._write(self._bytes.decode(self._groups[-1].code_page or self._code_page, "replace"))
            self._bytes = b""

    def _write(self, text: str) -> None:
        group = self._groups[-1]
        if group.is_title:
            self.title += text
        elif group.is_shown:
            self.stories[-1].parts.append(text)

    def _read_symbol(self, symbol: str) -> None:
        self._decode()
        self._replaced = 0
        if symbol == "*":
            self._groups[-1].is_starred = True
        elif symbol in "\r\n":
            self._read_word("par", None)
        else:
            self._write(_SYMBOLS.get(symbol, ""))

    def _read_word(self, word: str, number: int | None) -> None:
        self._decode()
        self._replaced = 0
        group = self._groups[-1]
        if word == "u" and number is not None:
            self._write(chr(number % 0x10000))
            self._replaced = group.replacing
        elif word in _CHARACTERS:
            self._write(_CHARACTERS[word])
        elif word in self._ends:
            if group.is_shown:
                self._ends[word](self.stories[-1])
        elif word in _UNREAD or (group.is_starred and word not in _READ_ALL_THE_SAME):
            group.is_read = False
        elif word in _BESIDE and group.is_read:
            group.is_beside = True
            self.stories.append(_Story())
        else:
            self._set(group, word, number)

    def _set(self, group: _Group, word: str, number: int | None) -> None:
        """Take note of a property of the text that follows."""
        if word == "v":
            group.is_hidden = number != 0
        elif word == "deleted":
            group.is_deleted = number != 0
        elif word == "plain":
            group.is_hidden = False
        elif word in ("pard", "intbl"):
            self.stories[-1].is_in_table = word == "intbl"
        elif word == "uc":
            group.replacing = max(number or 0, 0)
        elif word == "title":
            group.is_title = True
        elif word in _CODE_PAGES:
            self._code_page = _CODE_PAGES[word]
        elif word == "ansicpg":
            self._code_page = _check_encoding(f"cp{number}") or self._code_page
        elif word == "f" and number is not None:
            self._font = number
            group.code_page = self._fonts.get(number, "")
        elif word == "fcharset" and number is not None:
            self._fonts[self._font] = _CHARSETS.get(number, "")


def _check_encoding(name: str) -> str:
    """Return the name of an encoding, or nothing if there is none of that name."""
    try:
        return codecs.lookup(name).name
    except LookupError:
        return ""
