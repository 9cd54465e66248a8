/* “Écouter”: the device reads a text aloud, sentence by sentence. Only voices that live on the device are used, so that
   nothing leaves it; where a page allows it, a voice of the browser's maker may be chosen after one sentence that says so. */
"use strict";

const BLOCKS = "h1, h2, h3, p, li, dt, dd, blockquote, td, th";
const HIGHLIGHT = "spoken";
const synthesis = window.speechSynthesis;

const frenchVoices = () => synthesis.getVoices().filter((voice) => /^fr\b/i.test(voice.lang));

/* A word that opens its explanation cuts the text: the sentence goes on behind it, but not behind a line break. */
const goesOn = (last, node) =>
  !/[.!?…]["»”)\s]*$/.test(last.words) && (node.previousSibling ?? node.parentElement.previousSibling)?.nodeName !== "BR";

/* A block's sentences, each with its range: line breaks and full stops end one. */
const sentencesOf = (block) => {
  const pieces = [];
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const segmenter = window.Intl?.Segmenter && new Intl.Segmenter("fr", { granularity: "sentence" });
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement.closest("[popover], [hidden], [aria-hidden], button:not(.term), .term > *, .term-number") || node.parentElement.closest(BLOCKS) !== block) continue;
    const parts = segmenter ? [...segmenter.segment(node.data)] : [{ segment: node.data, index: 0 }];
    for (const { segment, index } of parts) {
      const last = pieces.at(-1);
      if (index === 0 && last?.block === block && goesOn(last, node)) {
        last.range.setEnd(node, segment.length);
        last.words += segment; // a space between two words that can be touched is a node of its own
        continue;
      }
      if (!segment.trim()) continue;
      const range = new Range();
      range.setStart(node, index);
      range.setEnd(node, index + segment.length);
      pieces.push({ words: segment, range, block });
    }
  }
  return pieces;
};

const show = (piece) => {
  if (window.Highlight && CSS.highlights) CSS.highlights.set(HIGHLIGHT, new Highlight(piece.range));
  piece.block.scrollIntoView({ block: "nearest" });
};

const hide = () => window.CSS?.highlights?.delete(HIGHLIGHT);

class Listening {
  constructor(box) {
    this.box = box;
    this.text = document.getElementById(box.dataset.listen);
    this.button = box.querySelector("[data-play]");
    this.words = this.button.querySelector("span");
    this.remote = box.querySelector("[data-remote]");
    this.queue = [];
    this.voice = null;
    this.button.addEventListener("click", () => (this.isReading ? this.stop() : this.start()));
    this.remote?.querySelector("button").addEventListener("click", () => {
      this.voice = frenchVoices()[0];
      this.remote.hidden = true;
      this.button.hidden = false;
      this.start();
    });
    this.look();
    synthesis.addEventListener?.("voiceschanged", () => this.look());
    window.addEventListener("pagehide", () => this.stop());
  }

  get isReading() {
    return this.button.getAttribute("aria-pressed") === "true";
  }

  /* Voices come late: what may be offered is looked at again each time that the list changes. */
  look() {
    const voices = frenchVoices();
    const local = voices.find((voice) => voice.localService);
    this.voice = local ?? this.voice;
    this.button.hidden = !this.voice;
    if (this.remote) this.remote.hidden = Boolean(this.voice) || !voices.length;
    this.box.querySelector("[data-none]").hidden = Boolean(this.voice) || Boolean(this.remote && voices.length);
    this.box.hidden = false;
  }

  start() {
    synthesis.cancel();
    const blocks = this.text.matches(BLOCKS) ? [this.text] : this.text.querySelectorAll(BLOCKS);
    this.queue = [...blocks].flatMap(sentencesOf);
    this.press(true);
    this.next();
  }

  next() {
    const piece = this.queue.shift();
    if (!piece || !this.isReading) return this.stop();
    const spoken = new SpeechSynthesisUtterance(piece.words);
    spoken.voice = this.voice;
    spoken.lang = this.voice.lang;
    spoken.rate = 0.9;
    spoken.onend = () => this.isReading && this.next();
    spoken.onerror = () => this.stop();
    show(piece);
    synthesis.speak(spoken);
  }

  stop() {
    this.queue = [];
    this.press(false);
    synthesis.cancel();
    hide();
  }

  press(isReading) {
    this.button.setAttribute("aria-pressed", String(isReading));
    this.words.textContent = isReading ? this.button.dataset.stop : this.button.dataset.play;
  }
}

if (synthesis && window.SpeechSynthesisUtterance) {
  for (const box of document.querySelectorAll("[data-listen]")) new Listening(box);
}
