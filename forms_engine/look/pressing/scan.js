// One switch: a frame moves from stop to stop, a press chooses. Two switches: one moves it, one
// chooses (C06, C07). A stop may hold several things: then the frame goes on inside it.
const WAKING = 3000; // how slow the frame is for somebody who has chosen nothing yet
let waking = !/^(one|two)$/.test(chosen.input || "");
const two = chosen.input === "two";
const time = () => Number(chosen.scan || (waking ? WAKING : 2000));
const keys = {
  next: two ? [chosen.keyNext || "Space"] : [],
  choose: two ? (chosen.keyChoose ? [chosen.keyChoose] : ["Enter", "NumpadEnter"])
    : chosen.keyChoose ? [chosen.keyChoose] : ["Space", "Enter", "NumpadEnter"],
};
let levels = [], timer = 0, held = null, resting = false, sound = null;

const here = () => levels[levels.length - 1];
const node = () => here() && here().nodes[here().at];

const mark = () => {
  for (const old of document.querySelectorAll("[data-here]")) old.removeAttribute("data-here");
  if (!node()) return;
  const seen = leaves(node());
  for (const element of seen) face(element).setAttribute("data-here", node().parts ? "group" : "one");
  for (const element of [seen[seen.length - 1], seen[0]]) face(element).scrollIntoView({ block: "nearest" });
  if (chosen.tick === "beep") beep();
  if (chosen.tick === "say") {
    const detail = { element: seen[0], words: seen.map(called).join(", ") };
    document.dispatchEvent(new CustomEvent("scan:step", { detail }));
  }
};

const beep = () => {
  sound = sound || new AudioContext();
  const tone = sound.createOscillator(), quiet = sound.createGain();
  tone.frequency.value = levels.length > 1 ? 660 : 520;
  quiet.gain.value = 0.08;
  tone.connect(quiet).connect(sound.destination);
  tone.start();
  tone.stop(sound.currentTime + 0.09);
};

const arm = () => {
  clearTimeout(timer);
  if (!two && !resting && !typing() && node()) timer = setTimeout(step, time() * (here().at === 0 ? 2 : 1));
};

const start = (from = 0) => {
  resting = false;
  note("");
  const nodes = stops();
  levels = [{ nodes, at: Math.max(0, Math.min(from, nodes.length - 1)), round: 0 }];
  mark();
  arm();
};

const rest = () => {
  clearTimeout(timer);
  resting = true;
  levels = [];
  mark();
  note(words.rest);
};

/** On to the next stop; out of a group when it was gone through; rest after the last round. */
const step = () => {
  if (!here()) return start();
  here().at += 1;
  if (here().at >= here().nodes.length) {
    if (levels.length > 1) { levels.pop(); return step(); }
    here().at = 0;
    here().round += 1;
    const loops = waking ? 3 : Number(chosen.loops || 3);
    if (!two && loops && here().round >= loops) return rest();
  }
  mark();
  arm();
};

const choose = () => {
  if (resting || !node()) return start();
  if (node().parts) {
    levels.push({ nodes: inside(node()), at: 0, round: 0 });
    mark();
    return arm();
  }
  const element = node();
  clearTimeout(timer);
  sent = null;
  press(element);
  // The page may be on its way to the next one. If it is not, the frame goes on.
  setTimeout(() => {
    const going = element.matches("a[href]") || (sent && !sent.defaultPrevented);
    if (going) timer = setTimeout(start, 5000);
    else if (element.isConnected) after(element);
  }, 0);
};

/** Where the frame goes on: after one answer is chosen, at Next. */
const after = (element) => {
  if (element.type === "radio" || (element.matches(TYPED) && !document.querySelector(".letters[open]"))) {
    const place = element.closest("form");
    return start(stops().findIndex((stop) => leaves(stop).some((leaf) => place && place.contains(leaf) && leaf.matches(".ways .button--main"))));
  }
  if (element.type === "checkbox") {
    const nodes = stops(), at = nodes.findIndex((stop) => leaves(stop).includes(element));
    return start(nodes[at] && nodes[at].parts ? at : at + 1);
  }
  return start();
};

let sent = null;
document.addEventListener("submit", (event) => { sent = event; });
document.addEventListener("letters:done", (event) => after(event.detail));
document.addEventListener("stops:changed", () => { if (levels.length) start(); });

const typing = () => document.activeElement && document.activeElement.matches(TYPED) && !document.querySelector(".letters[open]");
const role = (code) => keys.choose.includes(code) ? "choose" : keys.next.includes(code) ? "next" : "";

const down = (code) => {
  const now = Date.now();
  if (held || now - pressed() < Number(chosen.filter || 0)) return;
  held = { code, at: now };
  clearTimeout(timer); // the frame stays while the switch is down
};
const up = (code) => {
  if (!held || held.code !== code) return;
  const long = Date.now() - held.at;
  held = null;
  if (long < Number(chosen.hold || 0)) return arm();
  pressed(Date.now());
  return role(code) === "next" ? (resting ? start() : step()) : choose();
};

const wake = () => {
  try { sessionStorage.setItem("waking", "1"); } catch { /* then only this page */ }
  start();
  note(words.wake);
};
const sleep = () => {
  if (!waking || !levels.length && !resting) return;
  try { sessionStorage.removeItem("waking"); } catch { /* nothing was kept */ }
  clearTimeout(timer);
  levels = [];
  resting = false;
  mark();
  note("");
};

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("[data-own-key]")) return;
  if (event.code === "Tab" || event.code === "Escape") return waking ? sleep() : event.code === "Escape" ? rest() : undefined;
  if (!role(event.code) || typing()) return;
  if (waking && !levels.length && !resting) {
    if (document.activeElement !== document.body) return;
    event.preventDefault();
    if (!event.repeat) wake();
    return;
  }
  event.preventDefault();
  event.stopPropagation();
  if (!event.repeat) down(event.code);
}, true);
addEventListener("keyup", (event) => {
  if (!levels.length && !resting || typing() || !role(event.code)) return;
  event.preventDefault();
  event.stopPropagation();
  up(event.code);
}, true);
if (keys.choose[0] === "Touch") {
  // The whole screen is the switch.
  addEventListener("pointerdown", (event) => { event.preventDefault(); down("Touch"); }, true);
  addEventListener("pointerup", () => up("Touch"), true);
  addEventListener("pointercancel", () => { held = null; arm(); }, true);
  addEventListener("click", (event) => {
    if (event.isTrusted) { event.preventDefault(); event.stopImmediatePropagation(); }
  }, true);
} else {
  addEventListener("pointerdown", sleep, true);
  // Somebody helps with a finger or a mouse: the frame begins anew on what is there now.
  addEventListener("click", (event) => { if (event.isTrusted && levels.length && !waking) setTimeout(start, 0); });
}
addEventListener("blur", () => { held = null; arm(); });
addEventListener("focusin", () => { if (typing()) { clearTimeout(timer); } });
addEventListener("focusout", () => setTimeout(() => { if (!typing()) arm(); }, 0));
addEventListener("pageshow", (event) => { if (event.persisted && levels.length) start(); });

if (!waking) start();
else try { if (sessionStorage.getItem("waking")) start(); } catch { /* a press starts it */ }
