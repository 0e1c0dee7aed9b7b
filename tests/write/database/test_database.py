"""Which articles are read again, and what a run that fails leaves."""

import pytest

from newsfacts.types import Article
from newsfacts.write.database import open_database
from tests.write.database.store_articles import extract, find_facts, make_articles
from tests.write.database.storing import ANNA, BERT, all_rows, check, query, run


def test_unchanged_articles_are_not_read_again(path):
    assert run(path, [ANNA, BERT], ["only=people"]) == 2
    before = all_rows(path)
    with open_database(path, ["only=people"]) as database:
        assert list(database.skip_unchanged([ANNA, BERT])) == []
        assert database.skipped == 2
    assert all_rows(path) == before


@pytest.mark.parametrize("field", ["text", "title", "url", "published", "body_start", "user_has_text"])
def test_changed_article_replaces_the_old_one(path, field):
    run(path, [ANNA, BERT])
    (before,) = query(path, "SELECT id FROM articles WHERE source = 'a.txt'")
    changed = {"body_start": 5, "user_has_text": False, "text": "Bert hat 7 Katzen."}.get(field, "2025")
    article = Article(**{**vars(ANNA), field: changed})
    assert run(path, [article, BERT]) == 1
    assert [row[:2] for row in all_rows(path)["articles"]] == [("a.txt", 0), ("b.txt", 0)]
    if field == "text":
        assert query(path, "SELECT name FROM people") == [("Bert",), ("Bert",)]
    assert query(path, "SELECT id FROM articles WHERE source = 'a.txt'") == [before]
    assert run(path, [article, BERT]) == 0
    check(path)


def test_other_options_or_another_version_read_all_again(path, monkeypatch):
    assert run(path, [ANNA], ["model=default", "only=people"]) == 1
    assert run(path, [ANNA], ["only=people", "model=default"]) == 0
    assert run(path, [ANNA], ["only=people", "model=fast"]) == 1
    monkeypatch.setattr("newsfacts.write.database.database.find_version", lambda: "99.0")
    assert run(path, [ANNA], ["only=people", "model=fast"]) == 1
    assert query(path, "SELECT options, version FROM articles") == [('["model=fast", "only=people"]', "99.0")]


def test_what_a_run_does_not_name_stays(path):
    run(path, [ANNA, BERT])
    before = all_rows(path)
    run(path, [BERT])
    assert all_rows(path) == before


def test_articles_of_one_source_are_all_kept(path):
    same = [Article(source="7", text=text) for text in ("Anna 1", "Bert 2", "Anna 1")]
    assert run(path, same) == 3
    assert query(path, "SELECT occurrence, name FROM people JOIN articles ON article = articles.id ORDER BY 1") == [
        (0, "Anna"),
        (1, "Bert"),
        (2, "Anna"),
    ]
    assert run(path, same) == 0
    assert run(path, [same[0], Article(source="7", text="Anna 9"), same[2]]) == 1
    assert query(path, "SELECT occurrence, value FROM figures JOIN articles ON article = articles.id ORDER BY 1") == [
        (0, 1.0),
        (1, 9.0),
        (2, 1.0),
    ]


def test_articles_that_are_read_ahead_find_their_facts(path):
    with open_database(path) as database:
        for facts in extract(database.skip_unchanged(make_articles(0, 300))):
            database.store(facts)
    found = query(path, "SELECT source, occurrence, title, value FROM figures JOIN articles ON article = articles.id")
    assert sorted(set(found)) == sorted((f"record {n // 2}", n % 2, f"Nr. {n}", float(n)) for n in range(300))


def test_article_that_failed_is_read_again_and_its_namesake_is_not(path):
    same = [Article(source="7", text=text) for text in ("Anna 1", "Bert 2")]
    assert run(path, same, failing=["Anna 1"]) == 2
    assert query(path, "SELECT occurrence FROM articles") == [(1,)]
    assert run(path, same) == 1
    assert [row[:4] for row in all_rows(path)["people"]] == [("7", 0, 0, "Anna"), ("7", 1, 0, "Bert")]


def test_failure_that_nobody_reports_is_seen_by_what_is_known_of_the_articles(path):
    same = [Article(source="7", text="Anna 1", title="A"), Article(source="7", text="Bert 2", title="B")]
    with open_database(path) as database:
        _, second = list(database.skip_unchanged(same))
        database.store(find_facts(second))
    assert query(path, "SELECT occurrence, title FROM articles") == [(1, "B")]
    assert run(path, same) == 1


def test_article_that_fails_keeps_what_was_known(path):
    run(path, [ANNA])
    changed = Article(source="a.txt", text="Bert")
    assert run(path, [changed], failing=["Bert"]) == 1
    assert query(path, "SELECT name FROM people") == [("Anna",)]
    assert run(path, [changed]) == 1
    assert query(path, "SELECT name FROM people") == [("Bert",)]


def test_facts_of_articles_that_were_not_announced_are_stored_and_never_taken_for_unchanged(path):
    for _ in range(2):
        with open_database(path) as database:
            database.store(find_facts(ANNA))
    assert len(query(path, "SELECT * FROM articles")) == 1
    assert run(path, [ANNA]) == 1


@pytest.mark.parametrize("error", [KeyboardInterrupt, ValueError, SystemExit])
def test_run_that_fails_keeps_what_is_done(path, error):
    with pytest.raises(error), open_database(path) as database:
        for article in database.skip_unchanged([ANNA, BERT]):
            database.store(find_facts(article))
            raise error
    assert query(path, "SELECT source FROM articles") == [("a.txt",)]
    assert run(path, [ANNA, BERT]) == 1


def test_interruption_in_the_middle_of_an_article_stores_nothing_of_it(path, monkeypatch):
    from newsfacts.write.database import database as module

    run(path, [ANNA])
    before, real = all_rows(path), module.dump_facts

    def interrupt(facts, kind):
        if kind.name == "figures":
            raise KeyboardInterrupt
        return real(facts, kind)

    monkeypatch.setattr(module, "dump_facts", interrupt)
    with pytest.raises(KeyboardInterrupt):
        run(path, [Article(source="a.txt", text="Bert 5"), BERT])
    assert all_rows(path) == before
    monkeypatch.undo()
    assert run(path, [Article(source="a.txt", text="Bert 5"), BERT]) == 2
