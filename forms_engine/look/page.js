// Every page works without this file. It only makes four things kinder.
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
