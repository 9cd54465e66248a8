"""The site in another language than French: its own words change, those of the database do not."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

import pytest
from babel.messages.pofile import read_po
from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PreformattedString
from sqlalchemy import select
from sqlalchemy.orm import Session

from participation import i18n
from participation.groups.models import Group, GroupKind
from participation.meetings.models import Meeting, MeetingMode
from participation.territories.models import Departement, Territory, Venue
from tests.factories import make_meeting, make_scene
from tests.support.client import CheckedClient
from tests.support.finders import attribute, parse, words

PUBLIC = (
    "/",
    "/agenda",
    "/agenda?territoire=lauragais&type=groupe",
    "/agenda/2026/12",
    "/agenda/abonnement?groupe=emi-lauragais",
    "/groupes",
    "/groupes/emi-lauragais",
    "/departements/deux-sevres",
    "/territoires/lauragais",
    "/i",
    "/aide",
    "/contact",
    "/vie-privee",
    "/accessibilite",
    "/mentions-legales",
    "/plan-du-site",
    "/connexion",
    "/page-qui-n-existe-pas",
)
OWN = (
    ("animatrice", "/animation"),
    ("animatrice", "/animation/rencontres"),
    ("animatrice", "/animation/rencontres/nouvelle"),
    ("animatrice", "/animation/rencontres/importer"),
    ("usager", "/mon-compte"),
    ("admin", "/administration"),
    ("admin", "/administration/personnes"),
)
# The words around a named value; fewer letters than this would be found in any sentence.
LEAST_SAID = 8
NAMED_VALUE = re.compile(r"%\(\w+\)[sd]")
SHOWN_ATTRIBUTES = ("alt", "aria-label", "label", "placeholder", "title")
NOT_SHOWN = frozenset(("script", "style", "textarea", "title"))


@pytest.fixture
def english(client: CheckedClient) -> CheckedClient:
    """A visitor who chose English."""
    client.get("/?langue=en")
    return client


@pytest.fixture
def stored(session: Session) -> re.Pattern[str]:
    """What the demo's database says of its places, groups and meetings: French, all of it."""
    columns = (
        *(Departement.name, Territory.name, Group.name, Group.summary),
        *(GroupKind.label, GroupKind.explanation, Venue.name, Venue.town, Venue.how_to_come),
        *(Meeting.title, Meeting.summary, Meeting.who_comes, Meeting.preparation, Meeting.reason),
    )
    said = {text for column in columns for text in session.scalars(select(column)) if text}
    for departement in session.scalars(select(Departement)):
        settings = departement.settings
        said |= {settings.site_name, settings.service, settings.hours}
    longest_first = sorted({_plain(text) for text in said}, key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest_first)) + r")(?!\w)")


@pytest.mark.parametrize("path", PUBLIC)
def test_public_pages_speak_english_and_mark_french(
    english: CheckedClient, stored: re.Pattern[str], path: str
) -> None:
    assert _problems(parse(english.get(path).text), stored) == []


@pytest.mark.parametrize(("door", "path"), OWN)
def test_pages_behind_a_door_speak_english_and_mark_french(
    english: CheckedClient, stored: re.Pattern[str], door: str, path: str
) -> None:
    english.post(f"/demo/connexion/{door}")
    assert _problems(english.page(path), stored) == []


@pytest.mark.parametrize("ending", ["", "/inscription"])
def test_a_meeting_and_its_registration(
    english: CheckedClient, stored: re.Pattern[str], session: Session, ending: str
) -> None:
    address = _first_meeting(english)
    page = english.page(address + ending)
    title = session.get_one(Meeting, int(address.split("/")[-1].split("-")[0])).title
    assert title in [words(part) for part in page.select("main [lang=fr]")]
    assert _problems(page, stored) == []


def test_the_page_behind_a_code(english: CheckedClient, stored: re.Pattern[str]) -> None:
    page = english.page(_first_meeting(english) + "/inscription")
    form = page.select_one("main form[method=post]")
    assert isinstance(form, Tag)
    sent = english.press(page, words(form.find_all("button")[-1]), prenom="Sam")
    assert sent.status_code == 303
    assert _problems(english.page(sent.location), stored) == []


def test_french_pages_carry_no_mark(client: CheckedClient) -> None:
    page = client.page("/agenda")
    assert page.html is not None
    assert (page.html["lang"], page.html["dir"]) == ("fr", "ltr")
    assert page.select("span[lang=fr]") == []


def test_what_may_be_left_open_is_ours_and_the_rest_is_french(english: CheckedClient) -> None:
    options = english.page("/agenda").select("#territoire option")
    assert (words(options[0]), options[0].get("lang")) == ("Everywhere", None)
    assert {attribute(option, "lang") for option in options[1:]} == {"fr"}


def test_a_hybrid_meeting_marks_the_town_alone(english: CheckedClient) -> None:
    scene = make_scene(site_name="Participer ici")
    make_meeting(scene.group, venue=scene.venue, mode=MeetingMode.HYBRID)
    shown = english.page(f"/groupes/{scene.group.slug}").select_one("article .meta")
    assert isinstance(shown, Tag)
    assert words(shown).endswith("Auterive , or remotely")
    assert [words(part) for part in shown.select("[lang=fr]")] == ["Auterive"]


