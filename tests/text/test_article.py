"""What a finder asks of an article: where sentences open, what is quoted, which words are beside a place."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from newsfacts.annotations import BODY_START, set_published
from newsfacts.finds import CountryFind, PlaceFind
from newsfacts.text import ArticleText, Entity, read_article
from newsfacts.text.spans import Stretch
from newsfacts.text.words import LONGEST_SENTENCE


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


@given(st.lists(st.integers(0, 40), max_size=8), st.integers(0, 39), st.integers(1, 40))
def test_the_sentence_of_a_stretch_holds_all_of_it(starts: list[int], start: int, length: int) -> None:
    end = min(40, start + length)
    article = ArticleText("x" * 40, starts)
    first, last = article.sentence_of(start, end)
    assert first <= start < end <= last
    assert first in (0, *starts) and last in (*starts, 40)
    assert not [begin for begin in starts if first < begin <= start or end <= begin < last]


@given(st.lists(st.sampled_from(["und", "a" * 2000, " ", "\n", " 12.30 Uhr, "]), min_size=4), st.data())
def test_of_a_sentence_without_an_end_what_is_near_is_shown(parts: list[str], data: st.DataObject) -> None:
    text = "".join(parts)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, min(len(text), start + 20)))
    first, last = ArticleText(text).sentence_of(start, end)
    assert 0 <= first <= start < end <= last <= len(text)
    assert last - first <= LONGEST_SENTENCE
    whole = text.startswith(tuple(" \n"), first - 1) or first in (0, start - LONGEST_SENTENCE // 10)
    assert whole or "a" * 100 in text[first - 100 : start]


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
        ("- Grünen", ""),
        ("im \nGrünen", ""),
    ],
)
def test_word_before(text: str, word: str) -> None:
    assert read(text).word_before(text.index("Grünen")) == word


def test_what_a_pattern_matches_in_a_sentence() -> None:
    he = re.compile(r"\b[Ee]r \w+")
    article = ArticleText("Er kam. Sie kam, er ging, er blieb.", [8])
    assert [article.matched_in_sentence(at, he) for at in (0, 9, 20)] == [
        {"Er kam"},
        {"er ging", "er blieb"},
        {"er ging", "er blieb"},
    ]
    assert not article.matched_in_sentence(0, re.compile("ging"))


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


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Kiew sagt Nein", "sagt"),
        ("Kiew\nsagt Nein", "sagt"),
        ("Kiew Ost-West-Gipfel", "Ost-West-Gipfel"),
        ("Kiew, sagt er", ""),
        ("Kiew  sagt", ""),
        ("Kiew 5", ""),
        ("Kiew", ""),
    ],
)
def test_word_after(text: str, word: str) -> None:
    assert read(text).word_after(4) == word


def test_words_beside_a_place() -> None:
    article = read("Der Pakt, den nun Sri\u00a0Lanka mit Kiew schließt. Er gilt.")
    start, end = article.text.index("Lanka"), article.text.index("Lanka") + 5
    assert article.words_before(start, 2) == ["Sri", "nun"]
    assert article.words_before(start, 9) == ["Sri", "nun", "den"]
    assert article.words_after(end, 2) == ["mit", "Kiew"]
    assert article.words_after(end, 9) == ["mit", "Kiew", "schließt"]
    assert article.words_before(0, 2) == article.words_after(len(article.text), 2) == []
    assert article.before(start, 4) == "Sri\u00a0" and article.after(end, 4) == " mit"
    assert article.before(2, 40) == "De" and article.after(len(article.text)) == ""


def test_words_before_stay_in_their_line() -> None:
    assert read("Neues aus \nKiew").words_before(11, 1) == []


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("Deutsche Züge", True),
        ("»– Deutsche Züge", True),
        ("Sie fragt: Deutsche Züge", True),
        ("Fahren sie? Deutsche Züge", True),
        ("Sie fährt, Deutsche Züge", False),
        ("Züge – Deutsche Züge", True),
        ("Züge-Deutsche Züge", False),
        ("Schweizer/Deutsche Züge", True),
        ("Sie mag Deutsche Züge", False),
        ("* Deutsche Züge", True),
    ],
)
def test_opens_clause(text: str, opens: bool) -> None:
    assert read(text).opens_clause(text.index("Deutsche")) is opens


texts = st.text(alphabet="aB \n.", min_size=1, max_size=30)
cuts = st.sets(st.integers(0, 29))


@given(texts, cuts, st.integers(0, 29))
def test_sentences_and_lines_by_offset(text: str, cuts: set[int], offset: int) -> None:
    offset %= len(text)
    starts = sorted({0, *(cut for cut in cuts if cut < len(text))})
    article = ArticleText(text, starts)
    sentences = list(pairwise([*starts, len(text)]))
    assert list(article.sentences()) == sentences
    number = article.sentence_number(offset)
    assert offset in range(*sentences[number])
    assert article.sentence_at(offset) == sentences[number]
    assert article.line_number(offset) == text[:offset].count("\n")


@given(texts, cuts, st.integers(0, 29))
def test_sentences_begin_where_the_header_ends(text: str, cuts: set[int], start: int) -> None:
    start %= len(text)
    sentences = list(ArticleText(text, sorted(cut for cut in cuts if cut < len(text)), start=start).sentences())
    assert "".join(text[slice(*sentence)] for sentence in sentences) == text[start:]
    assert all(first < last for first, last in sentences)


def test_words_begin_where_the_header_ends() -> None:
    assert [word.text for word in ArticleText("Kopf\nSie geht.", start=5).words] == ["Sie", "geht", "."]


def test_an_article_without_text() -> None:
    article = ArticleText("")
    assert list(article.words) == []
    assert article.sentence_at(0) == (0, 0)
    assert article.line_number(0) == article.sentence_number(0) == 0


def test_entities_by_offset() -> None:
    article = read("Anna Gruber in Wien, Wien", ("Anna Gruber", "PER"), ("Wien", "LOC"))
    assert article.label_at(0) == article.label_at(10) == "PER"
    assert article.label_at(11) == ""
    assert article.entity_over(8, 20) == Entity(0, 11, "PER")
    assert article.entity_over(12, 14) is None
    assert article.label_over(12, 16) == "LOC"
    assert article.times_marked("Wien", "LOC") == 1
    assert article.times_marked("Wien", "ORG") == 0
    assert article.text_of(article.entities[0]) == "Anna Gruber"


def test_quotations_include_their_marks_and_stay_in_a_line() -> None:
    article = read('Er sagt: „Ja!“ Und sie: "Nein. Und „nie\nwieder“ bleibt.')
    assert [article.text_of(quotation) for quotation in article.quotations] == ["„Ja!“"]
    assert article.is_in_quotation(9) and article.is_in_quotation(13)
    assert not article.is_in_quotation(8) and not article.is_in_quotation(14)


def test_a_finder_is_handed_the_finds_of_the_kinds_that_it_comes_after() -> None:
    article = read("Kiew in der Ukraine")
    country, place = CountryFind(12, 19, "Ukraine", "UA", "name"), PlaceFind(0, 4, "Kiew", "UA")
    article.set_finds({CountryFind: [country], PlaceFind: [place]})
    assert article.finds(PlaceFind) == [place]
    assert article.all_finds() == [country, place]
    article.set_finds({CountryFind: [country]})
    assert article.finds(PlaceFind) == ()
    assert article.all_finds() == [country]


def test_a_doc_is_read_with_its_header_date_and_entities() -> None:
    doc = set_published(spacy.blank("de")("Kopf\nAnna ging. Sie kam."), "2024-05")
    doc.user_data[BODY_START] = "5"
    for token in doc:
        token.is_sent_start = token.text in ("Kopf", "Anna", "Sie")
    doc.set_ents([doc.char_span(5, 9, label="PER")])
    article = read_article(doc)
    assert (article.start, article.published) == (5, "2024-05")
    assert list(article.sentences()) == [(5, 16), (16, 24)]
    assert list(article.entities) == [Entity(5, 9, "PER")]
    assert article.text_of(Stretch(5, 9)) == "Anna"
    assert read_article(doc) is article
    doc.set_ents([])
    assert list(read_article(doc).entities) == []


def test_places_of_a_word() -> None:
    article = read("Merz kam. Die Merz-Rede und Schmerz, Merz’ und Merzbach")
    assert article.places_of("Merz") == [0, 14, 37]
    assert article.places_of("Rede") == [19]
    assert not article.places_of("merz")
