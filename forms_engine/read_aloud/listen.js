// Reads the page aloud, text by text, and marks each word as it is said. It comes only when
// somebody presses Listen, or chose to hear pages. What the texts are, read_aloud/units.py says too.
"use strict";
const INLINE = new Set(
  "a abbr b bdi cite code em i mark q small span strong sub sup time u".split(" "),
);
const SKIPPED = new Set(
  "audio head noscript script select style template textarea video".split(" "),
);
const OWN = ["jump", "silent", "hear"];
const LONGEST = 600;
const ENDS = new Set([".", "!", "?", "…", "।", "؟", "۔"]);
const root = document.documentElement;

// --- the texts of the page ---

/** Every text in reading order: {text, lang, main, hidden, host, places}. */
export function texts(page = root) {
  const found = [];
  let nodes = [];
  const flush = (at) => {
    const letters = [];
    let space = false;
    for (const node of nodes) {
      let offset = 0;
      for (const letter of node.data) {
        if (/\s/.test(letter)) space = letters.length > 0;
        else {
          if (space) letters.push([" ", null, 0, 0]);
          space = false;
          letters.push([letter, node, offset, letter.length]);
        }
        offset += letter.length;
      }
    }
    nodes = [];
    add(at, letters);
  };
  const add = (at, letters) => {
    if (!letters.some(([letter]) => /[\p{L}\p{N}]/u.test(letter))) return;
    for (const places of parts(letters)) {
      const text = places.map(([letter]) => letter).join("");
      found.push({ ...at, lang: at.lang || page.lang, text, places });
    }
  };
  const visit = (element, before) => {
    const tag = element.localName;
    const inline = INLINE.has(tag) && !element.classList.length && !element.hasAttribute("lang");
    if (!inline) flush(before);
    if (
      SKIPPED.has(tag) ||
      element.getAttribute("aria-hidden") === "true" ||
      OWN.some((name) => element.classList.contains(name))
    )
      return;
    const at = {
      lang: element.hasAttribute("lang") ? element.getAttribute("lang") : before.lang,
      main: before.main || tag === "main",
      hidden: before.hidden || element.hasAttribute("hidden"),
      host: inline ? before.host : element,
    };
    const label =
      tag === "img"
        ? element.getAttribute("alt")
        : element.getAttribute("role") === "img" && element.getAttribute("aria-label");
    if (label) add(at, [...label.trim().replace(/\s+/g, " ")].map((l) => [l, null, 0, 0]));
    if (tag !== "svg")
      for (const child of element.childNodes) {
        if (child.nodeType === Node.TEXT_NODE) nodes.push(child);
        else if (child.nodeType === Node.ELEMENT_NODE) visit(child, at);
      }
    if (!inline) flush(at);
  };
  visit(page, { lang: "", main: false, hidden: false, host: page });
  return found;
}

function parts(letters) {
  const found = [];
  while (letters.length > LONGEST) {
    let end = 0;
    let space = 0;
    for (let n = 0; n < LONGEST; n++) {
      if (letters[n][0] === " ") space = n;
      if (ENDS.has(letters[n][0]) && n + 1 < LONGEST && letters[n + 1][0] === " ") end = n + 1;
    }
    const cut = end || space || LONGEST;
    found.push(letters.slice(0, cut));
    letters = letters.slice(letters[cut][0] === " " ? cut + 1 : cut);
  }
  return letters.length ? [...found, letters] : found;
}

// --- where the sounds come from ---

const here = location.pathname + location.search;
const form = location.pathname.match(/^\/form\/[a-z][a-z0-9_]*/);
let words = {};
let page = null;