def test_only_a_choice_is_remembered(client: CheckedClient) -> None:
    asked = client.get("/aide", headers={"Accept-Language": "en"})
    assert "Set-Cookie" not in asked.headers
    assert _language(parse(asked.text)) == "fr"
    chosen = client.get("/aide?langue=en")
    assert chosen.headers["Set-Cookie"].startswith("langue=en;")
    after = client.get("/contact")
    assert (_language(parse(after.text)), "Set-Cookie" in after.headers) == ("en", False)
    assert _language(client.page("/contact?langue=fr")) == "fr"
    assert _language(client.page("/contact")) == "fr"


@pytest.mark.parametrize("unknown", ["ar", "xx", "EN", "en-GB", "../en", ""])
def test_an_unknown_language_is_french(client: CheckedClient, unknown: str) -> None:
    answer = client.get("/aide", query_string={"langue": unknown})
    assert "Set-Cookie" not in answer.headers
    assert _language(parse(answer.text)) == "fr"


@pytest.mark.parametrize(
    ("code", "direction"), [("fr", "ltr"), ("en", "ltr"), ("ar", "rtl"), ("fa", "rtl")]
)
def test_a_language_has_its_direction(
    monkeypatch: pytest.MonkeyPatch, code: str, direction: str
) -> None:
    monkeypatch.setattr(i18n, "languages", lambda: ["fr", code])
    with i18n.speaking(code):
        assert (i18n.language(), i18n.direction()) == (code, direction)


def test_the_page_turns_round_but_not_its_french(
    client: CheckedClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(i18n, "languages", lambda: ["fr", "ar"])
    page = client.page("/agenda?langue=ar")
    assert page.html is not None
    assert (page.html["lang"], page.html["dir"]) == ("ar", "rtl")
    titles = page.select("article .card-title span")
    assert {(attribute(one, "lang"), attribute(one, "dir")) for one in titles} == {("fr", "ltr")}
    phones = page.select(".contact-phone [dir]")
    assert {attribute(one, "dir") for one in phones} == {"ltr"}


def _first_meeting(client: CheckedClient) -> str:
    found = client.page("/agenda").select_one("article a.card-link")
    assert isinstance(found, Tag)
    return attribute(found, "href")


def _problems(page: BeautifulSoup, stored: re.Pattern[str]) -> list[str]:
    """Return what an English page says wrongly; it must show something of the database."""
    marked = [text for part in page.select("[lang=fr]") if (text := words(part))]
    problems = [] if _language(page) == "en" else ["<html> does not say en"]
    if not any(stored.search(_plain(text)) for text in marked):
        problems.append("nothing of the database is marked as French")
    for text in _english(page):
        if stored.search(text):
            problems.append(f"not marked as French: {text}")
        elif _sentences()[0].fullmatch(text):
            problems.append(f"not translated: {text}")
    english = _sentences()[1]
    problems += [f"wrongly said French: {text}" for text in marked if english.fullmatch(text)]
    return problems


def _english(page: BeautifulSoup) -> Iterator[str]:
    """Yield the texts and shown attributes of a page that are said to be English."""
    for node in page.find_all(string=True):
        if not isinstance(node, PreformattedString) and _is_english(node):
            yield from _said([str(node)])
    for element in page.body.find_all() if page.body else []:
        if attribute(element, "lang") in ("", "en") and _is_english(element):
            yield from _said(attribute(element, name) for name in SHOWN_ATTRIBUTES)


def _is_english(node: NavigableString | Tag) -> bool:
    parents = list(node.parents)
    if parents[0].name in NOT_SHOWN:
        return False
    return next((attribute(one, "lang") for one in parents if one.has_attr("lang")), "") == "en"


def _said(texts: Iterable[str]) -> Iterator[str]:
    return (_plain(text) for text in texts if text.strip())


@cache
def _sentences() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what recognises our sentences that English says otherwise: the French, the English."""
    with (i18n.CATALOGUES / "en" / "LC_MESSAGES" / "messages.po").open("rb") as source:
        catalogue = read_po(source, locale="en")
    pairs = [
        pair
        for message in catalogue
        for pair in zip(_forms(message.id), _forms(message.string), strict=False)
        if pair[0] != pair[1] and len("".join(NAMED_VALUE.split(pair[0])).strip()) >= LEAST_SAID
    ]
    french, english = (
        re.compile(
            "|".join(".+".join(map(re.escape, NAMED_VALUE.split(_plain(one)))) for one in said)
        )
        for said in zip(*pairs, strict=True)
    )
    return french, english


def _forms(text: str | Sequence[str] | None) -> Sequence[str]:
    return (text or "",) if isinstance(text, str | None) else text


def _plain(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").split())


def _language(page: BeautifulSoup) -> str:
    return attribute(page.html, "lang") if page.html is not None else ""
