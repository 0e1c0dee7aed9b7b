"""Applying any rules to any facts twice is applying them once."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from newsfacts.corrections import Corrections
from newsfacts.types import Article, Country, Facts, Organisation, Person, Place
from tests.corrections.correcting import check_shape, correct

# Few words, so that rules meet: names that are part of each other, genitives, names of states.
WORDS = ["Anna", "Annas", "Bern", "Berns", "Kai", "Georgien", "Anna Bern", "USA"]
NAMES = st.sampled_from([*WORDS, "anna", "Kai Bern"])
MENTIONED = {"people": Person, "organisations": Organisation, "places": Place, "countries": Country}
STATES = {"GE": "Georgien", "US": "USA", "RU": "Russland"}


@st.composite
def articles_with_facts(draw: st.DrawFn) -> tuple[Article, Facts]:
    words = draw(st.lists(st.sampled_from(WORDS), max_size=12))
    text = ", ".join(words)
    starts = [len(", ".join(words[:n])) + 2 * bool(n) for n in range(len(words))]
    found: dict[str, list[Any]] = {kind: [] for kind in MENTIONED}
    for kind, entries in found.items():
        names = sorted(STATES) if kind == "countries" else ["Anna Bern", "Kai", "Bern", "Anna"]
        owners = draw(st.lists(st.sampled_from([None, *names]), min_size=len(words), max_size=len(words)))
        for name in dict.fromkeys(owner for owner in owners if owner):
            places = [
                {"start": start, "end": start + len(word), "text": word}
                | ({"by": "name"} if kind == "countries" else {})
                for word, start, owner in zip(words, starts, owners)
                if owner == name
            ]
            fields: dict[str, Any] = {"name": STATES[name], "iso": name} if kind == "countries" else {"name": name}
            if kind == "people":
                roles = draw(st.lists(st.sampled_from("wxyz"), max_size=3, unique=True))
                fields |= {"roles": roles, "role": roles[0] if roles else None}
                fields |= {key: draw(st.sampled_from([None, "x", "y"])) for key in ("role_of", "party")}
            entries.append(MENTIONED[kind](**fields, mentions=places))
    return Article(source="-", text=text), Facts(source="-", **found)


def rules() -> st.SearchStrategy[dict[str, Any]]:
    kinds = st.sampled_from(list(MENTIONED))
    lists = st.lists(NAMES, min_size=2, max_size=3)
    values = {
        "people": st.fixed_dictionaries(
            {"role_of": st.sampled_from(["", "x"])}, optional={"role": st.sampled_from(["", "y", "z"])}
        ),
        "organisations": st.fixed_dictionaries({"short": st.sampled_from(["", "z"])}),
        "places": st.fixed_dictionaries({"iso": st.sampled_from(["", "GE"])}),
        "countries": st.fixed_dictionaries({"iso": st.sampled_from(list(STATES))}),
    }

    def with_values(more: dict[str, st.SearchStrategy[Any]]) -> st.SearchStrategy[dict[str, Any]]:
        named = st.fixed_dictionaries({"name": NAMES, **more})
        return kinds.flatmap(lambda kind: st.tuples(named, values[kind]).map(lambda p: {"kind": kind, **p[0], **p[1]}))

    return st.fixed_dictionaries(
        {
            "merge": st.lists(
                st.fixed_dictionaries({"kind": st.sampled_from(["people", "organisations"]), "names": lists}),
                max_size=2,
            ),
            "drop": st.lists(st.fixed_dictionaries({"kind": kinds, "names": lists}), max_size=2),
            "fix": st.lists(with_values({}), max_size=2),
            "add": st.lists(with_values({"forms": st.lists(NAMES, max_size=2)}), max_size=2),
        }
    )


@given(articles_with_facts(), rules())
def test_applying_twice_is_applying_once(read: tuple[Article, Facts], rules: dict[str, Any]) -> None:
    article, facts = read
    check_shape(facts, article.text)
    try:
        Corrections.model_validate(rules)
    except ValidationError:
        return  # Two of them contradict each other.
    correct(facts, article, **rules)
