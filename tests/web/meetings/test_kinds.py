"""Each kind of meeting says what it is, starts from its usual hours, and keeps its own rules."""

from datetime import UTC, datetime, timedelta

import pytest

from participation import clock
from participation.accounts.models import Person
from participation.extensions import db
from participation.groups.models import MembershipRole, Protocol
from participation.meetings import queries
from participation.meetings.kind_presets import PRESETS
from participation.meetings.models import Meeting, MeetingKind, MeetingMode
from participation.meetings.words import KIND_EXPLANATIONS, KINDS
from participation.permissions import Role
from tests.factories import make_account, make_group, make_meeting, make_member, make_scene
from tests.support.client import CheckedClient
from tests.support.finders import attribute, by_label, link, parse, words
from tests.support.signing_in import sign_in_as
from tests.web.meetings.desks import ANSWERS, desk, problems

NEW = "/animation/rencontres/nouvelle"


def latest() -> Meeting:
    return db.session.query(Meeting).order_by(Meeting.id.desc()).limit(1).one()


@pytest.mark.parametrize("kind", MeetingKind)
def test_a_kind_is_said_in_one_short_sentence_and_starts_from_its_usual_hours(
    client: CheckedClient, kind: MeetingKind
) -> None:
    scene = desk(client)
    sentence = str(KIND_EXPLANATIONS[kind]).replace("\xa0", " ")
    assert len(sentence.split()) <= 15
    meeting = make_meeting(scene.group, venue=scene.venue, kind=kind)
    assert sentence in words(client.page(f"/rencontres/{meeting.id}").main)
    page = client.page(f"{NEW}?groupe={scene.group.slug}")
    assert sentence in words(page.main)
    started = client.page(str(link(page, str(KINDS[kind]))["href"]))
    preset = PRESETS[kind]
    begins = attribute(by_label(started, "Elle commence à quelle heure ?"), "value")
    assert begins.startswith(str(preset.starts.hour))
    answer = client.press(
        started, "Garder et relire", title="Essai", starts_on="8/12/2026", venue=str(scene.venue.id)
    )
    assert answer.status_code == 303
    assert latest().kind is kind


def test_a_restitution_shows_what_is_done_under_construction_and_next(
    client: CheckedClient,
) -> None:
    scene = desk(client)
    page = client.page(f"{NEW}?groupe={scene.group.slug}&type=restitution")
    client.press(page, "Garder et relire", title="Journée", starts_on="8/12/2026")
    text = words(client.page(f"/animation/rencontres/{latest().id}").main)
    for part in ("Ce qui est fait", "Ce qui est en construction", "Ce qui vient ensuite"):
        assert part in text


def test_without_a_fixed_subject_nothing_of_the_agenda_is_missing(client: CheckedClient) -> None:
    scene = desk(client)
    scene.group.kind.required_items = ["convivialite"]
    meeting = make_meeting(scene.group, venue=scene.venue, kind=MeetingKind.OPEN_AGENDA, summary="")
    db.session.flush()
    page = words(client.page(f"/animation/rencontres/{meeting.id}").main)
    assert "Le programme se décide sur place" in page
    assert "Il manque" not in page


def test_in_the_street_the_question_and_the_training_have_their_places(
    client: CheckedClient,
) -> None:
    scene = desk(client)
    meeting = make_meeting(
        scene.group,
        venue=scene.venue,
        kind=MeetingKind.STREET,
        summary="Qu’est-ce qui vous aide\xa0?",
        preparation="Deux jours avant, on apprend à poser la question.",
    )
    bare = make_meeting(scene.group, venue=scene.venue, kind=MeetingKind.STREET, summary="")
    text = words(client.page(f"/rencontres/{meeting.id}").main)
    assert "La question : Qu’est-ce qui vous aide ?" in text
    assert "La formation à suivre avant" in text
    lacking = words(client.page(f"/animation/rencontres/{bare.id}").main)
    assert "La question à poser aux passants" in lacking


