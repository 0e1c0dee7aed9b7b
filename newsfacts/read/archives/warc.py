"""Reads WARC files: each page that a crawler fetched, in turn."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator
from itertools import count
from typing import TYPE_CHECKING, Any, NamedTuple

from newsfacts.errors import ReadError
from newsfacts.read.archives.seen_pages import SeenPages
from newsfacts.read.archives.warc_stream import MARK, WarcStream, is_packed_warc
from newsfacts.read.content import MOST_BYTES, Content
from newsfacts.read.decode import is_binary
from newsfacts.read.left_out import LeftOut
from newsfacts.read.media_types import read_media_type
from newsfacts.read.problems import Problem

if TYPE_CHECKING:
    from warcio.recordloader import ArcWarcRecord

_ARC = b"filedesc://"
_PAGES = ("text/html", "application/xhtml+xml", "")  # the last where the server did not say
_OK = "200"
_NO_ANSWERS = ("resource", "conversion")  # what crawlers add: pictures of pages, their words without order
_HEAD = 8192  # bytes in which text is told from what is packed


class _Page(NamedTuple):
    url: str
    date: str
    media_type: str
    charset: str | None
    data: bytes


def is_warc(content: Content) -> bool:
    """Return whether it is a WARC file, or one in the format before it."""
    return content.head.startswith((MARK, _ARC)) or is_packed_warc(content.head)


def read_warc(content: Content) -> Iterator[Content | Problem]:
    """Yield the pages, each version of one once, and a warning of what else there is."""
    if content.head.startswith(_ARC):
        remedy = "turn it into WARC first, with `warcio recompress`"
        raise ReadError("this is an ARC file, the format before WARC", where=content.source, remedy=remedy)
    left_out, seen = LeftOut(content.source, is_crawl=True), SeenPages()
    for page in _read_pages(content, left_out):
        if isinstance(page, ReadError):
            left_out.found += 1
            yield page
        elif (source := seen.name(page.url, page.date, page.data)) is None:
            left_out.found += 1
            left_out.add(page.url, "pages that are there twice")
        else:
            content.unpacking.add(len(page.data), content.source)
            yield content.make_part(
                source,
                page.data,
                media_type=page.media_type or "text/html",
                charset=page.charset,
                url=page.url,
                container=left_out,
                user_has_it=False,
            )
    if problem := left_out.to_problem():
        yield problem


def _read_pages(content: Content, left_out: LeftOut) -> Iterator[_Page | ReadError]:
    """Yield the pages; what is damaged is an error that names the record, and those after it follow."""
    from warcio.recordloader import ArcWarcRecordLoader

    loader = ArcWarcRecordLoader(verify_http=False, arc2warc=False)
    stream = WarcStream(content.stream, packed=not content.head.startswith(MARK))
    for number in count(1):
        where = f"{content.source}#{number}"
        try:
            line, is_lost = stream.skip_to_record()
        except ReadError as error:
            yield ReadError(error.what, where=where)
            continue
        if is_lost:
            yield ReadError("before this record there is something that is none", where=where)
        if not line:
            return
        try:
            record = loader.parse_record_stream(stream, line, known_format="warc")
            where = record.rec_headers.get_header("WARC-Target-URI") or where
            page = _read_record(record, where, left_out)
            _end_record(record)
            if page:
                yield page
        except ReadError as error:
            yield ReadError(error.what, where=where)
        except Exception:  # What the library raises on a damaged record is beyond counting.
            yield ReadError("this record is damaged", where=where)


def _end_record(record: ArcWarcRecord) -> None:
    """Read what is left of a record. Raises ReadError where that is less than it says."""
    if record.length is None:
        raise ReadError("this record does not say how long it is")
    while record.raw_stream.read(1 << 16):
        pass
    if record.raw_stream.limit:
        raise ReadError("this record is cut off")


def _read_record(record: ArcWarcRecord, url: str, left_out: LeftOut) -> _Page | None:
    """Return the page in a record; None where there is none, which is noted if it is something else from the web."""
    headers = record.http_headers
    if record.rec_type in _NO_ANSWERS:
        left_out.found += 1
        left_out.add(url, "records that are no answers")
    if record.rec_type != "response" or headers is None or record.length is None:
        return None
    media_type, charset = read_media_type(headers.get_header("Content-Type") or "")
    if headers.get_statuscode() != _OK:
        left_out.found += 1
        left_out.add(url, "answers other than 200 OK")
        return None
    if media_type not in _PAGES:
        left_out.found += 1
        left_out.add(url, "pictures, scripts and other files")
        return None
    date = record.rec_headers.get_header("WARC-Date") or ""
    return _Page(url, date, media_type, charset, _read_body(record, headers))


def _read_body(record: ArcWarcRecord, headers: Any) -> bytes:
    """Return the page itself. Raises ReadError where it is too long, or cannot be unpacked."""
    from warcio.bufferedreaders import ChunkedDataReader

    data = record.raw_stream.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise ReadError(f"a page of more than {MOST_BYTES >> 20} MiB")
    if (headers.get_header("Transfer-Encoding") or "").lower() == "chunked":
        data = ChunkedDataReader(io.BytesIO(data)).read()
    return _unpack(data, (headers.get_header("Content-Encoding") or "").strip().lower())


def _unpack(data: bytes, encoding: str) -> bytes:
    """Unpack a page as its server packed it; some crawlers have done that already. Raises ReadError."""
    if encoding in ("gzip", "x-gzip", "deflate"):
        for bits in (47, -15):  # gzip or zlib, and what some servers send for the latter
            unpacker = zlib.decompressobj(bits)
            try:
                unpacked = unpacker.decompress(data, MOST_BYTES)
            except zlib.error:
                continue
            if unpacker.unconsumed_tail:
                raise ReadError(f"a page of more than {MOST_BYTES >> 20} MiB, unpacked")
            return unpacked
    if encoding and is_binary(data[:_HEAD]):
        raise ReadError(f"this page is packed in a way that newsfacts does not unpack ({encoding})")
    return data
