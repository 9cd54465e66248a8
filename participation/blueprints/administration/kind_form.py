"""The questions about a kind of body."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from wtforms import BooleanField, HiddenField, RadioField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import ValidationError

from participation.blueprints.addresses import key_in
from participation.blueprints.edit_versions import differences
from participation.blueprints.fields import ChoicesField, CountField, TextField
from participation.blueprints.forms import Needed
from participation.blueprints.meetings.answers import AtMost, OneOf, ParagraphsField
from participation.blueprints.rhythm_questions import RhythmQuestions, in_words
from participation.groups import queries
from participation.groups.errors import NoCollegeError
from participation.groups.inputs import KindInput
from participation.groups.models import College, GroupKind
from participation.groups.words import COLLEGES
from participation.i18n import LazyText, gettext
from participation.i18n import lazy as _
from participation.meetings.drafting import LINE, TEXT
from participation.meetings.words import ITEM_KINDS
from participation.territories.models import Departement

OPEN, CLOSED = "oui", "non"
_ITEMS = [SelectChoice(str(kind), name) for kind, name in ITEM_KINDS.items()]
_RULES = ("holds_meetings", "needs_two_leads", "needs_brief", "needs_protocol", "has_own_charter")
_SEATS = {College(one): f"seats_{one}" for one in College}


@dataclass(frozen=True, slots=True)
class KindsPage:
    """The kinds of a Département, each with its rhythm in words and how many groups it has."""

    rows: Sequence[tuple[GroupKind, str, int]]
    is_archived: bool


class DaysField(CountField):
    """So many days before: nought is an answer."""

    @staticmethod
    def read(text: str) -> int:
        days = int(text)
        if not 0 <= days <= 365:  # noqa: PLR2004 - a year ahead is long enough
            raise ValueError(text)
        return days

    def problem(self) -> str:
        return gettext("Écrivez un nombre de jours, de 0 à 365.")


class _OfTickedCollege:
    """Places are those of a college that sits: typed for another one, they would be lost."""

    def __call__(self, form: "KindForm", field: CountField) -> None:
        if field.data and field.name not in {
            _SEATS[one] for one in College if str(one) in (form.colleges.data or ())
        }:
            raise ValidationError(
                gettext("Cochez aussi cette catégorie plus haut, ou laissez vide.")
            )


def _seats(label: LazyText) -> CountField:
    return CountField(label, [_OfTickedCollege()])


class KindForm(RhythmQuestions):
    """Everything about a kind, on one page."""

    version = HiddenField()
    name = TextField(_("Son nom"), [Needed(_("Il manque le nom.")), AtMost(LINE)])
    plural = TextField(
        _("Son nom au pluriel"), [Needed(_("Il manque le nom au pluriel.")), AtMost(LINE)]
    )
    explanation = ParagraphsField(
        _("C’est quoi, ce type de groupe ?"),
        [Needed(_("Expliquez-le en deux phrases simples.")), AtMost(TEXT)],
        description=_("Deux phrases courtes, lues par tout le monde."),
    )
    colleges = ChoicesField(
        _("Qui y siège ?"),
        [Needed(NoCollegeError.message)],
        choices=[SelectChoice(str(college), name) for college, name in COLLEGES.items()],
    )
    seats_usagers = _seats(_("Places pour les habitants"))
    seats_elus = _seats(_("Places pour les élus"))
    seats_professionnels = _seats(_("Places pour les professionnels"))
    seats_associations = _seats(_("Places pour les associations"))
    seats_institutions = _seats(_("Places pour les institutions"))
    is_open = RadioField(
        _("Qui peut venir ?"),
        [OneOf()],
        choices=[
            SelectChoice(OPEN, _("Tout le monde : ces groupes sont ouverts")),
            SelectChoice(CLOSED, _("Les personnes choisies par leurs structures")),
        ],
        validate_choice=False,
    )
    holds_meetings = BooleanField(
        _("Ses rencontres sont sur ce site"),
        description=_("Sinon, le site ne montre que ses places."),
    )
    required_items = ChoicesField(_("Ce qui est à chaque ordre du jour"), choices=_ITEMS)
    usual_items = ChoicesField(_("Ce que l’on propose d’y mettre"), choices=_ITEMS)
    notice_days = DaysField(
        _("Combien de jours avant annonce-t-on une rencontre ?"),
        description=_("Vide : pas de délai."),
    )
    quorum = CountField(
        _("Quelle part des membres faut-il pour donner un avis ?"),
        description=_("En pour cent, de 1 à 100. Vide : ces groupes ne donnent pas d’avis."),
    )
    needs_two_leads = BooleanField(_("Deux structures différentes le conduisent"))
    needs_brief = BooleanField(
        _("Une fiche est écrite avant de commencer"),
        description=_("Objectifs, publics, ce qui sera produit, indicateurs."),
    )
    needs_protocol = BooleanField(_("Un protocole est accepté avant de commencer"))
    has_own_charter = BooleanField(_("Chaque groupe a sa propre charte"))

    def __init__(self, kind: GroupKind | None) -> None:
        answers = answers_of(kind) if kind is not None else FIRST
        super().__init__(kind.cadence if kind is not None else None, answers)

    @property
    def seen_version(self) -> int:
        """The version that the page showed; -1, which never stands, for one that is no number."""
        version = key_in(str(self.version.data))
        return -1 if version is None else version

    @property
    def seat_fields(self) -> list[Any]:
        return [self[name] for name in _SEATS.values()]

    def to_input(self, code: str) -> KindInput:
        """Return what was answered; the code stays what it was."""
        seats = {str(one): self[name].data for one, name in _SEATS.items() if self[name].data}
        return KindInput(
            code=code,
            label=self.name.data,
            plural=self.plural.data,
            explanation=self.explanation.data,
            colleges=tuple(self.colleges.data or ()),
            cadence=self.cadence(),
            required_items=tuple(self.required_items.data or ()),
            usual_items=tuple(self.usual_items.data or ()),
            seats=seats,
            quorum=self.quorum.data,
            notice_days=self.notice_days.data,
            is_open=self.is_open.data == OPEN,
            **{name: self[name].data for name in _RULES},
        )


FIRST: dict[str, Any] = {
    "is_open": OPEN,
    "holds_meetings": True,
    "colleges": [str(College.USAGERS), str(College.PROFESSIONNELS)],
}


def answers_of(kind: GroupKind) -> dict[str, Any]:
    """Return a stored kind as the answers of its form."""
    columns = ("plural", "explanation", "quorum", "notice_days", *_RULES)
    return {
        "version": str(kind.version),
        "name": kind.label,
        "colleges": list(kind.colleges),
        "required_items": list(kind.required_items),
        "usual_items": list(kind.usual_items),
        "is_open": OPEN if kind.is_open else CLOSED,
        **{name: kind.seats.get(str(one)) for one, name in _SEATS.items()},
        **{name: getattr(kind, name) for name in columns},
    }


def kind_differences(form: KindForm, kind: GroupKind) -> list[tuple[str, str, str]]:
    """Return what was typed beside what stands now, and let the form be sent over it."""
    stored = answers_of(kind)
    form.version.data = stored["version"]
    found = differences(form, stored)
    mine, theirs = in_words(form.cadence()), in_words(kind.cadence)
    return found if mine == theirs else [*found, (str(form.rhythm.label.text), mine, theirs)]


def kinds_page(departement: Departement, *, is_archived: bool) -> KindsPage:
    """Gather the kinds of a Département: two statements."""
    numbers = queries.groups_by_kind(departement.id)
    return KindsPage(
        [
            (one, in_words(one.cadence), numbers.get(one.id, 0))
            for one in queries.kinds_of(departement.id, archived=is_archived)
        ],
        is_archived,
    )