def test_an_information_session_shows_its_protocol_and_stands_apart(client: CheckedClient) -> None:
    scene = make_scene()
    db.session.add(
        Protocol(
            departement_id=scene.departement.id,
            group_id=scene.group.id,
            format="Une demi-journée, deux personnes pour répondre.",
            updated_at=clock.now(),
        )
    )
    meeting = make_meeting(scene.group, venue=scene.venue, kind=MeetingKind.INFORMATION)
    text = words(client.page(f"/rencontres/{meeting.id}").main)
    assert "Une demi-journée, deux personnes pour répondre." in text
    assert "La liste des personnes n’est partagée avec aucun groupe." in text


def test_what_came_out_of_an_informal_meeting_is_written_and_read(client: CheckedClient) -> None:
    scene = desk(client)
    past = clock.now() - timedelta(days=1)
    meeting = make_meeting(
        scene.group, venue=scene.venue, kind=MeetingKind.INFORMAL, starts_at=past
    )
    usual = make_meeting(scene.group, venue=scene.venue, starts_at=past)
    address = f"/animation/rencontres/{meeting.id}/ce-qui-en-est-sorti"
    first, second = client.page(address), client.page(address)
    client.press(first, "Garder ce texte", outcomes="Un covoiturage.")
    assert "Un covoiturage." in words(client.page(f"/rencontres/{meeting.id}").main)
    late = client.press(second, "Garder ce texte", outcomes="Une garde partagée.")
    assert late.status_code == 409
    both = words(parse(late.text))
    assert "Un covoiturage." in both
    assert "Une garde partagée." in late.text
    client.press(parse(late.text), "Garder ma version")
    assert "Une garde partagée." in words(client.page(f"/rencontres/{meeting.id}").main)
    client.page(f"/animation/rencontres/{usual.id}/ce-qui-en-est-sorti", status=404)


def test_an_event_held_elsewhere_asks_for_its_link(client: CheckedClient) -> None:
    scene = desk(client)
    page = client.page(f"{NEW}?groupe={scene.group.slug}&type=externe")
    answers = {**ANSWERS, "venue": str(scene.venue.id)}
    wrong = client.press(page, "Garder et relire", **answers, external_url="exemple.fr")
    assert "Ce lien ne s’ouvre pas" in problems(parse(wrong.text))["external_url"]
    client.press(page, "Garder et relire", **answers)
    text = words(client.page(f"/animation/rencontres/{latest().id}").main)
    assert "Le lien pour s’inscrire ailleurs" in text
    assert "Complétez d’abord" in text


def test_one_meeting_is_put_right_after_another_and_both_pages_say_so(
    client: CheckedClient,
) -> None:
    scene = desk(client)
    first = make_meeting(scene.group, venue=scene.venue)
    page = client.page(f"/animation/rencontres/{first.id}")
    form = client.page(str(link(page, "Prévoir une rencontre juste après")["href"]))
    assert attribute(by_label(form, "Elle commence à quelle heure ?"), "value") == "16 h"
    typed = {"title": "La suite", "ends_at": "18h", "summary": "On continue."}
    wrong = client.press(form, "Garder et relire", **typed, starts_on="8/12/2026")
    assert "ne se suivent pas" in problems(parse(wrong.text))["follows"]
    written = client.press(form, "Garder et relire", **typed)
    second = latest()
    assert second.follows_id == first.id
    client.press(client.page(written.location), "Annoncer la rencontre")
    assert "Juste avant" in words(client.page(f"/rencontres/{second.id}").main)
    assert "La suite" in words(client.page(f"/rencontres/{first.id}").main)
    cancelling = client.page(f"/animation/rencontres/{first.id}/annuler")
    assert "Elle reste annoncée : regardez-la aussi." in words(cancelling.main)
    client.press(cancelling, "Annuler cette rencontre", reason="La salle est fermée.")
    text = words(client.page(f"/animation/rencontres/{second.id}").main)
    assert "Elle devait suivre ou précéder une autre rencontre" in text
    assert "Juste avant" not in words(client.page(f"/rencontres/{second.id}").main)


