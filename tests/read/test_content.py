"""What nobody's article is made of: endless, damaged, unreachable and empty inputs beside good ones."""

import gzip
import io
import os
import sys
import threading
from pathlib import Path

import pytest

from newsfacts.errors import ReadError, UsageError
from newsfacts.read import content as bounds
from newsfacts.read import inputs
from newsfacts.read.content import Content
from newsfacts.read.streams import chain

GERMAN = "Der Stadtrat von Wörgl hat am Dienstag über den Bau einer Brücke beraten."


def _put(path: str, data: bytes = GERMAN.encode()) -> str:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_bytes(data)
    return path


def _read_with_good_neighbours(read, bad: str) -> list[str]:
    """Read a path between two good ones, and return what was reported."""
    outcome = read(_put("a.txt"), bad, _put("z.txt"))
    assert [article.text for article in outcome.articles] == [GERMAN, GERMAN]
    return outcome.errors


def test_name_that_no_file_can_have(read):
    name = "a" * 300 + ".txt"
    assert _read_with_good_neighbours(read, name) == [f"{name}: File name too long"]


def test_name_with_a_nul(read):
    (error,) = _read_with_good_neighbours(read, "a\0b.txt")
    assert error.endswith("no such file or folder")


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there are no such devices here")
@pytest.mark.parametrize("device", ["/dev/zero", "/dev/urandom"])
def test_endless_device_that_is_named(read, device):
    (error,) = _read_with_good_neighbours(read, device)
    assert error.startswith(f"{device}: this is binary content, no text")


def test_pipes_and_devices_of_a_folder_are_left_out(read):
    _put("f/a.txt")
    os.mkfifo("f/pipe")
    Path("f/link.txt").symlink_to("pipe")
    Path("f/zero.txt").symlink_to("/dev/zero")
    outcome = read("f")
    assert [article.source for article in outcome.articles] == ["f/a.txt"]
    assert outcome.warnings == ["f: left out pipes, sockets and devices (link.txt, pipe, zero.txt)"]


def test_pipe_that_nobody_writes_to(read, monkeypatch):
    monkeypatch.setattr(inputs, "_PATIENCE", 0.1)
    os.mkfifo("pipe")
    assert _read_with_good_neighbours(read, "pipe") == ["pipe: nobody writes to this pipe; start the writer first"]


def test_pipe_is_read_as_it_is_written(read):
    os.mkfifo("pipe")
    writer = threading.Thread(target=lambda: Path("pipe").write_text(GERMAN, encoding="utf-8"))
    writer.start()
    assert [article.text for article in read("pipe").articles] == [GERMAN]
    writer.join()


def test_standard_input_twice_is_empty_the_second_time(read, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(GERMAN.encode())))
    assert [article.text for article in read("-", "-").articles] == [GERMAN, ""]


def test_empty_path(read):
    with pytest.raises(UsageError, match="an empty PATH was given; pass a file or a folder; is a variable unset"):
        read("")


def test_what_unpacks_beyond_the_bound(read, monkeypatch):
    monkeypatch.setattr(Content.read, "__defaults__", (1 << 20,))
    bomb = _put("bomb.txt.gz", gzip.compress(b"a " * (1 << 20)))
    (error,) = _read_with_good_neighbours(read, bomb)
    assert error.startswith("bomb.txt.gz: more than 1 MiB, unpacked, are too much to be read at once")


def test_archives_within_archives_end_somewhere(read):
    data = GERMAN.encode()
    for _ in range(20):
        data = gzip.compress(data)
    (error,) = _read_with_good_neighbours(read, _put("deep.gz", data))
    assert error == "deep.gz: archives within archives within archives; unpack it first"


def test_text_that_is_no_article_by_its_length(read, monkeypatch):
    monkeypatch.setattr("newsfacts.read.MOST_CHARACTERS", 1000)
    (error,) = _read_with_good_neighbours(read, _put("long.txt", b"Ja. " * 1000))
    assert error == "long.txt: a text of 4,000 characters is no article; split it into its articles"


def test_memory_that_does_not_suffice(read, monkeypatch):
    def fail(data, *rest, **more):
        if b"viel" in data:
            raise MemoryError
        return data.decode()

    monkeypatch.setattr(bounds, "decode", fail)
    (error,) = _read_with_good_neighbours(read, _put("much.txt", b"viel"))
    assert error == "much.txt: there is not enough memory to read it; split it"


def test_line_that_is_too_long_costs_no_other(monkeypatch):
    monkeypatch.setattr(bounds, "LONGEST_LINE", 10)
    lines = list(Content("x", io.BytesIO(b"short\n" + b"a" * 35 + b"\nlast")).lines())
    assert [line for _, line in lines if isinstance(line, bytes)] == [b"short\n", b"last"]
    assert [number for number, _ in lines] == [1, 2, 3]
    assert isinstance(lines[1][1], ReadError)


def test_what_is_looked_at_is_still_read():
    content = Content("x", chain(b"ab", io.BytesIO(b"cd" * 100_000)))
    assert content.head.startswith(b"abcd")
    assert content.read() == b"ab" + b"cd" * 100_000


def test_plain_text_of_a_program_is_left_out_of_a_folder_only(read):
    _put("f/a.txt")
    _put("f/style.css", b"p { color: red }")
    outcome = read("f", "f/style.css")
    assert [article.source for article in outcome.articles] == ["f/a.txt", "f/style.css"]
    assert outcome.warnings == ["f: left out .css files (style.css)"]


def test_files_are_passed_over_by_their_real_path(read):
    _put("f/a.txt")
    _put("f/facts.json")
    outcome = read("f", leave_out=[os.path.realpath("f/facts.json")])
    assert [article.source for article in outcome.articles] == ["f/a.txt"]
    assert outcome.warnings == ["f: left out output of this run (facts.json)"]
