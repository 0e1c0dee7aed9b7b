// Draws what is bound in time: one bar for each span of days, packed into lanes, in a window that can be moved.

const DAY = 864e5;
const LANE = 26; // pixels
const MOST_LANES = 12; // where more are needed, fewer bars have words
const SPANS = [31, 92, 366, 1096, 3653, 36525, 365250]; // of the window, in days
const UNITS = [
  { days: 1, months: 0 }, { days: 7, months: 0 }, { days: 30, months: 1 }, { days: 91, months: 3 },
  { days: 365, months: 12 }, { days: 1826, months: 60 }, { days: 3652, months: 120 }, { days: 18262, months: 600 },
  { days: 36525, months: 1200 }, { days: 365250, months: 12000 },
];

const toDay = (iso) => Date.parse(`${iso}T00:00:00Z`) / DAY;
const toDate = (day) => new Date(day * DAY);
const formatDay = (day, options) => toDate(day).toLocaleDateString("en-GB", { timeZone: "UTC", ...options });
const NUMERIC = { day: "numeric", month: "short", year: "numeric" };

// "4 Sept 2025", "Sept 2025", "2025", "2020–2029" or "1 Sept – 30 Nov 2025".
function formatSpan(first, last) {
  const [start, end] = [toDate(first), toDate(last + 1)];
  if (first === last) return formatDay(first, NUMERIC);
  const years = end.getUTCFullYear() - start.getUTCFullYear();
  const fromFirst = start.getUTCDate() === 1 && end.getUTCDate() === 1;
  if (fromFirst && start.getUTCMonth() === 0 && end.getUTCMonth() === 0) {
    return years === 1 ? `${start.getUTCFullYear()}` : `${start.getUTCFullYear()}–${start.getUTCFullYear() + years - 1}`;
  }
  if (fromFirst && years * 12 + end.getUTCMonth() - start.getUTCMonth() === 1) {
    return formatDay(first, { month: "long", year: "numeric" });
  }
  const sameMonth = formatDay(first, { month: "short", year: "numeric" }) === formatDay(last, { month: "short", year: "numeric" });
  if (sameMonth) return `${start.getUTCDate()}–${formatDay(last, NUMERIC)}`;
  const sameYear = toDate(last).getUTCFullYear() === start.getUTCFullYear();
  return `${formatDay(first, sameYear ? { day: "numeric", month: "short" } : NUMERIC)} – ${formatDay(last, NUMERIC)}`;
}

// Return the dates of articles by span: {first, last, entries}.
function groupDates(chosen) {
  const groups = new Map();
  for (const article of chosen) {
    for (const [kind, fact, words, firstIso, lastIso] of article.dates) {
      const [first, last] = [toDay(firstIso), toDay(lastIso)];
      if (!isShown(kind) || Number.isNaN(first) || Number.isNaN(last)) continue;
      const key = `${first} ${last}`;
      if (!groups.has(key)) groups.set(key, { first, last, entries: [] });
      groups.get(key).entries.push({ article, kind, fact, words });
    }
  }
  return [...groups.values()].sort((one, other) => one.first - other.first || other.last - one.last);
}

// The shortest window round the middle that holds most of the dates.
function chooseWindow(groups) {
  const days = groups.flatMap(({ first, last, entries }) => entries.map(() => (first + last) / 2)).sort((a, b) => a - b);
  const middle = days[days.length >> 1];
  const holds = (span) => days.filter((day) => Math.abs(day - middle) <= span / 2).length >= 0.7 * days.length;
  const span = SPANS.find(holds) ?? SPANS.at(-1);
  const [first, last] = [groups[0].first, Math.max(...groups.map((group) => group.last))];
  // Where everything fits, it is shown with a margin and nothing is cut.
  const inside = groups.filter((group) => Math.abs((group.first + group.last) / 2 - middle) <= span / 2);
  const from = Math.min(...inside.map((group) => Math.max(group.first, middle - span)));
  const to = Math.max(...inside.map((group) => Math.min(group.last + 1, middle + span)));
  const margin = Math.max(2, (to - from) * 0.06);
  return { from: Math.max(from - margin, first - margin), to: Math.min(to + margin, last + 1 + margin) };
}

const PAPER = 640; // pixels: about the width of a printed page
let redrawTimeline = () => {};

