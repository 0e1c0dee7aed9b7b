// The blocks of data: summaries are read at once, an article when it is chosen.

const kinds = JSON.parse(document.querySelector("script[data-block=kinds]").textContent);
const blocks = [...document.querySelectorAll("script[data-block=article]")];
const articles = [...document.querySelectorAll("script[data-block=summary]")].map((block, number) => {
  const summary = JSON.parse(block.textContent);
  return { ...summary, number, heading: summary.title || summary.lead || summary.source };
});

// A kind that was not asked for has null for a count.
const isAsked = (kind) => articles.some(({ counts }) => counts[kind] !== null);

let latest = null; // the article that was read last

// Return the article's text and facts; places are offsets of this script in a field: the text or the title. Those
// outside it are left out.
function readArticle(number) {
  if (latest?.number === number) return latest;
  const { url, text, header, facts } = JSON.parse(blocks[number].textContent);
  const { title } = articles[number];
  const measures = { text: makeMeasure(text ?? ""), title: makeMeasure(title ?? "") };
  const readFact = ([label, cells, places], fact, kind) => ({
    kind,
    fact,
    label,
    cells,
    mentions: places.length,
    places: places
      .map(([start, end, field = "text"]) => ({ start: measures[field](start), end: measures[field](end), field }))
      .filter(({ start, end }) => start < end),
  });
  latest = {
    number,
    url,
    text,
    title,
    header: measures.text(header),
    facts: facts.map((list, kind) => list && list.map((entry, fact) => readFact(entry, fact, kind))),
  };
  return latest;
}

// Facts count code points, this language counts UTF-16 units. Beyond the text everything is its end.
function makeMeasure(text) {
  if (!/[\ud800-\udfff]/.test(text)) return (offset) => Math.min(offset, text.length);
  const units = [];
  let unit = 0;
  for (const character of text) {
    units.push(unit);
    unit += character.length;
  }
  return (offset) => units[offset] ?? text.length;
}

// Case and accents do not count.
const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

// Entries of the same kind and name ("Nato", "NATO") in several articles are one: a name is {kind, name, folded, mentions, articles}.
function indexNames(chosen) {
  const names = new Map();
  for (const article of chosen) {
    for (const [kind, fact, name, mentions] of article.names) {
      const key = `${kind} ${name.toLowerCase()}`;
      let entry = names.get(key);
      if (!entry) names.set(key, (entry = { key, kind, name, folded: fold(name), mentions: 0, articles: new Map() }));
      entry.mentions += mentions;
      const before = entry.articles.get(article.number);
      entry.articles.set(article.number, { fact: before?.fact ?? fact, mentions: (before?.mentions ?? 0) + mentions });
    }
  }
  return names;
}

const allNames = indexNames(articles);
const byFrequency = (one, other) =>
  other.mentions - one.mentions || other.articles.size - one.articles.size || one.name.localeCompare(other.name, "de");
