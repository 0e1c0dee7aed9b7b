"""Reads a PDF file from its first page to its last."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from typing import Any

from newsfacts.errors import ReadError
from newsfacts.read.content import Content
from newsfacts.read.documents.articles import make_articles
from newsfacts.read.documents.flow import split_lines
from newsfacts.read.extras import import_extra
from newsfacts.read.pages.layout import tidy
from newsfacts.read.pdf.boxes import PrintedLine
from newsfacts.read.pdf.characters import PrintedPage, read_page
from newsfacts.read.pdf.columns import find_blocks, find_body_height
from newsfacts.read.pdf.lines import join_pieces
from newsfacts.read.pdf.paragraphs import make_paragraphs
from newsfacts.read.pdf.running import leave_out_running
from newsfacts.read.problems import Problem, ReadWarning
from newsfacts.types import Article

_MOST_CHARACTERS = 25_000_000
_MOST_PAGES = 20_000
_NAMED_RUNS = 5
_OCR = "recognise its text first, with ocrmypdf for example"


def read_document(content: Content) -> Iterator[Article | Problem]:
    """Yield the articles of a PDF file, and which of its pages are pictures of text."""
    pages: list[tuple[float, list[PrintedLine]]] = []
    across: list[str] = []
    unreadable: list[int] = []
    characters = 0
    with closing(_open(content)) as document:
        title = tidy(document.get_metadata_value("Title"))
        if len(document) > _MOST_PAGES:
            raise ReadError(f"more than {_MOST_PAGES:,} pages are too many", where=content.source, remedy="split it")
        for number in range(len(document)):
            page = _read_page(document, number)
            if page is None or page.has_no_text:
                unreadable.append(number + 1)
            if page is not None:
                pages.append((page.height, join_pieces(page.pieces)))
                across += page.across
                characters += page.characters
            if characters > _MOST_CHARACTERS:
                what = f"more than {_MOST_CHARACTERS:,} characters are no article"
                raise ReadError(what, where=content.source, remedy="split it into its articles")
    kept = leave_out_running(pages)
    body = find_body_height(line for page in kept for line in page)
    lines = [*make_paragraphs((find_blocks(page, body) for page in kept), body), *across]
    lines = [tidied for line in lines for tidied in split_lines(line)]
    if unreadable and not lines:
        raise ReadError("its pages are pictures without a text layer", where=content.source, remedy=_OCR)
    if unreadable:
        what = f"text may be missing: no letters can be read from {_name_pages(unreadable)}"
        yield ReadWarning(what, where=content.source, remedy=_OCR)
    yield from make_articles(content, lines, title)


def _open(content: Content) -> Any:
    pdfium = import_extra("pypdfium2", "pdf", content.source)
    file = content.file
    try:
        return pdfium.PdfDocument(file if hasattr(file, "readinto") else file.read())
    except pdfium.PdfiumError as error:
        if error.err_code == pdfium.raw.FPDF_ERR_PASSWORD:
            what, remedy = "it is protected by a password", "save it without one first"
        else:
            what, remedy = "this PDF file is damaged or cut off", "save it anew, or turn it into text first"
        raise ReadError(what, where=content.source, remedy=remedy) from error


def _read_page(document: Any, number: int) -> PrintedPage | None:
    """Return what is on a page, or nothing if it is damaged."""
    from pypdfium2 import PdfiumError

    try:
        with closing(document[number]) as page:
            return read_page(page)
    except PdfiumError:
        return None


def _name_pages(numbers: list[int]) -> str:
    """Name pages: page 2; pages 1 to 3, 7."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    named = [f"{run[0]} to {run[-1]}" if len(run) > 1 else str(run[0]) for run in runs]
    more = len(named) - _NAMED_RUNS
    named = [*named[:_NAMED_RUNS], *(["others"] if more > 0 else [])]
    return ("pages " if len(numbers) > 1 else "page ") + ", ".join(named)