/** The texts of this page that can be heard, each with its way to sound. */
async function load() {
  const address = `${form ? `${form[0]}/-` : ""}/listen?page=${encodeURIComponent(here)}`;
  const answer = await fetch(address, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error("no list");
  const list = await answer.json();
  words = list.words;
  const all = texts();
  const brought = document.querySelector("meta[name=listen]");
  const proofs = brought ? brought.content.split(" ") : [];
  const known = new Map(list.texts.map((one) => [`${one.l}\n${one.t}`, one]));
  all.forEach((one, n) => {
    const told = known.get(`${one.lang}\n${one.text}`);
    if (proofs.length === all.length) one.proof = proofs[n] === "-" ? "" : proofs[n];
    else if (told) [one.url, one.proof] = [told.u, told.k];
  });
  if (all.some((one) => !one.url && !one.proof)) await voices();
  page = all.filter((one) => !one.hidden && (one.url || one.proof || voice(one.lang)));
}

/** Some devices need a moment to say which voices they have. */
async function voices() {
  const talk = window.speechSynthesis;
  if (!talk || talk.getVoices().length) return;
  await Promise.race([new Promise((done) => talk.addEventListener("voiceschanged", done)), wait(400)]);
}

/** The device's own voice in a language, if it has one. */
function voice(lang) {
  if (!window.speechSynthesis) return null;
  const wanted = lang.toLowerCase();
  const all = speechSynthesis.getVoices().map((one) => [one.lang.toLowerCase().replace("_", "-"), one]);
  const same = all.find(([code]) => code === wanted);
  const near = all.find(([code]) => code.split("-")[0] === wanted.split("-")[0]);
  return (same || near || [null, null])[1];
}

const wait = (ms) => new Promise((done) => setTimeout(done, ms));

/** The sound of a text: {address, times}. Kept while the page is open. */
async function sound(one) {
  one.sound ??= (async () => {
    for (let tries = 0; ; tries++) {
      const answer = one.url
        ? await fetch(one.url)
        : await fetch("/-/say", {
            method: "POST",
            headers: { "Content-Type": "application/json" },
            body: JSON.stringify({ text: one.text, language: one.lang, proof: one.proof, page: here }),
          });
      if (answer.ok) {
        const told = (answer.headers.get("Word-Times") || "").split(" ").filter(Boolean);
        const address = URL.createObjectURL(await answer.blob());
        return { address, times: told.map((time) => time.split(".").map(Number)) };
      }
      if (tries === 3 || !answer.headers.has("Retry-After")) throw new Error("no sound");
      await wait(1000);
    }
  })();
  try {
    return await one.sound;
  } catch (trouble) {
    one.sound = null;
    throw trouble;
  }
}

// --- marking what is said ---

const marker = window.Highlight && CSS.highlights ? new Highlight() : null;
if (marker) CSS.highlights.set("heard", marker);
let marked = null;

function mark(one, start = 0, length = one.places.length) {
  unmark();
  const inside = one.places.slice(start, start + length).filter(([, node]) => node);
  if (marker && inside.length) {
    const [first, last] = [inside[0], inside.at(-1)];
    const range = new Range();
    range.setStart(first[1], first[2]);
    range.setEnd(last[1], last[2] + last[3]);
    marker.add(range);
  } else one.host.classList.add("heard-now");
  marked = one;
}

function unmark() {
  if (marker) marker.clear();
  if (marked) marked.host.classList.remove("heard-now");
  marked = null;
}

// --- saying ---

const audio = new Audio();
let queue = [];
let turn = 0;
let slow = false;
const speed = () => (Number(root.dataset.speed || 100) / 100) * (slow ? 0.75 : 1);

/** Say these texts one after the other; whatever was being said stops. */
async function read(list) {
  const mine = stop();
  queue = list;
  show("playing");
  for (const [n, one] of list.entries()) {
    queue = list.slice(n);
    if (list[n + 1]?.url) sound(list[n + 1]).catch(() => {});
    try {
      await say(one, mine);
    } catch (trouble) {
      if (mine !== turn) return;
      stop();
      return show(trouble.name === "NotAllowedError" ? "press" : "silent");
    }
    if (mine !== turn) return;
  }
  queue = [];
  stop();
}

async function say(one, mine) {
  const { top, bottom } = one.host.getBoundingClientRect();
  if (top < 0 || bottom > player.box.getBoundingClientRect().top) one.host.scrollIntoView({ block: "center" });
  mark(one);
  let made = null;
  if (one.url || one.proof) {
    try {
      made = await sound(one);
    } catch (trouble) {
      if (!voice(one.lang)) throw trouble;
    }
  }
  if (mine !== turn) return;
  if (!made) return device(one);
  audio.src = made.address;
  audio.playbackRate = audio.defaultPlaybackRate = speed();
  const follow = () => {
    if (mine !== turn) return;
    const now = audio.currentTime * 1000;
    const word = made.times.filter(([, , at]) => at <= now).at(-1);
    if (word) mark(one, word[0], word[1]);
  };
  const every = setInterval(follow, 60);
  audio.ontimeupdate = follow;
  try {
    await new Promise((done, failed) => {
      audio.onended = done;
      audio.onerror = () => failed(new Error("cannot play"));
      audio.stopped = done;
      audio.play().catch((trouble) => (trouble.name === "AbortError" ? done() : failed(trouble)));
    });
  } finally {
    clearInterval(every);
  }
}

function device(one) {
  return new Promise((done, failed) => {
    const said = new SpeechSynthesisUtterance(one.text);
    said.voice = voice(one.lang);
    said.lang = one.lang;
    said.rate = speed();
    said.onboundary = (event) => {
      const start = [...one.text.slice(0, event.charIndex)].length;
      mark(one, start, [...(one.text.slice(event.charIndex).match(/^\S+/) || [""])[0]].length);
    };
    said.onend = done;
    said.onerror = (event) => (/cancel|interrupt/.test(event.error) ? done() : failed(new Error()));
    audio.stopped = done;
    speechSynthesis.speak(said);
  });
}

function stop() {
  turn += 1;
  audio.pause();
  audio.stopped?.();
  window.speechSynthesis?.cancel();
  unmark();
  show("quiet");
  return turn;
}

function pause() {
  audio.pause();
  window.speechSynthesis?.pause();
  show("paused");
}

function goOn() {
  show("playing");
  if (window.speechSynthesis?.paused) speechSynthesis.resume();
  else audio.play().catch(() => show("silent"));
}

// --- the player ---

const SIGNS = {
  play: "M7 4l13 8-13 8Z",
  pause: "M8 4v16M16 4v16",
  again: "M5 9a8 8 0 1 1-.5 5M5 3.5V9h5.5",
  slower: "M12 7v5.5l3.500 2M12 2.5a9.500 9.500 0 1 0 0 19a9.500 9.500 0 1 0 0-19Z",
  always: "M5 13l5 5L19 7",
  close: "M6 6l12 12M18 6L6 18",
  hear: "M3 9.500v5h4l6 5v-15l-6 5ZM16.500 9a4 4 0 0 1 0 6M19 6a8 8 0 0 1 0 12",
};

function sign(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  svg.setAttribute("class", "icon");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  path.setAttribute("d", SIGNS[name]);
  svg.append(path);
  return svg;
}

function button(name, label, press, classes) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = classes;
  made.append(sign(name), ...(label ? [label] : []));
  made.addEventListener("click", press);
  return made;
}

