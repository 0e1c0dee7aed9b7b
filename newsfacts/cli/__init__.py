"""The command line: what can be typed, and a short way from there to `newsfacts.commands`.

Results go to standard output, everything else to standard error. Nothing heavy is imported before it is needed.
"""

from __future__ import annotations

import sys
from typing import Annotated, NoReturn

import typer

from newsfacts.cli.about import model_app, schema
from newsfacts.cli.articles import explain, extract, show
from newsfacts.cli.evaluate import evaluate
from newsfacts.cli.running import show_help
from newsfacts.errors import ExitStatus

app = typer.Typer(
    help="Read German news articles and pull out the facts.",
    invoke_without_command=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for command in (extract, show, explain, evaluate, schema):
    app.command()(command)
app.add_typer(model_app, name="model")


def main() -> NoReturn:
    """Run the command and leave with its exit status."""
    try:
        app()
    except KeyboardInterrupt:
        sys.exit(ExitStatus.INTERRUPTED)
    except OSError as error:  # Help and version are printed outside of what commands guard.
        from newsfacts.commands.guard import report_unwritten
        from newsfacts.write import Messages

        sys.exit(report_unwritten(error, Messages(), "this"))
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
    """Read German news articles and pull out the facts.

    \b
    newsfacts extract articles/             tables
    newsfacts show article.txt              the article, its facts marked
    newsfacts explain article.txt --at EU   why that is a fact, or none
    newsfacts extract --help                all options
    """
    if context.invoked_subcommand is None:
        show_help(context)
