// The settings, without waiting: the page changes when it is pressed, and is saved behind it.
// Without this file each press is a new page, and does the same.
"use strict";
const root = document.documentElement;
const place = () => document.querySelector("[data-choosing]");
let last = 0;

/** What can be shown before the answer comes. */
const show = (value) => {
  for (const part of value.split(".")) {
    const at = part.indexOf("-"), name = part.slice(0, at);
    if (/^(size|colours|spacing|font)$/.test(name)) root.dataset[name] = part.slice(at + 1);
  }
};

/** Another way to press needs other scripts, and another language another page. */
const whole = (button) => button.name !== "choose" ||
  /(^|\.)(input|language|key_\w+|hold|filter|scan|dwell|loops|tick|sound)-/.test(button.value);

const take = (page, at) => {
  for (const { name } of [...root.attributes]) root.removeAttribute(name);
  for (const { name, value } of page.documentElement.attributes) root.setAttribute(name, value);
  const here = [...document.styleSheets].map((one) => one.href);
  for (const one of page.querySelectorAll("link[rel=stylesheet]")) {
    const href = new URL(one.getAttribute("href"), location.href).href;
    if (!here.includes(href)) document.head.append(document.importNode(one));
  }
  place().replaceWith(document.importNode(page.querySelector("[data-choosing]"), true));
  place().querySelectorAll("button")[at].focus();
  document.dispatchEvent(new CustomEvent("stops:changed"));
};

document.addEventListener("submit", async (event) => {
  const form = event.target, button = event.submitter;
  if (event.defaultPrevented || !place() || !place().contains(form) || !button || whole(button)) return;
  event.preventDefault();
  delete form.dataset.sent;
  const mine = ++last, at = [...place().querySelectorAll("button")].indexOf(button);
  const data = new URLSearchParams(new FormData(form));
  data.append(button.name, button.value);
  show(button.value);
  try {
    const answer = await fetch(form.action, { method: "POST", body: data });
    if (!answer.ok) throw answer;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (mine !== last) return;
    take(page, at);
    history.replaceState(null, "", answer.url);
  } catch {
    // The long way says kindly what went wrong.
    const field = Object.assign(document.createElement("input"), { type: "hidden", name: button.name, value: button.value });
    form.append(field);
    form.submit();
  }
});

// A key of one's own: press the button, then the key. After a while nothing has changed.
const LISTENING = 20000;
const ready = () => { for (const one of document.querySelectorAll("[data-key]")) one.hidden = false; };
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-key]");
  if (!button || root.hasAttribute("data-own-key")) return;
  const now = button.querySelector("[data-now]"), form = button.closest("form");
  const end = () => {
    root.removeAttribute("data-own-key");
    now.hidden = true;
    removeEventListener("keydown", hear, true);
    clearTimeout(timer);
  };
  const hear = (key) => {
    key.preventDefault();
    key.stopImmediatePropagation();
    if (key.repeat || /^(Tab|Escape|(Shift|Control|Alt|Meta|OS)(Left|Right))$/.test(key.code)) return key.code === "Escape" ? end() : undefined;
    end();
    const field = Object.assign(document.createElement("input"), { type: "hidden", name: "choose", value: `${button.dataset.key}-${key.code}` });
    form.append(field);
    form.submit();
  };
  const timer = setTimeout(end, LISTENING);
  root.setAttribute("data-own-key", "");
  now.hidden = false;
  addEventListener("keydown", hear, true);
});
ready();
document.addEventListener("stops:changed", ready);
