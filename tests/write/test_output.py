import os
import stat
from pathlib import Path

import pytest

from newsfacts.errors import UsageError
from newsfacts.write import open_output
from newsfacts.write.output import open_binary_output


@pytest.fixture(autouse=True)
def _in_a_fresh_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def _write(path: str, text: str) -> None:
    with open_output(path) as out:
        out.write(text)


def test_file_appears_whole_when_all_is_written():
    with open_output("out.json") as out:
        out.write("Größe\r\n\n")
        out.flush()
        assert not Path("out.json").exists()
    assert Path("out.json").read_bytes() == "Größe\r\n\n".encode()
    assert [path.name for path in Path.cwd().iterdir()] == ["out.json"]


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt, SystemExit, BrokenPipeError])
def test_on_any_error_the_old_file_stays_and_nothing_is_left_behind(error):
    Path("out.json").write_text("old")
    with pytest.raises(error), open_output("out.json") as out:
        out.write("new" * 100_000)
        raise error
    assert [path.name for path in Path.cwd().iterdir()] == ["out.json"]
    assert Path("out.json").read_text() == "old"


def test_new_file_gets_the_permissions_of_the_umask():
    before = os.umask(0o027)
    try:
        _write("out.json", "")
    finally:
        os.umask(before)
    assert stat.S_IMODE(Path("out.json").stat().st_mode) == 0o640


def test_replaced_file_keeps_its_permissions():
    Path("out.json").write_text("old")
    Path("out.json").chmod(0o600)
    _write("out.json", "new")
    assert stat.S_IMODE(Path("out.json").stat().st_mode) == 0o600


def test_symbolic_link_stays_one():
    Path("real.json").write_text("old")
    Path("link.json").symlink_to("real.json")
    _write("link.json", "new")
    assert Path("link.json").is_symlink()
    assert Path("real.json").read_text() == "new"


def test_device_is_written_directly():
    _write(os.devnull, "text")
    assert Path(os.devnull).is_char_device()


@pytest.mark.parametrize("path", [".", "no/such/folder/out.json", "/proc/out.json"])
def test_where_nothing_can_be_written_is_wrong_usage(path):
    with pytest.raises(UsageError, match=r"cannot write there"):
        _write(path, "")
    assert not list(Path.cwd().iterdir())


def test_binary_file_appears_whole_or_not_at_all():
    Path("out.bin").write_bytes(b"old")
    with pytest.raises(KeyboardInterrupt), open_binary_output("out.bin") as out:
        out.write(b"new")
        raise KeyboardInterrupt
    assert Path("out.bin").read_bytes() == b"old"
    with open_binary_output("out.bin") as out:
        out.write(b"\r\n\xff")
        assert Path("out.bin").read_bytes() == b"old"
    assert Path("out.bin").read_bytes() == b"\r\n\xff"
    assert [path.name for path in Path.cwd().iterdir()] == ["out.bin"]
