"""Every address that the site answers, filled with objects."""

from collections.abc import Iterator

from flask import Flask
from werkzeug.routing import Rule

from tests.support.role_objects import RoleObjects


def addresses(app: Flask, objects: RoleObjects) -> Iterator[tuple[str, Rule, str, str]]:
    """Yield (method, rule, object, address) of everything the site answers."""
    for rule in sorted(app.url_map.iter_rules(), key=lambda one: (one.endpoint, one.rule)):
        for method in sorted((rule.methods or set()) & {"GET", "POST"}):
            for name, values in objects.of(rule.rule, set(rule.arguments)):
                with app.test_request_context():
                    yield method, rule, name, app.url_for(rule.endpoint, **values)
