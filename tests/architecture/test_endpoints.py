"""Every address: marked, in French kebab-case, and never by the id of a person."""

import re

from flask import Flask

from participation.blueprints.authorization import mark_of

KEBAB = re.compile(r"^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)?$")


def test_every_endpoint_says_who_may_come_in(app: Flask) -> None:
    unmarked = [name for name, view in app.view_functions.items() if mark_of(view) is None]
    assert unmarked == []


def test_addresses_are_kebab_case(app: Flask) -> None:
    for rule in app.url_map.iter_rules():
        parts = [part for part in rule.rule.split("/") if part and "<" not in part]
        assert all(KEBAB.match(part) for part in parts), rule.rule


def test_no_address_ends_with_a_slash(app: Flask) -> None:
    for rule in app.url_map.iter_rules():
        assert rule.rule == "/" or not rule.rule.endswith("/"), rule.rule


def test_people_and_registrations_never_appear_by_id_in_a_public_address(app: Flask) -> None:
    for rule in app.url_map.iter_rules():
        if not rule.rule.startswith(("/animation", "/administration")):
            assert not {"person_id", "registration_id", "account_id"} & rule.arguments, rule.rule
