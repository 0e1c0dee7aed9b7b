"""`newsfacts schema` and `newsfacts model`: what newsfacts says of itself."""

from __future__ import annotations

from typing import Annotated

import typer

from newsfacts.cli.options import Model
from newsfacts.cli.running import run, show_help

model_app = typer.Typer(help="Describe the German model.", invoke_without_command=True)


def schema(
    format: Annotated[
        str, typer.Option("--format", "-f", metavar="json|jsonl", help="Of all the output, or of one line of it.")
    ] = "json",
) -> None:
    """Print the JSON Schema of what extract prints as JSON."""
    from newsfacts.commands.about import print_schema

    run(lambda messages: print_schema(format, messages))


@model_app.callback()
def _model(context: typer.Context) -> None:
    """Describe the German model."""
    if context.invoked_subcommand is None:
        show_help(context)


@model_app.command()
def info(model: Model = "default") -> None:
    """Print a model's card: sources, licence, quality."""
    from newsfacts.commands.about import print_card

    run(lambda messages: print_card(model, messages))
