"""Compares the facts that two revisions of newsfacts find in the same texts, and prints every difference.

usage: python benchmarks/revisions.py [BEFORE] [AFTER] [--sample N] [--only KINDS] [--explain] [--same-model]
       [--store FOLDER]

BEFORE and AFTER are what git calls a commit (default: HEAD, and the files as they are now, "."). The texts are
seeds/, tests/gold and tests/kinds, and of the shared folder (see the README) cases/ and corpora/, as far as it is
there: sentences of a corpus are read in articles of twenty. `--sample N` takes every Nth article, `--only
dates,figures` looks for these kinds alone. `--explain` compares what finders say of their decisions as well, apart
from the order in which they say it and the places of table rows.

What the entity recogniser marks, and the facts of a commit, are kept in FOLDER (default: in the system's folder for
temporary files), so that a second run costs the rules alone. It marks anew where a file of newsfacts/model/ differs,
unless `--same-model` says that it marks the same all the same. Exit status 1 if anything differs.
"""

from __future__ import annotations

import argparse
import atexit
import json
import os
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

PROJECT = Path(__file__).parent.parent
SHARED = Path(os.environ.get("NEWSFACTS_SHARED", PROJECT.parent / "shared"))
PROCESSES = 2
SENTENCES = 20
# Dates are resolved against these in turn; without one they stay open.
PUBLISHED = ("2025-09-04", None, "2014-02-28", "2005-11")
HEADER = re.compile(r"\A\s*date (\d{4}(?:-\d\d){0,2})\b")
# Marks of tests/kinds and of shared/cases: "[fünf]{figure value=5}", "[fünf|f 5]".
MARK = re.compile(r"\[([^\[\]|]*)(?:\|[^\[\]]*\]|\](?:\{[^{}]*\}))")


class How(NamedTuple):
    """The kinds to look for, apart by commas (all without), and whether reasons and the model's files matter."""

    only: str = ""
    explain: bool = False
    same_model: bool = False

    def to_options(self) -> list[str]:
        """Return the options of the command line that say so."""
        only = ["--only", self.only] if self.only else []
        return [*only, *["--explain"] * self.explain, *["--same-model"] * self.same_model]


def read_texts() -> Iterator[dict[str, Any]]:
    """Yield all articles as `source`, `text`, `published` and `body_start`."""
    for folder in (PROJECT / "seeds", PROJECT / "tests" / "gold"):
        for path in sorted(folder.glob("*.txt")):
            text = path.read_text(encoding="utf-8")
            header = HEADER.match(text)
            published, start = (header[1], header.end()) if header else ("2024-05-16", 0)
            yield make_article(path.name, text, published, start)
    for path in (*sorted((PROJECT / "tests" / "kinds").glob("*.tsv")), *sorted((SHARED / "cases").glob("*.txt"))):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            published = re.search(r"\b\d{4}-\d\d-\d\d\b", line)
            yield make_article(f"{path.name}:{number}", MARK.sub(r"\1", line), published and published[0])
    for path in sorted((SHARED / "cases").glob("*.jsonl")):
        for number, record in enumerate(read_records(path), 1):
            yield make_article(f"{path.name}:{number}", record.get("text") or "", record.get("published"))
    for path in sorted((SHARED / "corpora").glob("*.*")):
        records = [record["text"] for record in read_records(path)] if path.suffix == ".jsonl" else None
        sentences = iter(records or (path.read_text(encoding="utf-8").splitlines() if path.suffix == ".txt" else ()))
        number = 0
        while some := list(islice(sentences, SENTENCES)):
            number += 1
            yield make_article(f"{path.name}:{number}", "\n".join(some), PUBLISHED[number % len(PUBLISHED)])


def make_article(source: str, text: str, published: str | None, body_start: int = 0) -> dict[str, Any]:
    """Return an article as it is kept between the processes."""
    return {"source": source, "text": text, "published": published, "body_start": body_start}


