"""The command line: a short shell round read, extract and write.

Facts go to standard output, everything else to standard error. Nothing heavy is imported before it is needed.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any, NoReturn, Optional, TextIO

import typer

from newsfacts.errors import ExitStatus, ModelError, NewsfactsError, UsageError

if TYPE_CHECKING:
    from rich.progress import Progress

    from newsfacts.types import Facts
    from newsfacts.write import Writer

_FEW_ARTICLES = 5  # so many need no progress bar

app = typer.Typer(
    help="Read German news articles and pull out the facts.",
    add_completion=False,
    invoke_without_command=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def main() -> NoReturn:
    """Run the command and leave with its exit status."""
    try:
        app()
    except KeyboardInterrupt:
        sys.exit(ExitStatus.INTERRUPTED)
    sys.exit(ExitStatus.OK)


def _print_version(wanted: bool) -> None:
    if wanted:
        import newsfacts

        typer.echo(f"newsfacts {newsfacts.__version__}")
        raise typer.Exit


@app.callback()
def _newsfacts(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Read German news articles and pull out the facts."""
    if context.invoked_subcommand is None:
        _show_help(context)


def _show_help(context: typer.Context) -> NoReturn:
    """Answer a call without arguments."""
    typer.echo(context.get_help(), err=True)
    raise typer.Exit(ExitStatus.WRONG_USAGE)


@app.command()
def extract(
    context: typer.Context,
    paths: Annotated[
        Optional[list[str]],  # noqa: UP045 - typer reads it on Python 3.10
        typer.Argument(metavar="PATH", help="Files, folders, or - for standard input.", show_default=False),
    ] = None,
    format: Annotated[
        str, typer.Option("--format", "-f", metavar="table|json|jsonl|csv", help="How facts are printed.")
    ] = "",
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="FILE", help="Write there, whole or not at all.")
    ] = "",
    published: Annotated[
        str,
        typer.Option(metavar="DATE", help="Publication date (YYYY[-MM[-DD]]) for articles without one."),
    ] = "",
    only: Annotated[
        Optional[list[str]],  # noqa: UP045
        typer.Option(
            metavar="KIND,...",
            help="Some of people, countries, organisations, places, figures, dates.",
            show_default=False,
        ),
    ] = None,
    with_text: Annotated[
        bool, typer.Option("--with-text", help="Put each article's text into the output.")
    ] = False,
    model: Annotated[
        str,
        typer.Option(metavar="NAME|PATH", help="A spaCy pipeline for German in place of the built-in model."),
    ] = "",
    encoding: Annotated[
        str, typer.Option(metavar="NAME", help="What the files are encoded in, where detection fails.")
    ] = "",
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no warnings.")] = False,
) -> None:
    """Extract people, countries, organisations, places, figures and dates from German news articles.

    Reads text (.txt, .md), web pages (.html, .htm) and records (.json, .jsonl), each also as .gz. Exit
    status: 0 every article was read, 1 some could not be read, 2 wrong usage, 130 interrupted.
    """
    if not paths and _is_terminal(sys.stdin):
        _show_help(context)
    request = Request(
        paths=tuple(paths or ()),
        format=format,
        output=output,
        published=published,
        only=tuple(name.strip() for names in only or () for name in names.split(",") if name.strip()),
        with_text=with_text,
        model=model,
        encoding=encoding,
    )
    messages = Messages(quiet=quiet)
    raise typer.Exit(_run_guarded(lambda: extract_files(request, messages), messages))


@dataclass(frozen=True)
class Request:
    """What the user asks for; an empty value is one that was not given."""

    paths: tuple[str, ...]
    format: str = ""
    output: str = ""
    published: str = ""
    only: tuple[str, ...] = ()
    with_text: bool = False
    model: str = ""
    encoding: str = ""


def extract_files(request: Request, messages: Messages) -> None:
    """Read the articles, extract their facts and write them, one article at a time.

    Raises NewsfactsError for what makes the whole run senseless, before anything is written.
    """
    from newsfacts.read import check_published, count_articles, read_articles

    if not request.paths:
        raise UsageError("no PATH was given", remedy="pass files or folders, or - to read standard input")
    write = _choose_writer(request.format, request.output)
    published = check_published(request.published) if request.published else None
    _check_kinds(request.only)
    _check_encoding(request.encoding)
    if "-" in request.paths and _is_terminal(sys.stdin):
        messages.warn("reading from the terminal: end the article with Ctrl-D")

    with _open_for(request.output) as out:
        from newsfacts.collect import extract_many

        articles = read_articles(
            request.paths, report=messages.report, published=published, encoding=request.encoding or None
        )
        found = extract_many(
            articles, model=request.model or None, only=request.only or None, with_text=request.with_text
        )
        if not _is_terminal(out):
            found = messages.track(found, count_articles(request.paths))
        write(found, out)


def _choose_writer(name: str, output: str) -> Writer:
    """Return the writer of that name, else the one whose name the output file's ends in, else tables."""
    from newsfacts.write import WRITERS

    if not name:
        suffix = os.path.splitext(output)[1].lower().removeprefix(".")  # noqa: PTH122
        return WRITERS.get(suffix, WRITERS["table"])
    if name not in WRITERS:
        raise UsageError(f"there is no format {name!r}", remedy=f"choose from {', '.join(WRITERS)}")
    return WRITERS[name]


