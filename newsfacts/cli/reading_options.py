"""The options that all commands have that read articles: typed once, and handed to the command as one record."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, NamedTuple, get_type_hints

from newsfacts.cli.options import (
    Config,
    CorrectionsFile,
    Encoding,
    LogLevel,
    Model,
    NoCorrections,
    Quiet,
    TextColumn,
)

if TYPE_CHECKING:
    from newsfacts.commands.reading import Reading


class Given(NamedTuple):
    """What a user gave of these options, in the order of the help."""

    model: Model = ""
    encoding: Encoding = ""
    text_column: TextColumn = ""
    config: Config = ""
    corrections: CorrectionsFile = ""
    no_corrections: NoCorrections = False
    quiet: Quiet = False
    log_level: LogLevel = ""

    def make_reading(
        self, paths: Iterable[str] | None, only: Iterable[str] | None, published: str, *, no_vague: bool = False
    ) -> Reading:
        """Return which articles are to be read, and how; names of kinds may have commas between."""
        from newsfacts.commands.reading import Reading

        return Reading(
            paths=tuple(paths or ()),
            published=published,
            only=tuple(name.strip() for names in only or () for name in names.split(",") if name.strip()),
            no_vague=no_vague,
            model=self.model,
            encoding=self.encoding,
            text_column=self.text_column,
            config=self.config,
            corrections=self.corrections,
            no_corrections=self.no_corrections,
        )


def with_reading_options(command: Callable[..., None]) -> Callable[..., None]:
    """Add these options to a command, after its own; it gets them as the argument `given`."""

    def run_command(**values: Any) -> None:
        given = Given(**{name: values.pop(name) for name in Given._fields})
        command(**values, given=given)

    hints = get_type_hints(command, include_extras=True) | get_type_hints(Given, include_extras=True)
    own = [parameter for parameter in inspect.signature(command).parameters.values() if parameter.name != "given"]
    added = [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default)
        for name, default in Given._field_defaults.items()
    ]
    parameters = [parameter.replace(annotation=hints[parameter.name]) for parameter in (*own, *added)]
    # What Typer reads of a command.
    run_command.__name__, run_command.__doc__ = command.__name__, command.__doc__
    run_command.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    run_command.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    return run_command
