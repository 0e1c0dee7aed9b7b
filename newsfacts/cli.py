"""The command line: what can be typed, and a short way from there to `newsfacts.commands`.

Results go to standard output, everything else to standard error. Nothing heavy is imported before it is needed.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, Any, NoReturn, Optional

import typer

from newsfacts.errors import ExitStatus

if TYPE_CHECKING:
    from newsfacts.commands.reading import Reading
    from newsfacts.write import Messages

app = typer.Typer(
    help="Read German news articles and pull out the facts.",
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


def _complete_format(start: str) -> list[str]:
    from newsfacts.write import FORMATS

    return [name for name in FORMATS if name.startswith(start)]


def _complete_kinds(start: str) -> list[str]:
    """Complete the last of several kinds with commas between."""
    from newsfacts.kinds import KINDS

    before, comma, last = start.rpartition(",")
    return [before + comma + kind.name for kind in KINDS if kind.name.startswith(last)]


def _complete_model(start: str) -> list[str]:
    from newsfacts.model import MODELS

    return [name for name in MODELS if name.startswith(start)]


def _complete_level(start: str) -> list[str]:
    from newsfacts.write.messages import LEVELS

    return [name for name in LEVELS if name.startswith(start)]


def _option(*names: str, help: str, metavar: str | None = None, complete: Any = None) -> Any:
    """Make an option that an environment variable sets too: --log-level is NEWSFACTS_LOG_LEVEL."""
    variable = "NEWSFACTS_" + names[0].lstrip("-").replace("-", "_").upper()
    return typer.Option(
        *names, help=help, metavar=metavar, envvar=variable, autocompletion=complete, show_default=False
    )


Paths = Annotated[
    Optional[list[str]],  # noqa: UP045 - typer reads it on Python 3.10
    typer.Argument(metavar="PATH", help="Files, folders, or - for standard input.", show_default=False),
]
Published = Annotated[
    str, _option("--published", metavar="DATE", help="Publication date (YYYY[-MM[-DD]]) for articles without one.")
]
Model = Annotated[
    str,
    _option(
        "--model",
        metavar="NAME|PATH",
        help="default, fast, or a spaCy pipeline for German.",
        complete=_complete_model,
    ),
]
Encoding = Annotated[
    str, _option("--encoding", metavar="NAME", help="What the files are encoded in, where detection fails.")
]
Config = Annotated[
    str, _option("--config", metavar="FILE", help="Defaults and corrections; without it, newsfacts.toml if it is here.")
]
CorrectionsFile = Annotated[
    str, _option("--corrections", metavar="FILE", help="Corrections to apply, instead of those of the configuration.")
]
NoCorrections = Annotated[bool, _option("--no-corrections", help="Apply none.")]
Quiet = Annotated[bool, _option("--quiet", "-q", help="No progress and no warnings: --log-level error.")]
LogLevel = Annotated[
    str,
    _option(
        "--log-level",
        metavar="debug|info|warning|error",
        help="What is told on standard error, info without it.",
        complete=_complete_level,
    ),
]
Only = Annotated[
    Optional[list[str]],  # noqa: UP045
    _option(
        "--only",
        metavar="KIND,...",
        help="Some of people, countries, organisations, places, figures, dates.",
        complete=_complete_kinds,
    ),
]


@app.callback()
def _newsfacts(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Read German news articles and pull out the facts.

    \b
    newsfacts extract articles/             tables
    newsfacts show article.txt              the article, its facts marked
    newsfacts explain article.txt --at EU   why that is a fact, or none
    newsfacts extract --help                all options
    """
    if context.invoked_subcommand is None:
        _show_help(context)


def _show_help(context: typer.Context) -> NoReturn:
    """Answer a call without arguments."""
    typer.echo(context.get_help(), err=True)
    raise typer.Exit(ExitStatus.WRONG_USAGE)


@app.command()
def extract(
    context: typer.Context,
    paths: Paths = None,
    format: Annotated[
        str,
        _option(
            "--format",
            "-f",
            metavar="table|json|jsonl|csv|tsv|html|parquet|sqlite",
            help="How facts are written; else the ending of the --output file decides.",
            complete=_complete_format,
        ),
    ] = "",
    output: Annotated[str, _option("--output", "-o", metavar="FILE", help="Write there, whole or not at all.")] = "",
    published: Published = "",
    only: Only = None,
    summary: Annotated[
        bool, _option("--summary", help="One table over all articles: who, where, how often, in how many.")
    ] = False,
    with_text: Annotated[bool, _option("--with-text", help="Put each article's text into the output.")] = False,
    bom: Annotated[bool, _option("--bom", help="Begin CSV with a byte-order mark, for Excel.")] = False,
    model: Model = "",
    encoding: Encoding = "",
    config: Config = "",
    corrections: CorrectionsFile = "",
    no_corrections: NoCorrections = False,
    quiet: Quiet = False,
    log_level: LogLevel = "",
) -> None:
    """Extract people, countries, organisations, places, figures and dates from German news articles.

    Reads text (.txt, .md), web pages (.html, .htm) and records (.json, .jsonl), each also as .gz. Exit
    status: 0 every article was read, 1 some could not be read, 2 wrong usage, 130 interrupted.

    \b
    newsfacts extract articles/
    newsfacts extract articles/ --summary --only people
    newsfacts extract articles/ --format jsonl | jq '.people[].name'
    newsfacts extract articles/ --output report.html
    newsfacts extract articles/ --output facts.db
    curl -s https://example.org/article | newsfacts extract - --published 2025-09-04
    """
    if not paths and sys.stdin is not None and sys.stdin.isatty():
        _show_help(context)
    from newsfacts.commands.extract import Output, extract_files

    reading = _make_reading(
        paths, only, published=published, model=model, encoding=encoding, config=config,
        corrections=corrections, no_corrections=no_corrections,
    )  # fmt: skip
    written = Output(format=format, path=output, with_text=with_text, summary=summary, bom=bom)
    _run(lambda messages: extract_files(reading, written, messages), quiet, log_level)


