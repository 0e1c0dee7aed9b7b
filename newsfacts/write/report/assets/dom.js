// Elements are made here and nowhere else, and what they show is set as text: nothing in an article is ever markup.

const find = (id) => document.getElementById(id);

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false && child !== ""));
  return element;
}

// Words of others, which must not turn round what stands beside them.
const isolate = (text, attributes = {}) => make("bdi", attributes, text);

// The same in attributes, where there are no elements.
const isolateText = (text) => `\u2068${text.replace(/[\u202a-\u202e\u2066-\u2069]/g, "")}\u2069`;

const formatNumber = (number) => number.toLocaleString("en");
const countOf = (number, one, many) => `${formatNumber(number)} ${number === 1 ? one : many}`;

function say(text) {
  find("said").textContent = text;
}

const calm = matchMedia("(prefers-reduced-motion: reduce)");

function reveal(element, block = "nearest") {
  element.scrollIntoView({ block, inline: "nearest", behavior: calm.matches ? "auto" : "smooth" });
}

// Of the items of a group one is in the tab order; arrow keys go to the others.
function rove(group, selector, keys) {
  group.addEventListener("keydown", (event) => {
    const step = keys[event.key];
    const here = event.target.closest(selector);
    if (!step || !here || event.altKey || event.ctrlKey || event.metaKey) return;
    const items = [...group.querySelectorAll(selector)];
    const next = items[items.indexOf(here) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
  group.addEventListener("focusin", (event) => {
    const here = event.target.closest(selector);
    if (!here) return;
    for (const item of group.querySelectorAll(`${selector}[tabindex="0"]`)) item.tabIndex = -1;
    here.tabIndex = 0;
  });
}
