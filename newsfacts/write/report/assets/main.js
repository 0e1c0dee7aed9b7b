// Puts the parts together: the bar, the address, and who listens to what.

const narrow = matchMedia("(max-width: 68rem)"); // as in the style

let followed = null; // the address that is shown

function goTo(address) {
  location.hash = address;
  follow();
}

function follow() {
  followed = location.hash;
  const { view, article, kind, fact } = readAddress();
  const same = article === undefined || article === state.article;
  state.view = view;
  if (article !== undefined) state.article = article;
  if (!same) state.active = null;
  renderView();
  if (!same) find("article").scrollTop = find("panel").scrollTop = 0;
  const known = kind !== null && kind !== undefined ? latest?.facts[kind]?.[fact] : null;
  if (view === "article" && known) showLinked(kind, fact);
  else if (view === "article" && narrow.matches) find("article").focus({ preventScroll: true });
  document.documentElement.dataset.shown = followed;
}

// The fact of an address, or the pinned name, wherever it stands in this article.
function showLinked(kind, fact) {
  if (!isShown(kind)) toggleKind(kind);
  showFact(kind, fact, 0);
  const row = rowOf({ kind, fact });
  if (!row) return;
  row.querySelector(".fact")?.focus({ preventScroll: true });
  reveal(row, "center");
}

function renderView() {
  document.body.dataset.view = state.view;
  for (const link of document.querySelectorAll(".views a")) {
    if (link.dataset.for.split(" ").includes(state.view)) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  if (state.view === "overview") renderOverview();
  else if (articles.length) renderArticle();
  markChosen();
}

function renderArticle() {
  const article = readArticle(state.article);
  pieces.clear();
  renderHead(articles[state.article], article);
  renderText(article);
  find("article").querySelector(".hit")?.setAttribute("tabindex", "0");
  renderPanel(article);
  activate(state.active && isShown(state.active.kind) ? state.active : null);
}

function renderHead(summary, article) {
  const { url, number } = article;
  const back = make("a", { class: "back", href: "#/" }, "‹ Articles");
  const details = [
    summary.published && make("time", { datetime: summary.published }, summary.published),
    summary.place && isolate(summary.place, { lang: "de" }),
    isolate(summary.source, { class: "source" }),
    url && (/^https?:/i.test(url) ? make("a", { href: url, rel: "noopener noreferrer", target: "_blank" }, isolate(url)) : isolate(url)),
  ].filter(Boolean);
  const title = make("h2", { lang: "de", dir: "auto", class: summary.title ? null : "unseen" }, ...makeHeading(article, summary.heading));
  const groups = groupDates([articles[number]]);
  const when = groups.length ? makeTimeline(groups, { label: "Timeline of this article", words: true }) : null;
  find("head").replaceChildren(...[back, title, make("p", { class: "details" }, ...details), when].filter(Boolean));
}

function renderKinds() {
  const totals = kinds.map((_, kind) => articles.reduce((sum, { counts }) => sum + counts[kind], 0));
  const buttons = kinds.map(({ name, title }, kind) => {
    const button = make(
      "button",
      { type: "button", hidden: !isAsked(kind), "data-kind": name, "aria-pressed": String(isShown(kind)), title: `Show or hide ${title.toLowerCase()} (${kind + 1})` },
      make("span", { class: "line" }, title),
      make("small", {}, formatNumber(totals[kind])),
    );
    button.addEventListener("click", () => toggleKind(kind));
    return button;
  });
  find("kinds").replaceChildren(...buttons);
}

function toggleKind(kind) {
  if (!state.hidden.delete(kind)) state.hidden.add(kind);
  find("kinds").children[kind].setAttribute("aria-pressed", String(isShown(kind)));
  renderNames();
  renderList();
  renderView();
}

function search(query) {
  state.query = query;
  if (find("query").value !== query) find("query").value = query;
  if (query && state.pinned) {
    state.pinned = null;
    renderFilters();
  }
  renderNames();
  renderList();
  if (state.view === "overview") renderView();
}

const dark = matchMedia("(prefers-color-scheme: dark)");
const isDark = () => (document.documentElement.dataset.theme ?? (dark.matches ? "dark" : "light")) === "dark";

function switchTheme() {
  document.documentElement.dataset.theme = isDark() ? "light" : "dark";
  nameTheme();
}

function nameTheme() {
  const name = isDark() ? "Light" : "Dark";
  find("theme").setAttribute("aria-label", `${name} colours`);
  find("theme").title = `${name} colours (d)`;
}

function listen() {
  addEventListener("hashchange", () => location.hash === followed || follow());
  document.addEventListener("keydown", handleKey);
  dark.addEventListener("change", nameTheme);
  addEventListener("beforeprint", () => redrawTimeline(PAPER));
  addEventListener("afterprint", () => redrawTimeline());
  find("theme").addEventListener("click", switchTheme);
  find("help").addEventListener("click", () => find("keys").showModal());
  find("query").addEventListener("input", (event) => search(event.target.value));
  document.querySelector("form.search").addEventListener("submit", (event) => {
    event.preventDefault();
    (find("names").querySelector("button") ?? find("articles").querySelector("a"))?.click();
  });
  find("order").addEventListener("change", (event) => {
    state.order = event.target.value;
    renderList();
  });
  find("sheet").addEventListener("click", () => openSheet(find("facts").classList.contains("closed")));
  find("article").addEventListener("keydown", pressPiece);
  find("article").addEventListener("click", (event) => {
    const piece = event.target.closest(".hit");
    if (piece && getSelection().isCollapsed) showMeaning(piece);
  });
  find("panel").addEventListener("click", (event) => {
    const row = event.target.closest("tr[data-at]");
    if (!row?.querySelector(".fact") || !getSelection().isCollapsed) return;
    showFact(...row.dataset.at.split(" ").map(Number));
  });
  rove(find("articles"), "a", { ArrowDown: 1, ArrowUp: -1 });
  rove(find("panel"), ".fact", { ArrowDown: 1, ArrowUp: -1 });
  rove(find("article"), ".hit", { ArrowRight: 1, ArrowLeft: -1 });
}

function start() {
  document.title = `newsfacts: ${countOf(articles.length, "article", "articles")}`;
  renderKinds();
  nameTheme();
  listen();
  renderList();
  if (articles.length) follow();
  else find("text").append(make("p", { class: "note", lang: "en" }, "There are no articles in this report."));
  document.documentElement.dataset.ready = "true";
}

start();
