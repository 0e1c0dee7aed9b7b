// Keys that work everywhere, and those that need to know where the focus is.

const ACTIONS = {
  j: () => stepFact(1),
  k: () => stepFact(-1),
  n: () => stepArticle(1),
  p: () => stepArticle(-1),
  o: () => goTo("#/overview"),
  a: () => goTo("#/"),
  d: () => switchTheme(),
  "/": () => focusSearch(),
  "?": () => find("keys").showModal(),
};

function stepFact(step) {
  if (!find("facts").checkVisibility()) return;
  const all = [...find("panel").querySelectorAll(".fact")];
  const here = all.indexOf(document.activeElement);
  const active = state.active ? all.indexOf(rowOf(state.active)?.querySelector(".fact")) : -1;
  const last = here < 0 ? active : here;
  const next = all[last < 0 && step < 0 ? all.length - 1 : last + step];
  if (!next) return;
  openSheet(true);
  next.focus({ preventScroll: true });
  reveal(next.closest("tr"));
  const [kind, fact] = next.closest("tr").dataset.at.split(" ").map(Number);
  showFact(kind, fact, 0);
}

function stepArticle(step) {
  if (state.view === "overview") return;
  const { found } = matchArticles();
  const next = found[found.findIndex(({ number }) => number === state.article) + step];
  if (next) goTo(addressOf(next.number));
}

function focusSearch() {
  if (!find("list").checkVisibility()) goTo("#/");
  setTimeout(() => find("query").select());
}

// One step back at a time: what is typed, the chosen fact, the search, the pinned name.
function escape(target) {
  if (target === find("query") && state.query) return search("");
  if (state.active) return activate(null);
  if (state.query) return search("");
  if (state.pinned) return pinName(null);
  return undefined;
}

function handleKey(event) {
  if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing || find("keys").open) return;
  if (event.key === "Escape") {
    event.preventDefault();
    escape(event.target);
    return;
  }
  if (event.target.closest?.("input, select, textarea")) return;
  const kind = /^[1-9]$/.test(event.key) ? Number(event.key) - 1 : -1;
  const action = kinds[kind] ? () => toggleKind(kind) : ACTIONS[event.key];
  if (!action) return;
  event.preventDefault();
  action();
}

function pressPiece(event) {
  if (event.key !== "Enter" && event.key !== " ") return;
  const piece = event.target.closest(".hit");
  if (!piece) return;
  event.preventDefault();
  showMeaning(piece);
}
