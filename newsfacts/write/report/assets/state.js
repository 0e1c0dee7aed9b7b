// What is chosen. The address holds the view, the article and a fact: #/overview, #/3, #/3/people/2 (from 0).

const state = {
  view: "list",
  article: 0,
  hidden: new Set(), // numbers of kinds
  query: "",
  pinned: null, // a name of allNames
  order: "read",
  active: null, // {kind, fact, place}
};

const isShown = (kind) => !state.hidden.has(kind);
const countFacts = (article) => article.counts.reduce((sum, count, kind) => sum + (isShown(kind) ? count : 0), 0);

const addressOf = (article, kind, fact) =>
  kind === undefined ? `#/${article}` : `#/${article}/${kinds[kind].name}/${fact}`;

function readAddress() {
  const [view, kindName, fact] = location.hash.replace(/^#\/?/, "").split("/");
  if (view === "overview") return { view };
  const number = Number.parseInt(view, 10);
  if (!articles[number]) return { view: "list" };
  const kind = kinds.findIndex(({ name }) => name === kindName);
  return { view: "article", article: number, kind: kind < 0 ? null : kind, fact: Number.parseInt(fact, 10) || 0 };
}

// Names that the query means, the most frequent first.
function matchNames() {
  const query = fold(state.query.trim());
  if (!query) return [];
  return [...allNames.values()].filter(({ kind, folded }) => isShown(kind) && folded.includes(query)).sort(byFrequency);
}

// Return the articles that pass the filters, in the chosen order, and how often each mentions what was asked for.
function matchArticles() {
  const query = fold(state.query.trim());
  const hits = new Map();
  for (const name of state.pinned ? [state.pinned] : matchNames()) {
    for (const [number, { mentions }] of name.articles) hits.set(number, (hits.get(number) ?? 0) + mentions);
  }
  const isAbout = ({ title, lead, source }) => [title ?? "", lead, source].some((words) => fold(words).includes(query));
  const passes = (article) =>
    hits.has(article.number) || (!state.pinned && (!query || isAbout(article)));
  return { hits, found: sortArticles(articles.filter(passes)) };
}

function sortArticles(found) {
  if (state.order === "newest") {
    return found.sort((one, other) => (other.published ?? "").localeCompare(one.published ?? ""));
  }
  if (state.order === "facts") return found.sort((one, other) => countFacts(other) - countFacts(one));
  return found;
}
