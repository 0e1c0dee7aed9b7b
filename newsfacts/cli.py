"""The command line: a short shell round read, extract, evaluate and write.

Results go to standard output, everything else to standard error. Nothing heavy is imported before it is needed.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, NoReturn, Optional, TextIO

import typer

from newsfacts.errors import ExitStatus, ModelError, NewsfactsError, UsageError

if TYPE_CHECKING:
    from newsfacts.corrections import Corrections
    from newsfacts.scores import Scores
    from newsfacts.write import Messages, Writer

app = typer.Typer(
    help="Read German news articles and pull out the facts.",
    add_completion=False,
    invoke_without_command=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


model_app = typer.Typer(help="Tell about the German model.", invoke_without_command=True)
app.add_typer(model_app, name="model")


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
        typer.Option(metavar="NAME|PATH", help="default, fast, or a spaCy pipeline for German."),
    ] = "",
    encoding: Annotated[
        str, typer.Option(metavar="NAME", help="What the files are encoded in, where detection fails.")
    ] = "",
    corrections: Annotated[
        str, typer.Option(metavar="FILE", help="Corrections to apply; without it, newsfacts.toml if it is here.")
    ] = "",
    no_corrections: Annotated[bool, typer.Option("--no-corrections", help="Leave newsfacts.toml out.")] = False,
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
        corrections=corrections,
        no_corrections=no_corrections,
    )
    messages = Messages(quiet=quiet)
    raise typer.Exit(_run_guarded(lambda: extract_files(request, messages), messages))


@app.command()
def evaluate(
    ner: Annotated[
        Optional[list[str]],  # noqa: UP045
        typer.Option(metavar="FILE", help="Annotated entities, as JSON Lines; may be given several times."),
    ] = None,
    dates: Annotated[
        Optional[list[str]],  # noqa: UP045
        typer.Option(
            metavar="GOLD",
            help="Annotated dates: a folder of TimeML (.tml), or a .tml or .jsonl file; may be given several times.",
        ),
    ] = None,
    peer: Annotated[
        Optional[list[str]],  # noqa: UP045
        typer.Option(
            metavar="KEY|FOLDER",
            help="Score another system's dates beside: a key of the .jsonl, or a folder of .tml with the same names.",
        ),
    ] = None,
    errors: Annotated[bool, typer.Option("--errors", help="List what was missed, invented or wrong.")] = False,
    format: Annotated[str, typer.Option("--format", "-f", metavar="table|json", help="How scores are printed.")] = "",
    model: Annotated[
        str, typer.Option(metavar="NAME|PATH", help="default, fast, or a spaCy pipeline for German.")
    ] = "",
) -> None:
    """Score entities (--ner) or dates (--dates) on annotated text, each file or folder by itself.

    Entities: each line of a file is {"text": "...", "ents": [[start, end, "PER"], ...]}, in code points from 0,
    end exclusive. A mention is right if its span and its label are those of the annotation.

    Known labels are those of GermEval, SmartData, MobIE, LER and spaCy that mean PER, LOC or ORG
    (newsfacts/data/ner_labels.tsv). All others are ignored: they are not asked for, and they excuse nothing:
    what is found there is wrong.

    Dates: TIMEX3 in the TEXT of TimeML, where the value in DCT is the publication date, or lines
    {"text": "...", "published": "2025-09-04", "timex3": [[start, end, "DATE", "2025-09-05"], ...]}. A date is right
    if it overlaps one of the annotation (overlap) and has its span (strict), its type or its value.

    Exit status: 0 every file was scored, 1 some could not be read, 2 wrong usage, 130 interrupted.
    """
    from newsfacts.write import Messages

    gold = Gold(
        ner=tuple(ner or ()),
        dates=tuple(dates or ()),
        peers=tuple(peer or ()),
        format=format,
        model=model,
        errors=errors,
    )
    messages = Messages(quiet=False)
    raise typer.Exit(_run_guarded(lambda: score_gold(gold, messages), messages))


@app.command()
def schema(
    format: Annotated[
        str, typer.Option("--format", "-f", metavar="json|jsonl", help="Of all the output, or of one line of it.")
    ] = "json",
) -> None:
    """Print the JSON Schema of what extract prints as JSON."""
    from newsfacts.write import Messages

    messages = Messages(quiet=False)
    raise typer.Exit(_run_guarded(lambda: print_schema(format), messages))


@model_app.callback()
def _model(context: typer.Context) -> None:
    """Tell about the German model."""
    if context.invoked_subcommand is None:
        _show_help(context)


@model_app.command()
def info(
    model: Annotated[
        str, typer.Option(metavar="NAME|PATH", help="default, fast, or a spaCy pipeline for German.")
    ] = "default",
) -> None:
    """Print a model's card: sources, licence, quality."""
    from newsfacts.write import Messages

    messages = Messages(quiet=False)
    raise typer.Exit(_run_guarded(lambda: print_card(model), messages))


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
    corrections: str = ""
    no_corrections: bool = False


