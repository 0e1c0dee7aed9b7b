"""`newsfacts evaluate`: scores of what newsfacts finds in annotated text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsfacts.commands.streams import STANDARD, open_for, report_problem
from newsfacts.errors import NewsfactsError, UsageError
from newsfacts.write import Messages

if TYPE_CHECKING:
    from newsfacts.scores import Scores


@dataclass(frozen=True)
class GoldFiles:
    """The annotated text that is to be scored, and how; an empty value is one that was not given."""

    ner: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    peers: tuple[str, ...] = ()
    no_vague: bool = False
    format: str = ""
    model: str = ""
    errors: bool = False


def score_gold(gold: GoldFiles, messages: Messages) -> None:
    """Score what newsfacts finds in annotated text, and write the scores of each file as soon as they are there.

    Raises NewsfactsError for what makes the whole run senseless.
    """
    from newsfacts.write.scores import SCORE_WRITERS

    if not gold.ner and not gold.dates:
        remedy = "pass --ner FILE.jsonl or --dates FOLDER; --help says what is in it"
        raise UsageError("no annotated text was given", remedy=remedy)
    if gold.peers and not gold.dates:
        raise UsageError("--peer is for dates, and no dates are to be scored", remedy="pass --dates GOLD")
    if gold.no_vague and not gold.dates:
        raise UsageError("--no-vague is for dates, and no dates are to be scored", remedy="pass --dates GOLD")
    if gold.format and gold.format not in SCORE_WRITERS:
        raise UsageError(f"there is no format {gold.format!r}", remedy=f"choose from {', '.join(SCORE_WRITERS)}")
    with open_for(STANDARD, messages) as out:
        SCORE_WRITERS[gold.format or "table"](_evaluate(gold, messages), out)


def _evaluate(gold: GoldFiles, messages: Messages) -> Iterator[Scores]:
    from newsfacts.evaluate import evaluate_dates, evaluate_entities

    def report(problem: NewsfactsError) -> None:
        report_problem(problem, messages)

    model = gold.model or None
    yield from evaluate_entities(gold.ner, model=model, keep_mistakes=gold.errors, report=report)
    yield from evaluate_dates(
        gold.dates,
        peers=gold.peers,
        vague=not gold.no_vague,
        model=model,
        keep_mistakes=gold.errors,
        report=report,
    )
