"""The questions about a group."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from wtforms import BooleanField, HiddenField, RadioField, SelectField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import ValidationError

from participation.blueprints.addresses import key_in
from participation.blueprints.fields import ChoicesField, TextField
from participation.blueprints.forms import Needed
from participation.blueprints.meetings.answers import AtMost, OneOf, ParagraphsField
from participation.blueprints.rhythm_questions import RhythmQuestions, in_words
from participation.groups.errors import NoNameError
from participation.groups.inputs import GroupChange, GroupInput
from participation.groups.models import Group, GroupKind, GroupStatus
from participation.i18n import SOURCE_LANGUAGE, gettext, speaking
from participation.i18n import lazy as _
from participation.meetings.drafting import LINE, TEXT
from participation.meetings.errors import TextTooLongError
from participation.territories.models import Plan, Territory

OPEN, CLOSED = "oui", "non"


@dataclass(frozen=True, slots=True)
class Choices:
    """What may be chosen in a Département."""

    territories: Sequence[Territory]
    parents: Sequence[Group]
    plans: Sequence[Plan]


class GroupForm(RhythmQuestions):
    """Everything about a group, on one page."""

    version = HiddenField()
    name = TextField(_("Le nom du groupe"), [Needed(NoNameError.message), AtMost(LINE)])
    other_names = ParagraphsField(
        _("Ses autres noms"),
        [AtMost(TEXT)],
        description=_(
            "Un par ligne : les noms que les gens lui donnent. On le trouve aussi par eux."
        ),
    )
    moves_address = BooleanField(
        _("Donner aussi une nouvelle adresse à sa page"),
        description=_("L’ancienne adresse mènera toujours à cette page."),
    )
    summary = ParagraphsField(
        _("En quelques mots, que fait-il ?"),
        [AtMost(TEXT)],
        description=_("Vide : on lit l’explication de son type."),
    )
    territories = ChoicesField(
        _("Ses territoires"), description=_("Aucun : il est pour tout le département.")
    )
    parent = SelectField(_("De quel groupe dépend-il ?"), [OneOf()], validate_choice=False)
    plan = SelectField(_("Pour quel plan ?"), [OneOf()], validate_choice=False)
    is_open = RadioField(
        _("Qui peut venir ?"),
        [OneOf()],
        choices=[
            SelectChoice(OPEN, _("Tout le monde : le groupe est ouvert")),
            SelectChoice(CLOSED, _("Les personnes choisies par leurs structures")),
        ],
        validate_choice=False,
    )
    own_rhythm = BooleanField(
        _("Ce groupe a son propre rythme"),
        description=_("Sans cela, il suit le rythme de son type."),
    )
    welcome = ParagraphsField(_("Ce que reçoit une personne qui arrive"), [AtMost(TEXT)])
    host = TextField(
        _("Qui l’accueille ?"),
        [AtMost(LINE)],
        description=_("Une fonction, jamais un nom. Par exemple : l’animatrice du groupe"),
    )
    chair_rotates = BooleanField(_("La présidence change à chaque fois"))

    def __init__(self, kind: GroupKind, choices: Choices, data: Mapping[str, Any]) -> None:
        own = data.get("cadence")
        super().__init__(own or kind.cadence, {**data, "own_rhythm": own is not None})
        self.known = choices
        self.kind_rhythm = in_words(kind.cadence)
        self.territories.choices = [
            SelectChoice(str(one.id), one.name) for one in choices.territories
        ]
        self.parent.choices = [
            SelectChoice("", _("D’aucun")),
            *(SelectChoice(str(one.id), one.name) for one in choices.parents),
        ]
        self.plan.choices = [
            SelectChoice("", _("Aucun en particulier")),
            *(SelectChoice(str(one.id), one.name) for one in choices.plans),
        ]

    def validate_other_names(self, field: ParagraphsField) -> None:
        if any(len(name.strip()) > LINE for name in field.data.splitlines()):
            raise ValidationError(str(TextTooLongError(field.name, LINE).message))

    @property
    def counts_rhythm(self) -> bool:
        return bool(self.own_rhythm.data)

    @property
    def seen_version(self) -> int:
        """The version that the page showed; -1, which never stands, for one that is no number."""
        version = key_in(str(self.version.data))
        return -1 if version is None else version

    def to_change(self) -> GroupChange:
        """Return what was answered about a group that is there."""
        return GroupChange(
            name=self.name.data, moves_address=self.moves_address.data, **self._shared()
        )

    def to_input(self, kind: GroupKind) -> GroupInput:
        """Return what was answered about a new group: it opens once its frame is said."""
        return GroupInput(
            name=self.name.data,
            slug="",
            kind=kind,
            status=GroupStatus.PREPARING,
            **self._shared(),
        )

    def _shared(self) -> dict[str, Any]:
        return {
            "territories": tuple(
                one
                for one in self.known.territories
                if str(one.id) in (self.territories.data or [])
            ),
            "summary": self.summary.data,
            "is_open": self.is_open.data == OPEN,
            "parent": _chosen(self.known.parents, self.parent.data),
            "plan": _chosen(self.known.plans, self.plan.data),
            "other_names": tuple(self.other_names.data.splitlines()),
            "cadence": self.cadence() if self.counts_rhythm else None,
            "welcome": self.welcome.data,
            "host": self.host.data,
            "chair_rotates": self.chair_rotates.data,
        }


def answers_of(group: Group, other_names: Sequence[str]) -> dict[str, Any]:
    """Return a stored group as the answers of its form."""
    return {
        "version": str(group.version),
        "name": group.name,
        "other_names": "\n".join(other_names),
        "summary": group.summary,
        "territories": [str(one.id) for one in group.territories],
        "parent": str(group.parent_id or ""),
        "plan": str(group.plan_id or ""),
        "is_open": OPEN if group.is_open else CLOSED,
        "cadence": group.cadence,
        "welcome": group.welcome,
        "host": group.host,
        "chair_rotates": group.chair_rotates,
    }


@speaking(SOURCE_LANGUAGE)
def first_answers(kind: GroupKind) -> dict[str, Any]:
    """Return the answers of a new group of a kind; they are stored, hence French."""
    return {
        "parent": "",
        "plan": "",
        "territories": [],
        "is_open": OPEN if kind.is_open else CLOSED,
        "cadence": None,
        "welcome": gettext(
            "Le cadre du groupe, les prochaines dates et le numéro à appeler. "
            "La première fois, quelqu’un vous accueille à la porte."
        ),
        "host": gettext("La personne qui anime le groupe"),
        "chair_rotates": False,
    }


def _chosen(rows: Sequence[Any], key: str) -> Any:
    return next((one for one in rows if str(one.id) == key), None)
