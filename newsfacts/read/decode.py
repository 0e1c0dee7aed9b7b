"""Turns bytes into text: UTF-8, else what a German text was most likely written in."""

from __future__ import annotations

import codecs
import re
from operator import itemgetter

from newsfacts.errors import ReadError

_HEAD = 8192  # bytes that are looked at to distinguish text from anything else

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it starts with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

# What a file is that is no text, by how it begins, and what to do about it.
_KNOWN_BINARIES = (
    (b"%PDF-", "a PDF file", "turn it into text first, with pdftotext for example"),
    (b"PK\x03\x04", "a ZIP or Office file", "save it as plain text first"),
    (b"\xd0\xcf\x11\xe0", "an Office file", "save it as plain text first"),
    (b"{\\rtf", "a rich text file", "save it as plain text first"),
    (b"\x1f\x8b", "a gzip file", "let its name end in .gz"),
)

# The 8-bit encodings German text is found in; the first wins where nothing distinguishes them.
_GERMAN_ENCODINGS = ("cp1252", "cp850", "mac_roman")

# Non-ASCII characters where German has them: a wrong guess puts quotation marks into words or capitals after
# small letters.
_PLAUSIBLE = re.compile(
    r"""(?=[^\x00-\x7f])(?:  # the rest is not tried on what most characters are
        (?<=[A-Za-zäöüÄÖÜ])[äöüß] | [äöüß](?=[a-z])
      | (?<![A-Za-zäöüß])[ÄÖÜ]
      | (?<!\w)[„»‚›](?=\w) | (?<=[\w.,;:!?…])[“”«‘‹’](?!\w) | (?<=\w)’(?=\w)
      | (?<!\w)[“”«‘‹›»–—•§] | […€°é\xa0\xad])""",
    re.VERBOSE,
)
_PLAUSIBLE_ENOUGH = 0.5  # share of non-ASCII characters; German text in its own encoding has 0.95 and more
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b\x1a"))
_CONTROLS_ALLOWED = 0.01


def decode(data: bytes, where: str, encoding: str | None = None) -> str:
    """Decode a text, a byte-order mark dropped. Raises ReadError naming `where` if that cannot be done."""
    if encoding:
        return _decode_as(data, encoding, where)
    for bom, name in _BOMS:
        if data.startswith(bom):
            return _decode_as(data, name, where)
    refuse_binary(data, where)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        guess = None if _is_mostly_utf8(data) else _guess(data)
        if guess is None:
            raise ReadError(
                f"cannot decode byte 0x{data[error.start]:02x} at offset {error.start} as UTF-8",
                where=where,
                remedy="pass --encoding, or repair the text",
            ) from error
        return guess


def refuse_binary(data: bytes, where: str) -> None:
    """Raise ReadError if the data begins like something that is no text."""
    for magic, name, remedy in _KNOWN_BINARIES:
        if data.startswith(magic):
            raise ReadError(f"this is {name}, no text", where=where, remedy=remedy)
    head = data[:_HEAD]
    controls = len(head) - len(head.translate(None, _CONTROLS))
    if b"\0" in head or controls > _CONTROLS_ALLOWED * len(head):
        hint = "if it is UTF-16 without a byte-order mark, pass --encoding utf-16-le" if b"\0" in head else None
        raise ReadError("binary content, no text", where=where, remedy=hint)


def is_wide(head: bytes) -> bool:
    """Return whether the data begins with the mark of an encoding in which a line end is no single byte."""
    return any(head.startswith(bom) for bom, name in _BOMS if name != "utf-8")


def _decode_as(data: bytes, encoding: str, where: str) -> str:
    try:
        return data.decode(encoding).removeprefix("\ufeff")
    except (UnicodeError, LookupError) as error:
        remedy = "pass another --encoding, or none to have it detected"
        raise ReadError(f"cannot decode as {encoding}", where=where, remedy=remedy) from error


def _is_mostly_utf8(data: bytes) -> bool:
    """Return whether most non-ASCII bytes form UTF-8: a damaged file, which no other encoding mends."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    intact = sum(map(len, re.findall(r"[^\x00-\x7f\ufffd]+", text)))
    return intact > broken


def _guess(data: bytes) -> str | None:
    candidates = [text for encoding in _GERMAN_ENCODINGS if (text := _try_decode(data, encoding)) is not None]
    plausibility, best = max(((_plausibility(text), text) for text in candidates), key=itemgetter(0), default=(0.0, ""))
    if plausibility >= _PLAUSIBLE_ENOUGH:
        return best
    from charset_normalizer import from_bytes

    match = from_bytes(data).best()
    return str(match).removeprefix("\ufeff") if match else None


def _try_decode(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _plausibility(text: str) -> float:
    odd = sum(map(len, re.findall(r"[^\x00-\x7f]+", text)))
    return len(_PLAUSIBLE.findall(text)) / odd if odd else 0.0
