"""Prepares the journal for reading: acts and columns in plain French, people by their function."""

from dataclasses import dataclass

from markupsafe import Markup

from participation.accounts.functions import functions_of
from participation.blueprints.addresses import key_in
from participation.dates import day_in_words, local, time_in_words
from participation.documents import words as documents
from participation.glossary import words as glossary
from participation.groups import history_words
from participation.groups import words as groups
from participation.groups.organisations import words as organisations
from participation.i18n import LazyText, lazy
from participation.i18n import gettext as _
from participation.journal.pages import PAGE, Act, page_of
from participation.meetings import words as meetings
from participation.territories import words as places
from participation.territories.models import Departement

KINDS: dict[str, LazyText] = {
    "meetings": lazy("Rencontres"),
    "registrations": lazy("Inscriptions"),
    "accounts": lazy("Comptes"),
    "memberships": lazy("Membres des groupes"),
    "groups": lazy("Groupes"),
    "group_kinds": lazy("Types de groupes"),
    "group_lineage": lazy("Groupes réunis ou partagés"),
    "cadres": lazy("Cadres des groupes"),
    "briefs": lazy("Fiches des groupes"),
    "protocols": lazy("Protocoles"),
    "charters": lazy("Chartes"),
    "delegations": lazy("Délégations"),
    "renewals": lazy("Sièges et tirages"),
    "departements": lazy("Réglages"),
    "territories": lazy("Territoires"),
    "venues": lazy("Lieux"),
    "organisations": lazy("Structures"),
    "organisation_memberships": lazy("Structures des groupes"),
    "plans": lazy("Plans"),
    "documents": lazy("Documents"),
    "passages": lazy("Passages des documents"),
    "review_rounds": lazy("Relectures"),
    "glossary_terms": lazy("Mots expliqués"),
    "glossary_proposals": lazy("Mots demandés"),
}

ACTS: dict[str, LazyText] = {
    **meetings.ACTS,
    **groups.ACTS,
    **history_words.ACTS,
    **organisations.ACTS,
    **places.ACTS,
    **documents.ACTS,
    **glossary.ACTS,
    "access_code.replaced": lazy("Code perdu, remplacé par un autre"),
    "account.changed": lazy("Fonction changée"),
    "account.closed": lazy("Compte fermé"),
    "account.invited": lazy("Personne invitée"),
    "account.roles_taken": lazy("Rôle retiré"),
    "departement.created": lazy("Département créé"),
    "departement.logo_changed": lazy("Logo changé"),
    "departement.settings_changed": lazy("Réglages changés"),
    "person.renamed": lazy("Nom affiché changé"),
    "personal_feed.created": lazy("Adresse d’agenda créée"),
    "personal_feed.replaced": lazy("Adresse d’agenda remplacée"),
    "registration.entered": lazy("Inscription"),
    "registration.need_answered": lazy("Réponse à un besoin"),
    "registration.needs_changed": lazy("Besoins changés"),
    "meeting.places_kept": lazy("Places gardées pour certains"),
    "meeting.kept_places_released": lazy("Places gardées rendues à tous"),
    "registration.party_changed": lazy("Nombre de personnes changé"),
    "registration.promoted": lazy("Place donnée à qui attendait"),
    "registration.withdrawn": lazy("Désistement"),
    "series.planned": lazy("Série de rencontres préparée"),
}

COLUMNS: dict[str, LazyText] = {
    **places.COLUMNS,
    **meetings.COLUMNS,
    **groups.COLUMNS,
    **groups.CADRE_QUESTIONS,
    **groups.BRIEF_QUESTIONS,
    **groups.PROTOCOL_QUESTIONS,
    **history_words.COLUMNS,
    "children": lazy("les enfants"),
    "chosen_name": lazy("le nom affiché"),
    "closed_at": lazy("la fermeture"),
    "kept_places": lazy("les places gardées"),
    "party": lazy("le nombre de personnes"),
    "colour": lazy("la couleur"),
    "accent": lazy("la couleur du soleil"),
    "email": lazy("l’adresse électronique"),
    "function": lazy("la fonction"),
    "grants": lazy("les rôles"),
    "hours": lazy("les heures"),
    "initials": lazy("les initiales"),
    "phone": lazy("le téléphone"),
    "service": lazy("le service"),
    "site_name": lazy("le nom du site"),
    "state": lazy("l’étape"),
    "territory_label": lazy("le mot pour les territoires"),
}


@dataclass(frozen=True, slots=True)
class JournalPage:
    """A page of the journal; `is_unknown` says that the filter names nothing."""

    departement: Departement
    rows: list[list[str | Markup]]
    kind: str
    kinds: list[tuple[str, str]]
    is_unknown: bool
    next_before: int | None


def journal_page(departement: Departement, kind: str, before: str) -> JournalPage:
    """Gather a page of the journal, about one kind of thing if it is known."""
    found = page_of(
        departement.id,
        object_kind=kind if kind in KINDS else "",
        before_seq=key_in(before),
        count=PAGE + 1,
    )
    shown = found[:PAGE]
    functions = functions_of({act.person_id for act in shown if act.person_id is not None})
    zone = departement.settings.zone
    return JournalPage(
        departement,
        [_row(act, functions, zone) for act in shown],
        kind,
        [("", _("Tout")), *((key, str(label)) for key, label in KINDS.items())],
        is_unknown=bool(kind) and kind not in KINDS,
        next_before=shown[-1].seq if len(found) > PAGE else None,
    )


def _row(act: Act, functions: dict[int, str], zone: str) -> list[str | Markup]:
    when = local(act.recorded_at, zone)
    return [
        f"{day_in_words(when.date())}, {time_in_words(when)}",
        _told(act),
        ", ".join(str(COLUMNS.get(one, one)) for one in act.fields),
        _who(act, functions),
    ]


def _told(act: Act) -> str | Markup:
    told = str(ACTS.get(act.act, act.act))
    if act.object_kind == "meetings":
        return Markup('<a href="/rencontres/{}">{}</a>').format(act.object_id, told)
    return told


def _who(act: Act, functions: dict[int, str]) -> str:
    if not act.is_by_somebody:
        return _("Le site lui-même")
    if act.person_id is None:
        return _("Une personne effacée")
    return functions.get(act.person_id) or _("Une personne")