function makeTimeline(groups, { label, words }) {
  const figure = make("figure", { class: "timeline", role: "group", "aria-label": label });
  const controls = make("div", { class: "window" });
  const chart = make("div", { class: "chart" });
  const details = make("div", { class: "occasions" });
  figure.append(controls, chart, details);
  let range = chooseWindow(groups);
  const move = (next) => {
    range = next;
    draw();
  };
  const cut = groups.some(({ first, last }) => first < range.from || last + 1 > range.to);
  const draw = (width = chart.clientWidth) => {
    if (cut) drawControls(controls, groups, range, move);
    drawChart(chart, groups, range, { width, words, show: (group) => details.replaceChildren(makeOccasions(group)) });
  };
  redrawTimeline = draw; // There is never more than one to be seen.
  let width = 0;
  new ResizeObserver(() => {
    if (chart.clientWidth && chart.clientWidth !== width) {
      width = chart.clientWidth;
      draw();
    }
  }).observe(chart);
  rove(chart, ".span", { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 1, ArrowUp: -1 });
  return figure;
}

function drawControls(box, groups, { from, to }, move) {
  const before = groups.filter((group) => group.last + 1 <= from);
  const behind = groups.filter((group) => group.first >= to);
  const count = (list) => list.reduce((sum, { entries }) => sum + entries.length, 0);
  const width = to - from;
  const centre = (middle, size) => move({ from: middle - size / 2, to: middle + size / 2 });
  const button = (text, title, act, off = false) => {
    const made = make("button", { type: "button", title, "aria-label": title, disabled: off }, text);
    made.addEventListener("click", act);
    return made;
  };
  const earlier = `‹ ${formatNumber(count(before))} earlier`;
  const later = `${formatNumber(count(behind))} later ›`;
  const lastBefore = Math.max(...before.map(({ last }) => last));
  const firstBehind = Math.min(...behind.map(({ first }) => first));
  const everything = { from: groups[0].first, to: Math.max(...groups.map(({ last }) => last + 1)) };
  const margin = Math.max(2, (everything.to - everything.from) * 0.03);
  box.replaceChildren(
    button(earlier, "Earlier dates", () => centre(lastBefore, width), !before.length),
    make("span", { class: "range" }, formatSpan(Math.ceil(from), Math.floor(to - 1))),
    button("−", "Show more time", () => centre((from + to) / 2, Math.min(width * 2, 2e6))),
    button("+", "Show less time", () => centre((from + to) / 2, Math.max(width / 2, 5))),
    button("All", "Show all dates", () => move({ from: everything.from - margin, to: everything.to + margin })),
    button(later, "Later dates", () => centre(firstBehind, width), !behind.length),
  );
}

const ruler = document.createElement("canvas").getContext("2d");

function drawChart(box, groups, range, { width, words, show }) {
  const scale = width / (range.to - range.from);
  const inside = groups.filter(({ first, last }) => first < range.to && last + 1 > range.from);
  ruler.font = `12px ${getComputedStyle(box).fontFamily}`;
  const labelled = inside.map((group) => {
    const text = words ? group.entries[0].words : formatSpan(group.first, group.last);
    const times = group.entries.length > 1 ? ` ×${formatNumber(group.entries.length)}` : "";
    const left = Math.max(0, (group.first - range.from) * scale);
    const right = Math.min(width, Math.max((group.last + 1 - range.from) * scale, left + 6));
    return { group, text, times, left, right, wide: Math.min(200, ruler.measureText(text + times).width + 14) };
  });
  const most = Math.max(4, ...inside.map(({ entries }) => entries.length));
  const lanes = packWords(labelled, width);
  const dense = lanes > MOST_LANES;
  const height = dense ? 12 : LANE;
  const spans = labelled.map((item) => makeSpan(item, { width, height, most, show }));
  box.style.setProperty("--lanes", `${Math.max(lanes, 1) * height + 6}px`);
  box.classList.toggle("dense", dense);
  box.replaceChildren(make("div", { class: "axis", "aria-hidden": "true" }, ...makeTicks(range, width)), ...spans);
  if (spans.length) spans[0].tabIndex = 0;
}

// Give words to as many bars as there are lanes for, to those of the most mentions first.
function packWords(items, width) {
  const important = [...items].sort((one, other) => other.group.entries.length - one.group.entries.length);
  for (let number = items.length; ; number = Math.floor(number * 0.75)) {
    for (const [rank, item] of important.entries()) item.labelled = rank < number;
    const lanes = packLanes(items, width);
    if (lanes <= MOST_LANES || number === 0) return lanes;
  }
}

