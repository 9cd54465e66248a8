"""A voice for a browser that has none: it says nothing, and keeps what it was given to read."""

from playwright.sync_api import BrowserContext, Page

_VOICE = """
(() => {
  const voice = { name: "Voix", lang: "fr-FR", localService: LOCAL };
  const spoken = [];
  class Words { constructor(text) { this.text = text; } }
  const synthesis = {
    getVoices: () => [voice],
    speak: (words) => { spoken.push(words.text); setTimeout(() => words.onend?.(), 20); },
    cancel: () => {},
    addEventListener: () => {},
  };
  Object.defineProperty(window, "SpeechSynthesisUtterance", { value: Words });
  Object.defineProperty(window, "speechSynthesis", { value: synthesis });
  Object.defineProperty(window, "spokenWords", { value: spoken });
})();
"""


def give_voice(context: BrowserContext, *, is_local: bool) -> None:
    """Give every page of a visit a French voice, of the device or of somebody else's server."""
    context.add_init_script(_VOICE.replace("LOCAL", "true" if is_local else "false"))


def spoken_words(page: Page) -> list[str]:
    """Return what the page gave the voice to read, sentence by sentence."""
    return [str(words).strip() for words in page.evaluate("window.spokenWords")]
