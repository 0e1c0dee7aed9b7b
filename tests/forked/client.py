"""Has the server fork a process, and stands for it: passes signals on, and leaves with its exit status.

Imports as little as it can, since it is started for every command: client.py SOCKET -m MODULE …, or SOCKET -c CODE …
"""

import json
import os
import signal
import socket
import sys


def main() -> None:
    address, *arguments = sys.argv[1:]
    with socket.socket(socket.AF_UNIX) as connection:
        connection.connect(address)
        socket.send_fds(connection, [b"\n"], [0, 1, 2])
        with connection.makefile("rw", encoding="utf-8") as stream:
            request = {"arguments": arguments, "folder": os.getcwd(), "environment": dict(os.environ)}  # noqa: PTH109 - pathlib is slow
            stream.write(json.dumps(request) + "\n")
            stream.flush()
            process = int(stream.readline())
            for number in (signal.SIGINT, signal.SIGTERM):
                signal.signal(number, lambda number, _: os.kill(process, number))
            status = int(stream.readline())
    if status < 0:
        signal.signal(-status, signal.SIG_DFL)
        os.kill(os.getpid(), -status)
    sys.exit(status)


if __name__ == "__main__":
    main()
