// The facts of the article, a table a kind, and the way between a fact and its places in the text.

const ROOM = 48; // characters in a row of the panel

function renderPanel(article) {
  const shown = article.facts.map((facts, kind) => facts && isShown(kind) && makeTable(kinds[kind], facts));
  const tables = shown.filter(Boolean);
  const total = countOf(countFacts(articles[article.number]), "fact", "facts");
  find("sheet").replaceChildren(make("span", {}, total));
  find("panel").replaceChildren(...(tables.length ? tables : [make("p", { class: "note" }, "No kind is shown.")]));
  const first = find("panel").querySelector(".fact");
  if (first) first.tabIndex = 0;
}

function makeTable(kind, facts) {
  const title = make("h3", {}, make("span", { class: "line" }, kind.title), make("small", {}, formatNumber(facts.length)));
  const section = make("section", { "data-kind": kind.name, "aria-label": kind.title }, title);
  if (!facts.length) {
    section.append(make("p", { class: "none" }, "none found"));
    return section;
  }
  // A column that says nothing here would only take room.
  const columns = [...kind.columns.keys()].filter((column) => facts.some(({ cells }) => cells[column]));
  const looks = findLooks(kind, columns, facts);
  const headings = columns.map((column) =>
    make("th", { scope: "col", class: looks.get(column) }, kind.columns[column].heading),
  );
  const rows = facts.map((fact) => makeRow(kind, looks, fact));
  section.append(make("table", {}, make("thead", {}, make("tr", {}, ...headings)), make("tbody", {}, ...rows)));
  return section;
}

// Words stay whole in columns where they are of usual length, as long as they leave room for one another.
function findLooks(kind, columns, facts) {
  const lengths = columns.map((column) =>
    Math.max(...facts.flatMap(({ cells }) => cells[column].split(/[\s-]/)).map(({ length }) => length)),
  );
  const most = lengths.reduce((sum, length) => sum + length) <= ROOM ? ROOM / 2 : ROOM / 6;
  return new Map(
    columns.map((column, index) => [
      column,
      `${kind.columns[column].right ? "right " : ""}${lengths[index] <= most ? "whole" : ""}`,
    ]),
  );
}

function makeRow(kind, looks, fact) {
  const [first, ...others] = looks.keys();
  const cells = others.map((column) =>
    make(
      "td",
      { "data-heading": kind.columns[column].heading, class: looks.get(column), lang: "de" },
      isolate(fact.cells[column]),
    ),
  );
  const name = isolate(fact.cells[first] || fact.label, { lang: "de" });
  const button = fact.places.length
    ? make("button", { type: "button", class: "fact", tabindex: -1 }, name, make("span", { class: "step" }))
    : make("span", { class: "fact-name" }, name);
  return make(
    "tr",
    { "data-at": `${fact.kind} ${fact.fact}` },
    make("th", { scope: "row", class: looks.get(first) }, button),
    ...cells,
  );
}

const rowOf = ({ kind, fact }) => find("panel").querySelector(`tr[data-at="${kind} ${fact}"]`);

// Show a fact and one of its places: that one, or the one after the last that was shown.
function showFact(kind, fact, place = null) {
  const { places, label } = latest.facts[kind][fact];
  if (!places.length) return;
  const again = state.active?.kind === kind && state.active.fact === fact;
  const next = place ?? (again ? (state.active.place + 1) % places.length : 0);
  activate({ kind, fact, place: next });
  flashPlace(state.active);
  say(`${label}, place ${next + 1} of ${places.length}`);
}

function activate(active) {
  state.active = active;
  for (const row of find("panel").querySelectorAll("tr.active")) {
    row.classList.remove("active");
    row.removeAttribute("aria-current");
    row.querySelector(".step").textContent = "";
  }
  markPlaces(active);
  const row = active && rowOf(active);
  if (!row) return;
  row.classList.add("active");
  row.setAttribute("aria-current", "true");
  const count = latest.facts[active.kind][active.fact].places.length;
  if (count > 1) row.querySelector(".step").textContent = `${active.place + 1}/${count}`;
}

// Show what was made of words in the text. The first is the active one, the others of an overlap are marked as well.
function showMeaning(piece) {
  const [first, ...others] = meanings.get(piece);
  openSheet(true);
  activate(first);
  for (const other of others) rowOf(other)?.classList.add("active");
  const button = rowOf(first).querySelector(".fact");
  button.focus({ preventScroll: true });
  reveal(rowOf(first), "center");
}

function openSheet(open) {
  find("facts").classList.toggle("closed", !open);
  find("sheet").setAttribute("aria-expanded", String(open));
}
