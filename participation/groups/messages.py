"""What is written to the members of groups: neutral words, never the group nor its subject.

In French, whoever acts: a facilitator who reads the site in English writes to everybody.
"""

from participation.accounts import access_codes
from participation.accounts.models import Person
from participation.i18n import SOURCE_LANGUAGE, speaking
from participation.i18n import gettext as _
from participation.notifications.outbox import Message
from participation.territories.settings import DepartementSettings

OWN_PAGE, OWN_ACCOUNT = "/i/{code}", "/mon-compte"


@speaking(SOURCE_LANGUAGE)
def welcome(membership_id: int, settings: DepartementSettings, person: Person) -> Message:
    """Return the welcome of a newcomer; who receives them, and the kit, stand on their own page."""
    return _message(
        "member_welcome",
        membership_id,
        settings,
        person,
        _("Bienvenue : c’est noté"),
        _("Merci de venir. Vous participez quand vous voulez, comme vous voulez."),
        _("Votre page vous dit qui vous accueille, et ce qu’il est utile de savoir."),
        _("Vous pouvez faire une pause ou partir à tout moment, sans donner de raison."),
    )


@speaking(SOURCE_LANGUAGE)
def left_for_you(membership_id: int, settings: DepartementSettings, person: Person) -> Message:
    """Return the note that somebody else ended a membership, so that a slip is seen."""
    return _message(
        "member_left_for_you",
        membership_id,
        settings,
        person,
        _("C’est noté : vous ne participez plus"),
        _("Nous avons noté votre départ. C’est une erreur ? Appelez-nous."),
    )


@speaking(SOURCE_LANGUAGE)
def goes_on_elsewhere(membership_id: int, settings: DepartementSettings, person: Person) -> Message:
    """Return the news that a group became another one; where, stands on one's own page."""
    return _message(
        "group_goes_on_elsewhere",
        membership_id,
        settings,
        person,
        _("Du nouveau, là où vous participez"),
        _("Les membres se sont mis d’accord pour continuer autrement. Votre page dit où."),
        _("Vous choisissez : y aller, ou non. Personne n’est inscrit à votre place."),
    )


@speaking(SOURCE_LANGUAGE)
def draw_done(candidacy_id: int, settings: DepartementSettings, person: Person) -> Message:
    """Return the news that the seats asked for are given; the result stands on one's own page."""
    return _message(
        "draw_done",
        candidacy_id,
        settings,
        person,
        _("Le résultat est connu"),
        _("Vous aviez proposé votre candidature. Le résultat est sur votre page."),
    )


def _message(
    kind: str,
    about: int,
    settings: DepartementSettings,
    person: Person,
    subject: str,
    *paragraphs: str,
) -> Message:
    has_code = access_codes.living(person.id) is not None
    return Message(
        kind=kind,
        subject=subject,
        paragraphs=(*paragraphs, _("Une question ? Appelez le %(phone)s.", phone=settings.phone)),
        action_label=_("Voir ma page"),
        action_path=f"{OWN_PAGE}/groupes" if has_code else OWN_ACCOUNT,
        about=(about,),
    )
