"""Loads seats, the draw to come and the voices carried elsewhere; once each."""

from datetime import timedelta

from participation.demo.facts.voices import DELEGATIONS, DRAWS, DelegationFact, DrawFact
from participation.groups.addresses import group_of_slug
from participation.groups.delegations import queries as delegations
from participation.groups.delegations.inputs import DelegationInput
from participation.groups.delegations.service import delegate, report_back
from participation.groups.members.queries import of_group
from participation.groups.models import College, Group, RenewalWay
from participation.groups.seats import giving, renewals
from participation.groups.seats.inputs import RenewalInput


def load_draws() -> None:
    """Give some seats of a college, and open a draw for those that are free."""
    for fact in DRAWS:
        group = group_of_slug(fact.group)
        if group is not None and giving.seats_of(group.id, College(fact.college)) is None:
            _load_draw(group, fact)


def load_voices() -> None:
    """Write the delegations that are missing, in the open unit of work."""
    for fact in DELEGATIONS:
        group, body = group_of_slug(fact.group), group_of_slug(fact.body)
        if group is not None and body is not None and not delegations.of_group(group.id):
            _load_voice(group, body, fact)


def _load_draw(group: Group, fact: DrawFact) -> None:
    college = College(fact.college)
    members = of_group(group.id, group.departement_id, colleges=[college])
    giving.provide(None, group, college, fact.seats, fact.term_months)
    for member in members[: fact.seated]:
        giving.give_seat(None, member)
    renewal = renewals.open_renewal(
        None,
        group,
        RenewalInput(
            college=college,
            way=RenewalWay.DRAW,
            seats=fact.seats - fact.seated,
            substitutes=fact.substitutes,
            closes_on=giving.today_in(group.departement_id) + timedelta(days=fact.days_open),
            public_source=fact.source,
        ),
    )
    for member in members[fact.seated :][: fact.candidates]:
        renewals.stand(None, renewal, member)


def _load_voice(group: Group, body: Group, fact: DelegationFact) -> None:
    data = DelegationInput(
        body_id=body.id,
        carriers=fact.carriers,
        since_on=fact.since_on,
        conditions=fact.conditions,
        preparation=fact.preparation,
        support=fact.support,
    )
    voice = delegate(None, group, data)
    if fact.report:
        said_on = giving.today_in(group.departement_id) - timedelta(weeks=fact.reported_weeks_ago)
        report_back(None, voice, fact.report, said_on, seen_version=voice.version)
