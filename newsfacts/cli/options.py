"""The options that several commands have."""

from __future__ import annotations

from typing import Annotated, Any, Optional

import typer

from newsfacts.kinds import KINDS


def option(*names: str, help: str, metavar: str | None = None, complete: Any = None) -> Any:
    """Make an option that an environment variable sets too: --log-level is NEWSFACTS_LOG_LEVEL."""
    variable = "NEWSFACTS_" + names[0].lstrip("-").replace("-", "_").upper()
    return typer.Option(
        *names, help=help, metavar=metavar, envvar=variable, autocompletion=complete, show_default=False
    )


def complete_format(start: str) -> list[str]:
    """Complete the name of a format."""
    from newsfacts.write import FORMATS

    return [name for name in FORMATS if name.startswith(start)]


def _complete_kinds(start: str) -> list[str]:
    """Complete the last of several kinds with commas between."""
    before, comma, last = start.rpartition(",")
    return [before + comma + name for name in KINDS.names if name.startswith(last)]


def _complete_model(start: str) -> list[str]:
    from newsfacts.model import MODELS

    return [name for name in MODELS if name.startswith(start)]


def _complete_level(start: str) -> list[str]:
    from newsfacts.write.messages import LEVELS

    return [name for name in LEVELS if name.startswith(start)]


Paths = Annotated[
    Optional[list[str]],  # noqa: UP045 - typer reads it on Python 3.10
    typer.Argument(metavar="PATH", help="Files, folders, web addresses, or - for standard input.", show_default=False),
]
Published = Annotated[
    str, option("--published", metavar="DATE", help="Publication date (YYYY[-MM[-DD]]) for articles without one.")
]
Model = Annotated[
    str,
    option(
        "--model",
        metavar="NAME|PATH",
        help="default, fast, or a spaCy pipeline for German.",
        complete=_complete_model,
    ),
]
Encoding = Annotated[
    str, option("--encoding", metavar="NAME", help="What the files are encoded in, where detection fails.")
]
TextColumn = Annotated[
    str, option("--text-column", metavar="NAME", help="Which column of tables holds the text, where it is not found.")
]
Config = Annotated[
    str, option("--config", metavar="FILE", help="Defaults and corrections; without it, newsfacts.toml if it is here.")
]
CorrectionsFile = Annotated[
    str, option("--corrections", metavar="FILE", help="Corrections to apply, instead of those of the configuration.")
]
NoCorrections = Annotated[bool, option("--no-corrections", help="Apply none.")]
Quiet = Annotated[bool, option("--quiet", "-q", help="No progress and no warnings: --log-level error.")]
LogLevel = Annotated[
    str,
    option(
        "--log-level",
        metavar="debug|info|warning|error",
        help="What is reported on standard error, info without it.",
        complete=_complete_level,
    ),
]
NoVague = Annotated[
    bool,
    option(
        "--no-vague",
        help='Leave out dates that mean just past, present or future ("zuletzt", "nun"); "seit Wochen" stays.',
    ),
]
Only = Annotated[
    Optional[list[str]],  # noqa: UP045
    option(
        "--only",
        metavar="KIND,...",
        help=f"Some of {', '.join(KINDS.names)}.",
        complete=_complete_kinds,
    ),
]
