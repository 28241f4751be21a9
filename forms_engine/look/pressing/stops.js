// What can be pressed on a page, in the order of reading, folded so that there are few stops (C12).
// Shared by every other way to press: this file comes first in each of their bundles.
"use strict";
const root = document.documentElement, chosen = root.dataset;
const said = document.querySelector("meta[name=words]");
const words = said ? JSON.parse(said.content) : {};
const MOST = 8;
const PRESSABLE = "a[href], button, input:not([type=hidden]), textarea, select, summary";
const TYPED = "textarea, select, input:not([type=radio]):not([type=checkbox])";
/** What stands together, and what of it is always one stop. */
const TOGETHER = ".places, .out, .tools, .code-board, .cards, .doors, .choices, .letters__row, .staff-nav, .staff-bar__who, .verdicts, .player__row";
const CLOSED = ".places, .out, .tools, .letters__row, .staff-nav, .staff-bar__who, .player__row";

const isBox = (one) => one.matches("[type=radio], [type=checkbox]");
/** What people see of it: a card and not the dot in it. */
const face = (one) => isBox(one) ? one.closest(".card, .place, label") || one : one;
/** Words without samples, signs and small print. */
const textOf = (one) => {
  const copy = one.cloneNode(true);
  for (const other of copy.querySelectorAll("[aria-hidden=true], .hint")) other.remove();
  return copy.textContent.replace(/\s+/g, " ").trim();
};
const wordsOf = (one) => {
  const label = one.labels && one.labels[0];
  return textOf(isBox(one) && label ? label : one) || one.getAttribute("aria-label") || (label ? textOf(label) : "");
};
/** Its words; for a place on a sort board, which card it is for as well. */
const called = (one) => {
  const card = one.closest(".sorting__card");
  const whose = card && card.querySelector("legend");
  return whose ? `${textOf(whose)}: ${wordsOf(one)}` : wordsOf(one);
};

/** Buttons to hear one thing would double the stops: a scan says each step, and there is Listen. */
const there = (one) => one.tabIndex >= 0 && !one.disabled && one.getClientRects().length > 0 &&
  !one.closest("[inert], .jump, .silent") && !one.matches("button.hear") && getComputedStyle(one).visibility !== "hidden";
const pressables = () => {
  const ground = document.querySelector(".letters[open]") || document;
  return [...ground.querySelectorAll(PRESSABLE)].filter(there);
};

const leaves = (node) => node.parts ? node.parts.flatMap(leaves) : [node];
const one = (nodes) => nodes.length === 1 ? nodes[0] : { parts: nodes };

/** Rows as they are seen; or, where those are too many, neighbours in equal heaps. */
const folded = (nodes, room) => {
  const rows = [];
  let top = null;
  for (const node of nodes) {
    const here = face(leaves(node)[0]).getBoundingClientRect().top;
    if (top !== null && Math.abs(here - top) < 12) rows[rows.length - 1].push(node);
    else rows.push([node]);
    top = here;
  }
  if (rows.length <= room) return rows.map(one);
  const heap = Math.ceil(nodes.length / room), heaps = [];
  for (let n = 0; n < nodes.length; n += heap) heaps.push(one(nodes.slice(n, n + heap)));
  return heaps;
};

/** At most MOST stops: elements, or {parts: […]}. Answers first, tools last. */
const stops = () => {
  const lists = [], tools = [];
  let home = null;
  for (const element of pressables()) {
    if (element.closest("header")) { tools.push(element); continue; }
    const here = element.closest(TOGETHER);
    if (here && here === home) lists[lists.length - 1].push(element);
    else lists.push([element]);
    home = here;
  }
  const shut = lists.map((list) => list.length > 1 && list[0].closest(CLOSED) ? [one(list)] : list);
  const last = tools.length ? [one(tools)] : [];
  const count = () => shut.reduce((sum, list) => sum + list.length, last.length);
  while (count() > MOST) {
    const longest = shut.reduce((best, list, n) => list.length > shut[best].length ? n : best, 0);
    if (shut[longest].length < 2) break;
    const room = Math.max(1, MOST - count() + shut[longest].length);
    shut[longest] = folded(shut[longest], room);
  }
  const nodes = [].concat(...shut);
  return [...(nodes.length + last.length > MOST ? folded(nodes, MOST - last.length) : nodes), ...last];
};
const inside = (node) => node.parts.length > MOST ? folded(node.parts, MOST) : node.parts;

const press = (element) => {
  if (!element.matches(TYPED)) return element.click();
  if (element.matches("select")) {
    element.selectedIndex = (element.selectedIndex + 1) % element.options.length;
    return element.dispatchEvent(new Event("change", { bubbles: true }));
  }
  return (writer || write)(element);
};
/** Another way of writing than the letters over the page. */
let writer = null;

/** A few words at the foot of the page, with a button perhaps. */
const note = (text, label = "", act = null) => {
  const old = document.querySelector(".press-note");
  if (old) old.remove();
  if (!text) return;
  const box = document.createElement("div");
  box.className = "press-note";
  box.setAttribute("role", "status");
  const line = box.appendChild(document.createElement("p"));
  line.textContent = text;
  if (label) {
    const button = box.appendChild(document.createElement("button"));
    Object.assign(button, { type: "button", className: "button", textContent: label });
    button.addEventListener("click", () => { box.remove(); act(); });
  }
  document.body.append(box);
};

/** The countdown: a ring that fills, with the seconds that are left where there are some. */
let ringBox = null;
const ring = (x, y, part, left = 0) => {
  if (part === null) { if (ringBox) ringBox.remove(); ringBox = null; return; }
  if (!ringBox) {
    ringBox = document.createElement("div");
    ringBox.className = "press-ring";
    ringBox.setAttribute("aria-hidden", "true");
    ringBox.innerHTML = '<svg viewBox="0 0 64 64"><circle class="press-ring__ground" cx="32" cy="32" r="30"/>' +
      '<circle class="press-ring__part" cx="32" cy="32" r="24" pathLength="100" transform="rotate(-90 32 32)"/>' +
      '<text x="32" y="41" text-anchor="middle"></text></svg>';
    (document.querySelector(".letters[open]") || document.body).append(ringBox);
  }
  ringBox.style.transform = `translate(${x}px, ${y}px)`;
  ringBox.querySelector(".press-ring__part").setAttribute("stroke-dasharray", `${Math.min(100, part * 100)} 100`);
  ringBox.querySelector("text").textContent = left > 0 ? String(Math.ceil(left / 1000)) : "";
};

/** When something was last pressed, also on the page before. */
const pressed = (now) => {
  try {
    if (now) sessionStorage.setItem("pressed", String(now));
    return Number(sessionStorage.getItem("pressed") || 0);
  } catch { return 0; }
};