def _check_kinds(names: Iterable[str]) -> None:
    from newsfacts.kinds import KINDS

    known = [kind.name for kind in KINDS]
    for name in names:
        if name not in known:
            raise UsageError(f"there is no kind of facts {name!r}", remedy=f"choose from {', '.join(known)}")


def _check_encoding(name: str) -> None:
    import codecs

    try:
        codecs.lookup(name or "utf-8")
    except LookupError:
        raise UsageError(f"there is no encoding {name!r}", remedy="try utf-8, cp1252 or utf-16") from None


def _open_for(output: str) -> AbstractContextManager[TextIO]:
    if not output:
        return _standard_output()
    from newsfacts.write import open_output

    return open_output(output)


@contextmanager
def _standard_output() -> Iterator[TextIO]:
    """Give standard output, set up so that any text can be written to it."""
    out: Any = sys.stdout
    if out is None:
        raise UsageError("standard output is closed", remedy="pass --output FILE")
    if _is_terminal(out):
        out.reconfigure(errors="replace")
    else:
        out.reconfigure(encoding="utf-8", newline="")
    yield out
    out.flush()


def _is_terminal(stream: TextIO | None) -> bool:
    return stream is not None and stream.isatty()


class Messages:
    """Tells the user on standard error what happens, and counts the articles that could not be read."""

    def __init__(self, *, quiet: bool) -> None:
        self.unread = 0
        self._quiet = quiet
        self._progress: Progress | None = None

    def report(self, problem: NewsfactsError) -> None:
        """Tell of an input that gave no article, or of a warning."""
        from newsfacts.read import ReadWarning

        if isinstance(problem, ReadWarning):
            self.warn(str(problem))
        else:
            self.unread += 1
            self.fail(str(problem))

    def warn(self, text: str) -> None:
        """Print a warning, unless the user wants none."""
        if not self._quiet:
            self._print(f"newsfacts: warning: {text}")

    def fail(self, text: str) -> None:
        """Print an error."""
        self._print(f"newsfacts: error: {text}")

    def track(self, articles: Iterable[Facts], total: int | None) -> Iterator[Facts]:
        """Pass the articles on and show progress on a terminal, once there are more than a few."""
        wanted = not self._quiet and _is_terminal(sys.stderr) and (total is None or total > _FEW_ARTICLES)
        try:
            for number, facts in enumerate(articles, 1):
                if wanted and number > _FEW_ARTICLES:
                    self._show_progress(number, total, facts.source)
                yield facts
        finally:
            if self._progress:
                self._progress.stop()
                self._progress = None

    def _show_progress(self, number: int, total: int | None, source: str) -> None:
        from newsfacts.write import make_harmless

        if self._progress is None:
            self._progress = _start_progress(total)
        task = self._progress.task_ids[0]
        self._progress.update(task, completed=number, source=make_harmless(source)[-40:])

    def _print(self, line: str) -> None:
        from newsfacts.write import make_harmless

        line = make_harmless(line)
        with suppress(OSError, ValueError):  # Nobody listens: that is no reason to stop.
            if self._progress:
                self._progress.console.print(line, markup=False, highlight=False, soft_wrap=True)
            elif sys.stderr is not None:
                print(line, file=sys.stderr, flush=True)


def _start_progress(total: int | None) -> Progress:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    progress = Progress(
        TextColumn(
            "{task.completed} articles" if total is None else "{task.completed}/{task.total} articles"
        ),
        BarColumn(bar_width=24),
        TimeElapsedColumn(),
        TextColumn("{task.fields[source]}", markup=False),
        console=Console(stderr=True),
        transient=True,
    )
    progress.add_task("articles", total=total, source="")
    progress.start()
    return progress


def _run_guarded(work: Callable[[], None], messages: Messages) -> ExitStatus:
    """Do the work and return the exit status; a user's mistake is told in one line."""
    _prepare_process()
    try:
        work()
    except KeyboardInterrupt:
        _drop_standard_output()
        return ExitStatus.INTERRUPTED
    except BrokenPipeError:  # The reader has seen enough.
        _drop_standard_output()
    except (UsageError, ModelError) as error:
        messages.fail(str(error))
        return ExitStatus.WRONG_USAGE
    except NewsfactsError as error:
        messages.fail(str(error))
        return ExitStatus.SOME_UNREAD
    except OSError as error:
        messages.fail(f"cannot write the facts: {error.strerror or error}")
        _drop_standard_output()
        return ExitStatus.SOME_UNREAD
    return ExitStatus.SOME_UNREAD if messages.unread else ExitStatus.OK


def _prepare_process() -> None:
    """Let SIGTERM clean up like any other end, and keep libraries from talking to the user."""
    import logging
    import warnings

    def leave(number: int, _frame: object) -> NoReturn:
        sys.exit(128 + number)

    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name) and signal.getsignal(getattr(signal, name)) == signal.SIG_DFL:
            signal.signal(getattr(signal, name), leave)
    logging.getLogger().addHandler(logging.NullHandler())
    if not sys.warnoptions:
        warnings.simplefilter("ignore")


def _drop_standard_output() -> None:
    """Send what is still buffered nowhere, so that the interpreter does not fail on it when it ends."""
    with suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
