"""How to put the agenda in one's own calendar, and one's own calendar address."""

from dataclasses import dataclass

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue
from markupsafe import Markup

from participation.accounts import queries as accounts
from participation.blueprints import sites
from participation.blueprints.agenda.filters import ChosenFilters, public_root, read_filters
from participation.blueprints.agenda.pages import shown_words
from participation.blueprints.agenda.views import bp
from participation.blueprints.authorization import authorize, public
from participation.blueprints.forms import render_page
from participation.blueprints.request_state import current_actor
from participation.calendars import service
from participation.errors import NotFoundError
from participation.permissions import Permission
from participation.unit_of_work import unit_of_work

OUTCOMES = ("adresse-creee", "adresse-changee")


@dataclass(frozen=True, slots=True)
class Addresses:
    """One calendar under its two addresses: for programs that ask for one, and for a touch."""

    https: str
    webcal: str

    @classmethod
    def of(cls, path: str) -> "Addresses":
        address = f"{public_root()}{path}"
        return cls(address, f"webcal://{address.partition('://')[2]}")


@dataclass(frozen=True, slots=True)
class SubscribePage:
    """What the page offers."""

    public: Addresses
    personal: Addresses | None
    is_lost: bool
    chosen: tuple[Markup | str, ...]
    problems: tuple[str, ...]
    agenda: str
    outcome: str


@bp.get("/agenda/abonnement")
@public(cached=True)
def subscribe() -> ResponseReturnValue:
    """Show the address of the calendar that holds what was chosen, and how to use it."""
    filters = read_filters()
    if filters.departement_id is not None:
        sites.wear_that_of(filters.departement_id)
    person_id = current_actor().person_id
    feed = service.feed_of(person_id) if person_id is not None else None
    secret = service.secret_of(feed) if feed is not None else None
    outcome = request.args.get("fait", "")
    page = SubscribePage(
        public=Addresses.of(_public_path(filters)),
        personal=_personal(secret),
        is_lost=feed is not None and secret is None,
        chosen=tuple(words for name, words in shown_words(filters) if name not in ("du", "au")),
        problems=tuple(filters.problems),
        agenda=url_for("agenda.index", **filters.params),
        outcome=outcome if outcome in OUTCOMES else "",
    )
    return render_page("agenda/subscribe.html", subscription=page)


@bp.post("/agenda/abonnement/mon-adresse")
@authorize(Permission.ACCOUNT_OWN)
def renew() -> ResponseReturnValue:
    """Give the person signed in their own calendar address, or a new one in place of it."""
    account = accounts.account(current_actor().account_id or 0)
    if account is None:
        raise NotFoundError
    with unit_of_work():
        had_one = service.feed_of(account.person_id) is not None
        service.reset(account.person)
    outcome = "adresse-changee" if had_one else "adresse-creee"
    return redirect(url_for("agenda.subscribe", fait=outcome, _anchor="mon-adresse"), code=303)


def _personal(secret: str | None) -> Addresses | None:
    return Addresses.of(url_for("calendars.personal", secret=secret)) if secret else None


def _public_path(filters: ChosenFilters) -> str:
    """Return the shortest address of the calendar of these choices; days are for the list only."""
    params = filters.without("du", "au")
    if set(params) == {"groupe"}:
        return url_for("calendars.of_group", slug=params["groupe"])
    if set(params) == {"territoire"}:
        return url_for("calendars.of_territory", slug=params["territoire"])
    return url_for("calendars.agenda", **params)
