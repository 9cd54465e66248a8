"""What is asked of somebody who joins, and of who notes it for them."""

from collections.abc import Sequence
from typing import Any

from wtforms import BooleanField, HiddenField, RadioField, SelectField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import Length, Optional

from participation.blueprints.fields import ContactField, TextField
from participation.blueprints.forms import BaseForm, Needed
from participation.blueprints.registrations.forms import ChosenName
from participation.groups.members.errors import NoMemberConsentError, NoMemberNameError
from participation.groups.members.inputs import JoiningInput, NewcomerInput
from participation.groups.members.words import CHANNELS, ROLES
from participation.groups.models import College, MembershipRole, WordChannel
from participation.groups.words import COLLEGES
from participation.i18n import lazy as _

LONGEST_TOPIC = 200


class JoinForm(BaseForm):
    """The last screen: the charter that was read, and one button."""

    college = HiddenField()
    charte = HiddenField()


class TopicForm(BaseForm):
    """The one subject that somebody comes for."""

    sujet = TextField(
        _("Vous venez pour un seul sujet ?"),
        [Length(max=LONGEST_TOPIC, message=_("Écrivez-le en une ligne."))],
        description=_("Par exemple : les trajets. Laissez vide pour tous les sujets."),
    )


class AcceptForm(BaseForm):
    """The charter again, when it has changed."""

    charte = HiddenField()


class NewcomerForm(BaseForm):
    """Somebody without a screen, let in with their words noted."""

    prenom = TextField(
        _("Son prénom"),
        [ChosenName(NoMemberNameError.message)],
        description=_("ou le nom que la personne veut"),
    )
    contact = ContactField(
        _("Comment la prévenir ?"),
        description=_("Téléphone ou adresse électronique. Rien ? Laissez vide."),
    )
    college = RadioField(
        _("Elle vient comme"),
        description=_("C’est elle qui le dit. Aucune preuve n’est demandée."),
        validate_choice=True,
    )
    role = SelectField(_("Son rôle dans le groupe"))
    sujet = TextField(
        _("Pour un seul sujet ?"),
        [Length(max=LONGEST_TOPIC, message=_("Écrivez-le en une ligne."))],
        description=_("Laissez vide pour tous les sujets."),
    )
    canal = RadioField(
        _("Comment vous a-t-elle répondu ?"),
        choices=[
            SelectChoice(str(channel), label)
            for channel, label in CHANNELS.items()
            if channel is not WordChannel.WEB
        ],
        default=str(WordChannel.PHONE),
    )
    charte = BooleanField(_("Je lui ai donné ou lu la charte, et elle l’accepte"))
    accord = BooleanField(
        _("Elle est d’accord pour que je note ses réponses"),
        [Needed(NoMemberConsentError.message)],
    )

    def __init__(self, colleges: Sequence[College], **values: Any) -> None:
        super().__init__(**values)
        self.college.choices = [(str(one), str(COLLEGES[one])) for one in colleges]
        self.role.choices = [(str(role), str(label)) for role, label in ROLES.items()]
        if len(colleges) == 1 and not self.is_sent:
            self.college.data = str(colleges[0])

    @property
    def answers(self) -> NewcomerInput:
        channel = WordChannel(self.canal.data) if self.charte.data else None
        return NewcomerInput(
            name=self.prenom.data or "",
            contact=self.contact.contact,
            joining=JoiningInput(
                College(self.college.data),
                MembershipRole(self.role.data),
                self.sujet.data or "",
                channel,
            ),
            has_consented=bool(self.accord.data),
        )


class StandingForm(BaseForm):
    """What a member does in the group, for which subject, and whom they replace."""

    role = SelectField(_("Son rôle dans le groupe"))
    sujet = TextField(
        _("Pour un seul sujet ?"),
        [Length(max=LONGEST_TOPIC, message=_("Écrivez-le en une ligne."))],
        description=_("Laissez vide pour tous les sujets."),
    )
    remplace = SelectField(
        _("Remplace qui, en cas d’absence ?"), validators=[Optional()], validate_choice=True
    )

    def __init__(self, others: Sequence[tuple[str, str]], **values: Any) -> None:
        super().__init__(**values)
        self.role.choices = [(str(role), str(label)) for role, label in ROLES.items()]
        self.remplace.choices = [("", str(_("Personne"))), *others]


class CharterChannelForm(BaseForm):
    """How a member told that they agree."""

    canal = SelectField(
        _("Elle a accepté la charte"),
        choices=[
            SelectChoice(str(channel), label)
            for channel, label in CHANNELS.items()
            if channel is not WordChannel.WEB
        ],
    )
