/* The desk of documents: easy words are saved as they are typed, one passage after the other.
   Without this file, every passage has its button. */
"use strict";

const REST_MS = 1500; // after the last letter
const AGAIN_MS = 8000; // after a failure: the words stay in their box meanwhile

const form = document.querySelector("[data-editor]");

if (form) {
  const waiting = new Set();
  const timers = new Map();
  let operation = form.dataset.operation;
  let isBusy = false;

  const say = (box, words) => {
    box.querySelector("[data-said]").textContent = words;
  };

  const values = (box) => {
    const sent = new URLSearchParams();
    for (const field of box.querySelectorAll("[name]")) {
      if (/^(easy|seen|pictogram)-\d+$/.test(field.name)) sent.append(field.name, field.value);
    }
    sent.append("op_id", operation);
    const token = form.elements.csrf_token;
    if (token) sent.append("csrf_token", token.value);
    return sent;
  };

  const typed = (box) => box.querySelector("textarea").value + "\n" + box.querySelector("select").value;

  const show = (box, answer, before) => {
    const state = box.querySelector(".desk-state");
    const holder = document.createElement("template");
    holder.innerHTML = answer.fragment; // our own markup, from our own page
    const fresh = holder.content.querySelector(".desk-state");
    // Somebody who reads a finding, or writes a reason, keeps it until the next pause.
    if (state.contains(document.activeElement) && !answer.conflict) {
      state.querySelector("[name^=seen-]").value = fresh.querySelector("[name^=seen-]").value;
    } else {
      state.replaceWith(fresh);
    }
    document.querySelector("#titre-mesure > *").textContent = answer.headline;
    if (answer.conflict) box.dataset.stopped = "yes";
    say(box, answer.refusal || (answer.conflict ? "" : form.dataset.saved));
    if (typed(box) !== before && !answer.conflict) later(box, REST_MS);
  };

  const save = async (box) => {
    isBusy = true;
    const before = typed(box);
    say(box, form.dataset.saving);
    try {
      const response = await fetch(box.dataset.address, { method: "POST", body: values(box), credentials: "same-origin" });
      if (!(response.headers.get("Content-Type") || "").includes("json")) throw new Error(String(response.status));
      const answer = await response.json();
      operation = answer.operation;
      show(box, answer, before);
      if (!answer.refusal && typed(box) === before) waiting.delete(box);
      // A first refusal may come from an answer that got lost on the way: once more, with a new key.
      if (answer.refusal && box.dataset.refused !== answer.refusal) later(box, REST_MS);
      box.dataset.refused = answer.refusal;
    } catch {
      say(box, form.dataset.failed);
      later(box, AGAIN_MS);
    } finally {
      isBusy = false;
      next();
    }
  };

  const due = new Set();
  const next = () => {
    const [box] = due;
    if (isBusy || !box) return;
    due.delete(box);
    save(box);
  };

  const later = (box, wait) => {
    waiting.add(box);
    clearTimeout(timers.get(box));
    timers.set(box, setTimeout(() => {
      due.add(box);
      next();
    }, wait));
  };

  form.addEventListener("input", (event) => {
    const box = event.target.closest("[data-passage]");
    if (!box || !/^(easy|pictogram)-/.test(event.target.name) || box.dataset.stopped) return;
    later(box, REST_MS);
  });

  form.addEventListener("click", (event) => {
    const skip = event.target.closest("[data-skip]");
    if (!skip) return;
    const finding = skip.closest(".finding");
    const target = document.getElementById(skip.hash.slice(1));
    finding.hidden = true;
    if (target) {
      event.preventDefault();
      target.scrollIntoView({ block: "center" });
      target.focus({ preventScroll: true });
    }
  });

  // A page that is left with words that are not saved asks first; sending it saves them all.
  let isSent = false;
  form.addEventListener("submit", () => {
    isSent = true;
    for (const timer of timers.values()) clearTimeout(timer);
  });
  window.addEventListener("beforeunload", (event) => {
    if (waiting.size && !isSent) event.preventDefault();
  });
  window.addEventListener("pageshow", () => {
    isSent = false;
  });
}
