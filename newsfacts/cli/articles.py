"""`newsfacts extract`, `show` and `explain`: the commands that read articles."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from newsfacts.cli.options import NoVague, Only, Paths, Published, complete_format, option
from newsfacts.cli.reading_options import Given, with_reading_options
from newsfacts.cli.running import run, show_help


@with_reading_options
def extract(
    context: typer.Context,
    paths: Paths = None,
    format: Annotated[
        str,
        option(
            "--format",
            "-f",
            metavar="table|json|jsonl|csv|tsv|html|parquet|sqlite",
            help="How facts are written; else the ending of the --output file decides.",
            complete=complete_format,
        ),
    ] = "",
    output: Annotated[
        str,
        option("--output", "-o", metavar="FILE", help="Write there, whole or not at all; - is standard output."),
    ] = "-",
    published: Published = "",
    only: Only = None,
    no_vague: NoVague = False,
    summary: Annotated[
        bool, option("--summary", help="One table over all articles: who, where, how often, in how many.")
    ] = False,
    with_text: Annotated[bool, option("--with-text", help="Put each article's text into the output.")] = False,
    bom: Annotated[bool, option("--bom", help="Begin CSV with a byte-order mark, for Excel.")] = False,
    *,
    given: Given,
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
        show_help(context)
    from newsfacts.commands.extract import Output, extract_files

    reading = given.make_reading(paths, only, published, no_vague=no_vague)
    written = Output(format=format, path=output, with_text=with_text, summary=summary, bom=bom)
    run(lambda messages: extract_files(reading, written, messages), given.quiet, given.log_level)


@with_reading_options
def show(
    context: typer.Context,
    paths: Paths = None,
    published: Published = "",
    only: Only = None,
    no_vague: NoVague = False,
    *,
    given: Given,
) -> None:
    """Print articles with their facts marked in colour, and a legend.

    \b
    newsfacts show article.txt
    newsfacts show articles/ --only figures,dates | less -R
    """
    if not paths and sys.stdin is not None and sys.stdin.isatty():
        show_help(context)
    from newsfacts.commands.look import show_articles

    reading = given.make_reading(paths, only, published, no_vague=no_vague)
    run(lambda messages: show_articles(reading, messages), given.quiet, given.log_level)


@with_reading_options
def explain(
    path: Annotated[str, typer.Argument(metavar="FILE", help="The article, or - for standard input.")],
    at: Annotated[
        str,
        typer.Option(
            "--at", metavar="OFFSET|TEXT", help="A place: code points from 0, or words as they are written there."
        ),
    ],
    format: Annotated[
        str, typer.Option("--format", "-f", metavar="table|json", help="How the explanation is printed.")
    ] = "",
    published: Published = "",
    *,
    given: Given,
) -> None:
    """Explain a place in an article: which facts it is part of, why, and what was considered and rejected.

    Prints the scores of the German model, the rules and the rows of newsfacts/data that decided, in their order.
    Words that occur several times are explained where they occur first; the other places are named. A number is
    an offset, unless the text is shorter and has it.

    \b
    newsfacts explain article.txt --at Trump
    newsfacts explain article.txt --at 1034
    """
    from newsfacts.commands.look import Question, explain_at

    reading = given.make_reading([path], None, published)
    run(lambda messages: explain_at(Question(at, format), reading, messages), given.quiet, given.log_level)
