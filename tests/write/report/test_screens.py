"""Small and wide screens, light and dark, paper."""

import pytest

from tests.write.report.articles import find_row, make_article, make_name, wait_for_address

# What contrast the visible text of the page has: the lowest ratio, and where.
CONTRAST = """() => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  canvas.canvas.width = canvas.canvas.height = 1;
  const paint = (colours) => {
    for (const colour of colours) { canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1); }
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const light = (rgb) => rgb.map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
  const all = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || !element.checkVisibility() || element.closest("script, style, .unseen")) continue;
    const grounds = [];
    for (let box = element; box; box = box.parentElement) grounds.unshift(getComputedStyle(box).backgroundColor);
    const [text, ground] = [[...grounds, getComputedStyle(element).color], grounds].map(paint).map(light);
    const ratio = (Math.max(text, ground) + 0.05) / (Math.min(text, ground) + 0.05);
    all.push([Math.round(ratio * 100) / 100, node.data.trim().slice(0, 30)]);
  }
  return all.sort((one, other) => one[0] - other[0]);
}"""


@pytest.mark.parametrize("width", [400, 900, 1280])
@pytest.mark.parametrize("address", ["", "#/0/people/0", "#/overview"])
def test_nothing_scrolls_sideways(show, two, address, width):
    long = "Donaudampfschifffahrtsgesellschaft" * 12
    text = f"{long} kam."
    third = make_article(text, long, title=long, people=[make_name(text, long, long, role=long, roles=[long])])
    page = show([third, *two], address, width=width)
    parts = page.locator("html, body, main > *, .panel").evaluate_all(
        "all => all.filter((part) => part.checkVisibility()).map((part) => part.scrollWidth - part.clientWidth)"
    )
    assert max(parts) <= 0


def test_telephone_shows_list_then_text_and_facts(show, two):
    page = show(two, width=400)
    assert not page.locator("#text").is_visible()
    page.locator("#articles a").first.click()
    wait_for_address(page, "#/0")
    assert page.locator("#text").is_visible() and not page.locator("#list").is_visible()
    page.locator("#text .hit", has_text="Merz").click()
    assert find_row(page, "Friedrich Merz").is_visible()
    page.locator("#sheet").click()
    assert not page.locator("#panel").is_visible()
    page.locator(".back").click()
    wait_for_address(page, "#/")
    assert page.locator("#list").is_visible()


def test_dark_is_the_systems_choice_or_the_readers(show, two):
    ground = "getComputedStyle(document.body).backgroundColor"
    light, dark = (show(two, color_scheme=scheme) for scheme in ("light", "dark"))
    assert light.evaluate(ground) != dark.evaluate(ground)
    dark_ground = dark.evaluate(ground)
    dark.get_by_role("button", name="Light colours").click()
    assert dark.evaluate(ground) == light.evaluate(ground)
    light.keyboard.press("d")
    assert light.evaluate(ground) == dark_ground


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", ["#/1/people/0", "#/overview"])
def test_text_has_contrast(show, read_seeds, scheme, address):
    page = show(read_seeds, address, color_scheme=scheme)
    page.fill("#query", "macron") if page.locator("#query").is_visible() else None
    ratios = page.evaluate(CONTRAST)
    assert len(ratios) > 50
    assert [found for found in ratios if found[0] < 4.5] == []


def test_paper_shows_text_and_tables_without_controls(show, two):
    page = show(two, color_scheme="dark")
    page.emulate_media(media="print")
    assert page.locator("#text").is_visible() and page.locator("#panel table").first.is_visible()
    for control in (".bar", "#list", "#sheet"):
        assert not page.locator(control).is_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.querySelector('#text mark')).textDecorationLine") == "underline"
    assert page.locator("#facts").evaluate("facts => getComputedStyle(facts).overflow") == "visible"