def read_records(path: Path) -> list[dict[str, Any]]:
    """Read JSON Lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]


def find_facts(texts: Path, tree: Path, store: Path, how: How) -> list[dict[str, Any]]:
    """Run the newsfacts of a tree over the texts, in several processes; return a record an article."""
    environment = {**os.environ, "PYTHONPATH": str(tree)}
    shards = [store / f"shard-{os.getpid()}-{number}.jsonl" for number in range(PROCESSES)]
    commands = [
        [sys.executable, __file__, "--shard", str(number), str(shard), str(texts), "--store", str(store)]
        for number, shard in enumerate(shards)
    ]
    runs = [subprocess.Popen([*command, *how.to_options()], env=environment, cwd=tree) for command in commands]
    if any(status for status in [run.wait() for run in runs]):
        sys.exit(f"newsfacts in {tree} failed")
    records = [read_records(shard) for shard in shards]
    for shard in shards:
        shard.unlink()
    return [records[place % PROCESSES][place // PROCESSES] for place in range(sum(map(len, records)))]


def run_shard(number: int, shard: Path, texts: Path, store: Path, how: How) -> None:
    """Write what the newsfacts on the path finds in every second, third … article, from `number` on."""
    import newsfacts
    from newsfacts.trace import record_steps

    remember_entities(store / f"entities-{os.getpid()}.json", "" if how.same_model else digest_model())
    kinds = how.only.split(",") if how.only else None
    with shard.open("w", encoding="utf-8") as out:
        for article in islice(read_records(texts), number, None, PROCESSES):
            record: dict[str, Any] = {"source": article["source"], "text": article["text"]}
            with record_steps() if how.explain else nullcontext(()) as steps:
                try:
                    found = list(newsfacts.extract_many([newsfacts.Article(**article)], only=kinds))
                    record["facts"] = found[0].model_dump() if found else "left out"
                except newsfacts.NewsfactsError as error:
                    record["facts"] = str(error)
            record["steps"] = sorted(
                [step.start, step.end, step.by, step.taken, step.reason] for step in steps if step.by != "model"
            )
            out.write(json.dumps(record, ensure_ascii=False) + "\n")


def digest_model() -> str:
    """Return what changes with the code and the weights of the model that this process imports."""
    import newsfacts.model

    files = sorted(path for path in Path(newsfacts.model.__file__).parent.rglob("*") if path.suffix != ".pyc")
    contents = [path.read_bytes() for path in files if path.is_file()]
    return sha256(b"".join(sha256(content).digest() for content in contents)).hexdigest()


def remember_entities(path: Path, digest: str = "") -> None:
    """Let the entity recogniser mark what the model of that digest marked in the same text before, kept in a file."""
    import newsfacts.pipeline
    from newsfacts.annotations import body_start
    from newsfacts.model.entities import EntityRecognizer

    known: dict[str, list[list[Any]]] = {}
    for other in path.parent.glob("entities-*.json"):
        known |= json.loads(other.read_text(encoding="utf-8"))
    new: dict[str, list[list[Any]]] = {}
    run = EntityRecognizer.pipe

    def pipe(self: EntityRecognizer, docs: Iterable[Any], batch_size: int | None = None) -> Iterator[Any]:
        for doc in docs:
            starts = doc.to_array("IDX")[doc.to_array("SENT_START") == 1].tolist() if len(doc) else []
            read = [digest, self.model, body_start(doc), starts, doc.text]
            key = sha256(json.dumps(read).encode()).hexdigest()
            if key not in known:
                next(run(self, [doc]))
                known[key] = new[key] = [[entity.start_char, entity.end_char, entity.label_] for entity in doc.ents]
            doc.set_ents([doc.char_span(start, end, label=label) for start, end, label in known[key]])
            yield doc

    def keep() -> None:
        if new:
            path.write_text(json.dumps(new), encoding="utf-8")

    newsfacts.pipeline.count_cores = lambda: 1  # the processes share the cores
    EntityRecognizer.pipe = pipe  # type: ignore[method-assign]
    atexit.register(keep)


def revise(name: str, texts: Path, store: Path, how: How) -> list[dict[str, Any]]:
    """Return what a commit finds, or the files as they are now ("."); of a commit it is kept."""
    if name == ".":
        return find_facts(texts, PROJECT, store, how)
    commit = git("rev-parse", "--verify", f"{name}^{{commit}}")
    digest = sha256(texts.read_bytes()).hexdigest()[:16]
    kept = store / f"facts-{commit[:16]}-{digest}{how.only and '-' + how.only}{'-explain' * how.explain}.jsonl"
    if not kept.exists():
        with tempfile.TemporaryDirectory() as folder:
            git("worktree", "add", "--quiet", "--detach", folder, commit)
            try:
                records = find_facts(texts, Path(folder), store, how)
            finally:
                git("worktree", "remove", "--force", folder)
        whole = kept.with_suffix(f".{os.getpid()}")
        whole.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
        whole.replace(kept)
    return read_records(kept)


def git(*words: str) -> str:
    """Run git in the project and return what it prints."""
    return subprocess.run(["git", *words], cwd=PROJECT, check=True, capture_output=True, text=True).stdout.strip()


def differences(before: dict[str, Any], after: dict[str, Any]) -> list[str]:
    """List what one of two records of an article has and the other has not, in text order."""
    if isinstance(before["facts"], str) or isinstance(after["facts"], str):
        pairs = (("-", before["facts"]), ("+", after["facts"]))
        return [] if before["facts"] == after["facts"] else [f"{sign} {str(facts)[:200]}" for sign, facts in pairs]
    lines = []
    kinds = dict.fromkeys([*before["facts"], *after["facts"]])
    if list(before["facts"]) != list(after["facts"]):
        lines.append(f"fields: {', '.join(kinds)}")
    for kind in kinds:
        sides = [record["facts"].get(kind) for record in (before, after)]
        changed = list(compare(*(side if isinstance(side, list) else [side] for side in sides)))
        lines += [f"{sign} {kind} {fact}" for sign, fact in changed]
        if not changed and sides[0] != sides[1]:
            lines.append(f"{kind}: another order")
    lines += [f"{sign} step {step}" for sign, step in compare(before["steps"], after["steps"])]
    return lines


def compare(before: list[Any], after: list[Any]) -> Iterator[tuple[str, str]]:
    """Yield what one list has more often than the other: "-" what is gone, "+" what is new."""
    counts = [Counter(json.dumps(item, ensure_ascii=False) for item in items) for items in (before, after)]
    yield from (("-", item) for item in (counts[0] - counts[1]).elements())
    yield from (("+", item) for item in (counts[1] - counts[0]).elements())


def main() -> None:
    """Compare, or be one of the processes that find facts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("before", nargs="?", default="HEAD")
    parser.add_argument("after", nargs="?", default=".")
    parser.add_argument("--sample", type=int, default=1)
    parser.add_argument("--only", default="")
    parser.add_argument("--explain", action="store_true")
    parser.add_argument("--same-model", action="store_true")
    parser.add_argument("--store", type=Path, default=Path(tempfile.gettempdir()) / "newsfacts-revisions")
    parser.add_argument("--shard", nargs=3, help=argparse.SUPPRESS)
    options = parser.parse_args()
    options.store.mkdir(parents=True, exist_ok=True)
    how = How(options.only, options.explain, options.same_model)
    if options.shard:
        number, shard, texts = options.shard
        return run_shard(int(number), Path(shard), Path(texts), options.store, how)
    articles = list(islice(read_texts(), 0, None, options.sample))
    texts = options.store / f"texts-{os.getpid()}.jsonl"
    texts.write_text("".join(json.dumps(article) + "\n" for article in articles), encoding="utf-8")
    sides = [revise(name, texts, options.store, how) for name in (options.before, options.after)]
    texts.unlink()
    differ = 0
    for before, after in zip(*sides, strict=True):
        if lines := differences(before, after):
            differ += 1
            print(before["source"], *lines, sep="\n  ")
    articles_read = [record["facts"] for record in sides[1] if isinstance(record["facts"], dict)]
    facts = sum(len(found) for read in articles_read for found in read.values() if isinstance(found, list))
    print(f"{len(articles)} articles, {facts} facts: {differ or 'none'} differ{'s' * (differ == 1)}")
    sys.exit(differ > 0)


if __name__ == "__main__":
    main()