let player = null;
let state = "quiet";
let last = [];

function show(now) {
  state = now;
  if (!player) return;
  const playing = now === "playing";
  player.main.replaceChildren(sign(playing ? "pause" : "play"), playing ? words.pause : words.play);
  player.note.textContent = { press: words.press, silent: words.silent }[now] || "";
  player.note.hidden = !player.note.textContent;
}

function pressed(made, on) {
  made.setAttribute("aria-pressed", String(on));
}

function build() {
  const box = document.createElement("div");
  box.className = "player hear";
  box.setAttribute("role", "region");
  box.setAttribute("aria-label", words.player);
  const note = document.createElement("p");
  note.setAttribute("role", "status");
  note.hidden = true;
  const main = button("play", "", () => {
    if (state === "playing") pause();
    else if (state === "paused") goOn();
    else read(queue.length ? queue : readable());
  }, "button button--main player__main");
  const again = button("again", words.again, () => read(last.length ? last : readable()), "button");
  const slower = button("slower", words.slower, () => {
    slow = !slow;
    pressed(slower, slow);
    audio.playbackRate = audio.defaultPlaybackRate = speed();
  }, "button");
  const always = button("always", words.always, () => remember(always), "button player__always");
  const close = button("close", words.close, leave, "button");
  pressed(slower, slow);
  pressed(always, root.dataset.sound === "read");
  const row = document.createElement("div");
  row.className = "player__row";
  row.append(main, again, slower, always, close);
  box.append(note, row);
  document.body.append(box);
  root.classList.add("has-player");
  player = { box, main, note };
}

