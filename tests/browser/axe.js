// Looking at one page with axe-core: once with every rule, then in other colours.
//
// Colours change what can be read, and nothing else. So in other colours only texts are looked at,
// and of them only those that are new: no text of the same part, in the same parts, with the same
// computed colours and letters, was looked at before. Boxes lie where they lay: what covers what
// was judged in the first colours.

// What makes two elements the same part. The rest is in their computed style.
const PARTS = ["class", "type", "role", "aria-pressed", "aria-current", "dir"];
// What decides whether words can be read.
const WORDS = ["color", "fontSize", "fontWeight", "textShadow", "textDecorationLine"];
const GROUND = ["backgroundColor", "backgroundImage", "opacity", "filter", "mixBlendMode"];
const numbers = new Map();
const met = new Set();

const number = (words) => {
  if (!numbers.has(words)) numbers.set(words, numbers.size);
  return numbers.get(words);
};

const texts = () => [...document.body.querySelectorAll("*")].filter((one) =>
  one.getClientRects().length && !one.closest("svg")
  && (one.matches("input, textarea, select")
    || [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim())));

// A number for a text with everything it stands in; equal ones can be read equally well.
const kinds = () => {
  const grounds = new Map();
  const ground = (one) => {
    if (!one) return "";
    if (!grounds.has(one)) {
      const style = getComputedStyle(one);
      const own = [one.tagName, ...PARTS.map((name) => one.getAttribute(name)),
        ...GROUND.map((name) => style[name])];
      grounds.set(one, number(`${ground(one.parentElement)} ${own.join("|")}`));
    }
    return grounds.get(one);
  };
  return (one) => {
    const style = getComputedStyle(one);
    return number(`${ground(one)} ${WORDS.map((name) => style[name]).join("|")}`);
  };
};

const quiet = () => {
  // Whether something can be read does not depend on where the pointer rests.
  document.documentElement.getAnimations({subtree: true}).forEach((one) => one.finish());
  // Nothing inside a drawing hidden from readers is for axe: without it, it is twice as fast.
  document.querySelectorAll("svg[aria-hidden=true]").forEach((one) => one.replaceChildren());
  // What is folded away must be good as well.
  document.querySelectorAll("details").forEach((one) => { one.open = true; });
};

const told = async (where, runOnly, colours) => {
  const found = [];
  const types = ["violations", "incomplete"];
  // A page in a frame is looked at as a page of its own, and here only whether it has a name.
  const frames = {iframes: false, rules: {"frame-tested": {enabled: false}}};
  const result = await axe.run(where, {resultTypes: types, runOnly, ...frames});
  for (const type of types) for (const rule of result[type]) for (const node of rule.nodes) {
    const why = [...node.any, ...node.all, ...node.none][0];
    // An arrow is a sign and no word: it owes 3 to 1, and has the colours of words (PAIRS).
    if (why && why.data && why.data.messageKey === "nonBmp") continue;
    const doubt = type === "incomplete" ? "cannot tell: " : "";
    found.push(`in ${colours}: ${doubt}${rule.id} at ${node.target.join(" ")}: ${rule.help}. `
      + (why ? why.message : ""));
  }
  return found;
};

window.axeLooks = async ({first, rules, readable, others}) => {
  const root = document.documentElement, own = root.dataset.colours;
  root.dataset.colours = first || own;
  quiet();
  const found = await told(document, rules, root.dataset.colours);
  const words = texts();
  words.map(kinds()).forEach((kind) => met.add(kind));
  for (const colours of others) {
    root.dataset.colours = colours;
    const kind = kinds(), fresh = new Map();
    for (const one of words) {
      const is = kind(one);
      if (!met.has(is)) fresh.set(is, one);
    }
    if (fresh.size) found.push(...await told({include: [...fresh.values()]}, readable, colours));
    fresh.forEach((_, is) => met.add(is));
  }
  root.dataset.colours = own;
  return found;
};

window.axeVerdicts = async (colours, rules) => {
  document.documentElement.dataset.colours = colours;
  quiet();
  const {passes} = await axe.run(document, {runOnly: rules});
  return Object.fromEntries(passes.map((rule) => [rule.id, rule.nodes.length]));
};
