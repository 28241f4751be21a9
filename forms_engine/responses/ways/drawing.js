// A page to draw on: one thick pen, four colours, and every line can be taken away again.
const COLOURS = { black: "#000", red: "#b3261e", blue: "#145080", green: "#14582f" };
const WIDTH = 12;

function drawing(paper) {
  const pen = paper.getContext("2d");
  let lines = [], colour = "black", line = null;

  const where = (event) => {
    const box = paper.getBoundingClientRect();
    return [
      (event.clientX - box.left) * paper.width / box.width,
      (event.clientY - box.top) * paper.height / box.height,
    ];
  };
  const draw = () => {
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, paper.width, paper.height);
    pen.lineWidth = WIDTH;
    pen.lineCap = pen.lineJoin = "round";
    for (const one of lines) {
      pen.strokeStyle = COLOURS[one.colour];
      pen.beginPath();
      pen.moveTo(...one.dots[0]);
      for (const dot of one.dots) pen.lineTo(...dot);
      pen.stroke();
    }
  };
  paper.addEventListener("pointerdown", (event) => {
    if (line) return;
    event.preventDefault();
    paper.setPointerCapture(event.pointerId);
    line = { colour, dots: [where(event)], id: event.pointerId };
    lines.push(line);
    draw();
  });
  paper.addEventListener("pointermove", (event) => {
    if (!line || event.pointerId !== line.id) return;
    line.dots.push(where(event));
    draw();
  });
  for (const end of ["pointerup", "pointercancel"]) {
    paper.addEventListener(end, () => (line = null));
  }
  for (const button of maker.querySelectorAll("[data-pen]")) {
    button.addEventListener("click", () => {
      colour = button.dataset.pen;
      for (const one of maker.querySelectorAll("[data-pen]")) one.setAttribute("aria-pressed", one === button);
    });
  }
  draw();
  return {
    undo() { lines.pop(); draw(); },
    empty() { lines = []; draw(); },
    blank: () => !lines.length,
    done: () => new Promise((go) => paper.toBlob(go, "image/png")),
  };
}
