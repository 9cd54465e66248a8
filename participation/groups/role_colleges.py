"""On whose behalf the holder of a role sits, when nobody said otherwise."""

from participation.groups.models import College
from participation.permissions import Role

COLLEGES = {
    Role.ELU: College.ELUS,
    Role.PARTENAIRE: College.INSTITUTIONS,
    Role.ANIMATEUR: College.PROFESSIONNELS,
    Role.CHARGE_MISSION: College.PROFESSIONNELS,
    Role.REFERENT: College.PROFESSIONNELS,
}
