// Every page works without this file. It only makes five things kinder.
"use strict";
// 1. After a message, the reading place moves to it.
const message = document.querySelector("[data-focus]");
if (message) message.focus();
// 2. Printing a card is one press.
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
// 3. Without a line the page stays, with everything on it, and says so.
const cut = document.querySelector("[data-cut]");
window.addEventListener("online", () => cut && (cut.hidden = true));
// 4. A second press while the page is already on its way does nothing.
for (const form of document.querySelectorAll("form")) {
  form.addEventListener("submit", (event) => {
    if (cut && !navigator.onLine) {
      event.preventDefault();
      // Who leaves at once must not be kept here by the line.
      if (event.submitter && event.submitter.value === "away") return location.replace("/");
      cut.hidden = false;
      cut.focus();
      return;
    }
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "1";
    // The line may be cut: nobody may be left with a button that does nothing.
    setTimeout(() => delete form.dataset.sent, 2500);
  });
}
// 5. Listen: the player comes when it is asked for. Where the server has no voice for a language,
// the button waits until the device says it has one.
const listen = document.querySelector("[data-listen]");
if (listen) {
  const talk = window.speechSynthesis;
  const here = document.documentElement.lang.split("-")[0];
  const look = () =>
    talk.getVoices().some((voice) => voice.lang.split(/[-_]/)[0] === here) && (listen.hidden = false);
  if (listen.hidden && talk) {
    talk.addEventListener("voiceschanged", look);
    look();
  }
  listen.addEventListener("click", (event) => {
    event.preventDefault();
    const [script, style] = listen.dataset.listen.split(" ");
    if (!document.querySelector(`link[href="${style}"]`)) {
      document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: style }));
    }
    import(script).then((player) => player.open()).catch(() => listen.dataset.failed || away());
  });
  // No player? Then the page of sounds, as without scripts. The button saves first.
  const away = () => {
    listen.dataset.failed = "1";
    if (listen.form) listen.form.requestSubmit(listen);
    else location.href = listen.href;
  };
}
