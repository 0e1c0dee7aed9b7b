"""Writes the model card from card.md: the files' checksums and the scores on the development corpora are filled in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from newsfacts.errors import NewsfactsError
from newsfacts.evaluate import evaluate_entities
from newsfacts.model import MODELS
from newsfacts.scores import LABELS, EntityScores
from training.steps import checksum

_TEMPLATE = Path(__file__).with_name("card.md")


def write_card(inputs: Mapping[str, Path], outputs: Mapping[str, Path], settings: Mapping[str, object]) -> None:
    """Score the models in newsfacts/model/ as a user would, and write the card."""
    corpora = {name: path for name, path in inputs.items() if path.suffix == ".jsonl"}
    files = [path for path in inputs.values() if path.suffix != ".jsonl"]
    outputs["card"].write_text(
        _TEMPLATE.read_text(encoding="utf-8").format(files=_files(files), scores=_scores(corpora)), encoding="utf-8"
    )


def _files(files: Iterable[Path]) -> str:
    rows = [f"| `{file.name}` | {file.stat().st_size / 1e6:.1f} MB | `{checksum(file)}` |" for file in files]
    return "\n".join(["| file | size | SHA-256 |", "|---|---|---|", *rows])


def _scores(corpora: Mapping[str, Path]) -> str:
    rows = [
        f"| {model} | {name} | " + " | ".join(_percentages(scores)) + " |"
        for name, path in corpora.items()
        for model in MODELS
        for scores in evaluate_entities([str(path)], model=model, report=_fail)
    ]
    return "\n".join([f"| model | corpus | {' | '.join(LABELS)} | all |", "|---|---|---|---|---|---|", *rows])


def _percentages(scores: EntityScores) -> Iterator[str]:
    for count in (*scores.counts.values(), scores.total):
        yield "–" if count.f1 is None else f"{100 * count.f1:.1f}"


def _fail(error: NewsfactsError) -> None:
    raise error
