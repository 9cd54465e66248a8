"""Codes and other secrets of addresses never reach a log."""

import logging

import pytest
from flask import Flask

from participation.blueprints.registrations.quiet_logs import WithoutCodes, without_codes


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ('"GET /i/K7M4P-X2RTQ?fait=besoins HTTP/1.1" 200', '"GET /i/…?fait=besoins HTTP/1.1" 200'),
        ("POST /i/K7M4P-X2RTQ/desistement", "POST /i/…/desistement"),
        ("http://site/i/k7m4p%20x2rtq", "http://site/i/…"),
        ("GET /mon-agenda/abc.ics", "GET /mon-agenda/…"),
        ("GET /connexion/lien/abc", "GET /connexion/lien/…"),
        ("GET /i HTTP/1.1", "GET /i HTTP/1.1"),
        ("GET /initiatives/3", "GET /initiatives/3"),
    ],
)
def test_the_secret_of_an_address_is_left_out(line: str, kept: str) -> None:
    assert without_codes(line) == kept


@pytest.mark.parametrize(
    ("message", "values", "said"),
    [
        ("Exception on %s [%s]", ("/i/K7M4P-X2RTQ", "GET"), "Exception on /i/… [GET]"),
        ("%(U)s %(s)s", ({"U": "/i/K7M4P-X2RTQ", "s": 200},), "/i/… 200"),
        ("GET /i/K7M4P-X2RTQ", (), "GET /i/…"),
    ],
)
def test_it_is_left_out_of_the_values_too(
    message: str, values: tuple[object, ...], said: str
) -> None:
    record = logging.LogRecord("name", logging.ERROR, "file", 1, message, values, None)
    assert WithoutCodes().filter(record)
    assert record.getMessage() == said


@pytest.mark.parametrize("name", ["werkzeug", "gunicorn.access", "gunicorn.error"])
def test_every_logger_of_addresses_has_the_filter(app: Flask, name: str) -> None:
    for logger in (app.logger, logging.getLogger(name)):
        assert any(isinstance(one, WithoutCodes) for one in logger.filters)
