"""Imports newsfacts, loads its model, and forks a process for each client: server.py SOCKET; ends with its input."""

from __future__ import annotations

import contextlib
import gc
import importlib
import io
import json
import os
import pkgutil
import runpy
import select
import signal
import socket
import sys
import traceback
from typing import NoReturn


def preload() -> None:
    """Import every module of newsfacts, load the model and the tables; no thread runs before the model reads."""
    import newsfacts
    from newsfacts.kinds import KINDS
    from newsfacts.pipeline import run_finder

    for module in pkgutil.walk_packages(newsfacts.__path__, "newsfacts."):
        if not module.name.endswith(".__main__"):
            importlib.import_module(module.name)
    text = "Am Montag sagte Bundeskanzler Friedrich Merz (CDU) der Ukraine in Berlin rund 3 Millionen Euro zu."
    doc = newsfacts.load().make_doc(text)
    for kind in KINDS:
        run_finder(kind, doc)
    gc.collect()
    gc.freeze()


def serve(address: str) -> None:
    """Fork a process for each connection, until the input ends."""
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(address)
        server.listen(16)
        print("ready", flush=True)
        while True:
            readable, _, _ = select.select([server, sys.stdin], [], [])
            if sys.stdin in readable:
                return
            connection, _ = server.accept()
            with connection:
                if os.fork() == 0:
                    server.close()
                    _attend(connection)
            _reap()


def _reap() -> None:
    """Forget the children that have ended."""
    with contextlib.suppress(ChildProcessError):
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass


def _attend(connection: socket.socket) -> NoReturn:
    """Run what a client asks for, tell it the process and then its exit status."""
    _, streams, _, _ = socket.recv_fds(connection, 1, 3)
    with contextlib.suppress(BrokenPipeError), connection.makefile("rw", encoding="utf-8") as stream:
        request = json.loads(stream.readline())
        process = os.fork()
        if process == 0:
            connection.detach()
            _become(request, streams)
        for number in streams:
            os.close(number)
        stream.write(f"{process}\n")
        stream.flush()
        _, status = os.waitpid(process, 0)
        stream.write(f"{os.waitstatus_to_exitcode(status)}\n")
    os._exit(0)


def _become(request: dict, streams: list[int]) -> NoReturn:
    """Run a program as if this interpreter had been started for it."""
    for number, stream in enumerate(streams):
        os.dup2(stream, number)
    os.closerange(3, max(streams) + 1)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    os.chdir(request["folder"])
    os.environ.clear()
    os.environ.update(request["environment"])
    sys.stdin = _open(0, "r")
    sys.stdout = _open(1, "w")
    sys.stderr = _open(2, "w", errors="backslashreplace")
    status = _run(request["arguments"])
    with contextlib.suppress(OSError):
        sys.stdout.flush()
    os._exit(status)


def _open(number: int, mode: str, **options: str) -> io.TextIOWrapper:
    # As the interpreter does: line by line on a terminal and for errors, else in blocks.
    stream = open(number, mode, encoding="utf-8", closefd=False, **options)  # noqa: SIM115
    stream.reconfigure(line_buffering=number == 2 or os.isatty(number))
    return stream


def _run(arguments: list[str]) -> int:
    """Run a module (-m) or code (-c) with the arguments after it; return the exit status."""
    option, program, *rest = arguments
    sys.argv = ["-c" if option == "-c" else program, *rest]
    try:
        if option == "-c":
            exec(compile(program, "<string>", "exec"), {"__name__": "__main__"})
        else:
            runpy.run_module(program, run_name="__main__", alter_sys=True)
    except SystemExit as end:
        if end.code is None or isinstance(end.code, int):
            return end.code or 0
        print(end.code, file=sys.stderr)
        return 1
    except BaseException:
        traceback.print_exc()
        return 1
    return 0


if __name__ == "__main__":
    preload()
    serve(sys.argv[1])