@app.command()
def show(
    context: typer.Context,
    paths: Paths = None,
    published: Published = "",
    only: Only = None,
    model: Model = "",
    encoding: Encoding = "",
    config: Config = "",
    corrections: CorrectionsFile = "",
    no_corrections: NoCorrections = False,
    quiet: Quiet = False,
    log_level: LogLevel = "",
) -> None:
    """Print articles with their facts marked in colour, and a legend.

    \b
    newsfacts show article.txt
    newsfacts show articles/ --only figures,dates | less -R
    """
    if not paths and sys.stdin is not None and sys.stdin.isatty():
        _show_help(context)
    from newsfacts.commands.look import show_articles

    reading = _make_reading(
        paths, only, published=published, model=model, encoding=encoding, config=config,
        corrections=corrections, no_corrections=no_corrections,
    )  # fmt: skip
    _run(lambda messages: show_articles(reading, messages), quiet, log_level)


@app.command()
def explain(
    path: Annotated[str, typer.Argument(metavar="FILE", help="The article, or - for standard input.")],
    at: Annotated[
        str,
        typer.Option("--at", metavar="OFFSET|TEXT", help="A place: code points from 0, or words as they stand there."),
    ],
    format: Annotated[
        str, typer.Option("--format", "-f", metavar="table|json", help="How the explanation is printed.")
    ] = "",
    published: Published = "",
    model: Model = "",
    encoding: Encoding = "",
    config: Config = "",
    corrections: CorrectionsFile = "",
    no_corrections: NoCorrections = False,
    quiet: Quiet = False,
    log_level: LogLevel = "",
) -> None:
    """Explain a place in an article: which facts it is part of, why, and what was considered and rejected.

    Prints the scores of the German model, the rules and the rows of newsfacts/data that decided, in their order.
    Words that stand there several times are explained where they stand first; the other places are named. A number is
    an offset, unless the text is shorter and has it.

    \b
    newsfacts explain article.txt --at Trump
    newsfacts explain article.txt --at 1034
    """
    from newsfacts.commands.look import Question, explain_at

    reading = _make_reading(
        [path], None, published=published, model=model, encoding=encoding, config=config,
        corrections=corrections, no_corrections=no_corrections,
    )  # fmt: skip
    _run(lambda messages: explain_at(Question(at, format), reading, messages), quiet, log_level)


def _make_reading(paths: list[str] | None, only: list[str] | None, **given: Any) -> Reading:
    from newsfacts.commands.reading import Reading

    kinds = tuple(name.strip() for names in only or () for name in names.split(",") if name.strip())
    return Reading(paths=tuple(paths or ()), only=kinds, **given)


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
    model: Model = "",
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
    from newsfacts.commands.evaluate import Gold, score_gold

    gold = Gold(
        ner=tuple(ner or ()),
        dates=tuple(dates or ()),
        peers=tuple(peer or ()),
        format=format,
        model=model,
        errors=errors,
    )
    _run(lambda messages: score_gold(gold, messages))


@app.command()
def schema(
    format: Annotated[
        str, typer.Option("--format", "-f", metavar="json|jsonl", help="Of all the output, or of one line of it.")
    ] = "json",
) -> None:
    """Print the JSON Schema of what extract prints as JSON."""
    from newsfacts.commands.tell import print_schema

    _run(lambda _: print_schema(format))


@model_app.callback()
def _model(context: typer.Context) -> None:
    """Tell about the German model."""
    if context.invoked_subcommand is None:
        _show_help(context)


@model_app.command()
def info(model: Model = "default") -> None:
    """Print a model's card: sources, licence, quality."""
    from newsfacts.commands.tell import print_card

    _run(lambda _: print_card(model))


def _run(work: Callable[[Messages], None], quiet: bool = False, log_level: str = "") -> NoReturn:
    """Do the work and leave with its exit status."""
    from newsfacts.commands.guard import run_guarded
    from newsfacts.write.messages import LEVELS, Messages

    if log_level not in ("", *LEVELS):
        raise typer.BadParameter(f"there is no level {log_level!r}; choose from {', '.join(LEVELS)}")
    messages = Messages(level="error" if quiet else log_level or "info")
    raise typer.Exit(run_guarded(lambda: work(messages), messages))
