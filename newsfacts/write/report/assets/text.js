// Title and text of the article with their facts underlined.

const pieces = new Map(); // "kind fact place" → the elements that show it
const meanings = new WeakMap(); // element → the places that it belongs to

const keyOf = ({ kind, fact, place }) => `${kind} ${fact} ${place}`;

// Return what the heading shows: the title with its facts, or what stands for it.
function makeHeading(article, heading) {
  if (!article.title) return [heading];
  return cutText(article.title, 0, listPlaces(article, "title")).map(({ start, end, places }) => {
    const words = article.title.slice(start, end);
    return places.length ? makePiece(words, places, article) : words;
  });
}

function renderText(article) {
  const box = find("text");
  box.replaceChildren();
  if (article.text === null) {
    box.append(make("p", { class: "note", lang: "en" }, "The text is not part of this report; its facts are."));
    return;
  }
  const { text, header } = article;
  for (const { start, end, places } of cutText(text, header, listPlaces(article, "text"))) {
    const words = text.slice(start, end);
    if (places.length) box.append(makePiece(words, places, article));
    else box.append(end <= header ? make("span", { class: "header" }, words) : words);
  }
}

function listPlaces({ facts }, field) {
  return facts
    .filter((list, kind) => list && isShown(kind))
    .flatMap((list) => list.flatMap(({ kind, fact, places }) => places.map((at, place) => ({ kind, fact, place, ...at }))))
    .filter((place) => place.field === field);
}

// Cut the text wherever a place begins or ends, so that places may overlap: {start, end, places} from end to end.
function cutText(text, header, places) {
  const starting = [...places].sort((one, other) => one.start - other.start);
  const bounds = [0, header, text.length, ...places.flatMap(({ start, end }) => [start, end])];
  const cuts = [...new Set(bounds)].sort((one, other) => one - other);
  const parts = [];
  let open = [];
  let next = 0;
  for (let index = 0; index + 1 < cuts.length; index += 1) {
    const start = cuts[index];
    open = open.filter(({ end }) => end > start);
    while (next < starting.length && starting[next].start === start) open.push(starting[next++]);
    parts.push({ start, end: cuts[index + 1], places: [...open] });
  }
  return parts;
}

// One element a kind, nested: each draws its own line below the others.
function makePiece(words, places, article) {
  const inOrder = [...places].sort((one, other) => one.kind - other.kind);
  const names = inOrder.map(({ kind, fact }) => `${kinds[kind].title}: ${isolateText(article.facts[kind][fact].label)}`);
  let content = words;
  const shown = [...new Set(inOrder.map(({ kind }) => kind))];
  for (const [depth, kind] of [...shown.entries()].reverse()) {
    content = make("mark", { "data-kind": kinds[kind].name, class: `depth-${Math.min(depth, 2)}` }, content);
  }
  const piece = make("span", { class: "hit", role: "button", tabindex: -1, title: names.join("\n") }, content);
  meanings.set(piece, inOrder);
  for (const place of inOrder) {
    const key = keyOf(place);
    pieces.set(key, [...(pieces.get(key) ?? []), piece]);
  }
  return piece;
}

// Mark all places of a fact, and the one that is shown.
function markPlaces(active) {
  for (const piece of find("article").querySelectorAll(".same, .here, .flash")) {
    piece.classList.remove("same", "here", "flash");
    delete piece.dataset.kind;
  }
  if (!active) return;
  const { places } = latest.facts[active.kind][active.fact];
  for (const place of places.keys()) {
    for (const piece of pieces.get(keyOf({ ...active, place })) ?? []) {
      piece.classList.add("same");
      piece.dataset.kind = kinds[active.kind].name;
      if (place === active.place) piece.classList.add("here");
    }
  }
}

function flashPlace(active) {
  const shown = pieces.get(keyOf(active)) ?? [];
  if (!shown.length) return;
  reveal(shown[0], "center");
  for (const piece of shown) {
    void piece.offsetWidth; // so that it flashes again where it just did
    piece.classList.add("flash");
  }
}
