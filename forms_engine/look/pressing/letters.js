// Writing without a keyboard: the letters of the person's language, in rows, for switch and pointer.
const letterRows = (field) => {
  const letters = (words.letters || "a b c d e f g h i j k l m n o p q r s t u v w x y z").split(" ");
  const digits = [..."1234567890"];
  const long = Math.ceil(letters.length / 5), rows = [];
  for (let n = 0; n < letters.length; n += long) rows.push(letters.slice(n, n + long));
  return field.inputMode === "decimal" ? [digits, [".", ",", "-"]] : [...rows, digits.slice(0, 7), [...digits.slice(7), ".", ",", "?"]];
};

const write = (field) => {
  const box = document.createElement("dialog");
  box.className = "letters";
  box.setAttribute("aria-label", words.writing || "");
  const shown = box.appendChild(document.createElement("output"));
  shown.className = "letters__words";
  let text = field.value;
  const show = () => { shown.textContent = `${text}▏`; shown.scrollTop = shown.scrollHeight; };
  const key = (row, label, act, main = false) => {
    const button = row.appendChild(document.createElement("button"));
    Object.assign(button, { type: "button", className: `button letters__key${main ? " button--main" : ""}`, textContent: label });
    button.addEventListener("click", () => { act(); show(); });
  };
  const row = () => {
    const line = box.appendChild(document.createElement("div"));
    line.className = "letters__row";
    return line;
  };
  for (const letters of letterRows(field)) {
    const line = row();
    for (const letter of letters) key(line, letter, () => { text += letter; });
  }
  const line = row();
  key(line, words.space, () => { text += " "; });
  key(line, words.remove, () => { text = [...text].slice(0, -1).join(""); });
  key(line, words.done, () => {
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    box.remove();
    document.dispatchEvent(new CustomEvent("letters:done", { detail: field }));
  }, true);
  box.addEventListener("close", () => box.remove());
  document.body.append(box);
  show();
  shown.tabIndex = -1;
  box.showModal ? box.showModal() : box.setAttribute("open", "");
  shown.focus();
};