def test_a_meeting_is_copied_to_other_groups_each_on_its_day(client: CheckedClient) -> None:
    scene = desk(client)
    meeting = make_meeting(scene.group, venue=scene.venue)
    address = f"/animation/rencontres/{meeting.id}/copier"
    assert "Vous n’animez pas d’autre groupe ici." in words(client.page(address).main)
    person = db.session.get_one(Person, scene.facilitator.person_id)
    for _one in range(2):
        role = MembershipRole.FACILITATOR
        make_member(make_group(scene.departement), person, role=role)
    page = client.page(address)
    assert attribute(page.select("#lignes-0-jour")[0], "value") == "09/12/2026"
    assert attribute(page.select("#lignes-1-jour")[0], "value") == "16/12/2026"
    none = client.press(page, "Copier")
    assert none.status_code == 409
    assert "Cochez au moins un groupe." in words(parse(none.text))
    half = client.press(page, "Copier", **{"lignes-0-choisi": "y", "lignes-0-jour": ""})
    assert problems(parse(half.text)) == {"lignes-0-jour": "Il manque le jour de la rencontre."}
    ticked = {"lignes-0-choisi": "y", "lignes-1-choisi": "y", "lignes-1-heure": "9h"}
    written = [client.press(page, "Copier", **ticked) for _time in range(2)]
    assert written[0].location == written[1].location
    copies = db.session.query(Meeting).filter(Meeting.id > meeting.id).order_by(Meeting.id).all()
    assert [(one.day.day, one.local_start.hour) for one in copies] == [(9, 14), (16, 9)]
    assert "C’est copié" in words(client.page(written[0].location).main)


def test_a_copy_goes_to_the_group_that_was_ticked_whoever_comes_before_it_meanwhile(
    client: CheckedClient,
) -> None:
    scene = make_scene()
    other = make_group(scene.departement)
    sign_in_as(client, make_account(scene.departement, Role.CHARGE_MISSION))
    meeting = make_meeting(scene.group)
    page = client.page(f"/animation/rencontres/{meeting.id}/copier")
    make_group(scene.departement).name = "Avant tous les autres"
    db.session.flush()
    # The day chosen is Christmas: it is kept once somebody says so.
    ticked = {"lignes-0-choisi": "y", "lignes-0-jour": "25/12/2026"}
    refused = client.press(page, "Copier", **ticked)
    assert refused.status_code == 409
    kept = client.press(parse(refused.text), "Copier", **{"lignes-0-garder": "y"})
    assert kept.status_code == 303
    copy = queries.get(latest().id)
    assert copy is not None
    assert [one.id for one in copy.groups] == [other.id]
    assert copy.holiday_accepted


def test_the_link_to_come_from_a_distance_stays_with_who_is_registered(
    client: CheckedClient,
) -> None:
    scene = make_scene()
    meeting = make_meeting(
        scene.group,
        venue=scene.venue,
        mode=MeetingMode.HYBRID,
        remote_url="https://visio.exemple.fr/secret",
        dial_in="01 99 00 11 22",
        starts_at=datetime(2026, 12, 2, 13, tzinfo=UTC),
    )
    group = make_group(scene.departement)
    for path in (
        f"/rencontres/{meeting.id}",
        f"/rencontres/{meeting.id}.ics",
        f"/groupes/{scene.group.slug}",
        f"/groupes/{group.slug}",
        "/agenda",
        "/agenda.ics",
        "/agenda.json",
    ):
        answer = client.get(path)
        assert "visio.exemple" not in answer.text
        assert "01 99 00 11 22" not in answer.text


def test_a_day_that_was_proposed_stays_when_a_kind_is_chosen(client: CheckedClient) -> None:
    scene = desk(client)
    page = client.page(f"{NEW}?groupe={scene.group.slug}&jour=2027-07-02")
    chosen = client.page(str(link(page, str(KINDS[MeetingKind.INFORMAL]))["href"]))
    assert attribute(by_label(chosen, "Quel jour ?"), "value") == "02/07/2027"
