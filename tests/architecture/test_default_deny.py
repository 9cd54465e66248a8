"""An endpoint that says nothing about who may come in lets nobody in."""

from flask import Flask

from participation.app import create_app
from tests.support.app_settings import settings_for


def _with_a_forgotten_view() -> Flask:
    app = create_app(settings_for("sqlite://"))
    app.add_url_rule(
        "/oubliee", "forgotten", lambda: "everybody reads this", methods=["GET", "POST"]
    )
    return app


def test_a_view_without_a_mark_is_a_page_that_does_not_exist() -> None:
    client = _with_a_forgotten_view().test_client()
    for answer in (
        client.get("/oubliee"),
        client.post("/oubliee", headers={"Sec-Fetch-Site": "same-origin"}),
    ):
        assert answer.status_code == 404
        assert "everybody reads this" not in answer.text
