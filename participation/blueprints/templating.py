"""What every template may use: addresses, words, dates, and what this visitor may do."""

from collections.abc import MutableMapping
from dataclasses import dataclass
from typing import Any

from flask import Flask, request, url_for
from flask.templating import Environment
from jinja2 import StrictUndefined
from markupsafe import Markup

from participation import dates, i18n, policies
from participation.blueprints import csrf, navigation
from participation.blueprints.addresses import meeting_address
from participation.blueprints.fragments import kept
from participation.blueprints.request_state import current_actor, state
from participation.blueprints.static_files import StaticFiles
from participation.permissions import Permission


@dataclass(frozen=True, slots=True)
class PageContext:
    """What the layout knows of the page shown."""

    langue: str
    dir: str
    languages: list[tuple[str, str, str]]
    lecture: str
    signed_in: bool
    navigation: list[tuple[str, str, bool]]
    workspaces: list[tuple[str, str, bool]]
    footer: list[tuple[str, str]]
    path: str
    canonical: str


class SiteEnvironment(Environment):
    """The templates of the site share their globals: none has any of its own.

    A chain of maps for each template would be walked by every import of a page, eighteen times.
    """

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        return super().make_globals(d) if d else self.globals


def install(app: Flask, static: StaticFiles) -> None:
    """Give the templates their globals and filters."""
    app.jinja_environment = SiteEnvironment
    environment = app.jinja_env
    environment.undefined = StrictUndefined
    environment.trim_blocks = True
    environment.lstrip_blocks = True
    environment.add_extension("jinja2.ext.i18n")
    environment.install_gettext_callables(  # type: ignore[attr-defined]
        i18n.gettext, i18n.ngettext, newstyle=True
    )
    environment.globals.update(
        asset=static.address,
        csrf_field=csrf.csrf_field,
        may=_may,
        content=content,
        kept=kept,
        meeting_address=meeting_address,
    )
    environment.filters.update(
        begun=dates.begun,
        date=dates.date_in_words,
        day=dates.day_in_words,
        month=dates.month_in_words,
        month_name=dates.month_name,
        short_day=dates.short_day,
        weekday=dates.weekday_in_words,
        time=dates.time_in_words,
        typeset=i18n.typeset,
    )
    app.context_processor(_page)


def content(text: str) -> Markup | str:
    """Print a text of the database, which is French whatever the interface language."""
    if i18n.language() == i18n.SOURCE_LANGUAGE:
        return text
    return Markup('<span lang="fr" dir="ltr">{}</span>').format(text)


def _may(permission: str, target: Any = None) -> bool:
    return policies.allows(current_actor(), Permission(permission), target)


def _page() -> dict[str, Any]:
    found = state()
    canonical = url_for(request.endpoint, **(request.view_args or {})) if request.endpoint else "/"
    page = PageContext(
        langue=found.language,
        dir=i18n.direction(),
        languages=[(code, i18n.native_name(code), f"?langue={code}") for code in i18n.languages()],
        lecture=found.reading,
        signed_in=found.actor.is_signed_in,
        navigation=navigation.public_links(request.path),
        workspaces=navigation.workspace_links(found.actor, request.path),
        footer=navigation.footer_links(),
        path=request.path,
        canonical=canonical,
    )
    return {"page": page, "site": found.site, "actor": found.actor}
