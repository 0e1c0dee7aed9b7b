"""Everything with keys."""

from tests.write.report.articles import read_shown_place, read_texts, wait_for_address


def test_everything_is_done_with_keys(show, two):
    page = show(two)
    press = page.keyboard.press
    press("j")
    assert read_shown_place(page) == "Macron"
    press("Enter")
    assert read_texts(page, "#panel tr.active .step") == ["2/2"]
    press("j")
    assert read_shown_place(page) == "Merz"
    press("k")
    assert read_texts(page, "#panel tr.active th bdi") == ["Emmanuel Macron"]
    press("Escape")
    assert page.locator("#panel tr.active").count() == 0
    press("n")
    assert read_texts(page, "#articles a[aria-current] .source") == ["merz.txt"]
    press("p")
    assert read_texts(page, "#articles a[aria-current] .source") == ["macron.txt"]
    press("1")
    assert page.locator("#kinds button").first.get_attribute("aria-pressed") == "false"
    press("1")
    press("/")
    page.locator("#query:focus").wait_for()
    page.keyboard.type("union jack o")  # these are letters, not commands
    assert page.locator("body").get_attribute("data-view") != "overview"
    press("Escape")
    assert page.input_value("#query") == ""
    page.keyboard.type("union")
    press("Enter")
    assert read_shown_place(page) == "EU"
    press("Escape")
    press("Escape")
    assert page.locator("#articles a").count() == 2
    press("o")
    page.locator(".rankings").wait_for()
    press("?")
    assert page.locator("dialog").is_visible()
    press("Escape")
    assert not page.locator("dialog").is_visible()


def test_arrows_go_through_lists_and_text(show, two):
    page = show(two)
    page.locator("#articles a").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    wait_for_address(page, "#/1")
    assert read_texts(page, "#articles a[aria-current] .source") == ["merz.txt"]
    page.locator("#text .hit[tabindex='0']").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    assert "2024" in read_texts(page, "#panel tr[aria-current] bdi")


def test_tab_reaches_every_part_once_and_the_focus_is_seen(show, two):
    page = show(two)
    seen = []
    for _ in range(30):
        page.keyboard.press("Tab")
        where = page.evaluate(
            "() => { const at = document.activeElement; const line = getComputedStyle(at.closest('tr') ?? at).outlineStyle;"
            "return [at.closest('header.bar, .list, .article, .facts, body')?.className ?? '', line]; }"
        )
        if where[0] == "":
            break
        seen.append(where)
    parts = [name for name, _ in seen]
    assert list(dict.fromkeys(parts)) == ["bar", "list", "article", "facts"]
    assert parts.count("facts") == 1
    assert all(line != "none" for _, line in seen)
