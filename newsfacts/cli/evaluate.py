"""`newsfacts evaluate`: scores on annotated text."""

from __future__ import annotations

from typing import Annotated, Optional

import typer

from newsfacts.cli.options import Model
from newsfacts.cli.running import run


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
    no_vague: Annotated[
        bool,
        typer.Option(
            "--no-vague",
            help="Score no dates that mean just past, present or future: none found, none of the annotation.",
        ),
    ] = False,
    errors: Annotated[bool, typer.Option("--errors", help="List what was missed, invented or wrong.")] = False,
    format: Annotated[str, typer.Option("--format", "-f", metavar="table|json", help="How scores are printed.")] = "",
    model: Model = "",
) -> None:
    """Score entities (--ner) or dates (--dates) on annotated text, each file or folder by itself.

    Entities: each line of a file is {"text": "...", "ents": [[start, end, "PER"], ...]}, in code points from 0,
    end exclusive. A mention is right if its span and its label are those of the annotation.

    Known labels are those of GermEval, SmartData, MobIE, LER and spaCy that mean PER, LOC or ORG
    (newsfacts/data/evaluate/ner_labels.tsv). All others are ignored: they are not asked for, and they excuse nothing:
    what is found there is wrong.

    Dates: TIMEX3 in the TEXT of TimeML, where the value in DCT is the publication date, or lines
    {"text": "...", "published": "2025-09-04", "timex3": [[start, end, "DATE", "2025-09-05"], ...]}. A date is right
    if it overlaps one of the annotation (overlap) and has its span (strict), its type or its value.

    Exit status: 0 every file was scored, 1 some could not be read, 2 wrong usage, 130 interrupted.
    """
    from newsfacts.commands.evaluate import GoldFiles, score_gold

    gold = GoldFiles(
        ner=tuple(ner or ()),
        dates=tuple(dates or ()),
        peers=tuple(peer or ()),
        no_vague=no_vague,
        format=format,
        model=model,
        errors=errors,
    )
    run(lambda messages: score_gold(gold, messages))
