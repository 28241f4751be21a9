// Recording, drawing and showing. Everything here can also be done with a file and a plain form.
"use strict";
const maker = document.querySelector("[data-maker]");
const part = (name) => maker.querySelector(`[data-${name}]`);
const facts = maker.dataset;
const noLine = part("why").textContent;
const own = { blob: null, seconds: 0, full: false };

function show(state) {
  facts.state = state;
  const shown = maker.querySelector(`[data-when="${state}"]`);
  part("said").textContent = (shown.querySelector("p:not([hidden])") || shown).textContent;
  const button = shown.querySelector(".button--main");
  if (button && state !== "ready") button.focus();
}

const wait = (time) => new Promise((go) => {
  own.wake = go;
  setTimeout(go, time);
  addEventListener("online", go, { once: true });
});

class Refused extends Error {}
class Cut extends Error {}

async function ask(path, body) {
  let answer, told;
  try {
    answer = await fetch(`${facts.place}/${path}`, {
      method: "POST", body, headers: { "X-Csrf": facts.csrf }, credentials: "same-origin",
    });
    told = await answer.json();
  } catch (error) {
    throw new Cut();
  }
  if (answer.ok) return told;
  throw told.again ? new Cut(told.problem) : new Refused(told.problem);
}

// Part by part, each as often as it takes. What is there already is not sent again.
async function send(blob, name) {
  const about = new URLSearchParams({ id: name, way: facts.maker, size: blob.size });
  const begun = await ask("part", about);
  let have = begun.have, still = 0;
  while (!begun.whole && have < blob.size) {
    const now = await ask(`part/${name}?at=${have}`, blob.slice(have, have + begun.part));
    if (now.have <= have && ++still > 3) throw new Cut();
    have = now.have;
    for (const bar of maker.querySelectorAll("[data-progress]")) bar.value = 100 * have / blob.size;
  }
  return ask(`part/${name}/done${facts.then}`, new URLSearchParams());
}

function newName() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (one) => one.toString(16).padStart(2, "0")).join("");
}

async function keep() {
  const name = newName(), blob = own.blob;
  show("sending");
  for (let tries = 0; ; tries++) {
    try {
      const done = await send(blob, name);
      own.blob = null;
      location.assign(done.place);
      return;
    } catch (error) {
      if (error instanceof Refused) {
        part("problem").textContent = error.message;
        return show("failed");
      }
      if (!(error instanceof Cut)) throw error;
      part("why").textContent = error.message || noLine;
      if (facts.state !== "cut") show("cut");
      await wait(Math.min(30000, 2000 * (tries + 1)));
    }
  }
}

// Nobody loses a recording by one wrong press.
addEventListener("beforeunload", (event) => {
  if (own.blob || facts.state === "on") event.preventDefault();
});
