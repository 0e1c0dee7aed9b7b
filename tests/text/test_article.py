"""What a finder asks of an article: where sentences open, what is quoted, which words stand beside a place."""

from __future__ import annotations

import pytest

from newsfacts.text import ArticleText, Entity


def read(text: str, *entities: tuple[str, str]) -> ArticleText:
    """Make an article of one sentence whose recogniser marked the given words, each at its first place."""
    spans = [Entity(text.index(name), text.index(name) + len(name), label) for name, label in entities]
    return ArticleText(text, entities=spans)


@pytest.mark.parametrize(
    ("text", "word", "opens"),
    [
        ("Welt aus den Fugen", "Welt", True),
        ("Er sagt: Welt aus den Fugen", "Welt", True),
        ("Thema\nWelt und Wissen", "Welt", True),
        ("Thema: • Welt", "Welt", True),
        ("Das Blatt „Welt“ schreibt", "Welt", True),
        ("Ein Bild (Welt im Blick)", "Welt", True),
        ("Das ist aus. „Welt“ schreibt", "Welt", True),
        ("Sie liest die Welt gern", "Welt", False),
        ("Sie liest die Welt gern", "liest", False),
        ("Die „Neue Welt“", "Welt", False),
    ],
)
def test_opens_sentence(text: str, word: str, opens: bool) -> None:
    assert read(text).opens_sentence(text.index(word)) is opens


def test_a_sentence_opens_where_the_rules_for_sentences_say() -> None:
    text = "Er kam am 3. Mai war es"
    assert ArticleText(text, [13]).opens_sentence(13)
    assert not ArticleText(text).opens_sentence(17)


@pytest.mark.parametrize(
    ("text", "quoted"),
    [("Die „Welt“ schreibt", True), ("Die »Welt« sagt", True), ("„Welt am Morgen“", False), ("Welt", False)],
)
def test_is_quoted(text: str, quoted: bool) -> None:
    start = text.index("Welt")
    assert read(text).is_quoted(start, start + 4) is quoted


def test_has_word_by_itself() -> None:
    article = read("Der Melix-Chef lobt Nordwerk. Von Musicload.de kam nichts.")
    assert article.has_word("Nordwerk")
    assert article.has_word("Musicload.de")
    assert not article.has_word("Melix")
    assert not article.has_word("Musicload")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("im Grünen", "im"),
        ("Tief-im Grünen", "Tief-im"),
        ("im, Grünen", ""),
        ("im  Grünen", ""),
        ("Grünen", ""),
        ("12 Grünen", "12"),
    ],
)
def test_word_before(text: str, word: str) -> None:
    assert read(text).word_before(text.index("Grünen")) == word


def test_surnames_are_those_of_marked_people() -> None:
    article = read("Anna Gruber und der Verein Walser", ("Anna Gruber", "PER"), ("Walser", "ORG"))
    assert article.is_surname("Gruber")
    assert article.is_surname("Grubers")
    assert not article.is_surname("Anna")
    assert not article.is_surname("Walser")


def test_once_reads_an_article_once() -> None:
    calls = []

    def count_words(article: ArticleText) -> int:
        calls.append(article.text)
        return len(article.words)

    article, other = read("Zwei Wörter"), read("Und drei Wörter")
    assert [article.once(count_words), article.once(count_words), other.once(count_words)] == [2, 2, 3]
    assert calls == ["Zwei Wörter", "Und drei Wörter"]
