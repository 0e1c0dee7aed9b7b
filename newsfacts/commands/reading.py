"""What the commands that read articles share: which articles, how they are read, and the way to their facts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TYPE_CHECKING

from newsfacts.commands.collisions import check_output, find_written
from newsfacts.commands.streams import STANDARD, is_terminal, open_for, report_problem
from newsfacts.errors import NewsfactsError, UsageError
from newsfacts.write import Messages, Writer

if TYPE_CHECKING:
    from newsfacts.corrections import Corrections
    from newsfacts.read import Problem
    from newsfacts.settings import Settings
    from newsfacts.types import Article, Facts


@dataclass(frozen=True)
class Reading:
    """Which articles are read, and how; an empty value is one that was not given.

    `output` is where facts are written, which is no article.
    """

    paths: tuple[str, ...]
    output: str = STANDARD
    published: str = ""
    only: tuple[str, ...] = ()
    no_vague: bool = False
    model: str = ""
    encoding: str = ""
    text_column: str = ""
    config: str = ""
    corrections: str = ""
    no_corrections: bool = False


def load_settings_for(reading: Reading, messages: Messages) -> Settings:
    """Load the settings that these articles are read with, and say what they set.

    Raises UsageError for a mistake in them, and where no article is named.
    """
    from newsfacts.settings import find_settings

    if not reading.paths:
        raise UsageError("no PATH was given", remedy="pass files or folders, or - to read standard input")
    if "" in reading.paths:
        raise UsageError("an empty PATH was given", remedy="pass a file or a folder; is a variable unset?")
    settings = find_settings(reading.config)
    if settings.names:
        messages.inform(f"{settings.path} sets {', '.join(settings.names)}")
    return settings


def settle_reading(reading: Reading, settings: Settings, messages: Messages) -> Run:
    """Fill in from the settings what the user did not say, and check all of it. Raises NewsfactsError."""
    from newsfacts.read import check_published

    reading = replace(
        reading,
        model=reading.model or settings.model,
        only=reading.only or settings.only,
        no_vague=reading.no_vague or settings.no_vague,
        published=check_published(reading.published) if reading.published else "",
    )
    _check_kinds(reading.only)
    _check_encoding(reading.encoding)
    also_read = (settings.path, reading.corrections, settings.corrections)
    check_output(reading.output, (*reading.paths, *filter(None, also_read)))
    return Run(reading, _find_corrections(reading, settings, messages), messages)


class Run:
    """One run over the articles that the user names: `reading` is settled, and `corrections` are loaded."""

    def __init__(self, reading: Reading, corrections: Corrections | None, messages: Messages) -> None:
        self.reading, self.corrections, self._messages = reading, corrections, messages

    def read(self, report: Callable[[Problem], None] | None = None) -> Iterator[Article]:
        """Yield the articles; problems go to `report`, else to the user."""
        from newsfacts.read import read_articles

        return read_articles(
            self.reading.paths,
            report=report or (lambda problem: report_problem(problem, self._messages)),
            published=self.reading.published or None,
            encoding=self.reading.encoding or None,
            text_column=self.reading.text_column or None,
            leave_out=find_written(self.reading.output),
        )

    def extract(
        self,
        articles: Iterable[Article],
        *,
        with_text: bool,
        fail: Callable[[NewsfactsError], None] = lambda error: None,
    ) -> Iterator[Facts]:
        """Yield the facts of articles; one that newsfacts fails at is reported to the user and to `fail`."""
        from newsfacts.commands.spacy_import import import_spacy
        from newsfacts.commands.start import collect_garbage_after_first, prepare

        with prepare(self.reading.model):
            import_spacy()
            from newsfacts.collect import extract_many

        def report(error: NewsfactsError) -> None:
            self._messages.fail(str(error))
            fail(error)

        found = extract_many(
            articles,
            model=self.reading.model or None,
            only=self.reading.only or None,
            vague=not self.reading.no_vague,
            with_text=with_text,
            corrections=self.corrections,
            report=report,
        )
        return self._messages.log_each(collect_garbage_after_first(found))

    def track(self, found: Iterator[Facts]) -> Iterator[Facts]:
        """Show progress on a terminal."""
        from newsfacts.read import count_articles

        return self._messages.track(found, count_articles(self.reading.paths))

    def write_text(self, write: Writer, *, with_text: bool) -> None:
        """Write the facts of all articles to the file that is named, or to standard output."""
        with open_for(self.reading.output, self._messages) as out:
            found = self.extract(self.read(), with_text=with_text)
            write(found if is_terminal(out) else self.track(found), out)

    def facts_depend_on(self, *, with_text: bool) -> Iterator[str]:
        """Name the options that change facts."""
        yield f"model={self.reading.model or 'default'}"
        yield from (f"only={name}" for name in self.reading.only)
        if self.reading.no_vague:
            yield "no_vague"
        if with_text:
            yield "with_text"
        if self.corrections:
            yield f"corrections={sha256(self.corrections.model_dump_json().encode()).hexdigest()}"


def _check_kinds(names: Iterable[str]) -> None:
    from newsfacts.kinds import KINDS

    for name in names:
        if name not in KINDS.names:
            raise UsageError(f"there is no kind of facts {name!r}", remedy=f"choose from {', '.join(KINDS.names)}")


def _check_encoding(name: str) -> None:
    import codecs

    try:
        codecs.lookup(name or "utf-8")
    except LookupError:
        raise UsageError(f"there is no encoding {name!r}", remedy="try utf-8, cp1252 or utf-16") from None


def _find_corrections(reading: Reading, settings: Settings, messages: Messages) -> Corrections | None:
    """Load the corrections that are asked for, else those of the settings, and report these."""
    from newsfacts.corrections import load_corrections

    if reading.corrections and reading.no_corrections:
        raise UsageError("--corrections and --no-corrections contradict each other", remedy="leave one out")
    if reading.corrections:
        return load_corrections(reading.corrections)
    path = settings.corrections or (settings.path if settings.has_rules else "")
    if reading.no_corrections or not path:
        return None
    corrections = load_corrections(path)
    messages.inform(f"{path} is applied; --no-corrections leaves it out")
    return corrections
