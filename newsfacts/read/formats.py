"""Which reader takes what: told by the content, and by the name only where the content leaves it open."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple, TypeAlias

from newsfacts.read.archives.tar_archive import is_tar, read_tar
from newsfacts.read.archives.wacz import is_wacz, read_wacz
from newsfacts.read.archives.warc import is_warc, read_warc
from newsfacts.read.archives.zip_archive import is_zip, read_zip
from newsfacts.read.content import Content
from newsfacts.read.documents.epub import is_epub, read_epub
from newsfacts.read.documents.opendocument import is_open_document, read_open_document
from newsfacts.read.documents.rtf import is_rtf, read_rtf
from newsfacts.read.documents.word import is_word, read_word
from newsfacts.read.feeds import is_feed, read_feed
from newsfacts.read.mails.mail import is_mail, read_mail
from newsfacts.read.mails.mbox import is_mbox, read_mbox
from newsfacts.read.mails.mhtml import is_mhtml, read_mhtml
from newsfacts.read.newsml import is_newsml, read_newsml
from newsfacts.read.nexis import is_nexis, read_nexis
from newsfacts.read.other_xml import is_other_xml, refuse_xml
from newsfacts.read.packed import is_packed, unpack
from newsfacts.read.pdf import is_pdf, read_pdf
from newsfacts.read.plain import is_text, read_plain
from newsfacts.read.problems import Problem
from newsfacts.read.records import are_records, read_records
from newsfacts.read.tabular.delimited import is_delimited, read_delimited
from newsfacts.read.tabular.parquet import is_parquet, read_parquet
from newsfacts.read.tabular.workbook import is_workbook, read_workbook
from newsfacts.read.web import is_page, read_web_page
from newsfacts.types import Article

# A reader yields articles, problems, and contents that lie within and are read in turn.
Reader: TypeAlias = Callable[[Content], Iterator["Article | Content | Problem"]]


class Format(NamedTuple):
    """What can be read: how it is called, what tells it, and its reader."""

    name: str
    matches: Callable[[Content], bool]
    read: Reader


# The first that matches is taken, so that those with the surest marks come first.
READERS: tuple[Format, ...] = (
    Format("WARC", is_warc, read_warc),
    Format("a packed file", is_packed, unpack),
    Format("a PDF file", is_pdf, read_pdf),
    Format("NewsML or NITF", is_newsml, read_newsml),
    Format("an Excel file", is_workbook, read_workbook),
    Format("Parquet", is_parquet, read_parquet),
    Format("a Word file", is_word, read_word),
    Format("an OpenDocument text", is_open_document, read_open_document),
    Format("a rich text file", is_rtf, read_rtf),
    Format("an e-book", is_epub, read_epub),
    Format("WACZ", is_wacz, read_wacz),
    Format("a ZIP archive", is_zip, read_zip),
    Format("a tar archive", is_tar, read_tar),
    Format("mbox", is_mbox, read_mbox),
    Format("MHTML", is_mhtml, read_mhtml),
    Format("a mail", is_mail, read_mail),
    Format("RSS or Atom", is_feed, read_feed),
    Format("a web page", is_page, read_web_page),
    Format("XML", is_other_xml, refuse_xml),
    Format("a Nexis download", is_nexis, read_nexis),
    Format("JSON", are_records, read_records),
    Format("CSV, TSV", is_delimited, read_delimited),
    Format("text", is_text, read_plain),
)


def find_format(content: Content) -> Format | None:
    """Return the format that a content is in; None for one that is not known."""
    return next((format for format in READERS if format.matches(content)), None)
