"""What every page must keep, checked on every page that any test fetches."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from bs4 import BeautifulSoup, Doctype, Tag

from tests.support.finders import CONTROLS, HEADINGS, WITHOUT_LABEL, attribute, name_of, parse
from tests.support.typography import typography_problems

TOKENS = ("op_id", "csrf_token")
DATA_SCRIPTS = ("application/json", "application/ld+json")
BUTTON_TYPES = ("submit", "button", "image", "reset")
SAYS_NOTHING = ("cliquez ici", "cliquer ici", "ici", "en savoir plus", "lire la suite", "lien")
REFERENCES = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "list", "form")
TEMPLATE_LEFT = re.compile(r"\{\{|\}\}|\{%|%\}|%\(\w+\)[sd]")
FOREIGN_CLASS = re.compile(r"(?:^|\s)fr-[a-z]")


@dataclass(frozen=True, slots=True)
class Survey:
    """A page walked through once: its elements in order, and how often each id occurs."""

    page: BeautifulSoup
    elements: list[Tag]
    ids: Counter[str]

    def named(self, *names: str) -> Iterator[Tag]:
        """Yield the elements of these names, in the order of the page."""
        return (node for node in self.elements if node.name in names)


def check_page(html: str, *, path: str, typed: Iterable[str] = ()) -> list[str]:
    """Return what is wrong with a page, each with its address; an empty list when all is well.

    `typed` are words of a person shown as they came: they escape the rules of typography.
    """
    page = parse(html)
    elements = page.find_all()
    ids = Counter(attribute(node, "id") for node in elements if "id" in node.attrs)
    survey = Survey(page, elements, ids)
    problems = [problem for rule in RULES for problem in rule(survey)]
    if TEMPLATE_LEFT.search(html):
        problems.append("a piece of template is left in the page")
    if page.html is not None and attribute(page.html, "lang").split("-")[0] == "fr":
        problems.extend(typography_problems(page, typed))
    return [f"{path}: {problem}" for problem in problems]


def _document(survey: Survey) -> Iterator[str]:
    page = survey.page
    if not any(isinstance(part, Doctype) for part in page.contents):
        yield "no doctype"
    if page.html is None or not attribute(page.html, "lang"):
        yield "no language on <html>"
    title = page.title.get_text().strip() if page.title else ""
    if " – " not in title.replace("\xa0", " "):
        yield f"title without “ – ”: {title!r}"
    if sum(1 for _ in survey.named("main")) != 1:
        yield "not exactly one <main>"


def _headings(survey: Survey) -> Iterator[str]:
    headings = list(survey.named(*HEADINGS))
    levels = [int(node.name[1]) for node in headings]
    if levels.count(1) != 1:
        yield f"{levels.count(1)} h1 instead of one"
    for before, after in zip([0, *levels], levels, strict=False):
        if after > before + 1:
            yield f"heading h{after} after " + (f"h{before}" if before else "nothing")
    yield from (f"empty {node.name}" for node in headings if not name_of(node, survey.page))


def _identifiers(survey: Survey) -> Iterator[str]:
    yield from (f"id “{key}” {count} times" for key, count in survey.ids.items() if count > 1)
    for node in survey.elements:
        for name in REFERENCES:
            if name in node.attrs:
                for key in attribute(node, name).split():
                    if key not in survey.ids:
                        yield f"{name} names “{key}”, which is not there"


def _controls(survey: Survey) -> Iterator[str]:
    for node in survey.named(*CONTROLS):
        kind = attribute(node, "type").lower()
        if kind not in WITHOUT_LABEL and not name_of(node, survey.page):
            yield f"{node.name} “{attribute(node, 'name')}” without a label"
    for node in survey.named("button", "input"):
        is_button = node.name == "button" or attribute(node, "type") in BUTTON_TYPES
        if is_button and not name_of(node, survey.page):
            yield f"{node.name} without words"
    for node in survey.named("fieldset"):
        if node.find("legend") is None:
            yield "fieldset without a legend"


def _forms(survey: Survey) -> Iterator[str]:
    for form in survey.named("form"):
        method = attribute(form, "method").lower()
        action = attribute(form, "action") or "this page"
        if method not in ("get", "post"):
            yield f"form to {action} without a method"
        hidden = form.find_all("input", attrs={"type": "hidden", "value": True})
        if method == "post" and not any(attribute(node, "name") in TOKENS for node in hidden):
            yield f"POST form to {action} without a token"


def _links(survey: Survey) -> Iterator[str]:
    for node in survey.named("a"):
        if "href" not in node.attrs:
            continue
        name, address = name_of(node, survey.page), attribute(node, "href")
        plain = re.sub(r"\W+", " ", name).strip().casefold()
        if not plain:
            yield f"link to {address} without words"
        elif plain in SAYS_NOTHING:
            yield f"link “{name}” says nothing of where it leads"
        if address.lower().startswith("javascript:"):
            yield f"link “{name}” is a script"
        if address.startswith("#") and address != "#" and address[1:] not in survey.ids:
            yield f"link to “{address}”, which is not there"


def _images(survey: Survey) -> Iterator[str]:
    for node in survey.named("img"):
        if "alt" not in node.attrs:
            yield f"image {attribute(node, 'src')} without alt"


def _inline_code(survey: Survey) -> Iterator[str]:
    for node in survey.elements:
        if node.name == "style":
            yield "inline style element"
        is_code = node.name == "script" and attribute(node, "type") not in DATA_SCRIPTS
        if is_code and "src" not in node.attrs:
            yield "inline script"
        for name in node.attrs:
            if name == "style" or name.startswith("on"):
                yield f"inline {name} on {node.name}"
        if "class" in node.attrs and FOREIGN_CLASS.search(attribute(node, "class")):
            yield f"class of the State’s design system on {node.name}"


RULES: tuple[Callable[[Survey], Iterator[str]], ...] = (
    _document,
    _headings,
    _identifiers,
    _controls,
    _forms,
    _links,
    _images,
    _inline_code,
)
