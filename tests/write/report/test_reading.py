"""What of an article and its facts is shown, and how facts and their places lead to each other."""

from newsfacts.finds import Find
from newsfacts.kinds import KINDS
from newsfacts.kinds.carried import facts_type
from newsfacts.kinds.kind import Column, Kind
from newsfacts.types import Figure, Person
from tests.write.report.articles import (
    MERZ,
    find_fact,
    find_row,
    find_words,
    make_article,
    make_name,
    read_places_after_clicks,
    read_shown_place,
    read_texts,
    wait_for_address,
)


def test_seeds_are_shown_with_all_their_facts_at_their_places(show, read_seeds):
    page = show(read_seeds)
    assert page.locator("#articles a").count() == 5
    for number, facts in enumerate(read_seeds):
        page.locator("#articles a").nth(number).click()
        wait_for_address(page, f"#/{number}")
        assert page.locator("#text").evaluate("element => element.textContent") == facts.text
        for kind in KINDS:
            found = getattr(facts, kind.name)
            firsts = [getattr(fact, "mentions", [fact])[0].text for fact in found]
            assert read_places_after_clicks(page, f"#panel section[data-kind={kind.name}] tbody tr") == firsts


def test_rows_are_the_cells_of_the_registry_without_empty_columns(show, two):
    page = show(two)
    assert read_texts(page, "#panel section[data-kind=people] thead th") == ["name", "role", "mentions"]
    assert read_texts(page, "#panel section[data-kind=people] tbody tr:first-child bdi") == [
        "Emmanuel Macron", "Präsident", "2× Macron",
    ]  # fmt: skip
    assert read_texts(page, "#panel section[data-kind=figures] .none") == ["none found"]


def test_list_shows_title_source_date_and_number_of_facts(show, two):
    page = show(two)
    assert read_texts(page, "#articles a") == [
        "Macron trifft Merz2025-09-044 factsmacron.txt",
        f"{MERZ}4 factsmerz.txt",
    ]


def test_header_of_the_text_is_no_heading(show):
    page = show([make_article(" date 2025-03 Paris wartet.", published="2025-03")])
    assert read_texts(page, "#articles strong") == ["Paris wartet."]
    assert read_texts(page, "#text .header") == [" date 2025-03 "]


def test_without_text_there_are_the_facts_and_a_note(show, two):
    page = show([two[0].model_copy(update={"text": None})])
    assert "not part of this report" in page.inner_text("#text")
    assert page.locator("#panel tbody tr").count() == 4
    assert page.locator("#panel button.fact").count() == 0


def test_kinds_that_were_not_asked_for_are_not_there(show, two):
    page = show([facts.model_copy(update=dict.fromkeys(("figures", "dates"))) for facts in two])
    assert page.locator("#kinds button:visible").count() == 4
    assert page.locator("#panel section").count() == 4


def test_report_of_no_article_says_so(show):
    assert "no articles" in show([]).inner_text("#text")


def test_any_registry_will_do(show):
    flat = Kind("quotes", Figure, Find, (), "Quotes", "bold #ff8800", (Column("words", lambda fact: fact.text),))
    named = Kind("people", Person, Find, (), "Folk", "bright_blue", (Column("who", lambda fact: fact.name),))
    person = Person.model_validate(make_name("Oje, rief Anna.", "Anna", "Anna"))
    quote = Figure.model_validate(
        {**find_words("Oje, rief Anna.", "Oje"), "value": None, "kind": "count", "sentence": ""}
    )
    with KINDS.using((flat, named)):
        page = show([facts_type()(source="-", text="Oje, rief Anna.", people=[person], quotes=[quote])])
    assert read_texts(page, "#kinds .line") == ["Quotes", "Folk"]
    assert read_texts(page, "#text mark") == ["Oje", "Anna"]
    colours = page.locator("#text mark").evaluate_all(
        "all => all.map((mark) => getComputedStyle(mark).getPropertyValue('--hue').trim())"
    )
    assert 40 < float(colours[0]) < 75 and 250 < float(colours[1]) < 280  # orange, blue


def test_click_on_a_fact_shows_its_places_one_after_the_other(show, two):
    page = show(two)
    starts = []
    for _ in range(3):
        find_fact(page, "Emmanuel Macron").click()
        assert read_shown_place(page) == "Macron"
        starts.append(
            page.locator("#text .here").evaluate(
                "here => { const before = document.createRange(); before.setStart(here.closest('#text'), 0);"
                "before.setEndBefore(here); return before.toString(); }"
            )
        )
    assert starts == ["🇫🇷🇺🇦 Präsident ", "🇫🇷🇺🇦 Präsident Macron traf Merz am Montag. Danach reiste ", "🇫🇷🇺🇦 Präsident "]
    assert find_row(page, "Emmanuel Macron").get_attribute("aria-current") == "true"


