"""The command line: a short shell round read, extract and write.

Facts go to standard output, everything else to standard error. Nothing heavy is imported before it is needed.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, NoReturn, Optional, TextIO

import typer

from newsfacts.errors import ExitStatus, ModelError, NewsfactsError, UsageError

if TYPE_CHECKING:
    from newsfacts.read import Problem
    from newsfacts.write import Messages, Writer

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
    with_text: Annotated[bool, typer.Option("--with-text", help="Put each article's text into the output.")] = False,
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
    from newsfacts.write import Messages

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
            request.paths,
            report=lambda problem: _report(problem, messages),
            published=published,
            encoding=request.encoding or None,
        )
        found = extract_many(
            articles,
            model=request.model or None,
            only=request.only or None,
            with_text=request.with_text,
            report=lambda error: messages.fail(str(error)),
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
    from newsfacts.write import open_output, open_standard_output

    return open_output(output) if output else open_standard_output()


def _is_terminal(stream: TextIO | None) -> bool:
    return stream is not None and stream.isatty()


def _report(problem: Problem, messages: Messages) -> None:
    """Tell of an input that gave no article, or of one that needs a look."""
    from newsfacts.read import ReadWarning

    if isinstance(problem, ReadWarning):
        messages.warn(str(problem))
    else:
        messages.fail(str(problem))


def _run_guarded(work: Callable[[], None], messages: Messages) -> ExitStatus:
    """Do the work and return the exit status; a user's mistake is told in one line."""
    from newsfacts.write import drop_standard_output

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
        what = error.filename or "cannot write the facts"
        messages.fail(f"{what}: {error.strerror or error}")
        drop_standard_output()
        return ExitStatus.SOME_UNREAD
    return ExitStatus.SOME_UNREAD if messages.failures else ExitStatus.OK


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
