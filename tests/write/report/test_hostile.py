"""Articles that would like to be more than text."""

from tests.write.report.articles import HOSTILE, find_fact, make_article, make_date, make_name, wait_for_address


def test_hostile_article_is_shown_as_text_and_never_runs(show):
    name = f"Anna {HOSTILE}"
    text = f"{HOSTILE} Anna sagte: {HOSTILE}"
    hostile = make_article(
        text,
        HOSTILE,
        title=HOSTILE,
        url="javascript:window.pwned=1//",
        published='"><script>',
        people=[make_name(text, name, "Anna", "Ende", role=HOSTILE, roles=[HOSTILE], party=HOSTILE)],
        dates=[make_date(text, "sagte", "2025-01-01")],
    )
    page = show([hostile, hostile])
    find_fact(page, "Anna").click()
    page.fill("#query", "anna")
    page.locator("#names button").click()
    page.get_by_role("link", name="Overview").click()
    page.locator("#overview button.span").click()
    page.locator(".occasions a").first.click()
    wait_for_address(page, "#/0/dates/0")
    assert page.evaluate("window.pwned") is None
    assert page.locator("#text").evaluate("element => element.textContent") == text
    assert page.locator("#panel tbody th bdi").first.evaluate("element => element.textContent") == name
    assert page.locator("#head a[href^=javascript]").count() == 0
    assert page.locator("main img, main script").count() == 0


def test_policy_lets_no_foreign_script_or_style_in(show, two):
    page = show(two)
    page.evaluate(
        """() => {
          for (const tag of ["script", "style"]) {
            const element = document.createElement(tag);
            element.textContent = tag === "script" ? "window.pwned = 1" : "body { opacity: 0 }";
            document.body.append(element);
          }
        }"""
    )
    assert page.evaluate("window.pwned") is None
    assert page.evaluate("getComputedStyle(document.body).opacity") == "1"
    assert len(show.wrong) == 2 and all("Content Security Policy" in message for message in show.wrong)
    show.wrong.clear()


def test_direction_of_an_article_does_not_reach_beyond_it(show):
    text = "\u202eAnna"
    page = show(
        [make_article(text, "\u202e\u2067a.txt", title="\u202eTitel", people=[make_name(text, "\u202eAnna", "Anna")])]
    )
    across = "element => { const { left, right } = element.getBoundingClientRect(); return [left, right]; }"
    name, cell = (page.locator(f"#panel tbody tr {tag}").first.evaluate(across) for tag in ("th bdi", "td bdi"))
    assert name[1] <= cell[0]
    source, facts = (page.locator(f"#articles {place}").evaluate(across) for place in (".source bdi", "small span"))
    assert abs(source[0] - facts[0]) < 2