def test_click_on_a_mention_shows_its_fact(show, two):
    page = show(two)
    page.locator("#text .hit", has_text="Merz").click()
    assert read_texts(page, "#panel tr[aria-current] th bdi") == ["Friedrich Merz"]
    assert page.evaluate("document.activeElement.textContent") == "Friedrich Merz"


def test_place_far_down_is_scrolled_to(show):
    text = "Anna kam. " + "Nichts geschah.\n" * 200 + "Anna ging."
    page = show([make_article(text, people=[make_name(text, "Anna", "Anna", "Anna")])])
    last = page.locator("#text .hit").nth(1)
    assert not last.evaluate("element => element.getBoundingClientRect().top < innerHeight")
    find_fact(page, "Anna").dblclick()
    assert last.evaluate("element => element.getBoundingClientRect().top < innerHeight")


def test_overlapping_places_of_different_kinds_are_all_there(show):
    text = "Der US-Präsident Trump sprach."
    page = show(
        [
            make_article(
                text,
                people=[make_name(text, "Donald Trump", "Präsident Trump")],
                countries=[
                    {"name": "USA", "iso": "US", "mentions": [{**find_words(text, "US-Präsident"), "by": "compound"}]}
                ],
            )
        ]
    )
    assert page.locator("#text").evaluate("element => element.textContent") == text
    assert read_texts(page, "#text .hit") == ["US-", "Präsident", " Trump"]
    find_fact(page, "Donald Trump").click()
    assert read_shown_place(page) == "Präsident Trump"
    find_fact(page, "USA").click()
    assert read_shown_place(page) == "US-Präsident"
    page.locator("#text .hit", has_text="Präsident").click()
    assert read_texts(page, "#panel tr.active th bdi") == ["Donald Trump", "USA"]
    offsets = page.locator("#text .hit:nth-of-type(2) mark").evaluate_all(
        "all => all.map((mark) => getComputedStyle(mark).textUnderlineOffset)"
    )
    assert len(set(offsets)) == 2  # one line below the other


def test_places_outside_the_text_do_no_harm(show):
    beyond = {
        "name": "Anna",
        "mentions": [{"start": 5, "end": 9, "text": "Anna"}, {"start": 90, "end": 94, "text": "X"}],
    }
    page = show([make_article("Hier Anna", people=[beyond])])
    find_fact(page, "Anna").dblclick()
    assert read_shown_place(page) == "Anna"


def test_kinds_differ_without_colour(show, two):
    page = show(two)
    lines = page.locator("#kinds .line").evaluate_all(
        "all => all.map((line) => getComputedStyle(line))"
        ".map(({ textDecorationStyle, textDecorationThickness }) => textDecorationStyle + textDecorationThickness)"
    )
    assert len(set(lines)) == len(KINDS)
    assert page.locator("#text .hit").first.get_attribute("title").startswith("People: ")


def test_facts_of_the_title_are_shown_in_the_title(show):
    title, text = "🇫🇷 Macron trifft Merz", "Macron kam. Später kam auch Merz."
    in_title = [find_words(title, word) | {"field": "title"} for word in ("Macron", "Merz")]
    people = [
        {"name": "Emmanuel Macron", "mentions": [in_title[0], find_words(text, "Macron")]},
        {"name": "Friedrich Merz", "mentions": [in_title[1], find_words(text, "Merz")]},
    ]
    page = show([make_article(text, title=title, people=people)], "#/0")
    assert read_texts(page, "#head h2 .hit") == ["Macron", "Merz"]
    assert read_texts(page, "#text .hit") == ["Macron", "Merz"]
    assert read_texts(page, "#head h2") == [title]
    find_fact(page, "Friedrich Merz").click()
    assert (read_texts(page, "#head .here"), read_texts(page, "#text .here")) == (["Merz"], [])
    find_fact(page, "Friedrich Merz").click()
    assert (read_texts(page, "#head .here"), read_texts(page, "#text .here")) == ([], ["Merz"])
    page.locator("#head h2 .hit").first.click()
    assert page.locator("#panel tr.active").count() == 1
    assert read_texts(page, "#head .here") == ["Macron"]
    without = make_article(text, title=title, people=people).model_copy(update={"text": None})
    page = show([without], "#/0")
    find_fact(page, "Emmanuel Macron").click()
    assert read_texts(page, "#article .here") == ["Macron"]
