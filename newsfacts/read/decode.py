"""Turns bytes into text: UTF-8, else what a German text was most likely written in."""

from __future__ import annotations

import codecs
import re
from operator import itemgetter

from newsfacts.errors import ReadError
from newsfacts.read.unreadable import name_unreadable

_HEAD = 8192  # bytes that are looked at to distinguish text from anything else

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it starts with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

# What Python has codecs for that no text is written in; some of them take their time.
_OF_PYTHON = frozenset(["idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape"])

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
_SURROGATES = re.compile("[\ud800-\udfff]")
_PLAUSIBLE_ENOUGH = 0.5  # share of non-ASCII characters; German text in its own encoding has 0.95 and more
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b\x1a"))
_CONTROLS_ALLOWED = 0.01
_TEXT_THAT_IS_NONE = (b"%PDF-", b"{\\rtf", b"%!PS", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"\x1f\x8b")


def decode(data: bytes, where: str, encoding: str | None = None, *, declared: str | None = None) -> str:
    """Decode a text, a byte-order mark dropped. Raises ReadError naming `where` if that cannot be done.

    `encoding` is what the user says, `declared` what the text says of itself, which may be wrong.
    """
    if encoding:
        return _decode_as(data, encoding, where)
    for bom, name in _BOMS:
        if data.startswith(bom):
            return _decode_as(data, name, where)
    if is_binary(data[:_HEAD]) and not (declared or "").lower().startswith(("utf-16", "utf-32")):
        raise name_unreadable(data).to_error(where)
    # UTF-8 by accident is next to impossible, a wrong declaration is not.
    for candidate in ("utf-8", _read_declared(declared or "")):
        if candidate and (text := _try_decode(data, candidate)) is not None:
            return text.removeprefix("\ufeff")
    guess = None if _is_mostly_utf8(data) else _guess(data)
    if guess is None:
        at = _find_broken(data)
        raise ReadError(
            f"cannot decode byte 0x{data[at]:02x} at offset {at} as UTF-8",
            where=where,
            remedy="pass --encoding, or repair the text",
        )
    return guess


def is_binary(head: bytes) -> bool:
    """Return whether data that begins like that is no text in any encoding that can be told without help."""
    if is_wide(head):
        return False
    if head.startswith(_TEXT_THAT_IS_NONE):
        return True
    controls = len(head) - len(head.translate(None, _CONTROLS))
    return b"\0" in head or controls > _CONTROLS_ALLOWED * len(head)


def decode_roughly(head: bytes, encoding: str | None = None) -> str:
    """Decode the beginning of a text, cut off anywhere, to look at what it is; a byte-order mark is dropped.

    Raises LookupError where there is no such encoding.
    """
    encoding = encoding or next((name for bom, name in _BOMS if head.startswith(bom)), "utf-8")
    return head.decode(encoding, "replace").removeprefix("\ufeff")


def replace_surrogates(text: str) -> str:
    """Replace halves of surrogate pairs, which JSON can write and no encoding can: one character for one."""
    try:
        text.encode()  # much faster than a search
    except UnicodeEncodeError:
        return _SURROGATES.sub("\ufffd", text)
    return text


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


def _read_declared(name: str) -> str | None:
    """Return the encoding that is meant by a declaration, as browsers take it: latin-1 is windows-1252."""
    try:
        encoding = codecs.lookup(name).name
    except (LookupError, ValueError):  # ValueError is for a name with NUL in it.
        return None
    return None if encoding in _OF_PYTHON else "cp1252" if encoding == "iso8859-1" else encoding


def _try_decode(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeError, LookupError):
        return None


def _find_broken(data: bytes) -> int:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start
    return 0


def _plausibility(text: str) -> float:
    odd = sum(map(len, re.findall(r"[^\x00-\x7f]+", text)))
    return len(_PLAUSIBLE.findall(text)) / odd if odd else 0.0
