import io
import zipfile

import pytest

from newsfacts.errors import ReadError
from newsfacts.read.content import Content
from newsfacts.read.zipped import list_zip, open_member, open_zip, peek


def make_zip(files: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return packed.getvalue()


class Pipe(io.BytesIO):
    def seekable(self):
        return False

    def seek(self, *_):
        raise io.UnsupportedOperation


@pytest.mark.parametrize("stream", [io.BytesIO, Pipe])
def test_what_is_in_a_zip_file_is_listed_and_read_afterwards(stream):
    content = Content("a.zip", stream(make_zip({"a.txt": b"eins", "b/c.txt": b"zwei"})))
    assert list_zip(content) == {"a.txt", "b/c.txt"}
    with open_zip(content) as archive:
        assert open_member(archive, "b/c.txt", "a.zip").read() == b"zwei"


def test_a_seekable_stream_is_at_its_beginning_after_a_look():
    data = make_zip({"a.txt": b"eins"})
    content = Content("a.zip", io.BytesIO(data))
    list_zip(content)
    assert content.read() == data


# The last one has the time in it, so it cannot name its case: each process that collects the tests has another.
@pytest.mark.parametrize(
    "data",
    [b"", b"Bremen", b"PK\x03\x04 and no more", make_zip({"a": b"b" * 99})[:-9]],
    ids=["empty", "text", "beginning alone", "cut off"],
)
def test_what_is_no_zip_file_or_is_damaged_has_no_names(data):
    assert list_zip(Content("a.zip", io.BytesIO(data))) == frozenset()


def test_a_member_with_a_password_is_refused_with_what_to_do():
    data = bytearray(make_zip({"a.txt": b"eins"}))
    central = data.index(b"PK\x01\x02")
    data[6] |= 1
    data[central + 8] |= 1
    content = Content("a.zip", io.BytesIO(bytes(data)))
    with open_zip(content) as archive, pytest.raises(ReadError, match="password; save it without one"):
        open_member(archive, "a.txt", "a.zip")


def test_a_peek_gives_the_beginning_and_of_a_damaged_file_nothing():
    data = bytearray(make_zip({"a.txt": b"eins"}))
    assert peek(Content("a.zip", io.BytesIO(bytes(data))), "a.txt", 2) == b"ei"
    data[:4] = b"PK\x03\x05"
    assert peek(Content("a.zip", io.BytesIO(bytes(data))), "a.txt", 2) == b""
