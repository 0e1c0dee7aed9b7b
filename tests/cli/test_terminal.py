"""The command as a person sees it, in a pseudo-terminal."""

import json
import os
import re
import subprocess
import sys

import pytest

pty = pytest.importorskip("pty")
termios = pytest.importorskip("termios")


@pytest.fixture
def in_terminal(tmp_path, environment, program):
    """Run the command in a terminal of a width; `piped` streams are no part of it. Returns screen, status."""

    def run(*arguments: str, width: int = 80, piped: tuple[str, ...] = (), **more: str) -> tuple[str, int]:
        main, terminal = pty.openpty()
        termios.tcsetwinsize(terminal, (24, width)) if sys.version_info >= (3, 11) else _set_width(terminal, width)
        streams = {name: subprocess.DEVNULL if name in piped else terminal for name in ("stdin", "stdout", "stderr")}
        process = subprocess.Popen(
            [*program, *arguments],
            cwd=tmp_path,
            env={**environment, **more},
            start_new_session=True,
            **streams,
        )
        os.close(terminal)
        screen = b""
        while chunk := _read(main):
            screen += chunk
        os.close(main)
        return screen.decode().replace("\r\n", "\n"), process.wait(timeout=30)

    return run


def _set_width(terminal: int, width: int) -> None:
    import fcntl
    import struct

    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, width, 0, 0))


def _read(main: int) -> bytes:
    try:
        return os.read(main, 65536)
    except OSError:  # Linux says so when the other end is closed.
        return b""


def _articles(tmp_path, count: int) -> None:
    for number in range(count):
        text = f"Person{number}{'-und-noch-ein-Name' * 8} sprach."
        (tmp_path / f"{number:03}.txt").write_text(text, encoding="utf-8")


@pytest.mark.parametrize("width", [80, 200])
def test_table_fits_the_terminal(in_terminal, tmp_path, width):
    _articles(tmp_path, 2)
    screen, status = in_terminal("extract", ".", width=width)
    plain = re.sub(r"\x1b\[[\d;]*m", "", screen)
    assert status == 0
    assert max(map(len, plain.split("\n"))) <= width
    assert "…" not in plain
    assert screen != plain  # there are colours


def test_no_color(in_terminal, tmp_path):
    _articles(tmp_path, 1)
    screen, _ = in_terminal("extract", ".", NO_COLOR="1")
    assert not re.search(r"\x1b\[[\d;]*3\d", screen)


def test_progress_shows_where_facts_do_not(in_terminal, tmp_path):
    _articles(tmp_path, 20)
    screen, status = in_terminal("extract", ".", "fehlt.txt", piped=("stdout",), NEWSFACTS_TEST_DELAY="0.03")
    assert status == 1
    assert "/20 articles" in screen
    assert "newsfacts: error: fehlt.txt: no such file or folder\n" in screen


@pytest.mark.parametrize(
    ("count", "arguments", "piped"),
    [(3, [], ("stdout",)), (20, ["--quiet"], ("stdout",)), (20, [], ()), (20, [], ("stdout", "stderr"))],
)
def test_no_progress(in_terminal, tmp_path, count, arguments, piped):
    _articles(tmp_path, count)
    screen, status = in_terminal("extract", ".", *arguments, piped=piped, NEWSFACTS_TEST_DELAY="0.02")
    assert status == 0
    assert f"/{count} articles" not in screen


def test_without_a_path_the_help_is_shown(in_terminal):
    screen, status = in_terminal("extract")
    assert status == 2
    assert "Usage:" in screen
    assert "--published" in screen


@pytest.mark.parametrize("arguments", [["-f", name] for name in ("json", "jsonl", "csv", "tsv")])
@pytest.mark.parametrize("more", [[], ["--summary"]])
def test_nothing_steers_the_terminal_whatever_the_format(in_terminal, tmp_path, arguments, more):
    name = "Moor\x9b31m\x7f\u202e\x1b]0;x\x07"
    (tmp_path / "a.json").write_text(json.dumps([{"text": f"{name} sprach."}]))
    screen, status = in_terminal("extract", "a.json", *arguments, *more)
    assert (status, "Moor" in screen) == (0, True)
    assert not set(screen) & set("\x9b\x7f\u202e\x1b\x07\r")
    in_terminal("extract", "a.json", *arguments, *more, "-o", "out")
    assert "\x9b" in (tmp_path / "out").read_text(encoding="utf-8")
