"""Nouns that make a thing of a name."""

from __future__ import annotations

from newsfacts.kinds.people.things import called_things, is_called_thing, is_named_after, is_thing_noun
from newsfacts.text import ArticleText


def test_an_article_distinguishes_the_animal_from_the_given_name() -> None:
    assert is_called_thing(ArticleText("Der Wolf Bruno kam"), 9)
    assert not is_called_thing(ArticleText("Wolf Bruno kam"), 5)


def test_nouns_in_compounds() -> None:
    assert is_thing_noun("Rettungsschiffs")
    assert not is_thing_noun("Landwirtschaft")
    assert is_named_after("Tower")
    assert not is_named_after("Regierung")


def test_names_of_things_are_whole_words() -> None:
    article = ArticleText("Der Sturm Sabine zog ab, die Jacht Anna Mariana auch. Anna Maria blieb.")
    assert called_things(article, ["Sabine", "Anna Maria", "Anna Mariana"]) == {"Sabine", "Anna Mariana"}
