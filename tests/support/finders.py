"""Finds things on a fetched page as a person would: by label, by heading, by a link’s words."""

import re
from functools import lru_cache

from bs4 import BeautifulSoup, Tag

CONTROLS = ("input", "select", "textarea")
WITHOUT_LABEL = ("hidden", "submit", "button", "image", "reset")
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
LANDMARKS = ("section", "article", "aside", "nav", "main", "form", "fieldset", "li")


class NotOnPageError(AssertionError):
    """What a test looked for is not there, or more than once; the message lists what is."""


# The same page is parsed once for its checks and for what a test looks for on it.
@lru_cache(maxsize=16)
def parse(html: str) -> BeautifulSoup:
    """Return a page as a tree, which must not be changed: it is shared."""
    return BeautifulSoup(html, "html.parser")


def words(node: Tag) -> str:
    """Return what is written in a node, in one line."""
    return " ".join(node.get_text(" ").replace("\xa0", " ").split())


def attribute(node: Tag, name: str) -> str:
    """Return an attribute as text, empty when it is missing."""
    value = node.get(name, "")
    return value if isinstance(value, str) else " ".join(value or [])


def name_of(node: Tag, page: Tag) -> str:
    """Return the name under which assistive technology knows a control, a link or a button."""
    referred = [
        words(found)
        for key in attribute(node, "aria-labelledby").split()
        if isinstance(found := page.find(id=key), Tag)
    ]
    if referred:
        return " ".join(referred)
    if attribute(node, "aria-label"):
        return attribute(node, "aria-label").strip()
    if node.name in CONTROLS and attribute(node, "type") not in WITHOUT_LABEL:
        return _label_of(node, page)
    if node.name == "input":
        return attribute(node, "value") or attribute(node, "alt")
    pictured = [attribute(image, "alt") for image in node.find_all("img")]
    return " ".join(part for part in (words(node), *pictured) if part)


def by_label(page: Tag, label: str) -> Tag:
    """Return the one control with this label (whole, or its beginning before a hint).

    Raises:
        NotOnPageError: there is none, or several.

    """
    named = [(name_of(node, page), node) for node in _labelled_controls(page)]
    exact = [(name, node) for name, node in named if _same(name, label)]
    starting = [(name, node) for name, node in named if _starts(name, label)]
    return _only(exact or starting, f"field “{label}”", [name for name, _ in named])


def by_heading(page: Tag, heading: str) -> Tag:
    """Return the part of the page under a heading: the landmark, list item or form it opens.

    Raises:
        NotOnPageError: there is none, or several.

    """
    named = [(words(node), node) for node in page.find_all(HEADINGS)]
    found = [(name, node) for name, node in named if _same(name, heading)]
    title = _only(found, f"heading “{heading}”", [name for name, _ in named])
    part = title.find_parent(LANDMARKS)
    return part if part is not None else title.parent or title


def link(page: Tag, text: str) -> Tag:
    """Return the one link with these words; several to the same address count as one.

    Raises:
        NotOnPageError: there is none, or they lead to several addresses.

    """
    named = [(name_of(node, page), node) for node in page.find_all("a", href=True)]
    found = {attribute(node, "href"): (name, node) for name, node in named if _same(name, text)}
    return _only(list(found.values()), f"link “{text}”", [name for name, _ in named])


def button(page: Tag, text: str) -> Tag:
    """Return the one button with these words.

    Raises:
        NotOnPageError: there is none, or several.

    """
    candidates = page.select("button, input[type=submit], input[type=button]")
    named = [(name_of(node, page), node) for node in candidates]
    found = [(name, node) for name, node in named if _same(name, text)]
    return _only(found, f"button “{text}”", [name for name, _ in named])


def form_of(node: Tag) -> Tag:
    """Return the form around a field or a button.

    Raises:
        NotOnPageError: there is none.

    """
    form = node.find_parent("form")
    if form is None:
        raise NotOnPageError(f"No form around {node.name} “{words(node)}”.")
    return form


def form_fields(form: Tag, pressed: Tag | None = None) -> dict[str, list[str]]:
    """Return what a browser would send: each field with its values, and the pressed button's.

    Left out as a browser does: disabled fields, unticked boxes, other buttons, files.
    """
    sent: dict[str, list[str]] = {}
    for node in form.find_all(CONTROLS):
        name = attribute(node, "name")
        if name and not node.has_attr("disabled") and not _in_disabled_fieldset(node, form):
            values = _values(node)
            if values:
                sent.setdefault(name, []).extend(values)
    if pressed is not None and attribute(pressed, "name"):
        sent.setdefault(attribute(pressed, "name"), []).append(attribute(pressed, "value"))
    return sent


def _values(node: Tag) -> list[str]:
    if node.name == "textarea":
        # HTML drops the first line break after the tag; a form sends CRLF.
        text = node.get_text().removeprefix("\n")
        return [text.replace("\r\n", "\n").replace("\n", "\r\n")]
    if node.name == "select":
        return _chosen(node)
    kind = attribute(node, "type").lower() or "text"
    if kind in ("checkbox", "radio"):
        return [attribute(node, "value") or "on"] if node.has_attr("checked") else []
    if kind in ("submit", "button", "image", "reset", "file"):
        return []
    return [attribute(node, "value")]


def _chosen(select: Tag) -> list[str]:
    options = [option for option in select.find_all("option") if not option.has_attr("disabled")]
    chosen = [option for option in options if option.has_attr("selected")]
    if select.has_attr("multiple"):
        return [_option_value(option) for option in chosen]
    # A list with nothing selected sends its first option, as every browser does.
    return [_option_value(option) for option in (chosen[-1:] or options[:1])]


def _option_value(option: Tag) -> str:
    return attribute(option, "value") if option.has_attr("value") else words(option)


def _in_disabled_fieldset(node: Tag, form: Tag) -> bool:
    return any(
        parent.name == "fieldset" and parent.has_attr("disabled")
        for parent in node.parents
        if parent is not form
    )


def _labelled_controls(page: Tag) -> list[Tag]:
    return [
        node
        for node in page.find_all(CONTROLS)
        if attribute(node, "type").lower() not in WITHOUT_LABEL
    ]


def _label_of(node: Tag, page: Tag) -> str:
    key = attribute(node, "id")
    tied = page.find_all("label", attrs={"for": key}) if key else []
    around = node.find_parent("label")
    labels = [*tied, *([around] if around is not None and around not in tied else [])]
    return " ".join(words(label) for label in labels)


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text.replace("\xa0", " ")).strip().casefold()


def _same(name: str, wanted: str) -> bool:
    return _plain(name) == _plain(wanted)


def _starts(name: str, wanted: str) -> bool:
    return _plain(name).startswith(_plain(wanted) + " ")


def _only(found: list[tuple[str, Tag]], what: str, present: list[str]) -> Tag:
    if len(found) == 1:
        return found[0][1]
    listed = ", ".join(f"“{name}”" for name in present if name) or "nothing of the kind"
    count = "No" if not found else f"{len(found)} times the"
    raise NotOnPageError(f"{count} {what}; the page has {listed}.")
