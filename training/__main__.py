"""Makes the German model: from the base's packages and the corpora to the files in newsfacts/model/.

usage: python -m training [--data FOLDER] [--work FOLDER] [--recipe FILE] [--seed N] [--only STEP,…] [--threads N]

Each step is left out while its code, settings and inputs are what they were. Corpora are looked for in
--data, else in the folder named by NEWSFACTS_SHARED, else in ../shared.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

import torch

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

from training.stages import make_steps
from training.steps import run_steps

PROJECT = Path(__file__).parent.parent


def main() -> int:
    """Run the steps; exit status 1 if an input is missing."""
    shared = Path(os.environ.get("NEWSFACTS_SHARED", PROJECT.parent / "shared"))
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, default=shared / "corpora", help="the folder of the corpora")
    parser.add_argument("--work", type=Path, default=PROJECT / "build" / "model", help="where steps keep their files")
    parser.add_argument("--recipe", type=Path, default=Path(__file__).with_name("recipe.toml"), help="its numbers")
    parser.add_argument("--seed", type=int, default=0, help="added to the seeds of the recipe")
    parser.add_argument("--only", default="", help="these steps alone, separated by commas")
    parser.add_argument("--threads", type=int, default=0, help="processor threads; default: all cores")
    chosen = parser.parse_args()
    if chosen.threads:
        torch.set_num_threads(chosen.threads)
    recipe = tomllib.loads(chosen.recipe.read_text(encoding="utf-8"))
    steps = make_steps(
        recipe, data=chosen.data, work=chosen.work, out=PROJECT / "newsfacts" / "model", seed=chosen.seed
    )
    wanted = set(chosen.only.split(",")) if chosen.only else {step.name for step in steps}
    if unknown := wanted - {step.name for step in steps}:
        parser.error(f"there is no step {', '.join(sorted(unknown))}: choose from {', '.join(s.name for s in steps)}")
    chosen.work.mkdir(parents=True, exist_ok=True)
    try:
        run_steps([step for step in steps if step.name in wanted], chosen.work / "steps.json")
    except FileNotFoundError as error:
        print(f"{error}\nRun the steps before it, or name the folder of the corpora by --data.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