@dataclass(frozen=True)
class Gold:
    """The annotated text that is to be scored, and how; an empty value is one that was not given."""

    ner: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    peers: tuple[str, ...] = ()
    format: str = ""
    model: str = ""
    errors: bool = False


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
    corrections = _find_corrections(request, messages)
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
            corrections=corrections,
            report=lambda error: messages.fail(str(error)),
        )
        if not _is_terminal(out):
            found = messages.track(found, count_articles(request.paths))
        write(found, out)


def score_gold(gold: Gold, messages: Messages) -> None:
    """Score what newsfacts finds in annotated text, and write the scores of each file as soon as they are there.

    Raises NewsfactsError for what makes the whole run senseless.
    """
    from newsfacts.write.scores import SCORE_WRITERS

    if not gold.ner and not gold.dates:
        remedy = "pass --ner FILE.jsonl or --dates FOLDER; --help says what is in it"
        raise UsageError("no annotated text was given", remedy=remedy)
    if gold.peers and not gold.dates:
        raise UsageError("--peer is for dates, and no dates are to be scored", remedy="pass --dates GOLD")
    if gold.format and gold.format not in SCORE_WRITERS:
        raise UsageError(f"there is no format {gold.format!r}", remedy=f"choose from {', '.join(SCORE_WRITERS)}")
    with _open_for("") as out:
        SCORE_WRITERS[gold.format or "table"](_evaluate(gold, messages), out)


def _evaluate(gold: Gold, messages: Messages) -> Iterator[Scores]:
    from newsfacts.evaluate import evaluate_dates, evaluate_entities

    def report(problem: NewsfactsError) -> None:
        _report(problem, messages)

    model = gold.model or None
    yield from evaluate_entities(gold.ner, model=model, keep_mistakes=gold.errors, report=report)
    yield from evaluate_dates(gold.dates, peers=gold.peers, model=model, keep_mistakes=gold.errors, report=report)


def print_schema(format: str) -> None:
    """Print the JSON Schema of a format. Raises UsageError for one that has none."""
    from newsfacts.write.schema import write_schema

    with _open_for("") as out:
        write_schema(out, format)


def print_card(model: str) -> None:
    """Print the card of a model. Raises ModelError if there is no such model."""
    from newsfacts.card import read_card, read_meta
    from newsfacts.model import MODELS
    from newsfacts.write.card import make_card, write_card

    card = read_card() if model in MODELS else make_card(read_meta(model))
    with _open_for("") as out:
        write_card(card, out)


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


def _find_corrections(request: Request, messages: Messages) -> Corrections | None:
    """Load the corrections that are asked for, else those in the working directory, and tell of these."""
    from newsfacts.corrections import FILE_NAME, load_corrections

    if request.corrections and request.no_corrections:
        raise UsageError("--corrections and --no-corrections contradict each other", remedy="leave one out")
    if request.corrections:
        return load_corrections(request.corrections)
    if request.no_corrections or not os.path.isfile(FILE_NAME):  # noqa: PTH113
        return None
    corrections = load_corrections(FILE_NAME)
    messages.tell(f"{FILE_NAME} is applied; --no-corrections leaves it out")
    return corrections


def _open_for(output: str) -> AbstractContextManager[TextIO]:
    from newsfacts.write import open_output, open_standard_output

    return open_output(output) if output else open_standard_output()


def _is_terminal(stream: TextIO | None) -> bool:
    return stream is not None and stream.isatty()


def _report(problem: NewsfactsError, messages: Messages) -> None:
    """Tell of an input that gave nothing, or of one that needs a look."""
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
