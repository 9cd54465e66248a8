"""A new Département starts with every kind of body that the source documents describe."""

from participation.groups.service import create_preset_kinds
from participation.territories.models import Departement
from participation.territories.service import create_departement
from participation.territories.settings import DepartementSettings


def open_departement(
    code: str, name: str, settings: DepartementSettings, *, slug: str = ""
) -> Departement:
    """Write a Département and its kinds of bodies.

    Raises: the refusals of `territories.service.create_departement`.
    """
    row = create_departement(code, name, settings, slug=slug)
    create_preset_kinds(None, row.id)
    return row
