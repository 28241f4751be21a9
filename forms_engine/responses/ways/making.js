// What each button does, and what is shown before anything is kept.
const LONGEST = 2048;

function offer(blob, full = false) {
  const tag = { voice: "audio", video: "video" }[facts.maker] || "img";
  const view = document.createElement(tag);
  view.className = { audio: "piece__sound", video: "piece__video", img: "piece__picture" }[tag];
  if (tag === "img") view.alt = "";
  else view.controls = true;
  view.src = URL.createObjectURL(blob);
  part("show").replaceChildren(view);
  maker.querySelector("[data-when-full]").hidden = !full;
  own.blob = blob;
  show("done");
}

// A photo is made smaller here already: less to send on a bad line, and nothing beside the picture.
async function smaller(file) {
  try {
    const photo = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = Math.min(1, LONGEST / Math.max(photo.width, photo.height));
    const paper = document.createElement("canvas");
    paper.width = Math.round(photo.width * scale);
    paper.height = Math.round(photo.height * scale);
    paper.getContext("2d").drawImage(photo, 0, 0, paper.width, paper.height);
    return await new Promise((go) => paper.toBlob(go, "image/jpeg", 0.85));
  } catch (error) {
    return file;
  }
}

if (maker) {
  const paper = maker.querySelector("[data-paper]");
  const page = paper && drawing(paper);
  const doing = {
    record,
    stop: () => own.stop(),
    again: () => own.wake && own.wake(),
    anew() {
      own.blob = null;
      show("ready");
    },
    undo: () => page.undo(),
    empty: () => show(page.blank() ? "ready" : "empty"),
    "empty-yes"() {
      page.empty();
      show("ready");
    },
    "empty-no": () => show("ready"),
    async keep() {
      if (page && !own.blob) {
        if (page.blank()) return show("blank");
        own.blob = await page.done();
      }
      keep();
    },
  };
  for (const button of maker.querySelectorAll("[data-do]")) {
    button.addEventListener("click", () => doing[button.dataset.do]());
  }
  for (const field of document.querySelectorAll("[data-file]")) {
    field.addEventListener("change", async () => {
      const file = field.files[0];
      if (!file) return;
      offer(facts.maker === "photo" || page ? await smaller(file) : file);
      field.value = "";
      maker.scrollIntoView({ block: "nearest" });
    });
  }
  const files = document.querySelector("[data-by-file]");
  files.open = false;
  files.querySelector("[data-submit]").hidden = true;
  // A photo has these two buttons above already.
  if (facts.maker === "photo") files.hidden = true;
  maker.hidden = false;
}
