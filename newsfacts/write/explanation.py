"""Writes why a place in an article is what it is: for people to read, or as JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TextIO

from newsfacts.kinds import KINDS
from newsfacts.trace import Step
from newsfacts.write.console import make_console, make_text, print_parts
from newsfacts.write.terminal import guard_terminal, make_harmless

if TYPE_CHECKING:
    from newsfacts.explain import Explanation

_INDENT = 2


def write_explanation(explanation: Explanation, out: TextIO) -> None:
    """Write the sentence, the facts, why they are facts, and what was considered and rejected."""
    from rich.padding import Padding

    console = make_console(out)
    where = f"{explanation.source}, {explanation.field}" if explanation.field else explanation.source
    place = f"{where}, {explanation.start} to {explanation.end}:"
    heading = make_text(make_harmless(place), "bold").append(" ").append(make_harmless(explanation.text), "reverse")
    sentence = make_text(make_harmless(explanation.sentence), "dim")
    print_parts(console, heading, Padding(sentence, (0, 0, 0, _INDENT)), "")
    for name, fact in explanation.facts:
        kind = KINDS[name]
        cells = [(column.heading, make_harmless(column.cell(fact))) for column in kind.columns]
        details = "; ".join(f"{heading} {cell}" for heading, cell in cells if cell)
        print_parts(console, make_text(f"{kind.title}: ", f"bold {kind.colour}").append(details, "not bold default"))
    if not explanation.facts:
        print_parts(console, make_text("No fact is here.", "bold"))
    for title, taken in (("Why", True), ("Considered and rejected", False)):
        steps = [step for step in explanation.steps if step.taken is taken]
        if steps:
            table = Padding(_table(explanation, steps), (0, 0, 0, _INDENT))
            print_parts(console, make_text(f"\n{title}", "bold"), table)
    if not explanation.steps:
        print_parts(console, make_text("\nNo finder and no model considered it.", "dim"))


def _table(explanation: Explanation, steps: Iterable[Step]) -> Any:
    from rich.table import Table

    colours = {kind.name: kind.colour for kind in KINDS}
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, show_header=False)
    for step in steps:
        reason = make_text(make_harmless(step.reason))
        for row in step.rows:
            reason.append("\n" + make_harmless(row), "dim")
        about = make_text("" if step.text == explanation.text else make_harmless(step.text))
        table.add_row(make_text(step.by, colours.get(step.by, "bold")), about, reason)
    return table


def write_explanation_json(explanation: Explanation, out: TextIO) -> None:
    """Write all of it as one JSON object; facts, and the field, are as in the output of extract."""
    facts = [{"fact": kind, **fact.model_dump()} for kind, fact in explanation.facts]
    whole = asdict(explanation) | {"facts": facts, "steps": [asdict(step) for step in explanation.steps]}
    if explanation.field is None:
        del whole["field"]
    out = guard_terminal(out)
    json.dump(whole, out, ensure_ascii=False, indent=2)
    out.write("\n")


EXPLANATION_WRITERS: Mapping[str, Callable[[Explanation, TextIO], None]] = MappingProxyType(
    {"table": write_explanation, "json": write_explanation_json}
)
