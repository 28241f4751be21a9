// Every studio page works without this file: there is a Reload link. It makes two things kinder.
"use strict";
// 1. A frame is as tall as the page inside it, so that nothing scrolls inside something.
function fit(frame) {
  const page = frame.contentDocument && frame.contentDocument.documentElement;
  if (page) frame.style.height = `${page.scrollHeight + 8}px`;
}
for (const frame of document.querySelectorAll("iframe.frame")) {
  if (frame.contentDocument && frame.contentDocument.readyState === "complete") fit(frame);
  frame.addEventListener("load", () => fit(frame));
}
// 2. When a file of the form is saved, the page shows it.
const form = document.querySelector("[data-stamp]");
async function look() {
  if (document.hidden) return;
  try {
    const answer = await fetch(form.dataset.stampAddress, { credentials: "same-origin" });
    if (answer.ok && !answer.redirected && (await answer.text()) !== form.dataset.stamp) {
      location.reload();
    }
  } catch {
    // The server is being started again, or the line is cut: ask again soon.
  }
}
if (form) setInterval(look, 1500);
