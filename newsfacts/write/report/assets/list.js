// The list of articles, the search, and the name that it is pinned to.

const MOST_NAMES = 6; // of a search, before all are asked for

const renderFilters = () => {
  find("pinned").replaceChildren(...(state.pinned ? [makePin(state.pinned)] : []));
};

function makePin({ kind, name, mentions, articles: where }) {
  const label = `${countOf(mentions, "mention", "mentions")} in ${countOf(where.size, "article", "articles")}`;
  const pin = make(
    "button",
    { type: "button", class: "pin", "data-kind": kinds[kind].name, title: "Show all articles again (Esc)" },
    isolate(name, { class: "line" }),
    make("small", {}, label),
    make("span", { class: "cross", "aria-label": "remove filter" }, "×"),
  );
  pin.addEventListener("click", () => pinName(null));
  return pin;
}

function renderNames(all = false) {
  const names = state.pinned ? [] : matchNames();
  const shown = all ? names : names.slice(0, MOST_NAMES);
  const items = shown.map((name) => make("li", {}, makeNameButton(name)));
  const box = find("names");
  box.replaceChildren();
  if (!names.length) return;
  box.append(make("h2", {}, countOf(names.length, "name", "names")), make("ul", {}, ...items));
  if (shown.length < names.length) {
    const more = make("button", { type: "button", class: "more" }, `Show all ${formatNumber(names.length)}`);
    more.addEventListener("click", () => renderNames(true));
    box.append(more);
  }
}

function makeNameButton(name) {
  const button = make(
    "button",
    { type: "button", "data-kind": kinds[name.kind].name, title: kinds[name.kind].title },
    isolate(name.name, { class: "line" }),
    make("small", {}, `${formatNumber(name.mentions)}× in ${countOf(name.articles.size, "article", "articles")}`),
  );
  button.addEventListener("click", () => pinName(name));
  return button;
}

function renderList() {
  const { hits, found } = matchArticles();
  const filtered = found.length < articles.length;
  const total = countOf(articles.length, "article", "articles");
  find("total").textContent = filtered ? `${formatNumber(found.length)} of ${total}` : total;
  find("articles").replaceChildren(...found.map((article) => makeItem(article, hits.get(article.number))));
  if (!found.length) find("articles").append(make("li", { class: "nothing" }, "Nothing found."));
  markChosen();
}

function makeItem(article, hits) {
  const link = make(
    "a",
    { href: addressOf(article.number), "data-number": article.number },
    make("strong", { lang: "de" }, isolate(article.heading)),
    make(
      "small",
      {},
      article.published && make("time", { datetime: article.published }, article.published),
      make("span", {}, countOf(countFacts(article), "fact", "facts")),
      hits ? make("b", {}, `${formatNumber(hits)} ${hits === 1 ? "hit" : "hits"}`) : null,
    ),
    article.heading === article.source ? null : make("small", { class: "source" }, isolate(article.source)),
  );
  return make("li", {}, link);
}

function markChosen() {
  const list = find("articles");
  let chosen = null;
  for (const link of list.querySelectorAll("a")) {
    const here = Number(link.dataset.number) === state.article;
    if (here) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
    link.tabIndex = here ? 0 : -1;
    if (here) chosen = link;
  }
  if (chosen) chosen.scrollIntoView({ block: "nearest" });
  else if (list.querySelector("a")) list.querySelector("a").tabIndex = 0;
}

// Show only articles that mention the name, the first of them at a place that does; null shows all again.
function pinName(name) {
  state.pinned = name;
  state.query = "";
  find("query").value = "";
  renderFilters();
  renderNames();
  renderList();
  if (!name) return renderView();
  const { found } = matchArticles();
  const number = name.articles.has(state.article) ? state.article : found[0].number;
  say(`${name.name}: ${countOf(found.length, "article", "articles")}`);
  if (!narrow.matches) return goTo(addressOf(number, name.kind, name.articles.get(number).fact));
  goTo("#/");
  return find("articles").querySelector("a").focus();
}
