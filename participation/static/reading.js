/* A word of the text is touched: its box in the list below is ticked, and the other way round. The list is the way of who does
   not point at things; without this file it is the only one. */
"use strict";

for (const text of document.querySelectorAll("[data-touch]")) {
  const boxes = [...document.querySelectorAll(`#${text.dataset.touch} input`)];
  const hint = document.querySelector("[data-touch-hint]");
  const show = (box) => {
    for (const word of text.querySelectorAll(`[data-word="${CSS.escape(box.value)}"]`)) word.toggleAttribute("data-touched", box.checked);
  };
  text.addEventListener("click", (event) => {
    const word = event.target.closest("[data-word]");
    const box = word && boxes.find((one) => one.value === word.dataset.word);
    if (!box || String(getSelection())) return;
    box.checked = !box.checked;
    show(box);
  });
  for (const box of boxes) {
    box.addEventListener("change", () => show(box));
    show(box);
  }
  text.toggleAttribute("data-touchable", boxes.length > 0);
  if (hint) hint.hidden = !boxes.length;
}
