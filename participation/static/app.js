/* Three comforts; every page works without them: copy an address, send once, go to what is missing. */
"use strict";

const WAIT_MS = 10000; // after this the button comes back: the network may have swallowed the request

for (const button of document.querySelectorAll("[data-copy]")) {
  const field = document.getElementById(button.dataset.copy);
  const words = button.querySelector("span");
  const spoken = button.parentElement.querySelector("[role=status]");
  const usual = words.textContent;
  button.hidden = false;
  button.addEventListener("click", async () => {
    field.focus();
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      // No permission, or an http address: the older way works on what is selected.
      if (!document.execCommand("copy")) return;
    }
    words.textContent = button.dataset.copied;
    spoken.textContent = button.dataset.copied;
    setTimeout(() => {
      words.textContent = usual;
      spoken.textContent = "";
    }, 4000);
  });
}

const release = (form) => {
  delete form.dataset.sent;
  for (const button of form.querySelectorAll("[aria-disabled]")) button.removeAttribute("aria-disabled");
};

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post") return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  // Not `disabled`: the name and value of the pressed button must leave with the form.
  form.dataset.sent = "yes";
  for (const button of form.querySelectorAll("button[type=submit]")) button.setAttribute("aria-disabled", "true");
  setTimeout(release, WAIT_MS, form);
});

window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) release(form);
});

document.querySelector("#a-revoir, #deux-versions")?.focus();
