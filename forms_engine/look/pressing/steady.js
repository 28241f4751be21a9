// For hands that shake (C10): a press counts when it is held, on release, and once. Sliding away
// before letting go takes it back.
const filter = Number(chosen.filter || 0);
let hold = Number(chosen.hold || 0), downAt = null, key = null, short = 0, turning = 0;

const counts = (long) => {
  const now = Date.now();
  if (now - pressed() < filter) return false;
  if (long < hold) { tooShort(); return false; }
  short = 0;
  note("");
  pressed(now);
  return true;
};

/** Nobody may be shut in: after a few presses that were too short, one of any kind ends it. */
const tooShort = () => {
  short += 1;
  if (short < 4) return note(words.longer);
  return note(words.longer, words.off, () => {
    hold = 0;
    delete chosen.hold;
    fetch("/look", { method: "POST", body: new URLSearchParams({ choose: "hold-0", at_once: "1", back: "/healthz" }) });
  });
};

const turn = () => {
  if (!downAt) return;
  const part = (Date.now() - downAt.at) / hold;
  ring(downAt.x, downAt.y, part);
  if (part < 1) turning = setTimeout(turn, 50);
};
const stop = () => { clearTimeout(turning); ring(0, 0, null); };

addEventListener("pointerdown", (event) => {
  const element = event.target.closest && event.target.closest(`${PRESSABLE}, label`);
  downAt = element ? { at: Date.now(), x: event.clientX, y: event.clientY, up: 0 } : null;
  if (element && hold && !event.target.closest(".press-note")) turning = setTimeout(turn, 60);
}, true);
for (const end of ["pointerup", "pointercancel"]) addEventListener(end, () => { if (downAt) downAt.up = Date.now(); stop(); }, true);
addEventListener("contextmenu", (event) => { if (hold && downAt) event.preventDefault(); });

let let_by = 0;
addEventListener("click", (event) => {
  const element = event.target.closest && event.target.closest(`${PRESSABLE}, label`);
  if (!event.isTrusted || !element || event.detail === 0 || event.target.closest(".press-note") || element.matches(TYPED)) return;
  if (Date.now() - let_by < 5) return; // the card's label passes its press on to the card
  if (counts(downAt ? (downAt.up || Date.now()) - downAt.at : 0)) { let_by = Date.now(); return; }
  event.preventDefault();
  event.stopImmediatePropagation();
}, true);

addEventListener("keydown", (event) => {
  const element = document.activeElement;
  const typed = element && element.matches(TYPED);
  if (typed && !/^(Tab|Arrow|Backspace|Delete|Shift)/.test(event.code)) {
    // The same letter again at once, or held down, is one letter.
    if (event.repeat || (key && key.code === event.code && filter && Date.now() - key.at < filter)) event.preventDefault();
    else key = { code: event.code, at: Date.now() };
    if (event.code !== "Enter" || element.matches("textarea")) return;
  }
  if (!/^(Space|Enter|NumpadEnter)$/.test(event.code) || !element || !element.matches(PRESSABLE) || (typed && event.code !== "Enter")) return;
  event.preventDefault();
  if (!event.repeat) key = { code: event.code, at: Date.now(), element };
}, true);
addEventListener("keyup", (event) => {
  if (!key || !key.element || key.code !== event.code) return;
  const { element, at } = key;
  key = null;
  event.preventDefault();
  if (!counts(Date.now() - at)) return;
  if (element.matches(TYPED)) { if (element.form) element.form.requestSubmit(element.form.querySelector("[name=go][value=next]")); }
  else element.click();
}, true);
