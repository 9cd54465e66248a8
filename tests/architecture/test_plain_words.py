"""The site speaks clear French: what our analyser still finds is listed with its reason."""

from participation.cli.translations import said_in
from tests.support.plain_words import exceptions, faults_of_messages, faults_of_page


def test_what_the_site_says_is_in_clear_language() -> None:
    found = faults_of_messages(text for _place, text in said_in())
    listed = exceptions()
    assert sorted(found - set(listed)) == [], "say it otherwise, or list it with a reason"
    # The list only shrinks: what is no longer said leaves it.
    assert sorted(set(listed) - found) == []
    assert all(listed.values())


def test_the_test_can_fail() -> None:
    assert faults_of_messages(
        ["La demande est instruite par un agent ; la MDPH répond le 03/04/2025."]
    ) == {
        ("passive", "est instruite"),
        ("semicolon", " ; l"),
        ("sigles", "mdph"),
        ("dates", "03/04/2025"),
    }
    assert faults_of_page("<p>Vous êtes <b>invité·e</b>.</p>") == {("midpoint", "invité·e")}
