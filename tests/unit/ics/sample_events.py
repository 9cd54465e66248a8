"""Events and feeds for the tests of the calendar writer."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from participation.ics import CalendarEvent, CalendarFeed, EventStatus

CREATED = datetime(2026, 6, 1, 8, tzinfo=UTC)
CHANGED = datetime(2026, 6, 2, 9, 30, tzinfo=UTC)


def event(
    uid: str = "1@agenda.example", wall: str = "2026-10-20T14:00", **values: Any
) -> CalendarEvent:
    """Return an event of two hours that starts at a wall-clock time of its zone (Paris)."""
    zone = values.get("zone", "Europe/Paris")
    starts_at = datetime.fromisoformat(wall).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
    known = {
        "uid": uid,
        "sequence": 0,
        "created_at": CREATED,
        "changed_at": CHANGED,
        "starts_at": starts_at,
        "ends_at": starts_at + timedelta(hours=2),
        "zone": zone,
        "title": "Rencontre : se déplacer",
    }
    return CalendarEvent(**{**known, **values})


def feed(events: Sequence[CalendarEvent] = (), **values: Any) -> CalendarFeed:
    """Return a feed of these events."""
    known = {
        "name": "Agenda du Lauragais",
        "url": "https://agenda.example/agenda.ics",
        "changed_at": CHANGED,
        "events": events,
    }
    return CalendarFeed(**{**known, **values})


def varied_events() -> list[CalendarEvent]:
    """Return events on both sides of two clock changes, overseas, cancelled, long, accented."""
    return [
        event("avant@agenda.example", "2026-10-24T14:00", title="La veille du changement d’heure"),
        event("apres@agenda.example", "2026-10-25T14:00", title="Le jour du changement d’heure"),
        event("hiver@agenda.example", "2026-03-28T09:30", title="Avant le printemps"),
        event("ete@agenda.example", "2026-03-29T09:30", title="Au printemps"),
        event("ancien@agenda.example", "2018-11-15T09:00", title="Journée de restitution"),
        event("loin@agenda.example", "2034-07-04T18:00", title="Dans longtemps"),
        event(
            "reunion@agenda.example",
            "2026-10-25T14:00",
            zone="Indian/Reunion",
            title="À Saint-Denis",
        ),
        event(
            "martinique@agenda.example",
            "2026-10-25T14:00",
            zone="America/Martinique",
            title="À Fort-de-France",
        ),
        event(
            "annulee@agenda.example",
            "2026-11-03T10:00",
            title="Rencontre annulée",
            status=EventStatus.CANCELLED,
            sequence=4,
            changed_at=CHANGED + timedelta(days=3),
        ),
        event(
            "longue@agenda.example",
            "2026-11-05T14:00",
            title="Parler, écouter ; décider \\ agir 🚌",
            description="Venez comme vous êtes.\n" + "Nous parlons des trajets, à voix haute. " * 6,
            location="Maison commune, 2 place de la Halle, 31540 Saint-Félix-Lauragais",
            url="https://agenda.example/rencontres/12-trajets",
            conference_url="https://visio.example/salle?a=1&b=2",
            categories=("Rencontre", "Trajets, bus"),
        ),
    ]
