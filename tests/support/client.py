"""The visitor of the web tests: each page it fetches is checked, and a GET that writes fails."""

from typing import Any

from bs4 import BeautifulSoup
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from participation.extensions import db
from tests.support.finders import button, form_fields, form_of, parse
from tests.support.pages import check_page
from tests.support.statements import Statements, recorded

LEDGER = ("attempts", "sign_in_sessions")  # the security ledger may be written while reading


class PageProblemError(AssertionError):
    """A page that a test fetched is not as every page must be."""


class CheckedClient(FlaskClient):
    """Like a browser: sends where it comes from, keeps cookies, and looks at every page."""

    application: Flask
    typed: tuple[str, ...] = ()
    statements: Statements = Statements()

    def open(self, *args: Any, **kwargs: Any) -> TestResponse:
        """Send a request in a session of its own, so that nothing loaded before hides a query."""
        kwargs["headers"] = {"Sec-Fetch-Site": "same-origin", **dict(kwargs.get("headers") or {})}
        db.session.commit()
        db.session.expire_all()
        with self.application.app_context(), recorded() as statements:
            response = super().open(*args, **kwargs)
            response.get_data()
        self.statements = statements
        self._check(response)
        return response

    def forget_facts(self) -> None:
        """Let the next page read again what pages of before have taught the process."""
        self.application.extensions["facts"].clear()

    def page(self, path: str, *, status: int = 200) -> BeautifulSoup:
        """Fetch a page and return it parsed."""
        response = self.get(path)
        if response.status_code != status:
            raise AssertionError(f"{path}: {response.status_code} instead of {status}")
        return parse(response.text)

    def press(self, page: BeautifulSoup, label: str, **answers: str | list[str]) -> TestResponse:
        """Fill the form that holds a button and press it; the answer is not followed."""
        pressed = button(page, label)
        form = form_of(pressed)
        fields: dict[str, Any] = {**form_fields(form, pressed), **answers}
        action = str(form.get("action") or self.last_path)
        if str(form.get("method", "get")).lower() == "get":
            return self.get(action, query_string=fields)
        return self.post(action, data=fields)

    last_path: str = "/"

    def _check(self, response: TestResponse) -> None:
        request = response.request
        self.last_path = request.full_path.rstrip("?")
        problems = []
        is_page = (response.content_type or "").startswith("text/html") and not response.location
        if is_page and response.data:
            problems += check_page(response.text, path=request.path, typed=self.typed)
        if request.method in ("GET", "HEAD"):
            problems += [
                f"{request.path}: a GET wrote: {statement}"
                for statement in self.statements.writes()
                if not any(table in statement.sql for table in LEDGER)
            ]
        problems += [
            f"{request.path}: asked twice: {statement}"
            for statement in self.statements.repeated()
            if request.method == "GET"
        ]
        if response.status_code >= 500 and response.status_code != 503:
            problems.append(f"{request.path}: answered {response.status_code}")
        if problems:
            raise PageProblemError("\n".join(problems))
