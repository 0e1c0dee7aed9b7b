"""Temporary files: what a killed run leaves is removed by the next one, what a living one writes to is not."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from newsfacts.errors import UsageError
from newsfacts.write import open_output, temporary
from newsfacts.write.temporary import make_temporary

_KILLED = """if True:
    import os, signal, sys
    from newsfacts.write import open_output
    with open_output(sys.argv[1]) as out:
        out.write("half")
        out.flush()
        os.kill(os.getpid(), signal.SIGKILL)
"""


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_what_a_killed_run_left_is_removed_by_the_next_one(tmp_path):
    path = str(tmp_path / "o.json")
    done = subprocess.run([sys.executable, "-c", _KILLED, path], check=False)
    assert done.returncode < 0
    assert [name[:11] for name in _names(tmp_path)] == [".newsfacts-"]
    with open_output(path) as out:
        assert len(_names(tmp_path)) == 1  # its own
        out.write("whole")
    assert _names(tmp_path) == ["o.json"]


def test_a_living_run_keeps_its_file(tmp_path):
    with open_output(str(tmp_path / "a.json")) as first:
        first.write("first")
        with open_output(str(tmp_path / "b.json")) as second:
            second.write("second")
        assert len(_names(tmp_path)) == 2
    assert [(tmp_path / name).read_text() for name in _names(tmp_path)] == ["first", "second"]


def test_nothing_of_others_is_removed(tmp_path):
    hexadecimal = "0123456789abcdef"
    (tmp_path / "target").write_text("kept")
    (tmp_path / f".newsfacts-{hexadecimal}.tmp").symlink_to("target")
    os.mkfifo(tmp_path / ".newsfacts-fedcba9876543210.tmp")
    (tmp_path / ".newsfacts-notes.tmp").write_text("kept")
    before = _names(tmp_path)
    with make_temporary(tmp_path / "o", "o"):
        pass
    assert _names(tmp_path) == before


def test_a_file_that_is_taken_for_a_stale_one_before_it_is_locked_is_made_again(tmp_path, monkeypatch):
    real, removed = temporary._lock, []

    def remove_first(descriptor, *, wait):
        if not removed:
            removed.extend(tmp_path.iterdir())
            removed[0].unlink()
        real(descriptor, wait=wait)

    monkeypatch.setattr(temporary, "_lock", remove_first)
    with make_temporary(tmp_path / "o", "o") as path:
        assert removed == [path]
        assert path.exists()
    assert _names(tmp_path) == []


def test_a_name_that_is_too_long_is_wrong_usage_before_anything_is_written(tmp_path):
    with pytest.raises(UsageError, match="cannot write there"), open_output(str(tmp_path / ("x" * 300))):
        pytest.fail("it was opened")
    assert _names(tmp_path) == []
