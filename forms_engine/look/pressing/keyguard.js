// For a plate with holes over the screen (C11): twelve places that never move, on any page, and
// nothing that scrolls. Above them stands the page to read; six places are for answers, six for ways.
const PLACES = 6, WAYS = ["back", "more", "next", "read", "other", "help"];
const sheet = document.querySelector(".sheet"), guard = document.createElement("div");
const cells = [...Array(PLACES).keys(), ...WAYS].map((name) => {
  const cell = guard.appendChild(document.createElement("button"));
  Object.assign(cell, { type: "button", className: `guard__cell guard__cell--${name}` });
  cell.addEventListener("click", () => cell.act && cell.act());
  return cell;
});
let from = 0, asking = false, typed = null;

/** The things of the page, each in one of three lists. */
const find = () => {
  root.classList.remove("guarded");
  for (const one of document.querySelectorAll("[data-holed]")) one.removeAttribute("data-holed");
  const all = pressables().filter((one) => !one.closest(".try, .guard, .player"));
  for (const one of all) face(one).setAttribute("data-holed", "");
  root.classList.add("guarded");
  const main = all.filter((one) => one.closest("main"));
  const forth = main.filter((one) => one.matches(".button--main")).pop();
  const back = main.find((one) => one.matches("[name=go][value=back], [name=go][value=undo]"));
  const help = all.find((one) => one.matches("[name=go][value=help], a[href^='/help']"));
  const others = all.filter((one) => one !== help && !main.includes(one) || one.closest(".out"));
  return { forth, back, help, others, answers: main.filter((one) => one !== forth && one !== back && !one.closest(".out")) };
};
let found = null;

const look = (cell, label, element, act, on = null) => {
  cell.replaceChildren();
  cell.act = act;
  cell.disabled = !act;
  cell.setAttribute("aria-hidden", String(!act));
  if (on === null) cell.removeAttribute("aria-pressed");
  else cell.setAttribute("aria-pressed", String(on));
  const source = element && face(element).querySelector("svg:not(.card__tick svg):not(.door__tick svg), img, .swatch, .sample-words, .dots");
  if (source) cell.append(source.cloneNode(true));
  const text = cell.appendChild(document.createElement("span"));
  text.textContent = act ? label : "";
  if (element && element.closest("[lang]")) text.lang = element.closest("[lang]").lang;
  // Words before pictures where there is not room for both.
  if (source && cell.scrollHeight > cell.clientHeight + 1) cell.firstElementChild.remove();
};

const items = () => {
  if (typed) return typed.rows.map((row) => ({ label: row.label, act: row.act }));
  return (asking ? found.others : found.answers).map((element) => ({
    label: element.matches(TYPED) ? element.value || words.writing : called(element),
    element,
    on: isBox(element) ? element.checked : element.getAttribute("aria-pressed") ? element.getAttribute("aria-pressed") === "true" : null,
    act: () => { press(element); if (!element.matches(TYPED)) draw(); },
  }));
};

const draw = () => {
  const list = items();
  if (from >= list.length) from = 0;
  for (let n = 0; n < PLACES; n += 1) {
    const item = list[from + n];
    look(cells[n], item ? item.label : "", item && item.element, item ? item.act : null, item && item.on !== undefined ? item.on : null);
  }
  const way = (name, label, element, act) => look(cells[PLACES + WAYS.indexOf(name)], label, element, act);
  const going = (element) => element && (() => press(element));
  const longer = sheet.scrollHeight > sheet.clientHeight + 4;
  way("more", words.more, null, list.length > PLACES ? () => { from += PLACES; draw(); } : null);
  way("read", words.read, null, longer ? () => {
    const end = sheet.scrollTop + sheet.clientHeight >= sheet.scrollHeight - 4;
    sheet.scrollTop = end ? 0 : sheet.scrollTop + sheet.clientHeight * 0.8;
  } : null);
  way("help", found.help ? called(found.help) : "", found.help, going(found.help));
  if (typed) {
    way("back", words.remove, null, typed.remove);
    way("next", words.done, null, typed.done);
    way("other", words.space, null, typed.space);
    return;
  }
  way("back", found.back ? called(found.back) : "", found.back, going(found.back));
  way("next", found.forth ? called(found.forth) : "", found.forth, going(found.forth));
  way("other", asking ? words.back : words.other, null, found.others.length ? () => { asking = !asking; from = 0; draw(); } : null);
};

/** Letters in two presses: a row, and then the letter. It takes the place of the dialog. */
const spell = (field) => {
  const shown = document.createElement("output");
  shown.className = "guard__words";
  let text = field.value;
  const show = () => { shown.textContent = `${text}▏`; shown.scrollTop = shown.scrollHeight; };
  const rows = () => letterRows(field).map((letters) => ({
    label: letters.join(" "),
    act: () => {
      typed.rows = letters.map((letter) => ({ label: letter, act: () => { text += letter; show(); again(); } }));
      from = 0;
      draw();
    },
  }));
  const again = () => { typed.rows = rows(); from = 0; draw(); };
  typed = {
    rows: rows(),
    remove: () => { text = [...text].slice(0, -1).join(""); show(); again(); },
    space: () => { text += " "; show(); again(); },
    done: () => {
      field.value = text;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      shown.remove();
      typed = null;
      from = 0;
      draw();
    },
  };
  sheet.append(shown);
  show();
  from = 0;
  draw();
};
writer = spell;

guard.className = "guard";
guard.setAttribute("role", "region");
guard.setAttribute("aria-label", words.places);
document.body.append(guard);
const begin = () => { found = find(); from = 0; draw(); sheet.scrollTop = 0; };
begin();
addEventListener("resize", draw);
document.addEventListener("stops:changed", begin);
