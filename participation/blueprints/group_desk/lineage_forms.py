"""The questions before groups are merged or split: above all, what their members said."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from flask import request
from wtforms import BooleanField, FieldList, Form, FormField, HiddenField, SelectField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import ValidationError

from participation import dates
from participation.blueprints import csrf
from participation.blueprints.addresses import key_in
from participation.blueprints.fields import ChoicesField, CountField, DayField, TextField
from participation.blueprints.forms import Needed
from participation.blueprints.meetings.answers import AtMost, OneOf, ParagraphsField
from participation.blueprints.meetings.forms import PlacingForm
from participation.groups.errors import AgreementError, NoNameError
from participation.groups.inputs import Agreement, GroupInput
from participation.groups.models import Group, GroupKind, GroupStatus
from participation.groups.service import Ending
from participation.i18n import gettext
from participation.i18n import lazy as _
from participation.meetings.drafting import LINE, TEXT
from participation.meetings.models import Meeting
from participation.territories.models import Territory

STEP, LOOK, CONFIRM, BACK = "etape", "voir", "confirmer", "revenir"
ENDING = "ending"  # the groups that a page showed, in the order of their agreements
MOST_PARTS = 4
MOST_VOICES = 100_000


class VoicesField(CountField):
    """How many people said something: nought is an answer."""

    @staticmethod
    def read(text: str) -> int:
        count = int(text)
        if not 0 <= count <= MOST_VOICES:
            raise ValueError(text)
        return count

    def problem(self) -> str:
        return gettext("Écrivez un nombre, zéro compris.")


class AgreementForm(Form):  # type: ignore[misc]
    """What the members of one group said."""

    agreed_on = DayField(_("Quel jour ont-ils donné leur accord ?"))
    how = ParagraphsField(
        _("Comment ?"),
        [AtMost(TEXT)],
        description=_("Par exemple : à main levée, lors de la rencontre de mars. Aucun nom."),
    )
    votes_for = VoicesField(_("Combien ont dit oui ?"))
    votes_against = VoicesField(_("Combien ont dit non ?"))
    votes_abstained = VoicesField(_("Combien ne se sont pas prononcés ?"))

    def to_agreement(self) -> Agreement:
        """Return what was noted."""
        return Agreement(
            self.agreed_on.data,
            self.how.data or "",
            self.votes_for.data or 0,
            self.votes_against.data or 0,
            self.votes_abstained.data or 0,
        )


class LineageForm(PlacingForm):
    """What a merge and a split have in common: agreements, and a look before it is done."""

    agreements = FieldList(FormField(AgreementForm))

    def __init__(self, endings: Sequence[Group], data: Mapping[str, Any]) -> None:
        super().__init__(data={"agreements": [{} for _group in endings], **data})
        self.ending_groups = list(endings)
        while len(self.agreements) < len(endings):  # a request that left some out
            self.agreements.append_entry()

    @property
    def step(self) -> str:
        return request.form.get(STEP, "")

    @property
    def kept(self) -> list[tuple[str, str]]:
        """Every answer as hidden fields, for the page that asks whether one is sure."""
        left_out = {STEP, csrf.OPERATION_FIELD, csrf.TOKEN_FIELD}
        return [
            (name, value)
            for name in request.form
            if name not in left_out
            for value in request.form.getlist(name)
        ]

    @property
    def endings(self) -> list[Ending]:
        """The groups that end, with what their members said."""
        return [
            Ending(group, line.form.to_agreement())
            for group, line in zip(self.ending_groups, self.agreements, strict=False)
        ]

    @property
    def error_list(self) -> list[tuple[str, str]]:
        """Return (field id, sentence), those of each part of the page too."""
        return super().error_list + [
            (field.id, str(error)) for field in self._parts() for error in field.errors
        ]

    @property
    def refused_field(self) -> str:
        if isinstance(self.refusal, AgreementError):
            return "agreements"
        return super().refused_field

    def place_refusal(self) -> None:
        """Put the refusal beside its question, in the part of the group that it is about."""
        if not isinstance(self.refusal, AgreementError):
            super().place_refusal()
            return
        for group, line in zip(self.ending_groups, self.agreements, strict=False):
            if group.id == self.refusal.group_id:
                field = line.form[self.refusal.column]
                field.errors = [*field.errors, str(self.refusal.message)]

    def _parts(self) -> Iterator[Any]:
        for line in self.agreements:
            yield from line.form


class MergeForm(LineageForm):
    """Several groups become one."""

    name = TextField(_("Le nom du nouveau groupe"), [Needed(NoNameError.message), AtMost(LINE)])
    kind = SelectField(_("Son type"), [OneOf()], validate_choice=False)
    territories = ChoicesField(_("Ses territoires"))
    cadre_from = SelectField(_("Quel cadre reprend-il ?"), [OneOf()], validate_choice=False)
    meetings = ChoicesField(
        _("Quelles rencontres le suivent ?"),
        description=_("Les autres restent au nom de l’ancien groupe."),
    )

    def __init__(
        self, endings: Sequence[Group], places: Sequence[Territory], ahead: Sequence[Meeting]
    ) -> None:
        held = {one.id for group in endings for one in group.territories}
        super().__init__(
            endings,
            {
                "kind": str(endings[0].kind_id),
                "territories": [str(one) for one in sorted(held)],
                "cadre_from": "",
                "meetings": [str(one.id) for one in ahead],
            },
        )
        self.places = places
        self.kinds: dict[str, GroupKind] = {str(one.kind_id): one.kind for one in endings}
        self.kind.choices = [SelectChoice(key, one.label) for key, one in self.kinds.items()]
        self.territories.choices = [SelectChoice(str(one.id), one.name) for one in places]
        self.cadre_from.choices = [
            SelectChoice("", _("Aucun : on l’écrit à nouveau")),
            *(SelectChoice(str(one.id), one.name) for one in endings),
        ]
        self.meetings.choices = [SelectChoice(str(one.id), in_words(one)) for one in ahead]

    def to_input(self) -> GroupInput:
        """Return the new group: it opens once its frame is said."""
        kind = self.kinds[self.kind.data]
        return GroupInput(
            name=self.name.data,
            slug="",
            kind=kind,
            territories=_places(self.places, self.territories.data),
            status=GroupStatus.PREPARING,
            is_open=kind.is_open,
        )

    @property
    def cadre_group(self) -> Group | None:
        return next(
            (one for one in self.ending_groups if str(one.id) == self.cadre_from.data), None
        )


class PartForm(Form):  # type: ignore[misc]
    """One of the groups that come out of a split."""

    name = TextField(_("Son nom"), [AtMost(LINE)])
    territories = ChoicesField(_("Ses territoires"))


class DestinationForm(Form):  # type: ignore[misc]
    """Where one meeting goes."""

    meeting = HiddenField()
    where = SelectField("", [OneOf()], validate_choice=False)


class SplitForm(LineageForm):
    """One group becomes several."""

    parts = FieldList(FormField(PartForm), min_entries=MOST_PARTS, max_entries=MOST_PARTS)
    destinations = FieldList(FormField(DestinationForm))
    with_cadre = BooleanField(_("Chaque nouveau groupe reprend le cadre"))

    def __init__(self, group: Group, places: Sequence[Territory], ahead: Sequence[Meeting]) -> None:
        super().__init__(
            [group],
            {
                "with_cadre": True,
                "destinations": [{"meeting": str(one.id), "where": ""} for one in ahead],
            },
        )
        self.places, self.group_kind = places, group.kind
        for part in self.parts:
            part.form.territories.choices = [SelectChoice(str(one.id), one.name) for one in places]
        known = {str(one.id): one for one in ahead}
        for line in self.destinations:
            meeting = known.get(line.form.meeting.data or "")
            line.form.where.label.text = in_words(meeting) if meeting is not None else ""
            line.form.where.choices = [
                SelectChoice("", _("Elle reste au nom de l’ancien groupe")),
                *(
                    SelectChoice(str(number), _("Le nouveau groupe %(number)s", number=number + 1))
                    for number in range(MOST_PARTS)
                ),
            ]

    def validate_parts(self, field: FieldList) -> None:
        named = [part for part in field if part.form.name.data]
        for part in field:
            if not part.form.name.data and part.form.territories.data:
                part.form.name.errors = [gettext("Il manque le nom de ce groupe.")]
                raise ValidationError(gettext("Il manque le nom d’un groupe."))
        if len(named) < 2:  # noqa: PLR2004 - one group is no split
            raise ValidationError(gettext("Donnez un nom à au moins deux groupes."))

    def validate_destinations(self, field: FieldList) -> None:
        named = {str(number) for number, part in enumerate(self.parts) if part.form.name.data}
        for line in field:
            if line.form.where.data and line.form.where.data not in named:
                raise ValidationError(gettext("Une rencontre va vers un groupe sans nom."))

    def to_inputs(self) -> list[GroupInput]:
        """Return the new groups, of the same kind."""
        return [
            GroupInput(
                name=part.form.name.data,
                slug="",
                kind=self.group_kind,
                territories=_places(self.places, part.form.territories.data),
                status=GroupStatus.PREPARING,
                is_open=self.group_kind.is_open,
            )
            for part in self.parts
            if part.form.name.data
        ]

    @property
    def moving(self) -> dict[int, int]:
        """Which new group takes each meeting, by its place among those that have a name."""
        named = [str(number) for number, part in enumerate(self.parts) if part.form.name.data]
        return {
            key: named.index(line.form.where.data)
            for line in self.destinations
            if line.form.where.data in named
            and (key := key_in(str(line.form.meeting.data))) is not None
        }

    def _parts(self) -> Iterator[Any]:
        yield from super()._parts()
        for part in self.parts:
            yield from part.form


def in_words(meeting: Meeting) -> str:
    """Return a meeting as one recognises it: its day, its title."""
    return f"{dates.day_in_words(meeting.day)} – {meeting.title}"


def _places(places: Sequence[Territory], keys: Sequence[str] | None) -> tuple[Territory, ...]:
    return tuple(one for one in places if str(one.id) in (keys or ()))
