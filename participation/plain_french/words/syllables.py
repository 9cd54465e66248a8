"""Syllables of a word that no dictionary holds: groups of vowels, without the mute e."""

import re

# “ï”, “ë”, “ü” part two vowels; “é” before a vowel too (“théâtre”); “oui” and “ieu” are one.
GROUPS = re.compile(
    r"(?<=[gq])u(?=[eéèêiîoaâyœæ])"  # the u of “que”, “guide”: no sound
    r"|(?P<v>é(?=[aoâôuûiî])|[iu](?=é)|(?<=[bcdfgptv][rl])i(?=[aeoéèê])"
    r"|[ëïü]?[aeiouyàâäéèêîôöùûœæ]+|[ëïü])"
)
MUTE = re.compile(r"(?<=[^aeiouyàâäéèêëîïôöùûüœæ])(?:e|es|ent)$|(?<=[aeiouyàâéèêîôûüù])(?:e|es)$")
VOWEL = re.compile(r"[aeiouyàâäéèêëîïôöùûüœæ]")


def syllables_by_rule(word: str) -> int:
    """Count the syllables of a folded word as spoken in northern France, at least 1."""
    bare = word.strip("'-")
    if "-" in bare or "'" in bare:
        return max(1, sum(syllables_by_rule(part) for part in re.split("[-']", bare) if part))
    spoken = MUTE.sub("", bare)
    if not VOWEL.search(spoken):
        spoken = bare
    return max(1, sum(found["v"] is not None for found in GROUPS.finditer(spoken)))
