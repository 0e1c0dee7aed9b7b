"""Runs the steps of a build in order; one whose code, settings and inputs have not changed is left out."""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from training.sources import fingerprint


@dataclass(frozen=True)
class Step:
    """Makes the files `outputs` of the files `inputs`: `make` takes both and the settings."""

    name: str
    make: Callable[[Mapping[str, Path], Mapping[str, Path], Mapping[str, object]], None]
    inputs: Mapping[str, Path]
    outputs: Mapping[str, Path]
    settings: Mapping[str, object] = field(default_factory=dict)


def checksum(path: Path) -> str:
    """Return the SHA-256 of a file."""
    digest = hashlib.sha256()
    with path.open("rb") as data:
        while block := data.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()


def run_steps(steps: Iterable[Step], record: Path, *, report: Callable[[str], None] = print) -> None:
    """Run what is out of date. `record` keeps the checksums of each step; FileNotFoundError for a missing input."""
    done = json.loads(record.read_text(encoding="utf-8")) if record.exists() else {}
    for step in steps:
        for name, path in step.inputs.items():
            if not path.exists():
                raise FileNotFoundError(f"step {step.name}: its input {name} is missing: {path}")
        before = _describe(step)
        if done.get(step.name, {}).get("made_of") == before and _unchanged(step, done[step.name]["made"]):
            report(f"{step.name}: up to date")
            continue
        report(f"{step.name} …")
        begun = time.time()
        for path in step.outputs.values():
            path.parent.mkdir(parents=True, exist_ok=True)
        step.make(step.inputs, step.outputs, step.settings)
        made = {name: checksum(path) for name, path in step.outputs.items()}
        done[step.name] = {"made_of": before, "made": made, "seconds": round(time.time() - begun)}
        record.write_text(json.dumps(done, indent=1), encoding="utf-8")
        report(f"{step.name}: {time.time() - begun:.0f} s; " + ", ".join(f"{n} {c[:12]}" for n, c in made.items()))


def _describe(step: Step) -> dict[str, object]:
    return {
        "code": fingerprint(step.make),
        "settings": json.loads(json.dumps(step.settings)),
        "inputs": {name: checksum(path) for name, path in step.inputs.items()},
    }


def _unchanged(step: Step, made: Mapping[str, str]) -> bool:
    return all(path.exists() and made.get(name) == checksum(path) for name, path in step.outputs.items())
