"""Python processes in milliseconds: forked from one server that has imported newsfacts and loaded its model.

`python_forked_from_server` gives what stands for `sys.executable` in a command line. What is started with it is a
process like any other: its arguments, folder, environment, standard streams, signals and exit status are its own. Only
what an interpreter does before the first line of a program is done once, in the server: start a fresh interpreter where
that is what is tested (PYTHONPATH, PYTHONIOENCODING, what is imported, closed streams, the umask).
"""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

_CLIENT = Path(__file__).parent / "client.py"
PROJECT = Path(__file__).parent.parent.parent


@contextlib.contextmanager
def python_forked_from_server(folder: Path) -> Iterator[list[str]]:
    """Start a server that listens in the folder, and stop it at the end."""
    socket = folder / "socket"
    # The server ends when the pipe does, so that it never outlives the tests.
    with subprocess.Popen(
        [sys.executable, "-m", "tests.forked.server", str(socket)],
        cwd=PROJECT,
        env=undisturbed_environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as server:
        assert server.stdin is not None and server.stdout is not None
        assert server.stdout.readline() == b"ready\n"
        yield [sys.executable, "-I", "-S", str(_CLIENT), str(socket)]
        server.stdin.close()


def undisturbed_environment() -> dict[str, str]:
    """Return the environment for a program: this checkout, and nothing that changes what is printed."""
    kept = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "FORCE_COLOR", "COLUMNS")}
    path = os.pathsep.join(filter(None, [str(PROJECT), os.environ.get("PYTHONPATH", "")]))
    return {**kept, "PYTHONPATH": path, "TERM": "xterm-256color"}
