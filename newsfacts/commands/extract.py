"""`newsfacts extract`: articles in, facts out, one article at a time."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from newsfacts.commands.reading import Reading, Run, load_settings_for, settle_reading
from newsfacts.commands.streams import STANDARD, is_terminal
from newsfacts.errors import NewsfactsError, UsageError
from newsfacts.write import DATABASE, FILE_WRITERS, FORMATS, NEED_TEXT, SUFFIXES, WITH_BOM, WRITERS, Messages, Writer

if TYPE_CHECKING:
    from newsfacts.settings import Settings


@dataclass(frozen=True)
class Output:
    """What facts are written as (an empty format is one that was not given), and where."""

    format: str = ""
    path: str = STANDARD
    with_text: bool = False
    summary: bool = False
    bom: bool = False


def extract_files(reading: Reading, output: Output, messages: Messages) -> None:
    """Read the articles, extract their facts and write them, one article at a time.

    Raises NewsfactsError for what makes the whole run senseless, before anything is written.
    """
    settings = load_settings_for(reading, messages)
    output = settle_output(output, settings)
    run = settle_reading(replace(reading, output=output.path), settings, messages)
    if STANDARD in reading.paths and is_terminal(sys.stdin):
        messages.warn("reading from the terminal: end the article with Ctrl-D")
    if output.format == DATABASE:
        _write_database(run, output, messages)
    elif output.format in FILE_WRITERS:
        found = run.extract(run.read(), with_text=output.with_text)
        FILE_WRITERS[output.format](run.track(found), output.path)
    else:
        run.write_text(_choose_writer(output), with_text=output.with_text)


def settle_output(output: Output, settings: Settings) -> Output:
    """Fill in what the user did not say, and check all of it. Raises UsageError."""
    if not output.path:
        raise UsageError("an empty --output was given", remedy="pass a file; is a variable unset?")
    name = output.format or _format_by_name(output.path) or settings.format or "table"
    output = replace(output, format=name, with_text=output.with_text or name in NEED_TEXT)
    _check_format(output)
    return output


def _write_database(run: Run, output: Output, messages: Messages) -> None:
    from newsfacts.write.database import open_database

    with open_database(output.path, run.facts_depend_on(with_text=output.with_text)) as database:
        if database.lost:
            lacks = f"it lacked {', '.join(database.lost)}, which are there again, empty"
            remedy = "what is stored is read again, if this run names it"
            messages.warn(str(NewsfactsError(lacks, where=output.path, remedy=remedy)))
        articles = database.skip_unchanged(run.read())
        found = run.extract(
            articles, with_text=output.with_text, fail=lambda error: database.give_up(error.where or "")
        )
        for facts in run.track(found):
            database.store(facts)
    if database.skipped:
        number = f"{database.skipped} articles" if database.skipped > 1 else "1 article"
        messages.inform(f"{number} not read again: stored in {output.path} as they are")


def _format_by_name(path: str) -> str:
    """Return the format whose name the file's ends in, if any."""
    suffix = os.path.splitext(path)[1].lower().removeprefix(".")  # noqa: PTH122
    suffix = SUFFIXES.get(suffix, suffix)
    return suffix if suffix in FORMATS else ""


def _check_format(output: Output) -> None:
    from newsfacts.write.summary import SUMMARY_WRITERS

    name = output.format
    if name not in FORMATS:
        raise UsageError(f"there is no format {name!r}", remedy=f"choose from {', '.join(FORMATS)}")
    if output.summary and name not in SUMMARY_WRITERS:
        remedy = f"choose from {', '.join(SUMMARY_WRITERS)}"
        raise UsageError(f"there is no summary in the format {name!r}", remedy=remedy)
    if name not in WRITERS and output.path == STANDARD:
        raise UsageError(f"{name} goes to a file", remedy="pass --output FILE")
    if output.bom and (name not in WITH_BOM or output.summary):
        raise UsageError(f"--bom is not for {'a summary' if output.summary else name}", remedy="leave it out")


def _choose_writer(output: Output) -> Writer:
    from newsfacts.write.summary import SUMMARY_WRITERS

    writers = SUMMARY_WRITERS if output.summary else WITH_BOM if output.bom else WRITERS
    return writers[output.format]
