"""Corrections of the user change the facts of an article."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

import newsfacts
from newsfacts.corrections import Corrections, apply_corrections, load_corrections
from newsfacts.errors import CorrectionsError, UsageError
from newsfacts.types import Article, Country, CountryMention, Facts, Mention, Organisation, Person, Place

TEXT = (
    "date 2025 Freie Heide\n"
    "Wolodymyr Selenskyj traf Friedrich Merz. Zelensky dankte. Die Freie Heide klagt, die FH-Sprecherin auch.\n"
    "Volodymyr Zelensky lobt Emmanuel Macron, Merz lobt Selenskis Mut. Mitglieder der Freien\nHeide und Moskau "
    "schweigen. Georgien, Georgiens Nachbarn und georgische Winzer: die Unfreie Heide, Freie Heidelerche."
)
ARTICLE = Article(source="-", text=TEXT, body_start=TEXT.index("\n"))


def places(*words: str, by: str = "") -> list[Any]:
    """Make a mention of each of the words; "Merz#2" is the second "Merz" of the text."""
    mentions: list[Any] = []
    for word in words:
        word, _, number = word.partition("#")
        start = -1
        for _ in range(int(number or 1)):
            start = TEXT.index(word, start + 1)
        place = {"start": start, "end": start + len(word), "text": word}
        mentions.append(CountryMention(**place, by=by) if by else Mention(**place))
    return mentions


FACTS = Facts(
    source="-",
    people=[
        Person(name="Wolodymyr Selenskyj", mentions=places("Wolodymyr Selenskyj")),
        Person(name="Friedrich Merz", party="CDU", mentions=places("Friedrich Merz", "Merz#2")),
        Person(
            name="Volodymyr Zelensky",
            role="Präsident",
            roles=["Präsident", "Autor"],
            role_of="UA",
            mentions=places("Zelensky", "Volodymyr Zelensky"),
        ),
        Person(name="Emmanuel Macron", mentions=places("Emmanuel Macron")),
        Person(
            name="Selenski", role="Staatschef", roles=["Staatschef", "Autor"], party="DdV", mentions=places("Selenskis")
        ),
    ],
    countries=[
        Country(name="Russland", iso="RU", mentions=places("Moskau", by="place")),
        Country(
            name="Georgien",
            iso="GE",
            mentions=[*places("Georgien", "Georgiens", by="name"), *places("georgische", by="adjective")],
        ),
    ],
    organisations=[Organisation(name="Freien Heide", mentions=places("Freien\nHeide"))],
    places=[Place(name="Moskau", mentions=places("Moskau"))],
)


def correct(facts: Facts = FACTS, article: Article = ARTICLE, **rules: Any) -> Facts:
    """Apply rules; what must always hold is checked on the way."""
    corrections = Corrections.model_validate(rules)
    corrected = apply_corrections(facts, article, corrections)
    check_shape(corrected, article.text)
    assert apply_corrections(corrected, article, corrections) == corrected
    return corrected


def check_shape(facts: Facts, text: str) -> None:
    for kind in ("people", "countries", "organisations", "places"):
        entries = getattr(facts, kind) or []
        firsts = [entry.mentions[0].start for entry in entries]
        assert firsts == sorted(firsts)
        for entry in entries:
            starts = [mention.start for mention in entry.mentions]
            assert starts == sorted(set(starts))
            assert all(text[mention.start : mention.end] == mention.text for mention in entry.mentions)
    assert Facts.model_validate(facts.model_dump()) == facts


def shown(entries: list[Any] | None) -> dict[str, list[str]]:
    assert entries is not None
    assert len({entry.name for entry in entries}) == len(entries)
    return {entry.name: [mention.text for mention in entry.mentions] for entry in entries}


def test_nothing_to_correct() -> None:
    assert correct() == FACTS
    assert correct(drop=[{"kind": "people", "names": ["Olaf Scholz"]}]) == FACTS


def test_merging_keeps_text_order_and_the_first_values() -> None:
    names = ["Wolodymyr Selenskyj", "volodymyr  zelensky", "SELENSKI"]
    facts = correct(merge=[{"kind": "people", "names": names}])
    assert shown(facts.people) == {
        "Wolodymyr Selenskyj": ["Wolodymyr Selenskyj", "Zelensky", "Volodymyr Zelensky", "Selenskis"],
        "Friedrich Merz": ["Friedrich Merz", "Merz"],
        "Emmanuel Macron": ["Emmanuel Macron"],
    }
    assert facts.people is not None
    merged = facts.people[0]
    assert (merged.role, merged.role_of, merged.party) == ("Präsident", "UA", "DdV")
    assert merged.roles == ["Präsident", "Autor", "Staatschef"]
    assert facts.people[1:] == [FACTS.people[1], FACTS.people[3]]  # type: ignore[index]
    assert (facts.countries, facts.places) == (FACTS.countries, FACTS.places)


def test_merging_in_the_middle() -> None:
    facts = correct(merge=[{"kind": "people", "names": ["Selenski", "Zelensky"]}])
    assert list(shown(facts.people)) == ["Wolodymyr Selenskyj", "Friedrich Merz", "Selenski", "Emmanuel Macron"]


def test_merging_gives_the_first_name_to_one_entry_too() -> None:
    facts = correct(merge=[{"kind": "people", "names": ["Emmanuel Jean-Michel Macron", "Emmanuel Macron"]}])
    assert shown(facts.people)["Emmanuel Jean-Michel Macron"] == ["Emmanuel Macron"]


def test_dropping_an_entry_by_its_name() -> None:
    facts = correct(drop=[{"kind": "people", "names": ["Friedrich Merz", "Selenski"]}])
    assert list(shown(facts.people)) == ["Wolodymyr Selenskyj", "Volodymyr Zelensky", "Emmanuel Macron"]


def test_dropping_a_word_leaves_the_rest_of_its_entry() -> None:
    facts = correct(
        drop=[{"kind": "people", "names": ["Merz"]}, {"kind": "countries", "names": ["Georgien", "Moskau"]}]
    )
    assert shown(facts.people)["Friedrich Merz"] == ["Friedrich Merz"]
    assert facts.countries == []
    assert facts.places == FACTS.places


def test_fixing_a_role_and_taking_a_party_away() -> None:
    facts = correct(fix=[{"kind": "people", "name": "friedrich merz", "role": "Bundeskanzler", "party": ""}])
    assert facts.people is not None
    assert (facts.people[1].role, facts.people[1].party) == ("Bundeskanzler", None)
    assert facts.people[0] == FACTS.people[0]  # type: ignore[index]


@pytest.mark.parametrize(
    ("fixed", "role", "roles", "role_of"),
    [
        ({"role": "Staatschef"}, "Staatschef", ["Staatschef", "Autor"], None),
        ({"role": "Autor"}, "Autor", ["Autor"], None),
        ({"role": "Präsident"}, "Präsident", ["Präsident", "Autor"], "UA"),
        ({"role": "Gast", "role_of": "EU"}, "Gast", ["Gast", "Autor"], "EU"),
        ({"role_of": ""}, "Präsident", ["Präsident", "Autor"], None),
        ({"role": ""}, None, [], None),
    ],
)
def test_a_role_that_is_fixed_takes_the_place_of_the_first(
    fixed: dict[str, str], role: str | None, roles: list[str], role_of: str | None
) -> None:
    facts = correct(fix=[{"kind": "people", "name": "Volodymyr Zelensky", **fixed}])
    assert facts.people is not None
    person = facts.people[2]
    assert (person.role, person.roles, person.role_of) == (role, roles, role_of)


def test_fixing_what_was_merged() -> None:
    facts = correct(
        merge=[{"kind": "people", "names": ["Wolodymyr Selenskyj", "Volodymyr Zelensky"]}],
        fix=[{"kind": "people", "name": "Zelensky", "role": "Präsident der Ukraine"}],
    )
    assert facts.people is not None
    assert facts.people[0].role == "Präsident der Ukraine"


def test_fixing_organisations_and_places() -> None:
    facts = correct(
        fix=[
            {"kind": "organisations", "name": "Freien Heide", "short": "FH"},
            {"kind": "places", "name": "Moskau", "iso": "RU"},
        ]
    )
    assert facts.organisations is not None
    assert facts.places is not None
    assert (facts.organisations[0].short, facts.places[0].iso) == ("FH", "RU")


def test_fixing_a_country_moves_the_words() -> None:
    facts = correct(fix=[{"kind": "countries", "name": "Georgien", "iso": "US"}])
    assert shown(facts.countries) == {
        "Russland": ["Moskau"],
        "USA": ["Georgien", "Georgiens"],
        "Georgien": ["georgische"],
    }
    facts = correct(fix=[{"kind": "countries", "name": "Georgien", "iso": "RU"}])
    assert shown(facts.countries) == {"Russland": ["Moskau", "Georgien", "Georgiens"], "Georgien": ["georgische"]}


def test_adding_an_organisation() -> None:
    facts = correct(
        add=[{"kind": "organisations", "name": "Freie Heide", "forms": ["Freien Heide", "FH"], "short": "FH"}]
    )
    # Neither in the header, nor in other words, nor twice where one was found.
    assert shown(facts.organisations) == {"Freie Heide": ["Freie Heide", "FH", "Freien\nHeide"]}
    assert facts.organisations is not None
    assert facts.organisations[0].short == "FH"
    assert facts.organisations[0].mentions[0].start > ARTICLE.body_start


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nordwerks Chef", ["Nordwerks"]),
        ("das Nordwerk’s", ["Nordwerk’s"]),
        ("Nordwerk-Chef und Neu-Nordwerk", ["Nordwerk"]),
        ("Nordwerke, Altnordwerk, nordwerk", []),
        ("„Nordwerk“, Nordwerk.", ["Nordwerk", "Nordwerk"]),
        ("Café\u0301s Cafe\u0301 Eck, Café Eck, Café\n\nEck", ["Cafe\u0301 Eck", "Café Eck"]),
        ("beim Heiz lang, Heizs", ["Heiz"]),
        ("im Nordwerk Wien, im Nordwerk", ["Nordwerk Wien", "Nordwerk"]),
    ],
)
def test_added_names_are_whole_words(text: str, found: list[str]) -> None:
    add = {"kind": "organisations", "name": "Nordwerk", "forms": ["Café Eck", "Heiz", "Nordwerk Wien"]}
    facts = correct(Facts(source="-", organisations=[]), Article(source="-", text=text), add=[add])
    assert shown(facts.organisations) == ({"Nordwerk": found} if found else {})


def test_adding_a_country_a_person_and_a_place() -> None:
    text = "Macedonia liegt bei Griechenland. Frau Rose wohnt im Winkel."
    facts = correct(
        Facts(source="-", people=[], countries=[], places=[]),
        Article(source="-", text=text),
        add=[
            {"kind": "countries", "name": "Macedonia", "iso": "MK"},
            {"kind": "countries", "name": "Griechenland", "iso": "GR"},
            {"kind": "people", "name": "Rose", "role": "Richterin"},
            {"kind": "places", "name": "Winkel", "iso": "AT"},
        ],
    )
    assert facts.countries is not None
    assert [(c.name, c.iso, c.mentions[0].by) for c in facts.countries] == [
        ("Nordmazedonien", "MK", "name"),
        ("Griechenland", "GR", "name"),
    ]
    assert [entry.model_dump(exclude={"mentions"}) for entry in (*facts.people, *facts.places)] == [  # type: ignore[misc]
        Person(name="Rose", role="Richterin", roles=["Richterin"], mentions=[]).model_dump(exclude={"mentions"}),
        {"name": "Winkel", "iso": "AT"},
    ]


def test_what_is_dropped_makes_room_for_what_is_added() -> None:
    facts = correct(
        drop=[{"kind": "organisations", "names": ["Freien Heide"]}],
        add=[{"kind": "organisations", "name": "Heide"}],
    )
    assert shown(facts.organisations) == {"Heide": ["Heide", "Heide", "Heide"]}


def test_two_states_in_one_word() -> None:
    text = "Der Russland-Ukraine-Komplex."
    mention = CountryMention(start=4, end=28, text=text[4:28], by="compound")
    countries = [
        Country(name="Russland", iso="RU", mentions=[mention]),
        Country(name="Ukraine", iso="UA", mentions=[mention]),
    ]
    rule = {"kind": "countries", "name": "Russland-Ukraine-Komplex", "iso": "UA"}
    facts = correct(Facts(source="-", countries=countries), Article(source="-", text=text), fix=[rule])
    assert facts.countries == countries[1:]


def test_kinds_that_were_not_asked_for_stay_out() -> None:
    facts = correct(Facts(source="-", dates=[]), add=[{"kind": "organisations", "name": "Freie Heide"}])
    assert "organisations" not in facts.model_dump()


MISTAKES = [
    ('[[merge]]\nkind = "people"\nnames = ["A", "B]\n', 3, "this is not TOML (Illegal character '\\n'"),
    ('[[merge]]\nkind = "people"\nnames = ["A", "B"\n', 3, "this is not TOML (Unclosed array"),
    ('# x\n\n[merge]\nkind = "people"\n', 3, "'merge' is no list of tables; begin each with [[merge]]"),
    (
        '[[drop]]\nkind = "places"\nnames = ["A"]\n[[rename]]\n',
        4,
        "there is no [[rename]]; choose from [[merge]], [[drop]]",
    ),
    ("\nleave = 3\n", 2, "there is no [[leave]]"),
    (
        '[[drop]]\nkind = "people"\nnames = ["A"]\n\n[[drop]]\n# c\nkind = "people"\nname = "A"\n',
        5,
        "[[drop]] lacks 'names'",
    ),
    ('[[drop]]\nkind = "people"\nnames = ["A"]\nnmae = "A"\n', 4, "[[drop]] has no 'nmae'; it takes kind, names"),
    (
        '[[drop]]\nkind = "person"\nnames = ["A"]\n',
        2,
        "[[drop]] has no kind 'person'; choose from 'people', 'countries'",
    ),
    ('[[merge]]\nkind = "countries"\nnames = ["A", "B"]\n', 2, "has no kind 'countries'; choose from 'people', 'organ"),
    ('[[merge]]\nkind = "people"\nnames = ["A"]\n', 3, "[[merge]] has too few names; it needs 2 or more"),
    ('[[drop]]\nkind = "people"\nnames = []\n', 3, "[[drop]] has too few names; it needs 1 or more"),
    ('[[drop]]\nkind = "people"\nnames = ["A",\n  " "]\n', 3, "a name is empty"),
    ('[[drop]]\nkind = "people"\nnames = "A"\n', 3, "'names' has no value that fits; write names = ["),
    ('[[fix]]\nkind = "people"\nname = "A"\nrole = 3\n', 4, "'role' has no value that fits; write role = \"…\""),
    ('[[fix]]\nkind = "people"\nname = "A"\n', 1, "nothing is fixed of 'A'; give role, role_of or party"),
    ('[[fix]]\nkind = "people"\nname = "A"\nshort = "X"\n', 4, "people have no 'short'; give role, role_of or party"),
    ('[[fix]]\nkind = "countries"\nname = "A"\niso = "ZZ"\n', 4, "there is no country 'ZZ'; give the two letters"),
    ('[[fix]]\nkind = "countries"\nname = "A"\niso = "mk"\n', 4, "there is no country 'mk'; write MK"),
    ('[[fix]]\nkind = "countries"\nname = "A"\niso = "Georgien"\n', 4, "there is no country 'Georgien'; write GE"),
    ('[[fix]]\nkind = "countries"\nname = "A"\niso = ""\n', 4, "there is no country ''"),
    ('[[add]]\nkind = "countries"\nname = "A"\n', 1, "the country 'A' has no 'iso'"),
    (
        '[[drop]]\nkind = "people"\nnames = ["É"]\n\n[[merge]]\nkind = "people"\nnames = ["A", "e"]\n',
        5,
        "'e' stands in [[drop]] and in [[merge]] of people; take it out of here or of line 1",
    ),
    (
        '[[add]]\nkind = "places"\nname = "A"\n[[merge]]\nkind = "places"\nnames = ["A", "B"]\n',
        4,
        "'A' stands in [[merge]] and in [[add]] of places; take it out of here or of line 1",
    ),
    (
        '[[fix]]\nkind = "people"\nname = "A"\nrole = "x"\n\n[[fix]]\nkind = "people"\nname = "a"\nrole = "y"\n',
        6,
        "'a' stands in two [[fix]] of people; take it out of here or of line 1",
    ),
    (
        '[[fix]]\nkind = "countries"\nname = "A"\niso = "GE"\n[[drop]]\nkind = "countries"\nnames = ["Georgien"]\n',
        5,
        "'Georgien' stands in [[drop]] and in [[fix]] of countries",
    ),
    # The first of several mistakes is told, and a header in a text is none.
    (
        '[[fix]]\nkind = "people"\nname = """A\n[[fix]]\n"""\nrole = "x"\n[[fix]]\nkind = 1\n[[drop]]\n',
        7,
        "[[fix]] lacks 'name'",
    ),
    ('drop = [\n  {kind = "people", names = []},\n]\n', 1, "[[drop]] has too few names"),
    ("merge = 3\n", 1, "'merge' is no list of tables"),
    ("merge = [3]\n", 1, "'merge' is no list of tables"),
]


@pytest.mark.parametrize(("content", "line", "said"), MISTAKES)
def test_mistakes_are_told_with_their_line(tmp_path: Path, content: str, line: int, said: str) -> None:
    path = tmp_path / "c.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(CorrectionsError) as caught:
        load_corrections(path)
    assert str(caught.value).startswith(f"{path}, line {line}: ")
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_file_of_windows(tmp_path: Path) -> None:
    path = tmp_path / "c.toml"
    content = '\ufeff[[drop]]\r\nkind = "people"\r\nnames = ["Jörg"]\r\n'
    path.write_bytes(content.encode())
    assert load_corrections(path).drop[0].names == ("Jörg",)
    path.write_bytes(content.encode("cp1252", "ignore"))
    with pytest.raises(CorrectionsError, match=r"line 3: the corrections are not in UTF-8; save them as UTF-8"):
        load_corrections(path)


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot read the file; no such file"):
        load_corrections(tmp_path / "c.toml")
    with pytest.raises(UsageError, match="cannot read the file"):
        load_corrections(tmp_path)


def test_an_empty_file_corrects_nothing(tmp_path: Path) -> None:
    path = tmp_path / "c.toml"
    path.write_text("# nothing yet\n")
    assert load_corrections(path) == Corrections()


def test_contradictions_in_python() -> None:
    rule = {"kind": "people", "names": ["A", "{b}"]}
    with pytest.raises(
        ValidationError, match=r"'\{b\}' stands in \[\[drop\]\] and in \[\[merge\]\] of people; keep one"
    ):
        Corrections.model_validate({"merge": [rule], "drop": [{"kind": "people", "names": ["{b}"]}]})


def test_extract_takes_a_path_and_what_was_loaded(tmp_path: Path) -> None:
    path = tmp_path / "c.toml"
    path.write_text('[[add]]\nkind = "organisations"\nname = "Freie Heide"\n', encoding="utf-8")
    text = "Am Montag tagte die Freie Heide."
    for corrections in (path, str(path), newsfacts.load_corrections(path)):
        facts = newsfacts.extract(text, corrections=corrections, only=["organisations"])
        assert shown(facts.organisations) == {"Freie Heide": ["Freie Heide"]}
    articles = [Article(source="a", text=text), Article(source="b", text=text)]
    for facts in newsfacts.extract_many(articles, corrections=path):
        assert "Freie Heide" in shown(facts.organisations)


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