// Give each bar the first lane where it and its words have room; words turn to the left at the right edge.
function packLanes(items, width) {
  const ends = [];
  for (const item of items) {
    const { labelled } = item;
    const reach = labelled ? Math.max(item.right, item.left + item.wide) : item.right;
    item.flipped = labelled && reach > width;
    const start = item.flipped ? Math.max(0, Math.min(item.left, item.right - item.wide)) : item.left;
    let lane = ends.findIndex((end) => end + 3 <= start);
    if (lane < 0) lane = ends.push(0) - 1;
    ends[lane] = item.flipped ? width : reach;
    item.lane = lane;
  }
  return ends.length;
}

function makeSpan({ group, text, times, left, right, lane, flipped, labelled }, { width, height, most, show }) {
  const { first, last, entries } = group;
  const [{ article, kind, fact, words }] = entries;
  const several = entries.length > 1;
  const span = make(
    several ? "button" : "a",
    {
      class: `span${flipped ? " flipped" : ""}`,
      "data-kind": kinds[kind].name,
      tabindex: -1,
      ...(several ? { type: "button" } : { href: addressOf(article.number, kind, fact) }),
      title: `${formatSpan(first, last)}: ${several ? countOf(entries.length, "mention", "mentions") : isolateText(words)}`,
    },
    labelled && make("span", { class: "words" }, isolate(text), make("small", {}, times)),
    make("span", { class: "unseen" }, ` ${formatSpan(first, last)}`),
  );
  const percent = (pixels) => `${(100 * pixels) / width}%`;
  span.style.setProperty("--left", percent(left));
  span.style.setProperty("--width", percent(right - left));
  span.style.setProperty("--top", `${lane * height}px`);
  span.style.setProperty("--thick", `${3 + (4 * Math.log(entries.length)) / Math.log(most)}px`);
  if (several) span.addEventListener("click", () => show(group));
  return span;
}

function makeTicks(range, width) {
  const scale = width / (range.to - range.from);
  const unit = UNITS.find(({ days }) => days * scale >= 72) ?? UNITS.at(-1);
  const ticks = [];
  let year = null;
  for (let day = alignTick(range.from, unit); day < range.to; day = nextTick(day, unit)) {
    if (day < range.from) continue;
    const date = toDate(day);
    const newYear = date.getUTCFullYear() !== year;
    year = date.getUTCFullYear();
    const room = (range.to - day) * scale > 48;
    const tick = make("span", { class: "tick" }, room ? formatTick(day, unit, newYear) : "");
    tick.style.setProperty("--left", `${(100 * (day - range.from)) / (range.to - range.from)}%`);
    ticks.push(tick);
  }
  return ticks;
}

function formatTick(day, { months }, newYear) {
  if (months >= 12) return `${toDate(day).getUTCFullYear()}`;
  return formatDay(day, { day: months ? undefined : "numeric", month: "short", year: newYear ? "numeric" : undefined });
}

function alignTick(day, { days, months }) {
  if (!months) return days === 7 ? Math.floor((day + 3) / 7) * 7 - 3 : Math.floor(day); // weeks begin on Mondays
  const date = toDate(day);
  const month = date.getUTCFullYear() * 12 + date.getUTCMonth();
  return monthToDay(Math.floor(month / months) * months);
}

function nextTick(day, { days, months }) {
  if (!months) return day + days;
  const date = toDate(day);
  return monthToDay(date.getUTCFullYear() * 12 + date.getUTCMonth() + months);
}

function monthToDay(month) {
  const date = new Date(0);
  date.setUTCFullYear(Math.floor(month / 12), ((month % 12) + 12) % 12, 1);
  return date.getTime() / DAY;
}

// The articles that name one span of days, each a link to the place.
function makeOccasions({ first, last, entries }) {
  const items = entries.map(({ article, kind, fact, words }) =>
    make(
      "li",
      {},
      make("a", { href: addressOf(article.number, kind, fact) }, isolate(words, { lang: "de" })),
      isolate(article.heading, { lang: "de" }),
    ),
  );
  const heading = `${formatSpan(first, last)}: ${countOf(entries.length, "mention", "mentions")}`;
  return make("section", { "aria-label": heading }, make("h4", {}, heading), make("ol", {}, ...items));
}
