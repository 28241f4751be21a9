// Choosing by resting on something (C09): a ring fills while the pointer stays, and nothing happens
// when it leaves. What was chosen is not chosen again until the pointer has been away.
const wait = Number(chosen.dwell || 1500);
let over = null, since = 0, done = null, spot = [0, 0];

const under = (x, y) => {
  const seen = document.elementFromPoint(x, y);
  const label = seen && seen.closest("label");
  const found = seen && (seen.closest(PRESSABLE) || (label && label.control));
  return found && (there(found) || found.closest(".press-scroll")) ? found : null;
};
const leave = () => { over = null; done = null; ring(0, 0, null); };

addEventListener("pointermove", (event) => {
  if (event.pointerType === "touch") return;
  spot = [event.clientX, event.clientY];
  const now = under(...spot);
  if (now === over) return;
  if (now !== done) done = null;
  over = now;
  since = Date.now();
  ring(0, 0, null);
});
for (const away of ["blur", "pointerdown", "keydown", "scroll"]) addEventListener(away, () => { since = Date.now(); ring(0, 0, null); }, { passive: true });
document.documentElement.addEventListener("pointerleave", leave);

setInterval(() => {
  if (!over || over === done || !over.isConnected) return;
  const gone = Date.now() - since;
  if (gone < wait) return gone < 150 ? undefined : ring(...spot, gone / wait, wait > 1000 ? wait - gone : 0);
  const element = over;
  ring(0, 0, null);
  done = element;
  if (element.closest(".press-scroll")) { done = null; since = Date.now(); }
  keep();
  press(element);
}, 100);

/** On the next page the pointer is still where it was: what lies there waits until it moves away. */
const keep = () => { try { sessionStorage.setItem("pointer", spot.join(" ")); } catch { /* then it may count */ } };
try {
  const before = sessionStorage.getItem("pointer");
  if (before) done = over = under(...before.split(" ").map(Number));
} catch { /* nothing was kept */ }

// A page longer than the screen: two more places to rest on.
for (const [way, label] of [[-1, words.up], [1, words.down]]) {
  const button = document.createElement("button");
  Object.assign(button, { type: "button", className: `press-scroll press-scroll--${way < 0 ? "up" : "down"}`, textContent: way < 0 ? "▲" : "▼" });
  button.setAttribute("aria-label", label);
  button.addEventListener("click", () => scrollBy(0, way * innerHeight * 0.6));
  const fits = () => {
    const place = document.documentElement;
    button.hidden = way < 0 ? place.scrollTop < 2 : place.scrollTop + innerHeight > place.scrollHeight - 2;
    if (button.hidden && over === button) leave();
  };
  document.body.append(button);
  for (const change of ["scroll", "resize"]) addEventListener(change, fits, { passive: true });
  fits();
}
