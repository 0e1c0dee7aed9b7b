"""An article, its facts, and what must hold of them once rules are applied."""

from __future__ import annotations

from typing import Any

from newsfacts.corrections import Corrections, Corrector
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
    corrector = Corrector(Corrections.model_validate(rules))
    corrected = corrector.correct(facts, article)
    check_shape(corrected, article.text)
    assert corrector.correct(corrected, article) == corrected
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
