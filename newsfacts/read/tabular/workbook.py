"""Reads tables of Excel and of what writes its files."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from newsfacts.errors import ReadError
from newsfacts.read.content import MOST_BYTES, Content
from newsfacts.read.extras import import_extra
from newsfacts.read.problems import LeftOutError, Problem, ReadWarning
from newsfacts.read.tabular.rows import Rows, TableRow, read_rows
from newsfacts.read.zipped import list_zip, open_zip
from newsfacts.types import Article

if TYPE_CHECKING:
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet

_FOLDER = "xl/"
_WORKBOOK = "xl/workbook.xml"
_SHEETS = "xl/worksheets/"
_MOST_ROWS = 1 << 20  # what a sheet can have
_CARRIAGE_RETURN = "_x000D_"  # as Excel writes it


def is_workbook(content: Content) -> bool:
    """Return whether it is a file of Excel."""
    return any(name.startswith(_FOLDER) for name in list_zip(content))


def read_workbook(content: Content) -> Iterator[Article | Problem]:
    """Yield the article of each row of each sheet. Raises LeftOutError where no sheet has a column of texts."""
    openpyxl = import_extra("openpyxl", "xlsx", content.source)
    _check(content)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about what is lost of validation, pictures and the like
        book = openpyxl.load_workbook(content.file, read_only=True, data_only=True, keep_links=False)
    found, unfit = False, []
    for sheet in book.worksheets:
        where = content.source if len(book.worksheets) == 1 else f"{content.source}#{sheet.title}"
        try:
            for result in read_rows(_split_rows(sheet, where), where, content.options.text_column):
                found = True
                yield result
        except LeftOutError as error:
            unfit.append(error)
    if unfit and not found:
        raise unfit[0]
    yield from (ReadWarning(f"this sheet is left out: {error.what}", where=error.where) for error in unfit)


def _check(content: Content) -> None:
    """Raise ReadError where it holds more than may be unpacked; all but the sheets is held in memory."""
    with open_zip(content) as archive:
        members = archive.infolist()
    if all(member.filename != _WORKBOOK for member in members):
        raise ReadError("an Excel file in a binary format", where=content.source, remedy="save it as .xlsx first")
    content.unpacking.add(sum(member.file_size for member in members), content.source)
    if sum(member.file_size for member in members if not member.filename.startswith(_SHEETS)) > MOST_BYTES:
        what = f"more than {MOST_BYTES >> 20} MiB of texts are too much to be read at once"
        raise ReadError(what, where=content.source, remedy="save it as CSV")
    content.file.seek(0)


def _split_rows(sheet: ReadOnlyWorksheet, where: str) -> Rows:
    sheet.reset_dimensions()  # which some programs state wrongly
    for number, cells in enumerate(sheet.iter_rows(values_only=True), 1):
        if number > _MOST_ROWS:
            raise ReadError("more rows than a sheet can have", where=where)
        if cells:
            yield TableRow(f"{where}:{number}", [_read_cell(cell) for cell in cells])


def _read_cell(cell: Any) -> Any:
    if isinstance(cell, str) and _CARRIAGE_RETURN in cell:
        return cell.replace(f"{_CARRIAGE_RETURN}\n", "\n").replace(_CARRIAGE_RETURN, "\n")
    return cell