/** What is read in one go: the main part of the page. */
const readable = () => page.filter((one) => one.main);

async function remember(made) {
  const on = root.dataset.sound !== "read";
  const body = new URLSearchParams({ sound: on ? "read" : "off", back: "/healthz", at_once: "1" });
  try {
    if (!(await fetch("/look", { method: "POST", body })).ok) return;
  } catch {
    return;
  }
  root.dataset.sound = on ? "read" : "off";
  pressed(made, on);
}

function leave() {
  stop();
  player.box.remove();
  player = null;
  queue = [];
  root.classList.remove("has-player");
  if ((root.dataset.sound || "off") === "off") {
    root.classList.remove("has-hear");
    for (const one of document.querySelectorAll("button.hear")) one.remove();
  }
  document.querySelector("[data-listen]")?.focus();
}

// --- a button to hear each text ---

function drawButtons() {
  if (document.querySelector("button.hear")) return;
  const held = new Map();
  for (const one of page) {
    const pressable = one.host.closest("button, a, label, summary");
    if (pressable?.hasAttribute("data-listen")) continue; // it reads the page when it is pressed
    const place = pressable || one.host;
    held.set(place, [...(held.get(place) || []), one]);
  }
  root.classList.add("has-hear");
  for (const [place, list] of held) {
    const made = button("hear", "", () => hear(list), "hear");
    made.setAttribute("aria-label", words.hear.replace("{words}", list.map((one) => one.text).join(" ")));
    if (!place.matches("button, a, label, summary")) place.append(made);
    else if (place.localName === "label") place.after(made);
    else beside(place, made);
  }
}

/** A pressable thing and its Hear button become one thing in the row or grid they stand in. */
function beside(place, made) {
  const both = document.createElement("span");
  both.className = "hear-both";
  const focused = document.activeElement === place;
  place.replaceWith(both);
  both.append(place, made);
  if (focused) place.focus();
}

function hear(list) {
  if (!player) build();
  last = list;
  queue = [];
  read(list);
}

// --- when it begins ---

let loading = null;

function ready() {
  loading ??= load().catch((trouble) => {
    loading = null;
    throw trouble;
  });
  return loading;
}

/** Listen was pressed: the player, the buttons, and the page from its beginning. */
export async function open() {
  await ready();
  drawButtons();
  if (!player) build();
  player.main.focus();
  last = [];
  read(readable());
}

async function begin() {
  const wanted = root.dataset.sound || "off";
  if (wanted === "off" && root.dataset.tick !== "say") return;
  await ready();
  if (wanted !== "off") drawButtons();
  if (wanted === "read") {
    build();
    read(readable());
  }
}

document.addEventListener("scan:step", async (event) => {
  if (root.dataset.tick !== "say") return;
  await ready();
  const list = page.filter((one) => event.detail.element.contains(one.host));
  if (list.length) read(list);
});
window.addEventListener("pagehide", stop);
begin().catch(() => {});
