"""Runs the command, as `newsfacts` or as `python -m newsfacts`, whatever happens before all of it is loaded."""

from __future__ import annotations

import os
import re
import signal
import sys
from typing import NoReturn

_INTERRUPTED = 130  # as in newsfacts.errors, which may not be there yet
# What the system says of a library for which there is no memory.
_UNLOADED = re.compile("failed to map segment|cannot allocate memory", re.IGNORECASE)


def main() -> NoReturn:
    """Run the command and leave with its exit status; as long as nothing is begun, Ctrl-C ends it at once."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, lambda *_: os._exit(_INTERRUPTED))
    try:
        from newsfacts.cli import main as run

        run()
    except (MemoryError, ImportError) as error:
        if isinstance(error, ImportError) and not _UNLOADED.search(str(error)):
            raise
    print("newsfacts: error: there is not enough memory; give it 500 MB, and more for long articles", file=sys.stderr)
    sys.exit(1)


if __name__ == "__main__":
    main()
