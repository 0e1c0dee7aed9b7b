"""Runs a command: exit status, signals, and a user's mistake reported in one line."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable
from typing import NoReturn

from newsfacts.errors import ExitStatus, ModelError, NewsfactsError, UsageError
from newsfacts.write import Messages, drop_standard_output


def run_guarded(work: Callable[[], None], messages: Messages) -> ExitStatus:
    """Do the work and return the exit status; a user's mistake is reported in one line."""
    _prepare_process()
    try:
        work()
    except KeyboardInterrupt:
        drop_standard_output()
        return ExitStatus.INTERRUPTED
    except BrokenPipeError:  # The reader has seen enough.
        drop_standard_output()
    except (UsageError, ModelError) as error:
        messages.fail(str(error))
        return ExitStatus.WRONG_USAGE
    except NewsfactsError as error:
        messages.fail(str(error))
        return ExitStatus.SOME_UNREAD
    except OSError as error:
        return report_unwritten(error, messages)
    return ExitStatus.SOME_UNREAD if messages.failures else ExitStatus.OK


def report_unwritten(error: OSError, messages: Messages, what: str = "the facts") -> ExitStatus:
    """Report that something could not be written, and return the exit status."""
    messages.fail(f"{error.filename or f'cannot write {what}'}: {error.strerror or error}")
    drop_standard_output()
    return ExitStatus.SOME_UNREAD


def _prepare_process() -> None:
    """Let SIGTERM and Ctrl-C clean up like any other end, and keep libraries from talking to the user."""
    import logging
    import warnings

    def leave(number: int, _frame: object) -> NoReturn:
        sys.exit(128 + number)

    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name) and signal.getsignal(getattr(signal, name)) == signal.SIG_DFL:
            signal.signal(getattr(signal, name), leave)
    if signal.getsignal(signal.SIGINT) != signal.SIG_IGN:  # From now on there is something to clean up.
        signal.signal(signal.SIGINT, signal.default_int_handler)
    logging.getLogger().addHandler(logging.NullHandler())
    if not sys.warnoptions:
        warnings.simplefilter("ignore")
