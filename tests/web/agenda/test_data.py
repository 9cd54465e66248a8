"""The agenda as data of schema.org: public meetings, no person, no way into a video room."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from participation import clock
from participation.meetings.models import Audience, MeetingMode
from participation.meetings.states import MeetingState
from tests.factories import Scene, make_account, make_meeting, make_member, make_scene
from tests.support.client import CheckedClient
from tests.support.signing_in import sign_in_as


def graph_of(client: CheckedClient, scene: Scene, query: str = "") -> list[dict[str, Any]]:
    response = client.get(f"/agenda.json?departement={scene.departement.slug}{query}")
    assert response.status_code == 200
    assert response.json is not None
    assert response.json["@context"] == "https://schema.org"
    return list(response.json["@graph"])


def test_an_event_is_described_in_full(client: CheckedClient) -> None:
    scene = make_scene()
    meeting = make_meeting(scene.group, venue=scene.venue, summary="Bus, voiture, vélo.")
    (event,) = graph_of(client, scene)
    address = f"http://localhost/rencontres/{meeting.id}-se-deplacer-pres-de-chez-nous"
    assert event == {
        "@type": "Event",
        "identifier": str(meeting.uid),
        "url": address,
        "name": "Se déplacer près de chez nous",
        "description": "Bus, voiture, vélo.",
        "startDate": "2026-12-02T14:00:00+01:00",
        "endDate": "2026-12-02T16:00:00+01:00",
        "eventStatus": "https://schema.org/EventScheduled",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "location": [
            {
                "@type": "Place",
                "name": scene.venue.name,
                "address": {
                    "@type": "PostalAddress",
                    "addressLocality": "Auterive",
                    "addressCountry": "FR",
                },
            }
        ],
        "organizer": [
            {
                "@type": "Organization",
                "name": scene.group.name,
                "url": f"http://localhost/groupes/{scene.group.slug}",
            }
        ],
        "isAccessibleForFree": True,
        "inLanguage": "fr",
    }
    assert client.get(address.removeprefix("http://localhost")).status_code == 200


@pytest.mark.parametrize(
    ("state", "status"),
    [
        (MeetingState.CANCELLED, "EventCancelled"),
        (MeetingState.POSTPONED, "EventPostponed"),
        (MeetingState.HELD, "EventScheduled"),
    ],
)
def test_the_state_is_told(client: CheckedClient, state: MeetingState, status: str) -> None:
    scene = make_scene()
    make_meeting(scene.group, state=state)
    assert graph_of(client, scene)[0]["eventStatus"] == f"https://schema.org/{status}"


def test_the_room_at_a_distance_is_not_told(client: CheckedClient) -> None:
    scene = make_scene()
    make_meeting(
        scene.group,
        mode=MeetingMode.HYBRID,
        venue=scene.venue,
        remote_url="https://visio.example/salle",
        zone="Indian/Reunion",
    )
    (event,) = graph_of(client, scene)
    assert [place["@type"] for place in event["location"]] == ["Place", "VirtualLocation"]
    assert event["location"][1]["url"] == event["url"]
    assert "visio.example" not in str(event)
    assert event["startDate"] == "2026-12-02T17:00:00+04:00"


def test_it_is_the_same_for_members(client: CheckedClient) -> None:
    scene = make_scene()
    make_meeting(scene.group, audience=Audience.MEMBERS)
    account = make_account(scene.departement)
    make_member(scene.group, account.person)
    sign_in_as(client, account)
    assert graph_of(client, scene) == []


def test_it_goes_back_a_month_and_takes_the_filters(client: CheckedClient) -> None:
    scene = make_scene()
    for days in (-40, -20, 20):
        start = clock.now() + timedelta(days=days)
        make_meeting(scene.group, title=str(days), starts_at=start)
    assert [one["name"] for one in graph_of(client, scene)] == ["-20", "20"]
    assert [one["name"] for one in graph_of(client, scene, "&du=1/12/2026")] == ["20"]
    assert graph_of(client, scene, "&type=forum") == []
    assert graph_of(client, scene, "&territoire=atlantide") == []


def test_who_has_it_already_is_told_so(client: CheckedClient) -> None:
    address = f"/agenda.json?departement={make_scene().departement.slug}"
    first = client.get(address)
    again = client.get(address, headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304


def test_the_number_of_statements_does_not_grow(client: CheckedClient) -> None:
    counts = []
    for count in (5, 200):
        scene = make_scene()
        for number in range(count):
            start = datetime(2026, 12, 1, 9, tzinfo=UTC) + timedelta(hours=number)
            make_meeting(scene.group, venue=scene.venue, starts_at=start)
        assert len(graph_of(client, scene)) == count
        counts.append(client.statements.count)
    assert counts[0] == counts[1]
    assert counts[0] <= 6, str(client.statements)
