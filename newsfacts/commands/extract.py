"""`newsfacts extract`: articles in, facts out, one article at a time."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TYPE_CHECKING

from newsfacts.commands.streams import is_terminal, open_for, report_problem
from newsfacts.errors import NewsfactsError, UsageError
from newsfacts.write import DATABASE, FILE_WRITERS, FORMATS, NEED_TEXT, SUFFIXES, WITH_BOM, WRITERS, Messages, Writer

if TYPE_CHECKING:
    from newsfacts.corrections import Corrections
    from newsfacts.settings import Settings
    from newsfacts.types import Article, Facts


@dataclass(frozen=True)
class Request:
    """What the user asks for; an empty value is one that was not given."""

    paths: tuple[str, ...]
    format: str = ""
    output: str = ""
    published: str = ""
    only: tuple[str, ...] = ()
    with_text: bool = False
    summary: bool = False
    bom: bool = False
    model: str = ""
    encoding: str = ""
    config: str = ""
    corrections: str = ""
    no_corrections: bool = False


def extract_files(request: Request, messages: Messages) -> None:
    """Read the articles, extract their facts and write them, one article at a time.

    Raises NewsfactsError for what makes the whole run senseless, before anything is written.
    """
    request, corrections = settle(request, messages)
    run = _Run(request, corrections, messages)
    if "-" in request.paths and is_terminal(sys.stdin):
        messages.warn("reading from the terminal: end the article with Ctrl-D")
    if request.format == DATABASE:
        run.write_database()
    elif request.format in FILE_WRITERS:
        FILE_WRITERS[request.format](run.track(run.extract(run.read())), request.output)
    else:
        run.write_text(_choose_writer(request))


def settle(request: Request, messages: Messages) -> tuple[Request, Corrections | None]:
    """Fill in what the user did not say, and check all of it."""
    from newsfacts.read import check_published
    from newsfacts.settings import find_settings

    if not request.paths:
        raise UsageError("no PATH was given", remedy="pass files or folders, or - to read standard input")
    settings = find_settings(request.config)
    if settings.names:
        messages.tell(f"{settings.path} sets {', '.join(settings.names)}")
    request = replace(
        request,
        format=request.format or _format_by_name(request.output) or settings.format or "table",
        model=request.model or settings.model,
        only=request.only or settings.only,
        published=check_published(request.published) if request.published else "",
    )
    _check_format(request)
    _check_kinds(request.only)
    _check_encoding(request.encoding)
    return request, _find_corrections(request, settings, messages)


def extract_with(write: Writer, request: Request, messages: Messages) -> None:
    """Extract with a writer that needs the text, whatever format the request names."""
    request, corrections = settle(request, messages)
    _Run(replace(request, with_text=True), corrections, messages).write_text(write)


class _Run:
    """One run over the articles that the user names."""

    def __init__(self, request: Request, corrections: Corrections | None, messages: Messages) -> None:
        self._request, self._corrections, self._messages = request, corrections, messages
        self._with_text = request.with_text or request.format in NEED_TEXT

    def read(self) -> Iterator[Article]:
        from newsfacts.read import read_articles

        return read_articles(
            self._request.paths,
            report=lambda problem: report_problem(problem, self._messages),
            published=self._request.published or None,
            encoding=self._request.encoding or None,
        )

    def extract(
        self, articles: Iterable[Article], fail: Callable[[NewsfactsError], None] = lambda error: None
    ) -> Iterator[Facts]:
        """Yield the facts of articles; of one that newsfacts fails at, the user is told, and `fail` is."""
        from newsfacts.collect import extract_many

        def report(error: NewsfactsError) -> None:
            self._messages.fail(str(error))
            fail(error)

        found = extract_many(
            articles,
            model=self._request.model or None,
            only=self._request.only or None,
            with_text=self._with_text,
            corrections=self._corrections,
            report=report,
        )
        return self._messages.log_each(found)

    def track(self, found: Iterator[Facts]) -> Iterator[Facts]:
        """Show progress on a terminal."""
        from newsfacts.read import count_articles

        return self._messages.track(found, count_articles(self._request.paths))

    def write_text(self, write: Writer) -> None:
        with open_for(self._request.output) as out:
            found = self.extract(self.read())
            write(found if is_terminal(out) else self.track(found), out)

    def write_database(self) -> None:
        from newsfacts.write.database import open_database

        with open_database(self._request.output, self._facts_depend_on()) as database:
            articles = database.skip_unchanged(self.read())
            for facts in self.track(self.extract(articles, lambda error: database.give_up(error.where or ""))):
                database.store(facts)
        if database.skipped:
            number = f"{database.skipped} articles" if database.skipped > 1 else "1 article"
            self._messages.tell(f"{number} not read again: stored in {self._request.output} as they are")

    def _facts_depend_on(self) -> Iterator[str]:
        """Name the options that change facts."""
        yield f"model={self._request.model or 'default'}"
        yield from (f"only={name}" for name in self._request.only)
        if self._with_text:
            yield "with_text"
        if self._corrections:
            yield f"corrections={sha256(self._corrections.model_dump_json().encode()).hexdigest()}"


def _format_by_name(output: str) -> str:
    """Return the format whose name the file's ends in, if any."""
    suffix = os.path.splitext(output)[1].lower().removeprefix(".")  # noqa: PTH122
    suffix = SUFFIXES.get(suffix, suffix)
    return suffix if suffix in FORMATS else ""


def _check_format(request: Request) -> None:
    from newsfacts.write.summary import SUMMARY_WRITERS

    name = request.format
    if name not in FORMATS:
        raise UsageError(f"there is no format {name!r}", remedy=f"choose from {', '.join(FORMATS)}")
    if request.summary and name not in SUMMARY_WRITERS:
        remedy = f"choose from {', '.join(SUMMARY_WRITERS)}"
        raise UsageError(f"there is no summary in the format {name!r}", remedy=remedy)
    if name not in WRITERS and not request.output:
        raise UsageError(f"{name} goes to a file", remedy="pass --output FILE")
    if request.bom and (name not in WITH_BOM or request.summary):
        raise UsageError(f"--bom is not for {'a summary' if request.summary else name}", remedy="leave it out")


def _choose_writer(request: Request) -> Writer:
    from newsfacts.write.summary import SUMMARY_WRITERS

    writers = SUMMARY_WRITERS if request.summary else WITH_BOM if request.bom else WRITERS
    return writers[request.format]


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


def _find_corrections(request: Request, settings: Settings, messages: Messages) -> Corrections | None:
    """Load the corrections that are asked for, else those of the settings, and tell of these."""
    from newsfacts.corrections import load_corrections

    if request.corrections and request.no_corrections:
        raise UsageError("--corrections and --no-corrections contradict each other", remedy="leave one out")
    if request.corrections:
        return load_corrections(request.corrections)
    path = settings.corrections or (settings.path if settings.has_rules else "")
    if request.no_corrections or not path:
        return None
    corrections = load_corrections(path)
    messages.tell(f"{path} is applied; --no-corrections leaves it out")
    return corrections
