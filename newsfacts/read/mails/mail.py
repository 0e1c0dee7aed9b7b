"""Reads mails: the text of each, and what is attached to it in turn."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.message import Message
from typing import TypeAlias

from newsfacts.errors import ReadError
from newsfacts.read.archives.members import tidy_name
from newsfacts.read.content import Content
from newsfacts.read.decode import decode
from newsfacts.read.left_out import LeftOut
from newsfacts.read.mails.headers import decode_words, list_headers, read_header
from newsfacts.read.media_types import read_charset
from newsfacts.read.pages.fragments import read_fragment
from newsfacts.read.problems import Problem, ReadWarning
from newsfacts.read.publication import parse_published
from newsfacts.types import Article

# What a mail consists of, in order: texts as they are read, and what is attached.
_Piece: TypeAlias = "str | Message"

# What no mail is without, but somebody may write above a text as well, and what only programs write.
_WRITTEN = frozenset(["from", "to", "date", "subject"])
_FEWEST_WRITTEN = 3
_TECHNICAL = frozenset(["message-id", "mime-version", "received", "return-path", "delivered-to", "content-type"])

_ADDRESS = re.compile(r"https?://\S+")
_SEALED = frozenset(["multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"])
# What programs add for each other.
_UNREAD = frozenset(
    """application/pkcs7-signature application/x-pkcs7-signature application/pgp-signature application/pgp-keys
    message/delivery-status message/disposition-notification text/rfc822-headers text/x-amp-html""".split()
)
# A line that goes on in the next one, if neither is quoted nor announces the signature.
_SOFT_LINE_END = re.compile(r"(?m)(?<!^--) \r?\n(?![>\s]|--\s)")
_ENOUGH = 0.5  # of the letters of the longest version of a text


def is_mail(content: Content) -> bool:
    """Return whether it is a mail: it begins with the headers of one."""
    names = list_headers(content.head)
    if content.suffix == ".eml" or content.media_type == "message/rfc822":
        return bool(names)
    return "from" in names and (bool(names & _TECHNICAL) or len(names & _WRITTEN) >= _FEWEST_WRITTEN)


def read_mail(content: Content) -> Iterator[Article | Content | Problem]:
    """Yield the article of a mail, and what is attached to it."""
    from newsfacts.read.mails.message import parse_message

    message = parse_message(content)
    pieces = list(_list_pieces(message, content))
    attached = [piece for piece in pieces if isinstance(piece, Message)]
    text = "\n\n".join(piece for piece in pieces if isinstance(piece, str))
    if text or not attached:
        yield from _make_article(message, text, content)
    left_out = content.container or LeftOut(content.source, found=1)
    for number, part in enumerate(attached, start=1):
        yield _make_attachment(content, part, number, left_out)
    if content.container is None and (problem := left_out.to_problem()):
        yield problem


def _make_article(message: Message, text: str, content: Content) -> Iterator[Article | Problem]:
    published, sent = None, read_header(message, "date")
    try:
        published = parse_published(sent)
    except (ValueError, OverflowError):
        yield ReadWarning(f"cannot understand the date {sent[:40]!r}", where=content.source)
    title = read_header(message, "subject") or None
    yield Article(
        source=content.source, text=text, published=published, title=title, user_has_text=False, title_is_read=True
    )


def _make_attachment(content: Content, part: Message, number: int, left_out: LeftOut) -> Content:
    from mimetypes import guess_extension

    name = tidy_name(decode_words(part.get_filename() or ""))
    media_type = part.get_content_type()
    return content.make_part(
        f"{content.source}/{name or f'#{number}'}",
        _read_bytes(part),
        name=name or f"{number}{guess_extension(media_type) or ''}",
        media_type="" if media_type == "application/octet-stream" else media_type,
        charset=read_charset(part),
        container=left_out,
        user_has_it=False,
    )


def _list_pieces(part: Message, content: Content) -> Iterator[_Piece]:
    """Yield the texts of a part of a mail and what is attached to it. Raises ReadError where it is encrypted."""
    media_type = part.get_content_type()
    if media_type in _SEALED:
        remedy = "open it in your mail program and save its text"
        raise ReadError("this mail is encrypted", where=content.source, remedy=remedy)
    if media_type in _UNREAD:
        return
    if part.is_multipart() and media_type != "message/rfc822":
        read = [list(_list_pieces(child, content)) for child in part.get_payload() if isinstance(child, Message)]
        if media_type == "multipart/alternative":
            yield from _choose_version(read)
        else:
            for pieces in read:
                yield from pieces
    elif _is_text(part) and (text := _read_text(part, content)) is not None:
        if text:
            yield text
    elif not _is_shown_within(part):
        yield part


def _choose_version(versions: list[list[_Piece]]) -> Iterator[_Piece]:
    """Yield the richest of several versions of a text, unless it says much less; and what is attached to any."""
    texts = [[piece for piece in version if isinstance(piece, str)] for version in versions]
    sizes = [sum(len(_ADDRESS.sub("", text)) for text in version) for version in texts]
    enough = [version for version, size in zip(texts, sizes) if size >= _ENOUGH * max(sizes)]
    yield from enough[-1] if enough else []
    for version in versions:
        yield from (piece for piece in version if isinstance(piece, Message))


def _is_text(part: Message) -> bool:
    is_attached = part.get_content_disposition() == "attachment" or part.get_filename()
    return part.get_content_type() in ("text/plain", "text/html") and not is_attached


def _is_shown_within(part: Message) -> bool:
    """Return whether it is a picture that is part of the text."""
    is_picture = part.get_content_maintype() == "image"
    return is_picture and (part.get_content_disposition() != "attachment" or "content-id" in part)


def _read_text(part: Message, content: Content) -> str | None:
    """Return the text of a part; None for what is no text, whatever it says."""
    charset = read_charset(part)
    encoding = None if charset else content.options.encoding
    try:
        text = decode(_read_bytes(part), content.source, encoding, declared=charset)
    except ReadError:
        return None
    if part.get_content_type() == "text/html":
        return read_fragment(text)
    if part.get_param("format") == "flowed":
        text = _SOFT_LINE_END.sub(" ", text)
    return text.strip()


def _read_bytes(part: Message) -> bytes:
    """Return what a part holds, a mail included."""
    if part.is_multipart():
        mail = part.get_payload(0)
        return mail.as_bytes() if isinstance(mail, Message) else b""
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""
