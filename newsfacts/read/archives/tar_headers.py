"""Headers in tar archives. Imported when one is read: tarfile takes a while."""

from __future__ import annotations

import tarfile

from newsfacts.errors import ReadError

_MOST_BYTES = 1 << 20  # of names and remarks, which tarfile reads as a whole
_READ_AS_A_WHOLE = frozenset(
    (tarfile.XHDTYPE, tarfile.XGLTYPE, tarfile.SOLARIS_XHDTYPE, tarfile.GNUTYPE_LONGNAME, tarfile.GNUTYPE_LONGLINK)
)
_ENDS = (tarfile.EmptyHeaderError, tarfile.EOFHeaderError)  # type: ignore[attr-defined]


class TarHeader(tarfile.TarInfo):
    """The header of a file. tarfile takes a damaged one for the end of the archive, and loses what follows."""

    @classmethod
    def frombuf(cls, buf: bytes | bytearray, encoding: str, errors: str) -> TarHeader:
        """Read a header of 512 bytes. Raises ReadError where it is damaged."""
        try:
            header = super().frombuf(buf, encoding, errors)
        except _ENDS:
            raise
        except tarfile.HeaderError as error:
            raise ReadError(str(error)) from error
        if header.type in _READ_AS_A_WHOLE and header.size > _MOST_BYTES:
            raise ReadError("a name that is too long")
        return header
