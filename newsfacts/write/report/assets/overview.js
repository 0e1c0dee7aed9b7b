// All articles that pass the filters at a glance: when, and who is named most.

const MOST_BARS = 10; // before more are asked for
const MANY_BARS = 60;

function renderOverview() {
  const { found } = matchArticles();
  const names = [...indexNames(found).values()].sort(byFrequency);
  const facts = found.reduce((sum, article) => sum + countFacts(article), 0);
  const groups = groupDates(found);
  const heading = make(
    "header",
    {},
    make("h2", {}, countOf(found.length, "article", "articles"), make("small", {}, countOf(facts, "fact", "facts"))),
    state.pinned ? makePin(state.pinned) : null,
    state.query.trim() ? makeQueryPin() : null,
  );
  const when = make("section", { class: "when", "aria-label": "Timeline" }, make("h3", {}, "When"));
  when.append(
    groups.length
      ? makeTimeline(groups, { label: "Timeline of all dates", words: false })
      : make("p", { class: "none" }, "No date here is known to the day, month or year."),
  );
  const rankings = kinds.map((kind, number) =>
    kind.counts && isShown(number) && isAsked(number) ? makeRanking(kind, names.filter((name) => name.kind === number)) : null,
  );
  find("overview").replaceChildren(make("div", { class: "page" }, heading, when, make("div", { class: "rankings" }, ...rankings.filter(Boolean))));
}

function makeQueryPin() {
  const pin = make("button", { type: "button", class: "pin", title: "Show all articles again (Esc)" });
  pin.append(isolate(`“${state.query.trim()}”`), make("span", { class: "cross", "aria-label": "remove search" }, "×"));
  pin.addEventListener("click", () => search(""));
  return pin;
}

function makeRanking(kind, names, all = false) {
  const section = make("section", { class: "ranking", "data-kind": kind.name, "aria-label": kind.title });
  const shown = names.slice(0, all ? MANY_BARS : MOST_BARS);
  section.append(
    make("h3", {}, make("span", { class: "line" }, kind.title), make("small", {}, formatNumber(names.length))),
    names.length
      ? make("ol", {}, ...shown.map((name) => make("li", {}, makeBar(name, names[0].mentions))))
      : make("p", { class: "none" }, "none found"),
  );
  if (!all && names.length > MOST_BARS) {
    const number = Math.min(names.length, MANY_BARS);
    const more = make("button", { type: "button", class: "more" }, `Show ${number === names.length ? "all" : "the first"} ${number}`);
    more.addEventListener("click", () => section.replaceWith(makeRanking(kind, names, true)));
    section.append(more);
  }
  return section;
}

function makeBar(name, most) {
  const where = countOf(name.articles.size, "article", "articles");
  const button = make(
    "button",
    { type: "button", class: "rank", title: `${countOf(name.mentions, "mention", "mentions")} in ${where}` },
    isolate(name.name, { lang: "de" }),
    make("span", { class: "numbers" }, make("b", {}, formatNumber(name.mentions)), make("small", {}, `in ${where}`)),
    make("span", { class: "track", "aria-hidden": "true" }, make("span", {})),
  );
  button.style.setProperty("--part", name.mentions / most);
  button.addEventListener("click", () => pinName(allNames.get(name.key)));
  return button;
}
